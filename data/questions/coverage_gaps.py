"""What one region lacks, and which regions and organisations could help; no words."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from data import reference
from data.questions.change_days import last_change
from data.questions.coverage_cells import Axis, Cell, coverage_cells, reporting_regions
from data.reference import nearness
from data.store import Store

GapState = Literal["looked", "not_looked"]
_SPANNING = """
    SELECT category_code, name, regions
    FROM (
        SELECT DISTINCT
            spanning.name, spanning.kbo_number, spanning.regions,
            unnest(coverage_codes($axis, partner.organisation_type_code, life_domain_codes)) AS category_code
        FROM active_partner($as_of) AS partner
        JOIN cross_regional($as_of) AS spanning USING (kbo_number)
    )
    ORDER BY category_code, lower(strip_accents(name)), kbo_number
    """


@dataclass(frozen=True)
class Helper:
    """A region with its active partners of one category."""

    region: str
    partner_count: int


@dataclass(frozen=True)
class Gap:
    """A category without active partner (looked) or that nobody looked at yet.

    ``engagement_code``: '1' or '2' of who is listed; None: nobody. ``helpers``: the nearest first.
    ``organisation_names``: organisations of this category that span other regions, by name.
    """

    category_code: str
    state: GapState
    engagement_code: str | None
    helpers: tuple[Helper, ...]
    organisation_names: tuple[str, ...]


@dataclass(frozen=True)
class RegionGaps:
    """The gaps of a region, those that were looked at first, in list order; a rest is no gap."""

    as_of: date
    by: Axis
    region: str
    is_reported: bool
    gaps: tuple[Gap, ...]
    helped_count: int
    """Gaps for which some region has an active partner."""
    organisation_names: tuple[str, ...]
    """The organisations over all gaps, each once."""
    other_reporting_count: int
    """Other regions that handed in their partners: who could have what lacks here."""


@dataclass(frozen=True)
class _Spanning:
    """An organisation that spans regions, under one of its categories."""

    category_code: str
    name: str
    regions: tuple[str, ...]


def region_gaps(store: Store, as_of: date, region: str, by: Axis) -> RegionGaps:
    """Sources: macros ``coverage_cell`` and ``cross_regional``; distances: ``data.reference.nearness``."""
    cells = coverage_cells(store, as_of, by)
    states: tuple[GapState, ...] = ("looked", "not_looked")
    lacking = [
        (state, cell)
        for state in states
        for cell in cells
        if cell.region == region and cell.state == state and cell.category_code != reference.REST
    ]
    elsewhere = [one for one in _spanning(store, as_of, by) if region not in one.regions]
    gaps = tuple(
        Gap(
            cell.category_code,
            state,
            cell.engagement_code,
            helpers(cells, region, cell.category_code),
            tuple(one.name for one in elsewhere if one.category_code == cell.category_code),
        )
        for state, cell in lacking
    )
    reporting = reporting_regions(cells)
    return RegionGaps(
        as_of,
        by,
        region,
        region in reporting,
        gaps,
        sum(bool(one.helpers) for one in gaps),
        tuple(dict.fromkeys(name for one in gaps for name in one.organisation_names)),
        len(reporting - {region}),
    )


def helpers(cells: tuple[Cell, ...], region: str, category_code: str) -> tuple[Helper, ...]:
    """The other regions with active partners of a category, the nearest first."""
    active = {
        cell.region: cell.partner_count
        for cell in cells
        if cell.category_code == category_code and cell.state == "active" and cell.partner_count
    }
    return tuple(Helper(code, active[code]) for code in nearness.nearest(region) if code in active)


def _spanning(store: Store, as_of: date, by: Axis) -> tuple[_Spanning, ...]:
    return store.facts(_Spanning, _SPANNING, as_of=last_change(store, as_of, "partner"), axis=by)
