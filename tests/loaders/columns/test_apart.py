"""Tables on one sheet are taken apart where their headers leave no doubt, and left together otherwise."""

from dataclasses import replace
from typing import Any

import pytest

from loaders.columns.apart import taken_apart
from loaders.contract import ACTIONS, SHEETS
from loaders.files.book import SheetCells, Stamp, Workbook
from tests.edge_rows import cells

Rows = list[list[Any]]
PARTNERS: Rows = [["Naam", "Soort", "Engagement", "Werkingsgebied"], ["De Brug", "Sport", 3, "Tielt"]]
OFFERS: Rows = [
    ["Naam", "Aanbieder", "Soort", "Gemeenten", "Status"],
    ["Wandelen", "De Brug", "Sport", "Tielt", "actief"],
]
PLANS: Rows = [["Doelstelling", "Actie", "Status"], ["Taal", "Praten", "bezig"]]


def book(*rows: list[Any], **more: Any) -> Workbook:
    return Workbook([cells(*rows, **more)])


def parts(*rows: list[Any]) -> list[Rows]:
    return [one.rows for one in taken_apart(book(*rows), SHEETS).sheets]


def test_a_table_of_another_kind_becomes_a_sheet_whose_cells_stand_where_they_stood() -> None:
    first, second = taken_apart(book(*PARTNERS, [], *PLANS, hidden_row_count=3), SHEETS).sheets
    assert (first.name, first.of, first.hidden_row_count) == ("Lijst", "", 3)
    assert (second.name, second.of, second.hidden_row_count) == ("Lijst (2)", "Lijst", 0)
    assert (first.rows, second.rows) == ([*PARTNERS, []], [[], [], [], *PLANS])


def test_a_table_gets_a_name_that_no_sheet_has() -> None:
    other = SheetCells("Lijst (2)", [["x"]])
    both = Workbook([*book(*PARTNERS, [], *PLANS, [], *OFFERS).sheets, other])
    assert [one.name for one in taken_apart(both, SHEETS).sheets] == ["Lijst", "Lijst (3)", "Lijst (4)", "Lijst (2)"]


@pytest.mark.parametrize("name", ["Acties", "ACTIEPLAN"])
def test_a_kind_that_has_a_sheet_of_its_own_is_left(name: str) -> None:
    both = Workbook([*book(*PARTNERS, [], *PLANS).sheets, SheetCells(name, [["x"]])])
    assert taken_apart(both, SHEETS) is both


def test_our_own_template_is_left_as_it_is() -> None:
    assert len(taken_apart(book(*PARTNERS, [], *PLANS), SHEETS).sheets) == 2
    ours = replace(book(*PARTNERS, [], *PLANS), stamp=Stamp("midwest", 1))
    assert taken_apart(ours, SHEETS) is ours


def test_each_kind_is_taken_once() -> None:
    assert parts(*PARTNERS, [], *PLANS, [], *PLANS) == [[*PARTNERS, []], [[], [], [], *PLANS, [], *PLANS]]


@pytest.mark.parametrize(
    ("rows", "top"),
    [
        ([*PARTNERS, ["Onze acties"], *PLANS], 2),
        ([*PARTNERS, [], ["Onze acties"], ["", "van dit jaar"], *PLANS], 3),
        ([*PARTNERS, ["x", "y"], ["Onze acties"], *PLANS], 3),
        ([["Naam", "Soort"], ["De Brug", "Sport"], [], *PLANS], 3),
        ([*PARTNERS, [], *OFFERS], 3),
        # with as many headers of others as of ours
        ([*PARTNERS, [], [*PLANS[0], "Een", "Twee", "Drie"]], 3),
    ],
)
def test_a_second_table_begins_at_the_titles_above_its_headers(rows: Rows, top: int) -> None:
    assert parts(*rows) == [rows[:top], [*([] for _ in range(top)), *rows[top:]]]


@pytest.mark.parametrize(
    "rows",
    [
        [*PARTNERS],
        [*PARTNERS, *PLANS],
        [*PARTNERS, ["x", "y"], *PLANS],
        [*PARTNERS, [], ["Doelstelling", "Actie", "Iets"], ["Taal", "Praten", ""]],
        [*PARTNERS, [], ["Datum", "Titel"], ["1/2/2024", "Feest"]],
        [*PARTNERS, [], [*PLANS[0], "Een", "Twee", "Drie", "Vier"]],
        # before it stands no table, hardly one, or one that may be of the same kind
        [["Wat we plannen"], [], *PLANS],
        [["Naam", "Iets"], ["De Brug", "x"], [], *PLANS],
        [["Doelstelling", "Actie"], ["Taal", "Praten"], [], *PLANS],
        [["Naam", "Soort", "Gemeente"], ["De Brug", "Sport", "Tielt"], [], *OFFERS],
        [*PARTNERS, [], *PARTNERS],
        [*PLANS],
        [],
    ],
)
def test_tables_stay_together_where_a_second_is_not_sure(rows: Rows) -> None:
    whole = book(*rows)
    assert taken_apart(whole, SHEETS) is whole


def test_headers_that_are_those_of_two_sheets_are_of_neither() -> None:
    whole = book(*PARTNERS, [], *PLANS)
    assert len(taken_apart(whole, [*SHEETS, replace(ACTIONS, name="Plannen")]).sheets) == 1


def beside(left: Rows, right: Rows) -> Rows:
    return [[*one, "", *other] for one, other in zip(left, right, strict=True)]


def test_tables_beside_each_other_are_taken_apart() -> None:
    rows = [*beside(PARTNERS, PLANS), ["Het Huis"], [*[""] * 5, "Werk"]]
    left, right = parts(*rows)
    assert left == [[*line, ""] for line in PARTNERS] + [["Het Huis"], [""] * 5]
    assert right == [[*[""] * 5, *line] for line in PLANS] + [[""], [*[""] * 5, "Werk"]]


def test_two_tables_of_one_kind_beside_each_other_are_taken_apart_however_often() -> None:
    assert [len(rows) for rows in parts(*beside(PARTNERS, PARTNERS))] == [2, 2]
    three = taken_apart(book(*beside(beside(PLANS, PLANS), PLANS)), SHEETS).sheets
    assert [one.name for one in three] == ["Lijst", "Lijst (2)", "Lijst (3)"]
    named = Workbook([SheetCells("Acties", beside(PLANS, PLANS))])
    assert [one.name for one in taken_apart(named, SHEETS).sheets] == ["Acties", "Acties (2)"]
