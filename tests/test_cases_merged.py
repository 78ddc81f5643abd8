"""A merged cell down several rows gives its value to each of them, whatever wrote the file."""

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.checks.checking import check
from loaders.choices import LEAVE, PEOPLE, YES, Choices
from loaders.deliveries.kept import kept_copy
from tests.workbooks import REGION, edited, places, raw_workbook

HEADER = ["Naam", "Aanbieder", "Soort", "Gemeenten", "Status"]
FULL = ["De Brug vzw", "Buddywerking", "Roeselare", "Actief"]
Area = tuple[int, int, int]
"""First row, last row and column, as Excel counts."""


def merged(lines: Sequence[Sequence[Any]], *areas: Area, extra: int = 0) -> bytes:
    """A sheet of offers of which these areas are one cell, the last ``extra`` columns wider."""

    def edit(book: openpyxl.Workbook) -> None:
        for first, last, column in areas:
            book["Aanbod"].merge_cells(start_row=first, end_row=last, start_column=column, end_column=column + extra)

    return edited(raw_workbook({"Aanbod": lines}), edit)


def read(content: bytes, answers: dict[tuple[str, ...], str] | None = None) -> list[tuple[str, str, str]]:
    """Name, provider and status of every row that is ready."""
    rows = check(content, REGION, choices=Choices(answers or {})).sheets.get("Aanbod", [])
    fields = ("name", "provider_name", "offer_status_code")
    return [tuple(row.values[field] for field in fields) for row in rows]


LINES = [
    HEADER,
    ["Praatcafé", *FULL],
    ["Wandelclub", "", "Sport", "Roeselare", ""],
    ["Naaiclub", "", "Sport", "Izegem", ""],
]
READ = [(name, "De Brug vzw", "actief") for name in ("Praatcafé", "Wandelclub", "Naaiclub")]


def test_a_merged_cell_speaks_for_each_of_its_rows_and_says_so_once_a_column() -> None:
    content = merged(LINES, (2, 4, 2), (2, 4, 5))
    assert read(content) == READ
    assert places(check(content, REGION)) == [
        ("merged-cell-read", "Aanbod", "B3"),
        ("merged-cell-read", "Aanbod", "E3"),
    ]


def test_without_the_area_the_cells_are_empty() -> None:
    assert {code for code, *_ in places(check(merged(LINES), REGION))} == {"required-missing"}


def test_a_header_over_two_rows_and_a_title_are_not_filled_down() -> None:
    lines = [["Ons aanbod"], [], HEADER, ["", "", "", "", ""], ["Praatcafé", *FULL]]
    content = merged(lines, (1, 2, 1), *((3, 4, column) for column in range(1, 6)))
    assert (read(content), places(check(content, REGION))) == (READ[:1], [])


def test_an_area_that_runs_on_under_the_list_makes_no_rows() -> None:
    content = merged([*LINES, [], ["", "", "", "", ""]], (2, 9, 2), (2, 9, 5))
    assert read(content) == READ


def test_a_note_over_several_rows_and_columns_makes_no_rows() -> None:
    content = merged([*LINES[:2], ["Zomerstop", "", "", "", ""], [], []], (3, 5, 1), extra=4)
    assert read(content) == READ[:1]


def test_one_name_over_rows_that_differ_in_their_municipality_is_asked_as_such_rows_are() -> None:
    content = merged([HEADER, ["Praatcafé", *FULL], ["", "", "", "Izegem", ""]], *((2, 3, one) for one in (1, 2, 3, 5)))
    assert [code for code, *_ in places(check(content, REGION)) if code != "merged-cell-read"] == [
        "rows-together-asked"
    ]
    assert len(read(content, {("together", "Aanbod"): YES})) == 1


def test_a_column_about_people_stays_out_whole() -> None:
    lines = [[*HEADER, "Contactpersoon"], ["Praatcafé", *FULL, "Lien Proefmans"], ["Wandelclub", *FULL, ""]]
    content = merged(lines, (2, 3, 6))
    [question] = [one for one in check(content, REGION).questions if one.kind == PEOPLE]
    checked = check(content, REGION, choices=Choices({question.key: LEAVE}))
    assert checked.status == "ok" and "Proefmans" not in repr(checked)
    again = check(kept_copy(content, checked, None) or b"", REGION)
    assert [row.values for row in again.sheets["Aanbod"]] == [row.values for row in checked.sheets["Aanbod"]]


