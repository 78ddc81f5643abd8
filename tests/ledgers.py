"""Stores and their ledgers, for tests: every row of one, the same made again from its ledger, one made empty."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from data.ledger import tables as ledger_tables
from data.store import Store
from loaders import contract
from tests import postgres
from tests.running import copied, empty_store, run_folder

Rows = dict[str, list[tuple[Any, ...]]]


ENGINES = ("sqlite", "postgresql")


@contextmanager
def empty_ledger(engine: str, folder: Path) -> Iterator[str]:
    """The URL of a ledger of its own in one of the engines; a store ``folder / "monitor.duckdb"`` is there sooner."""
    store = copied(empty_store(), folder)
    if engine == "sqlite":
        yield str(store.with_suffix(".sqlite").rename(folder / "ledger.sqlite"))
    else:
        with postgres.database(run_folder()) as url:
            yield url


def holding_rows(table: str) -> str:
    """What follows FROM for the rows of a table that hold at a date, its only parameter, with their region."""
    (sheet,) = (one.name for one in contract.SHEETS if one.table == table)
    rows = f"SELECT speaking.region, {table}.* FROM current_sheet(?) AS speaking JOIN {table} USING (delivery_id)"  # noqa: S608 - a table of ours
    return f"({rows} WHERE speaking.sheet = '{sheet}')"


def rows_of(store: Store) -> Rows:
    """Every table of DuckDB with its rows, how far it follows the ledger aside."""
    found = store.rows("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND table_name <> 'replica'")
    return {name: store.rows(f"FROM main.{name} ORDER BY ALL") for (name,) in sorted(found)}


def rows_made_again(store: Store, folder: Path) -> Rows:
    """The same of a DuckDB file that is made from the ledger of this store."""
    with closing(Store(folder / "again.duckdb", store.ledger.url)) as again:
        return rows_of(again)


def made_empty(store: Store) -> None:
    """As if nothing had ever been written; quicker than another store, for many examples of one test."""
    with store.ledger.writing() as connection:
        for table in (ledger_tables.entry, ledger_tables.original):
            connection.execute(table.delete())
    file = store._replica.file
    with file.cursor() as cursor:
        names = cursor.execute(
            "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'staging' ORDER BY ALL"
        ).fetchall()
        for (name,) in names:
            cursor.execute(f"DELETE FROM main.{name}")  # noqa: S608 - listed by DuckDB
        cursor.execute("UPDATE replica SET applied = 0, made_at = NULL")
    file.applied, file.moment = 0, None
    store._moved_on()
