"""Medians, ends and what most gave of live questions: told from enough answers on, and of nobody alone."""

from typing import Any

import pytest

from data import live_facts
from data.live_answers import OTHERS
from data.live_facts import Apart, Spread
from data.live_questions import Outcome

SCORES = "12345"


def of_regions(kind: str, regions: dict[str, dict[str, Any]], per_region: str = "gsm") -> Outcome:
    """An outcome of which only its regions matter."""
    choices = {"schaal": ("laag", "hoog"), "keuze": ("Ja", "Neen"), "akkoord": ("er tijd is",)}.get(kind, ())
    return Outcome(kind, {}, 0, 0, choices, per_region, {region: (0, totals) for region, totals in regions.items()})


@pytest.mark.parametrize(
    ("counts", "middle"),
    [
        ({"2": 1}, 2),
        ({"2": 1, "5": 1}, 3.5),
        ({"1": 1, "2": 1, "5": 1}, 2),
        ({"1": 1, "2": 1, "4": 1, "5": 1}, 3),
        ({"1": 2, "2": 2, "4": 3}, 2),
        ({"1": 1, "3": 2, "4": 3}, 3.5),
        ({"1": 4, "5": 1}, 1),
        ({"9": 3, "4": 1}, 4),
    ],
)
def test_the_median_is_the_middle_answer_or_between_the_middle_two(counts: dict[str, int], middle: float) -> None:
    assert live_facts.median(counts, SCORES) == middle


def test_without_answers_there_is_no_median() -> None:
    with pytest.raises(IndexError):
        live_facts.median({}, SCORES)


def test_degrees_are_in_order_below_zero_too() -> None:
    outcome = Outcome("thermometer", {"-5": 1, "-4": 1, "3": 1, "20": 2}, 5, 5)
    assert live_facts.median_of(outcome) == 3


@pytest.mark.parametrize(
    ("totals", "spread"),
    [
        pytest.param({"3": 1}, Spread(3, None, None, 1), id="one answer has no ends"),
        pytest.param({"1": 1, "5": 1}, Spread(3, None, None, 2), id="two are the ends"),
        pytest.param({"1": 1, "2": 1, "5": 1}, Spread(2, 2, 2, 3), id="the middle one"),
        pytest.param({"1": 1, "2": 2, "3": 2, "4": 1, "5": 1}, Spread(3, 2, 4, 7), id="of seven without both ends"),
        pytest.param({"1": 1, "2": 2, "3": 3, "4": 1, "5": 1}, Spread(3, 1, 5, 8), id="of eight with them"),
        pytest.param({"2": 9}, Spread(2, 2, 2, 9), id="all the same"),
    ],
)
def test_the_ends_of_a_region_are_told_from_eight_answers(totals: dict[str, int], spread: Spread) -> None:
    assert live_facts.spreads(of_regions("schaal", {"kempen": totals})) == {"kempen": spread}


@pytest.mark.parametrize(
    ("kind", "per_region", "totals", "told"),
    [
        ("keuze", "gsm", {"1": 3, "2": 3}, {"1", "2"}),
        ("keuze", "gsm", {"1": 3, "2": 4}, {"2"}),
        ("keuze", "gsm", {"1": 0, "2": 0}, set()),
        ("keuze", "gsm", {"2": 1}, {"2"}),
        ("akkoord", "gsm", {"akkoord": 2, "als": 3, "als/1": 3}, {"als"}),
        ("akkoord", "tafel", {"als": 1, "als/1": 1}, {"als", "als/1"}),
    ],
)
def test_what_a_region_gave_most_with_what_it_needs_where_it_spoke_together(
    kind: str, per_region: str, totals: dict[str, int], told: set[str]
) -> None:
    assert live_facts.most_given(of_regions(kind, {"kempen": totals}, per_region)) == {"kempen": told}


def test_a_condition_of_a_region_is_told_by_three_who_may_be_told_together() -> None:
    regions = {
        "kempen": {"andere": {"proces": {"2": 2, "5": 1}, "relatie": {"4": 2}}},
        "limburg": {"andere": {"proces": {"2": 2}}},
        "midwest": {"andere": {"proces": {"4": 2}}, "aanbieder": {"proces": {"2": 2}}},
    }
    found = live_facts.medians_by_region(of_regions("voorwaarden", regions))
    assert found == {"kempen/proces": 2, "midwest/proces": 3}


def test_a_condition_that_nobody_scored_has_no_median() -> None:
    assert live_facts.medians_by_condition({"andere": {"proces": {"2": 2, "5": 1}}}) == {"proces": 2}
    assert live_facts.medians_by_condition({"andere": {"proces": {"2": 2}}}) == {}


@pytest.mark.parametrize(
    ("medians", "counts"),
    [
        pytest.param({}, {}, id="nothing"),
        pytest.param({"kempen/proces": 2, "kempen/relatie": 2}, {}, id="all the same"),
        pytest.param({"kempen/proces": 2, "kempen/relatie": 4}, {"proces": 1}, id="one lower"),
        pytest.param(
            {"kempen/relatie": 2, "kempen/ambitie": 2, "kempen/proces": 4}, {"ambitie": 1, "relatie": 1}, id="two lower"
        ),
        pytest.param(
            {"kempen/proces": 2, "kempen/relatie": 4, "limburg/relatie": 5, "limburg/proces": 3},
            {"proces": 2},
            id="in both regions",
        ),
    ],
)
def test_the_lowest_conditions_are_counted_where_they_differ(medians: dict[str, float], counts: dict[str, int]) -> None:
    found = live_facts.lowest_counts(medians)
    assert list(found.items()) == list(counts.items())


def group(**conditions: int) -> dict[str, dict[str, int]]:
    """Who all gave the same score to each condition."""
    return {condition: {str(score): 3} for condition, score in conditions.items()}


@pytest.mark.parametrize(
    ("groups", "told"),
    [
        pytest.param({}, None, id="nobody"),
        pytest.param({"andere": group(proces=1)}, None, id="one group"),
        pytest.param({"andere": group(proces=3), "aanbieder": group(proces=4)}, None, id="a point"),
        pytest.param(
            {"andere": group(proces=4), "aanbieder": group(proces=2)},
            Apart("proces", "aanbieder", "andere"),
            id="two points",
        ),
        pytest.param(
            {"andere": group(ambitie=5, proces=5), "aanbieder": group(ambitie=3, proces=2)},
            Apart("proces", "aanbieder", "andere"),
            id="the widest of two",
        ),
        pytest.param(
            {"andere": group(ambitie=5, proces=5), "aanbieder": group(ambitie=2, proces=3)},
            Apart("ambitie", "aanbieder", "andere"),
            id="the widest comes first",
        ),
        pytest.param(
            {"andere": group(proces=3), "aanbieder": group(proces=1), "agentschap": group(proces=5)},
            Apart("proces", "aanbieder", "agentschap"),
            id="the lowest and the highest of three",
        ),
        pytest.param({"andere": group(proces=5), OTHERS: group(proces=1)}, None, id="small groups are no group"),
        pytest.param(
            {"andere": group(proces=5), "aanbieder": group(ambitie=1) | {"proces": {"1": 0}}},
            None,
            id="who scored something else",
        ),
    ],
)
def test_two_groups_are_apart_from_two_points(groups: dict[str, Any], told: Apart | None) -> None:
    assert live_facts.apart(groups) == told
