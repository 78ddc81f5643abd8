"""The room as phones and facilitators meet it when a server is killed, has a second one beside it, or a full disk."""

import os
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from data import reference
from data.access import anybody
from data.live_questions import State
from data.rooms import Rooms
from data.store import Store
from tests.rooms import (
    HELP,
    NUMBER,
    STEPS,
    THERMOMETER,
    VERSION,
    Caller,
    Facilitator,
    Hall,
    Phone,
    no_writing,
    open_room,
    warm,
)
from tests.running import serving
from ui.texts import frame as frame_words
from ui.texts import live as words

pytestmark = pytest.mark.journey


@pytest.fixture
def hall(ledger_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    monkeypatch.setenv("MONITOR_LEDGER", ledger_url)
    with open_room(tmp_path / "monitor.duckdb") as opened:
        yield opened


@contextmanager
def beside(hall: Hall) -> Iterator[Hall]:
    """One more server on the same store."""
    with serving(hall.server.database) as server:
        yield hall._replace(server=server)


def test_a_killed_server_loses_no_vote_and_phones_stay_in(hall: Hall) -> None:
    with Phone(hall.server) as phone, Facilitator(hall) as facilitator:
        phone.join(hall.code)
        facilitator.do("open", THERMOMETER)
        facilitator.do("stap", THERMOMETER)
        assert phone.vote(THERMOMETER, {"graden": "8"}).status == 200
        before = facilitator.stand()
    os.kill(hall.server.process_id, signal.SIGKILL)
    with beside(hall) as again, Phone(again.server) as back, Facilitator(again) as facilitator:
        after = facilitator.stand()
        assert (after.text, after.headers["etag"]) == (before.text, before.headers["etag"])
        back.cookies |= phone.cookies
        assert words.COUNTED in back.look().text
        assert back.vote(THERMOMETER, {"graden": "9"}).status == 200
        assert facilitator.question(THERMOMETER)["answers"] == 1


def test_a_server_that_starts_keeps_the_totals_that_a_crash_left(
    ledger_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MONITOR_LEDGER", ledger_url)
    database = tmp_path / "monitor.duckdb"
    with closing(Store(database)) as store:
        room = Rooms(store.ledger).present(anybody(), NUMBER, VERSION, STEPS)
        room.set_state(THERMOMETER, State.OPEN)
        warm(room, 1, 2, 3, 4, 5)
        room.set_state(THERMOMETER, State.REVEALED)
    with serving(database) as server, Caller(server) as caller:
        assert caller.get("/stem").status == 200
    with closing(Store(database)) as store:
        assert store.rows("SELECT position, answer_count FROM live_result") == [(THERMOMETER, 5)]


def test_two_servers_are_one_room(hall: Hall) -> None:
    with (
        beside(hall) as other,
        Phone(hall.server) as one,
        Phone(other.server) as two,
        Facilitator(hall) as leading,
        Facilitator(other) as watching,
    ):
        one.join(hall.code)
        two.join(hall.code)
        leading.do("open", THERMOMETER)
        tag = watching.stand().headers["etag"]
        assert (watching.stand(tag).status, leading.stand(tag).status) == (304, 304)
        for phone in (one, two):
            assert STEPS[THERMOMETER - 1].question in phone.look().text
            assert phone.vote(THERMOMETER).status == 200
            assert watching.stand(tag).status == 200
        assert leading.question(THERMOMETER) == watching.question(THERMOMETER)
        assert watching.do("sluit", THERMOMETER)["questions"][str(THERMOMETER)]["answers"] == 2
        assert (one.vote(THERMOMETER).status, two.vote(THERMOMETER).status) == (409, 409)
        # a phone that goes on at the other server is the same phone
        two.cookies |= one.cookies
        assert words.CLOSED_COUNTED in two.look().text
        leading.do("toon", THERMOMETER)
        assert watching.stand().text == leading.stand().text
        # what somebody is changing stays before them, whichever server the page asks
        leading.do("open", HELP)
        assert one.vote(HELP, {"regio": sorted(reference.regions())[:10]}).status == 200
        tag = one.look().headers["etag"]
        assert (two.look(tag).status, one.look(tag).status) == (304, 304)


@contextmanager
def no_connections(ledger_url: str) -> Iterator[None]:
    """The database throws everybody out and lets nobody in."""
    name = ledger_url.rsplit("/", 1)[1]
    server = ledger_url.replace(name, "postgres").replace("://", "+psycopg://")
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false"))
        connection.execute(
            text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"), {"name": name}
        )
        try:
            yield
        finally:
            connection.execute(text(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true"))
    engine.dispose()


def test_a_ledger_that_refuses_is_said_and_no_vote_counts_by_halves(hall: Hall, ledger_url: str) -> None:
    with Phone(hall.server) as phone, Phone(hall.server) as late, Facilitator(hall) as facilitator:
        phone.join(hall.code)
        late.get(f"/stem?code={hall.code}")
        facilitator.do("open", THERMOMETER)
        phone.vote(THERMOMETER, {"graden": "3"})
        before = facilitator.stand().text
        with no_connections(ledger_url) if ledger_url.startswith("postgresql") else no_writing(hall):
            vote = phone.vote(THERMOMETER, {"graden": "20"})
            join = late.look()
            with pytest.raises(RuntimeError, match=words.NOT_NOW):
                facilitator.do("sluit", THERMOMETER)
            document = facilitator.get(f"/podium/{NUMBER}")
        assert (vote.status, words.NOT_COUNTED in vote.text) == (503, True)
        assert (join.status, words.NOT_NOW in join.text) == (503, True)
        assert document.status in {200, 503}
        assert document.status == 200 or document.text == frame_words.PAGE_FAILED
        for reply in (vote, join, document):
            assert "Traceback" not in reply.text
            assert "sqlalchemy" not in reply.text.lower()
        assert facilitator.stand().text == before
        assert phone.vote(THERMOMETER, {"graden": "20"}).status == 200
        assert late.look().status == 200
        assert facilitator.question(THERMOMETER)["answers"] == 1
        log = hall.server.log.read_text("utf-8")
        assert phone.cookies["stem"].split(".")[0] not in log
