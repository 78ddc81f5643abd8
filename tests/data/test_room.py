"""One live room at its bounds: who is in, which votes it takes, who sees that something changed, when it is over."""

from collections.abc import Callable
from itertools import count

import pytest

from data.access import anybody
from data.live_questions import State, Vote
from data.room import OtherOpenError, Room
from data.rooms import Rooms
from data.runsheets import Step
from tests.live_rooms import again, new_clock, shared_rooms, tallies
from tests.rooms import Clock

clock = pytest.fixture(scope="module")(new_clock)
rooms = pytest.fixture(scope="module")(shared_rooms)
numbers = count(1)

WARM, HELP, TABLE, BY_REGION, GONE = 1, 2, 3, 4, 5
"""Steps of the running order; the last is taken out by a second version."""
STEPS = (
    Step("thermometer"),
    Step("hulp"),
    Step("fasen", per_region="tafel"),
    Step("thermometer", question="En je regio?", per_region="gsm"),
    Step("thermometer", question="Weg"),
)
ANSWERS = {
    WARM: {"graden": ["8"]},
    HELP: {"regio": ["kempen"]},
}


@pytest.fixture
def room(rooms: Rooms) -> Room:
    """Its questions have the numbers of their steps."""
    return rooms.present(anybody(), next(numbers), 1, STEPS)


def counts(room: Room, position: int) -> dict[str, int]:
    """How often each option was chosen."""
    return {option: count for option, count in tallies(room)[position].totals.items() if count}


def moves(room: Room) -> tuple[int, int]:
    """How far a stage and a phone are."""
    return room.standing().revision, room.seen_by("nobody").change


def is_in(room: Room) -> None:
    room.join("phone")


def opens(position: int = WARM, minutes: int = 0) -> Callable[[Room], None]:
    return lambda room: room.set_state(position, State.OPEN, minutes=minutes)


def opens_to_a_phone(room: Room) -> None:
    is_in(room)
    room.set_state(WARM, State.OPEN)


def goes_to_two(room: Room) -> None:
    room.go_to(2)


def votes(room: Room) -> None:
    room.vote("phone", WARM, ANSWERS[WARM])


def nothing(_room: Room) -> None:
    pass


@pytest.mark.parametrize(
    ("before", "act", "stage", "phones"),
    [
        pytest.param(nothing, is_in, 1, 0, id="a phone joins"),
        pytest.param(is_in, is_in, 0, 0, id="a phone comes back"),
        pytest.param(opens_to_a_phone, votes, 1, 0, id="a vote"),
        pytest.param(opens(), votes, 2, 0, id="a vote of a phone that had not joined"),
        pytest.param(is_in, votes, 0, 0, id="a vote that is refused"),
        pytest.param(nothing, lambda room: room.type_from_now_on("CDFHJK"), 1, 0, id="another code"),
        pytest.param(nothing, lambda room: room.ask_tickets(3), 1, 1, id="tickets"),
        pytest.param(nothing, goes_to_two, 1, 0, id="another step"),
        pytest.param(goes_to_two, goes_to_two, 0, 0, id="the same step"),
        pytest.param(nothing, opens(), 1, 1, id="a question opens"),
        pytest.param(opens(), lambda room: room.set_state(WARM, State.CLOSED), 1, 1, id="a question closes"),
        pytest.param(opens(), lambda room: room.close_question(), 1, 1, id="whatever is open closes"),
        pytest.param(opens(), lambda room: room.reset(WARM), 1, 1, id="a question is asked anew"),
        pytest.param(nothing, lambda room: room.count_hands(WARM, "8", 3), 1, 0, id="hands"),
        pytest.param(nothing, lambda room: room.answer_for(TABLE, "kempen", "opstart"), 1, 0, id="a table"),
        pytest.param(opens(), lambda room: room.announce_closing(WARM), 1, 0, id="it is said that it closes"),
        pytest.param(nothing, lambda room: room.start_timer("step", 3), 1, 0, id="a timer"),
        pytest.param(nothing, lambda room: room.extend_timer("step", 60), 0, 0, id="more time for no timer"),
        pytest.param(nothing, lambda room: room.stop_timer("step"), 0, 0, id="no timer to stop"),
        pytest.param(nothing, lambda room: room.close_overdue(), 0, 0, id="nothing is overdue"),
        pytest.param(opens(), lambda room: room.was_kept(tallies(room)[WARM]), 0, 0, id="totals are kept"),
    ],
)
def test_what_can_be_seen_moves_stage_and_phones_on_by_one(
    room: Room, before: Callable[[Room], object], act: Callable[[Room], object], stage: int, phones: int
) -> None:
    before(room)
    was = moves(room)
    act(room)
    assert moves(room) == (was[0] + stage, was[1] + phones)


