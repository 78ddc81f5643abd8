"""Questions about the offer: how much there is, how good it is, what people say of it; draws nothing.

``scenario`` narrows an answer to the active offers that need those means: S, M, L, or onbekend where the region left
it empty; None asks for all of them.
"""

from datetime import date
from statistics import median

import pandas as pd

from data.queries import figures
from data.store import Store


def offer_quantity_by_region(store: Store, as_of: date) -> pd.DataFrame:
    """How much active offer each region has, and how varied and spread it is.

    One row per region, all 18, in geographic order. Sources: macros ``offer_figures``,
    ``municipality_figures``. Without a sheet Aanbod everything but
    municipality_count is missing.

    Returns:
        region: code of the region.
        offer_count: int, active offers.
        place_count: int, sum of places a year; missing also when every active offer left it empty.
        place_unknown_count: int, active offers that left places empty.
        hour_count: float, sum of places x hours; missing also when no active offer gives both.
        hour_unknown_count: int, active offers that left places or hours empty.
        offer_per_10000: float, active offers per 10 000 inhabitants.
        reached_municipality_count: int, municipalities with an active offer.
        municipality_count: int, municipalities of the region.
        reached_share: float 0..1 of the municipalities.
        published_count: int, active offers published on ikdoemee.
        published_answer_count: int, active offers that say whether they are.
        published_share: float 0..1 of those; missing also when none says so.
        kind_count, kind_share: int 0..14 and float 0..1, kinds of offer present.
        goal_count, goal_share: int 0..6 and float 0..1, goals present.
    """
    frame = figures.side_by_side(figures.offer_figures(store, as_of), figures.municipality_figures(store, as_of))
    return frame[
        [
            *("region", "offer_count", "place_count", "place_unknown_count", "hour_count", "hour_unknown_count"),
            *("offer_per_10000", "reached_municipality_count", "municipality_count", "reached_share"),
            *("published_count", "published_answer_count", "published_share"),
            *("kind_count", "kind_share", "goal_count", "goal_share"),
        ]
    ]


def offer_figures_by_region(store: Store, as_of: date, scenario: str | None = None) -> pd.DataFrame:
    """All that is known of the active offers of each region at once: how much, how varied, how good, what people say.

    One row per region, all 18, in geographic order. Source: macro ``offer_figures``. Numbers are missing without
    a sheet Aanbod.

    Returns:
        region: code of the region.
        offer_count ... goal_share: as in ``offer_quantity_by_region``, without the municipalities.
        assessed_count, stale_count, incomplete_count, unassessed_count, assessed_share, quality_median, quality_q1,
            quality_q3: as in ``quality_by_region``.
        self_assessed_count: int, of the assessed ones, those that their own provider assessed.
        newcomer_feedback_score ... provider_is_hidden: as in ``feedback_by_region``.
    """
    return figures.offer_figures(store, as_of, scenario).copy()


_COMPARED = (
    *("offer_count", "offer_per_10000", "place_count", "hour_count", "quality_median"),
    *("newcomer_feedback_score", "provider_feedback_score"),
)


def offer_medians(store: Store, as_of: date, scenario: str | None = None) -> pd.DataFrame:
    """The median over the regions of each figure of ``offer_figures_by_region`` that is compared; never a norm.

    One row per measure, in a fixed order.

    Returns:
        measure: offer_count, offer_per_10000, place_count, hour_count, quality_median, newcomer_feedback_score or
            provider_feedback_score.
        median: float in the unit of the measure; missing: no region has it.
        region_count: int 0..18, regions that have it.
    """
    found = figures.offer_figures(store, as_of, scenario)
    known = {measure: [amount for amount in found[measure] if amount is not None] for measure in _COMPARED}
    rows = [
        {"measure": measure, "median": float(median(amounts)) if amounts else None, "region_count": len(amounts)}
        for measure, amounts in known.items()
    ]
    return pd.DataFrame(rows, dtype=object)


