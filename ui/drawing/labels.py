"""Where the names on a drawing stand so that none touches another; pure geometry, draws nothing.

Names of shapes stand on them (a map), names of points beside them (a scatter); one search serves both.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
Rings = Sequence[Sequence[Point]]

CELL = 4
"""Side of a square of the raster on which shapes are compared, in units of the drawing."""
FARTHEST = 150
"""How far a name goes from its shape, and from its point unless it may only stand beside it."""
_STEP = 8
_DIRECTIONS = [(math.cos(math.pi * i / 6), math.sin(math.pi * i / 6)) for i in range(12)]
_FOREIGN_COST = 140
"""What it costs to stand wholly on neighbours, in units of distance: a name rather moves to open ground."""
_CROSSING_COST = 100
"""What it costs to stand on a line that a name rather does not cross."""
_FAR = 1.6
"""From so many times its gap on, a name is joined to its point by a line."""


class Box(NamedTuple):
    """A rectangle in the units of a drawing, from the top left."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def x(self) -> float:
        """The middle, across."""
        return (self.left + self.right) / 2

    @property
    def y(self) -> float:
        """The middle, down."""
        return (self.top + self.bottom) / 2

    def meets(self, other: "Box") -> bool:
        """The two share some room."""
        return _meets_any(self, [other])

    def nearest(self, point: Point) -> Point:
        """The point of the box nearest to ``point``."""
        return min(max(point[0], self.left), self.right), min(max(point[1], self.top), self.bottom)


def around(point: Point, half: float) -> Box:
    """The room of a point that is so far from its middle to its edge."""
    return Box(point[0] - half, point[1] - half, point[0] + half, point[1] + half)


class Label(NamedTuple):
    """What wants a place: its point, the size of its words, and how far beside the point they begin (0: on it).

    ``rise`` is how far above or below it they stand, when that is less.
    """

    point: Point
    width: float
    height: float
    gap: float = 0
    rise: float | None = None


@dataclass(frozen=True)
class Placed:
    """Where a label stands; ``leader`` runs to it from its shape or point when it stands elsewhere.

    ``side`` is where it stands beside its point, as Plotly names it ("top left"); empty when it stands elsewhere.
    """

    box: Box
    leader: tuple[Point, Point] | None
    side: str = ""


