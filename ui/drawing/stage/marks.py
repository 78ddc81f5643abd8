"""The marks at the sizes of the stage, in units of 1/1280 of its width; colours are classes of stage.css.

Every mark that stands for a region or a kind has its name, at least ``SMALLEST_NAME`` high; no word is smaller than
``SMALLEST``.
"""

from collections.abc import Iterable, Sequence

from data import reference
from ui import style
from ui.drawing import labels, marks, text_width
from ui.drawing.labels import Box, Ground, Label, Placed
from ui.html import Html, trusted

WIDTH, HEIGHT = 1280, 570
LABEL = 26
"""At 1280 x 720 the drawing stands at 0.96 of its units, so this is 25 pixels there and 37 at 1920 x 1080."""
SMALL = 25
"""The size of words around a picture: 24 pixels at 1280 x 720."""
SMALLEST_NAME, SMALLEST = 20, 17
"""29 and 24 pixels at 1920 x 1080: what a full room asks at least of names, and of heads and legends."""
LINE = 30
_ASIDE = 18
"""How far a label stands from its point."""
_REACH = 300
"""How far it may go from it where that is full."""
BASE = 8
"""From the bottom of a label to its base line."""


def drawing(*marks: str) -> Html:
    """A drawing of the full size; the document gives it its text alternative."""
    return trusted(f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img">{"".join(marks)}</svg>')


def rect(x: float, y: float, width: float, height: float, kind: str) -> str:
    """A rectangle."""
    return marks.rect((x, y), width, height, marks.kind(kind))


def dot(x: float, y: float, radius: float, kind: str) -> str:
    """A dot."""
    return marks.sign((x, y), "circle", radius, marks.kind(kind))


def diamond(x: float, y: float, radius: float, kind: str) -> str:
    """A square on its point."""
    return marks.sign((x, y), "diamond", radius / 1.25, marks.kind(kind))


def stroke(points: Iterable[tuple[float, float]], kind: str) -> str:
    """A line through points."""
    return marks.stroke(points, marks.kind(kind))


def pointer(x: float, y: float) -> str:
    """A small triangle that points down to (x, y)."""
    return marks.area([(x, y), (x - 13, y - 20), (x + 13, y - 20)], marks.kind("pointer"))


def text(x: float, y: float, shown: object, kind: str = "", size: int = LABEL) -> str:
    """A text on its base line; it starts at ``x`` unless its kind holds the word ``middle`` or ``end``."""
    return lines(x, y, [str(shown)], kind, size)


def lines(x: float, y: float, shown: Sequence[str], kind: str = "", size: int = LABEL) -> str:
    """Lines of one text under each other; ``y`` is the base line of the first, ``kind`` as in text()."""
    looks = f'font-size="{size}" {marks.kind(kind)}'
    return marks.rows((x, y), [style.text(line) for line in shown], _side(kind), size * LINE / LABEL, looks)


def base(middle: float, size: float) -> float:
    """The base line of words of a size whose capitals stand around a middle."""
    return middle + size * 0.36


def _side(kind: str) -> str:
    return next((side for word, side in (("middle", "center"), ("end", "right")) if word in kind.split()), "left")


def region(
    point: tuple[float, float], code: str, kind: str = "", shown: Sequence[str] | None = None, size: int = LABEL
) -> str:
    """The label of a region, twice: its name, and its letter for rooms where regions stay unnamed."""
    name = lines(*point, shown or [reference.regions()[code].name], f"label name {kind}", size)
    return name + text(*point, letter(code), f"label letter {kind}", size)


def row_name(place: tuple[float, float], base: float, code: str, kind: str = "", size: int = LABEL) -> str:
    """The label before a row: its name from the left of this place, its letter at the right, beside what it names."""
    left, right = place
    name = text(left, base, reference.regions()[code].name, f"label name {kind}", size)
    return name + text(right, base, letter(code), f"label letter {kind} end", size)


def beside(point: tuple[float, float], box: Box, code: str, kind: str, size: int = LABEL) -> str:
    """The label of a region in its box; its letter stands where the box is nearest to the point."""
    base = box.bottom - BASE * size / LABEL
    name = text(box.left, base, reference.regions()[code].name, f"label name {kind}", size)
    nearest = min(max(point[0], box.left + size / 2), box.right - size / 2)
    return name + text(nearest, base, letter(code), f"label letter {kind} middle", size)


def letter(code: str) -> str:
    """The letter of a region: A to R in geographic order.

    >>> letter("middenkust"), letter("limburg")
    ('A', 'R')
    """
    return chr(ord("A") + reference.regions()[code].position - 1)


def width_of(shown: str, size: int = LABEL, is_bold: bool = False) -> float:
    """How wide a text stands."""
    return text_width.width(shown, size, is_bold=is_bold)


def wrapped(shown: str, room: float, most: int = 2, size: int = LABEL, is_bold: bool = False) -> list[str]:
    """A text in lines that fit the room; what does not fit is cut with an ellipsis."""
    return text_width.wrapped(shown, room, size, most=most, is_bold=is_bold)


def wanted(point: tuple[float, float], code: str, *, is_bold: bool, size: int = LABEL) -> Label:
    """What the name of a region needs beside its point."""
    wide = width_of(reference.regions()[code].name, size, is_bold)
    return Label(point, wide, LINE * size / LABEL, _ASIDE)


def places(names: Sequence[Label], room: Box, taken: Sequence[Box]) -> list[Placed | None]:
    """Where names stand beside their points, in the order of choosing; None where all is full."""
    return labels.place(names, Ground(room, taken, reach=_REACH))


def leader(where: Placed) -> str:
    """The thin line from a point to a label that could not stand beside it; nothing when it does."""
    return stroke(where.leader, "leader") if where.leader else ""
