"""What turned up when lists were tried a third time: texts of other programs, headers, places, names, signs."""

from typing import Any

import pytest

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import PEOPLE
from loaders.columns.likely import likely_codes
from loaders.contract import PARTNERS
from loaders.values import codes
from loaders.values.names import name_form
from loaders.values.person_names import Form
from loaders.values.person_names import name_form as person_form
from tests.workbooks import REGION, checked_rows, offer, partner, places, raw_workbook

Line = list[Any]
HEADERS: Line = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
HEAD = "Naam;Soort;Engagement;Werkingsgebied\n"
HOUSE: Line = ["Huis vzw", "Sport", "Werkt mee", "Roeselare"]
CLUB: Line = ["Club A", "Welzijn", "Stuurt mee", "Izegem"]
ROESELARE, IZEGEM = "36015", "36008"


def of_text(text: str, encoding: str = "utf-8") -> Checked:
    return check(text.encode(encoding), REGION)


def read(checked: Checked, field: str, sheet: str = "Partners") -> list[Any]:
    return [row.values[field] for row in checked.sheets[sheet]]


# texts of other programs


def test_a_space_before_a_quotation_mark_belongs_to_no_cell() -> None:
    checked = of_text(
        'Naam; "Soort"; "Engagement"; "Werkingsgebied"\nHuis; "Sport"; "Werkt mee"; "Roeselare; Izegem"\n'
    )
    assert read(checked, "municipality_codes") == [[ROESELARE, IZEGEM]]


def test_a_list_without_marks_in_the_last_column_is_read_whole() -> None:
    head = HEAD.replace(";", ",")
    checked = of_text(f"{head}Huis,Sport,Werkt mee,Roeselare, Izegem\nClub,Sport,Werkt mee,Izegem\n")
    assert read(checked, "municipality_codes") == [[ROESELARE, IZEGEM], [IZEGEM]]


def test_a_comma_too_many_in_another_column_is_no_row_of_anything_else() -> None:
    head = HEAD.replace(";", ",")
    checked = of_text(
        f"{head}Huis, Tuin,Sport,Werkt mee,Izegem\nClub,Sport,Werkt mee,Izegem\nKoor,Sport,Werkt mee,Izegem\n"
    )
    assert read(checked, "name") == ["Club", "Koor"]
    assert checked.refused == {"Partners": 1}


def test_a_new_line_of_a_database_within_a_cell_is_one() -> None:
    checked = of_text(f"{HEAD}Huis;Sport;Werkt mee;Roeselare\vIzegem\n")
    assert read(checked, "municipality_codes") == [[ROESELARE, IZEGEM]]


def test_letters_as_a_web_page_writes_them_separate_no_columns() -> None:
    checked = of_text(f"{HEAD}Taalcaf&eacute; Co&#246;p;Sport;Werkt mee;Izegem\n")
    assert (read(checked, "name"), checked.status) == (["Taalcafé Coöp"], "ok")


@pytest.mark.parametrize(
    "text", ["Taalcaf\u00c8", "Co\u02c6peratie", "Taalcaf\u00da", "Co\u00f7peratie", "Taalcaf\u201a", "Co\u201dperatie"]
)
def test_letters_read_in_another_encoding_are_remarked(text: str) -> None:
    checked = of_text(f"{HEAD}{text};Sport;Werkt mee;Izegem\n")
    assert ("letters-lost", "A2") in {(one.code, one.cell) for one in checked.findings}


@pytest.mark.parametrize(
    "text", ["Foto´s Club", "Zaal 100 m²", "Club‡", "“Samen” vzw", "‘Samen’", "CAFÉ ÉÉN", "Île Émile"]
)
def test_signs_that_people_type_are_no_lost_letters(text: str) -> None:
    assert "letters-lost" not in {one.code for one in of_text(f"{HEAD}{text};Sport;Werkt mee;Izegem\n").findings}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("'De Brug", "De Brug"),
        ("'1712", "1712"),
        ("'t Huis", "'t Huis"),
        ("'De Brug'", "'De Brug'"),
        ("'s Avonds", "'s Avonds"),
    ],
)
def test_the_mark_of_a_text_is_no_part_of_a_name(text: str, name: str) -> None:
    assert read(checked_rows({"Partners": [partner(text)]}), "name") == [name]


# headers


@pytest.mark.parametrize(
    "headers",
    [
        ["1. Naam", "2) Soort", "Vraag 3: Engagement", "4. Werkingsgebied"],
        ["N A A M", "S O O R T", "E N G A G E M E N T", "G E M E E N T E"],
        ["organisatie_naam", "organisatie_soort", "Engagement", "Gemeente"],
        ["Naam", "Soort/type", "Engagement / betrokkenheid", "Gemeente"],
    ],
)
def test_headers_are_known_in_more_forms(headers: Line) -> None:
    checked = check(raw_workbook({"Partners": [headers, HOUSE, CLUB]}), REGION)
    assert (read(checked, "name"), checked.status) == (["Huis vzw", "Club A"], "ok")


