"""What the rows above a line add up to, column by column: a line that says the same is their total."""

from collections.abc import Sequence
from itertools import islice
from typing import Any, NamedTuple


class Sum(NamedTuple):
    """The numbers of one column so far."""

    total: float
    is_of_several: bool


class Sums:
    """The rows above, and the sums of their columns; only added up when a line looks like a total.

    >>> sums = Sums()
    >>> sums.add(["De Brug", 3, True])
    >>> sums.of(1), sums.of(2), sums.of(9)
    (Sum(total=3, is_of_several=False), None, None)
    >>> sums.add(["Het Huis", 4])
    >>> sums.of(1), sums.of(2)
    (Sum(total=7, is_of_several=True), None)
    """

    def __init__(self) -> None:
        self._rows: list[Sequence[Any]] = []
        self._sums: dict[int, tuple[int, Sum | None]] = {}

    def add(self, row: Sequence[Any]) -> None:
        """Remember one more row."""
        self._rows.append(row)

    def of(self, index: int) -> Sum | None:
        """The sum of a column by its index; None while no number stands in it."""
        count, so_far = self._sums.get(index, (0, None))
        for row in islice(self._rows, count, None):
            value: Any = row[index] if index < len(row) else None
            if is_number(value):
                so_far = Sum(value + (so_far.total if so_far else 0), so_far is not None)
        self._sums[index] = len(self._rows), so_far
        return so_far


def is_number(value: Any) -> bool:
    """True for a number; yes and no are none here."""
    return type(value) in (int, float)  # not bool, which is an int to isinstance
