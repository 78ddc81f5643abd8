"""Four figures of all regions together, of how many regions each is, and what changed between deliveries; no words."""

from dataclasses import dataclass
from datetime import date

from data.queries.overview import totals
from data.questions.comparisons import Change, total_changes
from data.rows import lines
from data.store import Store

SHARES = ("assessed_share", "government_share")
FIGURES = ("partner_count", "offer_count", *SHARES)
"""The four, in order; a share is 0..1."""


@dataclass(frozen=True)
class MainFigure:
    """One figure over all regions that know it; missing when none does.

    ``region_count`` of ``whole_count`` regions know it, ``change`` compares ``compared_count`` of them.
    """

    code: str
    value: float | None
    region_count: int
    whole_count: int
    compared_count: int
    change: Change


@dataclass(frozen=True)
class MainFigures:
    """The four figures and what the shares are of; a count is missing when no region handed in its sheet.

    ``fresh_count`` of the ``assessed_count`` assessed offers were so in the 12 months before ``as_of``.
    """

    as_of: date
    since: date | None
    figures: tuple[MainFigure, ...]
    offer_count: int | None
    assessed_count: int | None
    assessed_share: float | None
    fresh_count: int | None
    government_count: int | None
    municipality_count: int | None

    @property
    def offer_region_count(self) -> int:
        """How many regions know how many offers they have."""
        return next(one.region_count for one in self.figures if one.code == "offer_count")


def main_figures(store: Store, as_of: date, since: date | None) -> MainFigures:
    """The four figures. Sources: ``totals``, ``total_changes``; without an earlier date nothing is compared."""
    (total,) = lines(totals(store, as_of))
    changes = {change.measure: change for change in total_changes(store, as_of, since or as_of)}
    return MainFigures(
        as_of,
        since,
        tuple(_figure(code, getattr(total, code), changes[code]) for code in FIGURES),
        total.offer_count,
        total.assessed_count,
        total.assessed_share,
        total.fresh_count,
        total.government_count,
        total.municipality_count,
    )


def _figure(code: str, value: float | None, change: Change) -> MainFigure:
    region_count = len(change.renewed) + len(change.unrenewed) + len(change.first)
    return MainFigure(code, value, region_count, region_count + len(change.never), len(change.renewed), change)
