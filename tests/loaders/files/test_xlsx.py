"""Sheets of an .xlsx element by element: places, errors, formulas, what is hidden, struck through or joined."""

import datetime
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from loaders.files.limits import BookScan, Limits, RefusedError
from loaders.files.xlsx import read
from tests.workbooks import raw_workbook, rewritten, saved

SMALL = Limits(row_count=6, column_count=5)
SHEET = "xl/worksheets/sheet1.xml"
STYLES = "xl/styles.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
GOOD = raw_workbook({"Partners": [["Naam"]]})
RICH = {
    "xl/metadata.xml": '<m><futureMetadata name="XLRICHVALUE"><rvb i="0"/></futureMetadata>'
    '<valueMetadata><bk><rc t="1" v="0"/></bk></valueMetadata></m>',
    "xl/richData/rdrichvalue.xml": '<d><rv s="0"><v>Tielt</v></rv></d>',
    "xl/richData/rdrichvaluestructure.xml": '<d><s t="_linkedentity2"><k n="_DisplayString"/></s></d>',
}


def written(folder: Path, content: bytes, limits: Limits = SMALL) -> BookScan:
    path = folder / "book.xlsx"
    path.write_bytes(content)
    return read(str(path), limits)


def with_rows(rows: str, *, after: str = "", prefix: str = "") -> bytes:
    """A workbook with one sheet of these rows."""
    space = f"xmlns:{prefix[:-1]}" if prefix else "xmlns"
    sheet = (
        f'<{prefix}worksheet {space}="{MAIN}"><{prefix}sheetData>{rows}</{prefix}sheetData>{after}</{prefix}worksheet>'
    )
    return rewritten(GOOD, SHEET, lambda _: sheet)


def refusal(folder: Path, content: bytes, limits: Limits = SMALL) -> tuple[Any, ...]:
    with pytest.raises(RefusedError) as refused:
        written(folder, content, limits)
    return refused.value.args


ERROR = '<c r="{}" t="e"><v>#N/A</v></c>'
NUMBER = '<c r="{}"><v>1</v></c>'
N_A = ("error-cell", "#N/A")

MARKED: list[tuple[str, dict[tuple[int, int], tuple[str, str]]]] = [
    (f'<row r="2">{ERROR.format("B2")}</row>', {(1, 1): N_A}),
    (
        f'<row r="2">{ERROR.format("B2")}{ERROR.format("D2")}</row><row r="4">{ERROR.format("B4")}</row>',
        {(1, 1): N_A, (1, 3): N_A, (3, 1): N_A},
    ),
    (
        '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v> 0 </v></c></row>',
        {(0, 0): ("", "WAAR"), (0, 1): ("", "ONWAAR")},
    ),
    ('<row r="1"><c r="A1"><f>1+1</f></c></row>', {(0, 0): ("formula-without-value", "")}),
    ('<row r="1"><c r="A1"><f>1+1</f><v/></c><c r="B1"><v>1</v></c></row>', {(0, 0): ("formula-without-value", "")}),
    ('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>', {}),
    ('<row r="1"><c r="A1" t="str"><f>A2</f><v></v></c></row>', {}),
    (
        '<row r="1"><c r="A1" t="e"><f>NA()</f><v>#N/A</v></c><c r="B1"><f>1</f></c></row>',
        {(0, 0): N_A, (0, 1): ("formula-without-value", "")},
    ),
    ('<row r="1"><c r="A1" t="b"><f>1=1</f><v>1</v></c><c r="B1"><v>5</v></c></row>', {(0, 0): ("", "WAAR")}),
    ('<row r="1"><c r="A1" t="inlineStr"><is><t>#N/A</t></is></c></row>', {}),
    ('<row r="1"><c r="A1"><v>1</v></c></row>', {}),
    (
        '<row r="1"><c r="A1" t="e"><v>#ERROR!</v></c><c r="B1" t="e"><v/></c></row>',
        {(0, 0): ("error-cell", "#ERROR!"), (0, 1): ("error-cell", "")},
    ),
    # without places: one after the other
    (
        '<row><c t="e"><v>#N/A</v></c><c/><c t="e"><v>#N/A</v></c></row><row><c t="e"><v>#N/A</v></c></row>',
        {(0, 0): N_A, (0, 2): N_A, (1, 0): N_A},
    ),
    (
        '<row r="3"><c r="C3"><v>1</v></c><c t="e"><v>#N/A</v></c></row><row><c t="e"><v>#N/A</v></c></row>',
        {(2, 3): N_A, (3, 0): N_A},
    ),
]


@pytest.mark.parametrize(("rows", "marks"), MARKED)
def test_what_the_fast_reader_drops_is_marked_in_its_place(
    tmp_path: Path, rows: str, marks: dict[tuple[int, int], tuple[str, str]]
) -> None:
    assert written(tmp_path, with_rows(rows)).sheets[0].marks == marks


