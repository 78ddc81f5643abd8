"""Which kinds of offer each region has, and which kinds are rarest; no words."""

from dataclasses import dataclass
from datetime import date

from data import reference
from data.questions.change_days import last_change
from data.questions.extremes import Extreme, extreme
from data.questions.offer_assessed import Assessed, OfferCount, assessed
from data.questions.offer_figures import fresh_since, offer_figures
from data.reference import REST
from data.store import Store

_COUNTS = """
    SELECT region, offer_kind_code AS code, offer_count, assessed_count
    FROM offer_kind_count($as_of, asked_scenario := $scenario)
    ORDER BY region, offer_kind_code
    """


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
    """Sources: macros ``offer_kind_count``, ``offer_figures``, of one scenario or of all."""
    figures = {own.region: own for own in offer_figures(store, as_of, scenario)}
    regions = tuple(
        RegionKinds(
            region,
            kinds,
            figures[region].offer_count,
            figures[region].kind_count,
            figures[region].goal_count,
            tuple(kind.code for kind in kinds if kind.code is not None and kind.offer_count == 0),
        )
        for region, kinds in store.facts_by(
            OfferCount, _COUNTS, as_of=last_change(store, as_of, "offer"), scenario=scenario
        ).items()
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
