"""Cases: what only the look of a cell tells: struck through, or a number format that shows something else."""

import re
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import LEAVE, READ, Choices
from loaders.choices import STRUCK as ROWS_STRUCK
from tests import files
from tests.workbooks import edited, offer, partner, places, workbook

STRUCK = Font(strike=True)
PARTNERS = workbook({"Partners": [partner("Een"), partner("Twee"), partner("Drie")]})
COLUMNS = "ACEI"
FORMATS = ("[Red]0", '0 "dagen"', r"0 \d\a\g\e\n", '0" d"', "0_d", '[Blue]0 "plaatsen";[Red]-0', "General")


def struck(*cells: str) -> Checked:
    def strike(book: openpyxl.Workbook) -> None:
        for cell in cells:
            book["Partners"][cell].font = STRUCK

    return check(edited(PARTNERS, strike))


def test_a_row_that_is_struck_through_is_asked() -> None:
    checked = struck(*(f"{letter}3" for letter in COLUMNS))
    assert places(checked) == [("row-struck", "Partners", "A3")]
    assert [row.values["name"] for row in checked.sheets["Partners"]] == ["Een", "Drie"]


def test_a_row_of_which_only_the_name_is_struck_through_is_asked() -> None:
    assert places(struck("A4")) == [("row-struck", "Partners", "A4")]


def test_a_word_that_is_struck_through_beside_the_name_strikes_no_row() -> None:
    assert places(struck("E3", "I3", "J3")) == [("cell-struck", "Partners", "E3")]


def test_a_font_that_says_that_it_is_not_struck_through_is_not() -> None:
    def unstrike(book: openpyxl.Workbook) -> None:
        book["Partners"]["A3"].font = Font(strike=False, bold=True)

    assert places(check(edited(PARTNERS, unstrike))) == []


def test_another_format_tells_what_is_struck_through() -> None:
    content = files.content("cases/b33.ods")
    assert places(check(content, "midwest"), blocking=True) == [("row-struck", "Partners", "A3")]


def test_an_old_workbook_tells_what_is_struck_through() -> None:
    font = re.compile(rb"(\x31\x00.\x00..)(.)(\x00..\x90\x01)", re.DOTALL)  # its fourth bit says struck through
    content = font.sub(lambda record: record[1] + bytes([record[2][0] | 8]) + record[3], files.content("cases/b32.xls"))
    assert places(check(content, "midwest"), blocking=True) == [
        ("row-struck", "Aanbod", f"A{row}") for row in range(2, 9)
    ]


def test_what_people_said_of_struck_rows_is_followed() -> None:
    content = files.content("cases/b33.ods")
    asked = check(content, "midwest")
    (question,) = (one for one in asked.questions if one.kind == ROWS_STRUCK)
    assert (question.key, question.cells, question.blocks) == ((ROWS_STRUCK, "Partners"), ("A3",), True)
    kept, left = (check(content, "midwest", choices=Choices({question.key: answer})) for answer in (READ, LEAVE))
    assert [row.row_number for row in kept.sheets["Partners"]] == [2, 3, 4]
    assert [row.row_number for row in left.sheets["Partners"]] == [2, 4]
    assert [(one.code, one.cell) for one in kept.findings] == [("row-struck-read", "A3")]
    assert [one.answer for one in kept.questions if one.kind == ROWS_STRUCK] == [READ]
    assert [(one.code, one.cell) for one in left.findings] == [("row-struck-left", "A3")]
    assert [one.answer for one in left.questions if one.kind == ROWS_STRUCK] == [LEAVE]


def _hours(value: Any, number_format: str) -> list[Any]:
    content = workbook({"Aanbod": [offer(path_hour_count=value)]})

    def dress(book: openpyxl.Workbook) -> None:
        book["Aanbod"]["J2"].number_format = number_format

    checked = check(edited(content, dress))
    return [checked.sheets["Aanbod"][0].values["path_hour_count"], *[code for code, _, _ in places(checked)]]


@pytest.mark.parametrize("number_format", FORMATS)
def test_a_number_format_with_letters_of_a_date_is_no_date(number_format: str) -> None:
    assert _hours(25, number_format) == [25.0]


@pytest.mark.parametrize("number_format", ["[h]:mm", "[hh]:mm:ss", "[mm]:ss"])
def test_a_length_of_time_is_read_in_hours(number_format: str) -> None:
    assert _hours(1.25, number_format) == [30.0, "number-with-unit"]


def test_lengths_of_time_of_an_old_workbook_are_read_in_hours() -> None:
    checked = check(files.content("cases/b32.xls"), "midwest")
    assert {row.values["path_hour_count"] for row in checked.sheets["Aanbod"]} == {30.0}
    assert [row.values["yearly_place_count"] for row in checked.sheets["Aanbod"]] == list(range(21, 28))
    assert places(checked, blocking=True) == []
