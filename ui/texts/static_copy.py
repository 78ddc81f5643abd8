"""Words of the copy of the pages as plain files."""

from datetime import date

from ui import formats
from ui.texts import frame

SKIP = "Ga naar de inhoud"
MENU = "Menu"
TRAIL = "Waar je bent"
ALL_REGIONS = "Alle regio’s"
TABLE_OF = "Cijfers bij:"
LIVE = "Bekijk dit in de app"
WITHOUT = (
    "Ze werkt zonder script en zonder aanmelden. Bestanden van regio’s en hun lijsten van partners staan er niet in. "
    "Het aanbod met naam en beoordeling ook niet."
)
MOVED = "Naar de nieuwste cijfers"
TO_NEWEST = "Ga naar de nieuwste cijfers"
NOT_HERE = "Deze pagina is er niet"
NOT_HERE_TEXT = "De link klopt niet, of deze stand van de cijfers bewaren we niet meer."


def basis(as_of: date, since: date | None) -> str:
    """At which date figures stand, and which they are compared with.

    >>> basis(date(2026, 6, 30), date(2026, 6, 18)), basis(date(2026, 6, 30), None)
    ('Stand op 30/06/2026 · Vergelijk met 18/06/2026', 'Stand op 30/06/2026')
    """
    compared = f" · {frame.SINCE} {formats.day(since)}" if since else ""
    return f"{frame.AS_OF} {formats.day(as_of)}{compared}"


def made(day: date, version: int) -> str:
    """When the copy was made, and of which data.

    >>> made(date(2026, 11, 27), 41)
    'Dit is een kopie van 27/11/2026, van versie 41 van de gegevens.'
    """
    return f"Dit is een kopie van {formats.day(day)}, van versie {version} van de gegevens."
