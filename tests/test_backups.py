"""Backups as the nightly timer makes them: brought back and compared, and old ones let go by a rule."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from data.ledger.tables import entry
from data.retention import MOMENT, Retention, expired
from data.store import Store
from loaders.__main__ import main
from loaders.arguments import parser
from tests.ledgers import ENGINES, empty_ledger, rows_of
from tests.workbooks import partner, workbook
from ui.texts import command as texts

pytestmark = pytest.mark.journey

NEWEST = datetime(2026, 11, 27, 2, 30)
"""A Friday."""
KEEP = ("--keep-daily", "3", "--keep-weekly", "3", "--keep-monthly", "2")


@pytest.fixture(params=ENGINES)
def store_path(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A store with one delivery, in each engine, as the settings of the process name it."""
    path = tmp_path / "monitor.duckdb"
    monkeypatch.setenv("MONITOR_DB", str(path))
    with empty_ledger(request.param, tmp_path) as url:
        monkeypatch.setenv("MONITOR_LEDGER", url)
        file = tmp_path / "voorbeeld.xlsx"
        file.write_bytes(workbook({"Partners": [partner("Voorbeeldvzw Eén")]}))
        assert main(("load", str(file), "--region", "midwest", "--date", "2026-06-30")) == 0
        yield path


def backups(folder: Path, moments: list[datetime], store: str = "monitor") -> list[Path]:
    folder.mkdir(exist_ok=True)
    files = [folder / f"{store}-{moment:{MOMENT}}.sqlite" for moment in moments]
    for file in files:
        file.touch()
    return files


def test_the_newest_of_each_day_week_and_month_stays(tmp_path: Path) -> None:
    nights = [NEWEST - timedelta(days) for days in reversed(range(400))]
    files = backups(tmp_path, [*nights, NEWEST - timedelta(hours=1)])
    gone = expired(files[-2], Retention(daily=14, weekly=8, monthly=12))
    days = [date(2026, 11, day) for day in range(14, 28)]
    sundays = [date(2026, 11, 22) - timedelta(weeks=weeks) for weeks in range(7)]
    ends_of_months = [date(2026, month, 1) - timedelta(1) for month in range(2, 12)] + [date(2025, 12, 31)]
    staying = sorted({*days, *sundays, *ends_of_months})
    assert [file for file in files if file not in gone] == [
        tmp_path / f"monitor-{day:%Y%m%d}-023000.sqlite" for day in staying
    ]


@pytest.mark.parametrize(
    ("kept", "count"),
    [(Retention(), 5), (Retention(daily=1), 1), (Retention(monthly=99), 5), (Retention(weekly=2, monthly=1), 2)],
)
def test_no_rule_lets_nothing_go_and_one_rule_is_enough_to_stay(kept: Retention, count: int, tmp_path: Path) -> None:
    files = backups(tmp_path, [datetime(2026, month, 15) for month in range(7, 12)])
    assert len(files) - len(expired(files[-1], kept)) == count


def test_what_was_just_made_stays_also_when_the_clock_was_ahead(tmp_path: Path) -> None:
    ahead = [NEWEST + timedelta(days) for days in range(1, 6)]
    *_, newest = backups(tmp_path, [*ahead, NEWEST])
    assert newest not in expired(newest, Retention(daily=2))


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    old = NEWEST - timedelta(100)
    backups(tmp_path, [old, old - timedelta(1)], "eigen")
    for name in ("monitor.sqlite", "monitor-20260101-000000.sqlite.gpg", "monitor-20269999-000000.sqlite"):
        (tmp_path / name).touch()
    own, newest = backups(tmp_path, [old, NEWEST])
    assert expired(newest, Retention(daily=1)) == [own]


def test_a_nightly_backup_holds_everything_and_old_ones_go(
    store_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "kopie"
    old = backups(folder, [datetime(2020, 1, day) for day in range(1, 29)])
    capsys.readouterr()
    assert main(("backup", str(folder), "--json", *KEEP)) == 0
    said = json.loads(capsys.readouterr().out)
    # beside the new one: two older days, the week before, and its month
    staying = [*old[-2:], Path(said["file"])]
    assert sorted(folder.iterdir()) == sorted({*staying, old[25]})
    assert said["removed"] == [file.name for file in old if file not in {*staying, old[25]}]
    with (
        closing(Store(store_path)) as store,
        closing(Store(tmp_path / "terug.duckdb", said["file"])) as brought_back,
    ):
        assert rows_of(brought_back) == rows_of(store)


def test_a_backup_that_cannot_be_brought_back_is_none_and_lets_no_old_one_go(
    store_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "kopie"
    old = backups(folder, [datetime(2020, 1, day) for day in range(1, 29)])
    with closing(Store(store_path)) as store, store.ledger.writing() as connection:
        connection.execute(update(entry).values(content=b"beschadigd"))
    capsys.readouterr()
    assert main(("backup", str(folder), *KEEP)) == 3
    assert capsys.readouterr().err.splitlines() == [texts.STORE_DAMAGED]
    assert sorted(folder.iterdir()) == old


def test_a_folder_that_cannot_be_written_is_told(store_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = store_path.with_name("voorbeeld.xlsx")
    capsys.readouterr()
    assert main(("backup", str(folder), *KEEP)) == 2
    assert capsys.readouterr().err.splitlines() == [texts.UNWRITABLE_FOLDER.format(folder=folder)]


def test_a_rule_may_keep_none_of_a_period() -> None:
    assert parser(texts).parse_args(("backup", "kopie", "--keep-daily", "0")).keep_daily == 0


@pytest.mark.parametrize("count", ["-1", "veel"])
def test_a_rule_that_cannot_be_used_is_refused(count: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refusal:
        main(("backup", "kopie", "--keep-daily", count))
    assert refusal.value.code == 2
    assert texts.ARGUMENTS_UNUSABLE in capsys.readouterr().err
