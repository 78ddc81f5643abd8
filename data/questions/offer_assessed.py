"""How much of the active offer was assessed: what every question about offer has beside it; no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.queries.offers import offer_figures_by_region
from data.rows import lines
from data.store import Store


@dataclass(frozen=True)
class Assessed:
    """Sums over the regions that handed in sheet Aanbod, and the regions that did not."""

    offer_count: int
    assessed_count: int
    fresh_count: int
    reporting_count: int
    silent_regions: tuple[str, ...]


@dataclass(frozen=True)
class OfferCount:
    """Active offers of one kind or level, and how many of them were assessed; None: no sheet Aanbod.

    ``code`` None: the region did not say which.
    """

    code: str | None
    offer_count: int | None
    assessed_count: int | None


def counts_by(store: Store, sql: str, **parameters: Any) -> dict[Any, tuple[OfferCount, ...]]:
    """Counts by region or place, in the order of the rows.

    The columns are what they are counted by, then the fields of OfferCount.
    """
    counts: dict[Any, list[OfferCount]] = {}
    for place, code, offer_count, assessed_count in store.rows(sql, parameters):
        counts.setdefault(place, []).append(OfferCount(code, offer_count, assessed_count))
    return {place: tuple(own) for place, own in counts.items()}


def assessed(figures: Iterable[Any]) -> Assessed:
    """The sums over lines of ``offer_figures_by_region``."""
    every = list(figures)
    reporting = [line for line in every if line.offer_count is not None]
    return Assessed(
        sum(line.offer_count for line in reporting),
        sum(line.assessed_count for line in reporting),
        sum(line.fresh_count for line in reporting),
        len(reporting),
        tuple(line.region for line in every if line.offer_count is None),
    )


def assessed_offers(store: Store, as_of: date, scenario: str | None, region: str | None = None) -> Assessed:
    """The same of all regions or of one. Source: ``offer_figures_by_region``, of one scenario or of all."""
    figures = lines(offer_figures_by_region(store, as_of, scenario))
    return assessed(line for line in figures if region is None or line.region == region)
