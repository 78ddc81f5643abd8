"""The first sheet of the template, "Lees mij": how to fill it in, every column, one example per column."""

from collections.abc import Sequence
from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from data import reference
from loaders import contract
from loaders.sheet import Column, Sheet
from loaders.templates import wording
from loaders.templates.styles import (
    BOLD,
    HEADER_FILL,
    HEADER_LINE,
    REQUIRED_FILL,
    TITLE,
    TOP,
    WRAP,
    fit_row,
    number_format,
    prepare_print,
    put,
)
from loaders.templates.wording import TemplateWords

WIDTHS = (34, 62, 62, 40)
_TITLE_POINTS = 24


def write(target: Worksheet, region: str, words: TemplateWords) -> None:
    """Fill the sheet for one region. Raises KeyError for an unknown region."""
    for letter, width in zip("ABCD", WIDTHS, strict=True):
        target.column_dimensions[letter].width = width
    target.sheet_view.showGridLines = False
    prepare_print(target)
    _write_title(target, words.TITLE.format(region=_region_name(region, words)))
    for line in words.HOW_TO:
        _write_line(target, line)
    sheets = contract.sheets_for(region)
    for sheet in sheets:
        _write_sheet_help(target, sheet, region, words)
    if contract.PHASES in sheets:
        _write_items(target, words)


def _write_sheet_help(target: Worksheet, sheet: Sheet, region: str, words: TemplateWords) -> None:
    _append(target, [None])
    _write_title(target, sheet.name)
    _write_line(target, words.SHEET_HELP[sheet.name])
    _write_headers(target, words.SECTION_COLUMNS)
    for column in sheet.columns:
        _write_column_help(target, sheet, column, region, words)


def _write_column_help(target: Worksheet, sheet: Sheet, column: Column, region: str, words: TemplateWords) -> None:
    value = wording.example(sheet, column, region, words)
    help_text = words.COLUMN_HELP[(sheet.name, column.field)]
    _append(target, [column.template_header, help_text, wording.allowed(column, words), value])
    target.cell(target.max_row, 4).number_format = number_format(column.kind)
    if column.required:
        target.cell(target.max_row, 1).fill = REQUIRED_FILL


def _write_items(target: Worksheet, words: TemplateWords) -> None:
    _append(target, [None])
    _write_title(target, words.ITEM_TITLE)
    _write_headers(target, words.ITEM_COLUMNS)
    for row in reference.rows("phase_items"):
        _append(
            target, [row["item"], row["statement"], reference.label("phase", row["phase"]), row["guiding_question"]]
        )


def _write_title(target: Worksheet, text: str) -> None:
    _write_line(target, text)
    target.cell(target.max_row, 1).font = TITLE
    target.row_dimensions[target.max_row].height = _TITLE_POINTS


def _write_line(target: Worksheet, text: str) -> None:
    """Text that runs on over the empty cells beside it."""
    _append(target, [text])
    target.cell(target.max_row, 1).alignment = TOP


def _write_headers(target: Worksheet, headers: Sequence[str]) -> None:
    _append(target, headers)
    for number in range(1, len(headers) + 1):
        cell = target.cell(target.max_row, number)
        cell.font, cell.fill, cell.border = BOLD, HEADER_FILL, HEADER_LINE


def _append(target: Worksheet, values: Sequence[str | float | date | None]) -> None:
    row = target.max_row + 1 if target["A1"].value else 1
    for number, value in enumerate(values, start=1):
        put(target, row, number, "" if value is None else value).alignment = WRAP
    if len(values) > 1:
        fit_row(target, row, values, WIDTHS)


def _region_name(region: str, words: TemplateWords) -> str:
    if region == reference.LEARNING_NETWORK:
        return words.LEARNING_NETWORK
    return reference.regions()[region].name
