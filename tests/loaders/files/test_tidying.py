"""Texts of a workbook made what people see, and what is said of letters that were mended or lost."""

from datetime import timedelta
from typing import Any

import pytest

from loaders.files.limits import BookScan, SheetScan
from loaders.files.tidying import tidied, tidy


def tidy_book(
    *rows: list[Any], remarks: dict[str, dict[str, str]] | None = None
) -> tuple[list[list[Any]], dict[str, dict[str, str]]]:
    """The rows of a sheet, and the remarks on the file, once it is tidy."""
    book = BookScan([SheetScan("Partners", rows=list(rows))], remarks=remarks or {})
    tidy(book)
    return book.sheets[0].rows, book.remarks


def remark(cell: str, count: int = 1, seen: str = "") -> dict[str, str]:
    return {"sheet": "Partners", "cell": cell, "count": str(count)} | ({"seen": seen} if seen else {})


@pytest.mark.parametrize("unseen", ["\ufe00", "\ufe0f", "\U000e01ef", "\u200b", "\u00ad", "\ufeff"])
def test_signs_of_which_nothing_is_seen_vanish(unseen: str) -> None:
    assert tidied(f"De{unseen}Brug") == "DeBrug"


@pytest.mark.parametrize("wide", ["\u2800", "\u3164", "\uffa0"])
def test_signs_that_look_like_a_space_are_one(wide: str) -> None:
    assert tidied(f"De{wide}Brug") == "De Brug"


@pytest.mark.parametrize("seen", ["\ufe10", "\u2801", "\uffa1", "é", "’"])
def test_signs_that_are_seen_stay(seen: str) -> None:
    assert tidied(f"De{seen}Brug") == f"De{seen}Brug"


LETTERS: list[tuple[str, str, dict[str, dict[str, str]]]] = [
    ("taalcafÃ©", "taalcafé", {"letters-mended": remark("B2", seen="taalcafé")}),
    ("café, taalcafÃ©", "café, taalcafé", {"letters-mended": remark("B2", seen="taalcafé")}),
    ("CafÃ©", "Café", {"letters-mended": remark("B2", seen="Café")}),
    ("10 â‚¬", "10 €", {"letters-mended": remark("B2")}),
    ("taalcaf\ufffd", "taalcaf\ufffd", {"letters-lost": remark("B2", seen="taalcaf\ufffd")}),
    ("co\ufffdperatie", "co\ufffdperatie", {"letters-lost": remark("B2", seen="co\ufffdperatie")}),
    ("de co?peratie", "de co?peratie", {"letters-lost": remark("B2", seen="co?peratie")}),
    ("taalcafÈ, wat", "taalcafÈ, wat", {"letters-lost": remark("B2", seen="taalcafÈ,")}),
    ("De Brug \ufffd", "De Brug \ufffd", {"letters-lost": remark("B2")}),
    ("Taalcafé", "Taalcafé", {}),
    ("Is dat zo?", "Is dat zo?", {}),
    ("https://voorbeeld.example/zoek?taal=nl", "https://voorbeeld.example/zoek?taal=nl", {}),
]


@pytest.mark.parametrize(("text", "better", "remarks"), LETTERS)
def test_letters_are_mended_or_said_to_be_lost(text: str, better: str, remarks: dict[str, dict[str, str]]) -> None:
    assert tidy_book(["Naam"], ["", text]) == ([["Naam"], ["", better]], remarks)


PEOPLE: list[tuple[str, str]] = [
    ("taalcafÃ©", "taalcafé"),
    ("CafÃ©", ""),
    ("CafÃ© taalcafÃ©", "taalcafé"),
    ("Caf\ufffd", ""),
    ("Caf\ufffd taalcaf\ufffd", "taalcaf\ufffd"),
    ("Co?peratie", ""),
    ("taalCaf\ufffd", "taalCaf\ufffd"),
]


@pytest.mark.parametrize(("text", "seen"), PEOPLE)
def test_no_word_with_a_capital_is_repeated_of_a_sheet_about_people(text: str, seen: str) -> None:
    _, remarks = tidy_book(["Voornaam", "Nota"], ["", text])
    assert [details.get("seen", "") for details in remarks.values()] == [seen]


@pytest.mark.parametrize(("row", "seen"), [(19, ""), (20, "Café")])
def test_a_header_about_people_stands_in_the_first_twenty_rows(row: int, seen: str) -> None:
    rows: list[list[Any]] = [[""] for _ in range(row)]
    _, remarks = tidy_book(*rows, ["Voornaam"], ["CafÃ©"])
    assert remarks["letters-mended"].get("seen", "") == seen


@pytest.mark.parametrize(("length", "seen"), [(39, ""), (40, "Café")])
def test_a_header_about_people_has_fewer_than_forty_signs(length: int, seen: str) -> None:
    _, remarks = tidy_book(["Voornaam".ljust(length)], ["CafÃ©"])
    assert remarks["letters-mended"].get("seen", "") == seen


def test_one_remark_counts_the_cells_and_shows_the_first_word_that_may_be_shown() -> None:
    _, remarks = tidy_book(["10 â‚¬", "cafÃ©"], ["taalcafÃ©", "taalcaf\ufffd"])
    assert remarks == {
        "letters-mended": remark("A1", count=3, seen="café"),
        "letters-lost": remark("B2", seen="taalcaf\ufffd"),
    }


def test_a_list_whose_encoding_was_chosen_shows_its_first_word_with_such_letters() -> None:
    read = {"csv-read": {"separator": ";", "encoding": "cp1252"}}
    _, remarks = tidy_book(["Naam?", "coöperatie"], ["café"], remarks=read)
    assert remarks == {"csv-read": {"separator": ";", "encoding": "cp1252", "seen": "coöperatie"}}
    assert tidy_book(["coöperatie"])[1] == {}
    plain = {"csv-read": {"separator": ";", "encoding": "utf-8"}}
    assert tidy_book(["Naam?", "10 €"], remarks=plain)[1] == {"csv-read": {"separator": ";", "encoding": "utf-8"}}


def test_numbers_stay_and_hours_past_a_day_are_shown_as_spreadsheets_do() -> None:
    rows, remarks = tidy_book(["Naam\u200b", 1.5, timedelta(hours=30)])
    assert (rows, remarks) == ([["Naam", 1.5, "30:00"]], {})


def test_the_name_of_a_sheet_is_tidy_too() -> None:
    book = BookScan([SheetScan("Part\u00adners")])
    tidy(book)
    assert book.sheets[0].name == "Partners"
