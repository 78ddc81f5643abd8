"""A Plotly dict of ours -> static SVG in Python: for paper, and for files that work without a server.

It knows what our builders emit (scatter traces, lines and rectangles, annotations, linear axes) and refuses the rest.
"""

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ui import formats, style
from ui.drawing import marks, plot, scales
from ui.drawing.labels import Box
from ui.drawing.scales import Axis

_LINE_PX = 16
_TICK_GAP_PX = 6
_LABEL_GAP_PX = 4
_TITLE_PX = 22
_HALF_LETTER_PX = 4.5
_STROKE_STEP_PX = 12
_HEAD_PX = 8


def drawing(figure: Mapping[str, Any], width: float, height: float, alt: str) -> str:
    """The figure as one ``svg`` element that needs no script, no style sheet and no font of its own.

    Args:
        figure: the dict of a Plotly figure with numbers on both axes; ``None`` in a trace breaks its line.
        width: width of the drawing in pixels; on paper it scales with the room.
        height: its height in pixels; the layout's own height does not count.
        alt: what a screen reader says.

    Raises:
        ValueError: when the figure holds a kind of trace, shape, sign or arrow that our builders do not emit.
    """
    canvas = _Canvas(figure, width, height)
    parts = [
        *canvas.grid(),
        *canvas.shapes("below"),
        *(mark for trace in figure["data"] for mark in canvas.trace(trace)),
        *canvas.labels(figure["data"]),
        *canvas.shapes("above"),
        *canvas.axis_words(),
        *canvas.annotations(),
    ]
    return marks.picture("".join(parts), width, height, alt)


