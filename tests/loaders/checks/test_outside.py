"""Rows of municipalities of other regions: which of them are left out, and what is said."""

from typing import Any

import pytest

from loaders import contract
from loaders.checks.outside import left_out
from loaders.columns.headers import ColumnMatch
from loaders.columns.tables import Table
from loaders.sheet import Sheet
from loaders.values.cell import Setting
from tests.edge_rows import GOVERNMENTS, PARTNERS

LEAVES, KEEPS = Setting("midwest", leaves_outside=True), Setting("midwest")


def left(
    sheet: Sheet, fields: list[str], lines: list[list[Any]], setting: Setting = LEAVES
) -> tuple[list[int], list[tuple[str, dict[str, str]]]]:
    """The places of the lines that stay, from 3 on, and what is said."""
    columns = [ColumnMatch(sheet.column(field), place, field) for place, field in enumerate(fields)]
    inside = left_out(sheet, Table(2, columns), dict(enumerate(lines, 3)), setting)
    assert all(inside.lines[place] == lines[place - 3] for place in inside.lines)
    return list(inside.lines), [(one.cell, one.details) for one in inside.findings]


AREAS = [
    ["a", "Tielt"],
    ["b", "Brugge"],
    ["c", "Brugge, Oostende"],
    ["d", "Brugge, Tielt"],
    ["e", "Nergens"],
    ["f", ""],
]


def test_only_a_row_that_lies_outside_as_a_whole_is_left_out_and_all_are_counted() -> None:
    fields = ["name", "municipality_codes"]
    assert left(PARTNERS, fields, AREAS) == ([3, 6, 7, 8], [("B5", {"count": "2"})])
    assert left(PARTNERS, fields, AREAS, KEEPS) == ([3, 4, 5, 6, 7, 8], [])
    assert left(PARTNERS, fields, AREAS[:1]) == ([3], [])


def test_a_government_lies_in_one_municipality() -> None:
    assert left(GOVERNMENTS, ["municipality_nis"], [["Brugge"], ["Tielt"]]) == ([4], [("A4", {"count": "1"})])


@pytest.mark.parametrize("setting", [LEAVES, KEEPS])
def test_where_no_column_holds_places_nothing_lies_outside(setting: Setting) -> None:
    assert left(contract.PHASES, ["item_code"], [["O1"]], setting) == ([3], [])
    assert left(PARTNERS, ["name"], [["Brugge"]], setting) == ([3], [])