def quality_by_region(store: Store, as_of: date) -> pd.DataFrame:
    """How good the active offer of each region is, and how much of it was assessed.

    One row per region, all 18, in geographic order. Source: macro ``assessed_share``. Without a sheet Aanbod
    everything is missing. The score is ours; there is no official norm.

    Returns:
        region: code of the region.
        offer_count: int, active offers = assessed + incomplete + unassessed.
        assessed_count: int, with a quality score, the stale ones included.
        stale_count: int, of those, assessed more than 12 months before ``as_of``.
        incomplete_count: int, some criteria filled but no score.
        unassessed_count: int, no criterion filled.
        assessed_share: float 0..1, assessed_count / offer_count; missing also without active offers.
        quality_median, quality_q1, quality_q3: float 0..3; missing also below 5 assessed offers.
    """
    return figures.offer_figures(store, as_of)[
        [
            *("region", "offer_count", "assessed_count", "stale_count", "incomplete_count", "unassessed_count"),
            *("assessed_share", "quality_median", "quality_q1", "quality_q3"),
        ]
    ]


def quality_distribution(store: Store, as_of: date, scenario: str | None = None) -> pd.DataFrame:
    """Which quality scores lie behind each median.

    One row per region and score that occurs, in geographic order, lowest score first; regions without
    assessed active offers have no row. Source: macro ``active_scored_offer``.

    Returns:
        region: code of the region.
        quality_score: float 0..3, rounded to 0.1.
        offer_count: int, active offers with that score, at least 1.
    """
    return store.ask(
        """
        SELECT region, round(quality_score, 1) AS quality_score, count(*) AS offer_count
        FROM active_scored_offer($as_of, asked_scenario := $scenario) AS scored
        WHERE scored.quality_score IS NOT NULL
        GROUP BY ALL
        ORDER BY ALL
        """,
        {"as_of": as_of, "scenario": scenario},
    )


def criterion_level_by_region(store: Store, as_of: date, scenario: str | None = None) -> pd.DataFrame:
    """Which level each quality criterion reaches in each region.

    One row per region and criterion, 18 x 8, in geographic order and list order. Source: macro
    ``criterion_level``. Counts are missing without a sheet Aanbod.

    Returns:
        region: code of the region.
        criterion_code: code of ``criterion``.
        level_0_count, level_1_count, level_2_count, level_3_count: int, active offers at that level.
        unknown_count: int, active offers that left it empty.
        offer_count: int, active offers, the sum of the five.
        known_count: int, active offers with a level.
        high_count: int, of those, at level 2 or 3.
    """
    return figures.criterion_levels(store, as_of, scenario).copy()


def criterion_level_totals(store: Store, as_of: date, scenario: str | None = None) -> pd.DataFrame:
    """Which criteria stand high over all regions together.

    One row per criterion, all 8, in list order. Source: macro ``criterion_level``. Counts are 0 when no
    region handed in a sheet Aanbod.

    Returns:
        criterion_code: code of ``criterion``.
        known_count: int, active offers with a level.
        high_count: int, of those, at level 2 or 3.
        unknown_count: int, active offers that left it empty.
    """
    known = figures.criterion_levels(store, as_of, scenario).fillna(0)
    columns = ["known_count", "high_count", "unknown_count"]
    return known.groupby("criterion_code", sort=False)[columns].sum().astype(object).reset_index()


def feedback_by_region(store: Store, as_of: date) -> pd.DataFrame:
    """What newcomers and providers think of the active offer of each region.

    One row per region, all 18, in geographic order. Source: macro ``feedback``.

    Returns:
        region: code of the region.
        newcomer_feedback_score: float 1..5, weighted by answers; missing: hidden, no answers or no sheet Aanbod.
        newcomer_answer_count: int, 0 or at least 5; missing: hidden or no sheet Aanbod.
        newcomer_is_hidden: bool, True when there are 1 to 4 answers; never missing.
        provider_feedback_score, provider_answer_count, provider_is_hidden: the same of providers.
    """
    return figures.offer_figures(store, as_of)[
        [
            *("region", "newcomer_feedback_score", "newcomer_answer_count", "newcomer_is_hidden"),
            *("provider_feedback_score", "provider_answer_count", "provider_is_hidden"),
        ]
    ]
