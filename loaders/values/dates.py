"""Reads a day as people write it: a real date, day/month/year, ISO, a month by name or Excel's serial number."""

import calendar
import math
import re
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from data.reference import any_phrase, fold
from loaders.values import moments
from loaders.values.date_order import SLASHED, Order, swapped

FIRST_YEAR, LAST_YEAR = 1950, 2100
LAST_SHORT_YEAR = 2029
_EPOCH_1900 = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)
# Serial numbers of 1954 and 2119: outside them a number is more likely a year or a count.
_SERIALS = range(20_000, 80_001)

_WEEKDAYS = (
    r"ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    r"|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
# What people write before a date; a day of the week only before a day, since "mar" and "do" mean other things too.
_BEFORE = re.compile(
    rf"^(?:{any_phrase('before_date')}\s+)?"
    rf"(?:(?:{_WEEKDAYS})\.?,?\s+(?=\d{{1,2}}\D))?",
    re.IGNORECASE,
)
# Two digits alone are a year only where a word or an apostrophe says so: since 58, '58.
_SHORT_YEAR = re.compile(r"(['’])?(\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})T?")
_DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|['’]?\d\d)")
_NAMED = re.compile(rf"(\d{{1,2}}){any_phrase('ordinal')}? ([a-z]+) (\d{{4}}|\d\d)")
_NAMED_FIRST = re.compile(r"([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})")
_MONTH_NAMED = re.compile(r"([a-z]+) (\d{4})")
_MONTH_SHORT = re.compile(r"([A-Za-zéûÉÛ]+)\.?\s?[-/'’]\s?'?(\d\d)")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})")
_MONTH_LAST = re.compile(r"(\d{4})[-/](\d{1,2})")
_NUMBER = re.compile(r"\d{4,5}(?:[.,]\d+)?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")

_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "januari jan january janvier",
            "februari feb february fevrier",
            "maart mrt maa march mar mars",
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


class Day(NamedTuple):
    """The day read, or none with a finding code; ``code`` may also be a remark beside the day."""

    value: date | None
    code: str = ""


UNREADABLE = Day(None, "date-unreadable")


def read_day(
    value: Any, order: Order, *, is_1904: bool = False, is_end: bool = False, are_moments_shifted: bool = False
) -> Day:
    """Read one cell; a month or year without a day is its first day, or its last where a period ends.

    >>> def read(value, order=Order.DAY_FIRST, **more):
    ...     day = read_day(value, order, **more)
    ...     return str(day.value), day.code
    >>> read("ma 25/03/2026"), read("03/25/2026"), read("3/4/26")[0], read("2/3/2026", Order.MONTH_FIRST)[0]
    (('2026-03-25', 'date-day-first'), ('2026-03-25', 'date-month-first'), '2026-04-03', '2026-02-03')
    >>> read("2/3/2026", Order.EITHER), read("31/02/2026"), read(True)[0]
    (('None', 'date-ambiguous'), ('None', 'date-unreadable'), 'None')
    >>> read("20260325"), read("25 maart 2026"), read(46106), read(44644, is_1904=True)[0]
    (('2026-03-25', ''), ('2026-03-25', ''), ('2026-03-25', 'date-from-serial'), '2026-03-25')
    >>> [read(text, is_end=is_end)[0] for text in ("maart 2026", "2026") for is_end in (False, True)]
    ['2026-03-01', '2026-03-31', '2026-01-01', '2026-12-31']
    """
    if isinstance(value, date):
        day = _from_date(value.date() if isinstance(value, datetime) else value, order)
    elif isinstance(value, (int, float)):
        day = _from_number(value, is_1904, is_end)
    elif isinstance(value, str):
        day = _from_text(value, order, is_1904, is_end)
    else:
        day = UNREADABLE
    if day.value and are_moments_shifted and moments.is_late(value):
        day = Day(day.value + timedelta(1), "date-next-day")
    if day.value and not FIRST_YEAR <= day.value.year <= LAST_YEAR:
        return Day(None, "date-out-of-range")
    return day


