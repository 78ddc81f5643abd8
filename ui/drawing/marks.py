"""The marks of our own SVG: line, sign, words; places are pixels from the top left."""

from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from typing import NamedTuple

from ui import style

FONT = "system-ui, -apple-system, Segoe UI, DejaVu Sans, sans-serif"
CHARACTER_PX = 7.6
"""Width of an average character at 13 px, a little on the wide side."""
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_DASHES = {"dash": "6 4", "dot": "2 3"}
_CORNERS = {
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    "triangle-up": ((0, -1), (1, 0.8), (-1, 0.8)),
    "triangle-down": ((0, 1), (1, -0.8), (-1, -0.8)),
}
Point = tuple[float, float]


class Font(NamedTuple):
    """How words look; ``is_turned`` words read upwards."""

    size: float = 13
    colour: str = style.INK
    is_turned: bool = False


_PLAIN = Font()


def picture(inner: str, width: float, height: float, alt: str, kind: str = "drawing") -> str:
    """Marks as one ``svg`` element with a text alternative; it scales with its room."""
    said = style.text(alt)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{kind}" role="img" aria-label="{said}" '
        f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" '
        f'font-family="{FONT}" font-size="13"><title>{said}</title>{inner}</svg>'
    )


def line(start: Point, end: Point, colour: str, width: float = 1, dash: str = "") -> str:
    """A straight line; ``dash`` is empty, dash or dot."""
    (x0, y0), (x1, y1) = start, end
    return f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" {stroke(colour, width, dash)}/>'


def lines(points: Sequence[Point | None], colour: str, width: float = 2, dash: str = "") -> Iterator[str]:
    """A line through points; None breaks it."""
    run: list[Point] = []
    for point in [*points, None]:
        if point:
            run.append(point)
        elif run:
            yield f'<polyline points="{_joined(run)}" fill="none" {stroke(colour, width, dash)}/>'
            run = []


def _joined(points: Sequence[Point]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def area(points: Sequence[Point], fill: str) -> str:
    """A filled shape."""
    return f'<polygon points="{_joined(points)}" fill="{fill}"/>'


def box(corner: Point, opposite: Point, edge: str, fill: str = "none") -> str:
    """A rectangle between two opposite corners; ``edge`` is what stroke() gives."""
    (x0, y0), (x1, y1) = corner, opposite
    size = f'width="{abs(x1 - x0):.1f}" height="{abs(y1 - y0):.1f}"'
    return f'<rect x="{min(x0, x1):.1f}" y="{min(y0, y1):.1f}" {size} fill="{fill}" {edge}/>'


def stroke(colour: str, width: float = 1, dash: str = "") -> str:
    """The attributes of an edge."""
    dashed = f' stroke-dasharray="{_DASHES[dash]}"' if dash in _DASHES else ""
    return f'stroke="{colour}" stroke-width="{width:g}"{dashed}'


def sign(point: Point, symbol: str, half: float, fill: str, edge: str = "") -> str:
    """A sign with its middle at ``point``, as high as twice ``half``; ``edge`` holds more attributes.

    Raises ValueError for an unknown symbol.
    """
    x, y = point
    looks = f'fill="{fill}" {edge}'
    if symbol == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{half:.1f}" {looks}/>'
    if symbol in ("line-ns", "line-ns-open"):
        return f'<line x1="{x:.1f}" y1="{y - half:.1f}" x2="{x:.1f}" y2="{y + half:.1f}" {edge}/>'
    if symbol in _CORNERS:
        corners = [(x + across * half, y + down * half) for across, down in _CORNERS[symbol]]
        return f'<polygon points="{_joined(corners)}" {looks}/>'
    raise ValueError(f"marker {symbol}")


def words(text: str, point: Point, side: str = "left", font: Font = _PLAIN) -> str:
    """Words with their first baseline at ``point``; ``side`` is where the point lies in them: left, center or right.

    ``text`` is trusted and may hold the tags that Plotly reads: b, i, br, and span with a colour.
    """
    x, y = point
    rows = _read(text).rows
    step = f' dy="{font.size * 1.25:.1f}"'
    inner = "".join(f'<tspan x="{x:.1f}"{step if i else ""}>{row}</tspan>' for i, row in enumerate(rows))
    around = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if font.is_turned else ""
    looks = f'fill="{font.colour}"' + ("" if font.size == _PLAIN.size else f' font-size="{font.size:g}"')
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{_ANCHORS[side]}" {looks}{around}>{inner}</text>'


def row_count(text: str) -> int:
    """How many rows words take."""
    return len(_read(text).rows)


def bare(text: str) -> str:
    """Words without their tags.

    >>> bare("<b>Regio Gent</b>")
    'Regio Gent'
    """
    return _read(text).bare


def width_of(text: str) -> float:
    """About how wide words are at 13 px: their longest row.

    >>> width_of("<b>abc</b><br>abcd") == 4 * CHARACTER_PX
    True
    """
    return max(_read(text).lengths) * CHARACTER_PX


class _Reader(HTMLParser):
    """The rows of a text as SVG, and how many characters each prints."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows, self.lengths, self.bare = [""], [0], ""
        self._looks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.rows.append("")
            self.lengths.append(0)
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
        self.lengths[-1] += len(data)
        self.bare += data


def _read(text: str) -> _Reader:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader
