"""Upright columns of counts at the left, a list of names with their numbers at the right."""

from collections.abc import Sequence
from typing import NamedTuple

from ui.drawing.stage import marks

_RIGHT, _TOP, _BOTTOM, _STEP = 560, 70, 486, 56


class Column(NamedTuple):
    """A column: its label, how high it is, the part of that which is filled, how it reads."""

    label: str
    whole: int
    part: int
    shown: str


def columns(bars: Sequence[Column], axis: str, kind: str) -> list[str]:
    """A column each, open as high as the whole and filled as high as its part; ``kind`` is own or named."""
    top = max(column.whole for column in bars)
    wide = _RIGHT / len(bars)
    made = [marks.stroke([(0, _BOTTOM), (_RIGHT, _BOTTOM)], "axis")]
    for i, column in enumerate(bars):
        x, middle = i * wide + 8, (i + 0.5) * wide
        for count, look in ((column.whole, "open"), (column.part, f"bar {kind}")):
            if count:
                high = (_BOTTOM - _TOP) * count / top
                made.append(marks.rect(x, _BOTTOM - high, wide - 16, high, look))
        base = _BOTTOM - (_BOTTOM - _TOP) * column.whole / top - 12
        made.append(marks.text(middle, base, column.shown, "number middle", marks.SMALL))
        made.append(marks.text(middle, _BOTTOM + 36, column.label, "axis-label middle", marks.SMALL))
    return [*made, marks.text(_RIGHT / 2, _BOTTOM + 74, axis, "quiet middle", marks.SMALL)]


def listed(heading: str, numbered: Sequence[tuple[str, str]], more: str) -> list[str]:
    """Names with what stands at the end of their line, as many as can be read; ``more`` counts the others."""
    x, right = _RIGHT + 90, marks.WIDTH - 6
    made = [marks.text(x, 30, heading, "quiet", marks.SMALL)]
    for i, (name, number) in enumerate(numbered[: marks.MOST_LABELS]):
        y = 82 + i * _STEP
        made.append(marks.text(x, y, marks.wrapped(name, right - x - 130, 1, 28)[0], "label", 28))
        made.append(marks.text(right, y, number, "number end", 28))
    if len(numbered) > marks.MOST_LABELS:
        made.append(marks.text(x, 82 + marks.MOST_LABELS * _STEP - 6, more, "quiet", size=marks.SMALL))
    return made
