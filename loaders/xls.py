"""Reads the old Excel format (.xls) through xlrd, which keeps what faster readers lose: error cells, hidden rows.

The format is not packed, so the limit on the upload bounds it; processor and memory are bounded by
the process it runs in.
"""

import os
from datetime import time
from pathlib import Path
from typing import Any

import xlrd

from loaders.guard import BookScan, Extent, Limits, RefusedError, SheetScan

_EMPTY = (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK)


def read(path: str, limits: Limits) -> BookScan:
    """Read all sheets. Raises RefusedError with the reason to stop."""
    try:
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            # Only with its formatting does it tell which rows are hidden.
            book = xlrd.open_workbook(path, logfile=nowhere, formatting_info=True, ragged_rows=True)
    except MemoryError:
        raise
    except xlrd.XLRDError as error:
        raise RefusedError("password" if "encrypted" in str(error) else "broken-file") from error
    except Exception as error:  # a damaged file ends in any exception xlrd's code can meet
        raise RefusedError("broken-file") from error
    if book.nsheets > limits.sheet_count:
        raise RefusedError("too-many-sheets", allowed=str(limits.sheet_count))
    return BookScan([_sheet(sheet, book.datemode, limits) for sheet in book.sheets()], book.datemode == 1)


def _sheet(sheet: xlrd.sheet.Sheet, datemode: int, limits: Limits) -> SheetScan:
    scanned = SheetScan(sheet.name, sheet.visibility != 0)
    extent = Extent(scanned, limits)
    hidden = {row for row, known in sheet.rowinfo_map.items() if known.hidden}
    for row in range(sheet.nrows):
        values: list[Any] = []
        for column, (kind, value) in enumerate(zip(sheet.row_types(row), sheet.row_values(row), strict=True)):
            values.append("" if kind in _EMPTY else _value(kind, value, datemode))
            if kind not in _EMPTY:
                extent.fill(row, column, is_hidden=row in hidden)
            if kind == xlrd.XL_CELL_ERROR:
                scanned.marks[row, column] = ("error-cell", xlrd.error_text_from_code.get(value, ""))
        scanned.rows.append(values)
    extent.judge()
    return scanned


def _value(kind: int, value: Any, datemode: int) -> Any:
    if kind == xlrd.XL_CELL_BOOLEAN:
        return "WAAR" if value else "ONWAAR"
    if kind == xlrd.XL_CELL_ERROR:
        return ""
    if kind != xlrd.XL_CELL_DATE:
        return value
    try:
        moment = xlrd.xldate_as_datetime(value, datemode)
    except (ValueError, OverflowError):
        return value
    if 0 <= value < 1:
        return moment.time()
    return moment.date() if moment.time() == time() else moment
