"""Questions about the action plan and the realisations of a region; draws nothing."""

from datetime import date
from typing import TYPE_CHECKING

from data.store import Store

if TYPE_CHECKING:
    import pandas as pd


def actions_of_region(store: Store, as_of: date, region: str) -> "pd.DataFrame":
    """What one region planned to do and how it stands.

    One row per row of sheet Acties; overdue ones first, then those past since the delivery, then by last day (without
    a day last). Empty for a region without that sheet. Source: macro ``action_state``.

    Returns:
        delivery_id, row_number: int, where the row comes from (delivery and Excel row).
        objective, action: text.
        responsible, partners, means: text; missing: not given.
        scenario_code: S, M or L; missing: not given.
        start_date, end_date: date; missing: not given.
        action_status_code: code of ``action_status`` as given.
        is_quick_visible: bool; missing: not given.
        reported_date: date, the reference date of the delivery that says how it stands.
        action_state_code: overdue (last day before ``reported_date``, neither done nor dropped), past_since (last
            day from then on and before ``as_of``, likewise), planned, running, done or dropped.
    """
    return store.ask(
        """
        SELECT * EXCLUDE (region)
        FROM action_state($as_of)
        WHERE region = $region
        ORDER BY
            action_state_code <> 'overdue', action_state_code <> 'past_since', end_date NULLS LAST, row_number
        """,
        {"as_of": as_of, "region": region},
    )


def realisations_of_region(store: Store, as_of: date, region: str) -> "pd.DataFrame":
    """What one region realised, in its own words.

    One row per row of sheet Realisaties, newest first. Empty for a region without that sheet. Source: macro
    ``current_realisation``.

    Returns:
        delivery_id, row_number: int, where the row comes from (delivery and Excel row).
        realised_date: date.
        title: text.
        what_happened, what_we_did, advice: text; missing: not given.
        realisation_kind_code: code of ``realisation_kind``; missing: not given.
    """
    return store.ask(
        """
        SELECT * EXCLUDE (region)
        FROM current_realisation($as_of)
        WHERE region = $region
        ORDER BY realised_date DESC, row_number
        """,
        {"as_of": as_of, "region": region},
    )


def newest_realisation_by_region(store: Store, as_of: date) -> "pd.DataFrame":
    """The newest realisation of each region.

    One row per region, all 18, in geographic order; of several on one day the first in the sheet. Source:
    macro ``current_realisation``. Everything but region is missing for a region without realisations.

    Returns:
        region: code of the region.
        realised_date: date.
        title: text.
        what_happened: text; missing also when not given.
        realisation_kind_code: code of ``realisation_kind``; missing also when not given.
    """
    return store.ask(
        """
        SELECT region, realised_date, title, what_happened, realisation_kind_code
        FROM region
        LEFT JOIN (
            FROM current_realisation($as_of)
            QUALIFY row_number() OVER (PARTITION BY region ORDER BY realised_date DESC, row_number) = 1
        ) AS newest USING (region)
        ORDER BY region
        """,
        {"as_of": as_of},
    )
