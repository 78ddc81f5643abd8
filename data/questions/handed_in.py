"""For which quarters each region handed something in, and for which date; no words."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data import reference
from data.questions.change_days import last_change
from data.store import Store

QUARTERS_SHOWN = 8
_DELIVERIES = """
    SELECT region, reference_date, count(DISTINCT delivery_id) AS delivery_count
    FROM standing_sheet
    WHERE reference_date <= $as_of AND region <> $network
    GROUP BY ALL
    ORDER BY region, reference_date
    """


@dataclass(frozen=True)
class HandedIn:
    """Deliveries of one region for one reference date."""

    region: str
    reference_date: date
    delivery_count: int


@dataclass(frozen=True)
class RegionQuarter:
    """One region in one quarter: the dates it handed in for, oldest first; empty: nothing."""

    region: str
    quarter: date
    dates: tuple[date, ...]

    @property
    def is_at_end(self) -> bool:
        """Whether the newest of these dates is the last day of the quarter."""
        return bool(self.dates) and self.dates[-1] == self.quarter


@dataclass(frozen=True)
class HandedInByQuarter:
    """All 18 regions in geographic order; ``quarters`` are last days, oldest first, at most eight.

    ``closed_quarter`` is the last of them that is over at ``as_of``, None: none is; ``closed_count`` are the regions
    that handed in for it.
    """

    as_of: date
    quarters: tuple[date, ...]
    cells: tuple[RegionQuarter, ...]
    deliveries: tuple[HandedIn, ...]
    region_count: int
    closed_quarter: date | None
    closed_count: int


def handed_in_by_quarter(store: Store, as_of: date) -> HandedInByQuarter:
    """What still stands of what the regions handed in up to ``as_of``. Source: view ``standing_sheet``."""
    every = store.facts(HandedIn, _DELIVERIES, as_of=last_change(store, as_of), network=reference.LEARNING_NETWORK)
    regions = tuple(reference.regions())
    quarters = _quarters([one.reference_date for one in every], as_of)
    deliveries = tuple(one for region in regions for one in every if one.region == region)
    cells = tuple(
        RegionQuarter(region, quarter, _within(deliveries, region, quarter))
        for region in regions
        for quarter in quarters
    )
    closed = next((quarter for quarter in reversed(quarters) if quarter <= as_of), None)
    count = sum(bool(cell.dates) for cell in cells if cell.quarter == closed)
    return HandedInByQuarter(as_of, quarters, cells, deliveries, len(regions), closed, count)


def _quarters(days: list[date], as_of: date) -> tuple[date, ...]:
    """The last days of the quarters up to this one, from the first that anybody handed in for."""
    ends = pd.date_range(min(days, default=as_of), pd.Timestamp(as_of) + pd.offsets.QuarterEnd(0), freq="QE")
    return tuple(stamp.date() for stamp in ends)[-QUARTERS_SHOWN:]


def _within(deliveries: tuple[HandedIn, ...], region: str, quarter: date) -> tuple[date, ...]:
    year_quarter = (quarter.year, (quarter.month - 1) // 3)
    return tuple(
        one.reference_date
        for one in deliveries
        if one.region == region and (one.reference_date.year, (one.reference_date.month - 1) // 3) == year_quarter
    )
