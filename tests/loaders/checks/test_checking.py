"""A workbook through the one entry of the importer: whose it is, what of it is read, in which order it is said."""

from typing import Any

import pytest

from data import reference
from loaders import contract
from loaders.checks.checked import Checked
from loaders.checks.checking import check, is_region
from loaders.choices import CELLS, DEFAULT, KEEP, LEAVE, LEAVE_OUT, PEOPLE, ROW, SAME, SHEET, Choices, Key
from tests.workbooks import REGION, offer, partner, places, raw_workbook, workbook

HEADERS = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
ELSEWHERE = "waasland"


def row(name: str, *more: Any) -> list[Any]:
    """A partner of a list of their own."""
    return [name, "Sport", "Werkt mee", "Tielt", *more]


def read(sheets: dict[str, list[list[Any]]], answers: dict[Key, str] | None = None) -> Checked:
    """A workbook without a stamp."""
    return check(raw_workbook(sheets), REGION, choices=Choices(answers or {}))


def stamped(region: str, version: int = contract.VERSION) -> bytes:
    """A template of a region with one partner."""
    return workbook({"Partners": [partner()]}, region, version)


WHOSE: dict[str, tuple[bytes, str | None, str | None, bool, list[str]]] = {
    "as stamped": (stamped(REGION), None, REGION, True, []),
    "as asked and stamped": (stamped(REGION), REGION, REGION, True, []),
    "stamped for another": (stamped(ELSEWHERE), REGION, REGION, True, ["wrong-region"]),
    "as asked": (workbook({"Partners": [partner()]}, None), REGION, REGION, False, []),
    "nobody's": (workbook({"Partners": [partner()]}, None), None, None, False, ["region-unknown"]),
    "stamped for nobody": (stamped("nergens"), None, None, False, ["region-unknown"]),
    "asked, and stamped for nobody": (stamped("nergens"), REGION, REGION, False, []),
    "an older template": (stamped(REGION, contract.VERSION + 1), REGION, REGION, True, ["template-version"]),
    "no workbook": (b"\x00\x01\x02", REGION, REGION, False, ["not-a-spreadsheet"]),
    "the learning network": (
        workbook({"Leervragen": [{"question": "Hoe?", "question_theme_code": "Taal"}]}, None),
        reference.LEARNING_NETWORK,
        reference.LEARNING_NETWORK,
        False,
        ["code-unknown"],
    ),
}


@pytest.mark.parametrize(("content", "asked", "region", "is_template", "codes"), WHOSE.values(), ids=WHOSE)
def test_whose_workbook_it_is(
    content: bytes, asked: str | None, region: str | None, is_template: bool, codes: list[str]
) -> None:
    checked = check(content, asked)
    assert (checked.region, checked.is_template, [one.code for one in checked.findings]) == (region, is_template, codes)


def test_a_workbook_of_another_region_is_not_read() -> None:
    assert (check(stamped(ELSEWHERE), REGION).sheets, list(check(stamped(REGION)).sheets)) == ({}, ["Partners"])


def test_a_region_is_one_of_ours_or_the_learning_network() -> None:
    assert [is_region(code) for code in (REGION, reference.LEARNING_NETWORK, "nergens", "")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("sheets", "shares"),
    [
        ({"Partners": [partner()], "Aanbod": [offer()]}, [0.4, 0.7, 1, 1]),
        ({"Partners": [partner()]}, [0.4, 1, 1]),
    ],
)
def test_the_way_after_opening_is_as_long_for_each_sheet(sheets: dict[str, Any], shares: list[float]) -> None:
    told: list[float] = []
    check(workbook(sheets), progress=told.append)
    assert told == pytest.approx(shares)


def test_a_file_that_cannot_be_opened_is_done_at_once() -> None:
    told: list[float] = []
    check(b"\x00\x01\x02", REGION, progress=told.append)
    assert told == pytest.approx([0.4, 1])


def test_rows_keep_the_numbers_that_they_have_in_their_file_and_run_on_over_two_sheets() -> None:
    sheets = {"Noord": [HEADERS, row("De Brug"), row("De Ploeg")], "Zuid": [HEADERS, row("De Kring")]}
    answers: dict[Key, str] = {(SHEET, "Noord"): "Partners", (SHEET, "Zuid"): "Partners", ("sheets", "Partners"): "all"}
    checked = read(sheets, answers)
    assert [(one.row_number, one.values["name"]) for one in checked.sheets["Partners"]] == [
        (2, "De Brug"),
        (3, "De Ploeg"),
        (5, "De Kring"),
    ]
    assert [checked.place("Partners", number, "name") for number in (3, 5)] == [("A3", "Noord"), ("A2", "Zuid")]
    assert (checked.names, checked.read) == ({"Partners": "Noord"}, frozenset({"Noord", "Zuid"}))


def test_a_column_of_two_tables_is_told_once_where_the_first_has_it() -> None:
    sheets = {"Partners": [[*HEADERS, "Sinds"], row("De Brug"), ["", *HEADERS], ["", *row("De Ploeg")]]}
    fields = [one.column.field for one in read(sheets).columns["Partners"]]
    assert fields == ["name", "organisation_type_code", "engagement_code", "since_date", "municipality_codes"]


def test_a_sheet_that_lacks_a_column_has_no_rows_and_all_of_them_wait() -> None:
    checked = read({"Partners": [HEADERS[:3], row("De Brug")[:3], row("De Ploeg")[:3]]})
    assert (checked.sheets, checked.refused, checked.aside) == ({"Partners": []}, {"Partners": 2}, {})