def test_a_room_lasts_for_twelve_hours(rooms: Rooms, room: Room, clock: Clock) -> None:
    room.set_state(HELP, State.OPEN)
    clock.seconds += 12 * 60 * 60 - 1
    assert not room.is_over
    assert room.vote("early", HELP, ANSWERS[HELP]) is Vote.COUNTED
    clock.seconds += 1
    assert room.is_over
    assert room.vote("late", HELP, ANSWERS[HELP]) is Vote.NOT_OPEN
    assert rooms.of(room.number) is None


def test_phones_type_the_code_until_there_is_another(rooms: Rooms, room: Room) -> None:
    assert room.join_code == room.code
    room.type_from_now_on("CDFHJK")
    assert (again(rooms, room).join_code, again(rooms, room).code) == ("CDFHJK", room.code)


def test_a_phone_that_comes_back_is_one_phone(room: Room) -> None:
    room.set_state(WARM, State.OPEN)
    for name in ("one", "other", "one"):
        room.join(name)
    assert room.standing().joined_count == 2
    votes(room)
    assert room.standing().joined_count == 3


@pytest.mark.parametrize(
    ("opened", "position", "number", "vote"),
    [
        pytest.param(HELP, HELP, 0, Vote.COUNTED, id="by the place of its step"),
        pytest.param(HELP, HELP, HELP, Vote.COUNTED, id="by the number of the question"),
        pytest.param(HELP, WARM, HELP, Vote.COUNTED, id="the step moved while the phone answered"),
        pytest.param(HELP, HELP, WARM, Vote.NOT_OPEN, id="another question came in that place"),
        pytest.param(HELP, WARM, 0, Vote.NOT_OPEN, id="another question is open"),
        pytest.param(0, HELP, HELP, Vote.NOT_OPEN, id="nothing was open yet"),
    ],
)
def test_a_vote_is_for_the_question_that_its_phone_shows(
    room: Room, opened: int, position: int, number: int, vote: Vote
) -> None:
    if opened:
        room.set_state(opened, State.OPEN)
    assert room.vote("phone", position, ANSWERS[HELP], number) is vote
    assert tallies(room)[HELP].answer_count == (vote is Vote.COUNTED)


def test_a_vote_without_a_number_goes_by_place(room: Room) -> None:
    room.set_state(WARM, State.OPEN)
    room.set_state(HELP, State.OPEN)
    assert room.vote("phone", HELP, ANSWERS[HELP]) is Vote.COUNTED
    assert room.vote("phone", WARM, ANSWERS[HELP]) is Vote.NOT_OPEN


def test_an_open_question_takes_one_vote_a_phone_and_the_last(room: Room) -> None:
    room.set_state(WARM, State.OPEN)
    told = [room.vote("phone", WARM, {"graden": [degrees]}) for degrees in ("3", "21", "4")]
    assert told == [Vote.COUNTED, Vote.NOT_VALID, Vote.COUNTED]
    room.set_state(WARM, State.OPEN)  # again, as who presses twice: nothing is settled by it
    assert room.vote("phone", WARM, {"graden": ["5"]}) is Vote.COUNTED
    assert (counts(room, WARM), tallies(room)[WARM].answer_count) == ({"5": 1}, 1)


