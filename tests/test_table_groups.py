"""Table groups seat every region once, in the best arrangement there is, the same one for the same seed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import reference
from data.table_groups import (
    MATCHED,
    OFFERED,
    SEEDS,
    SOUGHT,
    SPREAD,
    WITH_PART,
    Table,
    another_seed,
    pairs,
    table_groups,
    worth,
)
from tests.few import few

PROVINCES = {code: region.province for code, region in reference.regions().items()}
ITEMS = ("O1", "V4", "P6", "U2")
_part = st.sampled_from((None, None, None, "seeks", "offers", "done"))
_thoroughly = few(10)


def _matches(regions: Sequence[str]) -> st.SearchStrategy[dict[str, dict[str, str]]]:
    """Who seeks, offers or has done what; most have no part in most items."""
    parts = st.fixed_dictionaries(dict.fromkeys(regions, _part))
    return st.fixed_dictionaries({}, optional=dict.fromkeys(ITEMS, parts)).map(
        lambda drawn: {item: {region: part for region, part in given.items() if part} for item, given in drawn.items()}
    )


ALL = tuple(PROVINCES)
FEW = (*ALL[2:5], *ALL[11:15])
"""Seven regions of four provinces."""


def coming(regions: Sequence[str]) -> dict[str, str]:
    return {region: PROVINCES[region] for region in regions}


def total(tables: Sequence[Table], matches: dict[str, dict[str, str]]) -> int:
    return sum(worth(table, matches, PROVINCES) for table in tables)


def every_partition(regions: tuple[str, ...], sizes: list[int]) -> Iterator[list[tuple[str, ...]]]:
    """Every way to seat regions at tables of these sizes; slow and plain."""
    if not regions:
        yield []
        return
    for size in set(sizes):
        left = list(sizes)
        left.remove(size)
        for mates in _subsets(regions[1:], size - 1):
            rest = tuple(region for region in regions[1:] if region not in mates)
            yield from ([(regions[0], *mates), *others] for others in every_partition(rest, left))


def _subsets(regions: tuple[str, ...], size: int) -> Iterator[tuple[str, ...]]:
    if size == 0:
        yield ()
        return
    for number, region in enumerate(regions):
        yield from ((region, *others) for others in _subsets(regions[number + 1 :], size - 1))


def best_table(regions: tuple[str, ...], matches: dict[str, dict[str, str]]) -> Table:
    """The table of these regions on the item that is worth most for them."""
    tables = [Table(None, (), (), regions)]
    for item, parts in matches.items():
        seekers = tuple(region for region in regions if parts.get(region) == "seeks")
        helpers = tuple(region for region in regions if parts.get(region) in ("offers", "done"))
        if seekers and helpers:
            others = tuple(region for region in regions if region not in seekers + helpers)
            tables.append(Table(item, seekers, helpers, others))
    return max(tables, key=lambda table: worth(table, matches, PROVINCES))


def sizes_of(count: int, tables: int) -> list[int]:
    return sorted(count // tables + (number < count % tables) for number in range(tables))


@_thoroughly
@given(
    matches=_matches(ALL), table_count=st.integers(3, 9), seed=st.integers(1, 20), absent=st.sets(st.sampled_from(ALL))
)
def test_every_region_sits_once_at_tables_of_even_size(
    matches: dict[str, dict[str, str]], table_count: int, seed: int, absent: set[str]
) -> None:
    regions = [region for region in ALL if region not in absent]
    tables = table_groups(matches, coming(regions), table_count, seed)
    assert sorted(region for table in tables for region in table.regions) == sorted(regions)
    expected = min(table_count, max(1, len(regions) // 2)) if regions else 0
    assert sorted(len(table.regions) for table in tables) == (sizes_of(len(regions), expected) if regions else [])
    assert table_groups(matches, coming(regions), table_count, seed) == tables


@_thoroughly
@given(matches=_matches(ALL), table_count=st.integers(5, 9))
def test_a_table_with_an_item_has_seekers_and_helpers_of_that_item(
    matches: dict[str, dict[str, str]], table_count: int
) -> None:
    for table in table_groups(matches, PROVINCES, table_count):
        if table.item_code is None:
            assert not table.seekers + table.helpers
            continue
        parts = matches[table.item_code]
        assert table.seekers
        assert table.helpers
        assert {parts[region] for region in table.seekers} == {"seeks"}
        assert {parts[region] for region in table.helpers} <= {"offers", "done"}
        assert not set(table.others) & set(parts)


@_thoroughly
@given(matches=_matches(FEW), table_count=st.integers(1, 3), seed=st.integers(1, 5))
def test_no_arrangement_is_worth_more(matches: dict[str, dict[str, str]], table_count: int, seed: int) -> None:
    tables = table_groups(matches, coming(FEW), table_count, seed)
    ways = list(every_partition(FEW, sizes_of(len(FEW), table_count)))
    assert len(ways) == {1: 1, 2: 35, 3: 105}[table_count]
    wanted = max(total([best_table(regions, matches) for regions in way], matches) for way in ways)
    assert total(tables, matches) == wanted


@_thoroughly
@given(matches=_matches(ALL), table_count=st.integers(3, 9))
def test_taking_the_best_table_each_time_is_never_better(matches: dict[str, dict[str, str]], table_count: int) -> None:
    left, greedy = ALL, []
    for size in reversed(sizes_of(len(ALL), table_count)):
        some = _subsets(left[1:], size - 1)
        taken = max(
            (best_table((left[0], *mates), matches) for mates in some),
            key=lambda table: worth(table, matches, PROVINCES),
        )
        greedy.append(taken)
        left = tuple(region for region in left if region not in taken.regions)
    assert total(table_groups(matches, PROVINCES, table_count), matches) >= total(greedy, matches)


def test_as_many_tables_as_can_be_have_a_seeker_and_a_helper() -> None:
    matches = {
        "V4": {"midwest": "seeks", "kempen": "offers", "limburg": "done"},
        "U2": {"brugge": "seeks", "kempen": "done"},
        "P6": {"waasland": "seeks"},
    }
    tables = table_groups(matches, PROVINCES, 6)
    assert [table.item_code for table in tables] == ["U2", "V4", None, None, None, None]
    assert (tables[0].seekers, tables[0].helpers) == (("brugge",), ("kempen",))
    assert (tables[1].seekers, tables[1].helpers) == (("midwest",), ("limburg",))


def test_equal_tables_are_spread_over_provinces() -> None:
    for table in table_groups({}, PROVINCES, 6):
        assert len({PROVINCES[region] for region in table.regions}) == 3


def test_another_seed_gives_another_arrangement_worth_the_same() -> None:
    found = {table_groups({}, PROVINCES, 6, seed) for seed in range(1, 6)}
    assert len(found) == 5
    assert len({total(tables, {}) for tables in found}) == 1


def test_another_arrangement_is_another_and_the_only_one_is_said_to_be() -> None:
    other = another_seed({}, PROVINCES, 6, SEEDS)
    assert other == 1
    assert table_groups({}, PROVINCES, 6, other) != table_groups({}, PROVINCES, 6, SEEDS)
    assert another_seed({}, PROVINCES, 6, 1) == 2
    assert another_seed({}, coming(["kempen", "limburg"]), 1, 1) is None


def test_a_helper_who_offered_goes_before_one_who_has_it_done() -> None:
    matches = {"V4": {"midwest": "seeks", "kempen": "done", "limburg": "offers"}}
    regions = coming(["midwest", "kempen", "limburg", "brussel"])
    tables = table_groups(matches, regions, 2)
    assert tables[0].helpers == ("limburg",)


def test_what_a_table_is_worth() -> None:
    matches = {"V4": {"midwest": "seeks", "brugge": "seeks", "kempen": "done", "limburg": "offers"}}
    one = Table("V4", ("midwest", "brugge"), ("kempen", "limburg"), ("brussel",))
    assert len({PROVINCES[region] for region in one.regions}) == 4
    assert worth(one, matches, PROVINCES) == MATCHED + 4 * WITH_PART + 2 * SOUGHT + 4 * SPREAD + OFFERED
    assert worth(replace(one, item_code=None), matches, PROVINCES) == 4 * SPREAD


def test_who_sits_together_is_each_two_at_one_table() -> None:
    tables = (Table(None, (), (), ("midwest", "brugge", "kempen")), Table(None, (), (), ("limburg", "brussel")))
    together = {("midwest", "brugge"), ("midwest", "kempen"), ("brugge", "kempen"), ("limburg", "brussel")}
    assert pairs(tables) == {frozenset(two) for two in together}


def test_nobody_comes_and_no_tables() -> None:
    assert table_groups({}, {}, 4) == ()
    assert [table.regions for table in table_groups({}, coming(["kempen"]), 4)] == [("kempen",)]
    with pytest.raises(ValueError, match="0 tables"):
        table_groups({}, PROVINCES, 0)
