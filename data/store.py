"""The only module that connects to DuckDB: open, ask, write in one transaction, version."""

import copy
import os
import threading
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager, suppress
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


class StoreError(OSError):
    """The store cannot be used now; which of its kinds says why."""


class StoreBusyError(StoreError):
    """Another process holds the store."""


class StoreUnwritableError(StoreError):
    """The disk is full, or the file or its folder cannot be written; nothing has changed."""


class StoreDamagedError(StoreError):
    """The file is no store, or no longer one that can be read."""


def default_path() -> Path:
    """Where the store lives: ``MONITOR_DB`` or ``store/monitor.duckdb`` beside the project."""
    return Path(os.environ.get("MONITOR_DB") or DEFAULT_PATH)


class Store:
    """One read-write connection to one file; every question gets a cursor of its own.

    Raises StoreBusyError when another process writes to the file, StoreUnwritableError when the disk
    refuses, and StoreDamagedError when the file cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing = threading.Lock()
        self._write_count = 0
        self._version = 0
        self._known_until: int | None = None
        self._recalled = lru_cache(maxsize=RECALLED)(self._ask_at)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = duckdb.connect(str(path))
        except (duckdb.Error, OSError) as error:
            raise _opening_error(path, error) from error
        try:
            self._prepare()
        except BaseException as error:
            self._connection.close()
            if isinstance(error, duckdb.Error):
                raise StoreDamagedError(str(path)) from error
            raise

    @property
    def originals(self) -> Path:
        """Folder of the handed-in files, each named after the SHA-256 of its bytes."""
        return originals_of(self.path)

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

    def at(self, version: int) -> "Store":
        """The same store as it was known when the delivery with this id was the newest; for questions only."""
        past = copy.copy(self)
        past._known_until = past._version = version
        past._recalled = lru_cache(maxsize=RECALLED)(past._ask_at)
        return past

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor for reading, closed afterwards."""
        cursor = self._connection.cursor()
        try:
            if self._known_until is not None:
                cursor.execute("SET VARIABLE known_until = ?", [self._known_until])
            yield cursor
        finally:
            cursor.close()

    @contextmanager
    def transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor whose writes are all kept, or none when the block raises. One writer at a time.

        Raises StoreUnwritableError when the disk refuses, and TypeError for the past.
        """
        if self._known_until is not None:
            raise TypeError("the past cannot be written to")
        with self._writing, self.cursor() as cursor, refusals(self.path):
            cursor.execute("BEGIN")
            try:
                yield cursor
            except BaseException:
                _roll_back(cursor)
                raise
            _commit(cursor)
            # in this order: who sees the new version must not be given an answer recalled from before
            self._write_count += 1
            self._version = _newest(cursor)

    def version(self) -> int:
        """The data version: the id of the newest delivery, 0 for an empty store; held in memory.

        Of the past it is the delivery it was asked for.
        """
        return self._version

    @contextmanager
    def settled(self) -> Iterator[None]:
        """Inside, the bytes of the one file are the whole store, and nobody writes."""
        with self._writing, self.cursor() as cursor, refusals(self.path):
            cursor.execute("CHECKPOINT")
            yield

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


def _opening_error(path: Path, error: BaseException) -> StoreError:
    """Which of the three it was: DuckDB tells them apart in its sentence only."""
    if "lock" in str(error) or isinstance(error, duckdb.ConnectionException):
        return StoreBusyError(str(path))
    is_there = path.is_file() and os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK)
    return StoreDamagedError(str(path)) if is_there else StoreUnwritableError(str(path))


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """What is written inside fails with one exception, StoreUnwritableError, when the disk refuses."""
    try:
        yield
    except StoreError:
        raise
    except (OSError, duckdb.IOException) as error:
        raise StoreUnwritableError(str(path)) from error


def _newest(cursor: duckdb.DuckDBPyConnection) -> int:
    row = cursor.execute("SELECT coalesce(max(id), 0) FROM delivery").fetchone()
    return int(row[0]) if row else 0


def _commit(cursor: duckdb.DuckDBPyConnection) -> None:
    try:
        cursor.execute("COMMIT")
    except duckdb.TransactionException as error:
        # what could be wrong with the rows was said at their insert, so this is the disk
        raise OSError(str(error)) from error


def _roll_back(cursor: duckdb.DuckDBPyConnection) -> None:
    """Leave the transaction; one that the disk broke off is gone already."""
    with suppress(duckdb.TransactionException):
        cursor.execute("ROLLBACK")


def originals_of(path: Path) -> Path:
    """The folder of handed-in files that belongs to the store at this path."""
    return path.with_suffix(".originals")


def register_of(path: Path) -> Path:
    """The list of deliveries beside the store at this path, from which it can be rebuilt."""
    return path.with_suffix(".deliveries.jsonl")


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
