"""The contract as the workbook that people download and fill in; holds no sentence and reads no file."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from typing import Any, Literal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data import reference
from loaders import contract
from loaders.sheet import Column, Kind, Sheet
from loaders.templates import guide, wording
from loaders.templates.styles import (
    BOLD,
    HEADER_FILL,
    HEADER_LINE,
    REQUIRED_FILL,
    TOP,
    WRAP,
    fit_row,
    number_format,
    prepare_print,
    put,
)
from loaders.templates.wording import TemplateWords

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""Sheet name -> rows, each a field of the contract -> its stored value (codes, not labels)."""

_LAST_ROW = 20_000  # the importer reads no further
_WIDTHS = {
    Kind.TEXT: 40,
    Kind.CODES: 32,
    Kind.AREA: 32,
    Kind.MUNICIPALITY: 28,
    Kind.CODE: 34,
    Kind.MAILBOX: 36,
    Kind.KBO: 22,
}
_OTHER_WIDTH = 15
_HEADER_POINTS = 48
_WRAPPED = (Kind.TEXT, Kind.CODES, Kind.AREA)
_VALIDATED: Mapping[Kind, Literal["whole", "decimal"]] = {
    Kind.WHOLE: "whole",
    Kind.DECIMAL: "decimal",
    Kind.PERCENT: "decimal",
}
_FIRST_DATE = 36526  # 1 January 2000 as Excel counts


def build(region: str, words: TemplateWords, rows: Rows | None = None) -> bytes:
    """The workbook of one region, or of the learning network, ready to download.

    ``rows`` are shown as they are stored now; a sheet without rows holds its headers only, or
    the codes that the contract calls prefilled. Raises KeyError for an unknown region.
    """
    buffer = BytesIO()
    fill(region, words, rows).save(buffer)
    return buffer.getvalue()


def fill(region: str, words: TemplateWords, rows: Rows | None = None) -> Workbook:
    """The same workbook, not yet saved."""
    workbook = Workbook()
    workbook.properties.creator = words.CREATOR
    front: Worksheet = workbook.worksheets[0]
    front.title = contract.HELP_SHEET
    lists = _Lists(region, words)
    for sheet in contract.sheets_for(region):
        target = workbook.create_sheet(sheet.name)
        _write_sheet(target, sheet, words, lists, complete_rows(sheet, region, (rows or {}).get(sheet.name, ())))
    lists.write(workbook.create_sheet(contract.LIST_SHEET))
    write_stamp(workbook.create_sheet(contract.STAMP_SHEET), region)
    guide.write(front, region, words)
    return workbook


