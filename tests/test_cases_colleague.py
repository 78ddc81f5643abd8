"""Small files as people keep them, each judged as a careful colleague would: read, asked or named, never guessed."""

from typing import Any

import pytest

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import COLUMN, DEFAULT, SHEET, SHEETS, WORD, Choices, Key
from tests.workbooks import REGION, places, raw_workbook
from ui.grouped import cause_count

HEADER = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
BRIDGE = ["De Brug", "Sport", "Werkt mee", "Roeselare"]
HOUSE = ["Het Huis", "Sport", "Werkt mee", "Izegem"]


def read(*rows: list[Any]) -> Checked:
    return check(raw_workbook({"Partners": [HEADER, *rows]}), REGION)


def names(checked: Checked) -> list[str]:
    return [row.values["name"] for row in checked.sheets.get("Partners", [])]


@pytest.mark.parametrize(
    "name",
    [
        "0999.000.129",
        "BE 0999.000.129",
        "0999 000 129",
        "BTW BE0999000129",
        "999.000.129",
        "www.brug.example",
        "https://brug.example/x",
        "te bepalen",
        "n.n.",
        "Test",
        "Nieuwe partner",
        "Diverse partners",
    ],
)
def test_what_belongs_elsewhere_or_is_still_to_come_is_no_name(name: str) -> None:
    checked = read([name, *BRIDGE[1:]])
    assert (names(checked), places(checked)) == ([], [("text-says-nothing", "Partners", "A2")])


@pytest.mark.parametrize("name", ["#¡VALOR!", "#¡REF!", "#VALEUR!"])
def test_an_error_of_any_language_is_no_name(name: str) -> None:
    assert places(read([name, *BRIDGE[1:]])) == [("error-cell", "Partners", "A2")]


def test_a_name_stands_on_one_line() -> None:
    assert names(read(["De Brug\nvzw", *BRIDGE[1:]], ["Het  Huis\r\n(Izegem)", *HOUSE[1:]])) == [
        "De Brug vzw",
        "Het Huis (Izegem)",
    ]


@pytest.mark.parametrize("line", [["…"], ["?", "-"], ["-", "-", "-", "-"], [" . "]])
def test_a_line_of_signs_is_no_row(line: list[str]) -> None:
    checked = read(BRIDGE, line, HOUSE)
    assert (names(checked), checked.status) == (["De Brug", "Het Huis"], "ok")


@pytest.mark.parametrize("label", ["Legende", "Legende:", "Toelichting"])
def test_lines_under_a_legend_are_no_rows_but_a_whole_row_is(label: str) -> None:
    checked = read(BRIDGE, [], [label], ["Werkt mee", "actief"], ["Volgt", "niet actief"], HOUSE)
    assert (names(checked), checked.status) == (["De Brug", "Het Huis"], "ok")
    assert [code for code, *_ in places(checked)] == ["note-skipped"]


def test_a_question_below_the_list_is_a_note() -> None:
    assert names(read(BRIDGE, HOUSE, ["Vragen? Mail naar het netwerk"])) == ["De Brug", "Het Huis"]


def test_the_same_row_in_other_capitals_is_taken_once() -> None:
    checked = read(BRIDGE, ["DE BRUG", *BRIDGE[1:]])
    assert (names(checked), places(checked)) == (["De Brug"], [("duplicate-same", "Partners", "A3")])


def test_a_name_that_lacks_has_no_default() -> None:
    checked = read(["", *BRIDGE[1:]])
    assert places(checked) == [("required-missing", "Partners", "A2")]
    assert [one.key for one in checked.questions if one.kind in (DEFAULT, WORD)] == []


def test_the_parts_of_a_municipality_beside_it_add_nothing_and_a_hamlet_gets_a_proposal() -> None:
    whole = read([*BRIDGE[:3], "Roeselare + deelgemeenten"])
    assert [row.values["municipality_codes"] for row in whole.sheets["Partners"]] == [["36015"]]
    hamlet = read([*BRIDGE[:3], "Nergenshoek (Roeselare)"])
    assert [(one.kind, one.proposals) for one in hamlet.questions] == [(WORD, ("36015",))]
    assert places(read([*BRIDGE[:3], "Roeselare; Nergensveld"]), blocking=True) == [
        ("municipality-unknown", "Partners", "D2")
    ]


