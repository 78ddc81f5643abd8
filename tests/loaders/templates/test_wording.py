"""A stored value in the words that people type, and what a list offers them."""

from typing import Any

import pytest

from loaders.contract import GOVERNMENTS, OFFERS, PARTNERS, PHASES, REGION_WIDE
from loaders.sheet import Column, Kind
from loaders.templates.wording import allowed, codes, example, is_shown_as_code, label, options, typed
from tests.workbooks import REGION
from ui.texts import template as words

AREA, TOWN = PARTNERS.column("municipality_codes"), GOVERNMENTS.column("municipality_nis")
ENGAGEMENT, ROLES, ITEM = PARTNERS.column("engagement_code"), PARTNERS.column("role_codes"), PHASES.column("item_code")
NAME, ASKED, HOURS = PARTNERS.column("name"), PARTNERS.column("is_universal"), OFFERS.column("path_hour_count")


def test_a_list_offers_its_labels_or_the_municipalities_and_stores_their_codes() -> None:
    assert dict(zip(codes(TOWN, REGION), options(TOWN, REGION), strict=True))["37020"] == "Ardooie"
    assert dict(zip(codes(ENGAGEMENT, REGION), options(ENGAGEMENT, REGION), strict=True))["3"] == "Werkt mee"
    assert (codes(NAME, REGION), options(NAME, REGION)) == ((), ())


@pytest.mark.parametrize(
    ("column", "code", "expected"),
    [(ITEM, "O1", "O1"), (ENGAGEMENT, "3", "Werkt mee"), (TOWN, "36015", "Roeselare"), (AREA, "36015", "Roeselare")],
)
def test_a_code_has_the_words_of_its_list(column: Column, code: str, expected: str) -> None:
    assert label(column, code) == expected
    assert is_shown_as_code(column) is (column is ITEM)


@pytest.mark.parametrize(
    ("column", "row", "expected"),
    [
        (AREA, {"is_region_wide": True, "municipality_codes": ["36015"]}, REGION_WIDE),
        (AREA, {"is_region_wide": False, "municipality_codes": ["36015", "37022"]}, "Roeselare; Tielt"),
        (AREA, {"is_region_wide": None, "municipality_codes": None}, None),
        (AREA, {"municipality_codes": []}, None),
        (ASKED, {"is_universal": True}, "ja"),
        (ASKED, {"is_universal": False}, "nee"),
        (ASKED, {"is_universal": None}, None),
        (ROLES, {"role_codes": ["trekker"]}, "Trekker"),
        (ROLES, {"role_codes": []}, None),
        (ENGAGEMENT, {"engagement_code": "3"}, "Werkt mee"),
        (TOWN, {"municipality_nis": "36015"}, "Roeselare"),
        (HOURS, {"path_hour_count": 2.5}, 2.5),
        (HOURS, {"path_hour_count": float("nan")}, None),
        (NAME, {"name": "De Brug"}, "De Brug"),
        (NAME, {}, None),
    ],
)
def test_a_stored_value_is_typed_in_words(column: Column, row: dict[str, Any], expected: Any) -> None:
    assert typed(column, row, words) == expected


@pytest.mark.parametrize(
    ("column", "region", "expected"),
    [
        (TOWN, REGION, "Ardooie"),
        (AREA, REGION, "Ardooie; Dentergem"),
        (NAME, REGION, words.EXAMPLES["Partners", "name"]),
        (AREA, "gent-stad", words.EXAMPLES["Partners", "municipality_codes"]),
    ],
)
def test_an_example_is_one_of_the_own_region(column: Column, region: str, expected: Any) -> None:
    sheet = GOVERNMENTS if column is TOWN else PARTNERS
    assert example(sheet, column, region, words) == expected


def test_what_is_allowed_names_the_bounds_and_the_words_of_the_list() -> None:
    assert "Werkt mee" in allowed(ENGAGEMENT, words)
    ranged = Column("field", "Kop", Kind.WHOLE, minimum=2, maximum=7)
    assert [bound in allowed(ranged, words) for bound in ("2", "7", "None")] == [True, True, False]
    assert "None" not in allowed(Column("field", "Kop", Kind.WHOLE), words)
