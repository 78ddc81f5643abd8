"""Sheets of OpenDocument at their bounds: what is repeated, left, hidden, struck or joined, and each kind of value."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from loaders.files.limits import BookScan, Limits, RefusedError
from loaders.files.ods import read, read_flat
from tests.packages import zip_of
from tests.written_files import NAMESPACES, cell, line, ods

SMALL = Limits(row_count=4, column_count=4, sheet_count=2)
EMPTY = "<table:table-cell/>"
ERROR = 'office:value-type="string" calcext:value-type="error"'
STYLES = (
    "<office:automatic-styles>"
    '<style:style style:name="hidden"><style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="shown"><style:table-properties table:display="true"/></style:style>'
    '<style:style style:name="struck"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="twice"><style:text-properties style:text-line-through-type="double"/></style:style>'
    '<style:style style:name="plain"><style:text-properties style:text-line-through-style="none"/></style:style>'
    "</office:automatic-styles>"
)


def book_of(folder: Path, content: bytes, limits: Limits = SMALL) -> BookScan:
    path = folder / "book.ods"
    path.write_bytes(content)
    return read(str(path), limits)


def rows_of(folder: Path, rows: str, limits: Limits = SMALL) -> list[list[Any]]:
    return book_of(folder, ods(rows), limits).sheets[0].rows


def refusal(folder: Path, content: bytes, limits: Limits = SMALL) -> tuple[Any, ...]:
    with pytest.raises(RefusedError) as refused:
        book_of(folder, content, limits)
    return refused.value.args


def typed(kind: str, shown: str = "getoond", **attributes: str) -> str:
    given = "".join(f' office:{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<table:table-cell office:value-type="{kind}"{given}><text:p>{shown}</text:p></table:table-cell>'


PLACES: list[tuple[str, list[list[Any]]]] = [
    (line(cell("a"), EMPTY, cell("b")), [["a", "", "b"]]),
    (line(EMPTY) + line(EMPTY, cell("a")), [[], ["", "a"]]),
    (line(cell("a")) + line(EMPTY, number_rows_repeated="2") + line(cell("b")), [["a"], [], [], ["b"]]),
    (line(cell("a"), number_rows_repeated="2") + line(cell("b")), [["a"], ["a"], ["b"]]),
    (line(EMPTY, cell("a", number_columns_repeated="3")), [["", "a", "a", "a"]]),
    (line(cell("a", number_columns_repeated="2"), EMPTY, cell("b")), [["a", "a", "", "b"]]),
    (line(cell("a", number_columns_repeated="0"), cell("b")), [["a", "b"]]),
    (line('<table:table-cell table:number-columns-repeated="3"/>', cell("a")), [["", "", "", "a"]]),
    (line(cell("a"), number_rows_repeated="4"), [["a"]] * 4),
    (line(cell("a", number_columns_repeated="4")), [["a"] * 4]),
    (line("<table:covered-table-cell><text:p>a</text:p></table:covered-table-cell>", cell("b")), [["a", "b"]]),
]


@pytest.mark.parametrize(("rows", "wanted"), PLACES)
def test_each_value_stands_in_its_place(tmp_path: Path, rows: str, wanted: list[list[Any]]) -> None:
    assert rows_of(tmp_path, rows) == wanted


TEXTS = [
    ("a", "a"),
    ("a</text:p><text:p>b", "a\nb"),
    ("a</text:p><text:p/><text:p>b", "a\n\nb"),
    ("a<text:s/>b", "a b"),
    ('a<text:s text:c="3"/>b', "a   b"),
    ('a<text:s text:c="100"/>b', f"a{' ' * 100}b"),
    ('a<text:s text:c="101"/>b', f"a{' ' * 100}b"),
    ("a<text:tab/>b", "a\tb"),
    ("a<text:line-break/>b", "a\nb"),
    ("a<text:span>b</text:span>c", "abc"),
    ("a</text:p>x<text:p>b", "a\nb"),
    ("<office:annotation><text:p>x<text:s/></text:p><text:p>y</text:p></office:annotation>a", "a"),
    ("a</text:p><table:shapes><text:p>x</text:p></table:shapes><text:p>b", "a\nb"),
    ("a<form:forms xmlns:form='f'><text:p>x</text:p></form:forms>", "a"),
]


@pytest.mark.parametrize(("written", "text"), TEXTS)
def test_a_text_is_what_people_see(tmp_path: Path, written: str, text: str) -> None:
    # the cells around it keep their own
    assert rows_of(tmp_path, line(cell("voor"), cell(written), cell("na"))) == [["voor", text, "na"]]


VALUES: list[tuple[str, Any]] = [
    (typed("float", value="12.5"), 12.5),
    (typed("percentage", value="0.8"), 0.8),
    (typed("currency", value="5"), 5.0),
    (typed("float"), "getoond"),
    (typed("float", value="0"), 0.0),
    (typed("boolean", boolean_value="true"), "WAAR"),
    (typed("boolean", boolean_value="false"), "ONWAAR"),
    (typed("date", date_value="2026-03-25"), date(2026, 3, 25)),
    (typed("date", date_value="2026-03-25T00:00:00"), date(2026, 3, 25)),
    (typed("date", date_value="2026-03-25T10:30:00"), datetime(2026, 3, 25, 10, 30)),
    (typed("date", date_value="2026-02-30"), "2026-02-30"),
    (typed("date"), "getoond"),
    (typed("time", time_value="PT10H30M05S"), time(10, 30, 5)),
    (typed("time", time_value="PT9H5M0S"), time(9, 5)),
    (typed("time", time_value="PT23H59M59.25S"), time(23, 59, 59)),
    (typed("time", time_value="PT24H00M00S"), "getoond"),
    (typed("time", time_value="PT10H75M00S"), "getoond"),
    (typed("time", time_value="PT1H"), "getoond"),
    (typed("time"), "getoond"),
    (typed("string", string_value="bewaard"), "getoond"),
    (typed("string", shown="", string_value="bewaard"), "bewaard"),
    (typed("string", shown=""), None),
    ('<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>', 2.0),
    ('<table:table-cell table:formula="of:=1+1"><text:p>2</text:p></table:table-cell>', "2"),
    ('<table:table-cell table:formula="of:=A1"><text:p/></table:table-cell>', None),
]


@pytest.mark.parametrize(("written", "value"), VALUES)
def test_each_kind_of_value_is_read_as_shown(tmp_path: Path, written: str, value: Any) -> None:
    assert rows_of(tmp_path, line(cell("voor"), written)) == [["voor"] if value is None else ["voor", value]]


MARKS = [
    (f"<table:table-cell {ERROR}><text:p>#N/A</text:p></table:table-cell>", ("error-cell", "#N/A")),
    (f"<table:table-cell {ERROR}><text:p>Iemand Anders</text:p></table:table-cell>", ("error-cell", "")),
    (
        f"<table:table-cell {' '.join(ERROR.split()[::-1])}><text:p>Err:502</text:p></table:table-cell>",
        ("error-cell", "Err:502"),
    ),
    ('<table:table-cell table:formula="of:=1+1"/>', ("formula-without-value", "")),
    (
        '<table:table-cell table:style-name="error" office:value-type="string"><text:p>a</text:p></table:table-cell>',
        None,
    ),
    (
        '<table:table-cell calcext:value-type="string" table:style-name="error"><text:p>a</text:p></table:table-cell>',
        None,
    ),
    ('<table:table-cell office:value-type="string" table:formula="of:=A1"/>', None),
]


@pytest.mark.parametrize(("written", "mark"), MARKS)
def test_what_has_no_value_is_marked(tmp_path: Path, written: str, mark: tuple[str, str] | None) -> None:
    sheet = book_of(tmp_path, ods(line(cell("a")) + line(EMPTY, written))).sheets[0]
    assert sheet.marks == ({(1, 1): mark} if mark else {})


def test_a_mark_that_is_repeated_stands_in_each_of_its_cells(tmp_path: Path) -> None:
    error = f'<table:table-cell table:number-columns-repeated="2" {ERROR}><text:p>#N/A</text:p></table:table-cell>'
    sheet = book_of(tmp_path, ods(line(cell("a")) + line(EMPTY, error, cell("b"), number_rows_repeated="2"))).sheets[0]
    assert set(sheet.marks) == {(1, 1), (1, 2), (2, 1), (2, 2)}
    assert sheet.rows == [["a"], ["", "", "", "b"], ["", "", "", "b"]]


def test_cells_that_are_struck_through_and_rows_and_sheets_that_are_hidden_are_told(tmp_path: Path) -> None:
    rows = (
        line(cell("a"), cell("b", style_name="plain"), visibility="collapse")
        + line(cell("c"), cell("d", style_name="struck", number_columns_repeated="2"), number_rows_repeated="2")
        + line(cell("e", style_name="twice"), visibility="visible")
    )
    more = (
        '<table:table table:name="Weg" table:style-name="hidden"/>'
        '<table:table table:name="Er" table:style-name="shown"/>'
    )
    sheets = book_of(tmp_path, ods(rows, before=STYLES, after=more), Limits()).sheets
    assert sheets[0].struck_cells == {(1, 1), (1, 2), (2, 1), (2, 2), (3, 0)}
    assert sheets[0].hidden_row_count == 1
    assert [(sheet.name, sheet.is_hidden) for sheet in sheets] == [("Partners", False), ("Weg", True), ("Er", False)]


def test_a_cell_over_several_rows_is_an_area_of_its_column(tmp_path: Path) -> None:
    rows = line(cell("a")) + line(EMPTY, cell("b", number_rows_spanned="3"), cell("c", number_rows_spanned="1"))
    assert book_of(tmp_path, ods(rows)).sheets[0].merges == [(1, 3, 1)]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (line(cell("a", number_columns_repeated="5")), ("too-many-columns", "E1")),
        (line(EMPTY, cell("a", number_columns_repeated="4")), ("too-many-columns", "E1")),
        (line(cell("a"), number_rows_repeated="5"), ("too-many-rows", "")),
        (line(EMPTY, number_rows_repeated="4") + line(EMPTY, cell("a")), ("stray-cell", "B5")),
        (line(EMPTY, number_rows_repeated="3") + line(cell("a"), number_rows_repeated="2"), ("stray-cell", "A5")),
    ],
)
def test_what_reaches_past_a_limit_is_refused(tmp_path: Path, rows: str, said: tuple[str, str]) -> None:
    code, _, place, _ = refusal(tmp_path, ods(rows), Limits(row_count=4, column_count=4))
    assert (code, place) == said


def test_as_many_sheets_as_may_be_are_read(tmp_path: Path) -> None:
    second = '<table:table table:name="Aanbod"/>'
    assert len(book_of(tmp_path, ods(line(cell("a")), after=second)).sheets) == 2
    assert refusal(tmp_path, ods(line(cell("a")), after=second * 2))[::3] == ("too-many-sheets", {"allowed": "2"})


def test_tables_elsewhere_than_in_the_spreadsheet_are_left(tmp_path: Path) -> None:
    inner = f'<table:table table:name="Binnen">{line(cell("x"))}</table:table>'
    linked = f'<table:links><table:table table:name="Elders">{line(cell("x"))}</table:table></table:links>'
    last = f'<table:table table:name="Aanbod">{line(cell("c"))}</table:table>'
    rows = line(f"<table:table-cell><text:p>a</text:p>{inner}</table:table-cell>", cell("b"))
    sheets = book_of(tmp_path, ods(rows, after=linked + last)).sheets
    assert [(sheet.name, sheet.rows) for sheet in sheets] == [("Partners", [["a", "b"]]), ("Aanbod", [["c"]])]


@pytest.mark.parametrize(("day", "is_1904"), [("1904-01-01", True), ("1899-12-30", False)])
def test_the_first_day_of_the_calendar_is_told(tmp_path: Path, day: str, is_1904: bool) -> None:
    setting = f'<table:calculation-settings><table:null-date table:date-value="{day}"/></table:calculation-settings>'
    assert book_of(tmp_path, ods("", after=setting)).is_1904 is is_1904
    assert not book_of(tmp_path, ods("")).is_1904


def test_a_password_is_told_by_the_list_of_parts(tmp_path: Path) -> None:
    content = {"content.xml": "<a/>", "META-INF/manifest.xml": "<m><encryption-data/></m>"}
    assert refusal(tmp_path, zip_of(dict(content)))[0] == "password"
    content["META-INF/manifest.xml"] = "<m/>"
    assert book_of(tmp_path, zip_of(dict(content))).sheets == []


def test_parts_that_nobody_reads_are_counted(tmp_path: Path) -> None:
    content = ods(line(cell("a")), Pictures__a_png="x" * 2_000)
    assert refusal(tmp_path, content, Limits(part_bytes=1_999))[0] == "unpacked-too-large"


def test_a_flat_file_is_read_in_the_same_way_and_one_that_ends_too_soon_is_broken(tmp_path: Path) -> None:
    sheet = f'<table:table table:name="Partners">{line(cell("a"))}</table:table>'
    text = f"<office:document {NAMESPACES}><office:body><office:spreadsheet>{sheet}"
    path = tmp_path / "book.fods"
    path.write_text(f"{text}</office:spreadsheet></office:body></office:document>", encoding="utf-8")
    assert read_flat(str(path), SMALL).sheets[0].rows == [["a"]]
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        read_flat(str(path), SMALL)
    assert refused.value.args[0] == "broken-file"
