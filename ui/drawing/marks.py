"""The marks of every SVG of ours: line, shape, sign, words; places are pixels from the top left.

How a mark looks is a class of a style sheet (on stage) or attributes of its own (on paper, where nothing else is).
"""

from collections.abc import Iterable, Iterator, Sequence
from html.parser import HTMLParser
from typing import NamedTuple

from ui import font, style
from ui.drawing.text_width import width

_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_DASHES = {"dash": "6 4", "dot": "2 3"}
_CORNERS = {
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    "triangle-up": ((0, -1), (1, 0.8), (-1, 0.8)),
    "triangle-down": ((0, 1), (1, -0.8), (-1, -0.8)),
}
_SLANT_PX = 9
Point = tuple[float, float]


class Font(NamedTuple):
    """How words look; ``is_turned`` words read upwards."""

    size: float = 13
    colour: str = style.INK
    is_turned: bool = False


_PLAIN = Font()


def kind(name: str) -> str:
    """The looks of a mark as the style sheet has them."""
    return f'class="{name}"'


def paint(fill: str, edge: str = "") -> str:
    """The looks of a mark as attributes; ``edge`` is what edge() gives."""
    return f'fill="{fill}" {edge}'.rstrip()


def edge(colour: str, width: float = 1, dash: str = "") -> str:
    """The attributes of an edge; ``dash`` is empty, dash or dot."""
    dashed = f' stroke-dasharray="{_DASHES[dash]}"' if dash in _DASHES else ""
    return f'stroke="{colour}" stroke-width="{width:g}"{dashed}'


def picture(inner: str, width: float, height: float, alt: str, kind: str = "drawing") -> str:
    """Marks as one ``svg`` element with a text alternative; it scales with its room."""
    said = style.text(alt)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{kind}" role="img" aria-label="{said}" '
        f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" '
        f'font-family="{font.STACK}" font-size="{_PLAIN.size}" text-rendering="geometricPrecision">'
        f"<title>{said}</title>{inner}</svg>"
    )


def line(start: Point, end: Point, looks: str) -> str:
    """A straight line."""
    (x0, y0), (x1, y1) = start, end
    return f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" {looks}/>'


def stroke(points: Iterable[Point], looks: str) -> str:
    """A line through points."""
    return f'<polyline points="{_joined(points)}" {looks}/>'


def strokes(points: Sequence[Point | None], looks: str) -> Iterator[str]:
    """A line through points; None breaks it."""
    run: list[Point] = []
    for point in [*points, None]:
        if point:
            run.append(point)
        elif run:
            yield stroke(run, looks)
            run = []


def _joined(points: Iterable[Point]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def area(points: Iterable[Point], looks: str) -> str:
    """A filled shape."""
    return f'<polygon points="{_joined(points)}" {looks}/>'


def hatched(corner: Point, wide: float, high: float, colour: str) -> str:
    """A rectangle of slanted lines on white, each cut at its edges: a file for paper refers to no pattern."""
    x, y = corner
    lines = []
    for step in range(_SLANT_PX, int(wide + high), _SLANT_PX):
        right, down = min(step, wide), min(step, high)
        lines.append(line((x + right, y + step - right), (x + step - down, y + down), edge(colour)))
    return rect(corner, wide, high, paint("#FFFFFF")) + "".join(lines)


def rect(corner: Point, wide: float, high: float, looks: str) -> str:
    """A rectangle from its top left corner."""
    x, y = corner
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(wide, 0):.1f}" height="{max(high, 0):.1f}" {looks}/>'


def sign(point: Point, symbol: str, half: float, looks: str) -> str:
    """A sign with its middle at ``point``, as high as twice ``half``.

    Raises ValueError for an unknown symbol.
    """
    x, y = point
    if symbol == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{half:.1f}" {looks}/>'
    if symbol in ("line-ns", "line-ns-open"):
        return line((x, y - half), (x, y + half), looks)
    if symbol in _CORNERS:
        return area([(x + across * half, y + down * half) for across, down in _CORNERS[symbol]], looks)
    raise ValueError(f"marker {symbol}")


def rows(point: Point, shown: Sequence[str], side: str, step: float, looks: str) -> str:
    """Rows of markup under each other, ``step`` apart, the first with its base line at ``point``.

    ``side`` is where the point lies in them: left, center or right.
    """
    x, y = point
    spans = [f'<tspan x="{x:.1f}" y="{y + i * step:.1f}">{row}</tspan>' for i, row in enumerate(shown)]
    inner = "".join(spans if len(spans) > 1 else shown)
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{_ANCHORS[side]}" {looks}>{inner}</text>'


def words(text: str, point: Point, side: str = "left", look: Font = _PLAIN) -> str:
    """Words as rows().

    ``text`` is trusted and may hold the tags that Plotly reads: b, i, br, and span with a colour.
    """
    looks = f'fill="{look.colour}"' + ("" if look.size == _PLAIN.size else f' font-size="{look.size:g}"')
    if look.is_turned:
        looks += f' transform="rotate(-90 {point[0]:.1f} {point[1]:.1f})"'
    return rows(point, _read(text).rows, side, look.size * 1.25, looks)


def row_count(text: str) -> int:
    """How many rows words take."""
    return len(_read(text).rows)


def bare(text: str) -> str:
    """Words without their tags.

    >>> bare("<b>Regio Gent</b>")
    'Regio Gent'
    """
    return _read(text).bare


def width_of(text: str, size: float = _PLAIN.size) -> float:
    """How wide words with tags are: their longest row.

    >>> width_of("<b>abc</b><br>abcd") == width("abcd", 13)
    True
    """
    return max(_read(text).widths) * size


class _Reader(HTMLParser):
    """The rows of a text as SVG, and how wide each is in parts of its size."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows, self.widths, self.bare = [""], [0.0], ""
        self._looks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.rows.append("")
            self.widths.append(0.0)
            return
        colour = (dict(attrs).get("style") or "").partition("color:")[2].strip(" ;")
        looks = {"b": 'font-weight="700"', "i": 'font-style="italic"', "span": f'fill="{style.text(colour)}"'}
        self._looks.append(looks.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag != "br" and self._looks:
            self._looks.pop()

    def handle_data(self, data: str) -> None:
        looks = " ".join(filter(None, self._looks))
        said = style.text(data)
        self.rows[-1] += f"<tspan {looks}>{said}</tspan>" if looks else said
        self.widths[-1] += width(data, 1, is_bold='font-weight="700"' in self._looks)
        self.bare += data


def _read(text: str) -> _Reader:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader
