"""Crosses under several headers and headings between rows become one column: from two on, and only where sure."""

from typing import Any

import pytest

from loaders.columns.headers import Headings
from loaders.columns.spread import CROSSES, HEADINGS, gathered
from loaders.contract import OFFERS, PARTNERS
from loaders.sheet import Sheet
from tests.edge_rows import cells
from tests.workbooks import REGION

Rows = list[list[Any]]
Spreads = list[tuple[str, str, int, int]]
AREA, KIND, ROLES, DOMAINS = "municipality_codes", "organisation_type_code", "role_codes", "life_domain_codes"


def read(
    head: list[Any], below: Rows, *, sheet: Sheet = PARTNERS, chosen: str = "", region: str = REGION
) -> tuple[list[Any], Rows, Spreads]:
    """The headers, the rows below and what was put together, of a table with a title above it."""
    whole = cells(["Tielt"], list(head), *(list(row) for row in below))
    headings = Headings(1, list(head), 1)
    done = gathered(sheet, whole, headings, {(sheet.name, chosen): None}, region)
    assert (whole.rows[1:], headings.texts) == ([head, *below], head), "what was handed in stays as it was"
    assert done.cells.rows[0] == ["Tielt"]
    spreads = [(one.code, one.column.field, one.index, one.count) for one in done.spreads]
    return done.headings.texts, done.cells.rows[2:], spreads


def spreads(head: list[Any], below: Rows, **more: Any) -> Spreads:
    texts, rows, found = read(head, below, **more)
    if not found:
        assert (texts, rows) == (head, below)
    return found


def test_headers_with_a_cross_are_put_into_the_first_of_their_columns() -> None:
    below: Rows = [
        ["De Brug", "x", ""],
        ["Het Huis", "ja", "X"],
        ["De Kring", "nee", None],
        ["De Ploeg"],
        ["Ligo", "", "1"],
    ]
    texts, rows, found = read(["Naam", " Tielt ", "Izegem"], below)
    assert texts == ["Naam", "Werkingsgebied", ""]
    assert [row[1:] for row in rows] == [["Tielt", ""], ["Tielt; Izegem", ""], ["", ""], [], ["Izegem", ""]]
    assert found == [(CROSSES, AREA, 1, 2)]


def test_headers_that_come_again_carry_the_new_one_too() -> None:
    below = [["De Brug", "x", ""], ["Naam", "Tielt", "Izegem"], ["Het Huis", "", "x"]]
    _, rows, _ = read(["Naam", "Tielt", "Izegem"], below)
    assert rows == [["De Brug", "Tielt", ""], ["Naam", "Werkingsgebied", ""], ["Het Huis", "Izegem", ""]]


TOWNS = ["Naam", "Tielt", "Izegem"]


@pytest.mark.parametrize(
    ("head", "below", "expected"),
    [
        (TOWNS, [["De Brug", "x", "x"]], [(CROSSES, AREA, 1, 2)]),
        (["Naam", "Tielt", "Iets"], [["De Brug", "x", "x"]], []),
        (["Naam", "Tielt", "Gent"], [["De Brug", "x", "x"]], [(CROSSES, AREA, 1, 2)]),
        (TOWNS, [["De Brug", "", "nee"]], []),
        (TOWNS, [], []),
        (TOWNS, [["De Brug", "x", "x"], ["Het Huis", "x", "misschien"]], []),
        (TOWNS, [["De Brug", "x", "x"], ["Het Huis"], ["De Kring", " ", "nee"]], [(CROSSES, AREA, 1, 2)]),
        ([*TOWNS, "Werkingsgebied"], [["De Brug", "x", "x", "Tielt"]], []),
        (["Naam", "Trekker", "Kernpartner"], [["De Brug", "x", ""]], [(CROSSES, ROLES, 1, 2)]),
        # a header of ours and a number are no value
        (["Naam", "Gemeente", "Sport"], [["De Brug", "x", "x"]], []),
        (["Naam", 3, 4], [["De Brug", "x", "x"]], []),
        (["Naam", "Ja", "Nee"], [["De Brug", "x", "x"]], []),
        # each header goes to one column: to that of most headers, of as many to the one that is needed
        (
            ["Trekker", "Toeleider", "Tielt", "Izegem", "Ardooie"],
            [["x"] * 5],
            [(CROSSES, AREA, 2, 3), (CROSSES, ROLES, 0, 2)],
        ),
        (["Naam", "Sport", "Welzijn en gezondheid"], [["De Brug", "x", "x"]], [(CROSSES, KIND, 1, 2)]),
        (["Wonen", "Mobiliteit", "Welzijn en gezondheid", "Jeugd"], [["x"] * 4], [(CROSSES, DOMAINS, 0, 3)]),
        (["Trekker", "Toeleider", "Tielt", "Izegem"], [["", "", "x", "x"]], [(CROSSES, AREA, 2, 2)]),
    ],
)
def test_crosses_are_read_under_two_headers_that_are_values(head: list[Any], below: Rows, expected: Spreads) -> None:
    assert spreads(head, below) == expected


