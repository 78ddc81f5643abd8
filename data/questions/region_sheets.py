"""How old the sheets of every region are, and which one region never handed in; no words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from data.questions.change_days import last_change
from data.rows import by_region
from data.store import Store, shared

_SHEETS = """
    SELECT
        region, sheet AS name, delivery_id, reference_date, age_days::BIGINT AS age_days, row_count, refused_row_count
    FROM freshness($as_of)
    ORDER BY region, position
    """


@dataclass(frozen=True)
class Sheet:
    """One sheet of the workbook of a region; everything but its name is missing when that never handed it in.

    ``delivery_id`` is the delivery that speaks for it. ``age_days`` counts from the date it describes;
    ``refused_row_count`` are rows that wait to be mended.
    """

    region: str
    name: str
    delivery_id: int | None
    reference_date: date | None
    age_days: int | None
    row_count: int | None
    refused_row_count: int | None


@dataclass(frozen=True)
class RegionDates:
    """The oldest and the newest date that the sheets of a region describe; missing: it handed in nothing.

    ``refused_row_count`` are the rows left aside in the sheets that speak now.
    """

    region: str
    oldest_date: date | None
    newest_date: date | None
    refused_row_count: int

    @property
    def is_reported(self) -> bool:
        """Whether the region handed in at least one sheet."""
        return self.newest_date is not None


@dataclass(frozen=True)
class RegionSheets:
    """The sheets of a region in workbook order; the dates are missing when none was handed in.

    ``older`` are the sheets that describe a date before the newest, ``absent`` those never handed in.
    """

    as_of: date
    region: str
    sheets: tuple[Sheet, ...]
    newest_date: date | None
    oldest_date: date | None
    older: tuple[str, ...]
    absent: tuple[str, ...]

    @property
    def is_reported(self) -> bool:
        """Whether the region handed in at least one sheet."""
        return self.newest_date is not None

    def date_of(self, name: str) -> date | None:
        """The date that one sheet describes; None: never handed in."""
        return next(sheet.reference_date for sheet in self.sheets if sheet.name == name)


@shared
def every_sheet(store: Store, as_of: date) -> tuple[Sheet, ...]:
    """Every region x sheet, in geographic order and workbook order. Source: macro ``freshness``."""
    day = last_change(store, as_of)
    later_days = (as_of - day).days
    return tuple(
        one if one.age_days is None else replace(one, age_days=one.age_days + later_days) for one in _sheets(store, day)
    )


def _sheets(store: Store, day: date) -> tuple[Sheet, ...]:
    """With ages at a day of ``last_change``: whoever needs no age is answered once for all dates until the next."""
    return store.facts(Sheet, _SHEETS, as_of=day)


def regions_with(store: Store, as_of: date, name: str) -> frozenset[str]:
    """The regions that handed in one sheet. Source: macro ``freshness``."""
    sheets = _sheets(store, last_change(store, as_of))
    return frozenset(sheet.region for sheet in sheets if sheet.name == name and sheet.reference_date)


def dates_by_region(store: Store, as_of: date) -> tuple[RegionDates, ...]:
    """The dates of all 18 regions, in geographic order. Source: macro ``freshness``."""
    return _dates_by_region(store, last_change(store, as_of))


@shared
def _dates_by_region(store: Store, day: date) -> tuple[RegionDates, ...]:
    return tuple(_dates(region, sheets) for region, sheets in by_region(_sheets(store, day)).items())


def _dates(region: str, sheets: Sequence[Sheet]) -> RegionDates:
    dates = [sheet.reference_date for sheet in sheets if sheet.reference_date]
    refused = sum(sheet.refused_row_count or 0 for sheet in sheets)
    return RegionDates(region, min(dates, default=None), max(dates, default=None), refused)


def region_sheets(store: Store, as_of: date, region: str) -> RegionSheets:
    """The sheets of a region. Source: macro ``freshness``."""
    sheets = tuple(sheet for sheet in every_sheet(store, as_of) if sheet.region == region)
    dates, newest = _dates(region, sheets), _dates(region, sheets).newest_date
    return RegionSheets(
        as_of,
        region,
        sheets,
        newest,
        dates.oldest_date,
        tuple(sheet.name for sheet in sheets if sheet.reference_date and newest and sheet.reference_date < newest),
        tuple(sheet.name for sheet in sheets if not sheet.reference_date),
    )
