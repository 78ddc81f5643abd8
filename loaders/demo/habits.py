"""The messy ways in which people fill in a workbook, all of them forgiven by the importer."""

from collections.abc import Callable, Iterator
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data import reference
from loaders import contract
from loaders.demo.material import Profile, words
from loaders.sheet import Column, Kind, Sheet
from loaders.templates import wording

_HARD_SPACE = "\u00a0"
_TITLE_ROWS = 2


def apply(workbook: Workbook, profile: Profile) -> None:
    """Change the filled-in workbook of one region as its people would have written it."""
    for name, habit in HABITS.items():
        if name in profile.habits:
            for sheet in contract.REGIONAL:
                if sheet.name in workbook.sheetnames and workbook[sheet.name].max_row > 1:
                    habit(workbook[sheet.name], sheet, profile)


def _filled(target: Worksheet, sheet: Sheet, *kinds: Kind) -> Iterator[tuple[Column, list[Cell]]]:
    """Columns of these kinds with their filled cells."""
    for number, column in enumerate(sheet.columns, start=1):
        cells = [target.cell(row, number) for row in range(2, target.max_row + 1)]
        filled = [cell for cell in cells if isinstance(cell, Cell) and cell.value not in (None, "")]
        if column.kind in kinds and filled and column.field not in sheet.prefilled:
            yield column, filled


def _old_names(target: Worksheet, sheet: Sheet, profile: Profile) -> None:
    """Municipalities under the name they had before they merged."""
    current = {municipality.name for municipality in reference.municipalities().values()}
    old = {
        reference.municipalities()[former.now_nis].name: former.name
        for former in reference.former_municipalities()
        if former.name not in current
    }
    _rename(target, sheet, old)


def _french_names(target: Worksheet, sheet: Sheet, profile: Profile) -> None:
    _rename(target, sheet, {place.name: place.name_fr for place in profile.municipalities if place.name_fr})


def _rename(target: Worksheet, sheet: Sheet, names: dict[str, str]) -> None:
    for _, cells in _filled(target, sheet, Kind.AREA):
        for cell in cells[::2]:
            places = str(cell.value).split(wording.SEPARATOR)
            cell.value = wording.SEPARATOR.join(names.get(place, place) for place in places)


def _text_dates(target: Worksheet, sheet: Sheet, profile: Profile) -> None:
    """Dates as text, day first; only where at least one of them leaves no doubt about that."""
    for _, cells in _filled(target, sheet, Kind.DATE):
        days = [cell.value for cell in cells if isinstance(cell.value, date)]
        if any(day.day > 12 for day in days):
            for cell, day in zip(cells, days, strict=True):
                cell.value = f"{day:%d/%m/%Y}"


def _comma_numbers(target: Worksheet, sheet: Sheet, profile: Profile) -> None:
    for _, cells in _filled(target, sheet, Kind.DECIMAL, Kind.WHOLE):
        for cell in cells:
            cell.value = f"{cell.value:g}".replace(".", ",")


def _marks(target: Worksheet, sheet: Sheet, profile: Profile) -> None:
    """A cross for yes."""
    for _, cells in _filled(target, sheet, Kind.YES_NO):
        for cell in cells:
            cell.value = "x" if cell.value == "ja" else cell.value


def _lower_case(target: Worksheet, sheet: Sheet, profile: Profile) -> None:
    for _, cells in _filled(target, sheet, Kind.CODE, Kind.CODES):
        for cell in cells:
            cell.value = str(cell.value).lower()


def _spaces(target: Worksheet, sheet: Sheet, profile: Profile) -> None:
    for _, cells in _filled(target, sheet, Kind.TEXT, Kind.CODE):
        for cell in cells[::3]:
            cell.value = f"{_HARD_SPACE}{cell.value}  "
    for number, column in enumerate(sheet.columns, start=1):
        target.cell(1, number, f"{column.template_header} ")


def _total_row(target: Worksheet, sheet: Sheet, profile: Profile) -> None:
    if sheet is not contract.OFFERS:
        return
    number = sheet.columns.index(sheet.column("yearly_place_count")) + 1
    places = [target.cell(row, number).value for row in range(2, target.max_row + 1)]
    target.append([words()["total"]])
    target.cell(target.max_row, number, sum(count for count in places if isinstance(count, int)))


def _title_row(target: Worksheet, sheet: Sheet, profile: Profile) -> None:
    """A title above the header; everything else moves down."""
    heights = {row: target.row_dimensions[row].height for row in range(1, target.max_row + 1)}
    target.insert_rows(1, _TITLE_ROWS)
    for row, height in heights.items():
        target.row_dimensions[row + _TITLE_ROWS].height = height
    target.row_dimensions[1].height = None
    target["A1"] = words()["sheet_title"].format(sheet=sheet.name, region=profile.region.name)
    header_row = _TITLE_ROWS + 1
    target.freeze_panes = f"A{header_row + 1}"
    target.auto_filter.ref = f"A{header_row}:{get_column_letter(len(sheet.columns))}{target.max_row}"


HABITS: dict[str, Callable[[Worksheet, Sheet, Profile], None]] = {
    "old_names": _old_names,
    "french_names": _french_names,
    "text_dates": _text_dates,
    "comma_numbers": _comma_numbers,
    "marks": _marks,
    "lower_case": _lower_case,
    "spaces": _spaces,
    "total_row": _total_row,
    "title_row": _title_row,
}
"""In the order in which they are applied: a title row moves all the others down."""
