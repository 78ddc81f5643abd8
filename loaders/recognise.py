"""Which sheet and which column is which, and what stayed unrecognised; reads no row."""

import difflib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from data.reference import fold
from loaders import privacy
from loaders.addresses import address, column_letters
from loaders.contract import Column, Sheet
from loaders.findings import Finding, found
from loaders.workbook import Fault, SheetCells, Workbook

HEADER_DEPTH = 20
"""Filled rows in which the header is looked for: titles and explanations above it are shorter."""


@dataclass(frozen=True)
class ColumnMatch:
    """A column of the contract found in a sheet: where, and the header as it stood there."""

    column: Column
    index: int
    header: str

    @property
    def letters(self) -> str:
        """The letters of the column in the workbook."""
        return column_letters(self.index)


@dataclass
class SheetMatch:
    """A sheet of the contract found in a workbook; ``header_row`` counts from 0."""

    sheet: Sheet
    cells: SheetCells
    header_row: int
    columns: list[ColumnMatch]
    is_complete: bool = True


@dataclass
class Recognised:
    """The sheets understood, in the contract's order, and what there is to say about the rest."""

    sheets: list[SheetMatch] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def recognise(book: Workbook, sheets: Sequence[Sheet]) -> Recognised:
    """Map the sheets and headers of a workbook to these sheets of the contract."""
    result = Recognised()
    taken: dict[str, list[SheetCells]] = defaultdict(list)
    for cells in book.sheets:
        known = _sheet_called(cells.name, sheets)
        if known:
            taken[known.name].append(cells)
        elif any(map(any, cells.rows)):
            result.findings.append(found("sheet-ignored", cells.name, **_close_sheet(cells.name, sheets)))
    if not taken:
        names = ", ".join(sheet.name for sheet in sheets)
        result.findings.append(found("no-known-sheet", allowed=names))
    for sheet in sheets:
        candidates = _filled(taken[sheet.name])
        if len(candidates) > 1:
            names = ", ".join(cells.name for cells in candidates)
            result.findings.append(found("sheet-twice", sheet.name, names=names))
        elif candidates:
            _recognise_sheet(sheet, candidates[0], result)
    return result


def _filled(candidates: list[SheetCells]) -> list[SheetCells]:
    """Of several sheets with one meaning those that hold anything."""
    filled = [cells for cells in candidates if any(map(any, cells.rows))]
    return filled or candidates[:1]


def _sheet_called(name: str, sheets: Sequence[Sheet]) -> Sheet | None:
    folded = fold(name)
    for sheet in sheets:
        if folded in map(fold, (sheet.name, sheet.table, *sheet.spellings)):
            return sheet
    return None


def _close_sheet(name: str, sheets: Sequence[Sheet]) -> dict[str, str]:
    names = {fold(sheet.name): sheet.name for sheet in sheets}
    begun = [label for folded, label in names.items() if folded in fold(name).split()]
    close = begun or [names[match] for match in difflib.get_close_matches(fold(name), names, 1, 0.75)]
    return {"proposal": close[0]} if close else {}


def _recognise_sheet(sheet: Sheet, cells: SheetCells, result: Recognised) -> None:
    header_row = _header_row(sheet, cells.rows)
    if header_row is None:
        code = "header-missing" if any(map(any, cells.rows)) else "sheet-empty"
        missing = ", ".join(column.header for column in sheet.columns if column.required)
        result.findings.append(found(code, sheet.name, allowed=missing or sheet.columns[0].header))
        return
    columns, findings = _columns(sheet, cells.rows, header_row)
    result.findings += _hidden(sheet, cells) + findings
    blocked = any(finding.blocks for finding in findings)
    result.sheets.append(SheetMatch(sheet, cells, header_row, columns, not blocked))


def _hidden(sheet: Sheet, cells: SheetCells) -> list[Finding]:
    findings = []
    if cells.is_hidden:
        findings.append(found("sheet-hidden", sheet.name))
    if cells.hidden_row_count:
        findings.append(found("rows-hidden", sheet.name, count=str(cells.hidden_row_count)))
    return findings


