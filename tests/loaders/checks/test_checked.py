"""What a workbook is after checking: whether it can be loaded, what stands in the way, where a row stood."""

import json
from datetime import date

import pytest

from loaders.checks.checked import Checked, obstacles
from loaders.checks.rows import Origin, Row
from loaders.checks.set_aside import AsideRow, aside_row
from loaders.checks.verdict import verdict
from loaders.choices import SHEET, Question
from loaders.findings import Finding, found

UNKNOWN = found("code-unknown", "Partners", "D2", "Engagement", "één", proposal="Werkt mee")
MOBILE, NOTHING = found("personal-mobile", "Partners", "D3"), found("no-known-sheet")
REMARK, LACKING = found("sheet-hidden", "Partners"), found("column-missing", "Aanbod")
ASKED = Question((SHEET, "Blad1"))


@pytest.mark.parametrize(
    ("findings", "questions", "status"),
    [
        ([], [], "ok"),
        ([REMARK], [], "ok"),
        ([REMARK, UNKNOWN], [], "blocked"),
        ([NOTHING], [], "unreadable"),
        ([REMARK, NOTHING], [], "unreadable"),
        ([NOTHING], [ASKED], "blocked"),
        ([], [ASKED], "ok"),
        ([UNKNOWN], [ASKED], "blocked"),
    ],
)
def test_a_workbook_is_unreadable_when_nothing_can_be_asked_of_it(
    findings: list[Finding], questions: list[Question], status: str
) -> None:
    assert Checked(findings=findings, questions=questions).status == status


GOOD = [Row(4, {})]


@pytest.mark.parametrize(
    ("findings", "rows", "aside", "left"),
    [
        ([REMARK], GOOD, [], []),
        ([UNKNOWN, REMARK], GOOD, [UNKNOWN], []),
        ([UNKNOWN], [], [UNKNOWN], [UNKNOWN]),
        ([UNKNOWN, LACKING], GOOD, [UNKNOWN], [LACKING]),
        ([UNKNOWN, MOBILE], GOOD, [UNKNOWN, MOBILE], [MOBILE]),
    ],
    ids=["a remark", "a row left aside", "all rows left aside", "about a sheet", "about a person"],
)
def test_what_stands_in_the_way_of_the_good_rows(
    findings: list[Finding], rows: list[Row], aside: list[Finding], left: list[Finding]
) -> None:
    checked = Checked(sheets={"Partners": rows}, aside={"Partners": [AsideRow(2, aside)]}, findings=findings)
    assert obstacles(checked) == left


def test_where_a_row_stood() -> None:
    origins = [Origin(1, 0, {"name": 1}, "Noord"), Origin(12, 10, {"name": 2}, "Zuid")]
    checked = Checked(origins={"Partners": origins})
    assert checked.place("Partners", 3, "name") == ("B3", "Noord")
    assert checked.place("Partners", 13, "name") == ("C3", "Zuid")
    assert checked.place("Aanbod", 1, "name") == ("A1", "")


def test_what_is_kept_of_a_row_that_is_left_aside() -> None:
    raws = {"Naam": "Café", "Sinds": date(2026, 3, 1), "Plaatsen": 4.5, "Leeg": "", "Niets": None}
    row = aside_row(2, [UNKNOWN], raws, {"name": "Café"})
    assert (row.row_number, row.values, row.origin) == (2, {"name": "Café"}, ("", 0))
    assert row.cells_json == '{"Naam": "Café", "Sinds": "2026-03-01", "Plaatsen": "4.5"}'
    assert '"één"' in row.findings_json
    [kept] = json.loads(row.findings_json)
    assert kept == {
        "code": "code-unknown",
        "cell": "D2",
        "column": "Engagement",
        "seen": "één",
        "details": {"proposal": "Werkt mee"},
    }


def test_of_a_row_with_somebody_in_it_no_cell_is_kept() -> None:
    row = aside_row(2, [UNKNOWN, MOBILE], {"Naam": "De Brug"}, {})
    assert (row.cells, row.findings) == ({}, [UNKNOWN, MOBILE])


def test_the_verdict_counts_rows_and_open_questions() -> None:
    checked = Checked(
        "midwest",
        sheets={"Partners": GOOD, "Aanbod": []},
        refused={"Partners": 2},
        findings=[UNKNOWN],
        questions=[ASKED, ASKED, Question((SHEET, "Blad2"), answer="")],
    )
    said = verdict(checked, "blocked", lambda one: one.code.upper())
    assert said["sheets"] == {"Partners": {"rows": 1, "refused": 2}, "Aanbod": {"rows": 0, "refused": 0}}
    assert (said["status"], said["region"], said["questions"]) == ("blocked", "midwest", 2)
    assert said["findings"] == [
        {
            "code": "code-unknown",
            "severity": "moet",
            "sheet": "Partners",
            "cell": "D2",
            "seen": "één",
            "message": "CODE-UNKNOWN",
        }
    ]
