"""How far the assessment of the active offer of each region is, of all kinds and of one; no words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.queries.offer_list import offer_states_by_region
from data.queries.offers import fresh_since, offer_figures_by_region
from data.questions.offer_assessed import Assessed, assessed
from data.rows import lines
from data.store import Store


@dataclass(frozen=True)
class States:
    """Active offers by how far their assessment is; the five states add up to ``offer_count``.

    Fresh: with a score, within 12 months. Stale: with a score, longer ago, or nobody said when. Incomplete: too few
    criteria for a score. Closed: a condition is "nee". Unassessed: not looked at.
    """

    offer_count: int
    assessed_count: int
    fresh_count: int
    stale_count: int
    incomplete_count: int
    closed_count: int
    unassessed_count: int


@dataclass(frozen=True)
class RegionStates:
    """One region; ``states`` None: no sheet Aanbod. ``of_kind`` counts one kind alone, or all when none was chosen."""

    region: str
    states: States | None
    of_kind: States | None


@dataclass(frozen=True)
class OfferStates:
    """All 18 regions in geographic order, and the sums of those that handed in.

    ``kind`` is the kind that is counted apart for a region in view; ``blind_regions`` have offer, none of it assessed.
    """

    as_of: date
    fresh_since: date
    scenario: str | None
    kind: str | None
    regions: tuple[RegionStates, ...]
    together: States
    blind_regions: tuple[str, ...]
    blind_count: int
    assessed: Assessed

    def of(self, region: str) -> RegionStates:
        """One region."""
        return next(one for one in self.regions if one.region == region)


def offer_states(store: Store, as_of: date, scenario: str | None, kind: str | None = None) -> OfferStates:
    """Sources: ``offer_figures_by_region``, ``offer_states_by_region``, of one scenario or of all."""
    figures = list(lines(offer_figures_by_region(store, as_of, scenario)))
    counts = list(lines(offer_states_by_region(store, as_of, scenario))) if kind else []
    regions = []
    for line in figures:
        states = None if line.offer_count is None else _of_all(line)
        of_kind = _of_kind(line.region, kind, counts) if states and kind else states
        regions.append(RegionStates(line.region, states, of_kind))
    blind = tuple(
        one.region for one in regions if one.states and one.states.offer_count and not one.states.assessed_count
    )
    return OfferStates(
        as_of,
        fresh_since(store, as_of),
        scenario,
        kind,
        tuple(regions),
        _together([one.states for one in regions if one.states]),
        blind,
        len(blind),
        assessed(figures),
    )


def _of_all(line: Any) -> States:
    return States(
        line.offer_count,
        line.assessed_count,
        line.fresh_count,
        line.stale_count,
        line.incomplete_count,
        line.closed_count,
        line.unassessed_count,
    )


def _of_kind(region: str, kind: str, counts: Sequence[Any]) -> States:
    of: Counter[str] = Counter()
    for line in counts:
        if line.region == region and line.offer_kind_code == kind and line.is_active:
            of[line.quality_state_code] += line.offer_count
    fresh, stale = of["assessed"], of["stale"]
    return States(of.total(), fresh + stale, fresh, stale, of["incomplete"], of["closed"], of["none"])


def _together(regions: Sequence[States]) -> States:
    return States(
        sum(one.offer_count for one in regions),
        sum(one.assessed_count for one in regions),
        sum(one.fresh_count for one in regions),
        sum(one.stale_count for one in regions),
        sum(one.incomplete_count for one in regions),
        sum(one.closed_count for one in regions),
        sum(one.unassessed_count for one in regions),
    )
