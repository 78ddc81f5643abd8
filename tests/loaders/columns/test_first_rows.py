"""What people see of a sheet before they say what it is."""

from collections.abc import Sequence
from typing import Any

import pytest

from loaders.columns.first_rows import MASK, first_rows
from loaders.columns.headers import Headings
from loaders.values.outcome import Fault

PERSON = "Tine Voorbeeld"


def shown(*lines: Sequence[Any]) -> list[list[str]]:
    """What is shown of lines under their header."""
    rows = [list(line) for line in lines]
    return [list(line) for line in first_rows(rows, Headings(0, rows[0], 0))]


def test_the_first_three_rows_that_hold_anything_are_shown() -> None:
    lines = [["Naam"], [""], ["a"], [" "], ["b"], ["c"], ["d"]]
    assert shown(*lines) == [["Naam"], ["a"], ["b"], ["c"]]


def test_the_first_seven_columns_that_hold_anything_are_shown() -> None:
    line = ["a", "", *"bcdefgh"]
    assert shown(["A", "B", *"CDEFGHI"], line) == [["A", *"CDEFGH"], ["a", *"bcdefg"]]


def test_without_headers_every_line_is_a_row() -> None:
    assert first_rows([["a", "b"], ["c"]], None) == (("", ""), ("a", "b"), ("c", ""))
    assert first_rows([], None) == ()


def test_columns_under_no_header_are_shown_as_well() -> None:
    assert shown(["Naam"], ["De Brug", "Tielt"], ["Het Huis"]) == [["Naam", ""], ["De Brug", "Tielt"], ["Het Huis", ""]]
    assert shown(["Naam", "Plaats"], ["De Brug"]) == [["Naam"], ["De Brug"]]


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        ("x" * 30, "x" * 30),
        ("x" * 31, "x" * 29 + "…"),
        ("een\ntwee", "een twee"),
        (12.0, "12"),
        (PERSON, MASK),
        (f"vraag het aan {PERSON}", MASK),
        ("0470 00 00 00", MASK),
        ("051 00 00 00", MASK),
        ("info@voorbeeld.example", "info@voorbeeld.example"),
        ("voorbeeldpersoon@gmail.com", MASK),
        (Fault("error-cell", "#N/B"), "#N/B"),
        (Fault("personal-name", PERSON), MASK),
    ],
)
def test_a_cell_is_shown_short_and_never_names_somebody(value: object, seen: str) -> None:
    assert shown(["Lijst", "Extra"], ["a", value]) == [["Lijst", "Extra"], ["a", seen]]


def test_a_cell_that_holds_nothing_is_empty() -> None:
    assert shown(["Lijst", "Extra"], ["a", None], ["b", "c"]) == [["Lijst", "Extra"], ["a", ""], ["b", "c"]]


def test_a_column_about_people_is_masked_whole_where_it_is_filled() -> None:
    lines = [["Naam", "Contactpersoon"], ["De Brug", "x"], ["Het Huis", ""]]
    assert shown(*lines) == [["Naam", "Contactpersoon"], ["De Brug", MASK], ["Het Huis", ""]]


def test_one_cell_about_somebody_masks_its_column_also_far_down() -> None:
    fault = Fault("personal-name", PERSON)
    lines: list[list[Any]] = [
        ["Naam", "Extra"],
        ["a", "x"],
        ["b"],
        ["c", Fault("error-cell", "#N/B")],
        ["d", "z"],
        ["e", fault],
    ]
    assert shown(*lines) == [["Naam", "Extra"], ["a", MASK], ["b", ""], ["c", MASK]]
