"""Questions about the offer: how much there is, how good it is, what people say of it; draws nothing.

``scenario`` narrows an answer to the active offers that need those means: S, M, L, or onbekend where the region left
it empty; None asks for all of them.
"""

from datetime import date
from statistics import median
from typing import TYPE_CHECKING, Any

from data import margins
from data.margins import Side
from data.queries import figures
from data.rows import frame_of
from data.store import Store

if TYPE_CHECKING:
    import pandas as pd


def offer_figures_by_region(store: Store, as_of: date, scenario: str | None = None) -> "pd.DataFrame":
    """All that is known of the active offers of each region at once: how much, how varied, how good, what people say.

    One row per region, all 18, in geographic order. Source: macro ``offer_figures``. Numbers are missing without
    a sheet Aanbod.

    Returns:
        region: code of the region.
        offer_count: int, active offers.
        place_count: int, sum of places a year; missing also when every active offer left it empty.
        place_unknown_count: int, active offers that left places empty.
        hour_count: float, sum of places x hours; missing also when no active offer gives both.
        hour_unknown_count: int, active offers that left places or hours empty.
        offer_per_10000: float, active offers per 10 000 inhabitants.
        published_count: int, active offers published on ikdoemee.
        published_answer_count: int, active offers that say whether they are.
        published_share: float 0..1 of those; missing also when none says so.
        kind_count, kind_share: int 0..14 and float 0..1, kinds of offer present.
        goal_count, goal_share: int 0..6 and float 0..1, goals present.
        assessed_count ... fresh_share, quality_median, quality_q1, quality_q3: as in ``quality_by_region``.
        self_assessed_count: int, of the assessed ones, those that their own provider assessed.
        newcomer_feedback_score: float 1..5, weighted by answers; missing: hidden, no answers or no sheet Aanbod.
        newcomer_answer_count: int, 0 or at least 5; missing: hidden or no sheet Aanbod.
        newcomer_is_hidden: bool, True when there are 1 to 4 answers; never missing.
        provider_feedback_score, provider_answer_count, provider_is_hidden: the same of providers.
    """
    return figures.offer_figures(store, as_of, scenario).copy()


_COMPARED = (
    *("offer_count", "offer_per_10000", "place_count", "hour_count", "quality_median"),
    *("newcomer_feedback_score", "provider_feedback_score"),
)


def offer_medians(store: Store, as_of: date, scenario: str | None = None) -> "pd.DataFrame":
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
    return frame_of(rows)


_BEHIND = {
    "quality_median": "assessed_count",
    "newcomer_feedback_score": "newcomer_answer_count",
    "provider_feedback_score": "provider_answer_count",
}
"""The scores, and how much stands behind each of a region."""


def offer_sides_by_region(store: Store, as_of: date, scenario: str | None = None) -> "pd.DataFrame":
    """Where each region lies beside each of the ``offer_medians``: above, near or below, by the rules of data.margins.

    One row per region and measure, 18 x 7, in geographic order and that of ``offer_medians``.

    Returns:
        region: code of the region.
        measure: as in ``offer_medians``.
        side: Side of the region beside the median; unknown also when no other region has the measure, and for a
            score with fewer than 10 answers (or assessed offers), or 10 regions, behind it.
        margin: float in the unit of the measure, how far a value of this region must lie from the median to be above
            or below it; of an offer per 10 000 inhabitants one offer, or a tenth of the median. Missing: no median.
    """
    middles = {line["measure"]: line for line in offer_medians(store, as_of, scenario).to_dict("records")}
    rows = []
    for line in figures.offer_figures(store, as_of, scenario).to_dict("records"):
        for measure, middle in middles.items():
            side, margin = _beside(line, measure, middle["median"], middle["region_count"])
            rows.append({"region": line["region"], "measure": measure, "side": side, "margin": margin})
    return frame_of(rows)


def _beside(line: dict[Any, Any], measure: str, middle: float | None, region_count: int) -> tuple[Side, float | None]:
    if middle is None:
        return Side.UNKNOWN, None
    value = line[measure]
    if measure in _BEHIND:
        side, margin = margins.of_score(value, line[_BEHIND[measure]], middle, region_count), margins.SCORE_MARGIN
    elif measure == "offer_per_10000":
        side = margins.of_rate(value, line["offer_count"], middle)
        margin = margins.count_margin(middle, value / line["offer_count"] if value else 0)
    else:
        side, margin = margins.of_count(value, middle), margins.count_margin(middle)
    return margins.beside_median(side, region_count), float(margin)


