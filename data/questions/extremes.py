"""The categories with the lowest or highest share of the regions that looked at them; no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from data.margins import FEWEST_BEHIND_SHARE

Counted = tuple[str, int | None, int | None]
"""A category, in how many regions something holds, and of how many that looked; missing: nobody handed in."""


def share_of(part: int | None, whole: int | None) -> float | None:
    """A part of a whole, from 0 to 1; None: one of them is not known, or there is nothing to take a part of."""
    return part / whole if part is not None and whole else None


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
    def is_of_one(self) -> bool:
        """Whether one region looked at each, so that nothing is more often than something else."""
        return set(self.wholes) == {1}

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
    # how many regions must have looked at a category before it is compared
    fewest = min(FEWEST_BEHIND_SHARE, max(whole for _, _, whole in looked_at))
    compared = [one for one in looked_at if one[2] >= fewest]
    shares = [Fraction(count, whole) for _, count, whole in compared]
    outer = max(shares) if is_highest else min(shares)
    tied = [one for one, share in zip(compared, shares, strict=True) if share == outer]
    codes, counts, wholes = zip(*tied, strict=True)
    return Extreme(codes, counts, wholes, None if len(compared) == len(looked_at) else fewest)


def apart(counted: Iterable[Counted], *, is_highest: bool) -> Extreme | None:
    """As extreme(), where something that was compared lies elsewhere; None: all tie, so nothing stands out.

    >>> apart([("sport", 2, 9), ("jeugd", 4, 9)], is_highest=False)
    Extreme(codes=('sport',), counts=(2,), wholes=(9,), fewest=None)
    >>> apart([("sport", 2, 9), ("jeugd", 2, 9)], is_highest=False), apart([("sport", 2, 9)], is_highest=True)
    (None, None)
    """
    listed = tuple(counted)
    outer, other = (extreme(listed, is_highest=way) for way in (is_highest, not is_highest))
    return None if outer == other else outer


def highest(counted: Iterable[Counted]) -> Extreme | None:
    """As extreme(), the highest of the categories that hold anywhere; None: none does, so "nowhere" is true.

    >>> highest([("sport", 0, 9), ("werk", 1, 2)]), highest([("sport", 0, 9)])
    (Extreme(codes=('werk',), counts=(1,), wholes=(2,), fewest=None), None)
    """
    return extreme([one for one in counted if one[1]], is_highest=True)
