"""Rows, as what asks a question and what draws its answer walk over them."""

from collections import namedtuple
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    import pandas as pd
    from _typeshed import DataclassInstance


class OfRegion(Protocol):
    """What says of which region it is."""

    @property
    def region(self) -> str:
        """Its code."""


L = TypeVar("L", bound=OfRegion)
Fact = TypeVar("Fact", bound="DataclassInstance")


def lines(frame: "pd.DataFrame") -> Iterator[Any]:
    """The rows of a frame by column name; what a column holds is declared by its query.

    Figures walk over some twenty columns for 18 rows: itertuples, which takes the columns one by one and makes
    a new class at every call, took a sixth of the time of a page.
    """
    return map(_line(tuple(frame.columns))._make, frame.to_numpy(dtype=object).tolist())


@lru_cache(maxsize=128)
def _line(columns: tuple[str, ...]) -> Any:
    return namedtuple("Line", columns)


def frame_of(rows: Sequence[Any] | Mapping[str, Any], columns: list[str] | None = None) -> "pd.DataFrame":
    """A frame of rows, or of columns by name, in which a missing value stays None."""
    import pandas as pd  # noqa: PLC0415 - half a second, which the command line does not need

    return pd.DataFrame(rows, columns=columns, dtype=object)


def facts_of(kind: type[Fact], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> tuple[Fact, ...]:
    """Rows as frozen facts of one kind; a list in them is a tuple. Raises TypeError when the columns are others."""
    _check(kind, names)
    return _made(kind, rows)


def _check(kind: type[Fact], names: Sequence[str]) -> None:
    if list(names) != [field.name for field in fields(kind)]:
        raise TypeError(f"{kind.__name__} is not made of {names}")


def _made(kind: type[Fact], rows: Iterable[Sequence[Any]]) -> tuple[Fact, ...]:
    return tuple(kind(*map(_frozen, row)) for row in rows)


class FactsByFirst(Mapping[Any, tuple[Fact, ...]], Generic[Fact]):
    """Rows as frozen facts by what stands in the first column, before the fields, in the order of the rows.

    Rows become facts when they are asked for: of one region one need not wait for those of seventeen others.
    Raises TypeError when the columns are others.
    """

    def __init__(self, kind: type[Fact], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        _check(kind, names[1:])
        self._kind = kind
        self._rows: dict[Any, list[Sequence[Any]]] = {}
        self._facts: dict[Any, tuple[Fact, ...]] = {}
        for first, *row in rows:
            self._rows.setdefault(first, []).append(row)

    def __getitem__(self, first: Any) -> tuple[Fact, ...]:
        """The facts of one group; the same ones each time. Raises KeyError for one without rows."""
        facts = self._facts.get(first)
        if facts is None:
            facts = self._facts.setdefault(first, _made(self._kind, self._rows[first]))
        return facts

    def __iter__(self) -> Iterator[Any]:
        """The groups, in the order of the rows."""
        return iter(self._rows)

    def __len__(self) -> int:
        """How many groups there are."""
        return len(self._rows)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def by_region(rows: Iterable[L]) -> dict[str, list[L]]:
    """The rows per region, in their order; a region without rows is not there."""
    groups: dict[str, list[L]] = {}
    for row in rows:
        groups.setdefault(row.region, []).append(row)
    return groups
