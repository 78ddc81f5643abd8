"""Next steps of a region: which fit, which stand in the lists of a phone, and which are kept."""

from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from data import chosen_steps
from data.access import anybody
from data.chosen_steps import ChosenStep, days, menu
from data.room import Room
from data.rooms import Rooms
from data.store import Store
from tests.live_rooms import shared_store
from tests.running import copied, empty_store

DAY = date(2026, 11, 26)
FIRST, LAST = days(DAY)[0], days(DAY)[-1]
LISTED = [ChosenStep(text, "trekker", FIRST) for text in menu().values()]
COFFEE = ChosenStep("Samen koffie", "stuurgroep", date(2027, 2, 3))
numbers = count(1)
store = pytest.fixture(scope="module")(shared_store)


@pytest.fixture
def number() -> int:
    """Of a running order that no other test has."""
    return next(numbers)


@pytest.fixture(scope="module")
def rooms(store: Store) -> Rooms:
    return Rooms(store.ledger)


@pytest.fixture
def room(rooms: Rooms, number: int) -> Room:
    return rooms.present(anybody(), number, 1, ())


def save(store: Store, number: int, *steps: ChosenStep, region: str = "kempen") -> None:
    chosen_steps.save(store, anybody(), number, region, steps)


def by_phone(room: Room, *, is_kept: bool = False) -> dict[str, chosen_steps.Steps]:
    return chosen_steps.by_phone(room._ledger, room.code, is_kept=is_kept)


@pytest.mark.parametrize("steps", [(), (COFFEE,), (COFFEE, LISTED[0], LISTED[1])])
def test_up_to_three_steps_are_kept_in_their_order(store: Store, number: int, steps: tuple[ChosenStep, ...]) -> None:
    save(store, number, *steps)
    assert chosen_steps.of(store, number).get("kempen", ()) == steps
    assert "limburg" not in chosen_steps.of(store, number)


@pytest.mark.parametrize(
    ("text", "is_kept"), [("", False), (" \n", False), ("x", True), ("x" * 120, True), ("x" * 121, False)]
)
def test_a_step_has_words_that_fit_on_one_line(store: Store, number: int, text: str, *, is_kept: bool) -> None:
    steps = (COFFEE, COFFEE._replace(step=text))
    if is_kept:
        save(store, number, *steps)
    else:
        with pytest.raises(ValueError, match="ChosenStep"):
            save(store, number, *steps)
    assert chosen_steps.of(store, number) == ({"kempen": steps} if is_kept else {})


def test_more_than_three_steps_are_refused(store: Store, number: int) -> None:
    with pytest.raises(ValueError, match="ChosenStep"):
        save(store, number, *LISTED[:3], COFFEE)


def test_what_a_region_chose_last_counts_on_the_day_of_its_running_order(store: Store, number: int) -> None:
    assert chosen_steps.of(store, number) == {}
    other = next(numbers)
    save(store, number, COFFEE, LISTED[0])
    save(store, number, COFFEE, region="limburg")
    save(store, other, LISTED[1])
    save(store, number, LISTED[2])
    assert chosen_steps.of(store, number) == {"kempen": (LISTED[2],), "limburg": (COFFEE,)}
    assert chosen_steps.newest_day(store) == number
    version = store.version()
    save(store, number, LISTED[2])
    assert store.version() == version, "the same again is no change"
    save(store, other)
    assert (chosen_steps.of(store, other), chosen_steps.newest_day(store)) == ({}, other)


def test_before_any_region_chose_there_is_no_day(tmp_path: Path) -> None:
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        assert chosen_steps.newest_day(opened) is None


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param([], id="none"),
        pytest.param(LISTED[:4], id="four"),
        pytest.param([LISTED[0], LISTED[0]._replace(role_code="werkgroep")], id="one twice"),
        pytest.param([LISTED[0], COFFEE._replace(by_date=FIRST)], id="words of its own"),
        pytest.param([LISTED[0]._replace(role_code="burgemeester")], id="no role"),
        pytest.param([LISTED[0]._replace(by_date=DAY)], id="another day"),
    ],
)
def test_a_phone_chooses_from_lists_alone(store: Store, room: Room, steps: list[ChosenStep]) -> None:
    with pytest.raises(ValueError, match=r"ChosenStep|\[\]"):
        chosen_steps.choose_by_phone(store.ledger, room.code, "kempen", steps, DAY)
    assert by_phone(room) == {}


def test_a_phone_chooses_for_a_region_that_there_is(store: Store, room: Room) -> None:
    with pytest.raises(ValueError, match="ChosenStep"):
        chosen_steps.choose_by_phone(store.ledger, room.code, "atlantis", LISTED[:1], DAY)


def test_what_a_phone_chose_last_stands_on_the_stage_and_moves_it_on(
    store: Store, rooms: Rooms, room: Room, number: int
) -> None:
    other = rooms.present(anybody(), next(numbers), 1, ())
    last = LISTED[2]._replace(by_date=LAST)
    moves = []
    for steps in (LISTED[:1], [*LISTED[:2], last]):
        chosen_steps.choose_by_phone(store.ledger, room.code, "kempen", steps, DAY)
        moves.append(room.standing().revision)
    assert moves[1] - moves[0] == 1
    assert by_phone(room) == {"kempen": (*LISTED[:2], last)}
    assert by_phone(other) == {}
    assert chosen_steps.now(store, room, number) == {"kempen": (*LISTED[:2], last)}
    assert chosen_steps.now(store, None, number) == {}


def test_what_a_phone_chose_is_kept_once_and_again_when_it_changes(
    store: Store, rooms: Rooms, room: Room, number: int
) -> None:
    chosen_steps.choose_by_phone(store.ledger, room.code, "kempen", LISTED[:1], DAY)
    chosen_steps.keep_due(store, rooms)
    assert (by_phone(room), by_phone(room, is_kept=True)) == ({}, {"kempen": tuple(LISTED[:1])})
    assert chosen_steps.of(store, number) == {"kempen": tuple(LISTED[:1])}
    save(store, number, COFFEE)
    chosen_steps.keep_due(store, rooms)
    assert chosen_steps.now(store, room, number) == {"kempen": (COFFEE,)}, "what was kept does not come back"
    chosen_steps.choose_by_phone(store.ledger, room.code, "kempen", LISTED[1:2], DAY)
    assert by_phone(room) == {"kempen": tuple(LISTED[1:2])}
    chosen_steps.keep_due(store, rooms)
    assert chosen_steps.of(store, number) == {"kempen": tuple(LISTED[1:2])}


def test_what_phones_chose_for_one_region_is_withdrawn(store: Store, room: Room, number: int) -> None:
    for region in ("kempen", "limburg"):
        chosen_steps.choose_by_phone(store.ledger, room.code, region, LISTED[:1], DAY)
    before = room.standing().revision
    chosen_steps.withdraw(store.ledger, anybody(), number, "kempen")
    assert list(by_phone(room)) == ["limburg"]
    assert room.standing().revision == before + 1
    chosen_steps.withdraw(store.ledger, anybody(), next(numbers), "limburg")
    assert list(by_phone(room)) == ["limburg"], "in the rooms of that running order alone"
