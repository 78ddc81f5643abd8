"""What is said of columns: of a second table beside the first, of choices, and of what nobody reads."""

from typing import Any

import pytest

from loaders.columns.column_findings import chosen_columns, tables_beside, unread_column
from loaders.columns.headers import BY_WORDS, CHOSEN, EXACT, SPELLING, ColumnMatch, Headings, Matched
from loaders.contract import PARTNERS
from loaders.findings import Finding, found
from loaders.sheet import Column
from tests.people_rows import MOBILE

ENGAGEMENT = PARTNERS.column("engagement_code")


def twice(cell: str) -> Finding:
    return found("header-twice", "Partners", cell, "Naam")


def test_three_headers_that_come_twice_are_a_second_table() -> None:
    other = found("column-left", "Partners", "C1")
    two = [twice("F1"), other, twice("G1")]
    assert tables_beside(two) == two
    assert tables_beside([twice("AA1"), other, twice("F1"), twice("G1")]) == [
        other,
        found("tables-beside", "Partners", "F1"),
    ]


def test_what_people_chose_and_what_words_decided_is_said_again() -> None:
    matches = [
        ColumnMatch(column, index, "Kop", how)
        for index, (column, how) in enumerate(zip(PARTNERS.columns, (CHOSEN, EXACT, BY_WORDS, SPELLING), strict=False))
    ]
    said = chosen_columns(PARTNERS, Headings(2, ["Kop"] * 4, 1), Matched(matches))
    assert [(one.code, one.cell) for one in said] == [("column-chosen", "A3"), ("column-by-words", "C3")]


@pytest.mark.parametrize(
    ("header", "meant", "is_chosen", "expected"),
    [
        ("Iets", None, False, ("column-ignored", "Iets")),
        ("Iets", None, True, ("column-left", "Iets")),
        ("Iets", ENGAGEMENT, False, ("column-uncertain", "Iets")),
        ("E", None, False, ("column-ignored", "")),
        (2026, None, False, ("column-ignored", "")),
        ("Gsm", ENGAGEMENT, True, ("personal-column", "Gsm")),
        (MOBILE, None, False, ("personal-column", "")),
    ],
)
def test_a_column_that_nobody_reads_is_told_by_its_header(
    header: Any, meant: Column | None, is_chosen: bool, expected: tuple[str, str]
) -> None:
    said = unread_column(PARTNERS, header, "E1", meant, is_chosen)
    assert (said.code, said.seen, said.cell) == (*expected, "E1")
