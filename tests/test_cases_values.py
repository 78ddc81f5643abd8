"""Files after public bug reports, one value to a cell: what is stored is right, and what is not certain is asked."""

from datetime import date
from typing import Any

import pytest

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from tests import files
from tests.workbooks import places

MARCH = date(2026, 3, 25)
HEIST, MECHELEN, WAVER, PUURS = "12014", "12025", "12035", "12041"
READ_DATES: list[date | None] = [MARCH, MARCH, date(2026, 3, 1), MARCH, date(2025, 9, 1), MARCH, MARCH, MARCH]
READ_DATES += [None, None, date(2026, 1, 1), date(2025, 9, 1), None, None, None, date(2025, 1, 1), *[MARCH] * 4]


def case(name: str, region: str = "midwest") -> Checked:
    return check(files.content(f"cases/{name}"), region)


def stored(checked: Checked, field: str) -> list[Any]:
    (rows,) = checked.sheets.values()
    return [row.values[field] for row in rows]


STORED: dict[tuple[str, str], list[Any]] = {
    ("b07.xlsx", "name"): ["De Brug vzw", "Taalcafé Izegem", "Sportclub Tielt"],
    ("b22.xlsx", "provider_name"): ["De Brug vzw"],
    ("b23.xlsx", "yearly_place_count"): [None, None, None, 1250, None, None],
    ("b23.ods", "yearly_place_count"): [None, None, None, 1250, None, None],
    ("b23.xlsx", "path_hour_count"): [None, 12.0, 12.5, 1250.5, None, 12.5],
    ("b23.ods", "path_hour_count"): [None, 12.0, 12.5, 1250.5, None, 12.5],
    ("b26.xlsx", "municipality_codes"): [[HEIST]] * 5 + [[MECHELEN]] * 2 + [[WAVER]] * 2 + [[PUURS]],
    ("b29.xlsx", "since_date"): READ_DATES,
    ("b29.ods", "since_date"): READ_DATES,
    ("b30.ods", "since_date"): [MARCH] * 3,
    ("b30.csv", "since_date"): [MARCH] * 3,
    ("b31.xlsx", "since_date"): [date(2025, 3, 25), date(2024, 9, 17), date(2024, 12, 31)],
    ("b32.xls", "path_hour_count"): [30.0] * 7,
    ("b33.ods", "name"): ["De Brug vzw", "Sportclub Tielt"],
    ("b35.xlsx", "life_domain_codes"): [["werk", "wonen"]] * 9 + [None],
    ("b61.csv", "path_hour_count"): [12.5],
    ("c01.xlsx", "provider_name"): ["De Brug vzw"],
    ("c10.xlsx", "name"): ["Zang"],
    ("c12.xlsx", "since_date"): [date(1958, 3, 12), date(1965, 1, 1), date(1999, 3, 25), date(2024, 3, 25)],
    ("c14.xlsx", "is_region_wide"): [True] * 6 + [False],
}
ASKED: dict[str, list[tuple[str, str]]] = {
    "b22.xlsx": [*(("ditto", cell) for cell in ("B3", "D3", "B4", "D4", "E4")), ("required-missing", "B5")],
    "b31.xlsx": [("date-half-converted", cell) for cell in ("E2", "E3", "E6")],
    "b33.ods": [("row-struck", "A3")],
    "b61.csv": [("date-ambiguous", "F3")],
    "c01.xlsx": [("ditto", "B3"), ("ditto", "B4"), ("ditto", "B5")],
    "c10.xlsx": [("error-cell", cell) for cell in ("A2", "B3", "B4", "A5", "B7")],
    "c14.xlsx": [("municipality-unknown", cell) for cell in ("F6", "F7", "F8")],
}
REGIONS = {"b26.xlsx": "rivierenland"}
NAMED = {
    "b23.xlsx": {"H2", "I2", "H3", "I3", "H4", "I4", "H5", "I5", "H6", "I6", "H7", "I7"},
    "b29.xlsx": {"E4", "E5", "E8", "E10", "E11", "E12", "E13", "E14", "E15", "E16", "E17", "E21"},
    "b35.xlsx": {"G11"},
}
"""Cells with a remark: all that was not plainly what it says."""


@pytest.mark.parametrize(("name", "field"), STORED)
def test_what_is_stored_of_a_case_is_right(name: str, field: str) -> None:
    assert stored(case(name, REGIONS.get(name, "midwest")), field) == STORED[name, field]


@pytest.mark.parametrize("name", dict.fromkeys(name for name, _ in STORED))
def test_what_is_not_certain_in_a_case_is_asked_and_nothing_else(name: str) -> None:
    blocking = places(case(name, REGIONS.get(name, "midwest")), blocking=True)
    assert [(code, cell) for code, _, cell in blocking] == ASKED.get(name, [])


@pytest.mark.parametrize("name", NAMED)
def test_what_was_read_or_left_in_a_case_is_named(name: str) -> None:
    assert {cell for _, _, cell in places(case(name))} == NAMED[name]
