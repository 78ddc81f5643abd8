"""What a cell may hold, to choose from, and what all rows may share."""

import pytest

from loaders.choices import DEFAULT, Choices
from loaders.columns.options import options, whole_default
from loaders.contract import GOVERNMENTS, OFFERS, PARTNERS
from loaders.sheet import Column, Sheet
from tests.workbooks import REGION

WIDE = "hele regio"


@pytest.mark.parametrize(
    ("column", "first", "holds_town"),
    [
        (PARTNERS.column("municipality_codes"), WIDE, True),
        (GOVERNMENTS.column("municipality_nis"), "37020", True),
        (PARTNERS.column("engagement_code"), "0", False),
        (PARTNERS.column("name"), None, False),
    ],
)
def test_a_place_is_one_of_the_region_and_a_code_one_of_its_list(
    column: Column, first: str | None, holds_town: bool
) -> None:
    possible = options(column, REGION)
    assert (next(iter(possible), None), possible.get("36015") == "Roeselare") == (first, holds_town)


@pytest.mark.parametrize(
    ("sheet", "field", "answer", "expected"),
    [
        (PARTNERS, "engagement_code", "3", "3"),
        (PARTNERS, "engagement_code", "33", ""),
        (PARTNERS, "municipality_codes", WIDE, WIDE),
        (OFFERS, "provider_name", "De Brug", "De Brug"),
        (OFFERS, "provider_name", "Piet Voorbeeld", ""),
        (OFFERS, "provider_name", "-", ""),
    ],
)
def test_one_answer_for_all_rows_is_one_that_a_cell_may_hold(
    sheet: Sheet, field: str, answer: str, expected: str
) -> None:
    choices = Choices({(DEFAULT, sheet.name, field): answer})
    assert whole_default(choices, sheet, sheet.column(field), REGION) == expected
