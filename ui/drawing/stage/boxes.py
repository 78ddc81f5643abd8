"""Boxes with regions in them, each region with a sign: who sits together, at most nine boxes."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from data import reference
from ui.drawing.stage import marks

_ACROSS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 3, 6: 3, 7: 4, 8: 4, 9: 3}
"""How many boxes stand beside each other: wide enough for the longest name."""
_GAP, _FOOT, _NAME, _LINE, _BESIDE_SIGN = 14, 40, 33, 29, 54
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
    return [
        shape
        for i, box in enumerate(boxes)
        for shape in _box((i % across * (wide + _GAP), i // across * (high + _GAP)), (wide, high), box, own)
    ]


def _box(corner: tuple[float, float], size: tuple[float, float], box: Box, own: str | None) -> list[str]:
    (x, y), (wide, high) = corner, size
    kind = "card own" if own in [code for code, _ in box.regions] else "card"
    shapes = [
        marks.rect(x + 2, y + 2, wide - 4, high - 4, kind),
        marks.text(x + 18, y + 33, box.title, "strong", 28),
    ]
    names = [
        marks.wrapped(reference.regions()[code].name, wide - _BESIDE_SIGN - 8, is_bold=code == own)
        for code, _ in box.regions
    ]
    room = 1 + int((high - 72 - _NAME * sum(map(len, names))) // _LINE)
    base = y + 33
    if room > 0:
        about = marks.wrapped(box.about, wide - 36, min(room, 3), marks.SMALL)
        shapes.append(marks.lines(x + 18, y + 62, about, "quiet", marks.SMALL))
        base = y + 62 + (len(about) - 1) * _LINE
    for (code, sort), name in zip(box.regions, names, strict=True):
        place = base + _NAME
        shapes.append(sign(x + 31, place - 9, sort, is_own=code == own))
        shapes.append(marks.region((x + _BESIDE_SIGN, place), code, "own" if code == own else "", name))
        base += _NAME * len(name)
    return shapes


def sign(x: float, y: float, sort: Sign, *, is_own: bool = False) -> str:
    """A ring, a full square or a small dot around a point."""
    kind = "own" if is_own else "dim"
    if sort == "ring":
        return marks.dot(x, y, 10, f"hollow {kind}")
    return marks.rect(x - 12, y - 12, 24, 24, f"full {kind}") if sort == "square" else marks.dot(x, y, 6, "dot dim")
