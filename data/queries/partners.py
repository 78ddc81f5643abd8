"""Questions about partners, local governments and municipalities; draws nothing."""

from datetime import date
from typing import TYPE_CHECKING

from data.store import Store

if TYPE_CHECKING:
    import pandas as pd


def partners_of_region(store: Store, as_of: date, region: str) -> "pd.DataFrame":
    """The partners of one region as it last handed them in, ended ones included.

    One row per row of sheet Partners, by name. Empty for a region without that sheet. Source: macro
    ``current_partner``.

    Returns:
        delivery_id, row_number: int, where the row comes from (delivery and Excel row).
        name: text.
        kbo_number: text of ten digits; missing: not given.
        organisation_type_code: code of ``organisation_type``.
        role_codes: list of codes of ``partner_role``; missing: not given.
        engagement_code: code of ``engagement``.
        since_date, until_date: date; missing: not given.
        life_domain_codes: list of codes of ``life_domain``; missing: not given.
        is_region_wide: bool, works in the whole region.
        municipality_codes: list of NIS codes; empty when region-wide.
        is_universal, has_participation_experience: bool; missing: not given.
        shared_interest: text; missing: not given.
        is_active: bool, engagement 3 or 4 and within its dates.
    """
    return store.ask(
        """
        SELECT
            * EXCLUDE (region),
            is_active_partner(engagement_code, since_date, until_date, $as_of) AS is_active
        FROM current_partner($as_of)
        WHERE region = $region
        ORDER BY lower(strip_accents(name)), row_number
        """,
        {"as_of": as_of, "region": region},
    )


def newcomer_voice_by_region(store: Store, as_of: date) -> "pd.DataFrame":
    """How newcomers are heard in each region.

    One row per region, all 18, in geographic order. Source: macro ``current_region_state``.

    Returns:
        region: code of the region.
        newcomer_voice_code: code of ``newcomer_voice``; missing: not given or no sheet Regio.
    """
    return store.ask(
        """
        SELECT region, newcomer_voice_code
        FROM region LEFT JOIN current_region_state($as_of) USING (region)
        ORDER BY region
        """,
        {"as_of": as_of},
    )
