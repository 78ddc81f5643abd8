"""The form in which a region chooses its next steps: what is read of it, and what stands in it."""

import re
from datetime import date

import pytest

from data.chosen_steps import ChosenStep, days, menu
from ui.live import steps
from ui.texts import day_steps as words

DAY = date(2026, 11, 26)
BY = days(DAY)[1]
CODES = list(menu())
Fields = dict[str, list[str]]


def step(place: int, role: str = "trekker") -> ChosenStep:
    return ChosenStep(menu()[CODES[place]], role, BY)


def filled(place: int, code: str, role: str = "trekker", day: str = BY.isoformat()) -> Fields:
    """One row of the form."""
    return {f"stap{place}": [code], f"rol{place}": [role], f"dag{place}": [day]}


@pytest.mark.parametrize(
    ("fields", "read"),
    [
        ({}, ()),
        (filled(1, ""), ()),
        (filled(1, CODES[0]), (step(0),)),
        (filled(2, CODES[1], "werkgroep"), (step(1, "werkgroep"),)),
        (filled(3, CODES[2]) | filled(1, CODES[0]) | filled(2, "", "", ""), (step(0), step(2))),
        (filled(1, CODES[0]) | filled(0, CODES[1]) | filled(4, CODES[2]), (step(0),)),
    ],
)
def test_a_form_gives_the_steps_of_its_three_rows(fields: Fields, read: tuple[ChosenStep, ...]) -> None:
    assert steps.read(fields) == read


@pytest.mark.parametrize(
    "fields",
    [filled(1, "dansen"), filled(1, CODES[0], ""), filled(3, CODES[0], day=""), filled(1, CODES[0], day="morgen")],
)
def test_a_row_that_is_not_whole_is_no_choice(fields: Fields) -> None:
    with pytest.raises(ValueError):
        steps.read(fields)


@pytest.mark.parametrize("chosen", [(), (step(0),), (step(2), step(0, "werkgroep"), step(1))])
def test_chosen_steps_stand_in_the_form_again(chosen: tuple[ChosenStep, ...]) -> None:
    assert steps.read(steps.fields(chosen)) == chosen


def selected(part: str) -> list[str]:
    return [value for value in re.findall(r'<option value="([^"]*)" selected>', part) if value]


def test_the_form_has_three_rows_with_what_was_chosen() -> None:
    part = steps.part("kempen", (step(0), step(2, "werkgroep")), DAY)
    names = re.findall(r'<select name="(\w+)"', part)
    assert names == ["stapregio", *(f"{name}{place}" for place in (1, 2, 3) for name in ("stap", "rol", "dag"))]
    assert part.count("<fieldset>") == part.count("</fieldset>") == 3
    day = BY.isoformat()
    assert selected(part) == ["kempen", CODES[0], "trekker", day, CODES[2], "werkgroep", day]
    assert (words.SENT in part, part.count("<li>")) == (True, 2)


def test_before_anything_is_chosen_nothing_is_said_of_it() -> None:
    part = steps.part("", (), DAY)
    assert (words.SENT in part, "<li>" in part, "melding" in part, selected(part)) == (False, False, False, [])


def test_what_was_typed_stands_in_place_of_what_was_chosen() -> None:
    part = steps.part("kempen", (step(0),), DAY, words.INCOMPLETE, filled(1, CODES[1], day=""))
    assert selected(part) == ["kempen", CODES[1], "trekker"]
    assert words.INCOMPLETE in part
    assert selected(steps.part("kempen", (step(0),), DAY, words.INCOMPLETE, {})) == ["kempen"]
