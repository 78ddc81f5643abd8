"""The sentences of the page fasen name the right phases and regions, also for ties, one region and nothing."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data import reference
from ui.texts import phases as words
from ui.texts import phases_region as region_words
from ui.texts import phases_time as time_words

REGIONS = list(reference.regions())
PHASES = list(words.phases())
SINCE = date(2026, 3, 19)


def frame(lines: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(lines, dtype=object)


def shares(known: dict[str, list[float | None]]) -> pd.DataFrame:
    """queries.phase_share_by_region with five shares for the regions named; the others never reported."""
    return frame(
        [
            {
                "region": region,
                "phase_code": phase,
                "is_reported": region in known,
                "phase_share": known[region][place] if region in known else None,
            }
            for region in REGIONS
            for place, phase in enumerate(PHASES)
        ]
    )


MARCH, JUNE = date(2026, 3, 26), date(2026, 6, 30)
BETWEEN = "tussen de leveringen van maart en juni 2026"
FROM_FIRST = "Tussen de eerste en de laatste levering"


def changes(known: dict[str, list[float | None]], state: str = "renewed") -> pd.DataFrame:
    """queries.phase_change_by_region: the regions named delivered in March and June, the others never."""
    return frame(
        [
            {
                "region": region,
                "phase_code": phase,
                "phase_change": known[region][place] if region in known else None,
                "comparison_code": state if region in known else "never",
                "earlier_date": MARCH if region in known and state != "first" else None,
                "reference_date": JUNE if region in known else None,
            }
            for region in REGIONS
            for place, phase in enumerate(PHASES)
        ]
    )


def order(known: dict[str, dict[str, Any]]) -> pd.DataFrame:
    """queries.phase_order_by_region: regions by name answered all and can be compared, unless they say otherwise."""
    answered = {"is_comparable": True, "answered_count": 38, "item_count": 38}
    empty = {"is_comparable": False, **dict.fromkeys(ORDER)}
    return frame([{"region": code} | empty | (answered | known[code] if code in known else {}) for code in REGIONS])


ORDER = ("answered_count", "item_count", "later_phase_code", "earlier_phase_code", "later_share", "earlier_share")
AGAINST = dict(zip(ORDER[2:], ("uitvoering", "opstart", 0.8, 0.5), strict=True))


def items(statuses: list[str | None]) -> pd.DataFrame:
    return frame([{"item_status_code": status} for status in statuses])


def test_that_phases_go_in_order_is_no_headline() -> None:
    assert words.strip_sentence(order({"kempen": {}, "midwest": AGAINST}), None) == (
        "In 1 van de 2 regio’s staat een latere fase duidelijk verder dan een vroegere: Midwest"
    )
    assert words.strip_sentence(order({"kempen": {}, "midwest": {}}), None) == (
        "In geen van de 2 regio’s met genoeg antwoorden staat een latere fase duidelijk verder dan een vroegere"
    )
    few = {"is_comparable": False, "answered_count": 3}
    assert words.strip_sentence(order({"kempen": few, "midwest": {}}), None) == (
        "In de ene regio met genoeg antwoorden staat geen latere fase duidelijk verder dan een vroegere"
    )
    assert words.strip_sentence(order({"kempen": few, "midwest": few}), None) == (
        "Van 2 regio’s zijn er nog te weinig antwoorden om fasen te vergelijken"
    )


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (
            AGAINST,
            "In Kempen staat Uitvoering (80\N{NO-BREAK SPACE}%) duidelijk verder dan Opstart (50\N{NO-BREAK SPACE}%), "
            "een vroegere fase",
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
    assert words.strip_sentence(order({"kempen": own}), "kempen") == expected
    assert words.strip_sentence(order({"kempen": own}), None) == expected, "the only region is named"


def test_a_region_that_never_reported_is_said_to() -> None:
    assert words.strip_sentence(order({}), None) == "Van geen enkele regio weten we al hoe ver de fasen staan"
    assert words.strip_sentence(order({}), "kempen") == "Kempen leverde blad Fasen nog niet aan"


def test_movement_counts_regions_and_names_the_phase_that_moved_most_often() -> None:
    moved = changes({"kempen": [0.1, 0, 0, 0.2, 0], "midwest": [0, 0, 0, 0.1, -0.1], "brugge": [0] * 5})
    assert words.change_sentence(moved, SINCE, None) == (
        f"T{BETWEEN[1:]} ging in 2 van de 3 regio’s een fase vooruit, het vaakst Uitvoering; "
        "in 1 regio ging er een terug"
    )


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (
            [0.1, 0, 0, 0.2, 0],
            "Kempen ging tussen de leveringen van maart en juni 2026 vooruit in Opstart (+10) en Uitvoering (+20)",
        ),
        (
            [0.1, 0, 0, 0, -0.2],
            f"Kempen ging {BETWEEN} vooruit in Opstart (+10) en terug in “Evalueren en vernieuwen” (−20)",
        ),
        (
            [0.1, 0.1, 0, 0.2, 0],
            "Kempen ging tussen de leveringen van maart en juni 2026 vooruit in 3 fasen, het meest in Uitvoering (+20)",
        ),
        (
            [-0.2, -0.1, -0.1, -0.2, -0.1],
            f"Kempen ging {BETWEEN} terug in alle fasen, het meest in Opstart en Uitvoering (elk −20)",
        ),
        ([0.004, 0, 0, 0, 0], "In Kempen bleef elke fase gelijk tussen de leveringen van maart en juni 2026"),
    ],
)
def test_the_moves_of_one_region_are_named_or_counted(own: list[float | None], expected: str) -> None:
    assert words.change_sentence(changes({"kempen": own, "midwest": [0.1] * 5}), SINCE, "kempen") == expected


def test_movement_that_rounds_to_nothing_is_no_movement() -> None:
    moved = changes({"kempen": [0.004, 0, 0, 0, 0], "midwest": [0] * 5})
    assert (
        words.change_sentence(moved, SINCE, None)
        == "Tussen de leveringen van maart en juni 2026 ging in geen van de 2 regio’s een fase vooruit"
    )


def test_one_region_to_compare_reads_as_one() -> None:
    assert words.change_sentence(changes({"kempen": [0.1, 0, 0, 0, 0]}), SINCE, None) == (
        f"T{BETWEEN[1:]} ging in de ene regio die te vergelijken is een fase vooruit: Opstart"
    )


def test_without_two_moments_nothing_is_compared() -> None:
    assert "nog geen vorige netwerkdag" in words.change_sentence(None, None, "kempen")
    assert words.change_sentence(changes({}), SINCE, None) == "Beweging in de fasen: blad Fasen is nog niet aangeleverd"
    some = words.change_sentence(changes({"midwest": [0.1] * 5}), SINCE, "kempen")
    assert some == "Kempen leverde blad Fasen nog niet aan"


def test_what_was_not_delivered_anew_is_never_called_the_same() -> None:
    old = changes({"kempen": [None] * 5}, "unrenewed")
    assert words.change_sentence(old, SINCE, "kempen") == "Kempen: geen nieuwe levering van blad Fasen sinds 30/06/2026"
    assert words.change_sentence(old, SINCE, None) == (
        "Beweging in de fasen: geen nieuwe levering van blad Fasen sinds 30/06/2026"
    )
    first = changes({"kempen": [None] * 5}, "first")
    assert words.change_sentence(first, SINCE, "kempen") == (
        "Kempen: op 19/03/2026 was er nog geen levering van blad Fasen"
    )
    partly = pd.concat([changes({"midwest": [0.1] * 5}).query("region != 'kempen'"), old.query("region == 'kempen'")])
    assert words.change_sentence(partly, SINCE, None).endswith("; geen nieuwe levering: Kempen")


FIRST, LAST = date(2025, 12, 31), date(2026, 5, 1)


def course(known: dict[str, list[tuple[float | None, float | None]]], repeated: str = "") -> pd.DataFrame:
    """queries.phase_share_by_quarter over two quarters, for the regions named; the others never reported."""
    return frame(
        [
            {
                "region": region,
                "phase_code": phase,
                "moment": moment,
                "is_reported": region in known,
                "phase_share": known[region][place][quarter] if region in known else None,
                "is_renewed": not (quarter and region in repeated),
            }
            for region in REGIONS
            for place, phase in enumerate(PHASES)
            for quarter, moment in enumerate((FIRST, LAST))
        ]
    )


STILL: list[tuple[float | None, float | None]] = [(0.5, 0.5)] * 5
GROWN: list[tuple[float | None, float | None]] = [(0.1, 0.2), (0.5, 0.5), (0.4, 0.3), (0.2, 0.6), (0.0, 0.0)]


def test_the_phase_that_grew_in_most_regions_is_named_with_ties() -> None:
    both = [GROWN[0], *STILL[1:]]
    assert time_words.time_sentence(course({"kempen": GROWN, "midwest": both, "brugge": STILL}), None) == (
        "Tussen de eerste en de laatste levering ging Opstart in de meeste regio’s vooruit: in 2 van de 3"
    )
    assert time_words.time_sentence(course({"kempen": GROWN, "midwest": GROWN}), None) == (
        f"{FROM_FIRST} gingen Opstart en Uitvoering in de meeste regio’s vooruit: elk in 2 van de 2"
    )
    few = course({"kempen": GROWN, "midwest": STILL, "brugge": STILL})
    assert time_words.time_sentence(few, None) == (
        f"{FROM_FIRST} gingen Opstart en Uitvoering het vaakst vooruit: elk in 1 van de 3 regio’s"
    )


def test_one_region_over_time_reads_as_one() -> None:
    assert time_words.time_sentence(course({"kempen": GROWN}), None) == (
        "In de ene regio met meer dan één levering gingen Opstart en Uitvoering vooruit"
    )
    assert time_words.time_sentence(course({"kempen": STILL}), None).endswith("ging in die ene regio geen fase vooruit")
    assert time_words.time_sentence(course({"kempen": STILL, "midwest": STILL}), None) == (
        "Tussen de eerste en de laatste levering ging in geen van de 2 regio’s een fase vooruit"
    )


def test_the_own_course_names_what_grew_most_since_its_first_figures() -> None:
    told = course({"kempen": GROWN, "midwest": STILL, "brugge": [(None, 0.5)] * 5, "limburg": [(None, None)] * 5})
    assert time_words.time_sentence(told, "kempen") == (
        "Kempen ging tussen december 2025 en 01/05/2026 het meest vooruit in Uitvoering (+40 procentpunt)"
    )
    assert time_words.time_sentence(told, "midwest") == (
        "In Midwest ging tussen december 2025 en 01/05/2026 geen enkele fase vooruit"
    )
    assert "nog maar één levering" in time_words.time_sentence(told, "brugge")
    assert time_words.time_sentence(told, "limburg") == "Limburg beantwoordde nog geen enkel item"
    assert time_words.time_sentence(told, "waasland") == "Waasland leverde blad Fasen nog niet aan"
    twice = [GROWN[3], GROWN[3], *STILL[2:]]
    assert time_words.time_sentence(course({"kempen": twice}), "kempen").endswith(
        "het meest vooruit in Opstart en Verkenning (elk +40 procentpunt)"
    )


def test_without_quarters_there_is_no_course() -> None:
    nothing = course({}).head(0)
    assert time_words.time_sentence(nothing, None) == "Van geen enkele regio weten we al hoe ver de fasen staan"
    assert time_words.time_sentence(nothing, "kempen") == "Kempen leverde blad Fasen nog niet aan"
    assert time_words.time_note([]) == ""
    one = course({"kempen": [(None, 0.5)] * 5})
    assert time_words.time_sentence(one, None) == (
        "Van geen enkele regio is er meer dan één levering (01/05/2026): verloop is nog niet te zien"
    )


def test_a_quarter_without_a_new_delivery_is_no_second_figure() -> None:
    repeated = course({"kempen": STILL, "midwest": GROWN}, "kempen")
    assert "nog maar één levering" in time_words.time_sentence(repeated, "kempen")
    assert time_words.time_sentence(repeated, None) == (
        "In de ene regio met meer dan één levering gingen Opstart en Uitvoering vooruit"
    )


def own(main: list[bool | None], known: list[float | None]) -> pd.DataFrame:
    told = shares({"kempen": known})
    told["is_main_phase"] = [None] * len(told)
    told.loc[told["region"] == "kempen", "is_main_phase"] = main
    return told


def test_the_circle_names_the_main_phases_or_else_what_is_unusual() -> None:
    some: list[float | None] = [1, 0.8, 0.6, 0.4, 0.1]
    told = order({"kempen": AGAINST})
    assert region_words.circle_sentence(own([False, True, True, False, False], some), told, "kempen") == (
        "Kempen noemt Verkenning en Vormgeving als hoofdfase"
    )
    assert region_words.circle_sentence(own([None] * 5, some), told, "kempen").startswith("In Kempen staat Uitvoering")


@pytest.mark.parametrize(
    ("helping", "done", "expected"),
    [
        (["Midwest"], [], "Midwest biedt hulp aan"),
        (["Midwest", "Limburg"], ["kempen"], "Midwest en Limburg bieden hulp aan; klaar in 1 andere regio"),
        (["Midwest"], ["kempen", "brugge"], "Midwest biedt hulp aan; klaar in 2 andere"),
        ([], ["kempen"], "klaar in 1 andere regio"),
        ([], ["kempen", "brugge"], "klaar in 2 andere regio’s"),
        ([], [], "nog nergens anders klaar"),
    ],
)
def test_who_can_help_is_named_and_who_has_it_done_counted(helping: list[str], done: list[str], expected: str) -> None:
    assert region_words.help_words(helping, done) == expected


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
    assert region_words.items_sentence(items(statuses), "kempen", "opstart") == f"Opstart in Kempen: {expected}"


def test_similar_regions_are_named_or_the_reason_why_not() -> None:
    assert (
        region_words.similar_sentence("kempen", ["midwest"], "others")
        == "Wie herkent dit? Midwest lijkt het meest op Kempen"
    )
    assert "Midwest en Limburg lijken" in region_words.similar_sentence("kempen", ["midwest", "limburg"], "others")
    assert "zodra Kempen" in region_words.similar_sentence("kempen", [], "own")
    assert "Nog geen andere regio" in region_words.similar_sentence("kempen", [], "others")


def test_the_largest_difference_is_told_unless_there_is_none() -> None:
    assert region_words.difference("midwest", "opstart", 0.4, 0.7) == (
        "Midwest: grootste verschil in Opstart, 40\N{NO-BREAK SPACE}% daar tegenover 70\N{NO-BREAK SPACE}% hier"
    )
    assert region_words.difference("midwest", "opstart", 0.401, 0.4) == "Midwest: hetzelfde profiel"
