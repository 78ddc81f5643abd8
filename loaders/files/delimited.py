"""Reads text with separators (.csv): tells encoding and separator from the content, and says which.

Its one sheet has no name; every value stays the text it is.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from loaders.files.addresses import address
from loaders.files.limits import BookScan, Extent, Limits, RefusedError, SheetScan

SHEET_NAME = "csv"
"""What the sheet is called, since the file names none."""

SEPARATORS = (";", "\t", ",")
_SAMPLE_ROWS = 100
_UTF_16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_CHOSEN = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
# Excel's way to keep zeros in front: ="0470".
_KEPT_TEXT = re.compile(r'="([^"]*)"')
_CELL_LENGTH = 32_767  # what one cell of Excel can hold


def encoding_of(content: bytes) -> str:
    """The encoding of a text: by its mark, else UTF-8 when it is that without a fault, else that of Windows."""
    if content[:2] in _UTF_16_BOMS:
        return "utf-16"
    if content[1:2] == b"\0":
        return "utf-16-le"
    if content[:1] == b"\0":
        return "utf-16-be"
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def read(path: str, limits: Limits) -> BookScan:
    """Read the one sheet. Raises RefusedError with the reason to stop."""
    csv.field_size_limit(_CELL_LENGTH)
    content = Path(path).read_bytes()
    encoding = encoding_of(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise RefusedError("not-a-spreadsheet") from error
    chosen = _CHOSEN.match(text)
    text = text[chosen.end() :] if chosen else text
    separator = chosen[1] if chosen else _separator(text)
    sheet = SheetScan(SHEET_NAME)
    extent = Extent(sheet, limits)
    for row, line in enumerate(_lines(text, separator)):
        for column, value in enumerate(line):
            if value:
                extent.fill(row, column)
        if extent.holds(row, 0):
            sheet.rows.append([_bare(value) for value in line])
    extent.judge()
    shown = encoding.removesuffix("-sig")
    return BookScan([sheet], remarks={"csv-read": {"separator": separator, "encoding": shown}})


def _lines(text: str, separator: str) -> Iterator[list[str]]:
    """The rows. A quotation mark that is never closed would swallow all that follows: that is refused."""
    count = 0
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            yield line
            count += 1
    except csv.Error as error:
        raise RefusedError("quote-open", SHEET_NAME, address(count, 0)) from error


def _separator(text: str) -> str:
    """The sign that cuts most lines in equally many pieces; the more pieces, the surer."""
    return max(SEPARATORS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, separator: str) -> int:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        widths = Counter(len(line) for line in islice(lines, _SAMPLE_ROWS) if any(line))
    except csv.Error:
        return 0
    return max(((width - 1) * count for width, count in widths.items()), default=0)


def _bare(value: str) -> str:
    kept = _KEPT_TEXT.fullmatch(value)
    return kept[1] if kept else value
