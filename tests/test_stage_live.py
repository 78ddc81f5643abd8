"""What the room answered is shown whole, with its outliers, never when it would tell on somebody."""

import re
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import live_answers, reference
from ui.drawing.stage import marks
from ui.stage import live_pictures
from ui.texts import stage as words

DEGREES = [str(degrees) for degrees in range(-5, 21)]
CONDITIONS = [option.code for option in reference.options("condition")]
GROUPS = [option.code for option in reference.options("rater_group")]


def scores(*given_scores: int) -> dict[str, int]:
    return {score: given_scores.count(int(score)) for score in live_answers.SCORES}


def groups(**given_scores: list[int]) -> dict[str, dict[str, dict[str, int]]]:
    """Each group gives the same scores to every condition."""
    return {group: dict.fromkeys(CONDITIONS, scores(*found)) for group, found in given_scores.items()}


@pytest.mark.parametrize(
    ("kind", "totals"),
    [
        ("thermometer", {"8": 4}),
        ("voorwaarden", groups(aanbieder=[1, 2, 3, 4])),
        ("fasen", {"opstart": 4, "verkenning": 4, "vormgeving": 3}),
        ("hulp", {"kempen": 4, "limburg": 4}),
        ("hulp", {}),
    ],
)
def test_under_five_answers_there_is_no_picture_and_no_numbers(kind: str, totals: dict[str, Any]) -> None:
    picture = live_pictures.distribution(kind, totals, 12)
    assert picture.sentence == words.TOO_FEW
    assert picture.table_html == ""
    assert "bar" not in picture.svg


def test_the_number_of_phones_counts_where_a_phone_gives_several() -> None:
    totals = {"opstart": 4, "verkenning": 4}
    assert live_pictures.distribution("fasen", totals, 9, answers=8).sentence != words.TOO_FEW
    assert live_pictures.distribution("fasen", {"opstart": 9}, 9, answers=4).sentence == words.TOO_FEW


def test_the_thermometer_shows_every_answer_with_its_outliers_and_the_median() -> None:
    picture = live_pictures.distribution("thermometer", {"-5": 1, "8": 3, "9": 2, "20": 1}, 9)
    assert picture.sentence == (
        "Het midden ligt op 8\N{NO-BREAK SPACE}°C; "
        "de antwoorden gaan van −5\N{NO-BREAK SPACE}°C tot 20\N{NO-BREAK SPACE}°C"
    )
    assert picture.svg.count('class="bar own"') == 4
    assert "mediaan 8\N{NO-BREAK SPACE}°C, geen norm" in picture.svg
    assert picture.note == "7 antwoorden, 9 gsm’s doen mee."


def test_one_shared_answer_is_said_as_such() -> None:
    picture = live_pictures.distribution("thermometer", {"8": 6}, 6)
    assert picture.sentence == "Alle 6 antwoorden zijn 8\N{NO-BREAK SPACE}°C"


def test_a_small_group_cannot_be_read_from_the_difference() -> None:
    large, small = [5, 5, 5, 4], [1, 1]
    alone = live_pictures.distribution("voorwaarden", groups(aanbieder=large, netwerkmedewerker=[4, 4]), 9)
    with_small = live_pictures.distribution(
        "voorwaarden", groups(aanbieder=large, netwerkmedewerker=[4] * 3, agentschap=small), 9
    )
    assert "Netwerkmedewerker" not in alone.table_html
    assert "Agentschap" not in with_small.table_html
    everyone = re.findall(r"<td>Iedereen</td><td[^>]*>(\d+)</td>", with_small.table_html)
    assert everyone == ["0"] * len(CONDITIONS)


def test_small_groups_together_may_be_shown_together() -> None:
    found = groups(aanbieder=[5] * 5, netwerkmedewerker=[4, 4], agentschap=[1, 1])
    picture = live_pictures.distribution("voorwaarden", found, 9)
    assert words.SMALL_GROUPS in picture.table_html
    assert "Netwerkmedewerker" not in picture.table_html


def test_groups_that_see_it_differently_are_named() -> None:
    found = groups(aanbieder=[4] * 5, lokaal_bestuur=[4] * 5)
    found["aanbieder"]["proces"], found["lokaal_bestuur"]["proces"] = scores(*[5] * 5), scores(*[2] * 5)
    picture = live_pictures.distribution("voorwaarden", found, 10)
    assert "Over proces denken lokaal bestuur en aanbieder anders" in picture.sentence.replace("; over", "; Over")


def of_conditions(**answers: list[int]) -> str:
    told = {group: {name: scores(*given) for name, given in answers.items()} for group in ("aanbieder", "agentschap")}
    return live_pictures.distribution("voorwaarden", told, 20).sentence


def test_conditions_are_compared_as_on_the_pages_and_only_with_enough_answers() -> None:
    high, low = [5] * 6, [5, 5, 1, 1, 1, 1]
    assert of_conditions(proces=high, relatie=low) == (
        "Hier krijgt proces het vaakst een 4 of 5 (12 van 12 antwoorden) en relatie het minst (4 van 12)"
    )
    assert of_conditions(proces=[3] * 6, relatie=[3] * 6) == (
        "Hier krijgen de 2 voorwaarden die te vergelijken zijn, ongeveer even vaak een 4 of 5"
    )
    few = "Hier zijn er te weinig antwoorden om voorwaarden te vergelijken"
    assert of_conditions(proces=high) == few, "one condition is compared with nothing"


