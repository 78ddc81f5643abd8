"""What the room answered: an empty scale while it waits, then the whole distribution, never a mean alone.

``totals`` come from the room: thermometer {"-5": n, ... "20": n}, voorwaarden {group: {condition: {"1": n ...
"5": n}}}, fasen and hulp {code: n}, where a phone may give several, and {option: n} of questions with own words.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from data import live_answers, live_facts, reference
from data.questions.collaboration import compared_conditions, condition_total
from ui.drawing.stage import marks, rows, spread
from ui.drawing.tables import rows_html
from ui.figures.learning import collaboration_nl
from ui.stage import StagePicture, live_own
from ui.texts import figures as figure_words
from ui.texts import phases as phase_words
from ui.texts import stage as words

LOWEST, HIGHEST = live_answers.COLDEST_DEGREES, live_answers.WARMEST_DEGREES
SCORES = live_answers.SCORES
_LEFT, _RIGHT, _TOP, _BOTTOM = 20, 1260, 70, 490

_LOWEST_TOP = 5
"""A column of the thermometer is as high as the drawing from this number of answers on."""

Totals = Mapping[str, Any]


def waiting(kind_code: str, choices: Sequence[str] = ()) -> str:
    """The empty scale of a question, in the left two thirds: the code to join stands at the right. Raises KeyError."""
    if kind_code in live_answers.OWN_KINDS:
        return marks.drawing(live_own.waiting(kind_code, choices))
    return marks.drawing(_WAITING[kind_code]())


def distribution(
    kind_code: str, totals: Totals, joined: int, answers: int | None = None, choices: Sequence[str] = ()
) -> StagePicture:
    """What is shown when the answers are revealed; under five answers no picture.

    ``answers`` is the number of phones that answered; without it, a kind that takes several marks from a phone
    counts as many as its largest total, which is never too many. Raises KeyError for an unknown kind.
    """
    count = _count_flat if kind_code in live_answers.OWN_KINDS else _KINDS[kind_code][1]
    known = answers if answers is not None else count(totals)
    if known < live_answers.FEWEST_ANSWERS or not count(totals):
        return nothing_told(known, joined)
    if kind_code in live_answers.OWN_KINDS:
        return live_own.drawn(kind_code, choices, totals, known, joined)
    return _KINDS[kind_code][0](totals, known, joined)


def options(kind_code: str, choices: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """What can be entered by hand for a kind: value -> how it reads; a value is what the room counts."""
    return [(value, words.option(kind_code, value, choices)) for value in live_answers.options(kind_code, choices)]


def nothing_told(answers: int, joined: int) -> StagePicture:
    """Instead of a picture that would say what somebody answered."""
    drawn = marks.lines(marks.WIDTH / 2, 270, words.TOO_FEW_LINES, "large middle", 44)
    return StagePicture(words.TOO_FEW, words.live_note(answers, joined), marks.drawing(drawn), "")


# ---------------------------------------------------------------- thermometer


def _place(degrees: float, left: float = _LEFT, right: float = _RIGHT) -> float:
    step = (right - left) / (HIGHEST - LOWEST + 1)
    return left + (degrees - LOWEST + 0.5) * step


def _scale(y: float, left: float, right: float) -> str:
    made = [marks.stroke([(left, y), (right, y)], "axis")]
    for degrees in range(LOWEST, HIGHEST + 1, 5):
        x = _place(degrees, left, right)
        made.append(marks.stroke([(x, y), (x, y + 10)], "axis"))
        made.append(marks.text(x, y + 42, words.degrees(degrees), "label axis-label middle"))
    return "".join(made)


_MEDIAN_WIDTH = 460
"""Room for the words beside the sign of the median; they stand above every column they pass."""


def _thermometer(totals: Totals, answers: int, joined: int) -> StagePicture:
    counts = {str(degrees): int(totals.get(str(degrees), 0)) for degrees in range(LOWEST, HIGHEST + 1)}
    middle = live_facts.median(counts, counts)
    top = max(_LOWEST_TOP, *counts.values())
    wide = (_RIGHT - _LEFT) / len(counts)
    made = [_scale(_BOTTOM, _LEFT, _RIGHT)]
    for value, count in counts.items():
        if count:
            x, y = _place(float(value)), _BOTTOM - (_BOTTOM - _TOP - 40) * count / top
            made.append(marks.rect(x - wide / 2 + 3, y, wide - 6, _BOTTOM - y, "bar own"))
            made.append(marks.text(x, y - 8, count, "number middle", marks.SMALL))
    x = _place(middle)
    anchor = "end" if middle > (LOWEST + HIGHEST) / 2 else "start"
    first, last = (x - _MEDIAN_WIDTH, x + wide) if anchor == "end" else (x - wide, x + _MEDIAN_WIDTH)
    near = max(count for value, count in counts.items() if first <= _place(float(value)) <= last)
    y = _BOTTOM - (_BOTTOM - _TOP - 40) * near / top - 40
    made.append(marks.pointer(x, y))
    made.append(
        marks.text(x + (-20 if anchor == "end" else 20), y, words.median_degrees(middle), f"label {anchor}", 30)
    )
    given = [int(value) for value, count in counts.items() if count]
    return StagePicture(
        words.thermometer_sentence(answers, middle, min(given), max(given)),
        words.live_note(answers, joined),
        marks.drawing(*made),
        rows_html(words.DEGREES_TABLE, [(words.degrees(int(v)), n) for v, n in counts.items() if n]),
    )


# ---------------------------------------------------------------- conditions of collaboration


def _conditions(totals: Totals, answers: int, joined: int) -> StagePicture:
    told = live_answers.by_group(totals)
    labels = {option.code: option.label for option in reference.options("condition")}
    every, medians = live_answers.together(told), live_facts.medians_by_condition(totals)
    column = marks.WIDTH / len(labels)
    made: list[str] = []
    table = []
    for i, (code, label) in enumerate(labels.items()):
        made += spread.columns(i * column, column, label, every[code], medians.get(code), figure_words.NO_ANSWERS)
        table.append((label, words.ALL_GROUPS, *every[code].values()))
        for group, conditions in told.items():
            table.append((label, words.group(group), *_scores(conditions.get(code, {})).values()))
    totals_of = [condition_total(code, [*counts.values()]) for code, counts in every.items() if any(counts.values())]
    if not totals_of:
        return nothing_told(answers, joined)
    return StagePicture(
        words.conditions_sentence(collaboration_nl.compared(compared_conditions(totals_of)), live_facts.apart(told)),
        words.conditions_note(answers, joined),
        marks.drawing(*made),
        rows_html(words.CONDITIONS_TABLE, table),
    )


def _scores(counts: Mapping[str, Any]) -> dict[str, int]:
    return {score: int(counts.get(score, 0)) for score in SCORES}


# ---------------------------------------------------------------- phases and help


def _phases(totals: Totals, answers: int, joined: int) -> StagePicture:
    counts = {code: int(totals.get(code, 0)) for code in phase_words.phases()}
    top = max(counts.values())
    made = []
    for code, x, wide in _phase_columns(0, marks.WIDTH):
        y = _BOTTOM - (_BOTTOM - _TOP) * counts[code] / top
        made.append(marks.rect(x - wide / 2 + 30, y, wide - 60, _BOTTOM - y, "bar own"))
        made.append(marks.text(x, y - 12, counts[code], "number middle", 40))
    return StagePicture(
        words.room_phases_sentence(answers, counts),
        words.several_note(answers, joined),
        marks.drawing(*made, _phase_axis(0, marks.WIDTH)),
        rows_html(words.PHASE_TABLE, [(phase_words.phases()[code], n) for code, n in counts.items()]),
    )


def _phase_columns(left: float, right: float) -> list[tuple[str, float, float]]:
    codes = list(phase_words.phases())
    wide = (right - left) / len(codes)
    return [(code, left + (i + 0.5) * wide, wide) for i, code in enumerate(codes)]


def _phase_axis(left: float, right: float) -> str:
    made = [marks.stroke([(left, _BOTTOM), (right, _BOTTOM)], "axis")]
    for label, (_, x, wide) in zip(phase_words.numbered(), _phase_columns(left, right), strict=True):
        shown = marks.wrapped(label, wide - 10, 3)
        made.append(marks.lines(x, _BOTTOM + 36, shown, "label axis-label middle"))
    return "".join(made)


def _help(totals: Totals, answers: int, joined: int) -> StagePicture:
    counts = {code: int(totals.get(code, 0)) for code in reference.regions()}
    return StagePicture(
        words.help_sentence(counts),
        words.several_note(answers, joined),
        marks.drawing(rows.bars(counts, None, "")),
        rows_html(words.HELP_TABLE, [(region.name, counts[code]) for code, region in reference.regions().items()]),
    )


# ---------------------------------------------------------------- waiting


def _waiting_thermometer() -> str:
    y = 300
    return marks.rect(_LEFT, y - 60, live_own.WAIT_RIGHT - _LEFT, 60, "card") + _scale(y, _LEFT, live_own.WAIT_RIGHT)


def _waiting_conditions() -> str:
    made = []
    for i, option in enumerate(reference.options("condition")):
        y = 40 + i * 100
        made.append(marks.text(0, y + 40, option.label, "label", size=30))
        for score in range(5):
            x = 380 + score * 82
            made.append(marks.rect(x, y, 64, 60, "card"))
            made.append(marks.text(x + 32, y + 40, score + 1, "axis-label middle", 28))
    return "".join(made)


def _waiting_phases() -> str:
    made = []
    for i, label in enumerate(phase_words.numbered()):
        made.append(marks.rect(4, 30 + i * 100, 52, 52, "card"))
        made.append(marks.text(80, 68 + i * 100, label, "label", size=34))
    return "".join(made)


def _waiting_help() -> str:
    return marks.lines(4, 200, words.HELP_WAITING, "large", size=44)


_WAITING = {
    "thermometer": _waiting_thermometer,
    "voorwaarden": _waiting_conditions,
    "fasen": _waiting_phases,
    "hulp": _waiting_help,
}


def _count_flat(totals: Totals) -> int:
    return sum(map(int, totals.values()))


def _count_largest(totals: Totals) -> int:
    return max(map(int, totals.values()), default=0)


def _count_conditions(totals: Totals) -> int:
    return live_answers.size(live_answers.together(totals))


_KINDS = {
    "thermometer": (_thermometer, _count_flat),
    "voorwaarden": (_conditions, _count_conditions),
    "fasen": (_phases, _count_largest),
    "hulp": (_help, _count_largest),
}
