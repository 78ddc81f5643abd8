"""Who sits with whom: each thing that counts at a table against the next, on days that are small enough to see."""

from itertools import combinations

import pytest

from data.table_groups import (
    MATCHED,
    MET_BEFORE,
    OFFERED,
    SOUGHT,
    SPREAD,
    WITH_PART,
    Table,
    another_seed,
    pairs,
    table_groups,
    worth,
)

SEVEN = {"a1": "A", "a2": "A", "a3": "A", "b1": "B", "b2": "B", "c1": "C", "c2": "C"}
"""Regions in geographic order, each with its province."""
Matches = dict[str, dict[str, str]]


def coming(names: str) -> dict[str, str]:
    return {name: SEVEN[name] for name in names.split()}


def together(tables: tuple[Table, ...]) -> list[str]:
    """Who sits at each table."""
    return [" ".join(sorted(table.regions)) for table in tables]


@pytest.mark.parametrize(
    ("names", "table_count", "sizes"),
    [
        ("", 3, []),
        ("a1", 1, [1]),
        ("a1", 4, [1]),
        ("a1 b1", 2, [2]),
        ("a1 b1 c1", 2, [3]),
        ("a1 a2 b1 b2", 2, [2, 2]),
        ("a1 a2 b1 b2", 1, [4]),
        ("a1 a2 b1 b2 c1", 2, [2, 3]),
        ("a1 a2 b1 b2 c1", 9, [2, 3]),
        ("a1 a2 a3 b1 b2 c1 c2", 3, [2, 2, 3]),
        ("a1 a2 a3 b1 b2 c1 c2", 2, [3, 4]),
    ],
)
def test_tables_are_as_even_as_can_be_and_nobody_sits_alone(names: str, table_count: int, sizes: list[int]) -> None:
    tables = table_groups({}, coming(names), table_count)
    assert sorted(len(table.regions) for table in tables) == sizes
    assert sorted(region for table in tables for region in table.regions) == sorted(names.split())


def test_there_is_at_least_one_table() -> None:
    with pytest.raises(ValueError, match="0 tables"):
        table_groups({}, SEVEN, 0)


@pytest.mark.parametrize(
    ("matches", "mates"),
    [
        pytest.param({"V4": {"a1": "seeks", "a2": "done"}}, "a2", id="who can help, though of the same province"),
        pytest.param({"V4": {"a1": "done", "a2": "seeks"}}, "a2", id="whoever of them comes first"),
        pytest.param({"V4": {"a1": "seeks", "a2": "seeks"}}, "b1 b2", id="two that seek have nothing to say"),
        pytest.param({"V4": {"a1": "offers", "a2": "done"}}, "b1 b2", id="nor two that can help"),
        pytest.param({"V4": {"a1": "seeks", "b1": "done", "b2": "offers"}}, "b2", id="who offered before who has it"),
        pytest.param({"V4": {"a1": "seeks", "b1": "offers", "b2": "done"}}, "b1", id="whatever their order"),
        pytest.param({"V4": {"a1": "seeks", "a2": "offers", "b1": "done"}}, "b1", id="but another province first"),
        pytest.param(
            {"V4": {"a1": "seeks", "a2": "done"}, "P6": {"b1": "seeks", "b2": "done"}}, "a2", id="two tables that match"
        ),
        pytest.param(
            {"V4": {"a1": "seeks", "a2": "done"}, "P6": {"a1": "seeks", "b1": "done"}}, "b1", id="of two subjects"
        ),
        pytest.param({}, "b1 b2", id="two provinces at each table"),
    ],
)
@pytest.mark.parametrize("seed", [1, 6, 12, 18])
def test_who_sits_beside_the_first_of_four(matches: Matches, mates: str, seed: int) -> None:
    tables = table_groups(matches, coming("a1 a2 b1 b2"), 2, seed)
    (mine,) = (table for table in tables if "a1" in table.regions)
    assert mates.split().count(next(region for region in mine.regions if region != "a1")) == 1


@pytest.mark.parametrize(
    ("matches", "first"),
    [
        pytest.param(
            {"V4": {"a1": "seeks", "b1": "done"}, "P6": {"a1": "seeks", "b1": "done", "b2": "done"}},
            ("P6", "a1", "b1 b2"),
            id="the subject in which most have a part",
        ),
        pytest.param(
            {"V4": {"a1": "seeks", "b1": "done", "b2": "done"}, "P6": {"a1": "seeks", "b1": "seeks", "b2": "done"}},
            ("P6", "a1 b1", "b2"),
            id="then the one that most seek",
        ),
        pytest.param(
            {"V4": {"a1": "seeks", "b1": "offers", "b2": "done"}, "P6": {"a1": "seeks", "b1": "done", "b2": "done"}},
            ("V4", "a1", "b1 b2"),
            id="then the one with an offer",
        ),
        pytest.param(
            {"V4": {"a1": "seeks", "b1": "done"}, "P6": {"a1": "seeks", "b1": "done"}},
            ("P6", "a1", "b1"),
            id="of two that are worth the same the first by name",
        ),
        pytest.param(
            {"V4": {"a1": "seeks"}, "P6": {"b1": "offers"}}, (None, "", ""), id="no subject for who has no match"
        ),
    ],
)
def test_the_subject_of_one_table(matches: Matches, first: tuple[str | None, str, str]) -> None:
    (table,) = table_groups(matches, coming("a1 b1 b2"), 1)
    assert (table.item_code, " ".join(table.seekers), " ".join(table.helpers)) == first
    assert sorted(table.regions) == ["a1", "b1", "b2"]


