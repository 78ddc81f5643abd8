"""Which columns are of people, at the bounds: one name, half of them, beside whom, under which header."""

from typing import Any

import pytest

from loaders.choices import NO, YES
from loaders.columns.people import PeopleColumn, header_row, people_sheet
from loaders.contract import PARTNERS
from tests.people_rows import MAILBOX, MOBILE, NATIONAL, PHONE

STREET = "Voorbeeldstraat 12"
Cells = dict[str, dict[int, str]]


def under(header: Any, *values: Any, before: str = "Soort") -> PeopleColumn | None:
    """What is seen of the third column of a list of partners; nothing of the two before it."""
    rows = [["Naam", before, header], *(["Voorbeeldvzw", "Sport", value] for value in values)]
    columns = people_sheet(rows, [PARTNERS]).columns
    assert {one.letters for one in columns} <= {"C"}
    return columns[0] if columns else None


def cells(rows: list[list[Any]], headed: str | None = None) -> Cells:
    return {one.letters: dict(one.cells) for one in people_sheet(rows, [PARTNERS], headed).columns}


NAMES = ("Piet Voorbeeld", "Lien Proefmans")
MENTIONED, NAMED = "mention", "name"


@pytest.mark.parametrize(
    ("header", "values", "expected"),
    [
        # where anything may stand: who is surely named, and all names where half are
        ("Info", ["Lien", "Jan"], {1: NAMED, 2: NAMED}),
        ("Info", ["Lien", "Jan", "taal"], {1: NAMED, 2: NAMED}),
        ("Info", ["Lien", "Jan", "taal", "sport"], {1: NAMED, 2: NAMED}),
        ("Info", ["Lien", "Jan", "taal", "sport", "werk"], None),
        ("Info", ["Lien"], None),
        ("Info", ["Lien", "taal"], None),
        ("Info", ["taal", "dhr. Claes"], {2: NAMED}),
        ("Info", ["via Jan", "taal"], {1: MENTIONED}),
        ("Info", ["Xoxo Verzonnen", "Xaxa Verzonnen"], None),
        ("Info", [f"Piet Voorbeeld {PHONE}", "taal"], {1: NAMED}),
        ("Info", [f"Piet Voorbeeld {MOBILE}", "taal"], {1: "mobile"}),
        # under a header of people: a word alone that may be a name, two words with capitals beside a likely name
        ("Contact", ["An"], {1: NAMED}),
        ("Contact", ["Xoxo Verzonnen"], None),
        ("Contact", ["Xoxo Verzonnen", "Jan"], {1: NAMED, 2: NAMED}),
        ("Contact", ["An", "Xoxo Verzonnen"], {1: NAMED}),
        ("Contact", ["onthaal", "mail naar Jan"], {2: MENTIONED}),
        # organisations called after somebody: half of them, of which two surely, or asked whose they are
        ("Organisatie", ["Piet Voorbeeld", "Lien Proefmans", "De Brug", "De Kring"], {1: NAMED, 2: NAMED}),
        ("Organisatie", ["Piet Voorbeeld", "Jan", "De Brug"], None),
        ("Organisatie", ["Jan", "Lien", "De Brug"], None),
        ("Organisatie", ["Piet Voorbeeld", "Lien Proefmans", "Jan", "De Brug"], {1: NAMED, 2: NAMED, 3: NAMED}),
        ("Organisatie", ["Piet Voorbeeld", "De Brug"], {1: NAMED}),
        ("Organisatie", ["De Brug (Jan)", "De Kring"], {1: MENTIONED}),
        ("Organisatie", ["via Jan", "De Kring"], None),
        ("Activiteit", ["Piet Voorbeeld", "wandelen"], None),
        ("Activiteit", ["Piet Voorbeeld", "Lien Proefmans"], {1: NAMED, 2: NAMED}),
        # among codes and dates only a full name, among places none
        ("Rol", ["Piet Voorbeeld", "Jan", "via Jan"], {1: NAMED}),
        ("Locatie", ["Piet Voorbeeld", "via Jan"], None),
        ("Adres", ["Piet Voorbeeld"], None),
        # the title of a column tells that all of it is of people
        ("Geboortedatum", ["1/2/1980", "onthaal"], {1: "about"}),
        ("Dossiernummer", ["onthaal"], {}),
        ("Contactpersoon", ["bel gerust"], {}),
        # numbers and mailboxes, but a company number that is mistyped
        ("Belang", [MOBILE, NATIONAL, MAILBOX], {1: "mobile", 2: "national", 3: "mailbox"}),
        ("Iets", [MOBILE], {1: "mobile"}),
        ("KBO-nummer", [MOBILE, NATIONAL], {2: "national"}),
        ("KBO-nummer", [MOBILE], None),
        # a header that names somebody
        ("Jan Peeters", ["x"], {0: NAMED}),
        (MOBILE, ["x"], {0: NAMED}),
        ("Jan Peeters", ["", None], {0: NAMED}),
        (2026, ["x"], None),
        (2026, [MOBILE], {1: "mobile"}),
        ("Info", ["", None], None),
        ("Contactpersoon", ["", None], None),
    ],
)
def test_cells_about_people_are_told_by_their_column(
    header: Any, values: list[Any], expected: dict[int, str] | None
) -> None:
    seen = under(header, *values)
    assert (None if seen is None else dict(seen.cells)) == expected


