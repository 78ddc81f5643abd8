"""The earlier date that a comparison means, for the filters of a page and for an address on stage alike."""

from collections.abc import Callable
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
