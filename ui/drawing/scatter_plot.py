"""A scatter of regions on a page: dots, arrows, medians with their bands, and the strip of dots without a height."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from data import reference
from ui import style
from ui.drawing import plot
from ui.drawing.scatter import Dot, Scatter
from ui.drawing.scatter_remarks import PLOT_WIDTH_PX, STRIP_GAP, STRIP_SHARE, Canvas, corners, median_labels

_HEIGHT_PX, _ABOVE_PX, _BELOW_PX = 430, 12, 46
_STRIP_PX = (_HEIGHT_PX - _ABOVE_PX - _BELOW_PX) * STRIP_SHARE
_ARROW = "#B4B9C0"
_TOUCHING_PX, _STAGGER = 18, 0.65
"""How near two dots of the strip lie over each other; how far they then stand from its middle, of half its height."""


def on_page(scatter: Scatter, own: str | None) -> dict[str, Any]:
    """The dots as a Plotly figure, an arrow from where each stood; without any dot there is no figure.

    A dot without a height stands hollow on the strip, never at zero.
    """
    if not scatter.dots:
        return {"data": [], "layout": {}}
    moves = _moves(scatter)
    starts = [start for start, _ in moves.values()]
    x_range = [0.0, max(*(dot.x for dot in scatter.dots), *(x for x, _ in starts), 0.0) * 1.12 or 1.0]
    y_range = _height_range([*(dot.y for dot in scatter.placed if dot.y is not None), *(y for _, y in starts)])
    top = [STRIP_SHARE + STRIP_GAP, 1]
    canvas = Canvas(x_range, y_range, _HEIGHT_PX * (1 - STRIP_SHARE - STRIP_GAP))
    marks, own_first = _marks(scatter, canvas), [i for i, dot in enumerate(scatter.placed) if dot.region == own]
    remarks = [*corners(scatter, canvas), *median_labels(scatter, canvas, marks)]
    strokes = [*(canvas.stroke(*move) for move in moves.values()), *_median_strokes(scatter, canvas)]
    positions = plot.label_positions(
        marks, PLOT_WIDTH_PX, canvas.height, own_first, strokes, [remark.box for remark in remarks]
    )
    return {
        "data": [
            *_marked(scatter.placed, [dot.y for dot in scatter.placed], positions, own, "y"),
            *_strip(scatter.unplaced, own, x_range),
        ],
        "layout": plot.layout(
            _HEIGHT_PX,
            margin={"l": 56, "r": 12, "t": _ABOVE_PX, "b": _BELOW_PX},
            xaxis=plot.axis(scatter.axes[0], range=x_range, anchor="y2", rangemode="tozero"),
            yaxis=plot.axis(scatter.axes[1], range=y_range, domain=top, dtick=0.5),
            yaxis2=plot.axis(domain=[0, STRIP_SHARE], range=[-1, 1], showticklabels=False, showgrid=False),
            shapes=[*_bands(scatter, (x_range, y_range), top), *_median_lines(scatter, top), _strip_frame()],
            annotations=[*(remark.annotation for remark in remarks), *_arrows(moves, own)],
        ),
    }


def _height_range(heights: Sequence[float]) -> list[float]:
    if not heights:
        return [0, 3]
    return [max(0.0, min(heights) - 0.35), min(3.0, max(heights) + 0.35)]


_Move = tuple[tuple[float, float], tuple[float, float]]
"""A start and an end, each across and up."""


def _marks(scatter: Scatter, canvas: Canvas) -> list[plot.Mark]:
    return [plot.Mark(*canvas.at(dot.x, dot.y), _name(dot.region)) for dot in scatter.placed if dot.y is not None]


def _name(region: str) -> str:
    return reference.regions()[region].name


def _marked(
    dots: Sequence[Dot], heights: Sequence[float | None], positions: Sequence[str | None], own: str | None, axis: str
) -> list[dict[str, Any]]:
    """The dots as one trace (a trace each costs most of the drawing); one whose label has no place has none."""
    names = [_name(dot.region) for dot in dots]
    colours = [style.HIGHLIGHT if dot.region == own else style.OTHERS for dot in dots]
    is_known = axis == "y"
    texts = [f"<b>{name}</b>" if dot.region == own else name for dot, name in zip(dots, names, strict=True)]
    return [
        {
            "type": "scatter",
            "mode": "markers+text",
            "x": [float(dot.x) for dot in dots],
            "y": list(heights),
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
            "hovertext": [dot.pointer for dot in dots],
            "hovertemplate": "%{hovertext}<extra></extra>",
            "cliponaxis": False,
        }
    ]


def _strip(dots: Sequence[Dot], own: str | None, x_range: list[float]) -> list[dict[str, Any]]:
    places = [dot.x / x_range[1] * PLOT_WIDTH_PX for dot in dots]
    heights, middle = _staggered(places), _STRIP_PX / 2
    marks = [
        plot.Mark(place, middle * (1 - height), _name(dot.region))
        for dot, place, height in zip(dots, places, heights, strict=True)
    ]
    own_first = [i for i, dot in enumerate(dots) if dot.region == own]
    positions = plot.label_positions(marks, PLOT_WIDTH_PX, _STRIP_PX, own_first)
    return _marked(dots, heights, positions, own, "y2")


def _staggered(places: Sequence[float]) -> list[float]:
    """How high each dot stands on the strip, -1..1, which measures nothing: two that would touch stand apart.

    >>> _staggered([10, 200, 18, 24])
    [0.65, 0.0, -0.65, 0.65]
    """
    heights = [0.0] * len(places)
    for before, place in pairwise(sorted(range(len(places)), key=places.__getitem__)):
        if places[place] - places[before] < _TOUCHING_PX:
            heights[before] = heights[before] or _STAGGER
            heights[place] = -heights[before]
    return heights


def _moves(scatter: Scatter) -> dict[str, _Move]:
    """Where each region came from and where it stands."""
    return {
        dot.region: (dot.earlier, (dot.x, dot.y))
        for dot in scatter.placed
        if dot.earlier is not None and dot.y is not None
    }


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


def _bands(scatter: Scatter, ranges: tuple[list[float], list[float]], top: list[float]) -> list[dict[str, Any]]:
    """What lies near each median: a third state between more and less, grey behind the dots."""
    drawn = []
    for middle, across, reach in zip(scatter.middles, ("x", "y"), ranges, strict=True):
        if middle.value is None or middle.margin is None:
            continue
        low, high = max(reach[0], middle.value - middle.margin), min(reach[1], middle.value + middle.margin)
        along = {"y0": top[0], "y1": top[1]} if across == "x" else {"x0": 0, "x1": 1}
        other = "y" if across == "x" else "x"
        drawn.append(
            {"type": "rect", "fillcolor": style.NEAR, "line": {"width": 0}, "layer": "below"}
            | {f"{across}0": low, f"{across}1": high, f"{across}ref": across, f"{other}ref": "paper"}
            | along
        )
    return drawn


def _median_strokes(scatter: Scatter, canvas: Canvas) -> list[plot.Stroke]:
    """The lines of both medians, for labels to stand off; none when one is missing."""
    across, up = (middle.value for middle in scatter.middles)
    if across is None or up is None:
        return []
    return [
        canvas.stroke((across, canvas.y_range[0]), (across, canvas.y_range[1])),
        canvas.stroke((canvas.x_range[0], up), (canvas.x_range[1], up)),
    ]


def _median_lines(scatter: Scatter, top: list[float]) -> list[dict[str, Any]]:
    dashed = {"type": "line", "line": {"color": "#9A9A9A", "width": 1, "dash": "dash"}, "layer": "below"}
    across, up = (middle.value for middle in scatter.middles)
    drawn = []
    if across is not None:
        drawn.append(dashed | {"x0": across, "x1": across, "xref": "x", "yref": "paper", "y0": top[0], "y1": top[1]})
    if up is not None:
        drawn.append(dashed | {"x0": 0, "x1": 1, "xref": "paper", "yref": "y", "y0": up, "y1": up})
    return drawn


def _strip_frame() -> dict[str, Any]:
    return {
        "type": "rect",
        "xref": "paper",
        "yref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": 0,
        "y1": STRIP_SHARE,
        "line": {"color": "#B0B0B0", "width": 1, "dash": "dot"},
        "layer": "below",
    }