@pytest.mark.parametrize(
    ("header", "values", "counts", "is_of_service"),
    [
        ("Contactpersoon", ["onthaal"], {"service": 1}, True),
        ("Contactpersoon", ["bel gerust"], {"note": 1}, False),
        ("Contactpersoon", [PHONE, "Jan"], {"phone": 1, NAMED: 1}, False),
        ("Info", ["via Jan", "rustig", "onthaal"], {MENTIONED: 1, "service": 1, "note": 1}, False),
        ("Organisatie", ["De Brug (Jan)", "De Kring"], {MENTIONED: 1}, True),
    ],
)
def test_what_is_counted_and_what_may_be_of_a_service(
    header: str, values: list[str], counts: dict[str, int], is_of_service: bool
) -> None:
    seen = under(header, *values)
    assert seen
    assert (seen.counts, seen.is_of_service) == (counts, is_of_service)


@pytest.mark.parametrize(
    ("header", "shown"), [(" Info ", "Info"), ("Jan Peeters", ""), (MOBILE, ""), (2026, ""), (None, "")]
)
def test_a_header_that_names_somebody_is_not_shown(header: Any, shown: str) -> None:
    seen = under(header, "via Jan")
    assert seen
    assert (seen.header, seen.is_surely) == (shown, False)


@pytest.mark.parametrize(
    ("head", "line", "expected"),
    [
        # of whom: the nearest column before that is of people or of organisations, else the first one after
        (["Contact", "Soort", "Telefoon"], ["An Claes", "Sport", PHONE], {"A": NAMED, "C": "phone"}),
        (["Contact", "Organisatie", "Telefoon"], ["An Claes", "De Brug", PHONE], {"A": NAMED}),
        (["Organisatie", "Contact", "Telefoon"], ["De Brug", "An Claes", PHONE], {"B": NAMED, "C": "phone"}),
        (["Telefoon", "Organisatie", "Contact"], [PHONE, "De Brug", "An Claes"], {"C": NAMED}),
        (["Telefoon", "Contact", "Organisatie"], [PHONE, "An Claes", "De Brug"], {"A": "phone", "B": NAMED}),
        (["Telefoon", "Soort", "Werkingsgebied"], [PHONE, "Sport", "hele regio"], {}),
        (["Contact", "Soort", "Rol"], [PHONE, "Sport", "Trekker"], {"A": "phone"}),
        (["Woonplaats", "Soort", "Rol"], [STREET, "Sport", "Trekker"], {"A": "address"}),
        (["Contact", "Soort", "Opmerking"], ["An Claes", "Sport", "taal"], {"A": NAMED}),
        # streets only where a header says so
        (["Contact", "Straat", "Soort"], ["An Claes", STREET, "Sport"], {"A": NAMED, "B": "address"}),
        (["Contact", "Info", "Soort"], ["An Claes", f"{STREET} Jan", "Sport"], {"A": NAMED}),
        # "naam" is a family name beside a given name, that of an offer beside an organisation
        (["Naam", "Voornaam", "Soort"], ["onthaal", "Xoxo", "Sport"], {"A": "", "B": "about"}),
        (["Naam", "Voornaam", "Soort"], ["Verzonnen", "Xoxo", "Sport"], {"A": "about", "B": "about"}),
        (["Naam", "Soort", "Rol"], ["Piet Voorbeeld", "Sport", "Trekker"], {"A": NAMED}),
        (["Organisatienaam", "Soort", "Telefoon"], ["De Brug", "Sport", PHONE], {}),
        (["Contact", "Organisatienaam", "Telefoon"], ["An Claes", "De Brug", PHONE], {"A": NAMED}),
        (["Soort", "Dienst contact", "Telefoon"], ["Sport", "An Claes", PHONE], {"B": NAMED, "C": "phone"}),
    ],
)
def test_columns_are_judged_by_those_beside_them(head: list[str], line: list[str], expected: dict[str, str]) -> None:
    others = ["De Kring" if text == "De Brug" else text for text in line]
    seen = cells([head, line, others, ["De Ploeg" if text == "De Brug" else "" for text in line]])
    assert {letters: "".join(set(kinds.values())) for letters, kinds in seen.items()} == expected


