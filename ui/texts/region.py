"""Sentences of the page regio: one region, to be shown to its board."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from data import reference
from ui import formats
from ui.texts import assessed as assessed_words
from ui.texts import changes, phases
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.runsheets import FROM_ROOM

CHOOSE = "Kies een regio"
CHOOSE_NOTE = "Klik op een regio, of kies ze hierboven in de lijst. De volgorde volgt de kaart."
LAST_FIGURES = "cijfers van {days}"

INHABITANTS = "Inwoners (2024)"
LEAD = "Trekker"
NETWORK = "Netwerk"
JOINED = "Besturen die meewerken"
MEETINGS = "Overleg"
VOICE = "Stem van de nieuwkomer"
FIGURES_OF = "Cijfers van"
SHEET_COUNT = 8
NOT_KNOWN = "nog niet bekend"
NO_STORY = "Deze regio schreef nog geen verhaal. Dat kan op blad Regio, in de kolom Verhaal."

PANEL_COVERAGE = "Dekking"
PANEL_OFFER = "Actief aanbod"
PANEL_QUALITY = "Kwaliteit"
PANEL_PHASES = "Fasen"
PANEL_TEMPERATURE = "Temperatuur en check-in"
OWN = "Hier"
MEDIAN = "Mediaan"
CHANGE = "Verandering"
CHECK_IN = "Check-in"
CHECK_IN_SCALE = "Check-in: 1 is heel moeilijk, 5 is heel goed."
CHECK_IN_NONE = "Check-in niet ingevuld"
PANELS_TABLE = ("Maat", "Deze regio", "Mediaan van de regio’s (geen norm)", "Verandering")
MEASURES = {
    "partner_count": "Actieve partners",
    "offer_count": "Actief aanbod",
    "assessed_count": "Beoordeeld aanbod",
    "fresh_count": assessed_words.FRESH_COLUMN,
    "quality_median": "Kwaliteit (0 tot 3)",
    "temperature_degrees": "Temperatuur (°C)",
}
HIGHEST_QUALITY = 3

TO_UPLOAD = "Naar Opladen"
NEXT_CHOOSE = "Hoe staan de regio’s naast elkaar?"
NEXT_CHOOSE_LINK = "Naar het overzicht"
NEXT = "Welke partners ontbreken nog in deze regio?"
NEXT_LINK = "Naar de dekking"


def name_of(region: str) -> str:
    """What a region is called."""
    return reference.regions()[region].name


def inhabitants(count: int, municipalities: int) -> str:
    """How large a region is.

    >>> inhabitants(159947, 7), inhabitants(269299, 1)
    ('159.947 in 7 gemeenten', '269.299 in 1 gemeente')
    """
    return f"{formats.number(count)} in {municipalities} {'gemeente' if municipalities == 1 else 'gemeenten'}"


def missing_sheets(region: str, sheets: Sequence[str], as_of: object) -> str:
    """Which sheets a region never handed in, and what to do; empty when all are there."""
    if not sheets:
        return ""
    if len(sheets) == SHEET_COUNT:
        return (
            f"{name_of(region)} leverde nog niets aan ({frame_words.stand(as_of)}). Haal het sjabloon van de regio op bij Opladen, "
            "vul in wat je al weet en lever het in: één blad volstaat om te beginnen."
        )
    word = "blad" if len(sheets) == 1 else "de bladen"
    return (
        f"Nog niet aangeleverd: {word} {formats.enumerate_names(sheets, 8)}. Haal het sjabloon op bij Opladen: "
        "wat je al aanleverde, staat erin; vul de rest aan en lever het opnieuw in."
    )


def sheet_missing(sheet: str) -> str:
    """One sheet is not there and a figure needs it."""
    return f"Blad {sheet} is nog niet aangeleverd."


def joined(count: Any, total: Any) -> str:
    """How many local governments joined the network."""
    return f"{NOT_KNOWN} (blad Besturen ontbreekt)" if formats.is_missing(count) else formats.part(count, total)


def meetings(held: Any, planned: Any) -> str:
    """How often the network met, of how often it meant to."""
    if formats.is_missing(held) and formats.is_missing(planned):
        return NOT_KNOWN
    if formats.is_missing(planned):
        return f"{formats.number(held)} keer per jaar"
    if formats.is_missing(held):
        return f"{formats.number(planned)} keer per jaar afgesproken"
    return f"{formats.number(held)} keer gehouden, {formats.number(planned)} afgesproken per jaar"


def panels_sentence(  # noqa: PLR0913, PLR0917 - the figures of one region
    region: str, partners: Any, offers: Any, assessed: Any, fresh: Any, degrees: Any
) -> str:
    """The main figures of one region in a sentence; a missing one is left out or named."""
    name = name_of(region)
    known = []
    if not formats.is_missing(partners):
        known.append(f"actieve partners: {formats.number(partners)}")
    if not formats.is_missing(offers):
        known.append(_offers(offers, assessed, fresh))
    felt = "" if formats.is_missing(degrees) else formats.degrees(degrees)
    if known:
        return f"{name}: {'; '.join([*known, *([f'temperatuur {felt}'] if felt else [])])}"
    if felt:
        return f"De temperatuur van {name} is {felt}; partners en aanbod zijn nog niet bekend"
    return f"Partners, aanbod en temperatuur van {name} zijn nog niet bekend"


def _offers(offers: Any, assessed: Any, fresh: Any) -> str:
    if not offers:
        return "nog geen actief aanbod"
    rated = (
        f"{formats.number(assessed)} beoordeeld, {assessed_words.of_which(fresh)}" if assessed else "geen beoordeeld"
    )
    return f"actief aanbod: {formats.number(offers)} ({rated})"


def panels_note(as_of: object, since: object) -> str:
    """How to read the panels."""
    compared = f" Verandering {changes.against(since)}." if since else ""
    return (
        f"Blauw is deze regio, grijs zijn de andere, het streepje is de mediaan van de regio’s, geen norm; "
        f"{frame_words.stand(as_of)}.{compared}"
    )


def median_line(shown: str) -> str:
    """The median beside the own value."""
    return f"{figure_words.MEDIAN}: {shown}"


def change_line(shown: str, since: date | None, comparison: str = "", earlier: date | None = None) -> str:
    """The change beside the own value: ``comparison`` and ``earlier`` are of its line in queries.change_by_region.

    >>> change_line("+3", date(2026, 6, 18), "renewed", date(2026, 3, 26))
    '+3 sinds levering 26/03/2026'
    >>> change_line("–", None)
    'geen eerder cijfer'
    """
    return "geen eerder cijfer" if since is None else changes.beside(shown, comparison, earlier)


def kinds_line(count: Any, total: Any) -> str:
    """How many kinds of organisation take part."""
    return f"{formats.part(count, total)} soorten organisaties"


def assessed_line(assessed: Any, offers: Any, fresh: Any) -> str:
    """How much of the offer was assessed; quality beside quantity."""
    return assessed_words.assessed(assessed, offers, fresh) if offers else "niets te beoordelen"


def quality_unknown(assessed: Any, offers: Any, fresh: Any) -> str:
    """Why there is no quality figure."""
    return f"{assessed_words.assessed(assessed, offers, fresh)}; vanaf 5 tonen we een mediaan."


QUALITY_UNKNOWN = "nog onbekend"
OWN_SCORE = "Score van de Netwerkmonitor; er bestaat geen officiële norm."


def partners_value(count: float) -> str:
    """Active partners, large."""
    return f"{formats.number(count)} {'partner' if count == 1 else 'partners'}"


def offers_value(count: float) -> str:
    """Active offers, large; their label stands above."""
    return formats.number(count)


def quality_value(score: float) -> str:
    """The median quality, large, with its scale."""
    return f"{formats.number(score, 1)} op {HIGHEST_QUALITY}"


def main_phases(codes: Sequence[str]) -> str:
    """The phase in which a region says it is."""
    if not codes:
        return "geen hoofdfase aangeduid"
    return phases.names(codes)


def given_by(day: Any, file_name: str) -> str:
    """When a temperature was given, and by whom: the region itself, or a room that voted.

    >>> from datetime import date
    >>> given_by(date(2026, 6, 30), "midwest.xlsx")
    'ingevuld door de regio op 30/06/2026'
    >>> given_by(date(2026, 6, 30), "Stemming in de zaal 30-06-2026, Netwerkdag, stap 5.xlsx")
    'stemming in de zaal op 30/06/2026'
    """
    source = "stemming in de zaal" if file_name.startswith(FROM_ROOM) else "ingevuld door de regio"
    return f"{source} op {formats.day(day)}"


def with_degrees(change: float | None) -> str:
    """A change of temperature."""
    shown = formats.change(change, 0 if change is None or float(change).is_integer() else 1)
    return shown if shown in ("=", formats.MISSING) else f"{shown}\N{NO-BREAK SPACE}°C"


def phase_measure(code: str) -> str:
    """A phase as a line of the table."""
    return f"Fase {phases.phases()[code]} (%)"


def check_in_measure(code: str) -> str:
    """A score of the check-in as a line of the table."""
    return f"Check-in {reference.label('gotik', code)} (1 tot 5)"
