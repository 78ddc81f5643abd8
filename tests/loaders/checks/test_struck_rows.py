"""Which rows and cells count as struck through."""

from typing import Any

import pytest

from loaders import contract
from loaders.checks.struck_rows import struck_cells, struck_rows
from loaders.columns.headers import ColumnMatch
from loaders.files.book import SheetCells
from loaders.sheet import Sheet
from tests.edge_rows import GOVERNMENTS, PARTNERS

OFFERS = contract.OFFERS
NAME, KIND, INTEREST = (PARTNERS.column(field) for field in ("name", "organisation_type_code", "shared_interest"))
COLUMNS = [ColumnMatch(KIND, 0, "Soort"), ColumnMatch(NAME, 2, "Naam"), ColumnMatch(INTEREST, 3, "Belang")]
"""The second column of their list is none of ours."""
WHOLE = ["Sport", "x", "De Brug", "taal"]


def struck(line: list[Any], *columns: int, sheet: Sheet = PARTNERS) -> tuple[dict[int, str], list[str]]:
    """The rows and the cells that count, of a line 4 with these columns struck through and a line 5 with none."""
    cells = SheetCells("Lijst", [], struck_cells={(3, column) for column in columns})
    lines = [line, list(WHOLE)]
    return struck_rows(sheet, cells, COLUMNS, [4, 5], lines), struck_cells(cells, COLUMNS, [4, 5], lines)


@pytest.mark.parametrize(
    ("line", "columns", "rows", "cells"),
    [
        (WHOLE, [], {}, []),
        (WHOLE, [0, 2, 3], {4: "A4"}, ["A4", "C4", "D4"]),
        (WHOLE, [2], {4: "C4"}, ["C4"]),
        (WHOLE, [2, 3], {4: "C4"}, ["C4", "D4"]),
        (WHOLE, [0, 3], {}, ["A4", "D4"]),
        (WHOLE, [1], {}, []),
        (["Sport", "x", "", None], [0], {4: "A4"}, ["A4"]),
        (["Sport", "x", "", None], [0, 2, 3], {4: "A4"}, ["A4"]),
        (["Sport", "x", "", "taal"], [2], {}, []),
        (["", "", "", ""], [0, 2], {}, []),
    ],
    ids=[
        "nothing",
        "all that is filled in",
        "the name",
        "the name and more",
        "two cells that it is not known by",
        "a column that is not ours",
        "the only cell",
        "empty cells as well",
        "an empty name",
        "an empty row",
    ],
)
def test_a_row_is_struck_where_its_name_is_or_all_of_it(
    line: list[Any], columns: list[int], rows: dict[int, str], cells: list[str]
) -> None:
    assert struck(line, *columns) == (rows, cells)


def test_a_row_of_another_sheet_is_known_by_something_else() -> None:
    assert struck(WHOLE, 2, sheet=GOVERNMENTS)[0] == {}


def test_of_two_names_the_first_tells() -> None:
    columns = [ColumnMatch(column, place, "") for place, column in enumerate(OFFERS.columns[:3])]
    lines: list[list[Any]] = [["Praattafel", "De Brug", "Taal"]]
    rows = [struck_rows(OFFERS, SheetCells("Lijst", [], struck_cells={(1, at)}), columns, [2], lines) for at in (0, 1)]
    assert rows == [{2: "A2"}, {}]
