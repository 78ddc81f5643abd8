"""What one phone and the facilitator see of a room, and nothing of any other room, question or phone."""

from itertools import count

import pytest

from data.access import anybody
from data.live_questions import State
from data.room import Room
from data.room_views import Standing
from data.rooms import Rooms
from data.runsheets import Step
from tests.live_rooms import new_clock, shared_rooms

clock = pytest.fixture(scope="module")(new_clock)
rooms = pytest.fixture(scope="module")(shared_rooms)
numbers = count(1)

WARM, SCALE = 1, 2
STEPS = (Step("thermometer", question="Hoe warm?"), Step("schaal", question="Hoe klaar?", choices=("niet", "heel")))


@pytest.fixture
def room(rooms: Rooms) -> Room:
    return rooms.present(anybody(), next(numbers), 1, STEPS)


def degrees(room: Room, phone: str) -> list[str] | None:
    answer = room.seen_by(phone).answer
    return sorted(answer.options) if answer else None


def test_before_the_first_question_a_phone_sees_none(room: Room) -> None:
    seen = room.seen_by("phone")
    assert (seen.position, seen.number, seen.question, seen.state) == (0, 0, "", State.CLOSED)
    assert (seen.answer, seen.is_settled) == (None, False)


def test_a_phone_sees_the_question_that_is_open_or_was_last(room: Room) -> None:
    room.set_state(WARM, State.OPEN)
    room.set_state(SCALE, State.OPEN)
    for state in (State.OPEN, State.CLOSED, State.REVEALED):
        room.set_state(SCALE, state)
        seen = room.seen_by("phone")
        assert (seen.position, seen.number, seen.question, seen.state) == (2, 2, "Hoe klaar?", state)
        assert (seen.kind_code, seen.choices, seen.per_region) == ("schaal", ("niet", "heel"), "")


def test_a_phone_sees_its_own_answer_to_this_question_in_this_room(rooms: Rooms, room: Room) -> None:
    other = rooms.present(anybody(), next(numbers), 1, STEPS)
    for one, phone, typed in ((room, "phone", "3"), (room, "beside", "9"), (other, "phone", "12")):
        one.set_state(WARM, State.OPEN)
        one.vote(phone, WARM, {"graden": [typed]})
    assert (degrees(room, "phone"), degrees(room, "beside"), degrees(other, "phone")) == (["3"], ["9"], ["12"])
    assert (degrees(room, "nobody"), degrees(other, "beside")) == (None, None)
    room.set_state(WARM, State.CLOSED)
    settled = [room.seen_by(phone).is_settled for phone in ("phone", "beside", "nobody")]
    assert (settled, other.seen_by("phone").is_settled) == ([True, True, False], False)
    room.set_state(SCALE, State.OPEN)
    assert not room.seen_by("phone").is_settled
    assert room.seen_by("phone").answer is None


def test_a_phone_has_joined_where_it_joined(rooms: Rooms, room: Room) -> None:
    other = rooms.present(anybody(), next(numbers), 1, STEPS)
    shown = rooms.pass_for(room)
    phone = rooms.phone(shown)
    assert phone
    assert not phone.has_joined
    room.join("beside")
    other.join(phone.name)
    looked_up = rooms.phone(shown)
    assert looked_up
    assert not looked_up.has_joined
    room.join(phone.name)
    in_both = [rooms.phone(rooms.pass_for(one, shown)) for one in (room, other)]
    assert [one and one.has_joined for one in in_both] == [True, True]


def test_who_shows_no_ticket_counts_only_while_none_is_asked(room: Room) -> None:
    room.set_state(WARM, State.OPEN)
    for phone, typed in (("phone", "3"), ("ticket-a", "9")):
        room.vote(phone, WARM, {"graden": [typed]})
    told = []
    for ticket_count in (0, 2, 0):
        room.ask_tickets(ticket_count)
        told.append((room.standing().joined_count, room.standing().tallies[WARM].answer_count))
    assert told == [(2, 2), (1, 1), (2, 2)]


def test_a_facilitator_sees_which_question_is_open_and_what_is_to_be_kept(rooms: Rooms, room: Room) -> None:
    def told(now: Standing) -> tuple[int | None, bool, list[int], list[int]]:
        return now.open_step, now.is_asking, list(now.tallies), [one.number for one in now.due]

    assert told(room.standing()) == (None, False, [1, 2], [])
    room.set_state(WARM, State.OPEN)
    room.vote("phone", WARM, {"graden": ["3"]})
    assert told(room.standing()) == (1, True, [1, 2], [])
    rooms.present(anybody(), room.number, 2, STEPS[1:])
    # what was taken out is asked no more, and its answers are to be kept all the same
    assert told(room.standing()) == (None, False, [1], [1])
    assert [one.number for one in room.standing().asked] == [1, 2]
