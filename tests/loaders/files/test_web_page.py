"""Tables of web pages: where a cell stands, what is hidden, joined or left, and what counts as a number."""

from pathlib import Path
from typing import Any

import pytest

from loaders.files.limits import BookScan, Limits, RefusedError
from loaders.files.web_page import read, read_archive
from tests.packages import mhtml, table_html

SMALL = Limits(row_count=4, column_count=4, sheet_count=2)


def book_of(folder: Path, page: str, limits: Limits = SMALL) -> BookScan:
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    return read(str(path), limits)


def table(*rows: str) -> str:
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


TWO = "<td>a</td><td>b</td>"

PLACES: list[tuple[str, list[list[Any]]]] = [
    (table(TWO, "<th>c</th><td>d</td>"), [["a", "b"], ["c", "d"]]),
    (table("<td colspan='2'>a</td><td>b</td>", "<td>c</td><td>d</td><td>e</td>"), [["a", "", "b"], ["c", "d", "e"]]),
    (table("<td rowspan='2'>a</td><td>b</td>", "<td>c</td><td>d</td>"), [["a", "b"], ["", "c", "d"]]),
    (
        table("<td>a</td><td rowspan='3'>b</td>", "<td>c</td><td>d</td>", "<td>e</td>", "<td>f</td><td>g</td>"),
        [["a", "b"], ["c", "", "d"], ["e"], ["f", "g"]],
    ),
    (table("<td>a</td><td rowspan='2'>b</td>", "<td>c</td>", "<td>d</td><td>e</td>"), [["a", "b"], ["c"], ["d", "e"]]),
    (table("<td rowspan='2' colspan='2'>a</td><td>b</td>", "<td>c</td>"), [["a", "", "b"], ["", "", "c"]]),
    (
        table("<td rowspan='3'>a</td><td>b</td>", "<td>c</td>", "<td>d</td>", "<td>e</td>"),
        [["a", "b"], ["", "c"], ["", "d"], ["e"]],
    ),
    (
        table(
            "<td rowspan='2'>a</td><td>b</td><td rowspan='3'>c</td>",
            "<td>d</td>",
            *["<td>e</td><td>f</td><td>g</td>"] * 2,
        ),
        [["a", "b", "c"], ["", "d"], ["e", "f", "", "g"], ["e", "f", "g"]],
    ),
    (table("<td rowspan='0'>a</td><td colspan='x'>b</td><td colspan=''>c</td>", TWO), [["a", "b", "c"], ["a", "b"]]),
    (table("<td colspan='-1'>a</td><td colspan='²'>b</td>"), [["a", "b"]]),
    (table("<td>a</td><td></td><td>b</td>"), [["a", "", "b"]]),
    (table(TWO, "", "<td>c</td>"), [["a", "b"], [], ["c"]]),
]


@pytest.mark.parametrize(("page", "rows"), PLACES)
def test_each_value_stands_in_its_place(tmp_path: Path, page: str, rows: list[list[Any]]) -> None:
    assert book_of(tmp_path, page).sheets[0].rows == rows


TEXTS: list[tuple[str, Any]] = [
    ("a  b\n c", "a b c"),
    ("a<br>b", "a\nb"),
    ("<br>a", "a"),
    ("<p>a</p><p>b</p>", "a\nb"),
    ("<div>a</div>b", "ab"),
    ("a<div>b</div>", "a\nb"),
    ("<b>a</b>b<i>c</i>", "abc"),
    ("a<style>x</style>b<script>y</script>", "ab"),
    ("a<!-- x -->b", "ab"),
    ("a<?x y?>b", "ab"),
    ("<p>a</p><ul><li>b</li></ul>", "a\nb"),
]


