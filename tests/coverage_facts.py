"""Facts of coverage made by hand, for tests of sentences; judges nothing."""

from dataclasses import replace
from datetime import date
from typing import Any

from data import reference
from data.questions.coverage_cells import Axis, State
from data.questions.coverage_matrix import CategoryCoverage, CoverageCell, CoverageMatrix, RegionCoverage
from data.questions.coverage_overlap import CoverageOverlap, OverlapCell, RegionOverlap
from data.questions.extremes import Extreme

BY: Axis = "organisation_type"
DAY = date(2026, 6, 30)
KINDS = [option.code for option in reference.options("organisation_type")]
DOMAINS = [option.code for option in reference.options("life_domain")]
LONG = ("intergemeentelijk", "ervaringsdeskundigen", "gespecialiseerd", "socio_cultureel", "vereniging")


def extreme(counts: dict[str, int], whole: int = 17, fewest: int | None = None) -> Extreme:
    """Categories that tie, each of as many regions."""
    return Extreme(tuple(counts), tuple(counts.values()), (whole,) * len(counts), fewest)


def region(code: str, states: dict[str, State], default: State = "active", by: Axis = BY) -> RegionCoverage:
    """One region; what lacks is found in Midwest."""
    codes = KINDS if by == BY else DOMAINS
    cells = tuple(
        CoverageCell(one, state, 1, None, ("midwest",) if state == "looked" else ())
        for one in codes
        for state in [states.get(one, default)]
    )
    counts = [sum(cell.state == state for cell in cells) for state in ("active", "looked", "not_looked")]
    is_reported = default != "not_reported"
    return RegionCoverage(code, is_reported, None, cells, *(counts if is_reported else [None, None, None]))


def matrix(*regions: RegionCoverage, by: Axis = BY, **fields: Any) -> CoverageMatrix:
    """The facts of 17 regions that handed in, where nothing lacks, apart from these fields."""
    told = CoverageMatrix(DAY, by, regions, (), 17, extreme({"sport": 3}), None, (), 0)
    categories = tuple(CategoryCoverage(code, 0, 0, 0, 17) for code in (KINDS if by == BY else DOMAINS))
    return replace(told, categories=categories, **fields)


def shared(counts: dict[str, tuple[int, int, int]], most: Extreme | None, **fields: Any) -> CoverageOverlap:
    """Overlap of Kempen: per kind who overlaps, of how many, in how many municipalities."""
    cells = tuple(
        OverlapCell("kempen", code, "active", whole, count, places)
        for code in KINDS
        for count, whole, places in [counts.get(code, (0, 0, 0))]
    )
    top = max(cell.overlap_count or 0 for cell in cells)
    fullest = tuple(cell for cell in cells if top and cell.overlap_count == top)
    own = RegionOverlap("kempen", 9, 4, 3, 27, cells, fullest)
    return replace(CoverageOverlap(DAY, BY, (own,), (), 17, most), **fields)
