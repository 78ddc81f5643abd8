"""Questions over all sheets: how fresh the figures are and the main figures; draws nothing."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from data.queries import figures
from data.rows import frame_of
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


def totals(store: Store, as_of: date) -> "pd.DataFrame":
    """The main figures of all regions together.

    One row. Sources: macros ``current_sheet``, ``active_partner``, ``offer_figures``, ``government_share``,
    ``municipality_figures``. A figure is missing when no region handed in the sheet it needs.

    Returns:
        reporting_region_count: int 0..18, regions that handed in at least one sheet.
        partner_count: int, different active organisations over all regions (by company number).
        offer_count: int, active offers.
        assessed_count: int, active offers with a quality score.
        assessed_share: float 0..1 of the active offers; missing also when there are none.
        fresh_count: int, of the assessed ones, assessed in the 12 months before ``as_of``.
        government_count: int, local governments with engagement 3 or 4.
        municipality_count: int, municipalities of the regions that handed in sheet Besturen.
        government_share: float 0..1 of those municipalities.
        blank_spot_count: int, over the regions that handed in both Partners and Aanbod.
        quality_known_region_count: int 0..18, regions with at least 5 assessed offers; never missing.
    """
    offers = figures.offer_figures(store, as_of)
    governments = figures.government_shares(store, as_of)
    offer_count, assessed_count = _total(offers["offer_count"]), _total(offers["assessed_count"])
    government_count = _total(governments["government_count"])
    municipality_count = _total(governments["municipality_count"][governments["government_count"].notna()])
    row = {
        "reporting_region_count": int((figures.freshness(store, as_of)["sheet_count"] > 0).sum()),
        "partner_count": organisation_count(store, as_of, list(_with_partners(store, as_of))),
        "offer_count": offer_count,
        "assessed_count": assessed_count,
        "assessed_share": _share(assessed_count, offer_count),
        "fresh_count": _total(offers["fresh_count"]),
        "government_count": government_count,
        "municipality_count": municipality_count,
        "government_share": _share(government_count, municipality_count),
        "blank_spot_count": _total(figures.municipality_figures(store, as_of)["blank_spot_count"]),
        "quality_known_region_count": int(offers["quality_median"].notna().sum()),
    }
    return frame_of([row])


def _with_partners(store: Store, as_of: date) -> Iterable[str]:
    counts = figures.partner_counts(store, as_of)
    return counts["region"][counts["partner_count"].notna()]


def organisation_count(store: Store, as_of: date, regions: Sequence[str]) -> int | None:
    """Active organisations over these regions: by company number, else each row of a region is one.

    None without regions. Source: macro ``active_partner``.
    """
    if not regions:
        return None
    counted = store.ask(
        """
        SELECT count(DISTINCT kbo_number) + count(*) FILTER (kbo_number IS NULL) AS amount
        FROM active_partner($as_of)
        WHERE region::VARCHAR IN (SELECT unnest($regions::VARCHAR[]))
        """,
        {"as_of": as_of, "regions": list(regions)},
    )
    return int(counted["amount"][0])


def _total(amounts: Iterable[Any]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def _share(part: int | None, whole: int | None) -> float | None:
    return part / whole if part is not None and whole else None