def test_a_sheet_whose_elements_have_a_prefix_is_looked_through_as_well(tmp_path: Path) -> None:
    rows = (
        '<x:row r="2" hidden="1"><x:c r="B2" t="e"><x:v>#N/A</x:v></x:c><x:c r="C2"><x:f>1</x:f></x:c></x:row>'
        '<x:row r="3"><x:c r="A3" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>'
    )
    after = '<x:mergeCells><x:mergeCell ref="A3:A5"/></x:mergeCells>'
    sheet = written(tmp_path, with_rows(rows, after=after, prefix="x:")).sheets[0]
    assert sheet.marks == {(1, 1): N_A, (1, 2): ("formula-without-value", "")}
    assert (sheet.hidden_row_count, sheet.merges) == (1, [(2, 4, 0)])
    assert refusal(tmp_path, with_rows(rows, prefix="x:"), Limits(cell_count=2))[0] == "too-many-cells"


@pytest.mark.parametrize(
    ("area", "merges"),
    [
        ("B2:B4", [(1, 3, 1)]),
        ("B2:C4", [(1, 3, 1)]),
        ("B2:C2", []),
        ("B2", []),
        ("B1:B6", [(0, 5, 1)]),
        ("B1:B7", []),
    ],
)
def test_an_area_of_several_rows_is_one_of_the_column_of_its_value(
    tmp_path: Path, area: str, merges: list[tuple[int, int, int]]
) -> None:
    after = f'<mergeCells count="1"><mergeCell uid="1" ref="{area}"/></mergeCells>'
    assert (
        written(tmp_path, with_rows(f'<row r="1">{NUMBER.format("A1")}</row>', after=after)).sheets[0].merges == merges
    )


HIDDEN = [
    (f'<row r="1" hidden="1">{ERROR.format("A1")}</row><row r="2">{ERROR.format("A2")}</row>', 1),
    (f'<row r="1" hidden="true">{ERROR.format("A1")}{ERROR.format("B1")}</row>', 1),
    (f'<row r="1" hidden="0">{ERROR.format("A1")}</row>', 0),
    (f'<row r="1" hidden="1"/><row r="2">{ERROR.format("A2")}</row>', 0),
]


@pytest.mark.parametrize(("rows", "count"), HIDDEN)
def test_hidden_rows_with_something_in_them_are_counted(tmp_path: Path, rows: str, count: int) -> None:
    assert written(tmp_path, with_rows(rows)).sheets[0].hidden_row_count == count


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (f'<row r="7">{ERROR.format("B7")}</row>', ("stray-cell", "B7")),
        (f'<row r="7">{NUMBER.format("B7")}</row>', ("stray-cell", "B7")),
        ('<row r="7"><c r="B7"><f>1</f></c></row>', ("stray-cell", "B7")),
        ('<row r="1"><c r="F1" t="inlineStr"><is><t>a</t></is></c></row>', ("stray-cell", "F1")),
        ('<row r="0"><c r="A1" t="e"><v>1</v></c></row>', ("broken-file", "")),
        ('<row r="0"><c r="A1"><v>1</v></c></row>', ("broken-file", "")),
        ('<row r="1"><c r="1" t="e"><v>1</v></c></row>', ("broken-file", "")),
        ('<row r="1">', ("broken-file", "")),
    ],
)
def test_what_reaches_past_a_limit_or_has_no_place_is_refused(tmp_path: Path, rows: str, said: tuple[str, str]) -> None:
    code, _, place, _ = refusal(tmp_path, with_rows(rows))
    assert (code, place) == said


CELLS = [
    ('<c r="A1"><f>1</f><v>2</v></c>', 1),
    ('<c r="A1"><v>2</v></c><c r="B1"/>', 1),
    ('<c r="A1"><v>2</v></c><c r="B1"><f>1</f><v>1</v></c>', 2),
    ('<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="inlineStr"><is><t>a</t></is></c><c r="C1"><v>1</v></c>', 3),
]


@pytest.mark.parametrize(("cells", "count"), CELLS)
def test_each_filled_cell_is_counted_once(tmp_path: Path, cells: str, count: int) -> None:
    content = with_rows(f'<row r="1">{cells}</row>')
    written(tmp_path, content, Limits(cell_count=count))
    assert refusal(tmp_path, content, Limits(cell_count=count - 1))[0] == "too-many-cells"


def test_blank_rows_in_front_keep_their_place_and_values_of_each_kind_are_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["B3"], sheet["C3"], sheet["D3"] = "a", 1.5, datetime.date(2026, 3, 25)
    rows = written(tmp_path, saved(book)).sheets[0].rows
    assert rows == [["", "", "", ""], ["", "", "", ""], ["", "a", 1.5, datetime.date(2026, 3, 25)]]


def test_a_sheet_of_a_chart_has_no_rows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["a"])
    book.create_chartsheet("Grafiek")
    sheets = written(tmp_path, saved(book)).sheets
    assert [(sheet.name, sheet.rows) for sheet in sheets] == [("Sheet", [["a"]]), ("Grafiek", [])]


