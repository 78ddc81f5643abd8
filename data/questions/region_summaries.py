"""The 18 regions side by side: phases, partners, offer, governments, blank spots; no words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from data import reference
from data.questions.comparisons import RegionChange, changes_of
from data.questions.municipality_figures import government_shares, municipality_figures
from data.questions.offer_assessment import Assessment, assessment_of
from data.questions.offer_figures import offer_figures
from data.questions.partner_counts import partner_counts
from data.questions.phase_shares import PhaseShare, phase_orders, phase_shares
from data.questions.region_sheets import dates_by_region
from data.rows import by_region
from data.store import Store


@dataclass(frozen=True)
class RegionSummary:
    """One region. What depends on a sheet that it did not hand in is missing; ``quality_median`` also below 5 scores.

    ``reference_date`` is the newest over its sheets. The changes are between two deliveries, missing without a newer
    one. ``later_phase_code`` is clearly further than an earlier phase, missing where none is.
    """

    region: str
    is_reported: bool
    later_phase_code: str | None
    reference_date: date | None
    phases: tuple[PhaseShare, ...]
    partner_count: int | None
    partner_change: int | None
    assessment: Assessment | None
    offer_change: int | None
    quality_median: float | None
    government_count: int | None
    government_share: float | None
    municipality_count: int
    blank_spot_count: int | None

    @property
    def offer_count(self) -> int | None:
        """Active offers."""
        return self.assessment.offer_count if self.assessment else None

    @property
    def assessed_count(self) -> int | None:
        """Those with a quality score."""
        return self.assessment.assessed_count if self.assessment else None

    @property
    def assessed_share(self) -> float | None:
        """The same of all; missing without offers."""
        return self.assessment.assessed_share if self.assessment else None

    @property
    def is_unusual(self) -> bool:
        """Whether a later phase is clearly further than an earlier one."""
        return self.later_phase_code is not None


@dataclass(frozen=True)
class RegionSummaries:
    """All regions in the order asked for.

    ``unusual_count`` of the ``comparable_count`` regions with enough answers have a later phase that is clearly
    further than an earlier one.
    """

    as_of: date
    since: date | None
    order: str
    regions: tuple[RegionSummary, ...]
    reporting_count: int
    comparable_count: int
    unusual_count: int


GEOGRAPHIC, BY_NAME = "place", "name"
_FIGURES: dict[str, Callable[[RegionSummary], Any]] = {
    "partners": lambda one: one.partner_count,
    "offers": lambda one: one.offer_count,
    "assessed": lambda one: one.assessed_share,
    "governments": lambda one: one.government_share,
    "blank_spots": lambda one: one.blank_spot_count,
    "freshness": lambda one: one.reference_date,
}
ORDERS = (GEOGRAPHIC, BY_NAME, *_FIGURES)
"""In which order the regions may stand: by a figure the largest first, ties in geographic order, unknown last."""


def region_summaries(store: Store, as_of: date, since: date | None, order: str = GEOGRAPHIC) -> RegionSummaries:
    """The main figures of every region, in one of ``ORDERS``.

    Sources: ``dates_by_region``, ``partner_counts``, ``offer_figures``, ``government_shares``,
    ``municipality_figures``, ``phase_shares``, ``phase_orders``, ``region_changes``.
    """
    # compared with itself nothing was delivered anew, so that no figure has a change
    regions = _regions(store, as_of, since or as_of)
    return RegionSummaries(
        as_of,
        since,
        order,
        tuple(in_order(regions, order)),
        sum(one.is_reported for one in regions),
        sum(phases.is_comparable for phases in phase_orders(store, as_of)),
        sum(one.is_unusual for one in regions),
    )


def _regions(store: Store, as_of: date, since: date) -> list[RegionSummary]:
    phases = by_region(phase_shares(store, as_of))
    partner_changes = changes_of(store, as_of, since, "partner_count")
    offer_changes = changes_of(store, as_of, since, "offer_count")
    side_by_side = zip(
        dates_by_region(store, as_of),
        phase_orders(store, as_of),
        partner_counts(store, as_of),
        offer_figures(store, as_of, None),
        government_shares(store, as_of),
        municipality_figures(store, as_of),
        strict=True,
    )
    return [
        RegionSummary(
            dates.region,
            dates.is_reported,
            order.later_phase_code,
            dates.newest_date,
            tuple(phases[dates.region]),
            partners.partner_count,
            _moved(partner_changes[dates.region]),
            assessment_of(offers),
            _moved(offer_changes[dates.region]),
            offers.quality_median,
            governments.government_count,
            governments.government_share,
            governments.municipality_count,
            places.blank_spot_count,
        )
        for dates, order, partners, offers, governments, places in side_by_side
    ]


def _moved(count: RegionChange) -> int | None:
    return None if count.change is None else int(count.change)


def in_order(regions: list[RegionSummary], order: str) -> list[RegionSummary]:
    """The regions, given in geographic order, in one of ``ORDERS``. Raises KeyError for another."""
    if order == GEOGRAPHIC:
        return list(regions)
    if order == BY_NAME:
        return sorted(regions, key=lambda one: reference.fold(reference.regions()[one.region].name))
    figure = _FIGURES[order]
    unknown = [one for one in regions if figure(one) is None]
    return [*sorted((one for one in regions if figure(one) is not None), key=figure, reverse=True), *unknown]
