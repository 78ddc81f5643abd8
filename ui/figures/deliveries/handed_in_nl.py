"""Words of who handed in for which quarter."""

from datetime import date

from data.questions.handed_in import HandedInByQuarter
from ui import formats
from ui.texts import frame as frame_words

CORNER = "Regio"
AT_END = "ja"
LEGEND = ("cijfers op het einde van het kwartaal", "cijfers op een eigen datum", "niets aangeleverd")
HEADERS = {"region": "Regio", "reference_date": "Stand op", "delivery_count": "Leveringen"}


def say(facts: HandedInByQuarter, own: str | None) -> list[str]:
    """How many regions handed something in for the last quarter that is over."""
    if not facts.deliveries:
        return ["Nog geen enkele regio leverde aan"]
    if facts.closed_quarter is None:
        return ["Sinds de eerste levering is nog geen kwartaal voorbij"]
    handed_in = f"aan voor het {formats.quarter(facts.closed_quarter)}"
    if not facts.closed_count:
        return [f"Geen enkele regio leverde {handed_in}"]
    part = f"{formats.part(facts.closed_count, facts.region_count)} regio’s"
    return [f"{part} {'leverde' if facts.closed_count == 1 else 'leverden'} {handed_in}"]


def note(facts: HandedInByQuarter, own: str | None) -> list[str]:
    """How to read the strip."""
    return [
        f"Per kwartaal de datum waarvoor een regio cijfers indiende, {frame_words.stand(facts.as_of)}.",
        "Elke datum telt, ook een eigen datum.",
    ]


def quarter(day: date) -> str:
    """A quarter as the head of a narrow column.

    >>> quarter(date(2026, 6, 30))
    '2026 k2'
    """
    return f"{day.year} k{(day.month + 2) // 3}"
