"""Named points between two medians as a native chart of a slide, each name where it touches no other."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.util import Length, Pt

from ui import style
from ui.drawing import labels
from ui.drawing.labels import Box, Ground, Label
from ui.drawing.text_width import width
from ui.targets.report import slide_parts
from ui.texts import figures as figure_words

Series = Mapping[str, Sequence[tuple[str, float, float]]]
"""The points of each series: name, across, up."""
_PLOT = Box(0.07, 0.05, 0.85, 0.8)
"""Where the points stand, as shares of the chart: fixed, so that every program leaves names the same room.

Beside and above it the medians have their names.
"""
_LAYOUT = (
    '<c:layout xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:manualLayout>'
    '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    f'<c:x val="{_PLOT.left}"/><c:y val="{_PLOT.top}"/><c:w val="{_PLOT.width:.2f}"/><c:h val="{_PLOT.height:.2f}"/>'
    "</c:manualLayout></c:layout>"
)
_LOOKS = ((style.OTHERS, 9), (style.HIGHLIGHT, 14))
"""Colour and size of the dots of the others, and of the own one."""
_LINE, _GAP = 1.25, 9
"""Height of a line of words, in its size; how far from its point a name begins, in points."""
_POSITIONS = {
    "middle right": XL_LABEL_POSITION.RIGHT,
    "middle left": XL_LABEL_POSITION.LEFT,
    "top center": XL_LABEL_POSITION.ABOVE,
    "bottom center": XL_LABEL_POSITION.BELOW,
}


@dataclass(frozen=True)
class Points:
    """What stands in a chart of points; the last series is the one that stands out. ``size`` is that of the chart."""

    series: Series
    axes: tuple[str, str]
    middle: tuple[float | None, float | None]
    size: tuple[Length, Length]

    def values(self) -> XyChartData:
        """The points of each series, then those of the line of each median."""
        values = XyChartData()
        for name, points in self.series.items():
            one = values.add_series(name)
            for _, x, y in points:
                one.add_data_point(x, y)
        for line in self._medians():
            one = values.add_series(figure_words.MEDIAN)
            for x, y in line:
                one.add_data_point(x, y)
        return values

    def dress(self, chart: Any) -> None:
        """The looks of a chart of those values: where it stands, axes, dots, medians and names."""
        slide_parts.plain(chart, has_legend=False)
        area = chart._chartSpace.chart.plotArea
        for automatic in area.xpath("c:layout"):
            area.remove(automatic)
        area.insert(0, parse_xml(_LAYOUT))
        both = zip((chart.category_axis, chart.value_axis), self.axes, self._reach(), strict=True)
        for axis, title, (low, high) in both:
            slide_parts.title(axis, title)
            axis.minimum_scale, axis.maximum_scale = low, high
            axis.major_gridlines.format.line.color.rgb = slide_parts.rgb("#EEEEEE")
            axis.format.line.color.rgb = slide_parts.rgb("#9A9A9A")
        drawn, sides = list(chart.plots[0].series), iter(self._sides())
        for one in drawn[len(self.series) :]:
            one.marker.style = XL_MARKER_STYLE.NONE
            one.format.line.color.rgb, one.format.line.width = slide_parts.rgb("#9A9A9A"), Pt(1.25)
            one.format.line.dash_style = MSO_LINE.DASH
            _name(one.points[1], figure_words.MEDIAN, style.OTHERS, "middle right")
        for one, (colour, size), points in zip(drawn, _LOOKS, self.series.values(), strict=False):
            one.format.line.fill.background()
            one.marker.style, one.marker.size = XL_MARKER_STYLE.CIRCLE, size
            one.marker.format.fill.solid()
            one.marker.format.fill.fore_color.rgb = slide_parts.rgb(colour)
            one.marker.format.line.fill.background()
            for number, (name, _, _) in enumerate(points):
                _name(one.points[number], name, colour, next(sides))

    def _every(self) -> list[tuple[str, float, float]]:
        return [point for points in self.series.values() for point in points]

    def _reach(self) -> list[tuple[float, float]]:
        """From where to where each axis runs, so that no point stands on its edge."""
        return [_around([x for _, x, _ in self._every()]), _around([y for _, _, y in self._every()])]

    def _medians(self) -> list[list[tuple[float, float]]]:
        """An upright and a level line, each where there is a median; its name stands behind its end."""
        (x, y), ((left, right), (low, high)) = self.middle, self._reach()
        upright = [] if x is None else [[(x, low), (x, high)]]
        return [*upright, *([] if y is None else [[(left, y), (right, y)]])]

    def _sides(self) -> list[str]:
        """On which side of its point each name stands, in the order of the points; empty where none is free."""
        (left, right), (low, high) = self._reach()
        wide, tall = _PLOT.width * self.size[0].pt, _PLOT.height * self.size[1].pt

        def at(x: float, y: float) -> labels.Point:
            return (x - left) / (right - left) * wide, (high - y) / (high - low) * tall

        wanted = [
            _wanted(name, at(x, y), is_own=bool(number))
            for number, points in enumerate(self.series.values())
            for name, x, y in points
        ]
        lines = [(at(*start), at(*end)) for start, end in self._medians()]
        ground = Ground(
            Box(0, 0, wide, tall),
            taken=[_behind(_wanted(figure_words.MEDIAN, end)) for _, end in lines],
            crossed=[Box(start[0] - 1, end[1] - 1, end[0] + 1, start[1] + 1) for start, end in lines],
            spot=_GAP,
            reach=0,
            sides=tuple(_POSITIONS),
        )
        # the own one stands last
        return [where.side if where else "" for where in labels.place(wanted, ground, [len(wanted) - 1])]


def _behind(label: Label) -> Box:
    x, y = label.point
    return Box(x, y - label.height / 2, x + label.gap + label.width, y + label.height / 2)


def _around(values: Sequence[float]) -> tuple[float, float]:
    """Not from zero where all lie far from it: names need the room."""
    return max(0.0, math.floor(min(values) * 2 - 0.5) / 2) if min(values) >= 1 else 0.0, max(values) * 1.15 or 1.0


def _size(*, is_own: bool) -> int:
    return slide_parts.POINTS + 4 * is_own


def _height(*, is_own: bool) -> float:
    return _size(is_own=is_own) * _LINE


def _wanted(name: str, point: labels.Point, *, is_own: bool = False) -> Label:
    size = _size(is_own=is_own)
    return Label(point, width(name, size, is_bold=is_own), _height(is_own=is_own), _GAP)


def _name(point: Any, name: str, colour: str, side: str) -> None:
    """The name of a point where it has its place; one without stays a dot, as on a page."""
    if not side:
        return
    label, is_own = point.data_label, colour == style.HIGHLIGHT
    label.position = _POSITIONS[side]
    label.text_frame.word_wrap = False
    slide_parts.run(label.text_frame.paragraphs[0], name, _size(is_own=is_own), colour, is_bold=is_own)
