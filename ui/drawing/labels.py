"""Where the names of points on a drawing stand so that none touches another; pure geometry, draws nothing."""

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Point = tuple[float, float]

CELL = 4
"""How far apart the boxes along a leader lie, in units of the drawing."""
FARTHEST = 150
"""How far a name goes from its point unless it may only stand beside it."""
SIDES = tuple(
    f"{row} {side}"
    for row in ("middle", "top", "bottom")
    for side in ("right", "left", "center")
    if (row, side) != ("middle", "center")
)
"""The places beside a point, as Plotly names them, the best to read first."""
_STEP = 8
_DIRECTIONS = [(math.cos(math.pi * i / 6), math.sin(math.pi * i / 6)) for i in range(12)]
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

    def holds(self, other: "Box") -> bool:
        """The other lies inside."""
        is_across = self.left <= other.left and other.right <= self.right
        return is_across and self.top <= other.top and other.bottom <= self.bottom

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
    """Where a label stands; ``leader`` runs to it from its point when it stands elsewhere.

    ``side`` is where it stands beside its point, as Plotly names it ("top left"); empty when it stands elsewhere.
    """

    box: Box
    leader: tuple[Point, Point] | None
    side: str = ""


@dataclass(frozen=True)
class Ground:
    """What labels have to reckon with: room to stay in, boxes never to touch and others rather not to cross.

    ``spot`` is how far each point reaches around itself: no other label stands there. ``reach`` is how far a label
    goes from its point; 0: only beside it, at one of ``sides``.
    """

    room: Box
    taken: Sequence[Box] = ()
    crossed: Sequence[Box] = ()
    spot: float = 0
    reach: float = FARTHEST
    sides: Collection[str] = SIDES


def place(labels: Sequence[Label], ground: Ground, first: Iterable[int] = (), tries: int = 1) -> list[Placed | None]:
    """A place for each label, in their order; None where nothing is free within reach.

    Those in ``first`` choose first. A label whose leader must cross another label chooses last; with more ``tries``
    those choose before all others the next time, and of all times the one with the fewest of them counts.
    """
    order = list(dict.fromkeys([*first, *range(len(labels))]))
    chosen, late = _in_order(labels, ground, order)
    for _ in range(1, tries):
        if not late:
            break
        order = [*late, *(i for i in order if i not in late)]
        other, later = _in_order(labels, ground, order)
        if (other.count(None), len(later)) < (chosen.count(None), len(late)):
            chosen, late = other, later
    return chosen


def _in_order(labels: Sequence[Label], ground: Ground, order: Sequence[int]) -> tuple[list[Placed | None], list[int]]:
    """A place for each label, chosen in this order, and which found none that crosses nothing."""
    taken = list(ground.taken)
    chosen: list[Placed | None] = [None] * len(labels)
    spots = [around(label.point, ground.spot) for label in labels] if ground.spot else []
    late: list[int] = []
    for may_cross in (False, True):
        for i in late if may_cross else order:
            others = [*taken, *spots[:i], *spots[i + 1 :]]
            best = _best(labels[i], ground, others, may_cross)
            if best:
                chosen[i] = best
                taken += [best.box, *_beside(best.leader, labels[i].gap)]
            elif not may_cross:
                late.append(i)
    return chosen, late


def _best(label: Label, ground: Ground, taken: Sequence[Box], may_cross: bool) -> Placed | None:
    best, least = None, math.inf
    for distance, side, box in _candidates(label, ground):
        if distance >= least:
            break
        if _meets_any(box, taken):
            continue
        cost = distance + _cost(box, ground)
        if cost >= least:
            continue
        leader = None if side else _joined(label, box)
        crossed_count = _crossed_count(leader, label.gap, taken)
        cost += crossed_count * _CROSSING_COST
        if cost < least and (may_cross or not crossed_count):
            best, least = Placed(box, leader, side), cost
    return best


def _crossed_count(leader: tuple[Point, Point] | None, gap: float, taken: Sequence[Box]) -> int:
    """Over how many boxes a leader runs."""
    if leader is None:
        return 0
    (x1, y1), (x2, y2) = leader
    near = _meeting(Box(min(x1, x2) - CELL, min(y1, y2) - CELL, max(x1, x2) + CELL, max(y1, y2) + CELL), taken)
    parts = list(_beside(leader, gap)) if near else []
    return sum(_meets_any(one, parts) for one in near)


def _cost(box: Box, ground: Ground) -> float:
    return _CROSSING_COST if ground.crossed and _meets_any(box, ground.crossed) else 0


def _meeting(box: Box, taken: Sequence[Box]) -> list[Box]:
    left, top, right, bottom = box
    return [one for one in taken if left < one[2] and one[0] < right and top < one[3] and one[1] < bottom]


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
            if side in ground.sides and room.holds(box):
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
    """The places beside a point, in the order of ``SIDES``."""
    (x, y), width, height, gap, rise = label
    away = gap if rise is None else rise
    lefts = {"right": x + gap, "left": x - gap - width, "center": x - width / 2}
    tops = {"middle": y - height / 2, "top": y - away - height, "bottom": y + away}
    for where in SIDES:
        row, side = where.split()
        yield where, Box(lefts[side], tops[row], lefts[side] + width, tops[row] + height)


def _joined(label: Label, box: Box) -> tuple[Point, Point] | None:
    """The line from a point to its label; None when that stands beside it."""
    end = box.nearest(label.point)
    return None if math.dist(end, label.point) <= _FAR * label.gap else (label.point, end)


def _beside(leader: tuple[Point, Point] | None, gap: float) -> Iterator[Box]:
    """Small boxes along a leader, so that no label is written over it; its ends, at its own point and label, aside."""
    if leader is None:
        return
    (x1, y1), (x2, y2) = leader
    steps = int(math.hypot(x2 - x1, y2 - y1) // CELL)
    for i in range(int(gap // CELL), steps):
        yield around((x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * i / steps), CELL / 4)
