"""A question beside its second implementation, with the tables of the worlds in which they are compared."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.store import Store
from tests.worlds import Row, World

Question = Callable[[Store, date], Sequence[Any]]
"""Facts in their order, each a frozen dataclass."""
Second = Callable[[World, date], list[Row]]


@dataclass(frozen=True)
class Pair:
    """What one module of the oracle judges by itself: no line of a test is needed for it."""

    tables: tuple[str, ...]
    judged: tuple[tuple[Question, Second], ...]
