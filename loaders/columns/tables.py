"""Which lines of a sheet are its rows, and under which headers; says what is skipped, asks what changes a meaning."""

from bisect import insort
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from data.reference import fold
from loaders.choices import LEAVE, ONE, READ, SECTION, Choices, Question
from loaders.columns.headers import Cells, ColumnMatch, Headings, Matched, match_columns
from loaders.columns.layout import Layout, is_filled, is_name_alone, layout_of
from loaders.columns.line_words import changes_meaning, ends_section, is_note_label
from loaders.columns.lines import Line, is_complete, kind_of
from loaders.columns.states import ended_word, ended_words
from loaders.columns.sums import Sums
from loaders.files.addresses import address
from loaders.findings import Finding, found
from loaders.sheet import Sheet

_SKIPPED = {
    Line.TOTAL: "total-row-skipped",
    Line.NOTE: "note-skipped",
    Line.HEADING: "heading-skipped",
    Line.HEADER: "header-repeated",
    Line.UNREAD: "rows-unread",
}
_SECTION = {None: "section-asked", READ: "section-read", LEAVE: "section-left"}
_DOUBTFUL = _SECTION | {None: "heading-asked", ONE: ""}  # of a row there is nothing to say
_SECOND = {None: "second-table-asked", LEAVE: "second-table-left"}
_SECOND_THAT_FITS = {None: "second-table-asked", READ: "second-table-read", LEAVE: "second-table-left"}
_NAMED_CELLS = 10
_STATUS = "_status_"
"""Stands in the field of a column that says of a row whether it holds."""
_MOST_DOUBTFUL = 6
"""More lines with a name alone are rows of which people know no more yet."""


@dataclass
class Table:
    """Rows under one row of headers; ``rows`` are their places in the sheet, counted from 0."""

    header_row: int
    columns: list[ColumnMatch]
    rows: list[int] = field(default_factory=list)


@dataclass
class Tables:
    """The tables of a sheet, what there is to say about the other lines, and what to ask."""

    tables: list[Table] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


@dataclass
class _Part:
    """Rows under a heading or a second header, at ``line``, that are only read when people say so.

    Where a name is all that a row must say, the words of a heading may be one: ``table`` then is where it belongs.
    """

    line: int
    key: tuple[str, ...]
    cell: str
    seen: str
    codes: Mapping[str | None, str]
    rows: list[int] = field(default_factory=list)
    table: Table | None = None


def tables_of(  # noqa: PLR0913, PLR0917 - all that is known of the sheet
    sheet: Sheet, rows: Cells, headings: Headings, matched: Matched, choices: Choices, name: str = ""
) -> Tables:
    """Sort the lines under the header of a sheet; ``name`` is what it is called in the workbook."""
    return _Sorting(sheet, rows, headings, matched, choices, name).sorted()


