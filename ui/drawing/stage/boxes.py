"""Boxes with regions in them, each region with a sign: who sits together, at most nine boxes."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from data import reference
from ui.drawing.stage import marks

_ACROSS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 3, 6: 3, 7: 4, 8: 4, 9: 3}
"""How many boxes stand beside each other: wide enough for the longest name."""
_GAP, _FOOT, _TITLE, _NAME, _LINE, _BESIDE_SIGN, _AIR = 14, 40, 33, 33, 29, 54, 12
_MOST_LINES = 6
"""Of what a box is about."""
_SCALES = (1.5, 1.35, 1.2, 1.0)
"""How large words stand: few boxes have room for more than the smallest."""
Sign = Literal["ring", "square", "small"]


class Box(NamedTuple):
    """A box: its title, what it is about in as many lines as there is room for, and its regions with their signs."""

    title: str
    about: str
    regions: Sequence[tuple[str, Sign]]


def drawn(boxes: Sequence[Box], own: str | None) -> list[str]:
    """The boxes over the drawing but the line at its bottom; the one with the own region stands out."""
    across = _ACROSS[len(boxes)]
    down = -(-len(boxes) // across)
    wide = (marks.WIDTH - (across - 1) * _GAP) / across
    high = (marks.HEIGHT - _FOOT - (down - 1) * _GAP) / down
    scale = next((one for one in _SCALES if all(_needed(box, wide, one, own) <= high for box in boxes)), 1.0)
    return [
        shape
        for i, box in enumerate(boxes)
        for shape in _box((i % across * (wide + _GAP), i // across * (high + _GAP)), (wide, high), box, own, scale)
    ]


def _names(box: Box, wide: float, scale: float, own: str | None) -> list[list[str]]:
    """The lines of each name in a box."""
    room, size = wide - (_BESIDE_SIGN + 8) * scale, int(marks.LABEL * scale)
    return [marks.wrapped(reference.regions()[code].name, room, 2, size, code == own) for code, _ in box.regions]


def _needed(box: Box, wide: float, scale: float, own: str | None) -> float:
    """How high a box is in which all stands in full."""
    names = _names(box, wide, scale, own)
    about = marks.wrapped(box.about, wide - 36 * scale, _MOST_LINES, int(marks.SMALL * scale))
    if any("…" in line for lines in (*names, about) for line in lines):
        return float("inf")
    return (_TITLE + _LINE * len(about) + _NAME * sum(map(len, names)) + _AIR) * scale


def _box(corner: tuple[float, float], size: tuple[float, float], box: Box, own: str | None, scale: float) -> list[str]:
    (x, y), (wide, high) = corner, size
    kind = "card own" if own in [code for code, _ in box.regions] else "card"
    shapes = [
        marks.rect(x + 2, y + 2, wide - 4, high - 4, kind),
        marks.text(x + 18, y + _TITLE * scale, box.title, "strong", int(28 * scale)),
    ]
    names = _names(box, wide, scale, own)
    line, name_line, small = _LINE * scale, _NAME * scale, int(marks.SMALL * scale)
    room = 1 + int((high - 72 * scale - name_line * sum(map(len, names))) // line)
    base = y + _TITLE * scale
    if room > 0:
        about = marks.wrapped(box.about, wide - 36 * scale, min(room, _MOST_LINES), small)
        shapes.append(marks.lines(x + 18, base + line, about, "quiet", small))
        base += line * len(about)
    for (code, sort), name in zip(box.regions, names, strict=True):
        place = base + name_line
        shapes.append(sign(x + 31 * scale, place - 9 * scale, sort, is_own=code == own))
        look, at = "own" if code == own else "", (x + _BESIDE_SIGN * scale, place)
        shapes.append(marks.region(at, code, look, name, int(marks.LABEL * scale)))
        base += name_line * len(name)
    return shapes


def sign(x: float, y: float, sort: Sign, *, is_own: bool = False) -> str:
    """A ring, a full square or a small dot around a point."""
    kind = "own" if is_own else "dim"
    if sort == "ring":
        return marks.dot(x, y, 10, f"hollow {kind}")
    return marks.rect(x - 12, y - 12, 24, 24, f"full {kind}") if sort == "square" else marks.dot(x, y, 6, "dot dim")
