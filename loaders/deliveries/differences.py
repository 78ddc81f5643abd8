"""What a checked workbook would change, per sheet, and what must be agreed to or answered first; stores nothing."""

from collections.abc import Iterable, Sequence
from datetime import date

from data.store import Store
from loaders import contract
from loaders.checks.checked import Checked
from loaders.checks.rows import Row
from loaders.choices import Way
from loaders.deliveries.changes import SheetDifference, row_name
from loaders.deliveries.governments import GovernmentOf
from loaders.deliveries.open_rows import pair_finding
from loaders.deliveries.plan import Handing, default_way, planned_sheets
from loaders.findings import Finding, found
from loaders.sheet import Sheet

_NAMES_SAID = 5


def differences(
    store: Store,
    checked: Checked,
    reference_date: date,
    *,
    way: Way | None = None,
    government_of: GovernmentOf | None = None,
) -> list[SheetDifference]:
    """Compare every sheet handed in with what holds for the region at that date, in workbook order.

    A sheet of which the file says nothing stays as it is and is not in the answer; a list of partners may say something
    of sheet Besturen. Arguments as for ``publish``. Raises ValueError when the region is unknown.
    """
    handing = Handing(reference_date, way or default_way(checked), government_of)
    return [one.difference for one in planned_sheets(store, checked, handing)]


def wipes(sheet_differences: Iterable[SheetDifference]) -> list[Finding]:
    """What blocks until somebody agrees: every sheet that would lose more than half of its rows, the first by name."""
    return [
        found(
            "rows-disappear",
            one.sheet,
            count=str(len(one.gone)),
            total=str(one.current_count),
            names=_names(contract.sheet(one.sheet), one.gone),
        )
        for one in sheet_differences
        if one.is_wipe
    ]


def unanswered(sheet_differences: Iterable[SheetDifference]) -> list[Finding]:
    """What blocks until somebody answers: every row that may be one that stands already under another name."""
    return [pair_finding(contract.sheet(one.sheet), pair) for one in sheet_differences for pair in one.pairs]


def _names(sheet: Sheet, rows: Sequence[Row]) -> str:
    names = [row_name(sheet, row) for row in rows[:_NAMES_SAID]]
    return "; ".join(names) + ("; …" if len(rows) > _NAMES_SAID else "")
