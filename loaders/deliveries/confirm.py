"""Confirms what stands without a file: a delivery that repeats the rows of sheets at a new date; changes no row."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

import duckdb

from data.access import Act, Action, Principal
from data.audit import allow
from data.deliveries import Delivery, versions
from data.store import Store
from loaders import contract
from loaders.checks.checking import is_region
from loaders.choices import CONFIRM
from loaders.deliveries.record import NOTHING, NOTHING_DIGEST, Outcome, Seen, record
from loaders.deliveries.restore import repeat_sheet


def confirm_sheet(  # noqa: PLR0913 - whose, which and when, by whom, and what was seen
    store: Store, region: str, sheets: Sequence[str], reference_date: date, by: Principal, *, seen: int | None = None
) -> Outcome:
    """Let what a region has on these sheets (by name) count as looked at and right on a date.

    Rows, rows left aside and figures stay as they are; the date of the sheets moves. A sheet that has that date already
    is left out; when all have it, the outcome is ``unchanged``. ``seen`` is the data version at which somebody
    looked. Raises RefusedError, ValueError for a region or sheet that does not exist, LookupError for a sheet that was
    never handed in up to that date, SupersededError when others wrote for these sheets after ``seen``, and
    StoreUnwritableError.
    """
    allow(store.ledger, Act(by, Action.DELIVER, region))
    if not is_region(region) or not set(sheets) <= {one.name for one in contract.sheets_for(region)}:
        raise ValueError(region, *sheets)
    delivery = Delivery(
        id=0,
        region=region,
        reference_date=reference_date,
        received_at=datetime.min,
        user_role=by.said,
        file_name="",
        sha256=NOTHING_DIGEST,
        is_demo=_is_demo(store, region, sheets, reference_date),
        note=None,
        replaces=None,
        way=CONFIRM,
    )
    same, insert = partial(_same, store, delivery, sheets), partial(_insert, store, delivery, sheets)
    there = same()
    if there:
        return Outcome("unchanged", there)
    looked_at = None if seen is None else Seen(seen, sheets)
    return record(store, by, delivery, choices="", original=NOTHING, insert=insert, same=same, seen=looked_at)


def _older(store: Store, region: str, sheets: Sequence[str], day: date) -> dict[str, int]:
    """Sheet -> the delivery that speaks for it with an earlier date, in workbook order."""
    never = set(sheets) - versions.speaking_sheets(store, region, day).keys()
    if never or not sheets:
        raise LookupError(*never)
    older = versions.older_sheets(store, region, day)
    names = [sheet.name for sheet in contract.SHEETS if sheet.name in sheets and sheet.name in older]
    return {name: older[name].delivery_id for name in names}


def _same(store: Store, delivery: Delivery, sheets: Sequence[str]) -> int | None:
    if _older(store, delivery.region, sheets, delivery.reference_date):
        return None
    speaking = versions.speaking_sheets(store, delivery.region, delivery.reference_date)
    return max(speaking[name].delivery_id for name in sheets)


def _is_demo(store: Store, region: str, sheets: Sequence[str], day: date) -> bool:
    """Invented rows stay invented when they are confirmed."""
    speaking = versions.speaking_sheets(store, region, day)
    sources = (versions.delivery(store, speaking[name].delivery_id) for name in sheets if name in speaking)
    return any(source is not None and source.is_demo for source in sources)


def _insert(
    store: Store, delivery: Delivery, sheets: Sequence[str], cursor: duckdb.DuckDBPyConnection, delivery_id: int
) -> None:
    for name, source in _older(store, delivery.region, sheets, delivery.reference_date).items():
        repeat_sheet(cursor, name, source, delivery_id)
