"""Tables of different kinds on one sheet, under one another or beside each other, are each read as what they are."""

import io
from itertools import zip_longest
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import LEAVE, LEAVE_OUT, PEOPLE, ROW, Choices, Key
from loaders.deliveries.kept import kept_copy
from loaders.returned.workbook import returned
from tests.workbooks import REGION, places, raw_workbook
from ui.texts import returned as returned_words
from ui.texts.findings import sentence

Lines = list[list[Any]]
PARTNERS: Lines = [
    ["Naam", "Soort", "Engagement", "Werkingsgebied"],
    ["Huis vzw", "Sport", "Werkt mee", "Izegem"],
    ["Lot vzw", "School", "Werkt mee", "Tielt"],
]
OFFERS: Lines = [
    ["Naam", "Aanbieder", "Soort", "Gemeenten", "Status"],
    ["Praatcafé", "Huis vzw", "Oefenkans Nederlands", "Izegem", "Actief"],
]
ACTIONS: Lines = [["Doelstelling", "Actie", "Status"], ["Meer aanbod", "Oproep", "Bezig"]]


def beside(left: Lines, right: Lines, gap: int = 1) -> Lines:
    """Two tables with empty columns between them."""
    width = len(left[0])
    return [
        [*(one or [""] * width), *[""] * gap, *(other or [])] for one, other in zip_longest(left, right, fillvalue=None)
    ]


def read(lines: Lines, name: str = "Lijst", answers: dict[Key, str] | None = None) -> Checked:
    return check(raw_workbook({name: lines}), REGION, choices=Choices(answers or {}))


def stored(checked: Checked) -> dict[str, list[Any]]:
    """The first field of each row, by sheet."""
    return {name: [next(iter(row.values.values())) for row in rows] for name, rows in checked.sheets.items()}


TWO = {"Partners": ["Huis vzw", "Lot vzw"], "Aanbod": ["Praatcafé"]}
LAYOUTS = {
    "under": [*PARTNERS, [], *OFFERS],
    "under a title": [["Onze partners"], *PARTNERS, [], ["Ons aanbod"], *OFFERS],
    "close": [*PARTNERS, ["Ons aanbod"], *OFFERS],
    "other way": [*OFFERS, [], [], *PARTNERS],
    "beside": beside(PARTNERS, OFFERS),
    "beside, wide": beside(OFFERS, PARTNERS, 3),
}


