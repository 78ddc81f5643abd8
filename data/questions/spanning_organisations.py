"""Which organisations are active in two or more regions, and how they stand in each; no words."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from data import reference
from data.questions.change_days import last_change
from data.questions.partner_counts import partner_counts
from data.store import Store

Order = Literal["name", "regions"]
_ORGANISATIONS = """
    SELECT name, kbo_number, organisation_type_code, regions, [] AS places
    FROM cross_regional($as_of)
    ORDER BY region_count DESC, lower(strip_accents(name)), kbo_number
    """
_PLACES = """
    SELECT
        kbo_number, region, organisation_type_code, engagement_code,
        is_active_partner(engagement_code, since_date, until_date, $as_of) AS is_active
    FROM current_partner($as_of)
    SEMI JOIN cross_regional($as_of) USING (kbo_number)
    ORDER BY kbo_number, region
    """


@dataclass(frozen=True)
class Place:
    """How an organisation stands in one region that lists it."""

    kbo_number: str
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
    places = store.facts(Place, _PLACES, as_of=last_change(store, as_of, "partner"))
    organisations = tuple(
        replace(one, places=tuple(place for place in places if place.kbo_number == one.kbo_number))
        for one in store.facts(SpanningOrganisation, _ORGANISATIONS, as_of=last_change(store, as_of, "partner"))
    )
    counted = [one for one in partner_counts(store, as_of) if one.partner_count is not None]
    most = max((len(one.regions) for one in organisations), default=0)
    by_name = tuple(sorted(organisations, key=lambda one: reference.fold(one.name)))
    return SpanningOrganisations(
        as_of,
        order,
        organisations,
        by_name if order == "name" else organisations,
        tuple(one.region for one in counted),
        sum(one.partner_count or 0 for one in counted),
        sum(one.unnumbered_count or 0 for one in counted),
        most,
        tuple(one.name for one in organisations if len(one.regions) == most),
    )
