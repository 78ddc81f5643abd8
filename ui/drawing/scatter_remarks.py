"""The words in a scatter of a page, each with the room that it takes: corner questions, strip, medians."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ui.drawing import plot
from ui.drawing.labels import Box
from ui.drawing.scatter import Scatter

PLOT_WIDTH_PX = 900
"""Narrowest plot on a 1280 pixel screen; labels placed for it fit on every wider one."""
STRIP_SHARE = 0.16
STRIP_GAP = 0.06
_STROKE_STEP_PX = 12


class Canvas(NamedTuple):
    """Turns values into pixels of the plot at its narrowest."""

    x_range: list[float]
    y_range: list[float]
    height: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A place in pixels from the top left."""
        across = (x - self.x_range[0]) / (self.x_range[1] - self.x_range[0])
        down = (self.y_range[1] - y) / (self.y_range[1] - self.y_range[0])
        return across * PLOT_WIDTH_PX, down * self.height

    def stroke(self, start: tuple[float, float], end: tuple[float, float]) -> plot.Stroke:
        """A line as points in pixels."""
        (x0, y0), (x1, y1) = self.at(*start), self.at(*end)
        steps = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) / _STROKE_STEP_PX))
        return [(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps) for i in range(steps + 1)]


class Remark(NamedTuple):
    """A text in the figure, and the room it takes at its narrowest."""

    annotation: dict[str, Any]
    box: Box


def corners(scatter: Scatter, canvas: Canvas) -> list[Remark]:
    """The questions in the corners, then the name of the strip; the style sheet of phones counts on that order."""
    bottom = STRIP_SHARE + STRIP_GAP
    remarks = []
    for corner, text in scatter.corners.items():
        row, side = corner.split("_")
        at = (0.005 if side == "left" else 0.995, 1 if row == "top" else bottom)
        annotation = plot.remark(f"<i>{text}</i>", at, plot.PAPER, (side, row))
        x, y = (0 if side == "left" else PLOT_WIDTH_PX), (0 if row == "top" else canvas.height)
        remarks.append(Remark(annotation, plot.text_box(text, x, y, side, row)))
    name = plot.remark(scatter.strip, (0.005, STRIP_SHARE + 0.005), plot.PAPER, ("left", "bottom"))
    outside = Box(0, canvas.height, 0, canvas.height)
    return [*remarks, Remark(name, outside)]


def median_labels(scatter: Scatter, canvas: Canvas, marks: Sequence[plot.Mark]) -> list[Remark]:
    """What the dashed lines are, each at the end of its line where no point and no corner question stands."""
    taken = [*(remark.box for remark in corners(scatter, canvas)), *map(plot.around, marks)]
    remarks = []
    for is_upright, middle in zip((True, False), scatter.middles, strict=True):
        if middle.value is None:
            continue
        spots = [
            _spot(scatter.median, middle.value, canvas, (is_upright, end, side)) for end in (1, 0) for side in (0, 1)
        ]
        best = next((spot for spot in spots if not any(spot.box.meets(box) for box in taken)), spots[0])
        taken.append(best.box)
        remarks.append(best)
    return remarks


def _spot(name: str, value: float, canvas: Canvas, where: tuple[bool, int, int]) -> Remark:
    """The name of a median on its line: upright or level, its end (1: top or right), its side (0: right or above)."""
    is_upright, end, side = where
    bottom = STRIP_SHARE + STRIP_GAP
    if is_upright:
        anchors = (("left", "right")[side], "top" if end else "bottom")
        annotation = plot.remark(name, (value, 1 if end else bottom), ("x", "paper"), anchors)
        x, y = canvas.at(value, 0)[0], 0 if end else canvas.height
    else:
        anchors = ("right" if end else "left", ("bottom", "top")[side])
        annotation = plot.remark(name, (0.995 if end else 0.005, value), ("paper", "y"), anchors)
        x, y = PLOT_WIDTH_PX if end else 0, canvas.at(0, value)[1]
    return Remark(annotation, plot.text_box(name, x, y, *anchors))
