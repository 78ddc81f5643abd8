"""Words of the five panels of one region."""

from collections.abc import Sequence
from datetime import date

from data import reference
from data.margins import Side
from data.questions.comparisons import CHECK_IN as CHECK_IN_MEASURES
from data.questions.comparisons import RegionChange
from data.questions.region_panels import DEGREES, Measure, RegionPanels
from ui import formats
from ui.figures.phases import movement_nl
from ui.texts import assessed as assessed_words
from ui.texts import changes, phases
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import NOT_KNOWN, name_of
from ui.texts.runsheets import FROM_ROOM
from ui.texts.short import short

PANEL_COVERAGE = "Dekking"
PANEL_OFFER = "Actief aanbod"
PANEL_QUALITY = "Kwaliteit"
PANEL_PHASES = "Fasen"
PANEL_TEMPERATURE = "Temperatuur en check-in"
OWN, MEDIAN, CHANGE = "Hier", "Mediaan", "Verandering"
MEDIAN_LINE = figure_words.MEDIAN[0].upper() + figure_words.MEDIAN[1:]
CHECK_IN = "Check-in"
CHECK_IN_SCALE = "Check-in: 1 is heel moeilijk, 5 is heel goed."
CHECK_IN_NONE = "Check-in niet ingevuld"
HEADERS = {
    "measure": "Maat",
    "value": "Deze regio",
    "median": "Mediaan van de regio’s (geen norm)",
    "change": "Verandering",
    "region_count": "Regio’s in de mediaan",
    "side": "Tegenover de mediaan",
}
SIDES = {Side.ABOVE: "hoger", Side.NEAR: figure_words.NEAR, Side.BELOW: "lager", Side.UNKNOWN: None}
MEASURES = {
    "partner_count": "Actieve partners",
    "offer_count": "Actief aanbod",
    "assessed_count": "Beoordeeld aanbod",
    "fresh_count": assessed_words.FRESH_COLUMN,
    "quality_median": "Kwaliteit (0 tot 3)",
    "temperature_degrees": "Temperatuur (°C)",
}
HIGHEST_QUALITY = 3
QUALITY_UNKNOWN = "nog onbekend"
OWN_SCORE = "Score van de Netwerkmonitor; er bestaat geen officiële norm."


def say(facts: RegionPanels, own: str | None) -> list[str]:
    """The main figures of the region, quality beside quantity; a missing one is left out or named."""
    name = name_of(facts.region)
    partners, offers, assessed, degrees = map(facts.value, ("partner_count", "offer_count", "assessed_count", DEGREES))
    lead = [] if partners is None else [f"actieve partners: {formats.number(partners)}"]
    warmth = [] if degrees is None else [f"temperatuur {formats.degrees(degrees)}"]
    if not lead and offers is None:
        if degrees is None:
            return [f"Partners, aanbod en temperatuur van {name} zijn nog niet bekend"]
        return [f"De temperatuur van {name} is {formats.degrees(degrees)}; partners en aanbod zijn nog niet bekend"]
    # a number of offers never stands without how many of them are known to be good or not
    amounts = [] if offers is None else [_offers(facts), *([_offers_in_short(facts)] if assessed else [])]
    first = [*lead, *amounts[:1]]
    shown = [[*first, *warmth], first, *([*lead, amount] for amount in amounts[1:]), lead]
    told = dict.fromkeys("; ".join(parts) for parts in shown if parts)
    return [f"{name}: {one}" for one in told]


def _offers_in_short(facts: RegionPanels) -> str:
    offers, fresh = (formats.number(facts.value(code)) for code in ("offer_count", "fresh_count"))
    return f"actief aanbod: {offers} ({fresh} {assessed_words.STATES['assessed']})"


def _offers(facts: RegionPanels) -> str:
    offers, assessed, fresh = (facts.value(code) for code in ("offer_count", "assessed_count", "fresh_count"))
    if not offers:
        return "nog geen actief aanbod"
    rated = f"{formats.number(assessed)} beoordeeld, {assessed_words.of_which(fresh)}" if assessed else ""
    return f"actief aanbod: {formats.number(offers)} ({rated or 'geen beoordeeld'})"


def note(facts: RegionPanels, own: str | None) -> list[str]:
    """How to read the figures: what the median is, which deliveries are compared, and the dots of a page."""
    moved = [f"Verandering {changes.against(facts.since)}."] if facts.since else []
    return [
        f"Mediaan: van de regio’s, geen norm; {frame_words.stand(facts.as_of)}.",
        *moved,
        assessed_words.since_note(facts.fresh_since).strip(),
        "Op de lijntjes is blauw deze regio, grijs zijn de andere en het streepje is de mediaan.",
    ]