@pytest.mark.parametrize("table", [["Naam", "Organisatie"], ["Organisatie", "Naam"]])
def test_beside_the_organisation_a_bare_name_is_not_proposed(table: list[str]) -> None:
    rows = [[f"{header} {number}", *BRIDGE[1:]] for number in range(3) for header in ["Club"]]
    lines = [[*table, *HEADER[1:]], *([row[0], f"{row[0]} x", *row[1:]] for row in rows)]
    checked = check(raw_workbook({"Partners": lines}), REGION)
    asked = {one.key: one.proposals for one in checked.questions if one.kind == COLUMN}
    assert asked == {(COLUMN, "Partners", "naam"): (), (COLUMN, "Partners", "organisatie"): ("name",)}


def test_another_sheet_with_all_headers_of_one_that_is_read_is_asked_not_forgotten() -> None:
    content = raw_workbook({"Partners": [HEADER, BRIDGE], "Izegem": [HEADER, HOUSE]})
    checked = check(content, REGION)
    assert [(one.key, one.proposals) for one in checked.questions] == [((SHEETS, "Partners"), ("all",))]
    both = check(content, REGION, choices=Choices({(SHEETS, "Partners"): "all"}))
    assert names(both) == ["De Brug", "Het Huis"]
    aside = check(raw_workbook({"Partners": [HEADER, BRIDGE], "Lijst oud": [HEADER, HOUSE]}), REGION)
    assert (names(aside), aside.questions) == (["De Brug"], [])
    assert [code for code, *_ in places(aside)] == ["sheet-ignored"]


def test_what_was_answered_of_its_headers_tells_which_list_a_sheet_without_a_name_is() -> None:
    lines = [["Club", *HEADER[1:2], "Rol bij ons", HEADER[3]], BRIDGE]
    csv = "\r\n".join(";".join(line) for line in lines).encode()
    assert [one.kind for one in check(csv, REGION).questions] == [SHEET]
    known: dict[Key, str] = {
        (COLUMN, "Partners", "club"): "name",
        (COLUMN, "Partners", "rol bij ons"): "engagement_code",
    }
    checked = check(csv, REGION, choices=Choices(known))
    assert (names(checked), [one for one in checked.questions if one.answer is None]) == (["De Brug"], [])


def test_remarks_are_counted_as_they_are_shown() -> None:
    rows = [[f"Club {number}", *BRIDGE[1:3], "Rumbeke"] for number in range(5)]
    checked = read(*rows)
    assert (len(checked.findings), cause_count(checked.findings)) == (5, 1)


def test_the_number_of_a_row_that_is_still_empty_is_no_total() -> None:
    lines: list[list[Any]] = [["Nr.", *HEADER], [1, *BRIDGE], [2], ["3."], [4, *HOUSE], [5, "", "", "", ""]]
    checked = check(raw_workbook({"Partners": lines}), REGION)
    assert (names(checked), places(checked)) == (["De Brug", "Het Huis"], [("column-ignored", "Partners", "A1")])
    summed = check(raw_workbook({"Partners": [[*HEADER, "Bedrag"], [*BRIDGE, 5], ["", "", "", "", 5]]}), REGION)
    assert ("total-row-skipped", "Partners", "E3") in places(summed)


@pytest.mark.parametrize("heading", ["Izegem (2)", "TIELT (1 partner)", "Sport (12)"])
def test_a_heading_may_count_the_rows_under_it(heading: str) -> None:
    checked = read(BRIDGE, [heading], HOUSE)
    assert (names(checked), places(checked)) == (["De Brug", "Het Huis"], [("heading-skipped", "Partners", "A3")])


