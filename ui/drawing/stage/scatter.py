"""A scatter of regions for a room: every dot has its name, and those without a height stand by name under it."""

import math
from collections.abc import Collection

from ui import formats
from ui.drawing.labels import Box, around
from ui.drawing.scatter import Dot, Scatter
from ui.drawing.stage import inline, marks
from ui.drawing.stage.legend import Sign
from ui.html import Html

_LEFT, _RIGHT, _TOP = 62, 1268, 36
_UNDER, _STRIP_LINE, _STRIP_PAD = 44, 31, 10
"""Room for the numbers under the plot; a line of the strip, and what it has around its lines."""
_RADIUS, _SIZE, _SMALL = 11, 23, 20
_HIGHEST = 3.0
_MOST_TICKS = 5


class _Scales:
    """From values to places in the drawing."""

    def __init__(self, scatter: Scatter, bottom: float) -> None:
        self.plot = Box(_LEFT, _TOP, _RIGHT, bottom)
        self.most = max([1e-9, *(float(dot.x) for dot in scatter.dots)]) * 1.06
        heights = [float(dot.y) for dot in scatter.dots if dot.y is not None]
        self.low = max(0.0, min(heights) - 0.3) if heights else 0.0
        self.high = min(_HIGHEST, max(heights) + 0.3) if heights else _HIGHEST

    def wide(self, amount: float) -> float:
        """How wide an amount is."""
        return self.plot.width * float(amount) / self.most

    def tall(self, height: float) -> float:
        """How tall a difference of heights is."""
        return self.plot.height * float(height) / (self.high - self.low)

    def across(self, amount: float) -> float:
        """Where an amount stands."""
        return self.plot.left + self.wide(amount)

    def down(self, height: float) -> float:
        """Where a height stands."""
        return self.plot.bottom - self.tall(float(height) - self.low)


def on_stage(scatter: Scatter, own: str | None, counted: Collection[str], legend: str) -> Html:
    """The dots, each median with its band, and the strip.

    ``counted`` are the regions that the sentence speaks of; ``legend`` says what the lines and bands are.
    """
    unplaced = [
        inline.Named(dot.region, _ring("own" if dot.region == own else "dim"), dot.region == own)
        for dot in scatter.unplaced
    ]
    title = marks.width_of(scatter.strip, _SMALL, is_bold=True) + 40
    lines = inline.broken(unplaced, _RIGHT - _LEFT - title, _SIZE) if unplaced else []
    high = len(lines) * _STRIP_LINE + _STRIP_PAD if lines else 0
    scales = _Scales(scatter, marks.HEIGHT - _UNDER - high)
    bands, medians, taken = _medians(scatter, scales)
    plot = scales.plot
    across, up = scatter.axes
    wide = marks.width_of(f"{across} →", _SMALL)
    taken.append(Box(plot.right - wide, plot.bottom - 34, plot.right, plot.bottom))
    drawn = [*bands, *medians, *_axes(scales), *_amounts(scales)]
    drawn.append(marks.text(2, 22, f"↑ {up}", "quiet", _SMALL))
    drawn.append(marks.text(plot.right, plot.bottom - 12, f"{across} →", "quiet end halo", _SMALL))
    if medians:
        drawn.append(marks.text(plot.right, 22, legend, "quiet end", _SMALL))
    drawn += _dots(scatter.placed, scales, own, counted, taken)
    return marks.drawing(*drawn, *_strip(lines, scatter.strip, title, high))


def _kind(dot: Dot, own: str | None, counted: Collection[str]) -> str:
    return "own" if dot.region == own else "named" if dot.region in counted else "dim"


def _ring(kind: str) -> Sign:
    return lambda x, y: marks.dot(x, y, 8, f"hollow {kind}")


