"""The sentences of the order and the movement of phases name the right ones, also for ties, one region and nothing."""

from datetime import date
from typing import Any

import pytest

from data.questions.phase_movement import PhaseMovement, movement_of
from data.questions.phase_shares import PhaseChange, PhaseShare
from data.questions.phase_strip import PhaseStrip, strip_of
from tests.phase_facts import (
    AGAINST,
    BETWEEN,
    JUNE,
    PERCENT,
    PHASES,
    REGIONS,
    SINCE,
    changes,
    first_that_fits,
    of_region,
    order,
)
from ui.figures.phases import movement_nl, of_region_nl, strip_nl


def strip(given: dict[str, dict[str, Any]]) -> PhaseStrip:
    """The facts of the strip with the orders of the regions named; the others never reported."""
    silent = {"is_comparable": False, "answered_count": None, "item_count": None}
    return strip_of(JUNE, (), tuple(order(code, **given.get(code, silent)) for code in REGIONS))


def test_that_phases_go_in_order_is_no_headline() -> None:
    assert strip_nl.say(strip({"kempen": {}, "midwest": AGAINST}), None)[0] == (
        "In 1 van de 2 regio’s staat een latere fase duidelijk verder dan een vroegere: Midwest"
    )
    nowhere = strip_nl.say(strip({"kempen": {}, "midwest": {}}), None)
    assert nowhere[0] == (
        "In geen van de 2 regio’s met genoeg antwoorden staat een latere fase duidelijk verder dan een vroegere"
    )
    assert first_that_fits(nowhere) == (
        "In geen van de 2 regio’s met genoeg antwoorden staat een latere fase duidelijk verder"
    )
    few = {"is_comparable": False, "answered_count": 3}
    assert strip_nl.say(strip({"kempen": few, "midwest": {}}), None)[0] == (
        "In de ene regio met genoeg antwoorden staat geen latere fase duidelijk verder dan een vroegere"
    )
    assert strip_nl.say(strip({"kempen": few, "midwest": few}), None) == [
        "Van 2 regio’s zijn er nog te weinig antwoorden om fasen te vergelijken"
    ]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (
            AGAINST,
            f"In Kempen staat Uitvoering (80{PERCENT}) duidelijk verder dan Opstart (50{PERCENT}), een vroegere fase",
        ),
        ({}, "In Kempen staat geen latere fase duidelijk verder dan een vroegere"),
        (
            {"answered_count": 37},
            "In Kempen staat geen latere fase duidelijk verder dan een vroegere; 1 van de 38 items is zonder antwoord",
        ),
        (
            {"answered_count": 4, "is_comparable": False},
            "Kempen beantwoordde 4 van 38 items: te weinig om fasen te vergelijken",
        ),
        ({"answered_count": 0, "is_comparable": False}, "Kempen beantwoordde nog geen enkel item"),
    ],
)
def test_one_region_tells_what_is_unusual_or_unknown(own: dict[str, Any], expected: str) -> None:
    assert strip_nl.say(strip({"kempen": own}), "kempen")[0] == expected
    assert strip_nl.say(strip({"kempen": own}), None)[0] == expected, "the only region is named"


def test_a_region_that_never_reported_is_said_to() -> None:
    assert strip_nl.say(strip({}), None) == ["Van geen enkele regio weten we al hoe ver de fasen staan"]
    assert strip_nl.say(strip({}), "kempen") == ["Kempen leverde blad Fasen nog niet aan"]


@pytest.mark.parametrize("region", REGIONS)
def test_what_is_unusual_fits_a_room_for_every_region(region: str) -> None:
    own = AGAINST | {"later_phase_code": "vernieuwing", "earlier_phase_code": "verkenning"}
    assert "Evalueren en vernieuwen" in first_that_fits(strip_nl.say(strip({region: own}), region))


def share(region: str, phase: str, **fields: Any) -> PhaseShare:
    counts = dict.fromkeys(("done_count", "busy_count", "not_yet_count", "not_applicable_count", "unanswered_count"))
    given: dict[str, Any] = {"is_reported": True, "phase_share": None, "item_count": 7, "unanswered_share": None}
    return PhaseShare(region, phase, **(given | {"is_main_phase": None} | counts | fields))


def movement(facts: tuple[PhaseChange, ...], since: date | None = SINCE) -> PhaseMovement:
    return movement_of(JUNE, since, [share(region, phase) for region in REGIONS for phase in PHASES], facts)


def test_movement_counts_regions_and_names_the_phase_that_moved_most_often() -> None:
    moved = movement(changes({"kempen": [0.1, 0, 0, 0.2, 0], "midwest": [0, 0, 0, 0.1, -0.1], "brugge": [0] * 5}))
    assert movement_nl.say(moved, None) == [
        f"T{BETWEEN[1:]} ging in 2 van de 3 regio’s een fase vooruit, het vaakst Uitvoering; "
        "in 1 regio ging er een terug",
        f"T{BETWEEN[1:]} ging in 2 van de 3 regio’s een fase vooruit, het vaakst Uitvoering",
        "In 2 van de 3 regio’s die te vergelijken zijn, ging een fase vooruit",
    ]


