"""Dates that the filter bar offers, and the earlier one that a comparison means; on stage they mean the same."""

from collections.abc import Callable, Sequence
from datetime import date

import pandas as pd

_MONTHS = {"kwartaal": 3, "jaar": 12}


def earlier(choice: str, as_of: date, network_day: Callable[[date], date | None]) -> date | None:
    """What one of ``ui.texts.frame.SINCE_CHOICES`` means at a date; None without an earlier network day.

    ``network_day`` gives the network day before a date. Raises KeyError for another choice.

    >>> earlier("kwartaal", date(2026, 6, 30), lambda day: None)
    datetime.date(2026, 3, 30)
    """
    if choice == "netwerkdag":
        return network_day(as_of)
    return (pd.Timestamp(as_of) - pd.DateOffset(months=_MONTHS[choice])).date()


def offered(known: Sequence[date], network_days: Sequence[date], today: date) -> list[date]:
    """The dates of the list "stand op": quarter ends since the first delivery and the newest network day, newest first.

    ``known`` are the reference dates of deliveries, ``network_days`` come newest first.

    >>> offered([date(2026, 3, 12)], [date(2026, 12, 1), date(2026, 6, 18)], date(2026, 8, 1))
    [datetime.date(2026, 6, 30), datetime.date(2026, 6, 18), datetime.date(2026, 3, 31)]
    """
    quarters = [stamp.date() for stamp in pd.date_range(min(known), today, freq="QE")] if known else []
    held = [day for day in network_days if day <= today]
    return sorted({*quarters, *held[:1]}, reverse=True)
