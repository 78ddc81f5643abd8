"""The sentences of dekking name the right regions and numbers, also for ties and nothing."""

from typing import Any

import pandas as pd
import pytest

from data import reference
from ui.texts import coverage, figures

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
                "looked_count": reporting,
                "reporting_count": reporting,
            }
            for code in KINDS
        ]
    )


def cells(region: str, states: dict[str, str], default: str = "active") -> pd.DataFrame:
    return frame([{"region": region, "category_code": code, "state_code": states.get(code, default)} for code in KINDS])


def test_the_rarest_kind_is_named_with_its_regions() -> None:
    sentence = coverage.matrix_sentence(cells("kempen", {}), margins({"sport": 3}, 17), "organisation_type", None)
    assert sentence == "Sport is het minst aanwezig: in 3 van de 17 regio’s die ernaar keken"


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
    assert sentence == "Jeugd is het minst aanwezig: in geen van de 9 regio’s die ernaar keken"


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


def test_a_list_that_is_cut_says_how_long_it_is() -> None:
    assert figures.more_rows(1_250).startswith("We tonen er 200 van 1.250;")
