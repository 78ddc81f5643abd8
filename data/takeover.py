"""Takes over a store of release 0.2, which had no ledger: its tables and originals become entries, whole or not at all.

That store was one DuckDB file with a folder of originals and a register beside it. They are only read, and stay until
an administrator removes them.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import duckdb

from data.ledger import LedgerBusyError, LedgerDamagedError
from data.replica import read_only, select_lists

MADE_BY = "release 0.2"
_REFERENCE = ("region", "municipality", "lifecycle_item")
"""Filled by every release itself."""
_TOGETHER = (("column_answer",), ("runsheet", "runsheet_step"), ("live_result",))
"""Not part of a delivery."""


def tables_of(path: Path) -> Mapping[str, Any]:
    """The tables of that store as Arrow tables, codes as text, in the order in which rows came.

    Raises LedgerBusyError while the old release still runs, and LedgerDamagedError when the file cannot be read.
    """
    try:
        with read_only(path) as connection:
            return {
                name: connection.sql(f'SELECT {columns} FROM "{name}" ORDER BY rowid').to_arrow_table()  # noqa: S608
                for name, columns in select_lists(connection, "main").items()
                if name not in _REFERENCE
            }
    except duckdb.Error as error:
        if "lock" in str(error):
            raise LedgerBusyError(str(path)) from error
        raise LedgerDamagedError(str(path)) from error


def contents(tables: Mapping[str, Any]) -> Iterator[bytes]:
    """One content of an entry for each delivery in its order, then one for what people answered, made and kept."""
    import pyarrow.compute as pc  # noqa: PLC0415 - for one start only

    from data.ledger.package import pack  # noqa: PLC0415

    apart = {name for group in _TOGETHER for name in group}
    for number in sorted(tables["delivery"].column("id").to_pylist()):
        rows = {
            name: table.filter(pc.equal(table.column("id" if name == "delivery" else "delivery_id"), number))
            for name, table in tables.items()
            if name not in apart
        }
        yield pack({name: table for name, table in rows.items() if table.num_rows})
    for group in _TOGETHER:
        filled = {name: tables[name] for name in group if name in tables and tables[name].num_rows}
        if filled:
            yield pack(filled)


def compare(tables: Mapping[str, Any], cursor: duckdb.DuckDBPyConnection) -> None:
    """Raises LedgerDamagedError when a table does not hold as many rows as it did."""
    for name, table in tables.items():
        ((amount,),) = cursor.execute(f'SELECT count(*) FROM main."{name}"').fetchall()  # noqa: S608 - listed by DuckDB
        if amount != table.num_rows:
            raise LedgerDamagedError(name)


def is_done(path: Path) -> bool:
    """True once that store was taken over, or once there was a ledger beside it."""
    return _mark(path).exists()


def mark_done(path: Path) -> None:
    """Leave a mark beside it. Raises OSError when the disk refuses."""
    _mark(path).write_text(f"{path.name} was taken over and is not read any more: see docs/administration.md\n")


def _mark(path: Path) -> Path:
    return path.with_suffix(".taken-over")


def keep_originals(path: Path, keep: Callable[[bytes], str]) -> None:
    """Every file in the folder of originals goes along."""
    folder = path.with_suffix(".originals")
    for original in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not original.name.startswith("."):
            keep(original.read_bytes())
