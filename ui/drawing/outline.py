"""Maps as SVG: outlines with their names, no tiles and nothing from elsewhere.

Every map is drawn twice, for a wide and for a narrow screen (css/map.css shows one): scaled down, its names
could not be read on a phone. Colours and hatches are attributes, so that a drawing stands by itself in a report.
On a page it is an image, because st.html takes SVG out; the links of a map lie over its names.
"""

import math
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from data.reference import outlines
from ui import style
from ui.drawing.labels import Placed, Raster, place
from ui.drawing.text_width import width
from ui.font import STACK
from ui.html import Html, trusted

WIDE, NARROW = "wide", "narrow"
_LINE = 1.2
_LONGEST_LINE = 6.5
"""From so many times its size on, a name is broken in two where it can be."""


@dataclass(frozen=True)
class Mark:
    """How one shape looks: its fill, what stands on it, what a pointer or reader adds, where it leads.

    ``fill`` is a key of FILLS. ``is_first``: its name is placed before the others and stands on yellow.
    """

    name: str
    fill: str
    title: str
    second: str = ""
    link: str = ""
    is_first: bool = False


@dataclass(frozen=True)
class Fill:
    """A colour with a hatch, so that no step is told by colour alone; ``line`` is the border."""

    colour: str
    hatch: str = ""
    line: str = "#767676"
    width: float = 0.8
    dashes: str = ""


_STROKE = 'fill="none" stroke="{0}" stroke-width="1"'
FILLS = {
    "full": Fill("#5F9BD1", line="#FFFFFF", width=1.2),
    "dotted": Fill("#E3EEF9", '<circle cx="3" cy="3" r="1.1" fill="#1F66A8"/>', line="#86AED4"),
    "lined": Fill("#FFFFFF", f'<path d="M0 3h6" {_STROKE.format("#A9A9A9")}/>'),
    "blank": Fill("#FFFFFF", line="#333332", width=2.4),
    "joining": Fill("#FFFBD6", f'<path d="M1 5L3 1.5L5 5z" {_STROKE.format("#B3AC82")}/>', line="#767676", width=1.2),
    "hatched": Fill("#FFFFFF", f'<path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" {_STROKE.format("#BDBDBD")}/>', dashes="4 3"),
}


@dataclass(frozen=True)
class _Sheet:
    """The shapes of one map at one size, in units of the drawing."""

    name: str
    codes: tuple[str, ...]
    paths: tuple[str, ...]
    raster: Raster
    font: float


@dataclass(frozen=True)
class _Format:
    """The box a map must fit in, the free ground around it for names of small shapes, the size of its letters."""

    width: float
    height: float
    beside: float
    above: float
    font: float


_MUNICIPALITIES = {WIDE: _Format(520, 460, 30, 8, 11.5), NARROW: _Format(350, 380, 20, 12, 11)}


def municipal(region: str, marks: Mapping[str, Mark], alternative: str) -> Html:
    """The map of the municipalities of one region for a page; ``marks`` per NIS code."""
    return _both(region, marks, alternative)


def prepare(name: str) -> None:
    """Work out the shapes of the map of one region before somebody asks for it."""
    for size in (WIDE, NARROW):
        _sheet(name, size)


def key(entries: Mapping[str, str]) -> Html:
    """What the fills mean: fill -> words."""
    told = (f"<span>{_image(_swatch(fill), '')}{style.text(words)}</span>" for fill, words in entries.items())
    return trusted(f'<p class="note map-key">{"".join(told)}</p>')


