"""Lists of regions in their own hand: few questions with sensible proposals, and by these the right rows."""

from datetime import datetime
from typing import Any

import pytest

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import LEAVE, SHEET, Choices, Key
from tests.workbooks import places, raw_workbook

PARTNERS: list[list[Any]] = [
    ["Partnerlijst Waasland"],
    ["Stand op 03/11/2026"],
    [],
    ["Vereniging", "Categorie", "Locatie", "Samenwerking", "Lid sinds", "Contact", "Opmerking"],
    ["Stad Sint-Niklaas", "gemeente", "Sint-Niklaas", "stuurgroep", "01/03/2024", "onthaal", "nog bellen"],
    ["Voorbeeldbib Lokeren", "bib", "Lokeren", "werkgroep", "13/09/2025", "balie", None],
    ["Sportclub De Proef", "sportclub", "Beveren-Kruibeke-Zwijndrecht", "volgt op afstand", None, None, None],
    ["Vrouwengroep Voorbeeld", "zelforg.", "Temse; Lokeren", "nog te contacteren", None, None, None],
    ["Totaal", 4],
]
OFFERS: list[list[Any]] = [
    ["Project", "Vorm", "Door", "Plaats", "Stand van zaken", "Niveau", "Capaciteit"],
    ["Taalcafé Temse", "taalcafé", "Vrouwengroep Voorbeeld", "Temse", "loopt", "basis", 12],
    ["Fietsles", "fietsles", "Sportclub De Proef", "Lokeren", "gepland", "alle", 8],
    ["Samen koken", "buddy", "Voorbeeldbib Lokeren", "Lokeren", "voorbij", "A2", None],
]
PEOPLE: list[list[Any]] = [["Voornaam", "Familienaam", "Functie"], ["Ann", "Verzonnen", "vrijwilliger"]]
WAASLAND = {"Netwerk": PARTNERS, "Activiteiten 26": OFFERS, "Deelnemers": PEOPLE}

KEMPEN: dict[str, list[list[Any]]] = {
    "Overzicht": [
        ["Organisatie", "Type organisatie", "Gemeente(n)", "Domein", "Website"],
        ["Taalhuis Verzonnen", "volwassenenonderwijs", "Turnhout, Geel", "Taal", "voorbeeld.example"],
        ["Jeugdwerk Proef", "jeugdwerking", "Mol", "Vrije tijd", None],
        [],
        ["GESTOPT"],
        ["Oude Proefclub", "sportclub", "Mol", None, None],
    ],
}


def walked(tables: dict[str, list[list[Any]]], region: str, own: dict[Key, str]) -> tuple[Checked, Choices]:
    """Answer as somebody who takes every first proposal, and ``own`` where there is none; the rest is left out."""
    content = raw_workbook(tables)
    choices = Choices()
    for _ in range(6):
        checked = check(content, region, choices=choices)
        unanswered = [one for one in checked.questions if one.answer is None]
        if not unanswered:
            break
        fresh = {one.key: own.get(one.key, one.proposals[0] if one.proposals else LEAVE) for one in unanswered}
        choices = choices.and_then(Choices(fresh))
    return checked, choices


def stored(checked: Checked, sheet: str, *fields: str) -> list[tuple[Any, ...]]:
    return [tuple(row.values[field] for field in fields) for row in checked.sheets[sheet]]


def test_the_first_questions_are_which_sheet_is_which_with_our_proposal() -> None:
    checked = check(raw_workbook(WAASLAND), "waasland")
    asked = {one.seen: one.proposals[:1] for one in checked.questions if one.kind == SHEET}
    assert asked == {"Netwerk": ("Partners",), "Deelnemers": ()}
    assert ("sheet-by-headers", "Aanbod", "") in places(checked)
    assert checked.status == "blocked" and not any(checked.sheets.values())


def test_a_list_with_headers_and_words_of_her_own_is_read_by_the_proposals() -> None:
    checked, choices = walked(WAASLAND, "waasland", {})
    assert checked.status == "ok", [one for one in checked.findings if one.blocks]
    assert stored(checked, "Partners", "name", "organisation_type_code", "engagement_code") == [
        ("Stad Sint-Niklaas", "lokaal_bestuur", "4"),
        ("Voorbeeldbib Lokeren", "socio_cultureel", "3"),
        ("Sportclub De Proef", "sport", "1"),
        ("Vrouwengroep Voorbeeld", "vereniging", "0"),
    ]
    assert stored(checked, "Aanbod", "name", "offer_kind_code", "offer_status_code", "language_level_code") == [
        ("Taalcafé Temse", "oefenkans", "actief", "A1"),
        ("Fietsles", "sport", "opbouw", "geen"),
        ("Samen koken", "buddy", "gestopt", "A2"),
    ]
    assert "Verzonnen" not in repr((checked.sheets, checked.findings, checked.questions, choices))


