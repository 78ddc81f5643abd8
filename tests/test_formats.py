"""One list in every kind of file a region may have: the same rows, the same remarks, the same limits."""

import dataclasses
import io
import re
import struct
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import openpyxl
import pytest

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.files.book import open_workbook
from loaders.files.limits import Limits
from loaders.values.outcome import Fault
from tests import files
from tests.workbooks import REGION, edited, partner, places, raw_workbook, rewritten, workbook
from tests.written_files import HEADERS, ROW, csv_of

BOOKS = ("messy.xlsx", "messy.xls", "messy.ods")
SHEET_PART = "xl/worksheets/sheet1.xml"


def values(checked: Checked) -> dict[str, list[Any]]:
    return {name: [(row.row_number, row.values) for row in rows] for name, rows in checked.sheets.items()}


@pytest.mark.parametrize("name", BOOKS)
def test_a_messy_list_gives_the_same_rows_and_remarks_from_every_program(name: str) -> None:
    checked = check(files.content(name), REGION, limits=Limits(sheet_count=2))  # as many as there are
    assert (checked.status, places(checked)) == (
        "ok",
        [
            ("sheet-by-headers", "Partners", ""),
            ("rows-hidden", "Partners", ""),
            ("municipality-merged", "Partners", "D5"),
            ("date-day-first", "Partners", "E6"),
            ("total-row-skipped", "Partners", "A8"),
            ("sheet-hidden", "Aanbod", ""),
            ("municipality-part", "Aanbod", "D2"),
        ],
    )
    assert values(checked) == values(check(files.content(BOOKS[0]), REGION))
    first = checked.sheets["Partners"][0].values
    assert (first["since_date"], first["shared_interest"]) == (date(2026, 3, 25), "Voorbeeldvzw De Brug zelf")
    assert checked.sheets["Partners"][2].values["shared_interest"] == "regel één\nregel twee"
    offer = checked.sheets["Aanbod"][0].values
    assert (offer["is_free"], offer["path_hour_count"]) == (True, 12.5)


def test_a_csv_in_belgian_settings_gives_the_same_rows_as_the_workbook() -> None:
    checked = check(files.content("messy.csv"), REGION)
    assert places(checked) == [
        ("csv-read", "", ""),
        ("sheet-by-headers", "Partners", ""),
        ("municipality-merged", "Partners", "D5"),
        ("date-day-first", "Partners", "E5"),
        ("total-row-skipped", "Partners", "A8"),
    ]
    assert checked.findings[0].details == {"separator": ";", "encoding": "cp1252"}
    assert values(checked)["Partners"] == values(check(files.content(BOOKS[0]), REGION))["Partners"]


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_error_cells_are_named_in_every_format(kind: str) -> None:
    checked = check(files.content(f"faulty.{kind}"), REGION)
    assert [(finding.code, finding.cell, finding.seen) for finding in checked.findings] == [
        ("error-cell", "E2", "#N/A"),
        ("error-cell", "E3", "#DIV/0!"),
        ("error-cell", "F3", "#REF!"),
        ("error-cell", "A4", "#NAME?"),
    ]


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_dates_since_1904_are_the_days_people_see(kind: str) -> None:
    checked = check(files.content(f"since-1904.{kind}"), REGION)
    assert [row.values["since_date"] for row in checked.sheets["Partners"]] == [date(2026, 3, 25)] * 2
    assert places(checked) == [("date-from-serial", "Partners", "E3")]


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize(
    ("limit", "code"),
    [("row_count", "too-many-rows"), ("cell_count", "too-many-cells"), ("sheet_count", "too-many-sheets")],
)
def test_the_limits_hold_in_every_format(name: str, limit: str, code: str) -> None:
    checked = check(files.content(name), REGION, limits=dataclasses.replace(Limits(), **{limit: 1}))
    assert (checked.status, [finding.code for finding in checked.findings]) == ("unreadable", [code])


@pytest.mark.parametrize("name", [*BOOKS, "messy.csv"])
def test_columns_past_the_limit_are_named_in_every_format(name: str) -> None:
    checked = check(files.content(name), REGION, limits=dataclasses.replace(Limits(), column_count=3))
    assert [finding.code for finding in checked.findings] == ["too-many-columns"]


def test_a_long_csv_is_refused_with_its_number_of_rows() -> None:
    content = csv_of(";", [HEADERS, *([ROW] * 30)]).encode()
    assert places(check(content, REGION, limits=Limits(row_count=30))) == [("too-many-rows", "csv", "")]
    assert places(check(content, REGION, limits=Limits(cell_count=30))) == [("too-many-cells", "csv", "")]


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_file_cut_off_is_broken_in_every_format(name: str, share: float) -> None:
    content = files.content(name)
    checked = check(content[: int(len(content) * share)], REGION)
    assert (checked.status, [finding.code for finding in checked.findings]) == ("unreadable", ["broken-file"])


