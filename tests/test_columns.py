"""What the importer is not sure of is asked, never guessed; the answer is remembered per region."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from data.access import anybody
from data.deliveries import remembered_answers
from data.store import Store
from loaders.__main__ import main
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import COLUMN, DEFAULT, LEAVE, PEOPLE, SHEET, WORD, Choices, Question
from loaders.columns.questions import MASK
from loaders.deliveries.answers import remember, remembered
from loaders.deliveries.publish import publish
from tests import files
from tests.few import few
from tests.ledgers import made_empty
from tests.running import copied, empty_store
from tests.workbooks import REGION, answering, places, raw_workbook
from ui.texts import upload as words
from ui.texts.findings import sentence
from ui.upload.rows import columns_html

HEADERS = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
ROW = ["Voorbeeldvzw De Brug", "Sport", "Werkt mee", "hele regio"]
MISSPELT = ["Naam", "Soort", "Engagment", "Werkingsgebied"]
ENGAGEMENT = (COLUMN, "Partners", "engagment")


def checked_lines(lines: list[list[Any]], answers: dict[tuple[str, ...], str] | None = None) -> Checked:
    return check(raw_workbook({"Partners": lines}), REGION, choices=Choices(answers or {}))


def open_questions(checked: Checked) -> list[Question]:
    return [one for one in checked.questions if one.answer is None]


def names(checked: Checked) -> list[str]:
    return [row.values["name"] for row in checked.sheets["Partners"]]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path))
    yield opened
    opened.close()


# sheets


@pytest.mark.parametrize("name", ["Blad1", "Lijst voorjaar", "csv"])
def test_a_sheet_under_any_name_is_known_by_its_headers_and_that_is_said(name: str) -> None:
    checked = check(raw_workbook({name: [["Titel"], [], HEADERS, ROW]}), REGION)
    assert (names(checked), places(checked)) == ([ROW[0]], [("sheet-by-headers", "Partners", "")])
    assert f'"{name}"' in sentence(checked.findings[0])
    assert checked.names == {"Partners": name}


def test_a_sheet_by_its_name_goes_before_one_by_its_headers() -> None:
    checked = check(raw_workbook({"Archief": [HEADERS, ["Oud", *ROW[1:]]], "Partners": [HEADERS, ROW]}), REGION)
    assert (names(checked), places(checked)) == ([ROW[0]], [("sheet-ignored", "Archief", "")])


def test_two_sheets_with_the_headers_of_one_are_refused_by_their_names() -> None:
    checked = check(raw_workbook({"Noord": [HEADERS, ROW], "Zuid": [HEADERS, ROW]}), REGION)
    assert ("sheet-twice", "Partners", "") in places(checked, blocking=True)
    twice = next(finding for finding in checked.findings if finding.code == "sheet-twice")
    assert twice.details == {"names": "Noord, Zuid"}


def test_a_sheet_with_some_headers_beside_known_ones_is_left_and_asked() -> None:
    offers = [["Naam", "Aanbieder", "Status", "Kleur"], ["Praattafel", "Club", "Actief", "rood"]]
    content = raw_workbook({"Partners": [HEADERS, ROW], "Lijst": offers})
    checked = check(content, REGION)
    assert places(checked) == [("sheet-ignored", "Lijst", "")]
    asked = checked.questions[0]
    assert (asked.seen, asked.samples, asked.proposals) == ("Lijst", tuple(offers[0]), ("Aanbod",))
    assert "Partners" not in asked.options

    read = check(content, REGION, choices=answering({("Lijst", ""): "Aanbod"}))
    assert ("sheet-chosen", "Aanbod", "") in places(read)
    assert [one.answer for one in read.questions if one.kind == SHEET] == ["Aanbod"]
    assert {finding.column for finding in read.findings if finding.code == "column-missing"} == {"Soort", "Gemeenten"}

    left = check(content, REGION, choices=answering({("Lijst", ""): None}))
    assert (places(left), open_questions(left)) == ([("sheet-left", "Lijst", "")], [])


def test_the_only_sheet_is_read_by_most_of_its_headers_and_what_lacks_is_named() -> None:
    headers, row = [*MISSPELT, "Levensdomeinen", "Rollen", "Tot"], [*ROW, None, None, None]
    checked = check(raw_workbook({"Blad1": [headers, row]}), REGION)
    assert places(checked) == [("sheet-by-headers", "Partners", ""), ("column-uncertain", "Partners", "C1")]


def test_the_only_sheet_is_asked_when_it_could_be_two_of_ours_or_none() -> None:
    either = check(raw_workbook({"Blad1": [MISSPELT, ROW]}), REGION)
    assert places(either, blocking=True) == [("no-known-sheet", "", "")]
    assert either.questions[0].proposals == ("Partners", "Aanbod")
    neither = check(b"Kleur;Maat\nrood;klein\n", REGION)
    assert [(asked.seen, asked.samples, asked.proposals) for asked in neither.questions] == [("csv", (), ())]
    assert "Partners" in neither.questions[0].options


# headers


def test_a_header_over_two_columns_and_two_rows_is_read_as_one() -> None:
    upper = ["Naam", "Aanbieder", "Soort", "Gemeenten", "Status", "Feedback nieuwkomers", None]
    lower = [None, None, None, None, None, "score", "aantal"]
    row = ["Praattafel", "Club", "Buddywerking", "Tielt", "Actief", 4, 6]
    checked = check(raw_workbook({"Aanbod": [["Ons aanbod"], upper, lower, row]}), REGION)
    assert (checked.status, checked.findings) == ("ok", [])
    values = checked.sheets["Aanbod"][0].values
    assert (values["newcomer_feedback_score"], values["newcomer_feedback_count"]) == (4.0, 6)
    assert checked.sheets["Aanbod"][0].row_number == 4


def test_a_first_row_that_is_half_empty_is_no_second_header() -> None:
    checked = checked_lines([HEADERS, [None, "Sport", "Werkt mee", "hele regio"], ROW])
    assert places(checked) == [("required-missing", "Partners", "A2")]
    assert names(checked) == [ROW[0]]


# near misses


def test_a_near_miss_of_a_required_column_blocks_and_says_where_to_choose() -> None:
    checked = checked_lines([MISSPELT, ROW])
    assert places(checked) == [("column-uncertain", "Partners", "C1")]
    assert "Kies bij de vragen" in sentence(checked.findings[0])
    [asked] = open_questions(checked)
    assert (asked.seen, asked.letters, asked.samples, asked.proposals, asked.blocks, asked.answer) == (
        "Engagment",
        "C",
        ("Werkt mee",),
        ("engagement_code",),
        True,
        None,
    )
    assert asked.options["engagement_code"] == "Engagement"
    assert "name" not in asked.options


def test_a_near_miss_of_another_column_is_left_with_a_remark_and_asked() -> None:
    checked = checked_lines([[*HEADERS, "Ondernemingnr."], [*ROW, "0999.000.129"]])
    assert (checked.status, places(checked)) == ("ok", [("column-ignored", "Partners", "E1")])
    assert checked.sheets["Partners"][0].values["kbo_number"] is None
    assert [(asked.proposals, asked.blocks) for asked in open_questions(checked)] == [(("kbo_number",), False)]


def test_a_column_that_resembles_nothing_is_asked_only_while_a_required_one_lacks() -> None:
    assert checked_lines([[*HEADERS, "Kleur"], [*ROW, "rood"]]).questions == []
    checked = checked_lines([["Club", *HEADERS[1:], "Kleur"], [*ROW, "rood"]])
    assert [(asked.seen, asked.proposals) for asked in open_questions(checked)] == [("Club", ()), ("Kleur", ())]
    assert places(checked, blocking=True) == [("column-missing", "Partners", "A1")]


def test_an_answer_is_read_and_said_and_can_be_changed() -> None:
    lines = [[*MISSPELT, "Ondernemingnr."], [*ROW, "0999.000.129"]]
    checked = checked_lines(lines, {ENGAGEMENT: "engagement_code", (COLUMN, "Partners", "ondernemingnr"): LEAVE})
    assert (names(checked), open_questions(checked)) == ([ROW[0]], [])
    assert places(checked) == [("column-chosen", "Partners", "C1"), ("column-left", "Partners", "E1")]
    assert [(one.seen, one.answer) for one in checked.questions] == [
        ("Engagment", "engagement_code"),
        ("Ondernemingnr.", LEAVE),
    ]
    assert "engagement_code" in checked.questions[0].options


def test_an_answer_goes_before_our_own_reading_of_a_header() -> None:
    lines = [[*HEADERS, "Organisatie", "Belang"], [*ROW, "Koepel", "x"]]
    chosen = checked_lines(lines, {(COLUMN, "Partners", "organisatie"): "name"})
    assert names(chosen) == ["Koepel"]
    lines = [[*HEADERS, "Belang"], [*ROW, "x"]]
    left = checked_lines(lines, {(COLUMN, "Partners", "belang"): LEAVE})
    assert left.sheets["Partners"][0].values["shared_interest"] is None


def test_two_columns_answered_alike_are_refused_and_a_field_that_is_gone_is_asked_again() -> None:
    lines = [["Club", "Ploeg", *HEADERS[1:]], ["x", *ROW]]
    twice = checked_lines(lines, {(COLUMN, "Partners", "club"): "name", (COLUMN, "Partners", "ploeg"): "name"})
    assert ("header-twice", "Partners", "B1") in places(twice, blocking=True)
    gone = checked_lines([MISSPELT, ROW], {ENGAGEMENT: "veld_van_vroeger"})
    assert places(gone) == [("column-uncertain", "Partners", "C1")]
    assert [(asked.key, asked.proposals) for asked in open_questions(gone)] == [(ENGAGEMENT, ("engagement_code",))]


def test_no_answer_makes_a_column_of_persons_readable_and_none_is_asked_for_it() -> None:
    lines = [[*HEADERS[:3], "Geboortedatum"], [*ROW[:3], "x"]]
    checked = checked_lines(lines, {(COLUMN, "Partners", "geboortedatum"): "municipality_codes"})
    assert ("personal-column", "Partners", "D1") in places(checked, blocking=True)
    assert [asked.key for asked in open_questions(checked)] == [
        (PEOPLE, "Partners", "geboortedatum"),
        (DEFAULT, "Partners", "municipality_codes"),
    ]
    assert ("personal-column", "Partners", "D1") in places(
        checked_lines(lines, {(COLUMN, "Partners", "geboortedatum"): LEAVE}), blocking=True
    )


def test_samples_are_three_different_values_without_personal_data() -> None:
    mails = [
        "voornaam.familienaam@voorbeeld.example",
        "gsm 0470 00 00 00",
        "Werkt mee",
        "Stuurt mee",
        "Stuurt mee",
        "x" * 90,
    ]
    checked = checked_lines([MISSPELT, *[[f"Club {n}", "Sport", mail, "hele regio"] for n, mail in enumerate(mails)]])
    about_people, column = checked.questions
    assert (about_people.kind, about_people.samples, about_people.cells) == (PEOPLE, (), ("C2", "C3"))
    assert (column.kind, column.samples[:2]) == (COLUMN, ("Werkt mee", "Stuurt mee")) and len(column.samples) == 3
    people = checked_lines([["Naam deelnemer(s)x", *HEADERS[1:]], ["Voornaam Familienaam", *ROW[1:]]])
    assert [asked.samples for asked in open_questions(people)] == [(MASK,)]


def test_how_each_column_was_understood_is_told() -> None:
    lines = [["Organisatie", "Soort", "Engagment", "Werkingsgebied", "Sinds"], [*ROW, "25/03/2026"]]
    checked = checked_lines(lines, {ENGAGEMENT: "engagement_code"})
    understood = {match.column.field: match.how for match in checked.columns["Partners"]}
    assert understood == {
        "name": "spelling",
        "organisation_type_code": "exact",
        "engagement_code": "chosen",
        "municipality_codes": "exact",
        "since_date": "exact",
    }
    html = columns_html(checked.columns, "Kolommen")
    assert "dag/maand/jaar (1)" in html
    assert words.HOW["spelling"] in html


# remembered


def test_answers_are_remembered_for_their_region_and_the_newest_counts(store: Store) -> None:
    remember(store, anybody(), REGION, {ENGAGEMENT: LEAVE, (SHEET, "Lijst"): "Partners"})
    remember(store, anybody(), REGION, {ENGAGEMENT: "engagement_code", (SHEET, "Lijst"): "Partners"})
    remember(store, anybody(), "waasland", {ENGAGEMENT: "reason"})
    assert remembered(store, REGION).answers == {ENGAGEMENT: "engagement_code", (SHEET, "Lijst"): "Partners"}
    assert len(store.ask("SELECT * FROM region_answer")) == 4
    assert remembered_answers(store, "lerend-netwerk") == {}


given_answers = st.lists(
    st.tuples(
        st.sampled_from(["midwest", "waasland"]),
        st.sampled_from(
            [(COLUMN, "Partners", "club"), (COLUMN, "Partners", "stad"), (SHEET, "Lijst"), (WORD, "Partners", "x", "y")]
        ),
        st.sampled_from(["name", "Partners", LEAVE]),
    ),
    max_size=12,
)


@few(5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=given_answers)
def test_of_any_answers_the_last_to_each_question_counts(store: Store, answers: list[Any]) -> None:
    made_empty(store)
    expected: dict[str, dict[tuple[str, ...], str]] = {"midwest": {}, "waasland": {}}
    for region, question, answer in answers:
        remember(store, anybody(), region, {question: answer})
        if (question[0], answer) != (WORD, LEAVE):  # nobody knows yet: asked again
            expected[region][question] = answer
    for region, last in expected.items():
        assert remembered_answers(store, region) == last


def test_which_list_a_csv_holds_is_not_remembered(store: Store) -> None:
    remember(store, anybody(), REGION, {(SHEET, "csv"): "Partners", (COLUMN, "Partners", "club"): "name"})
    assert remembered(store, REGION).answers == {(COLUMN, "Partners", "club"): "name"}


def test_the_next_workbook_of_the_region_is_read_with_the_answers_and_stored(store: Store) -> None:
    content = raw_workbook({"Partners": [MISSPELT, ROW]})
    remember(store, anybody(), REGION, {ENGAGEMENT: "engagement_code"})
    checked = check(content, REGION, choices=remembered(store, REGION))
    publish(
        store, checked, content, region=REGION, reference_date=date(2026, 6, 30), by=anybody("x"), file_name="x.xlsx"
    )  # fmt: skip
    assert len(store.ask("SELECT * FROM partner")) == 1


def test_the_command_line_loads_with_what_the_region_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, database = tmp_path / "lijst.xlsx", tmp_path / "monitor.duckdb"
    path.write_bytes(raw_workbook({"Partners": [MISSPELT, ROW]}))
    command = ("load", str(path), "--region", REGION, "--date", "2026-06-30", "--db", str(database), "--json")
    assert main(command) == 1
    opened = Store(database)
    remember(opened, anybody(), REGION, {ENGAGEMENT: "engagement_code"})
    opened.close()
    capsys.readouterr()
    assert main(command) == 0
    told = json.loads(capsys.readouterr().out)
    assert [finding["code"] for finding in told["findings"]] == ["column-chosen"]


@pytest.mark.parametrize("name", ["messy.xlsx", "messy.xls", "messy.ods", "messy.csv", "faulty.ods"])
def test_every_kind_of_file_is_checked_on_the_command_line(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(("check", str(files.FOLDER / name), "--region", REGION, "--json"))
    told = json.loads(capsys.readouterr().out)
    assert (code, told["status"], told["region"]) == ((1, "blocked", REGION) if "faulty" in name else (0, "ok", REGION))
    assert told["sheets"]["Partners"]["rows"] == (2 if "faulty" in name else 3)
    assert all(
        set(finding) == {"code", "severity", "sheet", "cell", "seen", "message"}
        and finding["message"].endswith((".", "?"))
        for finding in told["findings"]
    )
