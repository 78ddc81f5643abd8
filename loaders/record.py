"""Writes one delivery: its original kept, its line in the register, its rows in one transaction; judges nothing."""

import os
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from data.store import Store, register_of
from loaders import contract, register
from loaders.aside import AsideRow
from loaders.checking import Checked, Progress
from loaders.contract import Sheet
from loaders.register import Entry
from loaders.rules import Row

_ARROW = {"INTEGER": pa.int32(), "DOUBLE": pa.float64(), "DATE": pa.date32(), "BOOLEAN": pa.bool_()}


@dataclass(frozen=True)
class Outcome:
    """``loaded``, or ``unchanged`` when the newest delivery says the same; and which delivery that is."""

    status: str
    delivery_id: int


def record(
    store: Store,
    entry: Entry,
    insert: Callable[[duckdb.DuckDBPyConnection, int], None],
    same: Callable[[Store, Entry], int | None],
) -> Outcome:
    """Store a delivery with the rows that ``insert`` writes, unless ``same`` finds it there already.

    Raises StoreUnwritableError when the disk refuses; then nothing has changed.
    """
    path = register_of(store.path)
    with store.transaction() as cursor:
        # asked inside: of two who load the same file at once, the second finds it done
        there = same(store, entry)
        if there:
            return Outcome("unchanged", there)
        number = insert_delivery(cursor, entry)
        insert(cursor, number)
        register.set_apart(path, number)
        register.announce(path, replace(entry, id=number))
    with suppress(OSError):  # the delivery is stored, and the next line in the register says so too
        register.confirm(path, number)
    return Outcome("loaded", number)


def now() -> datetime:
    """The time of receipt as the store keeps it: UTC without a zone."""
    return datetime.now(UTC).replace(tzinfo=None)


def keep(folder: Path, digest: str, content: bytes) -> None:
    """Write the original under its digest: whole and on disk, or not at all."""
    target = folder / digest
    if target.exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, prefix=".incoming-")
    incoming = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        incoming.replace(target)
    finally:
        incoming.unlink(missing_ok=True)


def insert_delivery(cursor: duckdb.DuckDBPyConnection, entry: Entry) -> int:
    """The delivery without its rows; its number is the next one."""
    row = cursor.execute(
        """
        INSERT INTO delivery
        SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM delivery
        RETURNING id
        """,
        (
            entry.region,
            entry.reference_date,
            entry.received_at,
            entry.user_role,
            entry.file_name,
            entry.sha256,
            entry.is_demo,
            entry.note,
            entry.replaces,
        ),
    ).fetchone()
    assert row, "an insert that returns its id"  # noqa: S101 - tells the type checker
    number = int(row[0])
    if entry.choices:
        cursor.execute("INSERT INTO delivery_choice VALUES (?, ?)", (number, entry.choices))
    return number


def insert_checked(
    cursor: duckdb.DuckDBPyConnection, delivery_id: int, checked: Checked, progress: Progress | None = None
) -> None:
    """The rows of a checked workbook, those left aside apart."""
    for number, (name, rows) in enumerate(checked.sheets.items(), 1):
        counts = (len(rows), checked.refused.get(name, 0))
        cursor.execute("INSERT INTO delivery_sheet VALUES (?, ?, ?, ?)", (delivery_id, name, *counts))
        _insert_rows(cursor, delivery_id, contract.sheet(name), rows)
        _insert_aside(cursor, delivery_id, name, checked.aside.get(name, ()))
        if progress:
            progress(number / len(checked.sheets))


def _insert_rows(cursor: duckdb.DuckDBPyConnection, delivery_id: int, sheet: Sheet, rows: list[Row]) -> None:
    if not rows:
        return
    cursor.register("incoming", _table(delivery_id, sheet, rows))
    cursor.execute(f"INSERT INTO {sheet.table} BY NAME SELECT * FROM incoming")  # noqa: S608 - the contract's own name
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
    cursor.execute("INSERT INTO refused_row BY NAME SELECT * FROM incoming")
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
