"""How the scores of the offer of one region are spread, beside those of all regions; chooses no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.questions.offer_assessment import Assessment, total_of
from data.questions.offer_distribution import RegionScores, Score, quality_scores, scores_of
from data.questions.offer_figures import fresh_since, offer_figures
from data.store import Store

_CLASS_COUNT = 6
"""Classes of half a point from 0; the last one holds 3 too."""


@dataclass(frozen=True)
class RegionQuality:
    """The scores of one region and of all, as offers per class of half a point."""

    as_of: date
    fresh_since: date
    region: str
    own: RegionScores
    own_counts: tuple[int, ...]
    every_counts: tuple[int, ...]
    total: Assessment
    """Of all regions that handed in."""


def region_quality(store: Store, as_of: date, region: str) -> RegionQuality:
    """How the scores of the active offer of one region lie. Raises StopIteration for an unknown region.

    Sources: macros ``offer_figures``, ``active_scored_offer``.
    """
    figures, scores = offer_figures(store, as_of, None), quality_scores(store, as_of, None)
    own_scores = [one for one in scores if one.region == region]
    return RegionQuality(
        as_of,
        fresh_since(store, as_of),
        region,
        scores_of(next(own for own in figures if own.region == region), own_scores),
        _spread(own_scores),
        _spread(scores),
        total_of([own for own in figures if own.offer_count is not None]),
    )


def _spread(scores: Iterable[Score]) -> tuple[int, ...]:
    counts = [0] * _CLASS_COUNT
    for one in scores:
        counts[min(int(one.score * 2), len(counts) - 1)] += one.offer_count
    return tuple(counts)