def test_crosses_are_left_where_people_chose_what_the_column_is() -> None:
    below = [["De Brug", "x", "x", "x"]]
    assert spreads([*TOWNS, "Ardooie"], below, chosen="tielt") == [(CROSSES, AREA, 2, 2)]
    assert spreads(TOWNS, [["De Brug", "x", "x"]], chosen="tielt") == []
    assert spreads(TOWNS, [["De Brug", "x", "x"]], region="") == []


def test_answers_to_a_question_are_no_values_of_a_list() -> None:
    assert spreads(["Naam", "Ja", "Nee"], [["Wandelen", "x", ""]], sheet=OFFERS) == []


def test_the_heading_above_a_row_stands_in_a_column_behind_all_others() -> None:
    below: Rows = [
        ["Izegem"],
        ["De Brug", "Sport"],
        ["Naam", "Soort"],
        ["Het Huis", "Jeugd", "", "x"],
        [5],
        ["Tielt (2 partners):", ""],
        ["De Kring", "Sport", ""],
        ["", " ", None],
        ["Totaal", 3],
        ["Zonder plaats"],
        ["Naam"],
        ["De Ploeg", "Sport"],
    ]
    texts, rows, found = read(["Naam", "Soort"], below)
    assert texts == ["Naam", "Soort", "", "", "Werkingsgebied"]
    assert found == [(HEADINGS, AREA, 4, 2)]
    expected = dict(enumerate(below)) | {
        1: ["De Brug", "Sport", "", "", "Izegem"],
        2: ["Naam", "Soort", "", "", "Werkingsgebied"],
        3: ["Het Huis", "Jeugd", "", "x", "Izegem"],
        6: ["De Kring", "Sport", "", "", "Tielt"],
    }
    assert rows == list(expected.values())


HEAD = ["Naam", "Belang"]
ONE, TWO = ["De Brug", "taal"], ["Het Huis", "sport"]


@pytest.mark.parametrize(
    ("head", "below", "expected"),
    [
        (HEAD, [["Tielt"], ONE, TWO], [(HEADINGS, AREA, 2, 1)]),
        (HEAD, [["Tielt"], ONE, ["Izegem"], TWO], [(HEADINGS, AREA, 2, 2)]),
        (HEAD, [["", "Tielt"], ONE, ["Izegem"], TWO], [(HEADINGS, AREA, 2, 2)]),
        (HEAD, [["Tielt"], ONE], []),
        (HEAD, [["Tielt"], ONE, ["Totaal", 1]], []),
        (HEAD, [["Tielt"], ONE, HEAD], []),
        (HEAD, [["Tielt"], ONE, ["Naam", "iets"]], [(HEADINGS, AREA, 2, 1)]),
        (HEAD, [["Tielt"], ONE, ["Naam", "Belang", "x"]], [(HEADINGS, AREA, 3, 1)]),
        (HEAD, [["Iets"], ONE, ["Tielt"], ONE, TWO], []),
        (HEAD, [ONE, ["Tielt"], ONE, TWO], []),
        (HEAD, [HEAD, ["Tielt"], ONE, TWO], [(HEADINGS, AREA, 2, 1)]),
        (HEAD, [["Tielt"], ONE, ["Dat was het"], TWO], []),
        (HEAD, [["Tielt"], ONE, ["Dat was het"], TWO, ["Izegem"], TWO], [(HEADINGS, AREA, 2, 2)]),
        (HEAD, [["Tielt"], ONE, [36015], TWO], [(HEADINGS, AREA, 2, 1)]),
        (HEAD, [["Gent"], ONE, TWO], [(HEADINGS, AREA, 2, 1)]),
        (HEAD, [["Sport"], ONE, ["Jeugd"], TWO], [(HEADINGS, KIND, 2, 2)]),
        (HEAD, [["Werkt mee"], ONE, TWO], [(HEADINGS, "engagement_code", 2, 1)]),
        # not what need not be filled, what is there, or what crosses tell
        (HEAD, [["Trekker"], ONE, ["Toeleider"], TWO], []),
        ([*HEAD, "Gemeenten"], [["Tielt"], [*ONE, "Tielt"], [*TWO, "Tielt"]], []),
        (TOWNS, [["Ardooie"], ["De Brug", "x", ""], ["Het Huis", "", "x"]], [(CROSSES, AREA, 1, 2)]),
        (
            TOWNS,
            [["Sport"], ["De Brug", "x", ""], ["Het Huis", "", "x"]],
            [(CROSSES, AREA, 1, 2), (HEADINGS, KIND, 3, 1)],
        ),
    ],
)
def test_headings_are_read_where_they_stand_above_every_row(head: list[Any], below: Rows, expected: Spreads) -> None:
    assert spreads(head, below) == expected


def test_a_level_that_need_not_be_filled_is_no_heading() -> None:
    below = [["A1"], ["Wandelen", "De Brug"], ["A2"], ["Zingen", "De Brug"]]
    assert spreads(["Naam", "Aanbieder"], below, sheet=OFFERS) == []
