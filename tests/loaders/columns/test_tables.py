"""Which lines of a sheet are its rows, and what is asked of those under a heading or a second header."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pytest

from loaders.choices import LEAVE, ONE, READ, SECTION, Choices, Key
from loaders.columns.headers import Headings, match_columns
from loaders.columns.tables import Tables, tables_of
from loaders.contract import ACTIONS, COLLABORATION, OFFERS, PARTNERS, REGION
from loaders.sheet import Sheet

HEADER = ["Naam", "Soort", "Werkingsgebied"]
SPORT, YOUTH, WIDE = (
    ["De Brug", "Sport", "Tielt"],
    ["Het Huis", "Jeugd", "Izegem"],
    ["Het Plein", "Sport", "hele regio"],
)
STOPPED, HEADING, CURRENT = ["Gestopte partners"], ["1. Onthaal"], ["Actieve partners"]
SWAPPED = ["Jeugd", "Het Huis", "Izegem", "Trekker", "Klankbord"]
NAMES = ["Naam", "Telefoon"]
STATES = ["Naam", "Soort", "Stand van zaken"]
OFFER = ["Naam", "Aanbieder", "Soort", "Status"]
MOVED = ["Telefoon", "Naam", "Soort", "Werkingsgebied"]
OTHER = ["Naam", "Telefoon", "Rollen", "Sinds", "Tot"]
TWICE = ["Soort", "Naam", "Werkingsgebied", "Rollen", "Rollen"]
UNLIKE = ["Soort", "Naam", "Werkingsgebied", "Levensdomein", "Domeinen"]


class Case(NamedTuple):
    """Lines, the first of which are the headers unless ``top`` says which; the rows of each table; what is said."""

    name: str
    lines: Sequence[Sequence[Any]]
    rows: Sequence[Sequence[int]]
    said: Sequence[tuple[str, str]] = ()
    answers: Mapping[str, str] | None = None
    sheet: Sheet = PARTNERS
    title: str = ""
    top: int = 0
    is_ours: bool = False


def tables(case: Case) -> Tables:
    lines = [list(line) for line in case.lines]
    headings = Headings(case.top, lines[case.top], 0)
    matched = match_columns(case.sheet, lines, headings, {}, is_ours=case.is_ours)
    answers: dict[Key, str] = {
        (SECTION, case.sheet.name, seen): answer for seen, answer in (case.answers or {}).items()
    }
    return tables_of(case.sheet, lines, headings, matched, Choices(answers), case.title)


LINES = [
    Case("rows", [HEADER, SPORT, YOUTH], [[1, 2]]),
    Case("header far down", [["Lijst", "van nu"], HEADER, SPORT], [[2]], top=1),
    Case("a name first", [HEADER, ["De Kring"], SPORT], [[1, 2]]),
    Case("a theme first", [HEADER, ["Thema fietsen"], SPORT], [[1, 2]]),
    Case("a theme under a blank", [HEADER, SPORT, [], ["Thema fietsen"], YOUTH], [[1, 4]], [("heading-skipped", "A4")]),
    Case("a theme under a row", [HEADER, SPORT, ["Thema fietsen"], [], YOUTH], [[1, 2, 4]]),
    Case("half of it wide", [HEADER, SPORT, HEADING], [[1]], [("heading-skipped", "A3")]),
    Case("a total", [HEADER, SPORT, ["", None, "Totaal"]], [[1]], [("total-row-skipped", "C3")]),
    Case("explained at once", [["Doelstelling", "Actie"], ["(doel)", "(actie)"], ["Taal", "Praattafel"]], [[2]],
         [("note-skipped", "A2")], sheet=ACTIONS),
    Case("explained later", [["Doelstelling", "Actie"], ["Taal", "Praattafel"], ["(doel)", "(actie)"]], [[1, 2]],
         sheet=ACTIONS),
    # a legend
    Case("under a legend", [HEADER, SPORT, ["Legende"], ["Blauw"], [], ["Oker"]], [[1]], [("note-skipped", "A3")]),
    Case("whole under a legend", [HEADER, ["Legende"], ["Blauw"], SPORT, [], ["De Kring"]], [[3, 5]],
         [("note-skipped", "A2")]),
    Case("under a note", [HEADER, SPORT, ["* nog te bevestigen"], ["De Kring"]], [[1, 3]], [("note-skipped", "A3")]),
    Case("a note in a legend", [HEADER, SPORT, ["Legende"], ["* nagaan"], ["Oker"]], [[1]], [("note-skipped", "A3")]),
    # a second header
    Case("the header again", [HEADER, SPORT, HEADER, YOUTH], [[1, 3]], [("header-repeated", "A3")]),
    Case("a title above it", [HEADER, SPORT, ["De Kring"], [], HEADER, YOUTH], [[1, 5]],
         [("heading-skipped", "A3"), ("header-repeated", "A5")]),
    Case("a title right above it", [HEADER, SPORT, ["De Kring"], HEADER, YOUTH], [[1, 4]],
         [("heading-skipped", "A3"), ("header-repeated", "A4")]),
    Case("a row above it", [HEADER, SPORT, ["De Kring", "x"], HEADER, YOUTH], [[1, 2, 4]], [("header-repeated", "A4")]),
    Case("a title in a narrow list", [HEADER, ["A"], ["B"], ["De Kring"], HEADER, ["C"]], [[1, 2, 3, 5]],
         [("header-repeated", "A5")]),
    Case("a title in our template", [HEADER, SPORT, ["De Kring"], HEADER, YOUTH], [[1, 2, 4]],
         [("header-repeated", "A4")], is_ours=True),
    Case("other columns", [HEADER, SPORT, MOVED, ["051", *YOUTH]], [[1], [3]], [("second-table-read", "A3")]),
    Case("just what must be there", [[column.header for column in COLLABORATION.columns], [1, 2, 3],
          ["Voorwaarde", "Datum", "Groep"], [1, 2, 3]], [[1], [3]], [("second-table-read", "A3")], sheet=COLLABORATION),
    Case("other columns after a section", [HEADER, SPORT, STOPPED, YOUTH, MOVED, ["051", *YOUTH]], [[1], []],
         [("second-table-read", "A5"), ("section-asked", "A3")]),
    Case("another list", [HEADER, SPORT, OTHER, ["Het Huis", "051"]], [[1]], [("second-table-asked", "A3")]),
    Case("another list, then ours", [HEADER, SPORT, OTHER, ["Het Huis", "051"], HEADER, YOUTH], [[1, 5]],
         [("header-repeated", "A5"), ("second-table-asked", "A3")]),
    Case("another list that is to be read", [HEADER, SPORT, OTHER, ["Het Huis", "051"]], [[1]],
         [("second-table-asked", "A3")], {"naam telefoon rollen sinds tot": READ}),
    Case("another list that is left", [HEADER, SPORT, OTHER, ["Het Huis", "051"]], [[1]], [("second-table-left", "A3")],
         {"naam telefoon rollen sinds tot": LEAVE}),
    Case("a header twice", [HEADER, SPORT, TWICE, SWAPPED], [[1]], [("second-table-asked", "A3")]),
    Case("a header twice that is read", [HEADER, SPORT, TWICE, SWAPPED], [[1], [3]],
         [("second-table-read", "A3")], {"soort naam werkingsgebied rollen rollen": READ}),
    Case("two headers alike", [HEADER, SPORT, UNLIKE, SWAPPED], [[1]], [("second-table-asked", "A3")]),
]  # fmt: skip

SECTIONS = [
    Case("asked", [HEADER, SPORT, STOPPED, YOUTH], [[1]], [("section-asked", "A3")]),
    Case("in another column", [HEADER, SPORT, ["", *STOPPED, 3.0], YOUTH], [[1]], [("section-asked", "B3")]),
    Case("read", [HEADER, SPORT, STOPPED, YOUTH], [[1, 3]], [("section-read", "A3")], {"gestopte partners": READ}),
    Case("left", [HEADER, SPORT, STOPPED, YOUTH], [[1]], [("section-left", "A3")], {"gestopte partners": LEAVE}),
    Case("an answer of before", [HEADER, SPORT, STOPPED, YOUTH], [[1]], [("section-asked", "A3")],
         {"gestopte partners": ONE}),
    Case("above nothing", [HEADER, SPORT, STOPPED], [[1]], [("heading-skipped", "A3")]),
    # what ends it
    Case("a heading in it", [HEADER, SPORT, STOPPED, YOUTH, HEADING, WIDE], [[1]],
         [("heading-skipped", "A5"), ("section-asked", "A3")]),
    Case("a heading beside it", [HEADER, ["2. Wonen"], SPORT, STOPPED, YOUTH, HEADING, WIDE], [[2, 6]],
         [("heading-skipped", "A2"), ("section-asked", "A4")]),
    Case("those of today", [HEADER, SPORT, STOPPED, YOUTH, ["", *CURRENT], WIDE, STOPPED, YOUTH, HEADING, SPORT],
         [[1, 5, 9]], [("heading-skipped", "B5"), ("section-asked", "A3"), ("section-asked", "A7")]),
    # where a name is all that a row must say
    Case("a name that may be one", [NAMES, ["De Brug", "051"], STOPPED, ["Het Huis", "052"]], [[1]],
         [("section-asked", "A3")]),
    Case("a name that is read", [NAMES, ["De Brug", "051"], STOPPED, ["Het Huis", "052"]], [[1, 2, 3]],
         [("section-read", "A3")], {"gestopte partners": READ}),
    Case("a name above nothing", [NAMES, ["De Brug", "051"], STOPPED], [[1, 2]]),
    # of the whole list
    Case("a title", [STOPPED, HEADER, SPORT], [[]], [("section-asked", "A1")], top=1),
    Case("a title of two cells", [[*STOPPED, "2026"], HEADER, SPORT], [[2]], top=1),
    Case("a title above no rows", [STOPPED, HEADER], [[]], top=1),
    Case("the second title", [["Onze lijst"], STOPPED, HEADER, SPORT], [[]], [("section-asked", "A2")], top=2),
    Case("a title in our template", [STOPPED, HEADER, SPORT], [[2]], top=1, is_ours=True),
    Case("a title beside a status", [["Oud aanbod"], OFFER, ["a", "b", "c", "d"]], [[2]], top=1, sheet=OFFERS),
    Case("a title of one row", [["Archief"], ["Verhaal", "Waarom"], ["a", "b"]], [[2]], top=1, sheet=REGION),
    Case("the name of the sheet", [HEADER, SPORT], [[]], [("section-asked", "")], title="Oude partners"),
    Case("the name of a sheet in use", [HEADER, SPORT], [[1]], title="Partners"),
    Case("the name of a sheet without rows", [HEADER], [[]], title="Oude partners"),
    # a column of the list says it
    Case("a row that says so", [STATES, ["a", "Sport", "gestopt"], ["b", "Jeugd", "loopt"], ["c", "Sport", "gestopt"]],
         [[2]], [("section-asked", "A2")]),
    Case("rows that say so in two ways", [STATES, ["a", "Sport", "gestopt"], ["b", "Jeugd", "afgehaakt"]], [[]],
         [("section-asked", "A2"), ("section-asked", "A3")]),
    Case("a row that says so in our template", [STATES, ["a", "Sport", "gestopt"]], [[1]], is_ours=True),
]  # fmt: skip

ALONE = ["Kapelletje"]
DOUBTFUL = [
    Case("above a row", [HEADER, SPORT, ALONE, YOUTH], [[1]], [("heading-asked", "A3")]),
    Case("below the header", [HEADER, ALONE, YOUTH], [[1, 2]]),
    Case("at the end", [HEADER, SPORT, YOUTH, ALONE], [[1, 2, 3]]),
    Case("above half a row", [HEADER, SPORT, ALONE, ["Het Huis", "Jeugd"]], [[1, 2, 3]]),
    Case("in our template", [HEADER, SPORT, ALONE, YOUTH], [[1, 2, 3]], is_ours=True),
    Case("a row", [HEADER, SPORT, ALONE, YOUTH], [[1, 2, 3]], (), {"kapelletje": ONE}),
    Case("a heading", [HEADER, SPORT, ALONE, YOUTH], [[1, 3]], [("section-read", "A3")], {"kapelletje": READ}),
    Case("until the next heading", [HEADER, SPORT, ALONE, YOUTH, HEADING, WIDE], [[1, 5]],
         [("heading-skipped", "A5"), ("heading-asked", "A3")]),
    Case("of two cells", [["Naam", "Soort"], SPORT[:2], ALONE, YOUTH[:2]], [[1]], [("heading-asked", "A3")]),
    Case("where names alone are usual", [HEADER, ALONE, ["A"], ["B"], ["De Kring"], YOUTH], [[1, 2, 3, 4, 5]]),
]  # fmt: skip


@pytest.mark.parametrize("case", [*LINES, *SECTIONS, *DOUBTFUL], ids=lambda case: case.name)
def test_which_lines_are_rows_and_what_is_said_of_the_others(case: Case) -> None:
    result = tables(case)
    assert [table.rows for table in result.tables] == [list(rows) for rows in case.rows]
    assert [(finding.code, finding.cell) for finding in result.findings] == list(case.said)


@pytest.mark.parametrize(("count", "is_asked"), [(6, True), (7, False)])
def test_many_names_alone_are_rows_of_which_no_more_is_known(count: int, *, is_asked: bool) -> None:
    lines = [HEADER, SPORT, *[line for number in range(count) for line in ([f"Kapelletje {number}a"], YOUTH)]]
    assert len(tables(Case("", lines, [])).questions) == (count if is_asked else 0)


@pytest.mark.parametrize(
    ("count", "rows"),
    [(1, "2"), (10, "2, 3, 4, 5, 6, 7, 8, 9, 10, 11"), (11, "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …")],
)
def test_of_lines_that_are_skipped_ten_are_named(count: int, rows: str) -> None:
    (finding,) = tables(Case("", [HEADER, *[["Totaal"]] * count, SPORT], [])).findings
    assert (finding.cell, finding.details["count"], finding.details["rows"]) == ("A2", str(count), rows)


@pytest.mark.parametrize(
    ("lines", "answers", "seen", "options", "answer"),
    [
        ([HEADER, SPORT, STOPPED, YOUTH], None, "Gestopte partners", [READ, LEAVE], None),
        ([HEADER, SPORT, STOPPED, YOUTH], {"gestopte partners": READ}, "Gestopte partners", [READ, LEAVE], READ),
        ([HEADER, SPORT, ALONE, YOUTH], None, "Kapelletje", [READ, LEAVE, ONE], None),
        ([HEADER, SPORT, OTHER, YOUTH], None, ", ".join(OTHER), [LEAVE], None),
        ([HEADER, SPORT, TWICE, SWAPPED], None, ", ".join(TWICE), [READ, LEAVE], None),
    ],
)
def test_people_are_asked_what_changes_a_meaning(
    lines: Sequence[Sequence[Any]], answers: Mapping[str, str] | None, seen: str, options: list[str], answer: str | None
) -> None:
    (question,) = tables(Case("", lines, [], answers=answers)).questions
    assert (question.seen, question.answer, question.blocks) == (seen, answer, answer is None)
    assert set(question.options) == set(filter(None, options))


def test_it_is_said_how_many_rows_stand_under_a_heading() -> None:
    (finding,) = tables(Case("", [HEADER, SPORT, STOPPED, YOUTH, WIDE], [])).findings
    assert (finding.seen, finding.details["count"]) == ("Gestopte partners", "2")
