"""Judges day and month over all dates of a sheet: which comes first, and whether half of them were swapped."""

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any

from loaders.choices import DATE_ORDERS
from loaders.values.moments import without_time

SLASHED = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4}|['’]?\d\d)")
_FEWEST = 3
"""Dates and texts together from which a split by the twelfth is no accident."""


class Order(Enum):
    """What the dates of a whole sheet tell about day and month; AS_DATED and SWAPPED are only ever an answer."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    EITHER = "either"
    CONFLICT = "conflict"
    HALF_CONVERTED = "half converted"
    AS_DATED = "as dated"
    SWAPPED = "swapped"


ANSWERS = dict(zip(DATE_ORDERS, (Order.DAY_FIRST, Order.MONTH_FIRST, Order.AS_DATED, Order.SWAPPED), strict=True))
"""What people said of the dates of a sheet (loaders.choices) -> how they are read."""


def order_of(values: Iterable[Any], answer: Order | None = None) -> Order:
    """Judge by the texts such as 25/03/2026, of which one part is above twelve; an answer of people goes before.

    Real dates that all have days up to twelve, beside texts that all have one above, are what a program makes
    of a text that it reads in the wrong order: it converts, and so swaps, only those that it can.

    >>> [order_of(texts).value for texts in (["ma 13/12/2026"], ["12/13/2026"], ["13/12/26", "12/13/26"], ["3/4/26"])]
    ['day first', 'month first', 'conflict', 'either']
    >>> late, early = "25/03/2026", date(2026, 4, 3)
    >>> [order_of([late, early, *more]).value for more in ([date(2026, 5, 12)], [date(2026, 5, 13)], [])]
    ['half converted', 'day first', 'day first']
    >>> order_of([late, date(2026, 4, 4), date(2026, 5, 5)]).value, order_of([late], Order.SWAPPED).value
    ('day first', 'swapped')
    """
    if answer:
        return answer
    pairs: list[tuple[int, int]] = []
    days: list[date] = []
    for value in values:
        match = SLASHED.fullmatch(without_time(_bare(value))[0]) if isinstance(value, str) else None
        if match:
            pairs.append((int(match[1]), int(match[2])))
        elif isinstance(value, date):
            days.append(value)
    has_day_first = any(first > 12 >= second for first, second in pairs)
    has_month_first = any(second > 12 >= first for first, second in pairs)
    if has_day_first and has_month_first:
        return Order.CONFLICT
    if (has_day_first or has_month_first) and _is_half_converted(pairs, days):
        return Order.HALF_CONVERTED
    if has_month_first:
        return Order.MONTH_FIRST
    return Order.DAY_FIRST if has_day_first else Order.EITHER


def _bare(text: str) -> str:
    """Without the day of the week and words such as since, which say nothing of the order."""
    return re.sub(r"^[^\d]+", "", text.strip())


def _is_half_converted(pairs: list[tuple[int, int]], days: list[date]) -> bool:
    doubtful = [day for day in days if day.day != day.month]
    are_texts_late = all(max(pair) > 12 for pair in pairs)
    are_days_early = all(day.day <= 12 for day in days)
    return bool(doubtful) and are_texts_late and are_days_early and len(days) + len(pairs) >= _FEWEST


def swapped(day: date) -> date:
    """The day with day and month changed round. Raises ValueError when there is no such day."""
    return day.replace(month=day.day, day=day.month)
