"""The 18 regions as equal tiles: how far each is, its partners and its offer; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.offer_assessment import Assessment, assessment_of
from data.questions.offer_figures import offer_figures
from data.questions.partner_counts import partner_counts
from data.questions.phase_shares import PhaseShare, phase_orders, phase_shares
from data.questions.region_sheets import dates_by_region
from data.rows import by_region
from data.store import Store


@dataclass(frozen=True)
class RegionTile:
    """One region. What depends on a sheet that it did not hand in is missing.

    ``reference_date`` is the newest over its sheets. ``later_phase_code`` is clearly further than an earlier phase,
    missing where none is.
    """

    region: str
    is_reported: bool
    later_phase_code: str | None
    reference_date: date | None
    phases: tuple[PhaseShare, ...]
    partner_count: int | None
    assessment: Assessment | None

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
class RegionTiles:
    """All regions, of which ``reporting_count`` handed in.

    ``unusual_count`` of the ``comparable_count`` regions with enough answers have a later phase that is clearly
    further than an earlier one.
    """

    as_of: date
    regions: tuple[RegionTile, ...]
    reporting_count: int
    comparable_count: int
    unusual_count: int


def region_tiles(store: Store, as_of: date) -> RegionTiles:
    """What stands in the tile of every region, in geographic order.

    Sources: ``dates_by_region``, ``partner_counts``, ``offer_figures``, ``phase_shares``, ``phase_orders``.
    """
    phases, orders = by_region(phase_shares(store, as_of)), phase_orders(store, as_of)
    side_by_side = zip(
        dates_by_region(store, as_of),
        orders,
        partner_counts(store, as_of),
        offer_figures(store, as_of, None),
        strict=True,
    )
    regions = tuple(
        RegionTile(
            dates.region,
            dates.is_reported,
            order.later_phase_code,
            dates.newest_date,
            tuple(phases[dates.region]),
            partners.partner_count,
            assessment_of(offers),
        )
        for dates, order, partners, offers in side_by_side
    )
    return RegionTiles(
        as_of,
        regions,
        sum(one.is_reported for one in regions),
        sum(order.is_comparable for order in orders),
        sum(one.is_unusual for one in regions),
    )
