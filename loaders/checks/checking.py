"""The one entry to the importer: bytes -> checked rows and findings; never opens the store."""

import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from data import reference
from loaders import contract
from loaders.checks.alike import spelled_alike
from loaders.checks.checked import Checked, Progress
from loaders.checks.dated import proposed_date
from loaders.checks.kinds import named_by_kind
from loaders.checks.left_rows import without_rows
from loaders.checks.people import without_people
from loaders.checks.questions import cell_questions
from loaders.checks.reading import Blocked, TableReading
from loaders.checks.rows import Rows, judge
from loaders.checks.set_aside import aside_row
from loaders.checks.together import put_together
from loaders.checks.uncollected import uncollected
from loaders.choices import NONE, SHEET, Choices
from loaders.columns.apart import taken_apart
from loaders.columns.headers import ColumnMatch
from loaders.columns.match import SheetMatch, recognise
from loaders.files.addresses import position
from loaders.files.book import LIMITS, Workbook, open_workbook
from loaders.files.limits import Limits
from loaders.findings import Finding, found
from loaders.values.cell import Setting

_READ_SHARE = 0.4
"""Part of the time that opening the file takes, for the progress bar."""

_TURN = threading.Lock()
"""One file is judged at a time: threads do not compute side by side anyway, and pages of others wait for them all."""


def check(  # noqa: PLR0913 - what decides how a workbook is read, the last two by name
    content: bytes,
    region: str | None = None,
    progress: Progress | None = None,
    limits: Limits = LIMITS,
    *,
    choices: Choices = NONE,
    file_name: str = "",
) -> Checked:
    """Read, recognise and check a workbook; every problem is a finding.

    Without ``region`` the stamp of the template decides. ``progress`` is told 0..1. ``choices`` are what people
    answered about this workbook; ``file_name`` may hold its date. Raises ValueError for a region that does not exist.
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
            with _TURN, uncollected():
                matches = _check_sheets(book, checked, checked.region, tell)
            checked.proposed_date = proposed_date(book, matches, file_name)
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


def _check_sheets(book: Workbook, checked: Checked, region: str, tell: Progress) -> list[SheetMatch]:
    rest = without_rows(taken_apart(book, contract.sheets_for(region)), checked.choices)
    people = without_people(rest.book, contract.sheets_for(region), checked.choices)
    recognised = recognise(people.book, contract.sheets_for(region), checked.choices, region)
    matches: dict[str, list[SheetMatch]] = defaultdict(list)
    for match in recognised.sheets:
        matches[match.sheet.name].append(match)
    checked.names = {name: some[0].cells.sheet_name for name, some in matches.items()}
    checked.read = frozenset(match.cells.name for match in recognised.sheets)
    theirs = {name: some[0].cells.name for name, some in matches.items()}
    checked.findings += [one for one in recognised.findings if not people.is_settled(one, theirs)]
    checked.findings += people.findings(recognised.sheets)
    first = [one for one in recognised.questions if one.kind == SHEET]
    checked.questions += first + people.questions_of(recognised.sheets, first)
    checked.questions += [one for one in recognised.questions if one.kind != SHEET]
    checked.left_out = people.left_out_of(match.cells.name for match in recognised.sheets) + rest.left_out
    for match in recognised.sheets:
        checked.findings += rest.findings(match.sheet.name, match.cells.name)
    setting = Setting(region, book.is_1904, checked.choices, book.stamp is not None)
    for number, some in enumerate(matches.values(), 1):
        _check_sheet(some, setting, checked)
        tell(_READ_SHARE + (1 - _READ_SHARE) * number / len(matches))
    if not checked.sheets and checked.status == "ok":
        checked.findings.append(found("nothing-filled-in"))
    return recognised.sheets


def _check_sheet(matches: Sequence[SheetMatch], setting: Setting, checked: Checked) -> None:
    name = matches[0].sheet.name
    readings = _readings(matches, setting)
    checked.findings += [finding for reading in readings for finding in reading.findings]
    count = sum(len(reading.numbers) for reading in readings)
    if not count:
        # without the columns of a row nobody knows how many there are, nor while somebody must say what rows mean
        is_asked = any(one.code == "section-asked" and one.sheet == name for one in checked.findings)
        is_known = all(match.is_complete for match in matches) and not is_asked
        checked.findings += [found("sheet-empty", name)] if is_known else []
        return
    checked.defaulted[name] = {row: fields for reading in readings for row, fields in reading.defaulted.items()}
    columns: dict[tuple[str, str], ColumnMatch] = {}
    for one in (column for match in matches for table in match.tables for column in table.columns):
        columns.setdefault((one.column.field, one.header), one)
    checked.columns[name] = list(columns.values())
    if not all(match.is_complete for match in matches):
        checked.sheets[name], checked.refused[name] = [], count
        return
    rows = [row for reading in readings for row in reading.rows()]
    checked.origins[name] = [reading.origin for reading in readings]
    table = Rows(matches[0].sheet, rows, checked.origins[name])
    unread = {number: some for reading in readings for number, some in reading.refused.items()}
    _judge_sheet(table, unread, readings, checked)


def _readings(matches: Sequence[SheetMatch], setting: Setting) -> list[TableReading]:
    """Every table of the sheets that make up ours; the numbers of rows run on from sheet to sheet."""
    readings = []
    shift = 0
    for match in matches:
        readings += [TableReading(match, table, setting, shift) for table in match.tables]
        shift += len(match.cells.rows)
    return readings


def _judge_sheet(table: Rows, unread: Blocked, readings: Sequence[TableReading], checked: Checked) -> None:
    name = table.sheet.name
    table, said = named_by_kind(table)
    checked.findings += said
    spelled = spelled_alike(table, unread, checked.choices, is_template=checked.is_template)
    waiting = unread | spelled.refused
    merged = put_together(spelled.table, waiting, checked.choices)
    checked.questions += spelled.questions + merged.questions
    kept, findings, refused = judge(merged.table, waiting | merged.refused)
    checked.findings += spelled.findings + merged.findings + findings
    checked.sheets[name], checked.refused[name] = kept, len(refused)
    values = {row.row_number: row.values for row in table.rows if row.row_number in refused}
    typed = {number: reading for reading in readings for number in reading.row_numbers}
    checked.aside[name] = [
        replace(
            aside_row(number, refused[number], typed[number].typed(number), values[number]),
            origin=typed[number].origin_of(number),
        )
        for number in sorted(refused)
    ]
