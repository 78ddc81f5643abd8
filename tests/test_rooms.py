"""Rooms: codes, how long they last, edits that keep votes, states, one vote a phone and a question, hands."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from data import live_results
from data.access import anybody
from data.ledger import Ledger
from data.ledger.tables import room_question
from data.live_questions import State, Vote
from data.room import LIFE_HOURS, OtherOpenError, Room
from data.rooms import ALPHABET, CODE_LENGTH, REMEMBERED_HOURS, Rooms
from data.runsheets import Step
from data.store import Store
from tests.live_rooms import (
    HOUR,
    code,
    in_one_engine,
    kept,
    new_clock,
    opened_ledger,
    presented,
    rooms_of,
    store_beside,
    tallies,
)
from tests.rooms import CONDITIONS, HELP, NUMBER, PHASES, STEPS, THERMOMETER, Clock, fields, warm

clock = pytest.fixture(new_clock)
ledger = pytest.fixture(opened_ledger)
store = pytest.fixture(store_beside)
rooms = pytest.fixture(rooms_of)
room = pytest.fixture(presented)


@in_one_engine
def test_a_code_is_read_from_far_and_cannot_be_guessed(rooms: Rooms) -> None:
    codes = {rooms.present(anybody(), number, 1, ()).code for number in range(300)}
    assert len(codes) == 300
    assert all(len(code) == CODE_LENGTH and set(code) <= set(ALPHABET) for code in codes)
    assert not set(ALPHABET) & set("AEIOUL01BS5Z2G6") - set("256")
    assert len(ALPHABET) ** CODE_LENGTH > 100_000_000


def test_no_room_has_a_code_that_another_has_or_had(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.rooms.CODE_LENGTH", 1)
    first, *others = [rooms.present(anybody(), number, 1, ()) for number in range(len(ALPHABET) - 2)]
    rooms.new_code(first)
    last = rooms.present(anybody(), len(ALPHABET), 1, ())
    first_again = rooms.of(0)
    assert first_again
    codes = [first_again.code, first_again.join_code, *(one.code for one in others), last.code]
    assert sorted(codes) == sorted(ALPHABET)


def test_a_code_is_known_however_it_is_typed(rooms: Rooms, room: Room) -> None:
    shown = room.code
    for typed in (shown, shown.lower(), f" {shown[:3]} {shown[3:]} ", f"{shown[:3]}-{shown[3:]}"):
        assert code(rooms.with_code(typed)) == shown
    for typed in ("", shown[:-1], shown + "2", "éééééé", shown[::-1] if shown != shown[::-1] else "C", "\0" * 6):
        assert rooms.with_code(typed) is None


def test_a_room_expires_and_is_then_forgotten(rooms: Rooms, room: Room, clock: Clock) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    clock.seconds += LIFE_HOURS * HOUR - 1
    assert not room.is_over
    clock.seconds += 1
    assert room.is_over
    assert rooms.of(NUMBER) is None
    assert code(rooms.with_code(room.code)) == room.code
    assert room.vote("late", THERMOMETER, fields(THERMOMETER)) is Vote.NOT_OPEN
    clock.seconds += (REMEMBERED_HOURS - LIFE_HOURS) * HOUR
    rooms.present(anybody(), NUMBER + 1, 1, STEPS)
    assert rooms.with_code(room.code) is None


def test_presenting_again_keeps_the_room_until_it_is_over(rooms: Rooms, room: Room, clock: Clock) -> None:
    again = rooms.present(anybody(), NUMBER, 1, STEPS)
    assert (again.code, again.key) == (room.code, room.key)
    clock.seconds += LIFE_HOURS * HOUR
    again = rooms.present(anybody(), NUMBER, 1, STEPS)
    assert (again.code, again.key) != (room.code, room.key)


def test_a_changed_running_order_keeps_the_votes_of_questions_that_stay(rooms: Rooms, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 8)
    moved = [Step("hulp", question="Nieuw"), STEPS[0], *STEPS[2:], STEPS[1]]
    looked_up = rooms.of(NUMBER)
    assert looked_up
    before = (looked_up.revision, looked_up.seen_by("nobody").change)
    again = rooms.present(anybody(), NUMBER, 2, moved)
    assert again.code == room.code
    # what a stage and a phone hold is compared with these: they never go back to one that was there before
    assert (again.revision > before[0], again.seen_by("nobody").change > before[1]) == (True, True)
    now = tallies(room)
    assert [tally.kind_code for tally in now.values()] == ["hulp", "voorwaarden", "fasen", "hulp", "thermometer"]
    assert (now[6].answer_count, now[6].state) == (1, State.OPEN)
    assert room.seen_by("phone-0").position == 6
    rooms.present(anybody(), NUMBER, 3, STEPS[2:])
    assert room.seen_by("phone-0").position == 0


def test_votes_stay_with_their_step_whatever_is_edited(rooms: Rooms, store: Store) -> None:
    before, between, after = Step("thermometer"), Step("beeld", "fasen"), Step("thermometer")
    room = rooms.present(anybody(), NUMBER, 1, [before, between, after])
    room.set_state(1, State.OPEN)
    warm(room, 1, 2, 3, 4, 5, position=1)
    room.set_state(3, State.OPEN)
    warm(room, 8, 9, position=3)
    longer = replace(before, minutes=12)
    rooms.present(anybody(), NUMBER, 2, [longer, between, after])
    assert [one.answer_count for one in tallies(room).values()] == [5, 2]
    reworded = replace(after, question="En nu?")
    rooms.present(anybody(), NUMBER, 3, [reworded, longer])
    now = tallies(room)
    assert [(one.question, one.answer_count, one.state) for one in now.values()] == [
        ("En nu?", 2, State.OPEN),
        ("", 5, State.CLOSED),
    ]
    (row,) = kept(store, rooms)
    assert (row["position"], row["answer_count"]) == (2, 5)
    rooms.present(anybody(), NUMBER, 4, [replace(longer, question="Vooraf")])
    # taken out while it was open: it closes, and what was answered is kept all the same
    assert [(row["question"], row["answer_count"]) for row in kept(store, rooms)] == [("Vooraf", 5), ("En nu?", 2)]
    assert room.seen_by("phone-0").position == 0
    rooms.present(anybody(), NUMBER, 5, [between, reworded])
    assert [(one.position, one.answer_count, one.state) for one in tallies(room).values()] == [(2, 2, State.CLOSED)]


def test_two_questions_of_an_earlier_release_are_kept_apart(store: Store, rooms: Rooms, ledger: Ledger) -> None:
    """A room that was open during an upgrade, and both its thermometers are answered before anybody edits."""
    room = rooms.present(
        anybody(), NUMBER, 1, [Step("thermometer", question="Voor"), Step("thermometer", question="Na")]
    )
    with ledger.updating() as connection:
        connection.execute(update(room_question).values(step_id=""))
    for position, degrees in ((1, (1, 2, 3, 4, 5)), (2, (6, 7, 8, 9, 10, 11))):
        room.set_state(position, State.OPEN)
        warm(room, *degrees, position=position)
        room.set_state(position, State.CLOSED)
        told = kept(store, rooms)
    assert [(row["question"], row["answer_count"]) for row in told] == [("Voor", 5), ("Na", 6)]
    assert len(store.ask("FROM live_result WHERE step_id IS NULL")) == 2
    live_results.keep_due(store, rooms)
    assert len(store.ask("FROM live_result")) == 2


def test_a_process_that_is_behind_brings_no_earlier_version_back(rooms: Rooms, room: Room) -> None:
    rooms.present(anybody(), NUMBER, 2, STEPS[1:])
    assert rooms.present(anybody(), NUMBER, 1, STEPS).version == 2
    assert tallies(room).keys() == {1, 2, 3, 4}


def test_another_kind_of_question_begins_anew_and_the_first_is_kept(rooms: Rooms, room: Room, store: Store) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 1, 2, 3, 4, 5)
    rooms.present(anybody(), NUMBER, 2, [STEPS[0], replace(STEPS[1], kind_code="hulp"), *STEPS[2:]])
    assert (tallies(room)[THERMOMETER].kind_code, tallies(room)[THERMOMETER].answer_count) == ("hulp", 0)
    assert [(row["kind_code"], row["answer_count"]) for row in kept(store, rooms)] == [("thermometer", 5)]


def test_a_room_of_an_earlier_release_knows_its_questions_by_their_words(
    rooms: Rooms, room: Room, ledger: Ledger
) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 8)
    with ledger.updating() as connection:
        connection.execute(update(room_question).values(step_id=""))
    rooms.present(anybody(), NUMBER, 2, [STEPS[1], STEPS[0]])
    assert [(one.position, one.answer_count) for one in tallies(room).values()] == [(1, 1)]


def test_two_steps_with_the_same_question_are_two_questions(rooms: Rooms) -> None:
    room = rooms.present(anybody(), 9, 1, [STEPS[1], STEPS[1]])
    rooms.present(anybody(), 9, 2, [STEPS[1], STEPS[1], STEPS[1]])
    room.set_state(1, State.OPEN)
    warm(room, 3, position=1)
    assert [tally.answer_count for tally in tallies(room).values()] == [1, 0, 0]


def test_the_last_vote_of_a_phone_counts(room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    for degrees in ("3", "20", "-5"):
        assert room.vote("phone", THERMOMETER, {"graden": [degrees]}) is Vote.COUNTED
    tally = tallies(room)[THERMOMETER]
    assert tally.answer_count == 1
    assert {degrees: count for degrees, count in tally.totals.items() if count} == {"-5": 1}
    assert room.standing().joined_count == 1


def test_only_the_open_question_takes_votes(room: Room) -> None:
    assert room.vote("phone", THERMOMETER, fields(THERMOMETER)) is Vote.NOT_OPEN
    room.set_state(THERMOMETER, State.OPEN)
    room.set_state(HELP, State.OPEN)
    assert tallies(room)[THERMOMETER].state is State.CLOSED
    assert room.vote("phone", THERMOMETER, fields(THERMOMETER)) is Vote.NOT_OPEN
    assert room.vote("phone", HELP, fields(HELP)) is Vote.COUNTED
    for position in (0, 1, 99):
        assert room.vote("phone", position, fields(HELP)) is Vote.NOT_OPEN
    for state in (State.CLOSED, State.REVEALED):
        room.set_state(HELP, state)
        assert room.vote("other", HELP, fields(HELP)) is Vote.NOT_OPEN
    assert tallies(room)[HELP].answer_count == 1


def test_closing_or_showing_one_question_leaves_another_open(room: Room) -> None:
    room.set_state(HELP, State.OPEN)
    warm_help = room.vote("phone-0", HELP, fields(HELP))
    for state in (State.REVEALED, State.CLOSED):
        room.set_state(THERMOMETER, state)
        assert (tallies(room)[THERMOMETER].state, tallies(room)[HELP].state) == (state, State.OPEN)
    assert (warm_help, room.vote("phone-1", HELP, fields(HELP))) == (Vote.COUNTED, Vote.COUNTED)


def test_a_question_is_not_opened_beside_another_unless_that_is_meant(room: Room) -> None:
    room.set_state(HELP, State.OPEN)
    with pytest.raises(OtherOpenError) as refused:
        room.set_state(THERMOMETER, State.OPEN, closes_other=False)
    assert refused.value.args == (HELP,)
    assert room.standing().open_step == HELP
    room.set_state(HELP, State.OPEN, closes_other=False)
    room.set_state(THERMOMETER, State.OPEN)
    assert room.standing().open_step == THERMOMETER


def test_reset_forgets_every_answer_and_closes(room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 1, 2)
    room.count_hands(THERMOMETER, "5", 1)
    room.reset(THERMOMETER)
    tally = tallies(room)[THERMOMETER]
    assert (tally.answer_count, tally.state, sum(tally.totals.values())) == (0, State.CLOSED, 0)
    assert room.seen_by("phone-0").answer is None


def test_hands_count_beside_phones_and_the_last_count_is_what_it_is(room: Room) -> None:
    room.count_hands(THERMOMETER, "5", 12)
    room.count_hands(THERMOMETER, "5", 1)
    room.count_hands(THERMOMETER, "6", 1)
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 5)
    tally = tallies(room)[THERMOMETER]
    assert (tally.answer_count, tally.totals["5"], tally.totals["6"]) == (3, 2, 1)
    for position, option in ((THERMOMETER, "21"), (HELP, "5"), (1, "5"), (PHASES, "kempen")):
        with pytest.raises(KeyError):
            room.count_hands(position, option, 1)
    for hand_count in (-1, 1001):
        with pytest.raises(KeyError):
            room.count_hands(THERMOMETER, "5", hand_count)
    assert tallies(room)[THERMOMETER].hands == {"5": 1, "6": 1}


def test_hands_of_who_may_choose_several_are_not_added_up(room: Room) -> None:
    for option, count in {"opstart": 3, "uitvoering": 5}.items():
        room.count_hands(PHASES, option, count)
    assert tallies(room)[PHASES].answer_count == 5
    for option in ("aanbieder/ambitie/4", "andere/ambitie/2", "aanbieder/proces/1"):
        room.count_hands(CONDITIONS, option, 1)
    assert tallies(room)[CONDITIONS].answer_count == 2
