"""Rooms: codes, joining, one vote a phone and a question, states, hands, and what is kept of them."""

import re
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import live_answers, live_results
from data.attempts import ATTEMPT_SECONDS, WRONG_CODES_OF_ALL, WRONG_CODES_OF_ONE
from data.live_answers import Answer
from data.live_questions import State, Vote
from data.rooms import ALPHABET, CODE_LENGTH, LIFE_HOURS, MOST_PHONES, REMEMBERED_HOURS, Room, Rooms
from data.runsheets import Step
from data.store import Store
from loaders.checking import check
from loaders.publish import publish
from loaders.rebuild import rebuild
from tests.rooms import ANSWERS, CONDITIONS, HELP, NUMBER, PHASES, STEPS, THERMOMETER
from tests.workbooks import REGION, partner, workbook

HOUR = 3600


class Clock:
    """A time that only moves when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1_800_000_000.0

    def __call__(self) -> float:
        """Seconds since 1970."""
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rooms(clock: Clock) -> Rooms:
    return Rooms(clock)


@pytest.fixture
def room(rooms: Rooms) -> Room:
    return rooms.present(NUMBER, 1, STEPS)


def fields(position: int, **instead: Sequence[str]) -> dict[str, Sequence[str]]:
    """The fields of an answer that may be counted, or with some of them changed."""
    usual = {name: [value] if isinstance(value, str) else value for name, value in ANSWERS[position].items()}
    return usual | instead


def warm(room: Room, *degrees: int, position: int = THERMOMETER) -> None:
    """Let a new phone vote for each temperature."""
    for value in degrees:
        phone = f"phone-{room.joined_count}"
        assert room.vote(phone, position, {"graden": [str(value)]}) is Vote.COUNTED


def test_a_code_is_read_from_far_and_cannot_be_guessed(clock: Clock) -> None:
    codes = {Room(1, 1, STEPS, clock).code for _ in range(300)}
    assert len(codes) == 300
    assert all(len(code) == CODE_LENGTH and set(code) <= set(ALPHABET) for code in codes)
    assert not set(ALPHABET) & set("AEIOUL01BS5Z2G6") - set("256")
    assert len(ALPHABET) ** CODE_LENGTH > 100_000_000


def test_a_code_is_known_however_it_is_typed(rooms: Rooms, room: Room) -> None:
    code = room.code
    for typed in (code, code.lower(), f" {code[:3]} {code[3:]} ", f"{code[:3]}-{code[3:]}"):
        assert rooms.with_code(typed) is room
    for typed in ("", code[:-1], code + "2", "éééééé", code[::-1] if code != code[::-1] else "C"):
        assert rooms.with_code(typed) is None


def test_a_room_expires_and_is_then_forgotten(rooms: Rooms, room: Room, clock: Clock) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    clock.seconds += LIFE_HOURS * HOUR
    assert room.is_over
    assert rooms.of(NUMBER) is None
    assert rooms.with_code(room.code) is room
    assert room.vote("late", THERMOMETER, fields(THERMOMETER)) is Vote.NOT_OPEN
    clock.seconds += (REMEMBERED_HOURS - LIFE_HOURS) * HOUR
    rooms.present(NUMBER + 1, 1, STEPS)
    assert rooms.with_code(room.code) is None


def test_presenting_again_keeps_the_room_until_it_is_over(rooms: Rooms, room: Room, clock: Clock) -> None:
    assert rooms.present(NUMBER, 1, STEPS) is room
    clock.seconds += LIFE_HOURS * HOUR
    again = rooms.present(NUMBER, 1, STEPS)
    assert (again.code, again.key) != (room.code, room.key)


def test_a_changed_running_order_keeps_the_votes_of_questions_that_stay(rooms: Rooms, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 8)
    moved = [Step("hulp", question="Nieuw"), STEPS[0], *STEPS[2:], STEPS[1]]
    assert rooms.present(NUMBER, 2, moved) is room
    tallies = room.tallies()
    assert [tally.kind_code for tally in tallies.values()] == ["hulp", "voorwaarden", "fasen", "hulp", "thermometer"]
    assert (tallies[6].answer_count, tallies[6].state) == (1, State.OPEN)
    assert room.seen_by("phone-0").position == 6
    rooms.present(NUMBER, 3, STEPS[2:])
    assert room.seen_by("phone-0").position == 0


def test_two_steps_with_the_same_question_are_two_questions(rooms: Rooms) -> None:
    room = rooms.present(9, 1, [STEPS[1], STEPS[1]])
    rooms.present(9, 2, [STEPS[1], STEPS[1], STEPS[1]])
    room.set_state(1, State.OPEN)
    warm(room, 3, position=1)
    assert [tally.answer_count for tally in room.tallies().values()] == [1, 0, 0]


def test_the_last_vote_of_a_phone_counts(room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    for degrees in ("3", "20", "-5"):
        assert room.vote("phone", THERMOMETER, {"graden": [degrees]}) is Vote.COUNTED
    tally = room.tallies()[THERMOMETER]
    assert tally.answer_count == 1
    assert {degrees: count for degrees, count in tally.totals.items() if count} == {"-5": 1}
    assert room.joined_count == 1


def test_only_the_open_question_takes_votes(room: Room) -> None:
    assert room.vote("phone", THERMOMETER, fields(THERMOMETER)) is Vote.NOT_OPEN
    room.set_state(THERMOMETER, State.OPEN)
    room.set_state(HELP, State.OPEN)
    assert room.tallies()[THERMOMETER].state is State.CLOSED
    assert room.vote("phone", THERMOMETER, fields(THERMOMETER)) is Vote.NOT_OPEN
    assert room.vote("phone", HELP, fields(HELP)) is Vote.COUNTED
    for position in (0, 1, 99):
        assert room.vote("phone", position, fields(HELP)) is Vote.NOT_OPEN
    for state in (State.CLOSED, State.REVEALED):
        room.set_state(HELP, state)
        assert room.vote("other", HELP, fields(HELP)) is Vote.NOT_OPEN
    assert room.tallies()[HELP].answer_count == 1


def test_reset_forgets_every_answer_and_closes(room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 1, 2)
    room.raise_hands(THERMOMETER, "5", 1)
    room.reset(THERMOMETER)
    tally = room.tallies()[THERMOMETER]
    assert (tally.answer_count, tally.state, sum(tally.totals.values())) == (0, State.CLOSED, 0)
    assert room.seen_by("phone-0").answer is None


def test_hands_count_beside_phones_and_never_below_zero(room: Room) -> None:
    room.raise_hands(THERMOMETER, "5", -1)
    room.raise_hands(THERMOMETER, "5", 1)
    room.raise_hands(THERMOMETER, "6", 1)
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 5)
    tally = room.tallies()[THERMOMETER]
    assert (tally.answer_count, tally.totals["5"], tally.totals["6"]) == (3, 2, 1)
    for position, option in ((THERMOMETER, "21"), (HELP, "5"), (1, "5"), (PHASES, "kempen")):
        with pytest.raises(KeyError):
            room.raise_hands(position, option, 1)


def test_hands_of_who_may_choose_several_are_not_added_up(room: Room) -> None:
    for option, count in {"opstart": 3, "uitvoering": 5}.items():
        for _ in range(count):
            room.raise_hands(PHASES, option, 1)
    assert room.tallies()[PHASES].answer_count == 5
    for option in ("aanbieder/ambitie/4", "andere/ambitie/2", "aanbieder/proces/1"):
        room.raise_hands(CONDITIONS, option, 1)
    assert room.tallies()[CONDITIONS].answer_count == 2


def test_a_room_holds_no_endless_phones(room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    assert all(room.join(f"phone-{number}") for number in range(MOST_PHONES))
    assert room.vote("one more", THERMOMETER, fields(THERMOMETER)) is Vote.FULL
    assert room.vote("phone-0", THERMOMETER, fields(THERMOMETER)) is Vote.COUNTED
    assert room.joined_count == MOST_PHONES


def test_what_a_phone_sees_changes_with_the_facilitator_and_with_its_own_vote_alone(room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    seen = room.seen_by("phone-0")
    warm(room, 1, 2)
    assert room.seen_by("nobody") == seen
    assert room.seen_by("phone-0")._replace(answer=None) == seen
    room.set_state(THERMOMETER, State.CLOSED)
    assert room.seen_by("nobody") != seen


def test_a_pass_is_ours_and_a_phone_keeps_its_name(rooms: Rooms, room: Room) -> None:
    shown = rooms.pass_for(room)
    phone = rooms.phone(shown)
    assert phone is not None
    assert phone.room is room
    again = rooms.phone(rooms.pass_for(room, shown))
    assert again == phone
    elsewhere = rooms.phone(rooms.pass_for(rooms.present(NUMBER + 1, 1, STEPS), shown))
    assert elsewhere is not None
    assert elsewhere.name == phone.name
    name, code, signature = shown.split(".")
    for forged in (
        "",
        "..",
        f"other.{code}.{signature}",
        f"{name}.{code}.",
        f"{name}.{code}",
        f"{name}.{code}.é",
        "a" * 9000,
    ):
        assert rooms.phone(forged) is None
    assert Rooms().phone(shown) is None


def test_wrong_codes_are_counted_for_some_minutes(rooms: Rooms, clock: Clock) -> None:
    for _ in range(WRONG_CODES_OF_ONE):
        assert not rooms.attempts.are_too_many("10.0.0.1")
        rooms.attempts.count_wrong("10.0.0.1")
    assert rooms.attempts.are_too_many("10.0.0.1")
    assert not rooms.attempts.are_too_many("10.0.0.2")
    for number in range(WRONG_CODES_OF_ALL):
        rooms.attempts.count_wrong(f"10.1.{number // 250}.{number % 250}")
    assert rooms.attempts.are_too_many("10.9.9.9")
    clock.seconds += ATTEMPT_SECONDS
    assert not rooms.attempts.are_too_many("10.0.0.1")


def test_attempts_hold_no_address(rooms: Rooms) -> None:
    rooms.attempts.count_wrong("192.168.77.31")
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
    tally = room.tallies()[THERMOMETER]
    assert (tally.answer_count, tally.totals["1"], tally.totals["2"], room.joined_count) == (400, 0, 400, 400)


# ---------------------------------------------------------------- answers

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


@pytest.mark.parametrize(("position", "given_fields"), WRONG)
def test_what_is_no_answer_is_not_counted(room: Room, position: int, given_fields: dict[str, Any]) -> None:
    room.set_state(position, State.OPEN)
    assert room.vote("phone", position, given_fields) is Vote.NOT_VALID
    assert room.tallies()[position].answer_count == 0


@given(st.data(), st.sampled_from(live_answers.KINDS))
def test_fields_and_answers_are_each_others_way_back(data: st.DataObject, kind: str) -> None:
    answer = data.draw(answers(kind))
    assert live_answers.read(kind, live_answers.fields(kind, answer)) == answer


@given(st.data(), st.sampled_from(live_answers.KINDS))
def test_totals_count_every_option_of_every_answer(data: st.DataObject, kind: str) -> None:
    given_answers = data.draw(st.lists(answers(kind), max_size=12))
    found = live_answers.totals(kind, live_answers.counted(given_answers, {}))
    for option in live_answers.options(kind):
        expected = sum(option in answer.options for answer in given_answers)
        assert _read(found, option.split("/")) == expected


def _read(found: Any, path: list[str]) -> int:
    for part in path:
        found = found.get(part, {})
    return found or 0


def answers(kind: str) -> st.SearchStrategy[Answer]:
    """Answers of one kind that may be counted."""
    codes = live_answers.options(kind)
    if kind == "thermometer":
        return st.sampled_from(codes).map(lambda one: Answer(frozenset({one})))
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


def kept(store: Store, room: Room) -> list[dict[str, Any]]:
    """Keep what is due, and read it back."""
    for tally in room.to_keep():
        live_results.keep(store, room, tally)
        room.was_kept(tally)
    return [
        {str(name): value for name, value in row.items()}
        for row in live_results.results(store, room.number).to_dict("records")
    ]


def test_totals_are_kept_when_a_question_closes_and_again_when_they_change(store: Store, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 1, 2, 3, 4, 20)
    assert kept(store, room) == []
    room.set_state(THERMOMETER, State.REVEALED)
    (row,) = kept(store, room)
    assert (row["position"], row["kind_code"], row["question"]) == (THERMOMETER, "thermometer", STEPS[1].question)
    assert (row["joined_count"], row["answer_count"], row["region"]) == (5, 5, None)
    assert {degrees: count for degrees, count in row["totals"].items() if count} == dict.fromkeys("1234", 1) | {"20": 1}
    assert room.to_keep() == []
    room.raise_hands(THERMOMETER, "20", 1)
    (row,) = kept(store, room)
    assert (row["answer_count"], row["totals"]["20"]) == (6, 2)
    room.reset(THERMOMETER)
    (row,) = kept(store, room)
    assert (row["answer_count"], row["totals"]) == (0, {})
    assert len(store.ask("FROM live_result")) == 3


def test_a_question_that_nobody_answered_is_not_kept(store: Store, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    room.set_state(THERMOMETER, State.REVEALED)
    assert kept(store, room) == []


def test_under_five_answers_no_totals_are_kept(store: Store, room: Room) -> None:
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 1, 2, 3, 4)
    room.set_state(THERMOMETER, State.CLOSED)
    (row,) = kept(store, room)
    assert (row["answer_count"], row["totals"]) == (4, {})


def test_a_small_group_is_not_kept(store: Store, room: Room) -> None:
    room.set_state(CONDITIONS, State.OPEN)
    for number in range(5):
        group = "aanbieder" if number < 3 else "andere"
        room.vote(f"phone-{number}", CONDITIONS, {"groep": [group], "ambitie": ["4"]})
    room.set_state(CONDITIONS, State.CLOSED)
    (row,) = kept(store, room)
    assert list(row["totals"]) == ["aanbieder"]
    assert row["totals"]["aanbieder"]["ambitie"]["4"] == 3


def test_a_region_has_its_own_totals_from_five_answers(store: Store, room: Room) -> None:
    room.set_state(PHASES, State.OPEN)
    for number in range(9):
        region = "kempen" if number < 5 else "limburg"
        room.vote(f"phone-{number}", PHASES, {"regio": [region], "fase": ["opstart"]})
    room.set_state(PHASES, State.CLOSED)
    found = kept(store, room)
    assert [(row["region"], row["answer_count"], row["totals"]["opstart"]) for row in found] == [
        (None, 9, 9),
        ("kempen", 5, 5),
    ]
    room.reset(PHASES)
    assert [(row["region"], row["answer_count"]) for row in kept(store, room)] == [(None, 0)]


def test_rooms_do_not_write_and_the_store_holds_no_phone(store: Store, room: Room) -> None:
    room.set_state(HELP, State.OPEN)
    for number in range(6):
        room.vote(f"geheime-telefoon-{number}", HELP, fields(HELP))
    room.set_state(HELP, State.REVEALED)
    kept(store, room)
    store.close()
    assert b"geheime-telefoon" not in b"".join(
        path.read_bytes() for path in store.path.parent.glob("monitor.*") if path.is_file()
    )


def test_kept_totals_survive_a_rebuild(store: Store, room: Room) -> None:
    checked = check(workbook({"Partners": [partner()]}), REGION)
    told: dict[str, Any] = {"region": REGION, "reference_date": date(2026, 6, 30), "user_role": "rol"}
    publish(store, checked, workbook({"Partners": [partner()]}), **told, file_name="a.xlsx")
    room.set_state(THERMOMETER, State.OPEN)
    warm(room, 1, 2, 3, 4, 5)
    room.set_state(THERMOMETER, State.REVEALED)
    before = kept(store, room)
    store.close()
    assert rebuild(store.path).status == "rebuilt"
    again = Store(store.path)
    assert live_results.results(again, NUMBER).to_dict("records") == before
    again.close()
