"""Which day a list says it is of: where it stands, what goes before what, and what is no day of a list."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from data.store import today
from loaders.checks.dated import ProposedDate, proposed_date
from loaders.columns.match import SheetMatch
from loaders.columns.tables import Table
from loaders.files.book import SheetCells, Workbook
from tests.edge_rows import PARTNERS

MARCH = date(2024, 3, 1)
SOON = today() + timedelta(days=1)


def proposed(rows: list[list[Any]], file_name: str = "", name: str = "Lijst", **more: Any) -> ProposedDate | None:
    """What a sheet that nobody knows says, with the name of its file."""
    return proposed_date(Workbook([SheetCells(name, rows, **more)]), [], file_name)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lijst 1-3-2024", MARCH),
        ("Lijst 2024-03-01", MARCH),
        ("Lijst 20240301", MARCH),
        ("Lijst 1 maart 2024", MARCH),
        ("Lijst maart 2024", date(2024, 3, 31)),
        ("Lijst februari_2024", date(2024, 2, 29)),
        ("Lijst 02-2024", date(2024, 2, 29)),
        ("Lijst 31-12-2014", None),
        ("Lijst 1-1-2015", date(2015, 1, 1)),
        ("Lijst 31-12-2015", date(2015, 12, 31)),
        ("Lijst 32-13-2024", None),
        ("Lijst", None),
        (f"Lijst {today():%d-%m-%Y}", today()),
        (f"Lijst {SOON:%d-%m-%Y}", None),
        (f"Lijst {today():%m-%Y}", today()),
        (f"Lijst {today().year + 1}-01", None),
    ],
)
def test_the_day_in_a_text(text: str, day: date | None) -> None:
    seen = proposed([["Naam"]], f"{text}.xlsx")
    assert (seen.day if seen else None) == day
    in_cell = proposed([["", text]])
    assert in_cell == (ProposedDate(day, "Lijst", "B1") if day else None)
    in_name = proposed([["Naam"]], name=text)
    assert in_name == (ProposedDate(day, text) if day else None)


RANKED: dict[str, tuple[list[list[Any]], str, ProposedDate]] = {
    "a cell before the name of the file": (
        [["2-3-2024"]],
        "1-3-2024.xlsx",
        ProposedDate(date(2024, 3, 2), "Lijst", "A1"),
    ),
    "a day before a month": ([["maart 2024"], ["2-2-2024"]], "", ProposedDate(date(2024, 2, 2), "Lijst", "A2")),
    "the first of two": ([["1-3-2024"], ["2-3-2024"]], "", ProposedDate(MARCH, "Lijst", "A1")),
    "one that is said to be it": (
        [["1-3-2024"], ["stand van maart 2024"]],
        "",
        ProposedDate(date(2024, 3, 31), "Lijst", "A2"),
    ),
    "said in the name of the file": ([["1-3-2024"]], "stand 2-2-2024.xlsx", ProposedDate(date(2024, 2, 2))),
    "a date beside a word that says so": (
        [["stand maart 2024"], ["stand op", datetime(2024, 3, 1, 12)]],
        "",
        ProposedDate(MARCH, "Lijst", "B2"),
    ),
    "a date without such a word": ([["gemaakt", MARCH]], "2-2-2024.xlsx", ProposedDate(date(2024, 2, 2))),
    "words beside a date do not say so": (
        [["lijst van", MARCH], ["2-2-2024"]],
        "",
        ProposedDate(date(2024, 2, 2), "Lijst", "A2"),
    ),
    "two texts in one row are a row": (
        [["1-3-2024", "De Brug"], ["2-2-2024", "", None]],
        "",
        ProposedDate(date(2024, 2, 2), "Lijst", "A2"),
    ),
}


@pytest.mark.parametrize(("rows", "file_name", "day"), RANKED.values(), ids=RANKED)
def test_what_goes_before_what(rows: list[list[Any]], file_name: str, day: ProposedDate) -> None:
    assert proposed(rows, file_name) == day


@pytest.mark.parametrize(("lines", "is_seen"), [(9, True), (10, False)])
def test_in_a_sheet_that_nobody_knows_only_its_first_ten_rows_may_say_it(lines: int, is_seen: bool) -> None:
    assert (proposed([[]] * lines + [["1-3-2024"]]) is not None) is is_seen


def test_in_one_that_is_known_what_stands_above_and_below_its_rows_says_it() -> None:
    rows: list[list[Any]] = [
        ["lijst", "1-3-2024"],
        ["Naam 2-3-2024"],
        ["Club 3-3-2024"],
        *[[]] * 12,
        ["stand 4-3-2024"],
    ]
    cells = SheetCells("Lijst", rows)
    match = SheetMatch(PARTNERS, cells, 1, [], True, {}, {}, [Table(1, [], [2])])
    assert proposed_date(Workbook([cells]), [match]) == ProposedDate(date(2024, 3, 4), "Lijst", "A16")
    match.tables[0].rows.append(15)
    assert proposed_date(Workbook([cells]), [match]) == ProposedDate(MARCH, "Lijst", "B1")


def test_a_hidden_sheet_says_nothing() -> None:
    assert proposed([["1-3-2024"]], name="2-3-2024", is_hidden=True) is None
    assert proposed([["1-3-2024"]], "2-2-2024.xlsx", is_hidden=True) == ProposedDate(date(2024, 2, 2))


def test_a_month_counts_from_its_first_day_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.checks.dated.today", lambda: MARCH)
    assert proposed([["maart 2024"]]) == ProposedDate(MARCH, "Lijst", "A1")
    assert proposed([["april 2024"]]) is None