@pytest.mark.parametrize(("written", "text"), TEXTS)
def test_a_text_has_the_lines_that_people_see(tmp_path: Path, written: str, text: Any) -> None:
    assert book_of(tmp_path, table(f"<td>{written}</td><td>z</td>")).sheets[0].rows == [[text, "z"]]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("<td x:num='12.5'>12,5</td>", 12.5),
        ("<td x:num='0.125'>12,5 %</td>", 0.125),
        ("<td x:num='46106'>25/03/2026</td>", "25/03/2026"),
        ("<td x:num>12</td>", "12"),
        ("<td>12</td>", "12"),
        ("<td x:num='5'>vijf</td>", "vijf"),
    ],
)
def test_a_number_is_the_one_behind_it_only_where_a_number_is_shown(tmp_path: Path, cell: str, value: Any) -> None:
    assert book_of(tmp_path, table(f"{cell}<td>z</td>")).sheets[0].rows == [[value, "z"]]


def test_errors_hidden_rows_and_joined_cells_are_told(tmp_path: Path) -> None:
    page = (
        "<table><tr style='DISPLAY : none'><td>a</td><td x:err='#N/A'></td></tr><tr style='display:block'>"
        "<td rowspan='3'>b</td><td x:err='Iemand'>x</td></tr></table>"
    )
    sheet = book_of(tmp_path, page).sheets[0]
    assert sheet.marks == {(0, 1): ("error-cell", "#N/A"), (1, 1): ("error-cell", "")}
    assert (sheet.hidden_row_count, sheet.merges) == (1, [(1, 3, 0)])


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("", ("web-page", "")),
        ("<p>geen tabel</p>", ("web-page", "")),
        (table("<td>a</td>", "<td>b</td>"), ("web-page", "")),
        (table(TWO) * 3, ("too-many-sheets", "")),
        (table("<td></td>" * 4 + "<td>a</td>"), ("stray-cell", "E1")),
        (table("<td></td>" * 5 + "<td>a</td>"), ("too-many-columns", "")),
        (table("<td>a</td>" * 5), ("too-many-columns", "E1")),
        (table(*[TWO] * 5), ("too-many-rows", "")),
        (table(TWO, "", "", "", TWO), ("stray-cell", "A5")),
    ],
)
def test_what_holds_no_list_or_reaches_past_a_limit_is_refused(
    tmp_path: Path, page: str, said: tuple[str, str]
) -> None:
    with pytest.raises(RefusedError) as refused:
        book_of(tmp_path, page)
    code, _, place, _ = refused.value.args
    assert (code, place) == said


def test_spans_are_no_wider_than_a_table_may_be(tmp_path: Path) -> None:
    page = table("<td>a</td><td colspan='99999'></td>", "<td rowspan='99999'>b</td>")
    sheet = book_of(tmp_path, page).sheets[0]
    assert (sheet.rows, sheet.merges) == ([["a", "", "", "", ""], ["b"]], [])
    assert book_of(tmp_path, table("<td colspan='100000'>a</td><td>b</td>")).sheets[0].rows == [["a", "b"]]


def test_the_tables_of_a_page_are_its_sheets_and_a_table_in_a_cell_is_one_of_its_own(tmp_path: Path) -> None:
    inner = table("<td>x</td><td>y</td>")
    page = table(f"<td>a{inner}</td><td>b</td>") + table("<td>alleen</td>")
    book = book_of(tmp_path, page)
    assert [(sheet.name, sheet.rows) for sheet in book.sheets] == [("html", [["a", "b"]]), ("html 2", [["x", "y"]])]
    assert book.remarks == {"web-page-read": {"count": "2"}}


def test_sheets_have_the_names_that_excel_gave_them_where_each_has_one(tmp_path: Path) -> None:
    names = "<xml><x:Name>Partners</x:Name><x:Name>Aanbod</x:Name></xml>"
    for count, wanted in ((2, ["Partners", "Aanbod"]), (1, ["html"])):
        page = f"<?xml version='1.0'?><html><!--{names}-->{table(TWO) * count}</html>"
        assert [sheet.name for sheet in book_of(tmp_path, page).sheets] == wanted


def test_a_page_saved_in_one_file_is_read_by_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "page.mht"
    path.write_bytes(mhtml(table_html(), table_html([["Naam", "Soort"]]), names=["Partners", "Aanbod"]))
    sheets = read_archive(str(path), Limits()).sheets
    assert [(sheet.name, sheet.rows[0][:2]) for sheet in sheets] == [
        ("Partners", ["Naam", "Soort"]),
        ("Aanbod", ["Naam", "Soort"]),
    ]
