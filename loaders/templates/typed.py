"""Rows to correct in the browser: the current ones as people type them, and what they typed as a workbook.

That workbook goes through the same door as any file. Nothing is checked here.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook

from data.deliveries import current_rows
from data.store import Store
from loaders import contract
from loaders.sheet import Column, Kind, Sheet
from loaders.templates import template, wording
from loaders.templates.styles import number_format, put
from loaders.templates.wording import TemplateWords

Lines = Mapping[int, Mapping[str, Any]]
"""Excel row number -> field -> value as typed; several values of one cell are a list."""

FIRST_ROW = 2
_MANY = (Kind.CODES, Kind.AREA)


@dataclass(frozen=True)
class GridColumn:
    """A column to type in; ``kind`` is the value of a Kind, ``options`` what a list offers."""

    field: str
    header: str
    kind: str
    help: str
    options: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    is_given: bool = False


@dataclass(frozen=True)
class Grid:
    """One sheet to type in. ``is_fixed``: its rows are given, so none is added or taken away."""

    sheet: str
    columns: tuple[GridColumn, ...]
    lines: Lines
    is_fixed: bool


def grid(store: Store, region: str, sheet_name: str, as_of: date, words: TemplateWords) -> Grid:
    """The rows that hold for a region at that date. Raises KeyError for an unknown region or sheet."""
    sheet = contract.sheet(sheet_name)
    stored: list[Any] = current_rows(store, as_of, region, sheet.table).to_dict("records")
    rows = template.complete_rows(sheet, region, stored)
    lines = {
        number: {column.field: _value(column, row, words) for column in sheet.columns}
        for number, row in enumerate(rows, FIRST_ROW)
    }
    return Grid(sheet.name, tuple(_column(sheet, one, region, words) for one in sheet.columns), lines, _is_fixed(sheet))


def typed_workbook(region: str, sheet_name: str, lines: Lines) -> bytes:
    """What was typed, as a workbook of one sheet; each line stands in its own row, so that findings name it."""
    sheet = contract.sheet(sheet_name)
    book = Workbook()
    target: Any = book.worksheets[0]
    target.title = sheet.name
    for number, column in enumerate(sheet.columns, 1):
        put(target, 1, number, column.template_header)
        for row, line in lines.items():
            value = _cell(column, line.get(column.field))
            if value is not None:
                put(target, row, number, value).number_format = number_format(column.kind)
    template.write_stamp(book.create_sheet(contract.STAMP_SHEET), region)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _is_fixed(sheet: Sheet) -> bool:
    return bool(sheet.prefilled) or not sheet.key


def _column(sheet: Sheet, column: Column, region: str, words: TemplateWords) -> GridColumn:
    options = wording.options(column, region)
    if column.kind is Kind.YES_NO:
        options = tuple(words.YES_NO)
    if column.kind is Kind.AREA:
        municipality = Column(column.field, column.header, Kind.MUNICIPALITY)
        options = (contract.REGION_WIDE, *wording.options(municipality, region))
    scale = 100 if column.kind is Kind.PERCENT else 1
    low, high = (None if bound is None else bound * scale for bound in (column.minimum, column.maximum))
    help_text = words.COLUMN_HELP[sheet.name, column.field]
    is_given = column.field in sheet.prefilled
    return GridColumn(column.field, column.template_header, column.kind.value, help_text, options, low, high, is_given)


def _value(column: Column, row: Mapping[str, Any], words: TemplateWords) -> Any:
    value = wording.typed(column, row, words)
    if column.kind in _MANY:
        return str(value).split(wording.SEPARATOR) if value else []
    if column.kind is Kind.PERCENT and isinstance(value, float):
        return round(value * 100, 10)
    return value


def _cell(column: Column, value: Any) -> Any:
    """A typed value as a cell holds it; None for an empty one."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if column.kind in _MANY:
        return wording.SEPARATOR.join(map(str, value)) or None
    if column.kind is Kind.PERCENT and isinstance(value, (int, float)):
        return value / 100
    if isinstance(value, datetime):
        return value.date()
    return value
