"""Reads text with separators (.csv): tells encoding and separator from the content, and says which.

Its one sheet has no name; every value stays the text it is.
"""

import csv
import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from loaders.files.encodings import decoded
from loaders.files.limits import BookScan, Extent, Limits, RefusedError, SheetScan
from loaders.files.quoted import Row, rows_of, unwrapped
from loaders.files.separators import written

SHEET_NAME = "csv"
"""What the sheet is called, since the file names none."""

# Excel's way to keep zeros in front: ="0470".
_KEPT_TEXT = re.compile(r'="([^"]*)"')
# A letter as a web page writes it: its semicolon is none between columns.
_LETTER = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,4}|#x[\dA-Fa-f]{2,3});")
_LIST_SIGN = ","
"""Stands between columns in some lists, and in all of them between the places of a cell."""
_LINES_A_ROW = 10
"""Cells may hold lines of their own; more lines than this, row for row, are no list."""
_ROWS_NAMED = 10


def read(path: str, limits: Limits) -> BookScan:
    """Read the one sheet. Raises RefusedError with the reason to stop."""
    text, encoding = decoded(Path(path).read_bytes())
    text = _LETTER.sub(_as_letter, unwrapped(text))
    separator, start = written(text)
    table = text[start:].rstrip(f" \r\n\x1a{separator}")
    if max(table.count("\n"), table.count("\r")) > limits.row_count * _LINES_A_ROW:
        raise RefusedError("too-many-rows", SHEET_NAME, allowed=str(limits.row_count))
    sheet = SheetScan(SHEET_NAME)
    remarks = {"csv-read": {"separator": separator, "encoding": encoding}}
    try:
        mended = _fill(sheet, table, separator, limits)
    except csv.Error as error:
        raise RefusedError("too-many-columns", SHEET_NAME, allowed=str(limits.column_count)) from error
    if mended:
        remarks["quotes-mended"] = {"count": str(len(mended)), "rows": ", ".join(map(str, mended[:_ROWS_NAMED]))}
    return BookScan([sheet], remarks=remarks)


def _fill(sheet: SheetScan, table: str, separator: str, limits: Limits) -> list[int]:
    """Read the rows into the sheet; gives the numbers of those whose quotation marks were loose."""
    extent = Extent(sheet, limits)
    mended: list[int] = []
    rows = rows_of(table, separator)
    for index, line in enumerate(_lists_joined(rows) if separator == _LIST_SIGN else rows):
        for column, value in enumerate(line):
            if value:
                extent.fill(index, column)
        if not extent.holds(index, 0):
            continue
        sheet.rows.append([_bare(value) for value in line])
        if line.is_mended:
            mended.append(index + 1)
        if line.is_unclear:
            sheet.marks |= _unclear(index, max(map(len, sheet.rows)))
    extent.judge()
    return mended


def _lists_joined(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, none longer than most: what a list without quotation marks has too many stands in its last cell."""
    lines = list(rows)
    lengths = Counter(len(line) for line in lines if sum(map(bool, line)) > 1)
    width = max(lengths, key=lambda length: (lengths[length], -length), default=0)
    for line in lines:
        if len(line) > width > 1 and any(line[width:]) and not line.is_unclear:
            line[width - 1 :] = [f"{_LIST_SIGN} ".join(cell.strip() for cell in line[width - 1 :] if cell.strip())]
        yield line


def _as_letter(match: re.Match[str]) -> str:
    letter = html.unescape(match[0])
    return letter if letter.isalpha() and len(letter) == 1 else match[0]


def _unclear(row: int, width: int) -> dict[tuple[int, int], tuple[str, str]]:
    """None of the cells of such a row is certain, so none is read."""
    return {(row, column): ("quote-open", "") for column in range(width)}


def _bare(value: str) -> Any:
    kept = _KEPT_TEXT.fullmatch(value)
    return (kept[1] if kept else value).replace("\v", "\n")  # how databases write a new line within a cell
