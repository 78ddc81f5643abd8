"""The DuckDB file of this process: made from the ledger, made again when it is of another release, lost or damaged.

The only module that connects to DuckDB. Every process takes a slot of its own beside the others, because one process
writes to a DuckDB file; the slot stays, so that the next process that takes it has little to catch up.
"""

import fcntl
import hashlib
import logging
import os
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cache
from itertools import count, islice
from pathlib import Path
from typing import IO, Any

import duckdb

from data import reference
from data.ledger import Entry, LedgerNewerError, LedgerUnwritableError, Turn

HERE = Path(__file__).parent
SCHEMA = HERE / "schema.sql"
DEFINITIONS = tuple(
    HERE / "definitions" / f"{subject}.sql"
    for subject in (
        *("deliveries", "partners", "coverage", "offer", "offer_lists", "criteria", "municipalities"),
        *("phases", "plans", "learning", "collaboration", "comparisons", "growth", "changes"),
    )
)
"""In the order in which they are made: a view needs what it is made of."""
DAMAGE = (duckdb.IOException, duckdb.FatalException, duckdb.InternalException)
"""What DuckDB raises when its file is not what it was."""
_STAGING = "staging"
_ENTRIES_A_TIME = 200
_REFERENCE_TABLES = ("regions", "municipalities", "former_municipalities", "phases", "phase_items", "codes")


def fingerprint() -> str:
    """What a DuckDB file was made by: the definitions, the lists and reference tables, and DuckDB itself."""
    digest = hashlib.sha256(duckdb.__version__.encode())
    for path in (
        Path(__file__),
        SCHEMA,
        *DEFINITIONS,
        *(reference.FOLDER / f"{name}.csv" for name in _REFERENCE_TABLES),
    ):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


class File:
    """One DuckDB file that is open.

    ``applied`` is the number of the newest entry of the ledger in it, and ``moment`` when that was made: an entry of
    that number and another moment is of another history, such as that of an older backup.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, applied: int, moment: datetime | None) -> None:
        self._connection = connection
        self.applied = applied
        self.moment = moment

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor, closed afterwards."""
        cursor = self._connection.cursor()
        try:
            yield cursor
        finally:
            cursor.close()

    def catch_up(self, entries: Iterable[Entry]) -> bool:
        """Add the rows of these entries, in transactions of their own; whether there were any."""
        before, rest = self.applied, iter(entries)
        while some := list(islice(rest, _ENTRIES_A_TIME)):
            with self.cursor() as cursor:
                cursor.execute("BEGIN")
                try:
                    apply(cursor, some)
                    cursor.execute("COMMIT")
                except BaseException:
                    roll_back(cursor)
                    raise
            self.applied, self.moment = some[-1].number, some[-1].made_at
        return self.applied > before

    def close(self) -> None:
        """Close it once the last cursor is."""
        with suppress(duckdb.Error):
            self._connection.close()


