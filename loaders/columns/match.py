"""Which sheet and which column is which, and what stayed unrecognised; reads no row."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from data.reference import fold
from loaders.choices import LEAVE, NONE, Choices, Columns, Question
from loaders.columns.headers import (
    CHOSEN,
    Cells,
    ColumnMatch,
    Headings,
    Matched,
    find_headings,
    folded,
    has_values,
    is_personal,
    match_columns,
)
from loaders.columns.options import default_code
from loaders.columns.questions import (
    Theirs,
    answered_column,
    default_questions,
    nearest_header,
    uncertain_column,
    uncertain_sheet,
)
from loaders.contract import Column, Sheet
from loaders.files.addresses import address, column_letters
from loaders.files.book import SheetCells, Workbook
from loaders.findings import Finding, found
from loaders.values import personal_data

__all__ = ["ColumnMatch", "Recognised", "SheetMatch", "recognise"]

_LEAST_HEADERS = 2  # one header can be chance, such as "Naam"
_LEAST_WITHOUT_REQUIRED = 3


@dataclass
class SheetMatch:
    """A sheet of the contract found in a workbook; ``header_row`` counts from 0.

    ``defaults`` are required columns that it does not have, with the code that people chose for all its rows.
    """

    sheet: Sheet
    cells: SheetCells
    header_row: int
    columns: list[ColumnMatch]
    is_complete: bool = True
    defaults: Mapping[Column, str] = field(default_factory=dict)


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
    chosen = choices.columns
    result = Recognised()
    taken, unknown = _by_name(book, sheets, chosen, result)
    _by_headers(unknown, taken, sheets, result)
    if not taken:
        names = ", ".join(sheet.name for sheet in sheets)
        result.findings.append(found("no-known-sheet", allowed=names))
    for sheet in sheets:
        candidates = _filled(taken[sheet.name])
        if len(candidates) > 1:
            names = ", ".join(cells.name for cells in candidates)
            result.findings.append(found("sheet-twice", sheet.name, names=names))
        elif candidates:
            _recognise_sheet(sheet, candidates[0], choices, region, result)
    return result


Taken = dict[str, list[SheetCells]]


def _by_name(
    book: Workbook, sheets: Sequence[Sheet], chosen: Columns, result: Recognised
) -> tuple[Taken, list[SheetCells]]:
    """The sheets that people named, in the workbook or as an answer, and the rest that holds anything."""
    taken: Taken = defaultdict(list)
    unknown = []
    for cells in book.sheets:
        known = _sheet_called(cells.name, sheets)
        if not known and (cells.name, "") in chosen:
            known = _answered_sheet(cells, sheets, chosen[cells.name, ""], result)
            if not known:
                continue
        if known:
            taken[known.name].append(cells)
        elif any(map(any, cells.rows)):
            unknown.append(cells)
    return taken, unknown


def _answered_sheet(cells: SheetCells, sheets: Sequence[Sheet], answer: str | None, result: Recognised) -> Sheet | None:
    """The sheet that people chose for one of theirs; none when it is not to be read."""
    free = tuple(sheet.name for sheet in sheets)
    known = next((sheet for sheet in sheets if sheet.name == answer), None)
    question = uncertain_sheet(cells.name, (), (), free)
    result.questions.append(replace(question, answer=known.name if known else LEAVE))
    if known:
        result.findings.append(found("sheet-chosen", known.name, name=cells.name))
    else:
        result.findings.append(found("sheet-left", cells.name))
    return known


def _by_headers(unknown: list[SheetCells], taken: Taken, sheets: Sequence[Sheet], result: Recognised) -> None:
    """Sheets under a name of their own: known by their headers where those leave no doubt."""
    free = [sheet for sheet in sheets if sheet.name not in taken]
    is_only_chance = not taken
    for cells in unknown:
        ranked = _ranked(cells.rows, free)
        if _is_certain(ranked, is_only_chance):
            sheet = ranked[0][0]
            taken[sheet.name].append(cells)
            result.findings.append(found("sheet-by-headers", sheet.name, name=cells.name))
            continue
        close = _close_sheet(cells.name, sheets)
        result.findings.append(found("sheet-ignored", cells.name, **({"proposal": close} if close else {})))
        likely = [sheet.name for sheet, headings, _ in ranked if headings.known_count >= _LEAST_HEADERS]
        proposals = dict.fromkeys(([close] if close in {sheet.name for sheet in free} else []) + likely)
        if proposals or is_only_chance:
            texts = ranked[0][1].texts if ranked else []
            names = (sheet.name for sheet in free if sheet.name not in taken)
            result.questions.append(uncertain_sheet(cells.name, texts, proposals, names))


Ranked = list[tuple[Sheet, Headings, bool]]


def _ranked(rows: Cells, sheets: Sequence[Sheet]) -> Ranked:
    """The sheets of which it has headers, with whether it has all it must have; the most likely first."""
    ranked: Ranked = []
    for sheet in sheets:
        headings = find_headings(sheet, rows, {})
        if headings:
            missing = match_columns(sheet, rows, headings, {}).missing
            ranked.append((sheet, headings, not any(column.required for column in missing)))
    return sorted(ranked, key=lambda one: (one[2], one[1].known_count), reverse=True)


def _is_certain(ranked: Ranked, is_only_chance: bool) -> bool:
    """The first is meant when it has all it must have and more than any other has.

    In a workbook without any sheet that is known, twice as many headers as any other has will do.
    """
    if not ranked:
        return False
    sheet, headings, is_complete = ranked[0]
    second = max((other.known_count for _, other, _ in ranked[1:]), default=0)
    has_required = any(column.required for column in sheet.columns)
    least = _LEAST_HEADERS if has_required else _LEAST_WITHOUT_REQUIRED
    if is_complete:
        return headings.known_count >= least and headings.known_count > second
    return is_only_chance and headings.known_count > _LEAST_HEADERS and headings.known_count >= 2 * second


def _filled(candidates: list[SheetCells]) -> list[SheetCells]:
    """Of several sheets with one meaning those that hold anything."""
    filled = [cells for cells in candidates if any(map(any, cells.rows))]
    return filled or candidates[:1]


def _sheet_called(name: str, sheets: Sequence[Sheet]) -> Sheet | None:
    called = fold(name)
    for sheet in sheets:
        if called in map(fold, (sheet.name, sheet.table, *sheet.spellings)):
            return sheet
    return None


def _close_sheet(name: str, sheets: Sequence[Sheet]) -> str:
    names = {fold(sheet.name): sheet.name for sheet in sheets}
    begun = [label for called, label in names.items() if called in fold(name).split()]
    close = begun or [names[match] for match in difflib.get_close_matches(fold(name), names, 1, 0.75)]
    return close[0] if close else ""


def _recognise_sheet(sheet: Sheet, cells: SheetCells, choices: Choices, region: str, result: Recognised) -> None:
    chosen = choices.columns
    headings = find_headings(sheet, cells.rows, chosen)
    if headings is None:
        code = "header-missing" if any(map(any, cells.rows)) else "sheet-empty"
        missing = ", ".join(column.header for column in sheet.columns if column.required)
        result.findings.append(found(code, sheet.name, allowed=missing or sheet.columns[0].header))
        return
    matched = match_columns(sheet, cells.rows, headings, chosen)
    below = cells.rows[headings.row + 1 :]
    asked = (uncertain_column(sheet, Theirs(headings.texts[i], i, below), matched.missing) for i in matched.left)
    uncertain = {one.letters: one for one in asked if one and one.key[1:] not in chosen}
    lacking = _lacking(matched, uncertain.values())
    defaults = {column: code for column in lacking if (code := default_code(choices, sheet, column, region))}
    findings = matched.findings + [
        found("column-missing", sheet.name, address(headings.row, 0), column.header)
        for column in lacking
        if column not in defaults
    ]
    for index in matched.left:
        text = headings.texts[index]
        if has_values(below, index):
            cell, is_chosen = address(headings.row, index), (sheet.name, folded(text)) in chosen
            findings.append(_left(sheet, text, cell, uncertain.get(column_letters(index)), is_chosen))
    result.findings += _hidden(sheet, cells) + _chosen(sheet, headings, matched) + findings
    result.questions += uncertain.values()
    result.questions += _answered(sheet, headings, matched, below, chosen)
    result.questions += default_questions(sheet, lacking, defaults, region)
    blocked = any(finding.blocks for finding in findings)
    result.sheets.append(SheetMatch(sheet, cells, headings.row, matched.matches, not blocked, defaults))


def _hidden(sheet: Sheet, cells: SheetCells) -> list[Finding]:
    findings = []
    if cells.is_hidden:
        findings.append(found("sheet-hidden", sheet.name))
    if cells.hidden_row_count:
        findings.append(found("rows-hidden", sheet.name, count=str(cells.hidden_row_count)))
    return findings


def _chosen(sheet: Sheet, headings: Headings, matched: Matched) -> list[Finding]:
    """What people chose is said again, every time it counts."""
    return [
        found(
            "column-chosen",
            sheet.name,
            address(headings.row, match.index),
            match.column.header,
            match.header.strip(),
            letters=match.letters,
        )
        for match in matched.matches
        if match.how == CHOSEN
    ]


def _answered(sheet: Sheet, headings: Headings, matched: Matched, below: Cells, chosen: Columns) -> list[Question]:
    """The columns about which people decided, read or not."""
    read = [(match.header, match.index, match.column) for match in matched.matches if match.how == CHOSEN]
    left = [(str(headings.texts[index]), index, None) for index in matched.left]
    return [
        answered_column(sheet, Theirs(header, index, below), matched.missing, column)
        for header, index, column in [*read, *left]
        if column or (chosen.get((sheet.name, folded(header)), "") is None and not is_personal(header))
    ]


def _lacking(matched: Matched, uncertain: Iterable[Question]) -> list[Column]:
    """The required columns that are not there and that none of theirs resembles."""
    asked = {one.proposals[0] for one in uncertain if one.blocks}
    return [column for column in matched.missing if column.required and column.field not in asked]


def _left(sheet: Sheet, header: Any, cell: str, uncertain: Question | None, is_chosen: bool) -> Finding:
    """What to say of a column with values that is not read: never more than its header."""
    text = header.strip() if isinstance(header, str) else ""
    letters = cell.rstrip("0123456789")
    if is_personal(text):
        seen = "" if personal_data.personal_code(text) else text
        return found("personal-column", sheet.name, cell, seen=seen)
    if is_chosen:
        return found("column-left", sheet.name, cell, seen=text, letters=letters)
    if uncertain and uncertain.blocks:
        meant = sheet.column(uncertain.proposals[0]).header
        return found("column-uncertain", sheet.name, cell, meant, text, letters=letters)
    close = nearest_header(text, sheet) if text else ""
    return found(
        "column-ignored", sheet.name, cell, seen=text, letters=letters, **({"proposal": close} if close else {})
    )
