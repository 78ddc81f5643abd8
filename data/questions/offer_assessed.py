"""How much of the active offer was assessed: what every question about offer has beside it; no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.questions.offer_figures import OfferFigures, offer_figures
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


def assessed(figures: Iterable[OfferFigures]) -> Assessed:
    """The sums over regions."""
    every = list(figures)
    silent = tuple(one.region for one in every if one.offer_count is None)
    return Assessed(
        sum(one.offer_count or 0 for one in every),
        sum(one.assessed_count or 0 for one in every),
        sum(one.fresh_count or 0 for one in every),
        len(every) - len(silent),
        silent,
    )


def assessed_offers(store: Store, as_of: date, scenario: str | None, region: str | None = None) -> Assessed:
    """The same of all regions or of one, of one scenario or of all. Source: macro ``offer_figures``."""
    return assessed(one for one in offer_figures(store, as_of, scenario) if region in (None, one.region))
