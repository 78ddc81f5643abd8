"""Names of regions behind each other, each after its sign, over as many lines as they need; knows no figure."""

from collections.abc import Sequence
from typing import NamedTuple

from data import reference
from ui.drawing.stage import marks
from ui.drawing.stage.legend import Sign

_SIGN, _GAP = 26, 22


class Named(NamedTuple):
    """A region, its sign (here at most 20 wide), and whether it is the own one."""

    region: str
    sign: Sign
    is_own: bool = False


def broken(entries: Sequence[Named], room: float, size: int) -> list[list[Named]]:
    """The entries in lines that fit the room."""
    lines: list[list[Named]] = [[]]
    x = 0.0
    for one in entries:
        wide = _wide(one, size)
        if lines[-1] and x + wide > room:
            lines.append([])
            x = 0.0
        lines[-1].append(one)
        x += wide + _GAP
    return lines


def drawn(x: float, base: float, entries: Sequence[Named], size: int) -> list[str]:
    """One line of entries from ``x``."""
    shapes = []
    for one in entries:
        shapes.append(one.sign(x + 10, 2 * base - marks.base(base, size)))
        shapes.append(marks.region((x + _SIGN, base), one.region, "own" if one.is_own else "", size=size))
        x += _wide(one, size) + _GAP
    return shapes


def _wide(one: Named, size: int) -> float:
    return _SIGN + marks.width_of(reference.regions()[one.region].name, size, one.is_own)
