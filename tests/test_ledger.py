"""The ledger in both engines: turns are whole, exclusive, in order; what is newer or damaged is refused untouched."""

import hashlib
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import insert, text, update

from data.ledger import Ledger, LedgerBusyError, LedgerDamagedError, LedgerNewerError, LedgerUnwritableError, migrations
from data.ledger.log import FORMAT
from data.ledger.tables import REVISION, entry, metadata, original
from tests.ledgers import ENGINES, empty_ledger
from tests.running import ROOT

PROCESSES, ENTRIES = 4, 25


@pytest.fixture(params=ENGINES)
def ledger_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty ledger in each engine, since this is about what they must do alike."""
    with empty_ledger(request.param, tmp_path) as url:
        yield url


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    with closing(Ledger(ledger_url)) as opened:
        yield opened


def contents(ledger: Ledger) -> list[tuple[int, bytes]]:
    return [(one.number, one.content) for one in ledger.since(0)]


def test_a_turn_is_kept_whole_or_not_at_all(ledger: Ledger) -> None:
    with ledger.turn() as turn:
        assert [turn.append(content, "rol").number for content in (b"a", b"b")] == [1, 2]
        digest = turn.keep(b"werkboek")
    with pytest.raises(ZeroDivisionError), ledger.turn() as turn:
        turn.append(b"c", "rol")
        turn.keep(b"ander werkboek")
        raise ZeroDivisionError
    assert contents(ledger) == [(1, b"a"), (2, b"b")]
    assert [one.number for one in ledger.since(1)] == [2]
    assert (ledger.head(), ledger.original_digests()) == (2, {digest})


def test_a_long_history_is_read_in_order(ledger: Ledger) -> None:
    with ledger.turn() as turn:
        for number in range(450):
            turn.append(str(number).encode(), "")
    assert contents(ledger) == [(number + 1, str(number).encode()) for number in range(450)]


def test_an_original_is_kept_once_and_checked_when_it_is_read(ledger: Ledger) -> None:
    for _ in range(2):
        with ledger.turn() as turn:
            digest = turn.keep(b"werkboek")
    assert digest == hashlib.sha256(b"werkboek").hexdigest()
    assert (ledger.read_original(digest), ledger.read_original("0" * 64)) == (b"werkboek", None)
    with ledger.writing() as connection:
        connection.execute(update(original).values(content=b"anders"))
    with pytest.raises(LedgerDamagedError):
        ledger.read_original(digest)


def test_moments_rise_also_when_the_clock_goes_back(ledger: Ledger) -> None:
    ahead = datetime.now(UTC).replace(tzinfo=None) + timedelta(days=30)
    with ledger.turn() as turn:
        turn.append(b"", "")
    with ledger.writing() as connection:
        connection.execute(update(entry).values(made_at=ahead))
    moments = [ahead]
    for _ in range(2):
        with ledger.turn() as turn:
            turn.append(b"", "")
            moments.append(turn.moment)
    assert moments == sorted(set(moments))


# what was read inside a turn is still so at its end
APPEND_MANY = f"""
import sys
from data.ledger import Ledger
ledger = Ledger(sys.argv[1])
for _ in range({ENTRIES}):
    with ledger.turn() as turn:
        turn.append(f"{{sys.argv[2]}} after {{turn.head}}".encode(), "")
ledger.close()
"""


def test_processes_take_turns(ledger: Ledger) -> None:
    command = [sys.executable, "-c", APPEND_MANY, ledger.url]
    processes = [subprocess.Popen([*command, f"process {number}"], cwd=ROOT) for number in range(PROCESSES)]
    assert [process.wait() for process in processes] == [0] * PROCESSES
    written = [(number, content.decode()) for number, content in contents(ledger)]
    assert [number for number, _ in written] == list(range(1, PROCESSES * ENTRIES + 1))
    assert all(content.endswith(f" after {number - 1}") for number, content in written)


def test_processes_may_make_a_ledger_at_the_same_moment(ledger_url: str) -> None:
    errors: list[BaseException] = []

    def opened() -> None:
        try:
            Ledger(ledger_url).close()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=opened) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


def test_news_of_another_process_is_heard(ledger: Ledger) -> None:
    with closing(Ledger(ledger.url)) as other:
        ledger.wait(0.1)
        heard = threading.Event()

        def listen() -> None:
            # may return early without news; that is what the head is for
            while ledger.head() == 0:
                ledger.wait(30)
            heard.set()

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        with other.turn() as turn:
            turn.append(b"nieuws", "")
        assert heard.wait(10)
        thread.join()


def test_the_tables_are_those_of_the_migrations(ledger: Ledger) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations.FOLDER))
    assert ScriptDirectory.from_config(config).get_current_head() == REVISION
    with ledger.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_ledger_with_tables_of_a_newer_release_is_refused_untouched(ledger: Ledger) -> None:
    with ledger.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(LedgerNewerError):
        Ledger(ledger.url)
    with ledger.reading() as connection:
        assert migrations.revision(connection) == "9999"


def test_an_entry_in_a_newer_format_is_refused_untouched(ledger: Ledger) -> None:
    newer = {"number": 1, "made_at": datetime(2026, 6, 30), "made_by": "", "format": FORMAT + 1, "content": b"?"}
    with ledger.writing() as connection:
        connection.execute(insert(entry).values(newer))
    with pytest.raises(LedgerNewerError):
        list(ledger.since(0))
    assert ledger.head() == 1


@pytest.mark.parametrize("content", [b"geen databank" * 500, b"\0" * 8192], ids=["text", "zeros"])
def test_a_file_that_is_no_ledger_is_refused_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(content)
    with pytest.raises(LedgerDamagedError):
        Ledger(str(path))
    assert path.read_bytes() == content


def test_a_server_that_does_not_answer_is_one_error() -> None:
    with pytest.raises(LedgerBusyError):
        Ledger("postgresql://niemand@127.0.0.1:1/niets")


def test_a_folder_that_cannot_be_made_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises((LedgerUnwritableError, LedgerBusyError)):
        Ledger(str(tmp_path / "file" / "ledger.sqlite"))


def test_who_waits_too_long_for_a_turn_hears_it(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.ledger.engines.TURN_SECONDS", 1)
    with closing(Ledger(ledger.url)) as other, ledger.turn():
        began = time.monotonic()
        with pytest.raises(LedgerBusyError), other.turn():
            pass
        assert time.monotonic() - began >= 0.9
