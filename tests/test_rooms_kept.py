"""Rooms: what is an answer, and what is kept of the answers when a question closes."""

import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import live_answers, live_results
from data.access import anybody
from data.ledger import Ledger
from data.live_answers import Answer
from data.live_questions import State, Vote
from data.locations import replicas_of
from data.room import Room
from data.rooms import Rooms
from data.store import Store
from tests.live_rooms import in_one_engine, kept, new_clock, opened_ledger, presented, rooms_of, store_beside, tallies
from tests.rooms import CONDITIONS, HELP, NUMBER, PHASES, STEPS, THERMOMETER, fields, warm

clock = pytest.fixture(new_clock)
ledger = pytest.fixture(opened_ledger)
store = pytest.fixture(store_beside)
rooms = pytest.fixture(rooms_of)
room = pytest.fixture(presented)


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
