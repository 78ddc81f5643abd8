"""Words of the page opladen: from template to confirmation."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from data import reference
from ui import formats
from ui.texts import findings as finding_words

TITLE = "Opladen"
INTRO = "In vier stappen van jouw Excel naar de cijfers. Er verandert niets tot je in stap 4 bevestigt."
STEP_1 = "1. Voor welke regio en welke datum?"
STEP_2 = "2. Haal je sjabloon op en vul het in"
STEP_3 = "3. Lever aan"
STEP_4 = "4. Kijk na en bevestig"

REGION = "Regio"
CHOOSE_REGION = "Kies je regio"
DATE = "Datum waarop je cijfers slaan"
ROLE = "Wie levert aan?"
ROLES = ("netwerkmedewerker", "trekker van het netwerk", "kernpartner")
LEARNING_NETWORK = "Het lerend netwerk zelf"
REGION_FIRST = "Kies eerst je regio; dan staat je sjabloon klaar."

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

COLUMNS = "Hoe we je kolommen begrepen"
WIPE_CONFIRM = "Ja, deze rijen mogen weg"
CONFIRM = "Bevestig en neem op in de cijfers"
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
FILE_GONE = "Het bestand van daarnet is er niet meer. Leg het hieronder opnieuw neer; er is niets veranderd."
NEW = "nieuw"
CHANGED = "gewijzigd"
GONE = "verdwijnt"
SAME = "ongewijzigd"
EMPTY = "leeg"
ANOTHER = "Ander bestand"
MORE = "en nog {count}"


def region_choice(code: str | None) -> str:
    """How one choice of region reads."""
    if code is None:
        return CHOOSE_REGION
    return LEARNING_NETWORK if code == reference.LEARNING_NETWORK else reference.regions()[code].name


def summary(status: str, must: int, look: int, rows: int) -> str:
    """What the check says in one sentence."""
    if status == "unreadable":
        return "Dit bestand kunnen we niet lezen. Er is niets veranderd."
    row_words = f"{formats.number(rows)} {'rij' if rows == 1 else 'rijen'}"
    look_words = f"{formats.number(look)} {'opmerking' if look == 1 else 'opmerkingen'} om na te kijken"
    if must:
        must_words = f"{formats.number(must)} {'punt moet' if must == 1 else 'punten moeten'} eerst opgelost worden"
        return (
            f"{must_words}: antwoord hieronder of verbeter je bestand en leg het opnieuw neer. Er is niets veranderd."
        )
    if look:
        return f"Alles kan opgenomen worden: {row_words}, met {look_words}."
    return f"Alles kan opgenomen worden: {row_words}, zonder opmerkingen."


def leave_aside(count: int) -> str:
    """The good rows may be loaded without the ones that block."""
    rows = "1 rij" if count == 1 else f"{formats.number(count)} rijen"
    return f"Neem de goede rijen nu al op en leg {rows} opzij; je lost ze op met je volgende bestand"


def difference(sheet: str, new: int, changed: int, gone: int, same: int) -> str:
    """What one sheet changes."""
    parts = [
        f"{formats.number(count)} {word}"
        for count, word in ((new, NEW), (changed, CHANGED), (gone, GONE), (same, SAME))
        if count
    ]
    return f"{sheet}: {', '.join(parts) or EMPTY}"


def unmoved(sheets: Sequence[tuple[str, int]]) -> str:
    """The sheets whose rows stay as they are."""
    return f"Ongewijzigd: {', '.join(f'{name} ({count})' for name, count in sheets)}." if sheets else ""


def nothing_changes(reference_date: date) -> str:
    """The rows are those we have already."""
    return f"Er staat niets nieuws in: dezelfde rijen kennen we al voor {formats.day(reference_date)}."


def wipe(sheet: str, gone: int, current: int) -> str:
    """A sheet would lose more than half of its rows."""
    return (
        f"Op blad {sheet} verdwijnen {formats.number(gone)} van de {formats.number(current)} rijen. "
        "Ze blijven in de geschiedenis, maar tellen niet meer mee. Klopt dat?"
    )


def unchanged(line: Mapping[str, Any]) -> str:
    """The same file came before; ``line`` is one of queries.deliveries."""
    return (
        f"Er is niets veranderd: precies dit bestand is al opgenomen voor {formats.day(line['reference_date'])} "
        f"(levering {line['id']}, als {line['file_name']}). Je hoeft niets te doen."
    )


def stored(line: Mapping[str, Any]) -> str:
    """The file was accepted; ``line`` is one of queries.deliveries."""
    name = finding_words.region_name(line["region"])
    rows = f"{formats.number(line['row_count'])} {'rij' if line['row_count'] == 1 else 'rijen'}"
    aside = f", {formats.number(line['refused_row_count'])} opzij gelegd" if line["refused_row_count"] else ""
    day = formats.day(line["reference_date"])
    if line.get("way") == "add":
        return (
            f"Opgenomen. Op de bladen van je bestand staan voor {name} nu {rows}{aside}, stand {day}. Iedereen ziet nu de "
            "nieuwe cijfers."
        )
    return f"Opgenomen: {rows} van {name}{aside}, stand {day}. Iedereen ziet nu de nieuwe cijfers."


def value(shown: Any) -> str:
    """A stored value in a sentence."""
    if formats.is_missing(shown) or shown == "":
        return EMPTY
    if isinstance(shown, bool):
        return formats.yes_no(shown)
    if isinstance(shown, (int, float)):
        return formats.given(shown)
    return formats.day(shown) if isinstance(shown, date) else str(shown)