def complete_rows(sheet: Sheet, region: str, rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The rows, and a nearly empty one for every prefilled value that no row holds, in the order of the list."""
    if not sheet.prefilled:
        return list(rows)
    (field,) = sheet.prefilled
    wanted = wording.codes(sheet.column(field), region)
    by_code = {row[field]: row for row in rows}
    others = [row for row in rows if row[field] not in wanted]
    return [by_code.get(code, {field: code}) for code in wanted] + others


class _Lists:
    """The columns of the hidden sheet that the drop-downs point to."""

    def __init__(self, region: str, words: TemplateWords) -> None:
        self._region = region
        self._columns: dict[str, tuple[str, ...]] = {Kind.YES_NO.value: words.YES_NO}

    def address(self, column: Column) -> str:
        """The range with the values of a drop-down, noted down for ``write``."""
        name = column.code_list or column.kind.value
        if name not in self._columns:
            self._columns[name] = wording.options(column, self._region)
        letter = get_column_letter(list(self._columns).index(name) + 1)
        return f"{contract.LIST_SHEET}!${letter}$2:${letter}${len(self._columns[name]) + 1}"

    def write(self, target: Worksheet) -> None:
        """Put the lists on their sheet, each under its name."""
        target.sheet_state = "hidden"
        for number, (name, values) in enumerate(self._columns.items(), start=1):
            for row, value in enumerate((name, *values), start=1):
                put(target, row, number, value)


def _write_sheet(
    target: Worksheet, sheet: Sheet, words: TemplateWords, lists: _Lists, rows: Sequence[Mapping[str, Any]]
) -> None:
    typed = [[wording.typed(column, row, words) for column in sheet.columns] for row in rows]
    for number, column in enumerate(sheet.columns, start=1):
        _write_header(put(target, 1, number, column.template_header), sheet, column, words)
        _shape_column(target, number, column)
        rule = _validation(column, words, lists)
        if rule:
            letter = get_column_letter(number)
            rule.add(f"{letter}2:{letter}{_LAST_ROW}")
            target.add_data_validation(rule)
    for row_number, values in enumerate(typed, start=2):
        _write_row(target, row_number, sheet, values)
    if sheet.prefilled:
        _comment_items(target, sheet)
    target.freeze_panes = "B2" if sheet.key else "A2"
    target.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(rows) + 1}"
    target.row_dimensions[1].height = _HEADER_POINTS
    target.print_title_rows = "1:1"
    prepare_print(target)


def _write_header(cell: Cell, sheet: Sheet, column: Column, words: TemplateWords) -> None:
    cell.font = BOLD
    cell.fill = REQUIRED_FILL if column.required else HEADER_FILL
    cell.border = HEADER_LINE
    cell.alignment = WRAP
    help_text = f"{words.COLUMN_HELP[(sheet.name, column.field)]}\n\n{wording.allowed(column, words)}"
    cell.comment = _comment(help_text, words.CREATOR)


def _comment(text: str, author: str) -> Comment:
    return Comment(text, author, height=40 + 18 * (len(text) // 40 + text.count("\n")), width=320)


def _shape_column(target: Worksheet, number: int, column: Column) -> None:
    shape = target.column_dimensions[get_column_letter(number)]
    shape.width = _width(column)
    shape.number_format = number_format(column.kind)
    shape.alignment = WRAP if column.kind in _WRAPPED else TOP


def _comment_items(target: Worksheet, sheet: Sheet) -> None:
    """A code such as O1 says little: its statement and guiding question go into a comment on the cell."""
    (field,) = sheet.prefilled
    column = sheet.column(field)
    if not wording.is_shown_as_code(column):
        return
    for (cell,) in target.iter_rows(min_row=2, max_col=1):
        if cell.value is not None:
            statement = reference.label(column.code_list, str(cell.value))
            question = reference.guiding_questions().get(str(cell.value), "")
            cell.comment = _comment(f"{statement}\n\n{question}".strip(), "")


def _validation(column: Column, words: TemplateWords, lists: _Lists) -> DataValidation | None:
    if column.kind in (Kind.CODE, Kind.YES_NO, Kind.MUNICIPALITY):
        rule = DataValidation(type="list", formula1=lists.address(column))
    elif column.kind is Kind.DATE:
        rule = DataValidation(type="date", operator="greaterThanOrEqual", formula1=str(_FIRST_DATE))
    elif column.kind in _VALIDATED:
        low, high = f"{column.minimum:g}", f"{column.maximum:.0f}"
        rule = DataValidation(type=_VALIDATED[column.kind], operator="between", formula1=low, formula2=high)
    else:
        return None
    rule.allow_blank, rule.showErrorMessage, rule.errorStyle = True, True, "warning"
    rule.errorTitle, rule.error = words.WARNING_TITLE, words.WARNING
    return rule


def _write_row(target: Worksheet, row: int, sheet: Sheet, values: Sequence[str | float | date | None]) -> None:
    for number, (column, value) in enumerate(zip(sheet.columns, values, strict=True), start=1):
        if value is not None:
            _dress(put(target, row, number, value), column)
    wrapped = [value if column.kind in _WRAPPED else "" for column, value in zip(sheet.columns, values, strict=True)]
    fit_row(target, row, wrapped, [_width(column) for column in sheet.columns])


def _width(column: Column) -> int:
    return _WIDTHS.get(column.kind, _OTHER_WIDTH)


def _dress(cell: Cell, column: Column) -> None:
    cell.alignment = WRAP if column.kind in _WRAPPED else TOP
    cell.number_format = number_format(column.kind)


def write_stamp(target: Worksheet, region: str) -> None:
    """Say on a hidden sheet whose workbook this is, and after which contract."""
    target.sheet_state = "veryHidden"
    stamp: tuple[str | int, ...] = (contract.STAMP_WORD, region, contract.VERSION)
    for row, value in enumerate(stamp, start=1):
        put(target, row, 1, value)
