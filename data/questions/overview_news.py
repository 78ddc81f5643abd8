"""What changed over all regions, where phases moved, what is not known yet, what is newest; no words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.margins import points
from data.queries.comparisons import Change, Comparison, total_changes
from data.queries.offers import quality_by_region
from data.queries.overview import summary_by_region
from data.queries.phases import phase_change_by_region
from data.rows import lines
from data.store import Store

_NEWEST_STORIES = """
    SELECT region, realised_date, title, what_happened
    FROM current_realisation($as_of)
    QUALIFY row_number() OVER (PARTITION BY region ORDER BY realised_date DESC, row_number) = 1
    ORDER BY realised_date DESC, region
    """


@dataclass(frozen=True)
class Step:
    """How much one phase of one region moved, in percentage points."""

    region: str
    phase_code: str
    points: int


@dataclass(frozen=True)
class Movement:
    """Where phases moved between deliveries of sheet Fasen.

    ``reporting_count`` regions ever handed it in, ``compared_count`` of them anew with shares to compare,
    ``moved_count`` of those moved by a percentage point or more. ``largest`` are the largest steps up or down, ties
    together, of those with enough items behind them. ``comparisons`` are those that occur; ``unrenewed_date`` is the
    newest date described by a sheet not handed in anew, missing without any.
    """

    reporting_count: int
    compared_count: int
    moved_count: int
    largest: tuple[Step, ...]
    comparisons: tuple[Comparison, ...]
    unrenewed_date: date | None


@dataclass(frozen=True)
class OverviewNews:
    """What three sentences over all regions rest on; regions in geographic order.

    ``silent_regions`` handed in nothing, ``listless_regions`` something but no sheet Aanbod; of the offer of
    ``without_median`` fewer than five were assessed, so that it has no median of quality.
    """

    since: date | None
    changes: tuple[Change, ...]
    movement: Movement
    silent_regions: tuple[str, ...]
    listless_regions: tuple[str, ...]
    without_median: tuple[str, ...]


@dataclass(frozen=True)
class Story:
    """The newest realisation of one region, in its own words; what happened is missing when not given."""

    region: str
    realised_date: date
    title: str
    what_happened: str | None


def overview_news(store: Store, as_of: date, since: date | None) -> OverviewNews:
    """What changed, moved and is not known.

    Sources: ``total_changes``, ``phase_change_by_region``, ``summary_by_region``, ``quality_by_region``; without an
    earlier date nothing is compared.
    """
    summaries, quality = list(lines(summary_by_region(store, as_of))), lines(quality_by_region(store, as_of))
    return OverviewNews(
        since,
        total_changes(store, as_of, since or as_of),
        movement(list(lines(phase_change_by_region(store, as_of, since or as_of)))),
        tuple(line.region for line in summaries if not line.is_reported),
        tuple(line.region for line in summaries if line.is_reported and line.offer_count is None),
        tuple(line.region for line in quality if line.offer_count and line.quality_median is None),
    )


def movement(moves: Sequence[Any]) -> Movement:
    """Where phases moved; ``moves`` are the rows of ``phase_change_by_region``."""
    compared = [(line, moved) for line in moves if (moved := points(line.phase_change)) is not None]
    large = [Step(line.region, line.phase_code, moved) for line, moved in compared if moved and line.is_large]
    most = max((abs(step.points) for step in large), default=0)
    unrenewed = [line.reference_date for line in moves if line.comparison_code == Comparison.UNRENEWED]
    return Movement(
        len({line.region for line in moves if line.reference_date is not None}),
        len({line.region for line, _ in compared}),
        len({line.region for line, moved in compared if moved}),
        tuple(step for step in large if abs(step.points) == most),
        tuple(sorted({Comparison(line.comparison_code) for line in moves})),
        max(unrenewed, default=None),
    )


def newest_stories(store: Store, as_of: date) -> tuple[Story, ...]:
    """The newest realisation of each region that has any, newest first, of one day in geographic order.

    Of several of a region on one day the first in its sheet. Source: macro ``current_realisation``.
    """
    return store.facts(Story, _NEWEST_STORIES, as_of=as_of)
