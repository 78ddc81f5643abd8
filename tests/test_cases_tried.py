"""What turned up when lists were tried as a careful worker would: cells, lines and sheets that nobody made for this."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import COLUMN, DEFAULT, SHEET, Choices, Key, Question
from tests.workbooks import REGION, checked_rows, edited, offer, partner, places, raw_workbook

Line = list[Any]
PARTNER_HEADERS: Line = ["Naam", "Ondernemingsnummer", "Soort", "Engagement", "Sinds", "Werkingsgebied"]
BRIDGE: Line = ["De Brug vzw", None, "Sport", "Werkt mee", date(2024, 3, 25), "Roeselare"]
CAFE: Line = ["Taalcafé Izegem", None, "Sport", "Stuurt mee", None, "Izegem"]
OFFER_HEADERS: Line = ["Naam", "Aanbieder", "Soort", "Gemeenten", "Status", "Plaatsen per jaar", "Uren per traject"]
TALK: Line = ["Praattafel", "De Brug vzw", "Sport", "Roeselare", "Actief", 20, 12]
WALK: Line = ["Wandelclub", "Club vzw", "Sport", "Tielt", "Actief", 15, None]


def lines(sheet: str, *of_sheet: Line) -> Checked:
    return check(raw_workbook({sheet: of_sheet}), REGION)


def one(checked: Checked, sheet: str, field: str) -> Any:
    (row,) = checked.sheets[sheet]
    return row.values[field]


# texts that say nothing


@pytest.mark.parametrize(
    "text",
    [
        "NULL", "None", "nan", "(leeg)", "[object Object]", "geen", "TBC", "nog te bepalen", "in te vullen",
        "zie bijlage", "X", "1.", "2024-01-01", "12/03/2024", "12/03/2024 10:15", "info@voorbeeld.example", "&nbsp;",
        "<br>", "Naam",
    ],
)  # fmt: skip
def test_a_text_that_names_nothing_becomes_no_name(text: str) -> None:
    assert places(checked_rows({"Partners": [partner(text)]})) == [("text-says-nothing", "Partners", "A2")]


@pytest.mark.parametrize("text", ["zie hoger", "als hierboven", "zoals hierboven", "#N/D"])
def test_more_ways_to_say_the_same_as_above_become_no_name(text: str) -> None:
    (finding,) = checked_rows({"Aanbod": [offer(), offer("Wandelclub", provider_name=text)]}).findings
    assert (finding.code, finding.cell) in {("ditto", "B3"), ("error-cell", "B3")}


@pytest.mark.parametrize(
    "text", ["11.11.11", "Geen Drempels vzw", "X-pert", "Leeg & Vol", "De Volgende Stap", "4.0 vzw"]
)
def test_a_name_that_holds_such_a_word_is_a_name(text: str) -> None:
    assert one(checked_rows({"Partners": [partner(text)]}), "Partners", "name") == text


@pytest.mark.parametrize("text", ["&nbsp;", "<br />", "<p></p>"])
def test_marks_of_a_web_page_alone_are_an_empty_cell(text: str) -> None:
    checked = checked_rows({"Aanbod": [offer(barriers=text)]})
    assert (checked.findings, one(checked, "Aanbod", "barriers")) == ([], None)


# ja, nee en al de rest


@pytest.mark.parametrize("text", ["ja?", "nee ?", "ja/nee", "☒", "+", "●", "weet niet"])
def test_a_doubtful_answer_is_left_empty_with_a_remark(text: str) -> None:
    checked = checked_rows({"Partners": [partner(is_universal=text)]})
    assert places(checked) == [("yes-no-unreadable", "Partners", "J2")]
    assert (checked.status, one(checked, "Partners", "is_universal")) == ("ok", None)


@pytest.mark.parametrize("text", ["?", "??", "-", "—", "/", "...", "n.v.t."])
def test_a_sign_for_no_answer_is_an_empty_cell(text: str) -> None:
    checked = checked_rows({"Partners": [partner(is_universal=text)]})
    assert (checked.findings, one(checked, "Partners", "is_universal")) == ([], None)


# dates and numbers


@pytest.mark.parametrize("text", ["15-6-'24", "15.6.’24", "15/06/'24", "15 juni '24"])
def test_an_apostrophe_stands_for_the_century(text: str) -> None:
    assert one(checked_rows({"Partners": [partner(since_date=text)]}), "Partners", "since_date") == date(2024, 6, 15)


@pytest.mark.parametrize(("text", "hours"), [("90 min", 1.5), ("90 minuten", 1.5), ("45min.", 0.75)])
def test_minutes_are_a_part_of_an_hour(text: str, hours: float) -> None:
    checked = checked_rows({"Aanbod": [offer(path_hour_count=text)]})
    assert [finding.code for finding in checked.findings] == ["number-with-unit"]
    assert one(checked, "Aanbod", "path_hour_count") == hours


@pytest.mark.parametrize("text", ["3 dagen", "2u/week", "€ 20", "20%", "10 sessies"])
def test_digits_of_another_measure_are_not_proposed_as_hours(text: str) -> None:
    (finding,) = checked_rows({"Aanbod": [offer(path_hour_count=text)]}).findings
    assert (finding.code, "proposal" in finding.details, finding.blocks) == ("number-unreadable", False, False)


# lines and sheets


@pytest.mark.parametrize(
    "label",
    ["Generaal totaal", "Tot.", "Σ", "Grand total", "Samen", "Alles samen", "Cumul", "Alle plaatsen bijeen", None],
)
def test_a_line_of_sums_is_a_total_in_whatever_words(label: str | None) -> None:
    total = [label, None, None, None, None, 35, 12]
    checked = lines("Aanbod", OFFER_HEADERS, TALK, WALK, total)
    assert [row.values["name"] for row in checked.sheets["Aanbod"]] == ["Praattafel", "Wandelclub"]
    assert [code for code, _, _ in places(checked)] == ["total-row-skipped"]


@pytest.mark.parametrize("numbers", [(34, 12), (35, 13), (20, None)])
def test_a_row_whose_numbers_are_no_sums_is_named_and_not_skipped(numbers: tuple[int, int | None]) -> None:
    checked = lines("Aanbod", OFFER_HEADERS, TALK, WALK, ["Zangkoor", None, None, None, None, *numbers])
    assert {cell for code, _, cell in places(checked) if code == "required-missing"} == {"B4", "C4", "D4", "E4"}


def test_the_rows_under_one_offer_are_no_sum_of_it() -> None:
    again = ["Wandelclub", None, None, None, None, 20, 12]
    assert lines("Aanbod", OFFER_HEADERS, TALK, again).refused == {"Aanbod": 1}


@pytest.mark.parametrize("place", ["Ondernemingsnummer", "Sinds", "Werkingsgebied"])
def test_a_small_number_alone_counts_the_rows_in_any_column(place: str) -> None:
    count = [3 if header == place else None for header in PARTNER_HEADERS]
    checked = lines("Partners", PARTNER_HEADERS, BRIDGE, CAFE, count)
    assert (len(checked.sheets["Partners"]), checked.status) == (2, "ok")


def test_a_postcode_alone_is_no_count() -> None:
    checked = lines("Partners", PARTNER_HEADERS, BRIDGE, [None, None, None, None, None, 8800])
    assert checked.refused == {"Partners": 1}


@pytest.mark.parametrize("title", ["Nieuw dit jaar", "Onze vrienden", "Werkgroep 2"])
def test_a_title_right_above_a_second_table_is_no_row(title: str) -> None:
    second = ["Werkingsgebied", "Naam", "Soort", "Engagement"]
    checked = lines("Partners", PARTNER_HEADERS, BRIDGE, [], [title], second, ["Tielt", "Club", "Sport", "Klankbord"])
    assert (checked.status, [row.values["name"] for row in checked.sheets["Partners"]]) == (
        "ok",
        ["De Brug vzw", "Club"],
    )
    assert {code for code, _, _ in places(checked)} == {"heading-skipped", "second-table-read"}


@pytest.mark.parametrize("name", ["De Brug (gestopt)", "De Brug - inactief sinds 2024", "De Brug*, niet meer actief"])
def test_a_name_that_says_that_it_holds_no_more_is_remarked(name: str) -> None:
    checked = checked_rows({"Partners": [partner(name)]})
    assert (places(checked), one(checked, "Partners", "name")) == ([("name-says-ended", "Partners", "A2")], name)


def test_a_cell_that_is_struck_through_in_a_row_that_is_not_is_remarked_once() -> None:
    def strike(book: openpyxl.Workbook) -> None:
        for cell in ("F2", "F3", "E3"):
            book["Partners"][cell].font = Font(strike=True)

    content = edited(raw_workbook({"Partners": [PARTNER_HEADERS, BRIDGE, CAFE]}), strike)
    (finding,) = check(content, REGION).findings
    assert (finding.code, finding.cell, finding.details, finding.blocks) == ("cell-struck", "F2", {"count": "2"}, False)


# what real lists taught


def questions_of(content: bytes, answers: Mapping[Key, str]) -> dict[Key, Question]:
    return {one.key: one for one in check(content, REGION, choices=Choices(answers)).questions}


SCHOOLS = "VESTIGING\tPLAATS VAN VESTIGING\tADRES\tADRES\nSchool De Zon\tTielt\tA\tB\nDe Maan\tIzegem\tC\tD\n".encode(
    "cp1252"
)


def test_a_sheet_that_people_named_is_asked_column_by_column_though_no_header_is_ours() -> None:
    sheet: dict[Key, str] = {(SHEET, "csv"): "Partners"}
    asked = questions_of(SCHOOLS, sheet)
    assert {key[2] for key in asked if key[0] == COLUMN} == {"vestiging", "plaats van vestiging"}
    answers = sheet | {(COLUMN, "Partners", "vestiging"): "name", (DEFAULT, "Partners", "engagement_code"): "3"}
    answers |= {(COLUMN, "Partners", "plaats van vestiging"): "municipality_codes"}
    answers[DEFAULT, "Partners", "organisation_type_code"] = "onderwijs"
    checked = check(SCHOOLS, REGION, choices=Choices(answers))
    assert (checked.status, [row.values["name"] for row in checked.sheets["Partners"]]) == (
        "ok",
        ["School De Zon", "De Maan"],
    )


def test_rows_without_headers_are_no_headers_where_people_named_the_sheet_either() -> None:
    rows = b"Club;Sport;Tielt\nKring;Sport;Izegem\n"
    checked = check(rows, REGION, choices=Choices({(SHEET, "csv"): "Partners"}))
    assert [code for code, _, _ in places(checked, blocking=True)] == ["header-missing"]


@pytest.mark.parametrize(
    ("header", "values"),
    [("OVO-nummer", ["OVO000001", "OVO000007"]), ("nummer", [58, 126, 165]), ("Jaar van start", ["ja", "nee"])],
)
def test_a_column_whose_values_contradict_its_header_is_not_proposed(header: str, values: list[Any]) -> None:
    rows = [[f"Club {number}", "Sport", "Werkt mee", "Tielt", value] for number, value in enumerate(values)]
    content = raw_workbook({"Partners": [["Naam", "Soort", "Engagement", "Werkingsgebied", header], *rows]})
    assert not any(one.proposals for key, one in questions_of(content, {}).items() if key[0] == COLUMN)


def test_a_column_whose_values_agree_with_its_header_is_proposed() -> None:
    rows = [["Club", "Sport", "Werkt mee", "Tielt", "0999.000.129"], ["Kring", "Sport", "Werkt mee", "Tielt", "geen"]]
    content = raw_workbook({"Partners": [["Naam", "Soort", "Engagement", "Werkingsgebied", "KBO/btw nummers"], *rows]})
    assert questions_of(content, {})[COLUMN, "Partners", "kbo btw nummers"].proposals == ("kbo_number",)


@pytest.mark.parametrize(
    ("text", "region", "nis"),
    [
        ("Antwerpen 5", "antwerpen-stad", "11002"),
        ("Brussel 14", "brussel", "21004"),
        ("Tielt 3", "midwest", "37022"),
        ("Sinaai-Waas", "waasland", "46021"),
        ("Moerbeke-Waas", "waasland", "46029"),
        ("Klein-Sinaai", "waasland", "46024"),
        ("Maria-Aalter", "regio-gent", "44084"),
        ("Stasegem", "zuid-west-vlaanderen", "34013"),
        ("Halle-Kempen", "regio-antwerpen", "11055"),
    ],
)
def test_a_place_as_address_lists_write_it_is_read(text: str, region: str, nis: str) -> None:
    checked = checked_rows({"Partners": [partner(municipality_codes=text)]}, region)
    assert one(checked, "Partners", "municipality_codes") == [nis]
    assert [code for code, _, _ in places(checked)][:1] in (["municipality-shortened"], ["municipality-part"])


@pytest.mark.parametrize("text", ["Rumbeke 5", "Wervik 123", "Izegem 5"])
def test_a_number_after_a_place_that_has_no_numbered_parts_is_asked(text: str) -> None:
    checked = checked_rows({"Partners": [partner(municipality_codes=text)]})
    assert [code for code, _, _ in places(checked, blocking=True)] == ["municipality-unknown"]


def test_rows_that_hold_nothing_in_our_columns_are_counted_and_said_once() -> None:
    headers = [*PARTNER_HEADERS, "Dossier", "Beheer"]
    lost = [*[None] * 6, "D-17", "dienst welzijn"]
    checked = lines("Partners", headers, [*BRIDGE, "D-15", None], lost, [*CAFE, None, None], lost)
    assert len(checked.sheets["Partners"]) == 2
    (finding,) = [one for one in checked.findings if one.code == "rows-unread"]
    assert (finding.cell, finding.details["count"], finding.blocks) == ("G3", "2", False)


def test_a_note_or_a_sum_beside_the_table_is_no_row_that_is_lost() -> None:
    headers = [*PARTNER_HEADERS, "Telling", "Beheer"]
    checked = lines("Partners", headers, [*BRIDGE, 1, "x"], [*[None] * 6, 9, 9], [*[None] * 6, None, "nog bellen"])
    assert {code for code, _, _ in places(checked)} == {"column-ignored", "total-row-skipped"}


def test_a_tab_behind_each_word_in_quotes_is_not_what_separates_the_columns() -> None:
    rows = (["Naam", "Soort", "Engagement", "Werkingsgebied"], ["Club", "Sport", "Werkt mee", "Tielt"])
    text = "\n".join(";".join(f'"{cell}\t"' for cell in row) for row in rows)
    checked = check(text.encode(), REGION)
    assert (checked.status, one(checked, "Partners", "name")) == ("ok", "Club")


def test_a_second_table_beside_the_first_that_lacks_a_header_is_named_as_such() -> None:
    beside = ["Naam", "Soort", "Engagement"]
    checked = lines("Partners", [*PARTNER_HEADERS, None, *beside], [*BRIDGE, None, "Club", "Jeugd", "Klankbord"])
    assert places(checked, blocking=True) == [("tables-beside", "Partners", "H1")]
    assert "sheet-empty" not in {code for code, _, _ in places(checked)}


def test_a_numbered_part_of_a_list_is_a_heading_whatever_it_is_called() -> None:
    parts = [
        ["Deel 1: sport"],
        BRIDGE,
        ["Deel 2: wie we nog zoeken"],
        ["Club", *BRIDGE[1:]],
        ["Proefkring", *BRIDGE[1:]],
    ]
    checked = lines("Partners", PARTNER_HEADERS, *parts)
    assert (checked.status, len(checked.sheets["Partners"])) == ("ok", 3)
    assert "heading-skipped" in {code for code, _, _ in places(checked)}


def test_one_column_that_stands_there_twice_is_still_that() -> None:
    checked = lines("Partners", [*PARTNER_HEADERS, "Soort"], [*BRIDGE, "Jeugd"])
    assert places(checked, blocking=True) == [("header-twice", "Partners", "G1")]


@pytest.mark.parametrize("text", ["8800 Tielt", "Tielt 8800"])
def test_a_postcode_that_contradicts_its_name_is_asked(text: str) -> None:
    checked = checked_rows({"Partners": [partner(municipality_codes=text)]})
    assert [code for code, _, _ in places(checked, blocking=True)] == ["municipality-unknown"]


def test_what_is_no_number_is_said_to_be_no_whole_number_only_where_one_is_asked() -> None:
    checked = checked_rows({"Aanbod": [offer(yearly_place_count="veel", path_hour_count="veel")]})
    assert ["is_whole" in one.details for one in checked.findings] == [True, False]


@pytest.mark.parametrize("sign", ["++", "+", "***", "★★", "✓", "!!"])
def test_signs_that_say_something_are_no_empty_cell(sign: str) -> None:
    sheet = [PARTNER_HEADERS, [*BRIDGE[:3], sign, *BRIDGE[4:]], [*CAFE[:3], "-", *CAFE[4:]]]
    said = [(one.code, one.cell, one.seen) for one in lines("Partners", *sheet).findings if one.blocks]
    assert said == [("code-unknown", "D2", sign), ("required-missing", "D3", "")]
    chosen = Choices({(DEFAULT, "Partners", "engagement_code"): "2"})
    rows = check(raw_workbook({"Partners": sheet}), REGION, choices=chosen).sheets["Partners"]
    assert [row.values["name"] for row in rows] == [CAFE[0]]


def test_stars_under_a_number_are_said() -> None:
    checked = lines("Aanbod", OFFER_HEADERS, [*TALK[:5], "***", 12])
    assert [(one.code, one.cell, one.blocks) for one in checked.findings] == [("number-unreadable", "F2", False)]


@pytest.mark.parametrize("count", [2, 2.0, "2"])
def test_a_count_under_the_governments_is_a_total_also_when_it_is_a_text(count: Any) -> None:
    checked = lines(
        "Besturen", ["Gemeente", "Engagement"], ["Gem. Tielt", "Werkt mee"], ["Roeselare", 2], ["Totaal", count]
    )
    assert [(one.code, one.cell) for one in checked.findings] == [("total-row-skipped", "A4")]
    assert [row.values["municipality_nis"] for row in checked.sheets["Besturen"]] == ["37022", "36015"]
