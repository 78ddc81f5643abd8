"""A timer on stage: it goes on through restarts, closes nothing unless that was chosen, and then loses no vote."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from data import live_results, runsheets
from data.access import anybody
from data.ledger import Ledger
from data.live_questions import State, Vote
from data.room import Room
from data.rooms import Rooms
from data.runsheets import Step
from data.store import Store
from tests.ledgers import ENGINES
from tests.live_rooms import each_engine, new_clock, opened_ledger, presented, rooms_of
from tests.rooms import (
    HELP,
    NUMBER,
    STEPS,
    THERMOMETER,
    Clock,
    Facilitator,
    Hall,
    Phone,
    fields,
    heard,
    open_room,
    warm,
)
from tests.running import copied, empty_store
from ui.live import podium
from ui.texts import live as words

pytestmark = pytest.mark.journey

WARM, OTHER = STEPS[THERMOMETER - 1], STEPS[HELP - 1]


clock = pytest.fixture(new_clock)
ledger_url = pytest.fixture(params=ENGINES)(each_engine)
ledger = pytest.fixture(opened_ledger)
rooms = pytest.fixture(rooms_of)
room = pytest.fixture(presented)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with closing(Store(copied(empty_store(), tmp_path_factory.mktemp("timers")))) as opened:
        yield opened


def left(room: Room) -> dict[str, int]:
    return {step: round(seconds) for step, seconds in room.standing().timers.items()}


def again(rooms: Rooms) -> Room:
    """The room as another request looks it up."""
    looked_up = rooms.of(NUMBER)
    assert looked_up
    return looked_up


def test_a_question_without_minutes_counts_nothing_down(room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    assert left(room) == {}


def test_a_timer_begins_with_the_question_and_goes_on_after_a_restart(
    room: Room, rooms: Rooms, clock: Clock, ledger: Ledger
) -> None:
    room.set_state(THERMOMETER, State.OPEN, minutes=3)
    clock.seconds += 30
    assert left(room) == {WARM.step_id: 150}
    assert left(again(Rooms(ledger, clock))) == {WARM.step_id: 150}
    room.start_timer(WARM.step_id, 3)
    assert left(room) == {WARM.step_id: 150}
    room.start_timer(WARM.step_id, 3, is_anew=True)
    room.extend_timer(WARM.step_id, 60)
    assert left(room) == {WARM.step_id: 240}
    clock.seconds += 300
    room.start_timer(WARM.step_id, 2)
    assert left(room) == {WARM.step_id: 120}
    room.stop_timer(WARM.step_id)
    assert left(room) == {}
    room.extend_timer(WARM.step_id, 60)
    assert left(room) == {}


def test_a_timer_closes_nothing_unless_that_was_chosen(room: Room, rooms: Rooms, clock: Clock) -> None:
    room.set_state(THERMOMETER, State.OPEN, minutes=1)
    clock.seconds += 90
    assert not again(rooms).close_overdue()
    assert left(room) == {WARM.step_id: -30}
    room.start_timer(WARM.step_id, 1)
    clock.seconds += 90
    assert not again(rooms).close_overdue()
    assert room.vote("late", THERMOMETER, fields(THERMOMETER)) is Vote.COUNTED
    assert room.standing().open_step == THERMOMETER


def test_a_question_that_closes_itself_takes_no_vote_after_its_time(
    room: Room, rooms: Rooms, clock: Clock, tmp_path: Path, ledger: Ledger
) -> None:
    room.set_state(THERMOMETER, State.OPEN, minutes=1, closes_itself=True)
    warm(room, 1, 2, 3, 4, 5)
    assert not again(rooms).close_overdue()
    clock.seconds += 60
    # before anybody looked at the stage: the phone knows already
    assert room.vote("late", THERMOMETER, fields(THERMOMETER)) is Vote.NOT_OPEN
    seen = room.seen_by("phone-0")
    assert (seen.state, seen.is_settled, seen.answer) == (State.CLOSED, True, None)
    with closing(Store(tmp_path / "monitor.duckdb", ledger.url)) as store:
        live_results.keep_due(store, rooms)
        assert list(live_results.results(store, NUMBER)["answer_count"]) == [5]
    assert not again(rooms).close_overdue()
    assert room.standing().tallies[THERMOMETER].state is State.CLOSED
    room.set_state(THERMOMETER, State.OPEN)
    assert not again(rooms).close_overdue()
    assert room.standing().open_step == THERMOMETER


def test_more_time_and_no_timer_move_the_end_with_them(room: Room, rooms: Rooms, clock: Clock) -> None:
    room.set_state(THERMOMETER, State.OPEN, minutes=1, closes_itself=True)
    room.extend_timer(WARM.step_id, 60)
    clock.seconds += 90
    assert not again(rooms).close_overdue()
    room.stop_timer(WARM.step_id)
    clock.seconds += 90
    assert not again(rooms).close_overdue()
    room.start_timer(WARM.step_id, 1, closes_itself=True, is_anew=True)
    # the timer of another step closes nothing
    room.start_timer(OTHER.step_id, 1, closes_itself=True)
    room.stop_timer(OTHER.step_id)
    clock.seconds += 60
    assert again(rooms).close_overdue()


@pytest.mark.parametrize("closed", ["closed", "other", "reset", "edited"])
def test_however_a_question_closes_its_end_is_gone_with_it(room: Room, rooms: Rooms, clock: Clock, closed: str) -> None:
    room.set_state(THERMOMETER, State.OPEN, minutes=1, closes_itself=True)
    if closed == "closed":
        room.set_state(THERMOMETER, State.REVEALED)
    elif closed == "reset":
        room.reset(THERMOMETER)
    elif closed == "edited":
        rooms.present(anybody(), NUMBER, 2, [step for step in STEPS if step is not WARM])
    position = HELP - 1 if closed == "edited" else HELP
    room.set_state(position, State.OPEN)
    clock.seconds += 120
    assert not again(rooms).close_overdue()
    assert room.standing().open_step == position


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with open_room(tmp_path_factory.mktemp("hall") / "monitor.duckdb") as opened:
        yield opened


def test_the_stage_hears_what_is_left_and_can_give_more(hall: Hall) -> None:
    timed = [replace(STEPS[0], timer_minutes=9), replace(WARM, timer_minutes=2, closes_itself=True), *STEPS[2:]]
    with closing(Store(hall.server.database)) as store:
        runsheets.save(store, anybody(), "Netwerkdag op proef", timed, NUMBER)
    with Facilitator(hall) as facilitator, Phone(hall.server) as phone:
        facilitator.get(f"/podium/{NUMBER}?sleutel={hall.key}")
        assert heard(lambda: '"timer": 2' in facilitator.get(f"/podium/{NUMBER}").text)
        phone.join(hall.code)
        facilitator.do("stap", 1)
        waiting = facilitator.do("stap", THERMOMETER)["timers"]
        assert list(waiting) == [STEPS[0].step_id], "the time of a question begins when it opens"
        facilitator.do("open", THERMOMETER)
        timers = json.loads(facilitator.stand().text)["timers"]
        assert {step: round(seconds / 60) for step, seconds in timers.items()} == {STEPS[0].step_id: 9, WARM.step_id: 2}
        assert phone.vote(THERMOMETER).status == 200
        more = facilitator.do("tijd", THERMOMETER, "meer")["timers"]
        assert 59 < more[WARM.step_id] - timers[WARM.step_id] <= 60
        assert WARM.step_id not in facilitator.do("tijd", THERMOMETER, "stop")["timers"]
        for position, value in ((THERMOMETER, "nooit"), (HELP, "meer"), (0, "meer"), (99, "opnieuw")):
            with pytest.raises(RuntimeError, match=words.UNKNOWN_ACTION):
                facilitator.do("tijd", position, value)
        assert facilitator.question(THERMOMETER)["answers"] == 1


@pytest.mark.parametrize(
    ("kind", "minutes", "is_counting"),
    [("beeld", 4, True), ("beeld", 0, False), ("thermometer", 4, False)],
)
def test_a_timer_begins_with_its_picture_and_with_a_question_only_when_that_opens(
    rooms: Rooms, store: Store, monkeypatch: pytest.MonkeyPatch, kind: str, minutes: int, *, is_counting: bool
) -> None:
    address = "overzicht" if kind == "beeld" else ""
    steps = [Step("beeld", "fasen"), Step(kind, address, timer_minutes=minutes)]
    sheet = runsheets.save(store, anybody(), "Met tijd", steps)
    room = rooms.present(anybody(), sheet.number, sheet.version, sheet.steps)
    monkeypatch.setattr(podium, "_store", lambda: store)
    podium._do(room, 2, "stap", "")
    assert (room.standing().step, bool(left(room))) == (2, is_counting)
    podium._do(room, 9, "stap", "")
    assert room.standing().step == 9, "a step that this process has not heard of"
