"""What comes of the answer of the reading process: cells in their place, the stamp of the template, nothing to run."""

import io
import pickle
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any

import pytest

from loaders import contract
from loaders.files.book import SheetCells, Stamp, Workbook, _Answer, _place, open_workbook
from loaders.files.limits import Limits
from tests.workbooks import raw_workbook

STAMP = contract.STAMP_WORD


@pytest.mark.parametrize(
    ("rows", "row", "column", "wanted"),
    [
        ([["a", "b"]], 0, 1, [["a", "x"]]),
        ([["a"]], 0, 1, [["a", "x"]]),
        ([["a"]], 0, 3, [["a", "", "", "x"]]),
        ([["a"]], 1, 0, [["a"], ["x"]]),
        ([], 2, 1, [[], [], ["", "x"]]),
    ],
)
def test_a_mark_stands_in_its_place_also_past_the_end(
    rows: list[list[Any]], row: int, column: int, wanted: list[list[Any]]
) -> None:
    _place(rows, row, column, "x")
    assert rows == wanted


@pytest.mark.parametrize(
    ("rows", "stamp"),
    [
        ([[STAMP], ["midwest"], [2]], Stamp("midwest", 2)),
        ([[STAMP], ["midwest"], ["2"], ["meer"]], Stamp("midwest", 2)),
        ([[STAMP, "x"], ["midwest", "y"], [2.0, "z"]], Stamp("midwest", 2)),
        ([[STAMP], ["midwest"], ["twee"]], Stamp("midwest", 0)),
        ([[STAMP], ["midwest"], [None, "x"]], Stamp("midwest", 0)),
        ([[STAMP], ["midwest"]], None),
        ([["Iets anders"], ["midwest"], [2]], None),
    ],
)
def test_the_stamp_tells_whose_workbook_it_is_and_after_which_contract(
    rows: list[list[Any]], stamp: Stamp | None
) -> None:
    book = open_workbook(raw_workbook({"Partners": [["Naam"]], contract.STAMP_SHEET: rows}))
    assert book.stamp == stamp
    assert [sheet.name for sheet in book.sheets] == ["Partners"]


def test_a_workbook_without_a_stamp_is_read_with_its_kind() -> None:
    book = open_workbook(raw_workbook({"Partners": [["Naam"]]}))
    assert (book.stamp, book.kind, book.is_1904, book.findings) == (None, "xlsx", False, [])


def test_a_file_that_cannot_be_used_says_why() -> None:
    for content, limits, code in (
        (b"", Limits(), "file-empty"),
        (raw_workbook({"Partners": [["Naam"], ["A"]]}), Limits(row_count=1), "too-many-rows"),
    ):
        book = open_workbook(content, limits)
        assert ([finding.code for finding in book.findings], book.sheets) == ([code], [])


def test_only_values_and_days_are_taken_of_an_answer() -> None:
    values = {"a": [date(2026, 3, 25), datetime(2026, 3, 25, 10), time(10), timedelta(1), 1.5, "x", None, True]}
    assert _Answer(io.BytesIO(pickle.dumps(values))).load() == values
    for odd in (Fraction(1, 2), datetime.now, pickle.dumps, io.BytesIO):
        with pytest.raises(pickle.UnpicklingError):
            _Answer(io.BytesIO(pickle.dumps(odd))).load()


def test_what_is_not_said_of_a_sheet_or_a_workbook_is_nothing() -> None:
    sheet = SheetCells("Partners", [])
    assert (sheet.is_hidden, sheet.hidden_row_count, sheet.sheet_name) == (False, 0, "Partners")
    assert SheetCells("Partners (2)", [], of="Partners").sheet_name == "Partners"
    assert not Workbook().is_1904
