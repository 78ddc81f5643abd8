"""The user's own workbook back: what is wrong stands at its cell, everything else is as it was."""

import io
import zipfile
from datetime import date
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image as Picture

from loaders import contract
from loaders.checks.checking import check
from loaders.returned import marking
from loaders.returned.workbook import returned, returned_name
from loaders.templates import template
from tests.workbooks import edited, government, offer, partner, places, raw_workbook, rewritten, workbook
from ui.texts import returned as words
from ui.texts import template as template_words
from ui.texts.findings import sentence

WRONG = {"Partners": [partner(organisation_type_code="raket", since_date="maart 2026"), partner("Voorbeeldvzw Twee")]}
MUST, LOOK = f"00{marking.MUST_FILL}", f"00{marking.LOOK_FILL}"


def _returned(content: bytes) -> bytes:
    return returned(content, check(content, "midwest"), sentence, words)


def _book(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(_returned(content)), rich_text=True)


def _colour(sheet: Worksheet, address: str) -> str:
    return str(sheet[address].fill.fgColor.rgb)


def _said(sheet: Worksheet, address: str) -> str:
    comment = sheet[address].comment
    return comment.text if comment else ""


def test_a_wrong_cell_is_coloured_and_says_what_to_do() -> None:
    sheet = _book(workbook(WRONG))["Partners"]
    assert _colour(sheet, "C2") == MUST and "MOET" in _said(sheet, "C2") and "Kies uit" in _said(sheet, "C2")
    assert _colour(sheet, "F2") == LOOK and "KIJK NA" in _said(sheet, "F2")
    assert [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment] == ["C2", "F2"]
    assert "Blad" not in _said(sheet, "C2")


def test_the_sheet_in_front_has_every_finding_and_leads_to_its_cell() -> None:
    content = workbook(WRONG)
    front = _book(content).worksheets[0]
    assert front.title == "Bevindingen"
    lines = [[str(cell.value) for cell in row] for row in front.iter_rows(min_row=len(words.OWN) + 4)]
    checked = check(content)
    assert sorted(line[4] for line in lines) == sorted(sentence(finding) for finding in checked.findings)
    links = {cell.value: cell.hyperlink.location for cell in front["C"] if cell.hyperlink}
    assert links["C2"] == "'Partners'!C2"


def test_a_comment_that_stood_there_stays() -> None:
    def remark(book: openpyxl.Workbook) -> None:
        book["Partners"]["C2"].comment = Comment("Eigen opmerking", "redactie")
        book["Partners"]["C3"].comment = Comment("Ook deze", "redactie")

    sheet = _book(edited(workbook(WRONG), remark))["Partners"]
    assert _said(sheet, "C2").startswith("Eigen opmerking") and "raket" in _said(sheet, "C2")
    assert _said(sheet, "C3") == "Ook deze" and _colour(sheet, "C3") != MUST


def test_what_we_put_there_is_gone_the_next_time() -> None:
    def mend(book: openpyxl.Workbook) -> None:
        book["Partners"]["C2"] = "Sport"

    again = edited(_returned(workbook(WRONG)), mend)
    assert places(check(again), blocking=True) == []
    assert not any(finding.code == "sheet-ignored" for finding in check(again).findings)
    book = _book(again)
    assert book.sheetnames.count("Bevindingen") == 1
    assert not _said(book["Partners"], "C2") and _colour(book["Partners"], "C2") not in (MUST, LOOK)
    assert _said(book["Partners"], "F2").count("KIJK NA") == 1


def test_a_cell_in_a_merged_area_is_marked_at_its_corner() -> None:
    def merge(book: openpyxl.Workbook) -> None:
        book["Partners"].merge_cells("B2:C2")

    content = workbook({"Partners": [partner(organisation_type_code=None)]})
    sheet = _book(edited(content, merge))["Partners"]
    assert "MOET" in _said(sheet, "B2") and _colour(sheet, "B2") == MUST


