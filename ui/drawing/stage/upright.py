"""Upright columns that count regions, out of all eighteen: one a session, with a sign under it for one region."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from data import reference
from ui import formats
from ui.drawing.stage import marks

_LEFT, _TOP, _BOTTOM, _SIGN = 70, 40, 430, 500
Sign = Literal["full", "open", "unknown"]


class Column(NamedTuple):
    """A column: its label, how many regions (None: hatched, nobody knows), and the sign under it."""

    label: str
    total: int | None
    sign: Sign | None = None


def drawn(columns: Sequence[Column]) -> list[str]:
    """The columns over the width of the drawing, with lines at half and at all of the regions."""
    total = len(reference.regions())
    shapes = [marks.stroke([(_LEFT, _BOTTOM), (marks.WIDTH, _BOTTOM)], "axis")]
    for count in (total / 2, total):
        y = _BOTTOM - _high(count)
        shapes.append(marks.stroke([(_LEFT, y), (marks.WIDTH, y)], "grid"))
        shapes.append(marks.text(_LEFT - 14, y + 9, formats.number(count), "quiet end", marks.SMALL))
    step = (marks.WIDTH - _LEFT) / max(len(columns), 1)
    for i, column in enumerate(columns):
        shapes += _column(_LEFT + (i + 0.5) * step, min(step - 28, 150), column)
    return shapes


def _high(count: float) -> float:
    return (_BOTTOM - _TOP) * count / len(reference.regions())


def _column(middle: float, thick: float, column: Column) -> list[str]:
    left = middle - thick / 2
    if column.total is None:
        shapes = [marks.rect(left, _TOP, thick, _BOTTOM - _TOP, "silent")]
    else:
        top = _BOTTOM - _high(column.total)
        shapes = [
            marks.rect(left, top, thick, _BOTTOM - top, "bar named"),
            marks.text(middle, top - 12, column.total, "number middle", 34),
        ]
    shapes.append(marks.text(middle, _BOTTOM + 36, column.label, "label middle", marks.SMALL))
    return [*shapes, sign(middle, _SIGN, column.sign)] if column.sign else shapes


def sign(x: float, y: float, kind: Sign) -> str:
    """A full dot, a ring, or a dashed square for what nobody noted."""
    if kind == "unknown":
        return marks.rect(x - 13, y - 13, 26, 26, "unknown")
    return marks.dot(x, y, 13, "dot own" if kind == "full" else "hollow own")
