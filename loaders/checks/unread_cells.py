"""Personal data in cells that nobody reads (other columns, titles, other sheets): the file is kept, so they count.

It looks at nothing else there.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from loaders.columns.match import SheetMatch
from loaders.files.addresses import address, position
from loaders.files.book import SheetCells, Workbook
from loaders.findings import Finding, found
from loaders.values.personal_data import personal_code
from loaders.values.plain_text import as_text

_FEWEST_DIGITS = 1_000_000_000  # smaller numbers are no number of a person


def personal_cells(book: Workbook, matches: Sequence[SheetMatch], known: Sequence[Finding]) -> list[Finding]:
    """A finding for every such cell; not again for a column that ``known`` names as a whole."""
    by_sheet = {match.cells.name: match for match in matches}
    columns = {(one.sheet, position(one.cell)[1]) for one in known if one.code == "personal-column"}
    codes: dict[Any, str] = {}
    findings = []
    for sheet in book.sheets:
        match = by_sheet.get(sheet.name)
        name = match.sheet.name if match else sheet.name
        for row, column, value in _unread(sheet, match):
            if value not in codes:
                codes[value] = personal_code(as_text(value))
            if codes[value] and (name, column) not in columns:
                findings.append(found(codes[value], name, address(row, column)))
    return findings


def _unread(sheet: SheetCells, match: SheetMatch | None) -> Iterator[tuple[int, int, Any]]:
    """The cells that no column of the contract reads and that may hold a number or an address."""
    read = {one.index for one in match.columns} if match else set()
    below = match.header_row if match else len(sheet.rows)
    for row, cells in enumerate(sheet.rows):
        for column, value in enumerate(cells):
            if value == "" or (row > below and column in read):
                continue
            if isinstance(value, str) or (isinstance(value, (int, float)) and value >= _FEWEST_DIGITS):
                yield row, column, value
