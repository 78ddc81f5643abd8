"""A header far below a long explanation is met, if it has enough of ours; words below one may say more than it does."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import COLUMN, PEOPLE, Choices
from loaders.columns.headers import DEEPER
from tests.workbooks import REGION, checked_rows, partner, places, raw_workbook

HEADER = ["Organisatie", "Soort", "Engagement", "Werkingsgebied"]
ROWS: list[list[Any]] = [
    ["De Brug vzw", "Sport", "Werkt mee", "hele regio"],
    ["Huis vzw", "Sport", "Werkt mee", "Izegem"],
]
LEGEND: list[list[Any]] = [["Naam", "Hoe de organisatie heet"], ["Soort", "Kies uit de lijst"], ["Belang", "Waarom"]]
EXPLAINED: dict[str, list[list[Any]]] = {
    "text": [[f"Uitleg bij punt {number} van deze lijst."] for number in range(40)],
    "blanks": [line for number in range(50) for line in ([f"Regel {number}"], [])],
    "legend": LEGEND + [[f"Punt {number}", "Zo vul je dit in, en dat mag lang zijn."] for number in range(60)],
    "numbers": [[number, f"stap {number}", number * 2] for number in range(1, 90)],
}


@pytest.mark.parametrize("above", EXPLAINED.values(), ids=EXPLAINED)
@pytest.mark.parametrize("name", ["Partners", "Lijst"])
def test_a_header_below_a_long_explanation_is_read(above: list[list[Any]], name: str) -> None:
    checked = check(raw_workbook({name: [*above, HEADER, *ROWS]}), REGION)
    assert [row.values["name"] for row in checked.sheets.get("Partners", [])] == ["De Brug vzw", "Huis vzw"]
    assert checked.status == "ok"
    assert ("header-far-down", "Partners", f"A{len(above) + 1}") in places(checked)


def test_people_under_it_are_asked_as_anywhere() -> None:
    lines = [*EXPLAINED["text"], [*HEADER, "Contactpersoon"], *([*row, "Lien Proefmans"] for row in ROWS)]
    checked = check(raw_workbook({"Partners": lines}), REGION)
    assert [one.key for one in checked.questions if one.kind == PEOPLE] == [(PEOPLE, "Partners", "contactpersoon")]
    assert "Proefmans" not in repr(checked)


def test_a_list_with_its_header_on_top_keeps_it() -> None:
    rows = [[f"Huis {number} vzw", *ROWS[0][1:]] for number in range(40)]
    checked = check(raw_workbook({"Partners": [HEADER, *rows, HEADER, ["Nog een vzw", *ROWS[0][1:]]]}), REGION)
    assert len(checked.sheets["Partners"]) == 41
    assert places(checked) == [("header-repeated", "Partners", "A42")]


def test_two_of_our_headers_far_down_are_chance() -> None:
    lines = [*EXPLAINED["text"], ["Naam", "Soort", "Van alles"], ["x", "y", "z"]]
    assert [code for code, *_ in places(check(raw_workbook({"Partners": lines}), REGION))] == ["header-missing"]


@settings(max_examples=8)
@given(st.integers(0, DEEPER - 1), st.sampled_from(["Uitleg", "Let op: vul elke rij in", "1. Eerst dit"]))
def test_so_many_lines_of_explanation_do_not_matter(count: int, text: str) -> None:
    checked = check(raw_workbook({"Partners": [*([text] for _ in range(count)), HEADER, *ROWS]}), REGION)
    assert len(checked.sheets.get("Partners", [])) == 2


def _under(header: str, *words: str, also: tuple[str, ...] = (), answer: str | None = None) -> Checked:
    rows = [[f"Club {number}", "Sport", word, "Roeselare", *also] for number, word in enumerate(words)]
    lines = [["Naam", "Soort", header, "Werkingsgebied", *["Engagement"] * len(also)], *rows]
    choices = Choices({} if answer is None else {(COLUMN, "Partners", header.lower()): answer})
    return check(raw_workbook({"Partners": lines}), REGION, choices=choices)


@pytest.mark.parametrize("header", ["Rol", "Rollen"])
def test_words_of_another_list_that_lacks_are_read_as_those_and_that_is_said(header: str) -> None:
    checked = _under(header, "Werkt mee", "Klankbord", "Stuurt mee")
    stored = [(row.values["engagement_code"], row.values["role_codes"]) for row in checked.sheets["Partners"]]
    assert (stored, checked.questions) == ([("3", None), ("2", None), ("4", None)], [])
    assert places(checked) == [("column-by-words", "Partners", "C1")]
    assert [one.how for one in checked.columns["Partners"] if one.header == header] == ["words"]


@pytest.mark.parametrize(
    "words",
    [
        ("Werkt mee", "Klankbord", "Trekker"),
        ("Werkt mee", "Sprotje", "Sprotjes"),
        ("Kerngroep", "Nieuwsbrief", "Lid"),
        ("Lid", "Nieuwsbrief", "Partner", "Sprotje", "Sprotjes"),
    ],
)
@pytest.mark.parametrize("header", ["Rol", "Rol in netwerk"])
def test_where_most_of_its_words_are_of_another_list_a_column_is_asked(header: str, words: tuple[str, ...]) -> None:
    checked = _under(header, *words)
    (asked,) = checked.questions
    assert (asked.kind, asked.proposals[:2], asked.blocks) == (COLUMN, ("engagement_code", "role_codes"), True)
    assert places(checked) == [("column-uncertain", "Partners", "C1")]
    engaged = _under(header, *words, answer="engagement_code")
    assert [one.column.field for one in engaged.columns["Partners"] if one.header == header] == ["engagement_code"]


@pytest.mark.parametrize(
    "words", [("Trekker", "Kernpartner", "Toeleider"), ("Werkgroep", "Stuurgroep"), ("Sprotje", "Sprotjes", "Lid")]
)
def test_words_of_its_own_list_or_of_none_leave_a_column_what_its_header_says(words: tuple[str, ...]) -> None:
    checked = _under("Rol", *words)
    assert "role_codes" in [one.column.field for one in checked.columns["Partners"]]
    assert COLUMN not in [one.kind for one in checked.questions]


def test_what_people_said_of_a_header_and_a_column_of_that_list_go_before_its_words() -> None:
    said = _under("Rol", "Werkt mee", "Klankbord", answer="role_codes")
    assert [one.how for one in said.columns["Partners"] if one.column.field == "role_codes"] == ["chosen"]
    beside = _under("Rol", "Werkt mee", "Klankbord", also=("Stuurt mee",))
    assert [row.values["engagement_code"] for row in beside.sheets["Partners"]] == ["4", "4"]
    assert "column-by-words" not in [one.code for one in beside.findings]


def test_in_our_template_a_header_means_what_we_say() -> None:
    checked = checked_rows({"Partners": [partner(engagement_code=None, role_codes="Werkt mee")]})
    assert {one.how for one in checked.columns["Partners"]} == {"exact"}
