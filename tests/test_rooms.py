"""Rooms: codes, joining, one vote a phone and a question, states, hands, and what is kept of them."""

import re
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, update

from data import live_answers, live_results
from data.access import anybody
from data.attempts import ATTEMPT_SECONDS, WRONG_CODES_OF_ONE
from data.ledger import Ledger
from data.ledger.tables import room_phone, room_question
from data.live_answers import Answer
from data.live_questions import State, Tally, Vote
from data.locations import replicas_of
from data.room import LIFE_HOURS, OtherOpenError, Room
from data.rooms import ALPHABET, CODE_LENGTH, REMEMBERED_HOURS, TICKET_LENGTH, Rooms
from data.runsheets import Step
from data.store import Store
from tests.rooms import CONDITIONS, HELP, NUMBER, PHASES, STEPS, THERMOMETER, Clock, fields, warm

HOUR = 3600
in_one_engine = pytest.mark.parametrize("ledger_url", ["sqlite"], indirect=True)
"""For what does not depend on the engine."""


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    with closing(Ledger(ledger_url)) as opened:
        yield opened


@pytest.fixture
def store(ledger_url: str, tmp_path: Path) -> Iterator[Store]:
    """The store on the same ledger; for the rooms it is as another process."""
    with closing(Store(tmp_path / "monitor.duckdb", ledger_url)) as opened:
        yield opened


@pytest.fixture
def rooms(ledger: Ledger, clock: Clock) -> Rooms:
    return Rooms(ledger, clock)


@pytest.fixture
def room(rooms: Rooms) -> Room:
    return rooms.present(anybody(), NUMBER, 1, STEPS)


def tallies(room: Room) -> dict[int, Tally]:
    return room.standing().tallies


def code(room: Room | None) -> str | None:
    return room.code if room else None


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


def test_however_many_phones_one_machine_brings_an_honest_one_is_let_in(room: Room, ledger: Ledger) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    with ledger.writing() as connection:
        connection.execute(insert(room_phone), [{"code": room.code, "phone": f"phone-{one}"} for one in range(3000)])
    assert room.vote("one more", THERMOMETER, fields(THERMOMETER)) is Vote.COUNTED
    assert (room.standing().joined_count, tallies(room)[THERMOMETER].answer_count) == (3001, 1)


def test_a_new_code_lets_in_by_itself_and_old_phones_stay(rooms: Rooms, room: Room) -> None:
    inside = rooms.pass_for(room)
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 8)
    rooms.new_code(room)
    now = rooms.of(NUMBER)
    assert now
    assert now.join_code != room.code
    assert (rooms.with_code(room.code), code(rooms.with_code(now.join_code))) == (None, room.code)
    phone = rooms.phone(inside)
    assert phone
    assert phone.room.vote(phone.name, THERMOMETER, fields(THERMOMETER)) is Vote.COUNTED
    assert tallies(now)[THERMOMETER].answer_count == 2
    assert rooms.present(anybody(), NUMBER, 2, STEPS).join_code == now.join_code


def test_a_ticket_is_one_voice_on_whatever_phone(rooms: Rooms, room: Room, ledger: Ledger, clock: Clock) -> None:
    stranger = rooms.pass_for(room)
    assert not rooms.needs_ticket(stranger)
    room.ask_tickets(40)
    assert (rooms.needs_ticket(stranger), rooms.needs_ticket("")) == (True, False)
    now = rooms.of(NUMBER)
    assert now
    tickets = rooms.tickets(now)
    assert (len(set(tickets)), {len(ticket) for ticket in tickets}) == (40, {TICKET_LENGTH})
    assert rooms.phone(stranger) is None
    assert rooms.with_ticket("C" * TICKET_LENGTH) is None
    room.set_state(THERMOMETER, State.OPEN)
    for typed in (tickets[0], f" {tickets[0][:4].lower()}-{tickets[0][4:]}", tickets[1]):
        found = rooms.with_ticket(typed)
        assert found
        shown_pass = rooms.pass_for(found[0], name=found[1])
        phone = rooms.phone(shown_pass)
        assert phone
        assert not rooms.needs_ticket(shown_pass)
        assert phone.room.vote(phone.name, THERMOMETER, fields(THERMOMETER)) is Vote.COUNTED
    assert tallies(room)[THERMOMETER].answer_count == 2
    # more of them, after a restart: the first stay good; without them everybody is let in again
    room.ask_tickets(50)
    again = Rooms(ledger, clock)
    later = again.of(NUMBER)
    assert later
    assert again.tickets(later)[:40] == tickets
    # printed on the day before
    clock.seconds += 20 * HOUR
    next_day = again.present(anybody(), NUMBER, 1, STEPS)
    assert (next_day.code != room.code, again.tickets(next_day)[:40]) == (True, tickets)
    shown = again.with_ticket(tickets[0])
    assert shown
    assert shown[0].code == next_day.code
    clock.seconds -= 20 * HOUR
    next_day.ask_tickets(0)
    room.ask_tickets(0)
    assert again.with_ticket(tickets[0]) is None
    assert again.phone(stranger) is not None


