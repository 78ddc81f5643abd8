"""A question beside its second implementation, with the tables of the worlds in which they are compared."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.store import Store
from tests.worlds import REGIONS, Row, World

Question = Callable[[Store, date], Sequence[Any]]
"""Facts in their order, each a frozen dataclass."""
Second = Callable[[World, date], list[Row]]


@dataclass(frozen=True)
class Pair:
    """What one module of the oracle judges by itself: no line of a test is needed for it."""

    tables: tuple[str, ...]
    judged: tuple[tuple[Question, Second], ...]
    learning: bool = False
    """Whether the learning network hands in too."""


def each_region(
    question: Callable[[Store, date, str], Sequence[Any]], second: Callable[[World, date, str], list[Row]]
) -> tuple[Question, Second]:
    """A question about one region beside its second implementation, for every region of a world."""
    return (
        lambda store, as_of: [fact for region in REGIONS for fact in question(store, as_of, region)],
        lambda world, as_of: [row for region in REGIONS for row in second(world, as_of, region)],
    )
