"""Words about time: spans of dates, ages, and what changed between deliveries; never across none."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from data import reference
from data.questions.comparisons import Change, Comparison
from ui import formats

LABELS = {
    "partner_count": "actieve partners",
    "offer_count": "actief aanbod",
    "assessed_count": "beoordeeld aanbod",
}
"""What a sentence about change counts, in this order."""
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_MONTH_DAYS = 365.25 / 12
_MOST_DAYS = 61
_MOST_NAMED = 3


def span(first: date, last: date) -> str:
    """From one day to another, without what both say.

    >>> span(date(2026, 3, 26), date(2026, 6, 30)), span(date(2026, 6, 18), date(2026, 6, 30))
    ('26/03 tot 30/06/2026', '18 tot 30/06/2026')
    >>> span(date(2025, 3, 26), date(2026, 6, 30)), span(date(2026, 6, 30), date(2026, 6, 30))
    ('26/03/2025 tot 30/06/2026', '30/06/2026')
    """
    if first == last:
        return formats.day(last)
    if first.year != last.year:
        return f"{formats.day(first)} tot {formats.day(last)}"
    begin = f"{first:%d}" if first.month == last.month else f"{first:%d/%m}"
    return f"{begin} tot {formats.day(last)}"


def age(days: int) -> str:
    """How long ago, in months when it is over two.

    >>> age(0), age(1), age(61), age(149), age(800)
    ('0 dagen', '1 dag', '61 dagen', '5 maanden', '26 maanden')
    """
    if days <= _MOST_DAYS:
        return f"{days} {'dag' if days == 1 else 'dagen'}"
    return f"{round(days / _MONTH_DAYS)} maanden"


def ages(newest_days: int, oldest_days: int) -> str:
    """How old figures of several dates are.

    >>> ages(149, 149), ages(149, 245), ages(12, 245), ages(10, 12)
    ('5 maanden oud', '5 tot 8 maanden oud', '12 dagen tot 8 maanden oud', '10 tot 12 dagen oud')
    """
    first, last = age(newest_days), age(oldest_days)
    if first == last:
        return f"{last} oud"
    is_same_unit = first.rsplit(" ", 1)[-1] == last.rsplit(" ", 1)[-1]
    return f"{first.split(' ', maxsplit=1)[0] if is_same_unit else first} tot {last} oud"


def _months(dates: tuple[date, date], without_year: int | None = None) -> str:
    first, last = dates
    year = "" if last.year == without_year else f" {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[last.month - 1]}{year}"
    begin = MONTHS[first.month - 1] + (f" {first.year}" if first.year != last.year else "")
    return f"{begin} tot {MONTHS[last.month - 1]}{year}"


def between(earlier: tuple[date, date], later: tuple[date, date], was: str = "de vorige levering") -> str:
    """Between which deliveries, by the first and last date that each describe; ``was`` is what the earlier are called.

    >>> march, june = date(2026, 3, 26), date(2026, 6, 30)
    >>> between((march, march), (june, june)), between((date(2025, 12, 1), march), (june, june))
    ('tussen de leveringen van maart en juni 2026', 'tussen de leveringen van december 2025 tot maart 2026 en juni 2026')
    >>> between((date(2026, 6, 1),) * 2, (june, june)), between((march, june), (date(2026, 6, 18), june))
    ('tussen de leveringen van 01/06/2026 en 30/06/2026', 'tussen de vorige levering (maart tot juni 2026) en de nieuwste (juni 2026)')
    """
    if (earlier[1].year, earlier[1].month) < (later[0].year, later[0].month):
        is_one_year = earlier[0].year == later[1].year
        was = _months(earlier, later[1].year if is_one_year else None)
        return f"tussen de leveringen van {was} en {_months(later)}"
    if earlier[0] == earlier[1] and later[0] == later[1]:
        return f"tussen de leveringen van {formats.day(earlier[0])} en {formats.day(later[0])}"
    return f"tussen {was} ({_months(earlier)}) en de nieuwste ({_months(later)})"


def regions(count: int) -> str:
    """How many regions.

    >>> regions(1), regions(17)
    ('1 regio', '17 regio’s')
    """
    return f"{count} {'regio' if count == 1 else 'regio’s'}"


def named(codes: Sequence[str]) -> str:
    """Regions by name, the first of many."""
    return formats.enumerate_names([reference.regions()[code].name for code in codes], _MOST_NAMED)


def no_new_delivery(day: date | None, sheet: str = "") -> str:
    """Nobody delivered anew: what is not known is never called the same.

    >>> no_new_delivery(date(2026, 6, 30)), no_new_delivery(None, "Fasen")
    ('geen nieuwe levering sinds 30/06/2026', 'blad Fasen is nog niet aangeleverd')
    """
    if day is None:
        return f"blad {sheet} is nog niet aangeleverd" if sheet else "nog niet aangeleverd"
    return f"geen nieuwe levering{f' van blad {sheet}' if sheet else ''} sinds {formats.day(day)}"


def more_or_fewer(change: float) -> str:
    """A difference in number, in words.

    >>> more_or_fewer(51), more_or_fewer(-2), more_or_fewer(0)
    ('51 meer', '2 minder', 'evenveel')
    """
    return f"{formats.number(abs(change))} {'meer' if change > 0 else 'minder'}" if change else "evenveel"


def none_then(since: Any) -> str:
    """There is nothing to compare with: at the earlier date nothing had been delivered.

    >>> none_then(date(2025, 11, 26))
    'op 26/11/2025 was er nog geen levering'
    """
    return f"op {formats.day(since)} was er nog geen levering"


def all_regions(changes: Sequence[Change], since: date) -> str:
    """What changed over the regions that delivered at both moments; regions that are new are said apart."""
    told: dict[str, list[str]] = {}
    for group in _alike(changes):
        first = group[0]
        if first.dates and first.earlier_dates:
            told.setdefault(between(first.earlier_dates, first.dates), []).append(f"{_amounts(group)} ({_of(first)})")
        else:
            new = f"; nieuw sinds {formats.day(since)}: {named(first.first)}" if first.first and first.unrenewed else ""
            nothing = none_then(since) if first.first else "nog niet aangeleverd"
            why = no_new_delivery(first.unrenewed_date) if first.unrenewed else nothing
            told[_labels(group)] = [why + new]
    return " ".join(f"{formats.first_upper(what)}: {'; '.join(parts)}." for what, parts in told.items())


def _of(change: Change) -> str:
    """Over how many regions, and which are left out because they are new."""
    return regions(len(change.renewed)) + (f"; nieuw: {named(change.first)}" if change.first else "")


def one_region(region: str, changes: Sequence[Change], since: date) -> list[str]:
    """What changed in one region; nothing about a sheet that it never handed in."""
    name = reference.regions()[region].name
    told = []
    for group in _alike(changes):
        first = group[0]
        if first.dates and first.earlier_dates:
            told.append(f"{name}, {between(first.earlier_dates, first.dates)}: {_amounts(group)}")
        elif first.unrenewed:
            told.append(f"{name}, {_labels(group)}: {no_new_delivery(first.unrenewed_date)}")
        elif first.first:
            told.append(f"{name}, {_labels(group)}: {none_then(since)}")
    return told


def _alike(changes: Sequence[Change]) -> list[list[Change]]:
    """The changes in number, those between the same deliveries of the same regions together."""
    groups: dict[tuple[Any, ...], list[Change]] = {}
    for change in changes:
        if change.measure in LABELS:
            alike = (change.renewed, change.first, change.unrenewed, change.earlier_dates, change.dates)
            groups.setdefault((*alike, change.unrenewed_date), []).append(change)
    return list(groups.values())


def _labels(group: Sequence[Change]) -> str:
    return formats.enumerate_names([LABELS[change.measure] for change in group])


def _amounts(group: Sequence[Change]) -> str:
    known = [(change.measure, change.change) for change in group if change.change is not None]
    return ", ".join(f"{LABELS[measure]} {more_or_fewer(change)}" for measure, change in known)


def of_figure(change: Change, shown: str, since: date) -> str:
    """The change of one figure under it, with the deliveries it compares; ``shown`` is the difference itself."""
    if not change.dates or not change.earlier_dates:
        if change.unrenewed:
            return no_new_delivery(change.unrenewed_date)
        return none_then(since) if change.first else "nog niet aangeleverd"
    when = f"{between(change.earlier_dates, change.dates)} ({regions(len(change.renewed))})"
    return f"niet te vergelijken {when}" if change.change is None else f"{'gelijk' if shown == '=' else shown} {when}"


def known_in(region_count: int, whole_count: int, never: Sequence[str]) -> str:
    """Of how many regions a figure is known, and which are missing.

    >>> known_in(17, 18, ["gent-stad"]), known_in(0, 18, ["gent-stad"])
    ('17 van 18 regio’s, zonder Gent (stad)', '0 van 18 regio’s')
    """
    silent = f", zonder {named(never)}" if never and region_count else ""
    return f"{formats.part(region_count, whole_count)} regio’s{silent}"


def beside(shown: str, comparison: str, earlier: date | None) -> str:
    """The change of one figure of one region beside it, on a short line.

    >>> march = date(2026, 3, 26)
    >>> beside("+3", "renewed", march), beside("=", "renewed", march)
    ('+3 sinds levering 26/03/2026', 'gelijk aan levering 26/03/2026')
    >>> beside("–", "renewed", march), beside("–", "unrenewed", march), beside("–", "first", None)
    ('niet te vergelijken', 'geen nieuwe levering', 'toen nog geen levering')
    """
    if comparison == Comparison.UNRENEWED:
        return "geen nieuwe levering"
    if comparison == Comparison.FIRST:
        return "toen nog geen levering"
    if comparison == Comparison.NEVER:
        return "nog niet aangeleverd"
    if shown.startswith(formats.MISSING):
        return "niet te vergelijken"
    return (
        f"gelijk aan levering {formats.day(earlier)}"
        if shown == "="
        else f"{shown} sinds levering {formats.day(earlier)}"
    )


def against(since: Any) -> str:
    """With what a note says that figures are compared.

    >>> against(date(2026, 6, 18))
    'tegenover de levering die op 18/06/2026 gold'
    """
    return f"tegenover de levering die op {formats.day(since)} gold"