def test_an_old_workbook_with_a_password_says_so() -> None:
    content = bytearray(files.content("messy.xls"))
    opening = content.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")  # the record that opens a workbook of Excel 97
    content[opening + 20 : opening + 22] = b"\x2f\x00"  # the next one becomes the record of a password
    assert places(check(bytes(content), REGION)) == [("password", "", "")]


def test_an_old_workbook_whose_sectors_run_in_a_circle_is_broken() -> None:
    content = bytearray(files.content("faulty.xls"))
    table = 512 * (1 + int.from_bytes(content[60:64], "little"))
    content[table : table + 512] = struct.pack("<128i", *range(128))  # every small sector is followed by itself
    assert places(check(bytes(content), REGION)) == [("broken-file", "", "")]


def uncalculated(row: int, column: int) -> bytes:
    """The old workbook, its formula in this cell with the value 0 that is to be calculated on opening."""
    content = bytearray(files.content("messy.xls"))
    place = re.escape(struct.pack("<HH", row, column))
    record = re.search(rb"\x06\x00.." + place, content, re.DOTALL)  # a formula, of some length
    assert record
    value = record.end() + 2
    content[value : value + 10] = b"\0" * 8 + b"\x02\0"
    return bytes(content)


def test_a_formula_of_an_old_workbook_that_nobody_calculated_is_named() -> None:
    checked = check(uncalculated(4, 6), REGION)
    assert ("formula-without-value", "Partners", "G5") in places(checked, blocking=False)


def test_a_formula_of_an_old_workbook_is_one_of_its_own_sheet() -> None:
    sheets = open_workbook(uncalculated(1, 5)).sheets
    faults = [
        (sheet.name, value) for sheet in sheets for row in sheet.rows for value in row if isinstance(value, Fault)
    ]
    assert faults == [("Aanbod", Fault("formula-without-value", ""))]


# .xlsx and .xlsm: each line of the table in "Reading spreadsheets"


def _sheet(change: Callable[[str], str]) -> Checked:
    return check(rewritten(workbook({"Partners": [partner()]}), SHEET_PART, change), REGION)


def test_macros_are_bytes_that_nobody_runs() -> None:
    buffer = io.BytesIO(workbook({"Partners": [partner()]}))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 macro")
    content = rewritten(
        buffer.getvalue(),
        "[Content_Types].xml",
        lambda text: text.replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        ),
    )
    assert (check(content).status, len(check(content).sheets["Partners"])) == ("ok", 1)


def test_a_dimension_that_is_too_small_loses_no_rows() -> None:
    checked = _sheet(lambda text: text.replace('<dimension ref="A1:L2"', '<dimension ref="A1:A1"'))
    assert checked.sheets["Partners"][0].values["organisation_type_code"] == "sport"


@pytest.mark.parametrize("error", ["#ERROR!", "#GETTING_DATA", "#SPILL!", "Err:502"])
def test_an_error_that_only_some_programs_write_does_not_refuse_the_workbook(error: str) -> None:
    def spoil(text: str) -> str:
        odd, common = (f'<c r="{place}" t="e"><v>{word}</v></c>' for place, word in (("F2", error), ("G2", "#N/A")))
        return text.replace("</row></sheetData>", f"{odd}{common}</row></sheetData>")

    checked = _sheet(spoil)
    assert places(checked) == [("error-cell", "Partners", "F2"), ("error-cell", "Partners", "G2")]
    assert [finding.seen for finding in checked.findings] == [error, "#N/A"]
    assert checked.sheets["Partners"][0].values["organisation_type_code"] == "sport"


def test_values_under_a_merged_area_are_read() -> None:
    def merge(text: str) -> str:
        return text.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>')

    assert _sheet(merge).sheets["Partners"][0].values["organisation_type_code"] == "sport"


def test_one_number_that_is_none_does_not_refuse_the_workbook() -> None:
    def spoil(text: str) -> str:
        return text.replace("</row></sheetData>", '<c r="F2"><v>NaN</v></c></row></sheetData>')

    assert places(_sheet(spoil)) == [("date-unreadable", "Partners", "F2")]


def test_dates_of_strict_workbooks_are_read() -> None:
    def spoil(text: str) -> str:
        return text.replace("</row></sheetData>", '<c r="F2" t="d"><v>2026-03-25T00:00:00Z</v></c></row></sheetData>')

    assert _sheet(spoil).sheets["Partners"][0].values["since_date"] == date(2026, 3, 25)


def test_a_title_over_merged_cells_and_a_date_in_another_format_do_no_harm() -> None:
    def spoil(book: openpyxl.Workbook) -> None:
        sheet = book["Partners"]
        sheet.merge_cells("A1:F1")
        sheet["E3"].number_format = '"sinds" dddd d mmmm yyyy'

    content = raw_workbook({"Partners": [["Lijst van het netwerk"], HEADERS, [*ROW[:4], date(2026, 3, 25), "x"]]})
    assert check(edited(content, spoil), REGION).sheets["Partners"][0].values["since_date"] == date(2026, 3, 25)
