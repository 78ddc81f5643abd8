"""Quantity against quality: one dot a region, with its medians, its corner questions and the strip of the unknown."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from data import reference
from data.rows import lines
from ui import formats, style
from ui.drawing import plot
from ui.texts import figures as figure_words
from ui.texts import offer as words

_SCATTER_HEIGHT_PX = 430
_PLOT_WIDTH_PX = 900
"""Narrowest plot on a 1280 pixel screen; labels placed for it fit on every wider one."""
_ARROW = "#B4B9C0"
_STRIP_SHARE = 0.13
_STRIP_GAP = 0.06
_STROKE_STEP_PX = 12


def quantity_quality_scatter(  # noqa: PLR0913, PLR0917 - what stands where, and beside what
    regions: pd.DataFrame,
    earlier: pd.DataFrame | None,
    quantity: str,
    medians: Mapping[str, Any],
    margins: Mapping[str, Any],
    own: str | None,
) -> dict[str, Any]:
    """One dot per region, quantity against median quality; below it the strip of unknown quality.

    Needs region, ``quantity``, quality_median, assessed_count, offer_count. A region without quantity
    has no dot; one without median stands hollow on the strip, never at zero. Without any dot there is no figure.
    ``margins`` says how wide the band of each median is, within which a region lies near it.
    """
    reported = regions[regions[quantity].notna()]
    if reported.empty:
        return {"data": [], "layout": {}}
    known, unknown = reported[reported["quality_median"].notna()], reported[reported["quality_median"].isna()]
    moves = _moves(known, earlier, quantity)
    starts = [start for start, _ in moves.values()]
    x_range = [0.0, max(float(x) for x in (*reported[quantity], *(start[0] for start in starts))) * 1.12 or 1.0]
    y_range = _quality_range([*known["quality_median"], *(start[1] for start in starts)])
    top = [_STRIP_SHARE + _STRIP_GAP, 1]
    canvas = _Canvas(x_range, y_range, _SCATTER_HEIGHT_PX * (1 - _STRIP_SHARE - _STRIP_GAP))
    strokes = [canvas.stroke(*move) for move in moves.values()]
    if not formats.is_missing(medians[quantity]) and not formats.is_missing(medians["quality_median"]):
        middle_x, middle_y = float(medians[quantity]), float(medians["quality_median"])
        strokes.append(canvas.stroke((middle_x, y_range[0]), (middle_x, y_range[1])))
        strokes.append(canvas.stroke((x_range[0], middle_y), (x_range[1], middle_y)))
    marks, own_first = _marks(known, quantity, canvas), [i for i, code in enumerate(known["region"]) if code == own]
    remarks = [*_corners(canvas), *_median_labels(medians, quantity, canvas, marks)]
    positions = plot.label_positions(
        marks, _PLOT_WIDTH_PX, canvas.height, own_first, strokes, [remark.box for remark in remarks]
    )
    dots = [
        *_marked(list(lines(known)), positions, quantity, own, "y"),
        *_strip(unknown, quantity, own, x_range),
    ]
    return {
        "data": dots,
        "layout": plot.layout(
            _SCATTER_HEIGHT_PX,
            margin={"l": 56, "r": 12, "t": 12, "b": 46},
            xaxis=plot.axis(words.AXES[quantity], range=x_range, anchor="y2", rangemode="tozero"),
            yaxis=plot.axis(words.QUALITY_AXIS, range=y_range, domain=top, dtick=0.5),
            yaxis2=plot.axis(domain=[0, _STRIP_SHARE], range=[-1, 1], showticklabels=False, showgrid=False),
            shapes=[
                *_bands(medians, margins, quantity, (x_range, y_range), top),
                *_median_lines(medians, quantity, y_range, top),
                _strip_frame(),
            ],
            annotations=[*(remark.shown for remark in remarks), *_arrows(moves, own)],
        ),
    }


def _quality_range(medians: Sequence[float]) -> list[float]:
    if not medians:
        return [0, 3]
    return [max(0.0, min(medians) - 0.35), min(3.0, max(medians) + 0.35)]


_Move = tuple[tuple[float, float], tuple[float, float]]
"""A start and an end, each quantity and quality."""


class _Canvas(NamedTuple):
    """Turns values into pixels of the plot at its narrowest."""

    x_range: list[float]
    y_range: list[float]
    height: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        across = (x - self.x_range[0]) / (self.x_range[1] - self.x_range[0])
        down = (self.y_range[1] - y) / (self.y_range[1] - self.y_range[0])
        return across * _PLOT_WIDTH_PX, down * self.height

    def stroke(self, start: tuple[float, float], end: tuple[float, float]) -> plot.Stroke:
        (x0, y0), (x1, y1) = self.at(*start), self.at(*end)
        steps = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) / _STROKE_STEP_PX))
        return [(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps) for i in range(steps + 1)]


def _marks(known: pd.DataFrame, quantity: str, canvas: _Canvas) -> list[plot.Mark]:
    return [
        plot.Mark(*canvas.at(getattr(dot, quantity), dot.quality_median), reference.regions()[dot.region].name)
        for dot in lines(known)
    ]


def _marked(
    dots: Sequence[Any], positions: Sequence[str | None], quantity: str, own: str | None, axis: str
) -> list[dict[str, Any]]:
    """The dots as one trace (a trace each costs most of the drawing); one whose label has no place has none."""
    names = [reference.regions()[dot.region].name for dot in dots]
    colours = [style.HIGHLIGHT if dot.region == own else style.OTHERS for dot in dots]
    is_known = axis == "y"
    texts = [f"<b>{name}</b>" if dot.region == own else name for dot, name in zip(dots, names, strict=True)]
    return [
        {
            "type": "scatter",
            "mode": "markers+text",
            "x": [float(getattr(dot, quantity)) for dot in dots],
            "y": [dot.quality_median if is_known else 0 for dot in dots],
            "yaxis": axis,
            "text": [text if position else "" for text, position in zip(texts, positions, strict=True)],
            "textposition": [position or "top center" for position in positions],
            "textfont": {"color": [style.HIGHLIGHT if dot.region == own else "#555555" for dot in dots], "size": 13},
            "marker": {
                "size": [15 if dot.region == own else 12 for dot in dots],
                "color": colours if is_known else "#FFFFFF",
                "opacity": 1,
                "line": {"color": colours, "width": 1 if is_known else 2},
            },
            "hovertext": [words.hover(name, dot, quantity) for name, dot in zip(names, dots, strict=True)],
            "hovertemplate": "%{hovertext}<extra></extra>",
            "cliponaxis": False,
        }
    ]


def _strip(unknown: pd.DataFrame, quantity: str, own: str | None, x_range: list[float]) -> list[dict[str, Any]]:
    dots = list(lines(unknown))
    marks = [
        plot.Mark(
            getattr(dot, quantity) / x_range[1] * _PLOT_WIDTH_PX,
            _SCATTER_HEIGHT_PX * _STRIP_SHARE / 2,
            reference.regions()[dot.region].name,
        )
        for dot in dots
    ]
    own_first = [i for i, dot in enumerate(dots) if dot.region == own]
    positions = plot.label_positions(marks, _PLOT_WIDTH_PX, _SCATTER_HEIGHT_PX * _STRIP_SHARE, own_first)
    return _marked(dots, positions, quantity, own, "y2")


def _moves(known: pd.DataFrame, earlier: pd.DataFrame | None, quantity: str) -> dict[str, _Move]:
    """Where each region came from and where it stands; only regions known at both moments that moved."""
    if earlier is None:
        return {}
    before = {
        dot.region: (getattr(dot, quantity), dot.quality_median)
        for dot in lines(earlier)
        if not formats.is_missing(dot.quality_median) and not formats.is_missing(getattr(dot, quantity))
    }
    now = {dot.region: (getattr(dot, quantity), dot.quality_median) for dot in lines(known)}
    return {region: (before[region], end) for region, end in now.items() if region in before and before[region] != end}


def _arrows(moves: dict[str, _Move], own: str | None) -> list[dict[str, Any]]:
    """An arrow per region that moved, the own one last and so above the others."""
    return [
        {
            "text": "",
            "showarrow": True,
            "ax": start[0],
            "ay": start[1],
            "x": end[0],
            "y": end[1],
            "xref": "x",
            "yref": "y",
            "axref": "x",
            "ayref": "y",
            "arrowhead": 2,
            "arrowsize": 1,
            "arrowwidth": 1.5,
            "standoff": 6,
            "arrowcolor": style.HIGHLIGHT if region == own else _ARROW,
        }
        for region, (start, end) in sorted(moves.items(), key=lambda move: move[0] == own)
    ]


def _bands(
    medians: Mapping[str, Any],
    margins: Mapping[str, Any],
    quantity: str,
    ranges: tuple[list[float], list[float]],
    top: list[float],
) -> list[dict[str, Any]]:
    """What lies near each median: a third state between more and less, grey behind the dots."""
    found = []
    for measure, across, reach in ((quantity, "x", ranges[0]), ("quality_median", "y", ranges[1])):
        if formats.is_missing(medians[measure]) or formats.is_missing(margins[measure]):
            continue
        low = max(reach[0], medians[measure] - margins[measure])
        high = min(reach[1], medians[measure] + margins[measure])
        along = {"y0": top[0], "y1": top[1]} if across == "x" else {"x0": 0, "x1": 1}
        other = "y" if across == "x" else "x"
        found.append(
            {"type": "rect", "fillcolor": style.NEAR, "line": {"width": 0}, "layer": "below"}
            | {f"{across}0": low, f"{across}1": high, f"{across}ref": across, f"{other}ref": "paper"}
            | along
        )
    return found


def _median_lines(
    medians: Mapping[str, Any], quantity: str, y_range: list[float], top: list[float]
) -> list[dict[str, Any]]:
    dashed = {"type": "line", "line": {"color": "#9A9A9A", "width": 1, "dash": "dash"}, "layer": "below"}
    found = []
    if not formats.is_missing(medians[quantity]):
        x = medians[quantity]
        found.append(dashed | {"x0": x, "x1": x, "xref": "x", "yref": "paper", "y0": top[0], "y1": top[1]})
    if not formats.is_missing(medians["quality_median"]):
        y = medians["quality_median"]
        found.append(dashed | {"x0": 0, "x1": 1, "xref": "paper", "yref": "y", "y0": y, "y1": y})
    return found


def _strip_frame() -> dict[str, Any]:
    return {
        "type": "rect",
        "xref": "paper",
        "yref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": 0,
        "y1": _STRIP_SHARE,
        "line": {"color": "#B0B0B0", "width": 1, "dash": "dot"},
        "layer": "below",
    }


class _Remark(NamedTuple):
    """A text in the figure, and the room it takes at its narrowest."""

    shown: dict[str, Any]
    box: plot.Box


def _remark(text: str, at: tuple[Any, Any], anchors: tuple[str, str], refs: tuple[str, str]) -> dict[str, Any]:
    return {
        "text": text,
        "x": at[0],
        "y": at[1],
        "xref": refs[0],
        "yref": refs[1],
        "xanchor": anchors[0],
        "yanchor": anchors[1],
        "showarrow": False,
        "align": anchors[0],
        "font": {"size": 12, "color": "#6B6B6B"},
    }


def _corners(canvas: _Canvas) -> list[_Remark]:
    """The questions in the corners, then the name of the strip; the style sheet of phones counts on that order."""
    bottom = _STRIP_SHARE + _STRIP_GAP
    found = []
    for corner, text in words.CORNERS.items():
        row, side = corner.split("_")
        shown = _remark(
            f"<i>{text}</i>",
            (0.005 if side == "left" else 0.995, 1 if row == "top" else bottom),
            (side, row),
            ("paper", "paper"),
        )
        x, y = (0 if side == "left" else _PLOT_WIDTH_PX), (0 if row == "top" else canvas.height)
        found.append(_Remark(shown, plot.text_box(text, x, y, side, row)))
    name = _remark(words.UNKNOWN_STRIP, (0.005, _STRIP_SHARE + 0.005), ("left", "bottom"), ("paper", "paper"))
    outside = plot.Box(0, canvas.height, 0, canvas.height)
    return [*found, _Remark(name, outside)]


def _median_labels(
    medians: Mapping[str, Any], quantity: str, canvas: _Canvas, marks: Sequence[plot.Mark]
) -> list[_Remark]:
    """What the dashed lines are, each at the end of its line where no point and no corner question stands."""
    taken = [*(remark.box for remark in _corners(canvas)), *map(plot.around, marks)]
    found = []
    for is_upright, value in ((True, medians[quantity]), (False, medians["quality_median"])):
        if formats.is_missing(value):
            continue
        spots = [_spot(value, is_upright, end, side, canvas) for end in (1, 0) for side in (0, 1)]
        best = next((spot for spot in spots if not any(spot.box.meets(box) for box in taken)), spots[0])
        taken.append(best.box)
        found.append(best)
    return found


def _spot(value: float, is_upright: bool, end: int, side: int, canvas: _Canvas) -> _Remark:
    """The name of a median at one end of its line (1: top or right), on one side of it (0: right or above)."""
    bottom = _STRIP_SHARE + _STRIP_GAP
    if is_upright:
        anchors = (("left", "right")[side], "top" if end else "bottom")
        shown = _remark(figure_words.MEDIAN, (value, 1 if end else bottom), anchors, ("x", "paper"))
        x, y = canvas.at(value, 0)[0], 0 if end else canvas.height
    else:
        anchors = ("right" if end else "left", ("bottom", "top")[side])
        shown = _remark(figure_words.MEDIAN, (0.995 if end else 0.005, value), anchors, ("paper", "y"))
        x, y = _PLOT_WIDTH_PX if end else 0, canvas.at(0, value)[1]
    return _Remark(shown, plot.text_box(figure_words.MEDIAN, x, y, *anchors))
