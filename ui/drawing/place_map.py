"""The municipalities of a region as equal marks inside its outline: where each stands, and its name; knows no looks.

A border between two municipalities is not drawn, since ours are approximate. A small government weighs as much as a
large one. Page, paper and stage draw the same places, each in its own looks.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from data import reference
from data.reference import outlines
from ui.drawing import text_width
from ui.drawing.labels import Box, Ground, Label, Placed, Point, around, place
from ui.drawing.projection import fitted, path

_LINE = 1.2
_FARTHER, _FARTHEST = 1.6, 4.5
_TRIES = 3
"""How often names choose in another order, where a line to one crosses others; only where every name must be there."""
_ROUNDS = 60
"""How often marks that stand too near move apart; the fullest region takes some ten."""


@dataclass(frozen=True)
class Room:
    """What a map must fit in: the ground beside and above its outline is for names of places at the border.

    ``reach`` is how far a name goes from its mark, farther where they do not all fit; one that finds no place is not
    drawn, unless it chooses first or every name ``must`` be there: that one goes as far as it takes.
    """

    width: float
    height: float
    beside: float
    above: float
    radius: float
    font: float
    reach: float
    must: bool = False


@dataclass(frozen=True)
class Places:
    """One region as it lies in its room: the path of its outline, and each municipality by NIS code."""

    width: float
    height: float
    path: str
    points: dict[str, Point]


@lru_cache(maxsize=80)
def places(region: str, room: Room) -> Places:
    """Where the municipalities of a region stand; those that would cover each other are moved apart a little."""
    rings = outlines.of_region(region).rings
    at, height = fitted((point for ring in rings for point in ring), room.width, room.height, room.beside, room.above)
    codes = [one.nis for one in reference.municipalities_of(region)]
    points = _moved_apart(list(map(at, outlines.places(region))), 2 * room.radius + 1)
    outline = "".join(path(list(map(at, ring))) for ring in rings)
    return Places(room.width, height, outline, dict(zip(codes, points, strict=True)))


def _moved_apart(points: Sequence[Point], least: float) -> list[Point]:
    """The points, each at least so far from every other as the rounds allow; the nearest two share the way."""
    moved = list(points)
    for _ in range(_ROUNDS):
        near = [
            (i, j)
            for i in range(len(moved))
            for j in range(i + 1, len(moved))
            if math.dist(moved[i], moved[j]) < least - 0.01
        ]
        if not near:
            break
        for i, j in near:
            (x1, y1), (x2, y2) = moved[i], moved[j]
            distance = math.dist(moved[i], moved[j])
            across, down = ((x2 - x1) / distance, (y2 - y1) / distance) if distance else (1.0, 0.0)
            step = max(least - distance, 0) / 2
            moved[i] = x1 - across * step, y1 - down * step
            moved[j] = x2 + across * step, y2 + down * step
    return moved


@lru_cache(maxsize=400)
def names(region: str, room: Room, first: frozenset[str]) -> dict[str, Placed]:
    """Where names stand, by NIS code; those in ``first`` choose first and are bold. One without room is not there."""
    laid = places(region, room)
    labels = []
    for nis, point in laid.points.items():
        wide = text_width.width(reference.municipalities()[nis].name, room.font, is_bold=nis in first)
        labels.append(Label(point, wide + 4, room.font * _LINE, room.radius + 4))
    # of every mark, its own included: a name that moves on may not stand on it
    marks = [around(point, room.radius + 0.5) for point in laid.points.values()]
    whole = Box(0, 0, laid.width, laid.height)
    wanted = {i for i, nis in enumerate(laid.points) if nis in first or room.must}
    chosen: list[Placed | None] = []
    tries = _TRIES if room.must else 1
    for reach in (room.reach, _FARTHER * room.reach, _FARTHEST * room.reach):
        ground = Ground(whole, marks, reach=reach)
        chosen = place(labels, ground, [i for i, nis in enumerate(laid.points) if nis in first], tries)
        missing = {i for i, where in enumerate(chosen) if where is None}
        if not missing or (reach > room.reach and not missing & wanted):
            break
    return {nis: where for nis, where in zip(laid.points, chosen, strict=True) if where}
