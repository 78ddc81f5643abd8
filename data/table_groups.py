"""Who sits with whom at the next network day: regions over tables, each with a subject; asks no store, draws nothing.

Every possible table (a set of regions of the right size) is valued once, on the item that serves it best. The
best arrangement of all is then built table by table: of all ways to seat the same regions only the best is kept.
An integer programme finds the same one, but needs up to 18 s for it; this takes about one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

MATCHED, WITH_PART, SOUGHT, SPREAD, OFFERED = 160_000, 8_000, 400, 20, 1
"""What counts before what: a table where somebody seeks and somebody can help; a region with a part in the subject
of its table; one that seeks there; one more province at a table; a helper who offered rather than one who has it
done. With 18 regions each outweighs all that follow together."""

MET_BEFORE = 10_000_000
"""What each pair costs that sat together in an earlier round; more than all tables of one can be worth."""

ROUNDS = 5
"""Of one network day at most."""

SEEDS = 20
"""Arrangements that people may ask for, numbered from 1."""

Matches = Mapping[str, Mapping[str, str]]
"""Item -> region -> seeks, offers or done; as macro ``question_match`` says."""
Pairs = frozenset[frozenset[str]]
"""Regions that sat together already."""
_Integers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Table:
    """One table; ``item_code`` is None where no item brings a seeker and a helper together.

    ``helpers`` offered help or have the item done; ``others`` have no part in it, or sit at a table without item.
    Each in geographic order.
    """

    item_code: str | None
    seekers: tuple[str, ...]
    helpers: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def regions(self) -> tuple[str, ...]:
        """Everybody at the table."""
        return (*self.seekers, *self.helpers, *self.others)


def table_groups(
    matches: Matches, provinces: Mapping[str, str], table_count: int, seed: int = 1, met: Pairs = frozenset()
) -> tuple[Table, ...]:
    """Seat every region exactly once, in the arrangement that is worth most.

    ``provinces`` names the regions that come, in geographic order, each with its province. Sizes differ by one at
    most, and no table has fewer than two regions while there are two: with few regions there are fewer tables. Of
    the arrangements that are worth the same, ``seed`` takes one, the same each time. Tables come in the order of
    their items, those without an item last. As few pairs of ``met`` as can be sit together again, whatever it costs.
    Raises ValueError for fewer than one table.
    """
    if table_count < 1:
        raise ValueError(f"no arrangement over {table_count} tables")
    if not provinces:
        return ()
    table_count = min(table_count, max(1, len(provinces) // 2))
    seats = _possible(len(provinces), table_count)
    values, best_items = _valued(seats, matches, provinces)
    values = values - MET_BEFORE * _met_again(seats, tuple(provinces), met)
    # chance decides between equals only: all tables together get less than the smallest weight
    chance = np.random.default_rng(seed).random(len(values)) / table_count
    made = [
        _table(
            [region for region, sits in zip(provinces, seats[number], strict=True) if sits], best_items[number], matches
        )
        for number in _arranged(seats, values + chance, table_count)
    ]
    return tuple(sorted(made, key=lambda table: (table.item_code is None, table.item_code or "", table.regions)))


def pairs(tables: Iterable[Table]) -> Pairs:
    """Who sits together at these tables."""
    return frozenset(frozenset(two) for table in tables for two in combinations(table.regions, 2))


def another_seed(matches: Matches, provinces: Mapping[str, str], table_count: int, seed: int) -> int | None:
    """The next seed up to SEEDS, round to the first, with another arrangement as good; None when none has."""
    present = table_groups(matches, provinces, table_count, seed)
    for step in range(1, SEEDS):
        other = (seed + step - 1) % SEEDS + 1
        if table_groups(matches, provinces, table_count, other) != present:
            return other
    return None


def worth(table: Table, matches: Matches, provinces: Mapping[str, str]) -> int:
    """What a table is worth by the weights above; ``table_groups`` makes the sum over its tables as large as can be."""
    value = SPREAD * len({provinces[region] for region in table.regions})
    if table.item_code is None:
        return value
    offered = sum(matches[table.item_code][region] == "offers" for region in table.helpers)
    with_part = len(table.seekers) + len(table.helpers)
    return value + MATCHED + WITH_PART * with_part + SOUGHT * len(table.seekers) + OFFERED * offered


def _possible(region_count: int, table_count: int) -> _Integers:
    """Every table that can be: a row each, 1 where the region sits."""
    small, left = divmod(region_count, table_count)
    sizes = (small, small + 1) if left else (small,)
    sets = [numbers for size in sizes for numbers in combinations(range(region_count), size)]
    seats = np.zeros((len(sets), region_count), dtype=np.int64)
    for row, numbers in zip(seats, sets, strict=True):
        row[list(numbers)] = 1
    return seats


def _valued(seats: _Integers, matches: Matches, provinces: Mapping[str, str]) -> tuple[_Integers, list[str | None]]:
    """What each possible table is worth on its best item, and that item (None: no seeker meets a helper there)."""
    names = sorted(set(provinces.values()))
    there = seats @ np.array([[own == name for name in names] for own in provinces.values()], dtype=np.int64)
    spread = SPREAD * np.count_nonzero(there, axis=1)
    items = sorted(matches)
    if not items:
        return spread, [None] * len(seats)
    parts = [[matches[item].get(region) for item in items] for region in provinces]
    seekers, offerers, finishers = (
        seats @ np.array([[part == code for part in line] for line in parts], dtype=np.int64)
        for code in ("seeks", "offers", "done")
    )
    with_part = seekers + offerers + finishers
    is_matched = (seekers > 0) & (with_part > seekers)
    values = np.where(is_matched, MATCHED + WITH_PART * with_part + SOUGHT * seekers + OFFERED * offerers, 0)
    best = values.argmax(axis=1)
    highest = values[np.arange(len(seats)), best]
    return spread + highest, [items[item] if value else None for item, value in zip(best, highest, strict=True)]


def _met_again(seats: _Integers, regions: Sequence[str], met: Pairs) -> _Integers:
    """How many pairs at each possible table sat together before."""
    is_met = np.array([[frozenset((one, other)) in met for other in regions] for one in regions], dtype=np.int64)
    counts: _Integers = ((seats @ is_met) * seats).sum(axis=1)
    return counts // 2


def _arranged(seats: _Integers, values: npt.NDArray[np.float64], table_count: int) -> list[int]:
    """The numbers of the tables that seat everybody once and are worth most together.

    A set of regions is the sum of their powers of two. ``worths[set]`` is what the best arrangement of exactly this
    set over the tables so far is worth, ``lasts[set]`` its last table. The next table is always one with the first
    region that has no seat yet, so that no arrangement is met twice.
    """
    sets = seats @ (1 << np.arange(seats.shape[1]))
    everybody = (1 << seats.shape[1]) - 1
    firsts = seats.argmax(axis=1)
    worths = np.full(everybody + 1, -np.inf)
    worths[0] = 0
    taken: list[_Integers] = []
    for _ in range(table_count):
        reached = np.flatnonzero(np.isfinite(worths))
        waiting = _first_absent(reached)
        further, lasts = np.full_like(worths, -np.inf), np.zeros(worths.shape, dtype=np.int64)
        for first in np.unique(waiting):
            seated = reached[waiting == first]
            for number in np.flatnonzero(firsts == first):
                before = seated[seated & sets[number] == 0]
                after, value = before | sets[number], worths[before] + values[number]
                better = value > further[after]
                further[after[better]], lasts[after[better]] = value[better], number
        worths = further
        taken.append(lasts)
    found, left = [], everybody
    for lasts in reversed(taken):
        found.append(int(lasts[left]))
        left ^= int(sets[found[-1]])
    return found


def _first_absent(sets: _Integers) -> _Integers:
    """The number of the first region that is not in each set.

    >>> _first_absent(np.array([0b0, 0b101, 0b111])).tolist()
    [0, 1, 3]
    """
    lowest = ~sets & (sets + 1)
    return np.asarray(np.log2(lowest), dtype=np.int64)


def _table(regions: Sequence[str], item: str | None, matches: Matches) -> Table:
    if item is None:
        return Table(None, (), (), tuple(regions))
    parts = {region: matches[item].get(region) for region in regions}
    return Table(
        item,
        tuple(region for region in regions if parts[region] == "seeks"),
        tuple(region for region in regions if parts[region] in ("offers", "done")),
        tuple(region for region in regions if parts[region] is None),
    )