def test_help_names_who_gets_none() -> None:
    totals = dict.fromkeys(reference.regions(), 5) | {"kempen": 0, "limburg": 0}
    picture = live_pictures.distribution("hulp", totals, 9)
    assert picture.sentence == "16 van de 18 regio’s kunnen op hulp uit de zaal rekenen; nog niet: Kempen en Limburg"
    assert picture.svg.count("label name") == len(reference.regions())


@pytest.mark.parametrize("kind", live_answers.KINDS)
def test_what_can_be_entered_by_hand_is_what_the_room_counts(kind: str) -> None:
    given = live_pictures.options(kind, CHOICES)
    assert [value for value, _ in given] == list(live_answers.options(kind, CHOICES))
    assert len({label for _, label in given}) == len(given)
    assert "role=" in live_pictures.waiting(kind, CHOICES)


def test_an_unknown_kind_raises() -> None:
    for call in (live_pictures.waiting, live_pictures.options, lambda kind: live_pictures.distribution(kind, {}, 0)):
        with pytest.raises(KeyError):
            call("applaus")


CHOICES = ("Meer samen doen dan vorig jaar, in elke gemeente van de regio", "Evenveel")
"""Words of a question's own, one as long as may be."""
_counts = st.integers(0, 60)
_scores = st.fixed_dictionaries(dict.fromkeys(live_answers.SCORES, _counts))
_TOTALS: dict[str, st.SearchStrategy[Any]] = {
    "thermometer": st.dictionaries(st.sampled_from(DEGREES), _counts),
    "fasen": st.dictionaries(st.sampled_from([o.code for o in reference.options("phase")]), _counts),
    "hulp": st.dictionaries(st.sampled_from(list(reference.regions())), _counts),
    **{
        kind: st.dictionaries(st.sampled_from(live_answers.options(kind, CHOICES)), _counts)
        for kind in live_answers.OWN_KINDS
    },
    "voorwaarden": st.dictionaries(
        st.sampled_from(GROUPS), st.dictionaries(st.sampled_from(CONDITIONS), _scores), max_size=4
    ),
}


_scored = st.dictionaries(st.sampled_from(CONDITIONS), st.sampled_from(live_answers.SCORES), min_size=1)


@given(sizes=st.lists(st.integers(0, 8), min_size=len(GROUPS), max_size=len(GROUPS)), data=st.data())
def test_no_room_is_too_small_for_its_page_and_no_small_group_is_told(sizes: list[int], data: st.DataObject) -> None:
    """Who answers may skip a condition, so that a group of eight may hold one score of each."""
    answers = [
        live_answers.read("voorwaarden", {"groep": [group], **{name: [score] for name, score in own.items()}})
        for group, size in zip(GROUPS, sizes, strict=True)
        for own in data.draw(st.lists(_scored, min_size=size, max_size=size))
    ]
    counts = live_answers.count(filter(None, answers)).get("", Counter())
    totals = live_answers.totals("voorwaarden", counts)
    kept = live_answers.kept("voorwaarden", len(answers), totals)
    for found in (totals, kept):
        picture = live_pictures.distribution("voorwaarden", found, len(answers), len(answers))
        told = {group for group in GROUPS if f">{words.group(group)}<" in picture.table_html}
        assert told <= {group for group, size in zip(GROUPS, sizes, strict=True) if size >= 3}
        assert picture.sentence
    assert live_pictures.distribution("voorwaarden", kept, 9, len(answers)) == live_pictures.distribution(
        "voorwaarden", totals, 9, len(answers)
    )
    assert all(live_answers.size(scores) >= live_answers.FEWEST_OF_GROUP for scores in kept.values())


@pytest.mark.parametrize("kind", live_answers.KINDS)
@given(data=st.data())
def test_any_totals_make_a_picture_that_fits(kind: str, data: st.DataObject) -> None:
    totals = data.draw(_TOTALS[kind])
    picture = live_pictures.distribution(kind, totals, 60, choices=CHOICES)
    assert 0 < len(picture.sentence) <= words.MOST_CHARACTERS
    for name in ("x", "y", "width", "height"):
        values = [float(value) for value in re.findall(rf' {name}="([^"]+)"', picture.svg)]
        assert all(-1 <= value <= marks.WIDTH for value in values)


def test_the_words_of_the_median_stand_above_the_columns_they_pass() -> None:
    picture = live_pictures.distribution("thermometer", {"8": 1, "11": 1, "14": 1, "17": 1, "20": 2}, 6)
    found = re.search(r'<text[^>]* y="([\d.]+)"[^>]*>[^<]*mediaan', picture.svg)
    assert found
    columns = [float(y) for y in re.findall(r'<rect[^>]* y="([\d.]+)"[^>]*class="bar own"', picture.svg)]
    assert len(columns) == 5
    assert float(found[1]) < sorted(columns)[1]
