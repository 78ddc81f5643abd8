"""Days some months later, by the calendar."""

from calendar import monthrange
from datetime import date


def months_later(day: date, count: int) -> date:
    """The same day of a later month; the last one of a month that is shorter.

    >>> str(months_later(date(2026, 6, 22), 6)), str(months_later(date(2026, 8, 31), 6))
    ('2026-12-22', '2027-02-28')
    """
    year, place = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, place + 1, min(day.day, monthrange(year, place + 1)[1]))
