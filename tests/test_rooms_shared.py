"""Rooms are those of the ledger: restarts and other processes lose nothing, votes go when their question closes."""

import multiprocessing
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text

from data import chosen_steps, live_results, reference
from data.access import anybody
from data.chosen_steps import ChosenStep
from data.ledger import Ledger
from data.ledger.tables import metadata, room_vote, room_voter
from data.live_questions import State, Vote
from data.room import LIFE_HOURS, Room
from data.room_seating import Round, Seated
from data.room_views import Standing
from data.rooms import REMEMBERED_HOURS, Rooms
from data.store import Store
from tests.ledgers import ENGINES
from tests.live_rooms import each_engine, opened_ledger, store_beside
from tests.rooms import CONDITIONS, HELP, NUMBER, PHASES, STEPS, THERMOMETER, Clock, fields, warm
from tests.running import ROOT

pytestmark = pytest.mark.journey

PROCESSES, VOTES = 3, 20
VOTE_ON = """
import sys
from data.ledger import Ledger
from data.rooms import Rooms

room = Rooms(Ledger(sys.argv[1])).with_code(sys.argv[2])
for number in range(10_000):
    if room.vote(f"phone-{number}", int(sys.argv[3]), {"graden": [str(number % 20)]}) == "counted":
        print(number, flush=True)
"""


ledger_url = pytest.fixture(params=ENGINES)(each_engine)
ledger = pytest.fixture(opened_ledger)
other = pytest.fixture(opened_ledger)
"""The same ledger as another process has it."""
store = pytest.fixture(store_beside)


@pytest.fixture
def room(ledger: Ledger) -> Room:
    return Rooms(ledger).present(anybody(), NUMBER, 1, STEPS)


def rows(ledger: Ledger, name: str) -> int:
    with ledger.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(metadata.tables[name])).scalar_one())


def answered(room: Room) -> tuple[int, dict[str, int]]:
    """How many answered the thermometer, and what."""
    tally = room.standing().tallies[THERMOMETER]
    return tally.answer_count, {degrees: count for degrees, count in tally.totals.items() if count}


# ---------------------------------------------------------------- restarts and processes


def test_a_restart_loses_nothing(ledger_url: str) -> None:
    with closing(Ledger(ledger_url)) as ledger:
        rooms = Rooms(ledger)
        room = rooms.present(anybody(), NUMBER, 1, STEPS)
        shown = rooms.pass_for(room)
        phone = rooms.phone(shown)
        assert phone
        room.join(phone.name)
        room.set_state(PHASES, State.OPEN)
        warm_phases(room, 6)
        room.set_state(THERMOMETER, State.OPEN)
        room.vote(phone.name, THERMOMETER, {"graden": ["8"]})
        room.count_hands(THERMOMETER, "5", 1)
        room.go_to(3)
        before = room.standing(), room.seen_by(phone.name)
    with closing(Ledger(ledger_url)) as ledger:
        rooms = Rooms(ledger)
        again = rooms.present(anybody(), NUMBER, 1, STEPS)
        assert (again.code, again.key, again.opened_at) == (room.code, room.key, room.opened_at)
        back = rooms.phone(shown)
        assert back
        assert (back.name, back.has_joined) == (phone.name, True)
        assert (again.standing(), back.seen) == before
        assert again.vote(phone.name, THERMOMETER, {"graden": ["9"]}) is Vote.COUNTED
        assert answered(again) == (2, {"5": 1, "9": 1})


def warm_phases(room: Room, number: int) -> None:
    for phone in range(number):
        assert room.vote(f"phone-{phone}", PHASES, fields(PHASES)) is Vote.COUNTED


def vote_elsewhere(url: str, code: str, process: int) -> Standing:
    """What a process of its own does and sees."""
    with closing(Ledger(url)) as ledger:
        room = Rooms(ledger).with_code(code)
        assert room
        for number in range(VOTES):
            assert room.vote(f"phone-{process}-{number}", THERMOMETER, {"graden": [str(process)]}) is Vote.COUNTED
        return room.standing()


