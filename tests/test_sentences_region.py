"""The sentences of the page regio are right for a full region, for one thing, for nothing and for what is missing."""

from datetime import date
from typing import Any

import pytest

from data.questions.region_sheets import RegionSheets
from tests.facts import fact
from ui.figures.region import head_nl
from ui.texts import region as words

DAY = date(2026, 6, 30)
ALL_SHEETS = ["Regio", "Besturen", "Partners", "Aanbod", "Fasen", "Acties", "Realisaties", "Samenwerking"]


def sheets(*absent: str, newest: date | None = DAY) -> RegionSheets:
    return fact(RegionSheets, as_of=DAY, region="kempen", newest_date=newest, absent=absent)


def test_missing_sheets_are_named_with_the_way_out() -> None:
    assert words.missing_sheets(sheets()) == ""
    one = words.missing_sheets(sheets("Acties"))
    assert one.startswith("Nog niet aangeleverd: blad Acties. ")
    assert "Opladen" in one
    assert words.missing_sheets(sheets("Acties", "Fasen")).startswith(
        "Nog niet aangeleverd: de bladen Acties en Fasen. "
    )
    assert words.missing_sheets(sheets(*ALL_SHEETS, newest=None)).startswith(
        "Kempen leverde nog niets aan (stand op 30/06/2026). "
    )


@pytest.mark.parametrize(
    ("held", "planned", "expected"),
    [
        (3, 4, "3 keer gehouden, 4 afgesproken per jaar"),
        (3, None, "3 keer per jaar"),
        (None, 4, "4 keer per jaar afgesproken"),
        (None, None, "nog niet bekend"),
    ],
)
def test_meetings_say_what_is_known(held: Any, planned: Any, expected: str) -> None:
    assert head_nl.meetings(held, planned) == expected


def test_governments_that_joined_are_unknown_without_their_sheet() -> None:
    assert head_nl.joined(9, 27) == "9 van 27"
    assert head_nl.joined(None, 27) == "nog niet bekend (blad Besturen ontbreekt)"
