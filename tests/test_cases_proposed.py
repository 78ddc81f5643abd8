"""What the values of a column propose, and what real lists hold beside ours."""

from typing import Any

import pytest

from loaders import contract
from loaders.checks.checking import check
from tests.listed_rows import BRIDGE, CAFE, OFFERS, PARTNERS, TALK, asked, names, read
from tests.workbooks import REGION, places, workbook


@pytest.mark.parametrize(
    ("header", "values", "field"),
    [
        ("Waarnaartoe", ["Tielt", "Izegem"], "municipality_codes"),
        (None, ["Tielt", "Izegem"], "municipality_codes"),
        ("Groepje", ["Sport", "bib"], "organisation_type_code"),
        ("Rol in netwerk", ["trekker", "wil niet"], "engagement_code"),
    ],
)
def test_the_values_of_a_column_propose_what_it_is(header: str | None, values: list[str], field: str) -> None:
    wanted = contract.PARTNERS.column(field).header
    headers = [header if name == wanted else name for name in PARTNERS]
    index = PARTNERS.index(wanted)
    rows = [[*row[:index], value, *row[index + 1 :]] for row, value in zip([BRIDGE, CAFE], values, strict=True)]
    unanswered = read({"Partners": [headers, *rows]})
    [question] = [one for one in unanswered.questions if one.kind == "column"]
    assert (question.proposals[0], question.blocks, names(unanswered)) == (field, True, [])
    answered = read({"Partners": [headers, *rows]}, {question.key: field})
    assert [match.index for match in answered.columns["Partners"] if match.column.field == field] == [index]


def test_a_role_in_the_network_is_proposed_as_both_that_it_can_be() -> None:
    headers = ["Naam", "Soort", "Rol in netwerk", "Werkingsgebied"]
    rows = [["Een", "Sport", "stuurgroep", "Tielt"], ["Twee", "Sport", "werkgroep", "Tielt"]]
    [question] = read({"Partners": [headers, *rows]}).questions
    assert question.proposals == ("engagement_code", "role_codes")


@pytest.mark.parametrize("header", ["Straat", "Opmerkingen", "Website", "Contact"])
def test_what_real_lists_hold_beside_ours_is_not_asked(header: str) -> None:
    checked = read({"Partners": [["Naam", "Soort", "Werkingsgebied", header], ["Een", "Sport", "Tielt", "onthaal"]]})
    assert asked(checked) == [("default", "Partners", "engagement_code")]


@pytest.mark.parametrize(
    ("sheet", "field", "answer"),
    [
        ("Partners", "organisation_type_code", "sport"),
        ("Partners", "engagement_code", "2"),
        ("Partners", "municipality_codes", "hele regio"),
        ("Aanbod", "offer_kind_code", "buddy"),
        ("Aanbod", "offer_status_code", "actief"),
        ("Aanbod", "municipality_codes", "36015"),
    ],
)
def test_each_required_column_with_choices_can_be_one_answer(sheet: str, field: str, answer: str) -> None:
    headers, row = (PARTNERS, BRIDGE) if sheet == "Partners" else (OFFERS, TALK)
    index = headers.index(contract.sheet(sheet).column(field).header)
    tables = {sheet: [headers[:index] + headers[index + 1 :], row[:index] + row[index + 1 :]]}
    key = ("default", sheet, field)
    assert (asked(read(tables)), read(tables).status) == ([key], "blocked")
    checked = read(tables, {key: answer})
    assert (checked.status, len(checked.sheets[sheet]), asked(checked)) == ("ok", 1, [])


@pytest.mark.parametrize(
    "told",
    [{"main_phase_codes": "Opstart", "temperature_degrees": 8}, {"story": "VERHAAL:"}, {"temperature_degrees": 8}],
)
def test_the_one_row_of_a_sheet_that_describes_one_thing_is_never_a_heading(told: dict[str, Any]) -> None:
    checked = check(workbook({"Regio": [told]}), REGION)
    assert (checked.status, len(checked.sheets["Regio"]), places(checked)) == ("ok", 1, [])