@pytest.mark.parametrize("lines", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("name", ["Lijst", "Partners 2026"])
def test_two_kinds_are_two_lists(lines: Lines, name: str) -> None:
    checked = read(lines, name)
    assert (checked.status, stored(checked)) == ("ok", TWO)
    assert "table-by-headers" in {one.code for one in checked.findings}


def test_three_kinds_are_three_lists_and_each_says_where_it_begins() -> None:
    checked = read([*PARTNERS, [], *OFFERS, [], *ACTIONS], "Partners")
    assert stored(checked) == TWO | {"Acties": ["Meer aanbod"]}
    begins = [(sheet, cell) for code, sheet, cell in places(checked) if code == "table-by-headers"]
    assert begins == [("Aanbod", "A5"), ("Acties", "A8")]


def test_a_cell_keeps_its_address_and_is_marked_on_their_own_sheet() -> None:
    lines = [*PARTNERS, [], OFFERS[0], ["Praatcafé", "Huis vzw", "Qorvax", "Izegem", "Actief"]]
    content = raw_workbook({"Lijst": lines})
    checked = check(content, REGION)
    assert ("code-unknown", "Aanbod", "C6") in places(checked) and checked.names["Aanbod"] == "Lijst"

    sheet: Worksheet = openpyxl.load_workbook(io.BytesIO(returned(content, checked, sentence, returned_words)))["Lijst"]
    assert sheet["C6"].comment is not None


def test_people_of_the_second_table_are_asked_and_left_out_there() -> None:
    offers = [[*OFFERS[0], "Contactpersoon"], [*OFFERS[1], "Lien Proefmans"]]
    lines = [*PARTNERS, [], *offers]
    [question] = [one for one in read(lines).questions if one.kind == PEOPLE]
    checked = read(lines, answers={question.key: LEAVE})
    assert (checked.status, stored(checked)) == ("ok", TWO) and "Proefmans" not in repr(checked)
    copy = kept_copy(raw_workbook({"Lijst": lines}), checked, None) or b""
    again = check(copy, REGION)
    assert stored(again) == TWO and "Proefmans" not in repr(again)


def test_a_row_of_one_of_two_tables_beside_each_other_is_left_out_alone() -> None:
    partners = [PARTNERS[0], ["", *PARTNERS[1][1:]], PARTNERS[2]]
    lines = beside(partners, OFFERS)
    [row] = read(lines).aside["Partners"]
    checked = read(lines, answers={(ROW, row.origin[0], str(row.origin[1])): LEAVE_OUT})
    assert (checked.status, stored(checked)) == ("ok", {"Partners": ["Lot vzw"], "Aanbod": ["Praatcafé"]})


@pytest.mark.parametrize("name", ["Lijst", "Partners"])
@pytest.mark.parametrize(
    ("answer", "names"),
    [("all", ["Huis vzw", "Lot vzw", "Slot vzw"]), ("", ["Huis vzw", "Lot vzw"]), (" (2)", ["Slot vzw"])],
)
def test_of_two_tables_of_one_kind_beside_each_other_people_say_which(name: str, answer: str, names: list[str]) -> None:
    right = [[*PARTNERS[0], "Contactpersoon"], ["Slot vzw", *PARTNERS[1][1:], "Lien Proefmans"]]
    lines = beside(PARTNERS, right)
    [question] = [one for one in read(lines, name).questions if one.kind == "sheets"]
    assert (list(question.options), question.blocks) == (["all", name, f"{name} (2)"], True)
    assert [rows[1][0] for rows in question.sheet_rows.values()] == ["Huis vzw", "Slot vzw"]
    answers: dict[Key, str] = {question.key: answer if answer == "all" else name + answer}
    people = [one.key for one in read(lines, name, answers).questions if one.kind == PEOPLE]
    checked = read(lines, name, answers | dict.fromkeys(people, LEAVE))
    assert (checked.status, stored(checked)) == ("ok", {"Partners": names})
    copy = kept_copy(raw_workbook({name: lines}), checked, None) or b""
    book = openpyxl.load_workbook(io.BytesIO(copy))
    kept = [cell for sheet in book.worksheets for row in sheet.values for cell in row if cell is not None]
    assert set(names) <= set(kept) and "Lien Proefmans" not in kept


def test_a_table_of_the_same_kind_is_no_list_of_its_own() -> None:
    checked = read([*PARTNERS, [], PARTNERS[0], ["Slot vzw", *PARTNERS[1][1:]]])
    assert stored(checked) == {"Partners": ["Huis vzw", "Lot vzw", "Slot vzw"]}
    assert "table-by-headers" not in {one.code for one in checked.findings}


def test_a_row_of_words_that_are_headers_elsewhere_does_not_part_a_list() -> None:
    odd = ["Status", "Sport", "Werkt mee", "Izegem"]
    assert stored(read([*PARTNERS, [], odd, PARTNERS[1]]))["Partners"][2:3] == ["Status"]


def test_the_copy_of_several_sheets_that_are_one_holds_them_all() -> None:
    def sheet(name: str) -> Lines:
        return [[*PARTNERS[0], "Contactpersoon"], [name, *PARTNERS[1][1:], "Lien Proefmans"]]

    content = raw_workbook({"Partners Izegem": sheet("Een vzw"), "Partners Tielt": sheet("Twee vzw")})
    answers: dict[Key, str] = {("sheets", "Partners"): "all"}
    people = [one.key for one in check(content, REGION, choices=Choices(answers)).questions if one.kind == PEOPLE]
    checked = check(content, REGION, choices=Choices(answers | dict.fromkeys(people, LEAVE)))
    assert stored(checked) == {"Partners": ["Een vzw", "Twee vzw"]}
    copy = kept_copy(content, checked, None) or b""
    assert stored(check(copy, REGION, choices=Choices(answers))) == stored(checked)
