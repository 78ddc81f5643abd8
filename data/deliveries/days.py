"""The days that deliveries describe and on which the learning network meets: what people may look back to."""

from datetime import date

from data.store import Store, shared


def previous_network_day(store: Store, as_of: date) -> date | None:
    """The newest session of the learning network before ``as_of``; None when none is known.

    It looks in the newest list of sessions, whenever that was handed in: a day on which people met stays
    that day. Source: macro ``current_session``.
    """
    return next((day for day in _session_days(store) if day < as_of), None)


def next_network_day(store: Store, as_of: date) -> date | None:
    """The first session of the learning network after ``as_of``; None when none is planned.

    It looks in the newest list of sessions, as ``previous_network_day`` does. Source: macro ``current_session``.
    """
    return min((day for day in _session_days(store) if day > as_of), default=None)


def network_days(store: Store) -> list[date]:
    """All sessions of the learning network in its newest list, newest first; empty when none is known.

    Source: macro ``current_session``.
    """
    return list(_session_days(store))


@shared
def _session_days(store: Store) -> tuple[date, ...]:
    rows = store.rows("SELECT DISTINCT session_date FROM current_session('infinity'::DATE) ORDER BY session_date DESC")
    return tuple(day for (day,) in rows)


def reference_dates(store: Store) -> list[date]:
    """The dates that deliveries of the regions describe, newest first; empty for an empty store.

    Source: table ``delivery``.
    """
    rows = store.rows(
        """
        SELECT DISTINCT reference_date
        FROM delivery
        WHERE region IN (SELECT region::VARCHAR FROM region)
        ORDER BY reference_date DESC
        """
    )
    return [day for (day,) in rows]


def newest_reference_date(store: Store, today: date) -> date | None:
    """The newest date, up to ``today``, that a delivery of a region describes and that still stands; None: none does.

    Source: view ``standing_sheet``.
    """
    day: date | None
    ((day,),) = store.rows(
        """
        SELECT max(reference_date)
        FROM standing_sheet
        WHERE region IN (SELECT region::VARCHAR FROM region) AND reference_date <= $today
        """,
        {"today": today},
    )
    return day
