"""How much of the offer can be found on the public site, of what says whether it can; no words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from data.queries.offers import fresh_since, offer_figures_by_region
from data.questions.offer_assessed import Assessed, assessed
from data.rows import lines
from data.store import Store


@dataclass(frozen=True)
class RegionPublished:
    """One region; None: no sheet Aanbod. Published and not published add up to ``answer_count``, with silent to all."""

    region: str
    offer_count: int | None
    assessed_count: int | None
    published_count: int | None
    unpublished_count: int | None
    answer_count: int | None
    silent_count: int | None
    """Offers that do not say whether they are published."""


@dataclass(frozen=True)
class OfferPublished:
    """All 18 regions in geographic order, and the sums of those that handed in."""

    as_of: date
    fresh_since: date
    scenario: str | None
    regions: tuple[RegionPublished, ...]
    published_count: int
    answer_count: int
    silent_count: int
    assessed: Assessed

    def of(self, region: str) -> RegionPublished:
        """One region."""
        return next(one for one in self.regions if one.region == region)


def offer_published(store: Store, as_of: date, scenario: str | None) -> OfferPublished:
    """Source: ``offer_figures_by_region``, of one scenario or of all."""
    figures = list(lines(offer_figures_by_region(store, as_of, scenario)))
    regions = tuple(map(_region, figures))
    return OfferPublished(
        as_of,
        fresh_since(store, as_of),
        scenario,
        regions,
        sum(one.published_count or 0 for one in regions),
        sum(one.answer_count or 0 for one in regions),
        sum(one.silent_count or 0 for one in regions),
        assessed(figures),
    )


def _region(line: Any) -> RegionPublished:
    if line.offer_count is None:
        return RegionPublished(line.region, None, None, None, None, None, None)
    return RegionPublished(
        line.region,
        line.offer_count,
        line.assessed_count,
        line.published_count,
        line.published_answer_count - line.published_count,
        line.published_answer_count,
        line.offer_count - line.published_answer_count,
    )
