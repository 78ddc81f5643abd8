"""Rooms: who is let in, by a code, a pass or a ticket, and that each has one voice."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert

from data.access import anybody
from data.attempts import ATTEMPT_SECONDS, WRONG_CODES_OF_ONE
from data.ledger import Ledger
from data.ledger.tables import room_phone
from data.live_questions import State, Vote
from data.room import Room
from data.rooms import TICKET_LENGTH, Rooms
from tests.live_rooms import (
    HOUR,
    code,
    in_one_engine,
    new_clock,
    opened_ledger,
    presented,
    rooms_of,
    store_beside,
    tallies,
)
from tests.rooms import NUMBER, STEPS, THERMOMETER, Clock, fields, warm

clock = pytest.fixture(new_clock)
ledger = pytest.fixture(opened_ledger)
store = pytest.fixture(store_beside)
rooms = pytest.fixture(rooms_of)
room = pytest.fixture(presented)


def test_however_many_phones_one_machine_brings_an_honest_one_is_let_in(room: Room, ledger: Ledger) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    with ledger.writing() as connection:
        connection.execute(insert(room_phone), [{"code": room.code, "phone": f"phone-{one}"} for one in range(3000)])
    assert room.vote("one more", THERMOMETER, fields(THERMOMETER)) is Vote.COUNTED
    assert (room.standing().joined_count, tallies(room)[THERMOMETER].answer_count) == (3001, 1)


def test_a_new_code_lets_in_by_itself_and_old_phones_stay(rooms: Rooms, room: Room) -> None:
    inside = rooms.pass_for(room)
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 8)
    rooms.new_code(room)
    now = rooms.of(NUMBER)
    assert now
    assert now.join_code != room.code
    assert (rooms.with_code(room.code), code(rooms.with_code(now.join_code))) == (None, room.code)
    phone = rooms.phone(inside)
    assert phone
    assert phone.room.vote(phone.name, THERMOMETER, fields(THERMOMETER)) is Vote.COUNTED
    assert tallies(now)[THERMOMETER].answer_count == 2
    assert rooms.present(anybody(), NUMBER, 2, STEPS).join_code == now.join_code


def test_a_ticket_is_one_voice_on_whatever_phone(rooms: Rooms, room: Room, ledger: Ledger, clock: Clock) -> None:
    stranger = rooms.pass_for(room)
    assert not rooms.needs_ticket(stranger)
    room.ask_tickets(40)
    assert (rooms.needs_ticket(stranger), rooms.needs_ticket("")) == (True, False)
    now = rooms.of(NUMBER)
    assert now
    tickets = rooms.tickets(now)
    assert (len(set(tickets)), {len(ticket) for ticket in tickets}) == (40, {TICKET_LENGTH})
    assert rooms.phone(stranger) is None
    assert rooms.with_ticket("C" * TICKET_LENGTH) is None
    room.set_state(THERMOMETER, State.OPEN)
    for typed in (tickets[0], f" {tickets[0][:4].lower()}-{tickets[0][4:]}", tickets[1]):
        found = rooms.with_ticket(typed)
        assert found
        shown_pass = rooms.pass_for(found[0], name=found[1])
        phone = rooms.phone(shown_pass)
        assert phone
        assert not rooms.needs_ticket(shown_pass)
        assert phone.room.vote(phone.name, THERMOMETER, fields(THERMOMETER)) is Vote.COUNTED
    assert tallies(room)[THERMOMETER].answer_count == 2
    # more of them, after a restart: the first stay good; without them everybody is let in again
    room.ask_tickets(50)
    again = Rooms(ledger, clock)
    later = again.of(NUMBER)
    assert later
    assert again.tickets(later)[:40] == tickets
    # printed on the day before
    clock.seconds += 20 * HOUR
    next_day = again.present(anybody(), NUMBER, 1, STEPS)
    assert (next_day.code != room.code, again.tickets(next_day)[:40]) == (True, tickets)
    shown = again.with_ticket(tickets[0])
    assert shown
    assert shown[0].code == next_day.code
    clock.seconds -= 20 * HOUR
    next_day.ask_tickets(0)
    room.ask_tickets(0)
    assert again.with_ticket(tickets[0]) is None
    assert again.phone(stranger) is not None


@pytest.mark.parametrize("is_closed_between", [False, True])
def test_who_voted_before_tickets_were_asked_counts_once(rooms: Rooms, room: Room, *, is_closed_between: bool) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    shown = rooms.pass_for(room)
    early = rooms.phone(shown)
    assert early
    assert room.vote(early.name, THERMOMETER, fields(THERMOMETER)) is Vote.COUNTED
    room.ask_tickets(2)
    if is_closed_between:
        room.set_state(THERMOMETER, State.CLOSED)
        room.set_state(THERMOMETER, State.OPEN)
    asking = rooms.of(NUMBER)
    assert asking
    ticket = rooms.with_ticket(rooms.tickets(asking)[0])
    assert ticket
    now = rooms.phone(rooms.pass_for(ticket[0], shown, ticket[1]))
    assert now
    # an answer without a ticket stays open until its phone shows one, and is not of a question that closes meanwhile
    assert (now.seen.answer is None, now.seen.is_settled) == (is_closed_between, False)
    assert room.vote(now.name, THERMOMETER, fields(THERMOMETER, graden=["3"])) is Vote.COUNTED
    room.set_state(THERMOMETER, State.CLOSED)
    told = tallies(room)[THERMOMETER]
    assert (told.answer_count, room.standing().joined_count) == (1, 1)
    assert told.totals["3"] == 1
    # the ticket on a phone that voted without one too: one voice still
    room.set_state(THERMOMETER, State.OPEN)
    room.ask_tickets(0)
    other = rooms.phone(rooms.pass_for(room))
    assert other
    room.vote(other.name, THERMOMETER, fields(THERMOMETER))
    room.go_on_as(other.name, now.name)
    room.set_state(THERMOMETER, State.CLOSED)
    assert tallies(room)[THERMOMETER].answer_count == 1


def test_a_ticket_in_the_middle_of_a_vote_gives_no_second_voice(rooms: Rooms, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    passes = [rooms.pass_for(room) for _ in range(2)]
    for shown in passes:
        phone = rooms.phone(shown)
        assert phone
        assert room.vote(phone.name, THERMOMETER, fields(THERMOMETER)) is Vote.COUNTED
    room.ask_tickets(2)
    asking = rooms.of(NUMBER)
    assert asking
    assert (tallies(room)[THERMOMETER].answer_count, room.standing().joined_count) == (0, 0)
    tickets = [rooms.with_ticket(typed) for typed in rooms.tickets(asking)]
    # the first keeps its cookie and with it its answer; the second lost it, twice
    for before, ticket in ((passes[0], tickets[0]), ("", tickets[1]), ("", tickets[1])):
        assert ticket
        phone = rooms.phone(rooms.pass_for(ticket[0], before, ticket[1]))
        assert phone
        if not before:
            assert room.vote(phone.name, THERMOMETER, fields(THERMOMETER, graden=["3"])) is Vote.COUNTED
    for state in (State.OPEN, State.CLOSED):
        room.set_state(THERMOMETER, state)
        told = tallies(room)[THERMOMETER]
        assert (told.answer_count, told.totals["8"], told.totals["3"], room.standing().joined_count) == (2, 1, 1, 2)


def test_what_a_phone_sees_changes_with_the_facilitator_and_with_its_own_vote_alone(room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    seen = room.seen_by("phone-0")
    warm(room, 1, 2)
    assert room.seen_by("nobody") == seen
    assert room.seen_by("phone-0")._replace(answer=None) == seen
    room.set_state(THERMOMETER, State.CLOSED)
    assert room.seen_by("nobody") != seen


def test_a_pass_is_ours_and_a_phone_keeps_its_name(rooms: Rooms, room: Room, tmp_path: Path) -> None:
    shown = rooms.pass_for(room)
    phone = rooms.phone(shown)
    assert phone is not None
    assert (phone.room.code, phone.has_joined) == (room.code, False)
    assert rooms.pass_for(room, shown) == shown
    elsewhere = rooms.phone(rooms.pass_for(rooms.present(anybody(), NUMBER + 1, 1, STEPS), shown))
    assert elsewhere is not None
    assert elsewhere.name == phone.name
    name, shown_code, signature = shown.split(".")
    for forged in (
        "",
        "..",
        f"other.{shown_code}.{signature}",
        f"{name}.{shown_code}.",
        f"{name}.{shown_code}",
        f"{name}.{shown_code}.é",
        "a" * 9000,
    ):
        assert rooms.phone(forged) is None
    with closing(Ledger(str(tmp_path / "another.sqlite"))) as another:
        assert Rooms(another).phone(shown) is None


@in_one_engine
def test_wrong_codes_are_counted_for_some_minutes(rooms: Rooms, clock: Clock) -> None:
    for _ in range(WRONG_CODES_OF_ONE):
        assert not rooms.attempts.are_too_many("10.0.0.1")
        rooms.attempts.count("10.0.0.1")
    assert rooms.attempts.are_too_many("10.0.0.1")
    assert not rooms.attempts.are_too_many("10.0.0.2")
    for number in range(1000):
        rooms.attempts.count(f"10.1.{number // 250}.{number % 250}")
    assert not rooms.attempts.are_too_many("10.9.9.9")
    clock.seconds += ATTEMPT_SECONDS
    assert not rooms.attempts.are_too_many("10.0.0.1")


@in_one_engine
def test_attempts_hold_no_address(rooms: Rooms) -> None:
    rooms.attempts.count("192.168.77.31")
    held = repr(vars(rooms.attempts))
    assert "192.168.77.31" not in held
    assert not re.search(r"192\D{1,4}168", held)


def test_votes_of_many_threads_are_all_counted_once(room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    start = threading.Barrier(8)

    def votes(worker: int) -> None:
        start.wait()
        for number in range(50):
            for degrees in ("1", "2"):
                room.vote(f"phone-{worker}-{number}", THERMOMETER, {"graden": [degrees]})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(votes, range(8)))
    tally = tallies(room)[THERMOMETER]
    assert (tally.answer_count, tally.totals["1"], tally.totals["2"], room.standing().joined_count) == (
        400,
        0,
        400,
        400,
    )
