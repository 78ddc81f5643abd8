"""Puts an older state back: a new delivery that repeats it; nothing is removed, so an undo can be undone."""

import hashlib
from datetime import date, datetime
from functools import partial

import duckdb

from data import queries
from data.queries import versions
from data.store import Store, refusals
from loaders import contract
from loaders.record import Outcome, keep, now, record
from loaders.register import Entry

NOTHING = b""
"""The original of a delivery that takes everything of its date back."""
NOTHING_DIGEST = hashlib.sha256(NOTHING).hexdigest()


def restore(
    store: Store, delivery_id: int, *, before: bool = False, user_role: str, received_at: datetime | None = None
) -> Outcome:
    """Put the region back, for the date of a delivery, as it stood right after it; or right before it.

    Other dates stay as they are. What was not handed in then, counts as not handed in again.
    Raises LookupError when there is no such delivery, and StoreUnwritableError when the disk refuses.
    """
    known = versions.delivery(store, delivery_id)
    if known is None:
        raise LookupError(delivery_id)
    target = known
    if before:
        older = versions.delivery_before(store, known.region, known.reference_date, known.id)
        if older is None:
            return take_back(store, known.region, known.reference_date, user_role=user_role, received_at=received_at)
        target = older
    entry = Entry(
        id=0,
        region=target.region,
        reference_date=target.reference_date,
        received_at=received_at or now(),
        user_role=user_role,
        file_name=target.file_name,
        sha256=target.sha256,
        is_demo=target.is_demo,
        replaces=target.id,
        choices=versions.choices_of(store, target.id),
    )
    return record(store, entry, partial(_repeat, store, entry, target.id), _same)


def take_back(
    store: Store, region: str, reference_date: date, *, user_role: str, received_at: datetime | None = None
) -> Outcome:
    """Let a region have handed in nothing for a date. Raises LookupError when it never did."""
    newest = queries.latest_delivery(store, region, reference_date)
    if newest is None:
        raise LookupError(region)
    entry = Entry(
        id=0,
        region=region,
        reference_date=reference_date,
        received_at=received_at or now(),
        user_role=user_role,
        file_name="",
        sha256=NOTHING_DIGEST,
        is_demo=newest.is_demo,
    )
    with refusals(store.path):
        keep(store.originals, NOTHING_DIGEST, NOTHING)
    return record(store, entry, partial(_repeat, store, entry, 0), _same)


def _same(store: Store, entry: Entry) -> int | None:
    """The newest delivery for this region and date, when that is this state already."""
    newest = queries.latest_delivery(store, entry.region, entry.reference_date)
    if newest is None:
        return None
    is_same = (
        newest.sha256 == NOTHING_DIGEST if entry.replaces is None else entry.replaces in (newest.id, newest.replaces)
    )
    return newest.id if is_same else None


def _repeat(store: Store, entry: Entry, last_id: int, cursor: duckdb.DuckDBPyConnection, delivery_id: int) -> None:
    """Copy what spoke for each sheet then; withdraw what speaks now for a sheet that was not there then."""
    wanted = versions.sheets_known(store, entry.region, entry.reference_date, last_id)
    for name, source in wanted.items():
        for table in (contract.sheet(name).table, "delivery_sheet", "refused_row"):
            condition = "" if table == contract.sheet(name).table else "AND sheet = $sheet"
            cursor.execute(
                f"""
                INSERT INTO {table} BY NAME
                SELECT * REPLACE ($target::INTEGER AS delivery_id) FROM {table}
                WHERE delivery_id = $source {condition}
                """,  # noqa: S608 - tables of the contract
                {"target": delivery_id, "source": source} | ({"sheet": name} if condition else {}),
            )
    cursor.execute(
        """
        INSERT INTO withdrawn_sheet
        SELECT $target, delivery_id, sheet
        FROM standing_sheet
        WHERE region = $region AND reference_date = $reference_date AND NOT list_contains($wanted::VARCHAR[], sheet)
        """,
        {
            "target": delivery_id,
            "region": entry.region,
            "reference_date": entry.reference_date,
            "wanted": list(wanted),
        },
    )
