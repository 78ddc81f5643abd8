"""A list of one organisation lacks the column that says whose it is: asked once, as a text that holds for all rows."""

import pytest

from data.access import anybody
from data.store import Store
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import DEFAULT, Choices, Key
from loaders.deliveries.answers import remember, remembered
from tests.workbooks import REGION, places, raw_workbook

PROVIDER: Key = (DEFAULT, "Aanbod", "provider_name")
OBJECTIVE: Key = (DEFAULT, "Acties", "objective")
TITLE: Key = (DEFAULT, "Aanbod", "name")
LINES = [
    ["Naam activiteit", "Soort", "Gemeente", "Status"],
    ["Praattafel", "Sport", "Roeselare", "Actief"],
    ["Koor", "Cultuur", "Izegem", "Actief"],
]


def read(answer: str | None, lines: list[list[str]] = LINES) -> Checked:
    answers = {} if answer is None else {PROVIDER: answer}
    return check(raw_workbook({"Aanbod": lines}), REGION, choices=Choices(answers))


def test_who_offers_all_of_it_is_asked_once_and_any_text_is_an_answer() -> None:
    (question,) = read(None).questions
    assert (question.key, question.is_free, question.blocks, question.answer) == (PROVIDER, True, True, None)
    checked = read("  De Brug   vzw ")
    assert [row.values["provider_name"] for row in checked.sheets["Aanbod"]] == ["De Brug vzw"] * 2
    assert places(checked) == [("value-by-default", "Aanbod", "A1")]
    assert checked.findings[0].details["chosen"] == "De Brug vzw"


@pytest.mark.parametrize("answer", ["Jan Peeters", "idem", "an@voorbeeld.example", "0470 00 00 00", "#N/B", "12"])
def test_what_no_cell_of_the_column_may_hold_is_asked_again(answer: str) -> None:
    checked = read(answer)
    (question,) = checked.questions
    assert (question.answer, checked.sheets["Aanbod"], checked.status) == (None, [], "blocked")


def test_rows_without_it_wait_where_the_column_is_there() -> None:
    lines = [[*LINES[0], "Aanbieder"], [*LINES[1], "Club vzw"], [*LINES[2], ""]]
    checked = read("De Brug vzw", lines)
    assert [row.values["provider_name"] for row in checked.sheets["Aanbod"]] == ["Club vzw"]
    assert places(checked) == [("required-missing", "Aanbod", "E3")]


def test_what_is_of_each_row_is_never_asked_for_all() -> None:
    actions = [["Actie", "Status"], ["Kaartje maken", "Bezig"]]
    checked = check(raw_workbook({"Acties": actions, "Aanbod": [row[1:] for row in LINES]}), REGION)
    keys = {one.key for one in checked.questions}
    assert {OBJECTIVE, PROVIDER} <= keys
    assert TITLE not in keys


def test_it_says_nothing_of_the_next_list(store: Store) -> None:
    remember(store, anybody("netwerkmedewerker"), REGION, {PROVIDER: "De Brug vzw"})
    assert not remembered(store, REGION)
