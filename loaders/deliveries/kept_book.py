"""The copy of a workbook without what was left out, made anew from the cells that are read.

The copy holds values only: no comment, no property of the document, no sheet that nobody reads. What was left out is
named by its place and its kind, never by what it said.
"""

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl import Workbook as NewBook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from loaders import contract
from loaders.checks.checked import Checked
from loaders.checks.left_rows import without_rows
from loaders.checks.people import without_people
from loaders.columns.apart import taken_apart
from loaders.files.addresses import address
from loaders.files.book import SheetCells, Workbook, open_workbook
from loaders.values.outcome import Fault

_CREATOR = "Netwerkmonitor"
_FIRST_COLUMN_WIDTH = 110
_PLAIN = (str, bool, int, float, date, datetime, time, timedelta)


def copy_without(content: bytes, checked: Checked, said: Sequence[str]) -> bytes:
    """The workbook without what was left out, its cells where they stood.

    ``said`` are the lines of its first sheet, which say so; without any it has no such sheet.
    """
    opened = open_workbook(content)
    sheets = contract.sheets_for(checked.region or "")
    rest = without_rows(taken_apart(opened, sheets), checked.choices).book
    book = without_people(rest, sheets, checked.choices).book
    copy = NewBook(write_only=True)
    copy.properties.creator = _CREATOR
    if opened.is_1904:
        copy.epoch = CALENDAR_MAC_1904
    if said:
        _say_what_was_left(copy, said)
    for cells in book.sheets:
        if cells.name in checked.read:
            _write(copy, cells)
    _stamp(copy, book)
    buffer = io.BytesIO()
    copy.save(buffer)
    return buffer.getvalue()


def _say_what_was_left(copy: NewBook, said: Sequence[str]) -> None:
    sheet = copy.create_sheet(contract.HELP_SHEET)
    sheet.column_dimensions["A"].width = _FIRST_COLUMN_WIDTH
    for line in said:
        sheet.append([_cell(sheet, line)])


def _write(copy: NewBook, cells: SheetCells) -> None:
    sheet = copy.create_sheet(cells.name)
    sheet.sheet_state = "hidden" if cells.is_hidden else "visible"
    for row in cells.rows:
        sheet.append([_cell(sheet, value) for value in row])
    for first, last, column in cells.merges:
        sheet.merged_cells.add(f"{address(first, column)}:{address(last, column)}")


def _cell(sheet: WriteOnlyWorksheet, value: Any) -> Any:
    """A value as it was read; a text stays a text, whatever it begins with."""
    value = value.seen if isinstance(value, Fault) else value
    if not isinstance(value, _PLAIN) or value == "":
        return None
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value))
    cell.data_type = "s"
    return cell


def _stamp(copy: NewBook, book: Workbook) -> None:
    """Whose workbook it is, as it said itself."""
    if book.stamp:
        sheet = copy.create_sheet(contract.STAMP_SHEET)
        sheet.sheet_state = "veryHidden"
        for value in (contract.STAMP_WORD, book.stamp.region, book.stamp.version):
            sheet.append([value])