@dataclass(frozen=True)
class Ground:
    """What labels have to reckon with: room to stay in, boxes never to touch and others rather not to cross.

    ``spot`` is how far each point reaches around itself: no other label stands there. ``reach`` is how far a label
    goes from its point; 0: only beside it. With ``shapes``, each label is one of those, in their order.
    """

    room: Box
    taken: Sequence[Box] = ()
    crossed: Sequence[Box] = ()
    spot: float = 0
    reach: float = FARTHEST
    shapes: "Raster | None" = None


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

    def labels(self, sizes: Sequence[Point]) -> list[Label]:
        """A label for each shape, of these widths and heights."""
        return [Label(anchor, *size) for anchor, size in zip(self.anchors, sizes, strict=True)]

    @property
    def ground(self) -> Ground:
        """The whole drawing, with these shapes on it."""
        return Ground(Box(0, 0, self.width, self.height), shapes=self)

    def owner(self, point: Point) -> int | None:
        """The shape at a point."""
        return self._owner.get(int(point[1] // CELL) * self._columns + int(point[0] // CELL))

    def foreign_share(self, box: Box, shape: int) -> float:
        """How much of a box lies on other shapes, 0..1."""
        left, right = int(box.left // CELL), int(box.right // CELL)
        top, bottom = int(box.top // CELL), int(box.bottom // CELL)
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


def place(labels: Sequence[Label], ground: Ground, first: Iterable[int] = ()) -> list[Placed | None]:
    """A place for each label, in their order; None where nothing is free within reach.

    Those in ``first`` choose first, then those that do not fit on their shape. A label whose leader must cross
    another label chooses last.
    """
    taken = list(ground.taken)
    chosen: list[Placed | None] = [None] * len(labels)
    rooms = ground.shapes.rooms if ground.shapes else [0.0] * len(labels)
    spots = [around(label.point, ground.spot) for label in labels] if ground.spot else []
    important = set(first)
    order = sorted(range(len(labels)), key=lambda i: (i not in important, rooms[i] > labels[i].width))
    for may_cross in (False, True):
        for i in order:
            others = [*taken, *spots[:i], *spots[i + 1 :]]
            best = chosen[i] or _best(labels[i], i, ground, others, may_cross)
            if best and not chosen[i]:
                chosen[i] = best
                taken += [best.box, *_beside(best.leader, labels[i].gap)]
    return chosen


def _best(label: Label, number: int, ground: Ground, taken: Sequence[Box], may_cross: bool) -> Placed | None:
    best, least = None, math.inf
    for distance, side, box in _candidates(label, ground):
        if distance >= least:
            break
        if _meets_any(box, taken):
            continue
        cost = distance + _cost(box, number, ground)
        if cost >= least:
            continue
        leader = None if side else _leader(label, number, box, ground)
        if may_cross or not any(_meets_any(part, taken) for part in _beside(leader, label.gap)):
            best, least = Placed(box, leader, side), cost
    return best


def _cost(box: Box, number: int, ground: Ground) -> float:
    crossing = _CROSSING_COST if ground.crossed and _meets_any(box, ground.crossed) else 0
    return crossing + (_FOREIGN_COST * ground.shapes.foreign_share(box, number) if ground.shapes else 0)


def _meets_any(box: Box, taken: Sequence[Box]) -> bool:
    left, top, right, bottom = box
    for other_left, other_top, other_right, other_bottom in taken:
        if left < other_right and other_left < right and top < other_bottom and other_top < bottom:
            return True
    return False


def _candidates(label: Label, ground: Ground) -> Iterator[tuple[float, str, Box]]:
    """Boxes around the point of a label with what each costs, nearest first, all inside the room."""
    (x, y), width, height, gap, _ = label
    room = ground.room
    if gap:
        for cost, (side, box) in enumerate(_sides(label)):
            if room.left <= box.left and box.right <= room.right and room.top <= box.top and box.bottom <= room.bottom:
                yield cost, side, box
    places = [(0.0, 0.0, 0.0)] * (not gap) + [
        # sideways a label must go as far as it is wide to leave its shape
        (distance, dx * (distance + width / 4), dy * distance)
        for distance in range(_STEP, int(ground.reach), _STEP)
        for dx, dy in _DIRECTIONS
    ]
    for distance, dx, dy in places:
        inside_x = min(max(x + dx, room.left + width / 2), room.right - width / 2)
        inside_y = min(max(y + dy, room.top + height / 2), room.bottom - height / 2)
        moved = abs(inside_x - x - dx) + abs(inside_y - y - dy)
        if moved <= distance / 2 or not distance:
            left, top = inside_x - width / 2, inside_y - height / 2
            yield distance + (_STEP if gap else 0), "", Box(left, top, left + width, top + height)


def _sides(label: Label) -> Iterator[tuple[str, Box]]:
    """The eight places beside a point, the best to read first."""
    (x, y), width, height, gap, rise = label
    away = gap if rise is None else rise
    lefts = {"right": x + gap, "left": x - gap - width, "center": x - width / 2}
    tops = {"middle": y - height / 2, "top": y - away - height, "bottom": y + away}
    for row, top in tops.items():
        for side, left in lefts.items():
            if (row, side) != ("middle", "center"):
                yield f"{row} {side}", Box(left, top, left + width, top + height)


def _joined(label: Label, box: Box) -> tuple[Point, Point] | None:
    """The line from a point to its label; None when that stands beside it."""
    end = box.nearest(label.point)
    return None if math.dist(end, label.point) <= _FAR * label.gap else (label.point, end)


def _leader(label: Label, number: int, box: Box, ground: Ground) -> tuple[Point, Point] | None:
    """The line from a shape or point to a label that does not stand on or beside it."""
    if ground.shapes is not None and ground.shapes.owner((box.x, box.y)) == number:
        return None
    return _joined(label, box)


def _beside(leader: tuple[Point, Point] | None, gap: float) -> Iterator[Box]:
    """Small boxes along a leader, so that no label is written over it; its ends, at its own point and label, aside."""
    if leader is None:
        return
    (x1, y1), (x2, y2) = leader
    steps = int(math.hypot(x2 - x1, y2 - y1) // CELL)
    for i in range(int(gap // CELL), steps):
        yield around((x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * i / steps), CELL / 4)
