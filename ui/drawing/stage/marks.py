"""The few marks stage pictures are made of, as SVG in units of 1/1280 of the width; colours are classes of stage.css.

Labels are never smaller than ``SMALL``, and a picture names at most ``MOST_LABELS`` of its marks; the others are
dimmed.
"""

from collections.abc import Iterable, Iterator, Sequence

from data import reference
from ui import style
from ui.drawing.plot import Box
from ui.html import Html, trusted

WIDTH, HEIGHT = 1280, 570
LABEL = 26
"""At 1280 x 720 the drawing stands at 0.96 of its units, so this is 25 pixels there and 37 at 1920 x 1080."""
SMALL = 25
"""The size of words around a picture: 24 pixels at 1280 x 720."""
MOST_LABELS = 8
LINE = 30
_ASIDE, _NEAR = 18, 30
"""How far a label stands from its point, and from where on a line joins the two."""
BASE = 8
"""From the bottom of a label to its base line."""

_WIDTHS = {
    0.23: "'ijl’",
    0.29: "ftI!,./:;[\\] ï·|",
    0.34: 'r()-`{}“”*°"',
    0.5: "cksvxyzJ^",
    0.56: "0123456789abdeghnopquL#$?_éèëöü–",
    0.6: "+<=>~−×FTZ",
    0.67: "ABEKPSVXY&",
    0.73: "wCDHNRU",
    0.78: "GOQ",
    0.85: "mM",
    0.95: "W%",
    1.0: "…→↑",
}
"""Widths of Arial, of which every machine has a metric equal, in parts of the size of the letters."""
_WIDTH_OF = {sign: width for width, signs in _WIDTHS.items() for sign in signs}
_BOLD = 1.08


def drawing(*marks: str) -> Html:
    """A drawing of the full size; the document gives it its text alternative."""
    return trusted(f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img">{"".join(marks)}</svg>')


def rect(x: float, y: float, width: float, height: float, kind: str) -> str:
    """A rectangle."""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{max(height, 0):.1f}" class="{kind}"/>'


def dot(x: float, y: float, radius: float, kind: str) -> str:
    """A dot."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" class="{kind}"/>'


def diamond(x: float, y: float, radius: float, kind: str) -> str:
    """A square on its point."""
    r = f"{radius:.1f}"
    return f'<path d="M{x:.1f},{y - radius:.1f} l{r},{r} l-{r},{r} l-{r},-{r} z" class="{kind}"/>'


def stroke(points: Iterable[tuple[float, float]], kind: str) -> str:
    """A line through points."""
    return f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}" class="{kind}"/>'


def pointer(x: float, y: float) -> str:
    """A small triangle that points down to (x, y)."""
    return f'<path d="M{x:.1f},{y:.1f} l-13,-20 h26 z" class="pointer"/>'


def text(x: float, y: float, shown: object, kind: str = "", size: int = LABEL) -> str:
    """A text on its base line; it starts at ``x`` unless its kind holds the word ``middle`` or ``end``."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{_anchor(kind)}" class="{kind}">'
        f"{style.text(shown)}</text>"
    )


def lines(x: float, y: float, shown: Sequence[str], kind: str = "", size: int = LABEL) -> str:
    """Lines of one text under each other; ``y`` is the base line of the first, ``kind`` as in text()."""
    parts = "".join(
        f'<tspan x="{x:.1f}" y="{y + i * size * LINE / LABEL:.1f}">{style.text(line)}</tspan>'
        for i, line in enumerate(shown)
    )
    return f'<text font-size="{size}" text-anchor="{_anchor(kind)}" class="{kind}">{parts}</text>'


def _anchor(kind: str) -> str:
    return next((word for word in kind.split() if word in ("middle", "end")), "start")


def region(x: float, y: float, code: str, kind: str = "", shown: Sequence[str] | None = None) -> str:
    """The label of a region, twice: its name, and its letter for rooms where regions stay unnamed."""
    name = lines(x, y, shown or [reference.regions()[code].name], f"label name {kind}")
    return name + text(x, y, letter(code), f"label letter {kind}")


def beside(point: tuple[float, float], box: Box, code: str, kind: str) -> str:
    """The label of a region in the box that places() found; its letter stands where the box is nearest to the point."""
    name = text(box.left, box.bottom - BASE, reference.regions()[code].name, f"label name {kind}")
    nearest = min(max(point[0], box.left + LABEL / 2), box.right - LABEL / 2)
    return name + text(nearest, box.bottom - BASE, letter(code), f"label letter {kind} middle")


def letter(code: str) -> str:
    """The letter of a region: A to R in geographic order.

    >>> letter("middenkust"), letter("limburg")
    ('A', 'R')
    """
    return chr(ord("A") + reference.regions()[code].position - 1)


