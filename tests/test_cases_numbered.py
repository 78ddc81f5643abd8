"""Row numbers that people typed before names are no part of these; numbers that belong to names stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.checks.checking import check
from loaders.values.numbering import numbered
from tests.workbooks import REGION, checked_rows, partner, places, raw_workbook

HEADER = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
NAMES = ["De Spil", "Huis vzw", "Het Anker", "3 Eiken vzw"]
SIGNS = ("{number}. {name}", "{number}) {name}", "({number}) {name}", "{number:02}. {name}", "{number} - {name}")


def stored(names: list[str]) -> list[str]:
    rows = [[name, "Sport", "Werkt mee", "Izegem"] for name in names]
    checked = check(raw_workbook({"Partners": [HEADER, *rows]}), REGION)
    return [row.values["name"] for row in checked.sheets["Partners"]]


def test_a_list_that_numbers_its_rows_is_read_without_and_says_so() -> None:
    rows = [[f"{number}. {name}", "Sport", "Werkt mee", "Izegem"] for number, name in enumerate(NAMES[:3], 1)]
    checked = check(raw_workbook({"Partners": [HEADER, *rows]}), REGION)
    assert [row.values["name"] for row in checked.sheets["Partners"]] == NAMES[:3]
    assert places(checked) == [("numbering-left", "Partners", "A2")]


def test_in_our_template_a_name_is_what_stands_there() -> None:
    names = [f"{number}. {name}" for number, name in enumerate(NAMES[:3], 1)]
    checked = checked_rows({"Partners": [partner(name) for name in names]})
    assert [row.values["name"] for row in checked.sheets["Partners"]] == names


@pytest.mark.parametrize(
    "names",
    [
        ["1. FC Bedenk", "Huis vzw", "Het Anker", "Club"],
        ["11. November", "20. Eeuw vzw", "3. Leeftijd"],
        ["1. Wijk Noord", "1. Wijk Zuid", "2. Wijk Oost"],
        ["3 Eiken vzw", "4 Windstreken", "5 Sterren"],
        ["2. De Spil"],
    ],
)
def test_numbers_that_are_not_those_of_the_rows_stay(names: list[str]) -> None:
    assert stored(names) == names


@given(st.lists(st.sampled_from(NAMES), min_size=2, max_size=30), st.sampled_from(SIGNS), st.integers(0, 29))
def test_every_way_of_numbering_gives_the_names_back(names: list[str], sign: str, blank: int) -> None:
    values = [sign.format(number=number, name=name) for number, name in enumerate(names, 1)]
    values.insert(min(blank, len(values)), "")
    plain = numbered(values)
    assert [plain[place] for place, value in enumerate(values) if value] == names


@given(st.lists(st.sampled_from([*NAMES, "11.11.11", "1 plus 1 vzw", ""]), max_size=12))
def test_names_without_numbers_are_left_as_they_are(names: list[str]) -> None:
    assert numbered(names) == {}
