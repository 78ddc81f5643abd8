"""Questions over all sheets: how fresh the figures are, the main figures and their change; draws nothing."""

from datetime import date

import pandas as pd

from data.store import Store


def freshness_by_region(store: Store, as_of: date) -> pd.DataFrame:
    """How old the figures of each region are.

    One row per region, all 18, in geographic order. Source: macro ``freshness``.

    Returns:
        region: code of the region.
        reference_date: date, the newest over its sheets; missing: nothing handed in.
        age_days: int, days from that date to ``as_of``; missing: nothing handed in.
        sheet_count: int 0..8, sheets handed in.
        refused_row_count: int, rows left aside in the sheets that speak now; missing: nothing handed in.
        missing_sheets: list of sheet names never handed in, in workbook order; empty when complete.
    """
    return store.ask(
        """
        SELECT
            region,
            max(reference_date) AS reference_date,
            min(age_days) AS age_days,
            count(delivery_id) AS sheet_count,
            sum(refused_row_count)::BIGINT AS refused_row_count,
            coalesce(list(sheet ORDER BY position) FILTER (delivery_id IS NULL), []) AS missing_sheets
        FROM freshness($as_of)
        GROUP BY region
        ORDER BY region
        """,
        {"as_of": as_of},
    )


def freshness_by_sheet(store: Store, as_of: date) -> pd.DataFrame:
    """How old each sheet of each region is.

    One row per region and sheet, 18 x 8, in geographic order and workbook order. Source: macro ``freshness``.

    Returns:
        region: code of the region.
        sheet: name of the sheet.
        delivery_id: int, the delivery that speaks for it; missing, like all that follows: never handed in.
        reference_date: date the figures describe.
        age_days: int, days from that date to ``as_of``.
        row_count: int, rows stored.
        refused_row_count: int, rows left aside.
    """
    return store.ask(
        """
        SELECT region, sheet, delivery_id, reference_date, age_days, row_count, refused_row_count
        FROM freshness($as_of)
        ORDER BY region, position
        """,
        {"as_of": as_of},
    )


def summary_by_region(store: Store, as_of: date) -> pd.DataFrame:
    """The main figures of each region, for its tile.

    One row per region, all 18, in geographic order. Sources: macros ``freshness``, ``partner_count``,
    ``assessed_share``.

    Returns:
        region: code of the region.
        is_reported: bool, True when it handed in at least one sheet.
        reference_date: date, the newest over its sheets; missing: nothing handed in.
        partner_count: int, active partners; missing: no sheet Partners.
        offer_count: int, active offers; missing: no sheet Aanbod.
        assessed_count: int, active offers with a quality score; missing: no sheet Aanbod.
        assessed_share: float 0..1 of the active offers; missing: no sheet Aanbod or no active offer.
    """
    return store.ask(
        """
        WITH fresh AS (
            SELECT region, max(reference_date) AS reference_date FROM freshness($as_of) GROUP BY region
        )
        SELECT
            region, reference_date IS NOT NULL AS is_reported, reference_date,
            partner_count, offer_count, assessed_count, assessed_share
        FROM fresh
        JOIN partner_count($as_of) USING (region)
        JOIN assessed_share($as_of) USING (region)
        ORDER BY region
        """,
        {"as_of": as_of},
    )


def totals(store: Store, as_of: date) -> pd.DataFrame:
    """The main figures of all regions together.

    One row. Sources: macros ``current_sheet``, ``active_partner``, ``assessed_share``, ``government_share``,
    ``municipality_state``. A figure is missing when no region handed in the sheet it needs.

    Returns:
        reporting_region_count: int 0..18, regions that handed in at least one sheet.
        partner_count: int, different active organisations over all regions (by company number).
        offer_count: int, active offers.
        assessed_count: int, active offers with a quality score.
        assessed_share: float 0..1 of the active offers; missing also when there are none.
        government_count: int, local governments with engagement 3 or 4.
        municipality_count: int, municipalities of the regions that handed in sheet Besturen.
        government_share: float 0..1 of those municipalities.
        blank_spot_count: int, over the regions that handed in both Partners and Aanbod.
        quality_known_region_count: int 0..18, regions with at least 5 assessed offers; never missing.
    """
    return store.ask(
        """
        SELECT
            (SELECT count(DISTINCT region.region)
             FROM current_sheet($as_of) AS handed_in
             JOIN region ON region.region::VARCHAR = handed_in.region) AS reporting_region_count,
            CASE WHEN EXISTS (FROM handed_in($as_of, 'Partners'))
                THEN (SELECT count(DISTINCT kbo_number) + count(*) FILTER (kbo_number IS NULL)
                      FROM active_partner($as_of)) END AS partner_count,
            offer_count, assessed_count, assessed_share, government_count, municipality_count, government_share,
            blank_spot_count, quality_known_region_count
        FROM (
            SELECT
                sum(offer_count)::BIGINT AS offer_count, sum(assessed_count)::BIGINT AS assessed_count,
                sum(assessed_count) / nullif(sum(offer_count), 0) AS assessed_share,
                count(quality_median) AS quality_known_region_count
            FROM assessed_share($as_of)
        ) AS offer
        CROSS JOIN (
            SELECT
                sum(government_count)::BIGINT AS government_count,
                (sum(municipality_count) FILTER (government_count IS NOT NULL))::BIGINT AS municipality_count,
                sum(government_count)
                    / nullif(sum(municipality_count) FILTER (government_count IS NOT NULL), 0) AS government_share
            FROM government_share($as_of)
        ) AS government
        CROSS JOIN (
            SELECT CASE WHEN count(is_blank_spot) > 0 THEN count(*) FILTER (is_blank_spot) END AS blank_spot_count
            FROM municipality_state($as_of)
        ) AS spot
        """,
        {"as_of": as_of},
    )