def _strip(lines: list[list[inline.Named]], words: str, title: float, high: float) -> list[str]:
    """Those without a height, by name."""
    if not lines:
        return []
    top = marks.HEIGHT - high
    drawn = [
        marks.rect(2, top, _RIGHT + 8, high - 2, "strip"),
        marks.text(16, top + 28, words, "strong", _SMALL),
    ]
    for i, line in enumerate(lines):
        drawn += inline.drawn(_LEFT + title, top + 28 + i * _STRIP_LINE, line, _SIZE)
    return drawn


def _medians(scatter: Scatter, scales: _Scales) -> tuple[list[str], list[str], list[Box]]:
    """The bands, the lines, and where no name should stand."""
    plot = scales.plot
    across, up = scatter.middles
    bands, lines, taken = [], [], []
    if across.value is not None:
        x, beside = scales.across(across.value), scales.wide(across.margin or 0)
        bands.append(_band(plot, Box(x - beside, plot.top, x + beside, plot.bottom)))
        lines.append(marks.stroke([(x, plot.top), (x, plot.bottom)], "median"))
        taken.append(Box(x - 3, plot.top, x + 3, plot.bottom))
    if up.value is not None:
        y, above = scales.down(up.value), scales.tall(up.margin or 0)
        bands.append(_band(plot, Box(plot.left, y - above, plot.right, y + above)))
        lines.append(marks.stroke([(plot.left, y), (plot.right, y)], "median"))
        taken.append(Box(plot.left, y - 3, plot.right, y + 3))
    return bands, lines, taken


def _dots(placed: list[Dot], scales: _Scales, own: str | None, counted: Collection[str], taken: list[Box]) -> list[str]:
    at = {dot.region: (scales.across(dot.x), scales.down(dot.y or 0)) for dot in placed}
    kinds = {dot.region: _kind(dot, own, counted) for dot in placed}
    drawn = [marks.dot(*at[code], _RADIUS, f"dot {kinds[code]}") for code in sorted(at, key=lambda code: code == own)]
    wanted = [marks.wanted(at[code], code, is_bold=kinds[code] != "dim", size=_SIZE) for code in at]
    dots = [around(point, _RADIUS) for point in at.values()]
    places = marks.places(wanted, scales.plot, [*dots, *taken])
    for code, where in zip(at, places, strict=True):
        if where:
            kind = "" if kinds[code] == "dim" else kinds[code]
            drawn.append(marks.leader(where))
            drawn.append(marks.beside(at[code], where.box, code, f"{kind} halo", _SIZE))
    return drawn


def _band(plot: Box, box: Box) -> str:
    """What lies near a median, cut where the plot ends."""
    left, right = max(box.left, plot.left), min(box.right, plot.right)
    top, bottom = max(box.top, plot.top), min(box.bottom, plot.bottom)
    return marks.rect(left, top, right - left, bottom - top, "near")


def _axes(scales: _Scales) -> list[str]:
    plot = scales.plot
    ticks = [score / 2 for score in range(7) if scales.low <= score / 2 <= scales.high]
    return [
        marks.stroke([(plot.left, plot.top), (plot.left, plot.bottom)], "axis"),
        marks.stroke([(plot.left, plot.bottom), (plot.right, plot.bottom)], "axis"),
        *(
            marks.text(plot.left - 8, scales.down(score) + 7, formats.number(score, 1), "quiet end", _SMALL)
            for score in ticks
        ),
    ]


def _amounts(scales: _Scales) -> list[str]:
    """Three to five round numbers along the bottom of the plot."""
    size = 10.0 ** math.floor(math.log10(scales.most))
    step = next(size * times for times in (0.2, 0.25, 0.5, 1, 2, 2.5) if scales.most / (size * times) < _MOST_TICKS)
    drawn = []
    for i in range(int(scales.most / step) + 1):
        x = scales.across(i * step)
        drawn.append(marks.stroke([(x, scales.plot.bottom), (x, scales.plot.bottom + 6)], "axis"))
        drawn.append(marks.text(x, scales.plot.bottom + 27, formats.given(i * step), "quiet middle", _SMALL))
    return drawn
