"""What moved in the phases between two dates, only of regions that handed in anew: not known is not the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.questions.comparisons import Comparison, Span, span
from data.questions.phase_shares import PhaseChange, PhaseShare, Way, phase_changes, phase_shares
from data.rows import by_region
from data.store import Store


@dataclass(frozen=True)
class Steps:
    """Phases that moved one way, in order, with their percentage points; ``most`` moved most, ties together."""

    points: tuple[tuple[str, int], ...]
    most: tuple[str, ...]
    most_points: int
    is_every_phase: bool


@dataclass(frozen=True)
class RegionMoves:
    """What moved in one region between its deliveries; ``forward`` and ``back`` are missing when nothing went that way.

    ``compared_count`` phases have a share in both deliveries; ``is_every_phase``: all of them. ``largest`` are the
    phases that moved most, up or down, by ``largest_points``; ``largest_ways`` are the signed points among them. The
    spans are missing when no phase can be compared, the dates without a delivery.
    """

    region: str
    comparison: Comparison
    reference_date: date | None
    earlier_date: date | None
    compared_count: int
    is_every_phase: bool
    forward: Steps | None
    back: Steps | None
    largest: tuple[str, ...]
    largest_points: int
    largest_ways: tuple[int, ...]

    @property
    def is_compared(self) -> bool:
        """Whether at least one phase can be compared."""
        return self.compared_count > 0


@dataclass(frozen=True)
class PhaseMoves:
    """In how many regions one phase went forward, stayed, went back, or cannot be compared: together all 18."""

    phase_code: str
    forward_count: int
    same_count: int
    back_count: int
    not_compared_count: int


@dataclass(frozen=True)
class MovedCell:
    """One phase of one region now, and its change; without an earlier date there is none."""

    share: PhaseShare
    change: PhaseChange | None


@dataclass(frozen=True)
class PhaseMovement:
    """All 18 regions and five phases; without ``since`` nothing is compared: ``regions`` and ``phases`` are empty.

    ``deliveries`` and ``earlier_deliveries`` span the dates of what is compared. ``most_often`` are the phases that
    went forward in most regions, ties together. ``comparisons`` are those that occur; ``unrenewed_date`` is the newest
    date of a delivery that was not followed by another.
    """

    as_of: date
    since: date | None
    cells: tuple[MovedCell, ...]
    regions: tuple[RegionMoves, ...]
    phases: tuple[PhaseMoves, ...]
    compared_count: int
    forward_regions: tuple[str, ...]
    back_regions: tuple[str, ...]
    most_often: tuple[str, ...]
    earlier_deliveries: Span | None
    deliveries: Span | None
    unrenewed_regions: tuple[str, ...]
    unrenewed_date: date | None
    comparisons: tuple[Comparison, ...]

    def of(self, region: str) -> RegionMoves:
        """What moved in one region; needs an earlier date."""
        return next(one for one in self.regions if one.region == region)


def phase_movement(store: Store, as_of: date, since: date | None) -> PhaseMovement:
    """Sources: macros ``phase_share``, ``phase_change``."""
    return movement_of(as_of, since, phase_shares(store, as_of), phase_changes(store, as_of, since))


def movement_of(
    as_of: date, since: date | None, shares: Sequence[PhaseShare], changes: Sequence[PhaseChange]
) -> PhaseMovement:
    """What the rows say together; ``changes`` are those of the shares, or none without an earlier date."""
    regions = region_moves(changes)
    compared = [one for one in changes if one.points is not None]
    unrenewed = [one for one in regions if one.comparison is Comparison.UNRENEWED]
    phases = _phases(changes)
    most = max((one.forward_count for one in phases), default=0)
    return PhaseMovement(
        as_of,
        since,
        tuple(MovedCell(share, change) for share, change in zip(shares, changes or (None,) * len(shares), strict=True)),
        regions,
        phases,
        sum(one.is_compared for one in regions),
        tuple(one.region for one in regions if one.forward),
        tuple(one.region for one in regions if one.back),
        tuple(one.phase_code for one in phases if most and one.forward_count == most),
        span(one.earlier_date for one in compared),
        span(one.reference_date for one in compared),
        tuple(one.region for one in unrenewed),
        max((one.reference_date for one in unrenewed if one.reference_date), default=None),
        tuple(sorted({one.comparison for one in regions})),
    )


def region_moves(changes: Sequence[PhaseChange]) -> tuple[RegionMoves, ...]:
    """What moved per region, in the order of the changes."""
    return tuple(map(_moves, by_region(changes).values()))


def _moves(own: Sequence[PhaseChange]) -> RegionMoves:
    first = own[0]
    points = {one.phase_code: one.points for one in own if one.points is not None}
    largest = max(map(abs, points.values()), default=0)
    most = tuple(code for code, moved in points.items() if largest and abs(moved) == largest)
    return RegionMoves(
        first.region,
        first.comparison_code,
        first.reference_date,
        first.earlier_date,
        len(points),
        len(points) == len(own),
        _steps({code: moved for code, moved in points.items() if moved > 0}, len(own)),
        _steps({code: moved for code, moved in points.items() if moved < 0}, len(own)),
        most,
        largest,
        tuple(sorted({points[code] for code in most})),
    )


def _steps(points: dict[str, int], phase_count: int) -> Steps | None:
    if not points:
        return None
    most = max(points.values(), key=abs)
    return Steps(
        tuple(points.items()),
        tuple(code for code, moved in points.items() if moved == most),
        most,
        len(points) == phase_count,
    )


def _phases(changes: Sequence[PhaseChange]) -> tuple[PhaseMoves, ...]:
    every: dict[str, list[Way | None]] = {}
    for one in changes:
        every.setdefault(one.phase_code, []).append(one.way)
    return tuple(
        PhaseMoves(code, ways.count("forward"), ways.count("same"), ways.count("back"), ways.count(None))
        for code, ways in every.items()
    )
