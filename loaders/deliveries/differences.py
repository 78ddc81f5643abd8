"""What a checked workbook would change: new, changed, gone and unchanged rows per sheet; stores nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from data import queries
from data.store import Store
from loaders import contract
from loaders.checks.checking import Checked
from loaders.checks.rows import Register, Row, changed_fields
from loaders.contract import Sheet
from loaders.findings import Finding, found

_WIPE_SHARE = 0.5


@dataclass(frozen=True)
class FieldChange:
    """One stored field with its value now and the value handed in; ``header`` is its column in the workbook."""

    field: str
    header: str
    old: Any
    new: Any


@dataclass(frozen=True)
class RowChange:
    """A row that is there already, and the fields in which it differs."""

    row: Row
    fields: list[FieldChange]


@dataclass
class SheetDifference:
    """One sheet against the rows that hold at the reference date. ``gone`` rows carry the number they had then."""

    sheet: str
    new: list[Row] = field(default_factory=list)
    changed: list[RowChange] = field(default_factory=list)
    gone: list[Row] = field(default_factory=list)
    same_count: int = 0

    @property
    def current_count(self) -> int:
        """How many rows hold now."""
        return len(self.changed) + len(self.gone) + self.same_count

    @property
    def is_wipe(self) -> bool:
        """True when more than half of the current rows would disappear: to be confirmed apart."""
        return len(self.gone) > _WIPE_SHARE * self.current_count


def wipes(found_differences: Iterable[SheetDifference]) -> list[Finding]:
    """What blocks until somebody agrees: every sheet that would lose more than half of its rows."""
    return [
        found("rows-disappear", one.sheet, count=str(len(one.gone)), total=str(one.current_count))
        for one in found_differences
        if one.is_wipe
    ]


def differences(store: Store, checked: Checked, reference_date: date) -> list[SheetDifference]:
    """Compare every sheet handed in with what holds for the region at that date, in workbook order.

    A sheet that was not handed in stays as it is and is not in the answer. Raises ValueError when the
    region is unknown.
    """
    if checked.region is None:
        raise ValueError("the region is not known")
    return [
        compare_rows(contract.sheet(name), rows, _current(store, checked.region, name, reference_date))
        for name, rows in checked.sheets.items()
    ]


def _current(store: Store, region: str, name: str, reference_date: date) -> list[Row]:
    return rows_of(queries.current_rows(store, reference_date, region, contract.sheet(name).table))


def rows_of(stored: pd.DataFrame) -> list[Row]:
    """The rows of a table of the store as they were read; ``stored`` has its columns in any order."""
    fields = [str(name) for name in stored.columns if name not in ("delivery_id", "row_number")]
    records = stored.to_dict("records")
    return [Row(int(record["row_number"]), {field: record[field] for field in fields}) for record in records]


def compare_rows(sheet: Sheet, rows: list[Row], current: list[Row]) -> SheetDifference:
    """What these rows of a sheet would change to those that hold."""
    difference = SheetDifference(sheet.name)
    register: Register[Row] = Register(sheet)
    for old in current:
        register.add(old.values, old)
    headers = {name: column.header for column in sheet.columns for name in column.stored}
    met: set[int] = set()
    for row in rows:
        before = register.find(row.values)
        if before is None or before.row_number in met:
            difference.new.append(row)
            continue
        met.add(before.row_number)
        changed = changed_fields(before.values, row.values)
        if changed:
            fields = [FieldChange(name, headers[name], before.values[name], row.values[name]) for name in changed]
            difference.changed.append(RowChange(row, fields))
        else:
            difference.same_count += 1
    difference.gone = [old for old in current if old.row_number not in met]
    return difference
