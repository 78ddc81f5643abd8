"""The template: everything the contract declares is in it, and what it shows is read back the same."""

import shutil
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data import reference
from loaders import contract
from loaders.checks.checking import check
from loaders.sheet import Column, Kind, Sheet
from loaders.templates import guide, template, wording
from ui.texts import template as words

MIDWEST = "midwest"
BOTH = (MIDWEST, reference.LEARNING_NETWORK)
NASTY = (
    "=1+1",
    "+ meer plaatsen",
    "- minder plaatsen",
    "@ het dorpshuis",
    "#netwerk",
    "_x0041_ en _x0007_",
    "'s avonds",
    '"tussen aanhalingstekens"',
    "regel een\nregel twee",
    "007",
    "1e5",
    "WAAR",
    "31/12",
    "NULL",
    "naïef ☕ café 🎈",
    "meer < 5 & minder > 3",
    "lang " * 1_000 + "einde",
)


def _open(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def _saved(workbook: Workbook) -> bytes:
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _rows(content: bytes, region: str) -> dict[str, list[dict[str, Any]]]:
    """What the importer reads; it may only remark that sheets are empty."""
    checked = check(content, region)
    assert {finding.code for finding in checked.findings} <= {"sheet-empty", "nothing-filled-in"}
    return {name: [row.values for row in rows] for name, rows in checked.sheets.items()}


def _rule(target: Worksheet, column: Column, sheet: Sheet) -> DataValidation | None:
    cell = target.cell(2, sheet.columns.index(column) + 1).coordinate
    found = [rule for rule in target.data_validations.dataValidation if cell in rule.sqref]
    assert len(found) <= 1
    return found[0] if found else None


def _listed(workbook: Workbook, rule: DataValidation) -> list[Any]:
    name, cells = str(rule.formula1).split("!")
    return [cell.value for (cell,) in workbook[name][cells.replace("$", "")]]


def test_every_column_has_help_and_an_example_and_nothing_else_has() -> None:
    columns = {(sheet.name, column.field) for sheet in contract.SHEETS for column in sheet.columns}
    assert set(words.COLUMN_HELP) == columns
    assert set(words.EXAMPLES) == columns
    assert set(words.SHEET_HELP) == {sheet.name for sheet in contract.SHEETS}
    assert set(words.ALLOWED) == {kind.value for kind in Kind}


@pytest.mark.parametrize("region", BOTH)
def test_the_template_holds_the_sheets_and_headers_of_the_contract(region: str) -> None:
    workbook = _open(template.build(region, words))
    sheets = contract.sheets_for(region)
    names = [contract.HELP_SHEET, *(sheet.name for sheet in sheets), contract.LIST_SHEET, contract.STAMP_SHEET]
    assert workbook.sheetnames == names
    for sheet in sheets:
        target = workbook[sheet.name]
        assert [cell.value for cell in target[1]] == [column.template_header for column in sheet.columns]
        assert str(target.freeze_panes).endswith("2")
        assert target.auto_filter.ref.startswith("A1:")
        for cell, column in zip(target[1], sheet.columns, strict=True):
            assert cell.font.bold
            assert cell.comment is not None
            assert cell.comment.text.startswith(words.COLUMN_HELP[(sheet.name, column.field)])


def test_the_stamp_says_which_region_and_version_it_is_and_stays_out_of_sight() -> None:
    workbook = _open(template.build("waasland", words))
    stamp = workbook[contract.STAMP_SHEET]
    assert [stamp["A1"].value, stamp["A2"].value, stamp["A3"].value] == ["netwerkmonitor", "waasland", contract.VERSION]
    assert stamp.sheet_state == "veryHidden"
    assert workbook[contract.LIST_SHEET].sheet_state == "hidden"


@pytest.mark.parametrize("region", BOTH)
def test_a_column_with_one_value_from_a_list_has_a_drop_down_that_only_warns(region: str) -> None:
    workbook = _open(template.build(region, words))
    for sheet in contract.sheets_for(region):
        for column in sheet.columns:
            rule = _rule(workbook[sheet.name], column, sheet)
            if column.kind in (Kind.CODE, Kind.MUNICIPALITY, Kind.YES_NO):
                assert rule is not None
                expected = list(words.YES_NO if column.kind is Kind.YES_NO else wording.options(column, region))
                assert _listed(workbook, rule) == expected
                assert rule.errorStyle == "warning"
                assert (rule.allow_blank, rule.showErrorMessage) == (True, True)
            elif column.kind in (Kind.CODES, Kind.AREA, Kind.TEXT, Kind.KBO, Kind.MAILBOX):
                assert rule is None
            else:
                assert rule is not None
                assert rule.type in ("date", "whole", "decimal")


def test_municipalities_to_choose_from_are_those_of_the_region() -> None:
    column = contract.GOVERNMENTS.column("municipality_nis")
    names = {own.name for own in reference.municipalities().values() if own.region == "middenkust"}
    assert set(wording.options(column, "middenkust")) == names
    assert len(names) == 7


def test_dates_percentages_and_numbers_of_organisations_have_their_format() -> None:
    rows: dict[str, list[dict[str, Any]]] = {
        "Regio": [{"mapping_share": 0.5}],
        "Partners": [{"name": "Voorbeeld", "kbo_number": "0999123457", "since_date": date(2026, 2, 1)}],
    }
    workbook = _open(template.build(MIDWEST, words, rows))
    partners = workbook["Partners"]
    assert (partners["B2"].value, partners["B2"].number_format) == ("0999123457", "@")
    assert partners["F2"].number_format == "dd/mm/yyyy"
    assert partners.column_dimensions["F"].number_format == "dd/mm/yyyy"
    assert workbook["Regio"]["J2"].number_format == "0%"


def test_the_first_sheet_explains_every_column_with_an_example_and_every_item() -> None:
    workbook = _open(template.build(MIDWEST, words))
    lines = [tuple(cell.value for cell in row) for row in workbook.worksheets[0].iter_rows(max_col=4)]
    for sheet in contract.REGIONAL:
        for column in sheet.columns:
            wanted = words.COLUMN_HELP[(sheet.name, column.field)]
            (line,) = {line for line in lines if line[:2] == (column.template_header, wanted)}
            assert line[2] == wording.allowed(column, words)
            assert line[3] is not None
    statements = {line[1] for line in lines}
    assert {item["statement"] for item in reference.rows("phase_items")} <= statements
    assert set(reference.guiding_questions().values()) <= {line[3] for line in lines}


def test_an_item_shows_its_statement_and_guiding_question_in_a_comment() -> None:
    target = _open(template.build(MIDWEST, words))["Fasen"]
    assert target["A2"].value == "O1"
    assert target["A2"].comment is not None
    told = (reference.label("phase_item", "O1"), reference.guiding_questions()["O1"])
    assert target["A2"].comment.text == "\n\n".join(told)


def test_an_untouched_template_counts_as_nothing_handed_in() -> None:
    workbook = _open(template.build(MIDWEST, words))
    assert workbook["Fasen"].max_row == 1 + 38
    assert workbook["Besturen"].max_row == 1 + len(reference.municipalities_of(MIDWEST))
    assert _rows(template.build(MIDWEST, words), MIDWEST) == {}


def test_prefilled_rows_keep_their_order_and_those_that_are_known_are_filled() -> None:
    rows = {"Fasen": [{"item_code": "O3", "item_status_code": "bezig"}]}
    target = _open(template.build(MIDWEST, words, rows))["Fasen"]
    assert [[cell.value for cell in row] for row in target["A2:B4"]] == [["O1", None], ["O2", None], ["O3", "Bezig"]]
    assert target.max_row == 1 + 38


@pytest.mark.parametrize("region", [*BOTH, "antwerpen-stad"])
def test_the_examples_are_accepted_by_the_importer_without_a_remark(region: str) -> None:
    workbook = _open(template.build(region, words))
    sheets = contract.sheets_for(region)
    for sheet in sheets:
        for number, column in enumerate(sheet.columns, start=1):
            workbook[sheet.name].cell(2, number, wording.example(sheet, column, region, words))
    rows = _rows(_saved(workbook), region)
    assert {name: len(found) for name, found in rows.items()} == {sheet.name: 1 for sheet in sheets}
    empty = [(name, field) for name, (row,) in rows.items() for field, value in row.items() if value is None]
    assert empty == []


def test_rows_in_the_template_are_read_back_the_same() -> None:
    partner = {
        "kbo_number": "0999123457",
        "organisation_type_code": "gespecialiseerd",
        "role_codes": ["kernpartner", "toeleider"],
        "engagement_code": "bewust_niet",
        "since_date": date(2024, 2, 29),
        "until_date": None,
        "life_domain_codes": ["werk", "vrije_tijd"],
        "is_region_wide": False,
        "municipality_codes": [own.nis for own in reference.municipalities_of(MIDWEST)[:3]],
        "is_universal": True,
        "has_participation_experience": False,
        "shared_interest": None,
    }
    partners = [{"name": "Voorbeeldvzw De Brug", **partner}]
    state = {**dict.fromkeys(contract.REGION.stored), "temperature_degrees": -2.5, "mapping_share": 0.35}
    rows = {"Partners": partners, "Regio": [{**state, "main_phase_codes": ["opstart", "vernieuwing"]}]}
    assert _rows(template.build(MIDWEST, words, rows), MIDWEST) == rows


@pytest.mark.parametrize("region", sorted(reference.regions()))
def test_every_municipality_of_a_region_is_read_back_as_itself(region: str) -> None:
    municipalities = [own.nis for own in reference.municipalities_of(region)]
    governments = [
        {**dict.fromkeys(contract.GOVERNMENTS.stored), "municipality_nis": nis, "engagement_code": "2"}
        for nis in municipalities
    ]
    rows = {"Besturen": governments}
    assert _rows(template.build(region, words, rows), region) == rows


def test_a_text_stays_a_text_whatever_it_looks_like() -> None:
    blank = dict.fromkeys(contract.ACTIONS.stored)
    rows = [
        {
            **blank,
            "objective": f"Doel {number}",
            "action": f"Actie {number}",
            "means": text,
            "action_status_code": "gepland",
        }
        for number, text in enumerate(NASTY)
    ]
    content = template.build(MIDWEST, words, {"Acties": rows})
    target = _open(content)["Acties"]
    assert {cell.data_type for (cell,) in target[f"E2:E{1 + len(NASTY)}"]} == {"s"}
    assert [cell.quotePrefix for (cell,) in target["E2:E6"]] == [True, True, True, True, False]
    assert _rows(content, MIDWEST)["Acties"] == rows


def test_a_long_text_makes_its_row_higher_but_not_higher_than_excel_allows() -> None:
    stories = {"Realisaties": [{"realised_date": date(2026, 1, 2), "title": "kort", "advice": "woord " * 2_000}]}
    heights = _open(template.build(MIDWEST, words, stories))["Realisaties"].row_dimensions
    assert 100 < heights[2].height <= 409


def test_signs_that_a_workbook_cannot_hold_are_left_out() -> None:
    rows = {"Realisaties": [{"realised_date": date(2026, 1, 2), "title": "Proef\x07dag\x00"}]}
    assert _open(template.build(MIDWEST, words, rows))["Realisaties"]["B2"].value == "Proefdag"


def test_what_a_frame_calls_missing_is_left_blank() -> None:
    row = {"name": "Voorbeeld", "since_date": float("nan"), "role_codes": None, "is_universal": None}
    target = _open(template.build(MIDWEST, words, {"Partners": [row]}))["Partners"]
    assert [cell.value for cell in target[2]][1:] == [None] * (len(contract.PARTNERS.columns) - 1)


def test_an_unknown_region_has_no_template() -> None:
    with pytest.raises(KeyError):
        template.build("atlantis", words)


def test_the_guide_has_a_width_for_each_of_its_columns() -> None:
    assert len(guide.WIDTHS) == len(words.SECTION_COLUMNS)


@pytest.mark.slow
def test_libreoffice_opens_the_template_and_keeps_its_lists(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    assert office, "LibreOffice is needed for this test"
    (tmp_path / "sjabloon.xlsx").write_bytes(template.build(MIDWEST, words))
    command = [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "xlsx", "--outdir", str(tmp_path / "out"), str(tmp_path / "sjabloon.xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    content = (tmp_path / "out" / "sjabloon.xlsx").read_bytes()
    workbook = _open(content)
    rule = _rule(workbook["Partners"], contract.PARTNERS.column("engagement_code"), contract.PARTNERS)
    assert rule is not None
    assert rule.type == "list"
    assert _rows(content, MIDWEST) == {}
