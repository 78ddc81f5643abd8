"""Rows of a text with separators, also where quotation marks stand loose: a name in quotes is no quoted cell.

By the rule a mark opens and closes a whole cell and stands doubled inside one. Lines that break it are read by
themselves, so that one of them never swallows the rest of the list.
"""

import csv
import io
from collections.abc import Iterator
from itertools import islice

from loaders.files.separators import holds_separator

_JOINED_LINES = 50
"""So many lines one cell may run over, in a text that also breaks the rule."""
_TRIES = 2_000
_MARKS_TRIED = 12
_CELL_LENGTH = 32_767  # what one cell of Excel can hold
_MOST_CELLS = 16_384  # what one row of Excel can hold


class Row(list[str]):
    """The cells of one row."""

    is_mended = False
    """True when its quotation marks were loose: worth a look."""
    is_unclear = False
    """True when its cells cannot be told apart."""


def rows_of(text: str, separator: str) -> Iterator[Row]:
    """The rows, blank lines included. Raises csv.Error for a line with more cells than any row may have."""
    csv.field_size_limit(_CELL_LENGTH)
    if f'{separator} "' in text and (rows := _spaced(text, separator)):
        yield from map(Row, rows)
        return
    if _is_regular(text, separator):
        yield from map(Row, csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
        return
    yield from _loose_rows(text, separator)


def _spaced(text: str, separator: str) -> list[list[str]]:
    """The rows where a space stands before each mark that opens a cell; none where that does not explain all."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True, skipinitialspace=True)
    try:
        rows = list(lines)
    except csv.Error:
        return []
    return rows if len({len(row) for row in rows if row}) == 1 else []


def unwrapped(text: str) -> str:
    r"""The text without the marks around whole lines: a list that was exported as a list of one column.

    >>> unwrapped('"Naam;Soort"\n"De ""Ploeg"";Sport"')
    'Naam;Soort\nDe "Ploeg";Sport'
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines or not all(map(_is_wrapped, lines)):
        return text
    return "\n".join(line.strip()[1:-1].replace('""', '"') for line in lines)


def _is_wrapped(line: str) -> bool:
    """True for one quoted cell that holds a whole row."""
    inside = line.strip()[1:-1].replace('""', "")
    return (
        line.lstrip().startswith('"') and line.rstrip().endswith('"') and '"' not in inside and holds_separator(inside)
    )


def _is_regular(text: str, separator: str) -> bool:
    if '"' not in text:
        return True
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            pass
    except csv.Error:
        return False
    return True


def _loose_rows(text: str, separator: str) -> Iterator[Row]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    width = 0
    tries = _TRIES
    index = 0
    while index < len(lines):
        row = _strict(lines[index], separator)
        count = 1
        if row is None and tries:
            row, count = _joined(lines, index, separator, width)
            tries -= 1
        if row is None:
            row = _mended(lines[index], separator, width)
        row.is_unclear |= any(len(cell) > _CELL_LENGTH for cell in row)
        width = width or (len(row) if sum(map(bool, row)) > 1 else 0)
        yield row
        index += count


def _strict(line: str, separator: str) -> Row | None:
    """The one row of a line that keeps the rule."""
    if line.count(separator) >= _MOST_CELLS:
        raise csv.Error(str(_MOST_CELLS))
    if '"' not in line:
        return Row(line.split(separator) if line else [])
    try:
        rows = list(csv.reader([line], delimiter=separator, strict=True))
    except csv.Error:
        return None
    return Row(rows[0])


def _joined(lines: list[str], index: int, separator: str, width: int) -> tuple[Row | None, int]:
    """A cell over several lines: as few lines as keep the rule and fill the columns."""
    text = lines[index]
    for count, line in enumerate(islice(lines, index + 1, index + _JOINED_LINES), 2):
        text = f"{text}\n{line}"
        if '"' not in line:
            continue
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
        except csv.Error:
            continue
        if len(rows) == 1 and len(rows[0]) == width:
            return Row(rows[0]), count
    return None, 1


def _mended(line: str, separator: str, width: int) -> Row:
    """The cells of a line with loose marks: the first way of cutting that gives as many cells as there are columns."""
    by_sign = Row(map(_bare, line.split(separator)))
    cuts = (Row(_cut_at_closing(line, separator)), by_sign, *_without_one_mark(line, separator))
    row = next((cut for cut in cuts if len(cut) == width), by_sign)
    row.is_mended = len(row) == width or not width
    row.is_unclear = not row.is_mended
    return row


def _without_one_mark(line: str, separator: str) -> Iterator[Row]:
    """The ways in which the line keeps the rule once a single mark is left out."""
    positions = [index for index, sign in enumerate(line[:_CELL_LENGTH]) if sign == '"']
    for position in positions[:_MARKS_TRIED]:
        row = _strict(line[:position] + line[position + 1 :], separator)
        if row is not None:
            yield row


def _cut_at_closing(line: str, separator: str) -> Iterator[str]:
    """The cells, when a mark closes only before a separator or at the end; others belong to the text."""
    closing = f'"{separator}'
    while line:
        if line.startswith('"') and closing in line[1:]:
            cell, sign, line = line[1:].partition(closing)
            yield cell.replace('""', '"')
        else:
            cell, sign, line = line.partition(separator)
            yield _bare(cell)
        if sign and not line:
            yield ""


def _bare(cell: str) -> str:
    """A cell without the marks around it, or the one mark that has no fellow."""
    if cell.startswith('"') and cell.endswith('"'):
        cell = cell[1:-1]
    elif cell.count('"') == 1 and '"' in (cell[:1], cell[-1:]):
        cell = cell.strip('"')
    return cell.replace('""', '"')
