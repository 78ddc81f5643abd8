"""Questions of a facilitator's own, and answers per region: what counts, what is kept, what is seen."""

import re
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import live_answers, live_facts, live_results, reference, runsheets
from data.access import anybody
from data.live_answers import Answer
from data.live_questions import Outcome, State, Tally, Vote, outcome
from data.room import CLOSING_SECONDS, Room
from data.rooms import Rooms
from data.runsheets import Step
from data.store import Store
from tests.few import few
from tests.rooms import Clock
from tests.running import copied, empty_store
from ui.drawing.stage import marks
from ui.live import phone, podium
from ui.stage import live_before, live_outcome
from ui.targets.day.results import days
from ui.texts import live as phone_words
from ui.texts import live_before as before_words
from ui.texts import live_regions as words
from ui.texts import own_questions as own_words
from ui.texts import stage as stage_words

ANSWERS, ENDS, NEEDS = ("Ja", "Misschien", "Neen"), ("niet", "heel erg"), ("er geld is", "het klein blijft")
OWN = (
    Step("keuze", question="Doen we dit?", choices=ANSWERS),
    Step("schaal", question="Hoe klaar?", choices=ENDS),
    Step("akkoord", question="Zo verder?", choices=NEEDS),
)
REGIONS = list(reference.regions())
CHOICE, SCALE, AGREEMENT = 1, 2, 3


