"""Two results of one question as one picture: earlier in the room, or on the network day before it."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import live_answers, live_results, reference, runsheets
from data.access import anybody
from data.live_questions import Outcome, State, before, is_told, outcome
from data.room import Room
from data.rooms import Rooms
from data.runsheets import Step
from data.store import Store
from tests.few import few
from tests.rooms import Clock, warm
from tests.running import copied, empty_store
from ui.drawing.stage import marks
from ui.live import phone, podium, room_state
from ui.stage import live_before, live_outcome
from ui.targets.day import results
from ui.texts import live as phone_words
from ui.texts import live_before as words
from ui.texts import stage as stage_words

WARM = Step("thermometer", question="Hoe warm is het?")
DAY_SECONDS = 24 * 3600
_NUMBERS = count(1)
"""Each test has a running order of its own in the one store."""


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with closing(Store(copied(empty_store(), tmp_path_factory.mktemp("before")))) as opened:
        yield opened


@pytest.fixture(scope="module")
def rooms(store: Store, clock: Clock) -> Rooms:
    return Rooms(store.ledger, clock)


def asked(room: Room, position: int, *degrees: int, state: State = State.REVEALED) -> None:
    room.set_state(position, State.OPEN)
    warm(room, *degrees, position=position)
    room.set_state(position, state)


def earlier(room: Room, position: int) -> int | None:
    tallies = room.standing().tallies
    found = before(tallies[position], tallies.values())
    return found and found.position


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (Step("thermometer", question="Hoe warm is het?"), 1),
        (Step("thermometer", question="En nu?", origin=WARM.step_id), 1),
        (Step("thermometer", question="En nu?"), None),
        (Step("thermometer", question="Hoe warm is het?", per_region="gsm"), None),
        (Step("fasen", question="Hoe warm is het?"), None),
    ],
)
def test_the_same_question_is_a_copy_or_the_same_words(rooms: Rooms, second: Step, expected: int | None) -> None:
    room = rooms.present(anybody(), next(_NUMBERS), 1, [WARM, second])
    asked(room, 1, 1, 2, 3, 4, 5)
    assert earlier(room, 2) == expected
    assert earlier(room, 1) is None


def test_what_is_open_or_of_four_is_put_beside_nothing(rooms: Rooms) -> None:
    room = rooms.present(anybody(), next(_NUMBERS), 1, [WARM, Step("thermometer", question=WARM.question)])
    asked(room, 1, 1, 2, 3, 4)
    assert earlier(room, 2) is None
    asked(room, 1, 5, 6, state=State.OPEN)
    assert earlier(room, 2) is None
    room.set_state(1, State.CLOSED)
    assert earlier(room, 2) == 1


def test_a_copy_knows_what_it_was_copied_from_and_so_does_its_copy(store: Store) -> None:
    made = runsheets.save(store, anybody(), "Netwerkdag", [WARM])
    made = runsheets.save(store, anybody(), "Netwerkdag", [*made.steps, *made.steps], made.number)
    made = runsheets.save(store, anybody(), "Netwerkdag", [*made.steps, made.steps[1]], made.number)
    found = runsheets.find(store, made.number)
    assert found
    assert [step.origin for step in found.steps] == ["", WARM.step_id, WARM.step_id]
    assert len({step.step_id for step in found.steps}) == 3


def test_the_day_before_stands_beside_today_and_never_one_that_was_hidden(
    store: Store, rooms: Rooms, clock: Clock
) -> None:
    def day(*degrees: int) -> tuple[Room, Any]:
        clock.seconds += DAY_SECONDS
        room = rooms.present(anybody(), number, 1, [step])
        asked(room, 1, *degrees)
        live_results.keep_due(store, rooms)
        return room, live_results.previous(store, room.standing().tallies[1], room.opened_at)

    step, number = Step("thermometer", question="Hoe warm was het?"), next(_NUMBERS)
    first, nothing = day(1, 2, 3, 4, 5)
    assert nothing is None
    _, (moment, told) = day(9, 9, 9)
    assert (moment, told.answer_count, told.totals["5"]) == (first.opened_at, 5, 1)
    # the second day had three answers: the third is put beside the first
    third, (moment, _) = day(7, 7, 7, 7, 7, 7)
    assert moment == first.opened_at
    same_day = rooms.present(anybody(), next(_NUMBERS), 1, [Step("thermometer", question=step.question)])
    (moment, _) = live_results.previous(store, same_day.standing().tallies[1], same_day.opened_at) or (None, None)
    assert moment == first.opened_at
    assert third.opened_at - first.opened_at == timedelta(days=2)
    # the results of that day say the same as its stage
    asked(same_day, 1, 1, 2, 3, 4, 5)
    live_results.keep_due(store, rooms)
    (held,) = results.days(store, same_day.number)
    beside = results.earlier(store, held.results[0], held, [])
    assert beside
    assert (beside.label, beside.outcome) == (words.day(first.opened_at), told)


def test_of_a_question_that_was_opened_again_the_day_before_is_as_it_ended(
    store: Store, rooms: Rooms, clock: Clock
) -> None:
    step, number = Step("thermometer", question="Hoe warm was het gisteren?"), next(_NUMBERS)
    clock.seconds += DAY_SECONDS
    room = rooms.present(anybody(), number, 1, [step])
    for degrees in ((1, 2, 3, 4, 5), (9,)):
        asked(room, 1, *degrees)
        live_results.keep_due(store, rooms)
    clock.seconds += DAY_SECONDS
    today = rooms.present(anybody(), number, 1, [step])
    (_, told) = live_results.previous(store, today.standing().tallies[1], today.opened_at) or (None, None)
    assert told
    assert (told.answer_count, told.totals["9"]) == (6, 1)


def test_of_regions_their_rows_come_back(store: Store, rooms: Rooms, clock: Clock) -> None:
    step = Step("schaal", question="Klaar?", choices=("niet", "heel erg"), per_region="tafel")
    clock.seconds += DAY_SECONDS
    number = next(_NUMBERS)
    room = rooms.present(anybody(), number, 1, [step])
    room.answer_for(1, "kempen", "2")
    live_results.keep_due(store, rooms)
    clock.seconds += DAY_SECONDS
    room = rooms.present(anybody(), number, 1, [step])
    room.answer_for(1, "kempen", "4")
    now = outcome(room.standing().tallies[1], 1)
    (_, told) = live_results.previous(store, room.standing().tallies[1], room.opened_at) or (None, now)
    picture = live_outcome.picture(now, live_before.Earlier(told, "24/11/2026", words.TODAY))
    assert picture.sentence == "De enige regio die beide keren te tonen is, staat hoger dan op 24/11/2026"
    assert picture.svg.count("earlier") == 2  # of Kempen, and in the key


def test_the_stage_shows_the_result_and_then_both(store: Store, rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(podium, "_store", lambda: store)
    room = rooms.present(anybody(), next(_NUMBERS), 1, [WARM, Step("thermometer", question=WARM.question)])
    asked(room, 1, 1, 2, 3, 4, 5)
    asked(room, 2, 5, 6, 7, 8, 9)
    told = room_state.of(store, room, room.standing(), "http://zaal/stem")["questions"]["2"]
    assert (told["state"], told["comparable"], told["compared"]) == ("revealed", True, False)
    alone = told["svg"]
    podium._do(room, 2, "vergelijk", "")
    told = room_state.of(store, room, room.standing(), "http://zaal/stem")["questions"]["2"]
    assert (told["state"], told["comparable"], told["compared"]) == ("revealed", True, True)
    assert told["svg"] != alone
    assert told["sentence"] == "Het midden ligt 4 graden hoger: van 3\N{NO-BREAK SPACE}°C naar 7\N{NO-BREAK SPACE}°C"
    assert phone_words.REVEALED in phone.question(room.seen_by("nieuw"))
    # nothing like it was asked before: the result stays as it is
    room = rooms.present(anybody(), next(_NUMBERS), 1, [Step("thermometer", question="Een nieuwe vraag?")])
    asked(room, 1, 1, 2, 3, 4, 5)
    podium._do(room, 1, "vergelijk", "")
    told = room_state.of(store, room, room.standing(), "http://zaal/stem")["questions"]["1"]
    assert (told["comparable"], told["compared"], bool(told["svg"])) == (False, False, True)


def test_the_results_say_what_moved(store: Store, rooms: Rooms) -> None:
    steps = [Step("thermometer", question=asks) for asks in ("Hoe warm nu?", "Hoe warm nu?", "Een andere vraag?")]
    steps.append(replace(runsheets.copied(steps[1]), question="En nu?"))
    room = rooms.present(anybody(), next(_NUMBERS), 1, steps)
    for position, degrees in enumerate((range(1, 6), range(5, 10), range(10, 15), range(15, 20)), 1):
        asked(room, position, *degrees)
    live_results.keep_due(store, rooms)
    held = results.days(store, room.number)
    first, second, other, copy = (results.earlier(store, one, held[0], steps) for one in held[0].results)
    assert first is None
    assert second
    assert (second.label, second.outcome.totals["1"]) == (words.FIRST, 1)
    assert other is None
    assert copy
    assert copy.outcome.totals["5"] == 1, "a copy in other words stands beside what it was copied from"


# ---------------------------------------------------------------- pictures

LONG = tuple(f"{number} {'m' * 55}" for number in range(1, 9))
KINDS = {
    "thermometer": (),
    "fasen": (),
    "hulp": (),
    "voorwaarden": (),
    "keuze": LONG,
    "schaal": LONG[:2],
    "akkoord": LONG[:6],
}
GROUPS = [option.code for option in reference.options("rater_group")][:3]


def outcomes(kind: str) -> st.SearchStrategy[Outcome]:
    choices = KINDS[kind]
    options = st.sampled_from(live_answers.options(kind, choices))
    if kind == "voorwaarden":
        options = options.filter(lambda option: option.split("/")[0] in GROUPS)

    def made(chosen: list[str]) -> Outcome:
        counts = {option: chosen.count(option) for option in chosen}
        return Outcome(kind, live_answers.totals(kind, counts, choices), 60, len(chosen), choices)

    return st.lists(options, min_size=5, max_size=40).map(made)


@pytest.mark.parametrize("kind", KINDS)
@few(15)
@given(data=st.data())
def test_any_two_results_make_a_picture_that_fits(kind: str, data: st.DataObject) -> None:
    first, now = data.draw(outcomes(kind)), data.draw(outcomes(kind))
    assert is_told(first)
    picture = live_outcome.picture(now, live_before.Earlier(first, "26/11/2025", words.TODAY))
    assert 0 < len(picture.sentence) <= stage_words.MOST_CHARACTERS
    for name in ("x", "y", "width", "height"):
        values = [float(value) for value in re.findall(rf' {name}="([^"]+)"', picture.svg)]
        assert all(-1 <= value <= marks.WIDTH for value in values)


@pytest.mark.parametrize("per_region", live_answers.PER_REGION)
@pytest.mark.parametrize("kind", ["fasen", "keuze", "akkoord"])
def test_regions_that_answer_otherwise_are_counted_and_their_earlier_answer_is_marked(
    kind: str, per_region: str
) -> None:
    choices = KINDS[kind]
    first, *_, last = (one for one in live_answers.options(kind, choices) if "/" not in one)
    size = 1 if per_region == live_answers.AT_TABLE else 6

    def answered(**chosen: str) -> Outcome:
        told = {code: (size, live_answers.totals(kind, {one: size}, choices)) for code, one in chosen.items()}
        return Outcome(kind, {}, 60, size * len(told), choices, per_region, told)

    earlier = live_before.Earlier(answered(kempen=first, limburg=first, midwest=last), words.FIRST, words.NOW)
    picture = live_outcome.picture(answered(kempen=first, limburg=last, waasland=last), earlier)
    assert picture.sentence == words.changed_sentence(per_region, 1, 2, words.FIRST)
    assert picture.svg.count('class="earlier"') == 2
    assert picture.svg.count('class="earlier on-forward"') == 1, "seen on the filled cell of who stays"
    assert words.diamond(per_region, words.FIRST) in picture.note


def test_a_region_that_needs_something_else_before_it_agrees_answers_otherwise() -> None:
    def answered(**needed: str) -> Outcome:
        chosen = {code: live_answers.for_region("akkoord", need, LONG[:2]) for code, need in needed.items()}
        told = {
            code: (1, live_answers.totals("akkoord", dict.fromkeys(own, 1), LONG[:2])) for code, own in chosen.items()
        }
        return Outcome("akkoord", {}, 60, len(told), LONG[:2], live_answers.AT_TABLE, told)

    earlier = live_before.Earlier(answered(kempen="als/1", limburg="als/1"), words.FIRST, words.NOW)
    picture = live_outcome.picture(answered(kempen="als/2", limburg="als/1"), earlier)
    assert picture.sentence == words.changed_sentence(live_answers.AT_TABLE, 1, 2, words.FIRST)
    assert picture.svg.count('class="earlier"') == 1, "on what Kempen needed before, which is empty now"
    assert picture.svg.count('class="earlier on-forward"') == 3


@pytest.mark.parametrize("kind", ["thermometer", "voorwaarden", "keuze"])
def test_regions_of_which_none_answered_twice_are_not_compared(kind: str) -> None:
    option = live_answers.options(kind, KINDS[kind])[0]

    def answered(region: str) -> Outcome:
        told = {region: (5, live_answers.totals(kind, {option: 5}, KINDS[kind]))}
        return Outcome(kind, {}, 60, 5, KINDS[kind], live_answers.BY_PHONE, told)

    picture = live_outcome.picture(answered("kempen"), live_before.Earlier(answered("limburg"), words.FIRST, words.NOW))
    things = words.MEDIANS if kind == "voorwaarden" else words.REGIONS
    assert picture.sentence == words.many_sentence({}, {}, things, words.FIRST)
    assert "0" not in picture.sentence


def test_answers_that_move_as_far_are_named_together() -> None:
    def answered(yes: int, no: int) -> Outcome:
        return Outcome("keuze", {"1": yes, "2": no}, 60, yes + no, ("ja", "neen"))

    earlier = live_before.Earlier(answered(3, 7), words.FIRST, words.NOW)
    told = live_outcome.picture(answered(6, 4), earlier).sentence
    assert told == words.share_sentences({"ja": (3, 10, 6, 10), "neen": (7, 10, 4, 10)})[0]
    assert ("ja" in told, "neen" in told) == (True, True)
