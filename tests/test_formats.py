"""One list in every kind of file a region may have: the same rows, the same remarks, the same limits."""

import dataclasses
import io
import re
import struct
import zipfile
from collections.abc import Callable
from datetime import date, time
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
from ui.texts.findings import sentence

BOOKS = ("messy.xlsx", "messy.xls", "messy.ods")
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)
CALCEXT = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"
HEADERS = ["Naam", "Soort", "Engagement", "Werkingsgebied", "Sinds", "Gedeeld belang"]
ROW = ["Voorbeeldvzw De Brug", "Sport", "Werkt mee", "Roeselare; Tielt", "25/03/2026", "één, twee"]
SHEET_PART = "xl/worksheets/sheet1.xml"


def values(checked: Checked) -> dict[str, list[Any]]:
    return {name: [(row.row_number, row.values) for row in rows] for name, rows in checked.sheets.items()}


def csv_of(separator: str, lines: list[list[str]]) -> str:
    def quoted(text: str) -> str:
        return f'"{text}"' if separator in text else text

    return "".join(separator.join(map(quoted, line)) + "\r\n" for line in lines)


def cell(text: str, **attributes: str) -> str:
    """A cell of an .ods with a text."""
    given = "".join(f' table:{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<table:table-cell office:value-type="string"{given}><text:p>{text}</text:p></table:table-cell>'


def line(*cells: str, **attributes: str) -> str:
    """A row of an .ods."""
    given = "".join(f' table:{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f"<table:table-row{given}>{''.join(cells)}</table:table-row>"


def ods(rows: str, *, before: str = "", after: str = "", doctype: str = "", **parts: str) -> bytes:
    """An .ods with one sheet Partners that holds exactly these rows."""
    sheet = f'<table:table table:name="Partners">{rows}</table:table>'
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<office:document-content {NAMESPACES} {CALCEXT}>{before}'
        f"<office:body><office:spreadsheet>{sheet}{after}</office:spreadsheet></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", SPREADSHEET)
        archive.writestr("content.xml", content)
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return buffer.getvalue()


HEAD = line(*map(cell, HEADERS))


def ods_cells(rows: str, **given: str) -> list[list[Any]]:
    return open_workbook(ods(rows, **given)).sheets[0].rows


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


# .csv

ENCODINGS = {"utf-8": "utf-8", "utf-8-sig": "utf-8", "utf-16": "utf-16", "utf-16-le": "utf-16-le", "cp1252": "cp1252"}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_csv_is_read_in_each_encoding_and_with_each_separator_and_both_are_said(
    encoding: str, separator: str
) -> None:
    checked = check(csv_of(separator, [HEADERS, ROW]).encode(encoding), REGION)
    assert checked.status == "ok"
    assert checked.findings[0].code == "csv-read"
    assert checked.findings[0].details == {"separator": separator, "encoding": ENCODINGS[encoding]}
    read = checked.sheets["Partners"][0].values
    assert (read["shared_interest"], read["municipality_codes"]) == ("één, twee", ["36015", "37022"])
    assert sentence(checked.findings[0]).endswith("goed staan.")


def test_decimal_commas_are_no_separators_of_a_csv() -> None:
    head = ["Naam", "Aanbieder", "Soort", "Gemeenten", "Status", "Uren per traject"]
    lines = [head, *([f"Praat {number}", "Club", "praattafel", "Tielt", "actief", "12,5"] for number in range(5))]
    assert [row.values["path_hour_count"] for row in check(csv_of(";", lines).encode(), REGION).sheets["Aanbod"]] == [
        12.5
    ] * 5


def test_the_line_that_names_the_separator_is_obeyed_and_is_no_row() -> None:
    lines = [[*HEADERS, "Rollen"], [*ROW, "a|b"]]
    checked = check(("sep=|\r\n" + csv_of("|", lines)).encode(), REGION)
    assert checked.findings[0].details["separator"] == "|"
    assert [
        row.row_number for row in check(("sep=;\n" + csv_of(";", [HEADERS, ROW])).encode(), REGION).sheets["Partners"]
    ] == [2]


def test_lines_within_a_cell_of_a_csv_stay_one_row() -> None:
    content = csv_of(";", [HEADERS, ROW]).replace("één, twee", '"één\r\ntwee ""echt"""').encode()
    checked = check(content + csv_of(";", [["Twee", *ROW[1:]]]).encode(), REGION)
    assert [(row.row_number, row.values["shared_interest"]) for row in checked.sheets["Partners"]] == [
        (2, 'één\ntwee "echt"'),
        (3, "één, twee"),
    ]


def test_a_quotation_mark_that_never_closes_swallows_no_rows() -> None:
    lines = csv_of(";", [HEADERS, ROW, ["Twee", *ROW[1:]]]).replace("Twee;", '"Twee;')
    checked = check(lines.encode(), REGION)
    assert [row.values["name"] for row in checked.sheets["Partners"]] == [ROW[0], "Twee"]
    assert ("quotes-mended", "", "") in places(checked)


def test_an_error_that_a_csv_holds_as_a_word_is_an_error_cell() -> None:
    for word in ("#N/B", "#VERW!", "#DEEL/0!", "#N/A", "#naam?"):
        checked = check(csv_of(";", [HEADERS, [*ROW[:5], word]]).encode(), REGION)
        assert ("error-cell", "Partners", "F2") in places(checked, blocking=False)


def test_zeros_in_front_that_a_csv_kept_for_excel_are_kept() -> None:
    content = csv_of(";", [[*HEADERS, "KBO-nummer"], [*ROW, '="0999000129"']]).encode()
    assert check(content, REGION).sheets["Partners"][0].values["kbo_number"] == "0999000129"


def test_hard_spaces_and_odd_signs_do_not_make_a_csv_something_else() -> None:
    content = csv_of(";", [["Lijst\u00a02026 – “voorjaar”", *[""] * 5], HEADERS, ROW]).encode("cp1252")
    assert check(content, REGION).status == "ok"


@pytest.mark.parametrize("length", [55, 165])
def test_a_csv_as_long_as_a_lock_file_is_a_csv(length: int) -> None:
    content = b'"Naam";Soort;Engagement;Werkingsgebied\r\n'
    content += b'"' + b"x" * (length - len(content) - 2) + b'"'
    assert len(content) == length
    assert [finding.code for finding in check(content, REGION).findings if finding.blocks] != ["lock-file"]


# .ods


def test_repeated_cells_and_rows_and_rows_in_groups_stand_in_their_place() -> None:
    grouped = f"<table:table-row-group>{line(cell('b'))}</table:table-row-group>"
    rows = (
        f"<table:table-header-rows>{line(cell('a'))}</table:table-header-rows>{grouped}"
        + line("<table:table-cell/>", number_rows_repeated="2")
        + line("<table:table-cell/>", cell("c", number_columns_repeated="2"), cell("d"), number_rows_repeated="2")
        + line("<table:table-cell/>", number_rows_repeated="1048570")
    )
    assert ods_cells(rows) == [["a"], ["b"], [], [], ["", "c", "c", "d"], ["", "c", "c", "d"]]


def test_spaces_tabs_and_lines_within_a_cell_of_an_ods_are_kept() -> None:
    text = '<text:span>x<text:s text:c="2"/>y</text:span><text:tab/>z<text:line-break/>w</text:p><text:p>v'
    assert ods_cells(line(cell(text))) == [["x  y\tz\nw\nv"]]


def test_comments_linked_tables_and_tables_within_cells_are_no_values() -> None:
    comment = "<office:annotation><text:p>bel eens</text:p></office:annotation>"
    inner = f'<table:table table:name="Binnen">{line(cell("binnen"))}</table:table>'
    content = ods(
        line(f'<table:table-cell office:value-type="string">{comment}<text:p>naam</text:p>{inner}</table:table-cell>')
        + line(cell("einde")),
        after=f'<table:dde-links><table:dde-link><table:table table:name="Elders">{line(cell("x"))}</table:table>'
        "</table:dde-link></table:dde-links>",
    )
    book = open_workbook(content)
    assert [(sheet.name, sheet.rows) for sheet in book.sheets] == [("Partners", [["naam"], ["einde"]])]


def test_each_kind_of_value_of_an_ods_is_read() -> None:
    def typed(kind: str, **attributes: str) -> str:
        given = "".join(f' office:{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
        return f'<table:table-cell office:value-type="{kind}"{given}><text:p>getoond</text:p></table:table-cell>'

    cells = (
        typed("float", value="12.5"),
        typed("percentage", value="0.8"),
        typed("currency", value="5"),
        typed("boolean", boolean_value="true"),
        typed("date", date_value="2026-03-25"),
        typed("date", date_value="2026-13-45"),
        typed("time", time_value="PT10H30M00S"),
        typed("time", time_value="PT30H00M00S"),
    )
    wanted = [12.5, 0.8, 5.0, "WAAR", date(2026, 3, 25), "2026-13-45", time(10, 30), "getoond"]
    assert ods_cells(line(*cells)) == [wanted]


def test_errors_and_formulas_without_value_of_an_ods_are_marked() -> None:
    typed = 'office:value-type="string" calcext:value-type="error"'
    error = f'<table:table-cell table:formula="of:=NA()" {typed}>{{}}</table:table-cell>'
    cells = (
        error.format("<text:p>#N/A</text:p>"),
        error.format("<text:p>Err:508</text:p>"),
        error.format("<text:p>Iemand Anders</text:p>"),
        '<table:table-cell table:formula="of:=1+1"/>',
        '<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>',
        cell("na"),
    )
    marks = [Fault("error-cell", "#N/A"), Fault("error-cell", "Err:508"), Fault("error-cell", "")]
    assert ods_cells(line(*cells)) == [[*marks, Fault("formula-without-value", ""), "", "na"]]


def test_an_error_repeated_in_an_ods_is_named_in_each_of_its_cells() -> None:
    error = (
        '<table:table-cell table:number-columns-repeated="2" office:value-type="string" calcext:value-type="error">'
        "<text:p>#N/A</text:p></table:table-cell>"
    )
    fault = Fault("error-cell", "#N/A")
    assert ods_cells(line(error, number_rows_repeated="2")) == [[fault, fault], [fault, fault]]


def test_a_million_blank_rows_of_an_ods_are_no_rows_and_a_million_filled_ones_are_refused() -> None:
    blank = line('<table:table-cell table:number-columns-repeated="16384"/>', number_rows_repeated="1048500")
    assert check(ods(HEAD + line(*map(cell, ROW)) + blank), REGION).status == "ok"
    full = line(cell("x"), number_rows_repeated="900000")
    assert places(check(ods(full), REGION)) == [("too-many-rows", "Partners", "")]
    wide = line(cell("x", number_columns_repeated="200"), number_rows_repeated="6000")
    assert places(check(ods(wide), REGION)) == [("too-many-cells", "Partners", "")]
    assert places(check(ods(HEAD + blank + line(cell("ver weg"))), REGION)) == [("stray-cell", "Partners", "A1048502")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (ods(HEAD, doctype='<!DOCTYPE x [<!ENTITY a "b">]>'), "unsafe-xml"),
        (ods(HEAD, META__INF__manifest_xml="<x/>", extra_xml=" " * 30_000_000), "unpacked-too-large"),
        (ods("<table:table-row>"), "broken-file"),
        (ods(line(cell("x", number_columns_repeated="veel"))), "broken-file"),
    ],
    ids=["doctype", "bomb", "cut", "no number"],
)
def test_an_ods_that_no_program_writes_is_refused(content: bytes, code: str) -> None:
    assert [finding.code for finding in check(content, REGION).findings] == [code]


def test_an_ods_with_a_password_says_so() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", SPREADSHEET)
        archive.writestr("content.xml", b"\x8f\x01\xfe" * 100)
        archive.writestr("META-INF/manifest.xml", "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>")
    assert places(check(buffer.getvalue(), REGION)) == [("password", "", "")]


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
