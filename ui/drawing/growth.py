"""How something grew from delivery to delivery: what every canvas draws of it; knows no words."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

_STEPS = (1, 2, 5)
_MOST_STEPS = 4
SYMBOLS = {"up": "triangle-up", "down": "triangle-down", "turn": "diamond"}
"""How each kind of event is drawn."""


@dataclass(frozen=True)
class Dot:
    """One delivery: its date, how much, and what part of it; ``pointer`` is what stands where somebody points."""

    day: date
    amount: float
    part: float | None
    amount_text: str
    part_text: str
    pointer: str


@dataclass(frozen=True)
class Event:
    """What a region told of a day; ``kind`` is one of SYMBOLS, ``small`` stands under its label."""

    day: date
    label: str
    small: str
    kind: str


@dataclass(frozen=True)
class Course:
    """The deliveries of one region and what it told; ``absence`` says why there is nothing to draw."""

    region: str
    dots: tuple[Dot, ...]
    events: tuple[Event, ...]
    absence: str = ""


@dataclass(frozen=True)
class Names:
    """The words of a large drawing; ``silence`` stands after the last dot, ``no_events`` where nothing is told."""

    amount: str
    part: str
    days: Mapping[date, str]
    ticks: Mapping[date, str]
    amounts: Mapping[float, str]
    silence: tuple[str, str]
    no_events: str


@dataclass(frozen=True)
class Ground:
    """What courses stand on: from when to when, the network days between, and the scale."""

    first: date
    until: date
    network_days: tuple[date, ...]
    highest: float
    is_share: bool

    @cached_property
    def ticks(self) -> tuple[float, ...]:
        """Round amounts from zero up to the top of the scale.

        >>> Ground(date(2026, 1, 1), date(2026, 6, 30), (), 39, is_share=False).ticks
        (0, 10, 20, 30, 40)
        """
        if self.is_share:
            return (0, 0.5, 1)
        power = 10 ** max(0, math.floor(math.log10(max(self.highest, 1) / _MOST_STEPS)))
        step = next(s * power for s in (*_STEPS, 10) if self.highest <= s * power * _MOST_STEPS)
        return tuple(step * i for i in range(max(1, math.ceil(self.highest / step)) + 1))

    @property
    def top(self) -> float:
        """The top of the scale."""
        return self.ticks[-1]

    @property
    def room_days(self) -> int:
        """How much is left before the first day and after the last."""
        return max(5, (self.until - self.first).days // 16)

    def at(self, day: date) -> float:
        """Where a day stands, 0..1."""
        return ((day - self.first).days + self.room_days) / ((self.until - self.first).days + 2 * self.room_days)


@dataclass(frozen=True)
class Plane:
    """Where days and amounts stand in a drawing, between its edges."""

    ground: Ground
    left: float
    right: float
    top: float
    bottom: float

    def at(self, day: date) -> float:
        """Across."""
        return self.left + (self.right - self.left) * self.ground.at(day)

    def up(self, amount: float) -> float:
        """Down from the top; a little room is left above the top of the scale."""
        return self.bottom - (self.bottom - self.top) * amount / (self.ground.top * 1.1)


def apart(places: Sequence[float], rooms: Sequence[float]) -> list[int]:
    """Which labels can stand beside each other, centred at their places; the later have the right of way.

    >>> apart([0, 10, 40], [20, 20, 20]), apart([0, 30, 60], [20, 20, 20])
    ([1, 2], [0, 1, 2])
    """
    kept: list[int] = []
    for i in reversed(range(len(places))):
        if all(abs(places[i] - places[k]) >= (rooms[i] + rooms[k]) / 2 for k in kept):
            kept.append(i)
    return sorted(kept)


@dataclass(frozen=True)
class Laned:
    """An event whose label has a lane, 0 nearest to the line; None: only its sign has room."""

    event: Event
    lane: int | None


def lanes(events: Sequence[Event], starts: Sequence[float], widths: Sequence[float], most: int) -> list[Laned]:
    """Labels that begin at their sign in lanes under the line, from the newest back: a stem passes none of them."""
    ends = [math.inf] * most
    placed = []
    for i in sorted(range(len(events)), key=lambda i: (starts[i], i), reverse=True):
        lane = next((number for number in range(most) if starts[i] + widths[i] <= ends[number]), None)
        if lane is not None:
            ends[lane] = starts[i]
        placed.append(Laned(events[i], lane))
    return placed[::-1]