def test_cells_that_are_struck_through_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["a", "b", "c"])
    sheet.append(["d"])
    sheet["B1"].font, sheet["C1"].font = Font(strike=True), Font(bold=True)
    sheet["A2"].font = Font(strike=True, bold=True)
    sheet["A7"].font = Font(strike=True)
    assert written(tmp_path, saved(book)).sheets[0].struck_cells == {(0, 1), (1, 0)}


FONTS = (
    "<fonts><font><b/></font><font><strike/></font><font><strike val='0'/></font><font><strike val='false'/></font>"
    "<font><strike val='1'/></font></fonts>"
)
FORMATS = "".join(f'<xf fontId="{font}"/>' for font in (0, 1, 2, 3, 4))


@pytest.mark.parametrize(
    ("styles", "struck"),
    [
        (f"{FONTS}<cellXfs>{FORMATS}</cellXfs>", {1, 4}),
        (f"{FONTS}<cellStyleXfs><xf fontId='1'/></cellStyleXfs><cellXfs>{FORMATS}</cellXfs>", {1, 4}),
        (f"{FONTS}<cellXfs><xf/>{FORMATS}</cellXfs>", {2, 5}),
        ("<fonts><font><strike/></font></fonts><cellXfs><xf/><xf fontId='1'/></cellXfs>", {0}),
        (f"{FONTS}<cellXfs><xf/></cellXfs><dxfs><dxf><font><strike/></font></dxf><xf fontId='1'/></dxfs>", set()),
        (f"<dxfs><font/><strike/></dxfs>{FONTS}<cellXfs>{FORMATS}</cellXfs>", {1, 4}),
        ("", set()),
    ],
)
def test_a_style_is_struck_through_when_its_font_is(tmp_path: Path, styles: str, struck: set[int]) -> None:
    cells = "".join(f'<c r="{letter}1" s="{style}"><v>1</v></c>' for style, letter in enumerate("ABCDEF"))
    content = rewritten(
        with_rows(f'<row r="1">{cells}</row>'), STYLES, lambda _: f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    )
    found = written(tmp_path, content, Limits()).sheets[0].struck_cells
    assert found == {(0, column) for column in struck}


def test_a_workbook_without_styles_has_nothing_struck_through(tmp_path: Path) -> None:
    path = tmp_path / "bare.xlsx"
    (tmp_path / "full.xlsx").write_bytes(GOOD)
    with zipfile.ZipFile(tmp_path / "full.xlsx") as full, zipfile.ZipFile(path, "w") as bare:
        for name in full.namelist():
            if name != STYLES:
                bare.writestr(name, full.read(name).replace(b'<Override PartName="/xl/styles.xml"', b"<Override "))
    assert read(str(path), SMALL).sheets[0].struck_cells == set()


@pytest.mark.parametrize(("part", "is_read"), [("docProps/extra.xml", False), ("xl/sharedStrings.xml", True)])
def test_a_document_type_is_refused_in_every_part_that_is_read(tmp_path: Path, part: str, is_read: bool) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(GOOD)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(part, f'<!DOCTYPE x><sst xmlns="{MAIN}"/>')
    if is_read:
        assert refusal(tmp_path, path.read_bytes())[0] == "unsafe-xml"
    else:
        assert written(tmp_path, path.read_bytes()).sheets[0].rows == [["Naam"]]


def many(prefix: str = "", last: str = "") -> bytes:
    """A sheet of so many rows that some pieces of it hold nothing else, and a last one."""
    text = "x" * 3_000
    cells = (f'<row r="{row}"><c r="B{row}" t="inlineStr"><is><t>{text}</t></is></c></row>' for row in range(2, 302))
    return with_rows("".join(cells) + last, prefix=prefix)


LONG = Limits(cell_count=301, row_count=301, ratio=10_000)


def test_a_long_sheet_of_plain_rows_is_counted_as_any_other(tmp_path: Path) -> None:
    content = many(last='<row r="1" hidden="1"><c r="B1"><v>1</v></c></row>')
    sheet = written(tmp_path, content, LONG).sheets[0]
    assert (len(sheet.rows), sheet.hidden_row_count, sheet.marks) == (301, 1, {})
    assert refusal(tmp_path, content, replace(LONG, cell_count=300))[0] == "too-many-cells"
    assert refusal(tmp_path, content, replace(LONG, row_count=300))[0] == "too-many-rows"
    assert refusal(tmp_path, many(last='<row r="0"><c r="B1"><v>1</v></c></row>'), LONG)[0] == "broken-file"


def test_rows_of_another_space_than_that_of_the_sheet_are_none_of_it(tmp_path: Path) -> None:
    assert written(tmp_path, many(prefix="x:"), replace(LONG, cell_count=1)).sheets[0].hidden_row_count == 0


def test_a_linked_value_is_shown_as_the_text_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    cells = '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1" t="e"><v>#VALUE!</v></c>'
    path.write_bytes(with_rows(f'<row r="1">{cells}</row>'))
    with zipfile.ZipFile(path, "a") as archive:
        for name, text in RICH.items():
            archive.writestr(name, text)
    assert read(str(path), SMALL).sheets[0].marks == {(0, 0): ("", "Tielt"), (0, 1): ("error-cell", "#VALUE!")}
