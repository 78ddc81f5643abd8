"""Which kinds of organisation take part in one region, beside in how many regions they do; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.coverage_cells import State
from data.questions.coverage_matrix import CategoryCoverage, CoverageCell, RegionCoverage, coverage_matrix
from data.store import Store

_COUNTED: tuple[State, ...] = ("active", "looked")
"""Where a number of partners says something: nobody there is 0, not yet looked at is no number."""


@dataclass(frozen=True)
class RegionKind:
    """One kind of organisation in the region, and of how many regions that looked it is there."""

    code: str
    state: State
    partner_count: int | None
    """Active partners; None where nobody looked, or deliberately not."""
    engagement_code: str | None
    present_count: int | None
    looked_count: int | None


@dataclass(frozen=True)
class KindsOfRegion:
    """The kinds in list order."""

    as_of: date
    own: RegionCoverage
    kinds: tuple[RegionKind, ...]


def region_kinds(store: Store, as_of: date, region: str) -> KindsOfRegion:
    """Source: macro ``coverage_cell``."""
    matrix = coverage_matrix(store, as_of, "organisation_type")
    own = matrix.of(region)
    return KindsOfRegion(as_of, own, tuple(map(_kind, own.cells, matrix.categories)))


def _kind(cell: CoverageCell, category: CategoryCoverage) -> RegionKind:
    return RegionKind(
        cell.category_code,
        cell.state,
        cell.partner_count if cell.state in _COUNTED else None,
        cell.engagement_code,
        category.present_count,
        category.looked_count,
    )
