"""Marks one workbook in a process of its own: ``python -m loaders.returned.marking PATH LIMITS``.

The job comes on standard input.

Only files that the guard let through arrive here. The marked workbook goes to standard output.
"""

import pickle
import sys
import warnings
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import XLSM

from loaders import contract
from loaders.files import sandbox
from loaders.templates.styles import BOLD, HEADER_FILL, HEADER_LINE, TITLE, WRAP, fit_row, put

if TYPE_CHECKING:
    from loaders.returned.workbook import Job

MUST_FILL = "F6B8B0"
LOOK_FILL = "FFE8A3"
_AUTHOR = contract.STAMP_WORD
_OURS = "– netwerkmonitor –"
"""Parts what we say from a comment that stood there."""
_LINK = Font(name="Calibri", size=11, underline="single", color="0055CC")
_WIDTHS = (10, 16, 10, 24, 100)
_LONGEST = 30_000  # Excel takes 32 767 characters in a cell or comment


class _MacroWorkbook(Workbook):
    """A workbook that says it may hold macros, as a file called .xlsm must."""

    @property
    def mime_type(self) -> str:
        return XLSM


def mark(path: str, job: "Job") -> bytes:
    """The workbook with its marks and the sheet in front, as bytes."""
    book = _opened(path, job)
    _forget_earlier(book)
    for name, cell, blocks, text in job.marks:
        _mark_cell(_sheet(book, name), cell, blocks, text)
    _write_front(book, job)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _opened(path: str, job: "Job") -> Workbook:
    if job.sheets is None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl leaves out is told on the sheet in front
            book = load_workbook(path, keep_vba=job.has_macros, rich_text=True)
        if not book.worksheets:
            raise LookupError("a strict workbook shows no sheets")
        return book
    book = _MacroWorkbook() if job.has_macros else Workbook()
    book.remove(book.worksheets[0])
    for name, rows in job.sheets:
        _write_rows(book.create_sheet(name), rows)
    return book


def _write_rows(target: Worksheet, rows: list[list[Any]]) -> None:
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            if value not in ("", None):
                put(target, number, column, value)


def _sheet(book: Workbook, name: str) -> Worksheet:
    """The worksheet of this name. Raises LookupError when the library did not see it."""
    for sheet in book.worksheets:
        if sheet.title == name:
            return sheet
    raise LookupError(name)


def _forget_earlier(book: Workbook) -> None:
    """Take away what an earlier return put there, and give every comment room for its text."""
    for sheet in book.worksheets:
        if sheet.title == contract.FINDINGS_SHEET:
            book.remove(sheet)
            continue
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment:
                    _forget(cell)


def _forget(cell: Any) -> None:
    theirs, ours, _ = cell.comment.text.partition(_OURS)
    if ours and cell.fill.fgColor.rgb in (f"00{MUST_FILL}", f"00{LOOK_FILL}"):
        cell.fill = PatternFill()
    cell.comment = _comment(theirs.rstrip(), cell.comment.author) if theirs.strip() else None


def _mark_cell(sheet: Worksheet, address: str, blocks: bool, text: str) -> None:
    cell: Any = sheet[address]
    if isinstance(cell, MergedCell):
        around = next(area for area in sheet.merged_cells.ranges if address in area)
        cell = around.start_cell
    theirs = f"{cell.comment.text}\n" if cell.comment else ""
    cell.comment = _comment(f"{theirs}{_OURS}\n{text}", cell.comment.author if cell.comment else _AUTHOR)
    cell.fill = PatternFill("solid", fgColor=MUST_FILL if blocks else LOOK_FILL)


def _comment(text: str, author: str | None) -> Comment:
    shown = text[:_LONGEST]
    lines = sum(len(line) // 40 + 1 for line in shown.split("\n"))
    return Comment(shown, author or "", height=min(30 + 18 * lines, 600), width=320)


def _write_front(book: Workbook, job: "Job") -> None:
    """All findings in a table; the place of each leads to its cell."""
    front = book.create_sheet(contract.FINDINGS_SHEET, 0)
    book.active = 0
    for sheet in book.worksheets[1:]:
        sheet.sheet_view.tabSelected = False
    put(front, 1, 1, job.title).font = TITLE
    for row, note in enumerate(job.notes, start=2):
        put(front, row, 1, note)
    top = len(job.notes) + 3
    for column, (header, width) in enumerate(zip(job.headers, _WIDTHS, strict=True), start=1):
        cell = put(front, top, column, header)
        cell.font, cell.fill, cell.border = BOLD, HEADER_FILL, HEADER_LINE
        front.column_dimensions[cell.column_letter].width = width
    known = {sheet.title for sheet in book.worksheets}
    for row, line in enumerate(job.lines, start=top + 1):
        _write_line(front, row, line, known)
    front.freeze_panes = f"A{top + 1}"
    if job.lines:
        front.auto_filter.ref = f"A{top}:E{top + len(job.lines)}"


def _write_line(front: Worksheet, row: int, line: tuple[str, ...], known: set[str]) -> None:
    for column, text in enumerate(line, start=1):
        if text:
            put(front, row, column, text[:_LONGEST]).alignment = WRAP
    fit_row(front, row, line, _WIDTHS)
    _, name, address = line[:3]
    if address and name in known:
        cell: Any = front.cell(row, 3)
        quoted = name.replace("'", "''")
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{address}")
        cell.font = _LINK


def main(arguments: list[str], read: Callable[[], bytes]) -> bytes:
    """Bind the process to its limits, then mark."""
    sandbox.confine(arguments[1])
    # The job comes from our own parent process, never from a file.
    return mark(arguments[0], pickle.loads(read()))  # noqa: S301


if __name__ == "__main__":
    sys.stdout.buffer.write(main(sys.argv[1:], sys.stdin.buffer.read))
