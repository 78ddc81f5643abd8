"""The store again from its files: row for row the same, and never in place of the old one when it is not."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import queries
from data.store import Store, originals_of, register_of
from loaders import register
from loaders.answers import remember
from loaders.backup import backup
from loaders.checking import Checked, check
from loaders.choices import NONE, Choices
from loaders.publish import Outcome, publish
from loaders.rebuild import TABLES, different_tables, rebuild
from loaders.restore import restore
from tests.workbooks import REGION, offer, partner, workbook

MARCH, JUNE = date(2026, 3, 31), date(2026, 6, 30)
ROLE = "netwerkmedewerker"
CHOSEN = Choices(values={("Partners", "organisation_type_code", "sprot"): "sport"})
FILES = (
    (workbook({"Partners": [partner("A"), partner("B", since_date="maart 2025")]}), NONE),
    (workbook({"Partners": [partner("A", engagement_code=4)], "Aanbod": [offer()]}), NONE),
    (workbook({"Partners": [partner("C"), partner("Fout", since_date="ooit")]}), NONE),
    (workbook({"Partners": [partner("D", organisation_type_code="Sprot")]}), CHOSEN),
)


@cache
def checked_file(number: int) -> Checked:
    content, choices = FILES[number]
    return check(content, REGION, choices=choices)


def load(store: Store, number: int, day: date = JUNE) -> Outcome:
    told: dict[str, Any] = {"region": REGION, "reference_date": day, "user_role": ROLE, "file_name": f"{number}.xlsx"}
    return publish(store, checked_file(number), FILES[number][0], **told, accept_partial=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "monitor.duckdb"


@pytest.fixture
def lived(path: Path) -> Path:
    """A store with a past: choices, rows aside, one put back, one undone, an answer remembered."""
    with closing(Store(path)) as store:
        for number in range(4):
            load(store, number)
        load(store, 0, MARCH)
        restore(store, 2, user_role="beheerder")
        restore(store, 5, before=True, user_role=ROLE)
        remember(store, REGION, {("Partners", "organisatie"): "name"})
    return path


def rows(path: Path) -> dict[str, list[Any]]:
    with closing(Store(path)) as store, store.cursor() as cursor:
        return {table: cursor.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in TABLES}


def test_every_table_that_comes_with_deliveries_is_compared(path: Path) -> None:
    with closing(Store(path)) as store:
        found = store.ask("SELECT table_name FROM duckdb_columns() WHERE column_name = 'delivery_id'")
        held = set(found["table_name"]) & set(store.ask("SELECT table_name FROM duckdb_tables()")["table_name"])
    assert held | {"delivery"} == set(TABLES)


def test_rebuilt_equals_live_row_for_row_and_takes_its_place(lived: Path) -> None:
    before, inode = rows(lived), lived.stat().st_ino
    done = rebuild(lived)
    assert (done.status, done.count, done.is_compared) == ("rebuilt", 7, True)
    assert lived.stat().st_ino != inode
    assert rows(lived) == before
    assert all(before[table] for table in ("delivery_choice", "refused_row", "withdrawn_sheet", "partner", "offer"))
    with closing(Store(lived)) as store:
        assert queries.column_answers(store, REGION) == {("Partners", "organisatie"): "name"}
    assert sorted(one.name for one in lived.parent.iterdir()) == [
        "monitor.deliveries.jsonl",
        "monitor.duckdb",
        "monitor.originals",
    ]


@pytest.mark.parametrize("content", [None, b"kapot" * 2000, b""], ids=["gone", "damaged", "empty"])
def test_without_a_store_that_can_be_read_the_files_are_enough(lived: Path, content: bytes | None) -> None:
    before = rows(lived)
    lived.unlink()
    if content is not None:
        lived.write_bytes(content)
    done = rebuild(lived)
    assert (done.status, done.count, done.is_compared) == ("rebuilt", 7, False)
    assert rows(lived) == before
    kept = lived.with_name("monitor-damaged-1.duckdb")
    assert (kept.read_bytes() if kept.exists() else None) == content


def test_missing_or_changed_originals_are_named_and_nothing_is_replaced(lived: Path) -> None:
    before = rows(lived)
    first, second, *_ = register.read(register_of(lived))
    (originals_of(lived) / first.sha256).unlink()
    (originals_of(lived) / second.sha256).write_bytes(b"anders")
    done = rebuild(lived)
    assert (done.status, [entry.id for entry in done.entries]) == ("missing", [1, 2, 5])
    assert rows(lived) == before


def test_a_store_whose_rows_were_changed_is_not_replaced_in_silence(lived: Path) -> None:
    with closing(Store(lived)) as store, store.transaction() as cursor:
        cursor.execute("UPDATE partner SET name = 'Iets anders' WHERE delivery_id = 1")
    before = rows(lived)
    done = rebuild(lived)
    assert (done.status, done.tables) == ("differs", ["partner"])
    assert rows(lived) == before
    assert not lived.with_name("monitor-rebuilding.duckdb").exists()


def test_a_line_without_its_delivery_is_not_brought_to_life(lived: Path) -> None:
    last = register.read(register_of(lived))[-1]
    register.announce(register_of(lived), replace(last, id=8, replaces=1))
    assert [rebuild(lived).count, len(rows(lived)["delivery"])] == [7, 7]
    register.announce(register_of(lived), replace(last, id=8, replaces=1))
    lived.unlink()
    done = rebuild(lived)
    assert (done.status, [entry.id for entry in done.entries]) == ("uncertain", [8])
    assert not lived.exists()
    assert rebuild(lived, trust="store").count == 7
    lived.unlink()
    register.announce(register_of(lived), replace(last, id=8, replaces=1))
    assert rebuild(lived, trust="register").count == 8


def test_a_register_that_knows_more_than_the_store_is_asked_about(lived: Path) -> None:
    before = rows(lived)
    lived.unlink()
    Store(lived).close()
    done = rebuild(lived)
    assert (done.status, len(done.entries)) == ("uncertain", 7)
    assert rebuild(lived, trust="register").status == "rebuilt"
    assert rows(lived) == before


def test_a_new_store_beside_an_old_register_keeps_that_register(lived: Path) -> None:
    known = register.read(register_of(lived))
    lived.unlink()
    with closing(Store(lived)) as store:
        load(store, 1)
    (kept,) = [one for one in lived.parent.glob("*.jsonl") if one != register_of(lived)]
    assert register.read(kept) == known
    assert [entry.id for entry in register.read(register_of(lived))] == [1]


def test_a_line_that_was_broken_off_counts_as_not_written(lived: Path) -> None:
    known = register.read(register_of(lived))
    with register_of(lived).open("ab") as file:
        file.write(b'\n{"id": 8, "region": "mid')
    assert register.read(register_of(lived)) == known
    with closing(Store(lived)) as store:
        load(store, 3, MARCH)
    assert [entry.id for entry in register.read(register_of(lived))] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_there_is_nothing_to_rebuild_from_nothing(path: Path) -> None:
    assert (rebuild(path).status, list(path.parent.iterdir())) == ("nothing", [])


_steps = st.lists(
    st.one_of(
        st.tuples(st.just("load"), st.integers(0, len(FILES) - 1), st.sampled_from((MARCH, JUNE))),
        st.tuples(st.just("restore"), st.integers(1, 5), st.booleans()),
    ),
    min_size=2,
    max_size=6,
)


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=_steps)
def test_rebuild_equals_live_after_any_course(tmp_path_factory: pytest.TempPathFactory, steps: list[Any]) -> None:
    path = tmp_path_factory.mktemp("course") / "monitor.duckdb"
    with closing(Store(path)) as store:
        for kind, number, how in steps:
            if kind == "load":
                load(store, number, how)
            elif number <= store.version():
                restore(store, number, before=how, user_role=ROLE)
        count = store.version()
    old = path.with_name("old.duckdb")
    shutil.copy(path, old)
    assert rebuild(path).count == count
    path.unlink()
    assert rebuild(path).count == count
    with closing(Store(path)) as again, closing(Store(old)) as before:
        assert different_tables(before, again, count) == []


@pytest.fixture
def store(lived: Path) -> Iterator[Store]:
    opened = Store(lived)
    yield opened
    opened.close()


def test_a_backup_is_a_store_of_its_own_with_all_its_files(store: Store, tmp_path: Path) -> None:
    folder = backup(store, tmp_path / "kopie", datetime(2026, 6, 30, 12, 0))
    copy = folder / "monitor.duckdb"
    assert folder.name == "monitor-20260630-120000"
    assert [one.name for one in folder.parent.iterdir()] == [folder.name]
    with closing(Store(copy)) as copied:
        assert different_tables(store, copied, store.version()) == []
        assert {one.name for one in copied.originals.iterdir()} == {one.name for one in store.originals.iterdir()}
    assert rebuild(copy).status == "rebuilt"
    load(store, 3, MARCH)
    with pytest.raises(FileExistsError):
        backup(store, tmp_path / "kopie", datetime(2026, 6, 30, 12, 0))
