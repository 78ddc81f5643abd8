"""How far each region is in each phase, in what order, and what moved: the rows that the figures of fasen share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from statistics import median
from typing import Literal

from data import margins
from data.margins import Side
from data.questions.change_days import last_change
from data.questions.comparisons import Comparison
from data.rows import by_region
from data.store import Store, shared

Way = Literal["forward", "same", "back"]


@dataclass(frozen=True)
class PhaseShare:
    """One phase of one region; the counts of items add up to ``item_count`` and are missing without a sheet Fasen.

    ``phase_share`` is 0..1: done items, busy ones half, of the answered ones that apply; missing: there are none.
    ``unanswered_share`` is 0..1 of the items that apply; missing: none does, or no sheet. ``is_main_phase`` is missing
    without a sheet Regio.
    """

    region: str
    phase_code: str
    is_reported: bool
    phase_share: float | None
    done_count: int | None
    busy_count: int | None
    not_yet_count: int | None
    not_applicable_count: int | None
    unanswered_count: int | None
    item_count: int
    unanswered_share: float | None
    is_main_phase: bool | None

    @property
    def counted_count(self) -> int:
        """How many items the share is of."""
        return sum(count or 0 for count in (self.done_count, self.busy_count, self.not_yet_count))

    @property
    def counts(self) -> tuple[float | None, int | None]:
        """What the share divides: the done items with half of the busy ones, and all that it is of."""
        if self.phase_share is None:
            return None, None
        return (self.done_count or 0) + (self.busy_count or 0) / 2, self.counted_count


@dataclass(frozen=True)
class PhaseChange:
    """One phase of one region between the deliveries that speak at two dates; each date is missing without one.

    ``phase_change`` is -1..1, ``points`` the same in whole percentage points as people read it; both are missing unless
    sheet Fasen was handed in anew and both shares exist. ``answered_count`` are the fewest items behind either share;
    missing: no sheet Fasen then or now.
    """

    region: str
    phase_code: str
    phase_share: float | None
    earlier_share: float | None
    phase_change: float | None
    answered_count: int | None
    comparison_code: Comparison
    reference_date: date | None
    earlier_date: date | None

    @property
    def points(self) -> int | None:
        """The change in whole percentage points."""
        return margins.points(self.phase_change)

    @property
    def is_large(self) -> bool:
        """Whether it has enough items to be called the largest."""
        return self.phase_change is not None and (self.answered_count or 0) >= margins.FEWEST_BEHIND_SHARE

    @property
    def way(self) -> Way | None:
        """Which way it went, as people read it; missing when it cannot be compared."""
        if self.points is None:
            return None
        return "forward" if self.points > 0 else "back" if self.points < 0 else "same"


@dataclass(frozen=True)
class PhaseOrder:
    """Whether a later phase of a region is clearly further than an earlier one: unusual, since phases go in order.

    ``answered_count`` of ``item_count`` items; missing: no sheet Fasen. The pair furthest apart against the order, with
    its shares 0..1, is missing when there is none, and unknown unless two phases have enough answers
    (``is_comparable``).
    """

    region: str
    is_comparable: bool
    answered_count: int | None
    item_count: int | None
    later_phase_code: str | None
    earlier_phase_code: str | None
    later_share: float | None
    earlier_share: float | None

    @property
    def unanswered_count(self) -> int | None:
        """Items without an answer; missing: no sheet Fasen."""
        if self.item_count is None or self.answered_count is None:
            return None
        return self.item_count - self.answered_count


def phase_shares(store: Store, as_of: date) -> tuple[PhaseShare, ...]:
    """18 x 5, in geographic order and phase order. Source: macro ``phase_share``."""
    return store.facts(
        PhaseShare, "FROM phase_share($as_of) ORDER BY region, phase_code", as_of=last_change(store, as_of)
    )


@shared
def phase_changes(store: Store, as_of: date, since: date | None) -> tuple[PhaseChange, ...]:
    """18 x 5, in geographic order and phase order; empty without a date. Source: macro ``phase_change``."""
    if since is None:
        return ()
    query = "FROM phase_change($as_of, $since) ORDER BY region, phase_code"
    changes = store.facts(PhaseChange, query, as_of=last_change(store, as_of), since=last_change(store, since))
    return tuple(replace(one, comparison_code=Comparison(one.comparison_code)) for one in changes)


def phase_orders(store: Store, as_of: date) -> tuple[PhaseOrder, ...]:
    """18 rows, in geographic order; only phases with enough answered items are compared. Source: ``phase_shares``."""
    return _orders(store, last_change(store, as_of))


@shared
def _orders(store: Store, day: date) -> tuple[PhaseOrder, ...]:
    """At a day of ``last_change``: worked out once for all dates until the next."""
    return tuple(_order(region, phases) for region, phases in by_region(phase_shares(store, day)).items())


def _order(region: str, phases: Sequence[PhaseShare]) -> PhaseOrder:
    if not phases[0].is_reported:
        return PhaseOrder(region, False, None, None, None, None, None, None)
    item_count = sum(phase.item_count for phase in phases)
    answered_count = item_count - sum(phase.unanswered_count or 0 for phase in phases)
    sides = [(earlier, later, _beside(later, earlier)) for earlier, later in combinations(phases, 2)]
    is_comparable = any(side is not Side.UNKNOWN for _, _, side in sides)
    against = [(later, earlier) for earlier, later, side in sides if side is Side.ABOVE]
    if not against:
        return PhaseOrder(region, is_comparable, answered_count, item_count, None, None, None, None)
    later, earlier = max(against, key=lambda pair: _gap(*pair))
    return PhaseOrder(
        region,
        is_comparable,
        answered_count,
        item_count,
        later.phase_code,
        earlier.phase_code,
        later.phase_share,
        earlier.phase_share,
    )


def _beside(later: PhaseShare, earlier: PhaseShare) -> Side:
    fewest = min(later.counted_count, earlier.counted_count)
    return margins.of_share(later.phase_share, fewest, earlier.phase_share)


def _gap(later: PhaseShare, earlier: PhaseShare) -> float:
    # rounded, because equal differences need not be equal as binary fractions
    return round((later.phase_share or 0) - (earlier.phase_share or 0), 9)


def has_phases(store: Store, as_of: date, region: str) -> bool:
    """Whether the region handed in sheet Fasen. Source: macro ``phase_share``."""
    return any(one.is_reported for one in phase_shares(store, as_of) if one.region == region)


def medians(shares: tuple[PhaseShare, ...]) -> tuple[tuple[str, float | None], ...]:
    """Per phase the median of the regions that have a share, no norm; missing: none has."""
    every: dict[str, list[float]] = {}
    for one in shares:
        given = every.setdefault(one.phase_code, [])
        if one.phase_share is not None:
            given.append(one.phase_share)
    return tuple((code, median(given) if given else None) for code, given in every.items())
