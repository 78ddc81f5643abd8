"""A scatter of regions for a room: the own one and those the sentence speaks of are named, the others dimmed."""

import math
from collections.abc import Sequence

from ui import formats
from ui.drawing.labels import Box, around
from ui.drawing.scatter import Scatter
from ui.drawing.stage import marks
from ui.html import Html

_PLOT = Box(96, 10, 1262, 360)
_STRIP = Box(96, 436, 1262, 510)
_UNDER = Box(100, 474, 1258, 510)
"""Where labels of the strip stand: under its dots."""
_RADIUS = 13
_HIGHEST = 3.0
_MOST_TICKS = 5


class _Scales:
    """From values to places in the drawing."""

    def __init__(self, scatter: Scatter) -> None:
        self.top = max([1e-9, *(float(dot.x) for dot in scatter.dots)]) * 1.06
        heights = [float(dot.y) for dot in scatter.dots if dot.y is not None]
        self.low = max(0.0, min(heights) - 0.3) if heights else 0.0
        self.high = min(_HIGHEST, max(heights) + 0.3) if heights else _HIGHEST

    def wide(self, amount: float) -> float:
        """How wide an amount is."""
        return (_PLOT.right - _PLOT.left) * float(amount) / self.top

    def tall(self, height: float) -> float:
        """How tall a difference of heights is."""
        return (_PLOT.bottom - _PLOT.top) * float(height) / (self.high - self.low)

    def across(self, amount: float) -> float:
        """Where an amount stands."""
        return _PLOT.left + self.wide(amount)

    def down(self, height: float) -> float:
        """Where a height stands."""
        return _PLOT.bottom - self.tall(float(height) - self.low)


def on_stage(scatter: Scatter, own: str | None, named: Sequence[str], legend: str) -> Html:
    """The dots, each median with its band, and the strip.

    ``named`` are the regions that get a label beside the own one; ``legend`` says what the lines and bands are.
    """
    scales = _Scales(scatter)
    wide = marks.width_of(legend, marks.SMALL)
    taken = [Box(_PLOT.right - wide, _PLOT.bottom - 34, _PLOT.right, _PLOT.bottom - 34 + marks.LINE)]
    drawn: list[str] = []
    across, up = scatter.middles
    lines: list[str] = []
    if across.value is not None:
        x, beside = scales.across(across.value), scales.wide(across.margin or 0)
        drawn.append(_band(Box(x - beside, _PLOT.top, x + beside, _PLOT.bottom)))
        lines.append(marks.stroke([(x, _PLOT.top), (x, _PLOT.bottom)], "median"))
        taken.append(Box(x - 3, _PLOT.top, x + 3, _PLOT.bottom))
    if up.value is not None:
        y, around = scales.down(up.value), scales.tall(up.margin or 0)
        drawn.append(_band(Box(_PLOT.left, y - around, _PLOT.right, y + around)))
        lines.append(marks.stroke([(_PLOT.left, y), (_PLOT.right, y)], "median"))
        taken.append(Box(_PLOT.left, y - 3, _PLOT.right, y + 3))
    if lines:
        lines.append(marks.text(_PLOT.right, _PLOT.bottom - 10, legend, "quiet end", marks.SMALL))
    labelled = marks.named(own, named)
    dots = _dots(scatter, scales, own, labelled, taken)
    return marks.drawing(*drawn, *lines, *_axes(scatter, scales), *_amounts(scales), *dots)


def _dots(
    scatter: Scatter, scales: _Scales, own: str | None, labelled: Sequence[str], taken: Sequence[Box]
) -> list[str]:
    at = {dot.region: (scales.across(dot.x), scales.down(dot.y)) for dot in scatter.placed if dot.y is not None}
    at |= {dot.region: (scales.across(dot.x), _STRIP.top + 20) for dot in scatter.unplaced}
    hollow = {dot.region for dot in scatter.unplaced}
    kinds = {code: "own" if code == own else "named" if code in labelled else "dim" for code in at}
    drawn = []
    for code in sorted(at, key=lambda code: (code == own, code in labelled)):
        drawn.append(marks.dot(*at[code], _RADIUS, f"{'hollow' if code in hollow else 'dot'} {kinds[code]}"))
    for part, room in ((set(at) - hollow, _PLOT), (hollow, _UNDER)):
        codes = [code for code in labelled if code in part]
        dots = [around(point, _RADIUS) for code, point in at.items() if code in part]
        wanted = [marks.wanted(at[code], code, kinds[code]) for code in codes]
        in_strip = part is hollow
        places = marks.in_a_row(wanted, room) if in_strip else marks.places(wanted, room, [*dots, *taken])
        for code, where in zip(codes, places, strict=True):
            if where:
                drawn.append(marks.leader(where))
                drawn.append(marks.beside(at[code], where.box, code, kinds[code]))
    return drawn


def _band(box: Box) -> str:
    """What lies near a median, cut where the plot ends."""
    left, right = max(box.left, _PLOT.left), min(box.right, _PLOT.right)
    top, bottom = max(box.top, _PLOT.top), min(box.bottom, _PLOT.bottom)
    return marks.rect(left, top, right - left, bottom - top, "near")


def _axes(scatter: Scatter, scales: _Scales) -> list[str]:
    across, up = scatter.axes
    base = _STRIP.bottom + 44
    drawn = [
        marks.stroke([(_PLOT.left, _PLOT.top), (_PLOT.left, _PLOT.bottom)], "axis"),
        marks.stroke([(_PLOT.left, _PLOT.bottom), (_PLOT.right, _PLOT.bottom)], "axis"),
        marks.rect(_STRIP.left, _STRIP.top, _STRIP.right - _STRIP.left, _STRIP.bottom - _STRIP.top, "strip"),
        marks.text(_STRIP.left, _STRIP.top - 12, scatter.strip, "quiet", size=marks.SMALL),
        marks.text(_PLOT.right, base, f"{across} →", "quiet end", marks.SMALL),
        marks.text(_PLOT.left, base, f"↑ {up}", "quiet", size=marks.SMALL),
    ]
    ticks = [score / 2 for score in range(7) if scales.low <= score / 2 <= scales.high]
    drawn += [
        marks.text(84, scales.down(score) + 9, formats.number(score, 1), "quiet end", marks.SMALL) for score in ticks
    ]
    return drawn


def _amounts(scales: _Scales) -> list[str]:
    """Three to five round numbers along the bottom of the plot."""
    size = 10.0 ** math.floor(math.log10(scales.top))
    step = next(size * times for times in (0.2, 0.25, 0.5, 1, 2, 2.5) if scales.top / (size * times) < _MOST_TICKS)
    drawn = []
    for i in range(int(scales.top / step) + 1):
        x = scales.across(i * step)
        drawn.append(marks.stroke([(x, _PLOT.bottom), (x, _PLOT.bottom + 8)], "axis"))
        drawn.append(marks.text(x, _PLOT.bottom + 34, _amount(i * step), "quiet middle", marks.SMALL))
    return drawn


def _amount(value: float) -> str:
    """A round number without needless decimals.

    >>> _amount(2.5), _amount(2000.0)
    ('2,5', '2.000')
    """
    return formats.number(value, 0 if value == round(value) else 1 if value * 10 == round(value * 10) else 2)