class _Canvas:
    """The figure's axes laid out in pixels."""

    def __init__(self, figure: Mapping[str, Any], width: float, height: float) -> None:
        self._layout: Mapping[str, Any] = figure["layout"]
        names = [name for name in self._layout if name[1:5] == "axis"]
        ranges = {name: scales.range_of(name, figure) for name in names}
        margin = {"l": 10.0, "r": 10.0, "t": 10.0, "b": 10.0} | dict(self._layout.get("margin", {}))
        self._left: float = max(margin["l"], *(self._room_left(name, ranges[name]) for name in names if name[0] == "y"))
        bottom = max(margin["b"], *(self._room_below(name) for name in names if name[0] == "x"))
        self._wide, self._high = width - self._left - margin["r"], height - margin["t"] - bottom
        self._room = width - self._left  # words at the last points may stand in the margin
        self._top = margin["t"]
        self._axes = {name: self._axis(name, ranges[name]) for name in names}

    def _room_left(self, name: str, span: tuple[float, float]) -> float:
        given = self._layout[name]
        widest = max((marks.width_of(text) for _, text in scales.ticks(given, *span)), default=0)
        return float(widest) + _TICK_GAP_PX + 2 + (_TITLE_PX if scales.title(given) else 0)

    def _room_below(self, name: str) -> float:
        return _LINE_PX + _TICK_GAP_PX + (_TITLE_PX if scales.title(self._layout[name]) else 0)

    def _axis(self, name: str, span: tuple[float, float]) -> Axis:
        given = self._layout[name]
        first, last = given.get("domain", (0, 1))
        if name[0] == "x":
            return Axis(*span, self._left + first * self._wide, self._left + last * self._wide, given)
        under = self._top + self._high
        return Axis(*span, under - first * self._high, under - last * self._high, given)

    def _of(self, letter: str, reference: str | None) -> Axis:
        return self._axes[f"{letter}axis{(reference or letter)[1:]}"]

    def _along(self, letter: str) -> list[Axis]:
        return [axis for name, axis in self._axes.items() if name[0] == letter]

    def _place(self, letter: str, reference: str | None, value: float) -> float:
        if reference != "paper":
            return self._of(letter, reference).at(value)
        return self._left + value * self._wide if letter == "x" else self._top + (1 - value) * self._high

    def grid(self) -> Iterator[str]:
        """The lines behind the marks."""
        for letter, other in (("x", "y"), ("y", "x")):
            for axis in self._along(letter):
                if axis.given.get("showgrid") is False:
                    continue
                colour = axis.given.get("gridcolor", "#EEEEEE")
                for place in (axis.at(value) for value, _ in axis.ticks()):
                    for across in self._along(other):
                        ends = [(place, across.start), (place, across.end)]
                        start, end = ends if letter == "x" else [(y, x) for x, y in ends]
                        yield marks.line(start, end, marks.edge(colour))

    def axis_words(self) -> Iterator[str]:
        """Ticks and titles."""
        for axis in self._along("x"):
            under = self._of("y", axis.given.get("anchor")).start + _TICK_GAP_PX + 12
            yield from (marks.words(text, (axis.at(value), under), "center") for value, text in axis.ticks())
            if axis.title:
                yield marks.words(axis.title, ((axis.start + axis.end) / 2, under + 2 + _TITLE_PX), "center")
        for axis in self._along("y"):
            edge = self._of("x", axis.given.get("anchor")).start - _TICK_GAP_PX
            ticks = axis.ticks()
            yield from (marks.words(text, (edge, axis.at(value) + _HALF_LETTER_PX), "right") for value, text in ticks)
            if axis.title:
                yield marks.words(axis.title, (14, (axis.start + axis.end) / 2), "center", marks.Font(is_turned=True))

    def shapes(self, layer: str) -> Iterator[str]:
        """The lines and rectangles of one layer, below or above the marks."""
        for shape in self._layout.get("shapes", ()):
            if shape.get("layer", "above") != layer:
                continue
            start, end = self._corners(shape)
            look = shape.get("line", {})
            edge = marks.edge(look.get("color", style.INK), look.get("width", 1), look.get("dash", ""))
            if shape["type"] == "line":
                yield marks.line(start, end, edge)
            elif shape["type"] == "rect":
                yield _box(start, end, marks.paint(shape.get("fillcolor", "none"), edge))
            else:
                raise ValueError(f"shape {shape['type']}")

    def _corners(self, shape: Mapping[str, Any]) -> tuple[marks.Point, marks.Point]:
        x0, x1 = (self._place("x", shape.get("xref"), shape[x]) for x in ("x0", "x1"))
        y0, y1 = (self._place("y", shape.get("yref"), shape[y]) for y in ("y0", "y1"))
        return (x0, y0), (x1, y1)

    def trace(self, trace: Mapping[str, Any]) -> Iterator[str]:
        """One trace without its words: its line and its signs."""
        if trace["type"] != "scatter":
            raise ValueError(f"trace {trace['type']}")
        points, modes = self._points(trace), trace["mode"].split("+")
        if trace.get("fill"):
            yield self._filled(trace, [point for point in points if point])
        if "lines" in modes:
            look = trace.get("line", {})
            edge = marks.edge(look.get("color", style.INK), look.get("width", 2), look.get("dash", ""))
            yield from marks.strokes(points, marks.paint("none", edge))
        if "markers" in modes:
            yield from (_marker(point, trace["marker"], i) for i, point in enumerate(points) if point)

    def _filled(self, trace: Mapping[str, Any], points: list[marks.Point]) -> str:
        """The surface within a line, or between it and the line of zero; what is hatched is a rectangle."""
        if trace["fill"] == "tozeroy" and points:
            zero = self._of("y", trace.get("yaxis")).at(0)
            points = [(points[0][0], zero), *points, (points[-1][0], zero)]
        if not trace.get("fillpattern"):
            return marks.area(points, marks.paint(trace["fillcolor"]))
        (left, top), (right, bottom) = (tuple(map(edge, zip(*points, strict=True))) for edge in (min, max))
        return marks.hatched((left, top), right - left, bottom - top, trace["fillpattern"]["fgcolor"])

    def _points(self, trace: Mapping[str, Any]) -> list[marks.Point | None]:
        x_axis, y_axis = self._of("x", trace.get("xaxis")), self._of("y", trace.get("yaxis"))
        return [
            None if formats.is_missing(x) or formats.is_missing(y) else (x_axis.at(x), y_axis.at(y))
            for x, y in zip(trace["x"], trace["y"], strict=True)
        ]

    def labels(self, traces: Sequence[Mapping[str, Any]]) -> Iterator[str]:
        """The words at the points, placed anew: what does not collide on a screen may do so at another size.

        Bold words get their place first; words without a free place are left out.
        """
        for y_name in dict.fromkeys(trace.get("yaxis", "y") for trace in traces):
            there = [trace for trace in traces if trace.get("yaxis", "y") == y_name]
            axis = self._of("y", y_name)
            found = [
                (point, trace, i, str(_one(trace["text"], i)))
                for trace in there
                if "text" in trace["mode"]
                for i, point in enumerate(self._points(trace))
                if point
            ]
            dots = [plot.Mark(x - self._left, y - axis.end, marks.bare(text)) for (x, y), _, _, text in found]
            crossed = [self._points(trace) for trace in there if "lines" in trace["mode"]] + self._ruled()
            strokes = [[(x - self._left, y - axis.end) for x, y in _close(line)] for line in crossed]
            bold = [i for i, (*_, text) in enumerate(found) if text.startswith("<b>")]
            texts = [self._written(note, axis.end) for note in self._notes() if note["text"]]
            places = plot.label_positions(dots, self._room, axis.start - axis.end, bold, strokes, texts)
            for (point, trace, i, text), place in zip(found, places, strict=True):
                if text and place:
                    yield _label(point, trace, i, place)

    def _ruled(self) -> list[list[marks.Point | None]]:
        lines = [self._corners(shape) for shape in self._layout.get("shapes", ()) if shape["type"] == "line"]
        lines += [self._ends(note) for note in self._notes() if note.get("showarrow", True)]
        return [list(line) for line in lines]

    def _notes(self) -> Sequence[Mapping[str, Any]]:
        notes: Sequence[Mapping[str, Any]] = self._layout.get("annotations", ())
        return notes

    def _written(self, note: Mapping[str, Any], top: float) -> Box:
        """The room of words at a place of their own, from the left of the plot and from ``top``."""
        x, y, tall = self._anchor(note)
        wide = marks.width_of(note["text"], float(note.get("font", {}).get("size", 13)))
        left = x - self._left - wide * {"left": 0, "center": 0.5, "right": 1}[note.get("xanchor", "center")]
        return Box(left, y - top, left + wide, y - top + tall)

    def _anchor(self, note: Mapping[str, Any]) -> tuple[float, float, float]:
        """Where words stand: across, their top, and how tall they are."""
        x, y = self._place("x", note.get("xref"), note["x"]), self._place("y", note.get("yref"), note["y"])
        tall = marks.row_count(note["text"]) * float(note.get("font", {}).get("size", 13)) * 1.25
        above = {"top": 0, "middle": tall / 2, "bottom": tall}[note.get("yanchor", "middle")]
        return x + note.get("xshift", 0), y - note.get("yshift", 0) - above, tall

    def annotations(self) -> Iterator[str]:
        """Words and arrows at a place of their own."""
        for note in self._notes():
            if note.get("showarrow", True):
                yield _arrow(*self._ends(note), note)
            if note["text"]:
                x, top, tall = self._anchor(note)
                if note.get("bgcolor"):
                    yield self._plate(note, top, tall)
                font = marks.Font(
                    float(note.get("font", {}).get("size", 13)), note.get("font", {}).get("color", style.INK)
                )
                yield marks.words(note["text"], (x, top + font.size), note.get("xanchor", "center"), font)

    def _plate(self, note: Mapping[str, Any], top: float, tall: float) -> str:
        """The ground under words that stand on something."""
        room, pad = self._written(note, 0), note.get("borderpad", 1)
        corner = (room.left + self._left - pad, top - pad)
        return marks.rect(corner, room.width + 2 * pad, tall + 2 * pad, marks.paint(note["bgcolor"]))

    def _ends(self, note: Mapping[str, Any]) -> tuple[marks.Point, marks.Point]:
        """Where an arrow begins and what it points at."""
        if not note.get("axref") or not note.get("ayref"):
            raise ValueError("arrow that begins at no value")
        return (
            (self._place("x", note["axref"], note["ax"]), self._place("y", note["ayref"], note["ay"])),
            (self._place("x", note.get("xref"), note["x"]), self._place("y", note.get("yref"), note["y"])),
        )


