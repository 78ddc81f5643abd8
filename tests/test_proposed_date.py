"""The day a list says it is of is proposed as its reference date, with where it stands."""

from datetime import date
from typing import Any

import pytest

from loaders.checks.checking import check
from loaders.checks.dated import ProposedDate
from tests.workbooks import REGION, raw_workbook

HEADERS: list[Any] = ["Naam", "Soort", "Engagement", "Werkingsgebied", "Sinds"]
ROW: list[Any] = ["Voorbeeldvzw De Brug", "Sport", "Werkt mee", "hele regio", date(2019, 1, 1)]


@pytest.fixture(autouse=True)
def _late_november(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.checks.dated.today", lambda: date(2026, 11, 26))


def proposed(lines: list[list[Any]], sheet: str = "Partners", file_name: str = "") -> ProposedDate | None:
    return check(raw_workbook({sheet: lines}), REGION, file_name=file_name).proposed_date


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Laatst bijgewerkt: 15/11/2026 door Lien", date(2026, 11, 15)),
        ("Stand op 3 maart 2026", date(2026, 3, 3)),
        ("Toestand 2026-06-30", date(2026, 6, 30)),
        ("Partnerlijst, versie 1.9.26", date(2026, 9, 1)),
        ("Lijst september 2026", date(2026, 9, 30)),
        ("Lijst nov. 2026", date(2026, 11, 26)),
        ("Partnerlijst 06/2026", date(2026, 6, 30)),
    ],
)
def test_the_day_above_a_list_is_proposed(title: str, day: date) -> None:
    assert proposed([["Netwerk"], [title], HEADERS, ROW]) == ProposedDate(day, "Partners", "A2")


def test_a_date_in_a_cell_of_its_own_counts_where_a_word_says_so() -> None:
    lines = [["Bijgewerkt op", date(2026, 5, 4)], HEADERS, ROW]
    assert proposed(lines) == ProposedDate(date(2026, 5, 4), "Partners", "B1")
    assert proposed([["Start", date(2026, 5, 4)], HEADERS, ROW]) is None


@pytest.mark.parametrize(
    "title", ["Activiteiten 2026", "Sinds 1998", "Stand op 01/02/2031", "Opgericht op 12/03/1958", "056/12.34.56"]
)
def test_a_year_a_day_to_come_and_a_day_long_ago_are_no_proposal(title: str) -> None:
    assert proposed([[title], HEADERS, ROW]) is None


def test_dates_of_rows_are_no_date_of_the_list_and_a_note_below_is() -> None:
    assert proposed([HEADERS, ROW]) is None
    below = [HEADERS, ROW, ["* laatst bijgewerkt op 2/10/2026"]]
    assert proposed(below) == ProposedDate(date(2026, 10, 2), "Partners", "A3")


def test_what_is_said_to_be_the_day_goes_before_names_and_names_before_nothing() -> None:
    name = "Netwerk ZWVL nov 2026.xlsx"
    assert proposed([["Stand op 15/11/2026"], HEADERS, ROW], file_name=name) == ProposedDate(
        date(2026, 11, 15), "Partners", "A1"
    )
    assert proposed([HEADERS, ROW], "Partners okt 2026", name) == ProposedDate(date(2026, 10, 31), "Partners okt 2026")
    assert proposed([HEADERS, ROW], file_name=name) == ProposedDate(date(2026, 11, 26))
    assert proposed([HEADERS, ROW], file_name="partners_2026-06-30_def.xlsx") == ProposedDate(date(2026, 6, 30))
    for name in ("partners 30-06-2026.xlsx", "partners_20260630.ods", "30.6.2026.csv"):
        assert proposed([HEADERS, ROW], file_name=name) == ProposedDate(date(2026, 6, 30))
    assert proposed([HEADERS, ROW], file_name="partners.xlsx") is None
