"""Columns that hold little while another holds it: from how many rows on, which other, and what then is read."""

from typing import Any

import pytest

from loaders.choices import COLUMN, FILL, Question
from loaders.columns.headers import CHOSEN, EXACT, ColumnMatch, Headings, Matched
from loaders.columns.sparse import Sparse, completed, set_apart, sparse_columns
from loaders.contract import PARTNERS
from tests.edge_rows import cells
from tests.workbooks import REGION

Rows = list[list[Any]]
NAME, KIND, ROLES = (PARTNERS.column(field) for field in ("name", "organisation_type_code", "role_codes"))
HOUSES = [f"{kind} {name}" for kind in ("Huis", "Kring", "Ploeg", "Koor") for name in ("Noord", "Zuid", "Oost", "West")]


def left(count: int, nothing: Any = "") -> Rows:
    """Rows whose name stands in the second column."""
    return [[nothing, house, "x"] for house in HOUSES[:count]]


def named(count: int) -> Rows:
    return [[house, "", "x"] for house in HOUSES[::-1][:count]]


def sparse(
    rows: Rows, *free: int, column: Any = NAME, how: str = EXACT, is_ours: bool = False
) -> list[tuple[int, int, tuple[int, ...], bool]]:
    matched = Matched([ColumnMatch(column, 0, "Kop", how)], is_ours=is_ours)
    made = sparse_columns(matched, free or (1,), rows, REGION)
    assert all((one.column, one.index) == (column, 0) for one in made)
    return [(one.empty_count, one.row_count, one.others, one.fills) for one in made]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (left(3), (3, 3, (1,), False)),
        (left(2), None),
        ([*left(2), *named(1)], None),
        ([*left(3), *named(9)], (3, 12, (1,), True)),
        ([*left(3), *named(10)], None),
        ([*left(3), *[["", "", "x"]] * 9], (3, 3, (1,), False)),
        ([*left(9), ["", "", "x", "y"]], (10, 10, (1,), False)),
        ([*left(8), *[["", "", "x", "y"]] * 2], None),
        # a sign for nothing says nothing
        (left(3, "n.v.t."), (3, 3, (1,), False)),
        (left(3, None), (3, 3, (1,), False)),
        (left(3, 12), None),
        ([*left(3), ["Voorbeeldvzw", "-", "x"]], (3, 4, (1,), True)),
        ([*left(3), ["Voorbeeldvzw", "Voorbeeldvzw", "x"]], (3, 4, (1,), False)),
        # what cannot be names, or comes again and again
        ([["", code, "x"] for code in ("A1", "B2", "C3")], None),
        ([["", "De Brug", "x"]] * 3, None),
    ],
)
def test_a_name_that_many_rows_lack_may_stand_in_another_column(
    rows: Rows, expected: tuple[int, int, tuple[int, ...], bool] | None
) -> None:
    assert sparse(rows) == ([] if expected is None else [expected])


def test_only_a_required_column_that_nobody_chose_is_doubted() -> None:
    kinds: Rows = [["", kind, "x"] for kind in ("Sport", "Jeugd", "Onderwijs")]
    assert sparse(kinds, column=KIND) == [(3, 3, (1,), False)]
    assert sparse(left(3), column=KIND) == []
    assert sparse([["", "Trekker", "x"], ["", "Toeleider", "x"], ["", "Werkgroep", "x"]], column=ROLES) == []
    assert sparse(left(3), how=CHOSEN) == []
    assert sparse(left(3), is_ours=True) == []
    assert sparse_columns(Matched([ColumnMatch(NAME, 0, "Kop")]), (), left(3), REGION) == []


@pytest.mark.parametrize(
    ("rows", "others"),
    [
        ([], (1, 2)),
        ([["Huis A", "Huis B", "Huis A"]], (2, 1)),
        ([["Huis A", "huis a", "Huis B"]], (1, 2)),
        ([["Huis A"] * 3, ["Huis B", "", "Huis B"], ["Huis C", "", "Huis D"]], (1, 2)),
        ([["Huis A", "Huis A"]], (1, 2)),
        ([["Huis A", "", "Huis A"], ["Huis B", "", "Huis C"]], (2, 1)),
        ([["Huis A", "", "Huis B"]], (1, 2)),
        ([["Huis A"], ["Huis B", "Huis C", "Huis B"]], (2, 1)),
    ],
)
def test_the_other_that_says_most_of_the_same_comes_first(rows: Rows, others: tuple[int, ...]) -> None:
    empty = [["", house, f"Team {house}"] for house in HOUSES[:3]]
    assert [one[2] for one in sparse([*empty, *rows], 1, 2)] == [others]