def every_way(names: tuple[str, ...]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """All ways to seat five at a table of two and one of three."""
    return [(two, tuple(name for name in names if name not in two)) for two in combinations(names, 2)]


def best(regions: tuple[str, ...], matches: Matches) -> int:
    """What these regions are worth at one table, on the item that serves them best."""
    tables = [Table(None, (), (), regions)]
    for item, parts in matches.items():
        seekers = tuple(name for name in regions if parts.get(name) == "seeks")
        helpers = tuple(name for name in regions if parts.get(name) in ("offers", "done"))
        others = tuple(name for name in regions if name not in parts)
        tables += [Table(item, seekers, helpers, others)] if seekers and helpers else []
    return max(worth(table, matches, SEVEN) for table in tables)


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(
    "matches",
    [
        {"V4": {"a1": "seeks", "b1": "done", "b2": "done"}, "P6": {"a1": "seeks", "a2": "seeks", "b1": "done"}},
        {"V4": {"a1": "seeks", "a2": "seeks", "a3": "seeks", "b1": "done"}, "P6": {"b2": "seeks", "a1": "offers"}},
        {"V4": {"a1": "seeks", "a2": "done", "b1": "offers"}, "P6": {"b1": "seeks", "a2": "offers", "b2": "done"}},
        {"U2": {"b2": "seeks", "a3": "done"}, "V4": {"a1": "done"}},
        {},
    ],
)
def test_no_other_way_to_seat_five_is_worth_more(matches: Matches, seed: int) -> None:
    names = ("a1", "a2", "a3", "b1", "b2")
    tables = table_groups(matches, coming(" ".join(names)), 2, seed)
    ways = [best(two, matches) + best(three, matches) for two, three in every_way(names)]
    assert sum(worth(table, matches, SEVEN) for table in tables) == max(ways)


def test_what_a_table_is_worth() -> None:
    matches = {"V4": {"a1": "seeks", "a2": "seeks", "b1": "offers", "c1": "offers", "c2": "done"}}
    one = Table("V4", ("a1", "a2"), ("b1", "c1", "c2"), ("b2",))
    assert worth(one, matches, SEVEN) == MATCHED + 5 * WITH_PART + 2 * SOUGHT + 3 * SPREAD + 2 * OFFERED
    assert worth(Table(None, (), (), ("a1", "a2")), matches, SEVEN) == SPREAD


@pytest.mark.parametrize("seed", [1, 6, 12, 18])
def test_every_table_has_as_many_provinces_as_can_be(seed: int) -> None:
    for table in table_groups({}, coming("a1 a2 b1 b2 c1 c2"), 2, seed):
        assert sorted(SEVEN[region] for region in table.regions) == ["A", "B", "C"]


def test_what_counts_first_outweighs_all_that_follows_at_every_seat() -> None:
    weights = [MATCHED, WITH_PART, SOUGHT, SPREAD, OFFERED]
    for place, weight in enumerate(weights):
        assert weight > 18 * sum(weights[place + 1 :])
    assert 18 * sum(weights) < MET_BEFORE


@pytest.mark.parametrize(
    ("met", "tables"),
    [
        pytest.param([("a1", "a2")], {"a1 b1", "a1 b2"}, id="who sought and could help sat together before"),
        pytest.param([("a1", "b1")], {"a1 a2"}, id="others did"),
        pytest.param([("a1", "a2"), ("a1", "b1")], {"a1 b2"}, id="only one is left"),
        pytest.param([("a1", "a2"), ("b1", "b2"), ("a1", "b1")], {"a1 b2"}, id="at the other table too"),
        pytest.param(
            [("a1", "a2"), ("b1", "b2"), ("a1", "b1"), ("a1", "b2"), ("a2", "b1")], {"a1 b1"}, id="one pair before two"
        ),
    ],
)
def test_who_met_before_does_not_meet_again_whatever_it_costs(met: list[tuple[str, str]], tables: set[str]) -> None:
    matches = {"V4": {"a1": "seeks", "a2": "offers"}}
    for seed in (1, 2, 3):
        found = table_groups(matches, coming("a1 a2 b1 b2"), 2, seed, frozenset(map(frozenset, met)))
        (mine,) = (names for names in together(found) if "a1" in names)
        assert mine in tables


def test_tables_come_in_the_order_of_their_subjects_and_without_one_last() -> None:
    matches = {"V4": {"a1": "seeks", "a2": "done"}, "P6": {"b1": "seeks", "b2": "done"}}
    tables = table_groups(matches, SEVEN | {"d1": "D", "d2": "D"}, 4)
    assert [table.item_code for table in tables] == ["P6", "V4", None, None]
    without = [table.regions for table in tables[2:]]
    assert without == sorted(without)


def test_who_sits_together_is_each_two_at_one_table() -> None:
    tables = (Table("V4", ("a1",), ("b1",), ("c1",)), Table(None, (), (), ("a2", "b2")))
    assert pairs(tables) == {frozenset(two) for two in (("a1", "b1"), ("a1", "c1"), ("b1", "c1"), ("a2", "b2"))}


def test_the_same_number_gives_the_same_arrangement_and_without_one_the_first() -> None:
    by_number = [table_groups({}, SEVEN, 3, seed) for seed in (1, 2, 1)]
    assert by_number[0] == by_number[2] != by_number[1]
    assert table_groups({}, SEVEN, 3) == by_number[0]


@pytest.mark.parametrize(("seed", "following"), [(1, 2), (5, 6), (19, 20), (20, 1)])
def test_another_arrangement_is_that_of_the_next_number(seed: int, following: int) -> None:
    many = {f"r{number}": "ABC"[number % 3] for number in range(9)}
    assert another_seed({}, many, 3, seed) == following
    assert table_groups({}, many, 3, following) != table_groups({}, many, 3, seed)


def test_where_there_is_one_arrangement_there_is_no_other() -> None:
    assert another_seed({}, coming("a1 b1"), 1, 1) is None
    assert another_seed({"V4": {"a1": "seeks", "b1": "offers"}}, coming("a1 a2 b1 b2"), 2, 3) is None
