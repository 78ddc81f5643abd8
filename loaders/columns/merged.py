"""A merged cell over several rows holds its value in the first only: here it speaks for each. Reads no value."""

from dataclasses import replace
from typing import NamedTuple

from loaders.columns.layout import is_filled
from loaders.files.book import SheetCells


class FilledDown(NamedTuple):
    """What was filled in one column: the first cell, its row counted from 0, and how many cells."""

    row: int
    cell_count: int


def filled_down(cells: SheetCells, header_row: int) -> tuple[SheetCells, dict[int, FilledDown]]:
    """A sheet with the values of merged cells in every row that says something itself, and the columns that changed.

    Only under the header: above it and in it, merged cells are titles. Without such cells the sheet itself.
    """
    merges = [one for one in cells.merges if one[0] > header_row and _value(cells, one[0], one[2])]
    if not merges:
        return cells, {}
    rows = [list(row) for row in cells.rows]
    filled: dict[int, FilledDown] = {}
    for first, last, column in sorted(merges):
        value = cells.rows[first][column]
        for index in range(first + 1, min(last + 1, len(rows))):
            row = rows[index]
            if not any(map(is_filled, cells.rows[index])) or (len(row) > column and is_filled(row[column])):
                continue
            row += [""] * (column + 1 - len(row))
            row[column] = value
            before = filled.get(column, FilledDown(index, 0))
            filled[column] = FilledDown(before.row, before.cell_count + 1)
    return (replace(cells, rows=rows), filled) if filled else (cells, {})


def _value(cells: SheetCells, row: int, column: int) -> bool:
    return row < len(cells.rows) and column < len(cells.rows[row]) and is_filled(cells.rows[row][column])
