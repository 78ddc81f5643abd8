"""People out: what a workbook holds about people is asked first, and left out of what is read, shown and kept.

While nobody answered, such a cell holds a Fault: whoever reads it says so and nobody can repeat it. After the answer
it is empty. Nothing here keeps or gives back what a cell held.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from data.reference import fold
from loaders.choices import CELLS, HEADER, KEEP, LEAVE, PEOPLE, SHEET, Choices, Key, Question
from loaders.columns.match import SheetMatch
from loaders.columns.people import PeopleColumn, PeopleSheet, people_sheet
from loaders.columns.people_values import CODES, MENTION, NAME, SERVICE_FORMS
from loaders.files.addresses import address, column_letters
from loaders.files.book import SheetCells, Workbook
from loaders.findings import Finding, found
from loaders.sheet import Sheet
from loaders.values.outcome import Fault
from loaders.values.person_names import before_name
from loaders.values.personal_data import PERSONAL_HEADERS, personal_code
from loaders.values.plain_text import as_text

_PER_CELL = ("personal-number", "personal-mobile", "personal-mailbox")
_PERSONAL_COLUMN = "personal-column"
_DATE = re.compile(r"\b(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d\d-\d\d|\d{1,2} [a-z]{3,9} \d{4})\b")


@dataclass(frozen=True)
class LeftOut:
    """What was left out of one of their sheets; ``how`` is ``LEAVE``, ``CELLS``, ``ROW``, or ``SHEET`` for all of it.

    ``header`` is empty for cells beside the table, and where it names a person.
    """

    sheet: str
    letters: str
    header: str
    how: str
    counts: Mapping[str, int]


@dataclass
class WithoutPeople:
    """A workbook without its people: what may be read, what is asked, what there is to say.

    ``book`` is a copy; the workbook itself stays as it was.
    """

    book: Workbook
    questions: list[Question] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    _remarks: dict[str, list[Finding]] = field(default_factory=dict)
    _open: dict[str, list[tuple[PeopleColumn, int]]] = field(default_factory=dict)
    _service_headers: set[tuple[str, str]] = field(default_factory=set)

    def questions_of(self, matches: Iterable[SheetMatch], sheet_questions: Iterable[Question]) -> list[Question]:
        """The questions of the sheets that are read, and of those that may be: which list they are is still asked."""
        read = {match.cells.name for match in matches}
        maybe = {one.seen for one in sheet_questions if one.kind == SHEET and one.answer is None}
        return [
            replace(one, blocks=one.sheet in read and one.answer is None)
            for one in self.questions
            if one.sheet in read | maybe
        ]

    def findings(self, matches: Sequence[SheetMatch]) -> list[Finding]:
        """What there is to say of the sheets that are read: what waits for an answer, what was left out."""
        findings: list[Finding] = []
        for match in matches:
            read = {one.index for one in match.columns}
            for remark in self._remarks.get(match.cells.name, []):
                findings.append(replace(remark, sheet=match.sheet.name))
            for column, header_row in self._open.get(match.cells.name, []):
                findings += _waiting(match, column, header_row, is_read=column.index in read)
        return findings

    def left_out_of(self, names: Iterable[str]) -> list[LeftOut]:
        """What of the workbook may not be kept; ``names`` are the sheets that are read, of the others nothing is."""
        read = set(names)
        others = [one.name for one in self.book.sheets if one.name not in read and any(map(any, one.rows))]
        return [one for one in self.left_out if one.sheet in read] + [LeftOut(one, "", "", SHEET, {}) for one in others]

    def is_settled(self, finding: Finding, names: Mapping[str, str]) -> bool:
        """True for a finding on a whole column that was answered to be of a service; ``names`` is ours -> theirs."""
        letters = finding.cell.rstrip("0123456789")
        is_kept = (names.get(finding.sheet, ""), letters) in self._service_headers
        return finding.code == _PERSONAL_COLUMN and is_kept


def without_people(book: Workbook, sheets: Sequence[Sheet], choices: Choices) -> WithoutPeople:
    """Look through every sheet of a workbook and leave out what people answered; ``sheets`` are those it may hold."""
    result = WithoutPeople(replace(book, sheets=[]))
    for cells in book.sheets:
        looked = people_sheet(cells.rows, sheets, choices.answers.get((HEADER, cells.name)))
        copy = replace(cells, rows=[list(row) for row in cells.rows]) if _touches(cells, looked, choices) else cells
        _leave_beside(copy, looked, result)
        for column in _columns(cells, looked, choices):
            _settle(copy, column, looked.header_row, choices, result)
        result.book.sheets.append(copy)
    return result


def _touches(cells: SheetCells, looked: PeopleSheet, choices: Choices) -> bool:
    return bool(looked.columns or looked.beside) or any(key[:2] == (PEOPLE, cells.name) for key in choices.answers)


def _columns(cells: SheetCells, looked: PeopleSheet, choices: Choices) -> list[PeopleColumn]:
    """The columns about people, and those that people left out before although nothing of the kind is in them now."""
    columns = {column.index: column for column in looked.columns}
    top = cells.rows[looked.header_row] if looked.header_row >= 0 else []
    for index, text in enumerate(top):
        header = text.strip() if isinstance(text, str) else ""
        empty = PeopleColumn(index, header, {}, {}, is_surely=False)
        if index not in columns and header and choices.answers.get(_key(cells, empty, top)) == LEAVE:
            columns[index] = empty
    return [columns[index] for index in sorted(columns)]


def _key(cells: SheetCells, column: PeopleColumn, top: Sequence[Any]) -> Key:
    """By its header; by its letters where that is empty, names a person or stands there twice."""
    header = fold(column.header)
    before = [fold(text) for text in top[: column.index] if isinstance(text, str)]
    return (PEOPLE, cells.name, header if header and header not in before else column_letters(column.index))


def _settle(copy: SheetCells, column: PeopleColumn, header_row: int, choices: Choices, result: WithoutPeople) -> None:
    key = _key(copy, column, copy.rows[header_row] if header_row >= 0 else [])
    options = _options(column)
    answer = choices.answers.get(key)
    answer = answer if answer in options else None
    cells = tuple(address(row, column.index) for row in sorted(column.cells))
    question = Question(
        key, column.header, column.letters, options=options, cells=cells, counts=dict(column.counts), answer=answer
    )
    result.questions.append(question)
    if answer is None:
        for row, kind in column.cells.items():
            copy.rows[row][column.index] = Fault(CODES[kind], "")
        result._open.setdefault(copy.name, []).append((column, header_row))
        return
    if answer == KEEP:
        result._service_headers.add((copy.name, column.letters))
        return
    rows = range(len(copy.rows)) if answer == LEAVE else column.cells
    for row in rows:
        if len(copy.rows[row]) > column.index:
            kept = answer == CELLS and column.is_of_service and column.cells[row] in (NAME, MENTION)
            copy.rows[row][column.index] = before_name(as_text(copy.rows[row][column.index])) if kept else ""
    result.left_out.append(LeftOut(copy.name, column.letters, column.header, answer, column.counts))
    code = "people-column-left" if answer == LEAVE else "people-cells-left"
    where = address(max(header_row, 0), column.index)
    counts = {"count": str(len(column.cells)), "letters": column.letters}
    result._remarks.setdefault(copy.name, []).append(found(code, copy.name, where, seen=column.header, **counts))


def _options(column: PeopleColumn) -> dict[str, str]:
    """Leave the column out, or only the cells about people, or keep it: that only where all may be of a service."""
    options = {LEAVE: "column"}
    if column.is_of_service and not {NAME, MENTION}.isdisjoint(column.counts):
        return {CELLS: CELLS, KEEP: KEEP}  # the other names are of organisations
    if not column.is_surely and not SERVICE_FORMS.isdisjoint(column.counts):
        options[CELLS] = CELLS
    if column.is_of_service:
        options[KEEP] = KEEP
    return options


def _leave_beside(copy: SheetCells, looked: PeopleSheet, result: WithoutPeople) -> None:
    """Titles and notes that name somebody are no row: left out without a question, and said."""
    for row, index in looked.beside:
        copy.rows[row][index] = _date_in(as_text(copy.rows[row][index]))
        where = address(row, index)
        result._remarks.setdefault(copy.name, []).append(found("people-title-left", copy.name, where))
        result.left_out.append(LeftOut(copy.name, column_letters(index), "", CELLS, {}))


def _date_in(text: str) -> str:
    """The date of a title stays: it may be that of the list. Numbers of a person look like one, so not beside those."""
    match = None if personal_code(text) else _DATE.search(text)
    return match[0] if match else ""


def _waiting(match: SheetMatch, column: PeopleColumn, header_row: int, *, is_read: bool) -> list[Finding]:
    """What blocks until somebody answers; a column that is read speaks for itself, cell by cell."""
    name = match.sheet.name
    findings: dict[str, Finding] = {}
    if fold(column.header) in PERSONAL_HEADERS:  # said of the whole column where its header is read
        return []
    for row, kind in sorted(column.cells.items()):
        code, cell = CODES[kind], address(row, column.index)
        if row == header_row:
            findings[code] = found(_PERSONAL_COLUMN, name, cell)
        elif is_read and row > match.header_row:
            continue
        elif code in _PER_CELL:
            findings[cell] = found(code, name, cell)
        else:
            findings.setdefault(code, found(code, name, cell))
    return list(findings.values())
