"""How far every region is in every phase now, and in which a later phase is clearly further than an earlier one."""

from dataclasses import dataclass
from datetime import date

from data.questions.phase_shares import (
    PhaseChange,
    PhaseOrder,
    PhaseShare,
    medians,
    phase_changes,
    phase_orders,
    phase_shares,
)
from data.questions.region_states import region_states
from data.store import Store


@dataclass(frozen=True)
class StripCell:
    """One phase of one region, with what moved since the earlier date; without one there is no change."""

    share: PhaseShare
    change: PhaseChange | None
    temperature_degrees: float | None
    """What the region calls its temperature, -5..20; missing: not given."""


@dataclass(frozen=True)
class PhaseStrip:
    """All 18 regions and five phases; ``medians`` per phase over the regions that answered, missing: none did.

    ``reporting_regions`` handed in sheet Fasen; in ``unusual_regions`` of the ``comparable_count`` with enough answers
    a later phase is clearly further than an earlier one (``data.margins``).
    """

    as_of: date
    cells: tuple[StripCell, ...]
    medians: tuple[tuple[str, float | None], ...]
    orders: tuple[PhaseOrder, ...]
    reporting_regions: tuple[str, ...]
    comparable_count: int
    unusual_regions: tuple[str, ...]

    def order_of(self, region: str) -> PhaseOrder:
        """The order of the phases of one region."""
        return next(order for order in self.orders if order.region == region)


def phase_strip(store: Store, as_of: date, since: date | None) -> PhaseStrip:
    """Sources: macros ``phase_share``, ``phase_change``; ``phase_orders``, ``region_states``."""
    shares = phase_shares(store, as_of)
    changes = phase_changes(store, as_of, since) or (None,) * len(shares)
    degrees = {one.region: one.temperature_degrees for one in region_states(store, as_of)}
    cells = tuple(
        StripCell(share, change, degrees[share.region]) for share, change in zip(shares, changes, strict=True)
    )
    return strip_of(as_of, cells, phase_orders(store, as_of))


def strip_of(as_of: date, cells: tuple[StripCell, ...], orders: tuple[PhaseOrder, ...]) -> PhaseStrip:
    """What the rows say together."""
    return PhaseStrip(
        as_of,
        cells,
        medians(tuple(cell.share for cell in cells)),
        orders,
        tuple(order.region for order in orders if order.item_count is not None),
        sum(order.is_comparable for order in orders),
        tuple(order.region for order in orders if order.later_phase_code is not None),
    )
