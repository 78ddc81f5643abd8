"""What becomes of each table of a store of release 0.2: in which entry it goes, and that no row is lost."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from data import takeover
from data.ledger import LedgerDamagedError
from data.ledger.package import unpack


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store of that release, as far as it matters here."""
    path = tmp_path / "monitor.duckdb"
    with closing(duckdb.connect(str(path))) as connection:
        connection.execute("CREATE TABLE region (code VARCHAR)")
        connection.execute("CREATE TABLE delivery (id INTEGER)")
        connection.execute("INSERT INTO delivery VALUES (2), (1)")
    return path


@pytest.fixture
def cursor() -> Iterator[duckdb.DuckDBPyConnection]:
    with closing(duckdb.connect()) as connection:
        connection.execute("CREATE TABLE offer AS FROM range(3)")
        yield connection


def test_what_every_release_fills_itself_stays_behind(old: Path) -> None:
    tables = takeover.tables_of(old)
    assert {name: table.to_pydict() for name, table in tables.items()} == {"delivery": {"id": [2, 1]}}


def test_a_file_that_is_no_store_is_damaged_and_not_busy(tmp_path: Path) -> None:
    path = tmp_path / "monitor.duckdb"
    path.write_bytes(b"geen database" * 1000)
    with pytest.raises(LedgerDamagedError):
        takeover.tables_of(path)


def test_each_delivery_is_an_entry_and_then_what_people_answered_made_and_kept() -> None:
    tables = {
        "delivery": pa.table({"id": [2, 1, 3]}),
        "offer": pa.table({"delivery_id": [1, 2, 1], "name": ["a", "b", "c"]}),
        "insight": pa.table({"delivery_id": pa.array([], pa.int64())}),
        "column_answer": pa.table({"delivery_id": [1], "answer": ["ja"]}),
        "runsheet": pa.table({"id": [1], "name": ["Dag"]}),
        "runsheet_step": pa.table({"id": pa.array([], pa.int64())}),
    }
    found = [{name: table.to_pydict() for name, table in unpack(one).items()} for one in takeover.contents(tables)]
    assert found == [
        {"delivery": {"id": [1]}, "offer": {"delivery_id": [1, 1], "name": ["a", "c"]}},
        {"delivery": {"id": [2]}, "offer": {"delivery_id": [2], "name": ["b"]}},
        {"delivery": {"id": [3]}},
        {"column_answer": {"delivery_id": [1], "answer": ["ja"]}},
        {"runsheet": {"id": [1], "name": ["Dag"]}},
    ]


@pytest.mark.parametrize(("count", "is_whole"), [(2, False), (3, True), (4, False)])
def test_a_table_that_lost_or_gained_rows_is_damaged(
    cursor: duckdb.DuckDBPyConnection, count: int, *, is_whole: bool
) -> None:
    tables: dict[str, Any] = {"offer": pa.table({"range": list(range(count))})}
    if is_whole:
        takeover.compare(tables, cursor)
    else:
        with pytest.raises(LedgerDamagedError):
            takeover.compare(tables, cursor)


def test_every_original_goes_along_and_no_hidden_file(old: Path) -> None:
    kept: list[bytes] = []

    def keep(content: bytes) -> str:
        kept.append(content)
        return ""

    takeover.keep_originals(old, keep)
    assert kept == []
    folder = old.with_suffix(".originals")
    folder.mkdir()
    for name in ("b", "a", ".DS_Store"):
        (folder / name).write_text(name)
    takeover.keep_originals(old, keep)
    assert kept == [b"a", b"b"]


def test_what_was_taken_over_is_marked(old: Path) -> None:
    assert not takeover.is_done(old)
    takeover.mark_done(old)
    assert takeover.is_done(old)