@pytest.mark.parametrize(
    ("other", "expected"), [("Soort", {"A": {1: NAMED}}), ("Organisator", {}), ("Naam partner", {})]
)
def test_a_name_among_others_is_doubtful_where_rows_are_organisations(other: str, expected: Cells) -> None:
    """Beside a column of organisations, "naam" is that of an offer, which may be called after anybody."""
    lines = [["Piet Voorbeeld", "x"], ["wandelen", "y"], ["zingen", "z"]]
    assert cells([["Naam", other, "Rol"], *lines]) == expected


@pytest.mark.parametrize(
    ("streets", "is_told"),
    [([STREET, "Voorbeeldlaan 3", "taal"], True), ([STREET, "taal"], False), ([STREET, "taal", "werk"], False)],
)
def test_streets_without_a_header_are_told_where_most_are(streets: list[str], is_told: bool) -> None:
    seen = cells([["Piet Voorbeeld", street] for street in streets], NO)
    assert seen["A"] == dict.fromkeys(range(len(streets)), NAMED)
    assert seen.get("B") == ({0: "address", 1: "address"} if is_told else None)


def test_most_streets_under_another_header_are_nobodys() -> None:
    lines = [["Piet Voorbeeld", STREET], ["Lien Proefmans", "Voorbeeldlaan 3"], ["An Claes", "Jan"]]
    assert set(cells([["Contact", "Info"], *lines])) == {"A"}


def test_a_row_that_is_wider_than_its_headers_is_looked_at_whole() -> None:
    assert cells([["Naam", "Soort"], ["De Brug", "Sport", MOBILE], ["De Kring"]]) == {"C": {1: "mobile"}}


@pytest.mark.parametrize(
    ("rows", "beside", "columns"),
    [
        # titles above the headers, each kind of sign
        ([["via Jan", ""], ["Naam", "Soort"], ["De Brug", "Sport"]], [(0, 0)], set()),
        ([["", MOBILE], ["Naam", "Soort"], ["De Brug", "Sport"]], [(0, 1)], set()),
        ([["mevr. Claes", "dhr. Claes"], ["Naam", "Soort"], ["De Brug", "Sport"]], [(0, 0), (0, 1)], set()),
        ([["Roos in de tuin", None], ["Naam", "Soort"], ["De Brug", "Sport"]], [], set()),
        # the headers themselves are none
        ([["Naam", "Jan Peeters", "Soort"], ["De Brug", "x", "Sport"]], [], {"B"}),
        # a text of several words alone in its row, below them
        ([["Naam", "Contact"], ["De Brug", "An Claes"], ["vragen aan Jan", ""]], [(2, 0)], {"B"}),
        ([["Naam", "Contact"], ["De Brug", "An Claes"], ["", "vragen aan Jan"]], [(2, 1)], {"B"}),
        ([["Naam", "Contact"], ["De Brug", "An Claes"], ["", "Lien"]], [], {"B"}),
        ([["Naam", "Contact"], ["De Brug", "An Claes"], [85073003328, ""]], [], {"A", "B"}),
        ([["Naam", "Info"], ["De Brug", "vragen aan Jan"], ["De Kring", ""]], [], {"B"}),
        # in a list of one column each cell stands alone
        ([["Contact"], ["Piet Voorbeeld"], ["Lien Proefmans"]], [], {"A"}),
        ([["Naam", "Soort"], ["De Brug", "Sport"], [""]], [], set()),
    ],
)
def test_titles_and_notes_about_somebody_stand_beside_the_table(
    rows: list[list[Any]], beside: list[tuple[int, int]], columns: set[str]
) -> None:
    sheet = people_sheet(rows, [PARTNERS])
    assert (sheet.beside, {one.letters for one in sheet.columns}) == (beside, columns)


