"""Reads the old Excel format (.xls) through xlrd, which keeps what faster readers lose: error cells, hidden rows.

The format is not packed, so the limit on the upload bounds it; processor and memory are bounded by
the process it runs in.
"""

import os
import re
import struct
from collections.abc import Iterator
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import xlrd
from xlrd.compdoc import CompDoc

from loaders.files.limits import BookScan, Extent, Limits, RefusedError, SheetScan
from loaders.files.ole_kinds import OLE_KINDS

_BEGIN, _END, _SHEET, _FORMULA = 0x0809, 0x000A, 0x0085, 0x0006
"""Records of the stream: a part begins or ends, the place of a sheet, a formula."""
_CALCULATE_ON_OPENING = 0x0002
_WORKSHEET = 0
_ELAPSED = re.compile(r"\[(?:h+|m+|s+|u+)\]", re.IGNORECASE)
"""In a number format: hours that count on past 24, so a length of time and no moment of 1900."""
_EMPTY = (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK)


def read(path: str, limits: Limits) -> BookScan:
    """Read all sheets. Raises RefusedError with the reason to stop."""
    try:
        return _read(path, limits)
    except RefusedError as refusal:
        if refusal.args[0] != "password":
            raise
        from loaders.files.protected import unlocked  # noqa: PLC0415 - for the few that are locked

        return _read(unlocked(path, ".xls"), limits)


def _read(path: str, limits: Limits) -> BookScan:
    content = Path(path).read_bytes()
    try:
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            container = CompDoc(content, logfile=nowhere)
            _check_chains(container)
            _refuse_other_programs(container)
            # Only with its formatting does it tell which rows are hidden.
            book = xlrd.open_workbook(file_contents=content, logfile=nowhere, formatting_info=True, ragged_rows=True)
            uncalculated = _uncalculated(container)
    except (MemoryError, RefusedError):
        raise
    except xlrd.XLRDError as error:
        raise RefusedError("password" if "encrypted" in str(error) else "broken-file") from error
    except Exception as error:  # a damaged file ends in any exception xlrd's code can meet
        raise RefusedError("broken-file") from error
    if book.nsheets > limits.sheet_count:
        raise RefusedError("too-many-sheets", allowed=str(limits.sheet_count))
    sheets = [_sheet(sheet, book.datemode, limits) for sheet in book.sheets()]
    for sheet, places in zip(sheets, uncalculated, strict=False):
        sheet.marks |= dict.fromkeys(places, ("formula-without-value", ""))
    return BookScan(sheets, book.datemode == 1)


def _sheet(sheet: xlrd.sheet.Sheet, datemode: int, limits: Limits) -> SheetScan:
    scanned = SheetScan(sheet.name, sheet.visibility != 0)
    extent = Extent(scanned, limits)
    styles = _Styles(sheet)
    hidden = {row for row, known in sheet.rowinfo_map.items() if known.hidden}
    for row in range(sheet.nrows):
        values: list[Any] = []
        for column, (kind, value) in enumerate(zip(sheet.row_types(row), sheet.row_values(row), strict=True)):
            values.append("" if kind in _EMPTY else _value(kind, value, datemode, styles.format(row, column)))
            if kind not in _EMPTY:
                if styles.is_struck(row, column):
                    scanned.struck_cells.add((row, column))
                extent.fill(row, column, is_hidden=row in hidden)
            if kind == xlrd.XL_CELL_ERROR:
                scanned.marks[row, column] = ("error-cell", xlrd.error_text_from_code.get(value, ""))
        scanned.rows.append(values)
    for first, end, column, _ in sheet.merged_cells:
        extent.merge(first, end - 1, column)
    extent.judge()
    return scanned


class _Styles:
    """How the cells of one sheet look: their number format, and whether they are struck through."""

    def __init__(self, sheet: xlrd.sheet.Sheet) -> None:
        self._sheet, self._book = sheet, sheet.book

    def format(self, row: int, column: int) -> str:
        known = self._book.format_map.get(self._style(row, column).format_key)
        return known.format_str if known else ""

    def is_struck(self, row: int, column: int) -> bool:
        return bool(self._book.font_list[self._style(row, column).font_index].struck_out)

    def _style(self, row: int, column: int) -> Any:
        return self._book.xf_list[self._sheet.cell_xf_index(row, column)]


def _refuse_other_programs(container: CompDoc) -> None:
    """A document may hold a workbook as a picture of a table: it is still a document."""
    names = [container.dirlist[index].name for index in container.dirlist[0].children]
    if not {"workbook", "book"}.intersection(name.lower() for name in names):
        for beginning, code in OLE_KINDS.items():
            if any(name.startswith(beginning) for name in names):
                raise RefusedError(code)


def _check_chains(container: CompDoc) -> None:
    """Refuse a small stream whose sectors run in a circle: xlrd would follow them until memory ends."""
    for stream in container.dirlist:
        if stream.tot_size < container.min_size_std_stream:
            sector, count = stream.first_SID, 0
            while 0 <= sector < len(container.SSAT):
                sector, count = container.SSAT[sector], count + 1
                if count > len(container.SSAT):
                    raise RefusedError("broken-file")


def _uncalculated(container: CompDoc) -> list[list[tuple[int, int]]]:
    """Per sheet the formulas that some library wrote with 0 for a value, to be calculated on opening."""
    stream = container.get_named_stream("Workbook") or container.get_named_stream("Book") or b""
    starts = [
        struct.unpack_from("<I", body)[0]
        for code, body in _records(stream, 0)
        if code == _SHEET and body[5] == _WORKSHEET
    ]
    return [list(_zero_formulas(stream, start)) for start in starts]


def _zero_formulas(stream: bytes, start: int) -> Iterator[tuple[int, int]]:
    for code, body in _records(stream, start):
        if code == _FORMULA:
            row, column, value, flags = struct.unpack_from("<HHxxdH", body)
            if flags & _CALCULATE_ON_OPENING and value == 0:
                yield row, column


def _records(stream: bytes, position: int) -> Iterator[tuple[int, bytes]]:
    """The records of one part of the stream; parts within it, such as charts, come along."""
    depth = 0
    while position + 4 <= len(stream):
        code, size = struct.unpack_from("<HH", stream, position)
        depth += (code == _BEGIN) - (code == _END)
        yield code, stream[position + 4 : position + 4 + size]
        position += 4 + size
        if depth <= 0:
            return


def _value(kind: int, value: Any, datemode: int, number_format: str) -> Any:
    if kind == xlrd.XL_CELL_BOOLEAN:
        return "WAAR" if value else "ONWAAR"
    if kind == xlrd.XL_CELL_ERROR:
        return ""
    if kind != xlrd.XL_CELL_DATE:
        return value
    return timedelta(value) if _ELAPSED.search(number_format) else _moment(value, datemode)


def _moment(value: float, datemode: int) -> Any:
    try:
        moment = xlrd.xldate_as_datetime(value, datemode)
    except (ValueError, OverflowError):
        return value
    if 0 <= value < 1:
        return moment.time()
    return moment.date() if moment.time() == time() else moment
