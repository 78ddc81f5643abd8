"""How much of the active offer was assessed, and how long ago; chooses no words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from data.queries import fresh_since, offer_figures_by_region
from data.rows import lines
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
    """All 18 regions in geographic order, and the sum of those that handed in."""

    as_of: date
    fresh_since: date
    """The first day of the past year."""
    scenario: str | None
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


def offer_assessment(store: Store, as_of: date, scenario: str | None = None) -> OfferAssessment:
    """How much of the active offer, of one scenario or of all, was assessed in each region and over all.

    Source: ``offer_figures_by_region``.
    """
    rows = tuple(lines(offer_figures_by_region(store, as_of, scenario)))
    regions = tuple(RegionAssessment(row.region, assessment_of(row)) for row in rows)
    reported = [row for row in rows if row.offer_count is not None]
    return OfferAssessment(
        as_of,
        fresh_since(store, as_of),
        scenario,
        regions,
        total_of(reported),
        len(reported),
        tuple(row.region for row in rows if row.offer_count is None),
        tuple(row.region for row in reported if row.offer_count and not row.assessed_count),
    )


def assessment_of(row: Any) -> Assessment | None:
    """The parts of one line of ``offer_figures_by_region``; None: not handed in."""
    return None if row.offer_count is None else total_of([row])


def total_of(rows: list[Any]) -> Assessment:
    """The parts of lines that were handed in, added up."""
    counts = {
        name: sum(getattr(row, f"{name}_count") for row in rows)
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
