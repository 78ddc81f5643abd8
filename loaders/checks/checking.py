"""The one entry to the importer: bytes -> checked rows and findings; never opens the store."""

import threading
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import repeat
from typing import Any

from data import reference
from loaders import contract
from loaders.checks.people import LeftOut, without_people
from loaders.checks.questions import cell_questions
from loaders.checks.rows import RULES, Row, Rows, is_total_row
from loaders.checks.set_aside import AsideRow, aside_row
from loaders.checks.struck_rows import struck_rows
from loaders.choices import NONE, SHEET, Choices, Question
from loaders.columns.match import ColumnMatch, SheetMatch, recognise
from loaders.columns.options import default_code, options
from loaders.contract import Column, Kind
from loaders.files.addresses import address, position
from loaders.files.book import LIMITS, Workbook, open_workbook
from loaders.files.limits import Limits
from loaders.findings import PER_COLUMN, UNREADABLE, Finding, eased, found
from loaders.values.areas import Area
from loaders.values.cell import Reader, Setting
from loaders.values.choice_cells import default_value
from loaders.values.date_order import order_of
from loaders.values.outcome import BLANK, Reading
from loaders.values.personal_data import is_personal
from loaders.values.plain_text import as_text

Progress = Callable[[float], None]
Blocked = dict[int, list[Finding]]
"""Excel row number -> the findings that block the row."""

_READ_SHARE = 0.4
"""Part of the time that opening the file takes, for the progress bar."""

_TURN = threading.Lock()
"""One file is judged at a time: threads do not compute side by side anyway, and pages of others wait for them all."""


