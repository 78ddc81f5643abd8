"""How old each sheet of one region is, and which it never handed in; no words."""

from dataclasses import dataclass
from datetime import date

from data.queries.overview import freshness_by_sheet
from data.rows import by_region, lines
from data.store import Store


@dataclass(frozen=True)
class Sheet:
    """One sheet of the workbook; everything but its name is missing when the region never handed it in.

    ``age_days`` counts from the date it describes; ``refused_row_count`` are rows that wait to be mended.
    """

    name: str
    reference_date: date | None
    age_days: int | None
    row_count: int | None
    refused_row_count: int | None


@dataclass(frozen=True)
class RegionSheets:
    """The eight sheets of a region in workbook order; the dates are missing when none was handed in.

    ``older`` are the sheets that describe a date before the newest, ``absent`` those never handed in.
    """

    as_of: date
    region: str
    sheets: tuple[Sheet, ...]
    newest_date: date | None
    oldest_date: date | None
    older: tuple[str, ...]
    absent: tuple[str, ...]

    def date_of(self, name: str) -> date | None:
        """The date that one sheet describes; None: never handed in."""
        return next(sheet.reference_date for sheet in self.sheets if sheet.name == name)


def region_sheets(store: Store, as_of: date, region: str) -> RegionSheets:
    """The sheets of a region. Source: ``freshness_by_sheet``."""
    sheets = tuple(
        Sheet(line.sheet, line.reference_date, line.age_days, line.row_count, line.refused_row_count)
        for line in by_region(lines(freshness_by_sheet(store, as_of)))[region]
    )
    dates = [sheet.reference_date for sheet in sheets if sheet.reference_date]
    newest = max(dates, default=None)
    return RegionSheets(
        as_of,
        region,
        sheets,
        newest,
        min(dates, default=None),
        tuple(sheet.name for sheet in sheets if sheet.reference_date and newest and sheet.reference_date < newest),
        tuple(sheet.name for sheet in sheets if not sheet.reference_date),
    )