def test_the_second_time_the_same_list_asks_nothing() -> None:
    _, choices = walked(WAASLAND, "waasland", {})
    again = check(raw_workbook(WAASLAND), "waasland", choices=choices)
    assert [one.key for one in again.questions if one.answer is None] == []


@pytest.mark.parametrize("engagement", ["2", "3"])
def test_a_required_column_that_she_does_not_have_is_one_answer(engagement: str) -> None:
    own: dict[Key, str] = {("default", "Partners", "engagement_code"): engagement}
    checked, _ = walked(KEMPEN, "kempen", own)
    assert checked.status == "ok", [one for one in checked.findings if one.blocks]
    assert stored(checked, "Partners", "name", "organisation_type_code", "engagement_code") == [
        ("Taalhuis Verzonnen", "onderwijs", engagement),
        ("Jeugdwerk Proef", "jeugd", engagement),
    ]
    left = [finding.details for finding in checked.findings if finding.code == "section-left"]
    assert left == [{"count": "1"}]


def test_what_a_list_has_beside_its_rows_is_not_asked_column_by_column() -> None:
    header = ["ID", "Dienst", "Postcode", "Gemeente", "maandag", "dinsdag"]
    rows = [
        [1, "Voorbeelddienst", 9140, "Temse", "9 tot 12 uur", None],
        [2, "Proefloket", 9160, "Lokeren", None, "op afspraak"],
    ]
    checked = check(raw_workbook({"csv": [header, *rows]}), "waasland", choices=Choices({("sheet", "csv"): "Partners"}))
    asked = [one.key for one in checked.questions if one.answer is None]
    assert asked == [
        ("column", "Partners", "dienst"),
        ("default", "Partners", "organisation_type_code"),
        ("default", "Partners", "engagement_code"),
    ]


def test_what_a_form_notes_by_itself_is_no_column_of_ours() -> None:
    header = ["ID", "Start time", "Completion time", "Naam van de actie", "Doelstelling", "Status actie"]
    moment = datetime(2026, 1, 29, 9, 14)
    rows = [
        [1, moment, moment, "Markt", "Ontmoeten", "Afgerond"],
        [2, moment, moment, "Wandeling", "Ontmoeten", "Op schema"],
    ]
    own: dict[Key, str] = {("sheet", "Sheet1"): "Acties"}
    checked, choices = walked({"Sheet1": [header, *rows]}, "waasland", own)
    assert stored(checked, "Acties", "action", "start_date", "action_status_code") == [
        ("Markt", None, "klaar"),
        ("Wandeling", None, "bezig"),
    ]
    assert not {key[2] for key in choices.answers if key[0] == "column"} & {"start time", "completion time"}


def test_a_sheet_with_one_header_of_ours_and_one_that_may_be_is_proposed_where_nothing_else_is_known() -> None:
    rows: list[list[Any]] = [["Voorbeeldclub", "Temse", "voorbeeld.example"], ["Proefkring", "Lokeren", None]]
    (asked,) = check(raw_workbook({"Leden": [["Vereniging", "Gemeente", "Website"], *rows]}), "waasland").questions
    assert (asked.key, asked.proposals[0]) == (("sheet", "Leden"), "Partners")


def test_a_list_that_shares_headers_with_the_sheet_of_one_row_is_no_such_sheet() -> None:
    header = ["Naam van het netwerk", "Trekker", "Waarom", "Gemeente"]
    rows = [["Een", "Voorbeeldclub", "samen", "Temse"], ["Twee", "Proefkring", "naast elkaar", "Lokeren"]]
    (asked,) = check(raw_workbook({"Netwerken": [header, *rows]}), "waasland").questions
    assert asked.key == ("sheet", "Netwerken") and "Regio" not in asked.proposals
    (one,) = check(raw_workbook({"Netwerk": [header, rows[0]]}), "waasland").sheets["Regio"]
    assert one.values["lead_organisation"] == "Voorbeeldclub"