class Replica:
    """The slot of this process in a folder, and the file in it.

    Raises LedgerUnwritableError when the folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self._fingerprint = fingerprint()
        self._lock: IO[bytes] = _take_slot(folder)
        self._slot = Path(self._lock.name).parent
        self._replacing = threading.Lock()
        try:
            self.file = self._existing() or self._fresh()
        except BaseException:
            self._lock.close()
            raise

    def replace(self, file: File) -> None:
        """Begin a new, empty file, unless another thread did so already; who still asks the old one fails."""
        with self._replacing:
            if self.file is file:
                logging.getLogger(__name__).info("a DuckDB file is of no use any more, so it is made again")
                self.file = self._fresh()
                file.close()

    def close(self) -> None:
        """Give the slot free."""
        self.file.close()
        self._lock.close()

    def _existing(self) -> File | None:
        """The file of this slot when it is whole and of this release."""
        for path in self._slot.glob(f"{self._fingerprint}-*.duckdb"):
            try:
                connection = duckdb.connect(str(path))
            except duckdb.Error:
                continue
            with suppress(duckdb.Error, ValueError):
                ((made_by, *reached),) = connection.execute(
                    "SELECT fingerprint, applied, made_at FROM replica"
                ).fetchall()
                if made_by == self._fingerprint:
                    return File(connection, *reached)
            connection.close()
        return None

    def _fresh(self) -> File:
        """A new file without rows; what else lay in the slot is gone."""
        try:
            connection = duckdb.connect(str(self._free_name()))
            try:
                _make(connection, self._fingerprint)
            except BaseException:
                connection.close()
                raise
        except (OSError, duckdb.IOException, duckdb.TransactionException) as error:
            raise LedgerUnwritableError(str(self._slot)) from error
        return File(connection, 0, None)

    def _free_name(self) -> Path:
        """Not a name that this process has open: DuckDB would give the old file again."""
        left = [path for path in self._slot.iterdir() if path.name != "lock"]
        for path in left:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        taken = {path.name for path in left}
        names = (f"{self._fingerprint}-{number}.duckdb" for number in count(1))
        return self._slot / next(name for name in names if name not in taken)


def apply(cursor: duckdb.DuckDBPyConnection, entries: Sequence[Entry]) -> None:
    """Add the rows of these entries, inside a transaction of the cursor.

    Raises LedgerNewerError when they hold what this release does not know.
    """
    import pyarrow as pa  # noqa: PLC0415 - a quarter of a second, where often nothing is new

    from data.ledger.package import unpack  # noqa: PLC0415

    tables: dict[str, list[Any]] = {}
    for entry in entries:
        for name, rows in unpack(entry.content).items():
            tables.setdefault(name, []).append(rows)
    for name, parts in tables.items():
        _insert(cursor, name, pa.concat_tables(parts, promote_options="permissive"))
    cursor.execute("UPDATE replica SET applied = ?, made_at = ?", [entries[-1].number, entries[-1].made_at])


def sweep(folder: Path) -> None:
    """Take away the slots that no process holds: the next ones are made from the ledger alone."""
    for path in folder.glob("*/lock") if folder.exists() else ():
        with path.open("ab") as lock, suppress(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(path.parent)


def roll_back(cursor: duckdb.DuckDBPyConnection) -> None:
    """Leave the transaction; one that the disk broke off is gone already."""
    with suppress(duckdb.Error):
        cursor.execute("ROLLBACK")


def staged(cursor: duckdb.DuckDBPyConnection) -> bytes:
    """What stands in schema staging, as the content of an entry; empty when nothing does."""
    from data.ledger.package import pack  # noqa: PLC0415 - see apply

    lists = select_lists(cursor, _STAGING)
    counts = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM {_STAGING}.{name}" for name in lists)  # noqa: S608
    filled = [name for name, amount in cursor.execute(counts).fetchall() if amount]
    packed = {name: cursor.sql(f"SELECT {lists[name]} FROM {_STAGING}.{name}").to_arrow_table() for name in filled}  # noqa: S608
    return pack(packed) if packed else b""


def select_lists(cursor: duckdb.DuckDBPyConnection, schema: str) -> dict[str, str]:
    """Table -> its columns in order, codes cast to text; tables in the order in which they were made."""
    columns = cursor.execute(
        """
        SELECT table_name, column_name, data_type LIKE 'ENUM(%', data_type LIKE '%[]'
        FROM duckdb_columns()
        WHERE schema_name = ? AND table_oid IN (SELECT table_oid FROM duckdb_tables())
        ORDER BY table_oid, column_index
        """,
        [schema],
    ).fetchall()
    lists: dict[str, list[str]] = {}
    for table, name, is_code, is_list in columns:
        cast = f'"{name}"::VARCHAR{"[]" if is_list else ""} AS "{name}"' if is_code else f'"{name}"'
        lists.setdefault(table, []).append(cast)
    return {table: ", ".join(casts) for table, casts in lists.items()}


def _take_slot(folder: Path) -> IO[bytes]:
    """The lock of the first slot that no process holds, and none of this process twice."""
    try:
        for number in count(1):
            slot = folder / str(number)
            slot.mkdir(parents=True, exist_ok=True)
            try:
                lock = (slot / "lock").open("ab")
            except PermissionError:
                # of another user, say of an administrator who ran a command; a closed folder is another thing
                if (slot / "lock").exists():
                    continue
                raise
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                # swept away between opening and locking: the lock would hold nothing
                if os.path.samestat(os.fstat(lock.fileno()), (slot / "lock").stat()):
                    return lock
            except (BlockingIOError, FileNotFoundError):
                lock.close()
    except OSError as error:
        raise LedgerUnwritableError(str(folder)) from error
    raise AssertionError("there is always a next number")


def _make(connection: duckdb.DuckDBPyConnection, made_by: str) -> None:
    """All types, tables and definitions, and the mark that says that they are there, in one transaction."""
    connection.execute("BEGIN")
    for name, options in reference.code_lists().items():
        values = ", ".join("'" + option.code.replace("'", "''") + "'" for option in options)
        connection.execute(f"CREATE TYPE {name} AS ENUM ({values})")
    connection.execute(SCHEMA.read_text(encoding="utf-8"))
    _copy_tables(connection)
    for path in DEFINITIONS:
        connection.execute(path.read_text(encoding="utf-8"))
    _fill_reference(connection)
    connection.execute("INSERT INTO replica VALUES (?, 0, NULL)", [made_by])
    connection.execute("COMMIT")


def _copy_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """The tables of staging once more, with their columns and without their rules."""
    names = connection.execute("SELECT table_name FROM duckdb_tables() WHERE schema_name = ?", [_STAGING]).fetchall()
    for (name,) in names:
        connection.execute(f"CREATE TABLE {name} AS FROM {_STAGING}.{name} LIMIT 0")


def _fill_reference(connection: duckdb.DuckDBPyConnection) -> None:
    _fill(
        connection,
        "region",
        ((r.code, r.name, r.province, r.municipality_count, r.inhabitant_count) for r in reference.regions().values()),
    )
    municipalities = reference.municipalities().values()
    _fill(connection, "municipality", ((m.nis, m.name, m.region, m.inhabitant_count) for m in municipalities))
    items = reference.rows("phase_items")
    _fill(connection, "lifecycle_item", ((row["item"], row["phase"], row["step"], row["statement"]) for row in items))


def _fill(connection: duckdb.DuckDBPyConnection, name: str, rows: Iterable[tuple[object, ...]]) -> None:
    """All rows in one statement: one a row took as long as all definitions together."""
    columns = [list(column) for column in zip(*rows, strict=True)]
    lists = ", ".join(["unnest(?)"] * len(columns))
    connection.execute(f"INSERT INTO {name} SELECT {lists}", columns)


def _insert(cursor: duckdb.DuckDBPyConnection, name: str, rows: Any) -> None:
    """Insert rows by name; columns that they lack stay empty."""
    cursor.register("entry_rows", _with_successors(rows))
    try:
        cursor.execute(f"INSERT INTO main.{name} BY NAME SELECT * FROM entry_rows")  # noqa: S608 - a table of ours
    except (duckdb.CatalogException, duckdb.BinderException, duckdb.ConversionException) as error:
        raise LedgerNewerError(name) from error
    finally:
        with suppress(duckdb.TransactionException):  # one that failed lets nothing be done before it is left
            cursor.unregister("entry_rows")


def _with_successors(rows: Any) -> Any:
    """The rows with every municipality that is gone replaced by the one it became part of."""
    for place, field in enumerate(rows.schema):
        if field.name.startswith("municipality_"):
            values = rows.column(place).to_pylist()
            current = [_successor(value) for value in values]
            if current != values:
                import pyarrow as pa  # noqa: PLC0415 - making an array brings pandas along, half a second

                rows = rows.set_column(place, field, pa.array(current, field.type))
    return rows


def _successor(value: Any) -> Any:
    if isinstance(value, list):
        return list(dict.fromkeys(map(_successor, value)))
    return value if value in reference.municipalities() else _successors().get(value, value)


@cache
def _successors() -> dict[str, str]:
    return {one.nis: one.now_nis for one in reference.former_municipalities()}


@contextmanager
def read_only(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A DuckDB file that is not ours to change. Raises duckdb.Error when it cannot be read or somebody writes in it."""
    connection = duckdb.connect(str(path), read_only=True)
    try:
        yield connection
    finally:
        connection.close()


def accept(
    cursor: duckdb.DuckDBPyConnection,
    turn: Turn,
    contents: Iterable[bytes],
    made_by: str,
    judge: Callable[[duckdb.DuckDBPyConnection], None] = lambda _cursor: None,
) -> None:
    """Append to the ledger what this file can follow; ``judge`` sees the rows and may still raise."""
    entries = [turn.append(content, made_by) for content in contents]
    cursor.execute("BEGIN")
    try:
        # what cannot be read back must not be accepted: every process would stumble over it
        apply(cursor, entries)
        judge(cursor)
    finally:
        roll_back(cursor)
