"""What all Plotly figures share: layout, axes, region names that stand out, labels that do not collide."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from data import reference
from ui import font, style

_CHARACTER_PX = 7.2
_LINE_PX = 17
_GAP_PX = 9


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
        "font": {"family": font.STACK, "size": 13, "color": style.INK},
        "hoverlabel": {"bgcolor": "#FFFFFF", "font": {"family": font.STACK, "size": 13, "color": style.INK}},
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


class Box(NamedTuple):
    """A rectangle in the units of a drawing, from the top left."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """The two share some room."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def around(mark: Mark) -> Box:
    """The room that a point takes itself."""
    return Box(mark.x - _GAP_PX, mark.y - _GAP_PX, mark.x + _GAP_PX, mark.y + _GAP_PX)


def text_box(text: str, x: float, y: float, x_anchor: str, y_anchor: str) -> Box:
    """The room that a remark of one or more lines takes when it is anchored there."""
    rows = text.split("<br>")
    wide, high = max(map(len, rows)) * _CHARACTER_PX, len(rows) * _LINE_PX
    left = {"left": x, "center": x - wide / 2, "right": x - wide}[x_anchor]
    top = {"top": y, "middle": y - high / 2, "bottom": y - high}[y_anchor]
    return Box(left, top, left + wide, top + high)


def label_positions(  # noqa: PLR0913, PLR0917 - all that may stand in a label's way
    marks: Sequence[Mark],
    width: float,
    height: float,
    first: Sequence[int] = (),
    strokes: Sequence[Stroke] = (),
    texts: Sequence[Box] = (),
) -> list[str | None]:
    """Where each label can stand without touching another label or point; None where it cannot.

    ``first`` are the marks that get their place before the others; ``strokes`` are lines, as points in
    pixels, that a label rather does not cross; ``texts`` is room that is taken already. A wider figure only
    moves points apart, so what does not collide at ``width`` does not collide on a wider screen either.

    >>> label_positions([Mark(50, 50, "Hier"), Mark(60, 50, "Daar")], 300, 100)
    ['middle left', 'middle right']
    """
    points = [around(mark) for mark in marks]
    crossed = [Box(x - 1, y - 1, x + 1, y + 1) for stroke in strokes for x, y in stroke]
    taken = list(texts)
    chosen: list[str | None] = [None] * len(marks)
    for i in [*first, *(i for i in range(len(marks)) if i not in set(first))]:
        others = [box for j, box in enumerate(points) if j != i] + taken
        free = {
            position: box
            for position, box in _candidates(marks[i]).items()
            if box.left >= 0
            and box.right <= width
            and box.top >= 0
            and box.bottom <= height
            and not any(box.meets(other) for other in others)
        }
        if free:
            chosen[i] = min(free, key=lambda position: any(free[position].meets(dot) for dot in crossed))
            taken.append(free[chosen[i] or ""])
    return chosen


def _candidates(mark: Mark) -> dict[str, Box]:
    wide, half = len(mark.label) * _CHARACTER_PX, _LINE_PX / 2
    across = {
        "right": (mark.x + _GAP_PX, mark.x + _GAP_PX + wide),
        "left": (mark.x - _GAP_PX - wide, mark.x - _GAP_PX),
        "center": (mark.x - wide / 2, mark.x + wide / 2),
    }
    down = {
        "middle": (mark.y - half, mark.y + half),
        "top": (mark.y - _GAP_PX - _LINE_PX, mark.y - _GAP_PX),
        "bottom": (mark.y + _GAP_PX, mark.y + _GAP_PX + _LINE_PX),
    }
    return {
        f"{row} {side}": Box(across[side][0], down[row][0], across[side][1], down[row][1])
        for row in down
        for side in across
        if (row, side) != ("middle", "center")
    }
