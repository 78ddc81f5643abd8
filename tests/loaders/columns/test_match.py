"""What is read of a workbook, said of the rest and asked, where it might have been otherwise."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pytest

from loaders.choices import ALL, ASK, COLUMN, DEFAULT, FILL, HEADER, LEAVE, NO, SHEET, SHEETS, YES, Choices, Key
from loaders.columns.match import Recognised, recognise
from loaders.contract import REGIONAL
from loaders.files.book import SheetCells, Stamp, Workbook

Lines = Sequence[Sequence[Any]]

FIELDS = {
    "name": "name",
    "type": "organisation_type_code",
    "engagement": "engagement_code",
    "area": "municipality_codes",
    "interest": "shared_interest",
}
HEADERS, ROW = ["Naam", "Soort", "Engagement", "Werkingsgebied"], ["De Brug", "Sport", "Werkt mee", "Tielt"]
WHOLE = "name type engagement area"
TEMPLATE = Stamp("midwest", 1)


class Case(NamedTuple):
    """One sheet under the name ``title``; the columns that are read, what is said, the last word of each question."""

    name: str
    lines: Lines
    read: str
    said: Sequence[tuple[str, str]] = ()
    asked: Sequence[str] = ()
    answers: Mapping[Key, str] | None = None
    stamp: Stamp | None = None
    title: str = "Partners"


def recognised(
    sheets: Mapping[str, Lines],
    answers: Mapping[Key, str] | None = None,
    *,
    region: str = "midwest",
    stamp: Stamp | None = None,
) -> Recognised:
    cells = [SheetCells(name, [list(line) for line in lines]) for name, lines in sheets.items()]
    return recognise(Workbook(cells, stamp=stamp), REGIONAL, Choices(answers or {}), region)


def of_column(header: str, answer: str) -> dict[Key, str]:
    return {(COLUMN, "Partners", header): answer}


GRID = [["Naam", "Tielt", "Izegem"], ["De Brug", "12", "8"]]
CROSSES = [["Naam", "Soort", "Engagement", "Tielt", "Izegem"], ["De Brug", "Sport", "Werkt mee", "x", ""],
           ["Het Huis", "Jeugd", "Werkt mee", "x", "x"]]  # fmt: skip
UNNAMED = [["", name, *ROW[1:]] for name in ("De Brug", "Het Huis", "De Kring")] + [["De Ploeg", "Het Plein", *ROW[1:]]]
SPARSE = [["Naam", "Vereniging", *HEADERS[1:]], *UNNAMED]
PHONE = [[*HEADERS, "Telefoon"], [*ROW, "051"]]

CASES = [
    Case("whole", [HEADERS, ROW], WHOLE),
    # what is no table
    Case("places beside one another", GRID, "", [("sheet-grid", "")]),
    Case("no headers", [["vandaag", "gezien"], ["ja", "nee"]], "", [("header-missing", "")], ["Partners"]),
    Case("empty", [], "", [("sheet-empty", "")]),
    Case("fields under one another", [["Naam", "De Brug"], ["Soort", "Sport"], ["Engagement", "3"]], "",
         [("sheet-transposed", "")]),
    # in another shape
    Case("crosses", CROSSES, WHOLE, [("crosses-read", "D1")]),
    Case("crosses and nothing else", [["Naam", "Tielt", "Izegem"], ["De Brug", "x", ""], ["Het Huis", "x", "x"]],
         "name area", [("column-missing", "A1"), ("column-missing", "A1"), ("crosses-read", "B1")],
         ["Partners", FIELDS["type"], FIELDS["engagement"]], {(HEADER, "Partners"): YES}),
    Case("headings", [HEADERS[:3], ["Tielt"], ROW[:3], ["Izegem"], ROW[:3]], WHOLE,
         [("heading-skipped", "A2"), ("headings-read", "")]),
    Case("crosses in our template", CROSSES, "name type engagement",
         [("column-missing", "A1"), ("column-ignored", "D1"), ("column-ignored", "E1")],
         ["tielt", "izegem", FIELDS["area"]], stamp=TEMPLATE),
    Case("crosses of one row", [["Verhaal", "Opstart", "Verkenning"], ["a", "x", "x"]], "",
         [("column-ignored", "B1"), ("column-ignored", "C1")], title="Regio"),
    # what is missing
    Case("chosen for all rows", [["Naam", "Engagement", "Werkingsgebied"], ["De Brug", "Werkt mee", "Tielt"]],
         "name engagement area", [], [FIELDS["type"]], {(DEFAULT, "Partners", FIELDS["type"]): "sport"}),
    Case("missing, and another twice", [["Naam", "Engagement", "Werkingsgebied", "Rollen", "Rollen"],
         ["De Brug", "Werkt mee", "Tielt", "Trekker", "Toeleider"]], "name engagement area",
         [("header-twice", "E1"), ("column-missing", "A1")], [FIELDS["type"]]),
    Case("misspelt", [["Naam", "Soort", "Engagment", "Werkingsgebied"], ROW], "name type area",
         [("column-uncertain", "C1")], ["engagment"]),
    Case("misspelt twice", [["Naam", "Soort", "Engagment", "Werkingsgebied", "Engagment"], [*ROW, "Stuurt mee"]],
         "name type area", [("column-missing", "A1"), ("column-ignored", "C1"), ("column-ignored", "E1")],
         [FIELDS["engagement"]]),
    Case("two alike", [["Naam", "Type", "Soort organisatie", *HEADERS[2:]], ["De Brug", "Sport", "Jeugd", *ROW[2:]]],
         "name engagement area", [("column-uncertain", "B1"), ("column-uncertain", "C1")],
         ["type", "soort organisatie"]),
    Case("two alike that need not be there", [[*HEADERS, "Levensdomein", "Domeinen"], [*ROW, "Welzijn", "Werk"]], WHOLE,
         [("column-ignored", "E1"), ("column-ignored", "F1")], ["levensdomein", "domeinen"]),
    # what nobody reads
    Case("filled in its first row", [[*HEADERS, "Telefoon", "Fax"], [*ROW, "051"], ROW], WHOLE,
         [("column-ignored", "E1")]),
    Case("asked for", PHONE, WHOLE, [("column-ignored", "E1")], ["telefoon"], of_column("telefoon", ASK)),
    Case("left", PHONE, WHOLE, [("column-left", "E1")], ["telefoon"], of_column("telefoon", LEAVE)),
    Case("chosen for one that is gone", PHONE, WHOLE, [("column-ignored", "E1")], (), of_column("telefoon", "weg")),
    Case("chosen", PHONE, f"{WHOLE} interest", [("column-chosen", "E1")], ["telefoon"],
         of_column("telefoon", "shared_interest")),
    Case("about people", [[*HEADERS, "Rijksregisternummer"], [*ROW, "x"]], WHOLE, [("personal-column", "E1")], (),
         of_column("rijksregisternummer", LEAVE)),
    # a header above little
    Case("sparse", SPARSE, "type engagement area", [("column-sparse", "A1"), ("column-uncertain", "B1")],
         ["naam", "vereniging"]),
    Case("sparse beside one that is left", SPARSE, WHOLE, [("column-left", "B1")], ["vereniging"],
         of_column("vereniging", LEAVE)),
    Case("sparse beside one that is gone", SPARSE, "type engagement area",
         [("column-sparse", "A1"), ("column-uncertain", "B1")], ["naam", "vereniging"], of_column("vereniging", "weg")),
    Case("sparse beside people", [["Naam", "Voornaam", *HEADERS[1:]], *UNNAMED], WHOLE, [("personal-column", "B1")]),
    Case("completed", SPARSE, WHOLE, [("column-chosen", "B1"), ("column-completes", "A1")], ["vereniging", "naam"],
         of_column("vereniging", "name") | of_column("naam", FILL)),
    # without headers, or far down
    Case("without headers", [ROW, ["Het Huis", "Jeugd", "Stuurt mee", "Izegem"]], "",
         [("column-uncertain", f"{letter}1") for letter in "ABCD"] + [("rows-unread", "A1")],
         ["Partners", "headerless a text", "headerless b organisation type", "headerless c engagement",
          "headerless d place"], {(HEADER, "Partners"): NO}),
    Case("below thirty lines", [*[["iets"]] * 30, HEADERS, ROW], WHOLE, [("header-far-down", "A31")]),
    Case("below twenty-nine lines", [*[["iets"]] * 29, HEADERS, ROW], WHOLE),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_what_is_read_said_and_asked(case: Case) -> None:
    result = recognised({case.title: case.lines}, case.answers, stamp=case.stamp)
    read = {match.column.field for one in result.sheets for match in one.columns} & set(FIELDS.values())
    assert read == {FIELDS[name] for name in case.read.split()}
    assert [(finding.code, finding.cell) for finding in result.findings] == list(case.said)
    assert [question.key[-1] for question in result.questions] == list(case.asked)


def test_our_template_means_what_its_headers_say() -> None:
    (match,) = recognised({"Partners": [["Naam", "Organisatie"], ["a", "b"]]}, stamp=TEMPLATE).sheets
    assert [(one.column.field, one.index) for one in match.columns] == [("name", 0)]


def test_places_beside_one_another_in_our_template_are_columns_that_nobody_reads() -> None:
    codes = {finding.code for finding in recognised({"Partners": GRID}, stamp=TEMPLATE).findings}
    assert codes == {"column-missing", "column-ignored"}


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ([["vandaag", "gezien"], ["ja", "nee"]], ["sheet-ignored", "no-known-sheet"]),
        ([["Organisatie", "Tielt", "Izegem"], ["De Brug", "12", "8"]], ["sheet-grid"]),
        ([HEADERS, ROW], ["sheet-by-headers"]),
    ],
)
def test_a_workbook_of_which_no_sheet_is_known_is_said_to_be_so(lines: Lines, codes: list[str]) -> None:
    assert [finding.code for finding in recognised({"Blad1": lines}).findings] == codes


@pytest.mark.parametrize(("name", "header"), [("Regio", "Verhaal"), ("Fasen", "Item, Status")])
def test_of_a_sheet_without_headers_those_are_named_that_it_must_have(name: str, header: str) -> None:
    (finding,) = recognised({name: []}).findings
    assert finding.details["allowed"] == header


TOWNS: list[tuple[list[str], str, list[str | None]]] = [
    (["Partners Tielt", "Partners Izegem"], "midwest", ["37022", "36008"]),
    (["Partners Tielt Izegem", "Partners Roeselare"], "midwest", [None, "36015"]),
    (["Partners Tielt"], "midwest", [None]),
    (["Partners Tielt", "Partners Izegem"], "", [None, None]),
]


@pytest.mark.parametrize(("names", "region", "towns"), TOWNS)
def test_each_of_several_sheets_may_be_named_after_a_municipality(
    names: list[str], region: str, towns: list[str | None]
) -> None:
    lines = [HEADERS[:3], ROW[:3]]
    result = recognised(dict.fromkeys(names, lines), {(SHEETS, "Partners"): ALL}, region=region)
    assert [next(iter(match.by_name.values()), None) for match in result.sheets] == towns
    assert [match.is_complete for match in result.sheets] == [town is not None for town in towns]
    assert [match.part for match in result.sheets] == (names if names[1:] else [""])
    asked = [question.key for question in result.questions if question.kind == DEFAULT]
    assert asked == ([(DEFAULT, "Partners", "municipality_codes")] if None in towns else [])


def test_the_name_of_a_sheet_tells_nothing_but_a_municipality() -> None:
    sheets = {"Partners Tielt": [["Naam", "Soort", "KBO"], ROW[:3]], "Partners": [HEADERS, ROW]}
    answers: dict[Key, str] = {(SHEETS, "Partners"): ALL, (SHEET, "Partners Tielt"): "Partners"}
    first, second = recognised(sheets, answers).sheets
    assert ([column.field for column in first.by_name], second.by_name) == (["municipality_codes"], {})
    assert (first.is_complete, second.is_complete) == (False, True)


def test_what_people_chose_for_all_rows_completes_a_sheet() -> None:
    lines = [["Naam", "Engagement", "Werkingsgebied"], ["De Brug", "Werkt mee", "Tielt"]]
    (match,) = recognised({"Partners": lines}, {(DEFAULT, "Partners", FIELDS["type"]): "sport"}).sheets
    assert ({column.field: code for column, code in match.defaults.items()}, match.is_complete) == (
        {FIELDS["type"]: "sport"},
        True,
    )


def test_a_cell_is_read_in_a_row_and_a_column_of_ours() -> None:
    (match,) = recognised({"Partners": [*PHONE, ["Totaal"]]}).sheets
    read = [(row, column) for row in range(3) for column in range(5) if match.reads(row, column)]
    assert read == [(1, column) for column in range(4)]
