"""A title of an offer that names somebody is asked about, and goes on without the name."""

import pytest

from loaders import contract
from loaders.checks.people import without_people
from loaders.choices import CELLS, KEEP, PEOPLE, Choices, Key
from loaders.files.book import SheetCells, Workbook
from loaders.values.outcome import Fault
from loaders.values.person_names import before_name

COLUMN: Key = (PEOPLE, "Lijst", "activiteit")
OPEN = Fault("personal-name", "")
TITLES = ["Kookles (Fatima El Voorbeeld)", "Fietslessen", "Babbelgroep met Piet Voorbeeld", "Samen lezen"]


def titles(answers: dict[Key, str], column: list[str]) -> tuple[list[object], list[Key]]:
    """What stands under the header, and what is asked."""
    rows = [["Activiteit", "Organisatie"], *([title, "De Brug vzw"] for title in column)]
    result = without_people(Workbook([SheetCells("Lijst", rows)]), contract.sheets_for("midwest"), Choices(answers))
    return [row[0] for row in result.book.sheets[0].rows[1:]], [one.key for one in result.questions]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, [OPEN, "Fietslessen", OPEN, "Samen lezen"]),
        ({COLUMN: CELLS}, ["Kookles", "Fietslessen", "Babbelgroep", "Samen lezen"]),
        ({COLUMN: KEEP}, TITLES),
    ],
)
def test_a_title_that_names_somebody_is_asked_and_goes_on_without_the_name(
    answers: dict[Key, str], expected: list[object]
) -> None:
    assert titles(answers, TITLES) == (expected, [COLUMN])


@pytest.mark.parametrize(
    "title",
    [
        "Conversatietafel (Frans)",
        "Fietsles Sint-Jan",
        "Bezoek aan Museum Jan Cox",
        "Wandelclub Roos",
        "Sportkamp Don Bosco",
        "Praten met Mama",
        "Kinderclub Pippi",
        "Voetbal bij KV Mechelen",
        "Naar Lier",
        "Toneel: Romeo en Julia",
    ],
)
def test_a_title_that_names_nobody_is_not_asked(title: str) -> None:
    assert titles({}, [title, "Fietslessen"]) == ([title, "Fietslessen"], [])


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Fietslessen", "Fietslessen"),
        ("", ""),
        ("Kookles (Fatima)", "Kookles"),
        ("Koken: Fatima Voorbeeld", "Koken"),
        ("Yoga - An Voorbeeld", "Yoga"),
        ("Workshop door Piet", "Workshop"),
        ("Wandelen met Piet en Lien op maandag", "Wandelen"),
        ("Zumba voor vrouwen met mevr. Leila Voorbeeld", "Zumba voor vrouwen"),
        ("De Brug vzw (contact: Piet Voorbeeld)", "De Brug vzw"),
        # the family name may stand first
        ("Voorbeeld Piet", ""),
        ("Voorbeeld Piet komt langs", ""),
        ("Piet Voorbeeld", ""),
        ("Piet Voorbeeld - yoga", ""),
    ],
)
def test_what_stands_before_a_name(title: str, rest: str) -> None:
    assert before_name(title) == rest
