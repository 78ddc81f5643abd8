"""Words of the page opladen at its begin and its end: place, template, file, and what was stored."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from data import reference
from ui import formats
from ui.texts import findings as finding_words

TITLE = "Opladen"

REGION = "Regio"
CHOOSE_REGION = "Kies je regio"
DATE = "Datum waarop je cijfers slaan"
ROLE = "Wie levert aan?"
ROLES = ("netwerkmedewerker", "trekker van het netwerk", "kernpartner")
LEARNING_NETWORK = "Het lerend netwerk zelf"
REGION_FIRST = "Kies eerst je regio; dan staat je sjabloon klaar."
NOT_YOURS = "Met jouw rechten kan je geen bestanden aanleveren. Lever je wel aan voor een regio? Vraag de beheerder om het recht daarvoor."

TEMPLATE_NOTE = (
    "Je sjabloon bevat wat we nu van je regio weten. Pas aan, vul aan, bewaar het als .xlsx. "
    "Bladen die je niet gebruikt, mag je weglaten: die blijven zoals ze zijn."
)
TEMPLATE = "Download je sjabloon"
HOW = "Hoe lever je aan?"
HOWS = {"bestand": "Met een bestand", "typen": "Kleine verbetering typen"}
UPLOAD = "Sleep je bestand hierheen of kies het (Excel, LibreOffice of csv, hoogstens 10 MB)"
CHECKING = "We lezen en controleren je bestand…"
STORING = "We bewaren je bestand…"

TO_REGION = "Bekijk je regio"
TO_OVERVIEW = "Bekijk alle regio’s"
SUPERSEDED = (
    "Intussen leverde iemand anders iets aan voor deze regio. Er is nog niets van jouw bestand bewaard. Hieronder staat wat "
    "je bestand nu verandert. Kijk het na en bevestig opnieuw."
)
NOT_STORED = (
    "Je bestand kon niet bewaard worden: de schijf is vol of de map is niet schrijfbaar. "
    "Er is niets veranderd. Verwittig de beheerder en probeer daarna opnieuw."
)
FILE_GONE = (
    "Het bestand van daarnet is er niet meer. Leg het hieronder opnieuw neer; wat je niet bevestigde, is niet bewaard."
)
NEW = "nieuw"
CHANGED = "gewijzigd"
GONE = "verdwijnt"
SAME = "ongewijzigd"
EMPTY = "leeg"
HELD_BACK = "veranderd; alleen de regio ziet wat er staat"
ANOTHER = "Ander bestand"
MORE = "en nog {count}"


def not_for(region: str) -> str:
    """A link is about a region for which somebody hands in nothing."""
    return (
        f"Deze link gaat over “{region}”. Met jouw rechten lever je daarvoor niets aan. Kijk na welke regio hier staat."
    )


def region_choice(code: str | None) -> str:
    """How one choice of region reads."""
    if code is None:
        return CHOOSE_REGION
    return LEARNING_NETWORK if code == reference.LEARNING_NETWORK else reference.regions()[code].name


def difference(sheet: str, new: int, changed: int, gone: int, same: int) -> str:
    """What one sheet changes."""
    parts = [
        f"{formats.number(count)} {word}"
        for count, word in ((new, NEW), (changed, CHANGED), (gone, GONE), (same, SAME))
        if count
    ]
    return f"{sheet}: {', '.join(parts) or EMPTY}"


def wipe(sheet: str, gone: int, current: int) -> str:
    """A sheet would lose more than half of its rows.

    >>> wipe("Partners", 1, 1)[:39], wipe("Partners", 7, 9)[:45]
    ('Op blad Partners verdwijnt de enige rij', 'Op blad Partners verdwijnen 7 van de 9 rijen.')
    """
    some = formats.some_of(gone, current, "rijen", "rij")
    return f"Op blad {sheet} {'verdwijnt' if gone == 1 else 'verdwijnen'} {some}. Dat blijft in de geschiedenis, maar telt niet meer mee. Klopt dat?"


def wipe_agree(sheet: str) -> str:
    """The box to agree with that."""
    return f"Ja, op blad {sheet} mogen ze weg"


def nothing_new(line: Mapping[str, Any]) -> str:
    """All that the file says was known; ``line`` is one of data.deliveries.deliveries."""
    return (
        f"Er is niets veranderd: alles in je bestand kennen we al voor {formats.day(line['reference_date'])} "
        f"(levering {line['id']})."
    )


def unchanged(line: Mapping[str, Any]) -> str:
    """The same file came before; ``line`` is one of data.deliveries.deliveries."""
    return (
        f"Er is niets veranderd: precies dit bestand is al opgenomen voor {formats.day(line['reference_date'])} "
        f"(levering {line['id']}, als {line['file_name']}). Je hoeft niets te doen."
    )


def stored(line: Mapping[str, Any]) -> str:
    """The file was accepted; ``line`` is one of data.deliveries.deliveries."""
    name = finding_words.region_name(line["region"])
    rows = f"{formats.number(line['row_count'])} {'rij' if line['row_count'] == 1 else 'rijen'}"
    aside = f", {formats.number(line['refused_row_count'])} opzij gelegd" if line["refused_row_count"] else ""
    day = formats.day(line["reference_date"])
    if line.get("way") == "add":
        stand = "staat" if line["row_count"] == 1 else "staan"
        return (
            f"Opgenomen. Op de bladen van je bestand {stand} voor {name} nu {rows}{aside}, stand {day}. Iedereen ziet de "
            "nieuwe cijfers bij de volgende klik."
        )
    return f"Opgenomen: {rows} van {name}{aside}, stand {day}. Iedereen ziet de nieuwe cijfers bij de volgende klik."


def value(shown: Any) -> str:
    """A stored value in a sentence."""
    if formats.is_missing(shown) or shown == "":
        return EMPTY
    if isinstance(shown, bool):
        return formats.yes_no(shown)
    if isinstance(shown, (int, float)):
        return formats.given(shown)
    return formats.day(shown) if isinstance(shown, date) else str(shown)
