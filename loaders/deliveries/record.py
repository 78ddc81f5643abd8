"""Writes one delivery: its original, itself and its rows in one turn of the ledger; judges nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import duckdb
import pyarrow as pa

from data.queries import Delivery, versions
from data.store import Store, SupersededError
from loaders import contract
from loaders.checks.checking import Checked, Progress
from loaders.checks.rows import Row
from loaders.checks.set_aside import AsideRow
from loaders.contract import Sheet

_ARROW = {"INTEGER": pa.int32(), "DOUBLE": pa.float64(), "DATE": pa.date32(), "BOOLEAN": pa.bool_()}


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
    sheets since, and StoreUnwritableError when the disk refuses; then nothing has changed.
    """
    with store.transaction(delivery.user_role) as (cursor, moment, keep):
        # asked inside: of two who load the same file at once, the second finds it done
        there = same()
        if there:
            return Outcome("unchanged", there)
        if seen and versions.moved_since(store, delivery.region, delivery.reference_date, seen.sheets, seen.version):
            raise SupersededError(delivery.region)
        if original is not None and keep(original) != delivery.sha256:
            raise ValueError(delivery.sha256)
        numbered = replace(delivery, id=store.version() + 1, received_at=moment)
        insert_delivery(cursor, numbered, choices)
        insert(cursor, numbered.id)
    return Outcome("loaded", numbered.id)


def insert_delivery(cursor: duckdb.DuckDBPyConnection, delivery: Delivery, choices: str) -> None:
    """The delivery without its rows."""
    cursor.execute(
        "INSERT INTO staging.delivery VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            delivery.id,
            delivery.region,
            delivery.reference_date,
            delivery.received_at,
            delivery.user_role,
            delivery.file_name,
            delivery.sha256,
            delivery.is_demo,
            delivery.note,
            delivery.replaces,
        ),
    )
    if choices:
        cursor.execute("INSERT INTO staging.delivery_choice VALUES (?, ?)", (delivery.id, choices))


def insert_checked(
    cursor: duckdb.DuckDBPyConnection, delivery_id: int, checked: Checked, progress: Progress | None = None
) -> None:
    """The rows of a checked workbook, those left aside apart."""
    for number, (name, rows) in enumerate(checked.sheets.items(), 1):
        counts = (len(rows), checked.refused.get(name, 0))
        cursor.execute("INSERT INTO staging.delivery_sheet VALUES (?, ?, ?, ?)", (delivery_id, name, *counts))
        _insert_rows(cursor, delivery_id, contract.sheet(name), rows)
        _insert_aside(cursor, delivery_id, name, checked.aside.get(name, ()))
        if progress:
            progress(number / len(checked.sheets))


def _insert_rows(cursor: duckdb.DuckDBPyConnection, delivery_id: int, sheet: Sheet, rows: list[Row]) -> None:
    if not rows:
        return
    cursor.register("incoming", _table(delivery_id, sheet, rows))
    cursor.execute(f"INSERT INTO staging.{sheet.table} BY NAME SELECT * FROM incoming")  # noqa: S608 - the contract's own name
    cursor.unregister("incoming")


def _insert_aside(cursor: duckdb.DuckDBPyConnection, delivery_id: int, sheet: str, rows: Sequence[AsideRow]) -> None:
    if not rows:
        return
    columns: dict[str, list[Any]] = {
        "delivery_id": [delivery_id] * len(rows),
        "sheet": [sheet] * len(rows),
        "row_number": [row.row_number for row in rows],
        "finding_codes": [[finding.code for finding in row.findings] for row in rows],
        "findings": [row.findings_json for row in rows],
        "cells": [row.cells_json for row in rows],
    }
    cursor.register("incoming", pa.table(columns))
    cursor.execute("INSERT INTO staging.refused_row BY NAME SELECT * FROM incoming")
    cursor.unregister("incoming")


def _table(delivery_id: int, sheet: Sheet, rows: list[Row]) -> pa.Table:
    columns = {
        "delivery_id": pa.array([delivery_id] * len(rows), pa.int32()),
        "row_number": pa.array([row.row_number for row in rows], pa.int32()),
    }
    for field, sql_type in sheet.stored.items():
        columns[field] = pa.array([row.values[field] for row in rows], _arrow_type(sql_type))
    return pa.table(columns)


def _arrow_type(sql_type: str) -> pa.DataType:
    """Text for every enum: DuckDB casts it at the insert and refuses what its list does not hold."""
    if sql_type.endswith("[]"):
        return pa.list_(pa.string())
    return _ARROW.get(sql_type, pa.string())
