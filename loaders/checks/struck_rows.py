"""Which rows of a sheet are struck through: rows that hold no more, or a plan; decides nothing about them."""

from typing import Any

from loaders.columns.match import SheetMatch
from loaders.files.addresses import address


def struck_rows(match: SheetMatch, numbers: list[int], lines: list[list[Any]]) -> dict[int, str]:
    """Excel row number -> the first struck cell, for rows struck as a whole or in the cell they are known by."""
    if not match.cells.struck_cells:
        return {}
    known_by = {one.index for one in match.columns if one.column.field in match.sheet.key[:1]}
    rows = {}
    for number, line in zip(numbers, lines, strict=True):
        filled = {one.index for one in match.columns if line[one.index] not in ("", None)}
        struck = {column for column in filled if (number - 1, column) in match.cells.struck_cells}
        if struck and (struck == filled or struck & known_by):
            rows[number] = address(number - 1, min(struck))
    return rows
