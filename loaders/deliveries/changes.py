"""What a sheet changes, row by row: new, changed, gone, the same, kept and waiting; stores nothing."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from data import reference
from loaders.checks.rows import Row, changed_fields
from loaders.deliveries.matching import Confirmed, match
from loaders.sheet import Kind, Sheet

if TYPE_CHECKING:
    import pandas as pd

_WIPE_SHARE = 0.5


@dataclass(frozen=True)
class FieldChange:
    """One stored field with its value now and the value handed in."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True)
class RowChange:
    """A row that is there already, and the fields in which it differs."""

    row: Row
    fields: list[FieldChange]


@dataclass(frozen=True)
class WaitingRow:
    """A row that stands while its new version blocks; ``waiting_row_number`` is the row of that in the file."""

    row: Row
    waiting_row_number: int


@dataclass(frozen=True)
class Pair:
    """A row of the file and a standing one that are so alike that somebody must say whether they are the same.

    ``cell`` is that of the name in the file, ``part`` as in ``Finding``. The answer goes in ``Confirmed`` under
    ``matching.confirmation``.
    """

    row: Row
    standing: Row
    cell: str
    part: str = ""

    @property
    def where(self) -> str:
        """The cell, with their sheet where there are several."""
        return f"{self.cell} ({self.part})" if self.part else self.cell


@dataclass
class SheetDifference:
    """One sheet against the rows that hold at the reference date. ``gone`` rows carry the number they had then.

    ``kept`` rows stand because the file says nothing of them, ``waiting`` ones because what it says blocks. The rows
    of ``pairs`` are not taken until somebody answers; what they may be stands.
    """

    sheet: str
    new: list[Row] = field(default_factory=list)
    changed: list[RowChange] = field(default_factory=list)
    gone: list[Row] = field(default_factory=list)
    same_count: int = 0
    kept: list[Row] = field(default_factory=list)
    waiting: list[WaitingRow] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)

    @property
    def current_count(self) -> int:
        """How many rows hold now."""
        return len(self.changed) + len(self.gone) + self.same_count + len(self.kept) + len(self.waiting)

    @property
    def is_wipe(self) -> bool:
        """True when more than half of the current rows would disappear: to be confirmed apart."""
        return len(self.gone) > _WIPE_SHARE * self.current_count

    @property
    def changes_nothing(self) -> bool:
        """True when the rows that stand afterwards are those that stand now."""
        return not (self.new or self.changed or self.gone)


def compare_rows(
    sheet: Sheet, rows: list[Row], current: list[Row], confirmed: Confirmed | None = None
) -> SheetDifference:
    """What these rows of a sheet, put in place of those that hold, would change; ``confirmed`` say which are one."""
    difference = SheetDifference(sheet.name)
    matches = match(sheet, [row.values for row in rows], [row.values for row in current], confirmed).certain
    for place, row in enumerate(rows):
        note_row(difference, row, current[matches[place]] if place in matches else None)
    taken = set(matches.values())
    difference.gone = [row for place, row in enumerate(current) if place not in taken]
    return difference


def note_row(difference: SheetDifference, row: Row, before: Row | None) -> None:
    """Count a row that will stand as new, changed or the same."""
    if before is None:
        difference.new.append(row)
        return
    changed = changed_fields(before.values, row.values)
    if changed:
        fields = [FieldChange(name, before.values[name], row.values[name]) for name in changed]
        difference.changed.append(RowChange(row, fields))
    else:
        difference.same_count += 1


def row_name(sheet: Sheet, row: Row) -> str:
    """What a row is known by, for people; a sheet with one row has the name of the sheet."""
    return " · ".join(_word(sheet, name, row.values[name]) for name in sheet.key) or sheet.name


def _word(sheet: Sheet, name: str, value: Any) -> str:
    column = sheet.column(name)
    if value is None:
        return ""
    if column.kind is Kind.DATE:
        return f"{value:%d/%m/%Y}"
    if column.kind is Kind.MUNICIPALITY:
        return reference.municipalities()[value].name
    return reference.label(column.code_list, value) if column.kind is Kind.CODE else str(value)


def rows_of(stored: "pd.DataFrame") -> list[Row]:
    """The rows of a table of the store as they were read; ``stored`` has its columns in any order."""
    fields = [str(name) for name in stored.columns if name not in ("delivery_id", "row_number")]
    records = stored.to_dict("records")
    return [Row(int(record["row_number"]), {name: record[name] for name in fields}) for record in records]
