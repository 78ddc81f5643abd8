"""Bounds of the importer at the very value, and words of which only one side stands there."""

from dataclasses import replace
from typing import Any

import pytest

from loaders import contract
from loaders.checks.checking import check
from loaders.columns.headerless import is_row
from loaders.columns.layout import layout_of
from loaders.columns.value_forms import TEXT, WORDS, form_of_column
from loaders.files.book import LIMITS
from loaders.values import municipalities
from loaders.values.organisations import government_of
from loaders.values.personal_data import personal_code
from tests.workbooks import REGION, places, raw_workbook

Line = list[Any]
HEADER: Line = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
HOUSE: Line = ["Huis vzw", "Sport", "Werkt mee", "Roeselare"]


@pytest.mark.parametrize(
    ("below", "is_wide"), [([["a"], ["b"], ["c", "d"]], True), ([["a"]] * 3 + [["c", "d"]], False)]
)
def test_a_third_of_the_lines_is_enough_to_make_rows_of_several_cells(below: list[Line], is_wide: bool) -> None:
    assert layout_of(contract.PARTNERS, {}, HEADER, below).is_wide is is_wide


@pytest.mark.parametrize(
    ("texts", "form"),
    [
        (["Sport", "Jeugd", "Werk", "Zand", "Zeep"], "organisation_type"),
        (["Sport", "Jeugd", "Zand", "Zeep", "Zout"], TEXT),
    ],
)
def test_three_words_of_five_are_enough_for_a_list(texts: list[str], form: str) -> None:
    assert form_of_column(texts) == form
    assert form_of_column(["zand", "zeep"] * 2) == WORDS


@pytest.mark.parametrize("name", ["College van burgemeester en schepenen Tielt", "Tielt, lokaal bestuur en OCMW"])
def test_a_government_is_known_by_what_stands_on_one_side_of_its_town(name: str) -> None:
    assert government_of(name, REGION) == "37022"


def test_a_company_number_with_spaces_is_no_mobile() -> None:
    assert (personal_code("0477 47 27 01"), personal_code("0477 47 27 02")) == ("", "personal-mobile")


@pytest.mark.parametrize(("row_count", "codes"), [(3, []), (2, ["too-many-rows"])])
def test_as_many_rows_as_the_limit_are_read_and_not_one_more(row_count: int, codes: list[str]) -> None:
    content = raw_workbook({"Partners": [HEADER, HOUSE, ["Koor", *HOUSE[1:]]]})
    checked = check(content, REGION, limits=replace(LIMITS, row_count=row_count))
    assert [code for code, _, _ in places(checked)] == codes


def test_a_city_with_two_postcodes_may_have_numbered_parts_and_one_with_one_may_not() -> None:
    assert municipalities.place("Balen 2", "kempen").nis
    assert not municipalities.place("Izegem 2", REGION).nis


def test_a_first_line_of_what_only_rows_hold_is_a_row() -> None:
    rows: list[Line] = [["Roeselare", "0477472701"], ["Izegem", "0477472701"], ["Tielt", "0403170701"]]
    assert is_row(rows, 0)
