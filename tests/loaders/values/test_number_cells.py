"""Cells of numbers: shares under "%", units that the column has, hours as a clock, and what is proposed."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from loaders import contract
from loaders.sheet import Column, Kind
from loaders.values.number_cells import number_reader
from loaders.values.outcome import Reading
from loaders.values.plain_text import as_text

PLACES = contract.OFFERS.column("yearly_place_count")
HOURS = contract.OFFERS.column("path_hour_count")
DEGREES = Column("temperature_degrees", "Temperatuur", Kind.DECIMAL)
SHARE = contract.REGION.column("mapping_share")
PART = Column("part_share", "Aandeel", Kind.PERCENT, minimum=0, maximum=1)


def read(column: Column, raw: Any, *, is_template: bool = False) -> Reading:
    return number_reader(column, is_template=is_template)(raw, as_text(raw))


@pytest.mark.parametrize(
    ("column", "raw", "is_template", "value", "code"),
    [
        (SHARE, 1.0, False, None, "percent-ambiguous"),
        (SHARE, 1.0, True, 1.0, ""),
        (PART, 1.0, False, 1.0, ""),
        (SHARE, "1", False, None, "percent-ambiguous"),
        (SHARE, "1%", False, 0.01, "number-from-text"),
        (SHARE, 2.0, False, 0.02, ""),
        (SHARE, 0.5, False, 0.5, ""),
        (PLACES, 1.0, False, 1, ""),
        (SHARE, "100", False, 1.0, "number-from-text"),
        (SHARE, "100,5 %", False, None, "number-out-of-range"),
        (SHARE, "100.500%", False, None, "number-ambiguous"),
    ],
)
def test_a_share_is_a_part_of_one_or_of_a_hundred(
    column: Column, raw: Any, is_template: bool, value: float | None, code: str
) -> None:
    reading = read(column, raw, is_template=is_template)
    assert (reading.value, [note.code for note in reading.notes]) == (value, [code] if code else [])


@pytest.mark.parametrize(
    ("column", "raw", "value", "code", "details"),
    [
        (PLACES, "40 pl.", 40, "number-with-unit", {"plain": "40"}),
        (PLACES, "40", 40, "number-from-text", {}),
        (PLACES, "40 uur", None, "number-unreadable", {"is_whole": "1", "proposal": "40"}),
        (PLACES, "3 weken", None, "number-unreadable", {"is_whole": "1", "proposal": "3"}),
        (PLACES, "10-15", None, "number-unreadable", {"is_whole": "1"}),
        (PLACES, "tien", None, "number-unreadable", {"is_whole": "1"}),
        (PLACES, "1.250", 1250, "number-from-text", {}),
        (PLACES, date(2026, 3, 25), None, "number-unreadable", {"is_whole": "1"}),
        (PLACES, -1.0, None, "number-out-of-range", {"low": "0", "high": "100000"}),
        (SHARE, "120%", None, "number-out-of-range", {"low": "0%", "high": "100%"}),
        (Column("x_count", "X", Kind.WHOLE, minimum=1), 0.0, None, "number-out-of-range", {"low": "1", "high": ""}),
        (HOURS, "3 uur", 3.0, "number-with-unit", {"plain": "3"}),
        (HOURS, "3 weken", None, "number-unreadable", {}),
        (HOURS, "rond 3", None, "number-unreadable", {"proposal": "3"}),
        (HOURS, "1.250", None, "number-ambiguous", {}),
        (HOURS, "1u15", 1.25, "number-with-unit", {"plain": "1,25"}),
        (HOURS, "45 min", 0.75, "number-with-unit", {"plain": "0,75"}),
        (HOURS, time(1, 30), 1.5, "number-with-unit", {"plain": "1,5"}),
        (HOURS, timedelta(minutes=90), 1.5, "number-with-unit", {"plain": "1,5"}),
        (HOURS, date(2026, 3, 25), None, "number-unreadable", {}),
        (DEGREES, "7 °C", 7.0, "number-with-unit", {"plain": "7"}),
        (DEGREES, "7 uur", None, "number-unreadable", {"proposal": "7"}),
    ],
)
def test_a_number_is_read_with_the_unit_of_its_column(
    column: Column, raw: Any, value: float | None, code: str, details: dict[str, str]
) -> None:
    reading = read(column, raw)
    assert (reading.value, [(note.code, note.details) for note in reading.notes]) == (value, [(code, details)])


def test_what_is_refused_is_shown_as_people_write_numbers() -> None:
    shown = [read(PLACES, raw).notes[0].seen for raw in (12.5, "12.5")]
    assert shown == ["12,5", "12.5"]


def test_a_cell_that_says_nothing_is_blank() -> None:
    assert [read(column, "n.v.t.") for column in (PLACES, HOURS, SHARE)] == [Reading(None)] * 3


def test_a_list_is_of_our_template_only_where_that_is_said() -> None:
    assert number_reader(SHARE)(1.0, "1").value is None