def _one(value: Any, position: int) -> Any:
    """A setting that holds for all points, or has one value for each."""
    return value[position] if isinstance(value, Sequence) and not isinstance(value, str) else value


def _close(line: Sequence[marks.Point | None]) -> Iterator[marks.Point]:
    """Points along a line, close enough together that no label fits between them."""
    for start, end in itertools.pairwise(line):
        if start and end:
            steps = int(max(abs(end[0] - start[0]), abs(end[1] - start[1])) / _STROKE_STEP_PX) + 1
            for step in range(steps + 1):
                yield _towards(start, end, step / steps)


def _arrow(start: marks.Point, target: marks.Point, note: Mapping[str, Any]) -> str:
    """An arrow that stops short of what it points at."""
    long = math.dist(start, target)
    if long <= note.get("standoff", 0) + 1:
        return ""
    end = _towards(target, start, note.get("standoff", 0) / long)
    colour, width = note.get("arrowcolor", style.INK), note.get("arrowwidth", 1)
    neck = _towards(end, start, min(1.0, _HEAD_PX / long))
    half = ((end[1] - neck[1]) * 0.45, (neck[0] - end[0]) * 0.45)
    head = [end, (neck[0] + half[0], neck[1] + half[1]), (neck[0] - half[0], neck[1] - half[1])]
    return marks.line(start, neck, marks.edge(colour, width)) + marks.area(head, marks.paint(colour))


