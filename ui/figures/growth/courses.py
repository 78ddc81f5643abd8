"""Facts of growth as drawings and tables take them: the same on page, stage, slide and paper."""

from collections.abc import Callable, Sequence
from datetime import date

from data.questions.growth import SHARES, Delivered, Growth, OwnGrowth, RegionGrowth
from ui import formats
from ui.drawing.growth import Course, Dot, Event, Ground, Names
from ui.drawing.small_bars import Scale, Small
from ui.figures.figure import Column, Kind
from ui.figures.growth import measures_nl as words
from ui.figures.table import Counts, R

_KINDS = {"hoogtepunt": "up", "dieptepunt": "down", "kantelpunt": "turn"}
MOST_POINTS = 60
"""Of what a region told, the newest that a line of time marks: more lie over each other."""
_MOST_TICKS = 3


def course(measure: str, one: RegionGrowth, absence: str, *, is_small: bool = False) -> Course:
    """The deliveries of which the amount is known, and what a region told; ``is_small``: without percent signs."""
    return Course(
        one.region,
        tuple(_dot(measure, one.region, each, is_small) for each in one.deliveries if each.amount is not None),
        tuple(
            Event(
                point.realised_date,
                point.title,
                words.point_kind(point),
                _KINDS[point.realisation_kind_code],
            )
            for point in one.turning_points[-MOST_POINTS:]
        ),
        absence,
    )


def _dot(measure: str, region: str, one: Delivered, is_small: bool) -> Dot:
    is_share = measure in SHARES

    def printed(value: float | None) -> str:
        return formats.bare_share(value) if is_share and is_small else words.amount(value, is_share=is_share)

    return Dot(
        one.reference_date,
        one.amount or 0,
        one.part,
        printed(one.amount),
        printed(one.part),
        words.pointer(measure, region, one, is_share=is_share),
    )


def all_ground(facts: Growth) -> Ground:
    """One scale and one line of time for all regions."""
    return Ground(facts.first_day, facts.as_of, facts.network_days, facts.highest, is_share=facts.is_share)


def own_ground(facts: OwnGrowth) -> Ground:
    """The scale of one region."""
    highest = max((one.amount for one in facts.own.deliveries if one.amount is not None), default=0)
    return Ground(facts.first_day, facts.as_of, facts.network_days, highest, is_share=facts.is_share)


def own_names(facts: OwnGrowth, ground: Ground) -> Names:
    """The words in the large drawing."""
    newest = facts.own.newest
    days = [one.reference_date for one in facts.own.deliveries]
    return Names(
        words.MEASURES[facts.measure].label,
        words.part_label(facts.measure, newest),
        {day: words.network_day(day) for day in facts.network_days},
        # the days of deliveries come last: they have the right of way
        ({} if facts.as_of in days else {facts.as_of: words.until(facts.as_of)})
        | {day: formats.day(day) for day in days},
        {amount: words.amount(amount, is_share=facts.is_share) for amount in ground.ticks},
        words.silence(newest.reference_date) if newest else ("", ""),
        words.no_points(facts.own),
    )


def ticks(facts: Growth) -> list[tuple[date, str]]:
    """A few months of deliveries for an axis without room: the first, the last, and what lies in the middle."""
    days = sorted({each.reference_date for one in facts.regions for each in one.deliveries})
    months = list({(day.year, day.month): day for day in days}.values())
    return [(day, words.tick(day)) for day in _spread(months)]


def _spread(days: Sequence[date]) -> Sequence[date]:
    """At most three, evenly."""
    if len(days) <= _MOST_TICKS:
        return days
    return [days[0], days[len(days) // 2], days[-1]]


def columns(measure: str, of: Callable[[R], Delivered | None]) -> list[Column[R]]:
    """What one delivery counts, in columns; ``of`` gives the delivery of a row, None where it is of none."""

    def one(name: str, header: str, kind: Kind) -> Column[R]:
        of_counts = shares if kind is Kind.SHARE else None
        return Column(name, formats.first_upper(header), kind, lambda row: getattr(of(row), name, None), of_counts)

    def shares(row: R) -> Counts:
        delivered = of(row)
        return (delivered.assessed_count, delivered.whole_count) if delivered else (None, None)

    named, kind = words.MEASURES[measure], Kind.SHARE if measure in SHARES else Kind.COUNT
    whole = [one("whole_count", words.WHOLES[measure], Kind.COUNT)] if measure in words.WHOLES else []
    part = [one("part", named.part, kind)] if named.part and measure not in SHARES else []
    assessed = [one("assessed_count", words.ASSESSED, Kind.COUNT)] if measure in SHARES else []
    fresh = [one("fresh_count", words.FRESH, Kind.COUNT)] if measure in words.AGED else []
    return [one("amount", named.label, kind), *part, *whole, *assessed, *fresh]


def on_slide(value: float | None, *, is_share: bool) -> float | None:
    """A value on a slide: a share in percent."""
    return 100 * value if is_share and value is not None else value


def bars(measure: str, one: Delivered) -> tuple[Small, ...]:
    """What one delivery counts, as bars of a phone: the amount, and its part where it has one."""
    named, is_share = words.MEASURES[measure], measure in SHARES
    amount = Small(one.amount, f"{words.of_whole(one, is_share=is_share)} {named.short}".rstrip())
    part = Small(one.part, f"{words.amount(one.part, is_share=is_share)} {named.part}")
    return (amount, part) if named.part else (amount,)


def scales(measure: str, highest: float) -> tuple[Scale, ...]:
    """What they are drawn on: part and whole on one scale."""
    high = Scale(1 if measure in SHARES else highest, None)
    return (high, high) if words.MEASURES[measure].part else (high,)