def test_a_sheet_with_a_name_of_its_own_is_marked_too() -> None:
    name = "lokale'besturen"

    def rename(book: openpyxl.Workbook) -> None:
        book["Besturen"].title = name

    book = _book(edited(workbook({"Besturen": [government(engagement_code="raket")]}), rename))
    assert "MOET" in _said(book[name], "B2")
    (link,) = [cell.hyperlink for cell in book.worksheets[0]["C"] if cell.value == "B2"]
    assert link.location == "'lokale''besturen'!B2"


def test_everything_else_stays() -> None:
    picture = io.BytesIO()
    Picture.new("RGB", (4, 4), "red").save(picture, "png")

    def furnish(book: openpyxl.Workbook) -> None:
        sheet: Any = book["Partners"]
        sheet["N2"], sheet["N3"], sheet["N4"] = 3, 4, "=N2+N3"
        sheet["O2"] = CellRichText("gewoon en ", TextBlock(InlineFont(b=True), "vet"))
        sheet["A2"].font, sheet["A2"].fill = Font(bold=True), PatternFill("solid", fgColor="00AA00")
        sheet["G2"], sheet["G2"].number_format = date(2027, 1, 1), "d mmm yyyy"
        sheet.column_dimensions["B"].width, sheet.row_dimensions[3].hidden = 33, True
        sheet.freeze_panes, sheet.auto_filter.ref = "C2", "A1:D3"
        sheet.conditional_formatting.add("N2:N9", Rule("cellIs", operator="greaterThan", formula=["3"]))
        rule = DataValidation(type="list", formula1='"ja,nee"')
        rule.add("P2:P9")
        sheet.add_data_validation(rule)
        chart = BarChart()
        chart.add_data(Reference(sheet, min_col=14, min_row=2, max_row=3))
        sheet.add_chart(chart, "R2")
        sheet.add_image(Image(picture), "R20")
        sheet.oddFooter.center.text = "voettekst"
        book.create_sheet("Eigen blad")["A1"] = "blijft"
        book["Eigen blad"].sheet_state = "hidden"
        book.properties.title = "Onze lijst"

    book = _book(edited(workbook(WRONG), furnish))
    sheet: Any = book["Partners"]
    assert sheet["N4"].value == "=N2+N3" and str(sheet["O2"].value) == "gewoon en vet" and sheet["O2"].value[1].font.b
    assert sheet["A2"].font.b and _colour(sheet, "A2") == "0000AA00"
    assert sheet["G2"].number_format == "d mmm yyyy" and sheet["G2"].value.date() == date(2027, 1, 1)
    assert sheet.column_dimensions["B"].width == 33 and sheet.row_dimensions[3].hidden
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C2", "A1:D3")
    assert len(sheet.conditional_formatting) == 1 and len(sheet.data_validations.dataValidation) == 1
    assert len(sheet._charts) == 1 and len(sheet._images) == 1
    assert sheet.oddFooter.center.text == "voettekst" and book.properties.title == "Onze lijst"
    assert book["Eigen blad"].sheet_state == "hidden" and book["Eigen blad"]["A1"].value == "blijft"
    assert book[contract.STAMP_SHEET].sheet_state == "veryHidden"


def test_what_we_say_is_lost_is_lost() -> None:
    kinds = ("sparklineGroups", "dataValidations", "conditionalFormattings", "slicerList")
    main = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    kept = "".join(f"<ext xmlns:x14='{main}'><x14:{kind}/></ext>" for kind in kinds)
    content = rewritten(
        workbook(WRONG),
        "xl/worksheets/sheet1.xml",
        lambda text: text.replace("</worksheet>", f"<extLst>{kept}</extLst></worksheet>"),
    )
    with zipfile.ZipFile(io.BytesIO(_returned(content))) as archive:
        parts = b"".join(map(archive.read, archive.namelist()))
    assert [kind for kind in kinds if f"x14:{kind}".encode() in parts] == []
    assert all(word in words.LOST for word in ("sparklines", "slicers", "keuzelijsten", "voorwaardelijke opmaak"))


