"""Which sheet and which column is which, in workbooks that do not look like the template."""

from typing import Any

import openpyxl
import pytest

from data.reference import fold
from loaders import contract
from loaders.checks.checking import check
from loaders.sheet import Sheet
from tests.workbooks import REGION, edited, partner, places, raw_workbook, workbook

HEADERS = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
ROW = ["Voorbeeldvzw De Brug", "Sport", "Werkt mee", "hele regio"]


def names(tables: dict[str, list[list[Any]]], sheet: str = "Partners") -> list[str]:
    checked = check(raw_workbook(tables), REGION)
    assert checked.status == "ok", checked.findings
    return [row.values["name"] for row in checked.sheets[sheet]]


@pytest.mark.parametrize("name", ["Partners", "partners ", "PARTNERS", "partner", "Netwerkpartners", "organisaties"])
def test_a_sheet_is_known_by_its_name_in_any_case_and_by_its_spellings(name: str) -> None:
    assert names({name: [HEADERS, ROW]}) == [ROW[0]]


def test_an_unknown_sheet_is_left_with_a_remark_and_a_proposal() -> None:
    checked = check(raw_workbook({"Partners": [HEADERS, ROW], "Aanbod 2026": [["Naam"], ["iets"]]}), REGION)
    assert places(checked) == [("sheet-ignored", "Aanbod 2026", "")]
    assert checked.findings[0].details == {"proposal": "Aanbod"}
    assert list(checked.sheets) == ["Partners"]


def test_two_filled_sheets_for_one_list_are_refused_and_an_empty_one_gives_way() -> None:
    assert places(check(raw_workbook({"Partners": [HEADERS, ROW], "partner": [HEADERS, ROW]}), REGION)) == [
        ("sheet-twice", "Partners", "")
    ]
    assert names({"Partners": [HEADERS, ROW], "partner": []}) == [ROW[0]]


@pytest.mark.parametrize(
    "header",
    [
        "Engagement *",
        "engagement*",
        "ENGAGEMENT",
        " Engagement\u00a0",
        "Engagement\n",
        "betrokkenheid",
        "engagement_code",
    ],
)
def test_a_column_is_known_by_its_header_its_spelling_and_its_code(header: str) -> None:
    assert names({"Partners": [["Naam", "Soort", header, "Werkingsgebied"], ROW]}) == [ROW[0]]


def test_the_header_is_found_below_titles_and_blank_rows_and_right_of_blank_columns() -> None:
    lines: list[list[Any]] = [
        ["Netwerk voorbeeld"],
        [],
        ["Naam van de regio: voorbeeld"],
        [None, *HEADERS],
        [None, *ROW],
    ]
    checked = check(raw_workbook({"Partners": lines}), REGION)
    assert [row.row_number for row in checked.sheets["Partners"]] == [5]
    assert [(match.letters, match.column.field) for match in checked.columns["Partners"]] == [
        ("B", "name"),
        ("C", "organisation_type_code"),
        ("D", "engagement_code"),
        ("E", "municipality_codes"),
    ]


def test_a_sheet_without_any_header_says_so() -> None:
    assert places(check(raw_workbook({"Partners": [ROW, ROW]}), REGION)) == [("header-missing", "Partners", "")]


def test_a_missing_required_column_blocks_and_names_the_column() -> None:
    checked = check(raw_workbook({"Partners": [HEADERS[:3], ROW[:3]]}), REGION)
    assert places(checked) == [("column-missing", "Partners", "A1")]
    assert checked.findings[0].column == "Werkingsgebied"
    assert (checked.sheets["Partners"], checked.refused["Partners"]) == ([], 1)


def test_the_same_header_twice_blocks_and_names_both_columns() -> None:
    checked = check(raw_workbook({"Partners": [[*HEADERS, "Naam"], [*ROW, "Andere naam"]]}), REGION)
    assert places(checked) == [("header-twice", "Partners", "E1")]
    assert checked.findings[0].details["columns"] == "A, E"


def test_an_own_name_goes_before_a_spelling_and_the_other_column_is_named() -> None:
    checked = check(raw_workbook({"Partners": [[*HEADERS, "Type"], [*ROW, "Koepel"]]}), REGION)
    assert places(checked) == [("column-ignored", "Partners", "E1")]
    assert checked.sheets["Partners"][0].values["organisation_type_code"] == "sport"