def changed(facts: RegionPanels) -> list[str]:
    """What changed between the deliveries of the region, a sentence each; nothing without an earlier date."""
    if facts.since is None:
        return []
    counted = changes.one_region(facts.region, facts.changes, facts.since)
    moved = movement_nl.own_moves(facts.lifecycle.moves, facts.since)[:1] if facts.lifecycle.moves else []
    return [f"{sentence}." for sentence in (*counted, *moved)]


def median_line(written: str) -> str:
    """The median beside the own value."""
    return f"{figure_words.MEDIAN}: {written}"


def change_line(written: str, move: RegionChange | None) -> str:
    """The change beside the own value.

    >>> change_line("–", None)
    'geen eerder cijfer'
    """
    if move is None:
        return "geen eerder cijfer"
    return changes.beside(written, move.sheet.comparison_code, move.sheet.earlier_date)


def decimals(*values: float | None) -> int:
    """How many decimals values are written with beside each other: none when all are whole.

    >>> decimals(14, None, 2.0), decimals(14, 0.5)
    (0, 1)
    """
    return 0 if all(value is None or float(value).is_integer() for value in values) else 1


def change_of(measure: Measure, decimals: int = 0) -> str:
    """The change of a measure as it is written; missing is a dash."""
    return formats.change(measure.move.change if measure.move else None, decimals)


def degrees_change(measure: Measure) -> str:
    """A change of temperature, with its unit."""
    change = measure.move.change if measure.move else None
    written = formats.change(change, decimals(change))
    return written if written in ("=", formats.MISSING) else f"{written}\N{NO-BREAK SPACE}°C"


def sheet_missing(sheet: str) -> str:
    """One sheet is not there and a figure needs it."""
    return f"Blad {sheet} is nog niet aangeleverd."


def kinds_line(count: int | None, total: int) -> str:
    """How many kinds of organisation take part."""
    return f"{formats.part(count, total)} soorten organisaties"


def assessed_line(facts: RegionPanels) -> str:
    """How much of the offer was assessed; quality beside quantity."""
    return _assessed(facts) if facts.value("offer_count") else "niets te beoordelen"


def quality_unknown(facts: RegionPanels) -> str:
    """Why there is no quality figure."""
    return f"{_assessed(facts)}; vanaf 5 tonen we een mediaan."


def _assessed(facts: RegionPanels) -> str:
    return assessed_words.assessed(*(facts.value(code) for code in ("assessed_count", "offer_count", "fresh_count")))


def partners_value(count: float | None) -> str:
    """Active partners, large."""
    return f"{formats.number(count)} {'partner' if count == 1 else 'partners'}"


def quality_value(score: float | None) -> str:
    """The median quality, large, with its scale."""
    return f"{formats.number(score, 1)} op {HIGHEST_QUALITY}"


def degrees_value(degrees: float | None) -> str:
    """The temperature, large."""
    return NOT_KNOWN if degrees is None else formats.degrees(degrees)


def main_phases(codes: Sequence[str]) -> str:
    """The phase in which a region says it is."""
    return phases.names(codes) if codes else "geen hoofdfase aangeduid"


def given_by(day: date, file_name: str) -> str:
    """When a temperature was given, and by whom: the region itself, or a room that voted.

    >>> given_by(date(2026, 6, 30), "midwest.xlsx")
    'ingevuld door de regio op 30/06/2026'
    >>> given_by(date(2026, 6, 30), "Stemming in de zaal 30-06-2026, Netwerkdag, stap 5.xlsx")
    'stemming in de zaal op 30/06/2026'
    """
    source = "stemming in de zaal" if file_name.startswith(FROM_ROOM) else "ingevuld door de regio"
    return f"{source} op {formats.day(day)}"


def phase_measure(code: str) -> str:
    """A phase as a line of the table."""
    return f"Fase {phases.phases()[code]} (%)"


def check_in_label(code: str) -> str:
    """A score of the check-in, by the code of its measure."""
    return reference.label("gotik", code.removesuffix("_score"))


def check_in_header(code: str) -> str:
    """The same as a narrow header."""
    return short("gotik", code.removesuffix("_score"))


def measure_label(code: str) -> str:
    """A measure as a line of the table.

    >>> measure_label("offer_count")
    'Actief aanbod'
    """
    return f"Check-in {check_in_label(code)} (1 tot 5)" if code in CHECK_IN_MEASURES else MEASURES[code]