OFFERS = [["Naam", "Aanbieder", "Soort", "Gemeenten", "Status"], ["Taal", "De Brug", "Buddywerking", "Tielt", "Actief"]]


def test_a_sheet_without_rows_is_said_to_be_empty() -> None:
    checked = read({"Partners": [HEADERS], "Aanbod": OFFERS})
    assert (places(checked), list(checked.sheets)) == ([("sheet-empty", "Partners", "")], ["Aanbod"])


def test_without_its_columns_nobody_knows_whether_a_sheet_has_rows() -> None:
    checked = read({"Partners": [HEADERS[:3]], "Aanbod": OFFERS})
    assert {code for code, _, _ in places(checked)} == {"column-missing"}


def test_a_sheet_whose_rows_are_asked_is_not_empty_though_another_is() -> None:
    checked = read({"Partners": [HEADERS, ["GESTOPTE PARTNERS"], row("De Brug")], "Aanbod": OFFERS[:1]})
    assert [(code, sheet) for code, sheet, _ in places(checked)] == [
        ("section-asked", "Partners"),
        ("sheet-empty", "Aanbod"),
    ]


def test_nothing_filled_in_is_said_where_nothing_else_stands_in_the_way() -> None:
    assert places(read({"Partners": [HEADERS]})) == [("nothing-filled-in", "", ""), ("sheet-empty", "Partners", "")]
    blocked = read({"Partners": [HEADERS[:3]], "Aanbod": [["Naam"]]})
    assert blocked.sheets == {} and "nothing-filled-in" not in str(places(blocked))


def test_what_is_said_goes_from_the_file_down_its_sheets() -> None:
    sheets = {
        "Aanbod": [
            ["Naam", "Aanbieder", "Soort", "Gemeenten", "Status"],
            ["Praattafel", "De Brug", "raket", "Tielt", "Actief"],
        ],
        "Iets": [["a"], ["b"]],
        "Partners": [HEADERS, row("De Brug"), ["De Ploeg", "raket", "zeppelin", "Tielt"]],
    }
    found = [(sheet, cell) for code, sheet, cell in places(read(sheets)) if code == "code-unknown" or sheet == "Iets"]
    assert found == [("Partners", "B3"), ("Partners", "C3"), ("Aanbod", "C2"), ("Iets", "")]


def test_sheets_are_asked_first_then_people_then_the_rest() -> None:
    sheets = {
        "Lijst": [
            ["Naam", "Soort", "Contact"],
            ["De Brug", "x", "Lien Proefmans"],
            ["De Ploeg", "x", "Piet Voorbeeld"],
        ],
        "Partners": [
            [*HEADERS, "Wie"],
            row("De Brug", "Lien Proefmans"),
            ["De Ploeg", "raket", "", "Tielt", "Piet Voorbeeld"],
        ],
    }
    kinds = [one.kind for one in read(sheets).questions]
    assert kinds == [SHEET, PEOPLE, PEOPLE, "word", DEFAULT]


def test_a_column_that_is_kept_is_not_said_to_be_of_people() -> None:
    sheets = {"Partners": [[*HEADERS, "Gsm"], row("De Brug", "056 12 34 56"), row("De Ploeg", "056 12 34 57")]}
    kept: dict[Key, str] = {(PEOPLE, "Partners", "gsm"): KEEP}
    assert [[code for code, _, _ in places(read(sheets, one))] for one in ({}, kept)] == [["personal-column"], []]


def test_what_is_left_out_is_told_of_people_and_of_rows() -> None:
    sheets = {"Partners": [[*HEADERS, "Contact"], row("De Brug", "Lien Proefmans"), row("De Ploeg")]}
    answers: dict[Key, str] = {(PEOPLE, "Partners", "contact"): LEAVE, (ROW, "Partners", "3"): LEAVE_OUT}
    checked = read(sheets, answers)
    assert [(one.letters, one.how) for one in checked.left_out] == [("E", LEAVE), ("", ROW)]
    assert [one.values["name"] for one in checked.sheets["Partners"]] == ["De Brug"]
    assert CELLS not in {one.how for one in checked.left_out}


def test_only_a_list_of_their_own_has_numbers_before_its_names() -> None:
    names = [f"{number}. Club {letter}" for number, letter in enumerate("ABC", 1)]
    ours = check(workbook({"Partners": [partner(name) for name in names]}), REGION)
    theirs = read({"Partners": [HEADERS, *(row(name) for name in names)]})
    assert [one.values["name"] for one in ours.sheets["Partners"]] == names
    assert [one.values["name"] for one in theirs.sheets["Partners"]] == ["Club A", "Club B", "Club C"]


def test_of_a_row_that_blocks_is_told_what_it_says_and_where_it_stood() -> None:
    checked = read(
        {"Partners": [HEADERS, row("De Brug"), ["De Ploeg", "raket", "Werkt mee", "Tielt"], row("De Brug vzw")]}
    )
    assert checked.refused == {"Partners": 2} and [one.row_number for one in checked.sheets["Partners"]] == [2]
    wrong, alike = checked.aside["Partners"]
    assert (wrong.row_number, wrong.origin, wrong.values["name"]) == (3, ("Partners", 3), "De Ploeg")
    assert (wrong.cells["Soort"], [one.code for one in wrong.findings]) == ("raket", ["code-unknown"])
    assert (alike.row_number, alike.values["name"]) == (4, "De Brug vzw")
    assert [one.kind for one in checked.questions if one.kind == SAME] == [SAME]