def _from_date(day: date, order: Order) -> Day:
    if day.day > 12 or day.day == day.month or order not in (Order.HALF_CONVERTED, Order.SWAPPED):
        return Day(day)
    return Day(swapped(day), "date-as-chosen") if order is Order.SWAPPED else Day(None, "date-half-converted")


def _from_number(number: float, is_1904: bool, is_end: bool) -> Day:
    if not math.isfinite(number):
        return UNREADABLE
    compact = _COMPACT.fullmatch(str(int(number))) if number == int(number) else None
    if compact:
        return _day(compact[1], compact[2], compact[3])
    if FIRST_YEAR <= number <= LAST_YEAR and number == int(number):
        return _year(int(number), is_end)
    if int(number) not in _SERIALS:
        return UNREADABLE
    return Day((_EPOCH_1904 if is_1904 else _EPOCH_1900) + timedelta(int(number)), "date-from-serial")


def _from_text(text: str, order: Order, is_1904: bool, is_end: bool) -> Day:
    bare = _BEFORE.sub("", text)
    short = _SHORT_YEAR.fullmatch(bare)
    if short and (bare != text or short[1]):
        return _year(_whole_year(short[2]), is_end)
    text = bare
    zoned = moments.zoned_day(text)
    if zoned:
        return Day(zoned, "date-from-moment")
    text = moments.without_time(text)[0]
    return _from_digits(text, order) or _from_serial(text, is_1904, is_end) or _from_words(text, is_end)


def _from_digits(text: str, order: Order) -> Day | None:
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(match[1], match[2], match[3])
    if match := SLASHED.fullmatch(text):
        return _from_slashed(match[1], match[2], match[3], order)
    if match := _DOTTED.fullmatch(text):
        return _day(match[3], match[2], match[1], "date-day-first")
    if match := _COMPACT.fullmatch(text):
        return _day(match[1], match[2], match[3])
    return None


def _from_serial(text: str, is_1904: bool, is_end: bool) -> Day | None:
    return _from_number(float(text.replace(",", ".")), is_1904, is_end) if _NUMBER.fullmatch(text) else None


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
    if (match := _NAMED_FIRST.fullmatch(words)) and match[1] in _MONTHS:
        return _day(match[3], str(_MONTHS[match[1]]), match[2])
    return _from_month(text, words, is_end)


def _from_month(text: str, words: str, is_end: bool) -> Day:
    if (match := _MONTH_NAMED.fullmatch(words)) and match[1] in _MONTHS:
        return _month(int(match[2]), _MONTHS[match[1]], is_end)
    if (match := _MONTH_SHORT.fullmatch(text)) and fold(match[1]) in _MONTHS:
        return _month(_whole_year(match[2]), _MONTHS[fold(match[1])], is_end)
    if match := _MONTH_FIRST.fullmatch(text):
        return _month(int(match[2]), int(match[1]), is_end)
    if match := _MONTH_LAST.fullmatch(text):
        return _month(int(match[1]), int(match[2]), is_end)
    return UNREADABLE


def _year(year: int, is_end: bool) -> Day:
    return Day(date(year, 12, 31) if is_end else date(year, 1, 1), "date-year-only")


def _month(year: int, month: int, is_end: bool) -> Day:
    if not (1 <= month <= 12 and year >= 1):
        return UNREADABLE
    last = calendar.monthrange(year, month)[1]
    return Day(date(year, month, last if is_end else 1), "date-month-only")


def _day(year: str, month: str, day: str, remark: str = "") -> Day:
    try:
        return Day(date(_whole_year(year), int(month), int(day)), remark)
    except ValueError:
        return UNREADABLE


def _whole_year(year: str) -> int:
    """Two digits mean a year up to 2029, as Excel and LibreOffice read them."""
    year = year.lstrip("'’")
    if len(year) == 4:
        return int(year)
    return int(year) + (1900 if int(year) > LAST_SHORT_YEAR % 100 else 2000)
