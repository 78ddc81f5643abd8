"""A ledger written by today's release opens under a later one with every row, and a later one's is refused whole.

The later release is this one with its own words changed: a copy of ``data`` and ``loaders`` in which a file reads
otherwise, run in a process of its own.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from data import reference
from data.access import MACHINE, Act, Action
from data.backup import backup, restore_backup
from data.store import Store, StoreNewerError
from tests.ledgers import Rows, rows_of
from tests.running import ROOT
from tests.test_replay import COURSE, live

pytestmark = pytest.mark.journey

Edit = Callable[[str], str]
ASK = """
import json, sys
from pathlib import Path
from data import runsheets
from data.store import Store
from loaders.checks import checking
store = Store(Path(sys.argv[1]), sys.argv[2])
tables = [name for (name,) in store.rows(
    "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND table_name <> 'replica'"
)]
told = {name: store.ask(f"FROM main.{name} ORDER BY ALL").to_dict("records") for name in tables}
print(json.dumps({"tables": told, "names": [one.name for one in runsheets.listed(store)],
    "extra": [list(row) for row in store.rows(sys.argv[3])]}, default=str))
store.close()
"""
WRITE = """
import sys
from pathlib import Path
from data.access import MACHINE, Act, Action
from data.store import Store
store = Store(Path(sys.argv[1]), sys.argv[2])
with store.transaction(Act(MACHINE, Action.DELIVER)) as (cursor, moment, keep):
    for statement in sys.argv[3:]:
        cursor.execute(statement, [moment] if "?" in statement else [])