@pytest.mark.parametrize(
    ("own", "expected", "short"),
    [
        (
            [0.1, 0, 0, 0.2, 0],
            f"Kempen ging {BETWEEN} vooruit in Opstart (+10 procentpunt) en Uitvoering (+20 procentpunt)",
            "Kempen ging vooruit in Opstart (+10 procentpunt) en Uitvoering (+20 procentpunt)",
        ),
        (
            [0.1, 0, 0, 0, -0.2],
            f"Kempen ging {BETWEEN} vooruit in Opstart (+10 procentpunt) en "
            "terug in “Evalueren en vernieuwen” (−20 procentpunt)",
            "Kempen: van 5 fasen 1 vooruit en 1 terug",
        ),
        (
            [0.1, 0.1, 0, 0.2, 0],
            f"Kempen ging {BETWEEN} vooruit in 3 fasen, het meest in Uitvoering (+20 procentpunt)",
            "Kempen ging vooruit in 3 fasen, het meest in Uitvoering (+20 procentpunt)",
        ),
        (
            [-0.2, -0.1, -0.1, -0.2, -0.1],
            f"Kempen ging {BETWEEN} terug in alle fasen, het meest in Opstart en Uitvoering (elk −20 procentpunt)",
            "Kempen ging terug in alle fasen, het meest in Opstart en Uitvoering (elk −20 procentpunt)",
        ),
        (
            [0.004, 0, 0, 0, 0],
            f"In Kempen bleef elke fase gelijk {BETWEEN}",
            f"In Kempen bleef elke fase gelijk {BETWEEN}",
        ),
    ],
)
def test_the_moves_of_one_region_are_named_or_counted(own: list[float | None], expected: str, short: str) -> None:
    said = movement_nl.say(movement(changes({"kempen": own, "midwest": [0.1] * 5})), "kempen")
    assert said[0] == expected
    assert first_that_fits(said) == short


def test_where_names_do_not_fit_phases_are_counted() -> None:
    own: list[float | None] = [0.1, 0, -0.1, 0.1, -0.2]
    said = movement_nl.say(movement(changes({"zuid-west-vlaanderen": own})), "zuid-west-vlaanderen")
    assert first_that_fits(said) == "Zuid-West-Vlaanderen: van 5 fasen 2 vooruit en 2 terug"


def test_only_phases_that_can_be_compared_are_called_the_same() -> None:
    two = movement(changes({"kempen": [0, 0, None, None, None]}))
    assert movement_nl.say(two, "kempen")[0] == (
        f"In Kempen bleven de 2 fasen gelijk die te vergelijken zijn {BETWEEN}"
    )
    one = of_region_nl.say(of_region(order("kempen"), [0, None, None, None, None]), "kempen")
    assert one[0].endswith("; in de nieuwste levering bleef de ene fase gelijk die te vergelijken is")


def test_movement_that_rounds_to_nothing_is_no_movement() -> None:
    moved = movement(changes({"kempen": [0.004, 0, 0, 0, 0], "midwest": [0] * 5}))
    assert movement_nl.say(moved, None) == [
        f"T{BETWEEN[1:]} ging in geen van de 2 regio’s een fase vooruit",
        "In geen van de 2 regio’s die te vergelijken zijn, ging een fase vooruit",
    ]


def test_one_region_to_compare_reads_as_one() -> None:
    said = movement_nl.say(movement(changes({"kempen": [0.1, 0, 0, 0, 0]})), None)
    assert said[0] == f"T{BETWEEN[1:]} ging in de ene regio die te vergelijken is een fase vooruit: Opstart"
    assert first_that_fits(said) == "In de ene regio die te vergelijken is, ging een fase vooruit"


def test_without_two_moments_nothing_is_compared() -> None:
    without = movement((), None)
    assert movement_nl.say(without, "kempen") == ["Er is nog geen vorige netwerkdag om mee te vergelijken"]
    assert "Kies hierboven een ander moment" in movement_nl.note(without, None)[1]
    assert movement_nl.say(movement(changes({})), None) == ["Beweging in de fasen: blad Fasen is nog niet aangeleverd"]
    some = movement_nl.say(movement(changes({"midwest": [0.1] * 5})), "kempen")
    assert some == ["Kempen leverde blad Fasen nog niet aan"]


def test_what_was_not_delivered_anew_is_never_called_the_same() -> None:
    old = changes({"kempen": [None] * 5}, "unrenewed")
    silent = "geen nieuwe levering van blad Fasen sinds 30/06/2026"
    assert movement_nl.say(movement(old), "kempen") == [f"Kempen: {silent}"]
    assert movement_nl.say(movement(old), None) == [f"Beweging in de fasen: {silent}"]
    first = changes({"kempen": [None] * 5}, "first")
    assert movement_nl.say(movement(first), "kempen") == [
        "Kempen: op 19/03/2026 was er nog geen levering van blad Fasen"
    ]
    partly = [one for one in changes({"midwest": [0.1] * 5}) if one.region != "kempen"]
    partly += [one for one in old if one.region == "kempen"]
    partly.sort(key=lambda one: REGIONS.index(one.region))
    assert movement_nl.say(movement(tuple(partly)), None)[0].endswith("; geen nieuwe levering: Kempen")
