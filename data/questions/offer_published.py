"""How much of the offer can be found on the public site, of what says whether it can; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.offer_assessed import Assessed, assessed
from data.questions.offer_figures import OfferFigures, fresh_since, offer_figures
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

    @property
    def together(self) -> RegionPublished:
        """The regions that handed in, as one."""
        rest = self.answer_count - self.published_count
        offers, assessed_count = self.assessed.offer_count, self.assessed.assessed_count
        return RegionPublished(
            "", offers, assessed_count, self.published_count, rest, self.answer_count, self.silent_count
        )


def offer_published(store: Store, as_of: date, scenario: str | None) -> OfferPublished:
    """Source: macro ``offer_figures``, of one scenario or of all."""
    figures = offer_figures(store, as_of, scenario)
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


def _region(own: OfferFigures) -> RegionPublished:
    if own.offer_count is None:
        return RegionPublished(own.region, None, None, None, None, None, None)
    published, answers = own.published_count or 0, own.published_answer_count or 0
    return RegionPublished(
        own.region,
        own.offer_count,
        own.assessed_count,
        published,
        answers - published,
        answers,
        own.offer_count - answers,
    )
