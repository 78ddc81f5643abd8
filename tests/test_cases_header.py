"""A header far below a long explanation is met, if it has enough of our headers; what stands above is said."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.checks.checking import check
from loaders.choices import PEOPLE
from loaders.columns.headers import DEEPER
from tests.workbooks import REGION, places, raw_workbook

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
