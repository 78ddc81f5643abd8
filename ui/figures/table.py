"""The numbers behind a figure: typed columns over typed rows, for files as numbers and for people as text."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from ui import formats
from ui.texts import frame as frame_words

if TYPE_CHECKING:
    import pandas as pd

R = TypeVar("R")


class Kind(Enum):
    """What a column holds; a share is 0..1, a change of one -1..1, and both are percentages where people read them."""

    TEXT = "text"
    COUNT = "count"
    RATE = "rate"
    SCORE = "score"
    SHARE = "share"
    POINTS = "points"
    DATE = "date"
    YES_NO = "yes_no"


Counts = tuple[float | None, float | None]
"""A part and the whole that it is of; both are missing where nothing is counted."""


@dataclass(frozen=True)
class Column(Generic[R]):
    """A column of the numbers behind a figure: its name for scripts, its header for readers, its kind, its value.

    ``of`` gives the two counts that a share divides. ``adds_up`` is False for counts that are no count together: an
    organisation in two regions is one; and for shares of such counts.
    """

    name: str
    header: str
    kind: Kind
    value: Callable[[R], object]
    of: Callable[[R], Counts] | None = None
    adds_up: bool = True


_NUMBERS = frozenset({Kind.COUNT, Kind.RATE, Kind.SCORE, Kind.SHARE, Kind.POINTS})


class Reading(NamedTuple):
    """A table as text: headers, lines, the places of the columns that stand right, whether the last is all together."""

    headers: Sequence[str]
    lines: Sequence[Sequence[str]]
    numeric: Sequence[int]
    has_total: bool


@dataclass(frozen=True)
class Table:
    """The numbers behind a figure, worked out when they are read: a page shows the first rows of many.

    Columns are asked by name, never by place. ``together`` names all rows, where they add up.
    """

    columns: tuple[Column[Any], ...]
    listed: tuple[Any, ...]
    """What each row is about."""
    together: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Of the columns, for scripts."""
        return tuple(column.name for column in self.columns)

    @property
    def headers(self) -> tuple[str, ...]:
        """Of the columns, for readers."""
        return tuple(column.header for column in self.columns)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What the columns hold."""
        return tuple(column.kind for column in self.columns)

    @cached_property
    def rows(self) -> tuple[tuple[object, ...], ...]:
        """The values, row by row."""
        return tuple(map(self._values, self.listed))

    @cached_property
    def counts(self) -> tuple[tuple[Counts | None, ...], ...]:
        """Of every row the counts of its shares; None where a column is none or has none."""
        return tuple(map(self._counts, self.listed))

    @cached_property
    def total(self) -> tuple[object, ...]:
        """All rows together where they add up, the name of that first; empty where they do not."""
        if not self.total_counts:
            return ()
        of_columns = zip(self.columns, zip(*self.rows, strict=True), self.total_counts, strict=True)
        _, *others = of_columns
        return (self.together, *(_sum(*one) for one in others))

    @cached_property
    def total_counts(self) -> tuple[Counts | None, ...]:
        """Of all rows together the counts of their shares."""
        if not (self.together and self.listed):
            return ()
        return tuple(map(_sum_of_counts, self.columns, zip(*self.counts, strict=True)))

    def _values(self, row: Any) -> tuple[object, ...]:
        return tuple(column.value(row) for column in self.columns)

    def _counts(self, row: Any) -> tuple[Counts | None, ...]:
        return tuple(column.of(row) if column.of else None for column in self.columns)

    def __getitem__(self, name: str) -> tuple[object, ...]:
        """The values of one column. Raises ValueError for a name that is not there."""
        place = self.names.index(name)
        return tuple(row[place] for row in self.rows)

    def all_together(self, name: str) -> str:
        """How one column reads over all rows together. Raises ValueError for a name that is not there."""
        return self.reading().lines[-1][self.names.index(name)] if self.total else formats.MISSING

    def counts_together(self, name: str) -> Counts:
        """The counts of a share over all rows that know both. Raises ValueError for a name that is not there."""
        return (self.total_counts and self.total_counts[self.names.index(name)]) or (None, None)

    def reworded(self, change: Callable[[str], str]) -> "Table":
        """The same with its headers and its texts changed."""

        def changed(column: Column[Any]) -> Column[Any]:
            def value(row: Any) -> object:
                told = column.value(row)
                return change(told) if isinstance(told, str) else told

            return replace(column, header=change(column.header), value=value)

        return replace(self, columns=tuple(map(changed, self.columns)))

    def frame(self) -> "pd.DataFrame":
        """The same for files: headers instead of names, percentages, yes and no in words; what adds up stays apart."""
        import pandas as pd  # noqa: PLC0415 - a second at the start of a server, which has a room waiting

        rows = [tuple(map(_readable, self.kinds, row)) for row in self.rows]
        return pd.DataFrame(rows, columns=list(self.headers))

    def reading(self, most: int | None = None) -> Reading:
        """The same as text for people: a share with its sign and its counts, and all rows together at the end.

        Of the rows the first ``most``; None: every one.
        """
        read = [(self._values(row), self._counts(row)) for row in self.listed[:most]]
        if self.total:
            read.append((self.total, self.total_counts))
        lines = [list(map(_text, self.kinds, *one)) for one in read]
        if self.total:
            # a column that does not add up is not missing
            lines[-1] = ["" if value is None else line for value, line in zip(self.total, lines[-1], strict=True)]
        headers = [header.removesuffix(frame_words.PERCENT) for header in self.headers]
        numeric = [i for i, kind in enumerate(self.kinds) if kind in _NUMBERS]
        return Reading(headers, lines, numeric, bool(self.total))


NO_NUMBERS = Table((), ())


def _readable(kind: Kind, value: Any) -> object:
    if formats.is_missing(value):
        return None
    if kind in (Kind.SHARE, Kind.POINTS):
        return formats.percent(value)
    return formats.yes_no(value) if kind is Kind.YES_NO else value


def _text(kind: Kind, value: Any, counts: Counts | None) -> str:
    if kind is Kind.SHARE:
        return formats.share_of(value, *(counts or (None, None)))
    return value if kind is Kind.TEXT and type(value) is str else formats.shown(_readable(kind, value))


def table(rows: Iterable[R], columns: Sequence[Column[R]], together: str = "") -> Table:
    """The values of typed rows under typed columns; ``together`` names all rows, for a table in which they add up."""
    return Table(tuple(columns), tuple(rows), together)


def _sum_of_counts(column: Column[Any], counts: Iterable[Counts | None]) -> Counts | None:
    """The counts of a share over all rows that know both; None: it is none, or nobody does."""
    known = [pair for pair in counts if pair and not any(map(formats.is_missing, pair))]
    return (sum(part or 0 for part, _ in known), sum(whole or 0 for _, whole in known)) if known else None


def _sum(column: Column[Any], values: Sequence[Any], counts: Counts | None) -> object:
    """What a column is of all rows together: a sum, or the share of two; None: that is nothing, or nobody knows."""
    if not column.adds_up:
        return None
    if column.kind is Kind.COUNT:
        given = [value for value in values if not formats.is_missing(value)]
        return sum(given) if given else None
    part, whole = counts or (None, None)
    return part / whole if part is not None and whole else None
