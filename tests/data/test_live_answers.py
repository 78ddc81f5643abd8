"""What is an answer to each kind of live question, how answers are counted, and from how many on they are told."""

from typing import Any

import pytest

from data import live_answers, reference
from data.live_answers import ANSWERS, OTHERS, Answer
from data.runsheets import Step

REGIONS = tuple(reference.regions())
PHASES = tuple(option.code for option in reference.options("phase"))
TWO = ("Ja", "Neen")
Fields = dict[str, list[str]]


def answer(*options: str, region: str = "") -> Answer:
    return Answer(frozenset(options), region)


def choices(count: int) -> tuple[str, ...]:
    return tuple(f"Woord {place}" for place in range(count))


@pytest.mark.parametrize(
    ("kind", "fewest", "most"), [("keuze", 2, 8), ("schaal", 2, 2), ("akkoord", 1, 6), ("thermometer", 0, 0)]
)
def test_each_kind_has_as_many_words_of_its_own_as_a_phone_can_show(kind: str, fewest: int, most: int) -> None:
    for count in (fewest, most):
        assert len(Step(kind, choices=choices(count)).choices) == count
    for count in {fewest - 1, most + 1} - {-1}:
        with pytest.raises(ValueError, match="Step"):
            Step(kind, choices=choices(count))


@pytest.mark.parametrize(
    ("kind", "per_region", "is_asked", "may_be_none"),
    [
        ("thermometer", "", True, True),
        ("thermometer", "gsm", True, False),
        ("voorwaarden", "", True, True),
        ("fasen", "", True, False),
        ("fasen", "tafel", True, False),
        ("hulp", "", False, True),
        ("keuze", "", False, True),
        ("keuze", "tafel", True, False),
    ],
)
def test_for_which_region_a_phone_speaks(kind: str, per_region: str, *, is_asked: bool, may_be_none: bool) -> None:
    assert live_answers.asks_region(kind, per_region) == is_asked
    assert live_answers.may_speak_for_none(kind, per_region) == may_be_none


READ: list[tuple[str, Fields, Answer | None]] = [
    ("thermometer", {"graden": ["-5"]}, answer("-5")),
    ("thermometer", {"graden": ["20"], "regio": [""]}, answer("20")),
    ("thermometer", {"graden": ["-6"]}, None),
    ("thermometer", {"graden": ["8"], "regio": ["kempen", "limburg"]}, None),
    ("thermometer", {"graden": ["8"], "regio": ["atlantis"]}, None),
    ("thermometer", {"graden": []}, None),
    ("fasen", {"regio": ["kempen"], "fase": list(PHASES)}, answer(*PHASES, region="kempen")),
    ("fasen", {"regio": ["kempen"], "fase": ["opstart", "opstart"]}, None),
    ("fasen", {"regio": [""], "fase": ["opstart"]}, None),
    ("fasen", {"regio": ["kempen"], "fase": ["opstart"], "graden": ["8"]}, None),
    ("hulp", {"regio": list(REGIONS)}, answer(*REGIONS)),
    ("hulp", {"regio": []}, None),
    ("keuze", {"keuze": ["2"]}, answer("2")),
    ("keuze", {"keuze": ["3"]}, None),
    ("keuze", {"keuze": ["1", "2"]}, None),
    ("keuze", {"keuze": ["1"], "cijfer": ["2"]}, None),
    ("keuze", {}, None),
    ("keuze", {"keuze": ["1"], "regio": ["kempen"]}, None),
    ("schaal", {"cijfer": ["5"]}, answer("5")),
    ("schaal", {"cijfer": ["6"]}, None),
    ("akkoord", {"akkoord": ["nog_niet"]}, answer("nog_niet")),
    ("akkoord", {"akkoord": ["als"], "als": ["1", "2"]}, answer("als", "als/1", "als/2")),
    ("akkoord", {"akkoord": ["als"], "als": ["3"]}, None),
    ("akkoord", {"akkoord": ["als"]}, None),
    ("akkoord", {"akkoord": ["akkoord"], "als": ["1"]}, answer("akkoord")),
    ("akkoord", {"akkoord": ["akkoord", "nog_niet"]}, None),
    ("akkoord", {"als": ["1"]}, None),
    ("voorwaarden", {"groep": ["andere"], "ambitie": ["4"]}, answer("andere/ambitie/4")),
    (
        "voorwaarden",
        {"groep": ["andere"], "ambitie": ["4"], "proces": ["1"], "regio": ["kempen"]},
        answer("andere/ambitie/4", "andere/proces/1", region="kempen"),
    ),
    ("voorwaarden", {"groep": ["andere"]}, None),
    ("voorwaarden", {"groep": ["andere"], "ambitie": ["4", "5"]}, None),
    ("voorwaarden", {"groep": ["andere"], "sfeer": ["4"]}, None),
]


