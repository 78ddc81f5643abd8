"""What is kept of live questions, once, of whom it may be told, and what is read back of it on a later day."""

from itertools import count
from typing import Any

import pytest
from sqlalchemy import update

from data import live_results
from data.access import anybody
from data.ledger.tables import room_question
from data.live_questions import State, Tally
from data.room import Room
from data.rooms import Rooms
from data.runsheets import Step
from data.store import Store
from tests.live_rooms import HOUR, new_clock, rooms_of_store, shared_store, tallies
from tests.rooms import Clock

clock = pytest.fixture(scope="module")(new_clock)
store = pytest.fixture(scope="module")(shared_store)
rooms = pytest.fixture(scope="module")(rooms_of_store)
numbers = count(1)

CHOICE, TABLE, BY_REGION, PHASES = 1, 2, 3, 4
STEPS = (
    Step("keuze", question="Doen we dit?", choices=("Ja", "Neen")),
    Step("schaal", question="Hoe klaar?", choices=("niet", "heel"), per_region="tafel"),
    Step("schaal", question="Hoe warm?", choices=("koud", "warm"), per_region="gsm"),
    Step("fasen", question="Welke fasen?"),
)


@pytest.fixture
def room(rooms: Rooms) -> Room:
    return rooms.present(anybody(), next(numbers), 1, STEPS)


def answered(room: Room, position: int, *options: str, regions: dict[str, int] | None = None) -> None:
    """Open a question, let phones answer it, as many of each region as is said, and close it."""
    name = {"keuze": "keuze", "schaal": "cijfer", "fasen": "fase"}[tallies(room)[position].kind_code]
    room.set_state(position, State.OPEN)
    for place, option in enumerate(options):
        room.vote(f"phone-{place}", position, {name: [option]})
    for region, size in (regions or {}).items():
        for place in range(size):
            room.vote(f"{region}-{place}", position, {"regio": [region], name: [options[0] if options else "4"]})
    room.set_state(position, State.CLOSED)


def kept(store: Store, room: Room) -> list[tuple[Any, ...]]:
    """Keep what is due, and read of this running order: place, region, answers, totals above zero."""
    live_results.keep_due(store, Rooms(store.ledger, room._clock))
    return [
        (row["position"], row["region"], row["answer_count"], {name: n for name, n in row["totals"].items() if n})
        for row in live_results.results(store, room.number).to_dict("records")
    ]


def row_count(store: Store, room: Room) -> int:
    ((count,),) = store.rows("SELECT count(*) FROM live_result WHERE runsheet_number = ?", [room.number])
    return int(count)


def test_a_question_is_kept_once_and_again_when_it_changes(store: Store, room: Room) -> None:
    answered(room, CHOICE, *"11122")
    assert kept(store, room) == [(1, None, 5, {"1": 3, "2": 2})]
    # as after a process that ended before it could say so in the room
    with store.ledger.updating() as connection:
        connection.execute(update(room_question).filter_by(code=room.code).values(kept=""))
    assert kept(store, room) == [(1, None, 5, {"1": 3, "2": 2})]
    assert row_count(store, room) == 1
    room.count_hands(CHOICE, "2", 1)
    assert kept(store, room) == [(1, None, 6, {"1": 3, "2": 3})]
    assert row_count(store, room) == 2
    room.count_hands(CHOICE, "2", 0)
    assert kept(store, room) == [(1, None, 5, {"1": 3, "2": 2})], "as it was before, and so it is kept again"
    room.reset(CHOICE)
    assert kept(store, room) == [(1, None, 0, {})]


def test_another_running_order_and_another_step_have_results_of_their_own(
    store: Store, rooms: Rooms, room: Room
) -> None:
    other = rooms.present(anybody(), next(numbers), 1, STEPS)
    answered(room, CHOICE, *"11111")
    answered(other, CHOICE, *"11111")
    answered(room, PHASES, regions={"kempen": 0})
    assert kept(store, room) == kept(store, other) == [(1, None, 5, {"1": 5})]


def test_an_open_question_is_not_kept_while_its_room_is(store: Store, room: Room, clock: Clock) -> None:
    room.set_state(CHOICE, State.OPEN)
    for place in range(5):
        room.vote(f"phone-{place}", CHOICE, {"keuze": ["1"]})
    assert kept(store, room) == []
    assert room.standing().open_step == CHOICE
    clock.seconds += 12 * HOUR
    assert kept(store, room) == [(1, None, 5, {"1": 5})]
    assert room.standing().open_step is None


@pytest.mark.parametrize(
    ("position", "regions", "told"),
    [
        pytest.param(TABLE, {"kempen": 1, "limburg": 2}, [(None, 2), ("kempen", 1), ("limburg", 1)], id="at tables"),
        pytest.param(BY_REGION, {"kempen": 5, "limburg": 4}, [(None, 9), ("kempen", 5)], id="phones by region"),
        pytest.param(PHASES, {"kempen": 5, "limburg": 4}, [(None, 9)], id="four would be known"),
        pytest.param(PHASES, {"kempen": 5, "limburg": 5}, [(None, 10), ("kempen", 5), ("limburg", 5)], id="five each"),
    ],
)
def test_of_a_region_is_kept_what_may_be_told(
    store: Store, room: Room, position: int, regions: dict[str, int], told: list[tuple[str | None, int]]
) -> None:
    answered(room, position, *(["opstart"] if position == PHASES else []), regions=regions)
    found = kept(store, room)
    assert [row[1:3] for row in found] == told
    whole = found[0][3]
    assert whole == ({} if position == BY_REGION else {("opstart" if position == PHASES else "4"): told[0][1]})
    assert all(row[3] for row in found[1:])


