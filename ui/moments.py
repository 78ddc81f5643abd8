"""Dates that the filter bar offers, and the earlier one that a comparison means; on stage they mean the same."""

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta

_MONTHS = {"kwartaal": 3, "jaar": 12}


def earlier(choice: str, as_of: date, network_day: Callable[[date], date | None]) -> date | None:
    """What a choice of "vergelijk met" means at a date: one of ``ui.texts.frame.SINCE_CHOICES`` or an ISO date.

    A date that does not lie before ``as_of``, or that is still to be chosen, means the network day before, which
    ``network_day`` gives; None without one.

    >>> june, none = date(2026, 6, 30), lambda day: None
    >>> earlier("kwartaal", june, none), earlier("2026-03-01", june, none), earlier("2026-07-01", june, none)
    (datetime.date(2026, 3, 30), datetime.date(2026, 3, 1), None)
    """
    if choice in _MONTHS:
        return _months_later(as_of, -_MONTHS[choice])
    chosen = named(choice)
    return chosen if chosen and chosen < as_of else network_day(as_of)


def named(choice: str) -> date | None:
    """The date that a choice names itself; None: it is one of words.

    >>> named("2026-03-01"), named("kwartaal")
    (datetime.date(2026, 3, 1), None)
    """
    try:
        return date.fromisoformat(choice)
    except ValueError:
        return None


def offered(known: Sequence[date], network_days: Sequence[date], today: date) -> list[date]:
    """The dates of the list "stand op": quarter ends since the first delivery and the newest network day, newest first.

    ``known`` are the reference dates of deliveries, ``network_days`` come newest first.

    >>> offered([date(2026, 3, 12)], [date(2026, 12, 1), date(2026, 6, 18)], date(2026, 8, 1))
    [datetime.date(2026, 6, 30), datetime.date(2026, 6, 18), datetime.date(2026, 3, 31)]
    """
    quarters = _quarter_ends(min(known), today) if known else []
    held = [day for day in network_days if day <= today]
    return sorted({*quarters, *held[:1]}, reverse=True)


def compared(known: Sequence[date], network_days: Sequence[date], as_of: date) -> list[date]:
    """The dates of the list "vergelijk met" before a date: network days and the last of each month of deliveries.

    Newest first; ``known`` are the reference dates of deliveries.

    >>> compared([date(2026, 6, 30), date(2026, 3, 31), date(2026, 3, 12)], [date(2026, 6, 18)], date(2026, 6, 30))
    [datetime.date(2026, 6, 18), datetime.date(2026, 3, 31)]
    """
    return sorted({day for day in [*network_days, *ends_of_months(known)] if day < as_of}, reverse=True)


def ends_of_months(known: Sequence[date]) -> list[date]:
    """Of the dates in each month the last, oldest first."""
    return list({(day.year, day.month): day for day in sorted(known)}.values())


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or the last one of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _quarter_ends(first: date, last: date) -> list[date]:
    """The last days of quarters in a span of days."""
    starts = (date(year, month, 1) for year in range(first.year, last.year + 2) for month in (1, 4, 7, 10))
    return [end for start in starts if first <= (end := start - timedelta(days=1)) <= last]