def _box(start: marks.Point, end: marks.Point, looks: str) -> str:
    """A rectangle between two opposite corners."""
    (x0, y0), (x1, y1) = start, end
    return marks.rect((min(x0, x1), min(y0, y1)), abs(x1 - x0), abs(y1 - y0), looks)


def _towards(point: marks.Point, other: marks.Point, share: float) -> marks.Point:
    return point[0] + (other[0] - point[0]) * share, point[1] + (other[1] - point[1]) * share


def _marker(point: marks.Point, marker: Mapping[str, Any], position: int) -> str:
    look = marker.get("line", {})
    fill = _one(marker.get("color", style.INK), position)
    edge = marks.edge(_one(look.get("color", fill), position), _one(look.get("width", 0), position))
    clear = f' fill-opacity="{_one(marker.get("opacity", 1), position):g}"'
    half = float(_one(marker.get("size", 6), position)) / 2
    return marks.sign(point, _one(marker.get("symbol", "circle"), position), half, marks.paint(fill, edge + clear))


def _label(point: marks.Point, trace: Mapping[str, Any], position: int, place: str) -> str:
    row, side = place.split()
    half = float(_one(trace.get("marker", {}).get("size", 0), position)) / 2 + _LABEL_GAP_PX
    away = {"left": -half, "center": 0, "right": half}[side]
    down = {"top": -half, "middle": _HALF_LETTER_PX, "bottom": half + 2 * _HALF_LETTER_PX + 2}[row]
    anchor = {"left": "right", "center": "center", "right": "left"}[side]
    font = trace.get("textfont", {})
    look = marks.Font(_one(font.get("size", 13), position), _one(font.get("color", style.INK), position))
    return marks.words(str(_one(trace["text"], position)), (point[0] + away, point[1] + down), anchor, look)
