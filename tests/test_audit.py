"""What is done and refused stands in the audit, with what it tells or not at all, and for good."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DatabaseError

from data import audit, runsheets
from data.access import MACHINE, Act, Action, Principal, RefusedError, Role, anybody
from data.backup import backup, newest, restore_backup
from data.ledger import Ledger, LedgerError
from data.ledger import tables as ledger_tables
from data.rooms import Rooms
from data.store import Store
from loaders.checks.checking import check
from loaders.deliveries.publish import Outcome, publish
from loaders.deliveries.restore import restore
from tests.ledgers import empty_ledger
from tests.test_access import person
from tests.workbooks import REGION, partner, workbook

JUNE = date(2026, 6, 30)
CONTENT = workbook({"Partners": [partner()]})
STAFF = person(Role.STAFF, regions=(REGION,))


def hand_in(store: Store, by: Principal) -> Outcome:
    told: dict[str, Any] = {"region": REGION, "reference_date": JUNE, "file_name": "x.xlsx"}
    return publish(store, check(CONTENT, REGION), CONTENT, by=by, **told)


def lines(store: Store) -> list[tuple[str, str | None, int | None, str]]:
    """Action, region, delivery and outcome, oldest first."""
    return [(one.action, one.region, one.delivery, one.outcome) for one in reversed(audit.newest(store.ledger, 100))]


def test_what_is_done_stands_there_with_who_and_about_what(store: Store) -> None:
    hand_in(store, STAFF.saying("invoerder"))
    restore(store, 1, before=True, by=MACHINE)
    runsheets.save(store, anybody("begeleider"), "Netwerkdag", [])
    rooms = Rooms(store.ledger)
    rooms.present(person(Role.FACILITATOR), 1, 1, [])
    rooms.present(person(Role.FACILITATOR), 1, 1, [])
    done = [(Action.DELIVER, REGION, 1), (Action.DELIVER, REGION, 2), *[(Action.RUNSHEETS, None, None)] * 2]
    assert lines(store) == [(*one, audit.DONE) for one in done]
    first, second, third, fourth = reversed(audit.newest(store.ledger, 9))
    assert (first.mode, first.roles, second.mode, third.mode) == ("uitnodiging", "invoerder", "machine", "open")
    assert first.person
    assert (second.person, third.person) == (None, None), "nobody was asked"
    assert first.person == fourth.person
    assert "somebody" not in first.person
    assert isinstance(first.made_at, datetime)


def test_what_changes_nothing_leaves_no_line(store: Store) -> None:
    assert hand_in(store, STAFF).status == "loaded"
    assert hand_in(store, STAFF).status == "unchanged"
    assert len(lines(store)) == 1


def test_who_is_refused_stands_there_too(store: Store) -> None:
    hand_in(store, MACHINE)
    stranger = person(Role.STAFF, regions=("limburg",))
    digest = next(iter(store.ledger.original_digests()))
    for attempt in (
        lambda: hand_in(store, stranger),
        lambda: restore(store, 1, by=stranger),
        lambda: store.original(digest, stranger),
        lambda: runsheets.save(store, stranger, "Dag", []),
    ):
        with pytest.raises(RefusedError):
            attempt()
    told = [("deliver", REGION, None), ("deliver", REGION, 1), ("originals", REGION, 1), ("running-orders", None, None)]
    assert lines(store)[1:] == [(*one, audit.REFUSED) for one in told]
    assert store.version() == 1


def test_an_original_that_is_given_out_stands_there(store: Store) -> None:
    hand_in(store, MACHINE)
    assert store.original(next(iter(store.ledger.original_digests())), STAFF) == CONTENT
    assert lines(store)[1:] == [("originals", REGION, 1, audit.DONE)]
    assert store.original("0" * 64, MACHINE) is None
    assert len(lines(store)) == 2


def test_a_line_and_what_it_tells_are_kept_together_or_not_at_all(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(audit, "note", fails)
        with pytest.raises(ZeroDivisionError):
            hand_in(store, MACHINE)
    assert (store.version(), store.ledger.head(), lines(store)) == (0, 0, [])
    with pytest.raises(ZeroDivisionError), store.transaction(Act(MACHINE, Action.DELIVER)):
        raise ZeroDivisionError
    assert lines(store) == []


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """An empty one in either engine: each keeps its lines in its own way."""
    with empty_ledger(request.param, tmp_path) as url, closing(Ledger(url)) as opened:
        yield opened


def test_a_line_is_never_changed_nor_deleted(ledger: Ledger) -> None:
    audit.keep(ledger, Act(MACHINE, Action.DELIVER, REGION), audit.DONE)
    before = audit.newest(ledger, 9)
    for change in (update(ledger_tables.audit).values(outcome=audit.REFUSED), delete(ledger_tables.audit)):
        with pytest.raises((DatabaseError, LedgerError)), ledger.writing() as connection:
            connection.execute(change)
    assert audit.newest(ledger, 9) == before


def test_a_backup_holds_the_lines(store: Store, tmp_path: Path) -> None:
    hand_in(store, STAFF)
    file = backup(store, tmp_path / "backups", datetime(2026, 6, 30))
    with closing(Store(tmp_path / "other" / "monitor.duckdb")) as other:
        assert restore_backup(file, other) == []
        assert audit.newest(other.ledger, 9) == audit.newest(store.ledger, 9)
        hand_in(other, STAFF)
        restore(other, 1, before=True, by=MACHINE)
        assert [number for number, *_ in audit.newest(other.ledger, 9)] == [2, 1]


def test_administrators_read_it_of_one_region_or_outcome(ledger: Ledger) -> None:
    for region, outcome in ((REGION, audit.DONE), ("limburg", audit.REFUSED), (None, audit.DONE)):
        audit.keep(ledger, Act(MACHINE, Action.DELIVER, region), outcome)
    assert [line.region for line in audit.read(ledger, MACHINE, 9)] == [None, "limburg", REGION]
    assert [line.number for line in audit.read(ledger, MACHINE, 2)] == [3, 2]
    assert [line.number for line in audit.read(ledger, MACHINE, 1, outcome=audit.DONE)] == [3]
    assert [line.number for line in audit.read(ledger, MACHINE, 9, REGION, audit.DONE)] == [1]
    assert audit.read(ledger, MACHINE, 9, REGION, audit.REFUSED) == []


@pytest.mark.parametrize("by", [person(role) for role in Role if role is not Role.ADMINISTRATOR], ids=str)
def test_nobody_else_reads_it(store: Store, tmp_path: Path, by: Principal) -> None:
    for attempt in (lambda: audit.read(store.ledger, by, 9), lambda: newest(store, by, tmp_path)):
        with pytest.raises(RefusedError):
            attempt()
    assert lines(store) == [(Action.ADMINISTER, None, None, audit.REFUSED)] * 2


def test_the_newest_backup_is_the_one_that_was_made_last(store: Store, tmp_path: Path) -> None:
    assert newest(store, MACHINE, tmp_path) is None
    for moment in (datetime(2026, 6, 30, 2), datetime(2026, 6, 29, 2)):
        backup(store, tmp_path, moment)
    (tmp_path / "ander-20270101-020000.sqlite").touch()
    (tmp_path / ".monitor-20270101-020000.sqlite.incoming").touch()
    (tmp_path / f"{store.path.stem}-20269999-020000.sqlite").touch()
    one = newest(store, MACHINE, tmp_path)
    assert one
    assert one.name == f"{store.path.stem}-20260630-020000.sqlite"
    assert one.size_bytes == (tmp_path / one.name).stat().st_size > 0
    assert one.made_at.replace(tzinfo=UTC).astimezone().replace(tzinfo=None) == datetime(2026, 6, 30, 2)
    assert not one.is_old(one.made_at + timedelta(hours=26))
    assert one.is_old(one.made_at + timedelta(hours=26, seconds=1))
    with pytest.raises(OSError, match="weg"):
        newest(store, MACHINE, tmp_path / "weg")
