"""Stores a checked workbook: one transaction inserts the delivery and its rows, nothing is ever changed.

The original goes to the folder of originals first, so that no delivery is without its file.
"""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path, PurePath
from typing import Any

import duckdb
import pyarrow as pa

from data import queries
from data.store import Store
from loaders import contract
from loaders.checking import Checked, Progress, is_region
from loaders.contract import Sheet
from loaders.rules import Row

_ARROW = {"INTEGER": pa.int32(), "DOUBLE": pa.float64(), "DATE": pa.date32(), "BOOLEAN": pa.bool_()}


@dataclass(frozen=True)
class Outcome:
    """``loaded``, or ``unchanged`` when the newest delivery held the same bytes; and which delivery that is."""

    status: str
    delivery_id: int


def publish(  # noqa: PLR0913 - what a delivery says of itself, each by name
    store: Store,
    checked: Checked,
    content: bytes,
    *,
    region: str,
    reference_date: date,
    user_role: str,
    file_name: str,
    is_demo: bool = False,
    note: str | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Store the rows of a checked workbook as a new delivery, all of them or none.

    Raises ValueError when the workbook is not fit to load (``checked.status`` is not ``ok``) or was
    checked for another region.
    """
    if checked.status != "ok" or not checked.sheets:
        raise ValueError(f"a workbook that is {checked.status} cannot be loaded")
    if not is_region(region) or checked.region != region:
        raise ValueError(f"checked for {checked.region}, not for {region}")
    digest = hashlib.sha256(content).hexdigest()
    newest = queries.latest_delivery(store, region, reference_date)
    if newest and newest.sha256 == digest:
        return Outcome("unchanged", newest.id)
    _keep(store.originals, digest, content)
    with store.transaction() as cursor:
        # Asked again inside: of two who load the same file at once, the second finds it done.
        newest = queries.latest_delivery(store, region, reference_date)
        if newest and newest.sha256 == digest:
            return Outcome("unchanged", newest.id)
        delivery_id = _insert_delivery(
            cursor, (region, reference_date, _now(), user_role, PurePath(file_name).name, digest, is_demo, note)
        )
        for number, (name, rows) in enumerate(checked.sheets.items(), 1):
            _insert_sheet(cursor, delivery_id, contract.sheet(name), rows, checked.refused.get(name, 0))
            if progress:
                progress(number / len(checked.sheets))
    return Outcome("loaded", delivery_id)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def _keep(folder: Path, digest: str, content: bytes) -> None:
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


def _insert_delivery(cursor: duckdb.DuckDBPyConnection, values: tuple[Any, ...]) -> int:
    row = cursor.execute(
        """
        INSERT INTO delivery (id, region, reference_date, received_at, user_role, file_name, sha256, is_demo, note)
        SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ? FROM delivery
        RETURNING id
        """,
        values,
    ).fetchone()
    assert row, "an insert that returns its id"  # noqa: S101 - tells the type checker
    return int(row[0])


def _insert_sheet(
    cursor: duckdb.DuckDBPyConnection, delivery_id: int, sheet: Sheet, rows: list[Row], refused_count: int
) -> None:
    cursor.execute(
        "INSERT INTO delivery_sheet VALUES (?, ?, ?, ?)", (delivery_id, sheet.name, len(rows), refused_count)
    )
    if not rows:
        return
    cursor.register("incoming", _table(delivery_id, sheet, rows))
    cursor.execute(f"INSERT INTO {sheet.table} BY NAME SELECT * FROM incoming")  # noqa: S608 - the contract's own name
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
