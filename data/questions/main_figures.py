"""Four figures of all regions together, of how many regions each is, and what changed between deliveries; no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.questions.comparisons import Change, total_changes
from data.questions.extremes import share_of
from data.questions.municipality_figures import government_shares
from data.questions.offer_figures import offer_figures
from data.questions.partner_counts import organisation_count, partner_counts
from data.store import Store

SHARES = ("assessed_share", "government_share")
FIGURES = ("partner_count", "offer_count", *SHARES)
"""The four, in order; a share is 0..1."""


@dataclass(frozen=True)
class MainFigure:
    """One figure over all regions that know it; missing when none does.

    ``region_count`` of ``whole_count`` regions know it, ``change`` compares ``compared_count`` of them.
    """

    code: str
    value: float | None
    region_count: int
    whole_count: int
    compared_count: int
    change: Change


@dataclass(frozen=True)
class MainFigures:
    """The four figures and what the shares are of; a count is missing when no region handed in its sheet.

    ``fresh_count`` of the ``assessed_count`` assessed offers were so in the 12 months before ``as_of``.
    """

    as_of: date
    since: date | None
    figures: tuple[MainFigure, ...]
    offer_count: int | None
    assessed_count: int | None
    assessed_share: float | None
    fresh_count: int | None
    government_count: int | None
    municipality_count: int | None

    @property
    def offer_region_count(self) -> int:
        """How many regions know how many offers they have."""
        return next(one.region_count for one in self.figures if one.code == "offer_count")


def main_figures(store: Store, as_of: date, since: date | None) -> MainFigures:
    """The four figures; without an earlier date nothing is compared.

    Sources: macros ``active_partner``, ``offer_figures``, ``government_share``; ``total_changes``.
    """
    offers = offer_figures(store, as_of, None)
    reporting = [one.region for one in partner_counts(store, as_of) if one.partner_count is not None]
    governments = [one for one in government_shares(store, as_of) if one.government_count is not None]
    changes = {change.measure: change for change in total_changes(store, as_of, since or as_of, None)}
    offer_count = _total(own.offer_count for own in offers)
    assessed_count = _total(own.assessed_count for own in offers)
    government_count = _total(one.government_count for one in governments)
    municipality_count = _total(one.municipality_count for one in governments)
    assessed_share = share_of(assessed_count, offer_count)
    values = {
        "partner_count": organisation_count(store, as_of, reporting),
        "offer_count": offer_count,
        "assessed_share": assessed_share,
        "government_share": share_of(government_count, municipality_count),
    }
    return MainFigures(
        as_of,
        since,
        tuple(_figure(code, values[code], changes[code]) for code in FIGURES),
        offer_count,
        assessed_count,
        assessed_share,
        _total(own.fresh_count for own in offers),
        government_count,
        municipality_count,
    )


def _total(amounts: Iterable[int | None]) -> int | None:
    given = [amount for amount in amounts if amount is not None]
    return sum(given) if given else None


def _figure(code: str, value: float | None, change: Change) -> MainFigure:
    region_count = len(change.renewed) + len(change.unrenewed) + len(change.first)
    return MainFigure(code, value, region_count, region_count + len(change.never), len(change.renewed), change)
