"""Which organisations are active in two or more regions, and how they stand in each; no words."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from data import reference
from data.queries.partners import cross_regional_partners, cross_regional_places, numbered_partners_by_region
from data.rows import lines
from data.store import Store

Order = Literal["name", "regions"]


@dataclass(frozen=True)
class Place:
    """How an organisation stands in one region that lists it."""

    region: str
    organisation_type_code: str
    engagement_code: str
    is_active: bool


@dataclass(frozen=True)
class SpanningOrganisation:
    """An organisation that is active in two or more regions; only its company number joins them.

    ``regions`` are those where it is active, ``places`` all that list it, both in geographic order.
    """

    name: str
    kbo_number: str
    organisation_type_code: str
    regions: tuple[str, ...]
    places: tuple[Place, ...]


MOST_REGIONS = 6
"""The last number of regions by which organisations are counted; it holds all that is more."""


@dataclass(frozen=True)
class Width:
    """How many organisations are active in so many regions, ``MOST_REGIONS`` or more in the last.

    ``here_count``: those of them that are active in the region in view; all without one, or before it handed in.
    """

    region_count: int
    is_last: bool
    organisation_count: int
    here_count: int


@dataclass(frozen=True)
class SpanningOrganisations:
    """Most regions first, then by name; and the same in the order that was asked for."""

    as_of: date
    order: Order
    organisations: tuple[SpanningOrganisation, ...]
    in_order: tuple[SpanningOrganisation, ...]
    reporting_regions: tuple[str, ...]
    """Regions that handed in their partners."""
    partner_count: int
    """Active partners of those, each region counted by itself."""
    unnumbered_count: int
    """Those without company number, which nobody can recognise in another region."""
    most_count: int
    """The largest number of regions of one organisation; 0: there is none."""
    widest_names: tuple[str, ...]
    """The organisations in that many."""

    def here(self, region: str) -> tuple[SpanningOrganisation, ...]:
        """Those that are active in one region, most regions first."""
        return tuple(one for one in self.organisations if region in one.regions)

    def elsewhere_count(self, region: str) -> int:
        """How many are active in other regions alone."""
        return len(self.organisations) - len(self.here(region))

    def widths(self, region: str | None) -> tuple[Width, ...]:
        """From two regions on, how many organisations are active in that many."""
        here = self.here(region) if region in self.reporting_regions else self.organisations
        every, part = (
            Counter(min(len(one.regions), MOST_REGIONS) for one in some) for some in (self.organisations, here)
        )
        return tuple(Width(n, n == MOST_REGIONS, every[n], part[n]) for n in range(2, MOST_REGIONS + 1))


def spanning_organisations(store: Store, as_of: date, order: Order) -> SpanningOrganisations:
    """Sources: macros ``cross_regional``, ``current_partner`` and ``partner_count``."""
    places: dict[str, list[Place]] = {}
    for line in lines(cross_regional_places(store, as_of)):
        place = Place(line.region, line.organisation_type_code, line.engagement_code, line.is_active)
        places.setdefault(line.kbo_number, []).append(place)
    organisations = tuple(
        SpanningOrganisation(
            line.name, line.kbo_number, line.organisation_type_code, tuple(line.regions), tuple(places[line.kbo_number])
        )
        for line in lines(cross_regional_partners(store, as_of))
    )
    counts = [line for line in lines(numbered_partners_by_region(store, as_of)) if line.partner_count is not None]
    return _compared(as_of, order, organisations, counts)


def _compared(
    as_of: date, order: Order, organisations: tuple[SpanningOrganisation, ...], counts: list[Any]
) -> SpanningOrganisations:
    most = max((len(one.regions) for one in organisations), default=0)
    by_name = tuple(sorted(organisations, key=lambda one: reference.fold(one.name)))
    whole = sum(line.partner_count for line in counts)
    return SpanningOrganisations(
        as_of,
        order,
        organisations,
        by_name if order == "name" else organisations,
        tuple(line.region for line in counts),
        whole,
        whole - sum(line.numbered_count for line in counts),
        most,
        tuple(one.name for one in organisations if len(one.regions) == most),
    )