def _swatch(fill: str) -> str:
    """A small square as it looks on the map."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 12" width="18" height="12">'
        f'{_patterns("key", (fill,))}<path d="M1 1h16v10h-16z" {_look("key", fill)}/></svg>'
    )


def _both(name: str, marks: Mapping[str, Mark], alternative: str) -> Html:
    shown = []
    for size in (WIDE, NARROW):
        sheet = _sheet(name, size)
        drawn = _drawn(sheet, size, marks, alternative)
        links = "".join(_link(marks[code], where, sheet) for code, where in drawn.places.items())
        shown.append(f'<div class="map {size}">{_image(drawn.svg, alternative)}{links}</div>')
    return trusted("".join(shown))


def _image(svg: str, alternative: str) -> str:
    source = b64encode(svg.encode()).decode()
    return f'<img alt="{style.text(alternative)}" src="data:image/svg+xml;base64,{source}">'


def _link(mark: Mark, where: Placed, sheet: _Sheet) -> str:
    """A link over a name, in parts of the image, which grows with the page."""
    if not mark.link:
        return ""
    box, whole = where.box, sheet.raster
    spot = {
        "left": (box.x - box.width / 2) / whole.width,
        "top": (box.y - box.height / 2) / whole.height,
        "width": box.width / whole.width,
        "height": box.height / whole.height,
    }
    at = ";".join(f"{name}:{part * 100:.2f}%" for name, part in spot.items())
    link, title = style.text(mark.link), style.text(mark.title)
    return f'<a href="{link}" target="_self" style="{at}" title="{title}" aria-label="{title}"></a>'


@lru_cache(maxsize=80)
def _sheet(name: str, size: str) -> _Sheet:
    """Kept: 18 maps at two sizes, some 100 kB each."""
    shapes, form = outlines.of_municipalities(name), _MUNICIPALITIES[size]
    points = [point for shape in shapes for ring in shape.rings for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    shrink = math.cos(math.radians((south + north) / 2))
    scale = min(
        (form.width - 2 * form.beside) / ((east - west) * shrink), (form.height - 2 * form.above) / (north - south)
    )
    left, height = (form.width - (east - west) * shrink * scale) / 2, (north - south) * scale + 2 * form.above
    drawn = [
        [
            [(left + (x - west) * shrink * scale, form.above + (north - y) * scale) for x, y in ring]
            for ring in shape.rings
        ]
        for shape in shapes
    ]
    paths = tuple("".join(map(_path, rings)) for rings in drawn)
    codes = tuple(shape.code for shape in shapes)
    return _Sheet(f"{name}-{size}", codes, paths, Raster(drawn, form.width, height), form.font)


def _path(ring: Sequence[tuple[float, float]]) -> str:
    """A ring in tenths, each point from the one before: half as long as absolute numbers."""
    (x, y), *rest = [(round(10 * px), round(10 * py)) for px, py in ring]
    steps = [f"M{x / 10:g} {y / 10:g}l"]
    for px, py in rest:
        if (px, py) != (x, y):
            steps.append(f"{(px - x) / 10:g} {(py - y) / 10:g} ")
            x, y = px, py
    return "".join(steps).strip() + "z"


@dataclass(frozen=True)
class _Drawing:
    svg: str
    places: dict[str, Placed]


def _drawn(sheet: _Sheet, size: str, marks: Mapping[str, Mark], alternative: str) -> _Drawing:
    shown = [marks[code] for code in sheet.codes]
    first = [i for i, mark in enumerate(shown) if mark.is_first]
    # where not every name finds a place, the lines under the names give way
    for detail in dict.fromkeys((size, NARROW)):
        texts = [_lines(mark, detail) for mark in shown]
        sizes = [_measure(mark, lines, sheet.font) for mark, lines in zip(shown, texts, strict=True)]
        places = _places(sheet, tuple(sizes), tuple(first))
        if None not in places:
            break
    # thick borders last, or a neighbour would be drawn over half of them
    order = sorted(range(len(shown)), key=lambda i: FILLS[shown[i].fill].width)
    parts = [
        _patterns(sheet.name, tuple(dict.fromkeys(mark.fill for mark in shown))),
        *(_shape(sheet, shown[i], sheet.paths[i]) for i in order),
        *(_leader(where) for where in places if where),
        *(_label(*label, sheet.font) for label in zip(shown, texts, places, strict=True)),
    ]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {sheet.raster.width:.0f} {sheet.raster.height:.0f}" '
        f'role="img" aria-label="{style.text(alternative)}" font-family="{STACK}" font-size="{sheet.font}">'
        f"{''.join(parts)}</svg>"
    )
    return _Drawing(svg, {code: where for code, where in zip(sheet.codes, places, strict=True) if where})


@lru_cache(maxsize=400)
def _places(sheet: _Sheet, sizes: tuple[tuple[float, float], ...], first: tuple[int, ...]) -> tuple[Placed | None, ...]:
    """Where names stand on a map; kept, since it takes half the time of drawing one and figures seldom move a name."""
    return tuple(place(sheet.raster.labels(sizes), sheet.raster.ground, first))


def _patterns(name: str, fills: Sequence[str]) -> str:
    made = "".join(
        f'<pattern id="{name}-{fill}" width="6" height="6" patternUnits="userSpaceOnUse">'
        f'<path d="M0 0h6v6h-6z" fill="{FILLS[fill].colour}"/>{FILLS[fill].hatch}</pattern>'
        for fill in fills
        if FILLS[fill].hatch
    )
    return f"<defs>{made}</defs>" if made else ""


def _look(name: str, fill: str) -> str:
    look = FILLS[fill]
    paint = f"url(#{name}-{fill})" if look.hatch else look.colour
    dashes = f' stroke-dasharray="{look.dashes}"' if look.dashes else ""
    return f'fill="{paint}" stroke="{look.line}" stroke-width="{look.width}"{dashes}'


def _shape(sheet: _Sheet, mark: Mark, path: str) -> str:
    return (
        f'<path d="{path}" fill-rule="evenodd" stroke-linejoin="round" {_look(sheet.name, mark.fill)}>'
        f"<title>{style.text(mark.title)}</title></path>"
    )


def _lines(mark: Mark, size: str) -> list[str]:
    """The name, in two lines when it is long, and what stands under it where there is room."""
    name = [mark.name]
    if width(mark.name, 1) >= _LONGEST_LINE:
        breaks = [i + 1 for i, sign in enumerate(mark.name) if sign in " -"]
        if breaks:
            at = min(breaks, key=lambda i: abs(i - len(mark.name) / 2))
            name = [mark.name[:at].strip(), mark.name[at:]]
    return [*name, *([mark.second] if mark.second and size == WIDE else [])]


def _measure(mark: Mark, lines: Sequence[str], font: float) -> tuple[float, float]:
    widest = max(width(line, font, is_bold=mark.is_first) for line in lines)
    return widest + 4, len(lines) * font * _LINE + 2


def _leader(where: Placed) -> str:
    if where.leader is None:
        return ""
    (x1, y1), (x2, y2) = where.leader
    return (
        f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="#333332" stroke-width="0.8" fill="none"/>'
        f'<circle cx="{x1:.1f}" cy="{y1:.1f}" r="1.8" fill="#333332"/>'
    )


def _label(mark: Mark, lines: Sequence[str], where: Placed | None, font: float) -> str:
    if where is None:
        return ""
    box = where.box
    ground = (
        f'<rect x="{box.x - box.width / 2:.1f}" y="{box.y - box.height / 2:.1f}" width="{box.width:.1f}" '
        f'height="{box.height:.1f}" fill="#FFE615"/>'
        if mark.is_first
        else ""
    )
    top = box.y - box.height / 2 + font
    weight = ' font-weight="700"' if mark.is_first else ""
    halo = "" if mark.is_first else ' paint-order="stroke" stroke="#FFFFFF" stroke-width="3" stroke-linejoin="round"'
    # an image gets no font of the page: words of another one are pressed to the width that was reckoned with
    spans = "".join(
        f'<tspan x="{box.x:.1f}" y="{top + i * font * _LINE:.1f}" lengthAdjust="spacingAndGlyphs" '
        f'textLength="{width(line, font, is_bold=mark.is_first):.1f}">{style.text(line)}</tspan>'
        for i, line in enumerate(lines)
    )
    return f'{ground}<text text-anchor="middle" fill="{style.INK}"{halo}{weight}>{spans}</text>'
