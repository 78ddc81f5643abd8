"""The workbook that goes back: each mark at its cell, the sheet in front, nothing of an earlier return."""

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from loaders.contract import FINDINGS_SHEET
from loaders.returned.marking import _comment, mark
from loaders.returned.workbook import Job

HEADERS = ("Ernst", "Blad", "Cel", "Kolom", "Wat")
LINE = ("moet", "Lijst's", "B2", "Soort", "Vul in.")


def job(**more: Any) -> Job:
    given: dict[str, Any] = {"title": "Bevindingen", "notes": ("een", "twee"), "headers": HEADERS, "lines": [LINE]}
    return Job(**{"marks": [("Lijst's", "B2", True, "Vul in.")], "sheets": None, "has_macros": False} | given | more)


def theirs(folder: Path, **comments: str) -> str:
    book = openpyxl.Workbook()
    page: Any = book.worksheets[0]
    page.title = "Lijst's"
    page["A1"], page["B2"] = "Naam", "x"
    page.merge_cells("D2:E3")
    for cell, text in comments.items():
        page[cell].comment = Comment(text, "iemand")
    book.create_sheet("Tweede")
    book.save(folder / "lijst.xlsx")
    return str(folder / "lijst.xlsx")


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_the_sheet_in_front_says_every_finding_and_leads_to_its_cell(tmp_path: Path) -> None:
    lines = [LINE, ("moet", "Elders", "B2", "", "Blad is er niet."), ("kijk na", "Lijst's", "", "", "a" * 30_001)]
    book = opened(mark(theirs(tmp_path), job(lines=lines)))
    assert (book.sheetnames, book.active.title) == ([FINDINGS_SHEET, "Lijst's", "Tweede"], FINDINGS_SHEET)
    assert [page.sheet_view.tabSelected for page in book.worksheets[1:]] == [False, False]
    front = book[FINDINGS_SHEET]
    assert [front.cell(row, 1).value for row in range(1, 5)] == ["Bevindingen", "een", "twee", None]
    assert [[cell.value for cell in row] for row in front["A5:E6"]] == [list(HEADERS), list(LINE)]
    assert (front["C6"].hyperlink.location, front["C7"].hyperlink, front["C8"].hyperlink) == (
        "'Lijst''s'!B2",
        None,
        None,
    )
    assert len(front["E8"].value) == 30_000
    assert (front.freeze_panes, front.auto_filter.ref) == ("A6", "A5:E8")
    assert opened(mark(theirs(tmp_path), job(lines=[])))[FINDINGS_SHEET].auto_filter.ref is None


def test_a_mark_stands_at_its_cell_and_keeps_what_was_said_there(tmp_path: Path) -> None:
    marks = (("Lijst's", "B2", True, "Vul in."), ("Lijst's", "E3", False, "Kijk na."))
    page = opened(mark(theirs(tmp_path, B2="van hen"), job(marks=marks)))["Lijst's"]
    assert page["B2"].comment.text == "van hen\n– netwerkmonitor –\nVul in."
    assert (page["B2"].comment.author, page["B2"].fill.fgColor.rgb) == ("iemand", "00F6B8B0")
    assert page["D2"].comment.text == "– netwerkmonitor –\nKijk na."
    assert page["D2"].fill.fgColor.rgb == "00FFE8A3"


def test_a_second_return_forgets_the_first(tmp_path: Path) -> None:
    path = theirs(tmp_path, B2="van hen", A1="ook van hen")
    first = mark(path, job(marks=(("Lijst's", "B2", True, "Oud."), ("Tweede", "A1", False, "Ook oud."))))
    Path(path).write_bytes(first)
    book = opened(mark(path, job(marks=())))
    page, second = book["Lijst's"], book["Tweede"]
    assert book.sheetnames == [FINDINGS_SHEET, "Lijst's", "Tweede"]
    assert (page["B2"].comment.text, page["A1"].comment.text) == ("van hen", "ook van hen")
    assert (page["B2"].fill.fill_type, second["A1"].comment, second["A1"].fill.fill_type) == (None, None, None)


def test_a_colour_of_their_own_stays(tmp_path: Path) -> None:
    path = theirs(tmp_path)
    book = openpyxl.load_workbook(path)
    page: Any = book["Lijst's"]
    page["A1"].comment = Comment("– netwerkmonitor –\nOud.", "x")
    page["A1"].fill = PatternFill("solid", fgColor="123456")
    page["B2"].comment = Comment("van hen", "x")
    page["B2"].fill = PatternFill("solid", fgColor="F6B8B0")
    book.save(path)
    after = opened(mark(path, job(marks=())))["Lijst's"]
    assert [after[cell].fill.fgColor.rgb for cell in ("A1", "B2")] == ["00123456", "00F6B8B0"]


def test_rows_that_are_no_workbook_are_written_as_one() -> None:
    sheets = [("Lijst's", [["Naam", "", None, 3], [], ["", "x"]])]
    book = opened(mark("", job(sheets=sheets)))
    page = book["Lijst's"]
    assert book.sheetnames == [FINDINGS_SHEET, "Lijst's"]
    assert [[cell.value for cell in row] for row in page["A1:D3"]] == [
        ["Naam", None, None, 3],
        [None] * 4,
        [None, "x", None, None],
    ]


def test_a_sheet_that_is_not_there_cannot_be_marked(tmp_path: Path) -> None:
    with pytest.raises(LookupError):
        mark(theirs(tmp_path), job(marks=(("Derde", "A1", True, ""),)))


@pytest.mark.parametrize(
    ("text", "height"), [("a" * 39, 48), ("a" * 40, 66), ("a\nb", 66), ("a\n" * 30 + "b", 588), ("a\n" * 31, 600)]
)
def test_a_comment_is_as_high_as_its_text_up_to_a_limit(text: str, height: int) -> None:
    assert (_comment(text, None).height, _comment(text, None).author) == (height, "")
    assert len(_comment("a" * 30_001, "x").text) == 30_000
