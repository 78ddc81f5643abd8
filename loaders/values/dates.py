"""Reads a day as people write it: a real date, day/month/year, ISO, a month by name or Excel's serial number."""

import calendar
import math
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any, NamedTuple

from data.reference import fold

FIRST_YEAR, LAST_YEAR = 1950, 2100
_EPOCH_1900 = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)
# Serial numbers of 1954 and 2119: outside them a number is more likely a year or a count.
_SERIALS = range(20_000, 80_001)

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?")
_SLASHED = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d\d)(?:[T ]\d{1,2}:\d\d.*)?")
_DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)")
_NAMED = re.compile(r"(?:[a-z]+dag )?(\d{1,2}) ([a-z]+) (\d{4}|\d\d)")
_MONTH_NAMED = re.compile(r"([a-z]+) (\d{4})")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})")
_MONTH_LAST = re.compile(r"(\d{4})[-/.](\d{1,2})")
_SERIAL_TEXT = re.compile(r"\d{5}")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")

_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "januari jan january janvier",
            "februari feb february fevrier",
            "maart mrt maa march mars",
            "april apr avril",
            "mei may mai",
            "juni jun june juin",
            "juli jul july juillet",
            "augustus aug august aout",
            "september sep sept septembre",
            "oktober okt october oct octobre",
            "november nov novembre",
            "december dec decembre",
        ),
        1,
    )
    for name in names.split()
}


class Order(Enum):
    """What the texts of a whole column tell about day and month."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    EITHER = "either"
    CONFLICT = "conflict"


class Day(NamedTuple):
    """The day read, or none with a finding code; ``code`` may also be a remark beside the day."""

    value: date | None
    code: str = ""


UNREADABLE = Day(None, "date-unreadable")


def order_of(values: Iterable[Any]) -> Order:
    """Judge a column by its texts such as 25/03/2026, of which one part is above twelve."""
    has_day_first = has_month_first = False
    for value in values:
        match = _SLASHED.fullmatch(value.strip()) if isinstance(value, str) else None
        if match:
            first, second = int(match[1]), int(match[2])
            has_day_first |= first > 12 >= second
            has_month_first |= second > 12 >= first
    if has_day_first and has_month_first:
        return Order.CONFLICT
    if has_month_first:
        return Order.MONTH_FIRST
    return Order.DAY_FIRST if has_day_first else Order.EITHER


def read_day(value: Any, order: Order, *, is_1904: bool = False, is_end: bool = False) -> Day:
    """Read one cell; a month without a day is its first day, or its last where a period ends."""
    if isinstance(value, datetime):
        day = Day(value.date())
    elif isinstance(value, date):
        day = Day(value)
    elif isinstance(value, (int, float)):
        day = _from_number(value, is_1904)
    elif isinstance(value, str):
        day = _from_text(value, order, is_1904, is_end)
    else:
        day = UNREADABLE
    if day.value and not FIRST_YEAR <= day.value.year <= LAST_YEAR:
        return Day(None, "date-out-of-range")
    return day


def _from_number(number: float, is_1904: bool) -> Day:
    if not math.isfinite(number):
        return UNREADABLE
    compact = _COMPACT.fullmatch(str(int(number))) if number == int(number) else None
    if compact:
        return _day(compact[1], compact[2], compact[3])
    if int(number) not in _SERIALS:
        return UNREADABLE
    return Day((_EPOCH_1904 if is_1904 else _EPOCH_1900) + timedelta(int(number)), "date-from-serial")


def _from_text(text: str, order: Order, is_1904: bool, is_end: bool) -> Day:
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(match[1], match[2], match[3])
    if match := _SLASHED.fullmatch(text):
        return _from_slashed(match[1], match[2], match[3], order)
    if match := _DOTTED.fullmatch(text):
        return _day(match[3], match[2], match[1], "date-day-first")
    if _SERIAL_TEXT.fullmatch(text):
        return _from_number(int(text), is_1904)
    if match := _COMPACT.fullmatch(text):
        return _day(match[1], match[2], match[3])
    return _from_words(text, is_end)


def _from_slashed(first: str, second: str, year: str, order: Order) -> Day:
    if first.zfill(2) == second.zfill(2):
        return _day(year, second, first, "date-day-first")
    if int(first) > 12:
        return _day(year, second, first, "date-day-first")
    if int(second) > 12:
        return UNREADABLE if order is Order.CONFLICT else _day(year, first, second, "date-month-first")
    if order is Order.DAY_FIRST:
        return _day(year, second, first, "date-day-first")
    if order is Order.MONTH_FIRST:
        return _day(year, first, second, "date-month-first")
    return Day(None, "date-ambiguous")


def _from_words(text: str, is_end: bool) -> Day:
    words = fold(text)
    if (match := _NAMED.fullmatch(words)) and match[2] in _MONTHS:
        return _day(match[3], str(_MONTHS[match[2]]), match[1])
    if (match := _MONTH_NAMED.fullmatch(words)) and match[1] in _MONTHS:
        return _month(int(match[2]), _MONTHS[match[1]], is_end)
    if match := _MONTH_FIRST.fullmatch(text):
        return _month(int(match[2]), int(match[1]), is_end)
    if match := _MONTH_LAST.fullmatch(text):
        return _month(int(match[1]), int(match[2]), is_end)
    return UNREADABLE


def _month(year: int, month: int, is_end: bool) -> Day:
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return UNREADABLE
    last = calendar.monthrange(year, month)[1]
    return Day(date(year, month, last if is_end else 1), "date-month-only")


def _day(year: str, month: str, day: str, remark: str = "") -> Day:
    # Two digits: 00..69 is this century, as spreadsheets have it.
    whole = int(year) if len(year) == 4 else (2000 if int(year) < 70 else 1900) + int(year)
    try:
        return Day(date(whole, int(month), int(day)), remark)
    except ValueError:
        return UNREADABLE