def change_by_region(store: Store, as_of: date, since: date) -> pd.DataFrame:
    """What moved in each region between two dates.

    One row per region, all 18, in geographic order. Sources: macros ``partner_count``, ``assessed_share``,
    ``government_share`` at both dates.

    Returns:
        region: code of the region.
        partner_count, earlier_partner_count, partner_change: int, active partners at ``as_of``, at ``since``
            and the difference; a number is missing without its sheet, a change unless both exist.
        offer_count, earlier_offer_count, offer_change: int, active offers, likewise.
        assessed_count, earlier_assessed_count, assessed_change: int, assessed active offers, likewise.
        government_count, earlier_government_count, government_change: int, engaged governments, likewise.
    """
    return store.ask(
        """
        SELECT
            now_partner.region,
            now_partner.partner_count, then_partner.partner_count AS earlier_partner_count,
            now_partner.partner_count - then_partner.partner_count AS partner_change,
            now_offer.offer_count, then_offer.offer_count AS earlier_offer_count,
            now_offer.offer_count - then_offer.offer_count AS offer_change,
            now_offer.assessed_count, then_offer.assessed_count AS earlier_assessed_count,
            now_offer.assessed_count - then_offer.assessed_count AS assessed_change,
            now_government.government_count, then_government.government_count AS earlier_government_count,
            now_government.government_count - then_government.government_count AS government_change
        FROM partner_count($as_of) AS now_partner
        JOIN partner_count($since) AS then_partner USING (region)
        JOIN assessed_share($as_of) AS now_offer USING (region)
        JOIN assessed_share($since) AS then_offer USING (region)
        JOIN government_share($as_of) AS now_government USING (region)
        JOIN government_share($since) AS then_government USING (region)
        ORDER BY region
        """,
        {"as_of": as_of, "since": since},
    )


def medians(store: Store, as_of: date) -> pd.DataFrame:
    """The median over the regions of each main figure: a comparison, never a norm.

    One row per measure (and phase), in a fixed order. Source: the macro of each measure.

    Returns:
        measure: partner_count, government_share, offer_count, place_count, hour_count, offer_per_10000,
            reached_share, assessed_share, quality_median or phase_share.
        phase_code: code of the phase for phase_share, missing for the others.
        median: float in the unit of the measure; missing: no region has it.
        region_count: int 0..18, regions that have it.
    """
    return store.ask(
        """
        WITH measured AS (
            SELECT 1 AS position, 'partner_count' AS measure, NULL::phase AS phase_code, partner_count::DOUBLE AS amount
            FROM partner_count($as_of)
            UNION ALL SELECT 2, 'government_share', NULL, government_share FROM government_share($as_of)
            UNION ALL
            SELECT unnest([3, 4, 5]), unnest(['offer_count', 'place_count', 'hour_count']), NULL,
                unnest([offer_count::DOUBLE, place_count, hour_count])
            FROM offer_count($as_of)
            UNION ALL SELECT 6, 'offer_per_10000', NULL, offer_per_10000 FROM offer_per_10000($as_of)
            UNION ALL SELECT 7, 'reached_share', NULL, reached_share FROM reached_share($as_of)
            UNION ALL
            SELECT unnest([8, 9]), unnest(['assessed_share', 'quality_median']), NULL,
                unnest([assessed_share, quality_median])
            FROM assessed_share($as_of)
            UNION ALL SELECT 10, 'phase_share', phase_code, phase_share FROM phase_share($as_of)
        )
        SELECT measure, phase_code, median(amount) AS median, count(amount) AS region_count
        FROM measured
        GROUP BY position, measure, phase_code
        ORDER BY position, phase_code
        """,
        {"as_of": as_of},
    )
