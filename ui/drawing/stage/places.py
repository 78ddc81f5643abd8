"""The municipalities of a region for a full room: marks inside its outline, with what they mean and names beside it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from data import reference
from ui import formats
from ui.drawing import marks as plain
from ui.drawing import place_map
from ui.drawing.labels import Point
from ui.drawing.place_map import Room
from ui.drawing.stage import marks

ROOM = Room(850, 566, 150, 22, 17, marks.SMALLEST_NAME, 90, must=True)
_LEFT, _INDENT, _ENTRY, _LINE, _MOST_LINES = 880, 44, 46, 32, 5


class Look(NamedTuple):
    """How a state looks: the class of its mark and of the words in it, and its sign."""

    kind: str
    inner: str
    sign: str = "circle"


def on_map(region: str, states: Mapping[str, tuple[Look, str]], first: frozenset[str]) -> list[str]:
    """The outline with a mark for each municipality, and what stands in it, by NIS code."""
    laid = place_map.places(region, ROOM)
    drawn = [f'<path d="{laid.path}" fill-rule="evenodd" stroke-linejoin="round" class="card"/>']
    named = place_map.names(region, ROOM, first)
    # all leaders lie below all names, so that none is struck through
    drawn += map(marks.leader, named.values())
    for nis, where in named.items():
        name, kind = reference.municipalities()[nis].name, "strong halo middle" if nis in first else "halo middle"
        drawn.append(marks.text(where.box.x, where.box.bottom - 6, name, kind, marks.SMALLEST_NAME))
    return drawn + [_mark(laid.points[nis], look, inner) for nis, (look, inner) in states.items()]


def _mark(point: Point, look: Look, inner: str, radius: float = ROOM.radius) -> str:
    x, y = point
    sign = plain.sign(point, look.sign, radius, plain.kind(look.kind))
    return sign + marks.text(x, marks.base(y, marks.SMALLEST_NAME), inner, f"{look.inner} middle", marks.SMALLEST_NAME)


def legend(entries: Sequence[tuple[Look, str, Sequence[str]]], reading: str, below: Sequence[str]) -> list[str]:
    """What each mark means, under it the names of those that are named.

    ``reading`` is how to read what stands in the marks; ``below`` are lines of words under it all.
    """
    drawn, y = [], 26.0
    for look, meaning, names in entries:
        shown = marks.wrapped(meaning, marks.WIDTH - _LEFT - _INDENT, 1, marks.SMALL)
        drawn.append(plain.sign((_LEFT + 16, y), look.sign, 15, plain.kind(look.kind)))
        drawn.append(marks.lines(_LEFT + _INDENT, marks.base(y, marks.SMALL), shown, "", marks.SMALL))
        listed = _listed(names) if names else []
        for line in listed:
            y += _LINE
            drawn.append(marks.text(_LEFT + _INDENT, marks.base(y, marks.SMALL), line, "strong", marks.SMALL))
        y += _ENTRY
    read = marks.wrapped(reading, marks.WIDTH - _LEFT, 2, marks.SMALLEST_NAME)
    drawn.append(marks.lines(_LEFT, y + 8, read, "quiet", marks.SMALLEST_NAME))
    y += _ENTRY + 20
    return [*drawn, marks.lines(_LEFT, y + 30, list(below), "strong", marks.LABEL)] if below else drawn


def _listed(names: Sequence[str]) -> list[str]:
    """Names in a few lines; of more than fit the first, and how many others there are."""
    lines: list[str] = []
    for most in range(len(names), 0, -1):
        lines = marks.wrapped(
            formats.enumerate_names(names, most),
            marks.WIDTH - _LEFT - _INDENT,
            _MOST_LINES + 1,
            marks.SMALL,
            is_bold=True,
        )
        if len(lines) <= _MOST_LINES:
            break
    return lines
