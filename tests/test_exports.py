"""Downloads: numbers stay numbers, text stays text, and a sheet explains them."""

from io import BytesIO

import openpyxl
import pytest

from ui.figures.table import Column, Kind, table
from ui.targets import data_file
from ui.targets.picture import Picture

FORMULAS = ["=1+1", "+32 2", "-5 van 9", "@naam"]


def picture() -> Picture:
    columns: list[Column[tuple[str | None, int]]] = [
        Column("name", "Naam", Kind.TEXT, lambda one: one[0]),
        Column("count", "Aantal", Kind.COUNT, lambda one: one[1]),
    ]
    numbers = table(zip([*FORMULAS, None], range(1, 6), strict=True), columns)
    return Picture("De zin", "Zo lees je het", "", numbers, ("offer_count",), "bestand", {"Stand op": "30/06/2026"})


def test_a_download_explains_itself() -> None:
    book = openpyxl.load_workbook(BytesIO(data_file.workbook(picture(), 7)))
    told = {str(label.value): text.value for label, text in book["Leesmij"].iter_rows(min_col=1, max_col=2)}
    assert told["Wat je ziet"] == "De zin"
    assert told["Stand op"] == "30/06/2026"
    assert told["Versie van de gegevens"] == "7"
    assert "Bron: blad Aanbod" in str(told["Actief aanbod"])


@pytest.mark.parametrize("value", FORMULAS)
def test_a_text_that_begins_like_a_formula_stays_text(value: str) -> None:
    sheet = openpyxl.load_workbook(BytesIO(data_file.workbook(picture(), 1)))["Cijfers"]
    cell = next(cell for (cell,) in sheet.iter_rows(min_col=1, max_col=1) if cell.value == value)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_numbers_are_numbers_and_missing_is_empty() -> None:
    sheet = openpyxl.load_workbook(BytesIO(data_file.workbook(picture(), 1)))["Cijfers"]
    assert [cell.value for cell in sheet["B"]] == ["Aantal", 1, 2, 3, 4, 5]
    assert sheet["A6"].value is None
