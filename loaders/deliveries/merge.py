"""What stands once a sheet is handed in: its rows merged into those that stand, or put in their place.

Adding keeps what the file is silent about: rows, columns, and empty cells. A row that blocks leaves its predecessor
standing in both ways. Nothing is stored here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any, NamedTuple

from loaders.checks.rows import FEEDBACKS, PERIODS, Row
from loaders.checks.set_aside import AsideRow
from loaders.choices import ADD, Way
from loaders.deliveries.changes import Pair, SheetDifference, WaitingRow, note_row
from loaders.deliveries.matching import Confirmed, clashing, match
from loaders.sheet import Kind, Sheet

FIRST_ROW = 2

_TOGETHER = (
    *FEEDBACKS,
    ("newcomer_feedback_score", "newcomer_feedback_count", "newcomer_feedback_language_codes"),
    tuple(f"score_{score}_count" for score in range(1, 6)),
)
"""Fields that are one answer: a new score with an old number of answers would say what nobody answered."""
_LAPSE = {"government": ("engagement_code", ("since_date", "reason"))}
"""Fields that are about the value of another one, and lapse when that changes."""


class Incoming(NamedTuple):
    """A row of the file; ``spoken`` are the fields that the file has a column for, None when it says all of the row.

    ``sheet`` is the sheet of ours that it stood in, ``place`` the cell of its name, and their name of the sheet where
    several make up ours. ``absent`` are the fields without a column, which even a row that says all else leaves.
    """

    row: Row
    spoken: frozenset[str] | None
    sheet: str
    place: tuple[str, str] = ("", "")
    absent: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Handed:
    """The rows of a sheet that can be taken, and those that block."""

    rows: Sequence[Incoming]
    blocked: Sequence[AsideRow]


class Source(NamedTuple):
    """Which row of which delivery last spoke of a row; ``delivery_id`` is None for the delivery in the making."""

    delivery_id: int | None
    sheet: str
    row_number: int


class MergedRow(NamedTuple):
    """A row that will stand; ``waiting_row_number`` is the row of the file with a newer version that blocks."""

    row: Row
    source: Source
    waiting_row_number: int | None = None


class StandingRow(NamedTuple):
    """A row that stands now, and the row that waits to take its place if one does."""

    row: Row
    source: Source
    waiting_row_number: int | None = None


@dataclass
class MergedSheet:
    """One sheet as it will stand; ``undecided`` are its rows that wait for an answer to their pair."""

    sheet: Sheet
    rows: list[MergedRow]
    difference: SheetDifference
    undecided: list[Incoming] = field(default_factory=list)


def merge(
    sheet: Sheet,
    handed: Handed,
    standing: Sequence[StandingRow],
    way: Way,
    confirmed: Confirmed,
) -> MergedSheet:
    """Merge the rows of one sheet with those that stand.

    ``confirmed`` are people's answers about pairs of rows that are alike; a pair without an answer is not merged.
    """
    merging = _Merging(sheet, handed.rows, standing, way, confirmed)
    merging.let_wait([row for row in handed.blocked if row.values])
    return merging.added() if way == ADD else merging.replaced()


def go_on_under(merged: MergedSheet, numbers: Mapping[int, int]) -> None:
    """Give rows that waited already, and go on, the number under which they do: known number -> that one."""
    for place, one in enumerate(merged.rows):
        number = one.waiting_row_number
        if number is not None and number in numbers:
            merged.rows[place] = one._replace(waiting_row_number=numbers[number])
    waiting = merged.difference.waiting
    waiting[:] = [WaitingRow(one.row, numbers.get(one.waiting_row_number, one.waiting_row_number)) for one in waiting]


class _Merging:
    """The rows of one sheet on their way together; a position is that in ``incoming`` or in ``standing``."""

    def __init__(
        self,
        sheet: Sheet,
        incoming: Sequence[Incoming],
        standing: Sequence[StandingRow],
        way: Way,
        confirmed: Confirmed,
    ) -> None:
        self._sheet, self._incoming, self._standing, self._confirmed = sheet, incoming, standing, confirmed
        self._way = way
        self._difference = SheetDifference(sheet.name)
        rows = [one.row.values for one in incoming]
        known_rows = [one.row.values for one in standing]
        matches = match(sheet, rows, known_rows, confirmed if way == ADD else None)
        self._certain, self._near = matches.certain, matches.near
        self._waiting: dict[int, int] = {}

    def let_wait(self, blocked: Sequence[AsideRow]) -> None:
        """Remember which standing rows have a newer version that blocks."""
        if not blocked:
            return
        taken = set(self._certain.values())
        free = [place for place in range(len(self._standing)) if place not in taken]
        values = [row.values for row in blocked]
        matches = match(self._sheet, values, [self._standing[place].row.values for place in free], self._confirmed)
        for place, other in (matches.near | matches.certain).items():
            self._waiting.setdefault(free[other], blocked[place].row_number)

    def added(self) -> MergedSheet:
        """Those that stand, in their order and brought up to date, then the new ones."""
        spoken_by = {other: place for place, other in self._certain.items()}
        merged = self._with_own_names()
        rows = [self._stand(other, spoken_by.get(other), merged) for other in range(len(self._standing))]
        undecided = []
        for place, one in enumerate(self._incoming):
            if place in self._near:
                undecided.append(one)
                self._difference.pairs.append(Pair(one.row, self._standing[self._near[place]].row, *one.place))
            elif place not in self._certain:
                self._difference.new.append(one.row)
                rows.append(_spoken(one))
        # own numbers, as in a list that is put in place, where no row that stands or of another sheet can have them too
        is_own_list = not self._standing and all(one.sheet == self._sheet.name for one in self._incoming)
        numbered = rows if is_own_list else _numbered(rows)
        return MergedSheet(self._sheet, numbered, self._difference, undecided)

    def _with_own_names(self) -> dict[int, dict[str, Any]]:
        """What becomes of the standing rows of which the file speaks.

        One that would get the name of another row keeps its own: the file knows it by its number, or by an answer.
        """
        befores = {other: self._standing[other].row for other in self._certain.values()}
        merged = {
            other: _merged(self._sheet, self._incoming[place], befores[other]) for place, other in self._certain.items()
        }
        others = [one.row.values for other, one in enumerate(self._standing) if other not in merged]
        others += [
            one.row.values for place, one in enumerate(self._incoming) if place not in self._certain | self._near
        ]
        clash = clashing(self._sheet, others, merged, befores)
        while clash:
            merged |= {other: merged[other] | _key_of(self._sheet, befores[other]) for other in clash}
            clash = clashing(self._sheet, others, merged, befores)
        return merged

    def _stand(self, other: int, place: int | None, merged: Mapping[int, dict[str, Any]]) -> MergedRow:
        standing = self._standing[other]
        if place is None:
            return self._keep(other)
        one = self._incoming[place]
        row = Row(one.row.row_number, merged[other])
        note_row(self._difference, row, standing.row)
        return MergedRow(row, Source(None, one.sheet, one.row.row_number))

    def _keep(self, other: int) -> MergedRow:
        standing = self._standing[other]
        number = self._waiting.get(other, standing.waiting_row_number)
        if number is None:
            self._difference.kept.append(standing.row)
        else:
            self._difference.waiting.append(WaitingRow(standing.row, number))
        return MergedRow(standing.row, standing.source, number)

    def replaced(self) -> MergedSheet:
        """The rows of the file under their own numbers, and what stands in the place of those that block."""
        rows = []
        last = max((one.row.row_number for one in self._incoming), default=FIRST_ROW)
        free_numbers = count(max([last, *self._waiting.values()]) + 1)
        for place, one in enumerate(self._incoming):
            before = self._standing[self._certain[place]].row if place in self._certain else None
            row = one.row
            if before and one.spoken is not None:
                row = Row(row.row_number, _merged(self._sheet, one, before))
            elif before and one.absent:
                row = Row(row.row_number, _replaced(self._sheet, one, before))
            if one.sheet != self._sheet.name:
                row = Row(next(free_numbers), row.values)
            note_row(self._difference, row, before)
            rows.append(MergedRow(row, Source(None, one.sheet, one.row.row_number)))
        taken = set(self._certain.values())
        for other, standing in enumerate(self._standing):
            if other in self._waiting:
                kept = self._keep(other)
                rows.append(MergedRow(Row(self._waiting[other], kept.row.values), kept.source, self._waiting[other]))
            elif other not in taken:
                self._difference.gone.append(standing.row)
        return MergedSheet(self._sheet, sorted(rows, key=lambda one: one.row.row_number), self._difference)


def _key_of(sheet: Sheet, row: Row) -> dict[str, Any]:
    return {name: row.values[name] for name in sheet.key}


def _spoken(one: Incoming) -> MergedRow:
    return MergedRow(one.row, Source(None, one.sheet, one.row.row_number))


def _numbered(rows: Sequence[MergedRow]) -> list[MergedRow]:
    """The rows with the numbers that they would have in a template filled with them."""
    return [
        MergedRow(Row(number, one.row.values), one.source, one.waiting_row_number)
        for number, one in enumerate(rows, FIRST_ROW)
    ]


def _merged(sheet: Sheet, one: Incoming, before: Row) -> dict[str, Any]:
    """The values of a row that is there already, with what the file says of it."""
    return _settled(sheet, before, _said(sheet, one.row.values, one.spoken or frozenset()))


def _replaced(sheet: Sheet, one: Incoming, before: Row) -> dict[str, Any]:
    """The values of a row that is put in place, with what is known in the columns that its file lacks.

    A template older than a column erases nothing in it.
    """
    unsaid = {name for column in sheet.columns if column.field in one.absent for name in column.stored}
    return _settled(sheet, before, {name: value for name, value in one.row.values.items() if name not in unsaid})


def _settled(sheet: Sheet, before: Row, said: Mapping[str, Any]) -> dict[str, Any]:
    """What was known with what is said now, where that leaves none of it about something else."""
    values = {**before.values, **said}
    for group in _TOGETHER:
        if any(said.get(name, before.values.get(name)) != before.values.get(name) for name in group):
            values |= {name: said.get(name) for name in group}
    lapse = _LAPSE.get(sheet.table)
    if lapse and values[lapse[0]] != before.values[lapse[0]]:
        values |= {name: said.get(name) for name in lapse[1]}
    for start, end in PERIODS:
        first, last = values.get(start), values.get(end)
        if first and last and last < first:
            # a period that begins anew, or ended earlier: the date that the file does not name is of the old one
            values[end if start in said else start] = None
    return values


def _said(sheet: Sheet, values: Mapping[str, Any], spoken: frozenset[str]) -> dict[str, Any]:
    """The values that the file gives: an empty cell says nothing."""
    said: dict[str, Any] = {}
    for column in sheet.columns:
        if column.field not in spoken:
            continue
        own = {name: values[name] for name in column.stored}
        if any(own.values()) if column.kind is Kind.AREA else _is_said(values[column.field]):
            said |= own
    return said


def _is_said(value: Any) -> bool:
    return value is not None and not (isinstance(value, (str, list, tuple)) and not value)
