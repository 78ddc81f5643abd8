"""How much of the active offer was assessed, and how long ago; chooses no words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from data.margins import FEWEST_BEHIND_MEDIAN
from data.questions.offer_figures import OfferFigures, OfferState, fresh_since, offer_figures, offer_states
from data.store import Store


@dataclass(frozen=True)
class Assessment:
    """Active offers by how far their assessment is: four parts that add up to ``offer_count``."""

    offer_count: int
    assessed_count: int
    """With a quality score: fresh and stale together."""
    fresh_count: int
    """With a score of the 12 months before the date asked."""
    stale_count: int
    """With an older score, or one without a date."""
    unscored_count: int
    """Looked at without a score: incomplete and closed together."""
    incomplete_count: int
    closed_count: int
    unassessed_count: int
    """Not looked at."""

    @property
    def is_few(self) -> bool:
        """Some were assessed, but too few for a median."""
        return 0 < self.assessed_count < FEWEST_BEHIND_MEDIAN

    @property
    def assessed_share(self) -> float | None:
        """Those with a score, 0..1 of the offer; None without offer."""
        return self.assessed_count / self.offer_count if self.offer_count else None

    @property
    def parts(self) -> tuple[int, int, int, int]:
        """Fresh, stale, looked at without a score, not looked at."""
        return self.fresh_count, self.stale_count, self.unscored_count, self.unassessed_count

    @property
    def shares(self) -> tuple[float, ...]:
        """The same parts as 0..1 of the offer; empty without offer."""
        return tuple(part / self.offer_count for part in self.parts) if self.offer_count else ()


@dataclass(frozen=True)
class RegionAssessment:
    """One region; ``assessment`` is None without a sheet Aanbod."""

    region: str
    assessment: Assessment | None


@dataclass(frozen=True)
class OfferAssessment:
    """All 18 regions in geographic order, and the sum of those that handed in; of one ``kind``, or None: of all."""

    as_of: date
    fresh_since: date
    """The first day of the past year."""
    scenario: str | None
    kind: str | None
    regions: tuple[RegionAssessment, ...]
    total: Assessment
    reporting_count: int
    silent_regions: tuple[str, ...]
    """Regions without a sheet Aanbod."""
    blind_regions: tuple[str, ...]
    """Regions with active offer of which none has a score."""

    def of(self, region: str) -> Assessment | None:
        """The assessment of one region; None: not handed in."""
        return next(one.assessment for one in self.regions if one.region == region)


def offer_assessment(
    store: Store, as_of: date, scenario: str | None = None, kind: str | None = None
) -> OfferAssessment:
    """How much of the active offer, of one scenario or kind or of all, was assessed in each region and over all.

    Sources: macros ``offer_figures``, ``quality_score``.
    """
    counts = offer_states(store, as_of, scenario) if kind else ()
    regions = tuple(
        RegionAssessment(own.region, _of_kind(own, kind, counts) if kind else assessment_of(own))
        for own in offer_figures(store, as_of, scenario)
    )
    reported = [(one.region, one.assessment) for one in regions if one.assessment]
    return OfferAssessment(
        as_of,
        fresh_since(store, as_of),
        scenario,
        kind,
        regions,
        total_of([part for _, part in reported]),
        len(reported),
        tuple(one.region for one in regions if one.assessment is None),
        tuple(region for region, part in reported if part.offer_count and not part.assessed_count),
    )


def assessment_of(own: OfferFigures) -> Assessment | None:
    """The parts of one region; None: not handed in."""
    return None if own.offer_count is None else total_of([own])


def _of_kind(own: OfferFigures, kind: str, counts: Sequence[OfferState]) -> Assessment | None:
    """The same of one kind, which is none where nothing counts it."""
    if own.offer_count is None:
        return None
    return assessment_in(one for one in counts if (one.region, one.offer_kind_code) == (own.region, kind))


def assessment_in(states: Iterable[OfferState]) -> Assessment:
    """The parts of the active offers among these states."""
    of: Counter[str] = Counter()
    for one in states:
        if one.is_active:
            of[one.quality_state_code] += one.offer_count
    fresh, stale, incomplete, closed = (of[state] for state in ("assessed", "stale", "incomplete", "closed"))
    return Assessment(of.total(), fresh + stale, fresh, stale, incomplete + closed, incomplete, closed, of["none"])


def total_of(parts: Iterable[Assessment | OfferFigures]) -> Assessment:
    """The parts of regions that handed in, or their figures, added up."""
    every = list(parts)
    counts = {
        name: sum(getattr(one, f"{name}_count") for one in every)
        for name in ("offer", "assessed", "fresh", "stale", "incomplete", "closed", "unassessed")
    }
    return Assessment(
        counts["offer"],
        counts["assessed"],
        counts["fresh"],
        counts["stale"],
        counts["incomplete"] + counts["closed"],
        counts["incomplete"],
        counts["closed"],
        counts["unassessed"],
    )
