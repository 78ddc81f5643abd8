"""Rows of one name and another kind: a town and its OCMW are two; of all else people are told that they may be."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import reference
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from tests.workbooks import REGION, places, raw_workbook

HEADER = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
TOWNS = [town.name for town in reference.municipalities_of(REGION)]


def read(*rows: tuple[str, str]) -> Checked:
    lines: list[list[Any]] = [HEADER, *([name, kind, "Werkt mee", "hele regio"] for name, kind in rows)]
    return check(raw_workbook({"Partners": lines}), REGION)


def stored(checked: Checked) -> list[tuple[str, str]]:
    return [(row.values["name"], row.values["organisation_type_code"]) for row in checked.sheets["Partners"]]


@settings(max_examples=8)
@given(st.sampled_from(TOWNS), st.sampled_from(["", " (voor fusie)"]), st.booleans())
def test_a_town_and_its_ocmw_stand_side_by_side(town: str, suffix: str, is_first: bool) -> None:
    rows = [(town + suffix, "Gemeente"), (town + suffix, "OCMW")]
    checked = read(*(rows if is_first else rows[::-1]))
    wanted = [(town + suffix, "lokaal_bestuur"), (f"OCMW {town}{suffix}", "ocmw")]
    assert (sorted(stored(checked)), checked.status) == (sorted(wanted), "ok")
    assert places(checked) == [("name-completed", "Partners", f"A{3 if is_first else 2}")]


@pytest.mark.parametrize("name", ["OCMW Tielt", "Sociaal Huis Tielt", "Welzijnshuis De Poort"])
def test_a_name_that_says_more_than_where_stays(name: str) -> None:
    checked = read((name, "OCMW"))
    assert (stored(checked), places(checked)) == ([(name, "ocmw")], [])


def test_the_same_name_of_another_kind_may_be_another_organisation() -> None:
    checked = read(("De Brug", "Sport"), ("De Brug", "Jeugd"), ("Samen", "Sport"))
    assert places(checked, blocking=True) == [("same-name", "Partners", "A3")]
    assert (stored(checked), checked.refused["Partners"]) == ([("Samen", "sport")], 2)
