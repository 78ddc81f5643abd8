"""The main figures of one region beside those of the others, and what changed between its deliveries; no words."""

from dataclasses import dataclass
from datetime import date
from statistics import median

from data.deliveries.versions import delivery
from data.margins import Side, beside_median, of_count, of_score
from data.questions.comparisons import (
    CHECK_IN,
    Change,
    RegionChange,
    measures,
    region_changes,
    total_changes,
)
from data.questions.coverage_matrix import coverage_matrix
from data.questions.offer_figures import fresh_since
from data.questions.phases_of_region import PhasesOfRegion, phases_of_region
from data.questions.region_states import region_states
from data.store import Store

COUNTS = ("partner_count", "offer_count", "assessed_count", "fresh_count")
QUALITY, DEGREES = "quality_median", "temperature_degrees"
MEASURES = (*COUNTS, QUALITY, DEGREES)
"""What is compared, in the order of the panels."""


@dataclass(frozen=True)
class Measure:
    """One figure of the region beside the others; ``value`` is missing when it is not known.

    ``others`` are the values of the other regions that have one, in geographic order; ``median`` is that of all
    ``region_count`` regions that have one. ``side`` is unknown where no margin is agreed, or no other region
    has one. ``move`` is None without an earlier date.
    """

    code: str
    value: float | None
    others: tuple[float, ...]
    median: float | None
    region_count: int
    side: Side
    move: RegionChange | None


@dataclass(frozen=True)
class RegionPanels:
    """What the five panels of a region hold; ``fresh_since`` is the first day of the past year.

    ``present_kind_count`` of ``kind_count`` kinds of organisation take part; missing without a sheet Partners.
    ``changes`` is empty without an earlier date.
    ``state_date`` is what sheet Regio describes and ``state_file_name`` where it came in; missing and empty without
    that sheet.
    """

    as_of: date
    since: date | None
    fresh_since: date
    region: str
    measures: tuple[Measure, ...]
    check_in: tuple[Measure, ...]
    present_kind_count: int | None
    kind_count: int
    lifecycle: PhasesOfRegion
    changes: tuple[Change, ...]
    state_date: date | None
    state_file_name: str

    def of(self, code: str) -> Measure:
        """One of ``MEASURES`` by its code. Raises StopIteration for another."""
        return next(measure for measure in self.measures if measure.code == code)

    def value(self, code: str) -> float | None:
        """The value of one of ``MEASURES``."""
        return self.of(code).value


def region_panels(store: Store, as_of: date, since: date | None, region: str) -> RegionPanels:
    """The figures of a region beside the others.

    Sources: ``measures``, ``region_states``, ``coverage_matrix``, ``phases_of_region``, ``region_changes``,
    ``total_changes``.
    """
    values = {
        code: {other: float(value) for other, value in by_region.items() if value is not None}
        for code, by_region in measures(store, as_of).items()
    }
    changes = region_changes(store, as_of, since) if since else ()
    moves = {one.measure: one for one in changes if one.region == region}
    kinds = coverage_matrix(store, as_of, "organisation_type")
    state = next(one for one in region_states(store, as_of) if one.region == region)
    source = None if state.delivery_id is None else delivery(store, state.delivery_id)
    return RegionPanels(
        as_of,
        since,
        fresh_since(store, as_of),
        region,
        tuple(_measure(code, values, region, moves.get(code)) for code in MEASURES),
        tuple(_measure(code, values, region, moves.get(code)) for code in CHECK_IN),
        kinds.of(region).present_count,
        kinds.category_count,
        phases_of_region(store, as_of, since, region),
        total_changes(store, as_of, since, region) if since else (),
        state.reference_date,
        source.file_name if source else "",
    )


def _measure(code: str, values: dict[str, dict[str, float]], region: str, move: RegionChange | None) -> Measure:
    every = values[code]
    middle = median(every.values()) if every else None
    own = every.get(region)
    return Measure(
        code,
        own,
        tuple(value for other, value in every.items() if other != region),
        middle,
        len(every),
        _side(code, own, middle, (values["assessed_count"].get(region), len(every))),
        move,
    )


def _side(code: str, own: float | None, middle: float | None, behind: tuple[float | None, int]) -> Side:
    """Where a value lies; ``behind`` are the assessed offers behind a score and the regions behind the median."""
    assessed, regions = behind
    if code in COUNTS:
        return beside_median(of_count(own, middle), regions)
    return of_score(own, int(assessed or 0), middle, regions) if code == QUALITY else Side.UNKNOWN
