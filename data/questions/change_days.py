"""The last day on which figures may have become others: between two such days a question need not be asked again."""

from bisect import bisect_right
from datetime import date
from typing import Literal

from data.store import Store, shared

Dated = Literal["partner", "offer", "assessment", "action", "realisation", "collaboration"]
"""The rows whose dates, besides those of deliveries, decide what holds on a day."""
_DAYS = """
    SELECT DISTINCT day
    FROM change_day
    WHERE source = 'delivery' OR source IN (SELECT unnest($sources::VARCHAR[]))
    ORDER BY day
    """


def last_change(store: Store, as_of: date, *sources: Dated) -> date:
    """The last day, not after ``as_of``, on which what rests on deliveries and on the dates of these rows may change.

    What is asked at that day holds at ``as_of``, so that most dates share their answers with others. Before the first
    delivery it is ``as_of``. Source: view ``change_day``.
    """
    days = _change_days(store, *sources)
    position = bisect_right(days, as_of)
    return days[position - 1] if position else as_of


@shared
def _change_days(store: Store, *sources: Dated) -> tuple[date, ...]:
    return tuple(day for (day,) in store.rows(_DAYS, {"sources": list(sources)}))
