"""What people's answers do to the rows of one table: those struck through, outside, to come, or that nobody knows."""

from datetime import date, timedelta

import pytest

from data.store import today
from loaders.choices import FUTURE, LEAVE, LEAVE_OUT, MANY, OUTSIDE, READ, STRUCK, Key
from tests.table_reading import details, reading, said, values

AREA, SINCE = "municipality_codes", "since_date"
SOON = today() + timedelta(days=40)


@pytest.mark.parametrize(
    ("answers", "code", "day"),
    [
        ({}, "date-in-future", None),
        ({(FUTURE, "Aanbod"): READ}, "date-in-future", None),
        ({(FUTURE, "Partners"): READ}, "date-future-read", SOON),
        ({(FUTURE, "Partners"): LEAVE}, "date-future-left", None),
    ],
)
def test_a_start_that_is_to_come_is_asked(answers: dict[Key, str], code: str, day: date | None) -> None:
    one = reading(["name", SINCE], [["De Brug", SOON]], answers)
    assert (said(one), values(one, SINCE)) == ([(code, "B3")], [day])


# struck through


STRUCK_ROW = frozenset({(3, 0), (3, 1), (4, 1)})
"""All of the second row and one cell of the third."""


@pytest.mark.parametrize(
    ("answers", "code", "numbers", "refused"),
    [
        ({}, "row-struck", [3, 4, 5], [4]),
        ({(STRUCK, "Aanbod"): READ}, "row-struck", [3, 4, 5], [4]),
        ({(STRUCK, "Partners"): READ}, "row-struck-read", [3, 4, 5], []),
        ({(STRUCK, "Partners"): LEAVE}, "row-struck-left", [3, 5], []),
    ],
)
def test_rows_that_are_struck_through_are_asked(
    answers: dict[Key, str], code: str, numbers: list[int], refused: list[int]
) -> None:
    lines = [["De Brug", "taal"], ["De Ploeg", "werk"], ["De Kring", "sport"]]
    one = reading(["name", "shared_interest"], lines, answers, struck=STRUCK_ROW)
    assert (said(one), one.numbers, list(one.refused)) == ([(code, "A4"), ("cell-struck", "B5")], numbers, refused)
    assert values(one, "name") == [lines[number - 3][0] for number in numbers]
    assert details(one, "cell-struck") == {"count": "1"}


def test_where_every_row_is_struck_through_no_cell_is_alone() -> None:
    one = reading(["name"], [["De Brug"]], struck=frozenset({(2, 0)}))
    assert said(one) == [("row-struck", "A3")]


# places


@pytest.mark.parametrize(
    ("answers", "numbers", "codes"),
    [
        ({}, [3, 4], ["municipality-elsewhere"]),
        ({(OUTSIDE, "Partners"): LEAVE_OUT}, [3], ["rows-outside"]),
        ({(OUTSIDE, "Partners"): LEAVE}, [3, 4], ["municipality-elsewhere"]),
        ({(OUTSIDE, "Aanbod"): LEAVE_OUT}, [3, 4], ["municipality-elsewhere"]),
    ],
)
def test_rows_outside_are_left_out_where_people_said_so(
    answers: dict[Key, str], numbers: list[int], codes: list[str]
) -> None:
    one = reading(["name", AREA], [["De Brug", "Tielt"], ["De Ploeg", "Brugge"]], answers)
    assert (one.numbers, [code for code, _ in said(one)]) == (numbers, codes)


@pytest.mark.parametrize(
    ("key", "answer", "code"),
    [
        ((MANY, "Partners", AREA), LEAVE_OUT, "places-left"),
        ((MANY, "Partners", AREA), LEAVE, "municipality-unknown"),
        ((MANY, "Partners", "engagement_code"), LEAVE_OUT, "municipality-unknown"),
        ((MANY, "Aanbod", AREA), LEAVE_OUT, "municipality-unknown"),
        (("word", "Partners", AREA, "x"), LEAVE_OUT, "municipality-unknown"),
        (("same", "Partners", AREA), LEAVE_OUT, "municipality-unknown"),
    ],
)
def test_places_that_nobody_knows_are_left_out_where_people_said_so_of_that_column(
    key: Key, answer: str, code: str
) -> None:
    one = reading(["name", AREA], [["De Brug", "Tielt, Qorvax"]], {key: answer})
    assert said(one) == [(code, "B3")]
