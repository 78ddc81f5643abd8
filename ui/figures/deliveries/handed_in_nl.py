"""Words of who handed in for which quarter."""

from datetime import date

from data.questions.handed_in import HandedInByQuarter
from ui import formats

CORNER = "Regio"
AT_END = "ja"
LEGEND = ("aangeleverd voor het einde van het kwartaal", "aangeleverd voor een eigen datum", "niets aangeleverd")
HEADERS = {"region": "Regio", "reference_date": "Stand op", "delivery_count": "Leveringen"}


def say(facts: HandedInByQuarter, own: str | None) -> list[str]:
    """How many regions handed something in for the last quarter that is over."""
    count = formats.part(facts.closed_count, facts.region_count)
    return [f"{count} regio’s leverden aan voor het {formats.quarter(facts.closed_quarter)}"]


def note(facts: HandedInByQuarter, own: str | None) -> list[str]:
    """How to read the strip."""
    return [
        f"Per kwartaal de datum waarvoor een regio cijfers indiende, stand op {formats.day(facts.as_of)}.",
        "Elke datum telt, ook een eigen datum.",
    ]


def quarter(day: date) -> str:
    """A quarter as the head of a narrow column.

    >>> quarter(date(2026, 6, 30))
    '2026 k2'
    """
    return f"{day.year} k{(day.month + 2) // 3}"
