"""When a value is said to be more or less than another: one margin per kind of figure, applied to unrounded values.

What lies within the margin is "near", a third state of its own: at the median is not much. Source: the rules for
sentences of this project; no norm. Missing values are compared with nothing.
"""

from enum import StrEnum

FEWEST_BEHIND_SCORE = 10
"""Answers, or regions behind a median: with fewer, a difference of scores is chance."""
FEWEST_BEHIND_SHARE = 5
FEWEST_BEHIND_MEDIAN = 5
"""Assessed offers of a region: with fewer it has no median; see macro ``offer_figures``."""
SCORE_MARGIN = 0.3
_SHARE, _PART = 0.1, 0.1
_EPSILON = 1e-9
"""A margin that is just reached counts, also when it is computed in floating point."""


class Side(StrEnum):
    """Where a value lies beside another."""

    ABOVE = "above"
    NEAR = "near"
    BELOW = "below"
    UNKNOWN = "unknown"
    """One of the two is missing, or too little stands behind them."""


def count_margin(other: float, unit: float = 1) -> float:
    """How far a number of things must lie from another to differ: one whole unit, and a tenth of the other.

    >>> count_margin(7), count_margin(27)
    (1, 2.7)
    """
    return max(unit, abs(other) * _PART)


def of_count(value: float | None, other: float | None, unit: float = 1) -> Side:
    """A number of things: differs from one whole unit and from a tenth of the other, whichever is more.

    >>> of_count(7, 7), of_count(8, 7), of_count(29, 27), of_count(3428, 3440)
    (<Side.NEAR: 'near'>, <Side.ABOVE: 'above'>, <Side.NEAR: 'near'>, <Side.NEAR: 'near'>)
    """
    return _side(value, other, count_margin(other or 0, unit))


def of_rate(value: float | None, count: float | None, other: float | None) -> Side:
    """A number per inhabitants: ``count`` is the number of things in it, so that one of them is its unit.

    >>> of_rate(2.0, 10, 1.9), of_rate(2.0, 4, 1.4), of_rate(0.0, 0, 1.0)
    (<Side.NEAR: 'near'>, <Side.ABOVE: 'above'>, <Side.BELOW: 'below'>)
    """
    return of_count(value, other, unit=value / count if value and count else 0)


def of_score(value: float | None, n: int | None, other: float | None, other_n: int | None) -> Side:
    """A score: differs from 0,3, when ten answers or regions stand behind both.

    >>> of_score(2.0, 12, 1.7, 15), of_score(2.0, 9, 1.0, 15), of_score(2.0, 12, 1.8, 15)
    (<Side.ABOVE: 'above'>, <Side.UNKNOWN: 'unknown'>, <Side.NEAR: 'near'>)
    """
    is_enough = min(n or 0, other_n or 0) >= FEWEST_BEHIND_SCORE
    return _side(value, other, SCORE_MARGIN) if is_enough else Side.UNKNOWN


def of_share(value: float | None, n: int | None, other: float | None) -> Side:
    """A share of ``n`` things: differs from ten percentage points, when there are five or more.

    >>> of_share(0.5, 6, 0.4), of_share(0.5, 4, 0.1), of_share(0.45, 20, 0.4)
    (<Side.ABOVE: 'above'>, <Side.UNKNOWN: 'unknown'>, <Side.NEAR: 'near'>)
    """
    return _side(value, other, _SHARE) if (n or 0) >= FEWEST_BEHIND_SHARE else Side.UNKNOWN


def beside_median(side: Side, region_count: int) -> Side:
    """A value beside the median of the ``region_count`` regions that have one: the only one lies beside nothing.

    >>> beside_median(Side.NEAR, 1), beside_median(Side.NEAR, 2)
    (<Side.UNKNOWN: 'unknown'>, <Side.NEAR: 'near'>)
    """
    return side if region_count > 1 else Side.UNKNOWN


def points(difference: float | None) -> int | None:
    """A difference between two shares in whole percentage points; 0 is what sentences call the same.

    >>> points(0.3 - 0.1), points(-0.004), points(None)
    (20, 0, None)
    """
    return None if difference is None else round(100 * difference)


def _side(value: float | None, other: float | None, margin: float) -> Side:
    if value is None or other is None:
        return Side.UNKNOWN
    difference = value - other
    if abs(difference) + _EPSILON < margin or difference == 0:
        return Side.NEAR
    return Side.ABOVE if difference > 0 else Side.BELOW
