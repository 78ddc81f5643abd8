"""Days at the bounds: of the years that count, of serial numbers, of day and month, and of each way to write one."""

from datetime import date, datetime, time
from typing import Any

import pytest

from loaders.values.date_order import Order
from loaders.values.dates import read_day

MARCH = date(2026, 3, 25)

# value, the day, the code; day first, in a list that counts from 1900, of a period that begins
DAYS: list[tuple[Any, str, str]] = [
    # years at the bounds
    (date(1949, 12, 31), "None", "date-out-of-range"),
    (date(1950, 1, 1), "1950-01-01", ""),
    (date(2100, 12, 31), "2100-12-31", ""),
    (date(2101, 1, 1), "None", "date-out-of-range"),
    # numbers
    (1949, "None", "date-unreadable"),
    (1950, "1950-01-01", "date-year-only"),
    (2100.0, "2100-01-01", "date-year-only"),
    (2101, "None", "date-unreadable"),
    (2026.5, "None", "date-unreadable"),
    (19_999.5, "None", "date-unreadable"),
    (20_000, "1954-10-03", "date-from-serial"),
    (46_106.75, "2026-03-25", "date-from-serial"),
    (80_000.5, "None", "date-out-of-range"),
    (80_001, "None", "date-unreadable"),
    (20260325, "2026-03-25", ""),
    (20260325.5, "None", "date-unreadable"),
    (20261325, "None", "date-unreadable"),
    # a year in two digits, only where something says so
    ("sinds 29", "2029-01-01", "date-year-only"),
    ("sinds 30", "None", "date-out-of-range"),
    ("'99", "1999-01-01", "date-year-only"),
    ("99", "None", "date-unreadable"),
    # the year first, points, nothing between
    ("2026/3/25", "2026-03-25", ""),
    ("2026-25-03", "None", "date-unreadable"),
    ("25.3.2026", "2026-03-25", "date-day-first"),
    ("25. 3. '26", "2026-03-25", "date-day-first"),
    ("3.25.2026", "None", "date-unreadable"),
    ("20260325", "2026-03-25", ""),
    # a line or a dash between
    ("4/04/2026", "2026-04-04", "date-day-first"),
    ("12/11/2026", "2026-11-12", "date-day-first"),
    ("11/12/2026", "2026-12-11", "date-day-first"),
    ("12/13/2026", "2026-12-13", "date-month-first"),
    ("13/12/2026", "2026-12-13", "date-day-first"),
    # months by name
    ("25 maart 2026", "2026-03-25", ""),
    ("1ste mei 26", "2026-05-01", ""),
    ("March 25th 2026", "2026-03-25", ""),
    ("Maand 25 2026", "None", "date-unreadable"),
    ("25 maand 2026", "None", "date-unreadable"),
    ("okt 2026", "2026-10-01", "date-month-only"),
    ("voorjaar 2026", "None", "date-unreadable"),
    ("mei '26", "2026-05-01", "date-month-only"),
    ("zomer '26", "None", "date-unreadable"),
    ("mei 0000", "None", "date-unreadable"),
    ("mei 0001", "None", "date-out-of-range"),
    # months by number
    ("1/2026", "2026-01-01", "date-month-only"),
    ("2026-12", "2026-12-01", "date-month-only"),
    ("12-2026", "2026-12-01", "date-month-only"),
    ("0/2026", "None", "date-unreadable"),
    ("2026-13", "None", "date-unreadable"),
    ("2026.10", "None", "date-unreadable"),  # of which programs make 2026.1
    # neither a day nor a text
    (time(10, 30), "None", "date-unreadable"),
    (float("nan"), "None", "date-unreadable"),
]

# value, order of the sheet, the day, the code
ORDERED: list[tuple[Any, Order, str, str]] = [
    ("12/11/2026", Order.MONTH_FIRST, "2026-12-11", "date-month-first"),
    ("12/11/2026", Order.EITHER, "None", "date-ambiguous"),
    ("11/11/2026", Order.EITHER, "2026-11-11", "date-day-first"),
    ("13/11/2026", Order.MONTH_FIRST, "2026-11-13", "date-day-first"),
    ("11/13/2026", Order.CONFLICT, "None", "date-unreadable"),
    (date(2026, 11, 12), Order.HALF_CONVERTED, "None", "date-half-converted"),
    (date(2026, 11, 13), Order.HALF_CONVERTED, "2026-11-13", ""),
    (date(2026, 11, 11), Order.HALF_CONVERTED, "2026-11-11", ""),
    (datetime(2026, 11, 12, 9), Order.SWAPPED, "2026-12-11", "date-as-chosen"),
    (date(2026, 11, 13), Order.SWAPPED, "2026-11-13", ""),
    (date(2026, 11, 11), Order.SWAPPED, "2026-11-11", ""),
    (date(2026, 11, 12), Order.AS_DATED, "2026-11-12", ""),
]


@pytest.mark.parametrize(("value", "day", "code"), DAYS)
def test_a_day_is_read_as_it_is_written_or_named(value: Any, day: str, code: str) -> None:
    read = read_day(value, Order.DAY_FIRST)
    assert (str(read.value), read.code) == (day, code)


@pytest.mark.parametrize(("value", "order", "day", "code"), ORDERED)
def test_day_and_month_change_places_only_as_the_sheet_says(value: Any, order: Order, day: str, code: str) -> None:
    read = read_day(value, order)
    assert (str(read.value), read.code) == (day, code)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2028", date(2028, 12, 31)),
        ("sinds '28", date(2028, 12, 31)),
        (2028.0, date(2028, 12, 31)),
        ("feb 2028", date(2028, 2, 29)),
        ("feb-28", date(2028, 2, 29)),
        ("02/2028", date(2028, 2, 29)),
        ("2028/2", date(2028, 2, 29)),
        ("3 mei 2028", date(2028, 5, 3)),
    ],
)
def test_a_period_ends_with_the_last_day_that_is_told(value: Any, day: date) -> None:
    assert read_day(value, Order.DAY_FIRST, is_end=True).value == day


@pytest.mark.parametrize("serial", [44644, "44644", 44644.5])
def test_a_serial_number_may_count_from_1904(serial: Any) -> None:
    assert read_day(serial, Order.DAY_FIRST, is_1904=True).value == MARCH


@pytest.mark.parametrize(
    ("value", "is_shifted", "day", "code"),
    [
        (datetime(2026, 3, 24, 23), True, MARCH, "date-next-day"),
        (datetime(2026, 3, 24, 23), False, date(2026, 3, 24), ""),
        (datetime(2026, 3, 25), True, MARCH, ""),
        ("24/03/2026 23:00", True, MARCH, "date-next-day"),
    ],
)
def test_an_hour_before_midnight_is_the_next_day_where_all_are(
    value: Any, is_shifted: bool, day: date, code: str
) -> None:
    assert read_day(value, Order.DAY_FIRST, are_moments_shifted=is_shifted) == (day, code)


def test_no_moment_is_shifted_unless_it_is_said() -> None:
    assert read_day(datetime(2026, 3, 24, 23), Order.DAY_FIRST) == (date(2026, 3, 24), "")
