"""Questions about partners, local governments and municipalities; draws nothing."""

from datetime import date
from typing import TYPE_CHECKING

from data.queries import figures
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


def municipality_state(store: Store, as_of: date, region: str | None = None) -> "pd.DataFrame":
    """How each municipality is covered by partners, offer and its own government.

    One row per municipality, all 304 or those of ``region``, in geographic order of the regions, then by
    name. Source: macro ``municipality_state``.

    Returns:
        region: code of the region.
        municipality_nis: NIS code.
        name: text, Dutch name.
        state_code: not_reported (no sheet Partners), local (an active partner names it), region_wide (only
            active partners for the whole region), none.
        local_partner_count: int, active organisations that name it; missing: no sheet Partners.
        engagement_code: code of ``engagement`` of its government; missing: not in sheet Besturen.
        since_date: date since when; missing: not given.
        offer_count: int, active offers there, those for the whole region included; missing: no sheet Aanbod.
        is_blank_spot: bool, no local active partner, no active offer, and a government that does not take part
            (engagement at most 2, deliberately not, or unknown); missing: Partners or Aanbod was not handed in.
        is_joining_without_offer: bool, the same with a government that takes part (engagement 3 or 4); missing
            like is_blank_spot.
        is_taking_part: bool, whether its government takes part; unknown is not.
    """
    return store.ask(
        """
        SELECT
            region, municipality_nis, name, state_code, local_partner_count, engagement_code, since_date,
            offer_count, is_blank_spot, is_joining_without_offer, takes_part(engagement_code) AS is_taking_part
        FROM municipality_state($as_of)
        WHERE $region IS NULL OR region::VARCHAR = $region
        ORDER BY region, lower(strip_accents(name))
        """,
        {"as_of": as_of, "region": region},
    )


def municipality_counts_by_region(store: Store, as_of: date) -> "pd.DataFrame":
    """How many municipalities of each region stand in which state.

    One row per region, all 18, in geographic order. Source: macros ``municipality_state`` and
    ``government_share``.

    Returns:
        region: code of the region.
        local_count, region_wide_count, none_count: int, municipalities in that state; missing: no sheet Partners.
        blank_spot_count, joining_without_offer_count: int, municipalities without local active partner and active
            offer whose government does not take part, or does; missing: Partners or Aanbod was not handed in.
        government_count: int, governments with engagement 3 or 4; missing: no sheet Besturen.
        municipality_count: int, municipalities of the region; never missing.
        government_share: float 0..1; missing: no sheet Besturen.
    """
    frame = figures.side_by_side(figures.municipality_figures(store, as_of), figures.government_shares(store, as_of))
    states = ["local_count", "region_wide_count", "none_count", "blank_spot_count", "joining_without_offer_count"]
    return frame[["region", *states, "government_count", "municipality_count", "government_share"]]
