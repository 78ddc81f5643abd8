"""How scores 1 to 5 are spread: a column per score with its number, and a sign at the median."""

import math
from collections.abc import Mapping

from data.live_answers import SCORES
from ui.drawing.stage import marks

_TOP, _BOTTOM = 150, 510


def columns(  # noqa: PLR0913, PLR0917 - what stands where
    x: float, width: float, label: str, counts: Mapping[str, int], median: float | None, nothing: str
) -> list[str]:
    """One distribution in a column of the drawing that begins at ``x``; ``nothing`` is said where nobody answered."""
    made = [marks.lines(x + 10, 30, marks.wrapped(label, width - 24, is_bold=True), "label strong")]
    top = max([1, *counts.values()])
    wide = (width - 40) / len(SCORES)
    for i, score in enumerate(SCORES):
        place, count = x + 10 + i * wide, counts[score]
        y = _BOTTOM - (_BOTTOM - _TOP) * count / top
        made.append(marks.rect(place + 3, y, wide - 6, _BOTTOM - y, "bar dim"))
        if count:
            made.append(marks.text(place + wide / 2, y - 8, count, "number middle", marks.SMALL))
        made.append(marks.text(place + wide / 2, _BOTTOM + 34, score, "axis-label middle", marks.SMALL))
    made.append(marks.stroke([(x + 10, _BOTTOM), (x + width - 30, _BOTTOM)], "axis"))
    if median is None:
        said = marks.wrapped(nothing, width - 60)
        return [*made, marks.lines(x + (width - 20) / 2, (_TOP + _BOTTOM) / 2, said, "quiet middle")]
    near = max(counts[str(score)] for score in (math.floor(median), math.ceil(median)))
    y = _BOTTOM - (_BOTTOM - _TOP) * near / top - 40
    return [*made, marks.pointer(x + 10 + (median - 0.5) * wide, y)]
