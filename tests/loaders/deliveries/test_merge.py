"""What stands once the rows of a sheet are merged with those that stand, row by row."""

from datetime import date
from typing import Any

import pytest

from loaders.checks.alike import confirmation
from loaders.checks.set_aside import AsideRow
from loaders.choices import ADD, REPLACE, YES
from loaders.deliveries.changes import WaitingRow
from loaders.deliveries.merge import Handed, Incoming, MergedSheet, Source, StandingRow, go_on_under, merge
from tests.edge_rows import PARTNERS, row

ONE = "0999000129"
MARCH = date(2026, 3, 1)


def standing(number: int, name: str, waits: int | None = None, **fields: Any) -> StandingRow:
    """A partner that stands since delivery 1."""
    return StandingRow(row(number, name=name, **fields), Source(1, "Partners", number), waits)


def incoming(number: int, name: str, sheet: str = "Partners", **fields: Any) -> Incoming:
    """A partner of a file that has a column for its name and for these fields."""
    return Incoming(row(number, name=name, **fields), frozenset({"name", *fields}), sheet)


def blocked(number: int, **values: Any) -> AsideRow:
    """A row of the file that cannot be taken, with what could be read of it."""
    return AsideRow(number, values=row(number, **values).values if values else {})


def names(merged: MergedSheet) -> list[tuple[int, str]]:
    """Number and name of each row."""
    return [(one.row.row_number, one.row.values["name"]) for one in merged.rows]


def test_a_column_that_the_file_has_not_stays() -> None:
    known = standing(2, "De Brug", shared_interest="taal")
    one = Incoming(row(2, name="De Brug", shared_interest="ander"), frozenset({"name"}), "Partners")
    [merged] = merge(PARTNERS, Handed([one], []), [known], ADD, {}).rows
    assert merged.row.values["shared_interest"] == "taal"


@pytest.mark.parametrize(
    ("sheets", "known", "numbers"),
    [
        (["Partners", "Partners"], [], [5, 9]),
        (["Partners", "Andere"], [], [2, 3]),
        (["Partners", "Partners"], [standing(7, "Elders")], [2, 3, 4]),
    ],
    ids=["a list alone keeps its numbers", "with a row of another sheet", "with rows that stand"],
)
def test_rows_that_are_added_are_numbered(sheets: list[str], known: list[StandingRow], numbers: list[int]) -> None:
    handed = [incoming(number, f"Club {number}", sheet) for number, sheet in zip((5, 9), sheets, strict=True)]
    merged = merge(PARTNERS, Handed(handed, []), known, ADD, {})
    assert [number for number, _ in names(merged)] == numbers
    assert [one.source for one in merged.rows][-2:] == [Source(None, one.sheet, one.row.row_number) for one in handed]
    assert [one.row_number for one in merged.difference.new] == [5, 9]


def test_what_the_file_is_silent_about_stands_first_and_in_order() -> None:
    known = [standing(2, "De Brug"), standing(3, "De Ploeg"), standing(4, "De Kring")]
    merged = merge(PARTNERS, Handed([incoming(8, "Nieuw"), incoming(9, "De Ploeg")], []), known, ADD, {})
    assert names(merged) == [(2, "De Brug"), (3, "De Ploeg"), (4, "De Kring"), (5, "Nieuw")]
    assert [one.source.delivery_id for one in merged.rows] == [1, None, 1, None]
    assert [one.values["name"] for one in merged.difference.kept] == ["De Brug", "De Kring"]
    assert merged.difference.same_count == 1


def test_a_row_that_is_alike_waits_for_an_answer() -> None:
    known, alike = standing(2, "Zonnebloem"), incoming(5, "Zonnebloemen")
    asked = merge(PARTNERS, Handed([alike], []), [known], ADD, {})
    assert (asked.undecided, names(asked)) == ([alike], [(2, "Zonnebloem")])
    assert [(pair.row, pair.standing) for pair in asked.difference.pairs] == [(alike.row, known.row)]
    answers = {confirmation(PARTNERS, alike.row.values, known.row.values): YES}
    assert names(merge(PARTNERS, Handed([alike], []), [known], ADD, answers)) == [(2, "Zonnebloemen")]
    assert names(merge(PARTNERS, Handed([alike], []), [known], REPLACE, {})) == [(5, "Zonnebloemen")]


def test_a_row_known_by_its_number_does_not_take_the_name_of_another() -> None:
    known = [standing(2, "De Brug", kbo_number=ONE), standing(3, "De Ploeg")]
    renamed = incoming(2, "De Ploeg", kbo_number=ONE, shared_interest="taal")
    merged = merge(PARTNERS, Handed([renamed], []), known, ADD, {})
    assert names(merged) == [(2, "De Brug"), (3, "De Ploeg")]
    assert merged.rows[0].row.values["shared_interest"] == "taal"
    free = merge(PARTNERS, Handed([renamed], []), known[:1], ADD, {})
    assert names(free) == [(2, "De Ploeg")]


def test_nor_that_of_a_new_row_of_the_file() -> None:
    known = [standing(2, "De Brug", kbo_number=ONE)]
    handed = [incoming(2, "De Ploeg", kbo_number=ONE), incoming(3, "De Ploeg", kbo_number="0999000228")]
    merged = merge(PARTNERS, Handed(handed, []), known, ADD, {})
    assert names(merged) == [(2, "De Ploeg"), (3, "De Ploeg")]
    bare = merge(PARTNERS, Handed([handed[0], incoming(3, "De Ploeg")], []), known, ADD, {})
    assert names(bare) == [(2, "De Brug"), (3, "De Ploeg")]