def test_what_stands_beside_the_table_is_no_cell_of_a_column() -> None:
    rows = [["Naam", "Contact"], ["De Brug", "An Claes"], ["", "vragen aan Jan"]]
    assert cells(rows) == {"B": {1: NAMED}}


def test_a_first_line_that_people_call_headers_is_no_note() -> None:
    rows = [["Bel naar Jan", ""], ["x", ""]]
    assert people_sheet(rows, [PARTNERS], YES).beside == []


KNOWN = frozenset({"naam", "soort", "rol", "trekker", "coach"})
ROLES = [["Trekker", "Coach"], ["Trekker", "Tielt"], ["Klankbord", "Coach"]]
"""Rows of values that are headers elsewhere."""


def filled(count: int) -> list[list[str]]:
    return [[f"Voorbeeldvzw {number}", f"taal {number}"] for number in range(count)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], -1),
        ([["", None]], -1),
        ([["Naam", "Soort"], ["De Brug", "Sport"]], 0),
        ([["Lijst van", "2026"], ["Naam", "Soort", "Tel"], ["De Brug", "Sport", ""]], 1),
        ([["Lijst van", "2026"], ["Naam", "Soort", "Rol"], ["De Brug", "Sport", "Trekker"]], 1),
        ([["Naam", "Naar keuze"], ["Naam", "Soort"], ["De Brug", "Sport"]], 1),
        ([["Naam", "Soort"], ["De Brug", "Sport"], ["Naam", "Soort"]], 0),
        # one known header is enough where it stands alone
        ([["Naam"], ["De Brug", "Sport"], ["De Kring", "Taal"], ["De Ploeg", "Werk"]], 0),
        ([["Lijst", "2026"], ["Naam", "Tielt"], ["De Brug", "Izegem"], ["De Kring", "Tielt"]], -1),
        # known words that come again below are values
        (ROLES, -1),
        ([["Rol", "Plaats"], *ROLES], 0),
        ([["Trekker", "Coach", "Rol"], ["Trekker", "Coach", "Tielt"], ["Trekker", "Rol", "Rol"], ["x", "y", "z"]], 0),
        # deep below a long explanation: three known headers, where those above are no surer
        ([*filled(30), ["Naam", "Soort", "Rol"], ["De Brug", "Sport", "Coach"]], 30),
        ([*filled(30), ["Naam", "Soort", "Wat"], ["De Brug", "Sport", "Coach"]], -1),
        ([*filled(29), ["Naam", "Soort", "Wat"], ["De Brug", "Sport", "Coach"]], 29),
        ([*filled(32), ["Naam", "Soort", "Rol"], *filled(2)], 32),
        ([["Naam"], *filled(30), ["Naam", "Soort", "Rol"]], 31),
        ([["Naam", "Soort"], *filled(30), ["Naam", "Soort", "Rol"]], 0),
        ([["Naam"], *filled(40)], 0),
        ([*filled(298), ["Naam", "Soort", "Rol"]], 298),
        ([*filled(300), ["Naam", "Soort", "Rol"]], -1),
    ],
)
def test_the_line_of_headers_is_the_one_with_most_known_words(rows: list[list[Any]], expected: int) -> None:
    assert header_row(rows, KNOWN) == expected


def test_people_may_say_that_there_is_no_line_of_headers() -> None:
    assert header_row([["Naam", "Soort"], ["De Brug", "Sport"]], KNOWN, NO) == -1
    assert header_row(ROLES, KNOWN, YES) == 0