@pytest.mark.parametrize("is_closed_between", [False, True])
def test_who_voted_before_tickets_were_asked_counts_once(rooms: Rooms, room: Room, *, is_closed_between: bool) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    shown = rooms.pass_for(room)
    early = rooms.phone(shown)
    assert early
    assert room.vote(early.name, THERMOMETER, fields(THERMOMETER)) is Vote.COUNTED
    room.ask_tickets(2)
    if is_closed_between:
        room.set_state(THERMOMETER, State.CLOSED)
        room.set_state(THERMOMETER, State.OPEN)
    asking = rooms.of(NUMBER)
    assert asking
    ticket = rooms.with_ticket(rooms.tickets(asking)[0])
    assert ticket
    now = rooms.phone(rooms.pass_for(ticket[0], shown, ticket[1]))
    assert now
    # an answer without a ticket stays open until its phone shows one, and is not of a question that closes meanwhile
    assert (now.seen.answer is None, now.seen.is_settled) == (is_closed_between, False)
    assert room.vote(now.name, THERMOMETER, fields(THERMOMETER, graden=["3"])) is Vote.COUNTED
    room.set_state(THERMOMETER, State.CLOSED)
    told = tallies(room)[THERMOMETER]
    assert (told.answer_count, room.standing().joined_count) == (1, 1)
    assert told.totals["3"] == 1
    # the ticket on a phone that voted without one too: one voice still
    room.set_state(THERMOMETER, State.OPEN)
    room.ask_tickets(0)
    other = rooms.phone(rooms.pass_for(room))
    assert other
    room.vote(other.name, THERMOMETER, fields(THERMOMETER))
    room.go_on_as(other.name, now.name)
    room.set_state(THERMOMETER, State.CLOSED)
    assert tallies(room)[THERMOMETER].answer_count == 1


