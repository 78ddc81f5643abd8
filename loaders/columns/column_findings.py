"""What there is to say about the columns of a sheet, read or not; decides nothing."""

from collections.abc import Mapping
from typing import Any

from loaders.columns.headers import BY_WORDS, CHOSEN, Headings, Matched, is_personal, seen_header
from loaders.columns.questions import nearest_header
from loaders.files.addresses import address, column_letters, position
from loaders.files.book import SheetCells
from loaders.findings import Finding, found
from loaders.sheet import Column, Sheet
from loaders.values import personal_data

_LEAST_TWICE = 3  # two columns with one name are an oversight


def tables_beside(findings: list[Finding]) -> list[Finding]:
    """Headers that come again in one order to the right are those of a second table: one finding, at its first cell."""
    twice = [one for one in findings if one.code == "header-twice"]
    if len(twice) < _LEAST_TWICE:
        return findings
    first = min(twice, key=lambda one: position(one.cell))
    others = [one for one in findings if one.code != "header-twice"]
    return [*others, found("tables-beside", first.sheet, first.cell)]


def hidden_parts(sheet: Sheet, cells: SheetCells) -> list[Finding]:
    """That a sheet or rows of it are hidden: they are read."""
    findings = []
    if cells.is_hidden:
        findings.append(found("sheet-hidden", sheet.name))
    if cells.hidden_row_count:
        findings.append(found("rows-hidden", sheet.name, count=str(cells.hidden_row_count)))
    return findings


def chosen_columns(sheet: Sheet, headings: Headings, matched: Matched) -> list[Finding]:
    """What people chose is said again, every time it counts; and so is what the words of a column decided."""
    codes = {CHOSEN: "column-chosen", BY_WORDS: "column-by-words"}
    return [
        found(
            codes[match.how],
            sheet.name,
            address(headings.place, match.index),
            match.column.header,
            match.seen,
            letters=match.letters,
        )
        for match in matched.matches
        if match.how in codes
    ]


def completing_columns(sheet: Sheet, headings: Headings, counts: Mapping[int, int]) -> list[Finding]:
    """That a column is read where the one that people chose instead of it is empty; ``counts`` are those rows."""
    return [
        found(
            "column-completes",
            sheet.name,
            address(headings.row, index),
            seen=str(headings.texts[index]).strip(),
            letters=column_letters(index),
            count=str(count),
        )
        for index, count in counts.items()
    ]


def unread_column(sheet: Sheet, header: Any, cell: str, meant: Column | None, is_chosen: bool) -> Finding:
    """What to say of a column with values that is not read: never more than its header.

    ``meant`` is the required column that it may well be.
    """
    letters = cell.rstrip("0123456789")
    text = seen_header(header) if isinstance(header, str) and header != letters else ""
    if is_personal(text):
        seen = "" if personal_data.personal_code(text) else text
        return found("personal-column", sheet.name, cell, seen=seen)
    if is_chosen:
        return found("column-left", sheet.name, cell, seen=text, letters=letters)
    if meant:
        return found("column-uncertain", sheet.name, cell, meant.header, text, letters=letters)
    close = nearest_header(text, sheet) if text else ""
    return found(
        "column-ignored", sheet.name, cell, seen=text, letters=letters, **({"proposal": close} if close else {})
    )
