"""Rows that people leave out one by one: which they are, what becomes of cells merged over them, what is said."""

from typing import Any

import pytest

from loaders.checks.left_rows import WithoutRows, without_rows
from loaders.checks.people import LeftOut
from loaders.choices import LEAVE_OUT, ROW, Choices, Key
from loaders.files.book import SheetCells, Workbook

Merge = tuple[int, int, int]


def sheet(*rows: list[Any], name: str = "Lijst", merges: tuple[Merge, ...] = ()) -> SheetCells:
    """A sheet with these rows."""
    return SheetCells(name, [list(row) for row in rows], merges=list(merges))


def without(book: Workbook, *numbers: str, name: str = "Lijst") -> WithoutRows:
    """The workbook without these rows of a sheet."""
    return without_rows(book, Choices({(ROW, name, number): LEAVE_OUT for number in numbers}))


LIST = Workbook([sheet(["Naam"], ["De Brug"], [], ["De Ploeg"]), sheet(["Naam"], ["De Kring"], name="Andere")])


@pytest.mark.parametrize(
    ("numbers", "left"),
    [
        (["2"], [2]),
        (["4", "2"], [2, 4]),
        (["1"], [1]),
        (["3"], []),
        (["5"], []),
        (["0"], []),
        (["4", "5"], [4]),
        (["twee"], []),
        (["-2"], []),
    ],
)
def test_only_a_row_with_something_in_it_is_left_out(numbers: list[str], left: list[int]) -> None:
    result = without(LIST, *numbers)
    assert result.numbers == ({"Lijst": left} if left else {})
    assert [number for number, row in enumerate(result.book.sheets[0].rows, 1) if not row] == sorted({3, *left})
    assert result.book.sheets[1] is LIST.sheets[1]
    assert LIST.sheets[0].rows == [["Naam"], ["De Brug"], [], ["De Ploeg"]]


@pytest.mark.parametrize(
    ("key", "answer"),
    [((ROW, "Lijst", "2"), "read"), (("word", "Lijst", "2"), LEAVE_OUT), (("way",), LEAVE_OUT), (("way",), "add")],
)
def test_another_answer_leaves_no_row_out(key: Key, answer: str) -> None:
    assert without_rows(LIST, Choices({key: answer})) == WithoutRows(LIST)


def test_the_same_row_of_another_sheet_stays() -> None:
    result = without(LIST, "2", name="Andere")
    assert [one.rows for one in result.book.sheets] == [LIST.sheets[0].rows, [["Naam"], []]]
    assert result.left_out == [LeftOut("Andere", "", "", ROW, {ROW: 1})]


@pytest.mark.parametrize(
    ("count", "said"), [(1, "2"), (10, "2, 3, 4, 5, 6, 7, 8, 9, 10, 11"), (11, "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …")]
)
def test_ten_rows_are_named_and_the_others_counted(count: int, said: str) -> None:
    book = Workbook([sheet(["Naam"], *([f"Club {number}"] for number in range(12)))])
    result = without(book, *(str(number) for number in range(2, count + 2)))
    [finding] = result.findings("Partners", "Lijst")
    assert (finding.sheet, finding.details) == ("Partners", {"count": str(count), "rows": said})
    assert result.left_out[0].counts == {ROW: count}
    assert result.findings("Aanbod", "Andere") == []


MERGES: dict[str, tuple[list[list[Any]], Merge, list[list[Any]], list[Merge]]] = {
    "the next row takes its value": (
        [["Tielt", "a"], ["", "b"], ["", "c"]],
        (0, 2, 0),
        [[], ["Tielt", "b"], ["", "c"]],
        [(1, 2, 0)],
    ),
    "of two rows one is left": ([["Tielt", "a"], ["", "b"]], (0, 1, 0), [[], ["Tielt", "b"]], []),
    "a shorter row is widened": (
        [["a", "", "Tielt"], ["b"], ["c"]],
        (0, 2, 2),
        [[], ["b", "", "Tielt"], ["c"]],
        [(1, 2, 2)],
    ),
    "one row of the merged cell is none": ([["Tielt", "a"], ["Izegem", "b"]], (0, 0, 0), [[], ["Izegem", "b"]], []),
    "the cell lies outside the row": ([["a"], ["b", "x"]], (0, 1, 1), [[], ["b", "x"]], [(0, 1, 1)]),
    "there is no row below": ([["a"], ["b"]], (1, 3, 0), [[], ["b"]], [(1, 3, 0)]),
    "another row begins it": ([["a", "x"], ["b", "y"], ["c", ""]], (1, 2, 1), [[], ["b", "y"], ["c", ""]], [(1, 2, 1)]),
}


@pytest.mark.parametrize(("rows", "merge", "after", "merges"), MERGES.values(), ids=MERGES)
def test_a_merged_cell_speaks_for_the_other_rows(
    rows: list[list[Any]], merge: Merge, after: list[list[Any]], merges: list[Merge]
) -> None:
    [left] = without(Workbook([sheet(*rows, merges=(merge,))]), "1").book.sheets
    assert (left.rows, left.merges) == (after, merges)


def test_a_merged_cell_goes_on_over_two_rows_that_are_left_out() -> None:
    [left] = without(Workbook([sheet(["Tielt"], [""], [""], [""], merges=((0, 3, 0),))]), "1", "2").book.sheets
    assert (left.rows, left.merges) == ([[], [], ["Tielt"], [""]], [(2, 3, 0)])
    last = without(Workbook([sheet(["a"], ["Tielt"], merges=((1, 3, 0),))]), "2").book.sheets[0]
    assert (last.rows, last.merges) == ([["a"], []], [(1, 3, 0)])
