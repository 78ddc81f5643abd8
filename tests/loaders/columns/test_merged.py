"""What merged cells say of the rows that they stand beside."""

from collections.abc import Sequence
from typing import Any

import pytest

from loaders.columns.merged import FilledDown, filled_down
from loaders.files.book import SheetCells

LINES = [["Naam", "Soort"], ["De Brug", "Sport"], ["Het Huis", ""], ["Het Plein"], [""], ["De Kring", "Jeugd"]]

CASES: list[tuple[str, list[tuple[int, int, int]], list[str], dict[int, FilledDown]]] = [
    ("none", [], ["Sport", "", "", "", "Jeugd"], {}),
    ("one more", [(1, 2, 1)], ["Sport", "Sport", "", "", "Jeugd"], {1: FilledDown(2, 1)}),
    ("two more", [(1, 3, 1)], ["Sport", "Sport", "Sport", "", "Jeugd"], {1: FilledDown(2, 2)}),
    ("over a blank row", [(1, 4, 1)], ["Sport", "Sport", "Sport", "", "Jeugd"], {1: FilledDown(2, 2)}),
    ("over what is filled", [(1, 5, 1)], ["Sport", "Sport", "Sport", "", "Jeugd"], {1: FilledDown(2, 2)}),
    ("past the last row", [(2, 9, 0)], ["Sport", "", "", "", "Jeugd"], {}),
    ("in the header", [(0, 3, 1)], ["Sport", "", "", "", "Jeugd"], {}),
    ("of nothing", [(2, 3, 1)], ["Sport", "", "", "", "Jeugd"], {}),
    ("beside the line", [(3, 4, 1)], ["Sport", "", "", "", "Jeugd"], {}),
    ("below all lines", [(6, 7, 1)], ["Sport", "", "", "", "Jeugd"], {}),
    ("apart", [(5, 5, 1), (1, 2, 1)], ["Sport", "Sport", "", "", "Jeugd"], {1: FilledDown(2, 1)}),
]


def values(lines: Sequence[Sequence[Any]]) -> list[Any]:
    return [line[1] if len(line) > 1 else "" for line in lines[1:]]


@pytest.mark.parametrize(("merges", "seconds", "filled"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_merged_cell_speaks_for_each_row_that_says_something(
    merges: list[tuple[int, int, int]], seconds: list[str], filled: dict[int, FilledDown]
) -> None:
    cells = SheetCells("Partners", [list(line) for line in LINES], merges=merges)
    result, columns = filled_down(cells, 0)
    assert (values(result.rows), columns) == (seconds, filled)
    assert cells.rows == LINES
    assert (result is cells) is (not filled)


def test_a_row_becomes_as_long_as_it_must_be() -> None:
    lines = [["Naam", "", "Soort"], ["De Brug", "", "Sport"], ["Het Huis"], ["Het Plein", "", "", "x"]]
    result, columns = filled_down(SheetCells("Partners", lines, merges=[(1, 3, 2)]), 0)
    assert result.rows[2:] == [["Het Huis", "", "Sport"], ["Het Plein", "", "Sport", "x"]]
    assert columns == {2: FilledDown(2, 2)}


def test_columns_are_filled_each_by_itself() -> None:
    lines = [["Naam", "Soort", "Rol"], ["De Brug", "Sport", ""], ["Het Huis", "", "Trekker"], ["Het Plein", "", ""]]
    _, columns = filled_down(SheetCells("Partners", lines, merges=[(1, 3, 1), (2, 3, 2)]), 0)
    assert columns == {1: FilledDown(2, 2), 2: FilledDown(3, 1)}
