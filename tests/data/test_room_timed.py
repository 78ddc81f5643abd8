"""Time in a live room: timers that count down and are moved, and a question that closes at its end."""

from collections.abc import Callable
from itertools import count

import pytest

from data.access import anybody
from data.live_questions import State, Vote
from data.room import Room
from data.rooms import Rooms
from data.runsheets import Step
from tests.live_rooms import again, new_clock, shared_rooms
from tests.rooms import Clock

clock = pytest.fixture(scope="module")(new_clock)
rooms = pytest.fixture(scope="module")(shared_rooms)
numbers = count(1)

WARM, OTHER = 1, 2
STEPS = (Step("thermometer"), Step("thermometer", question="En nu?"))
WARM_ID, OTHER_ID = (step.step_id for step in STEPS)
ANSWER = {"graden": ["8"]}


@pytest.fixture
def room(rooms: Rooms) -> Room:
    return rooms.present(anybody(), next(numbers), 1, STEPS)


@pytest.fixture
def closing(room: Room) -> Room:
    """A question is open for a minute, and closes at the end of it."""
    room.set_state(WARM, State.OPEN, minutes=1, closes_itself=True)
    return room


def left(room: Room) -> dict[str, float]:
    return room.standing().timers


def closes_after(rooms: Rooms, room: Room, clock: Clock) -> int | None:
    """In how many seconds the open question closes by itself; None: not within five minutes."""
    for seconds in range(0, 301, 5):
        if again(rooms, room).close_overdue():
            return seconds
        clock.seconds += 5
    return None


@pytest.mark.parametrize(
    ("passed", "told"),
    [(0, None), (49, None), (49.5, None), (50, 10), (50.2, 10), (59, 1), (59.9, 1), (60, 0), (75, 0)],
)
def test_phones_hear_the_last_ten_seconds(
    closing: Room, rooms: Rooms, clock: Clock, passed: float, told: int | None
) -> None:
    assert closing.is_over is False
    clock.seconds += passed
    assert again(rooms, closing).seconds_left == told


def test_a_question_that_does_not_close_by_itself_has_no_last_seconds(room: Room, rooms: Rooms, clock: Clock) -> None:
    room.set_state(WARM, State.OPEN, minutes=1)
    clock.seconds += 55
    assert again(rooms, room).seconds_left is None


def test_what_is_said_to_close_does_so_ten_seconds_later(room: Room, rooms: Rooms, clock: Clock) -> None:
    with pytest.raises(KeyError):
        room.announce_closing(WARM)
    room.set_state(WARM, State.OPEN)
    room.announce_closing(WARM)
    assert again(rooms, room).seconds_left == 10
    assert room.vote("phone", WARM, ANSWER) is Vote.COUNTED
    assert closes_after(rooms, room, clock) == 10
    with pytest.raises(KeyError):
        room.announce_closing(WARM)


@pytest.mark.parametrize(("passed", "is_closed"), [(0, False), (59, False), (60, True), (61, True)])
def test_a_question_is_closed_from_the_second_at_which_its_time_ends(
    closing: Room, rooms: Rooms, clock: Clock, passed: int, *, is_closed: bool
) -> None:
    closing.vote("phone", WARM, ANSWER)
    clock.seconds += passed
    seen = closing.seen_by("phone")
    assert (seen.state is State.CLOSED, seen.is_settled, seen.answer is None) == (is_closed, is_closed, is_closed)
    nobody = closing.seen_by("nobody")
    assert (nobody.state is State.CLOSED, nobody.is_settled) == (is_closed, False)
    assert closing.vote("late", WARM, ANSWER) is (Vote.NOT_OPEN if is_closed else Vote.COUNTED)
    before = closing.standing()
    assert again(rooms, closing).close_overdue() == is_closed
    after = closing.standing()
    assert (after.open_step is None, after.revision - before.revision) == (is_closed, int(is_closed))
    assert closing.seen_by("nobody").change - nobody.change == int(is_closed)
    assert not again(rooms, closing).close_overdue()


def test_who_was_counted_before_stays_counted_when_its_time_ends(closing: Room, clock: Clock) -> None:
    closing.vote("phone", WARM, ANSWER)
    closing.set_state(WARM, State.REVEALED)
    assert closing.seen_by("phone").state is State.REVEALED
    closing.set_state(WARM, State.OPEN, minutes=1, closes_itself=True)
    clock.seconds += 60
    seen = closing.seen_by("phone")
    assert (seen.state, seen.is_settled) == (State.CLOSED, True)
    assert closing.vote("phone", WARM, ANSWER) is Vote.SETTLED


def test_who_looked_before_there_was_more_time_closes_nothing(closing: Room, rooms: Rooms, clock: Clock) -> None:
    looked_up = again(rooms, closing)
    closing.extend_timer(WARM_ID, 30)
    clock.seconds += 60
    before = closing.standing().revision
    assert looked_up.close_overdue() is False
    assert (closing.standing().open_step, closing.standing().revision) == (WARM, before)
    assert closes_after(rooms, closing, clock) == 30


def opens(room: Room) -> None:
    room.set_state(WARM, State.OPEN, minutes=2)


def starts_other(room: Room) -> None:
    room.start_timer(OTHER_ID, 3)


def in_turn(*acts: Callable[[Room], None]) -> Callable[[Room], None]:
    """One after the other; none: nothing."""

    def act(room: Room) -> None:
        for one in acts:
            one(room)

    return act


