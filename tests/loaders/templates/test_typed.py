"""What people type in the browser becomes a workbook, value by value."""

import io
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest

from loaders import contract
from loaders.sheet import Column, Sheet
from loaders.templates.typed import _column, _is_fixed, _value, typed_workbook
from tests.workbooks import REGION
from ui.texts import template as words

SHARE = contract.REGION.column("mapping_share")


def written(sheet: Sheet, field: str, *values: Any) -> list[Any]:
    lines = {row: {field: value} for row, value in enumerate(values, 2)}
    page = openpyxl.load_workbook(io.BytesIO(typed_workbook(REGION, sheet.name, lines)))[sheet.name]
    number = [column.field for column in sheet.columns].index(field) + 1
    assert page.cell(1, number).value == sheet.column(field).template_header
    return [page.cell(row, number).value for row in range(2, len(values) + 2)]


@pytest.mark.parametrize(
    ("sheet", "field", "value", "cell"),
    [
        (contract.PARTNERS, "name", "De Brug", "De Brug"),
        (contract.PARTNERS, "name", None, None),
        (contract.PARTNERS, "role_codes", ["Trekker", "Toeleider"], "Trekker; Toeleider"),
        (contract.PARTNERS, "role_codes", [], None),
        (contract.PARTNERS, "municipality_codes", ["Tielt"], "Tielt"),
        (contract.OFFERS, "path_hour_count", float("nan"), None),
        (contract.OFFERS, "path_hour_count", 2.5, 2.5),
        (contract.OFFERS, "path_hour_count", 250, 250),
        (contract.REGION, "mapping_share", 57, 0.57),
        (contract.REGION, "mapping_share", 57.5, 0.575),
        (contract.REGION, "mapping_share", "half", "half"),
        (contract.PARTNERS, "since_date", datetime(2026, 1, 2, 3), datetime(2026, 1, 2)),
        (contract.PARTNERS, "since_date", date(2026, 1, 2), datetime(2026, 1, 2)),
    ],
)
def test_a_typed_value_is_written_as_a_cell_holds_it(sheet: Sheet, field: str, value: Any, cell: Any) -> None:
    assert written(sheet, field, value, "x") == [cell, "x"] or field == "role_codes"
    assert written(sheet, field, value) == [cell]


@pytest.mark.parametrize(
    ("column", "row", "value"),
    [
        (SHARE, {"mapping_share": 0.57}, 57),
        (SHARE, {"mapping_share": 1 / 3}, 33.3333333333),
        (SHARE, {"mapping_share": None}, None),
        (contract.OFFERS.column("path_hour_count"), {"path_hour_count": 2.5}, 2.5),
        (contract.PARTNERS.column("role_codes"), {"role_codes": ["trekker", "toeleider"]}, ["Trekker", "Toeleider"]),
        (contract.PARTNERS.column("role_codes"), {"role_codes": []}, []),
        (contract.PARTNERS.column("name"), {"name": "De; Brug"}, "De; Brug"),
    ],
)
def test_a_stored_value_is_shown_as_people_type_it(column: Column, row: dict[str, Any], value: Any) -> None:
    assert _value(column, row, words) == value


def test_a_column_offers_what_may_be_typed_in_it() -> None:
    asked, area, role, name = (
        _column(contract.PARTNERS, contract.PARTNERS.column(field), REGION, words)
        for field in ("is_universal", "municipality_codes", "role_codes", "name")
    )
    assert (asked.options, area.options[:2]) == (tuple(words.YES_NO), (contract.REGION_WIDE, "Ardooie"))
    assert ("Trekker" in role.options, name.options, name.is_given) == (True, (), False)


def test_bounds_are_those_of_what_is_typed() -> None:
    share = _column(contract.REGION, SHARE, REGION, words)
    assert (share.minimum, share.maximum) == (0, 100)
    score = contract.OFFERS.column("newcomer_feedback_score")
    typed = _column(contract.OFFERS, score, REGION, words)
    assert (typed.minimum, typed.maximum) == (score.minimum, score.maximum)
    name = _column(contract.PARTNERS, contract.PARTNERS.column("name"), REGION, words)
    assert (name.minimum, name.maximum) == (None, None)


def test_rows_of_a_sheet_that_the_template_fills_are_given() -> None:
    fixed = [sheet.name for sheet in contract.SHEETS if _is_fixed(sheet)]
    assert "Regio" in fixed and "Besturen" in fixed and "Partners" not in fixed
    town = contract.GOVERNMENTS.column("municipality_nis")
    assert _column(contract.GOVERNMENTS, town, REGION, words).is_given
