"""What changed between the deliveries of two dates; where nothing was delivered, nothing is compared; no words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from data.questions.change_days import last_change
from data.questions.municipality_figures import government_shares
from data.questions.offer_figures import offer_figures
from data.questions.partner_counts import organisation_count, partner_counts
from data.questions.region_states import region_states
from data.store import Store, shared

CHECK_IN = tuple(f"{code}_score" for code in ("tijd", "geld", "informatie", "organisatie", "kwaliteit"))
CHANGES = {
    "partner_count": "Partners",
    **dict.fromkeys(("offer_count", "assessed_count", "fresh_count", "quality_median"), "Aanbod"),
    "government_count": "Besturen",
    **dict.fromkeys(("temperature_degrees", *CHECK_IN), "Regio"),
}
"""What is compared per region, with the sheet it comes from."""
_TOTALS = {
    "partner_count": "partner_count",
    "offer_count": "offer_count",
    "assessed_count": "assessed_count",
    "assessed_share": "assessed_count",
    "government_share": "government_count",
}
"""What is compared over regions, with what is summed for it."""
Span = tuple[date, date]
"""First and last date."""
_SHEETS = """
    SELECT region, sheet, reference_date, earlier_date, comparison_code
    FROM sheet_comparison($as_of, $since)
    ORDER BY region, position
    """


class Comparison(StrEnum):
    """What two dates say about one sheet of one region; see macro ``sheet_comparison``."""

    RENEWED = "renewed"
    UNRENEWED = "unrenewed"
    FIRST = "first"
    NEVER = "never"


@dataclass(frozen=True)
class SheetComparison:
    """Which deliveries speak for one sheet of one region at two dates: what they describe; missing: not handed in."""

    region: str
    sheet: str
    reference_date: date | None
    earlier_date: date | None
    comparison_code: Comparison


@dataclass(frozen=True)
class RegionChange:
    """How much one of ``CHANGES`` of a region moved.

    ``change`` is missing unless it is known at both dates and the sheet was handed in anew.
    """

    measure: str
    change: float | None
    sheet: SheetComparison

    @property
    def region(self) -> str:
        """Whose it is."""
        return self.sheet.region


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
    earlier_dates: Span | None
    """The first and the last date that the earlier deliveries of the compared regions describe."""
    dates: Span | None
    """The same of their newer deliveries."""
    unrenewed_date: date | None
    """The newest date that the sheets without a newer delivery describe; missing when there are none."""


@shared
def sheet_comparisons(store: Store, as_of: date, since: date) -> tuple[SheetComparison, ...]:
    """18 x 8, in geographic order and workbook order. Source: macro ``sheet_comparison``."""
    sheets = store.facts(SheetComparison, _SHEETS, as_of=last_change(store, as_of), since=last_change(store, since))
    return tuple(replace(one, comparison_code=Comparison(one.comparison_code)) for one in sheets)


def measures(store: Store, as_of: date) -> dict[str, dict[str, float | None]]:
    """Each of ``CHANGES`` by region, all 18 in geographic order; missing: not known.

    Sources: ``partner_counts``, ``offer_figures``, ``government_shares``, ``region_states``.
    """
    facts: dict[str, Sequence[Any]] = {
        "Partners": partner_counts(store, as_of),
        "Aanbod": offer_figures(store, as_of, None),
        "Besturen": government_shares(store, as_of),
        "Regio": region_states(store, as_of),
    }
    return {measure: {own.region: getattr(own, measure) for own in facts[sheet]} for measure, sheet in CHANGES.items()}


@shared
def region_changes(store: Store, as_of: date, since: date) -> tuple[RegionChange, ...]:
    """What moved in each region, all 18 in geographic order x ``CHANGES``.

    Sources: macro ``sheet_comparison``; ``measures`` at both dates.
    """
    now, earlier = measures(store, as_of), measures(store, since)
    return tuple(
        _change(measure, now[measure][one.region], earlier[measure][one.region], one)
        for one in sheet_comparisons(store, as_of, since)
        for measure, sheet in CHANGES.items()
        if sheet == one.sheet
    )


def _change(measure: str, now: float | None, earlier: float | None, sheet: SheetComparison) -> RegionChange:
    is_compared = sheet.comparison_code is Comparison.RENEWED
    return RegionChange(measure, _difference(now, earlier) if is_compared else None, sheet)


def changes_of(store: Store, as_of: date, since: date, measure: str) -> dict[str, RegionChange]:
    """One of ``CHANGES`` by region, all 18 in geographic order."""
    return {one.region: one for one in region_changes(store, as_of, since) if one.measure == measure}


@shared
def total_changes(store: Store, as_of: date, since: date, region: str | None) -> tuple[Change, ...]:
    """What changed over all regions, or in one, between the deliveries that speak at two dates.

    One for partner_count (different organisations over the regions compared), offer_count, assessed_count,
    assessed_share and government_share, in this order. Sums first, then the difference. Sources: as
    ``region_changes``, and ``organisation_count``.
    """
    return tuple(_total_change(store, measure, (as_of, since), region) for measure in _TOTALS)


def _total_change(store: Store, measure: str, moments: tuple[date, date], region: str | None) -> Change:
    own = [one for one in changes_of(store, *moments, _TOTALS[measure]).values() if region in (None, one.region)]
    of = {code: [one.sheet for one in own if one.sheet.comparison_code is code] for code in Comparison}
    renewed, unrenewed = of[Comparison.RENEWED], of[Comparison.UNRENEWED]
    now, earlier = (_amount(store, measure, day, [one.region for one in renewed]) for day in moments)
    return Change(
        measure,
        now,
        earlier,
        _difference(now, earlier),
        **{code.value: tuple(one.region for one in sheets) for code, sheets in of.items()},
        earlier_dates=span(one.earlier_date for one in renewed),
        dates=span(one.reference_date for one in renewed),
        unrenewed_date=max((one.reference_date for one in unrenewed if one.reference_date), default=None),
    )


def _amount(store: Store, measure: str, day: date, regions: Sequence[str]) -> float | None:
    """The figure at one of the two dates over the regions that are compared."""
    if not regions:
        return None
    if measure == "partner_count":
        return organisation_count(store, day, regions)
    offers = [own for own in offer_figures(store, day, None) if own.region in regions]
    if measure == "assessed_share":
        return _ratio((own.assessed_count for own in offers), (own.offer_count for own in offers))
    if measure == "government_share":
        governments = [own for own in government_shares(store, day) if own.region in regions]
        counts = (own.government_count for own in governments)
        return _ratio(counts, (own.municipality_count for own in governments))
    return sum(getattr(own, measure) or 0 for own in offers)


def _ratio(parts: Iterable[int | None], wholes: Iterable[int | None]) -> float | None:
    whole = sum(filter(None, wholes))
    return sum(filter(None, parts)) / whole if whole else None


def _difference(now: float | None, earlier: float | None) -> float | None:
    return None if now is None or earlier is None else now - earlier


def span(days: Iterable[date | None]) -> Span | None:
    """The first and the last of the days that are known; missing: none is.

    >>> span([date(2026, 6, 30), None, date(2026, 3, 31)]), span([None])
    ((datetime.date(2026, 3, 31), datetime.date(2026, 6, 30)), None)
    """
    given = [day for day in days if day]
    return (min(given), max(given)) if given else None
