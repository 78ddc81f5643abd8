"""Which kinds of offer each region has, and which kinds are rarest; no words."""

from dataclasses import dataclass
from datetime import date

from data import reference
from data.queries.offer_list import offer_kind_by_region
from data.queries.offers import fresh_since, offer_figures_by_region
from data.questions.extremes import Extreme, extreme
from data.questions.offer_assessed import Assessed, OfferCount, assessed
from data.rows import by_region, lines
from data.store import Store

REST = "andere"
"""The kind for all that is no other kind: a rest is never the rarest."""


@dataclass(frozen=True)
class RegionKinds:
    """The kinds of one region in list order; ``kind_count`` and ``goal_count`` None: no sheet Aanbod."""

    region: str
    kinds: tuple[OfferCount, ...]
    offer_count: int | None
    kind_count: int | None
    goal_count: int | None
    missing_kinds: tuple[str, ...]


@dataclass(frozen=True)
class OfferKinds:
    """All 18 regions in geographic order, and in how many of those that handed in each kind is present.

    ``rarest`` are the kinds present in the fewest regions, the rest aside; None: no region handed in.
    """

    as_of: date
    fresh_since: date
    scenario: str | None
    regions: tuple[RegionKinds, ...]
    region_counts: tuple[tuple[str, int], ...]
    reporting_regions: tuple[str, ...]
    reporting_count: int
    rarest: Extreme | None
    is_rest_everywhere: bool
    assessed: Assessed

    def of(self, region: str) -> RegionKinds:
        """One region."""
        return next(one for one in self.regions if one.region == region)


def offer_kinds(store: Store, as_of: date, scenario: str | None) -> OfferKinds:
    """Sources: ``offer_kind_by_region``, ``offer_figures_by_region``, of one scenario or of all."""
    figures = {line.region: line for line in lines(offer_figures_by_region(store, as_of, scenario))}
    regions = tuple(
        RegionKinds(
            region,
            tuple(OfferCount(cell.offer_kind_code, cell.offer_count, cell.assessed_count) for cell in cells),
            figures[region].offer_count,
            figures[region].kind_count,
            figures[region].goal_count,
            tuple(cell.offer_kind_code for cell in cells if cell.offer_count == 0),
        )
        for region, cells in by_region(offer_kind_by_region(store, as_of, scenario)).items()
    )
    reporting = tuple(one.region for one in regions if one.offer_count is not None)
    present = dict.fromkeys((option.code for option in reference.options("offer_kind")), 0)
    for one in regions:
        for kind in one.kinds:
            present[kind.code or REST] += bool(kind.offer_count)
    ranked = [(code, count, len(reporting)) for code, count in present.items() if code != REST]
    return OfferKinds(
        as_of,
        fresh_since(store, as_of),
        scenario,
        regions,
        tuple(present.items()),
        reporting,
        len(reporting),
        extreme(ranked, is_highest=False),
        present[REST] == len(reporting),
        assessed(figures.values()),
    )
