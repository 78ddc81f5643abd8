"""Rows that people leave out one by one: neither checked nor kept, as if they did not stand there."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from loaders.checks.people import LeftOut
from loaders.choices import LEAVE_OUT, ROW, Choices
from loaders.files.book import SheetCells, Workbook
from loaders.findings import Finding, found

_NAMED = 10


@dataclass
class WithoutRows:
    """A workbook without the rows that people left out, and which those are: their sheet -> Excel row numbers."""

    book: Workbook
    numbers: dict[str, list[int]] = field(default_factory=dict)

    @property
    def left_out(self) -> list[LeftOut]:
        """What may not be kept."""
        return [LeftOut(name, "", "", ROW, {ROW: len(numbers)}) for name, numbers in self.numbers.items()]

    def findings(self, sheet: str, name: str) -> list[Finding]:
        """One remark on the rows that were left out of their sheet ``name``, which is our ``sheet``."""
        numbers = self.numbers.get(name, [])
        if not numbers:
            return []
        rows = ", ".join(map(str, numbers[:_NAMED])) + (", …" if len(numbers) > _NAMED else "")
        return [found("rows-left-out", sheet, count=str(len(numbers)), rows=rows)]


def without_rows(book: Workbook, choices: Choices) -> WithoutRows:
    """Empty the rows that people answered to leave out; the workbook itself stays as it was."""
    answered: dict[str, set[int]] = defaultdict(set)
    for key, answer in choices.answers.items():
        if key[0] == ROW and answer == LEAVE_OUT and key[2].isdecimal():
            answered[key[1]].add(int(key[2]))
    if not answered:
        return WithoutRows(book)
    result = WithoutRows(replace(book, sheets=[]))
    for cells in book.sheets:
        numbers = [number for number in sorted(answered[cells.name]) if any(cells.rows[number - 1 : number])]
        result.book.sheets.append(_without(cells, numbers) if numbers else cells)
        if numbers:
            result.numbers[cells.name] = numbers
    return result


def _without(cells: SheetCells, numbers: list[int]) -> SheetCells:
    """A merged cell that begins in such a row goes on in the next: it speaks for the others as well."""
    rows, merges = [list(row) for row in cells.rows], list(cells.merges)
    for number in numbers:
        index = number - 1
        for place, (first, last, column) in enumerate(merges):
            if first == index and last > first and first + 1 < len(rows) and column < len(rows[index]):
                below = rows[first + 1]
                below += [""] * (column + 1 - len(below))
                below[column], merges[place] = rows[index][column], (first + 1, last, column)
        rows[index] = []
    return replace(cells, rows=rows, merges=[one for one in merges if one[0] < one[1]])