def test_a_header_for_two_columns_of_ours_is_asked() -> None:
    headers = ["Naam", "Soort", "Engagement / rollen", "Gemeente"]
    checked = check(raw_workbook({"Partners": [headers, HOUSE, CLUB]}), REGION)
    assert places(checked, blocking=True) == [("column-uncertain", "Partners", "C1")]


def test_two_headers_for_one_column_are_asked_the_nearest_first() -> None:
    headers = ["Naam", "Aanbieder", "Type", "Gemeenten", "Status", "Soort activiteit"]
    row = ["Koor", "Huis vzw", "Vzw", "Izegem", "Actief", "Cultuur"]
    checked = check(raw_workbook({"Aanbod": [headers, row, ["Bal", *row[1:]]]}), REGION)
    proposed = {one.seen: one.proposals for one in checked.questions}
    assert proposed["Soort activiteit"] == ("offer_kind_code",)
    assert "header-twice" not in {one.code for one in checked.findings}


# places


@pytest.mark.parametrize(
    ("text", "nis"),
    [
        ("1030 Brussel", "21015"), ("1030 Bruxelles", "21015"), ("1000 Brussel", "21004"), ("St-Josse", "21014"),
        ("Ville de Bruxelles", "21004"), ("Berchem-Ste-Agathe", "21003"), ("Watermael", "21017"),
    ],
)  # fmt: skip
def test_places_in_brussels_are_read_as_the_post_and_the_french_write_them(text: str, nis: str) -> None:
    checked = checked_rows({"Partners": [partner(municipality_codes=text)]}, "brussel")
    assert read(checked, "municipality_codes") == [[nis]]


@pytest.mark.parametrize("text", ["Brussel (gewest)", "19 communes", "de 19 gemeenten"])
def test_the_whole_of_brussels_is_no_single_municipality(text: str) -> None:
    assert read(checked_rows({"Partners": [partner(municipality_codes=text)]}, "brussel"), "is_region_wide") == [True]


@pytest.mark.parametrize(
    ("text", "nis"),
    [("Kapelle o/d Bos", "23039"), ("Wezembeek", "23103"), ("1640 Rhode", "23101"), ("Leeuw-St-Pierre", "23077")],
)
def test_more_names_around_brussels_are_read(text: str, nis: str) -> None:
    checked = checked_rows({"Partners": [partner(municipality_codes=text)]}, "halle-vilvoorde")
    assert read(checked, "municipality_codes") == [[nis]]


# words, names and signs


@pytest.mark.parametrize("text", ["€0", "€ 1", "0 euro", "1."])
def test_a_price_is_no_yes_or_no(text: str) -> None:
    (finding,) = checked_rows({"Aanbod": [offer(is_free=text)]}).findings
    assert (finding.code, finding.blocks) == ("yes-no-unreadable", False)


def test_two_spellings_of_a_saint_are_one_name() -> None:
    assert name_form("St. Jan vzw") == name_form("Sint-Jan") != name_form("Sint-Jozef")


@pytest.mark.parametrize(
    "name", ["Koor B [inactief]", "Kring X: opgeheven 2024", "(ex) Koor", "Kring †", "Club - te contacteren"]
)
def test_more_names_say_that_they_do_not_hold(name: str) -> None:
    assert places(checked_rows({"Partners": [partner(name)]})) == [("name-says-ended", "Partners", "A2")]


@pytest.mark.parametrize("name", ["Club (ex Koor)", "Gezinsbond: afdeling Rumbeke", "Express - Tielt"])
def test_names_that_only_look_so_say_nothing_of_the_kind(name: str) -> None:
    assert not checked_rows({"Partners": [partner(name)]}).findings


@pytest.mark.parametrize("text", ["max. A2", "Max. 20 personen"])
def test_an_abbreviation_is_no_given_name(text: str) -> None:
    assert person_form(text) is not Form.SURE


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("Contact bij partner", ["Voorbeeld P.", "Verzonnen A."]),
        ("Prénom", ["Piet", "An"]),
        ("Vnaam", ["Piet", "An"]),
        ("Geboren", ["30/07/1985", "1990"]),
        ("Gewijzigd door", ["Voorbeeld Piet", "Verzonnen An"]),
    ],
)
def test_more_columns_are_about_people(header: str, values: list[str]) -> None:
    rows = [[*row, value] for row, value in zip((HOUSE, CLUB), values, strict=True)]
    checked = check(raw_workbook({"Partners": [[*HEADERS, header], *rows]}), REGION)
    assert PEOPLE in {one.kind for one in checked.questions}


def test_a_short_word_is_not_taken_for_a_slip_of_the_pen() -> None:
    assert codes.close_to("taal", "organisation_type") == ""
    assert likely_codes(PARTNERS.column("organisation_type_code"), "taal") == ("onderwijs",)
