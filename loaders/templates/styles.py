"""How cells of our workbooks look, and how a value is written so that it stays what it is."""

import re
from collections.abc import Sequence
from datetime import date

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from loaders.sheet import Kind

BOLD = Font(name="Calibri", size=11, bold=True)
TITLE = Font(name="Calibri", size=14, bold=True)
HEADER_FILL = PatternFill("solid", fgColor="E3EEF9")
REQUIRED_FILL = PatternFill("solid", fgColor="FFE615")
HEADER_LINE = Border(bottom=Side("thin", color="333332"))
TOP = Alignment(vertical="top")
WRAP = Alignment(vertical="top", horizontal="left", wrap_text=True)

_FORMATS = {Kind.DATE: "dd/mm/yyyy", Kind.PERCENT: "0%", Kind.KBO: "@"}
_LINE_POINTS = 15
_HIGHEST_POINTS = 400  # Excel allows 409
_FORMULA_STARTS = ("=", "+", "-", "@")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads _x0041_ as an A, so its underscore is escaped


def number_format(kind: Kind) -> str:
    """The Excel number format of a column of this kind."""
    return _FORMATS.get(kind, "General")


def put(target: Worksheet, row: int, number: int, value: str | float | date) -> Cell:
    """Write a value; a text stays a text, also when it looks like a formula or an Excel error."""
    if not isinstance(value, str):
        return target.cell(row, number, value)
    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell = target.cell(row, number, _ESCAPE.sub("_x005F_", text))
    cell.data_type = "s"
    if text.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True
    return cell


def fit_row(target: Worksheet, row: int, values: Sequence[object], widths: Sequence[int]) -> None:
    """Make a row as high as its wrapped texts need: not every program does that by itself."""
    lines = max(_line_count(str(value), width) for value, width in zip(values, widths, strict=False))
    if lines > 1:
        target.row_dimensions[row].height = min(_LINE_POINTS * lines, _HIGHEST_POINTS)


def _line_count(text: str, width: int) -> int:
    return sum(len(line) // width + 1 for line in text.split("\n"))


def prepare_print(target: Worksheet) -> None:
    """One page wide on A4, lying down."""
    target.page_setup.orientation = "landscape"
    target.page_setup.paperSize = 9  # A4
    target.page_setup.fitToHeight = 0
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
