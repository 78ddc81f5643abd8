"""The categories with the lowest or highest share of the regions that looked at them; no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from data.margins import FEWEST_BEHIND_SHARE

Counted = tuple[str, int | None, int | None]
"""A category, in how many regions something holds, and of how many that looked; missing: nobody handed in."""


@dataclass(frozen=True)
class Extreme:
    """The categories with the lowest, or highest, share of the regions that looked at them; more than one: they tie.

    ``counts`` of ``wholes`` regions each. ``fewest``: how many regions had to look before a category was compared;
    missing: every category that anybody looked at was.
    """

    codes: tuple[str, ...]
    counts: tuple[int, ...]
    wholes: tuple[int, ...]
    fewest: int | None

    @property
    def has_one_count(self) -> bool:
        """Whether all of them hold in as many of as many regions, so that one number says it."""
        return len(set(zip(self.counts, self.wholes, strict=True))) == 1

    @property
    def is_everywhere(self) -> bool:
        """Whether each holds in every region that looked at it."""
        return self.counts == self.wholes


def extreme(counted: Iterable[Counted], *, is_highest: bool) -> Extreme | None:
    """Which categories have the lowest or highest share.

    Categories that fewer than five regions looked at are compared only where no category was looked at by more.
    None: nobody looked at anything.

    >>> extreme([("sport", 2, 9), ("jeugd", 4, 9), ("werk", 0, 2)], is_highest=False)
    Extreme(codes=('sport',), counts=(2,), wholes=(9,), fewest=5)
    """
    looked_at = [(code, count, whole) for code, count, whole in counted if count is not None and whole]
    if not looked_at:
        return None
    fewest = _fewest(whole for _, _, whole in looked_at)
    compared = [one for one in looked_at if one[2] >= fewest]
    shares = [Fraction(count, whole) for _, count, whole in compared]
    outer = max(shares) if is_highest else min(shares)
    tied = [one for one, share in zip(compared, shares, strict=True) if share == outer]
    codes, counts, wholes = zip(*tied, strict=True)
    return Extreme(codes, counts, wholes, None if len(compared) == len(looked_at) else fewest)


def _fewest(wholes: Iterable[int]) -> int:
    """How many regions must have looked at a category before it is compared."""
    return min(FEWEST_BEHIND_SHARE, max(wholes, default=0))


def highest(counted: Iterable[Counted]) -> Extreme | None:
    """As extreme(), the highest of the categories that hold anywhere; None: none does, so "nowhere" is true.

    >>> highest([("sport", 0, 9), ("werk", 1, 2)]), highest([("sport", 0, 9)])
    (Extreme(codes=('werk',), counts=(1,), wholes=(2,), fewest=None), None)
    """
    return extreme([one for one in counted if one[1]], is_highest=True)


def ranked(counted: Iterable[Counted], *, is_highest: bool) -> tuple[str, ...]:
    """Categories by share, those of one share in the order given.

    First those that extreme() compares, or highest() where the highest are asked; then those that too few regions
    looked at, those that hold nowhere where the highest are asked, and those that nobody looked at.

    >>> ranked([("a", 2, 4), ("b", 1, 4), ("c", 0, 0)], is_highest=True)
    ('a', 'b', 'c')
    >>> ranked([("a", 0, 9), ("b", 1, 9), ("c", 0, 0)], is_highest=True)
    ('b', 'a', 'c')
    >>> ranked([("a", 1, 1), ("b", 1, 9), ("c", 2, 9), ("d", 0, 9)], is_highest=True)
    ('c', 'b', 'a', 'd')
    """
    every = [(code, count or 0, whole or 0) for code, count, whole in counted]
    fewest = _fewest(whole for _, count, whole in every if count or not is_highest)

    def rank(one: tuple[str, int, int]) -> tuple[bool, bool, bool, Fraction]:
        _, count, whole = one
        share = Fraction(count, whole or 1)
        return not whole, is_highest and not count, whole < fewest, -share if is_highest else share

    return tuple(code for code, _, _ in sorted(every, key=rank))
