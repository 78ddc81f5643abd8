"""The days that deliveries describe and on which the learning network meets: what people may look back to."""

from datetime import date

from data.store import Store


def previous_network_day(store: Store, as_of: date) -> date | None:
    """The newest session of the learning network before ``as_of``; None when none is known.

    It looks in the newest list of sessions, whenever that was handed in: a day on which people met stays
    that day. Source: macro ``current_session``.
    """
    found = store.ask(
        "SELECT max(session_date) AS day FROM current_session('infinity'::DATE) WHERE session_date < $as_of",
        {"as_of": as_of},
    )
    day: date | None = found["day"][0]
    return day


def network_days(store: Store) -> list[date]:
    """All sessions of the learning network in its newest list, newest first; empty when none is known.

    Source: macro ``current_session``.
    """
    found = store.ask("SELECT DISTINCT session_date FROM current_session('infinity'::DATE) ORDER BY session_date DESC")
    return list(found["session_date"])


def reference_dates(store: Store) -> list[date]:
    """The dates that deliveries of the regions describe, newest first; empty for an empty store.

    Source: table ``delivery``.
    """
    found = store.ask(
        """
        SELECT DISTINCT reference_date
        FROM delivery
        WHERE region IN (SELECT region::VARCHAR FROM region)
        ORDER BY reference_date DESC
        """
    )
    return list(found["reference_date"])


def newest_reference_date(store: Store, today: date) -> date | None:
    """The newest date, up to ``today``, that a delivery of a region describes and that still stands; None: none does.

    Source: view ``standing_sheet``.
    """
    found = store.ask(
        """
        SELECT max(reference_date) AS day
        FROM standing_sheet
        WHERE region IN (SELECT region::VARCHAR FROM region) AND reference_date <= $today
        """,
        {"today": today},
    )
    day: date | None = found["day"][0]
    return day
