"""Which sheet and which column is which, and what stayed unrecognised; reads no row."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce

from data import reference
from data.reference import fold
from loaders.choices import ASK, FILL, NONE, Choices, Columns, Question
from loaders.columns.column_findings import (
    chosen_columns,
    completing_columns,
    hidden_parts,
    tables_beside,
    unread_column,
)
from loaders.columns.headerless import top_of
from loaders.columns.headers import (
    CHOSEN,
    HEADER_DEPTH,
    Cells,
    ColumnMatch,
    Headings,
    Matched,
    column_called,
    folded,
    has_values,
    is_personal,
    match_columns,
    with_letters,
)
from loaders.columns.merged import FilledDown, filled_down
from loaders.columns.options import whole_default
from loaders.columns.questions import (
    Theirs,
    answered_column,
    default_questions,
    proposed_once,
    uncertain_column,
)
from loaders.columns.sheets import assign, is_grid, is_transposed
from loaders.columns.sparse import Sparse, completed, set_apart, sparse_columns
from loaders.columns.spread import CROSSES, Spread, gathered
from loaders.columns.tables import Table, tables_of
from loaders.files.addresses import address, column_letters
from loaders.files.book import SheetCells, Workbook
from loaders.findings import Finding, found
from loaders.sheet import Column, Kind, Sheet


@dataclass
class SheetMatch:
    """A sheet of the contract found in a workbook; ``header_row`` counts from 0.

    ``defaults`` are required columns that it does not have, with what people chose for all its rows;
    ``by_name`` those that follow from the name of the sheet. ``tables`` says which lines are rows, under which
    columns: the first are those of ``columns``. ``part`` is its own name where several sheets make up ours.
    """

    sheet: Sheet
    cells: SheetCells
    header_row: int
    columns: list[ColumnMatch]
    is_complete: bool
    defaults: Mapping[Column, str]
    by_name: Mapping[Column, str]
    tables: list[Table]
    part: str = ""

    def reads(self, row: int, column: int) -> bool:
        """True for a cell of a row in a column of ours, both counted from 0: whoever reads it judges it."""
        return (row, column) in self._read

    @cached_property
    def _read(self) -> set[tuple[int, int]]:
        return {(row, match.index) for table in self.tables for row in table.rows for match in table.columns}


@dataclass
class Recognised:
    """The sheets understood, in the contract's order; what there is to say about the rest; what to ask.

    ``questions`` are those without an answer and those that people answered, sheets before columns.
    """

    sheets: list[SheetMatch] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def recognise(book: Workbook, sheets: Sequence[Sheet], choices: Choices = NONE, region: str = "") -> Recognised:
    """Map the sheets and headers of a workbook of a region to these sheets of the contract, as people answered."""
    assigned = assign(book, sheets, choices)
    result = Recognised(findings=assigned.findings, questions=assigned.questions)
    if not any(assigned.taken.values()) and not any(finding.blocks for finding in assigned.findings):
        names = ", ".join(sheet.name for sheet in sheets)
        result.findings.append(found("no-known-sheet", allowed=names))
    for sheet in sheets:
        candidates = assigned.taken[sheet.name]
        towns = _towns_of(candidates, region) if candidates[1:] else {}
        for cells in candidates:
            one = _Recognising(sheet, cells, choices, region, is_ours=book.stamp is not None)
            own = one.recognised(towns.get(cells.name, ""))
            part = cells.sheet_name if candidates[1:] else ""
            result.sheets += [replace(match, part=part) for match in own.sheets]
            result.findings += [replace(finding, part=part) for finding in own.findings]
            result.questions += own.questions
    result.questions = list({question.key: question for question in reversed(result.questions)}.values())[::-1]
    return result


def _towns_of(candidates: Sequence[SheetCells], region: str) -> dict[str, str]:
    """The municipality that each of several sheets is named after, by the name of the sheet."""
    if region not in reference.regions():
        return {}
    own = {fold(town.name): town.nis for town in reference.municipalities_of(region)}
    named = {cells.name: [nis for name, nis in own.items() if name in fold(cells.name)] for cells in candidates}
    return {name: towns[0] for name, towns in named.items() if len(towns) == 1}


class _Recognising:
    """One sheet of theirs that is one of ours: its headers, its tables, its columns."""

    def __init__(self, sheet: Sheet, cells: SheetCells, choices: Choices, region: str, *, is_ours: bool) -> None:
        self._sheet, self._cells, self._choices, self._region, self._is_ours = sheet, cells, choices, region, is_ours
        self._chosen = choices.columns
        self._merged: dict[int, FilledDown] = {}
        self._spreads: list[Spread] = []
        self._completed: dict[int, set[int]] = {}

    def recognised(self, town: str) -> Recognised:
        """How it is read; ``town`` is the municipality of all its rows where it has no column for it."""
        sheet, rows = self._sheet, self._cells.rows
        headings, question = top_of(sheet, self._cells, self._choices, is_ours=self._is_ours)
        asked = [question] if question else []
        if is_transposed(sheet, rows):
            return Recognised(findings=[found("sheet-transposed", sheet.name, allowed=sheet.name)])
        if is_grid(rows) and not self._is_ours:
            return Recognised(findings=[found("sheet-grid", sheet.name)])
        if headings is None:
            code = "header-missing" if any(map(any, rows)) else "sheet-empty"
            missing = ", ".join(column.header for column in sheet.columns if column.required)
            finding = found(code, sheet.name, allowed=missing or sheet.columns[0].header)
            return Recognised(findings=[finding], questions=asked)
        self._cells, self._merged = filled_down(self._cells, headings.row)
        rows = self._cells.rows
        if not self._is_ours and sheet.key:
            gathering = gathered(sheet, self._cells, headings, self._chosen, self._region)
            self._cells, headings, self._spreads = gathering
            rows = self._cells.rows
        headings = with_letters(headings, rows)
        matched = match_columns(sheet, rows, headings, self._chosen, is_ours=self._is_ours)
        self._cells, self._completed = completed(sheet, self._cells, headings, matched, self._chosen)
        own = self._columns(headings, matched, town)
        return replace(own, questions=asked + own.questions)

    def _columns(self, headings: Headings, matched: Matched, town: str) -> Recognised:
        sheet, below = self._sheet, self._cells.rows[headings.row + 1 :]
        sparse = sparse_columns(matched, self._free(headings, matched), below, self._region)
        set_apart(matched, sparse, sheet.columns)
        uncertain = self._uncertain(headings, matched, below, sparse)
        lacking = _lacking(matched, uncertain.values())
        by_name = {column: town for column in lacking if town and column.kind in (Kind.AREA, Kind.MUNICIPALITY)}
        lacking = [column for column in lacking if column not in by_name]
        defaults = {
            column: code for column in lacking if (code := whole_default(self._choices, sheet, column, self._region))
        }
        tables = tables_of(sheet, self._cells.rows, headings, matched, self._choices, self._cells.sheet_name)
        findings = tables_beside(matched.findings) + [
            found("column-missing", sheet.name, address(headings.place, 0), column.header)
            for column in lacking
            if column not in defaults
        ]
        findings += self._left(headings, matched, below, uncertain, sparse)
        read = {row for table in tables.tables for row in table.rows}
        counts = {index: len(lines & read) for index, lines in self._completed.items()}
        findings += completing_columns(sheet, headings, counts)
        is_complete = not any(finding.blocks for finding in findings)
        said = hidden_parts(sheet, self._cells) + chosen_columns(sheet, headings, matched) + findings + tables.findings
        for column in by_name:
            name = reference.municipalities()[town].name
            said.append(found("municipality-from-sheet", sheet.name, "", column.header, name=name))
        said += self._merged_findings(matched) + self._spread_findings(headings)
        if sum(map(any, self._cells.rows[: headings.place])) >= HEADER_DEPTH:
            said.append(found("header-far-down", sheet.name, address(headings.place, 0)))
        questions = [*uncertain.values(), *_answered(sheet, headings, matched, below, self._chosen)]
        questions += default_questions(sheet, lacking, self._choices, self._region) + tables.questions
        match = SheetMatch(
            sheet, self._cells, headings.row, matched.matches, is_complete, defaults, by_name, tables.tables
        )
        return Recognised([match], said, questions)

    def _merged_findings(self, matched: Matched) -> list[Finding]:
        """One remark for each column of which a merged cell speaks for several rows."""
        return [
            found(
                "merged-cell-read",
                self._sheet.name,
                address(one.row, match.index),
                match.column.header,
                count=str(one.cell_count),
            )
            for match in matched.matches
            if (one := self._merged.get(match.index))
        ]

    def _spread_findings(self, headings: Headings) -> list[Finding]:
        """One remark for each column that was put together from crosses or headings."""
        cells = [(one, address(headings.place, one.index)) for one in self._spreads]
        return [
            found(
                one.code, self._sheet.name, cell if one.code == CROSSES else "", one.column.header, count=str(one.count)
            )
            for one, cell in cells
        ]

    def _free(self, headings: Headings, matched: Matched) -> list[int]:
        """The columns that may turn out to be ours: not about people, and people decided nothing of them."""
        texts = headings.texts
        return [index for index in matched.left if not is_personal(texts[index]) and not self._is_decided(texts[index])]

    def _is_decided(self, header: object) -> bool:
        """True where people said what a header is, unless that column is gone from the contract since."""
        return self._answer(header) in {None, FILL, *(column.field for column in self._sheet.columns)}

    def _answer(self, header: object) -> str | None:
        """What people said of a header: a field, ``FILL``, ``ASK``, or None that it stays unread; empty: nothing."""
        return self._chosen.get((self._sheet.name, folded(header)), "")

    def _uncertain(
        self, headings: Headings, matched: Matched, below: Cells, sparse: Sequence[Sparse]
    ) -> dict[str, Question]:
        """What to ask about columns that nobody reads, by their letters; one header twice cannot be told apart."""
        filled = [index for index in matched.left if has_values(below, index)]
        counts = Counter(folded(headings.texts[index]) for index in filled)
        asked = []
        for index in filled:
            theirs = Theirs(headings.texts[index], index, below)
            if counts[folded(theirs.header)] == 1 and not self._is_decided(theirs.header):
                is_asked = headings.is_bare or self._answer(theirs.header) == ASK
                one = uncertain_column(self._sheet, theirs, matched.missing, self._region, is_asked=is_asked)
                asked += [reduce(lambda so_far, empty: empty.weighed(so_far), sparse, one)] if one else []
        return {one.letters: one for one in proposed_once(self._sheet, asked)}

    def _left(
        self,
        headings: Headings,
        matched: Matched,
        below: Cells,
        uncertain: Mapping[str, Question],
        sparse: Sequence[Sparse],
    ) -> list[Finding]:
        findings = [one.finding(self._sheet, headings) for one in sparse]
        said = {one.index for one in sparse} | self._completed.keys()
        for index in matched.left:
            if has_values(below, index) and index not in said:
                text, cell = headings.texts[index], address(headings.place, index)
                meant = self._meant(uncertain.get(column_letters(index)), matched.missing)
                findings.append(unread_column(self._sheet, text, cell, meant, self._is_decided(text)))
        return findings

    def _meant(self, question: Question | None, missing: Sequence[Column]) -> Column | None:
        """The required column that one of theirs may well be; none of a column that is not asked."""
        if question is None:
            return None
        called = column_called(self._sheet, question.seen)
        if called and called.required and called in missing:
            return called
        return self._sheet.column(question.proposals[0]) if question.blocks else None


def _answered(sheet: Sheet, headings: Headings, matched: Matched, below: Cells, chosen: Columns) -> list[Question]:
    """The columns about which people decided, read or not."""
    read = [(match.header, match.index, match.column) for match in matched.matches if match.how == CHOSEN]
    left = [(str(headings.texts[index]), index, None) for index in matched.left]
    return [
        answered_column(
            sheet, Theirs(header, index, below), matched.missing, column, chosen.get((sheet.name, folded(header)))
        )
        for header, index, column in [*read, *left]
        if column or (chosen.get((sheet.name, folded(header)), "") in (None, FILL) and not is_personal(header))
    ]


def _lacking(matched: Matched, uncertain: Iterable[Question]) -> list[Column]:
    """The required columns that are not there and that none of theirs resembles."""
    asked = {one.proposals[0] for one in uncertain if one.blocks}
    return [column for column in matched.missing if column.required and column.field not in asked]