def width_of(shown: str, size: int = LABEL, is_bold: bool = False) -> float:
    """How wide a text stands, rather too much than too little.

    >>> round(width_of("Rivierenland", 24)), round(width_of("WW%", 100))
    (135, 285)
    """
    return sum(_WIDTH_OF.get(sign, 0.8) for sign in shown) * size * (_BOLD if is_bold else 1)


def wrapped(shown: str, room: float, most: int = 2, size: int = LABEL, is_bold: bool = False) -> list[str]:
    """A text in lines that fit the room, broken at spaces and hyphens; what does not fit is cut with an ellipsis.

    >>> wrapped("Zuid-West-Vlaanderen", 160), wrapped("een twee drie", 75, most=1), wrapped("kort", 500)
    (['Zuid-West-', 'Vlaanderen'], ['een…'], ['kort'])
    """
    pieces = shown.replace("-", "-\0").replace(" ", " \0").split("\0")
    made = [""]
    for piece in pieces:
        if made[-1] and width_of((made[-1] + piece).rstrip(), size, is_bold) > room:
            made.append("")
        made[-1] += piece
    kept = [line.rstrip() for line in made[:most]]
    if len(made) > most or width_of(kept[-1], size, is_bold) > room:
        while kept[-1] and width_of(kept[-1] + "…", size, is_bold) > room:
            kept[-1] = kept[-1][:-1].rstrip()
        kept[-1] += "…"
    return kept


def named(own: str | None, *groups: Iterable[str]) -> list[str]:
    """The regions that get a label: the own one, then those of each group in turn, ``MOST_LABELS`` at most.

    >>> named("kempen", ["limburg", "kempen"], list("abcdefghij"))
    ['kempen', 'limburg', 'a', 'b', 'c', 'd', 'e', 'f']
    """
    wanted = dict.fromkeys([*filter(None, [own]), *(code for group in groups for code in group)])
    return list(wanted)[:MOST_LABELS]


def places(points: Sequence[tuple[float, float, str]], room: Box, taken: Sequence[Box]) -> list[Box]:
    """Where each label can stand without touching another or what is taken: beside its point, else the nearest place.

    Points are (x, y, label), in the order of choosing. A label for which no place is free stands on its point.
    """
    boxes = list(taken)
    chosen = []
    for x, y, label in points:
        wide = width_of(label, is_bold=True)
        box = next((box for box in _around(x, y, wide) if _is_free(box, room, boxes)), Box(x, y, x + wide, y + LINE))
        boxes.append(box)
        chosen.append(box)
    return chosen


def in_a_row(points: Sequence[tuple[float, float, str]], room: Box) -> list[Box]:
    """Where labels stand on one line without touching: under their point where that is free, else beside the next one.

    Points are (x, y, label) in any order; the boxes come in theirs. More than fits in the room runs out of it.
    """
    order = sorted(range(len(points)), key=lambda place: points[place][0])
    wide = [width_of(label, is_bold=True) for _, _, label in points]
    left, lefts = room.left, {}
    for place in order:
        lefts[place] = left = max(left, points[place][0] - wide[place] / 2)
        left += wide[place] + _ASIDE
    right = room.right
    for place in reversed(order):
        lefts[place] = min(lefts[place], right - wide[place])
        right = lefts[place] - _ASIDE
    return [Box(lefts[place], room.top, lefts[place] + wide[place], room.top + LINE) for place in range(len(points))]


def leader(x: float, y: float, box: Box) -> str:
    """The thin line from a point to a label that could not stand beside it; nothing when it does."""
    across, down = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
    return stroke([(x, y), (across, down)], "leader") if max(abs(across - x), abs(down - y)) > _NEAR else ""


def _around(x: float, y: float, wide: float) -> Iterator[Box]:
    for left, top in ((x + _ASIDE, y - LINE / 2), (x - _ASIDE - wide, y - LINE / 2), (x - wide / 2, y - LINE - _ASIDE)):
        yield Box(left, top, left + wide, top + LINE)
    steps = [(dx, dy) for dx in range(-240, 241, 12) for dy in range(-180, 181, 6)]
    for dx, dy in sorted(steps, key=lambda step: step[0] ** 2 + 4 * step[1] ** 2):
        left, top = x - wide / 2 + dx, y - LINE / 2 + dy
        yield Box(left, top, left + wide, top + LINE)


def _is_free(box: Box, room: Box, boxes: Sequence[Box]) -> bool:
    inside = box.left >= room.left and box.right <= room.right and box.top >= room.top and box.bottom <= room.bottom
    return inside and not any(box.meets(other) for other in boxes)