class _Sorting:
    """Goes down the lines once; a part that is asked takes the rows until it ends."""

    def __init__(  # noqa: PLR0913, PLR0917 - all that is known of the sheet
        self, sheet: Sheet, rows: Cells, headings: Headings, matched: Matched, choices: Choices, name: str
    ) -> None:
        self._sheet, self._lines, self._top, self._choices = sheet, rows, headings.row, choices
        self._first = matched
        self._table = Table(headings.place, matched.matches)
        self._tables = [self._table]
        self._layout = self._layout_under(headings, matched)
        self._skipped: dict[Line, list[int]] = defaultdict(list)
        self._parts: list[_Part] = []
        self._section = self._titled(name)
        self._unread: _Part | None = None
        self._findings: list[Finding] = []
        self._sums = Sums()
        self._has_plain_headings = False
        self._doubtful = self._doubtful_lines()
        free = () if matched.is_ours else [index for index in matched.left if headings.texts[index]]
        self._states = ended_words(headings.texts, free, rows[headings.row + 1 :])
        self._explains = False  # the lines under "Legende" are no rows, unless they have all that a row must have

    def sorted(self) -> Tables:
        """The tables, findings and questions of the sheet."""
        follows_blank = False
        for index in range(self._top + 1, len(self._lines)):
            is_first = index == self._top + 1
            kind = kind_of(
                self._lines[index], self._layout, follows_blank=follows_blank, is_first=is_first, sums=self._sums
            )
            follows_blank = kind is Line.BLANK
            if kind is Line.ROW and self._is_title(index):
                kind = Line.HEADING
            elif kind is Line.ROW and self._explains and not is_complete(self._lines[index], self._layout):
                kind = Line.NOTE
            elif kind is Line.ROW and index in self._doubtful:
                kind = Line.DOUBTFUL
            if kind is not Line.BLANK:
                self._explains = kind is Line.NOTE and (self._explains or is_note_label(_text(self._lines[index])))
            self._take(index, kind)
        self._end_sections()
        said = [self._said(part) for part in self._parts if part.codes[self._answer(part)]]
        findings = self._findings + self._skipped_findings() + said
        return Tables(self._tables, findings, [self._question(part) for part in self._parts])

    def _layout_under(self, headings: Headings, matched: Matched) -> Layout:
        columns = {match.index: match.column for match in matched.matches}
        below = self._lines[headings.row + 1 :]
        return layout_of(self._sheet, columns, headings.texts, below, is_ours=matched.is_ours)

    def _titled(self, name: str) -> _Part | None:
        """What is asked of all rows: a title above the headers, or the name of the sheet, says that they mean other."""
        has_status = any(_STATUS in column.field for column in self._layout.columns.values())
        if self._first.is_ours or not self._layout.is_list or has_status:  # each row says it itself
            return None
        titles = [index for index in range(self._top) if len(list(filter(is_filled, self._lines[index]))) == 1]
        for index in titles:
            if changes_meaning(_text(self._lines[index])):
                return self._part(index, _SECTION)
        return self._asked(self._top, name, "", _SECTION) if changes_meaning(name) else None

    def _doubtful_lines(self) -> frozenset[int]:
        """The lines with a name alone, right above a whole row: a row of which no more is known, or a heading."""
        layout, lines = self._layout, self._lines
        if self._first.is_ours or not layout.is_wide:
            return frozenset()
        alone = [index for index in range(self._top + 2, len(lines) - 1) if is_name_alone(lines[index], layout)]
        above = [index for index in alone if is_complete(lines[index + 1], layout)]
        return frozenset(above if len(alone) <= _MOST_DOUBTFUL else ())

    def _is_title(self, index: int) -> bool:
        """True for one text right above a second row of headers: it names that table."""
        is_alone = len(list(islice(filter(is_filled, self._lines[index]), 2))) == 1
        if self._first.is_ours or not self._layout.is_wide or not is_alone:
            return False
        below = next((line for line in self._lines[index + 1 :] if any(map(is_filled, line))), [])
        return kind_of(below, self._layout) is Line.HEADER

    def _take(self, index: int, kind: Line) -> None:
        if kind is Line.ROW:
            self._sums.add(self._lines[index])
            part = self._unread or self._section or self._ended(index)
            if part:
                part.rows.append(index)
            if not part or (not self._unread and self._answer(part) == READ):
                self._table.rows.append(index)
        elif kind is Line.DOUBTFUL:
            part, self._unread = self._part(index, _DOUBTFUL), None
            is_row = self._answer(part) == ONE
            self._section = None if is_row else part
            if is_row:
                self._table.rows.append(index)
        elif kind is Line.SECTION:
            self._section, self._unread = self._part(index, _SECTION), None
            self._section.table = self._table if self._is_whole(index) else None
        elif kind is Line.HEADER:
            self._take_header(index)
        elif kind is not Line.BLANK:
            self._skipped[kind].append(index)
            if kind is Line.HEADING:
                self._end_section(_text(self._lines[index]))

    def _ended(self, index: int) -> _Part | None:
        """What is asked of a row that says in a column of theirs that it does not hold; the first such row opens it."""
        seen = ended_word(self._lines[index], self._states)
        key = (SECTION, self._sheet.name, fold(seen))
        known = next((part for part in self._parts if part.key == key), None)
        return known if known or not seen else self._asked(index, seen, address(index, 0), _SECTION)

    def _is_whole(self, index: int) -> bool:
        filled = {place for place, value in enumerate(self._lines[index]) if is_filled(value)}
        return bool(self._layout.required) and filled.issuperset(self._layout.required)

    def _end_sections(self) -> None:
        """Words with no rows under them change the meaning of nothing; a name is read with what stands under it."""
        for part in [one for one in self._parts if one.codes is _SECTION]:
            is_read = not part.rows or self._answer(part) == READ
            if part.table and is_read:
                insort(part.table.rows, part.line)
            if not part.rows:
                self._parts.remove(part)
                if not part.table and part.line > self._top:
                    insort(self._skipped[Line.HEADING], part.line)

    def _end_section(self, heading: str) -> None:
        """Where headings group the rows, such as by municipality, the next one ends what was said under the last."""
        is_doubtful = self._section is not None and self._section.codes is _DOUBTFUL
        if self._has_plain_headings or is_doubtful or ends_section(heading):
            self._section = None
        self._has_plain_headings |= self._section is None

    def _take_header(self, index: int) -> None:
        headings = Headings(index, list(self._lines[index]), 0)
        chosen, is_ours = self._choices.columns, self._first.is_ours
        matched = match_columns(self._sheet, self._lines, headings, chosen, is_ours=is_ours)
        places = {match.column.field: match.index for match in matched.matches}
        self._unread = None
        if places == {match.column.field: match.index for match in self._table.columns}:
            self._skipped[Line.HEADER].append(index)
            return
        needed = {column.field for column in self._sheet.columns if column.required}
        fits = needed <= {column.field for column in self._first.missing} | places.keys()
        if not fits or matched.findings or matched.asked:
            self._unread = self._part(index, _SECOND_THAT_FITS if fits else _SECOND)
            if self._answer(self._unread) != READ:
                return
            self._unread = None
        self._table, self._sums = Table(index, matched.matches), Sums()
        self._tables.append(self._table)
        self._layout = self._layout_under(headings, matched)
        if not self._parts or self._parts[-1].line != index:
            self._findings.append(found("second-table-read", self._sheet.name, address(index, 0)))

    def _part(self, index: int, codes: Mapping[str | None, str]) -> _Part:
        line = self._lines[index]
        texts = [value for value in line if isinstance(value, str) and value.strip()]
        seen = texts[0].strip() if codes is _SECTION else ", ".join(text.strip() for text in texts)
        column = next(place for place, value in enumerate(line) if value == texts[0])
        return self._asked(index, seen, address(index, column), codes)

    def _asked(self, index: int, seen: str, cell: str, codes: Mapping[str | None, str]) -> _Part:
        part = _Part(index, (SECTION, self._sheet.name, fold(seen)), cell, seen, codes)
        self._parts.append(part)
        return part

    def _answer(self, part: _Part) -> str | None:
        answer = self._choices.answers.get(part.key)
        return answer if answer in part.codes else None

    def _said(self, part: _Part) -> Finding:
        return found(
            part.codes[self._answer(part)], self._sheet.name, part.cell, seen=part.seen, count=str(len(part.rows))
        )

    def _question(self, part: _Part) -> Question:
        return Question(
            part.key,
            part.seen,
            options={answer: answer for answer in part.codes if answer},
            cells=(part.cell,),
            blocks=self._answer(part) is None,
            answer=self._answer(part),
        )

    def _skipped_findings(self) -> list[Finding]:
        """One remark for each kind of line that is no row: the first, how many, and where."""
        findings = []
        for kind, places in self._skipped.items():
            cells = [address(index, _column(self._lines[index])) for index in places]
            more = ", …" if len(cells) > _NAMED_CELLS else ""
            rows = ", ".join(str(index + 1) for index in places[:_NAMED_CELLS]) + more
            findings.append(found(_SKIPPED[kind], self._sheet.name, cells[0], count=str(len(places)), rows=rows))
        return findings


def _column(line: Sequence[Any]) -> int:
    return next(index for index, value in enumerate(line) if value not in ("", None))


def _text(line: Sequence[Any]) -> str:
    return next((value for value in line if isinstance(value, str) and value.strip()), "")
