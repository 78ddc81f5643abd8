"""People out: what a file holds about people is asked first, blocks until then, and is left out as answered."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import CELLS, KEEP, LEAVE, PEOPLE, SHEET, Choices, Key, Question, questions_json
from loaders.columns.people import header_row
from loaders.values.person_names import mentions_person
from loaders.values.personal_data import personal_code
from tests.few import few
from tests.people_rows import HOUSES, MAILBOX, MOBILE, NATIONAL, PEOPLE_NAMES, PHONE
from tests.workbooks import PLACE, REGION, offer, partner, places, raw_workbook, workbook

HEADERS: list[Any] = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
ROW: list[Any] = ["Voorbeeldvzw De Brug", "Sport", 4, "hele regio"]


def beside(header: Any, *values: Any) -> bytes:
    """A list of partners with a column of its own, one partner a value."""
    lines = [[f"Voorbeeldvzw {number}", *ROW[1:], value] for number, value in enumerate(values)]
    return raw_workbook({"Partners": [[*HEADERS, header], *lines]})


def checked(content: bytes, answers: dict[Key, str] | None = None) -> Checked:
    return check(content, REGION, choices=Choices(answers or {}))


def asked(content: bytes, answers: dict[Key, str] | None = None) -> list[Question]:
    return [one for one in checked(content, answers).questions if one.kind == PEOPLE]


@pytest.mark.parametrize(
    "header", ["Naam", "Organisatie", "Verantwoordelijke", "Contact", "Wie doet mee", "Opmerkingen", ""]
)
def test_a_list_of_organisations_is_not_asked(header: str) -> None:
    head = [header, *HEADERS[1:]] if header in ("Naam", "Organisatie") else [*HEADERS, header]
    own = head.index(header)
    lines = [
        [name if place == own else value for place, value in enumerate([*ROW, ""][: len(head)])] for name in HOUSES
    ]
    assert asked(raw_workbook({"Partners": [head, *lines]})) == []


@pytest.mark.parametrize("header", ["Contact", "Verantwoordelijke", "Coördinator", "Wie", "iets anders", ""])
@few(2)
@given(names=st.lists(st.sampled_from(PEOPLE_NAMES), min_size=2, max_size=4))
def test_a_column_of_names_is_asked_and_blocks(header: str, names: list[str]) -> None:
    content = beside(header, *names)
    [question] = asked(content)
    assert question.key == (PEOPLE, "Partners", header.casefold().replace("ö", "o") or "E")
    assert (question.blocks, question.samples, question.letters) == (True, (), "E")
    assert dict(question.counts) == {"name": len(names)} or set(question.counts) <= {"name", "mobile", "phone"}
    assert places(checked(content), blocking=True) and KEEP not in question.options
    assert not any(name in questions_json(checked(content).questions) for name in names)


@pytest.mark.parametrize(
    ("header", "values", "counts", "options"),
    [
        ("Telefoon", [MOBILE, PHONE, MOBILE], {"mobile": 2, "phone": 1}, {LEAVE, CELLS}),
        ("rr", [NATIONAL, NATIONAL], {"national": 2}, {LEAVE}),
        ("Mail", [MAILBOX, "onthaal@voorbeeld.example"], {"mailbox": 1, "service": 1}, {LEAVE, CELLS}),
        ("Opmerkingen", ["via Jan", "nog eens bellen"], {"mention": 1, "note": 1}, {LEAVE, CELLS}),
        ("Contactpersoon", ["onthaal", "balie"], {"service": 2}, {LEAVE, CELLS, KEEP}),
        ("Contactpersoon", ["onthaal", "An Claes"], {"service": 1, "name": 1}, {LEAVE, CELLS}),
        ("Geboortedatum", ["1/2/1980", "x"], {"about": 2}, {LEAVE}),
        ("Jan Peeters", ["x"], {"note": 1, "name": 1}, {LEAVE, CELLS}),
    ],
)
def test_what_stands_in_a_column_is_counted(
    header: str, values: list[Any], counts: dict[str, int], options: set[str]
) -> None:
    [question] = asked(beside(header, *values))
    assert (dict(question.counts), set(question.options)) == (counts, options)


@pytest.mark.parametrize(
    ("head", "values", "letters"),
    [
        (["Organisatie", "Contact", "Telefoon"], ["Voorbeeldvzw", "An Claes", PHONE], ["B", "C"]),
        (["Organisatie", "Telefoon", "Contact"], ["Voorbeeldvzw", PHONE, "An Claes"], ["C"]),
        (["Organisatie", "Contact", "Adres"], ["Voorbeeldvzw", "An Claes", "Voorbeeldstraat 12"], ["B", "C"]),
        (["Organisatie", "Adres", "Contact"], ["Voorbeeldvzw", "Voorbeeldstraat 12", "An Claes"], ["C"]),
        (["Organisatie", "Thuisadres", "Soort"], ["Voorbeeldvzw", "Voorbeeldstraat 12", "Sport"], ["B"]),
        (["Organisatie", "Telefoon", "Adres"], ["Voorbeeldvzw", PHONE, "Voorbeeldstraat 12"], []),
        (["Voornaam", "Naam", "Soort"], ["Xoxo", "Verzonnen", "Sport"], ["A", "B"]),
    ],
)
def test_numbers_and_addresses_are_of_whom_they_stand_beside(
    head: list[str], values: list[str], letters: list[str]
) -> None:
    asks = asked(raw_workbook({"Partners": [head, values, values]}))
    assert [one.letters for one in asks] == letters
    assert all((KEEP in one.options) is ({"phone", "address"} >= set(one.counts)) for one in asks)


def test_a_column_left_out_is_neither_read_nor_shown_and_lifts_what_blocked() -> None:
    content = beside("Gsm", MOBILE, MOBILE)
    [question] = asked(content)
    assert ("personal-column", "Partners", "E1") in places(checked(content), blocking=True)
    read = checked(content, {question.key: LEAVE})
    assert (read.status, len(read.sheets["Partners"])) == ("ok", 2)
    assert places(read) == [("people-column-left", "Partners", "E1")]
    assert [one.answer for one in read.questions] == [LEAVE]


def test_only_the_cells_about_people_are_left_out_with_one_remark() -> None:
    lines = [["Naam", *HEADERS[1:], "Belang"], [*ROW, "via Jan"], ["Voorbeeldclub", *ROW[1:], "taal"]]
    content = raw_workbook({"Partners": lines})
    assert places(checked(content), blocking=True) == [("personal-name", "Partners", "E2")]
    read = checked(content, {(PEOPLE, "Partners", "belang"): CELLS})
    assert (read.status, places(read)) == ("ok", [("people-cells-left", "Partners", "E1")])
    assert [row.values["shared_interest"] for row in read.sheets["Partners"]] == [None, "taal"]


def test_a_number_of_a_service_may_stay_but_never_that_of_a_person() -> None:
    service = raw_workbook({"Partners": [[*HEADERS, "Contactpersoon"], [*ROW, "onthaal"]]})
    key = (PEOPLE, "Partners", "contactpersoon")
    assert checked(service).status == "blocked"
    kept = checked(service, {key: KEEP})
    assert (kept.status, places(kept), kept.left_out) == ("ok", [], [])
    assert checked(beside("Contactpersoon", "An Claes"), {key: KEEP}).status == "blocked"
    assert checked(beside("rr", NATIONAL), {(PEOPLE, "Partners", "rr"): KEEP}).status == "blocked"


def test_a_column_left_out_once_stays_out_whatever_it_holds_now() -> None:
    answers: dict[Key, str] = {(PEOPLE, "Partners", "opmerkingen"): LEAVE}
    read = checked(beside("Opmerkingen", "nog eens bellen"), answers)
    assert [one.letters for one in read.left_out] == ["E"]
    assert [(one.answer, dict(one.counts)) for one in read.questions] == [(LEAVE, {})]


def test_titles_and_notes_that_name_somebody_are_left_out_by_themselves() -> None:
    lines = [
        ["Laatst bijgewerkt: 15/11/2026 door Lien"],
        [],
        HEADERS,
        ROW,
        [],
        ["Vragen? Bel naar An, 0470 00 00 01", "", ""],
    ]
    read = checked(raw_workbook({"Partners": lines}))
    assert [place for place in places(read) if place[0].startswith("pe")] == [
        ("people-title-left", "Partners", "A1"),
        ("people-title-left", "Partners", "A6"),
    ]
    assert asked(raw_workbook({"Partners": lines})) == []


def test_a_sheet_that_nobody_reads_blocks_nothing_and_is_not_kept() -> None:
    tables: dict[str, list[list[Any]]] = {
        "Partners": [HEADERS, ROW],
        "Deelnemers": [["Voornaam", "Gsm"], ["An", MOBILE]],
    }
    read = checked(raw_workbook(tables))
    assert (read.status, [(one.sheet, one.how) for one in read.left_out]) == ("ok", [("Deelnemers", SHEET)])
    assert asked(raw_workbook(tables)) == []


def test_a_sheet_that_may_be_one_of_ours_is_asked_for_its_people_at_once() -> None:
    lines = [["Organisatie", "Type", "Contact"], ["Voorbeeldvzw De Brug", "Sport", "An Claes"]]
    content = raw_workbook({"Lijst": lines})
    [question] = asked(content)
    assert (question.key, question.blocks) == ((PEOPLE, "Lijst", "contact"), False)
    [again] = asked(content, {(SHEET, "Lijst"): "Partners"})
    assert again.blocks


def test_no_other_question_and_no_finding_shows_who_stands_in_the_file() -> None:
    lines = [
        ["Organisatie", "Engagment", "Type", "Contact"],
        ["Voorbeeldvzw", "An Claes", "Jan Peeters", "Lien Proefmans"],
    ]
    read = checked(raw_workbook({"Partners": lines}))
    said = (
        questions_json(read.questions)
        + str(read.findings)
        + "".join(row.cells_json + row.findings_json for rows in read.aside.values() for row in rows)
    )
    assert not any(name in said for name in ("Claes", "Peeters", "Proefmans"))


def test_ordinary_workbooks_are_not_asked() -> None:
    rows = {"Partners": [partner(municipality_codes=PLACE)], "Aanbod": [offer()]}
    assert not checked(workbook(rows)).questions and not checked(workbook(rows)).left_out


def test_the_questions_can_be_filled_in_as_text() -> None:
    content = beside("Gsm", MOBILE)
    written = json.loads(questions_json(checked(content).questions))
    assert [(one["answer"], one["samples"], one["counts"]) for one in written["questions"]] == [
        (None, [], {"mobile": 1})
    ]
    written["questions"][0]["answer"] = LEAVE
    assert check(content, REGION, choices=Choices.from_questions(json.dumps(written))).status == "ok"


OTHER_HANDS: dict[str, list[list[Any]]] = {
    "Vzw's": [
        ["Overzicht partners (contact: Fatima, 0470 00 00 07)"],
        ["Vereniging", "Soort", "Verantwoordelijke", "Tel.", "E-mail", "Werkgebied", "Engagement"],
        ["Voorbeeldvzw Taal", "sport", "Mohamed El Amrani", MOBILE, "info@voorbeeld.example", "Hasselt", 3],
        ["Voorbeeldclub", "sport", "dienst diversiteit", "011 00 00 01", "m.elamrani@voorbeeld.example", "Genk", 4],
        ["Voorbeeldhuis", "sport", "Els (ma-wo)", "", "onthaal@voorbeeld.example", "Genk", 4],
    ],
    "deelnemers 2026": [["Nr", "Voornaam", "Naam", "Geboortedatum"], [1, "Amina", "Xoxo", "1/1/1990"]],
}


def test_an_export_in_other_hands_is_asked_once_a_column_and_its_participants_stay_out() -> None:
    content = raw_workbook(OTHER_HANDS)
    answers: dict[Key, str] = {(SHEET, "Vzw's"): "Partners", (SHEET, "deelnemers 2026"): LEAVE}
    asks = [one for one in check(content, "limburg", choices=Choices(answers)).questions if one.kind == PEOPLE]
    assert [(one.key[2], dict(one.counts)) for one in asks] == [
        ("verantwoordelijke", {"name": 2, "service": 1}),
        ("tel", {"mobile": 1, "phone": 1}),
        ("e mail", {"service": 2, "mailbox": 1}),
    ]
    read = check(content, "limburg", choices=Choices(answers | {one.key: LEAVE for one in asks}))
    assert not [finding for finding in read.findings if finding.code.startswith("personal")]
    assert {one.sheet for one in read.left_out if one.how == SHEET} == {"deelnemers 2026"}
    assert not any(name in repr(read) for name in ("Amrani", "Fatima", "Amina", "Xoxo", MOBILE))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(
            (text, "personal-number")
            for text in ("93.00.00-000.13", "93.12.31-000.40", "93.32.31-000.83", "93.52.31-000.29", "10.52.31-000.61")
        ),
        *(
            (text, "")
            for text in (
                "93.13.00-000.07",
                "93.33.00-000.50",
                "93.53.00-000.93",
                "93.60.00-000.45",
                "93.01.32-000.30",
                "93.52.32-000.96",
            )
        ),
    ],
)
def test_a_number_of_the_register_begins_with_a_day_that_can_be(text: str, code: str) -> None:
    assert personal_code(text) == code


def test_a_row_of_headers_that_nobody_knows_is_the_first_wide_one() -> None:
    assert header_row([["Lijst", ""], ["Wie", "Wat"], ["Iets", "Anders"]], frozenset()) == 1
    assert header_row([["Lijst"], ["Iets"]], frozenset()) == -1


def test_a_name_at_the_start_is_a_person_and_behind_a_capital_a_part_of_another_name() -> None:
    assert all(map(mentions_person, ("Piet Voorbeeld", "samen met Piet Voorbeeld")))
    assert not any(map(mentions_person, ("Iedereen Piet Voorbeeld", "de Wijkclub Piet Voorbeeld start")))