@pytest.mark.parametrize("ledger_url", ["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)], indirect=True)
def test_processes_that_vote_at_once_all_count(ledger: Ledger, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    with ProcessPoolExecutor(PROCESSES, multiprocessing.get_context("spawn")) as pool:
        seen = list(
            pool.map(vote_elsewhere, *zip(*((ledger.url, room.code, one) for one in range(PROCESSES)), strict=True))
        )
    assert all(one.tallies[THERMOMETER].answer_count >= VOTES for one in seen)
    assert answered(room) == (PROCESSES * VOTES, {str(one): VOTES for one in range(PROCESSES)})
    assert room.standing().joined_count == PROCESSES * VOTES


def test_what_was_counted_is_there_after_a_kill(ledger: Ledger, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    command = [sys.executable, "-c", VOTE_ON, ledger.url, room.code, str(THERMOMETER)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        said = [process.stdout.readline() for _ in range(30)]
        process.send_signal(signal.SIGKILL)
        said += process.stdout.read().splitlines()
    assert process.returncode == -signal.SIGKILL
    # at most the one that was counted and not yet said
    assert len(said) <= answered(room)[0] <= len(said) + 1
    warm(room, 20)
    assert answered(room)[1]["20"] == 1


def test_two_processes_see_each_other_at_once(ledger: Ledger, other: Ledger, room: Room) -> None:
    there = Rooms(other).of(NUMBER)
    assert there
    there.set_state(THERMOMETER, State.OPEN)
    assert room.seen_by("phone-0").state is State.OPEN
    warm(room, 3)
    assert answered(there) == (1, {"3": 1})
    warm(there, 4)
    assert answered(room) == (2, {"3": 1, "4": 1})
    room.set_state(HELP, State.OPEN)
    assert there.vote("phone-0", THERMOMETER, {"graden": ["9"]}) is Vote.NOT_OPEN
    there.go_to(4)
    assert (room.standing().step, room.standing()) == (4, there.standing())
    before = Rooms(ledger).of(NUMBER)
    there.count_hands(HELP, "kempen", 1)
    after = Rooms(ledger).of(NUMBER)
    assert before
    assert after
    assert before.revision < after.revision


def test_processes_that_present_at_once_open_one_room(ledger_url: str) -> None:
    start = threading.Barrier(4)

    def present(_: int) -> str:
        with closing(Ledger(ledger_url)) as ledger:
            start.wait()
            return Rooms(ledger).present(anybody(), NUMBER, 1, STEPS).code

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(present, range(4)))) == 1


def test_processes_that_sign_first_share_one_secret(ledger_url: str) -> None:
    start = threading.Barrier(4)

    def secret(_: int) -> bytes:
        with closing(Ledger(ledger_url)) as ledger:
            start.wait()
            return ledger.secret("phones")

    with ThreadPoolExecutor(4) as pool:
        (one,) = set(pool.map(secret, range(4)))
    assert len(one) == 32
    with closing(Ledger(ledger_url)) as ledger:
        assert ledger.secret("phones") == one
        assert ledger.secret("something else") != one


def test_a_poll_waits_for_no_turn_and_on_a_server_a_vote_neither(other: Ledger, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    with other.turn():
        assert room.seen_by("phone-0").state is State.OPEN
        if other.url.startswith("postgresql"):
            warm(room, 8)
            room.set_state(THERMOMETER, State.REVEALED)
            assert answered(room) == (1, {"8": 1})


def test_a_turn_outlives_power_failure_also_after_votes(tmp_path: Path) -> None:
    with closing(Ledger(str(tmp_path / "ledger.sqlite"))) as ledger:

        def level(transaction: Callable[[], Any]) -> int:
            with transaction() as connection:
                return int(connection.execute(text("PRAGMA synchronous")).scalar_one())

        normal, full = 1, 2
        for _ in range(3):
            assert (level(ledger.updating), level(ledger.writing)) == (normal, full)


# ---------------------------------------------------------------- votes go, totals stay

WAYS_OUT: dict[str, Callable[[Room], None]] = {
    "close": lambda room: room.set_state(THERMOMETER, State.CLOSED),
    "reveal": lambda room: room.set_state(THERMOMETER, State.REVEALED),
    "another opens": lambda room: room.set_state(HELP, State.OPEN),
}


@pytest.mark.parametrize("way", WAYS_OUT)
def test_votes_are_gone_when_their_question_closes_and_totals_stay(ledger: Ledger, room: Room, way: str) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 3, 3, 8)
    assert rows(ledger, "room_vote") == 3
    before = answered(room)
    WAYS_OUT[way](room)
    assert rows(ledger, "room_vote") == 0
    assert answered(room) == before == (3, {"3": 2, "8": 1})
    with ledger.reading() as connection:
        assert set(room_voter.columns.keys()) == {"code", "question", "phone"}
        assert set(connection.execute(select(room_voter.c.phone)).scalars()) == {"phone-0", "phone-1", "phone-2"}


def test_every_answer_is_still_in_the_totals_after_closing(room: Room) -> None:
    for position in (PHASES, CONDITIONS, HELP):
        room.set_state(position, State.OPEN)
        for number in range(7):
            room.vote(f"phone-{number}", position, fields(position))
        room.vote("phone-0", position, fields(position))
        before = room.standing().tallies[position]
        room.set_state(position, State.REVEALED)
        assert room.standing().tallies[position] == before._replace(state=State.REVEALED)
    assert room.standing().tallies[PHASES].by_region["kempen"][0] == 7


def test_a_question_that_opens_again_takes_no_second_vote_of_a_phone(ledger: Ledger, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 3, 8)
    room.set_state(THERMOMETER, State.REVEALED)
    seen = room.seen_by("phone-0")
    assert (seen.answer, seen.is_settled, room.seen_by("nobody").is_settled) == (None, True, False)
    room.set_state(THERMOMETER, State.OPEN)
    assert room.vote("phone-0", THERMOMETER, {"graden": ["20"]}) is Vote.SETTLED
    for degrees in ("5", "6"):
        assert room.vote("late", THERMOMETER, {"graden": [degrees]}) is Vote.COUNTED
    assert answered(room) == (3, {"3": 1, "6": 1, "8": 1})
    room.set_state(THERMOMETER, State.CLOSED)
    room.set_state(THERMOMETER, State.OPEN)
    assert room.vote("late", THERMOMETER, {"graden": ["7"]}) is Vote.SETTLED
    assert answered(room) == (3, {"3": 1, "6": 1, "8": 1})
    assert rows(ledger, "room_vote") == 0


def test_after_a_reset_every_phone_may_vote_again(ledger: Ledger, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 3, 8)
    room.set_state(THERMOMETER, State.CLOSED)
    room.count_hands(THERMOMETER, "5", 1)
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 9)
    room.reset(THERMOMETER)
    assert answered(room) == (0, {})
    assert (rows(ledger, "room_vote"), rows(ledger, "room_voter")) == (0, 0)
    room.set_state(THERMOMETER, State.OPEN)
    assert room.vote("phone-0", THERMOMETER, {"graden": ["20"]}) is Vote.COUNTED
    assert answered(room) == (1, {"20": 1})


def test_settled_votes_go_along_with_their_question(ledger: Ledger, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 3, 8)
    room.set_state(THERMOMETER, State.CLOSED)
    Rooms(ledger).present(anybody(), NUMBER, 2, [STEPS[0], *STEPS[2:], STEPS[1]])
    moved = len(STEPS)
    room.set_state(moved, State.OPEN)
    assert room.vote("phone-0", moved, {"graden": ["20"]}) is Vote.SETTLED
    assert room.standing().tallies[moved].answer_count == 2
    Rooms(ledger).present(anybody(), NUMBER, 3, STEPS[2:])
    assert room.standing().tallies.keys() == {1, 2, 3}
    Rooms(ledger).present(anybody(), NUMBER, 4, STEPS[1:])
    # it was away for a moment: who voted still cannot do so twice
    assert room.standing().tallies[1].answer_count == 2
    room.set_state(1, State.OPEN)
    assert room.vote("phone-0", 1, {"graden": ["20"]}) is Vote.SETTLED


def test_a_deleted_vote_is_not_left_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with closing(Ledger(str(path))) as ledger:
        room = Rooms(ledger).present(anybody(), NUMBER, 1, STEPS)
        room.set_state(PHASES, State.OPEN)
        warm_phases(room, 200)
        with ledger.reading() as connection:
            vote = connection.execute(select(room_vote.c.options)).scalars().first()
        room.set_state(PHASES, State.REVEALED)
    assert vote
    assert [found.name for found in tmp_path.iterdir()] == [path.name]
    assert vote.encode() not in path.read_bytes()


def test_rooms_that_are_forgotten_leave_no_rows(ledger: Ledger) -> None:
    clock = Clock()
    rooms = Rooms(ledger, clock)
    room = rooms.present(anybody(), NUMBER, 1, STEPS)
    for position in (THERMOMETER, HELP):
        room.set_state(position, State.OPEN, minutes=1)
        room.vote("phone", position, fields(position))
    rooms.seatings.keep(room.code, 1, [Round(1, 1, 20, (Seated(1, "", {"kempen": "none"}),))])
    step = next(iter(chosen_steps.menu().values()))
    role = next(iter(reference.options("partner_role"))).code
    chosen = ChosenStep(step, role, chosen_steps.days(date(2026, 6, 30))[0])
    chosen_steps.choose_by_phone(ledger, room.code, "kempen", [chosen], date(2026, 6, 30))
    tables = [name for name in metadata.tables if name.startswith("room")]
    assert all(rows(ledger, name) for name in tables)
    clock.seconds += REMEMBERED_HOURS * 3600
    rooms.present(anybody(), NUMBER + 1, 1, ())
    assert {name: rows(ledger, name) for name in tables} == dict.fromkeys(tables, 0) | {"room": 1}


# ---------------------------------------------------------------- kept once


def results(store: Store) -> list[tuple[int, int]]:
    """Position and number of answers of every row that was ever kept."""
    store.catch_up()
    found: Any = store.rows("SELECT position, answer_count FROM live_result ORDER BY kept_at, position")
    return list(found)


def test_totals_that_a_crash_left_are_kept_later(ledger: Ledger, store: Store, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 1, 2, 3, 4, 5)
    room.set_state(HELP, State.OPEN)  # here the process ends
    live_results.keep_due(store, Rooms(ledger))
    assert results(store) == [(THERMOMETER, 5)]


def test_totals_are_kept_once_when_the_crash_came_after_keeping(ledger: Ledger, store: Store, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 1, 2, 3, 4, 5)
    room.set_state(THERMOMETER, State.CLOSED)
    assert len(live_results._keep(store, room)) == 1  # here the process ends
    assert room.standing().due
    live_results.keep_due(store, Rooms(ledger))
    assert results(store) == [(THERMOMETER, 5)]
    assert room.standing().due == []


def test_processes_that_keep_at_once_keep_once(ledger_url: str, ledger: Ledger, room: Room, tmp_path: Path) -> None:
    for position in (PHASES, HELP):
        room.set_state(position, State.OPEN)
        for number in range(6):
            room.vote(f"phone-{number}", position, fields(position))
    room.set_state(HELP, State.REVEALED)
    stores = [Store(tmp_path / f"process-{number}.duckdb", ledger_url) for number in range(3)]
    start = threading.Barrier(len(stores))

    def keep(store: Store) -> None:
        start.wait()
        live_results.keep_due(store, Rooms(store.ledger))

    with ThreadPoolExecutor(len(stores)) as pool:
        list(pool.map(keep, stores))
    for store in stores:
        assert results(store) == [(PHASES, 6), (PHASES, 6), (HELP, 6)]
        store.close()
    assert ledger.head() == 1


def test_a_question_left_open_is_closed_and_kept_when_its_room_is_over(ledger: Ledger, store: Store) -> None:
    clock = Clock()
    rooms = Rooms(ledger, clock)
    room = rooms.present(anybody(), NUMBER, 1, STEPS)
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 1, 2, 3, 4, 5)
    live_results.keep_due(store, rooms)
    assert (results(store), rows(ledger, "room_vote")) == ([], 5)
    clock.seconds += LIFE_HOURS * 3600
    live_results.keep_due(store, rooms)
    assert (results(store), rows(ledger, "room_vote")) == ([(THERMOMETER, 5)], 0)
