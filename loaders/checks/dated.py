"""The day a list itself says it is of: written above or below it, in the name of a sheet or of the file; a proposal."""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import PurePath

from data.reference import fold, line_words
from data.store import today
from loaders.columns.match import SheetMatch
from loaders.files.addresses import address
from loaders.files.book import SheetCells, Workbook
from loaders.values import dates
from loaders.values.date_order import Order

_DAY = re.compile(
    r"(?<![\d/.-])(?:\d{4}-\d{1,2}-\d{1,2}|20\d{6}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|\d{1,2}\s+[a-zé]{3,9}\.?\s+\d{4})(?![\d/.-])",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?<![a-zé])[a-zé]{3,9}\.?[\s_-]*20\d\d(?!\d)|(?<![\d/.-])(?:\d{1,2}[/-]20\d\d|20\d\d[-_]\d\d)(?![\d/.-])",
    re.IGNORECASE,
)
_FIRST_YEAR = 2015  # an older day in a title is history, not the day of the list
_SAYS_SO = frozenset(line_words()["dated"])
_TITLE_ROWS = 10
_MONTH_PARTS = re.compile(r"(?<=[a-zé])[._-]+|(?<=[a-zé])(?=20)|_", re.IGNORECASE)


@dataclass(frozen=True)
class ProposedDate:
    """A day and where it stands: the sheet and the cell, the sheet alone, or neither for the name of the file."""

    day: date
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class _Written:
    proposed: ProposedDate
    is_day: bool
    says_so: bool


def proposed_date(book: Workbook, matches: Sequence[SheetMatch], file_name: str = "") -> ProposedDate | None:
    """The day to propose: one that is said to be it, then a whole day, then a month; cells before names."""
    by_name = {match.cells.name: match for match in matches}
    written: list[_Written] = []
    for sheet in book.sheets:
        if not sheet.is_hidden:
            written += _in_cells(sheet, by_name.get(sheet.name))
    for sheet in book.sheets:
        if not sheet.is_hidden:
            written += _in_text(sheet.name, ProposedDate(today(), sheet.name))
    written += _in_text(PurePath(file_name).stem, ProposedDate(today()))
    past = [one for one in written if one.proposed.day <= today() and one.proposed.day.year >= _FIRST_YEAR]
    best = max(past, key=lambda one: (one.says_so, one.is_day), default=None)
    return best.proposed if best else None


def _in_cells(sheet: SheetCells, match: SheetMatch | None) -> Iterator[_Written]:
    """What stands above the headers and in the notes below; in a sheet that nobody knows, in its first rows."""
    rows = {row for table in match.tables for row in (table.header_row, *table.rows)} if match else set()
    last = len(sheet.rows) if match else _TITLE_ROWS
    for index, line in enumerate(sheet.rows[:last]):
        if index in rows:
            continue
        says_so = any(isinstance(value, str) and _says_so(value) for value in line)
        for column, value in enumerate(line):
            place = ProposedDate(today(), sheet.name, address(index, column))
            if isinstance(value, date) and says_so:
                day = value.date() if isinstance(value, datetime) else value
                yield _Written(replace(place, day=day), is_day=True, says_so=True)
            elif isinstance(value, str) and (match or len([cell for cell in line if cell not in ("", None)]) == 1):
                yield from _in_text(value, place)


def _in_text(text: str, place: ProposedDate) -> Iterator[_Written]:
    """The days and months in a text; a month is its last day, or today while it lasts."""
    says_so = _says_so(text)
    for match in _DAY.finditer(text):
        day = dates.read_day(match[0], Order.DAY_FIRST).value
        if day:
            yield _Written(replace(place, day=day), is_day=True, says_so=says_so)
    for match in _MONTH.finditer(text):
        first = dates.read_day(_MONTH_PARTS.sub(" ", match[0]).strip(), Order.DAY_FIRST).value
        if first and first <= today():
            last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
            yield _Written(replace(place, day=min(last, today())), is_day=False, says_so=says_so)


def _says_so(text: str) -> bool:
    return bool(_SAYS_SO.intersection(fold(text).split()))
