"""A store of release 0.2 moves in whole at the first start: every row, original, number, fixed link and running order.

``files/store-of-release-0.2.zip`` was made by that release: ten demo deliveries of three regions and the learning
network, then two of Midwest (the first with a row aside), one put back, one of Westhoek taken back, answers about
columns, two running orders (one deleted) and the totals of a room.
"""

import hashlib
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from data import runsheets
from data.access import anybody
from data.backup import backup, restore_backup
from data.deliveries import remembered_answers, versions
from data.replica import read_only
from data.store import Store, StoreBusyError, StoreDamagedError
from data.takeover import tables_of
from loaders.deliveries.restore import restore
from tests.ledgers import rows_made_again, rows_of
from tests.running import ROOT

PACKED = Path(__file__).parent / "files" / "store-of-release-0.2.zip"
DELIVERIES = 15
JUNE = date(2026, 6, 30)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    with zipfile.ZipFile(PACKED) as packed:
        packed.extractall(tmp_path / "store")
    return tmp_path / "store" / "monitor.duckdb"


@pytest.fixture
def store(old: Path, ledger_url: str) -> Iterator[Store]:
    with closing(Store(old, ledger_url)) as opened:
        yield opened


def rows_of_old(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every table of the old file as that release itself would read it."""
    with read_only(path) as connection:
        names = connection.execute("SELECT table_name FROM duckdb_tables() WHERE NOT internal").fetchall()
        return {name: connection.execute(f"FROM {name} ORDER BY ALL").fetchall() for (name,) in names}


def test_every_row_of_every_table_is_there(store: Store, old: Path, tmp_path: Path) -> None:
    before, after = rows_of_old(old), rows_of(store)
    width = {name: len(rows[0]) for name, rows in before.items() if rows}
    moved = {name: [row[: width[name]] for row in after[name]] for name in width}
    assert moved == {name: before[name] for name in width}
    # what that release did not say has no value: it put files in the place of what stood
    assert {row[width["delivery"] :] for row in after["delivery"]} == {(None, None)}
    assert after["row_source"] == []
    assert store.version() == DELIVERIES == len(before["delivery"])
    for name in ("refused_row", "withdrawn_sheet", "column_answer", "runsheet_step", "live_result", "offer", "insight"):
        assert before[name], name
    assert rows_made_again(store, tmp_path) == after


def test_every_original_is_there_and_none_is_touched(store: Store, old: Path) -> None:
    folder = old.with_suffix(".originals")
    kept = {path.name for path in folder.iterdir()}
    assert len(kept) > 10
    assert store.ledger.original_digests() == kept
    for digest in kept:
        content = store.original(digest, anybody())
        assert content is not None
        assert hashlib.sha256(content).hexdigest() == digest


def test_what_was_there_stays_as_it_was(store: Store, old: Path) -> None:
    with zipfile.ZipFile(PACKED) as packed:
        for name in packed.namelist():
            if not name.endswith("/"):
                assert (old.parent / name).read_bytes() == packed.read(name), name


def test_it_moves_in_once_and_lives_on(old: Path, ledger_url: str) -> None:
    for _ in range(2):
        with closing(Store(old, ledger_url)) as store:
            assert store.version() == DELIVERIES
            head = store.ledger.head()
    with closing(Store(old, ledger_url)) as store:
        assert restore(store, 11, by=anybody("beheerder")).delivery_id in (13, DELIVERIES + 1)
        assert restore(store, 12, by=anybody("beheerder")).delivery_id == DELIVERIES + 1
        assert store.ledger.head() == head + 1


def test_a_ledger_that_is_lost_later_is_not_replaced_by_what_once_moved_in(old: Path, ledger_url: str) -> None:
    Store(old, ledger_url).close()
    with closing(Store(old, str(old.with_name("another.sqlite")))) as store:
        assert (store.version(), store.ledger.head()) == (0, 0)


def test_a_backup_is_brought_back_beside_an_old_store(old: Path, ledger_url: str, tmp_path: Path) -> None:
    with closing(Store(tmp_path / "other.duckdb", str(tmp_path / "other.sqlite"))) as store:
        runsheets.save(store, anybody(), "Netwerkdag", [])
        file = backup(store, tmp_path / "kopie", datetime(2026, 6, 30))
    with closing(Store(old, ledger_url, takes_over=False)) as store:
        assert restore_backup(file, store) == []
        assert [sheet.name for sheet in runsheets.listed(store)] == ["Netwerkdag"]


def test_fixed_links_running_orders_and_answers_work_as_before(store: Store) -> None:
    counts = [
        store.at(version).rows("SELECT count(*) FROM current_partner(DATE '2026-06-30') WHERE region = 'midwest'")
        for version in (10, 11, 12, 13)
    ]
    assert counts == [[(0,)], [(1,)], [(2,)], [(1,)]]
    (sheet,) = runsheets.listed(store)
    assert (sheet.name, sheet.version, len(sheet.steps)) == ("Netwerkdag voorjaar", 2, 2)
    assert "versie=15" in sheet.steps[0].address
    assert remembered_answers(store, "midwest")["column", "Partners", "opmerking"] == "shared_interest"
    assert remembered_answers(store, "westhoek") == {}
    assert [row["sheet"] for row in versions.refused_rows(store, JUNE, "midwest", anybody()).to_dict("records")] == [
        "Partners"
    ]


def test_while_the_old_release_still_runs_nothing_is_taken_over(old: Path, tmp_path: Path) -> None:
    hold = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"
    process = subprocess.Popen(
        [sys.executable, "-c", hold, str(old)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    with pytest.raises(StoreBusyError):
        Store(old)
    process.communicate("")
    with closing(Store(old)) as store:
        assert store.version() == DELIVERIES


@pytest.mark.parametrize("content", [b"kapot" * 2000, b""], ids=["damaged", "empty"])
def test_an_old_store_that_cannot_be_read_is_refused_untouched(old: Path, content: bytes) -> None:
    old.write_bytes(content)
    with pytest.raises(StoreDamagedError):
        Store(old)
    assert old.read_bytes() == content


def test_a_store_of_another_shape_is_not_taken_over_in_part(old: Path) -> None:
    shutil.copy(old, old.with_name("other.duckdb"))
    code = "import duckdb, sys; duckdb.connect(sys.argv[1]).execute('ALTER TABLE partner ADD COLUMN later VARCHAR')"
    other = old.with_name("other.duckdb")
    subprocess.run([sys.executable, "-c", code, str(other)], check=True)
    assert "later" in tables_of(other)["partner"].column_names
    with pytest.raises(OSError):
        Store(other)
    assert not list(old.parent.glob("other.sqlite-*"))
