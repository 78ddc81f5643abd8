"""Where the names on a map stand so that none touches another; pure geometry, draws nothing."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
Rings = Sequence[Sequence[Point]]

CELL = 4
"""Side of a square of the raster on which shapes are compared, in units of the drawing."""
_FARTHEST = 150
_STEP = 8
_DIRECTIONS = [(math.cos(math.pi * i / 6), math.sin(math.pi * i / 6)) for i in range(12)]
_FOREIGN_COST = 140
"""What it costs to stand wholly on neighbours, in units of distance: a name rather moves to open ground."""


class Box(NamedTuple):
    """A rectangle around its centre."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Box") -> bool:
        """Whether both share ground."""
        return _meets_any(self, [other])

    def nearest(self, point: Point) -> Point:
        """The point of the box nearest to ``point``."""
        return (
            min(max(point[0], self.x - self.width / 2), self.x + self.width / 2),
            min(max(point[1], self.y - self.height / 2), self.y + self.height / 2),
        )


@dataclass(frozen=True)
class Placed:
    """Where a label stands; ``leader`` runs from its shape to it when it stands elsewhere."""

    box: Box
    leader: tuple[Point, Point] | None


class Raster:
    """Which shape owns each square of the drawing."""

    def __init__(self, shapes: Sequence[Rings], width: float, height: float) -> None:
        """``shapes`` in units of the drawing, ``width`` x ``height`` the whole of it."""
        self.width, self.height = width, height
        self._columns = math.ceil(width / CELL)
        self._owner: dict[int, int] = {}
        self.anchors: list[Point] = []
        self.rooms: list[float] = []
        for shape, rings in enumerate(shapes):
            anchor, room = self._fill(shape, rings)
            self.anchors.append(anchor)
            self.rooms.append(room)

    def _fill(self, shape: int, rings: Rings) -> tuple[Point, float]:
        """Claim the squares of a shape; the middle of its widest line, and how wide that is."""
        points = [point for ring in rings for point in ring]
        top, bottom = min(y for _, y in points), max(y for _, y in points)
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        best = (0.0, (left + right) / 2, (top + bottom) / 2)
        for row in range(int(top // CELL), int(bottom // CELL) + 1):
            y = (row + 0.5) * CELL
            for start, end in _runs(rings, y):
                for column in range(math.ceil(start / CELL - 0.5), math.ceil(end / CELL - 0.5)):
                    self._owner[row * self._columns + column] = shape
                # a label wants room above and below it too, so the middle of the shape is worth more
                centred = 1 - abs(y - (top + bottom) / 2) / max(bottom - top, CELL)
                best = max(best, ((end - start) * centred, (start + end) / 2, y))
        _, x, y = best
        widths = [end - start for start, end in _runs(rings, y) if start <= x <= end]
        return (x, y), max(widths, default=0)

    def owner(self, point: Point) -> int | None:
        """The shape at a point."""
        return self._owner.get(int(point[1] // CELL) * self._columns + int(point[0] // CELL))

    def foreign_share(self, box: Box, shape: int) -> float:
        """How much of a box lies on other shapes, 0..1."""
        left, right = int((box.x - box.width / 2) // CELL), int((box.x + box.width / 2) // CELL)
        top, bottom = int((box.y - box.height / 2) // CELL), int((box.y + box.height / 2) // CELL)
        owners = [
            self._owner.get(row * self._columns + column, shape)
            for row in range(top, bottom + 1)
            for column in range(left, right + 1, 2)
        ]
        return 1 - owners.count(shape) / len(owners)


def _runs(rings: Rings, y: float) -> Iterator[tuple[float, float]]:
    """The stretches of a horizontal line inside a shape, by the even-odd rule."""
    crossings = []
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 <= y) != (y2 <= y):
                crossings.append(x1 + (y - y1) * (x2 - x1) / (y2 - y1))
    crossings.sort()
    yield from zip(crossings[::2], crossings[1::2], strict=True)


def place(raster: Raster, sizes: Sequence[Point], first: Iterable[int] = ()) -> list[Placed | None]:
    """A place for each label, in the order of the shapes; None where nothing is free within reach.

    ``sizes`` holds width and height of each label. Those in ``first`` choose first, then those that do not fit
    on their shape. A label whose leader must cross another label chooses last.
    """
    taken: list[Box] = []
    chosen: list[Placed | None] = [None] * len(sizes)
    important = set(first)
    order = sorted(range(len(sizes)), key=lambda i: (i not in important, raster.rooms[i] > sizes[i][0]))
    for may_cross in (False, True):
        for shape in order:
            found = chosen[shape] or _best(raster, shape, sizes[shape], taken, may_cross)
            if found and not chosen[shape]:
                chosen[shape] = found
                taken += [found.box, *_beside(found.leader)]
    return chosen


def _best(raster: Raster, shape: int, size: Point, taken: Sequence[Box], may_cross: bool) -> Placed | None:
    best, least = None, math.inf
    for distance, box in _candidates(raster, shape, size):
        if distance >= least:
            break
        if _meets_any(box, taken):
            continue
        cost = distance + _FOREIGN_COST * raster.foreign_share(box, shape)
        if cost >= least:
            continue
        leader = _leader(raster, shape, box)
        if may_cross or not any(_meets_any(part, taken) for part in _beside(leader)):
            best, least = Placed(box, leader), cost
    return best


def _meets_any(box: Box, taken: Sequence[Box]) -> bool:
    x, y, width, height = box
    for other_x, other_y, other_width, other_height in taken:
        if abs(x - other_x) * 2 < width + other_width and abs(y - other_y) * 2 < height + other_height:
            return True
    return False


def _candidates(raster: Raster, shape: int, size: Point) -> Iterator[tuple[float, Box]]:
    """Boxes around the anchor of a shape, nearest first, all inside the drawing."""
    (x, y), (width, height) = raster.anchors[shape], size
    places = [(0.0, 0.0, 0.0)] + [
        # sideways a label must go as far as it is wide to leave its shape
        (distance, dx * (distance + width / 4), dy * distance)
        for distance in range(_STEP, _FARTHEST, _STEP)
        for dx, dy in _DIRECTIONS
    ]
    for distance, dx, dy in places:
        inside_x = min(max(x + dx, width / 2), raster.width - width / 2)
        inside_y = min(max(y + dy, height / 2), raster.height - height / 2)
        moved = abs(inside_x - x - dx) + abs(inside_y - y - dy)
        if moved <= distance / 2 or not distance:
            yield distance, Box(inside_x, inside_y, width, height)


def _leader(raster: Raster, shape: int, box: Box) -> tuple[Point, Point] | None:
    """The line from a shape to a label that does not stand on it."""
    anchor = raster.anchors[shape]
    if raster.owner((box.x, box.y)) == shape or box.nearest(anchor) == anchor:
        return None
    return anchor, box.nearest(anchor)


def _beside(leader: tuple[Point, Point] | None) -> Iterator[Box]:
    """Small boxes along a leader, so that no label is written over it; its end, at its own label, aside."""
    if leader is None:
        return
    (x1, y1), (x2, y2) = leader
    steps = int(math.hypot(x2 - x1, y2 - y1) // CELL)
    for i in range(steps):
        yield Box(x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * i / steps, CELL / 2, CELL / 2)
