"""Which rows of a sheet are struck through: rows that hold no more, or a plan; decides nothing about them."""

from collections.abc import Sequence
from typing import Any

from loaders.columns.headers import ColumnMatch
from loaders.files.addresses import address
from loaders.files.book import SheetCells
from loaders.sheet import Sheet


def struck_rows(
    sheet: Sheet, cells: SheetCells, columns: Sequence[ColumnMatch], numbers: list[int], lines: list[list[Any]]
) -> dict[int, str]:
    """Excel row number -> the first struck cell, for rows struck as a whole or in the cell they are known by."""
    if not cells.struck_cells:
        return {}
    known_by = {one.index for one in columns if one.column.field in sheet.key[:1]}
    rows = {}
    for number, line in zip(numbers, lines, strict=True):
        filled = {one.index for one in columns if line[one.index] not in ("", None)}
        struck = {column for column in filled if (number - 1, column) in cells.struck_cells}
        if struck and (struck == filled or struck & known_by):
            rows[number] = address(number - 1, min(struck))
    return rows


def struck_cells(
    cells: SheetCells, columns: Sequence[ColumnMatch], numbers: list[int], lines: list[list[Any]]
) -> list[str]:
    """The filled cells that are struck through, by row."""
    if not cells.struck_cells:
        return []
    return [
        address(number - 1, one.index)
        for number, line in zip(numbers, lines, strict=True)
        for one in columns
        if (number - 1, one.index) in cells.struck_cells and line[one.index] not in ("", None)
    ]
