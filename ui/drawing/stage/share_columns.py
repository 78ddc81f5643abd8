"""Columns of shares on stage: a dot for each region with the median, or one bar with a line where it was before."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui import formats
from ui.drawing.stage import marks
from ui.drawing.stage.legend import Entry, legend
from ui.html import Html

_LEFT, _RIGHT, _TOP, _BOTTOM = 92, 1240, 76, 480
_LEGEND = 28
"""The base line of what the marks mean, above the columns."""
_RADIUS = 10


@dataclass(frozen=True)
class Dots:
    """One column of dots; shares are 0..1, a missing ``middle`` or ``own`` is not drawn."""

    label: str
    others: Sequence[float]
    middle: float | None
    own: float | None


@dataclass(frozen=True)
class Bar:
    """One column with a bar up to ``share`` 0..1, missing: hatched; ``before`` is a line across it, ``sign`` a mark."""

    label: str
    share: float | None
    before: float | None
    sign: str = ""


def dots(columns: Sequence[Dots], own: str | None, entries: Sequence[Entry]) -> Html:
    """The dots of all columns, the median as a line, those of the region ``own`` joined by a line."""
    drawn = [*_frame([column.label for column in columns]), legend(_LEFT, _LEGEND, entries)]
    own_points = []
    for x, column in zip(_middles(len(columns)), columns, strict=True):
        drawn += [marks.dot(x + shift, _down(share), _RADIUS, "dot dim") for share, shift in _beside(column.others)]
        if column.middle is not None:
            y = _down(column.middle)
            printed = formats.share(column.middle).replace("\N{NO-BREAK SPACE}", "")
            drawn.append(marks.stroke([(x - 84, y), (x + 78, y)], "median strong"))
            drawn.append(marks.text(x + 84, y + 9, printed, "quiet", size=marks.SMALL))
        if column.own is not None:
            own_points.append((x, _down(column.own)))
    return marks.drawing(*drawn, *_own(own, own_points))


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


def _beside(shares: Sequence[float]) -> list[tuple[float, float]]:
    """Each share with a shift aside, so that dots at nearly the same height stand beside each other."""
    placed: list[tuple[float, float]] = []
    for share in sorted(shares):
        near = {shift for other, shift in placed if abs(_down(other) - _down(share)) < 2 * _RADIUS}
        steps = (side * step * 2 * _RADIUS for step in range(10) for side in (1, -1))
        placed.append((share, next(shift for shift in steps if shift not in near)))
    return placed


def _own(region: str | None, points: Sequence[tuple[float, float]]) -> list[str]:
    if region is None or not points:
        return []
    drawn = [marks.stroke(points, "line own"), *(marks.dot(x, y, _RADIUS + 4, "dot own") for x, y in points)]
    x, y = points[0]
    above = y - 28 if y > _TOP + 60 else y + 46
    return [*drawn, marks.region(x, above, region, "own halo middle")]
