"""The only module that connects to DuckDB: open, ask, write in one transaction, version."""

import os
import threading
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from data import reference

HERE = Path(__file__).parent
DEFAULT_PATH = HERE.parent / "store" / "monitor.duckdb"


RECALLED = 128
"""Answers kept for ``Store.recall``; each has a few hundred rows at most."""


class StoreBusyError(Exception):
    """Another process holds the store, or its folder cannot be written."""


def default_path() -> Path:
    """Where the store lives: ``MONITOR_DB`` or ``store/monitor.duckdb`` beside the project."""
    return Path(os.environ.get("MONITOR_DB") or DEFAULT_PATH)


class Store:
    """One read-write connection to one file; every question gets a cursor of its own.

    Raises StoreBusyError when another process writes to the file or it cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing = threading.Lock()
        self._write_count = 0
        self._recalled = lru_cache(maxsize=RECALLED)(self._ask_at)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = duckdb.connect(str(path))
        except (duckdb.IOException, duckdb.ConnectionException, OSError) as error:
            raise StoreBusyError(str(path)) from error
        self._prepare()

    @property
    def originals(self) -> Path:
        """Folder of the handed-in files, each named after the SHA-256 of its bytes."""
        return self.path.with_suffix(".originals")

    def ask(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> pd.DataFrame:
        """The answer to one question as a frame; codes are text, dates are dates, missing is None."""
        with self.cursor() as cursor:
            cursor.execute(sql, parameters)
            names = [column[0] for column in cursor.description or []]
            return pd.DataFrame(cursor.fetchall(), columns=names, dtype=object)

    def recall(self, sql: str, **parameters: Hashable) -> pd.DataFrame:
        """The same, kept until something is written: for small answers that several questions of a page share.

        The frame is shared too, so it must not be changed.
        """
        return self._recalled(self._write_count, sql, tuple(parameters.items()))

    def _ask_at(self, _write_count: int, sql: str, parameters: tuple[tuple[str, Hashable], ...]) -> pd.DataFrame:
        return self.ask(sql, dict(parameters))

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor for reading, closed afterwards."""
        cursor = self._connection.cursor()
        try:
            yield cursor
        finally:
            cursor.close()

    @contextmanager
    def transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor whose writes are all kept, or none when the block raises. One writer at a time."""
        with self._writing, self.cursor() as cursor:
            cursor.execute("BEGIN")
            try:
                yield cursor
            except BaseException:
                cursor.execute("ROLLBACK")
                raise
            cursor.execute("COMMIT")
            self._write_count += 1

    def version(self) -> int:
        """The data version: the id of the newest delivery, 0 for an empty store."""
        with self.cursor() as cursor:
            row = cursor.execute("SELECT coalesce(max(id), 0) FROM delivery").fetchone()
        return int(row[0]) if row else 0

    def close(self) -> None:
        """Give the file free for other processes."""
        self._connection.close()

    def _prepare(self) -> None:
        with self.transaction() as cursor:
            known = {row[0] for row in cursor.execute("SELECT type_name FROM duckdb_types()").fetchall()}
            for name, options in reference.code_lists().items():
                if name not in known:
                    values = ", ".join("'" + option.code.replace("'", "''") + "'" for option in options)
                    cursor.execute(f"CREATE TYPE {name} AS ENUM ({values})")
            cursor.execute((HERE / "schema.sql").read_text(encoding="utf-8"))
            _fill_reference(cursor)
            cursor.execute((HERE / "views.sql").read_text(encoding="utf-8"))


def _fill_reference(cursor: duckdb.DuckDBPyConnection) -> None:
    if cursor.execute("SELECT count(*) FROM region").fetchone() != (0,):
        return
    regions = [
        (r.code, r.name, r.province, r.municipality_count, r.inhabitant_count) for r in reference.regions().values()
    ]
    municipalities = [(m.nis, m.name, m.region, m.inhabitant_count) for m in reference.municipalities().values()]
    items = [(row["item"], row["phase"], row["step"], row["statement"]) for row in reference.rows("phase_items")]
    cursor.executemany("INSERT INTO region VALUES (?, ?, ?, ?, ?)", regions)
    cursor.executemany("INSERT INTO municipality VALUES (?, ?, ?, ?)", municipalities)
    cursor.executemany("INSERT INTO lifecycle_item VALUES (?, ?, ?, ?)", items)


def today() -> date:
    """The day figures default to; one place, so that a test can move it."""
    return date.today()
