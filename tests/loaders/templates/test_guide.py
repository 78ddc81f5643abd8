"""The sheet that explains the others: every sheet of the region, every column, each with an example."""

from typing import Any

import pytest
from openpyxl import Workbook

from data import reference
from loaders import contract
from loaders.templates.guide import write
from tests.workbooks import REGION
from ui.texts import template as words


def written(region: str) -> Any:
    page = Workbook().worksheets[0]
    write(page, region, words)
    return page


@pytest.mark.parametrize("region", [REGION, reference.LEARNING_NETWORK])
def test_every_sheet_and_column_is_explained_in_order(region: str) -> None:
    page = written(region)
    first = [page.cell(row, 1).value for row in range(1, page.max_row + 1)]
    name = words.LEARNING_NETWORK if region == reference.LEARNING_NETWORK else reference.regions()[region].name
    expected = [words.TITLE.format(region=name), *words.HOW_TO]
    for sheet in contract.sheets_for(region):
        expected += ["", sheet.name, words.SHEET_HELP[sheet.name], words.SECTION_COLUMNS[0]]
        expected += [column.template_header for column in sheet.columns]
    if contract.PHASES in contract.sheets_for(region):
        expected += [
            "",
            words.ITEM_TITLE,
            words.ITEM_COLUMNS[0],
            *(one["item"] for one in reference.rows("phase_items")),
        ]
    assert [text or "" for text in first] == expected


def test_titles_headers_and_required_columns_stand_out() -> None:
    page = written(REGION)
    rows = {page.cell(row, 1).value: row for row in range(page.max_row, 0, -1)}
    title, plain, header = (
        page.cell(rows[text], 1) for text in ("Partners", words.SHEET_HELP["Partners"], words.SECTION_COLUMNS[0])
    )
    assert title.font.size > plain.font.size and page.row_dimensions[title.row].height == 24
    assert (plain.alignment.wrap_text, page.row_dimensions[plain.row].height) == (None, None)
    ends = [page.cell(header.row, number).font.bold for number in range(1, len(words.SECTION_COLUMNS) + 1)]
    assert ends == [True] * len(words.SECTION_COLUMNS)
    needed, free = (page.cell(rows[name], 1).fill.fill_type for name in ("Engagement *", "Levensdomeinen"))
    assert (needed, free, page.sheet_view.showGridLines) == ("solid", None, False)


def test_an_example_is_written_in_the_form_of_its_column() -> None:
    page = written(REGION)
    formats = {page.cell(row, 1).value: page.cell(row, 4).number_format for row in range(1, page.max_row + 1)}
    assert (formats["Ondernemingsnummer"], formats["Sinds"], formats["Rollen"]) == ("@", "dd/mm/yyyy", "General")
    row = next(row for row in range(1, page.max_row + 1) if page.cell(row, 1).value == "Engagement *")
    assert "Werkt mee" in page.cell(row, 3).value and page.cell(row, 2).value and page.cell(row, 4).value
