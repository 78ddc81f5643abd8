"""Who sits where in a room: round after round, as the newest version of its running order says."""

from itertools import count

import pytest

from data.access import anybody
from data.room import Room
from data.room_seating import Round, Seated
from data.rooms import Rooms
from tests.live_rooms import new_clock, shared_rooms

clock = pytest.fixture(scope="module")(new_clock)
rooms = pytest.fixture(scope="module")(shared_rooms)
numbers = count(1)

TABLES = (Seated(1, "V4", {"kempen": "seeks", "limburg": "helps"}), Seated(2, "", {"midwest": "none"}))
FIRST, SECOND = Round(2, 1, 20, TABLES), Round(4, 2, 15, TABLES[1:])


@pytest.fixture
def room(rooms: Rooms) -> Room:
    return rooms.present(anybody(), next(numbers), 1, ())


def test_a_region_sits_at_the_table_that_has_it() -> None:
    assert FIRST.table_of("midwest") == TABLES[1]
    assert FIRST.table_of("kempen") == TABLES[0]
    assert FIRST.table_of("brugge") is None


def test_rounds_come_back_as_they_were_kept_in_the_order_of_their_steps(rooms: Rooms, room: Room) -> None:
    other = rooms.present(anybody(), next(numbers), 1, ())
    assert rooms.seatings.rounds(room.code) == ()
    rooms.seatings.keep(room.code, 1, [SECOND, FIRST])
    rooms.seatings.keep(other.code, 1, [FIRST])
    assert rooms.seatings.rounds(room.code) == (FIRST, SECOND)
    assert rooms.seatings.rounds(other.code) == (FIRST,)


@pytest.mark.parametrize(("version", "kept"), [(1, [FIRST, SECOND]), (2, [SECOND]), (3, [SECOND])])
def test_rounds_of_an_earlier_version_do_not_come_back(
    rooms: Rooms, room: Room, version: int, kept: list[Round]
) -> None:
    rooms.seatings.keep(room.code, 2, [FIRST, SECOND])
    rooms.seatings.keep(room.code, version, [SECOND])
    assert rooms.seatings.rounds(room.code) == tuple(kept)


@pytest.mark.parametrize(("step", "shown"), [(1, FIRST), (2, FIRST), (3, FIRST), (4, SECOND), (5, SECOND)])
def test_phones_hear_the_round_on_stage_or_the_one_before_and_first_the_first(
    rooms: Rooms, room: Room, step: int, shown: Round
) -> None:
    other = rooms.present(anybody(), next(numbers), 1, ())
    other.go_to(9)
    rooms.seatings.keep(room.code, 1, [FIRST, SECOND])
    room.go_to(step)
    assert rooms.seatings.now(room.code) == shown


def test_a_day_of_one_round_or_none(rooms: Rooms, room: Room) -> None:
    assert rooms.seatings.now(room.code) is None
    rooms.seatings.keep(room.code, 1, [FIRST])
    assert rooms.seatings.now(room.code) == FIRST
    rooms.seatings.keep(room.code, 1, [])
    assert rooms.seatings.now(room.code) is None
