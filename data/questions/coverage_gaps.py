"""What one region lacks, and which regions and organisations could help; no words."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from data import reference
from data.queries.coverage import Axis, coverage_by_region, gaps_of_region
from data.rows import lines
from data.store import Store


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
    state: Literal["looked", "not_looked"]
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


def region_gaps(store: Store, as_of: date, region: str, by: Axis) -> RegionGaps:
    """Sources: macros ``coverage_cell`` and ``cross_regional``; distances: ``data.reference.nearness``."""
    cells = list(lines(coverage_by_region(store, as_of, by)))
    gaps = tuple(
        Gap(
            line.category_code,
            line.state_code,
            line.strongest_engagement_code,
            tuple(map(Helper, line.helper_regions, line.helper_counts)),
            tuple(line.organisation_names),
        )
        for line in lines(gaps_of_region(store, as_of, region, by))
        if line.category_code != reference.REST
    )
    return RegionGaps(
        as_of,
        by,
        region,
        any(cell.region == region and cell.state_code != "not_reported" for cell in cells),
        gaps,
        sum(bool(one.helpers) for one in gaps),
        tuple(dict.fromkeys(name for one in gaps for name in one.organisation_names)),
        len({cell.region for cell in cells if cell.state_code != "not_reported"} - {region}),
    )
