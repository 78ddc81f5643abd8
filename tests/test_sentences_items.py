"""The sentences of the circle, the items and similar regions; also for one and for nothing."""

from dataclasses import replace
from typing import Literal

import pytest

from data.questions.phases_of_region import PhaseCircle, PhaseItem, counted_items
from data.questions.similar_regions import SimilarRegion, SimilarRegions
from tests.phase_facts import AGAINST, JUNE, order
from ui.figures.phases import circle_nl, items_nl, similar_nl

# ---------------------------------------------------------------- circle, items, similar regions


def test_the_circle_names_the_main_phases_or_else_what_is_unusual() -> None:
    facts = PhaseCircle(JUNE, "kempen", (), ("verkenning", "vormgeving"), order("kempen", **AGAINST), "verkenning")
    assert circle_nl.say(facts, "kempen")[0] == "Kempen noemt Verkenning en Vormgeving als hoofdfase"
    assert circle_nl.say(replace(facts, main_phases=()), "kempen")[0].startswith("In Kempen staat Uitvoering")


def item(status: str | None = None, offerers: tuple[str, ...] = (), finishers: tuple[str, ...] = ()) -> PhaseItem:
    return PhaseItem("O1", "Stap", "Stelling", status, None, False, None, None, 17, offerers, finishers)


@pytest.mark.parametrize(
    ("offerers", "finishers", "expected"),
    [
        (("midwest",), (), "Midwest biedt hulp aan"),
        (("midwest", "limburg"), ("kempen",), "Midwest en Limburg bieden hulp aan; klaar in 1 andere regio"),
        (("midwest",), ("kempen", "brugge"), "Midwest biedt hulp aan; klaar in 2 andere"),
        ((), ("kempen",), "klaar in 1 andere regio"),
        ((), ("kempen", "brugge"), "klaar in 2 andere regio’s"),
        ((), (), "nog nergens anders klaar"),
    ],
)
def test_who_can_help_is_named_and_who_has_it_done_counted(
    offerers: tuple[str, ...], finishers: tuple[str, ...], expected: str
) -> None:
    assert items_nl.helping(item(None, offerers, finishers)) == expected


def test_before_another_region_hands_in_nothing_is_said_of_others() -> None:
    assert items_nl.helping(replace(item(), other_count=0)) == "nog geen andere regio leverde blad Fasen aan"


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (["klaar", "bezig", "nog_niet", None], "1 van de 4 items klaar, 1 bezig, 1 nog niet, 1 zonder antwoord"),
        (["klaar", "nvt"], "1 van 1 item klaar"),
        (["nvt", "nvt"], "geen enkel item is van toepassing"),
        ([None, None], "nog geen enkel item heeft een antwoord"),
        (["klaar", "klaar"], "2 van de 2 items klaar"),
    ],
)
def test_items_are_counted_out_of_those_that_apply(statuses: list[str | None], expected: str) -> None:
    facts = counted_items(JUNE, "kempen", "opstart", tuple(map(item, statuses)), None)
    assert items_nl.say(facts, "kempen") == [f"Opstart in Kempen: {expected}"]


def similar(lacking: Literal["own", "others"] | None, *others: str) -> SimilarRegions:
    near = tuple(SimilarRegion(code, 0.1, "opstart", 0.5, 0.6, False, ()) for code in others)
    return SimilarRegions(JUNE, "kempen", near, (), lacking)


def test_similar_regions_are_named_or_the_reason_why_not() -> None:
    assert similar_nl.say(similar(None, "midwest"), "kempen") == ["Wie herkent dit? Midwest lijkt het meest op Kempen"]
    assert "Midwest en Limburg lijken" in similar_nl.say(similar(None, "midwest", "limburg"), "kempen")[0]
    assert "zodra Kempen" in similar_nl.say(similar("own"), "kempen")[0]
    assert "Nog geen andere regio" in similar_nl.say(similar("others"), "kempen")[0]


def test_a_similar_region_tells_where_it_differs_most_unless_people_read_the_same() -> None:
    (midwest,) = similar(None, "midwest").similar
    assert similar_nl.difference(midwest) == (
        "Midwest: grootste verschil in Opstart, 60\N{NO-BREAK SPACE}% daar tegenover 50\N{NO-BREAK SPACE}% hier"
    )
    assert similar_nl.difference(replace(midwest, is_same=True)) == "Midwest: hetzelfde profiel"
