"""Tables of partners read on their own, for tests; judges nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

from loaders.checks.reading import TableReading
from loaders.choices import Choices, Key
from loaders.columns.headers import ColumnMatch
from loaders.columns.match import SheetMatch
from loaders.columns.tables import Table
from loaders.files.book import SheetCells
from loaders.sheet import Column
from loaders.values.cell import Setting
from tests.edge_rows import PARTNERS


def reading(
    fields: Sequence[str],
    lines: Sequence[Sequence[Any]],
    answers: Mapping[Key, str] | None = None,
    *,
    is_template: bool = False,
    shift: int = 0,
    part: str = "",
    struck: frozenset[tuple[int, int]] = frozenset(),
    defaults: Mapping[Column, str] | None = None,
) -> TableReading:
    """A table of partners with a column for each field, its headers in row 2; a line without cells is no row."""
    columns = [
        ColumnMatch(PARTNERS.column(field), place, PARTNERS.column(field).header) for place, field in enumerate(fields)
    ]
    rows: list[list[Any]] = [["Onze partners"], [one.header for one in columns], *map(list, lines)]
    table = Table(1, columns, [place for place in range(2, len(rows)) if rows[place]])
    cells = SheetCells("Lijst", rows, struck_cells=set(struck))
    match = SheetMatch(PARTNERS, cells, 1, columns, True, defaults or {}, {}, [table], part)
    setting = Setting("midwest", choices=Choices(answers or {}), is_template=is_template)
    return TableReading(match, table, setting, shift)


def values(one: TableReading, field: str) -> list[Any]:
    """What was read in one column."""
    return [row.values[field] for row in one.rows()]


def said(one: TableReading) -> list[tuple[str, str]]:
    """The findings as code and cell."""
    return [(finding.code, finding.cell) for finding in one.findings]


def details(one: TableReading, code: str) -> dict[str, str]:
    """What the finding with this code says."""
    [finding] = [finding for finding in one.findings if finding.code == code]
    return finding.details
