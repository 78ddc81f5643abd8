"""The phases of one region: its circle, what it answered on each item and who can help, and what moved."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from data.margins import Side, beside_median, of_share
from data.questions.change_days import last_change
from data.questions.comparisons import Comparison, sheet_comparisons
from data.questions.phase_movement import RegionMoves, region_moves
from data.questions.phase_shares import (
    PhaseChange,
    PhaseOrder,
    PhaseShare,
    medians,
    phase_changes,
    phase_orders,
    phase_shares,
)
from data.questions.question_match import question_match
from data.questions.region_sheets import regions_with
from data.store import Store

OPEN_FIRST = ("bezig", "nog_niet", None, "klaar", "nvt")
"""The order of items in their step: what is under way or still to do stands above what is done."""
_SHEET = "Fasen"
_ANSWERS = """
    SELECT region, item_code, phase_code, step, statement, item_status_code AS status_code, explanation, help_code
    FROM region
    CROSS JOIN lifecycle_item
    LEFT JOIN current_phase_progress($as_of) USING (region, item_code)
    ORDER BY region, item_code
    """


@dataclass(frozen=True)
class PhaseCircle:
    """The five phases of one region in order, those it names itself, and the one to open.

    That is the one chosen, else the first main phase, else the first that is not all done, else the first.
    """

    as_of: date
    region: str
    phases: tuple[PhaseShare, ...]
    main_phases: tuple[str, ...]
    order: PhaseOrder
    opened_phase: str


@dataclass(frozen=True)
class ItemAnswer:
    """What one region answered on one item; missing: nothing, or no sheet Fasen.

    ``step`` is where the item stands in its phase, ``statement`` what is true when it is done.
    """

    region: str
    item_code: str
    phase_code: str
    step: str
    statement: str
    status_code: str | None
    explanation: str | None
    help_code: str | None


@dataclass(frozen=True)
class PhaseItem:
    """One item; a missing status: no answer. ``is_changed``: another status than in the delivery before.

    ``other_count`` other regions handed in sheet Fasen; ``offerers`` and ``finishers`` are those of them that offer
    help with it and that have it done.
    """

    item_code: str
    step: str
    statement: str
    status_code: str | None
    earlier_status_code: str | None
    is_changed: bool
    explanation: str | None
    help_code: str | None
    other_count: int
    offerers: tuple[str, ...]
    finishers: tuple[str, ...]


@dataclass(frozen=True)
class PhaseItems:
    """The items of one phase of one region, and per step those that are open first.

    The first four counts add up to ``applicable_count``. ``earlier_date`` is that of the delivery before; missing:
    nothing to compare with.
    """

    as_of: date
    region: str
    phase_code: str
    items: tuple[PhaseItem, ...]
    steps: tuple[tuple[str, tuple[PhaseItem, ...]], ...]
    done_count: int
    busy_count: int
    not_yet_count: int
    unanswered_count: int
    applicable_count: int
    earlier_date: date | None


@dataclass(frozen=True)
class PhaseOfRegion:
    """One phase of a region, the median of the ``median_count`` regions that answered, and what moved.

    ``median`` is missing when none did, ``change`` is None without an earlier date; ``side`` is where the share lies.
    """

    share: PhaseShare
    median: float | None
    median_count: int
    side: Side
    change: PhaseChange | None


@dataclass(frozen=True)
class PhasesOfRegion:
    """The five phases of one region beside the medians; ``moves`` is missing without an earlier date.

    ``compared_date`` is that of the delivery before; missing: no phase can be compared.
    """

    as_of: date
    since: date | None
    region: str
    phases: tuple[PhaseOfRegion, ...]
    order: PhaseOrder
    moves: RegionMoves | None
    compared_date: date | None

    @property
    def is_reported(self) -> bool:
        """Whether the region handed in sheet Fasen."""
        return self.order.item_count is not None


def phase_circle(store: Store, as_of: date, region: str, chosen: str) -> PhaseCircle:
    """Sources: macro ``phase_share``, ``phase_orders``; ``chosen`` is a phase or empty."""
    own = _own_shares(store, as_of, region)
    main = tuple(one.phase_code for one in own if one.is_main_phase)
    return PhaseCircle(as_of, region, own, main, _own_order(store, as_of, region), chosen or _opened(own))


def _own_shares(store: Store, as_of: date, region: str) -> tuple[PhaseShare, ...]:
    return tuple(one for one in phase_shares(store, as_of) if one.region == region)


def _own_order(store: Store, as_of: date, region: str) -> PhaseOrder:
    return next(one for one in phase_orders(store, as_of) if one.region == region)


def _opened(own: tuple[PhaseShare, ...]) -> str:
    main = [one.phase_code for one in own if one.is_main_phase]
    still_open = [one.phase_code for one in own if one.phase_share != 1]
    return [*main, *still_open, own[0].phase_code][0]


def phase_items(store: Store, as_of: date, since: date | None, region: str, chosen: str) -> PhaseItems:
    """Sources: ``item_answers``, ``question_match``; ``chosen`` as in ``phase_circle``."""
    phase = chosen or _opened(_own_shares(store, as_of, region))
    earlier_date, earlier = _earlier(store, as_of, since, region)
    items = items_of(store, as_of, region, earlier)
    own = tuple(item for code, item in items if code == phase)
    return counted_items(as_of, region, phase, own, earlier_date)


def counted_items(
    as_of: date, region: str, phase: str, own: tuple[PhaseItem, ...], earlier_date: date | None
) -> PhaseItems:
    """The items of a phase by step and by status."""
    counts = Counter(item.status_code for item in own)
    steps = dict.fromkeys(item.step for item in own)
    return PhaseItems(
        as_of,
        region,
        phase,
        own,
        tuple((step, tuple(sorted((one for one in own if one.step == step), key=_openness))) for step in steps),
        counts["klaar"],
        counts["bezig"],
        counts["nog_niet"],
        counts[None],
        len(own) - counts["nvt"],
        earlier_date,
    )


def _openness(item: PhaseItem) -> int:
    return OPEN_FIRST.index(item.status_code)


def items_of(
    store: Store, as_of: date, region: str, earlier: dict[str, str | None]
) -> tuple[tuple[str, PhaseItem], ...]:
    """All items with their phase, in order; ``earlier`` holds their status in the delivery before, if there was one."""
    others = regions_with(store, as_of, _SHEET) - {region}
    matches = {one.item: one for one in question_match(store, as_of).items}
    return tuple(
        (
            one.phase_code,
            PhaseItem(
                one.item_code,
                one.step,
                one.statement,
                one.status_code,
                earlier.get(one.item_code),
                earlier.get(one.item_code, one.status_code) != one.status_code,
                one.explanation,
                one.help_code,
                len(others),
                tuple(other for other in matches[one.item_code].offerers if other != region),
                tuple(other for other in matches[one.item_code].finishers if other != region),
            ),
        )
        for one in answers_of(store, as_of, region)
    )


def item_answers(store: Store, as_of: date) -> tuple[ItemAnswer, ...]:
    """18 x 38, in geographic order and that of the items. Source: macro ``current_phase_progress``."""
    return store.facts(ItemAnswer, _ANSWERS, as_of=last_change(store, as_of))


def answers_of(store: Store, as_of: date, region: str) -> tuple[ItemAnswer, ...]:
    """What one region answered, on all 38 items in their order."""
    return tuple(one for one in item_answers(store, as_of) if one.region == region)


def _earlier(store: Store, as_of: date, since: date | None, region: str) -> tuple[date | None, dict[str, str | None]]:
    """The date and the statuses of the delivery before; none when no other one was handed in since."""
    if since is None:
        return None, {}
    own = next(one for one in sheet_comparisons(store, as_of, since) if (one.region, one.sheet) == (region, _SHEET))
    statuses = {one.item_code: one.status_code for one in answers_of(store, since, region)}
    if own.comparison_code is not Comparison.RENEWED or not any(statuses.values()):
        return None, {}
    return own.earlier_date, statuses


def phases_of_region(store: Store, as_of: date, since: date | None, region: str) -> PhasesOfRegion:
    """Sources: macros ``phase_share``, ``phase_change``; ``phase_orders``."""
    shares = phase_shares(store, as_of)
    own = [one for one in shares if one.region == region]
    changes = [one for one in phase_changes(store, as_of, since) if one.region == region]
    moves = next(iter(region_moves(changes)), None)
    middle = dict(medians(shares))
    return PhasesOfRegion(
        as_of,
        since,
        region,
        tuple(
            _beside(share, middle[share.phase_code], _count(shares, share), change)
            for share, change in zip(own, changes or (None,) * len(own), strict=True)
        ),
        _own_order(store, as_of, region),
        moves,
        moves.earlier_date if moves and moves.is_compared else None,
    )


def _count(shares: tuple[PhaseShare, ...], own: PhaseShare) -> int:
    """How many regions have a share of this phase."""
    return sum(one.phase_code == own.phase_code and one.phase_share is not None for one in shares)


def _beside(own: PhaseShare, middle: float | None, regions: int, change: PhaseChange | None) -> PhaseOfRegion:
    side = beside_median(of_share(own.phase_share, own.counted_count, middle), regions)
    return PhaseOfRegion(own, middle, regions, side, change)
