"""Questions over all sheets: how fresh the figures are and the main figures; draws nothing."""

from datetime import date
from typing import TYPE_CHECKING

from data.queries import figures
from data.store import Store

if TYPE_CHECKING:
    import pandas as pd


def freshness_by_region(store: Store, as_of: date) -> "pd.DataFrame":
    """How old the figures of each region are.

    One row per region, all 18, in geographic order. Source: macro ``freshness``.

    Returns:
        region: code of the region.
        reference_date: date, the newest over its sheets; missing: nothing handed in.
        oldest_date: date, the oldest over its sheets, each at its newest; missing: nothing handed in.
        age_days: int, days from the oldest date to ``as_of``; missing: nothing handed in.
        sheet_count: int 0..8, sheets handed in.
        refused_row_count: int, rows left aside in the sheets that speak now; missing: nothing handed in.
        missing_sheets: list of sheet names never handed in, in workbook order; empty when complete.
    """
    return figures.freshness(store, as_of).copy()


def freshness_by_sheet(store: Store, as_of: date) -> "pd.DataFrame":
    """How old each sheet of each region is.

    One row per region and sheet, 18 x 8, in geographic order and workbook order. Source: macro ``freshness``.

    Returns:
        region: code of the region.
        sheet: name of the sheet.
        delivery_id: int, the delivery that speaks for it; missing, like all that follows: never handed in.
        reference_date: date the figures describe.
        age_days: int, days from that date to ``as_of``.
        row_count: int, rows stored.
        refused_row_count: int, rows left aside.
    """
    return store.ask(
        """
        SELECT region, sheet, delivery_id, reference_date, age_days, row_count, refused_row_count
        FROM freshness($as_of)
        ORDER BY region, position
        """,
        {"as_of": as_of},
    )


def summary_by_region(store: Store, as_of: date) -> "pd.DataFrame":
    """The main figures of each region, for its tile.

    One row per region, all 18, in geographic order. Sources: macros ``freshness``, ``partner_count``,
    ``offer_figures``.

    Returns:
        region: code of the region.
        is_reported: bool, True when it handed in at least one sheet.
        reference_date: date, the newest over its sheets; missing: nothing handed in.
        partner_count: int, active partners; missing: no sheet Partners.
        offer_count: int, active offers; missing: no sheet Aanbod.
        assessed_count: int, active offers with a quality score; missing: no sheet Aanbod.
        assessed_share: float 0..1 of the active offers; missing: no sheet Aanbod or no active offer.
    """
    frame = figures.side_by_side(
        figures.freshness(store, as_of), figures.partner_counts(store, as_of), figures.offer_figures(store, as_of)
    )
    frame["is_reported"] = frame["sheet_count"] > 0
    told = ["partner_count", "offer_count", "assessed_count", "assessed_share"]
    return frame[["region", "is_reported", "reference_date", *told]]
