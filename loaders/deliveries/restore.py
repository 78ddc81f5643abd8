"""Puts an older state back: a new delivery that repeats it; nothing is removed, so an undo can be undone."""

from dataclasses import replace
from datetime import date
from functools import partial

import duckdb

from data.access import Act, Action, Principal
from data.audit import allow
from data.deliveries import Delivery, latest_delivery, versions
from data.store import Store
from loaders import contract
from loaders.choices import CONFIRM, REPLACE
from loaders.deliveries.record import NOTHING, NOTHING_DIGEST, Outcome, Seen, record

_OF_A_SHEET = ("delivery_sheet", "refused_row", "row_source")


def restore(store: Store, delivery_id: int, *, before: bool = False, by: Principal, seen: int | None = None) -> Outcome:
    """Put the region back, for the date of a delivery, as it stood right after it; or right before it.

    Other dates stay as they are. What was not handed in then, counts as not handed in again. ``seen`` is the data
    version at which somebody looked at what would change; None when nobody did. Raises LookupError when there is no
    such delivery, RefusedError, SupersededError when the region delivered after ``seen``, and StoreUnwritableError
    when the disk refuses.
    """
    target = versions.delivery(store, delivery_id)
    if target is None:
        raise LookupError(delivery_id)
    allow(store.ledger, Act(by, Action.DELIVER, target.region, delivery_id))
    if before:
        older = versions.delivery_before(store, target.region, target.reference_date, target.id)
        if older is None:
            return take_back(store, target.region, target.reference_date, by=by, seen=seen)
        target = older
    choices = versions.choices_of(store, target.id)
    way = CONFIRM if target.way == CONFIRM else REPLACE
    again = replace(target, note=None, replaces=target.id, way=way)
    return _put(store, by, again, choices, seen)


def take_back(store: Store, region: str, reference_date: date, *, by: Principal, seen: int | None = None) -> Outcome:
    """Let a region have handed in nothing for a date. Raises as ``restore``, and LookupError when it never did."""
    allow(store.ledger, Act(by, Action.DELIVER, region))
    newest = latest_delivery(store, region, reference_date)
    if newest is None:
        raise LookupError(region)
    nothing = replace(
        newest,
        file_name="",
        sha256=NOTHING_DIGEST,
        note=None,
        replaces=None,
        way=REPLACE,
        upload_sha256=None,
    )
    return _put(store, by, nothing, "", seen)


def _put(store: Store, by: Principal, delivery: Delivery, choices: str, seen: int | None) -> Outcome:
    original = NOTHING if delivery.replaces is None else None
    looked_at = None if seen is None else Seen(seen, [sheet.name for sheet in contract.SHEETS])
    insert, same = partial(_repeat, store, delivery), partial(_same, store, delivery)
    return record(store, by, delivery, choices=choices, original=original, insert=insert, same=same, seen=looked_at)


def _same(store: Store, delivery: Delivery) -> int | None:
    """The newest delivery for this region and date, when that is this state already."""
    newest = latest_delivery(store, delivery.region, delivery.reference_date)
    if newest is None:
        return None
    repeats = delivery.replaces
    if repeats is None:
        # a confirmation has no file either, but rows
        return newest.id if newest.sha256 == NOTHING_DIGEST and newest.way != CONFIRM else None
    return newest.id if repeats in (newest.id, newest.replaces) else None


def _repeat(store: Store, delivery: Delivery, cursor: duckdb.DuckDBPyConnection, delivery_id: int) -> None:
    """Copy what spoke for each sheet then; withdraw what speaks now for a sheet that was not there then."""
    region, day = delivery.region, delivery.reference_date
    wanted = versions.sheets_known(store, region, day, delivery.replaces or 0)
    for name, source in wanted.items():
        repeat_sheet(cursor, name, source, delivery_id)
    cursor.execute(
        """
        INSERT INTO staging.withdrawn_sheet
        SELECT $target, delivery_id, sheet
        FROM standing_sheet
        WHERE region = $region AND reference_date = $reference_date AND NOT list_contains($wanted::VARCHAR[], sheet)
        """,
        {"target": delivery_id, "region": region, "reference_date": day, "wanted": list(wanted)},
    )


def repeat_sheet(cursor: duckdb.DuckDBPyConnection, name: str, source: int, delivery_id: int) -> None:
    """Let a delivery hold what another one held of a sheet: its rows, who spoke of them, and those left aside.

    It speaks of none of them itself: what the other one said is still said by that one.
    """
    own = contract.sheet(name).table
    for table in (own, *_OF_A_SHEET):
        condition = "" if table == own else "AND sheet = $sheet"
        cursor.execute(
            f"""
            INSERT INTO staging.{table} BY NAME
            SELECT * REPLACE ($target::INTEGER AS delivery_id) FROM main.{table}
            WHERE delivery_id = $source {condition}
            """,  # noqa: S608 - tables of the contract
            {"target": delivery_id, "source": source} | ({"sheet": name} if condition else {}),
        )
    cursor.execute(
        f"""
        INSERT INTO staging.row_source
        SELECT $target, $sheet, row_number, $source, $sheet, row_number, NULL
        FROM main.{own} AS held
        ANTI JOIN main.row_source AS listed
            ON listed.delivery_id = held.delivery_id AND listed.row_number = held.row_number
            AND listed.sheet = $sheet
        WHERE held.delivery_id = $source
        """,  # noqa: S608 - a table of the contract
        {"target": delivery_id, "sheet": name, "source": source},
    )
