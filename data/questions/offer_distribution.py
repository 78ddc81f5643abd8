"""Which scores lie behind the median quality of each region; chooses no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.queries import fresh_since, offer_figures_by_region, quality_distribution
from data.questions.offer_assessment import Assessment, assessment_of, total_of
from data.rows import by_region, lines
from data.store import Store


@dataclass(frozen=True)
class Score:
    """How many offers have one score, 0..3 rounded to 0.1."""

    score: float
    offer_count: int


@dataclass(frozen=True)
class RegionScores:
    """One region, lowest score first; the median and the quartiles are None below 5 assessed offers."""

    region: str
    assessment: Assessment | None
    """None without a sheet Aanbod."""
    quality_median: float | None
    quality_q1: float | None
    quality_q3: float | None
    scores: tuple[Score, ...]

    @property
    def is_few(self) -> bool:
        """Some was assessed, but too little for a median."""
        return self.assessment is not None and self.assessment.is_few


@dataclass(frozen=True)
class OfferDistribution:
    """All 18 regions in geographic order, and the sum of those that handed in."""

    as_of: date
    fresh_since: date
    scenario: str | None
    regions: tuple[RegionScores, ...]
    total: Assessment
    reporting_count: int

    def of(self, region: str) -> RegionScores:
        """One region."""
        return next(one for one in self.regions if one.region == region)


def offer_distribution(store: Store, as_of: date, scenario: str | None = None) -> OfferDistribution:
    """All scores of the active offer of each region, of one scenario or of all.

    Sources: ``offer_figures_by_region``, ``quality_distribution``.
    """
    rows = tuple(lines(offer_figures_by_region(store, as_of, scenario)))
    scores = by_region(lines(quality_distribution(store, as_of, scenario)))
    regions = tuple(scores_of(row, scores.get(row.region, ())) for row in rows)
    reported = [row for row in rows if row.offer_count is not None]
    return OfferDistribution(
        as_of,
        fresh_since(store, as_of),
        scenario,
        regions,
        total_of(reported),
        len(reported),
    )


def scores_of(row: Any, scores: Iterable[Any]) -> RegionScores:
    """One line of ``offer_figures_by_region`` with its lines of ``quality_distribution``."""
    return RegionScores(
        row.region,
        assessment_of(row),
        row.quality_median,
        row.quality_q1,
        row.quality_q3,
        tuple(Score(one.quality_score, one.offer_count) for one in scores),
    )
