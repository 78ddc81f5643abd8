"""Tells the day of a moment: with a zone it is the day in Belgium; a time without one is cut off and handed back."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from email.utils import parsedate_to_datetime
from typing import Any
from zoneinfo import ZoneInfo

BELGIUM = ZoneInfo("Europe/Brussels")
_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)", re.IGNORECASE
)
# As a browser writes it: Tue Mar 24 2026 23:00:00 GMT+0000 (Coordinated Universal Time).
_BROWSER = re.compile(
    r"[A-Z][a-z]{2},? ([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) (\d\d:\d\d:\d\d) (?:GMT|UTC)([+-]\d{4})?(?: \(.*\))?"
)
_MAIL = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|[+-]\d{4})")
_TIMED = re.compile(r"(.*?\d)(?:T| |, | om )(\d{1,2})[:u](\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?([ap]m|uur|u)?", re.IGNORECASE)
_MIDNIGHT = time()
_DAY = (_MIDNIGHT, time(23, 59, 59))
"""How a day begins and ends where people, or programs, say no hour."""


def zoned_day(text: str) -> date | None:
    """The day in Belgium of a moment that names its zone; None for any other text.

    >>> zoned_day("2026-03-24T23:00:00.000Z"), zoned_day("2026-03-25T00:00:00+01:00"), zoned_day("2026-03-24 23:00")
    (datetime.date(2026, 3, 25), datetime.date(2026, 3, 25), None)
    """
    try:
        moment = _zoned(text)
    except ValueError:
        return None
    return moment.astimezone(BELGIUM).date() if moment else None


def _zoned(text: str) -> datetime | None:
    if match := _ISO.fullmatch(text):
        zone = match[3].upper().replace("UTC", "Z").replace("GMT", "Z")
        return datetime.fromisoformat(f"{match[1]}T{match[2]}{zone}")
    if match := _BROWSER.fullmatch(text):
        return datetime.strptime(
            f"{match[2]} {match[1]} {match[3]} {match[4]} {match[5] or '+0000'}", "%d %b %Y %H:%M:%S %z"
        )
    if _MAIL.fullmatch(text):
        moment = parsedate_to_datetime(text.replace("UTC", "GMT"))
        return moment if moment.tzinfo else None
    return None


def without_time(text: str) -> tuple[str, time]:
    """The text before a time of day, and that time; midnight when it holds none.

    >>> without_time("03/24/2026 11:30:00 PM"), without_time("24 maart 2026")
    (('03/24/2026', datetime.time(23, 30)), ('24 maart 2026', datetime.time(0, 0)))
    >>> without_time("24/03/2026 0:00"), without_time("24/03/2026 23:59:59")
    (('24/03/2026', datetime.time(0, 0)), ('24/03/2026', datetime.time(23, 59, 59)))
    """
    match = _TIMED.fullmatch(text)
    if not match:
        return text, _MIDNIGHT
    hour, half = int(match[2]), (match[5] or "").casefold()
    if half in ("am", "pm"):
        hour = hour % 12 + 12 * (half == "pm")
    try:
        return match[1], time(hour, int(match[3]), int(match[4] or 0))
    except ValueError:
        return text, _MIDNIGHT


def are_shifted(values: Iterable[Any]) -> bool:
    """True when every moment of a column lies just before midnight: a program took midnight here for that of London.

    Some programs add seconds to it, from the time of before the zones were drawn. One moment at another hour shows
    that the column really holds times. The last second of a day is the end of that day, wherever it stands.
    """
    times = [moment for value in values for moment in [_time_of(value)] if moment not in _DAY]
    return bool(times) and all(_is_before_midnight(moment) for moment in times)


def _time_of(value: Any) -> time:
    if isinstance(value, datetime):
        return value.time()
    if isinstance(value, str):
        return _MIDNIGHT if zoned_day(value.strip()) else without_time(value.strip())[1]
    return _MIDNIGHT


def _is_before_midnight(moment: time) -> bool:
    """An hour before midnight in winter, two in summer, or a minute before it."""
    is_whole = (moment.minute, moment.second, moment.microsecond) == (0, 0, 0)
    return moment.hour in (22, 23) and (is_whole or moment.minute == 59)


def is_late(value: Any) -> bool:
    """True for a moment that belongs to the next day in a column whose moments are shifted."""
    return _time_of(value) not in _DAY
