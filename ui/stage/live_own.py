"""What a room answered to a question with words of its own: bars of its answers, or how its scale is spread."""

from collections.abc import Mapping, Sequence
from typing import Any

from data import live_answers, live_facts
from data.live_answers import AGREEMENT, SCORES
from ui.drawing.stage import marks, spread
from ui.drawing.tables import rows_html
from ui.stage import StagePicture
from ui.texts import own_questions as words
from ui.texts import stage as stage_words

_BAR_RIGHT = 1150
_MOST_HIGH = 180
_INDENT = 60
WAIT_RIGHT = 780
"""Right of this the code to join stands while the question waits."""


def drawn(kind_code: str, choices: Sequence[str], totals: Mapping[str, Any], answers: int, joined: int) -> StagePicture:
    """How the room answered a question of one of the kinds ``live_answers.OWN_KINDS``."""
    counts = {option: int(totals.get(option, 0)) for option in live_answers.options(kind_code, tuple(choices))}
    note = stage_words.live_note(answers, joined)
    if kind_code == live_answers.SCALE:
        return _scale(choices, counts, note)
    labels = {option: words.short(kind_code, option, choices) for option in counts}
    if kind_code == AGREEMENT:
        needs = {labels[option]: n for option, n in counts.items() if "/" in option}
        sentences = words.agreement_sentences(answers, counts, needs)
    else:
        sentences = words.choice_sentences(answers, {labels[option]: count for option, count in counts.items()})
    table = rows_html(words.CHOICE_TABLE, [(labels[option], n) for option, n in counts.items()])
    return StagePicture(stage_words.fitting(*sentences), note, marks.drawing(*_bars(labels, counts, answers)), table)


def _bars(labels: Mapping[str, str], counts: Mapping[str, int], answers: int) -> list[str]:
    """A bar per answer below its words, in a frame as long as all who answered; what is needed stands in below it."""
    high = min(marks.HEIGHT / len(labels), _MOST_HIGH)
    made = []
    for i, (option, label) in enumerate(labels.items()):
        is_need = "/" in option
        left, y = (_INDENT if is_need else 0), i * high
        thick = (high - 46) * (0.6 if is_need else 1)
        long = (_BAR_RIGHT - _INDENT) * counts[option] / max(answers, 1)
        made.append(marks.text(left, y + 27, label, "label" if is_need else "label strong"))
        made.append(marks.rect(left, y + 36, _BAR_RIGHT - _INDENT, thick, "tile"))
        made.append(marks.rect(left, y + 36, max(long, 3), thick, "bar named" if is_need else "bar own"))
        made.append(marks.text(left + max(long, 3) + 12, y + 36 + thick / 2 + 9, counts[option], "number"))
    return made


def _scale(choices: Sequence[str], counts: Mapping[str, int], note: str) -> StagePicture:
    given = [int(score) for score, count in counts.items() if count]
    middle = live_facts.median(counts, SCORES)
    made = spread.columns(0, marks.WIDTH, "", counts, middle, "")
    return StagePicture(
        words.scale_sentence(middle, min(given), max(given)),
        f"{note} {words.MEDIAN}",
        marks.drawing(*made, *ends(choices, 0, marks.WIDTH)),
        rows_html(words.CHOICE_TABLE, list(counts.items())),
    )


def ends(choices: Sequence[str], left: float, right: float, y: float = 30) -> list[str]:
    """What both ends of a scale mean, each at its side."""
    room = (right - left) / 2 - 20
    low, high = words.ends(choices)
    return [
        marks.lines(left, y, marks.wrapped(low, room), "label start"),
        marks.lines(right, y, marks.wrapped(high, room), "label end"),
    ]


# ---------------------------------------------------------------- waiting


def waiting(kind_code: str, choices: Sequence[str]) -> str:
    """The answers that can be chosen, in the left two thirds."""
    if kind_code == live_answers.SCALE:
        return _waiting_scale(choices)
    options = live_answers.options(kind_code, tuple(choices))
    high = min(marks.HEIGHT / len(options), 78)
    made = []
    for i, option in enumerate(options):
        left = _INDENT if "/" in option else 4
        shown = words.short(kind_code, option, choices)
        size = marks.LABEL if "/" in option or len(options) > 7 else 30
        base = i * high + high / 2 + 10
        made.append(marks.rect(left, base - 26, 34, 34, "card"))
        made.append(marks.lines(left + 50, base, marks.wrapped(shown, WAIT_RIGHT - left - 50, 1, size), "label", size))
    return "".join(made)


def _waiting_scale(choices: Sequence[str]) -> str:
    wide = WAIT_RIGHT / len(SCORES)
    made = [*ends(choices, 0, WAIT_RIGHT, 120)]
    for i, score in enumerate(SCORES):
        made.append(marks.rect(i * wide + 6, 200, wide - 12, 110, "card"))
        made.append(marks.text((i + 0.5) * wide, 272, score, "label middle", 48))
    return "".join(made)
