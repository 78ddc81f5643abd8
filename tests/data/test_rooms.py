"""Rooms and how they are found: by running order, code, pass and ticket, and for how long."""

from itertools import count

import pytest

from data.access import anybody
from data.live_questions import State, Vote
from data.room import Room
from data.rooms import ALPHABET, TICKET_LENGTH, Phone, Rooms, _tickets, free_code
from data.runsheets import Step
from tests.live_rooms import HOUR, again, code, new_clock, shared_rooms, tallies
from tests.rooms import Clock

clock = pytest.fixture(scope="module")(new_clock)
rooms = pytest.fixture(scope="module")(shared_rooms)
numbers = count(1)

STEPS = (Step("thermometer"), Step("hulp"))
WARM = 1
TICKETS_OF_BEFORE = {
    "XJW87TD7": "ticket-e559589271039c2791f58f2a",
    "8JKVRWCK": "ticket-bb06512c9ff0514dde63176f",
}
"""The first two of running order 7 of a ledger with the secret ``geheim``."""


@pytest.fixture
def room(rooms: Rooms) -> Room:
    return rooms.present(anybody(), next(numbers), 1, STEPS)


def came_in(rooms: Rooms, shown: str) -> Phone:
    """The phone of a pass that is good."""
    phone = rooms.phone(shown)
    assert phone
    return phone


def with_tickets(rooms: Rooms, room: Room, ticket_count: int) -> list[tuple[str, str]]:
    """So many tickets of a room, and the name of the phone that shows each."""
    room.ask_tickets(ticket_count)
    named = [(ticket, rooms.with_ticket(ticket)) for ticket in rooms.tickets(again(rooms, room))]
    return [(ticket, found[1]) for ticket, found in named if found]


def votes(phone: Phone, degrees: str) -> Vote:
    return phone.room.vote(phone.name, WARM, {"graden": [degrees]})


def degrees_of(room: Room) -> dict[str, int]:
    return {degrees: times for degrees, times in tallies(room)[WARM].totals.items() if times}


def test_a_new_room_shows_its_first_step_and_asks_nothing(rooms: Rooms, room: Room) -> None:
    standing = room.standing()
    assert (standing.step, standing.joined_count, standing.open_step, room.ticket_count) == (1, 0, None, 0)
    assert (room.version, len(standing.tallies)) == (1, 2)
    assert room.seen_by("nobody").position == 0
    assert (rooms.tickets(room), room.join_code) == ([], room.code)


@pytest.mark.parametrize(("hours", "is_presented", "is_known"), [(12, False, True), (36, False, False)])
def test_a_room_is_presented_for_twelve_hours_and_known_for_thirty_six(
    rooms: Rooms, room: Room, clock: Clock, hours: int, *, is_presented: bool, is_known: bool
) -> None:
    clock.seconds += hours * HOUR - 1
    rooms.present(anybody(), next(numbers), 1, STEPS)
    assert (rooms.of(room.number) is None, code(rooms.with_code(room.code))) == (hours > 12, room.code)
    clock.seconds += 1
    rooms.present(anybody(), next(numbers), 1, STEPS)
    assert (rooms.of(room.number) is not None, rooms.with_code(room.code) is not None) == (is_presented, is_known)


def test_only_a_later_version_changes_what_is_asked(rooms: Rooms, room: Room) -> None:
    before = room.standing().revision
    same = rooms.present(anybody(), room.number, 1, STEPS[:1])
    assert (same.version, len(tallies(same)), same.revision) == (1, 2, before)
    later = rooms.present(anybody(), room.number, 2, STEPS[:1])
    assert (later.code, later.version, len(tallies(later))) == (room.code, 2, 1)
    assert rooms.present(anybody(), room.number, 1, STEPS).version == 2


def test_a_code_is_of_one_room_and_after_another_one_of_none(rooms: Rooms, room: Room) -> None:
    other = rooms.present(anybody(), next(numbers), 1, STEPS)
    assert code(rooms.with_code(other.code.lower())) == other.code
    rooms.new_code(room)
    now = again(rooms, room).join_code
    assert (rooms.with_code(room.code), code(rooms.with_code(now))) == (None, room.code)
    assert rooms.with_code("") is None
    assert {one.code for one in rooms.all()} >= {room.code, other.code}


def test_a_code_that_was_given_already_is_drawn_again() -> None:
    seen: list[str] = []

    def is_taken(drawn: str) -> bool:
        seen.append(drawn)
        return len(seen) < 3

    assert free_code(is_taken) == seen[-1]
    assert (len(set(seen)), {len(one) for one in seen}) == (3, {6})
    assert set("".join(seen)) <= set(ALPHABET)


def test_tickets_that_were_printed_stay_good_in_a_later_release() -> None:
    assert _tickets(b"geheim", 7, 2) == TICKETS_OF_BEFORE
    assert _tickets(b"geheim", 8, 2).keys().isdisjoint(TICKETS_OF_BEFORE)