nothing = in_turn()


@pytest.mark.parametrize(
    ("before", "act", "timers"),
    [
        pytest.param(nothing, lambda room: room.set_state(WARM, State.OPEN), {}, id="opened without minutes"),
        pytest.param(nothing, opens, {WARM_ID: 120}, id="opened with two"),
        pytest.param(opens, lambda room: room.set_state(WARM, State.CLOSED), {}, id="closed"),
        pytest.param(opens, lambda room: room.set_state(WARM, State.REVEALED), {}, id="revealed"),
        pytest.param(opens, lambda room: room.reset(WARM), {}, id="asked anew"),
        pytest.param(opens, lambda room: room.set_state(OTHER, State.CLOSED), {WARM_ID: 60}, id="another closed"),
        pytest.param(opens, lambda room: room.reset(OTHER), {WARM_ID: 60}, id="another asked anew"),
        pytest.param(nothing, lambda room: room.start_timer(WARM_ID, 3), {WARM_ID: 180}, id="started"),
        pytest.param(opens, lambda room: room.start_timer(WARM_ID, 3), {WARM_ID: 60}, id="started while it runs"),
        pytest.param(opens, lambda room: room.start_timer(WARM_ID, 3, is_anew=True), {WARM_ID: 180}, id="started anew"),
        pytest.param(opens, lambda room: room.extend_timer(WARM_ID, 60), {WARM_ID: 120}, id="more time"),
        pytest.param(nothing, lambda room: room.extend_timer(WARM_ID, 60), {}, id="more time for no timer"),
        pytest.param(opens, lambda room: room.stop_timer(WARM_ID), {}, id="stopped"),
        pytest.param(opens, lambda room: room.stop_timer(OTHER_ID), {WARM_ID: 60}, id="another stopped"),
    ],
)
def test_what_a_minute_later_is_left_on_the_timers(
    room: Room, clock: Clock, before: Callable[[Room], None], act: Callable[[Room], None], timers: dict[str, float]
) -> None:
    before(room)
    clock.seconds += 60
    act(room)
    assert left(room) == timers


@pytest.mark.parametrize("overdue", [0, 30])
def test_a_timer_that_is_over_is_started_or_extended_from_now_on(room: Room, clock: Clock, overdue: int) -> None:
    room.start_timer(WARM_ID, 1)
    clock.seconds += 60 + overdue
    assert left(room) == {WARM_ID: -overdue}
    room.extend_timer(WARM_ID, 45)
    assert left(room) == {WARM_ID: 45}
    clock.seconds += 45 + overdue
    room.start_timer(WARM_ID, 1)
    assert left(room) == {WARM_ID: 60}


@pytest.mark.parametrize(
    ("act", "seconds"),
    [
        pytest.param(nothing, 60, id="nothing is done"),
        pytest.param(lambda room: room.extend_timer(WARM_ID, 60), 120, id="more time"),
        pytest.param(lambda room: room.stop_timer(WARM_ID), None, id="no timer"),
        pytest.param(lambda room: room.start_timer(WARM_ID, 3, is_anew=True, closes_itself=True), 180, id="anew"),
        pytest.param(lambda room: room.start_timer(WARM_ID, 3, closes_itself=True), 60, id="while it runs"),
        pytest.param(lambda room: room.start_timer(OTHER_ID, 3, closes_itself=True), 60, id="another timer"),
        pytest.param(in_turn(starts_other, lambda room: room.extend_timer(OTHER_ID, 60)), 60, id="more for another"),
        pytest.param(in_turn(starts_other, lambda room: room.stop_timer(OTHER_ID)), 60, id="another is stopped"),
        pytest.param(lambda room: room.set_state(OTHER, State.REVEALED), 60, id="another is shown"),
        pytest.param(lambda room: room.reset(OTHER), 60, id="another is asked anew"),
        pytest.param(lambda room: room.set_state(OTHER, State.OPEN, minutes=1), None, id="another opens"),
        pytest.param(lambda room: room.set_state(WARM, State.OPEN), None, id="opened again, without an end"),
        pytest.param(in_turn(lambda room: room.reset(WARM), opens), None, id="asked anew, without an end"),
        pytest.param(in_turn(lambda room: room.close_question(), opens), None, id="closed, and opened without an end"),
        pytest.param(
            in_turn(lambda room: room.set_state(WARM, State.CLOSED), lambda room: room.set_state(OTHER, State.OPEN)),
            None,
            id="closed, and another opens",
        ),
    ],
)
def test_the_end_of_a_question_goes_where_its_timer_goes(
    closing: Room, rooms: Rooms, clock: Clock, act: Callable[[Room], None], seconds: int | None
) -> None:
    act(closing)
    assert closes_after(rooms, closing, clock) == seconds


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda room: room.extend_timer(WARM_ID, 60), id="more time"),
        pytest.param(lambda room: room.start_timer(WARM_ID, 1, is_anew=True), id="anew"),
        pytest.param(lambda room: room.stop_timer(WARM_ID), id="no timer"),
    ],
)
def test_a_timer_gives_no_end_to_a_question_that_stays_open(
    room: Room, rooms: Rooms, clock: Clock, act: Callable[[Room], None]
) -> None:
    room.set_state(WARM, State.OPEN, minutes=1)
    act(room)
    assert closes_after(rooms, room, clock) is None
    assert room.standing().open_step == WARM
