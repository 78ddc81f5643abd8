"""Which levels the quality criteria reach in each region, and which stand out over all; chooses no words."""

from dataclasses import dataclass
from datetime import date

from data.margins import FEWEST_BEHIND_SHARE
from data.queries import criterion_level_by_region, criterion_level_totals
from data.rows import lines
from data.store import Store


@dataclass(frozen=True)
class CriterionLevels:
    """Active offers of one region at each level of one criterion; None without a sheet Aanbod."""

    region: str
    criterion_code: str
    level_counts: tuple[int | None, int | None, int | None, int | None]
    """At level 0, 1, 2 and 3."""
    unknown_count: int | None
    """Left empty."""
    offer_count: int | None
    known_count: int | None
    """With a level."""
    high_count: int | None
    """Of those, at level 2 or 3."""


@dataclass(frozen=True)
class CriterionTotal:
    """One criterion over all regions that handed in: with a level, and of those at level 2 or 3."""

    criterion_code: str
    high_count: int
    known_count: int


@dataclass(frozen=True)
class OfferCriteria:
    """18 regions in geographic order x 8 criteria in list order."""

    as_of: date
    scenario: str | None
    cells: tuple[CriterionLevels, ...]
    known_count: int
    """Levels filled in over all regions and criteria."""
    compared_count: int
    """Criteria with enough levels for their share to be compared."""
    strongest: tuple[CriterionTotal, ...]
    """Stand at level 2 or 3 in the highest share; empty when that share is not clearly above the lowest."""
    weakest: tuple[CriterionTotal, ...]


def offer_criteria(store: Store, as_of: date, scenario: str | None = None) -> OfferCriteria:
    """The levels of the eight criteria, of the active offer of one scenario or of all.

    Sources: ``criterion_level_by_region``, ``criterion_level_totals``, which applies the margin.
    """
    totals = tuple(lines(criterion_level_totals(store, as_of, scenario)))
    cells = tuple(
        CriterionLevels(
            line.region,
            line.criterion_code,
            (line.level_0_count, line.level_1_count, line.level_2_count, line.level_3_count),
            line.unknown_count,
            line.offer_count,
            line.known_count,
            line.high_count,
        )
        for line in lines(criterion_level_by_region(store, as_of, scenario))
    )
    strongest, weakest = (
        tuple(
            CriterionTotal(line.criterion_code, int(line.high_count), int(line.known_count))
            for line in totals
            if getattr(line, which)
        )
        for which in ("is_highest", "is_lowest")
    )
    return OfferCriteria(
        as_of,
        scenario,
        cells,
        sum(int(line.known_count) for line in totals),
        sum(line.known_count >= FEWEST_BEHIND_SHARE for line in totals),
        strongest,
        weakest,
    )
