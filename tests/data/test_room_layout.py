"""The questions of a room while its running order is edited: numbers stay, places move, what is gone is closed."""

from dataclasses import replace
from itertools import count

import pytest

from data.access import anybody
from data.live_questions import State, Tally
from data.room import Room
from data.rooms import Rooms
from data.runsheets import Step
from tests.live_rooms import again, new_clock, shared_rooms
from tests.rooms import Clock

clock = pytest.fixture(scope="module")(new_clock)
rooms = pytest.fixture(scope="module")(shared_rooms)
numbers = count(1)

PICTURE = Step("beeld", "overzicht")
WARM, HELP, NEW = Step("thermometer", question="Hoe warm?"), Step("hulp"), Step("keuze", choices=("Ja", "Neen"))


@pytest.fixture
def room(rooms: Rooms) -> Room:
    return rooms.present(anybody(), next(numbers), 1, [PICTURE, WARM, HELP])


def edited(rooms: Rooms, room: Room, *steps: Step) -> Room:
    """The room once its running order has these steps."""
    return rooms.present(anybody(), room.number, again(rooms, room).version + 1, steps)


def asked(room: Room) -> list[Tally]:
    return [one for one in room.standing().asked if not one.is_removed]


def places(room: Room) -> dict[str, tuple[int, int]]:
    """Kind -> the step at which it is asked, and the number of the question."""
    return {one.kind_code: (one.position, one.number) for one in asked(room)}


def test_a_question_keeps_its_number_and_goes_where_its_step_goes(rooms: Rooms, room: Room) -> None:
    assert places(room) == {"thermometer": (2, 1), "hulp": (3, 2)}
    assert places(edited(rooms, room, NEW, HELP, PICTURE, WARM)) == {
        "thermometer": (4, 1), "hulp": (2, 2), "keuze": (1, 3)
    }  # fmt: skip
    assert places(edited(rooms, room, PICTURE, HELP)) == {"hulp": (2, 2)}
    assert places(edited(rooms, room, PICTURE, HELP, WARM, Step("fasen"))) == {
        "hulp": (2, 2), "thermometer": (3, 1), "fasen": (4, 4)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "is_same"),
    [
        pytest.param(replace(WARM, question="Hoe koud?", minutes=9), True, id="reworded"),
        pytest.param(replace(WARM, per_region="gsm"), False, id="asked of others"),
        pytest.param(replace(WARM, kind_code="hulp"), False, id="of another kind"),
        pytest.param(Step("thermometer", question="Hoe warm?"), False, id="another step with the same words"),
    ],
)
def test_what_was_answered_stays_while_a_step_asks_the_same(
    rooms: Rooms, room: Room, changed: Step, *, is_same: bool
) -> None:
    room.set_state(2, State.OPEN)
    room.vote("phone", 2, {"graden": ["8"]})
    (first, *_) = asked(edited(rooms, room, PICTURE, changed, HELP))
    assert (first.position, first.question, first.kind_code) == (2, changed.question, changed.kind_code)
    assert (first.number == 1, first.answer_count, first.state is State.OPEN) == (is_same, int(is_same), is_same)


def test_other_answers_are_another_question(rooms: Rooms, room: Room) -> None:
    edited(rooms, room, NEW)
    assert [one.number for one in asked(edited(rooms, room, replace(NEW, choices=("Ja", "Nee"))))] == [4]


def test_an_open_question_that_is_taken_out_closes_and_its_end_goes_with_it(
    rooms: Rooms, room: Room, clock: Clock
) -> None:
    room.set_state(2, State.OPEN, minutes=1, closes_itself=True)
    room.vote("phone", 2, {"graden": ["8"]})
    edited(rooms, room, PICTURE, HELP)
    (gone,) = (one for one in room.standing().asked if one.is_removed)
    assert (gone.state, gone.answer_count, room.standing().open_step) == (State.CLOSED, 1, None)
    assert room.seen_by("phone").position == 0, "it is not shown any more"
    room.set_state(2, State.OPEN)
    clock.seconds += 60
    assert not again(rooms, room).close_overdue()
    back = edited(rooms, room, PICTURE, HELP, WARM)
    assert [(one.answer_count, one.number, one.state) for one in asked(back)][1:] == [(1, 1, State.CLOSED)]


def test_an_open_question_stays_open_and_keeps_its_end_when_another_is_taken_out(
    rooms: Rooms, room: Room, clock: Clock
) -> None:
    room.set_state(2, State.OPEN, minutes=1, closes_itself=True)
    edited(rooms, room, WARM)
    assert (room.standing().open_step, room.seen_by("phone").position) == (1, 1)
    clock.seconds += 60
    assert again(rooms, room).close_overdue()


def test_every_edit_moves_stage_and_phones_on_by_one(rooms: Rooms, room: Room) -> None:
    told = []
    for steps in ([WARM, HELP], [WARM], [WARM]):
        edited(rooms, room, *steps)
        told.append((room.standing().revision, room.seen_by("nobody").change))
    (revision, change), *_ = told
    assert told == [(revision + more, change + more) for more in range(3)]
