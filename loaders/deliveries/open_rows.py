"""The rows that wait: which of them a file speaks of, and how they are kept; stores nothing."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from data import reference
from data.deliveries.versions import OpenRow
from data.reference import fold
from loaders import contract
from loaders.checks.alike import title
from loaders.checks.set_aside import AsideRow
from loaders.choices import DATES, Choices
from loaders.deliveries.changes import Pair
from loaders.deliveries.matching import Values, match
from loaders.findings import Finding, found
from loaders.sheet import Column, Kind, Sheet
from loaders.templates.wording import SEPARATOR, label
from loaders.values.areas import Area
from loaders.values.cell import Reader, Setting
from loaders.values.date_order import ANSWERS

_YES_NO = {True: "1", False: "0"}
"""A flag as it may be typed in any language."""


def carried(
    sheet: Sheet,
    open_rows: Sequence[OpenRow],
    speaking: Sequence[Values],
    blocked: Sequence[AsideRow],
    setting: Setting,
) -> list[OpenRow]:
    """The rows that waited and that a file is silent about: they go on waiting.

    ``speaking`` are its rows that can be taken; ``setting`` is what its cells were read with. A row that waited is read
    again, so that it is known by its number, its key or another form of its name, as every row.
    """
    cells = {row.cells_json for row in blocked}
    headers = [sheet.column(name).header for name in sheet.key]
    titles = {_title(headers, row.cells) for row in blocked} - {""}
    waits = [row for row in open_rows if row.cells not in cells]
    waits = [row for row in waits if _title(headers, json.loads(row.cells)) not in titles]
    said = [*speaking, *(row.values for row in blocked if row.values)]
    return _unsaid(sheet, waits, read_again(sheet, waits, setting), said)


def numbered(waits: Sequence[OpenRow], taken: set[int]) -> dict[int, int]:
    """The number that a row had in its own file -> the one under which it goes on: the same one, unless it is taken."""
    free = count(max([*taken, *(row.row_number for row in waits)], default=0) + 1)
    return {row.row_number: row.row_number if row.row_number not in taken else next(free) for row in waits}


def _unsaid(sheet: Sheet, waits: Sequence[OpenRow], values: Sequence[Values], said: Sequence[Values]) -> list[OpenRow]:
    """The rows of which nothing is said; one row may mend several, such as two that differed."""
    places = list(range(len(waits)))
    while places:
        same = match(sheet, said, [values[place] for place in places]).certain.values()
        if not same:
            break
        places = [place for position, place in enumerate(places) if position not in set(same)]
    return [waits[place] for place in places]


def read_again(sheet: Sheet, rows: Sequence[OpenRow], setting: Setting) -> list[dict[str, Any]]:
    """What rows that wait are known by, as far as their cells can be read."""
    typed = [json.loads(row.cells) for row in rows]
    values: list[dict[str, Any]] = [{} for _ in rows]
    for column in _knowing(sheet):
        raws = [cells.get(column.header, "") for cells in typed]
        reader = Reader(column, raws, setting, setting.choices.codes(sheet.name, column.field))
        for one, raw in zip(values, raws, strict=True):
            value = reader[raw].value
            if isinstance(value, Area):
                one |= {"is_region_wide": value.is_region_wide, column.field: value.municipality_codes}
            else:
                one[column.field] = value
    return values


def setting_of(sheet: Sheet, region: str, choices: Choices) -> Setting:
    """What the cells of rows that wait are read with, a start that is to come included."""
    order = ANSWERS.get(choices.answers.get((DATES, sheet.name), ""))
    return Setting(region, choices=choices, date_order=order, keeps_future=True)


def _knowing(sheet: Sheet) -> list[Column]:
    names = (*sheet.alternative_key, *sheet.key)
    return [one for one in sheet.columns if one.field in names or one.kind is Kind.AREA]


def _title(headers: Sequence[str], cells: Mapping[str, str]) -> str:
    return fold(" ".join(cells.get(header, "") for header in headers))


def kept_open(row: AsideRow) -> OpenRow:
    """A row that blocks as the store keeps it."""
    return OpenRow(row.row_number, [one.code for one in row.findings], row.findings_json, row.cells_json)


def waiting_pair(sheet: Sheet, pair: Pair) -> OpenRow:
    """A row that waits until somebody says whether it is one that stands, with its cells as they may be typed."""
    texts = {column.header: _typed(column, pair.row.values) for column in sheet.columns}
    cells = {header: text for header, text in texts.items() if text}
    return kept_open(AsideRow(pair.row.row_number, [pair_finding(sheet, pair)], cells))


def _typed(column: Column, values: Values) -> str:
    if column.kind is Kind.AREA and values.get("is_region_wide"):
        return contract.REGION_WIDE
    value = values.get(column.field)
    if value is None:
        return ""
    if isinstance(value, bool):
        return _YES_NO[value]
    name = _NAMES.get(column.kind)
    if name is None:
        return str(value)
    return SEPARATOR.join(name(column, code) for code in (value if isinstance(value, (list, tuple)) else [value]))


def _place(_column: Column, nis: str) -> str:
    return reference.municipalities()[nis].name


_NAMES: dict[Kind, Callable[[Column, str], str]] = {
    Kind.CODE: label,
    Kind.CODES: label,
    Kind.MUNICIPALITY: _place,
    Kind.AREA: _place,
}


def pair_finding(sheet: Sheet, pair: Pair) -> Finding:
    """The question about two rows that are alike."""
    column = sheet.column(sheet.key[0])
    seen, other = title(sheet, pair.row.values), title(sheet, pair.standing.values)
    finding = found("row-like-another", sheet.name, pair.cell, column.header, seen, name=other)
    return replace(finding, part=pair.part) if pair.part else finding