def test_a_doubted_column_is_missing_and_unread_until_somebody_says() -> None:
    matched = Matched([ColumnMatch(NAME, 2, "Naam"), ColumnMatch(KIND, 1, "Soort")], [ROLES], [0, 3])
    set_apart(matched, [Sparse(NAME, 2, 3, 4, (0,), True)], PARTNERS.columns)
    assert [match.column for match in matched.matches] == [KIND]
    assert (matched.missing, matched.left, matched.asked) == ([NAME, ROLES], [0, 2, 3], [NAME])


def weighed(letters: str, *proposals: str, fills: bool = True) -> Question:
    asked = Question((COLUMN, "Partners", "kop"), "Kop", letters, proposals=proposals, options={"a": "A"}, blocks=True)
    return Sparse(NAME, 0, 3, 4, (2, 1), fills).weighed(asked)


def test_the_question_about_the_column_itself_may_let_it_fill_the_other() -> None:
    for fills, first in ((True, (FILL,)), (False, ())):
        one = weighed("A", "name", "role_codes", fills=fills)
        assert (one.proposals, one.blocks, one.counts) == ((*first, "role_codes"), False, {"empty": 3, "row": 4})
        assert one.options == dict.fromkeys(first, FILL) | {"a": "A"}


@pytest.mark.parametrize(
    ("letters", "proposals", "expected", "blocks"),
    [
        ("C", ["role_codes"], ("name", "role_codes"), True),
        ("C", ["role_codes", "name"], ("name", "role_codes"), True),
        ("B", ["name", "role_codes"], ("role_codes",), True),
        ("B", ["name"], (), False),
    ],
)
def test_our_column_is_proposed_for_the_first_of_the_others(
    letters: str, proposals: list[str], expected: tuple[str, ...], blocks: bool
) -> None:
    one = weighed(letters, *proposals)
    assert (one.proposals, one.blocks, one.options) == (expected, blocks, {"a": "A"})


TABLE: Rows = [
    ["Onze lijst"],
    ["Organisatie", "Vereniging", "Naam", "Iets"],
    ["Huis A", "Huis B", "", "w"],
    ["Huis A", "Huis B", "Huis C", "x"],
    ["-", "Huis D", "", "y"],
    ["Huis E"],
    ["", "Huis F", ""],
]
CHOSEN_NAME = Matched([ColumnMatch(NAME, 1, "Vereniging", CHOSEN)], left=[0, 2, 3])


def filled(*answers: str, matched: Matched = CHOSEN_NAME) -> tuple[Rows, dict[int, set[int]]]:
    chosen = {("Partners", header): FILL for header in answers}
    sheet, lines = completed(PARTNERS, cells(*TABLE), Headings(1, TABLE[1], 2), matched, chosen)
    return sheet.rows, lines


def test_a_column_is_filled_where_it_is_empty_and_another_completes_it() -> None:
    rows, lines = filled("organisatie", "vereniging", "iets")
    assert [row[1] for row in rows[1:]] == ["Vereniging", "Huis B", "Huis B", "Huis D", "Huis E", "Huis F"]
    assert lines == {0: {5}}
    assert (TABLE[5], rows[5]) == (["Huis E"], ["Huis E", "Huis E"])


def test_rows_are_made_as_wide_as_the_columns_that_are_filled() -> None:
    matched = Matched([ColumnMatch(NAME, 1, "Wie"), ColumnMatch(KIND, 3, "Wat")], left=[0, 2])
    chosen = {("Partners", header): FILL for header in ("naam", "soort")}
    table: Rows = [["Naam", "Wie", "Soort", "Wat"], ["Huis A", "", "Sport"], ["Huis B"]]
    sheet, lines = completed(PARTNERS, cells(*table), Headings(0, table[0], 4), matched, chosen)
    assert sheet.rows[1:] == [["Huis A", "Huis A", "Sport", "Sport"], ["Huis B", "Huis B", "", ""]]
    assert lines == {0: {1, 2}, 2: {1}}


def test_nothing_is_filled_that_people_did_not_say_or_that_has_no_place() -> None:
    assert filled() == (TABLE, {})
    assert filled("organisatie", matched=Matched([ColumnMatch(KIND, 1, "Vereniging")], left=[0, 2])) == (TABLE, {})
    assert filled("naam", matched=Matched([ColumnMatch(NAME, 3, "Iets")], left=[0, 2]))[1] == {2: set()}
