"""Questions about two moments: what changed between deliveries; where nothing was delivered, nothing is compared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from data.questions.municipality_figures import government_shares
from data.questions.offer_figures import offer_figures
from data.questions.partner_counts import organisation_count, partner_counts
from data.questions.region_states import region_states
from data.rows import frame_of
from data.store import Store

if TYPE_CHECKING:
    import pandas as pd

CHECK_IN = ("tijd", "geld", "informatie", "organisatie", "kwaliteit")
CHANGES = {
    "partner": ("partner_count", "Partners"),
    "offer": ("offer_count", "Aanbod"),
    "assessed": ("assessed_count", "Aanbod"),
    "fresh": ("fresh_count", "Aanbod"),
    "government": ("government_count", "Besturen"),
    "quality": ("quality_median", "Aanbod"),
    "temperature": ("temperature_degrees", "Regio"),
    **{f"{code}_score": (f"{code}_score", "Regio") for code in CHECK_IN},
}
"""What is compared per region: what it is called, the column that holds it and the sheet it comes from."""
_TOTALS = {
    "partner_count": "Partners",
    "offer_count": "Aanbod",
    "assessed_count": "Aanbod",
    "assessed_share": "Aanbod",
    "government_share": "Besturen",
}


class Comparison(StrEnum):
    """What two dates say about one sheet of one region; see macro ``sheet_comparison``."""

    RENEWED = "renewed"
    UNRENEWED = "unrenewed"
    FIRST = "first"
    NEVER = "never"


@dataclass(frozen=True)
class Change:
    """One figure between the deliveries that speak at two dates, over the regions that delivered at both.

    ``now``, ``earlier`` and ``change`` are missing when no region did, or when there is nothing to divide.
    """

    measure: str
    now: float | None
    earlier: float | None
    change: float | None
    renewed: tuple[str, ...]
    """The regions that are compared, in geographic order, like the other three."""
    unrenewed: tuple[str, ...]
    first: tuple[str, ...]
    never: tuple[str, ...]
    earlier_dates: tuple[date, date] | None
    """The first and the last date that the earlier deliveries of the compared regions describe."""
    dates: tuple[date, date] | None
    """The same of their newer deliveries."""
    unrenewed_date: date | None
    """The newest date that the sheets without a newer delivery describe; missing when there are none."""


def comparison_by_sheet(store: Store, as_of: date, since: date) -> "pd.DataFrame":
    """Which deliveries speak for each region and sheet at two dates.

    One row per region and sheet, 18 x 8, in geographic order and workbook order. Source: macro ``sheet_comparison``.

    Returns:
        region: code of the region.
        sheet: name of the sheet.
        reference_date, earlier_date: date it describes at ``as_of`` and at ``since``; missing: not handed in by then.
        comparison_code: a ``Comparison``; never missing.
    """
    return store.recall(
        """
        SELECT region, sheet, reference_date, earlier_date, comparison_code
        FROM sheet_comparison($as_of, $since)
        ORDER BY region, position
        """,
        as_of=as_of,
        since=since,
    ).copy()


def change_by_region(store: Store, as_of: date, since: date) -> "pd.DataFrame":
    """What moved in each region between the deliveries that speak at two dates.

    One row per region, all 18, in geographic order. Sources: macro ``sheet_comparison``, and at both dates
    ``partner_count``, ``offer_figures``, ``government_share``, table ``region_state``.

    Returns:
        region: code of the region.
        municipality_count: int, its municipalities.
        for each of ``CHANGES`` its column, ``earlier_`` and that column: as at ``as_of`` and at ``since``; missing:
            not known then.
        ``partner_change`` and so on: the difference; missing unless both are known and the sheet was handed in anew.
        ``partner_comparison_code`` and so on: a ``Comparison`` of the sheet; never missing.
        ``partner_reference_date``, ``partner_earlier_date`` and so on: date the sheet describes at either.
    """
    now, earlier = _figures(store, as_of), _figures(store, since)
    compared = comparison_by_sheet(store, as_of, since)
    columns: dict[str, Any] = {"region": now["region"], "municipality_count": now["municipality_count"]}
    for name, (column, sheet) in CHANGES.items():
        lines = list(compared[compared["sheet"] == sheet].itertuples())
        columns[column], columns[f"earlier_{column}"] = now[column], earlier[column]
        columns[f"{name}_change"] = [
            None if None in (one, other) or line.comparison_code != Comparison.RENEWED else one - other
            for one, other, line in zip(now[column], earlier[column], lines, strict=True)
        ]
        columns[f"{name}_comparison_code"] = [line.comparison_code for line in lines]
        columns[f"{name}_reference_date"] = [line.reference_date for line in lines]
        columns[f"{name}_earlier_date"] = [line.earlier_date for line in lines]
    return frame_of(columns)


def _figures(store: Store, as_of: date) -> dict[str, list[Any]]:
    columns: dict[str, list[Any]] = {"region": [one.region for one in offer_figures(store, as_of, None)]}
    for name in (column for column, sheet in CHANGES.values() if sheet == "Aanbod"):
        columns[name] = [getattr(one, name) for one in offer_figures(store, as_of, None)]
    columns["partner_count"] = [one.partner_count for one in partner_counts(store, as_of)]
    for name in ("municipality_count", "government_count"):
        columns[name] = [getattr(one, name) for one in government_shares(store, as_of)]
    for name in (column for column, sheet in CHANGES.values() if sheet == "Regio"):
        columns[name] = [getattr(one, name) for one in region_states(store, as_of)]
    return columns


def total_changes(store: Store, as_of: date, since: date, region: str | None = None) -> tuple[Change, ...]:
    """What changed over all regions, or in one, between the deliveries that speak at two dates.

    One for partner_count (different organisations over the regions compared), offer_count, assessed_count,
    assessed_share and government_share, in this order. Sums first, then the difference. Sources: as
    ``change_by_region``.
    """
    frame = change_by_region(store, as_of, since)
    own = frame if region is None else frame[frame["region"] == region]
    return tuple(_total_change(store, own, measure, (as_of, since)) for measure in _TOTALS)


def _total_change(store: Store, frame: "pd.DataFrame", measure: str, moments: tuple[date, date]) -> Change:
    name = next(name for name, (_, sheet) in CHANGES.items() if sheet == _TOTALS[measure])
    states, dates = frame[f"{name}_comparison_code"], frame[f"{name}_reference_date"]
    compared = frame[states == Comparison.RENEWED]
    now, earlier = (
        _amount(store, compared, measure, prefix, day) for prefix, day in zip(("", "earlier_"), moments, strict=True)
    )
    regions = {state: tuple(map(str, frame["region"][states == state])) for state in Comparison}
    return Change(
        measure,
        now,
        earlier,
        None if now is None or earlier is None else now - earlier,
        **{state.value: regions[state] for state in Comparison},
        earlier_dates=_ends(compared[f"{name}_earlier_date"]),
        dates=_ends(compared[f"{name}_reference_date"]),
        unrenewed_date=max(dates[states == Comparison.UNRENEWED], default=None),
    )


def _amount(store: Store, compared: "pd.DataFrame", measure: str, prefix: str, day: date) -> float | None:
    """The figure at one of the two dates over the regions that are compared."""
    if compared.empty:
        return None
    if measure == "partner_count":
        return organisation_count(store, day, list(compared["region"]))
    if measure == "assessed_share":
        return _ratio(compared[f"{prefix}assessed_count"], compared[f"{prefix}offer_count"])
    if measure == "government_share":
        return _ratio(compared[f"{prefix}government_count"], compared["municipality_count"])
    return int(sum(compared[prefix + measure]))


def _ratio(parts: Iterable[int], wholes: Iterable[int]) -> float | None:
    whole = sum(wholes)
    return sum(parts) / whole if whole else None


def _ends(days: Iterable[date]) -> tuple[date, date] | None:
    known = list(days)
    return (min(known), max(known)) if known else None