def test_who_was_counted_hears_so_whatever_is_open_now(room: Room) -> None:
    room.set_state(WARM, State.OPEN)
    votes(room)
    room.set_state(WARM, State.CLOSED)
    room.set_state(WARM, State.OPEN)
    assert room.vote("phone", WARM, ANSWERS[WARM], WARM) is Vote.SETTLED
    assert room.vote("other", WARM, ANSWERS[WARM], WARM) is Vote.COUNTED
    room.set_state(HELP, State.OPEN)
    assert room.vote("phone", WARM, ANSWERS[WARM], WARM) is Vote.SETTLED
    assert room.vote("third", WARM, ANSWERS[WARM], WARM) is Vote.NOT_OPEN
    assert room.vote("phone", HELP, ANSWERS[HELP], HELP) is Vote.COUNTED


@pytest.mark.parametrize("before", [(), ("phone",), ("ticket",), ("phone", "ticket")])
@pytest.mark.parametrize("is_closed_between", [False, True])
def test_who_goes_on_under_another_name_has_one_voice(
    room: Room, before: tuple[str, ...], *, is_closed_between: bool
) -> None:
    degrees = {"phone": "3", "ticket": "9"}
    room.set_state(WARM, State.OPEN)
    for name in before:
        room.vote(name, WARM, {"graden": [degrees[name]]})
    if is_closed_between:
        room.set_state(WARM, State.CLOSED)
        room.set_state(WARM, State.OPEN)
    room.go_on_as("phone", "ticket")
    # an answer that was added up cannot be told apart; of two that can, that of this phone is the one
    voices = before if is_closed_between else before[:1]
    assert counts(room, WARM) == {degrees[name]: 1 for name in voices}
    assert room.standing().joined_count == 1
    assert room.seen_by("ticket").is_settled == bool(before and is_closed_between)
    assert room.seen_by("phone").answer is None
    assert not room.seen_by("phone").is_settled


def test_an_answer_that_was_added_up_is_not_given_again_under_another_name(room: Room) -> None:
    room.set_state(WARM, State.OPEN)
    room.vote("phone", WARM, {"graden": ["3"]})
    room.set_state(WARM, State.CLOSED)
    room.set_state(WARM, State.OPEN)
    room.vote("ticket", WARM, {"graden": ["9"]})
    room.go_on_as("phone", "ticket")
    assert counts(room, WARM) == {"3": 1}
    assert room.seen_by("ticket").is_settled


def test_opening_closes_another_question_unless_that_may_not_be(room: Room) -> None:
    room.set_state(WARM, State.OPEN)
    votes(room)
    with pytest.raises(OtherOpenError) as refused:
        room.set_state(HELP, State.OPEN, closes_other=False)
    assert refused.value.args == (WARM,)
    room.set_state(WARM, State.OPEN, closes_other=False)
    room.set_state(HELP, State.REVEALED, closes_other=False)
    assert [room.standing().open_step, room.seen_by("phone").is_settled] == [WARM, False]
    room.set_state(HELP, State.OPEN)
    assert room.standing().open_step == HELP
    assert room.vote("phone", WARM, ANSWERS[WARM], WARM) is Vote.SETTLED
    room.set_state(HELP, State.CLOSED)
    room.set_state(WARM, State.OPEN, closes_other=False)
    assert room.standing().open_step == WARM


def test_nothing_is_asked_of_a_step_that_was_taken_out(rooms: Rooms, room: Room) -> None:
    rooms.present(anybody(), room.number, 2, STEPS[:-1])
    for position in (GONE, 0):
        with pytest.raises(KeyError):
            room.set_state(position, State.OPEN)
    room.set_state(BY_REGION, State.OPEN)
    assert room.standing().open_step == BY_REGION