def test_the_template_comes_back_as_it_was_read() -> None:
    content = template.build("midwest", template_words, {"Partners": [{"name": "=1+1", "engagement_code": "4"}]})
    back = _returned(content)
    sheet: Any = openpyxl.load_workbook(io.BytesIO(back))["Partners"]
    assert (sheet["A2"].value, sheet["A2"].data_type, sheet["A2"].quotePrefix) == ("=1+1", "s", True)
    assert places(check(back)) == places(check(content))


def test_macros_go_back_and_are_asked_for_by_the_name() -> None:
    content = workbook(WRONG)
    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"geen echte macro")
    content = buffer.getvalue()
    with zipfile.ZipFile(io.BytesIO(_returned(content))) as archive:
        assert archive.read("xl/vbaProject.bin") == b"geen echte macro"
        assert b"macroEnabled" in archive.read("[Content_Types].xml")
    assert returned_name("lijst.xlsm", content, words) == "lijst-nagekeken.xlsm"
    assert returned_name("lijst.xls", workbook(WRONG), words) == "lijst-nagekeken.xlsx"


def test_a_file_that_the_library_refuses_comes_back_as_a_new_workbook() -> None:
    # openpyxl refuses a whole workbook for one number that is none; we read the rest of it.
    content = rewritten(
        workbook({"Partners": [partner(organisation_type_code="raket")], "Regio": [{"temperature_degrees": 5}]}),
        "xl/worksheets/sheet2.xml",
        lambda text: text.replace("<v>5</v>", "<v>NaN</v>"),
    )
    with pytest.raises(ValueError):
        openpyxl.load_workbook(io.BytesIO(content))
    book = _book(content)
    assert book.worksheets[0]["A2"].value == words.REBUILT[0]
    assert book["Partners"]["C2"].value == "raket" and "MOET" in _said(book["Partners"], "C2")


@pytest.mark.parametrize("value", ["=1+1", "+32", "-1 en meer", "@SUM(A1)"])
def test_a_value_that_we_write_is_never_a_formula(value: str) -> None:
    content = raw_workbook({"Partners": [["Naam", "Soort"], ["Voorbeeld", "x"]]})
    checked = check(content, "midwest")
    front = openpyxl.load_workbook(
        io.BytesIO(returned(content, checked, lambda _finding: value, words)),
    ).worksheets[0]
    cells = [cell for row in front.iter_rows() for cell in row if cell.value == value]
    assert cells and all(cell.data_type == "s" and cell.quotePrefix for cell in cells)


def test_personal_data_are_pointed_at_and_never_repeated() -> None:
    number, mailbox = "85.07.30-033 28", "an.voorbeeld@voorbeeld.example"
    content = workbook({"Partners": [partner(shared_interest=number)], "Aanbod": [offer(barriers=mailbox)]})
    book = _book(content)
    assert _colour(book["Partners"], "L2") == MUST and "rijksregisternummer" in _said(book["Partners"], "L2")
    cells: list[Any] = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    texts = [cell.comment.text for cell in cells if cell.comment]
    texts += [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row]
    assert texts and not any(part in text for text in texts for part in (number, mailbox, "an.voorbeeld"))


def test_of_a_file_of_which_every_sheet_is_asked_the_sheets_come_back_too() -> None:
    book = _book(raw_workbook({"Iets anders": [["x"]]}))
    assert book.sheetnames == ["Bevindingen", "Iets anders"] and book["Iets anders"]["A1"].value == "x"


@pytest.mark.parametrize("content", [b"geen werkboek", b"PK\x03\x04 kapot"])
def test_of_a_file_that_cannot_be_read_the_findings_come_back_alone(content: bytes) -> None:
    book = _book(content)
    assert book.sheetnames == ["Bevindingen"] and book.worksheets[0]["A2"].value == words.LISTED[0]
    assert book.worksheets[0]["A5"].value == "moet"
