"""Required columns that a header names but that hold little, while another column holds it: a person says which."""

from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from data.reference import fold
from loaders.choices import FILL, Columns, Question
from loaders.columns import evidence
from loaders.columns.headers import CHOSEN, Cells, ColumnMatch, Headings, Matched, column_called, folded
from loaders.columns.layout import is_filled
from loaders.files.addresses import address, column_letters
from loaders.files.book import SheetCells
from loaders.findings import Finding, found
from loaders.sheet import Column, Kind, Sheet
from loaders.values.outcome import is_blank
from loaders.values.plain_text import as_text

_LEAST_EMPTY = 3
_EMPTY_SHARE = 0.25  # a few rows without a name are rows to mend, not a column that was left behind
_FILLED_SHARE = 0.9  # of the rows in which the first is empty


@dataclass(frozen=True)
class Sparse:
    """A column of ours whose header stands at ``index``, empty in so many of the rows; the others by likeness.

    ``fills`` says that it holds something where the first of the others is empty.
    """

    column: Column
    index: int
    empty_count: int
    row_count: int
    others: tuple[int, ...]
    fills: bool

    def finding(self, sheet: Sheet, headings: Headings) -> Finding:
        """What there is to say of the header."""
        cell = address(headings.row, self.index)
        counts = {"empty": str(self.empty_count), "count": str(self.row_count)}
        text = str(headings.texts[self.index]).strip()
        return found("column-sparse", sheet.name, cell, self.column.header, text, letters=self._letters, **counts)

    @property
    def _letters(self) -> str:
        return column_letters(self.index)

    def weighed(self, asked: Question) -> Question:
        """A question about one of theirs: our column is proposed for the one that says most of the same."""
        field = self.column.field
        rest = tuple(one for one in asked.proposals if one != field)
        if asked.letters == self._letters:
            counts = {"empty": self.empty_count, "row": self.row_count}
            fills = {FILL: FILL} if self.fills else {}
            return replace(
                asked, proposals=(*fills, *rest), blocks=False, options={**fills, **asked.options}, counts=counts
            )
        is_it = asked.letters == column_letters(self.others[0])
        proposals = (field, *rest) if is_it else rest
        return replace(asked, proposals=proposals, blocks=asked.blocks and bool(proposals))


def sparse_columns(matched: Matched, free: Sequence[int], below: Cells, region: str) -> list[Sparse]:
    """The required columns that are empty in many rows in which a column that nobody reads is filled.

    ``free`` are those columns of theirs that may turn out to be ours. Never in our template, whose headers mean what we
    say, nor where people chose the column themselves.
    """
    if matched.is_ours or not free:
        return []
    lines = [row for row in below if len(list(islice(filter(is_filled, row), 2))) > 1]
    required = [match for match in matched.matches if match.column.required and match.how != CHOSEN]
    return [one for match in required if (one := _sparse(match, free, lines, region))]


def set_apart(matched: Matched, sparse: Sequence[Sparse], order: Sequence[Column]) -> None:
    """Take these columns for missing and theirs for unread, until a person says which one is meant."""
    for one in sparse:
        matched.matches = [match for match in matched.matches if match.column != one.column]
        insort(matched.missing, one.column, key=order.index)
        insort(matched.left, one.index)
        matched.asked.append(one.column)


def _sparse(match: ColumnMatch, free: Sequence[int], lines: Cells, region: str) -> Sparse | None:
    empty = [row for row in lines if not _says(row, match.index)]
    if len(empty) < max(_LEAST_EMPTY, _EMPTY_SHARE * len(lines)):
        return None
    others = [
        index
        for index in free
        if sum(_says(row, index) for row in empty) >= _FILLED_SHARE * len(empty)
        and _could_be(match.column, [_cell(row, index) for row in lines], region)
    ]
    if not others:
        return None
    others.sort(key=lambda index: -_agreement(lines, match.index, index))
    fills = any(_says(row, match.index) and not _says(row, others[0]) for row in lines)
    return Sparse(match.column, match.index, len(empty), len(lines), tuple(others), fills)


def completed(
    sheet: Sheet, cells: SheetCells, headings: Headings, matched: Matched, chosen: Columns
) -> tuple[SheetCells, dict[int, set[int]]]:
    """A sheet whose columns are filled from those that complete them, and in which lines each of these did."""
    places = {match.column: match.index for match in matched.matches}
    pairs = {
        index: places[column]
        for index in matched.left
        if chosen.get((sheet.name, folded(headings.texts[index]))) == FILL
        and (column := column_called(sheet, headings.texts[index])) in places
    }
    if not pairs:
        return cells, {}
    width = max(pairs.values()) + 1
    rows = [[*row, *[""] * (width - len(row))] for row in cells.rows]
    lines: dict[int, set[int]] = {index: set() for index in pairs}
    for number, row in enumerate(rows[headings.row + 1 :], headings.row + 1):
        for index, place in pairs.items():
            if _says(row, index) and not _says(row, place):
                row[place] = row[index]
                lines[index].add(number)
    return replace(cells, rows=rows), lines


def _could_be(column: Column, values: Sequence[Any], region: str) -> bool:
    if column.kind is Kind.TEXT:
        return evidence.may_name(values, column)
    return bool(evidence.fitting("", values, [column], region))


def _agreement(lines: Cells, one: int, other: int) -> float:
    """The share of the rows in which two columns say the same, of those in which both say something."""
    pairs = list(_pairs(lines, one, other))
    return sum(fold(as_text(first)) == fold(as_text(second)) for first, second in pairs) / len(pairs) if pairs else 0


def _pairs(lines: Cells, one: int, other: int) -> Iterator[tuple[Any, Any]]:
    for row in lines:
        if _says(row, one) and _says(row, other):
            yield row[one], row[other]


def _says(row: Sequence[Any], index: int) -> bool:
    """True for a cell that holds something, and no sign or word for nothing."""
    value = _cell(row, index)
    return is_filled(value) and not (isinstance(value, str) and is_blank(value.strip()))


def _cell(row: Sequence[Any], index: int) -> Any:
    return row[index] if len(row) > index else ""
