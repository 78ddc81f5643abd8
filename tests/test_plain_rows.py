"""Rows of plain values are counted without the parser: that shows in nothing but the time it takes."""

import dataclasses
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from loaders.files import xlsx
from loaders.files.limits import BookScan, Limits, RefusedError
from tests.few import few
from tests.workbooks import partner, rewritten, workbook

_GOOD = workbook({"Partners": [partner()]})
_SHEET = "xl/worksheets/sheet1.xml"
_PADDING = "x" * 30_000
"""So long that some pieces of the sheet hold nothing but rows."""
_LIMITS = Limits(ratio_from_bytes=50_000_000)

_CELLS = {
    "text": '<c r="{place}" t="inlineStr"><is><t>a &amp; b</t></is></c>',
    "number": '<c r="{place}" s="1"><v>12</v></c>',
    "blank": '<c r="{place}" s="1"/>',
    "closed": '<c r="{place}"></c>',
    "error": '<c r="{place}" t="e"><v>#REF!</v></c>',
    "truth": '<c r="{place}" t="b"><v>1</v></c>',
    "formula": '<c r="{place}"><f>1+1</f></c>',
    "elsewhere": '<c r="{place}" t="inlineStr"><is><r><t>rich</t></r></is></c>',
}
_PLAIN = ("text", "number", "blank", "closed")
_PLACES = ("A", "C", "D", "AA", "AB")

_attributes = st.sampled_from(("", ' hidden="1"', ' hidden="0"', ' spans="1:3" ht="12.8"'))
_plain_row = st.tuples(_attributes, st.lists(st.sampled_from(_PLAIN), max_size=5))
_any_row = st.tuples(_attributes, st.lists(st.sampled_from(sorted(_CELLS)), max_size=5))
_rows = st.builds(
    lambda plain, others: [*plain[:20], *others, *plain[20:]],
    st.lists(_plain_row, min_size=30, max_size=35),
    st.lists(_any_row, max_size=3),
)


def _xml(rows: list[tuple[str, list[str]]]) -> str:
    lines = []
    for number, (attributes, kinds) in enumerate(rows, 40):
        cells = [_CELLS[kind].format(place=f"{_PLACES[at]}{number}") for at, kind in enumerate(kinds)]
        padding = f'<c r="AC{number}" t="inlineStr"><is><t>{_PADDING}</t></is></c>'
        lines.append(f'<row r="{number}"{attributes}>{"".join(cells)}{padding}</row>')
    return "".join(lines)


def _scanned(text: str, *, before: str = "", limits: Limits = _LIMITS) -> BookScan | tuple[Any, ...]:
    def put(sheet: str) -> str:
        return sheet.replace("<sheetData>", f"{before}<sheetData>", 1).replace("</sheetData>", f"{text}</sheetData>", 1)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        path.write_bytes(rewritten(_GOOD, _SHEET, put))
        try:
            return xlsx.read(str(path), limits)
        except RefusedError as refusal:
            return refusal.args


def _by_parser_alone(text: str, limits: Limits = _LIMITS) -> BookScan | tuple[Any, ...]:
    """After a comment nothing counts as plain any more."""
    return _scanned(text, before="<!-- -->", limits=limits)


@given(_rows)
@few(20)
def test_what_is_seen_of_a_sheet_is_what_the_parser_sees(rows: list[tuple[str, list[str]]]) -> None:
    text = _xml(rows)
    assert _scanned(text) == _by_parser_alone(text)


_limit = st.sampled_from((("row_count", 41), ("row_count", 35), ("column_count", 28), ("cell_count", 60)))


@given(_rows, _limit)
@few(20)
def test_limits_are_met_at_the_same_cell(rows: list[tuple[str, list[str]]], limit: tuple[str, int]) -> None:
    text, limits = _xml(rows), dataclasses.replace(_LIMITS, **dict([limit]))
    assert _scanned(text, limits=limits) == _by_parser_alone(text, limits)


def test_rows_in_a_comment_are_no_rows() -> None:
    text = f"<!-- {_xml([('', ['number'])] * 40)} -->"
    scan = _scanned(text, limits=dataclasses.replace(_LIMITS, row_count=35))
    assert isinstance(scan, BookScan)
    assert [len(sheet.rows) for sheet in scan.sheets[:1]] == [2]


def test_a_row_below_the_first_is_no_row() -> None:
    text = _xml([("", ["number"])] * 40).replace('<row r="55"', '<row r="0"')
    assert _scanned(text) == ("broken-file", "", "", {})
