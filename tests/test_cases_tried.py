"""What turned up when lists were tried as a careful worker would: cells, lines and sheets that nobody made for this."""

from datetime import date
from typing import Any

import pytest

from loaders.checks.checking import Checked
from tests.workbooks import checked_rows, offer, partner, places


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
