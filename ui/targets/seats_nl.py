"""Words of tables and rounds on a network day: on phones, on paper and where they are made."""

from typing import Any

from data import reference
from data.room_seating import Round, Seated
from data.runsheets import Runsheet
from ui import formats
from ui.figures.learning import tables_nl
from ui.texts.region import name_of
from ui.texts.stage_document import minutes

TITLE = "Wie zit aan welke tafel"
WHERE = "Jouw tafel"
HEADING = "Tafels in rondes"
INTRO = (
    "Elke ronde wordt een stap van het draaiboek. In een volgende ronde zit elke regio zoveel mogelijk bij andere "
    "regio’s. De gsm’s tonen na het kiezen van een regio aan welke tafel ze zit."
)
ROUND_COUNT = "Hoeveel rondes?"
MINUTES = "Minuten per ronde"
TABLE_COUNT = "Hoeveel tafels?"
ABSENT = "Wie komt er niet?"
ADD = "Voeg de rondes toe"
PRINT = "Druk de tafels af (1 bladzijde per ronde)"
QUESTION = "Wat neem je van deze tafel mee naar je eigen netwerk?"

ASK_REGION = "Uit welke regio kom je?"
SHOW = "Toon mijn tafel"
OTHER = "Een andere regio"
YOU_SIT = "Jij zit aan tafel"
NO_SEAT = "staat niet in de indeling. Vraag de begeleider waar je kan zitten."
WITH = "Aan je tafel"
ABOUT = "Waarover"


def title(one: Round) -> str:
    """What a round is called; a day without rounds has tables only."""
    return tables_nl.round_name(one.number) if one.number else "Tafels"


def about(one: Round) -> str:
    """How long a round takes and how many tables it has."""
    return f"{minutes(one.minutes)} · {formats.counted(len(one.tables), 'tafel', 'tafels')}"


def line(one: Round) -> str:
    """A round in a list of them."""
    return f"{title(one)}: stap {one.position}, {about(one)}"


def subject(table: Seated) -> str:
    """What a table talks about."""
    return formats.first_upper(tables_nl.subject(table.item or None))


def role(code: str) -> str:
    """The part of a region at its table; empty for one without."""
    return "" if code == "none" else tables_nl.ROLES[code]


def page(one: Round) -> dict[str, Any]:
    """A round on paper."""
    seats = {
        table.number: [(name_of(region), role(part)) for region, part in table.roles.items()] for table in one.tables
    }
    where = {region: table.number for table in one.tables for region in table.roles}
    return {
        "title": title(one),
        "about": about(one),
        "tables": [
            {"title": tables_nl.title(table.number), "subject": subject(table), "seats": seats[table.number]}
            for table in one.tables
        ],
        "places": [(name_of(region), where[region]) for region in reference.regions() if region in where],
    }


def file_name(sheet: Runsheet) -> str:
    """What the pages are called on disk."""
    return f"tafels-{sheet.number}.html"
