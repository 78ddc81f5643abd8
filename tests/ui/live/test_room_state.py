"""How a room stands for its stage: states, answers, time, and what is put beside what was answered before."""

from itertools import count
from typing import Any

import pytest

from data import live_results
from data.access import anybody
from data.live_questions import State
from data.room import Room
from data.rooms import Rooms
from data.runsheets import Step
from data.store import Store
from tests.live_rooms import HOUR, again, new_clock, rooms_of_store, shared_store
from tests.rooms import Clock
from ui.live import room_state
from ui.texts import live_before as before_words

clock = pytest.fixture(scope="module")(new_clock)
store = pytest.fixture(scope="module")(shared_store)
rooms = pytest.fixture(scope="module")(rooms_of_store)
numbers = count(1)


@pytest.fixture
def room(rooms: Rooms) -> Room:
    """It asks the same twice, in words that no other test has."""
    number = next(numbers)
    step = Step("schaal", question=f"Hoe ver, voor de keer {number}?", choices=("niet", "heel"))
    return rooms.present(anybody(), number, 1, [step, Step("schaal", question=step.question, choices=step.choices)])


def stand(store: Store, room: Room, where: str = "") -> dict[str, Any]:
    return room_state.of(store, room, room.standing(), where)


def question(store: Store, room: Room, position: int = 1) -> dict[str, Any]:
    return dict(stand(store, room)["questions"][str(position)])


def answered(room: Room, position: int, *scores: int, state: State = State.CLOSED) -> None:
    room.set_state(position, State.OPEN)
    for place, score in enumerate(scores):
        room.vote(f"phone-{place}", position, {"cijfer": [str(score)]})
    room.set_state(position, state)


def test_a_stage_hears_its_step_code_phones_and_what_is_open(store: Store, rooms: Rooms, room: Room) -> None:
    room.go_to(2)
    room.join("phone")
    told = stand(store, room)
    assert (told["version"], told["step"], told["code"], told["joined"]) == (1, 2, room.code, 1)
    assert (told["open"], told["closes_in"], told["timers"], told["pictures"]) == (None, None, {}, {})
    assert "where" not in told
    assert stand(store, room, "http://10.42.0.1/stem")["where"] == "http://10.42.0.1/stem"
    room.ask_tickets(2)
    assert stand(store, again(rooms, room))["code"] == "", "who has a ticket types its number"


def test_a_stage_hears_how_long_phones_may_still_send(store: Store, rooms: Rooms, room: Room, clock: Clock) -> None:
    room.set_state(1, State.OPEN, minutes=1)
    room.announce_closing(1)
    clock.seconds += 0.26
    told = stand(store, again(rooms, room))
    assert (told["open"], told["closes_in"], list(told["timers"].values())) == (1, 10, [59.7])
    room.close_question()
    assert stand(store, again(rooms, room))["closes_in"] is None


@pytest.mark.parametrize(
    ("state", "told", "is_drawn"),
    [
        (State.OPEN, "open", False),
        (State.CLOSED, "closed", False),
        (State.REVEALED, "revealed", True),
        (State.COMPARED, "revealed", True),
    ],
)
def test_answers_are_counted_at_once_and_drawn_once_they_are_shown(
    store: Store, room: Room, state: State, told: str, *, is_drawn: bool
) -> None:
    answered(room, 1, 1, 2, 3, 4, 4, state=state)
    room.count_hands(1, "5", 2)
    found = question(store, room)
    assert (found["state"], found["answers"], found["joined"], found["hands"]) == (told, 7, 5, {"5": 2})
    assert [bool(found[part]) for part in ("sentence", "heading", "note", "svg")] == [is_drawn] * 4
    assert (found["comparable"], found["compared"]) == (False, False)


@pytest.mark.parametrize(
    ("before", "now", "state", "is_comparable", "is_compared"),
    [
        pytest.param(5, 5, State.CLOSED, False, False, id="not shown yet"),
        pytest.param(5, 5, State.REVEALED, True, False, id="shown alone"),
        pytest.param(5, 5, State.COMPARED, True, True, id="shown beside"),
        pytest.param(4, 5, State.COMPARED, False, False, id="four answered before"),
        pytest.param(5, 4, State.COMPARED, False, False, id="four answered now"),
    ],
)
def test_the_same_question_of_before_can_be_put_beside_it(  # noqa: PLR0917 - a row of the table
    store: Store, room: Room, before: int, now: int, state: State, is_comparable: bool, is_compared: bool
) -> None:
    answered(room, 1, *[1] * before)
    answered(room, 2, *[5] * now, state=State.REVEALED)
    alone = question(store, room, 2)["svg"]
    room.set_state(2, state)
    found = question(store, room, 2)
    assert (found["comparable"], found["compared"]) == (is_comparable, is_compared)
    assert (found["svg"] not in ("", alone)) == is_compared
    assert (before_words.FIRST in found["svg"]) == is_compared


def test_what_was_answered_on_another_day_is_put_beside_it_with_that_day(
    store: Store, rooms: Rooms, room: Room, clock: Clock
) -> None:
    answered(room, 1, 1, 1, 1, 1, 2)
    live_results.keep_due(store, rooms)
    clock.seconds += 48 * HOUR
    asks = room.standing().tallies[1]
    today = rooms.present(anybody(), next(numbers), 1, [Step("schaal", question=asks.question, choices=asks.choices)])
    answered(today, 1, 5, 5, 5, 5, 5, state=State.COMPARED)
    found = question(store, today)
    assert (found["comparable"], found["compared"]) == (True, True)
    assert before_words.day(room.opened_at) in found["svg"]
    assert before_words.TODAY in found["svg"]
