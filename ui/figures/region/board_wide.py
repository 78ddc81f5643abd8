"""The page for the board in the room of a stage or a slide: the same facts, wide instead of high."""

from collections.abc import Iterator, Sequence

from data.questions.board_page import BoardPage
from data.questions.municipality_map import Look as State
from data.questions.phase_shares import PhaseShare
from ui import formats
from ui.drawing import landscape
from ui.drawing.landscape import Box, Font, Mark, Words
from ui.drawing.stage import marks
from ui.drawing.text_width import balanced, shortened, width
from ui.figures.region import board_page_nl as words

_LEFT, _RIGHT = 0, 660
_COLUMN, _CARD_STEP, _CARD = 610, 327, 300
_NUMBER, _WHOLE = Font(46, "strong"), Font(24, "quiet")
_TITLE, _SUBTITLE = Font(21, "strong"), Font(18, "quiet")
_NAME, _PLAIN_NAME = Font(20, "strong"), Font(20)
_PHASE_NAME, _STATE = Font(18, "strong"), Font(18)
_SMALL, _COUNT = Font(17, "quiet"), Font(17)
_ASKED = Font(24, "strong")
_NUMBERS, _PHASES, _LISTS, _QUESTION = 55, 149, 345, 485
_STATES: dict[State, landscape.Look] = {
    "blank_spot": "blank",
    "joining": "joining",
    "none": "open",
    "region_wide": "half",
    "local": "full",
    "not_reported": "silent",
}
_ITEM_LOOKS: tuple[landscape.Look, ...] = ("full", "begun", "open", "silent")
_COUNTED: tuple[State, ...] = ("local", "not_reported")
_BOXES = 256
"""Where the boxes of a phase begin: right of the longest name."""
_ACROSS = 23
"""Municipalities in a row."""


def picture(facts: BoardPage) -> tuple[Mark, ...]:
    """Who, four numbers, phases beside municipalities, what happened beside what is planned, and the question."""
    return (
        _fit((_LEFT, 15), _about(facts), marks.WIDTH, _SUBTITLE),
        *_numbers(facts),
        *_phases(facts),
        *_places(facts),
        *_list(_LEFT, words.realised_title(facts), _realised(facts)),
        *_list(_RIGHT, words.doing_title(facts), _doing(facts)),
        *_question(facts),
    )


def _fit(corner: tuple[float, float], text: str, room: float, font: Font, most: int = 1) -> Words:
    """A text in at most so many lines that fit the room, its first base line at a corner."""
    return Words(*corner, tuple(shortened(text, room, font.size, most=most, is_bold=font.is_bold)), font)


def _about(facts: BoardPage) -> str:
    head = facts.head
    values = f"{words.VALUES} {', '.join(head.network_values)}" if head.network_values else ""
    why = f"{words.WHY} {head.why}" if head.why else ""
    return " · ".join(filter(None, [words.network(facts), words.leader(facts), values, why]))


def _numbers(facts: BoardPage) -> Iterator[Mark]:
    for place, (value, whole, what, told) in enumerate(words.numbers(facts)):
        x = place * _CARD_STEP
        yield Words(x, _NUMBERS, (value,), _NUMBER)
        if whole:
            yield Words(x + _wide(value, _NUMBER) + 10, _NUMBERS, (whole,), _WHOLE)
        yield Words(x, _NUMBERS + 26, (what,), _NAME)
        yield _fit((x, _NUMBERS + 45), told, _CARD, _SMALL, 2)


def _phases(facts: BoardPage) -> Iterator[Mark]:
    yield _fit((_LEFT, _PHASES), words.phases_title(facts), _COLUMN, _TITLE)
    for place, one in enumerate(facts.panels.lifecycle.phases):
        yield from _phase(one.share, _PHASES + 9 + place * 28)
    x = float(_LEFT)
    for look, meaning in zip(_ITEM_LOOKS, words.ITEM_LOOKS.values(), strict=True):
        yield Box(x, _PHASES + 153, 20, 14, look)
        yield Words(x + 26, _PHASES + 165, (meaning,), _SMALL)
        x += 44 + _wide(meaning, _SMALL)


