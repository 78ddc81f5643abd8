"""What changed over all regions, where phases moved, what is not known yet, what is newest; no words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.questions.change_days import last_change
from data.questions.comparisons import Change, Comparison, total_changes
from data.questions.offer_figures import offer_figures
from data.questions.phase_shares import PhaseChange, phase_changes
from data.questions.region_sheets import dates_by_region
from data.store import Store

_NEWEST_STORIES = """
    SELECT region, realised_date, title, what_happened, supported_by
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
    """The newest realisation of one region, in its own words; what happened and who supported it may be missing."""

    region: str
    realised_date: date
    title: str
    what_happened: str | None
    supported_by: str | None


def overview_news(store: Store, as_of: date, since: date | None) -> OverviewNews:
    """What changed, moved and is not known.

    Sources: ``total_changes``, ``phase_changes``, ``dates_by_region``, ``offer_figures``; without an
    earlier date nothing is compared.
    """
    silent = tuple(one.region for one in dates_by_region(store, as_of) if not one.is_reported)
    offers = offer_figures(store, as_of, None)
    return OverviewNews(
        since,
        total_changes(store, as_of, since or as_of, None),
        movement(phase_changes(store, as_of, since or as_of)),
        silent,
        tuple(one.region for one in offers if one.offer_count is None and one.region not in silent),
        tuple(one.region for one in offers if one.offer_count and one.quality_median is None),
    )


def movement(changes: Sequence[PhaseChange]) -> Movement:
    """Where phases moved."""
    compared = [(one, one.points) for one in changes if one.points is not None]
    large = [Step(one.region, one.phase_code, moved) for one, moved in compared if moved and one.is_large]
    most = max((abs(step.points) for step in large), default=0)
    dates = [(one.comparison_code, one.reference_date) for one in changes if one.reference_date]
    return Movement(
        len({one.region for one in changes if one.reference_date}),
        len({one.region for one, _ in compared}),
        len({one.region for one, moved in compared if moved}),
        tuple(step for step in large if abs(step.points) == most),
        tuple(sorted({one.comparison_code for one in changes})),
        max((day for code, day in dates if code is Comparison.UNRENEWED), default=None),
    )


def newest_stories(store: Store, as_of: date) -> tuple[Story, ...]:
    """The newest realisation of each region that has any, newest first, of one day in geographic order.

    Of several of a region on one day the first in its sheet. Source: macro ``current_realisation``.
    """
    return store.facts(Story, _NEWEST_STORIES, as_of=last_change(store, as_of))
