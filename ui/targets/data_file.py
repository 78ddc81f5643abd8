"""Figures as files people keep: an Excel with the numbers and a sheet that explains them."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from ui import formats
from ui.targets.picture import Picture
from ui.texts import figures as words
from ui.texts import indicators

MEDIA_TYPES: Mapping[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "html": "text/html",
    "json": "application/json",
    "ics": "text/calendar; charset=utf-8",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
"""What a browser must know of a file that people keep, by its ending."""
_WIDEST_CHARACTERS = 60


def workbook(picture: Picture, version: int) -> bytes:
    """The numbers of one figure as .xlsx, with a sheet Leesmij: sentence, reading, date, definitions."""
    lines = [
        (words.README_ROWS["sentence"], picture.sentence),
        (words.README_ROWS["note"], picture.note),
        *picture.facts.items(),
        (words.README_ROWS["version"], formats.number(version)),
        *definitions(picture.indicators),
    ]
    return book(lines, {words.FIGURES_SHEET: picture.table})


def definitions(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Indicators by their codes: label and definition."""
    return [(indicators.INDICATORS[code].label, indicators.INDICATORS[code].full) for code in codes]


def book(readme: Iterable[tuple[str, str]], sheets: Mapping[str, pd.DataFrame]) -> bytes:
    """Tables as .xlsx, a sheet each, behind a sheet Leesmij with these lines: what, and what it says."""
    made = Workbook()
    first = made.active
    assert first is not None  # noqa: S101 - a new Workbook always has a sheet
    first.title = words.README_SHEET
    for number, (label, value) in enumerate(readme, start=1):
        write(first.cell(number, 1), label).font = Font(bold=True)
        write(first.cell(number, 2), value).alignment = Alignment(wrap_text=True, vertical="top")
    first.column_dimensions["A"].width = 34
    first.column_dimensions["B"].width = 100
    for name, table in sheets.items():
        _write_table(made.create_sheet(name), table)
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def _write_table(sheet: Any, table: pd.DataFrame) -> None:
    for column, header in enumerate(table.columns, start=1):
        write(sheet.cell(1, column), header).font = Font(bold=True)
        longest = max([len(str(header)), *(len(str(value)) for value in table[header])])
        sheet.column_dimensions[get_column_letter(column)].width = min(longest + 2, _WIDEST_CHARACTERS)
    for number, line in enumerate(table.itertuples(index=False), start=2):
        for column, value in enumerate(line, start=1):
            write(sheet.cell(number, column), value)
    sheet.freeze_panes = "B2"


def write(cell: Any, value: Any) -> Any:
    """Put a value in a cell; text stays text, also when it begins as a formula would."""
    if formats.is_missing(value):
        return cell
    cell.value = ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else value
    if isinstance(cell.value, str):
        cell.data_type = "s"
        cell.quotePrefix = cell.value[:1] in ("=", "+", "-", "@")
    return cell