def test_a_name_with_a_number_behind_it_is_no_heading() -> None:
    assert ("required-missing", "Partners", "B3") in places(read(BRIDGE, ["De Ploeg (2)"], HOUSE))


@pytest.mark.parametrize(
    ("header", "word", "value"),
    [
        ("Gratis", "gratis", True),
        ("Kosteloos", "Gratis", True),
        ("Gratis", "niet gratis", False),
        ("Gepubliceerd op ikdoemee", "gepubliceerd", True),
        ("Gepubliceerd op ikdoemee", "nog niet gepubliceerd", False),
        ("Gepubliceerd op ikdoemee", "nog niet", False),
        ("Gratis", "gepubliceerd", None),
        ("Gratis", "bijna gratis", None),
    ],
)
def test_the_word_of_the_header_is_a_yes(header: str, word: str, value: bool | None) -> None:
    offer = ["Praattafel", "De Ploeg", "Buddywerking", "Tielt", "Actief", word]
    lines = [["Naam", "Aanbieder", "Soort", "Gemeenten", "Status", header], offer]
    (row,) = check(raw_workbook({"Aanbod": lines}), REGION).sheets["Aanbod"]
    assert row.values["is_free" if header in ("Gratis", "Kosteloos") else "is_published"] is value


@pytest.mark.parametrize(
    "header",
    [
        ["Nom de l'organisation", "Type", "Engagement", "Commune", "Depuis le", "Numéro d'entreprise"],
        ["Organisation", "Type", "Engagement", "Municipality", "Since", "Company number"],
        ["Partenaire", "Type d'organisation", "Engagement", "Communes", "Date de début", "Numéro BCE"],
    ],
)
def test_headers_in_french_and_in_english_are_known(header: list[str]) -> None:
    checked = check(raw_workbook({"Partners": [header, [*BRIDGE, "14/03/2024", "0202.239.951"]]}), REGION)
    (row,) = checked.sheets["Partners"]
    assert (row.values["name"], str(row.values["since_date"])) == ("De Brug", "2024-03-14")
    assert row.values["kbo_number"] == "0202239951"


def test_a_column_that_stands_twice_is_read_once_when_it_says_the_same() -> None:
    lines = [[*HEADER, "Engagement"], [*BRIDGE, BRIDGE[2]], [*HOUSE, HOUSE[2]]]
    checked = check(raw_workbook({"Partners": lines}), REGION)
    assert (names(checked), places(checked), checked.questions) == (["De Brug", "Het Huis"], [], [])
    lines[2][4] = "Stuurt mee"
    assert places(check(raw_workbook({"Partners": lines}), REGION)) == [("header-twice", "Partners", "E1")]


def test_partners_in_the_making_are_asked_and_a_name_may_say_that_it_stops() -> None:
    asked = read(BRIDGE, ["Partners in wording"], HOUSE)
    assert (names(asked), places(asked)) == (["De Brug"], [("section-asked", "Partners", "A3")])
    stops = read(["De Brug - stopt in juni", *BRIDGE[1:]], ["Stopt de Leegstand vzw", *HOUSE[1:]])
    assert places(stops) == [("name-says-ended", "Partners", "A2")]


@pytest.mark.parametrize(
    ("typed", "degrees"), [("12°", 12), ("12 °C", 12), ("-3 graden", -3), ("4,5º", 4.5), ("12 pl", None)]
)
def test_a_temperature_may_have_its_unit(typed: str, degrees: float | None) -> None:
    checked = check(raw_workbook({"Regio": [["Temperatuur"], [typed]]}), REGION)
    assert [row.values["temperature_degrees"] for row in checked.sheets.get("Regio", [])] == [degrees]


def test_a_header_that_only_begins_like_one_of_ours_is_no_typing_error_of_it() -> None:
    lines = [[*HEADER, "Actief"], [*BRIDGE, "ja"]]
    (said,) = check(raw_workbook({"Partners": lines}), REGION).findings
    assert (said.code, said.details.get("proposal")) == ("column-ignored", None)
