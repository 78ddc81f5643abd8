"""The sentences of dekking and aanbod name the right regions and numbers, also for ties and nothing."""

from typing import Any

import pandas as pd
import pytest

from data import reference
from ui.texts import coverage, figures, offer

REGIONS = list(reference.regions())
KINDS = [option.code for option in reference.options("organisation_type")]


def frame(lines: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(lines, dtype=object)


def margins(present: dict[str, int], reporting: int) -> pd.DataFrame:
    return frame(
        [
            {
                "axis": "category",
                "code": code,
                "present_count": present.get(code, reporting),
                "reporting_count": reporting,
            }
            for code in KINDS
        ]
    )


def cells(region: str, states: dict[str, str], default: str = "active") -> pd.DataFrame:
    return frame([{"region": region, "category_code": code, "state_code": states.get(code, default)} for code in KINDS])


def test_the_rarest_kind_is_named_with_its_regions() -> None:
    sentence = coverage.matrix_sentence(cells("kempen", {}), margins({"sport": 3}, 17), "organisation_type", None)
    assert sentence == "Sport is het minst aanwezig: in 3 van de 17 regio’s"


def test_kinds_that_tie_are_named_together() -> None:
    sentence = coverage.matrix_sentence(
        cells("kempen", {}), margins({"sport": 3, "jeugd": 3}, 17), "organisation_type", None
    )
    assert sentence.startswith("Sport en jeugd zijn het minst aanwezig")


def test_a_rest_is_never_called_the_rarest() -> None:
    sentence = coverage.matrix_sentence(
        cells("kempen", {}), margins({"andere": 0, "jeugd": 5}, 9), "organisation_type", None
    )
    assert sentence.startswith("Jeugd is het minst aanwezig: in 5 van de 9")


def test_nothing_present_anywhere_says_so() -> None:
    sentence = coverage.matrix_sentence(cells("kempen", {}), margins({"jeugd": 0}, 9), "organisation_type", None)
    assert sentence == "Jeugd is het minst aanwezig: in geen van de 9 regio’s"


def test_without_any_delivery_nothing_is_claimed() -> None:
    empty = frame([{"axis": "category", "code": code, "present_count": None, "reporting_count": 0} for code in KINDS])
    sentence = coverage.matrix_sentence(cells("kempen", {}, "not_reported"), empty, "organisation_type", "kempen")
    assert sentence == "Van geen enkele regio weten we al welke soorten organisaties meewerken"


@pytest.mark.parametrize(
    ("states", "default", "expected"),
    [
        ({"agentschap": "not_looked"}, "active", "in Kempen is het agentschap nog niet bekeken"),
        ({"ocmw": "looked"}, "active", "in Kempen werken OCMW’s nog niet mee"),
        ({}, "active", "in Kempen zijn alle soorten organisaties bekeken"),
        ({}, "not_reported", "Kempen leverde nog niet aan"),
    ],
)
def test_the_own_region_is_described(states: dict[str, str], default: str, expected: str) -> None:
    sentence = coverage.matrix_sentence(
        cells("kempen", states, default), margins({"sport": 3}, 17), "organisation_type", "kempen"
    )
    assert sentence.endswith(f"; {expected}")


def offers(lines: dict[str, tuple[float | None, float | None, int | None, int | None]]) -> pd.DataFrame:
    return frame(
        [
            {
                "region": code,
                "offer_count": lines.get(code, (None,) * 4)[0],
                "quality_median": lines.get(code, (None,) * 4)[1],
                "assessed_count": lines.get(code, (None,) * 4)[2],
            }
            for code in REGIONS
        ]
    )


MEDIANS = {"offer_count": 10.0, "quality_median": 1.5}


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ((14, 2.0, 9, None), "Kempen heeft meer aanbod en een hoger profiel dan de mediaan"),
        ((4, 1.0, 9, None), "Kempen heeft minder aanbod en een lager profiel dan de mediaan"),
        ((14, 1.5, 9, None), "Kempen heeft meer aanbod dan de mediaan en hetzelfde profiel als de mediaan"),
        ((10, 1.5, 9, None), "Kempen heeft evenveel aanbod en hetzelfde profiel als de mediaan"),
        ((14, None, 2, None), "Kempen heeft meer aanbod dan de mediaan, maar 2 van 14 beoordeeld is te weinig"),
        ((None, None, None, None), "Kempen leverde hierover nog niets aan"),
    ],
)
def test_the_own_region_stands_against_the_medians(own: tuple[Any, ...], expected: str) -> None:
    regions = offers({"limburg": (8, 1.2, 7, None), "kempen": own})
    assert offer.scatter_sentence(regions, "offer_count", MEDIANS, "kempen").startswith(expected)


def test_regions_with_unknown_quality_are_named_or_counted() -> None:
    few = offers({"limburg": (8, 1.2, 7, None), "kempen": (5, None, 1, None)})
    assert offer.scatter_sentence(few, "offer_count", MEDIANS, None) == "Van Kempen is de kwaliteit nog onbekend"
    many = offers(dict.fromkeys(REGIONS[:6], (5, None, 0, None)))
    assert offer.scatter_sentence(many, "offer_count", MEDIANS, None) == (
        "Van 6 van de 6 regio’s is de kwaliteit nog onbekend"
    )
    none = offers({"limburg": (8, 1.2, 7, None)})
    assert offer.scatter_sentence(none, "offer_count", MEDIANS, None) == (
        "Van de enige regio met aanbod is de kwaliteit bekend"
    )
    assert offer.scatter_sentence(offers({}), "offer_count", MEDIANS, "kempen") == (
        "Van geen enkele regio kennen we al het aanbod"
    )


def test_criteria_are_compared_by_share_not_by_number() -> None:
    totals = frame(
        [
            {"criterion_code": "contact", "known_count": 10, "high_count": 9, "unknown_count": 0},
            {"criterion_code": "taal", "known_count": 100, "high_count": 50, "unknown_count": 0},
            {"criterion_code": "feedback", "known_count": 0, "high_count": 0, "unknown_count": 100},
        ]
    )
    assert offer.criteria_sentence(totals) == (
        "Ontmoeting staat het vaakst op niveau 2 of 3, taalafstemming het minst vaak"
    )
    assert offer.criteria_sentence(totals[2:]) == "Nog geen enkel criterium is ingevuld"
    assert offer.criteria_sentence(totals[:1]) == "Alle criteria staan even vaak op niveau 2 of 3"


def test_a_list_that_is_cut_says_how_long_it_is() -> None:
    assert figures.more_rows(1_250).startswith("We tonen er 200 van 1.250;")