store.close()
"""


RUNSHEET_NAME = """CREATE TABLE staging.runsheet (
    number INTEGER NOT NULL CHECK (number > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    name VARCHAR NOT NULL CHECK (length(name)"""


def replaced(old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        assert text.count(old) == 1, (old, text.count(old))
        return text.replace(old, new)

    return edit


def first_row_named(label: str) -> Edit:
    def edit(text: str) -> str:
        head, first, *rest = text.splitlines(keepends=True)
        name = first.split(",")[1]
        return "".join([head, first.replace(name, label, 1), *rest])

    return edit


def release(folder: Path, edits: dict[str, Edit]) -> Path:
    """Another release of this project in a folder; file -> what it reads instead."""
    for name in ("data", "loaders"):
        shutil.copytree(ROOT / name, folder / name)  # compiled as it is: a copy keeps its times
    for name, edit in edits.items():
        path = folder / name
        text = path.read_text(encoding="utf-8")
        path.write_text(edit(text), encoding="utf-8")
        assert path.read_text(encoding="utf-8") != text
    return folder


def run(folder: Path, script: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def told_by(folder: Path, *arguments: object) -> dict[str, Any]:
    done = run(folder, ASK, *arguments)
    assert done.returncode == 0, done.stderr[-2000:]
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "monitor.duckdb"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What today's release wrote, as a backup: everything that a store can hold."""
    folder = tmp_path_factory.mktemp("written")
    with closing(Store(folder / "monitor.duckdb", f"{folder / 'monitor.sqlite'}")) as store:
        live(store, COURSE)
        return backup(store, folder / "kept", datetime(2026, 6, 30))


@pytest.fixture
def before(written: Path, path: Path, ledger_url: str) -> Rows:
    """The same in a store of its own."""
    with closing(Store(path, ledger_url)) as store:
        assert restore_backup(written, store) == []
        return rows_of(store)


_with_volunteers = replaced(
    "    shared_interest VARCHAR", "    volunteer_count INTEGER NOT NULL,\n    shared_interest VARCHAR"
)
_with_room = replaced(
    "    speaker_role VARCHAR NOT NULL,", "    speaker_role VARCHAR NOT NULL,\n    room VARCHAR NOT NULL,"
)
TYPE = reference.options("organisation_type")[0]
CHANGES: dict[str, tuple[dict[str, Edit], str, list[list[Any]]]] = {
    "a column more": (
        {
            "data/schema.sql": lambda text: _with_room(_with_volunteers(text)),
        },
        "SELECT count(volunteer_count), (SELECT count(room) FROM runsheet_step) FROM partner",
        [[0, 0]],
    ),
    "a code more": (
        {"data/reference/codes.csv": lambda text: f"{text.rstrip()}\norganisation_type,nieuwe_soort,Nieuwe soort,\n"},
        "SELECT 'nieuwe_soort'::organisation_type::VARCHAR",
        [["nieuwe_soort"]],
    ),
    "a label renamed": (
        {
            "data/reference/codes.csv": replaced(
                f"organisation_type,{TYPE.code},{TYPE.label},", f"organisation_type,{TYPE.code},Heel anders,"
            )
        },
        "SELECT count(*) FROM region",
        [[18]],
    ),
    "a municipality renamed": (
        {"data/reference/municipalities.csv": first_row_named("Nieuwgemeente")},
        "SELECT arg_min(name, municipality_nis::VARCHAR) FROM municipality",
        [["Nieuwgemeente"]],
    ),
    "a stricter rule": (
        {
            "data/schema.sql": replaced(f"{RUNSHEET_NAME} > 0),", f"{RUNSHEET_NAME} > 90),"),
        },
        "SELECT count(*) > 0 FROM runsheet",
        [[True]],
    ),
    "a definition changed": (
        {
            "data/definitions/partners.sql": replaced(
                "engagement_code IN ('3', '4') AND", "engagement_code IN ('1', '2') AND"
            )
        },
        "SELECT is_active_partner('2'::engagement, NULL::DATE, NULL::DATE, current_date)",
        [[True]],
    ),
}


def in_each_engine(names: Iterable[str], others: int) -> list[Any]:
    """Two of the names, ``others`` in the engine that differs in how it keeps and not in what; the bench tries all."""
    return [
        pytest.param(name, engine, marks=[] if place < count else [pytest.mark.slow])
        for engine, count in (("sqlite", 2), ("postgresql", others))
        for place, name in enumerate(names)
    ]


@pytest.mark.parametrize(("change", "ledger_url"), in_each_engine(CHANGES, 1), indirect=["ledger_url"])
def test_a_later_release_has_every_row(change: str, before: Rows, path: Path, ledger_url: str, tmp_path: Path) -> None:
    edits, question, answer = CHANGES[change]
    folder = release(tmp_path / "release", edits)
    told = told_by(folder, path, ledger_url, question)
    assert told["extra"] == answer
    assert told["names"]
    for name, rows in before.items():
        assert len(told["tables"][name]) == len(rows), name
    with closing(Store(path, ledger_url)) as store:
        # and back again: the older release finds its own as it was
        assert rows_of(store) == before


def test_the_file_of_the_first_release_is_not_used_by_the_second(before: Rows, path: Path, ledger_url: str) -> None:
    with closing(Store(path, ledger_url)) as store:
        made = [one.name for one in store._replica._slot.glob("*.duckdb")]
        assert made[0].startswith(store._replica._fingerprint)


NEW_DELIVERY = """
    INSERT INTO staging.delivery
    VALUES (99, 'midwest', DATE '2026-01-01', ?, 'rol', 'x.xlsx', repeat('0', 64), false, NULL, NULL, NULL, NULL)
"""


def new_partner(kind: str, *codes: str) -> str:
    return f"""
        INSERT INTO staging.partner
            (delivery_id, row_number, name, organisation_type_code, engagement_code, municipality_codes, is_region_wide)
        VALUES (99, 2, 'Later', '{kind}', '3', {list(codes)}, false)
    """  # noqa: S608 - ours


FUTURE: dict[str, tuple[dict[str, Edit], tuple[str, ...]]] = {
    "a column": (
        {
            "data/schema.sql": replaced(
                "    speaker_role VARCHAR NOT NULL,", "    speaker_role VARCHAR,\n    room VARCHAR,"
            )
        },
        (
            "INSERT INTO staging.runsheet_step "
            "SELECT 9, 1, 1, 'hulp', '', '', 5, '', strftime(?::TIMESTAMP, '%Y'), '', NULL, NULL, NULL, NULL, NULL",
        ),
    ),
    "a code": (CHANGES["a code more"][0], (NEW_DELIVERY, new_partner("nieuwe_soort"))),
    "a table": (
        {"data/schema.sql": lambda text: text + "\nCREATE TABLE staging.later (moment TIMESTAMP);\n"},
        ("INSERT INTO staging.later VALUES (?)",),
    ),
}


@pytest.mark.parametrize(("what", "ledger_url"), in_each_engine(FUTURE, 0), indirect=["ledger_url"])
def test_a_ledger_from_the_future_is_refused_and_untouched(
    what: str, before: Rows, path: Path, ledger_url: str, tmp_path: Path
) -> None:
    edits, statements = FUTURE[what]
    folder = release(tmp_path / "release", edits)
    with closing(Store(path, ledger_url)) as running:
        done = run(folder, WRITE, path, ledger_url, *statements)
        assert done.returncode == 0, done.stderr[-2000:]
        head = running.ledger.head()
        with pytest.raises(StoreNewerError), running.transaction(Act(MACHINE, Action.DELIVER)):
            pass
        # what it knew it goes on showing
        assert rows_of(running) == before
        with pytest.raises(StoreNewerError):
            Store(path, ledger_url)
        assert running.ledger.head() == head
    assert len(told_by(folder, path, ledger_url, "SELECT 1")["tables"]["delivery"]) >= len(before["delivery"])


def test_a_municipality_that_merged_since_is_read_as_the_one_it_became_part_of(
    path: Path, ledger_url: str, tmp_path: Path
) -> None:
    """Written by a release that still knew both, as in the year before a merger."""
    gone = reference.former_municipalities()[0]

    def as_it_was(text: str) -> str:
        example = text.splitlines()[1].split(",")
        return text.rstrip("\n") + "\n" + ",".join([gone.nis, gone.name, *example[2:]]) + "\n"

    folder = release(tmp_path / "release", {"data/reference/municipalities.csv": as_it_was})
    statements = (NEW_DELIVERY, new_partner(TYPE.code, gone.nis, gone.now_nis))
    done = run(folder, WRITE, path, ledger_url, *statements)
    assert done.returncode == 0, done.stderr[-2000:]
    with closing(Store(path, ledger_url)) as store:
        assert store.rows("SELECT municipality_codes::VARCHAR[] FROM partner") == [([gone.now_nis],)]
