"""What people answered about a workbook survives being written down."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from data.reference import fold
from data.store import Store
from loaders.__main__ import main
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import REPLACE, WAY, Choices, questions_json
from tests.workbooks import PLACE, REGION, answering, government, offer, partner, places, raw_workbook, workbook

COLUMNS = {("Partners", "org"): "name", ("Partners", "rare kop"): None}
VALUES = {("Partners", "organisation_type_code", "voetbal"): "sport"}


def test_choices_come_back_from_text_as_they_were() -> None:
    choices = answering(COLUMNS, VALUES)
    assert Choices.from_json(choices.to_json()) == choices
    assert Choices.from_json(Choices({(WAY,): REPLACE}).to_json()).answers == {(WAY,): REPLACE}
    assert answering(dict(reversed(COLUMNS.items())), VALUES).to_json() == choices.to_json()


def test_a_choice_is_found_however_the_header_was_written() -> None:
    choices = answering(COLUMNS, VALUES)
    assert choices.codes("Partners", "organisation_type_code") == {"voetbal": "sport"}
    assert choices.codes("Aanbod", "organisation_type_code") == {}
    assert choices.column("Partners", "Org *") == "name"
    assert choices.column("Partners", "rare  kop") is None
    with pytest.raises(KeyError):
        choices.column("Partners", "andere kop")


def test_a_later_answer_wins() -> None:
    later = answering({("Partners", "org"): "shared_interest"})
    assert answering(COLUMNS, VALUES).and_then(later).column("Partners", "org") == "shared_interest"
    assert answering(COLUMNS, VALUES).and_then(later).codes("Partners", "organisation_type_code") == {
        "voetbal": "sport"
    }


def test_no_choices_are_nothing() -> None:
    assert not Choices() and answering(COLUMNS) and answering(words=VALUES)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"answers": 3}', '{"answers": [["a"]]}', '{"answers": [["column", 3]]}']
)
def test_what_is_no_choices_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Choices.from_json(text)


SOCCER = "organisation_type_code"


def _checked(rows: dict[str, Any], values: dict[tuple[str, str, str], str]) -> Checked:
    chosen = {(sheet, field, fold(text)): code for (sheet, field, text), code in values.items()}
    return check(workbook(rows), choices=answering(words=chosen))


def test_a_word_chosen_once_is_read_so_everywhere_and_said() -> None:
    rows = {
        "Partners": [
            partner("Een", organisation_type_code="Sprotje"),
            partner("Twee", organisation_type_code=" sprotje"),
        ]
    }
    checked = _checked(rows, {("Partners", SOCCER, "Sprotje"): "sport"})
    assert [row.values[SOCCER] for row in checked.sheets["Partners"]] == ["sport", "sport"]
    assert places(checked) == [("value-as-chosen", "Partners", "C2"), ("value-as-chosen", "Partners", "C3")]
    assert checked.choices.codes("Partners", SOCCER) == {"sprotje": "sport"}


def test_a_choice_counts_only_in_its_own_column() -> None:
    rows = {"Partners": [partner(organisation_type_code="Sprotje")]}
    for key in (("Aanbod", SOCCER, "Sprotje"), ("Partners", "role_codes", "Sprotje")):
        assert places(_checked(rows, {key: "sport"})) == [("code-unknown", "Partners", "C2")]


def test_a_choice_outside_the_list_changes_nothing() -> None:
    rows = {"Partners": [partner(organisation_type_code="Sprotje")]}
    assert places(_checked(rows, {("Partners", SOCCER, "Sprotje"): "raket"})) == [("code-unknown", "Partners", "C2")]


def test_a_choice_never_goes_against_a_word_that_is_known() -> None:
    checked = _checked({"Partners": [partner()]}, {("Partners", SOCCER, "Sport"): "school"})
    assert checked.sheets["Partners"][0].values[SOCCER] == "sport" and not checked.findings


def test_one_word_of_a_list_can_be_chosen() -> None:
    checked = _checked(
        {"Aanbod": [offer(goal_codes="Nederlands leren; vliegen")]},
        {("Aanbod", "goal_codes", "vliegen"): "mensen"},
    )
    goals = checked.sheets["Aanbod"][0].values["goal_codes"]
    assert len(goals) == 2 and "value-as-chosen" in {finding.code for finding in checked.findings}


@pytest.mark.parametrize(
    ("sheet", "field", "row"),
    [
        ("Besturen", "municipality_nis", government(municipality_nis="Roezelare aan zee")),
        ("Partners", "municipality_codes", partner(municipality_codes="Tielt; Roezelare aan zee")),
    ],
)
def test_a_municipality_can_be_chosen_within_the_region_only(sheet: str, field: str, row: dict[str, Any]) -> None:
    inside = _checked({sheet: [row]}, {(sheet, field, "Roezelare aan zee"): "36015"})
    assert "36015" in str(inside.sheets[sheet][0].values[field])
    outside = _checked({sheet: [row]}, {(sheet, field, "Roezelare aan zee"): "11002"})
    assert places(outside, blocking=True) and not outside.sheets[sheet]


MISSING = {"Partners": [partner(organisation_type_code="Sprotje", engagement_code=None), partner("Twee")]}


def test_what_is_filled_in_among_the_questions_is_an_answer() -> None:
    asked = json.loads(questions_json(check(workbook(MISSING)).questions))
    assert [one["question"] for one in asked["questions"]] == [
        ["word", "Partners", SOCCER, "sprotje"],
        ["default", "Partners", "engagement_code"],
    ]
    assert Choices.from_questions(json.dumps(asked)) == Choices()
    asked["questions"][0]["answer"] = "sport"
    assert Choices.from_questions(json.dumps(asked)) == answering(words={("Partners", SOCCER, "sprotje"): "sport"})


@pytest.mark.parametrize(
    "asked",
    [
        {"answer": "sport"},
        {"question": None, "answer": "sport"},
        {"question": 3, "answer": "sport"},
        {"question": [], "answer": "sport"},
        {"question": "way", "answer": "add"},
        {"question": ["way", "Partners"], "answer": "add"},
        {"question": ["word", "Partners", SOCCER], "answer": "sport"},
        {"question": ["colour", "Partners"], "answer": "sport"},
        {"question": [["word"], "Partners", SOCCER, "sprotje"], "answer": "sport"},
        {"question": ["word", "Partners", SOCCER, 3], "answer": "sport"},
        {"question": ["word", "Partners", SOCCER, "sprotje"], "answer": ["sport"]},
        "way",
    ],
)
def test_what_is_no_answer_to_a_question_of_ours_is_refused(asked: Any) -> None:
    with pytest.raises(ValueError):
        Choices.from_questions(json.dumps({"questions": [asked]}))


def test_one_answer_fills_every_empty_cell_of_a_required_column_and_is_said() -> None:
    checked = check(workbook(MISSING), choices=Choices({("default", "Partners", "engagement_code"): "3"}))
    assert [row.values["engagement_code"] for row in checked.sheets["Partners"]] == ["3"]
    assert ("value-by-default", "Partners", "E2") in places(checked)
    assert places(checked, blocking=True) == [("code-unknown", "Partners", "C2")]
    assert [one.answer for one in checked.questions if one.kind == "default"] == ["3"]


def test_one_answer_stands_for_a_required_column_that_is_not_there() -> None:
    lines = [
        ["Naam", "Soort", "Werkingsgebied"],
        ["Voorbeeldvzw De Brug", "Sport", "hele regio"],
        ["Twee", "Sport", PLACE],
    ]
    asked = check(raw_workbook({"Partners": lines}), REGION)
    [question] = asked.questions
    assert (question.key, question.blocks, question.cells) == (("default", "Partners", "engagement_code"), True, ())
    assert places(asked, blocking=True) == [("column-missing", "Partners", "A1")]

    read = check(raw_workbook({"Partners": lines}), REGION, choices=Choices({question.key: "2"}))
    assert (read.status, [row.values["engagement_code"] for row in read.sheets["Partners"]]) == ("ok", ["2", "2"])
    assert ("value-by-default", "Partners", "A1") in places(read)

    elsewhere = check(raw_workbook({"Partners": lines}), REGION, choices=Choices({question.key: "raket"}))
    assert places(elsewhere, blocking=True) == [("column-missing", "Partners", "A1")]


def test_the_area_of_all_rows_can_be_answered_once() -> None:
    lines = [["Naam", "Soort", "Engagement"], ["Voorbeeldvzw De Brug", "Sport", "Werkt mee"]]
    key = ("default", "Partners", "municipality_codes")
    for answer, expected in (("hele regio", (True, [])), ("36015", (False, ["36015"]))):
        checked = check(raw_workbook({"Partners": lines}), REGION, choices=Choices({key: answer}))
        [row] = checked.sheets["Partners"]
        assert (row.values["is_region_wide"], row.values["municipality_codes"]) == expected


def test_the_command_line_asks_and_takes_the_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, answered = tmp_path / "lijst.xlsx", tmp_path / "antwoorden.json"
    lines = [["Organisatie", "Type", "Gemeente"], ["Voorbeeldvzw De Brug", "Sport", PLACE]]
    file.write_bytes(raw_workbook({"Lijst": lines}))
    questions = ("check", str(file), "--region", REGION, "--questions")
    for key, answer in (("sheet", "Partners"), ("default", "3")):
        assert main((*questions, *(("--answers", str(answered)) if answered.exists() else ()))) == 0
        asked = json.loads(capsys.readouterr().out)
        next(one for one in asked["questions"] if one["question"][0] == key)["answer"] = answer
        answered.write_text(json.dumps(asked), encoding="utf-8")
    load = ("load", str(file), "--region", REGION, "--date", "2026-06-30", "--db", str(tmp_path / "monitor.duckdb"))
    assert main(load) == 1
    assert main((*load, "--answers", str(answered))) == 0
    assert "levering 1" in capsys.readouterr().out
    answered.write_text("geen json", encoding="utf-8")
    assert main((*load, "--answers", str(answered))) == 2


def test_the_command_line_hands_in_as_the_page_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A government in a list of partners goes to its own sheet, names alike are asked, answers are remembered."""
    headers = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
    first, later = tmp_path / "eerst.xlsx", tmp_path / "later.xlsx"
    government_row = [f"Stad {PLACE}", "Lokaal bestuur", "Stuurt mee", PLACE]
    own_row = ["Voorbeeldvzw De Brug", "Sport", "Werkt mee", PLACE]
    first.write_bytes(raw_workbook({"Partners": [headers, own_row, government_row]}))
    misspelt = [[*headers[:2], "Engagment", headers[3]], ["Voorbeeldvzw De Brugg", *own_row[1:]]]
    later.write_bytes(raw_workbook({"Partners": misspelt}))
    database = str(tmp_path / "monitor.duckdb")
    load = ("--region", REGION, "--date", "2026-06-30", "--db", database)
    assert main(("load", str(first), *load)) == 0
    with closing(Store(Path(database))) as store:
        assert [name for (name,) in store.rows("SELECT name FROM partner")] == ["Voorbeeldvzw De Brug"]
        assert len(store.rows("FROM government")) == 1

    capsys.readouterr()
    questions = ("check", str(later), "--region", REGION, "--db", database, "--questions")
    answered = tmp_path / "antwoorden.json"
    asked: set[str] = set()
    for _ in range(3):
        main((*questions, *(("--answers", str(answered)) if answered.exists() else ())))
        told = json.loads(capsys.readouterr().out)
        asked |= {one["question"][0] for one in told["questions"]}
        for one in told["questions"]:
            one["answer"] = one["answer"] or (one["proposals"] or ["no"])[0]
        answered.write_text(json.dumps(told), encoding="utf-8")
    assert asked == {"column", "way", "same"}
    assert main(("load", str(later), *load, "--answers", str(answered))) == 0
    with closing(Store(Path(database))) as store:
        assert len(store.rows("SELECT DISTINCT name FROM current_partner(DATE '2026-06-30')")) == 2
    assert main(("check", str(later), "--region", REGION, "--db", database)) == 0, "the answers are remembered"
