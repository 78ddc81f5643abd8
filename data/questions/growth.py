"""What each delivery counted at the date that it describes, and what moved between two of them; no words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from data import reference
from data.deliveries import network_days
from data.margins import points
from data.questions.change_days import last_change
from data.questions.comparisons import Comparison, Span, span
from data.questions.phase_course import TurningPoint
from data.questions.region_sheets import regions_with
from data.store import Store, shared

SHEETS = {
    "offer_count": "Aanbod",
    "assessed_share": "Aanbod",
    "partner_count": "Partners",
    "government_count": "Besturen",
    "begun_count": "Fasen",
}
"""What can be followed over deliveries, with the sheet that it comes from."""
SHARES = ("assessed_share",)
"""Those that are a share, 0..1; the others are counts."""
_NOTHING = "NULL::BIGINT"
_COLUMNS = {
    "offer_count": ("offer_count", "assessed_count", _NOTHING, "assessed_count", "fresh_count"),
    "assessed_share": ("assessed_share", "fresh_share", "offer_count", "assessed_count", "fresh_count"),
    "partner_count": ("partner_count", _NOTHING, _NOTHING, _NOTHING, _NOTHING),
    "government_count": ("government_count", _NOTHING, "municipality_count", _NOTHING, _NOTHING),
    "begun_count": ("begun_count", "done_count", "item_count", _NOTHING, _NOTHING),
}
"""Where the fields of ``Delivered`` after the date come from."""
_SOURCES = {
    "Aanbod": "FROM offer_by_delivery($as_of)",
    "Partners": "FROM partner_by_delivery($as_of)",
    "Besturen": "FROM government_by_delivery($as_of)",
    "Fasen": "FROM item_by_delivery($as_of)",
}
_POINTS = """
    SELECT region, realised_date, title, realisation_kind_code
    FROM current_realisation($as_of)
    WHERE realisation_kind_code IS NOT NULL AND realised_date <= $as_of
    ORDER BY region, realised_date, row_number
    """
_BEFORE = timedelta(days=92)
"""How long before the first delivery the story of a region begins to be told."""


@dataclass(frozen=True)
class Delivered:
    """What one delivery of a region counts at its reference date.

    ``amount`` is what is measured and ``part`` what of it: assessed of active offer, fresh beside the assessed share,
    done of the items that are begun; missing: there is no such part, or it is not known. ``whole_count`` is of
    how many: offers, municipalities, items that apply. ``assessed_count`` and ``fresh_count`` are of the offer.
    """

    reference_date: date
    amount: float | None
    part: float | None
    whole_count: int | None
    assessed_count: int | None
    fresh_count: int | None


@dataclass(frozen=True)
class RegionGrowth:
    """The deliveries of one region, oldest first, and the two that are compared.

    ``earlier`` spoke at the date to compare with, or is the first when none did; it is missing where only one delivery
    is known, and ``latest`` where there is none or nobody delivered since. ``step`` and ``part_step`` are what the
    amount and its part moved, in number or in whole percentage points; missing: nothing to compare.
    ``turning_points`` are told by the region itself, oldest first, without those long before the first delivery of all;
    ``tells`` is whether it handed in sheet Realisaties.
    """

    region: str
    deliveries: tuple[Delivered, ...]
    comparison_code: Comparison
    earlier: Delivered | None
    latest: Delivered | None
    step: int | None
    part_step: int | None
    turning_points: tuple[TurningPoint, ...]
    tells: bool

    @property
    def newest(self) -> Delivered | None:
        """The newest delivery."""
        return self.deliveries[-1] if self.deliveries else None


@dataclass(frozen=True)
class Followed:
    """What is followed, one of SHEETS, up to a date, and the first day that anything is told of."""

    measure: str
    as_of: date
    first_day: date

    @property
    def sheet(self) -> str:
        """The sheet that the measure comes from."""
        return SHEETS[self.measure]

    @property
    def is_share(self) -> bool:
        """Whether the amounts are shares."""
        return self.measure in SHARES


@dataclass(frozen=True)
class Growth(Followed):
    """All 18 regions in geographic order.

    ``network_days`` are those from ``first_day`` to ``as_of``, oldest first. The codes of regions are grouped by what
    they do between their two deliveries: ``grown``, ``level``, ``shrunk``; the others have nothing to compare.
    ``part_grown_count`` regions grew in the part.
    """

    since: date | None
    regions: tuple[RegionGrowth, ...]
    network_days: tuple[date, ...]
    grown: tuple[str, ...]
    level: tuple[str, ...]
    shrunk: tuple[str, ...]
    compared_count: int
    part_grown_count: int
    unrenewed: tuple[str, ...]
    first: tuple[str, ...]
    never: tuple[str, ...]
    earlier_dates: Span | None
    dates: Span | None
    unrenewed_date: date | None
    highest: float

    def of(self, region: str) -> RegionGrowth:
        """One region."""
        return next(one for one in self.regions if one.region == region)


@dataclass(frozen=True)
class OwnGrowth(Followed):
    """One region of ``Growth``, and the days around it."""

    own: RegionGrowth
    network_days: tuple[date, ...]


@shared
def deliveries_by_region(store: Store, as_of: date, measure: str) -> tuple[tuple[str, tuple[Delivered, ...]], ...]:
    """What every delivery up to a date counts: a row per region that handed in, in geographic order, oldest first.

    Sources: macros ``offer_by_delivery``, ``partner_by_delivery``, ``government_by_delivery``, ``item_by_delivery``.
    Raises KeyError for an unknown measure.
    """
    amount, part, whole, assessed, fresh = _COLUMNS[measure]
    query = f"""
        SELECT
            region, reference_date, {amount}::DOUBLE AS amount, {part}::DOUBLE AS part,
            {whole} AS whole_count, {assessed} AS assessed_count, {fresh} AS fresh_count
        {_SOURCES[SHEETS[measure]]}
        WHERE region IS NOT NULL
        ORDER BY region, reference_date
        """
    return tuple(store.facts_by(Delivered, query, as_of=last_change(store, as_of)).items())


@shared
def growth(store: Store, as_of: date, measure: str, since: date | None) -> Growth:
    """How a measure went over the deliveries of all regions, compared with the delivery that spoke at ``since``.

    Without ``since`` the first delivery is compared with. Sources: ``deliveries_by_region``, macro
    ``current_realisation``, ``regions_with``, ``network_days``. Raises KeyError for an unknown measure.
    """
    known = dict(deliveries_by_region(store, as_of, measure))
    delivered = {code: known.get(code, ()) for code in reference.regions()}
    days = [own[0].reference_date for own in delivered.values() if own]
    story_from = min(days, default=as_of) - _BEFORE
    moments = store.facts_by(TurningPoint, _POINTS, as_of=last_change(store, as_of, "realisation"))
    telling = regions_with(store, as_of, "Realisaties")
    regions = tuple(
        RegionGrowth(
            code,
            own,
            *_compared(own, since, is_share=measure in SHARES),
            turning_points=tuple(one for one in moments.get(code, ()) if one.realised_date >= story_from),
            tells=code in telling,
        )
        for code, own in delivered.items()
    )
    days += [one.realised_date for region in regions for one in region.turning_points]
    first_day = min(days, default=as_of)
    network = tuple(sorted(day for day in network_days(store) if first_day <= day <= as_of))
    return _together(measure, as_of, since, (first_day, regions, network))


def region_growth(store: Store, as_of: date, measure: str, since: date | None, region: str) -> OwnGrowth:
    """The same of one region, out of what was asked for all. Raises KeyError for an unknown measure."""
    every = growth(store, as_of, measure, since)
    own = every.of(region)
    days = [
        *(one.reference_date for one in own.deliveries),
        *(one.realised_date for one in own.turning_points),
    ]
    first_day = min(days, default=as_of)
    return OwnGrowth(measure, as_of, first_day, own, tuple(day for day in every.network_days if day >= first_day))


def _compared(
    deliveries: Sequence[Delivered], since: date | None, *, is_share: bool
) -> tuple[Comparison, Delivered | None, Delivered | None, int | None, int | None]:
    """The two deliveries to compare with what can be said of them, then the step of their amount and of its part."""
    comparison, earlier, latest = _two(deliveries, since)
    step = part_step = None
    if earlier and latest:
        step = _step(earlier.amount, latest.amount, is_share=is_share)
        part_step = _step(earlier.part, latest.part, is_share=is_share)
    return comparison, earlier, latest, step, part_step


def _two(deliveries: Sequence[Delivered], since: date | None) -> tuple[Comparison, Delivered | None, Delivered | None]:
    """The two deliveries to compare, and what can be said of them."""
    if not deliveries:
        return Comparison.NEVER, None, None
    latest = deliveries[-1]
    before = [one for one in deliveries if since and one.reference_date <= since]
    earlier = before[-1] if before else deliveries[0]
    if len(deliveries) == 1 and not before:
        return Comparison.FIRST, None, latest
    if earlier is latest:
        return Comparison.UNRENEWED, latest, None
    return Comparison.RENEWED, earlier, latest


def _step(earlier: float | None, latest: float | None, *, is_share: bool) -> int | None:
    if earlier is None or latest is None:
        return None
    return points(latest - earlier) if is_share else round(latest - earlier)


def _together(
    measure: str,
    as_of: date,
    since: date | None,
    ground: tuple[date, tuple[RegionGrowth, ...], tuple[date, ...]],
) -> Growth:
    first_day, regions, network = ground
    compared = [one for one in regions if one.step is not None]
    of = {code: tuple(one for one in regions if one.comparison_code is code) for code in Comparison}
    unrenewed = of[Comparison.UNRENEWED]
    return Growth(
        measure,
        as_of,
        first_day,
        since,
        regions,
        network,
        tuple(one.region for one in compared if (one.step or 0) > 0),
        tuple(one.region for one in compared if one.step == 0),
        tuple(one.region for one in compared if (one.step or 0) < 0),
        len(compared),
        sum((one.part_step or 0) > 0 for one in compared),
        tuple(one.region for one in unrenewed),
        tuple(one.region for one in of[Comparison.FIRST]),
        tuple(one.region for one in of[Comparison.NEVER]),
        span(one.earlier.reference_date for one in compared if one.earlier),
        span(one.latest.reference_date for one in compared if one.latest),
        max((one.earlier.reference_date for one in unrenewed if one.earlier), default=None),
        max((each.amount for one in regions for each in one.deliveries if each.amount is not None), default=0),
    )
