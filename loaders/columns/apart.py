"""Takes tables on one sheet apart: of different kinds, or two of one kind beside each other; reads no row.

Only where the headers of the second leave no doubt; a second table of the same kind under the first is not for here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice
from typing import Any

from data.reference import fold
from loaders.columns.headers import Cells, find_headings, headers, known_headers
from loaders.columns.layout import is_filled
from loaders.columns.lines import header_words
from loaders.files.book import SheetCells, Workbook
from loaders.sheet import Sheet

_LEAST = 3


def taken_apart(book: Workbook, sheets: Sequence[Sheet]) -> Workbook:
    """The workbook with every table of another kind as a sheet of its own, its cells where they stood.

    ``sheets`` are those it may hold. A kind that the workbook has under its own name is left where it is; our own
    template never holds two.
    """
    if book.stamp:
        return book
    kinds = {sheet.name for sheet in sheets if not _is_called(sheet, book)}
    names = {cells.name for cells in book.sheets}
    parted: list[SheetCells] = []
    for cells in book.sheets:
        first, *others = _parts(cells, sheets, kinds)
        parted.append(first)
        for other in others:
            number = next(one for one in range(2, 100) if f"{cells.name} ({one})" not in names)
            names.add(f"{cells.name} ({number})")
            parted.append(replace(other, name=f"{cells.name} ({number})", of=cells.name, hidden_row_count=0))
    return replace(book, sheets=parted) if len(parted) > len(book.sheets) else book


def _is_called(sheet: Sheet, book: Workbook) -> bool:
    return any(fold(cells.name) in map(fold, (sheet.name, *sheet.spellings)) for cells in book.sheets)


def _parts(cells: SheetCells, sheets: Sequence[Sheet], kinds: set[str]) -> Iterator[SheetCells]:
    for index, column, kind in _headers(cells.rows, sheets):
        before = _before(cells.rows, index, column)
        is_twin = _is_twin(before, index, kind, sheets)
        if is_twin or (kind.name in kinds and _is_of_another(before, kind, sheets)):
            kinds -= set() if is_twin else {kind.name}
            yield replace(cells, rows=before)
            yield from _parts(replace(cells, rows=_after(cells.rows, index, column)), sheets, kinds)
            return
    yield cells


def _headers(rows: Cells, sheets: Sequence[Sheet]) -> Iterator[tuple[int, int, Sheet]]:
    """The lines, below a blank one or a title, and in them the blocks, that are surely the headers of one sheet."""
    is_apart = True
    for index, row in enumerate(rows):
        is_header = is_apart and known_headers(row, header_words()) >= _LEAST
        is_apart = len(list(islice(filter(is_filled, row), 2))) <= 1
        for column, texts in _blocks(row) if is_header else ():
            kind = _kind(texts, sheets)
            if kind:
                yield index, column, kind


def _blocks(row: Sequence[Any]) -> Iterator[tuple[int, list[str]]]:
    """The texts that stand side by side, with the place of the first."""
    for has_text, some in groupby(enumerate(row), lambda one: is_filled(one[1])):
        if has_text:
            block = list(some)
            yield block[0][0], [str(text) for _, text in block]


def _kind(texts: Sequence[str], sheets: Sequence[Sheet]) -> Sheet | None:
    """The sheet of which these are surely the headers: all that it must have, and more than of any other."""
    counts: list[tuple[int, Sheet]] = []
    for sheet in sheets:
        known = headers(sheet)
        fields = {known[fold(text)][0].field for text in texts if fold(text) in known}
        needed = {column.field for column in sheet.columns if column.required}
        is_whole = needed <= fields and len(fields) >= _LEAST and len(fields) * 2 >= len(texts)
        counts.append((len(fields) if is_whole else 0, sheet))
    counts.sort(key=lambda one: -one[0])
    return counts[0][1] if counts[0][0] > counts[1][0] else None


def _is_of_another(before: Cells, kind: Sheet, sheets: Sequence[Sheet]) -> bool:
    """True when what stands before is a table too, and of another sheet than this kind."""
    tops = [(top.known_count, sheet) for sheet in sheets if (top := find_headings(sheet, before, {}))]
    count, likely = max(tops, key=lambda one: one[0], default=(0, kind))
    own = next((known for known, sheet in tops if sheet is kind), 0)
    return likely is not kind and count > max(own, 1)


def _is_twin(before: Cells, index: int, kind: Sheet, sheets: Sequence[Sheet]) -> bool:
    """True where the line of headers holds those of the same sheet before: which of both is meant is asked."""
    line = before[index] if index < len(before) else []
    return any(_kind(texts, sheets) is kind for _, texts in _blocks(line))


def _before(rows: Cells, index: int, column: int) -> Cells:
    """What stands above a table, or to the left of it when it does not begin at the edge."""
    if any(is_filled(value) for value in rows[index][:column]):
        return [row[:column] for row in rows]
    top = index
    while top and sum(map(is_filled, rows[top - 1])) == 1:
        top -= 1
    return rows[:top]


def _after(rows: Cells, index: int, column: int) -> Cells:
    """The table itself, with what is on its other side emptied."""
    if any(is_filled(value) for value in rows[index][:column]):
        return [[""] * min(column, len(row)) + row[column:] for row in rows]
    top = len(_before(rows, index, column))
    return [[] for _ in range(top)] + rows[top:]
