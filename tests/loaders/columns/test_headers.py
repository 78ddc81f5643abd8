"""Where the headers of a sheet stand, and what each row of texts is taken for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from loaders.columns.headers import (
    ColumnMatch,
    Headings,
    bare_header,
    column_called,
    find_headings,
    has_values,
    is_bare,
    is_personal,
    known_headers,
    seen_header,
    with_letters,
)
from loaders.contract import OFFERS, PARTNERS
from loaders.findings import found
from loaders.sheet import Sheet

Lines = Sequence[Sequence[Any]]

NOTHING = [["iets"]]
THREE = ["Naam", "Soort", "Rollen"]


def place(lines: Lines, sheet: Sheet = PARTNERS) -> tuple[int, int, int] | None:
    """The row of headers, how many of ours it has, and how many more may be."""
    headings = find_headings(sheet, [list(line) for line in lines], {})
    return (headings.row, headings.known_count, headings.likely_count) if headings else None


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        ([], None),
        (NOTHING, None),
        ([["Naam"]], (0, 1, 0)),
        ([["Wie"]], (0, 0, 1)),
        ([["Naam", "Organisatie"]], (0, 1, 0)),
        ([THREE, THREE], (0, 3, 0)),
        ([["Naam"], ["Naam", "Soort"]], (1, 2, 0)),
        ([["Naam"], ["Naam", "Wie"]], (1, 1, 1)),
        ([["Naam"], ["Wie"]], (0, 1, 0)),
        ([["Wie"], ["Wie", "Sector"]], (1, 0, 2)),
        ([["Naam"], ["Wie", "Sector"]], (0, 1, 0)),
        # what stands in brackets leaves a header likely
        ([["Naam (van wie belt)", 5.0]], (0, 0, 1)),
        ([["Wie (van ons)", 5.0]], (0, 0, 1)),
        ([["Naam (verplicht)"]], (0, 1, 0)),
        ([["Naam", "Naam (van wie belt)"]], (0, 1, 0)),
    ],
)
def test_the_headers_are_the_first_line_that_holds_most_of_ours(
    lines: Lines, where: tuple[int, int, int] | None
) -> None:
    assert place(lines) == where


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        ([*NOTHING * 29, ["Naam"]], (29, 1, 0)),
        ([*NOTHING * 30, ["Naam", "Soort"]], None),
        ([*NOTHING * 30, THREE], (30, 3, 0)),
        ([*NOTHING * 299, THREE], (299, 3, 0)),
        ([*NOTHING * 300, THREE], None),
        ([*[[""]] * 300, ["Naam"]], (300, 1, 0)),
        ([["Naam"], *NOTHING * 30, THREE], (31, 3, 0)),
        ([["Naam", "Soort"], *NOTHING * 30, THREE], (0, 2, 0)),
    ],
    ids=["thirtieth", "deeper", "deeper with three", "last", "too deep", "blank", "after one", "after two"],
)
def test_far_down_headers_are_several_and_only_looked_for_where_there_are_none_above(
    lines: Lines, where: tuple[int, int, int] | None
) -> None:
    assert place(lines) == where


@pytest.mark.parametrize(
    ("line", "count"),
    [
        (["naam", "soort", "iets"], 2),
        (["naam", "naam", "soort"], 2),
        (["naam", "", None, "soort"], 0),
        (["naam", "", None, "soort", "iets"], 2),
        (["naam", "soort", 5.0], 0),
        (["naam", "soort", "x" * 80], 2),
        (["naam", "soort", "x" * 81], 0),
    ],
)
def test_far_down_only_a_line_of_words_holds_headers(line: list[Any], count: int) -> None:
    assert known_headers(line, {"naam", "soort"}) == count


FEEDBACK = ["Feedback nieuwkomers", "", "Feedback aanbieders", 5.0, ""]
TWO_ROWS: list[tuple[str, Sheet, Lines, list[Any]]] = [
    ("in the row above", PARTNERS, [["Naam", ""], ["", "Soort"]], ["Naam", "Soort"]),
    ("above a longer row", PARTNERS, [["", "Soort"], ["Naam"]], ["Naam", "Soort"]),
    ("below a shorter row", PARTNERS, [["Naam"], ["", "Soort"]], ["Naam", "Soort"]),
    ("nothing of ours above", PARTNERS, [["Lijst", ""], ["", "Naam"]], ["", "Naam"]),
    ("a title", PARTNERS, [["Onze lijst"], ["Naam", "Soort"]], ["Naam", "Soort"]),
    ("each its own", PARTNERS, [["Naam", "x"], ["Soort", "Rollen"]], ["Soort", "Rollen"]),
    ("over one", PARTNERS, [["Soort", ""], ["organisatie", "Rollen"]], ["Soort organisatie", "Rollen"]),
    ("beside one", PARTNERS, [["Soort", ""], ["Rollen", "organisatie"]], ["Rollen", "organisatie"]),
    ("joined", OFFERS, [["Taal-", ""], ["niveau", "Soort"]], ["Taalniveau", "Soort"]),
    ("two above", PARTNERS, [["Soort", ""], ["x", "x"], ["organisatie", "Rollen"]], ["organisatie", "Rollen"]),
    ("over several", OFFERS, [FEEDBACK, ["score", "aantal", "score", "aantal", "Naam"]],
     ["Feedback nieuwkomers score", "Feedback nieuwkomers aantal", "Feedback aanbieders score",
      "Feedback aanbieders aantal", "Naam"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sheet", "lines", "texts"), [case[1:] for case in TWO_ROWS], ids=[case[0] for case in TWO_ROWS]
)
def test_a_header_may_stand_over_two_rows_or_over_two_columns(sheet: Sheet, lines: Lines, texts: list[Any]) -> None:
    headings = find_headings(sheet, [list(line) for line in lines], {})
    assert headings is not None
    assert headings.texts == texts


CHOSEN: list[tuple[Mapping[tuple[str, str], str | None], int]] = [
    ({("Partners", "iets"): "name"}, 1),
    ({("Aanbod", "iets"): "name"}, 0),
    ({("Partners", "iets"): "weg"}, 0),
    ({("Partners", "iets"): None}, 0),
    ({("Partners", ""): "Aanbod"}, 0),
]


@pytest.mark.parametrize(("chosen", "count"), CHOSEN)
def test_a_header_that_people_chose_counts_as_ours(chosen: Mapping[tuple[str, str], str | None], count: int) -> None:
    headings = find_headings(PARTNERS, [["Soort", "iets"]], dict(chosen))
    assert headings is not None
    assert headings.known_count == 1 + count


def test_a_header_about_people_never_counts_whatever_people_chose() -> None:
    assert find_headings(PARTNERS, [["Rijksregisternummer"]], {("Partners", "rijksregisternummer"): "name"}) is None


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        ([["", "", "titel"], ["Naam", "", ""], ["De Brug", "051", ""]], ["Naam", "B", ""]),
        ([[], ["Naam"], ["De Brug"], ["De Brug", "", "x"], ["Het Huis"]], ["Naam", "", "C"]),
        ([[], ["Naam", "Soort", "Rol"], ["De Brug"]], ["Naam", "Soort", "Rol"]),
        ([[], ["Naam", ""]], ["Naam", ""]),
        ([[], []], []),
    ],
)
def test_a_column_under_no_header_goes_by_its_letters(lines: Lines, texts: list[str]) -> None:
    headings = with_letters(Headings(1, list(lines[1]), 1), [list(line) for line in lines])
    assert headings.texts == texts


def test_a_column_is_called_by_its_name_or_a_spelling() -> None:
    called = [column_called(PARTNERS, header) for header in ("Naam", "organisatie", "Iets", 5.0)]
    assert [column and column.field for column in called] == ["name", "name", None, None]


def test_a_list_without_headers_has_letters_and_forms_in_place_of_them() -> None:
    header = bare_header("B", "text")
    assert [is_bare(one) for one in (header, "Naam", 5.0)] == [True, False, False]
    assert [seen_header(one) for one in (header, " Naam ", 5.0)] == ["", "Naam", "5.0"]


@pytest.mark.parametrize(
    ("header", "is_one"),
    [("Rijksregisternummer", True), ("gsm 0470 00 00 00", True), ("Naam", False), (5.0, False), ("", False)],
)
def test_a_header_about_people_is_known(header: object, *, is_one: bool) -> None:
    assert is_personal(header) is is_one


def test_what_stands_for_a_column_is_its_header_or_its_first_cell() -> None:
    headings = Headings(3, ["Naam"], 1)
    assert (headings.place, headings.likely_count) == (3, 0)
    assert headings._replace(row=-1, is_bare=True).place == 0


def test_a_remark_makes_no_other_column() -> None:
    match = ColumnMatch(PARTNERS.column("name"), 0, "Naam")
    assert replace(match, remarks=[found("sheet-empty", "Partners")]) == match


def test_a_column_holds_values_where_one_cell_is_filled() -> None:
    below: list[list[Any]] = [["De Brug"], ["Het Huis", None, 0.0]]
    assert [has_values(below, index) for index in range(4)] == [True, False, True, False]
