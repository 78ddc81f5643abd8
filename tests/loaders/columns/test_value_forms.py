"""What most values of a column are: three in five are most, and a cell about a person is one whatever it held."""

from typing import Any

import pytest

from loaders.columns.value_forms import form_of, form_of_column
from loaders.values.outcome import Fault


@pytest.mark.parametrize(
    ("values", "form"),
    [
        (["Tielt", "Izegem", "Gent", "iets", "wat"], "place"),
        (["Tielt", "Izegem", "Gent", "iets", "wat", "nog"], "mixed"),
        (["Sport", "Jeugd", "OCMW", "iets liefs", "wat moois"], "organisation_type"),
        (["Sport", "Jeugd", "iets liefs", "wat moois", "nog wat"], "text"),
        (["iets", "wat"] * 2, "words"),
        (["iets", "wat", "nog", "iets"], "text"),
        # without any text they are of no list
        ([True, False], "text"),
        ([True, False] * 2, "words"),
        ([Fault("error-cell", "#N/B")] * 3, "text"),
    ],
)
def test_three_values_in_five_say_what_a_column_holds(values: list[Any], form: str) -> None:
    assert form_of_column(values) == form


def test_a_cell_about_a_person_is_one_and_another_fault_a_text() -> None:
    assert form_of(Fault("personal-mobile", "")) == "person"
    assert form_of(Fault("error-cell", "#N/B")) == "text"
