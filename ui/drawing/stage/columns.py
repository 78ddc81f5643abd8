"""Upright columns of counts at the left, a list of names with their numbers at the right."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ui.drawing.stage import marks

_RIGHT, _TOP, _BOTTOM, _STEP = 560, 70, 486, 44


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


class Listed(NamedTuple):
    """Names under a heading, each with what stands at the end of its line."""

    heading: str
    numbered: Sequence[tuple[str, str]]


def listed(groups: Sequence[Listed], more: Callable[[int], str]) -> list[str]:
    """The groups under each other, as many names as can be read; ``more`` counts the others."""
    x, right, y = _RIGHT + 90, marks.WIDTH - 6, 30.0
    made, left_out = [], 0
    for group in groups:
        made.append(marks.text(x, y, group.heading, "quiet", marks.SMALL))
        for name, number in group.numbered:
            if y + 2 * _STEP > marks.HEIGHT:
                left_out += 1
                continue
            y += _STEP
            made.append(marks.text(x, y, marks.wrapped(name, right - x - 130, 1, 26)[0], "label", 26))
            made.append(marks.text(right, y, number, "number end", 26))
        y += _STEP * 1.2
    return [*made, marks.text(x, marks.HEIGHT - 8, more(left_out), "quiet", marks.SMALL)] if left_out else made
