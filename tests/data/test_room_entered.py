"""What regions say at their tables and which hands are raised, as a facilitator enters them in a live room."""

from itertools import count

import pytest

from data.access import anybody
from data.live_questions import State, Vote
from data.room import Room
from data.rooms import Rooms
from data.runsheets import Step
from tests.live_rooms import new_clock, shared_rooms, tallies

clock = pytest.fixture(scope="module")(new_clock)
rooms = pytest.fixture(scope="module")(shared_rooms)
numbers = count(1)

WARM, TABLE, BY_REGION = 1, 2, 3
STEPS = (
    Step("thermometer"),
    Step("fasen", per_region="tafel"),
    Step("thermometer", question="En je regio?", per_region="gsm"),
)
ANSWERS = {
    TABLE: {"regio": ["kempen"], "fase": ["opstart"]},
    BY_REGION: {"regio": ["kempen"], "graden": ["8"]},
}


@pytest.fixture
def room(rooms: Rooms) -> Room:
    return rooms.present(anybody(), next(numbers), 1, STEPS)


def counts(room: Room, position: int) -> dict[str, int]:
    """How often each option was chosen, by phones and hands."""
    return {option: count for option, count in tallies(room)[position].totals.items() if count}


@pytest.mark.parametrize(("position", "answer_count", "seen"), [(TABLE, 1, ["uitvoering"]), (BY_REGION, 2, ["3"])])
def test_only_a_region_at_its_table_has_one_answer(
    room: Room, position: int, answer_count: int, seen: list[str]
) -> None:
    name = "fase" if position == TABLE else "graden"
    first, last = ("opstart", "uitvoering") if position == TABLE else ("3", "9")
    room.set_state(position, State.OPEN)
    for phone, option in (("first", first), ("last", last)):
        assert room.vote(phone, position, {"regio": ["kempen"], name: [option]}) is Vote.COUNTED
    room.vote("elsewhere", position, {"regio": ["limburg"], name: [first]})
    assert tallies(room)[position].by_region["kempen"][0] == answer_count
    answer = room.seen_by("first").answer
    assert answer
    assert sorted(answer.options) == seen
    elsewhere = room.seen_by("elsewhere").answer
    assert elsewhere
    assert sorted(elsewhere.options) == [first]


@pytest.mark.parametrize(("position", "vote"), [(TABLE, Vote.COUNTED), (BY_REGION, Vote.SETTLED)])
def test_only_a_region_at_its_table_may_answer_again_after_the_question_closed(
    room: Room, position: int, vote: Vote
) -> None:
    room.set_state(position, State.OPEN)
    room.vote("phone", position, ANSWERS[position])
    room.set_state(position, State.CLOSED)
    assert tallies(room)[position].by_region["kempen"][0] == 1
    room.set_state(position, State.OPEN)
    assert room.vote("phone", position, ANSWERS[position]) is vote
    assert tallies(room)[position].by_region["kempen"][0] == 1


@pytest.mark.parametrize("hand_count", [0, 1, 999, 1000])
def test_a_room_holds_up_to_a_thousand_hands(room: Room, hand_count: int) -> None:
    room.count_hands(WARM, "8", hand_count)
    assert counts(room, WARM) == ({"8": hand_count} if hand_count else {})


@pytest.mark.parametrize(("position", "option", "hand_count"), [(WARM, "8", -1), (WARM, "8", 1001), (WARM, "21", 1)])
def test_what_no_room_can_raise_is_refused(room: Room, position: int, option: str, hand_count: int) -> None:
    with pytest.raises(KeyError):
        room.count_hands(position, option, hand_count)
    assert counts(room, position) == {}


@pytest.mark.parametrize("is_open", [False, True])
def test_the_answer_of_a_table_is_entered_changed_and_taken_away(room: Room, *, is_open: bool) -> None:
    if is_open:
        room.set_state(TABLE, State.OPEN)
        room.vote("phone", TABLE, ANSWERS[TABLE])
        room.vote("other", TABLE, ANSWERS[TABLE] | {"regio": ["limburg"]})
    told = []
    for option in ("uitvoering", "vernieuwing", ""):
        room.answer_for(TABLE, "kempen", option)
        own = tallies(room)[TABLE].by_region.get("kempen", (0, {}))
        told.append([name for name, count in own[1].items() if count])
    assert told == [["uitvoering"], ["vernieuwing"], []]
    assert list(tallies(room)[TABLE].by_region) == (["limburg"] if is_open else [])
    assert room.seen_by("phone").answer is None


@pytest.mark.parametrize(
    ("position", "region", "option"),
    [
        pytest.param(BY_REGION, "kempen", "8", id="phones count by region"),
        pytest.param(WARM, "kempen", "8", id="not per region"),
        pytest.param(TABLE, "atlantis", "opstart", id="no region"),
        pytest.param(TABLE, "kempen", "herfst", id="no phase"),
        pytest.param(99, "kempen", "opstart", id="no step"),
    ],
)
def test_a_facilitator_answers_for_no_other_than_a_region_at_its_table(
    room: Room, position: int, region: str, option: str
) -> None:
    with pytest.raises(KeyError):
        room.answer_for(position, region, option)
