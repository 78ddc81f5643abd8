"""What all Plotly figures share: layout, axes, region names that stand out, labels that do not collide."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from data import reference
from ui import font, style
from ui.drawing import labels
from ui.drawing.labels import Box, Ground, Label
from ui.drawing.text_width import width

SIZE_PX, SMALL_PX = 13, 12
GREY = "#636363"
PAPER = ("paper", "paper")
"""Of what both places of a remark are a share: the whole figure."""
_LINE_PX = 17
_GAP_PX, _RISE_PX = 9, 6
"""How far beside and above a point Plotly begins its label, at the sizes of our marks."""
_TRIES = 6
"""How often those without a place choose before the others."""


def layout(height_px: int, **extra: Any) -> dict[str, Any]:
    """The layout of every figure: white, no legend, no drag, decimal comma, fixed height in pixels."""
    return {
        "height": height_px,
        "separators": ",.",
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "paper_bgcolor": "#FFFFFF",
        "plot_bgcolor": "#FFFFFF",
        "font": {"family": font.STACK, "size": SIZE_PX, "color": style.INK},
        "hoverlabel": {"bgcolor": "#FFFFFF", "font": {"family": font.STACK, "size": SIZE_PX, "color": style.INK}},
        "margin": {"l": 10, "r": 10, "t": 10, "b": 10},
    } | extra


def axis(title: str = "", **extra: Any) -> dict[str, Any]:
    """One axis: light grid, no zero line, no zoom; ``title`` carries the unit."""
    return {
        "title": {"text": title, "standoff": 8},
        "fixedrange": True,
        "gridcolor": "#EEEEEE",
        "zeroline": False,
        "automargin": True,
    } | extra


def remark(text: str, at: tuple[Any, Any], refs: tuple[str, str], anchors: tuple[str, str]) -> dict[str, Any]:
    """A small grey text in a figure: its place, of what that is a value or a share, and which corner stands there."""
    return {
        "text": text,
        "x": at[0],
        "y": at[1],
        "xref": refs[0],
        "yref": refs[1],
        "xanchor": anchors[0],
        "yanchor": anchors[1],
        "align": anchors[0],
        "showarrow": False,
        "font": {"size": SMALL_PX, "color": GREY},
    }


def region_axis(own: str | None, **extra: Any) -> dict[str, Any]:
    """A vertical axis with the 18 regions in geographic order from the top; position 0 is the first."""
    regions = list(reference.regions().values())
    return axis(
        tickmode="array",
        tickvals=list(range(len(regions))),
        ticktext=[_name(region.name, region.code == own) for region in regions],
        range=[len(regions) - 0.4, -0.6],
        **extra,
    )


def _name(name: str, is_own: bool) -> str:
    return f'<b><span style="color:{style.HIGHLIGHT}">{name}</span></b>' if is_own else name


Stroke = Sequence[tuple[float, float]]
"""A line as points in pixels, close enough together not to be missed by a label."""


class Mark(NamedTuple):
    """A labelled point: where it stands in pixels from the top left, and what it is called."""

    x: float
    y: float
    label: str


def around(mark: Mark) -> Box:
    """The room that a point takes itself."""
    return labels.around((mark.x, mark.y), _GAP_PX)


def text_box(text: str, x: float, y: float, x_anchor: str, y_anchor: str) -> Box:
    """The room that a remark of one or more lines takes when it is anchored there."""
    rows = text.split("<br>")
    wide, high = max(width(row, SIZE_PX) for row in rows), len(rows) * _LINE_PX
    left = {"left": x, "center": x - wide / 2, "right": x - wide}[x_anchor]
    top = {"top": y, "middle": y - high / 2, "bottom": y - high}[y_anchor]
    return Box(left, top, left + wide, top + high)


def label_positions(  # noqa: PLR0913, PLR0917 - all that may stand in a label's way
    marks: Sequence[Mark],
    width_px: float,
    height_px: float,
    first: Sequence[int] = (),
    strokes: Sequence[Stroke] = (),
    texts: Sequence[Box] = (),
) -> list[str | None]:
    """Where each label can stand without touching another label or point; None where it cannot.

    ``first`` are the marks that get their place before the others, and bold; ``strokes`` are lines, as points in
    pixels, that a label rather does not cross; ``texts`` is room that is taken already. A wider figure only
    moves points apart, so what does not collide at ``width_px`` does not collide on a wider screen either.

    >>> label_positions([Mark(50, 50, "Hier"), Mark(60, 50, "Daar")], 300, 100)
    ['middle left', 'middle right']
    """
    wanted = [
        Label((mark.x, mark.y), width(mark.label, SIZE_PX, is_bold=i in first), _LINE_PX, _GAP_PX, _RISE_PX)
        for i, mark in enumerate(marks)
    ]
    ground = Ground(
        Box(0, 0, width_px, height_px),
        taken=texts,
        crossed=[labels.around(point, 1) for stroke in strokes for point in stroke],
        spot=_GAP_PX,
        reach=0,
    )
    return [where.side if where else None for where in labels.place(wanted, ground, first, _TRIES)]