def test_a_single_ticket_lets_one_phone_in(rooms: Rooms, room: Room) -> None:
    stranger = rooms.pass_for(room)
    assert not rooms.needs_ticket(stranger)
    assert came_in(rooms, stranger).has_joined is False
    ((ticket, name),) = with_tickets(rooms, room, 1)
    assert (len(ticket), rooms.with_ticket(ticket[:-1])) == (TICKET_LENGTH, None)
    assert (rooms.needs_ticket(stranger), rooms.phone(stranger)) == (True, None)
    shown = rooms.pass_for(room, name=name)
    assert not rooms.needs_ticket(shown)
    assert came_in(rooms, shown).name == name
    room.ask_tickets(0)
    assert rooms.with_ticket(ticket) is None
    assert (rooms.needs_ticket(stranger), came_in(rooms, stranger).room.code) == (False, room.code)


def test_tickets_of_one_room_are_asked_in_no_other(rooms: Rooms, room: Room) -> None:
    other = rooms.present(anybody(), next(numbers), 1, STEPS)
    stranger = rooms.pass_for(other)
    with_tickets(rooms, room, 3)
    assert not rooms.needs_ticket(stranger)
    assert came_in(rooms, stranger).room.code == other.code


def test_who_shows_a_ticket_keeps_what_was_answered_without(rooms: Rooms, room: Room) -> None:
    room.set_state(WARM, State.OPEN)
    shown = rooms.pass_for(room)
    assert votes(came_in(rooms, shown), "3") is Vote.COUNTED
    (_, first), (_, second) = with_tickets(rooms, room, 2)
    assert degrees_of(room) == {}
    with_ticket = rooms.pass_for(room, shown, first)
    assert degrees_of(room) == {"3": 1}
    # another ticket on the same phone is another voice: what the first one answered stays of the first
    assert votes(came_in(rooms, rooms.pass_for(room, with_ticket, second)), "9") is Vote.COUNTED
    assert degrees_of(room) == {"3": 1, "9": 1}


def test_what_was_answered_in_another_room_stays_there(rooms: Rooms, room: Room) -> None:
    room.set_state(WARM, State.OPEN)
    other = rooms.present(anybody(), next(numbers), 1, STEPS)
    other.set_state(WARM, State.OPEN)
    shown = rooms.pass_for(other)
    before = came_in(rooms, shown)
    assert votes(before, "3") is Vote.COUNTED
    assert room.vote(before.name, WARM, {"graden": ["9"]}) is Vote.COUNTED
    ((_, name),) = with_tickets(rooms, room, 1)
    came_in(rooms, rooms.pass_for(room, shown, name))
    assert (degrees_of(other), degrees_of(room)) == ({"3": 1}, {})


def test_a_pass_keeps_its_name_in_every_room(rooms: Rooms, room: Room) -> None:
    shown = rooms.pass_for(room)
    name = came_in(rooms, shown).name
    other = rooms.present(anybody(), next(numbers), 1, STEPS)
    assert came_in(rooms, rooms.pass_for(room, shown)).name == name
    assert came_in(rooms, rooms.pass_for(other, shown)).name == name
    assert came_in(rooms, rooms.pass_for(room, "verzonnen.pas.x")).name not in {name, "verzonnen"}
    assert len({came_in(rooms, rooms.pass_for(room)).name for _ in range(3)}) == 3


@pytest.mark.parametrize("shown", ["", ".", "..", "a.b", "a.b.c", "a.b.c.d.e"])
def test_what_is_no_pass_of_ours_lets_nobody_in(rooms: Rooms, shown: str) -> None:
    assert rooms.phone(shown) is None
    assert not rooms.needs_ticket(shown)
    assert not rooms.waits_for_ticket(shown)


def test_the_pass_of_a_room_that_is_forgotten_lets_nobody_in(rooms: Rooms, room: Room, clock: Clock) -> None:
    shown = rooms.pass_for(room)
    clock.seconds += 36 * HOUR
    rooms.present(anybody(), next(numbers), 1, STEPS)
    assert rooms.phone(shown) is None
    assert (rooms.needs_ticket(shown), rooms.waits_for_ticket(shown)) == (False, False)


def test_an_answer_without_a_ticket_waits_while_its_question_is_open(rooms: Rooms, room: Room) -> None:
    room.set_state(WARM, State.OPEN)
    answering, looking = rooms.pass_for(room), rooms.pass_for(room)
    votes(came_in(rooms, answering), "3")
    with_tickets(rooms, room, 1)
    assert (rooms.waits_for_ticket(answering), rooms.waits_for_ticket(looking)) == (True, False)
    room.set_state(WARM, State.CLOSED)
    assert not rooms.waits_for_ticket(answering)


def test_who_printed_tickets_the_day_before_asks_them_again(rooms: Rooms, room: Room, clock: Clock) -> None:
    tickets = [ticket for ticket, _ in with_tickets(rooms, room, 2)]
    clock.seconds += 20 * HOUR
    next_day = rooms.present(anybody(), room.number, 1, STEPS)
    assert (next_day.code == room.code, next_day.ticket_count) == (False, 2)
    assert rooms.tickets(next_day) == tickets
    found = rooms.with_ticket(tickets[1])
    assert found
    assert found[0].code == next_day.code
