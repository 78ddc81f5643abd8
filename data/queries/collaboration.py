"""Questions about the five conditions of collaboration, always as distributions; draws nothing."""

from datetime import date
from typing import TYPE_CHECKING

from data.store import Store

if TYPE_CHECKING:
    import pandas as pd


def collaboration_by_region(store: Store, as_of: date, region: str | None = None) -> "pd.DataFrame":
    """What each group of raters answered on each condition, on its newest day.

    One row per region, condition and group that answered, in the orders of their lists; of one region when it
    is named. A group under three answers keeps its row, its answers are hidden. Source: macro ``collaboration``.

    Returns:
        region: code of the region.
        condition_code: code of ``condition``.
        rater_group_code: code of ``rater_group``.
        answered_date: date.
        is_hidden: bool, fewer than three answers; never missing.
        score_counts: list of five int, answers with score 1, 2, 3, 4 and 5; missing: hidden.
        answer_count: int, their sum; missing: hidden.
        next_steps: text; missing: not given or hidden.
    """
    return store.ask(
        """
        FROM collaboration($as_of)
        WHERE $region IS NULL OR region::VARCHAR = $region
        ORDER BY region, condition_code, rater_group_code
        """,
        {"as_of": as_of, "region": region},
    )


def collaboration_totals(store: Store, as_of: date) -> "pd.DataFrame":
    """What all groups of a region together answered on each condition.

    One row per region and condition, 18 x 5, in geographic order. Only groups that may be shown are added up, so
    that no hidden group can be worked out. Sources: macros ``handed_in``, ``collaboration``.

    Returns:
        region: code of the region.
        condition_code: code of ``condition``.
        is_reported: bool, sheet Samenwerking was handed in; never missing.
        score_counts: list of five int; missing: no group that may be shown.
        answer_count: int, their sum; missing as above.
        group_count, hidden_group_count: int, groups added up and groups left out; missing: not reported.
        oldest_date, newest_date: date of the answers added up; missing: none.
    """
    return store.ask(
        """
        SELECT
            region.region, listed.condition_code, speaking.region IS NOT NULL AS is_reported,
            score_counts, answer_count,
            CASE WHEN is_reported THEN coalesce(group_count, 0) END AS group_count,
            CASE WHEN is_reported THEN coalesce(hidden_group_count, 0) END AS hidden_group_count,
            oldest_date, newest_date
        FROM region
        CROSS JOIN (SELECT unnest(enum_range(NULL::condition)::condition[]) AS condition_code) AS listed
        LEFT JOIN handed_in($as_of, 'Samenwerking') AS speaking USING (region)
        LEFT JOIN (
            SELECT
                region, condition_code,
                CASE WHEN count(answer_count) > 0 THEN [
                    sum(score_counts[1])::BIGINT, sum(score_counts[2])::BIGINT, sum(score_counts[3])::BIGINT,
                    sum(score_counts[4])::BIGINT, sum(score_counts[5])::BIGINT
                ] END AS score_counts,
                sum(answer_count)::BIGINT AS answer_count,
                count(answer_count) AS group_count,
                count(*) FILTER (is_hidden) AS hidden_group_count,
                min(answered_date) FILTER (NOT is_hidden) AS oldest_date,
                max(answered_date) FILTER (NOT is_hidden) AS newest_date
            FROM collaboration($as_of)
            GROUP BY region, condition_code
        ) AS counted
            ON counted.region = region.region AND counted.condition_code = listed.condition_code
        ORDER BY region.region, listed.condition_code
        """,
        {"as_of": as_of},
    )