def _phase(share: PhaseShare, y: float) -> Iterator[Mark]:
    font = _PHASE_NAME if share.is_main_phase else _STATE
    yield _fit((_LEFT, y + 16), words.phase_name(share), _BOXES - 4, font)
    counts = (share.done_count, share.busy_count, share.not_yet_count, share.unanswered_count)
    looks = [look for count, look in zip(counts, _ITEM_LOOKS, strict=True) for _ in range(count or 0)]
    if not share.is_reported:
        yield Box(_BOXES, y, 22 * share.item_count - 4, 20, "silent")
    yield from (Box(_BOXES + place * 22, y, 18, 20, look) for place, look in enumerate(looks))
    done, _ = words.phase_counts(share)
    yield _fit((_BOXES + 250, y + 16), done, _RIGHT - _BOXES - 260, _COUNT)


def _places(facts: BoardPage) -> Iterator[Mark]:
    yield _fit((_RIGHT, _PHASES), words.places_title(facts), marks.WIDTH - _RIGHT, _TITLE)
    inside = {state: [one.name for one in facts.places.municipalities if one.look == state] for state in _STATES}
    looks = [_STATES[state] for state, names in inside.items() for _ in names]
    for place, look in enumerate(looks):
        yield Box(_RIGHT + place % _ACROSS * 27, _PHASES + 10 + place // _ACROSS * 24, 22, 19, look)
    y = _PHASES + 76
    for state, names in inside.items():
        if names:
            yield Box(_RIGHT, y - 14, 20, 15, _STATES[state])
            yield _fit((_RIGHT + 30, y), _state(state, names), marks.WIDTH - _RIGHT - 30, _STATE)
            y += 23


def _state(state: State, names: Sequence[str]) -> str:
    label = words.place_label(state, len(names))
    if state in _COUNTED:
        return label
    room = marks.WIDTH - _RIGHT - 30
    told = (f"{label}: {formats.enumerate_names(names, most)}" for most in range(len(names), 0, -1))
    return next((one for one in told if _wide(one, _STATE) <= room), label)


def _realised(facts: BoardPage) -> list[tuple[str, str, str]]:
    told = [
        (formats.day(one.realised_date), one.title, one.what_happened or one.what_we_did or "")
        for one in facts.realisations
    ]
    return told or [("", words.no_realisations(facts), "")]


def _doing(facts: BoardPage) -> list[tuple[str, str, str]]:
    told = [(words.until(one), one.action, words.standing(facts, one)) for one in facts.actions]
    return told or [("", words.no_actions(facts), "")]


def _list(x: float, title: tuple[str, str], items: Sequence[tuple[str, str, str]]) -> Iterator[Mark]:
    what, which = title
    yield Words(x, _LISTS, (what,), _TITLE)
    if which:
        yield Words(x + _wide(what, _TITLE) + 8, _LISTS, (which,), _SUBTITLE)
    for place, (when, name, told) in enumerate(items):
        y = _LISTS + 25 + place * 41
        beside = 148 if when else 0
        yield Words(x, y, (when,), _SMALL)
        yield _fit((x + beside, y), name, _COLUMN - beside, _NAME if when else _PLAIN_NAME)
        yield _fit((x + beside, y + 18), told, _COLUMN - beside, _SMALL)


def _question(facts: BoardPage) -> Iterator[Mark]:
    yield Box(2, _QUESTION, marks.WIDTH - 4, 81, "card")
    yield _fit((22, _QUESTION + 36), words.QUESTION, 150, _SUBTITLE, 2)
    asked = balanced(words.question(facts), 1060, _ASKED.size, most=2, is_bold=True)
    yield Words(196, _QUESTION + (36 if len(asked) > 1 else 49), tuple(asked), _ASKED)


def _wide(text: str, font: Font) -> float:
    return width(text, font.size, is_bold=font.is_bold)
