"""The map of a region's municipalities for page and paper: a mark each, by shape, edge and sign, not by colour alone.

Drawn twice, for a wide and for a narrow screen (css/map.css shows one): scaled down, its names could not be read on a
phone. An image, because st.html takes SVG out; what a pointer reads lies over its marks.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ui import style
from ui.drawing import marks, place_map
from ui.drawing.labels import Point
from ui.drawing.place_map import Places, Room
from ui.drawing.text_width import width
from ui.font import STACK
from ui.html import Html, trusted

WIDE, NARROW = "wide", "narrow"
_ROOMS = {WIDE: Room(560, 540, 74, 16, 11, 13, 60), NARROW: Room(350, 400, 26, 12, 9.5, 12, 36)}
_DEEP = "#1F66A8"
_HATCH = (
    '<pattern id="nothing" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M0 0h5v5h-5z" fill="#FFFFFF"/>'
    '<path d="M-1 6L6 -1M-1 1L1 -1M4 6L6 4" fill="none" stroke="#BDBDBD"/></pattern>'
)


class Look(NamedTuple):
    """One state: its sign (circle, square), its fill, its edge, the colour of the words in it."""

    sign: str
    fill: str
    edge: str
    ink: str = style.INK


LOOKS = {
    "blank": Look("square", "#FFE615", marks.edge(style.INK, 2)),
    "joining": Look("circle", "#FFFFFF", f'stroke="{_DEEP}" stroke-width="2" stroke-dasharray="3.2 2"'),
    "full": Look("circle", _DEEP, marks.edge(_DEEP), "#FFFFFF"),
    "half": Look("circle", "#A9CBEA", marks.edge(_DEEP, 1.3)),
    "open": Look("circle", "#FFFFFF", marks.edge("#767676", 1.3)),
    "silent": Look("circle", "url(#nothing)", marks.edge("#767676", 1, "dash")),
}
"""Every two differ in grey too: by shape, by darkness or by their edge."""


@dataclass(frozen=True)
class Mark:
    """How one municipality looks: a key of LOOKS, what stands in its mark, its name and all that a pointer reads.

    ``is_first``: its name is placed before the others and is bold.
    """

    look: str
    inner: str
    name: str
    title: str
    is_first: bool = False


def drawn(region: str, shown: Mapping[str, Mark], alternative: str) -> Html:
    """The map of a region; ``shown`` per NIS code."""
    first = frozenset(nis for nis, mark in shown.items() if mark.is_first)
    sizes = []
    for size, room in _ROOMS.items():
        laid = place_map.places(region, room)
        picture = _image(_picture(region, room, shown, first, alternative), alternative)
        over = "".join(_over(mark, laid.points[nis], laid, room) for nis, mark in shown.items())
        sizes.append(f'<div class="map places {size}">{picture}{over}</div>')
    return trusted("".join(sizes))


def swatch(look: str) -> Html:
    """A mark by itself, for a legend and for the head of a list."""
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" width="20" height="20">'
    return trusted(_image(f"{head}<defs>{_HATCH}</defs>{_sign(look, (10, 10), 7.5)}</svg>", ""))


def _image(svg: str, alternative: str) -> str:
    source = b64encode(svg.encode()).decode()
    return f'<img alt="{style.text(alternative)}" src="data:image/svg+xml;base64,{source}">'


def _picture(region: str, room: Room, shown: Mapping[str, Mark], first: frozenset[str], alternative: str) -> str:
    laid = place_map.places(region, room)
    ground = marks.paint("#F1F4F8", marks.edge("#9AA3AD"))
    parts = [
        f"<defs>{_HATCH}</defs>",
        f'<path d="{laid.path}" fill-rule="evenodd" stroke-linejoin="round" {ground}/>',
        *_named(region, room, shown, first),
        *(_mark(mark, laid.points[nis], room) for nis, mark in shown.items()),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {laid.width:.0f} {laid.height:.0f}" role="img" '
        f'aria-label="{style.text(alternative)}" font-family="{STACK}" font-size="{room.font}">{"".join(parts)}</svg>'
    )


def _named(region: str, room: Room, shown: Mapping[str, Mark], first: frozenset[str]) -> Iterator[str]:
    named = place_map.names(region, room, first)
    # all leaders lie below all names, so that none is struck through
    for where in named.values():
        if where.leader:
            yield marks.stroke(where.leader, f'fill="none" {marks.edge("#767676", 0.8)}')
    for nis, where in named.items():
        mark, box = shown[nis], where.box
        wide = width(mark.name, room.font, is_bold=mark.is_first)
        weight = ' font-weight="700"' if mark.is_first else ""
        # an image gets no font of the page: words of another one are pressed to the width that was reckoned with
        yield (
            f'<text x="{box.x:.1f}" y="{box.bottom - room.font * 0.32:.1f}" text-anchor="middle"{weight} '
            f'fill="{style.INK}" paint-order="stroke" stroke="#FFFFFF" stroke-width="3" stroke-linejoin="round" '
            f'lengthAdjust="spacingAndGlyphs" textLength="{wide:.1f}">{style.text(mark.name)}</text>'
        )


def _mark(mark: Mark, point: Point, room: Room) -> str:
    x, y = point
    look, size = LOOKS[mark.look], room.radius * 1.15
    return (
        f"<g><title>{style.text(mark.title)}</title>{_sign(mark.look, point, room.radius)}"
        f'<text x="{x:.1f}" y="{y + size * 0.36:.1f}" text-anchor="middle" font-size="{size:.1f}" font-weight="700" '
        f'fill="{look.ink}">{style.text(mark.inner)}</text></g>'
    )


def _sign(key: str, point: Point, radius: float) -> str:
    look = LOOKS[key]
    return marks.sign(point, look.sign, radius, marks.paint(look.fill, look.edge))


def _over(mark: Mark, point: Point, laid: Places, room: Room) -> str:
    """What a pointer reads over a mark, in parts of the image, which grows with the page."""
    spot = {
        "left": (point[0] - room.radius) / laid.width,
        "top": (point[1] - room.radius) / laid.height,
        "width": 2 * room.radius / laid.width,
        "height": 2 * room.radius / laid.height,
    }
    at = ";".join(f"{name}:{part * 100:.2f}%" for name, part in spot.items())
    return f'<span style="{at}" title="{style.text(mark.title)}"></span>'
