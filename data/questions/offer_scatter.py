"""How much each region offers beside how good that is, both against their medians; chooses no words."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from data.margins import Side
from data.questions.offer_figures import OfferFigures, fresh_since, offer_figures
from data.questions.offer_medians import OfferSide, offer_medians, offer_sides
from data.store import Store

_UNFILLED = {"place_count": "place_unknown_count", "hour_count": "hour_unknown_count"}


@dataclass(frozen=True)
class Middle:
    """A median over regions; ``value`` is None when no region has the measure."""

    value: float | None
    region_count: int
    margin: float | None
    """How far a region must at least lie from it to differ; None without a median."""


@dataclass(frozen=True)
class Spot:
    """Where a region stood: its quantity and its median quality 0..3."""

    quantity: float
    quality_median: float


@dataclass(frozen=True)
class RegionOffer:
    """One region; everything is None without a sheet Aanbod, ``quality_median`` also below 5 assessed offers."""

    region: str
    quantity: float | None
    """In the unit asked; None also when no active offer gives it."""
    unfilled_count: int | None
    """Active offers that left the quantity empty; None for a quantity that counts offers."""
    quality_median: float | None
    assessed_count: int | None
    offer_count: int | None
    fresh_count: int | None
    quantity_side: Side
    quality_side: Side
    quantity_margin: float | None
    """How far this region must lie from the median of quantities to differ from it."""
    earlier: Spot | None
    """Where it stood at the date compared with; None when that is not known, or the region did not move."""

    @property
    def has_dot(self) -> bool:
        """It gives the quantity; without offer there is no quality, known or not, so there is no place for it."""
        return self.quantity is not None and bool(self.offer_count)


class Asked(NamedTuple):
    """What is asked, and the first day of the past year."""

    as_of: date
    since: date | None
    fresh_since: date
    quantity: str
    scenario: str | None


@dataclass(frozen=True)
class OfferScatter:
    """All 18 regions in geographic order, both medians, and the regions that a sentence speaks of."""

    as_of: date
    since: date | None
    fresh_since: date
    """The first day of the past year."""
    quantity: str
    scenario: str | None
    regions: tuple[RegionOffer, ...]
    quantity_middle: Middle
    quality_middle: Middle
    reported_count: int
    """Regions that have the quantity; one without offer has none of it, which is known."""
    has_quantity: bool
    """Somewhere it is more than nothing."""
    silent_regions: tuple[str, ...]
    """Regions without a sheet Aanbod."""
    unfilled_regions: tuple[str, ...]
    """Regions with offer that gave the quantity nowhere."""
    idle_regions: tuple[str, ...]
    """Regions that handed in, without active offer."""
    offering_regions: tuple[str, ...]
    """Regions with active offer."""
    unscored_regions: tuple[str, ...]
    """Of those, the ones of which the quality is not known."""
    scored_count: int
    """Of those, the ones of which it is."""
    plenty_regions: tuple[str, ...]
    """Regions with more than the median, of which the quality is not known."""
    strip_regions: tuple[str, ...]
    """Regions with a dot, of which the quality is not known."""

    @property
    def spoken_regions(self) -> tuple[str, ...]:
        """The regions that a sentence about all of them names."""
        return self.plenty_regions or self.unscored_regions

    def of(self, region: str) -> RegionOffer:
        """One region."""
        return next(one for one in self.regions if one.region == region)

    def quantity_margin(self, own: str | None) -> float | None:
        """How wide the band of the median of quantities is: for the own region, or else for any region at least."""
        return self.of(own).quantity_margin if own else self.quantity_middle.margin


def offer_scatter(
    store: Store, as_of: date, quantity: str, scenario: str | None = None, since: date | None = None
) -> OfferScatter:
    """Quantity against quality of the active offer of each region, of one scenario or of all.

    ``quantity`` is offer_per_10000, offer_count, place_count or hour_count. Sources: ``offer_figures`` (also at
    ``since``), ``offer_medians``, ``offer_sides``.
    """
    sides = {(one.region, one.measure): one for one in offer_sides(store, as_of, scenario)}
    medians = offer_medians(store, as_of, scenario)
    earlier = _spots(store, since, quantity, scenario) if since else {}
    regions = tuple(_region(own, quantity, sides, earlier) for own in offer_figures(store, as_of, scenario))
    quantity_middle, quality_middle = (
        Middle(
            medians[measure].median,
            medians[measure].region_count,
            min(
                (one.margin for one in sides.values() if one.measure == measure and one.margin is not None),
                default=None,
            ),
        )
        for measure in (quantity, "quality_median")
    )
    asked = Asked(as_of, since, fresh_since(store, as_of), quantity, scenario)
    return compared(asked, regions, quantity_middle, quality_middle)


def compared(
    asked: Asked, regions: tuple[RegionOffer, ...], quantity_middle: Middle, quality_middle: Middle
) -> OfferScatter:
    """Which of the regions a sentence can speak of; ``regions`` are all 18 in geographic order."""
    reported = [one for one in regions if one.quantity is not None]
    offering = [one for one in regions if one.offer_count]
    unscored = tuple(one.region for one in offering if one.quality_median is None)
    return OfferScatter(
        *asked,
        regions,
        quantity_middle,
        quality_middle,
        len(reported),
        any(one.quantity for one in reported),
        tuple(one.region for one in regions if one.offer_count is None),
        tuple(one.region for one in offering if one.quantity is None),
        tuple(one.region for one in regions if one.offer_count == 0),
        tuple(one.region for one in offering),
        unscored,
        len(offering) - len(unscored),
        tuple(one.region for one in reported if one.quantity_side is Side.ABOVE and one.quality_median is None),
        tuple(one.region for one in regions if one.has_dot and one.quality_median is None),
    )


def _region(
    own: OfferFigures, quantity: str, sides: dict[tuple[str, str], OfferSide], earlier: dict[str, Spot]
) -> RegionOffer:
    amount, beside = getattr(own, quantity), sides[own.region, quantity]
    spot, before = _spot(own, quantity), earlier.get(own.region)
    return RegionOffer(
        own.region,
        amount,
        getattr(own, _UNFILLED[quantity]) if quantity in _UNFILLED else None,
        own.quality_median,
        own.assessed_count,
        own.offer_count,
        own.fresh_count,
        beside.side,
        sides[own.region, "quality_median"].side,
        beside.margin,
        None if spot is None or before == spot else before,
    )


def _spot(own: OfferFigures, quantity: str) -> Spot | None:
    amount = getattr(own, quantity)
    return None if amount is None or own.quality_median is None else Spot(amount, own.quality_median)


def _spots(store: Store, since: date, quantity: str, scenario: str | None) -> dict[str, Spot]:
    """Where each region of which both are known stood at a date."""
    return {
        own.region: spot for own in offer_figures(store, since, scenario) if (spot := _spot(own, quantity)) is not None
    }
