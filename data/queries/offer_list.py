"""Questions about single offers: the states they are in, and the list itself; draws nothing.

``scenario`` narrows an answer as in ``data.queries.offers``.
"""

from datetime import date
from typing import TYPE_CHECKING

from data.store import Store

if TYPE_CHECKING:
    import pandas as pd


def offer_states_by_region(store: Store, as_of: date, scenario: str | None = None) -> "pd.DataFrame":
    """How many offers every region has of each kind and state, for choosing among them.

    One row per combination that occurs, regions in geographic order, kinds in list order, then by state, the active
    ones first. A region without offers is not there. Source: macro ``quality_score``.

    Returns:
        region: code of the region.
        offer_kind_code: code of ``offer_kind``.
        quality_state_code: assessed, stale, closed, incomplete or none; see ``quality_by_region``.
        is_active: bool, status "actief" and within its dates.
        offer_count: int, at least 1.
    """
    return store.recall(
        """
        SELECT region, offer_kind_code, quality_state_code, is_active, count(*) AS offer_count
        FROM quality_score($as_of)
        WHERE fits_scenario(scenario_code, $scenario)
        GROUP BY ALL
        ORDER BY region, offer_kind_code, quality_state_code, is_active DESC
        """,
        as_of=as_of,
        scenario=scenario,
    )


def offers_of_region(  # noqa: PLR0913, PLR0917 - four ways to narrow one list
    store: Store,
    as_of: date,
    region: str,
    scenario: str | None = None,
    kind: str | None = None,
    state: str | None = None,
    most: int | None = None,
) -> "pd.DataFrame":
    """The offers of one region as it last handed them in, whatever their status; all of them, or of one kind or state.

    One row per row of sheet Aanbod, by name, ``most`` of them at most. Empty for a region without that sheet. Source:
    macro ``quality_score``. Numbers of people from 1 to 4 are hidden: missing, with a flag beside.

    Returns:
        delivery_id, row_number: int, where the row comes from (delivery and Excel row).
        name, provider_name: text.
        offer_kind_code: code of ``offer_kind``.
        goal_codes: list of codes of ``offer_goal``; missing: not given.
        is_region_wide: bool; municipality_codes: list of NIS codes, empty when region-wide.
        offer_status_code: code of ``offer_status``.
        start_date, end_date: date; missing: not given.
        yearly_place_count: int; path_hour_count: float, hours; missing: not given.
        yearly_participant_count: int; missing: not given or hidden. participant_is_hidden: bool.
        language_level_code, scenario_code: codes; missing: not given.
        is_free, is_published: bool; missing: not given.
        dutch_context_code, participation_code: ja, nee or onbekend; missing: not given.
        contact_score ... feedback_score: the eight criteria, int 0..3; missing: not given.
        assessor_code: code of ``assessor``; assessed_date: date; missing: not given.
        newcomer_feedback_score: float 1..5; newcomer_feedback_count: int; missing: not given or hidden.
            newcomer_is_hidden: bool. provider_...: the same of providers.
        barriers: text; missing: not given.
        is_active: bool, status "actief" and within its dates.
        quality_score: float 0..3; missing: not enough filled, or a gate is "nee".
        quality_state_code: assessed, stale, closed, incomplete or none; see ``quality_by_region``.
    """
    return store.ask(
        """
        SELECT
            * EXCLUDE (region, criterion_count, is_closed) REPLACE (
                CASE WHEN NOT is_small(yearly_participant_count)
                    THEN yearly_participant_count END AS yearly_participant_count,
                CASE WHEN NOT is_small(newcomer_feedback_count)
                    THEN newcomer_feedback_score END AS newcomer_feedback_score,
                CASE WHEN NOT is_small(newcomer_feedback_count)
                    THEN newcomer_feedback_count END AS newcomer_feedback_count,
                CASE WHEN NOT is_small(provider_feedback_count)
                    THEN provider_feedback_score END AS provider_feedback_score,
                CASE WHEN NOT is_small(provider_feedback_count)
                    THEN provider_feedback_count END AS provider_feedback_count
            ),
            is_small(yearly_participant_count) AS participant_is_hidden,
            is_small(newcomer_feedback_count) AS newcomer_is_hidden,
            is_small(provider_feedback_count) AS provider_is_hidden
        FROM quality_score($as_of)
        WHERE region = $region
            AND fits_scenario(scenario_code, $scenario)
            AND ($kind IS NULL OR offer_kind_code::VARCHAR = $kind)
            AND ($state IS NULL OR quality_state_code = $state)
        ORDER BY lower(strip_accents(name)), row_number
        LIMIT $most
        """,
        {"as_of": as_of, "region": region, "scenario": scenario, "kind": kind, "state": state, "most": most},
    )
