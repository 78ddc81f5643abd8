"""Which phase moved most between two moments, in words."""

from collections.abc import Mapping

import pytest

from data.questions.comparisons import Comparison
from data.questions.overview_news import movement
from data.questions.phase_shares import PhaseChange
from tests.facts import fact
from tests.overview_facts import JUNE, REGIONS, moved


def steps(
    changes: Mapping[str, float | None], state: Comparison = Comparison.RENEWED, item_count: int = 5
) -> list[PhaseChange]:
    """What moved in one phase, with as many items behind each share."""
    return [
        fact(
            PhaseChange,
            region=code,
            phase_code="uitvoering",
            phase_change=changes.get(code),
            answered_count=item_count if code in changes else None,
            comparison_code=state if code in changes else Comparison.NEVER,
            reference_date=JUNE if code in changes else None,
        )
        for code in REGIONS
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"kempen": 0.1, "limburg": -0.3, "brussel": 0.0},
            "In 2 van de 3 regio’s die te vergelijken zijn, bewoog er een fase, "
            "het meest bij Limburg in uitvoering (−30 procentpunt).",
        ),
        (
            # the same step, but not the same fraction
            {"kempen": 0.3 - 0.2, "limburg": 0.1},
            "In beide regio’s die te vergelijken zijn, bewoog er een fase, "
            "het meest bij Kempen in uitvoering (+10 procentpunt) en Limburg in uitvoering (+10 procentpunt).",
        ),
        (
            {"kempen": 0.25},
            "In de ene regio die te vergelijken is, bewoog er een fase, "
            "het meest bij Kempen in uitvoering (+25 procentpunt).",
        ),
        ({"kempen": 0.0}, "Geen enkele fase die te vergelijken is, bewoog (1 regio)."),
        ({"kempen": 0.0, "limburg": 0.0}, "Geen enkele fase die te vergelijken is, bewoog (2 regio’s)."),
        ({}, "Over beweging in de fasen kunnen we nog niets zeggen."),
    ],
)
def test_the_largest_step_is_named_up_or_down(changes: dict[str, float | None], expected: str) -> None:
    assert moved(steps(changes)) == expected


@pytest.mark.parametrize(("change", "way"), [(0.01, "forward"), (-0.01, "back"), (0.004, "same"), (None, None)])
def test_a_step_goes_its_way_from_one_percentage_point_on(change: float | None, way: str | None) -> None:
    (kempen,) = [one for one in steps({"kempen": change}) if one.region == "kempen"]
    assert kempen.way == way


def test_a_step_of_few_items_is_not_called_the_largest() -> None:
    few = moved(steps({"kempen": 1.0}, item_count=4))
    assert few == "In de ene regio die te vergelijken is, bewoog er een fase."


def test_without_a_new_delivery_or_an_earlier_moment_nothing_moved() -> None:
    assert "nog niets zeggen" in moved(steps({"kempen": 0.0}), None)
    assert moved(steps({"kempen": None}, Comparison.UNRENEWED)) == (
        "Beweging in de fasen: geen nieuwe levering van blad Fasen sinds 30/06/2026."
    )
    assert moved(steps({"kempen": None}, Comparison.FIRST)) == (
        "Beweging in de fasen: op 30/06/2026 was er nog geen levering."
    )


def test_a_step_that_rounds_to_nothing_is_no_step() -> None:
    """What page fasen calls the same does not move here."""
    assert movement(steps({"kempen": 0.004, "limburg": 0.1})).moved_count == 1
    assert moved(steps({"kempen": 0.004})) == "Geen enkele fase die te vergelijken is, bewoog (1 regio)."


def test_who_delivered_anew_goes_before_who_did_not() -> None:
    rows = [*steps({REGIONS[0]: None})[:1], *steps({REGIONS[1]: None}, Comparison.UNRENEWED)[1:]]
    assert moved(rows) == "Beweging in de fasen: te weinig antwoorden om leveringen te vergelijken."


def test_many_equal_steps_are_counted() -> None:
    said = moved(steps(dict.fromkeys(REGIONS[:5], 0.5)))
    assert said.count("procentpunt") == 2
    assert said.endswith("en nog 3.")