def voices_by_region(store: Store, as_of: date, scenario: str | None = None) -> "pd.DataFrame":
    """Whether newcomers and providers see a region otherwise than its quality profile does.

    Each against its own median, as in ``offer_sides_by_region``; the scales themselves are not compared. One row per
    region, all 18, in geographic order.

    Returns:
        region: code of the region.
        newcomer_side: Side: above when the newcomers lie above their median and the profile below its own, below for
            the reverse, near for all else; unknown when either side is.
        provider_side: the same of providers.
    """
    sides = offer_sides_by_region(store, as_of, scenario)
    wide = sides.pivot_table(index="region", columns="measure", values="side", aggfunc="first", sort=False)
    rows = [
        {
            "region": region,
            **{
                f"{voice}_side": _apart(line["quality_median"], line[f"{voice}_feedback_score"])
                for voice in ("newcomer", "provider")
            },
        }
        for region, line in wide.iterrows()
    ]
    return frame_of(rows)


def _apart(profile: Side, heard: Side) -> Side:
    if Side.UNKNOWN in (profile, heard):
        return Side.UNKNOWN
    return heard if {profile, heard} == {Side.ABOVE, Side.BELOW} else Side.NEAR


def fresh_since(store: Store, as_of: date) -> date:
    """The first day of the 12 months before ``as_of``: an assessment since then is fresh; macro ``fresh_since``."""
    since: date = store.ask("SELECT fresh_since($as_of) AS since", {"as_of": as_of})["since"][0]
    return since


def quality_by_region(store: Store, as_of: date) -> "pd.DataFrame":
    """How good the active offer of each region is, how much of it was assessed, and how long ago.

    One row per region, all 18, in geographic order. Source: macro ``offer_figures``. Without a sheet Aanbod
    everything is missing. The score is ours; there is no official norm.

    Returns:
        region: code of the region.
        offer_count: int, active offers = assessed + incomplete + closed + unassessed.
        assessed_count: int, with a quality score = fresh + stale.
        fresh_count: int, of those, assessed in the 12 months before ``as_of``.
        stale_count: int, of those, assessed longer ago, or nobody said when.
        incomplete_count: int, 1 to 4 criteria filled, no gate "nee": looked at, without a score.
        closed_count: int, a gate is "nee": looked at, without a score.
        unassessed_count: int, no criterion filled and no gate "nee": not looked at.
        assessed_share, fresh_share: float 0..1, assessed_count and fresh_count / offer_count; missing also without
            active offers.
        quality_median, quality_q1, quality_q3: float 0..3; missing also below 5 assessed offers.
    """
    return figures.offer_figures(store, as_of)[
        [
            *("region", "offer_count", "assessed_count", "fresh_count", "stale_count", "incomplete_count"),
            *("closed_count", "unassessed_count", "assessed_share", "fresh_share"),
            *("quality_median", "quality_q1", "quality_q3"),
        ]
    ]


def quality_distribution(store: Store, as_of: date, scenario: str | None = None) -> "pd.DataFrame":
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


def criterion_level_by_region(store: Store, as_of: date, scenario: str | None = None) -> "pd.DataFrame":
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


def criterion_level_totals(store: Store, as_of: date, scenario: str | None = None) -> "pd.DataFrame":
    """Which criteria stand high over all regions together.

    One row per criterion, all 8, in list order. Source: macro ``criterion_level``. Counts are 0 when no
    region handed in a sheet Aanbod.

    Returns:
        criterion_code: code of ``criterion``.
        known_count: int, active offers with a level.
        high_count: int, of those, at level 2 or 3.
        unknown_count: int, active offers that left it empty.
        is_highest: bool, its share at level 2 or 3 is the highest of the criteria with five levels or more, and the
            lowest of those lies below it by the rules of data.margins.
        is_lowest: bool, the reverse.
    """
    known = figures.criterion_levels(store, as_of, scenario).fillna(0)
    columns = ["known_count", "high_count", "unknown_count"]
    found = known.groupby("criterion_code", sort=False)[columns].sum().astype(object).reset_index()
    shares: list[float | None] = [
        high / count if count >= margins.FEWEST_BEHIND_SHARE else None
        for high, count in zip(found["high_count"], found["known_count"], strict=True)
    ]
    compared = [share for share in shares if share is not None]
    high, low = max(compared, default=None), min(compared, default=None)
    is_apart = margins.of_share(high, margins.FEWEST_BEHIND_SHARE, low) is Side.ABOVE
    found["is_highest"] = [is_apart and share == high for share in shares]
    found["is_lowest"] = [is_apart and share == low for share in shares]
    return found.astype(object)
