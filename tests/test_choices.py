"""What people answered about a workbook survives being written down."""

from typing import Any

import pytest

from data.reference import fold
from loaders.checks.checking import Checked, check
from loaders.choices import Choices
from tests.workbooks import government, offer, partner, places, workbook

COLUMNS = {("Partners", "org"): "name", ("Partners", "rare kop"): None}
VALUES = {("Partners", "organisation_type_code", "voetbal"): "sport"}


def test_choices_come_back_from_text_as_they_were() -> None:
    choices = Choices(COLUMNS, VALUES)
    assert Choices.from_json(choices.to_json()) == choices
    assert Choices(dict(reversed(COLUMNS.items())), VALUES).to_json() == choices.to_json()


def test_a_choice_is_found_however_the_header_was_written() -> None:
    choices = Choices(COLUMNS, VALUES)
    assert choices.codes("Partners", "organisation_type_code") == {"voetbal": "sport"}
    assert choices.codes("Aanbod", "organisation_type_code") == {}
    assert choices.column("Partners", "Org *") == "name"
    assert choices.column("Partners", "rare  kop") is None
    with pytest.raises(KeyError):
        choices.column("Partners", "andere kop")


def test_a_later_answer_wins() -> None:
    later = Choices({("Partners", "org"): "shared_interest"})
    assert Choices(COLUMNS, VALUES).and_then(later).column("Partners", "org") == "shared_interest"
    assert Choices(COLUMNS, VALUES).and_then(later).values == VALUES


def test_no_choices_are_nothing() -> None:
    assert not Choices() and Choices(COLUMNS) and Choices(values=VALUES)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"columns": 3, "values": []}', '{"columns": [["a"]], "values": []}'])
def test_what_is_no_choices_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Choices.from_json(text)


SOCCER = "organisation_type_code"


def _checked(rows: dict[str, Any], values: dict[tuple[str, str, str], str]) -> Checked:
    chosen = {(sheet, field, fold(text)): code for (sheet, field, text), code in values.items()}
    return check(workbook(rows), choices=Choices(values=chosen))


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
