"""Which scores lie behind the median quality of each region; chooses no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.questions.change_days import last_change
from data.questions.offer_assessment import Assessment, assessment_of, total_of
from data.questions.offer_figures import OfferFigures, fresh_since, offer_figures
from data.rows import by_region
from data.store import Store

_SCORES = """
    SELECT region, round(quality_score, 1) AS score, count(*) AS offer_count
    FROM active_scored_offer($as_of, asked_scenario := $scenario) AS scored
    WHERE scored.quality_score IS NOT NULL
    GROUP BY ALL
    ORDER BY ALL
    """


@dataclass(frozen=True)
class Score:
    """How many offers of a region have one score, 0..3 rounded to 0.1."""

    region: str
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

    Sources: macros ``offer_figures``, ``active_scored_offer``.
    """
    figures = offer_figures(store, as_of, scenario)
    scores = by_region(quality_scores(store, as_of, scenario))
    reported = [own for own in figures if own.offer_count is not None]
    return OfferDistribution(
        as_of,
        fresh_since(store, as_of),
        scenario,
        tuple(scores_of(own, scores.get(own.region, ())) for own in figures),
        total_of(reported),
        len(reported),
    )


def quality_scores(store: Store, as_of: date, scenario: str | None) -> tuple[Score, ...]:
    """The scores that occur, in geographic order, lowest first. Source: macro ``active_scored_offer``."""
    return store.facts(Score, _SCORES, as_of=last_change(store, as_of, "offer"), scenario=scenario)


def scores_of(own: OfferFigures, scores: Iterable[Score]) -> RegionScores:
    """One region with its scores."""
    return RegionScores(
        own.region, assessment_of(own), own.quality_median, own.quality_q1, own.quality_q3, tuple(scores)
    )
