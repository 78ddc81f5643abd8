"""Large workbooks with invented rows, all of them right, every column but the end dates filled."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl

from data import reference
from loaders import contract
from loaders.sheet import Column, Kind

_FIRST_DAY = date(2023, 1, 1)
_LEFT_EMPTY = {"end_date", "until_date"}
_DAYS = 700


def write(path: Path, region: str, row_counts: Mapping[str, int], *, is_sparse: bool = False) -> None:
    """A workbook of a region with so many rows on each sheet; a sparse one has its required cells filled only."""
    book = openpyxl.Workbook(write_only=True)
    places = [municipality.name for municipality in reference.municipalities_of(region)]
    for name, row_count in row_counts.items():
        sheet, columns = book.create_sheet(name), contract.sheet(name).columns
        sheet.append([column.template_header for column in columns])
        for number in range(row_count):
            sheet.append([
                None if is_sparse and not column.required else _value(column, number, places) for column in columns
            ])  # fmt: skip
    book.save(path)


def _value(column: Column, number: int, places: list[str]) -> Any:  # noqa: PLR0911 - one line a kind
    if column.field in _LEFT_EMPTY:
        return None
    low = column.minimum or 0
    span = (column.maximum if column.maximum is not None else 40) - low
    match column.kind:
        case Kind.TEXT:
            return f"{column.header} {number}"
        case Kind.WHOLE:
            return int(low + number % (min(span, 40) + 1))
        case Kind.DECIMAL:
            return f"{low + number % (int(min(span, 40)) + 1)},0"
        case Kind.DATE:
            return _FIRST_DAY + timedelta(number % _DAYS)
        case Kind.YES_NO:
            return "ja" if number % 2 else "nee"
        case Kind.CODE:
            options = reference.options(column.code_list)
            return options[number % len(options)].label
        case Kind.CODES:
            options = reference.options(column.code_list)
            return f"{options[number % len(options)].label}; {options[(number + 1) % len(options)].label}"
        case Kind.AREA:
            return f"{places[number % len(places)]}; {places[(number + 1) % len(places)]}"
        case Kind.KBO:
            return _kbo_number(number)
        case _:
            return None


def _kbo_number(number: int) -> str:
    """A number with right check digits; 1 999 is beyond what was ever given out."""
    first = 19_990_000 + number
    return f"{first:08d}{97 - first % 97:02d}"