def test_answers_are_counted_of_this_room_and_of_the_ones_before(
    store: Store, rooms: Rooms, room: Room, clock: Clock
) -> None:
    first, second = STEPS[0].step_id, STEPS[3].step_id
    assert live_results.answer_counts(store, room, room.number) == {}
    answered(room, CHOICE, *"112")
    live_results.keep_due(store, rooms)
    assert live_results.answer_counts(store, room, room.number) == {first: 3}
    assert live_results.answer_counts(store, None, room.number) == {first: 3}
    clock.seconds += 13 * HOUR
    later = rooms.present(anybody(), room.number, 1, STEPS)
    answered(later, CHOICE, *"12")
    answered(later, PHASES, "opstart", regions={"kempen": 2})
    live_results.keep_due(store, rooms)
    assert live_results.answer_counts(store, later, room.number) == {first: 5, second: 2}
    assert live_results.answer_counts(store, None, room.number) == {first: 5, second: 2}


def asked(room: Room, position: int) -> Tally:
    return tallies(room)[position]


def previous(store: Store, room: Room, position: int) -> tuple[int, dict[str, int], dict[str, int]] | None:
    """How many answered on the day before, what, and how many of each region."""
    found = live_results.previous(store, asked(room, position), room.opened_at)
    if found is None:
        return None
    totals = {name: int(n) for name, n in found[1].totals.items() if n}
    return found[1].answer_count, totals, {region: size for region, (size, _) in found[1].by_region.items()}


def test_what_was_answered_on_the_last_day_before_is_found(store: Store, rooms: Rooms, clock: Clock) -> None:
    steps = [Step("keuze", question="Gaan we door?", choices=("Ja", "Neen"))]
    told, opened = [], []
    for options in ("11112", "1122", "22222"):
        clock.seconds += 48 * HOUR
        day = rooms.present(anybody(), next(numbers), 1, steps)
        opened.append(day.opened_at)
        told.append(previous(store, day, 1))
        answered(day, 1, *options)
        live_results.keep_due(store, rooms)
        told.append(previous(store, day, 1))
    five: tuple[int, dict[str, int], dict[str, int]] = (5, {"1": 4, "2": 1}, {})
    assert told == [None, None, five, five, five, five], "not of the same day, and not of four"
    clock.seconds += 48 * HOUR
    last = rooms.present(anybody(), next(numbers), 1, [*steps, Step("keuze", question="?", choices=("Ja", "Neen"))])
    assert previous(store, last, 1) == (5, {"2": 5}, {})
    assert previous(store, last, 2) is None, "it asked something else"
    found = live_results.previous(store, asked(last, 1), last.opened_at)
    assert found
    assert (found[0], found[1].joined_count, found[1].choices) == (opened[-1], 5, ("Ja", "Neen"))


def test_of_the_day_before_the_last_that_was_kept_counts_with_its_regions(
    store: Store, rooms: Rooms, clock: Clock
) -> None:
    steps = [Step("schaal", question="Hoe ver?", choices=("niet", "heel"), per_region="gsm")]
    clock.seconds += 48 * HOUR
    day = rooms.present(anybody(), next(numbers), 1, steps)
    answered(day, 1, regions={"kempen": 5, "limburg": 4})
    live_results.keep_due(store, rooms)
    answered(day, 1, regions={"midwest": 6})
    live_results.keep_due(store, rooms)
    clock.seconds += 48 * HOUR
    later = rooms.present(anybody(), next(numbers), 1, steps)
    assert previous(store, later, 1) == (15, {}, {"kempen": 5, "midwest": 6})


def test_results_say_when_these_answers_came_first(store: Store, rooms: Rooms, room: Room) -> None:
    answered(room, CHOICE, *"11112")
    live_results.keep_due(store, rooms)
    (before,) = live_results.results(store, room.number).to_dict("records")
    reworded = [Step("keuze", question="Doen we het?", choices=("Ja", "Neen"), step_id=STEPS[0].step_id), *STEPS[1:]]
    rooms.present(anybody(), room.number, 2, reworded)
    live_results.keep_due(store, rooms)
    (after,) = live_results.results(store, room.number).to_dict("records")
    assert (after["question"], after["answered_at"]) == ("Doen we het?", before["answered_at"])
    assert (after["choices"], after["per_region"], after["joined_count"]) == (("Ja", "Neen"), "", 5)
    assert (before["runsheet_version"], after["runsheet_version"]) == (1, 2)


def test_of_two_questions_in_one_place_the_first_that_was_kept_comes_first(
    store: Store, rooms: Rooms, room: Room
) -> None:
    answered(room, CHOICE, *"11112")
    live_results.keep_due(store, rooms)
    rooms.present(anybody(), room.number, 2, [Step("schaal", question="Nu?", choices=("niet", "heel")), *STEPS[1:]])
    answered(room, CHOICE, *"33344")
    live_results.keep_due(store, rooms)
    rooms.present(anybody(), room.number, 3, STEPS)
    room.count_hands(CHOICE, "2", 1)
    found = kept(store, room)
    assert [row[2:] for row in found] == [(6, {"1": 4, "2": 2}), (5, {"3": 3, "4": 2})]