@dataclass
class Checked:
    """A workbook after checking.

    ``sheets`` holds the rows that can be stored, per sheet handed in; ``refused`` how many rows
    were not, and ``aside`` those rows themselves; ``columns`` how the headers were understood;
    ``names`` what each sheet is called in the workbook. ``region`` is None when nobody said it.
    ``is_template`` says that it is a workbook of ours, which holds all that stands.
    ``choices`` are the answers it was read with, which belong to the delivery; ``questions`` what only a person can
    say about its sheets, people, columns, words and empty cells, answered or not. ``left_out`` is what may not be kept.
    ``defaulted`` are, per sheet and row number, the fields whose cell was empty and that hold what people chose for all
    empty ones.
    """

    region: str | None = None
    is_template: bool = False
    sheets: dict[str, list[Row]] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)
    aside: dict[str, list[AsideRow]] = field(default_factory=dict)
    columns: dict[str, list[ColumnMatch]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    choices: Choices = NONE
    defaulted: dict[str, dict[int, frozenset[str]]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    @property
    def status(self) -> str:
        """``ok``, ``blocked`` (something must be answered or mended first) or ``unreadable`` (nothing to check)."""
        if any(finding.code in UNREADABLE for finding in self.findings) and not self.questions:
            return "unreadable"
        return "blocked" if any(finding.blocks for finding in self.findings) else "ok"


def check(
    content: bytes,
    region: str | None = None,
    progress: Progress | None = None,
    limits: Limits = LIMITS,
    *,
    choices: Choices = NONE,
) -> Checked:
    """Read, recognise and check a workbook; every problem is a finding.

    Without ``region`` the stamp of the template decides. ``progress`` is told 0..1. ``choices`` are what
    people answered about this workbook. Raises ValueError for a region that does not exist.
    """
    if region is not None and not is_region(region):
        raise ValueError(region)
    tell = progress or (lambda _share: None)
    book = open_workbook(content, limits)
    tell(_READ_SHARE)
    checked = Checked(region, findings=list(book.findings), choices=choices)
    if checked.status == "ok":
        checked.region, findings = _region_of(book, region)
        checked.is_template = book.stamp is not None and is_region(book.stamp.region)
        checked.findings += findings
        if checked.region and checked.status == "ok":
            with _TURN:
                _check_sheets(book, checked, checked.region, tell)
            checked.questions += cell_questions(checked.findings, checked.columns, choices, checked.region)
            checked.findings.sort(key=_reading_order(checked.region))
    tell(1.0)
    return checked


def _reading_order(region: str) -> Callable[[Finding], tuple[int, int, int]]:
    """Remarks on the file, then sheet by sheet from the top, then the sheets that are not known."""
    ranks = {"": -1} | {sheet.name: rank for rank, sheet in enumerate(contract.sheets_for(region))}
    return lambda finding: (ranks.get(finding.sheet, len(ranks)), *position(finding.cell))


def is_region(code: str) -> bool:
    """True for one of the 18 regions and for the learning network."""
    return code in reference.regions() or code == reference.LEARNING_NETWORK


def _region_of(book: Workbook, region: str | None) -> tuple[str | None, list[Finding]]:
    """Whose workbook this is: as asked, else as stamped; the two may not disagree."""
    stamp = book.stamp
    if not stamp or not is_region(stamp.region):
        return region, [] if region else [found("region-unknown")]
    if region and region != stamp.region:
        return region, [found("wrong-region", region=region, stamped=stamp.region)]
    if stamp.version != contract.VERSION:
        return stamp.region, [found("template-version", version=str(stamp.version), allowed=str(contract.VERSION))]
    return stamp.region, []


def _check_sheets(book: Workbook, checked: Checked, region: str, tell: Progress) -> None:
    people = without_people(book, contract.sheets_for(region), checked.choices)
    recognised = recognise(people.book, contract.sheets_for(region), checked.choices, region)
    checked.names = {match.sheet.name: match.cells.name for match in recognised.sheets}
    checked.findings += [one for one in recognised.findings if not people.is_settled(one, checked.names)]
    checked.findings += people.findings(recognised.sheets)
    first = [one for one in recognised.questions if one.kind == SHEET]
    checked.questions += first + people.questions_of(recognised.sheets, first)
    checked.questions += [one for one in recognised.questions if one.kind != SHEET]
    checked.left_out = people.left_out_of(checked.names.values())
    setting = Setting(region, book.is_1904, checked.choices, book.stamp is not None)
    for number, match in enumerate(recognised.sheets, 1):
        _check_sheet(match, setting, checked)
        tell(_READ_SHARE + (1 - _READ_SHARE) * number / len(recognised.sheets))
    if not checked.sheets and checked.status == "ok":
        checked.findings.append(found("nothing-filled-in"))


def _check_sheet(match: SheetMatch, setting: Setting, checked: Checked) -> None:
    name = match.sheet.name
    reading = SheetReading(match, setting)
    checked.findings += reading.findings
    if not reading.numbers:
        checked.findings.append(found("sheet-empty", name))
        return
    checked.columns[name], checked.defaulted[name] = match.columns, reading.defaulted
    if not match.is_complete:
        checked.sheets[name], checked.refused[name] = [], len(reading.numbers)
        return
    table = Rows(match.sheet, reading.rows(), reading.indexes)
    kept, findings, refused = _judge(table, reading.refused)
    checked.findings += findings
    checked.sheets[name], checked.refused[name] = kept, len(refused)
    values = {row.row_number: row.values for row in table.rows if row.row_number in refused}
    checked.aside[name] = [
        aside_row(number, refused[number], reading.typed(number), values[number]) for number in sorted(refused)
    ]


def _judge(table: Rows, unread: Blocked) -> tuple[list[Row], list[Finding], Blocked]:
    """Run every rule, also over the rows with a cell that blocks: which rows stand, what was found, which fell."""
    findings: dict[int, Finding] = {}
    refused = {number: list(blocking) for number, blocking in unread.items()}
    doubled: set[int] = set()
    for rule in RULES:
        for row, finding in rule(table):
            findings[id(finding)] = finding
            if finding.blocks:
                refused.setdefault(row.row_number, []).append(finding)
            elif finding.code == "duplicate-same":
                doubled.add(row.row_number)
    kept = [row for row in table.rows if row.row_number not in refused and row.row_number not in doubled]
    return kept, list(findings.values()), refused


class SheetReading:
    """Reads one sheet column by column: a column has one reader, which remembers what it met."""

    def __init__(self, match: SheetMatch, setting: Setting) -> None:
        self.sheet = match.sheet
        self.indexes = {found.column.field: found.index for found in match.columns}
        self.findings: list[Finding] = []
        self.numbers: list[int] = []
        self.refused: Blocked = {}
        self.defaulted: dict[int, frozenset[str]] = {}
        self._headers = {found.column.header: found.index for found in match.columns}
        self._cells = self._lines(match)
        dates = [one.index for one in match.columns if one.column.kind is Kind.DATE]
        order = order_of(line[index] for index in dates for line in self._cells)
        self._judge_struck(match, setting.keeps_struck)
        setting = replace(setting, date_order=setting.date_order or order)
        self._values = {found.column.field: self._column(found, self._cells, setting) for found in match.columns}
        for column, code in match.defaults.items():
            self._values[column.field] = [default_value(column, code)] * len(self.numbers)
            where = address(match.header_row, 0)
            self._say_default(column, code, where, len(self.numbers), setting.region)

    def typed(self, row_number: int) -> dict[str, Any]:
        """Header -> cell of one row, as it stood."""
        line = self._cells[bisect_left(self.numbers, row_number)]
        return {header: line[index] for header, index in self._headers.items()}

    def _lines(self, match: SheetMatch) -> list[list[Any]]:
        """The rows below the header that hold something of their own; totals are left with a remark."""
        prefilled = {self.indexes.get(field) for field in self.sheet.prefilled}
        own = [index for index in self.indexes.values() if index not in prefilled]
        lines: list[list[Any]] = []
        width = max(self.indexes.values(), default=0) + 1
        for number, cells in enumerate(match.cells.rows[match.header_row + 1 :], match.header_row + 2):
            line = cells if len(cells) >= width else cells + [""] * (width - len(cells))
            if not any(_is_filled(line[index]) for index in own):
                continue
            if is_total_row(line):
                self.findings.append(found("total-row-skipped", self.sheet.name, address(number - 1, 0)))
                continue
            lines.append(line)
            self.numbers.append(number)
        return lines

    def _judge_struck(self, match: SheetMatch, keeps_struck: bool | None) -> None:
        """Rows that are struck through are asked, unless people said to read or to leave them."""
        struck = {} if keeps_struck else struck_rows(match, self.numbers, self._cells)
        for number, cell in struck.items():
            if keeps_struck is None:
                self._block(self.numbers.index(number), found("row-struck", self.sheet.name, cell))
            else:
                self.findings.append(found("row-struck-left", self.sheet.name, cell))
                del self._cells[self.numbers.index(number)]
                self.numbers.remove(number)

    def _column(self, match: ColumnMatch, lines: list[list[Any]], setting: Setting) -> list[Any]:
        index = match.index
        raws = [line[index] for line in lines]
        reader = Reader(match.column, raws, setting, setting.choices.codes(self.sheet.name, match.column.field))
        readings = [reader[raw] for raw in raws]
        code = default_code(setting.choices, self.sheet, match.column, setting.region)
        empty = [number for number, reading in enumerate(readings) if reading == BLANK] if code else []
        for number in empty:
            readings[number] = Reading(default_value(match.column, code))
            row = self.numbers[number]
            self.defaulted[row] = self.defaulted.get(row, frozenset()) | {match.column.field}
        if empty:
            first = address(self.numbers[empty[0]] - 1, index)
            self._say_default(match.column, code, first, len(empty), setting.region)
        if match.column.required or any(reading.notes for reading in reader.values()):
            self._note(match, readings)
        return [reading.value for reading in readings]

    def _say_default(self, column: Column, code: str, cell: str, count: int, region: str) -> None:
        label = options(column, region)[code]
        remark = found("value-by-default", self.sheet.name, cell, column.header, chosen=label, count=str(count))
        self.findings.append(remark)

    def _note(self, match: ColumnMatch, readings: list[Reading]) -> None:
        column = match.column
        remarks: dict[str, list[Finding]] = {}
        for index, reading in enumerate(readings):
            if not reading.notes and (reading.value is not None or not column.required):
                continue
            cell = address(self.numbers[index] - 1, match.index)
            if not reading.notes:
                self._block(index, found("required-missing", self.sheet.name, cell, column.header))
            for note in reading.notes:
                if note.code == "ditto":
                    note.details.update(self._above(match, readings, index))
                finding = found(note.code, self.sheet.name, cell, column.header, note.seen, **note.details)
                if not column.required:
                    finding = eased(finding)
                if note.code in PER_COLUMN:
                    remarks.setdefault(note.code, []).append(finding)
                elif finding.blocks:
                    self._block(index, finding)
                else:
                    self.findings.append(finding)
        for found_so in remarks.values():
            found_so[0].details["count"] = str(len(found_so))
            self.findings.append(found_so[0])
            match.remarks.append(found_so[0])

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

    def rows(self) -> list[Row]:
        """All rows; a value that could not be read is None."""
        fields: list[str] = []
        columns: list[Iterable[Any]] = []
        for column in self.sheet.columns:
            fields += column.stored
            columns += _stored(column, self._values.get(column.field))
        lines = zip(self.numbers, *columns, strict=False)
        return [Row(number, dict(zip(fields, values, strict=True))) for number, *values in lines]


def _is_filled(value: Any) -> bool:
    return value not in ("", None) and not (isinstance(value, str) and not value.strip())


def _stored(column: Column, values: list[Any] | None) -> list[Iterable[Any]]:
    """The values of a column as its table columns hold them: two for an AREA, one for the rest."""
    if column.kind is not Kind.AREA:
        return [values if values is not None else repeat(None)]
    areas = [value or Area(False, []) for value in values or []]
    return [[area.is_region_wide for area in areas], [area.municipality_codes for area in areas]]


def obstacles(checked: Checked) -> list[Finding]:
    """The findings for which leaving rows aside is no way out; without any, the good rows may be loaded.

    These are personal data (the original, which is kept, holds them too), everything about the file or a
    whole sheet, and all of a sheet without one good row: loading that would empty the sheet.
    """
    aside = {
        finding
        for name, rows in checked.aside.items()
        if checked.sheets.get(name)
        for row in rows
        for finding in row.findings
    }
    return [one for one in checked.findings if one.blocks and (is_personal(one.code) or one not in aside)]