def test_the_copy_that_is_kept_reads_as_the_file_did() -> None:
    def edit(book: openpyxl.Workbook) -> None:
        book.properties.creator = "Lien Proefmans"

    content = edited(merged(LINES, (2, 4, 2), (2, 4, 5)), edit)
    assert read(kept_copy(content, check(content, REGION), None) or b"") == READ


def _ods() -> bytes:
    def row(*cells: str) -> str:
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    def cell(text: str, rows: int = 1) -> str:
        spanned = f' table:number-rows-spanned="{rows}" table:number-columns-spanned="1"' if rows > 1 else ""
        return f'<table:table-cell office:value-type="string"{spanned}><text:p>{text}</text:p></table:table-cell>'

    covered = "<table:covered-table-cell/>"
    lines = [
        row(*map(cell, HEADER)),
        row(cell("Praatcafé"), cell("De Brug vzw", 3), *map(cell, FULL[1:3]), cell("Actief", 3)),
        *(row(cell(name), covered, *map(cell, (kind, town)), covered) for name, _, kind, town, _ in LINES[2:]),
    ]
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    sheet = f'<table:table table:name="Aanbod">{"".join(lines)}</table:table>'
    body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", f"<office:document-content {spaces}>{body}</office:document-content>")
    return buffer.getvalue()


def _page() -> bytes:
    def row(*cells: str) -> str:
        return f"<tr>{''.join(cells)}</tr>"

    def cell(text: str, rows: int = 1) -> str:
        return f'<td rowspan="{rows}">{text}</td>'

    lines = [
        row(*map(cell, HEADER)),
        row(cell("Praatcafé"), cell("De Brug vzw", 3), *map(cell, FULL[1:3]), cell("Actief", 3)),
        *(row(*map(cell, (name, kind, town))) for name, _, kind, town, _ in LINES[2:]),
    ]
    return f'<html><meta charset="utf-8"><table>{"".join(lines)}</table></html>'.encode()


def _xml() -> bytes:
    def cell(text: str, down: int = 0, index: int = 0) -> str:
        places = (f' ss:Index="{index}"' if index else "") + (f' ss:MergeDown="{down}"' if down else "")
        return f'<Cell{places}><Data ss:Type="String">{text}</Data></Cell>'

    def row(*cells: str) -> str:
        return f"<Row>{''.join(cells)}</Row>"

    lines = [
        row(*map(cell, HEADER)),
        row(cell("Praatcafé"), cell("De Brug vzw", 2), *map(cell, FULL[1:3]), cell("Actief", 2)),
        *(row(cell(name), cell(kind, index=3), cell(town)) for name, _, kind, town, _ in LINES[2:]),
    ]
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    sheet = f'<Worksheet ss:Name="Aanbod"><Table>{"".join(lines)}</Table></Worksheet>'
    return f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}">{sheet}</Workbook>'.encode()


@pytest.mark.parametrize("content", [_ods(), _page(), _xml()], ids=["ods", "html", "xml"])
def test_other_kinds_of_file_say_it_in_their_own_way(content: bytes) -> None:
    assert read(content) == READ


@settings(max_examples=8)
@given(st.lists(st.integers(1, 4), min_size=1, max_size=4))
def test_it_reads_as_if_the_value_were_written_out(heights: list[int]) -> None:
    lines: list[list[Any]] = [HEADER]
    written: list[list[Any]] = [HEADER]
    areas: list[Area] = []
    for group, height in enumerate(heights):
        areas.append((len(lines) + 1, len(lines) + height, 2))
        for place in range(height):
            rest = [f"Aanbod {group} {place}", "Sport", "Izegem", "Actief"]
            lines.append([rest[0], f"Huis {group} vzw" if place == 0 else "", *rest[1:]])
            written.append([rest[0], f"Huis {group} vzw", *rest[1:]])
    wide = [area for area in areas if area[0] < area[1]]
    assert read(merged(lines, *wide)) == read(raw_workbook({"Aanbod": written}))