@pytest.mark.parametrize(("kind", "fields", "read"), READ)
def test_fields_give_exactly_one_answer_or_none(kind: str, fields: Fields, read: Answer | None) -> None:
    assert live_answers.read(kind, fields, TWO) == read


@pytest.mark.parametrize(
    ("kind", "per_region", "region", "is_read"),
    [
        ("thermometer", "gsm", ["kempen"], True),
        ("thermometer", "gsm", [""], False),
        ("thermometer", "gsm", [], False),
        ("thermometer", "", [], True),
    ],
)
def test_where_regions_are_counted_each_phone_says_its_own(
    kind: str, per_region: str, region: list[str], *, is_read: bool
) -> None:
    read = live_answers.read(kind, {"graden": ["8"], "regio": region}, (), per_region)
    assert read == (answer("8", region="".join(region)) if is_read else None)


@pytest.mark.parametrize(
    ("kind", "given", "fields"),
    [
        ("thermometer", answer("8", region="kempen"), {"regio": ["kempen"], "graden": ["8"]}),
        ("hulp", answer("limburg", "kempen"), {"regio": ["kempen", "limburg"]}),
        ("akkoord", answer("als", "als/2"), {"akkoord": ["als"], "als": ["2"]}),
        ("akkoord", answer("akkoord"), {"akkoord": ["akkoord"]}),
        (
            "voorwaarden",
            answer("andere/proces/1", "andere/ambitie/4"),
            {"groep": ["andere"], "ambitie": ["4"], "proces": ["1"]},
        ),
    ],
)
def test_an_answer_stands_in_its_form_again(kind: str, given: Answer, fields: Fields) -> None:
    assert live_answers.fields(kind, given, TWO) == fields
    assert live_answers.read(kind, fields, TWO) == given


@pytest.mark.parametrize(
    ("kind", "option", "chosen"),
    [
        ("keuze", "2", {"2"}),
        ("keuze", "3", None),
        ("akkoord", "akkoord", {"akkoord"}),
        ("akkoord", "als/2", {"als", "als/2"}),
        ("akkoord", "als", None),
        ("fasen", "opstart", {"opstart"}),
        ("fasen", "", None),
    ],
)
def test_a_facilitator_enters_one_whole_answer(kind: str, option: str, chosen: set[str] | None) -> None:
    if chosen is None:
        with pytest.raises(KeyError):
            live_answers.for_region(kind, option, TWO)
    else:
        assert live_answers.for_region(kind, option, TWO) == chosen


@pytest.mark.parametrize(
    ("kind", "hands", "people"),
    [
        ("thermometer", {}, 0),
        ("keuze", {"1": 3, "2": 4}, 7),
        ("schaal", {"1": 3, "5": 4}, 7),
        ("fasen", {"opstart": 3, "uitvoering": 5}, 5),
        ("akkoord", {"akkoord": 2, "als": 3, "nog_niet": 1, "als/1": 1, "als/2": 2}, 6),
        ("akkoord", {"als": 2, "als/1": 4, "als/2": 3}, 4),
        ("voorwaarden", {"aanbieder/ambitie/4": 2, "andere/ambitie/2": 1, "aanbieder/proces/4": 2}, 3),
    ],
)
def test_hands_are_of_no_more_people_than_must_be(kind: str, hands: dict[str, int], people: int) -> None:
    assert live_answers.hand_count(kind, hands) == people


