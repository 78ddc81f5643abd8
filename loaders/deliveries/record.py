"""Writes one delivery: its original, itself and its rows in one turn of the ledger; judges nothing."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from datetime import date
from typing import Any

import duckdb

from data.access import Act, Action, Principal
from data.deliveries import Delivery, versions
from data.deliveries.records import COLUMNS
from data.store import Store, SupersededError
from loaders.checks.checked import Progress
from loaders.deliveries.merge import MergedRow, Source
from loaders.deliveries.plan import PlannedSheet
from loaders.sheet import Sheet

NOTHING = b""
"""The original of a delivery without a file: one that confirms, or that takes everything of its date back."""
NOTHING_DIGEST = hashlib.sha256(NOTHING).hexdigest()
_INTEGER, _TEXT = "INTEGER", "VARCHAR"
_PLAIN = frozenset({_INTEGER, "DOUBLE", "DATE", "BOOLEAN"})
"""SQL types of values that are no text."""

Column = tuple[str, list[Any]]
"""The SQL type in which values are handed over, and the values."""


@dataclass(frozen=True)
class Outcome:
    """``loaded``, or ``unchanged`` when the newest delivery says the same; and which delivery that is."""

    status: str
    delivery_id: int


@dataclass(frozen=True)
class Seen:
    """What people looked at before they agreed: the data version, and the sheets that were compared with it."""

    version: int
    sheets: Sequence[str]


def record(  # noqa: PLR0913 - what a delivery consists of
    store: Store,
    by: Principal,
    delivery: Delivery,
    *,
    choices: str,
    original: bytes | None,
    insert: Callable[[duckdb.DuckDBPyConnection, int], None],
    same: Callable[[], int | None],
    seen: Seen | None,
) -> Outcome:
    """Store a delivery with the rows that ``insert`` writes to staging, unless ``same`` finds it there already.

    The delivery gets its number and its time of receipt here. ``original`` is what was handed in, None when it is kept
    already; ``seen`` is None when nothing was shown to anybody. Raises SupersededError when others wrote for these
    sheets since, RefusedError, and StoreUnwritableError when the disk refuses; then nothing has changed.
    """
    with store.transaction(Act(by, Action.DELIVER, delivery.region)) as (cursor, moment, keep):
        # asked inside: of two who load the same file at once, the second finds it done
        there = same()
        if there:
            return Outcome("unchanged", there)
        if seen and versions.moved_since(store, delivery.region, delivery.reference_date, seen.sheets, seen.version):
            raise SupersededError(delivery.region)
        if original is not None and keep(original) != delivery.sha256:
            raise ValueError(delivery.sha256)
        numbered = replace(delivery, id=store.version() + 1, received_at=moment, user_role=by.said)
        insert_delivery(cursor, numbered, choices)
        insert(cursor, numbered.id)
    return Outcome("loaded", numbered.id)


def insert_delivery(cursor: duckdb.DuckDBPyConnection, delivery: Delivery, choices: str) -> None:
    """The delivery without its rows."""
    values = astuple(delivery)
    places = ", ".join("?" * len(values))
    cursor.execute(f"INSERT INTO staging.delivery ({COLUMNS}) VALUES ({places})", values)  # noqa: S608 - ours
    if choices:
        cursor.execute("INSERT INTO staging.delivery_choice VALUES (?, ?)", (delivery.id, choices))


def insert_planned(
    cursor: duckdb.DuckDBPyConnection,
    delivery_id: int,
    sheets: Sequence[PlannedSheet],
    progress: Progress | None = None,
) -> None:
    """The rows of every sheet as they will stand, who last spoke of them, and the rows left aside."""
    for number, one in enumerate(sheets, 1):
        counts = (len(one.rows), one.refused_count)
        cursor.execute("INSERT INTO staging.delivery_sheet VALUES (?, ?, ?, ?)", (delivery_id, one.sheet.name, *counts))
        _insert(cursor, one.sheet.table, _row_columns(delivery_id, one.sheet, one.rows))
        _insert(cursor, "row_source", _source_columns(delivery_id, one))
        _insert(cursor, "refused_row", _aside_columns(delivery_id, one))
        if progress:
            progress(number / len(sheets))


def _insert(cursor: duckdb.DuckDBPyConnection, table: str, columns: Mapping[str, Column]) -> None:
    """All rows in one statement, without columns that are empty in each.

    As Arrow table they would bring pandas along, half a second for the command line.
    """
    if not all(values for _, values in columns.values()):
        return
    filled = {name: one for name, one in columns.items() if any(value is not None for value in one[1])}
    lists = ", ".join(f"unnest(?::{sql_type}[]) AS {name}" for name, (sql_type, _) in filled.items())
    statement = f"INSERT INTO staging.{table} BY NAME SELECT {lists}"
    cursor.execute(statement, [values for _, values in filled.values()])


def _aside_columns(delivery_id: int, one: PlannedSheet) -> dict[str, Column]:
    return {
        "delivery_id": (_INTEGER, [delivery_id] * len(one.aside)),
        "sheet": (_TEXT, [one.sheet.name] * len(one.aside)),
        "row_number": (_INTEGER, [row.row_number for row in one.aside]),
        "finding_codes": (f"{_TEXT}[]", [row.finding_codes for row in one.aside]),
        "findings": (_TEXT, [row.findings for row in one.aside]),
        "cells": (_TEXT, [row.cells for row in one.aside]),
    }


def _source_columns(delivery_id: int, one: PlannedSheet) -> dict[str, Column]:
    """Who last spoke of each row, where that is not this delivery under the same number."""
    name = one.sheet.name
    rows = [
        row
        for row in one.rows
        if row.source != Source(None, name, row.row.row_number) or row.waiting_row_number is not None
    ]
    return {
        "delivery_id": (_INTEGER, [delivery_id] * len(rows)),
        "sheet": (_TEXT, [name] * len(rows)),
        "row_number": (_INTEGER, [row.row.row_number for row in rows]),
        "source_delivery_id": (_INTEGER, [row.source.delivery_id or delivery_id for row in rows]),
        "source_sheet": (_TEXT, [row.source.sheet for row in rows]),
        "source_row_number": (_INTEGER, [row.source.row_number for row in rows]),
        "waiting_row_number": (_INTEGER, [row.waiting_row_number for row in rows]),
    }


def _row_columns(delivery_id: int, sheet: Sheet, rows: Sequence[MergedRow]) -> dict[str, Column]:
    columns: dict[str, Column] = {
        "delivery_id": (_INTEGER, [delivery_id] * len(rows)),
        "row_number": (_INTEGER, [one.row.row_number for one in rows]),
    }
    for field, sql_type in sheet.stored.items():
        columns[field] = (_handed_over(sql_type), [one.row.values[field] for one in rows])
    return columns


def _handed_over(sql_type: str) -> str:
    """Text for every enum: DuckDB casts it at the insert and refuses what its list does not hold."""
    if sql_type.endswith("[]"):
        return f"{_TEXT}[]"
    return sql_type if sql_type in _PLAIN else _TEXT


def without_original(store: Store) -> list[tuple[int, str, date, str]]:
    """The deliveries whose file is not kept: id, region, reference date and name of the file, oldest first."""
    kept = store.ledger.original_digests() | {NOTHING_DIGEST}
    rows = store.rows(
        "SELECT id, region, reference_date, file_name, sha256 FROM delivery WHERE replaces IS NULL ORDER BY id"
    )
    return [(number, region, day, name) for number, region, day, name, digest in rows if digest not in kept]