def test_which_of_two_columns_names_a_row_is_asked_but_not_in_our_template() -> None:
    lines = {"Partners": [[*HEADERS, "Organisatie"], [*ROW, "Koepel"]]}
    asked = check(raw_workbook(lines), REGION)
    assert places(asked) == [("column-uncertain", "Partners", "A1"), ("column-uncertain", "Partners", "E1")]
    ours = check(raw_workbook({**lines, contract.STAMP_SHEET: [[contract.STAMP_WORD], [REGION], [contract.VERSION]]}))
    assert places(ours) == [("column-ignored", "Partners", "E1")]
    assert ours.sheets["Partners"][0].values["name"] == ROW[0]


def test_of_two_headers_of_one_name_beside_another_neither_is_asked() -> None:
    lines = {"Partners": [[*HEADERS, "Organisatie", "Naam"], [*ROW, "Koepel", "Coördinator"]]}
    checked = check(raw_workbook(lines), REGION)
    ignored = [("column-ignored", "Partners", cell) for cell in ("A1", "F1")]
    assert places(checked) == [ignored[0], ("column-uncertain", "Partners", "E1"), ignored[1]]
    assert [(one.seen, one.proposals) for one in checked.questions] == [("Organisatie", ("name",))]


def test_an_unknown_column_is_named_only_when_it_holds_values() -> None:
    headers = [*HEADERS, "Kleur", "Vorm"]
    checked = check(raw_workbook({"Partners": [headers, [*ROW, "rood", None]]}), REGION)
    assert places(checked) == [("column-ignored", "Partners", "E1")]


def test_a_column_about_persons_blocks() -> None:
    checked = check(raw_workbook({"Partners": [[*HEADERS, "Geboortedatum"], [*ROW, "x"]]}), REGION)
    assert places(checked) == [("personal-column", "Partners", "E1")]


def test_hidden_sheets_and_rows_are_read_and_said() -> None:
    def hide(book: openpyxl.Workbook) -> None:
        book["Partners"].sheet_state = "hidden"
        book["Partners"].row_dimensions[3].hidden = True
        book.active = book.sheetnames.index("Aanbod")

    content = workbook({"Partners": [partner("Eén"), partner("Twee")], "Aanbod": []})
    checked = check(edited(content, hide))
    assert places(checked) == [
        ("sheet-hidden", "Partners", ""),
        ("rows-hidden", "Partners", ""),
        ("sheet-empty", "Aanbod", ""),
    ]
    assert len(checked.sheets["Partners"]) == 2


def test_total_rows_and_blank_rows_are_left() -> None:
    checked = check(raw_workbook({"Partners": [HEADERS, ROW, [], ["  "], ["Totaal", None, 1]]}), REGION)
    assert places(checked) == [("total-row-skipped", "Partners", "A5")]
    assert len(checked.sheets["Partners"]) == 1


def test_merged_cells_above_the_header_do_no_harm() -> None:
    def merge(book: openpyxl.Workbook) -> None:
        book["Partners"].insert_rows(1)
        book["Partners"]["A1"] = "Partners van het netwerk"
        book["Partners"].merge_cells("A1:D1")

    assert check(edited(workbook({"Partners": [partner()]}), merge)).status == "ok"


def test_rows_with_only_what_the_template_fills_in_count_as_blank() -> None:
    sheets = {
        "Fasen": [{"item_code": "O1"}, {"item_code": "O2", "item_status_code": "Klaar"}],
        "Besturen": [{"municipality_nis": "Tielt"}],
    }
    checked = check(workbook(sheets))
    assert places(checked) == [("sheet-empty", "Besturen", "")]
    assert {name: len(rows) for name, rows in checked.sheets.items()} == {"Fasen": 1}


@pytest.mark.parametrize("sheet", contract.SHEETS, ids=lambda sheet: sheet.name)
def test_no_two_columns_of_a_sheet_share_a_header_or_spelling(sheet: Sheet) -> None:
    known = [fold(name) for column in sheet.columns for name in {fold(column.header), *map(fold, column.spellings)}]
    assert len(known) == len(set(known))
