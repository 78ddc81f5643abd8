"""The main figures of one region beside those of the others, and what changed between its deliveries; no words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

import pandas as pd

from data.deliveries.versions import delivery
from data.margins import Side, beside_median, of_count, of_score
from data.questions.comparisons import CHANGES, CHECK_IN, Change, Comparison, change_by_region, total_changes
from data.questions.coverage_matrix import coverage_matrix
from data.questions.offer_figures import fresh_since, offer_figures
from data.questions.partner_counts import partner_counts
from data.questions.phases_of_region import PhasesOfRegion, phases_of_region
from data.questions.region_states import region_states
from data.rows import lines
from data.store import Store

COUNTS = ("partner_count", "offer_count", "assessed_count", "fresh_count")
QUALITY, DEGREES = "quality_median", "temperature_degrees"
MEASURES = (*COUNTS, QUALITY, DEGREES)
"""What is compared, in the order of the panels."""
CHECK_IN_MEASURES = tuple(f"{code}_score" for code in CHECK_IN)


@dataclass(frozen=True)
class Move:
    """What changed in one figure of one region between two deliveries of its sheet.

    ``change`` is missing unless both values are known and the sheet was handed in anew; the date of the earlier
    delivery unless there was one.
    """

    change: float | None
    comparison: Comparison
    earlier_date: date | None


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
    move: Move | None


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

    Sources: ``partner_counts``, ``offer_figures``, ``region_states``, ``coverage_matrix``,
    ``phases_of_region``, ``change_by_region``, ``total_changes``.
    """
    columns = _columns(store, as_of)
    moves = _own(change_by_region(store, as_of, since), "region", region) if since else None
    kinds = coverage_matrix(store, as_of, "organisation_type")
    state = next(one for one in region_states(store, as_of) if one.region == region)
    source = None if state.delivery_id is None else delivery(store, state.delivery_id)
    return RegionPanels(
        as_of,
        since,
        fresh_since(store, as_of),
        region,
        tuple(_measure(name, columns, region, moves) for name in MEASURES),
        tuple(_measure(name, columns, region, moves) for name in CHECK_IN_MEASURES),
        kinds.of(region).present_count,
        kinds.category_count,
        phases_of_region(store, as_of, since, region),
        total_changes(store, as_of, since, region) if since else (),
        state.reference_date,
        source.file_name if source else "",
    )


def _own(frame: pd.DataFrame, column: str, code: str) -> Any:
    return next(line for line in lines(frame) if getattr(line, column) == code)


def _columns(store: Store, as_of: date) -> dict[str, dict[str, float]]:
    """Per measure its value in each region that has one."""
    partners, states = partner_counts(store, as_of), region_states(store, as_of)
    sources: dict[str, Sequence[Any]] = dict.fromkeys(MEASURES, offer_figures(store, as_of, None))
    sources |= {"partner_count": partners} | dict.fromkeys((DEGREES, *CHECK_IN_MEASURES), states)
    return {
        name: {own.region: float(value) for own in source if (value := getattr(own, name)) is not None}
        for name, source in sources.items()
    }


def _measure(code: str, columns: dict[str, dict[str, float]], region: str, moves: Any) -> Measure:
    values = columns[code]
    middle = median(values.values()) if values else None
    own = values.get(region)
    return Measure(
        code,
        own,
        tuple(value for other, value in values.items() if other != region),
        middle,
        len(values),
        _side(code, own, middle, (columns["assessed_count"].get(region), len(values))),
        None if moves is None else _move(code, moves),
    )


def _side(code: str, own: float | None, middle: float | None, behind: tuple[float | None, int]) -> Side:
    """Where a value lies; ``behind`` are the assessed offers behind a score and the regions behind the median."""
    assessed, regions = behind
    if code in COUNTS:
        return beside_median(of_count(own, middle), regions)
    return of_score(own, int(assessed or 0), middle, regions) if code == QUALITY else Side.UNKNOWN


def _move(code: str, moves: Any) -> Move:
    name = next(name for name, (column, _) in CHANGES.items() if column == code)
    change = getattr(moves, f"{name}_change")
    return Move(
        None if change is None else float(change),
        Comparison(getattr(moves, f"{name}_comparison_code")),
        getattr(moves, f"{name}_earlier_date"),
    )
