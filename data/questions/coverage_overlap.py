"""Where active partners of one kind or life domain share a municipality; no words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from data import reference
from data.queries.coverage import Axis, overlap_by_region, overlap_margins
from data.questions.coverage_matrix import State
from data.questions.extremes import Counted, Extreme, highest
from data.rows import by_region, lines
from data.store import Store


@dataclass(frozen=True)
class OverlapCell:
    """One category in one region: active partners, those that share a municipality, and in how many municipalities.

    The counts are None without sheet Partners.
    """

    category_code: str
    state: State
    partner_count: int | None
    overlap_count: int | None
    municipality_count: int | None


@dataclass(frozen=True)
class RegionOverlap:
    """One region: its active partners that overlap in some category, each once; None: no sheet Partners."""

    region: str
    partner_count: int | None
    overlap_count: int | None
    overlap_municipality_count: int | None
    municipality_count: int
    cells: tuple[OverlapCell, ...]
    fullest: tuple[OverlapCell, ...]
    """The categories with most overlapping partners; empty: nobody overlaps, or not known."""


@dataclass(frozen=True)
class CategoryOverlap:
    """In how many of the regions that looked at a category partners overlap; None: no region handed in."""

    code: str
    region_count: int | None
    looked_count: int | None


@dataclass(frozen=True)
class CoverageOverlap:
    """All 18 regions in geographic order, all categories in list order but the rest, which is no one kind."""

    as_of: date
    by: Axis
    regions: tuple[RegionOverlap, ...]
    categories: tuple[CategoryOverlap, ...]
    reporting_count: int
    most_often: Extreme | None
    """The categories that overlap in the largest share of regions; None: nobody overlaps."""

    def of(self, region: str) -> RegionOverlap:
        """One region."""
        return next(one for one in self.regions if one.region == region)


def coverage_overlap(store: Store, as_of: date, by: Axis) -> CoverageOverlap:
    """Sources: macros ``overlap``, ``partner_count`` and ``coverage_cell``."""
    margins = list(lines(overlap_margins(store, as_of, by)))
    groups = by_region(lines(overlap_by_region(store, as_of, by)))
    regions = tuple(_region(line, groups[line.code]) for line in margins if line.axis == "region")
    categories = tuple(
        CategoryOverlap(line.code, line.overlap_count, line.whole_count)
        for line in margins
        if line.axis == "category" and line.code != reference.REST
    )
    counted: list[Counted] = [(one.code, one.region_count, one.looked_count) for one in categories]
    return CoverageOverlap(
        as_of,
        by,
        regions,
        categories,
        sum(one.partner_count is not None for one in regions),
        highest(counted),
    )


def _region(line: Any, group: list[Any]) -> RegionOverlap:
    cells = tuple(
        OverlapCell(
            cell.category_code, cell.state_code, cell.partner_count, cell.overlap_count, cell.overlap_municipality_count
        )
        for cell in group
        if cell.category_code != reference.REST
    )
    most = max((cell.overlap_count or 0 for cell in cells), default=0)
    return RegionOverlap(
        line.code,
        line.whole_count,
        line.overlap_count,
        line.overlap_municipality_count,
        reference.regions()[line.code].municipality_count,
        cells,
        tuple(cell for cell in cells if most and cell.overlap_count == most),
    )
