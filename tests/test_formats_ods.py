"""An .ods is read cell by cell as people see it; one that no program writes is refused."""

import io
import zipfile
from datetime import date, time

import pytest

from loaders.checks.checking import check
from loaders.files.book import open_workbook
from loaders.values.outcome import Fault
from tests.workbooks import REGION, places
from tests.written_files import HEAD, ROW, SPREADSHEET, cell, line, ods, ods_cells

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
        typed("time", time_value="PT9H5M0S"),
        typed("time", time_value="PT30H00M00S"),
        typed("time", time_value="PT10H75M00S"),
    )
    wanted = [12.5, 0.8, 5.0, "WAAR", date(2026, 3, 25), "2026-13-45", time(10, 30), time(9, 5), "getoond", "getoond"]
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