def test_a_ticket_in_the_middle_of_a_vote_gives_no_second_voice(rooms: Rooms, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    passes = [rooms.pass_for(room) for _ in range(2)]
    for shown in passes:
        phone = rooms.phone(shown)
        assert phone
        assert room.vote(phone.name, THERMOMETER, fields(THERMOMETER)) is Vote.COUNTED
    room.ask_tickets(2)
    asking = rooms.of(NUMBER)
    assert asking
    assert (tallies(room)[THERMOMETER].answer_count, room.standing().joined_count) == (0, 0)
    tickets = [rooms.with_ticket(typed) for typed in rooms.tickets(asking)]
    # the first keeps its cookie and with it its answer; the second lost it, twice
    for before, ticket in ((passes[0], tickets[0]), ("", tickets[1]), ("", tickets[1])):
        assert ticket
        phone = rooms.phone(rooms.pass_for(ticket[0], before, ticket[1]))
        assert phone
        if not before:
            assert room.vote(phone.name, THERMOMETER, fields(THERMOMETER, graden=["3"])) is Vote.COUNTED
    for state in (State.OPEN, State.CLOSED):
        room.set_state(THERMOMETER, state)
        told = tallies(room)[THERMOMETER]
        assert (told.answer_count, told.totals["8"], told.totals["3"], room.standing().joined_count) == (2, 1, 1, 2)


def test_what_a_phone_sees_changes_with_the_facilitator_and_with_its_own_vote_alone(room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    seen = room.seen_by("phone-0")
    warm(room, 1, 2)
    assert room.seen_by("nobody") == seen
    assert room.seen_by("phone-0")._replace(answer=None) == seen
    room.set_state(THERMOMETER, State.CLOSED)
    assert room.seen_by("nobody") != seen


def test_a_pass_is_ours_and_a_phone_keeps_its_name(rooms: Rooms, room: Room, tmp_path: Path) -> None:
    shown = rooms.pass_for(room)
    phone = rooms.phone(shown)
    assert phone is not None
    assert (phone.room.code, phone.has_joined) == (room.code, False)
    assert rooms.pass_for(room, shown) == shown
    elsewhere = rooms.phone(rooms.pass_for(rooms.present(anybody(), NUMBER + 1, 1, STEPS), shown))
    assert elsewhere is not None
    assert elsewhere.name == phone.name
    name, shown_code, signature = shown.split(".")
    for forged in (
        "",
        "..",
        f"other.{shown_code}.{signature}",
        f"{name}.{shown_code}.",
        f"{name}.{shown_code}",
        f"{name}.{shown_code}.é",
        "a" * 9000,
    ):
        assert rooms.phone(forged) is None
    with closing(Ledger(str(tmp_path / "another.sqlite"))) as another:
        assert Rooms(another).phone(shown) is None


@in_one_engine
def test_wrong_codes_are_counted_for_some_minutes(rooms: Rooms, clock: Clock) -> None:
    for _ in range(WRONG_CODES_OF_ONE):
        assert not rooms.attempts.are_too_many("10.0.0.1")
        rooms.attempts.count("10.0.0.1")
    assert rooms.attempts.are_too_many("10.0.0.1")
    assert not rooms.attempts.are_too_many("10.0.0.2")
    for number in range(1000):
        rooms.attempts.count(f"10.1.{number // 250}.{number % 250}")
    assert not rooms.attempts.are_too_many("10.9.9.9")
    clock.seconds += ATTEMPT_SECONDS
    assert not rooms.attempts.are_too_many("10.0.0.1")


@in_one_engine
def test_attempts_hold_no_address(rooms: Rooms) -> None:
    rooms.attempts.count("192.168.77.31")
    held = repr(vars(rooms.attempts))
    assert "192.168.77.31" not in held
    assert not re.search(r"192\D{1,4}168", held)


def test_votes_of_many_threads_are_all_counted_once(room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    start = threading.Barrier(8)

    def votes(worker: int) -> None:
        start.wait()
        for number in range(50):
            for degrees in ("1", "2"):
                room.vote(f"phone-{worker}-{number}", THERMOMETER, {"graden": [degrees]})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(votes, range(8)))
    tally = tallies(room)[THERMOMETER]
    assert (tally.answer_count, tally.totals["1"], tally.totals["2"], room.standing().joined_count) == (
        400,
        0,
        400,
        400,
    )


# ---------------------------------------------------------------- answers

CHOICES = ("ja", "misschien")
"""Words of a question's own, where its kind has some."""
KIND_OF = {position: step.kind_code for position, step in enumerate(STEPS, 1)}
WRONG: list[tuple[int, dict[str, Any]]] = [
    (THERMOMETER, {}),
    *((THERMOMETER, {"graden": [value]}) for value in ("", "-6", "21", "8.0", "+8", "08", " 8", "٨", "acht", "8;9")),
    (THERMOMETER, {"graden": ["8", "9"]}),
    (THERMOMETER, {"graden": ["8"], "fase": ["opstart"]}),
    (CONDITIONS, {"groep": ["aanbieder"]}),
    (CONDITIONS, {"ambitie": ["4"]}),
    (CONDITIONS, {"groep": ["burgemeester"], "ambitie": ["4"]}),
    (CONDITIONS, {"groep": ["aanbieder"], "ambitie": ["6"]}),
    (CONDITIONS, {"groep": ["aanbieder"], "ambitie": ["4", "5"]}),
    (CONDITIONS, {"groep": ["aanbieder", "andere"], "ambitie": ["4"]}),
    (CONDITIONS, {"groep": ["aanbieder"], "sfeer": ["4"]}),
    (CONDITIONS, {"groep": ["aanbieder/ambitie"], "4": ["4"]}),
    (PHASES, {"regio": ["kempen"]}),
    (PHASES, {"fase": ["opstart"]}),
    (PHASES, {"regio": ["atlantis"], "fase": ["opstart"]}),
    (PHASES, {"regio": ["kempen", "limburg"], "fase": ["opstart"]}),
    (PHASES, {"regio": ["kempen"], "fase": ["opstart", "opstart"]}),
    (PHASES, {"regio": ["kempen"], "fase": ["opstart", "herfst"]}),
    (HELP, {"regio": ["atlantis"]}),
    (HELP, {"regio": ["kempen", "kempen"]}),
    (HELP, {"regio": ["kempen"], "graden": ["8"]}),
]


@in_one_engine
@pytest.mark.parametrize(("position", "given_fields"), WRONG)
def test_what_is_no_answer_is_not_counted(room: Room, position: int, given_fields: dict[str, Any]) -> None:
    room.set_state(position, State.OPEN)
    assert room.vote("phone", position, given_fields) is Vote.NOT_VALID
    assert tallies(room)[position].answer_count == 0


@given(st.data(), st.sampled_from(live_answers.KINDS))
def test_fields_and_answers_are_each_others_way_back(data: st.DataObject, kind: str) -> None:
    answer = data.draw(answers(kind))
    assert live_answers.read(kind, live_answers.fields(kind, answer, CHOICES), CHOICES) == answer


@given(st.data(), st.sampled_from(live_answers.KINDS))
def test_totals_count_every_option_of_every_answer(data: st.DataObject, kind: str) -> None:
    given_answers = data.draw(st.lists(answers(kind), max_size=12))
    counts = live_answers.count(given_answers)
    assert sum(own[live_answers.ANSWERS] for own in counts.values()) == len(given_answers)
    found = live_answers.totals(kind, sum(counts.values(), Counter[str]()), CHOICES)
    for option in live_answers.options(kind, CHOICES):
        expected = sum(option in answer.options for answer in given_answers)
        assert _read(found, option.split("/") if kind == "voorwaarden" else [option]) == expected


def _read(found: Any, path: list[str]) -> int:
    for part in path:
        found = found.get(part, {})
    return found or 0


def answers(kind: str) -> st.SearchStrategy[Answer]:
    """Answers of one kind that may be counted."""
    codes = live_answers.options(kind, CHOICES)
    if kind in ("thermometer", "keuze", "schaal"):
        return st.sampled_from(codes).map(lambda one: Answer(frozenset({one})))
    if kind == "akkoord":
        needs = st.frozensets(st.sampled_from([code for code in codes if "/" in code]), min_size=1)
        return st.one_of(
            st.sampled_from(("akkoord", "nog_niet")).map(lambda one: Answer(frozenset({one}))),
            needs.map(lambda some: Answer(some | {"als"})),
        )
    if kind == "voorwaarden":
        conditions = sorted({option.split("/")[1] for option in codes})
        scores = st.dictionaries(st.sampled_from(conditions), st.sampled_from(live_answers.SCORES), min_size=1)
        groups = st.sampled_from(sorted({option.split("/")[0] for option in codes}))
        return st.builds(
            lambda group, given: Answer(frozenset(f"{group}/{name}/{score}" for name, score in given.items())),
            groups,
            scores,
        )
    region = st.sampled_from(live_answers.options("hulp")) if kind == "fasen" else st.just("")
    return st.builds(Answer, st.frozensets(st.sampled_from(codes), min_size=1), region)


# ---------------------------------------------------------------- what is kept


def kept(store: Store, rooms: Rooms) -> list[dict[str, Any]]:
    """Keep what is due, and read it back."""
    live_results.keep_due(store, rooms)
    return [
        {str(name): value for name, value in row.items()}
        for row in live_results.results(store, NUMBER).to_dict("records")
    ]


def test_totals_are_kept_when_a_question_closes_and_again_when_they_change(
    store: Store, rooms: Rooms, room: Room
) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 1, 2, 3, 4, 20)
    assert kept(store, rooms) == []
    room.set_state(THERMOMETER, State.REVEALED)
    (row,) = kept(store, rooms)
    assert (row["position"], row["kind_code"], row["question"]) == (THERMOMETER, "thermometer", STEPS[1].question)
    assert (row["joined_count"], row["answer_count"], row["region"]) == (5, 5, None)
    assert {degrees: count for degrees, count in row["totals"].items() if count} == dict.fromkeys("1234", 1) | {"20": 1}
    assert room.standing().due == []
    room.count_hands(THERMOMETER, "20", 1)
    (row,) = kept(store, rooms)
    assert (row["answer_count"], row["totals"]["20"]) == (6, 2)
    room.reset(THERMOMETER)
    (row,) = kept(store, rooms)
    assert (row["answer_count"], row["totals"]) == (0, {})
    assert len(store.ask("FROM live_result")) == 3


def test_a_question_that_nobody_answered_is_not_kept(store: Store, rooms: Rooms, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    room.set_state(THERMOMETER, State.REVEALED)
    assert kept(store, rooms) == []


def test_under_five_answers_no_totals_are_kept(store: Store, rooms: Rooms, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 1, 2, 3, 4)
    room.set_state(THERMOMETER, State.CLOSED)
    (row,) = kept(store, rooms)
    assert (row["answer_count"], row["totals"]) == (4, {})


def test_a_small_group_is_not_kept(store: Store, rooms: Rooms, room: Room) -> None:
    room.set_state(CONDITIONS, State.OPEN)
    for number in range(5):
        group = "aanbieder" if number < 3 else "andere"
        room.vote(f"phone-{number}", CONDITIONS, {"groep": [group], "ambitie": ["4"]})
    room.set_state(CONDITIONS, State.CLOSED)
    (row,) = kept(store, rooms)
    assert list(row["totals"]) == ["aanbieder"]
    assert row["totals"]["aanbieder"]["ambitie"]["4"] == 3


@pytest.mark.parametrize(
    ("sizes", "told"),
    [
        ({"kempen": 5, "limburg": 5}, ["kempen", "limburg"]),
        # what is left of the whole would say what four of Limburg answered
        ({"kempen": 5, "limburg": 4}, []),
        ({"kempen": 6, "limburg": 4, "midwest": 5}, ["kempen"]),
    ],
)
def test_a_region_has_its_own_totals_from_five_answers(
    store: Store, rooms: Rooms, room: Room, sizes: dict[str, int], told: list[str]
) -> None:
    room.set_state(PHASES, State.OPEN)
    for region, size in sizes.items():
        for number in range(size):
            room.vote(f"{region}-{number}", PHASES, {"regio": [region], "fase": ["opstart"]})
    room.set_state(PHASES, State.CLOSED)
    found = kept(store, rooms)
    assert [(row["region"], row["answer_count"], row["totals"]["opstart"]) for row in found] == [
        (None, sum(sizes.values()), sum(sizes.values())),
        *((region, sizes[region], sizes[region]) for region in told),
    ]
    room.reset(PHASES)
    assert [(row["region"], row["answer_count"]) for row in kept(store, rooms)] == [(None, 0)]


def test_what_is_kept_holds_no_phone(store: Store, rooms: Rooms, room: Room, ledger: Ledger) -> None:
    room.set_state(HELP, State.OPEN)
    for number in range(6):
        room.vote(f"geheime-telefoon-{number}", HELP, fields(HELP))
    room.set_state(HELP, State.REVEALED)
    assert len(kept(store, rooms)) == 1
    assert not any(b"geheime-telefoon" in entry.content for entry in ledger.since(0))
    store.close()
    on_disk = [path.read_bytes() for path in replicas_of(store.path).rglob("*") if path.is_file()]
    assert on_disk
    assert not any(b"geheime-telefoon" in content for content in on_disk)


def test_kept_totals_come_back_from_the_ledger(store: Store, rooms: Rooms, room: Room, tmp_path: Path) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 1, 2, 3, 4, 5)
    room.set_state(THERMOMETER, State.REVEALED)
    before = kept(store, rooms)
    with closing(Store(tmp_path / "again.duckdb", store.ledger.url)) as again:
        assert live_results.results(again, NUMBER).to_dict("records") == before


def test_a_vote_counts_while_something_holds_on_to_what_ran(rooms: Rooms) -> None:
    # as a failure that is logged, or a look at the server, does: a row that nobody read keeps its connection reading
    room, ran = rooms.present(anybody(), NUMBER, 1, STEPS), []
    room.set_state(THERMOMETER, State.OPEN)
    sys.setprofile(lambda frame, event, _: ran.append(frame) if event == "return" else None)
    try:
        told = [room.vote("first", THERMOMETER, fields(THERMOMETER))]
        with room._ledger.engine.connect():
            told.append(room.vote("through another connection", THERMOMETER, fields(THERMOMETER)))
        told += [room.vote(f"later {number}", THERMOMETER, fields(THERMOMETER)) for number in range(3)]
    finally:
        sys.setprofile(None)
    assert told == [Vote.COUNTED] * 5
