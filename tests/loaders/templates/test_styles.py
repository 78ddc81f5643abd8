"""How values are written in our workbooks: texts stay texts, rows are as high as their texts."""

from datetime import date
from typing import Any

import pytest
from openpyxl import Workbook

from loaders.templates.styles import WRAP, fit_row, prepare_print, put


def page() -> Any:
    return Workbook().worksheets[0]


@pytest.mark.parametrize(
    ("value", "kept", "is_quoted"),
    [
        ("=1+1", "=1+1", True),
        ("-2 voorbeeld", "-2 voorbeeld", True),
        ("De Brug", "De Brug", False),
        ("_x0041_", "_x005F_x0041_", False),
        ("a\x00b", "ab", False),
        ("#N/A", "#N/A", False),
    ],
)
def test_a_text_stays_a_text(value: str, kept: str, is_quoted: bool) -> None:
    cell = put(page(), 2, 3, value)
    assert (cell.coordinate, cell.value, cell.data_type, bool(cell.quotePrefix)) == ("C2", kept, "s", is_quoted)


def test_a_number_and_a_day_stay_what_they_are() -> None:
    assert put(page(), 1, 1, 3).data_type == "n"
    assert put(page(), 1, 1, date(2026, 1, 2)).value == date(2026, 1, 2)


@pytest.mark.parametrize(
    ("values", "height"),
    [
        (["a" * 9, ""], None),
        (["a" * 10, ""], 30),
        (["a", "een\ntwee\ndrie"], 45),
        (["a\nb", "een\ntwee\ndrie"], 45),
        (["a" * 19 + "\nb", ""], 45),
        (["a\n" * 25 + "b", ""], 390),
        (["a\n" * 26 + "b", ""], 400),
    ],
)
def test_a_row_is_as_high_as_its_longest_text_up_to_a_limit(values: list[str], height: int | None) -> None:
    target = page()
    fit_row(target, 2, values, [10, 10])
    assert target.row_dimensions[2].height == height


def test_a_page_is_printed_one_page_wide_and_as_high_as_it_needs() -> None:
    target = page()
    prepare_print(target)
    assert target.sheet_properties.pageSetUpPr.fitToPage and target.page_setup.fitToHeight == 0
    assert (target.page_setup.orientation, int(target.page_setup.paperSize)) == ("landscape", int(target.PAPERSIZE_A4))
    assert WRAP.wrap_text