@cache
def headers(sheet: Sheet) -> dict[str, tuple[Column, int]]:
    """Folded header -> column and rank; 0 for its own name, 1 for a spelling met in the wild."""
    known: dict[str, tuple[Column, int]] = {}
    for column in sheet.columns:
        known[fold(column.header)] = (column, 0)
        known[fold(column.field)] = (column, 0)
    for column in sheet.columns:
        for spelling in column.spellings:
            known.setdefault(fold(spelling), (column, 1))
    return known


def _header_row(sheet: Sheet, rows: list[list[Any]]) -> int | None:
    """The first of the rows that hold the most headers; none when no row holds one."""
    known = headers(sheet)
    best, best_count = None, 0
    filled = (index for index, row in enumerate(rows) if any(row))
    for _, index in zip(range(HEADER_DEPTH), filled, strict=False):
        columns = {known[name][0].field for name in map(_header_text, rows[index]) if name in known}
        if len(columns) > best_count:
            best, best_count = index, len(columns)
    return best


def _header_text(value: Any) -> str:
    return fold(value.replace("*", " ")) if isinstance(value, str) else ""


def _columns(sheet: Sheet, rows: list[list[Any]], header_row: int) -> tuple[list[ColumnMatch], list[Finding]]:
    known = headers(sheet)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    ignored: list[int] = []
    for index, value in enumerate(rows[header_row]):
        match = known.get(_header_text(value))
        if match:
            places[match[0].field].append((match[1], index))
        else:
            ignored.append(index)
    matches: list[ColumnMatch] = []
    findings: list[Finding] = []
    for column in sheet.columns:
        chosen, rest, twice = _choose(sorted(places[column.field]), rows, header_row)
        ignored += rest
        if twice:
            cell = address(header_row, twice[1])
            where = ", ".join(map(column_letters, twice))
            findings.append(found("header-twice", sheet.name, cell, column.header, columns=where))
        elif chosen is not None:
            matches.append(ColumnMatch(column, chosen, str(rows[header_row][chosen])))
        elif column.required:
            cell = address(header_row, 0)
            findings.append(found("column-missing", sheet.name, cell, column.header))
    left = (_ignored(sheet, rows, header_row, index) for index in sorted(ignored))
    return matches, findings + [finding for finding in left if finding]


def _choose(
    candidates: list[tuple[int, int]], rows: list[list[Any]], header_row: int
) -> tuple[int | None, list[int], list[int]]:
    """The column to read, the ones to leave, and the ones between which nobody can choose.

    A header by its own name goes before a spelling of it; an empty column gives way.
    """
    if not candidates:
        return None, [], []
    filled = [place for place in candidates if _has_values(rows[header_row + 1 :], place[1])] or candidates[:1]
    best = [index for rank, index in filled if rank == filled[0][0]]
    if len(best) > 1:
        return None, [], best
    return best[0], [index for _, index in candidates if index != best[0]], []


def _has_values(rows: list[list[Any]], index: int) -> bool:
    return any(len(row) > index and row[index] not in ("", None) for row in rows)


def _ignored(sheet: Sheet, rows: list[list[Any]], header_row: int, index: int) -> Finding | None:
    """What to say of a column that is not read: nothing without values, and never more than its header."""
    header = rows[header_row][index]
    text = header.strip() if isinstance(header, str) else ""
    below = rows[header_row + 1 :]
    if not _has_values(below, index):
        return None
    cell = address(header_row, index)
    if fold(text) in privacy.PERSONAL_HEADERS:
        return found("personal-column", sheet.name, cell, seen=text)
    if isinstance(header, Fault) or not text:
        return found("column-ignored", sheet.name, cell, letters=column_letters(index))
    if privacy.personal_code(text):
        return found("personal-column", sheet.name, cell)
    close = difflib.get_close_matches(fold(text), headers(sheet), 1, 0.8)
    proposal = {"proposal": headers(sheet)[close[0]][0].header} if close else {}
    return found("column-ignored", sheet.name, cell, seen=text, letters=column_letters(index), **proposal)
