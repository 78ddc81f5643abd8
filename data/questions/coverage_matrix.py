"""Which kinds of organisation, or life domains, take part in which region, and what lacks where; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.coverage_cells import Axis, Cell, State, coverage_cells
from data.questions.extremes import Counted, Extreme, extreme, highest, share_of
from data.questions.region_states import region_states
from data.reference import REST, nearness
from data.rows import by_region
from data.store import Store, shared

NEAREST_REGIONS = 2
"""How many regions nearby are told for each gap."""


@dataclass(frozen=True)
class CoverageCell:
    """One category in one region.

    ``partner_count``: active partners; None: no sheet Partners. ``engagement_code``: the strongest, '1'..'4'; None:
    nobody. ``nearest_regions``: for what lacks, those that do have an active partner, the nearest first, two at most.
    """

    category_code: str
    state: State
    partner_count: int | None
    engagement_code: str | None
    nearest_regions: tuple[str, ...] = ()


@dataclass(frozen=True)
class RegionCoverage:
    """One region with all categories in list order.

    The counts are None without sheet Partners; ``gap_count`` and ``unseen_count`` leave out the rest.
    """

    region: str
    is_reported: bool
    newcomer_voice_code: str | None
    cells: tuple[CoverageCell, ...]
    present_count: int | None
    gap_count: int | None
    unseen_count: int | None

    @property
    def kinds(self) -> tuple[CoverageCell, ...]:
        """All categories but the rest, in list order: what can lack."""
        return tuple(one for one in self.cells if one.category_code != REST)

    def in_state(self, state: State) -> tuple[CoverageCell, ...]:
        """Which of these are in one state."""
        return tuple(one for one in self.kinds if one.state == state)


@dataclass(frozen=True)
class CategoryCoverage:
    """In how many regions one category is there, lacks or was not looked at.

    Out of ``looked_count`` regions that looked; all None when no region handed in its partners, and of the rest
    how often it lacks or was not looked at.
    """

    code: str
    present_count: int | None
    gap_count: int | None
    unseen_count: int | None
    looked_count: int | None

    @property
    def present_share(self) -> float | None:
        """In which share of the regions that looked it is there; None: nobody looked."""
        return share_of(self.present_count, self.looked_count)

    @property
    def gap_share(self) -> float | None:
        """In which share of the regions that looked it lacks; None: nobody looked, or it cannot lack."""
        return share_of(self.gap_count, self.looked_count)


@dataclass(frozen=True)
class CoverageMatrix:
    """All 18 regions in geographic order, all categories in list order.

    ``rarest`` and ``most_lacking`` leave out the rest; None: nobody looked, or nothing lacks.
    """

    as_of: date
    by: Axis
    regions: tuple[RegionCoverage, ...]
    categories: tuple[CategoryCoverage, ...]
    reporting_count: int
    """Regions that handed in their partners."""
    rarest: Extreme | None
    most_lacking: Extreme | None
    most_unseen: tuple[str, ...]
    """The categories that most regions did not look at; empty: all looked at all."""
    most_unseen_count: int

    @property
    def category_count(self) -> int:
        """How many categories there are."""
        return len(self.categories)

    @property
    def kinds(self) -> tuple[CategoryCoverage, ...]:
        """All categories but the rest, in list order: what can lack."""
        return tuple(one for one in self.categories if one.code != REST)

    def of(self, region: str) -> RegionCoverage:
        """One region."""
        return next(one for one in self.regions if one.region == region)


@shared
def coverage_matrix(store: Store, as_of: date, by: Axis) -> CoverageMatrix:
    """Who takes part where, per kind of organisation or life domain.

    Sources: macro ``coverage_cell``; ``region_states``; distances: ``data.reference.nearness``.
    """
    cells = coverage_cells(store, as_of, by)
    voices = {one.region: one.newcomer_voice_code for one in region_states(store, as_of)}
    of_category: dict[str, list[Cell]] = {}
    for cell in cells:
        of_category.setdefault(cell.category_code, []).append(cell)
    active = {code: {one.region for one in own if one.state == "active"} for code, own in of_category.items()}
    regions = tuple(_region(region, own, voices[region], active) for region, own in by_region(cells).items())
    return _compared(as_of, by, regions, tuple(_category(code, own) for code, own in of_category.items()))


def _region(region: str, cells: list[Cell], voice: str | None, active: dict[str, set[str]]) -> RegionCoverage:
    counts = _counts(cells)
    return RegionCoverage(
        region,
        counts is not None,
        voice,
        tuple(_cell(cell, active[cell.category_code]) for cell in cells),
        *(counts or (None, None, None)),
    )


def _cell(cell: Cell, active: set[str]) -> CoverageCell:
    near = [code for code in nearness.nearest(cell.region) if code in active] if cell.state == "looked" else []
    return CoverageCell(
        cell.category_code, cell.state, cell.partner_count, cell.engagement_code, tuple(near[:NEAREST_REGIONS])
    )


def _category(code: str, cells: list[Cell]) -> CategoryCoverage:
    counts = _counts(cells)
    if counts is None:
        return CategoryCoverage(code, None, None, None, None)
    looked_count = sum(cell.state not in ("not_looked", "not_reported") for cell in cells)
    return CategoryCoverage(code, *counts, looked_count)


def _counts(cells: list[Cell]) -> tuple[int, int | None, int | None] | None:
    """Of a region or a category: how often there is an active partner, it lacks, and nobody looked.

    None: no sheet Partners. A rest is no gap: it is not counted, and of the rest itself both are missing.
    """
    if all(cell.state == "not_reported" for cell in cells):
        return None
    present_count = sum(cell.state == "active" for cell in cells)
    named = [cell.state for cell in cells if cell.category_code != REST]
    return (present_count, named.count("looked"), named.count("not_looked")) if named else (present_count, None, None)


def _compared(
    as_of: date, by: Axis, regions: tuple[RegionCoverage, ...], categories: tuple[CategoryCoverage, ...]
) -> CoverageMatrix:
    """The facts with what is compared over the categories; the rest is no kind that can lack."""
    named = [one for one in categories if one.code != REST]
    present: list[Counted] = [(one.code, one.present_count, one.looked_count) for one in named]
    lacking: list[Counted] = [(one.code, one.gap_count, one.looked_count) for one in named]
    most_unseen_count = max(one.unseen_count or 0 for one in named)
    return CoverageMatrix(
        as_of,
        by,
        regions,
        categories,
        sum(one.is_reported for one in regions),
        extreme(present, is_highest=False),
        highest(lacking),
        tuple(one.code for one in named if most_unseen_count and one.unseen_count == most_unseen_count),
        most_unseen_count,
    )