def test_every_option_has_its_count_and_only_groups_that_answered_theirs() -> None:
    assert live_answers.totals("keuze", {"2": 4, ANSWERS: 4}, TWO) == {"1": 0, "2": 4}
    counts = {"andere/ambitie/4": 2, "andere/proces/1": 1, "aanbieder/proces/1": 0, ANSWERS: 2}
    found = live_answers.totals("voorwaarden", counts)
    assert list(found) == ["andere"]
    told = {name: {score: n for score, n in scores.items() if n} for name, scores in found["andere"].items()}
    assert told == {"ambitie": {"4": 2}, "belangen": {}, "relatie": {}, "organisatie": {}, "proces": {"1": 1}}


def scored(**groups: int) -> dict[str, Any]:
    """So many of each group scored one condition."""
    return {group: {"proces": {"4": size}} for group, size in groups.items()}


@pytest.mark.parametrize(
    ("kind", "answer_count", "found", "kept"),
    [
        ("keuze", 4, {"1": 4}, {}),
        ("keuze", 5, {"1": 5}, {"1": 5}),
        ("voorwaarden", 4, scored(andere=4), {}),
        ("voorwaarden", 5, scored(andere=5), scored(andere=5)),
        ("voorwaarden", 5, scored(andere=3, aanbieder=2), scored(andere=3)),
    ],
)
def test_of_fewer_than_five_answers_nothing_is_kept(
    kind: str, answer_count: int, found: dict[str, Any], kept: dict[str, Any]
) -> None:
    assert live_answers.kept(kind, answer_count, found) == kept


@pytest.mark.parametrize(
    ("counts", "rest_count", "told"),
    [
        pytest.param({"kempen": 4}, 0, set(), id="four of one region"),
        pytest.param({"kempen": 5}, 0, {"kempen"}, id="five, and nobody else"),
        pytest.param({"kempen": 5}, 1, set(), id="one without region would be known"),
        pytest.param({"kempen": 5}, 4, set(), id="four without region would be known"),
        pytest.param({"kempen": 5}, 5, {"kempen"}, id="five without region are enough"),
        pytest.param({"kempen": 5, "limburg": 3}, 2, {"kempen"}, id="together with a small region"),
        pytest.param({"kempen": 5, "limburg": 3}, 1, set(), id="not enough together"),
        pytest.param({"kempen": 9, "limburg": 6}, 1, {"kempen"}, id="the smallest gives way"),
        pytest.param({"limburg": 6, "kempen": 6}, 1, {"limburg"}, id="of two the first by name gives way"),
        pytest.param({}, 3, set(), id="no region at all"),
    ],
)
def test_a_region_is_told_while_nobody_can_be_read_from_the_rest(
    counts: dict[str, int], rest_count: int, told: set[str]
) -> None:
    assert live_answers.speaking(counts, rest_count) == told


@pytest.mark.parametrize(
    ("sizes", "told"),
    [
        ({"andere": 3, "aanbieder": 2}, {"andere": 3}),
        ({"andere": 3, "aanbieder": 2, "agentschap": 1}, {"andere": 3, OTHERS: 3}),
        ({"andere": 2, "aanbieder": 2}, {OTHERS: 4}),
        ({"andere": 2}, {}),
        ({}, {}),
    ],
)
def test_small_groups_are_told_together_or_not_at_all(sizes: dict[str, int], told: dict[str, int]) -> None:
    found = live_answers.by_group(scored(**sizes))
    assert {group: live_answers.size(scores) for group, scores in found.items()} == told
    assert live_answers.by_group(found) == found


def test_a_group_is_as_large_as_the_condition_that_most_scored() -> None:
    assert live_answers.size({"ambitie": {"1": 2, "5": 2}, "proces": {"3": 3}}) == 4
    assert live_answers.size({}) == 0


def test_groups_together_have_every_condition_and_score() -> None:
    found = live_answers.together({"andere": {"proces": {"4": 2}}, "aanbieder": {"proces": {"4": 1, "5": 1}}})
    assert found["proces"] == {"1": 0, "2": 0, "3": 0, "4": 3, "5": 1}
    assert {sum(found[name].values()) for name in ("ambitie", "belangen", "relatie", "organisatie")} == {0}