WAITING: dict[str, tuple[list[AsideRow], list[tuple[str, int | None]]]] = {
    "none": ([], [("De Brug", None), ("De Ploeg", 40)]),
    "a row of which nothing could be read": ([blocked(6)], [("De Brug", None), ("De Ploeg", 40)]),
    "another": ([blocked(6, name="Elders")], [("De Brug", None), ("De Ploeg", 40)]),
    "a newer version": ([blocked(6, name="De Brug")], [("De Brug", 6), ("De Ploeg", 40)]),
    "one under a name that is alike": ([blocked(6, name="De Brug Jeugd")], [("De Brug", 6), ("De Ploeg", 40)]),
    "the first of two": (
        [blocked(6, name="De Brug"), blocked(7, name="De Brug"), blocked(8, name="De Ploeg")],
        [("De Brug", 6), ("De Ploeg", 8)],
    ),
}


@pytest.mark.parametrize(("rows", "stands"), WAITING.values(), ids=WAITING)
def test_a_row_that_blocks_lets_the_one_that_stands_wait(
    rows: list[AsideRow], stands: list[tuple[str, int | None]]
) -> None:
    known = [standing(2, "De Brug"), standing(3, "De Ploeg", 40)]
    merged = merge(PARTNERS, Handed([], rows), known, ADD, {})
    assert [(one.row.values["name"], one.waiting_row_number) for one in merged.rows] == stands
    waits = [(one.row.values["name"], one.waiting_row_number) for one in merged.difference.waiting]
    assert waits == [one for one in stands if one[1] is not None]
    assert [one.values["name"] for one in merged.difference.kept] == [name for name, number in stands if number is None]


def test_a_row_of_which_the_file_says_something_else_does_not_wait() -> None:
    merged = merge(
        PARTNERS, Handed([incoming(5, "De Brug")], [blocked(6, name="De Brug")]), [standing(2, "De Brug")], ADD, {}
    )
    assert [(one.waiting_row_number, one.source.row_number) for one in merged.rows] == [(None, 5)]


def test_put_in_place_what_blocks_keeps_what_it_would_replace() -> None:
    known = [standing(2, "De Brug", shared_interest="taal"), standing(3, "De Ploeg"), standing(4, "Weg")]
    handed = Handed([incoming(5, "Elders", "Andere"), incoming(2, "De Ploeg")], [blocked(9, name="De Brug")])
    merged = merge(PARTNERS, handed, known, REPLACE, {})
    assert names(merged) == [(2, "De Ploeg"), (9, "De Brug"), (10, "Elders")]
    assert [one.waiting_row_number for one in merged.rows] == [None, 9, None]
    assert [one.values["name"] for one in merged.difference.gone] == ["Weg"]
    assert merged.difference.waiting == [WaitingRow(known[0].row, 9)]


def test_put_in_place_a_row_of_another_sheet_follows_the_last_row() -> None:
    handed = [incoming(9, "De Ploeg"), incoming(2, "De Brug"), incoming(3, "Elders", "Andere")]
    merged = merge(PARTNERS, Handed(handed, []), [], REPLACE, {})
    assert names(merged) == [(2, "De Brug"), (9, "De Ploeg"), (10, "Elders")]


def test_put_in_place_a_column_that_the_file_has_not_stays_and_an_empty_cell_empties() -> None:
    known = standing(2, "De Brug", shared_interest="taal", role_codes=["trekker"])
    whole = Incoming(row(2, name="De Brug"), None, "Partners")
    older = whole._replace(absent=frozenset({"shared_interest"}))
    new = Incoming(row(3, name="Nieuw"), None, "Partners", absent=frozenset({"shared_interest"}))
    said = []
    for one in (whole, older):
        merged = merge(PARTNERS, Handed([one, new], []), [known], REPLACE, {})
        said.append([(kept.row.values["shared_interest"], kept.row.values["role_codes"]) for kept in merged.rows])
    assert said == [[(None, None), (None, None)], [("taal", None), (None, None)]]


def test_put_in_place_a_government_from_a_list_of_partners_says_what_it_has_a_column_for() -> None:
    known = standing(2, "De Brug", shared_interest="taal")
    [merged] = merge(PARTNERS, Handed([incoming(2, "De Brug", since_date=MARCH)], []), [known], REPLACE, {}).rows
    assert (merged.row.values["shared_interest"], merged.row.values["since_date"]) == ("taal", MARCH)


def test_a_list_of_nothing_puts_nothing_in_place_but_what_waits() -> None:
    merged = merge(PARTNERS, Handed([], [blocked(4, name="De Brug")]), [standing(2, "De Brug")], REPLACE, {})
    assert names(merged) == [(4, "De Brug")]


def test_rows_that_waited_go_on_under_another_number() -> None:
    known = [standing(2, "De Brug", -7), standing(3, "De Ploeg", -8), standing(4, "De Kring")]
    merged = merge(PARTNERS, Handed([], []), known, ADD, {})
    go_on_under(merged, {-7: 12})
    assert [one.waiting_row_number for one in merged.rows] == [12, -8, None]
    assert [one.waiting_row_number for one in merged.difference.waiting] == [12, -8]
