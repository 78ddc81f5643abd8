"""Which column of a list is which of ours, where headers come twice, are chosen, or stand above nothing."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pytest

from loaders.choices import ASK, Columns
from loaders.columns.headers import BY_WORDS, CHOSEN, EXACT, SPELLING, Headings, Matched, match_columns
from loaders.contract import GOVERNMENTS, OFFERS, PARTNERS
from loaders.sheet import Sheet

TYPE, ROLES, ENGAGEMENT, INTEREST = "organisation_type_code", "role_codes", "engagement_code", "shared_interest"


class Case(NamedTuple):
    """Lines under their headers; the fields that are read, with their column; what is asked, what is left."""

    name: str
    lines: Sequence[Sequence[Any]]
    read: dict[str, int]
    asked: Sequence[str] = ()
    left: Sequence[int] = ()
    chosen: Columns | None = None
    sheet: Sheet = PARTNERS
    is_ours: bool = False


def matched(case: Case) -> Matched:
    lines = [list(line) for line in case.lines]
    return match_columns(case.sheet, lines, Headings(0, lines[0], 0), case.chosen or {}, is_ours=case.is_ours)


NAME_AND_TYPE = [["Naam", "Soort"], ["De Brug", "Sport"]]
TWICE = ["Naam", "Soort", "Soort"]
DIFFERENT = [["Soort organisatie", "Type"], ["Sport", "Jeugd"]]
TWO_NAMES = [["Naam", "Organisatie"], ["Tine", "De Brug"]]
UNNAMED = [["Naam", "Vereniging"], ["", "De Brug"]]
ROLE_WORDS = [["Naam", "Rol"], ["De Brug", "Werkt mee"], ["Het Huis"], ["Het Plein", "Stuurt mee"]]

CASES = [
    Case("each its own", [["Naam", "Telefoon", "Type"], ["De Brug", "051", "Sport"]], {"name": 0, TYPE: 2}, left=[1]),
    Case("nothing below", [["Naam", "Soort"]], {"name": 0, TYPE: 1}),
    # answers
    Case("left by people", NAME_AND_TYPE, {"name": 0}, left=[1], chosen={("Partners", "soort"): None}),
    Case("asked by people", NAME_AND_TYPE, {"name": 0}, left=[1], chosen={("Partners", "soort"): ASK}),
    Case("of another sheet", NAME_AND_TYPE, {"name": 0, TYPE: 1}, chosen={("Aanbod", "soort"): None}),
    Case("left, and all there is", [["Naam"], ["a"]], {"name": 0}, chosen={("Partners", "naam"): None}),
    Case("left, and another there", [["Naam", "Organisatie"], ["a", "b"]], {"name": 1}, left=[0],
         chosen={("Partners", "naam"): None}),
    Case("both left", [["Naam", "Organisatie"], ["a", "b"]], {}, left=[0, 1],
         chosen={("Partners", "naam"): None, ("Partners", "organisatie"): None}),
    Case("a text left that need not be there", [["Gedeeld belang"], ["a"]], {}, left=[0],
         chosen={("Partners", "gedeeld belang"): None}),
    Case("left in our template", NAME_AND_TYPE, {"name": 0, TYPE: 1}, is_ours=True,
         chosen={("Partners", "soort"): None}),
    Case("chosen otherwise", NAME_AND_TYPE, {INTEREST: 0, TYPE: 1},
         chosen={("Partners", "naam"): INTEREST}),
    Case("chosen otherwise in our template", NAME_AND_TYPE, {"name": 0, TYPE: 1}, is_ours=True,
         chosen={("Partners", "naam"): INTEREST}),
    # twice
    Case("the same twice", [TWICE, ["a", "Sport", "Sport"], ["b"]], {"name": 0, TYPE: 1}),
    Case("one of two filled", [TWICE, ["a", "", "Sport"], ["b", "", ""]], {"name": 0, TYPE: 2}, left=[1]),
    Case("one of two filled in its first row", [TWICE, ["a", "Sport"], ["b"]], {"name": 0, TYPE: 1}, left=[2]),
    Case("none of two filled", [TWICE, ["a"]], {"name": 0, TYPE: 1}, left=[2]),
    Case("its own name before a spelling", [["Type", "Soort"], ["Jeugd", "Sport"]], {TYPE: 1}, left=[0]),
    Case("chosen before its own name", [["Soort", "Sector"], ["Jeugd", "Sport"]], {TYPE: 1}, left=[0],
         chosen={("Partners", "sector"): TYPE}),
    Case("two spellings", DIFFERENT, {}, [TYPE], [0, 1]),
    Case("two names", TWO_NAMES, {}, ["name"], [0, 1]),
    Case("two names of which one is empty", [["Naam", "Organisatie"], ["", "De Brug"]], {"name": 1}, left=[0]),
    Case("two names of which one is chosen", TWO_NAMES, {"name": 1}, left=[0],
         chosen={("Partners", "organisatie"): "name"}),
    Case("two names in our template", TWO_NAMES, {"name": 0}, left=[1], is_ours=True),
    Case("two of the second part of a key", [["Naam", "Organisatie", "Aanbieder"], ["a", "b", "c"]],
         {"name": 0, "provider_name": 2}, left=[1], sheet=OFFERS),
    Case("two places", [["Bestuur", "Gemeente"], ["Tielt", "Izegem"]], {"municipality_nis": 1}, left=[0],
         sheet=GOVERNMENTS),
    # above nothing
    Case("a name that nobody gives", UNNAMED, {}, left=[0, 1]),
    Case("a name that nobody gives, in our template", UNNAMED, {"name": 0}, left=[1], is_ours=True),
    Case("a name that nobody gives, beside nothing else", [["Naam", "Vereniging"], ["", ""]], {"name": 0}, left=[1]),
    Case("a name that one row gives", [*UNNAMED, ["Het Huis", ""]], {"name": 0}, left=[1]),
    Case("a kind that nobody gives", [["Soort", "Vereniging"], ["", "De Brug"]], {TYPE: 0}, left=[1]),
    Case("a text that nobody gives", [["Gedeeld belang", "Vereniging"], ["", "De Brug"]], {INTEREST: 0}, left=[1]),
    # words of another list
    Case("roles that are engagement", ROLE_WORDS, {"name": 0, ENGAGEMENT: 1}),
    Case("roles that are engagement, in our template", ROLE_WORDS, {"name": 0, ROLES: 1}, is_ours=True),
    Case("roles that people chose", ROLE_WORDS, {"name": 0, ROLES: 1}, chosen={("Partners", "rol"): ROLES}),
    Case("some roles", [*ROLE_WORDS, ["De Kring", "Trekker"]], {"name": 0}, [ROLES], [1]),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_which_column_is_which(case: Case) -> None:
    result = matched(case)
    assert {match.column.field: match.index for match in result.matches} == case.read
    assert ([column.field for column in result.asked], result.left) == (list(case.asked), list(case.left))
    assert {column.field for column in result.missing} == {one.field for one in case.sheet.columns} - case.read.keys()
    assert result.findings == []


@pytest.mark.parametrize(
    ("lines", "chosen", "is_ours"),
    [
        ([TWICE, ["a", "Sport", "Jeugd"]], {}, False),
        ([["Naam", *DIFFERENT[0]], ["a", *DIFFERENT[1]]], {}, True),
        (
            [["Naam", *DIFFERENT[0]], ["a", *DIFFERENT[1]]],
            {("Partners", "soort organisatie"): TYPE, ("Partners", "type"): TYPE},
            False,
        ),
    ],
    ids=["one header", "our template", "chosen"],
)
def test_a_header_that_comes_twice_above_other_values_is_named(
    lines: Sequence[Sequence[Any]], chosen: Columns, *, is_ours: bool
) -> None:
    result = matched(Case("", lines, {}, chosen=chosen, is_ours=is_ours))
    (finding,) = result.findings
    assert (finding.code, finding.cell, finding.details["columns"]) == ("header-twice", "C1", "B, C")
    assert ([match.index for match in result.matches], result.left, result.asked) == ([0], [], [])


def test_it_is_said_how_a_column_was_understood() -> None:
    lines = [["Naam", "Type", "Rol", "Iets"], ["De Brug", "Sport", "Werkt mee", "x"]]
    result = matched(Case("", lines, {}, chosen={("Partners", "iets"): INTEREST}))
    assert {match.header: match.how for match in result.matches} == {
        "Naam": EXACT,
        "Type": SPELLING,
        "Rol": BY_WORDS,
        "Iets": CHOSEN,
    }


def test_a_list_is_not_of_our_template_unless_that_is_known() -> None:
    assert match_columns(PARTNERS, DIFFERENT, Headings(0, DIFFERENT[0], 0), {}).asked == [PARTNERS.column(TYPE)]
