"""Columns of shares on stage: a bar with a line where it was before."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui import formats
from ui.drawing.stage import marks
from ui.drawing.stage.legend import Entry, legend
from ui.html import Html

_LEFT, _RIGHT, _TOP, _BOTTOM = 92, 1240, 76, 480
_LEGEND = 28
"""The base line of what the marks mean, above the columns."""


@dataclass(frozen=True)
class Bar:
    """One column with a bar up to ``share`` 0..1, missing: hatched; ``before`` is a line across it, ``sign`` a mark."""

    label: str
    share: float | None
    before: float | None
    sign: str = ""


def bars(columns: Sequence[Bar], entries: Sequence[Entry]) -> Html:
    """The bars of all columns, each with its share above it."""
    drawn = [*_frame([column.label for column in columns]), legend(_LEFT, _LEGEND, entries)]
    for x, column in zip(_middles(len(columns)), columns, strict=True):
        drawn += _bar(x, column)
    return marks.drawing(*drawn)


def _bar(x: float, column: Bar) -> list[str]:
    if column.share is None:
        return [marks.rect(x - 62, _TOP, 124, _BOTTOM - _TOP, "silent")]
    top = _down(column.share)
    drawn = [marks.rect(x - 62, top, 124, _BOTTOM - top, "bar own")]
    if column.before is not None:
        before = _down(column.before)
        drawn.append(marks.stroke([(x - 80, before), (x + 80, before)], "before"))
        top = min(top, before)
    printed = f"{formats.share(column.share)} {column.sign}".rstrip()
    return [*drawn, marks.text(x, top - 14, printed, "number own halo middle", 34)]


def _middles(count: int) -> list[float]:
    wide = (_RIGHT - _LEFT) / count
    return [_LEFT + (i + 0.5) * wide for i in range(count)]


def _down(share: float) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * share


def _frame(labels: Sequence[str]) -> list[str]:
    drawn = []
    for share in (0, 0.5, 1):
        drawn.append(marks.stroke([(_LEFT, _down(share)), (_RIGHT, _down(share))], "grid" if share else "axis"))
        drawn.append(marks.text(_LEFT - 10, _down(share) + 9, formats.share(share), "quiet end", marks.SMALL))
    room = (_RIGHT - _LEFT) / len(labels) - 12
    for label, x in zip(labels, _middles(len(labels)), strict=True):
        drawn.append(marks.lines(x, _BOTTOM + 40, marks.wrapped(label, room), "label phase middle"))
    return drawn
