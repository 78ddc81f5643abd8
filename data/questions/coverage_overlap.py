"""Where active partners of one kind or life domain share a municipality; no words."""

from dataclasses import dataclass
from datetime import date

from data import reference
from data.questions.change_days import last_change
from data.questions.coverage_cells import Axis, State, coverage_cells
from data.questions.extremes import Counted, Extreme, highest, share_of
from data.questions.partner_counts import PartnerCount, partner_counts
from data.rows import by_region
from data.store import Store

_OVERLAPS = """
    WITH counted AS (
        SELECT
            region, category_code, grouping(category_code) = 1 AS is_region,
            count(DISTINCT row_number) AS overlap_count,
            count(DISTINCT municipality_nis) AS municipality_count,
            count(DISTINCT row_number) FILTER (category_code <> $rest) AS kind_count,
            count(DISTINCT municipality_nis) FILTER (category_code <> $rest) AS kind_municipality_count
        FROM overlap($as_of, $axis)
        GROUP BY GROUPING SETS ((region, category_code), (region))
    )
    SELECT
        region, category_code,
        CASE WHEN is_region THEN kind_count ELSE overlap_count END AS overlap_count,
        CASE WHEN is_region THEN kind_municipality_count ELSE municipality_count END AS municipality_count
    FROM counted
    """


@dataclass(frozen=True)
class OverlapCell:
    """One category in one region: active partners, those that share a municipality, and in how many municipalities.

    The counts are None without sheet Partners.
    """

    region: str
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

    @property
    def share(self) -> float | None:
        """In which share of the regions that looked partners overlap; None: nobody looked."""
        return share_of(self.region_count, self.looked_count)


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


@dataclass(frozen=True)
class _Overlap:
    """Partners that overlap in one category, or over the region (category missing), where there are any."""

    region: str
    category_code: str | None
    overlap_count: int
    municipality_count: int


def coverage_overlap(store: Store, as_of: date, by: Axis) -> CoverageOverlap:
    """Sources: macros ``overlap``, ``partner_count`` and ``coverage_cell``."""
    cells = by_region(one for one in overlap_cells(store, as_of, by) if one.category_code != reference.REST)
    overlaps = {(one.region, one.category_code): one for one in _overlaps(store, as_of, by)}
    regions = tuple(
        _region(one, cells[one.region], overlaps.get((one.region, None))) for one in partner_counts(store, as_of)
    )
    categories = tuple(map(_category, zip(*(one.cells for one in regions), strict=True)))
    counted: list[Counted] = [(one.code, one.region_count, one.looked_count) for one in categories]
    return CoverageOverlap(
        as_of,
        by,
        regions,
        categories,
        sum(one.partner_count is not None for one in regions),
        highest(counted),
    )


def overlap_cells(store: Store, as_of: date, by: Axis) -> tuple[OverlapCell, ...]:
    """All 18 regions in geographic order x all categories in list order, the rest included.

    Sources: macros ``overlap`` and ``coverage_cell``.
    """
    overlaps = {(one.region, one.category_code): one for one in _overlaps(store, as_of, by)}
    return tuple(
        OverlapCell(
            cell.region,
            cell.category_code,
            cell.state,
            cell.partner_count,
            *_shown(cell.partner_count, overlaps.get((cell.region, cell.category_code))),
        )
        for cell in coverage_cells(store, as_of, by)
    )


def _overlaps(store: Store, as_of: date, by: Axis) -> tuple[_Overlap, ...]:
    """Those over a region leave out the rest: who stands there is not of one kind."""
    return store.facts(_Overlap, _OVERLAPS, as_of=last_change(store, as_of, "partner"), axis=by, rest=reference.REST)


def _shown(partner_count: int | None, overlap: _Overlap | None) -> tuple[int | None, int | None]:
    """Both counts: 0 where partners are known and none overlaps, missing without sheet Partners."""
    if partner_count is None:
        return None, None
    return (overlap.overlap_count, overlap.municipality_count) if overlap else (0, 0)


def _region(partners: PartnerCount, cells: list[OverlapCell], overlap: _Overlap | None) -> RegionOverlap:
    most = max((cell.overlap_count or 0 for cell in cells), default=0)
    return RegionOverlap(
        partners.region,
        partners.partner_count,
        *_shown(partners.partner_count, overlap),
        reference.regions()[partners.region].municipality_count,
        tuple(cells),
        tuple(cell for cell in cells if most and cell.overlap_count == most),
    )


def _category(cells: tuple[OverlapCell, ...]) -> CategoryOverlap:
    reporting = [cell for cell in cells if cell.state != "not_reported"]
    if not reporting:
        return CategoryOverlap(cells[0].category_code, None, None)
    looked_count = sum(cell.state != "not_looked" for cell in reporting)
    return CategoryOverlap(cells[0].category_code, sum(bool(cell.overlap_count) for cell in reporting), looked_count)
