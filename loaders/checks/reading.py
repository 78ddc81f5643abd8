"""Reads the rows of one table column by column: values for the store, and a finding for every cell that is no value."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import repeat
from typing import Any

from loaders.checks.outside import left_out
from loaders.checks.rows import Origin, Row
from loaders.checks.struck_rows import struck_cells, struck_rows
from loaders.choices import ABOVE, DATES, FUTURE, LEAVE_OUT, MANY, OUTSIDE, READ, STRUCK
from loaders.columns.headers import ColumnMatch
from loaders.columns.match import SheetMatch
from loaders.columns.options import default_code, options
from loaders.columns.tables import Table
from loaders.files.addresses import address
from loaders.findings import PER_COLUMN, Finding, eased, found
from loaders.sheet import Column, Kind
from loaders.values.areas import Area
from loaders.values.cell import Reader, Setting
from loaders.values.choice_cells import default_value
from loaders.values.date_order import ANSWERS, Order, order_of
from loaders.values.numbering import numbered
from loaders.values.outcome import BLANK, Note, Reading
from loaders.values.plain_text import as_text

_NAME = "name"

Blocked = dict[int, list[Finding]]
"""Number of a row -> the findings that block it."""


class TableReading:
    """Reads one table column by column: a column has one reader, which remembers what it met.

    ``numbers`` are Excel row numbers. Where several sheets make up ours, those of ``rows``, ``refused`` and ``typed``
    run on from the sheet before, by ``shift``.
    """

    def __init__(self, match: SheetMatch, table: Table, setting: Setting, shift: int) -> None:
        self.sheet = match.sheet
        self.indexes = {found.column.field: found.index for found in table.columns}
        self.origin = Origin(table.header_row + shift, shift, self.indexes, match.part)
        self.findings: list[Finding] = []
        self.numbers: list[int] = []
        self.refused: Blocked = {}
        self.defaulted: dict[int, frozenset[str]] = {}
        self._shift, self._sheet_name = shift, match.cells.name
        self._headers = {found.column.header: found.index for found in table.columns}
        setting = _as_answered(setting, self.sheet.name)
        self._cells = self._lines(match, table, setting)
        self._judge_struck(match, table, setting)
        dates = [one.index for one in table.columns if one.column.kind is Kind.DATE]
        order = order_of(line[index] for index in dates for line in self._cells)
        # No program turns the dates of our template round.
        is_ours = setting.is_template and order is Order.HALF_CONVERTED
        setting = replace(setting, date_order=setting.date_order or (Order.EITHER if is_ours else order))
        self._values = {found.column.field: self._column(found, self._cells, setting) for found in table.columns}
        for column, code in {**match.by_name, **match.defaults}.items():
            self._values[column.field] = [default_value(column, code)] * len(self.numbers)
        self._say_order(table, dates, setting)
        for column, code in match.defaults.items() if self.numbers else ():
            self._say_default(column, code, address(table.header_row, 0), len(self.numbers), setting.region)
        if match.part:
            self._name_part(match.part)
        self.refused = {number + shift: findings for number, findings in self.refused.items()}

    def _name_part(self, part: str) -> None:
        """Say of every finding on which of their sheets it is."""
        renamed = {id(one): replace(one, part=part) for one in self.findings}
        self.findings = list(renamed.values())
        self.refused = {number: [renamed[id(one)] for one in some] for number, some in self.refused.items()}

    def typed(self, row_number: int) -> dict[str, Any]:
        """Header -> cell of one row, as it stood."""
        line = self._cells[bisect_left(self.numbers, row_number - self._shift)]
        return {header: line[index] for header, index in self._headers.items()}

    def origin_of(self, row_number: int) -> tuple[str, int]:
        """Their own sheet, and the number of the row there."""
        return self._sheet_name, row_number - self._shift

    def _lines(self, match: SheetMatch, table: Table, setting: Setting) -> list[list[Any]]:
        """The lines that are rows, as wide as the table, without those that are left out."""
        width = max(self.indexes.values(), default=0) + 1
        lines: list[list[Any]] = []
        for index in table.rows:
            cells = match.cells.rows[index]
            lines.append(cells + [""] * (width - len(cells)))
        inside = left_out(self.sheet, table, dict(zip(table.rows, lines, strict=True)), setting)
        self.findings += inside.findings
        self.numbers += [index + 1 for index in inside.lines]
        return list(inside.lines.values())

    def _judge_struck(self, match: SheetMatch, table: Table, setting: Setting) -> None:
        """Rows that are struck through are asked, unless people said to read or to leave them."""
        keeps = setting.keeps_struck
        struck = struck_rows(match.sheet, match.cells, table.columns, self.numbers, self._cells)
        for number, cell in struck.items():
            if keeps is None:
                self._block(self.numbers.index(number), found("row-struck", self.sheet.name, cell))
            elif keeps:
                self.findings.append(found("row-struck-read", self.sheet.name, cell))
            else:
                self.findings.append(found("row-struck-left", self.sheet.name, cell))
                del self._cells[self.numbers.index(number)]
                self.numbers.remove(number)
        unstruck = [pair for pair in zip(self.numbers, self._cells, strict=True) if pair[0] not in struck]
        alone = struck_cells(match.cells, table.columns, *map(list, zip(*unstruck, strict=True))) if unstruck else []
        if alone:
            self.findings.append(found("cell-struck", self.sheet.name, alone[0], count=str(len(alone))))

    def _column(self, match: ColumnMatch, lines: list[list[Any]], setting: Setting) -> list[Any]:
        index = match.index
        raws = [line[index] for line in lines]
        names = numbered(raws) if match.column.field == _NAME and not setting.is_template else {}
        raws = [names.get(place, raw) for place, raw in enumerate(raws)]
        reader = Reader(match.column, raws, setting, setting.choices.codes(self.sheet.name, match.column.field))
        readings = [reader[raw] for raw in raws]
        for place in names:
            readings[place] = readings[place]._replace(notes=(*readings[place].notes, Note("numbering-left", "", {})))
        if setting.choices.default(self.sheet.name, match.column.field) == ABOVE:
            self._fill_from_above(match, readings)
        code = default_code(setting.choices, self.sheet, match.column, setting.region)
        empty = [number for number, reading in enumerate(readings) if reading == BLANK] if code else []
        for number in empty:
            readings[number] = Reading(default_value(match.column, code))
            row = self.numbers[number] + self._shift
            self.defaulted[row] = self.defaulted.get(row, frozenset()) | {match.column.field}
        if empty:
            first = address(self.numbers[empty[0]] - 1, index)
            self._say_default(match.column, code, first, len(empty), setting.region)
        if match.column.required or any(reading.notes for reading in reader.values()):
            self._note(match, readings)
        return [reading.value for reading in readings]

    def _fill_from_above(self, match: ColumnMatch, readings: list[Reading]) -> None:
        """Give an empty cell what the last filled one above it holds, as people chose; the first ones stay empty."""
        filled: list[int] = []
        for number, reading in enumerate(readings):
            if reading == BLANK and number and readings[number - 1].value is not None:
                readings[number] = Reading(readings[number - 1].value)
                filled.append(number)
        if filled:
            cell = address(self.numbers[filled[0]] - 1, match.index)
            count = str(len(filled))
            self.findings.append(found("value-from-above", self.sheet.name, cell, match.column.header, count=count))

    def _say_order(self, table: Table, dates: list[int], setting: Setting) -> None:
        """What people said of the dates of this sheet, so that they can say something else."""
        if (DATES, self.sheet.name) in setting.choices.answers and dates and self.numbers:
            cell = address(table.header_row, dates[0])
            self.findings.append(found("date-order-chosen", self.sheet.name, cell))

    def _say_default(self, column: Column, code: str, cell: str, count: int, region: str) -> None:
        label = options(column, region).get(code, code)
        remark = found("value-by-default", self.sheet.name, cell, column.header, chosen=label, count=str(count))
        self.findings.append(remark)

    def _note(self, match: ColumnMatch, readings: list[Reading]) -> None:
        column = match.column
        remarks: dict[str, Finding] = {}
        counts: Counter[str] = Counter()
        for index, reading in enumerate(readings):
            if not reading.notes and (reading.value is not None or not column.required):
                continue
            cell = address(self.numbers[index] - 1, match.index)
            if not reading.notes:
                above = self._above(match, readings, index).get("above")
                details = {"above": above} if above else {}
                self._block(index, found("required-missing", self.sheet.name, cell, column.header, **details))
            for note in reading.notes:
                counts[note.code] += 1
                if note.code in remarks:
                    continue
                if note.code == "ditto":
                    note.details.update(self._above(match, readings, index))
                finding = found(note.code, self.sheet.name, cell, column.header, note.seen, **note.details)
                if not column.required:
                    finding = eased(finding)
                if note.code in PER_COLUMN:
                    remarks[note.code] = finding
                elif finding.blocks:
                    self._block(index, finding)
                else:
                    self.findings.append(finding)
        for code, remark in remarks.items():
            remark.details["count"] = str(counts[code])
            self.findings.append(remark)
            match.remarks.append(remark)

    def _above(self, match: ColumnMatch, readings: list[Reading], index: int) -> dict[str, str]:
        """The nearest value above that was read, and its cell: what a ditto mark may mean; never something personal."""
        for above in range(index - 1, -1, -1):
            if readings[above].value is not None:
                cell = address(self.numbers[above] - 1, match.index)
                return {"proposal": as_text(self._cells[above][match.index]), "above": cell}
        return {}

    def _block(self, index: int, finding: Finding) -> None:
        self.refused.setdefault(self.numbers[index], []).append(finding)
        self.findings.append(finding)

    @property
    def row_numbers(self) -> list[int]:
        """The numbers of the rows, as ``rows`` has them."""
        return [number + self._shift for number in self.numbers]

    def rows(self) -> list[Row]:
        """All rows; a value that could not be read is None."""
        fields: list[str] = []
        columns: list[Iterable[Any]] = []
        for column in self.sheet.columns:
            fields += column.stored
            columns += _stored(column, self._values.get(column.field))
        lines = zip(self.numbers, *columns, strict=False)
        return [Row(number + self._shift, dict(zip(fields, values, strict=True))) for number, *values in lines]


def _as_answered(setting: Setting, sheet: str) -> Setting:
    """With what people said of the struck rows, the dates and the places outside of this sheet."""
    answers = setting.choices.answers
    struck = answers.get((STRUCK, sheet))
    keeps = setting.keeps_struck if struck is None else struck == READ
    future = answers.get((FUTURE, sheet))
    keeps_future = setting.keeps_future if future is None else future == READ
    order = ANSWERS.get(answers.get((DATES, sheet), ""))
    leaves_outside = answers.get((OUTSIDE, sheet)) == LEAVE_OUT
    many = (key for key, answer in answers.items() if key[:2] == (MANY, sheet) and answer == LEAVE_OUT)
    return replace(
        setting,
        keeps_struck=keeps,
        keeps_future=keeps_future,
        date_order=setting.date_order or order,
        leaves_outside=leaves_outside,
        leaves_unknown=frozenset(key[2] for key in many),
    )


def _stored(column: Column, values: list[Any] | None) -> list[Iterable[Any]]:
    """The values of a column as its table columns hold them: two for an AREA, one for the rest."""
    if values is None:
        return [repeat(None) for _ in column.stored]
    if column.kind is not Kind.AREA:
        return [values]
    areas = [value or Area(False, []) for value in values]
    return [[area.is_region_wide for area in areas], [area.municipality_codes for area in areas]]
