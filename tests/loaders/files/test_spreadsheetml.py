"""XML workbooks of Excel 2003: where a row and a cell stand, what is hidden, joined or left, and each kind of value."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from loaders.files.limits import BookScan, Limits, RefusedError
from loaders.files.spreadsheetml import read

OFFICE = "urn:schemas-microsoft-com:office"
SMALL = Limits(row_count=4, column_count=4, sheet_count=2)


def data(text: str, kind: str = "String") -> str:
    return f'<Data ss:Type="{kind}">{text}</Data>'


def cell(text: str, **attributes: int) -> str:
    given = "".join(f' ss:{name}="{value}"' for name, value in attributes.items())
    return f"<Cell{given}>{data(text)}</Cell>"


def book_of(folder: Path, rows: str, *, after: str = "", more: str = "", limits: Limits = SMALL) -> BookScan:
    """A workbook with one sheet of these rows; ``after`` stands behind its table, ``more`` behind the sheet."""
    path = folder / "book.xml"
    sheet = f'<Worksheet ss:Name="Partners"><Table>{rows}</Table>{after}</Worksheet>'
    path.write_text(
        f'<Workbook xmlns="{OFFICE}:spreadsheet" xmlns:ss="{OFFICE}:spreadsheet" xmlns:x="{OFFICE}:excel">'
        f"{sheet}{more}</Workbook>",
        encoding="utf-8",
    )
    return read(str(path), limits)


PLACES: list[tuple[str, list[list[Any]]]] = [
    (f"<Row>{cell('a')}{cell('b')}</Row><Row>{cell('c')}</Row>", [["a", "b"], ["c"]]),
    (f"<Row>{cell('a')}</Row><Row/><Row>{cell('b')}</Row>", [["a"], [], ["b"]]),
    (f"<Row>{cell('a')}</Row><Row ss:Index='4'>{cell('b')}</Row>", [["a"], [], [], ["b"]]),
    (f"<Row ss:Index='2'>{cell('a')}</Row><Row>{cell('b')}</Row>", [[], ["a"], ["b"]]),
    (f"<Row>{cell('a')}</Row><Row ss:Span='1'/><Row>{cell('b')}</Row>", [["a"], [], [], ["b"]]),
    (f"<Row ss:Span='1'>{cell('a')}</Row><Row>{cell('b')}</Row>", [["a"], [], ["b"]]),
    (f"<Row>{cell('a', Index=3)}{cell('b')}</Row>", [["", "", "a", "b"]]),
    (f"<Row>{cell('a', MergeAcross=1)}{cell('b')}</Row>", [["a", "", "b"]]),
    (f"<Row>{cell('a')}<Cell/>{cell('b')}</Row>", [["a", "", "b"]]),
    (f"<Row>{cell('a', MergeAcross=2)}</Row><Row>{cell('b')}{cell('c')}</Row>", [["a"], ["b", "c"]]),
    (f"<Row>{cell('')}{cell('a')}</Row>", [["", "a"]]),
    (f"<Row>{cell('a', Index=4)}</Row>", [["", "", "", "a"]]),
]


@pytest.mark.parametrize(("rows", "wanted"), PLACES)
def test_each_value_stands_in_its_place(tmp_path: Path, rows: str, wanted: list[list[Any]]) -> None:
    assert book_of(tmp_path, rows).sheets[0].rows == wanted


VALUES: list[tuple[str, Any]] = [
    (data("12.5", "Number"), 12.5),
    (data("1", "Boolean"), "WAAR"),
    (data("0", "Boolean"), "ONWAAR"),
    (data("2026-03-25T00:00:00.000", "DateTime"), date(2026, 3, 25)),
    (data("2026-03-25T10:30:00.000", "DateTime"), datetime(2026, 3, 25, 10, 30)),
    (data("1899-12-31T10:30:00.000", "DateTime"), time(10, 30)),
    (data("1899-12-31T00:00:00.000", "DateTime"), time(0)),
    (data("25 maart", "DateTime"), "25 maart"),
    (data("12.5"), "12.5"),
    ("<Data>a</Data>", "a"),
    ('<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">a<B>b</B>c</ss:Data>', "abc"),
    (data("a") + '<Comment ss:Author="x"><Data>niet</Data></Comment>', "a"),
    ("<Comment><Data>niet</Data></Comment>" + data("a"), "a"),
]


@pytest.mark.parametrize(("written", "value"), VALUES)
def test_each_kind_of_value_is_read_as_shown(tmp_path: Path, written: str, value: Any) -> None:
    rows = f"<Row>{cell('voor')}<Cell>{written}</Cell>{cell('na')}</Row>"
    assert book_of(tmp_path, rows).sheets[0].rows == [["voor", value, "na"]]


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        (f"<Cell>{data('#N/A', 'Error')}</Cell>", ("error-cell", "#N/A")),
        (f"<Cell>{data('Iemand Anders', 'Error')}</Cell>", ("error-cell", "")),
        ('<Cell ss:Formula="=1+1"/>', ("formula-without-value", "")),
        (f'<Cell ss:Formula="=1+1">{data("2", "Number")}</Cell>', None),
        (f'<Cell ss:Formula="=A1">{data("")}</Cell>', None),
        ("<Cell/>", None),
    ],
)
def test_what_has_no_value_is_marked(tmp_path: Path, written: str, mark: tuple[str, str] | None) -> None:
    sheet = book_of(tmp_path, f"<Row/><Row>{cell('a')}{written}<Cell/></Row>").sheets[0]
    assert sheet.marks == ({(1, 1): mark} if mark else {})


def test_rows_and_sheets_that_are_hidden_and_areas_of_several_rows_are_told(tmp_path: Path) -> None:
    options = "<x:WorksheetOptions><x:Visible>{}</x:Visible></x:WorksheetOptions>"
    rows = (
        f"<Row ss:Hidden='1'>{cell('a')}</Row><Row ss:Hidden='0'>{cell('b')}{cell('c', MergeDown=2)}</Row>"
        f"<Row>{cell('d', MergeDown=0)}</Row>"
    )
    more = "".join(
        f'<Worksheet ss:Name="{name}">{options.format(state)}</Worksheet>'
        for name, state in (("Weg", "SheetHidden"), ("Verder weg", "SheetVeryHidden"), ("Er", "SheetVisible"))
    )
    sheets = book_of(tmp_path, rows, more=more, limits=Limits()).sheets
    assert (sheets[0].hidden_row_count, sheets[0].merges) == (1, [(1, 3, 1)])
    assert [(sheet.name, sheet.is_hidden) for sheet in sheets] == [
        ("Partners", False),
        ("Weg", True),
        ("Verder weg", True),
        ("Er", False),
    ]


def test_each_sheet_begins_at_its_first_cell(tmp_path: Path) -> None:
    more = f'<Worksheet ss:Name="Aanbod"><Table><Row>{cell("b")}</Row></Table></Worksheet>'
    sheets = book_of(tmp_path, f"<Row ss:Span='2'>{cell('a')}</Row>", more=more).sheets
    assert [sheet.rows for sheet in sheets] == [[["a"]], [["b"]]]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (f"<Row ss:Index='5'>{cell('a')}</Row>", ("stray-cell", "A5")),
        (f"<Row>{cell('a', Index=5)}</Row>", ("stray-cell", "E1")),
        (f"<Row>{cell('a')}</Row>" * 5, ("too-many-rows", "")),
        (f"<Row>{cell('a') * 5}</Row>", ("too-many-columns", "E1")),
        (f"<Row ss:Index='0'>{cell('a')}</Row>", ("broken-file", "")),
        (f"<Row>{cell('a', Index=0)}</Row>", ("broken-file", "")),
        (f"<Row ss:Index='een'>{cell('a')}</Row>", ("broken-file", "")),
        (cell("a"), ("broken-file", "")),
        (f"<Row>{data('a')}</Row>", ("broken-file", "")),
        ("<Row>", ("broken-file", "")),
    ],
)
def test_what_reaches_past_a_limit_or_has_no_place_is_refused(tmp_path: Path, rows: str, said: tuple[str, str]) -> None:
    with pytest.raises(RefusedError) as refused:
        book_of(tmp_path, rows)
    code, _, place, _ = refused.value.args
    assert (code, place) == said


def test_one_sheet_too_many_is_refused_and_a_value_outside_a_sheet_or_an_open_file_is_broken(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        book_of(tmp_path, "", more="<Worksheet/><Worksheet/>")
    assert refused.value.args[::3] == ("too-many-sheets", {"allowed": "2"})
    assert len(book_of(tmp_path, "", more="<Worksheet/>").sheets) == 2
    path = tmp_path / "book.xml"
    for text in ("<Workbook><Row><Cell><Data>a</Data></Cell></Row></Workbook>", "<Workbook>"):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(RefusedError) as refused:
            read(str(path), SMALL)
        assert refused.value.args[0] == "broken-file"


def test_the_first_day_of_the_calendar_is_told(tmp_path: Path) -> None:
    setting = "<x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook>"
    assert [book_of(tmp_path, "", more=more).is_1904 for more in (setting, "")] == [True, False]