_NUMBERS = count(1)
"""Each test has a running order of its own in the one store."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with closing(Store(copied(empty_store(), tmp_path_factory.mktemp("own")))) as opened:
        yield opened


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def rooms(store: Store, clock: Clock) -> Rooms:
    return Rooms(store.ledger, clock)


@pytest.fixture
def room(rooms: Rooms) -> Room:
    return rooms.present(anybody(), next(_NUMBERS), 1, OWN)


def cast(room: Room, position: int, name: str, **given: str | list[str]) -> Vote:
    fields = {key: [value] if isinstance(value, str) else value for key, value in given.items()}
    return room.vote(name, position, fields)


def tally(room: Room, position: int = 1) -> Tally:
    return room.standing().tallies[position]


def kept(store: Store, rooms: Rooms, room: Room) -> list[dict[str, Any]]:
    live_results.keep_due(store, rooms)
    return [
        {str(name): value for name, value in row.items()}
        for row in live_results.results(store, room.number).to_dict("records")
    ]


# ---------------------------------------------------------------- own words


@pytest.mark.parametrize(
    ("kind", "choices"),
    [
        ("keuze", ("Ja",)),
        ("keuze", tuple("abcdefghi")),
        ("keuze", ("Ja", "Ja")),
        ("keuze", ("Ja", " ")),
        ("keuze", ("Ja", "x" * 61)),
        ("schaal", ("niet",)),
        ("akkoord", ()),
        ("thermometer", ("Ja", "Neen")),
    ],
)
def test_words_that_make_no_question_are_refused(kind: str, choices: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="Step"):
        Step(kind, choices=choices)


@pytest.mark.parametrize(("kind", "per_region"), [("voorwaarden", "tafel"), ("hulp", "tafel"), ("fasen", "provincie")])
def test_not_every_question_goes_per_region(kind: str, per_region: str) -> None:
    with pytest.raises(ValueError, match="Step"):
        Step(kind, per_region=per_region)


def test_a_running_order_keeps_the_words_and_who_answers(store: Store) -> None:
    steps = (*OWN, Step("schaal", choices=ENDS, per_region="gsm"), Step("thermometer", per_region="tafel"))
    made = runsheets.save(store, anybody(), "Netwerkdag", steps)
    assert runsheets.find(store, made.number) == made
    assert made.steps == steps


@pytest.mark.parametrize(
    ("position", "fields", "options"),
    [
        (CHOICE, {"keuze": "3"}, {"3"}),
        (CHOICE, {"keuze": "4"}, None),
        (CHOICE, {"keuze": ["1", "2"]}, None),
        (SCALE, {"cijfer": "5"}, {"5"}),
        (SCALE, {"cijfer": "6"}, None),
        (SCALE, {"cijfer": "3", "opmerking": "vrije tekst"}, None),
        (AGREEMENT, {"akkoord": "akkoord"}, {"akkoord"}),
        (AGREEMENT, {"akkoord": "als", "als": ["1", "2"]}, {"als", "als/1", "als/2"}),
        (AGREEMENT, {"akkoord": "als"}, None),
        (AGREEMENT, {"akkoord": "als", "als": "er geld is"}, None),
        # what stays ticked below another answer counts for nothing
        (AGREEMENT, {"akkoord": "nog_niet", "als": "1"}, {"nog_niet"}),
    ],
)
def test_a_phone_chooses_and_never_writes(
    room: Room, position: int, fields: dict[str, Any], options: set[str] | None
) -> None:
    room.set_state(position, State.OPEN)
    assert cast(room, position, "een", **fields) is (Vote.NOT_VALID if options is None else Vote.COUNTED)
    answer = room.seen_by("een").answer
    assert (answer and answer.options) == options


def test_a_reworded_step_keeps_its_votes_and_other_answers_begin_anew(rooms: Rooms, room: Room) -> None:
    room.set_state(CHOICE, State.OPEN)
    assert cast(room, CHOICE, "een", keuze="2") is Vote.COUNTED
    first = OWN[0]
    again = rooms.present(
        anybody(), room.number, 2, [Step("keuze", question="Toch?", choices=ANSWERS, step_id=first.step_id)]
    )
    assert (tally(again).question, tally(again).totals["2"]) == ("Toch?", 1)
    other = rooms.present(
        anybody(), room.number, 3, [Step("keuze", question="Toch?", choices=ANSWERS[::-1], step_id=first.step_id)]
    )
    assert tally(other).answer_count == 0


@pytest.mark.parametrize("position", [CHOICE, SCALE, AGREEMENT])
def test_the_phone_shows_every_answer_and_says_what_was_given(room: Room, position: int) -> None:
    room.set_state(position, State.OPEN)
    part = phone.question(room.seen_by("een"))
    for word in OWN[position - 1].choices:
        assert word in part
    fields = {CHOICE: {"keuze": "2"}, SCALE: {"cijfer": "5"}, AGREEMENT: {"akkoord": "als", "als": "2"}}[position]
    cast(room, position, "een", **fields)
    told = {CHOICE: "Misschien", SCALE: "5 (heel erg)", AGREEMENT: "Akkoord, als het klein blijft"}[position]
    assert f"{phone_words.YOUR_ANSWER}</strong><br>{told}" in phone.question(room.seen_by("een"))


def test_words_of_a_question_are_no_markup_on_a_phone(rooms: Rooms) -> None:
    room = rooms.present(anybody(), next(_NUMBERS), 1, [Step("keuze", choices=("<b>Ja</b>", "Neen"))])
    room.set_state(1, State.OPEN)
    assert "&lt;b&gt;Ja" in phone.question(room.seen_by("een"))


def test_what_is_needed_is_told_beside_who_agrees(room: Room, rooms: Rooms, store: Store) -> None:
    room.set_state(AGREEMENT, State.OPEN)
    for number in range(4):
        cast(room, AGREEMENT, f"a{number}", akkoord="als", als=["1"])
    cast(room, AGREEMENT, "b", akkoord="nog_niet")
    room.set_state(AGREEMENT, State.REVEALED)
    (row,) = kept(store, rooms, room)
    assert row["totals"] == {"akkoord": 0, "als": 4, "als/1": 4, "als/2": 0, "nog_niet": 1}
    assert row["choices"] == NEEDS
    picture = live_outcome.picture(outcome(tally(room, AGREEMENT), 5))
    assert picture.sentence == "0 van 5 akkoord, 4 onder voorwaarde, 1 nog niet; meest nodig: er geld is"


# ---------------------------------------------------------------- regions at their tables


@pytest.fixture
def tables(rooms: Rooms) -> Room:
    room = rooms.present(anybody(), next(_NUMBERS), 1, [Step("akkoord", choices=NEEDS, per_region="tafel")])
    room.set_state(1, State.OPEN)
    return room


def test_of_a_region_the_last_answer_counts_and_every_phone_of_it_sees_that(tables: Room) -> None:
    cast(tables, 1, "een", regio="kempen", akkoord="akkoord")
    cast(tables, 1, "twee", regio="kempen", akkoord="als", als=["1"])
    assert tally(tables).answer_count == 1
    assert tables.seen_by("een").answer == Answer(frozenset({"als", "als/1"}), "kempen")
    assert cast(tables, 1, "drie", akkoord="akkoord") is Vote.NOT_VALID
    # who took the wrong region speaks for it no more
    cast(tables, 1, "een", regio="limburg", akkoord="nog_niet")
    cast(tables, 1, "twee", regio="limburg", akkoord="akkoord")
    assert {region: count for region, (count, _) in tally(tables).by_region.items()} == {"limburg": 1}


def test_a_facilitator_enters_what_a_region_says(tables: Room) -> None:
    cast(tables, 1, "een", regio="kempen", akkoord="akkoord")
    podium._do(tables, 1, "regio", "kempen:als/2")
    podium._do(tables, 1, "regio", "limburg:nog_niet")
    assert tables.seen_by("een").answer == Answer(frozenset({"als", "als/2"}), "kempen")
    assert tally(tables).totals == {"akkoord": 0, "als": 1, "als/1": 0, "als/2": 1, "nog_niet": 1}
    cast(tables, 1, "een", regio="kempen", akkoord="akkoord")
    assert tally(tables).totals["akkoord"] == 1
    podium._do(tables, 1, "regio", "limburg:")
    assert set(tally(tables).by_region) == {"kempen"}
    for wrong in ("atlantis:akkoord", "kempen:als", "kempen:misschien", ""):
        with pytest.raises(KeyError):
            podium._do(tables, 1, "regio", wrong)


def test_a_region_may_answer_again_when_its_question_opens_again(tables: Room) -> None:
    cast(tables, 1, "een", regio="kempen", akkoord="akkoord")
    tables.set_state(1, State.CLOSED)
    tables.set_state(1, State.OPEN)
    assert tally(tables).answer_count == 1
    assert cast(tables, 1, "een", regio="kempen", akkoord="nog_niet") is Vote.COUNTED
    tables.set_state(1, State.REVEALED)
    assert (tally(tables).answer_count, tally(tables).totals["nog_niet"]) == (1, 1)


def test_a_question_for_the_whole_room_takes_no_answer_of_a_region(room: Room) -> None:
    with pytest.raises(KeyError):
        room.answer_for(CHOICE, "kempen", "1")


def test_what_a_region_said_is_kept_and_shown_in_its_row(tables: Room, rooms: Rooms, store: Store) -> None:
    cast(tables, 1, "een", regio="kempen", akkoord="als", als=["2"])
    tables.set_state(1, State.REVEALED)
    assert [(row["region"], row["answer_count"]) for row in kept(store, rooms, tables)] == [(None, 1), ("kempen", 1)]
    ((result,),) = (day.results for day in days(store, tables.number))
    picture = result.picture
    assert result.of("kempen") is not None
    assert picture == live_outcome.picture(outcome(tally(tables), 1))
    assert "Akkoord, als het klein blijft" in picture.svg
    assert picture.table_html.count(words.NO_ANSWER) == len(REGIONS) - 1


# ---------------------------------------------------------------- phones that count by region


@pytest.fixture
def by_phone(rooms: Rooms) -> Room:
    room = rooms.present(anybody(), next(_NUMBERS), 1, [Step("thermometer", per_region="gsm")])
    room.set_state(1, State.OPEN)
    for region, size in {"kempen": 8, "limburg": 5, "midwest": 4}.items():
        for number in range(size):
            assert cast(room, 1, f"{region}-{number}", regio=region, graden=str(number)) is Vote.COUNTED
    return room


def test_a_phone_says_its_region_where_regions_are_counted(by_phone: Room) -> None:
    assert cast(by_phone, 1, "zonder", graden="3") is Vote.NOT_VALID
    assert "required" in re.findall(r"<select[^>]*>", phone.question(by_phone.seen_by("zonder")))[0]


def test_a_region_under_five_answers_is_told_nowhere(by_phone: Room, rooms: Rooms, store: Store) -> None:
    by_phone.set_state(1, State.REVEALED)
    # nor what all answered together, from which the four could be read
    assert [(row["region"], row["answer_count"], bool(row["totals"])) for row in kept(store, rooms, by_phone)] == [
        (None, 17, False),
        ("kempen", 8, True),
        ("limburg", 5, True),
    ]
    picture = live_outcome.picture(outcome(tally(by_phone), 20))
    rows = dict(re.findall(r"<tr><td>([^<]+)</td><td[^>]*>([^<]*)</td>", picture.table_html))
    assert (rows["Midwest"], rows["Limburg"]) == (words.TOO_FEW, "2\N{NO-BREAK SPACE}°C")
    assert "17 antwoorden" in picture.note


def test_the_ends_are_two_persons_until_there_are_eight(by_phone: Room) -> None:
    spreads = live_facts.spreads(outcome(tally(by_phone), 20))
    assert spreads["limburg"] == live_facts.Spread(2, 1, 3, 5)
    assert spreads["kempen"] == live_facts.Spread(3.5, 0, 7, 8)


# ---------------------------------------------------------------- closing after ten seconds


def test_a_question_closes_when_that_was_said_whoever_closes_it(rooms: Rooms, clock: Clock, store: Store) -> None:
    room = rooms.present(anybody(), next(_NUMBERS), 1, OWN)
    with pytest.raises(KeyError):
        room.announce_closing(CHOICE)
    room.set_state(CHOICE, State.OPEN)
    room.announce_closing(CHOICE)
    shown = rooms.of(room.number)
    assert shown
    assert shown.seconds_left == CLOSING_SECONDS
    clock.seconds += CLOSING_SECONDS - 0.5
    assert (shown.seconds_left, cast(room, CHOICE, "een", keuze="1")) == (1, Vote.COUNTED)
    clock.seconds += 0.5
    assert cast(room, CHOICE, "een", keuze="2") is Vote.SETTLED, "its first answer counts"
    assert cast(room, CHOICE, "twee", keuze="2") is Vote.NOT_OPEN
    assert room.seen_by("een").state is State.CLOSED
    live_results.keep_due(store, rooms)
    assert (tally(room).state, tally(room).totals["1"]) == (State.CLOSED, 1)
    again = rooms.of(room.number)
    assert again
    assert again.seconds_left is None


@pytest.mark.parametrize("how", ["close", "reveal", "another", "again"])
def test_what_is_done_meanwhile_ends_the_counting(rooms: Rooms, clock: Clock, how: str) -> None:
    room = rooms.present(anybody(), next(_NUMBERS), 1, OWN)
    room.set_state(CHOICE, State.OPEN)
    room.announce_closing(CHOICE)
    # what is done with another question leaves it
    room.set_state(AGREEMENT, State.REVEALED)
    room.reset(AGREEMENT)
    before = rooms.of(room.number)
    assert before
    assert before.seconds_left == CLOSING_SECONDS
    done = {"close": (CHOICE, State.CLOSED), "reveal": (CHOICE, State.REVEALED), "another": (SCALE, State.OPEN)}
    room.set_state(*done.get(how, (CHOICE, State.OPEN)))
    clock.seconds += CLOSING_SECONDS
    after = rooms.of(room.number)
    assert after
    assert after.seconds_left is None
    is_open = {"another": SCALE, "again": CHOICE}.get(how)
    assert room.standing().open_step == is_open


# ---------------------------------------------------------------- pictures

LONG = tuple(f"{number} {'m' * 55}" for number in range(1, 9))
KINDS = {"thermometer": (), "fasen": (), "keuze": LONG, "schaal": LONG[:2], "akkoord": LONG[:6]}


@pytest.mark.parametrize("per_region", live_answers.PER_REGION)
@pytest.mark.parametrize("kind", KINDS)
@few(15)
@given(data=st.data())
def test_eighteen_rows_whatever_regions_answer(kind: str, per_region: str, data: st.DataObject) -> None:
    choices, sizes = KINDS[kind], st.just(1) if per_region == "tafel" else st.integers(5, 30)
    options = [one for one in live_answers.options(kind, choices) if (kind, one) != ("akkoord", "als")]
    told = {}
    for region in data.draw(st.sets(st.sampled_from(REGIONS))):
        size = data.draw(sizes)
        answers = data.draw(st.lists(st.sampled_from(options), min_size=size, max_size=size))
        counted = live_answers.count(Answer(live_answers.for_region(kind, one, choices)) for one in answers)[""]
        told[region] = (size, live_answers.totals(kind, counted, choices))
    picture = live_outcome.picture(Outcome(kind, {}, 60, 40, choices, per_region, told))
    assert 0 < len(picture.sentence) <= stage_words.MOST_CHARACTERS
    assert picture.svg.count("label name") == (len(REGIONS) if told else 0)
    for name in ("x", "y"):
        values = [float(value) for value in re.findall(rf' {name}="([^"]+)"', picture.svg)]
        assert all(-1 <= value <= marks.WIDTH for value in values)


def test_the_longest_words_fit_on_the_way() -> None:
    """As a step in the list of a running order, and as an answer that is chosen most."""
    step = Step("keuze", choices=LONG)
    assert own_words.label("Eigen vraag", step.choices, "").endswith(LONG[-1])
    told = Outcome("keuze", {"1": 5, "2": 1}, 9, 6, LONG)
    assert len(live_outcome.picture(told).sentence) <= stage_words.MOST_CHARACTERS


def test_phones_score_the_conditions_for_their_region(rooms: Rooms) -> None:
    step = Step("voorwaarden", per_region="gsm")
    room = rooms.present(anybody(), next(_NUMBERS), 1, [step])
    room.set_state(1, State.OPEN)

    def vote(region: str, score: int, phone: int) -> Vote:
        given = {"groep": ["aanbieder"], "proces": [str(score)], "relatie": ["4"], "regio": [region]}
        # two have an opinion on this one: their median would say what they scored
        given |= {"ambitie": ["1"]} if phone < 2 else {}
        given |= {"belangen": ["4"]} if phone < 3 else {}
        return room.vote(f"{region}-{phone}", 1, given)

    assert vote("", 3, 0) is Vote.NOT_VALID
    for region, scores in {"kempen": (1, 2, 2, 3, 5), "limburg": (3, 4, 4, 4, 5), "midwest": (1, 1, 1, 1)}.items():
        assert {vote(region, score, phone) for phone, score in enumerate(scores)} == {Vote.COUNTED}
    room.set_state(1, State.CLOSED)
    told = outcome(room.standing().tallies[1], 14)
    middles = {f"{region}/{one}": 4.0 for region in ("kempen", "limburg") for one in ("proces", "relatie", "belangen")}
    assert live_facts.medians_by_region(told) == middles | {"kempen/proces": 2.0}
    picture = live_outcome.picture(told)
    assert picture.svg.count('class="label name') == 18
    assert picture.svg.count('class="cell l2"') == 1
    assert picture.svg.count('class="cell l4"') == 5
    assert picture.svg.count('class="strip"') == 2 * 5 - 6
    assert picture.svg.count(f">{words.TOO_FEW}<") == 18 - 2
    beside = live_outcome.picture(told, live_before.Earlier(told, before_words.FIRST, before_words.NOW))
    assert "2 → 2" in beside.svg
    assert beside.sentence == before_words.many_sentence(middles, middles, before_words.MEDIANS, before_words.FIRST)


@pytest.mark.parametrize(
    ("scores", "lowest"),
    [
        ({"kempen": {"proces": 2, "relatie": 4}, "limburg": {"proces": 3, "relatie": 4}}, {"Proces": 2}),
        ({"kempen": {"proces": 2, "relatie": 2, "ambitie": 4}}, {"Relatie": 1, "Proces": 1}),
        ({"kempen": {"proces": 2, "relatie": 2}, "limburg": {"proces": 5}}, {}),
        ({"kempen": {}}, {}),
    ],
)
def test_the_lowest_condition_is_told_of_regions_where_they_differ(
    scores: dict[str, dict[str, int]], lowest: dict[str, int]
) -> None:
    told = {
        region: (5, live_answers.totals("voorwaarden", {f"aanbieder/{one}/{own[one]}": 5 for one in own}))
        for region, own in scores.items()
    }
    picture = live_outcome.picture(Outcome("voorwaarden", {}, 60, 10, (), "gsm", told))
    answering = sorted(region for region, own in scores.items() if own)
    assert picture.sentence == words.condition_sentences(lowest, answering)[0]
    assert picture.svg.count('class="label name') == 18
