"""Words of what one region takes along: report, slides and workbook."""

from datetime import date

from data.questions.region_sheets import RegionSheets
from ui import formats
from ui.texts import changes
from ui.texts.region import name_of

REPORT = "Rapport om af te drukken"
SLIDES = "PowerPoint om te tonen"
WORKBOOK = "Excel om mee te rekenen"
BOARD_SHEET = "Eén A4 voor het bestuur"
BOARD_SLIDE = "Dezelfde pagina als dia"
WAIT = "Het bestand wordt gemaakt zodra je klikt."

KIND = "Regiorapport · Netwerkmonitor 4de pijler"
SECTIONS = {
    "figures": "Waar staan we?",
    "partners": "Wie werkt mee?",
    "offer": "Wat is er, en hoe goed is het?",
    "phases": "Hoe ver zijn we?",
    "spots": "Waar is nog niets?",
    "plan": "Wat gaan we doen?",
    "realisations": "Wat is er al gebeurd?",
    "help": "Wie kan wie helpen?",
}
TABLES = "De cijfers bij de figuren"
DEFINITIONS = "Wat betekenen de woorden?"
FOUNDATION = "Waarop dit rapport rust"
SOURCES_TABLE = ("Blad", "Stand op", "Rijen", "Rijen opzij", "Bestand")
CONTENTS_SHEETS = {
    "figures": "Cijfers",
    "partners": "Partners",
    "offers": "Aanbod",
    "phases": "Fasen",
    "items": "Faseitems",
    "coverage": "Dekking",
    "actions": "Acties",
    "realisations": "Realisaties",
    "municipalities": "Gemeenten",
    "help": "Hulp",
    "collaboration": "Samenwerking",
    "sheets": "Versheid",
}
PARTNERS_TABLE = (
    "Naam",
    "Soort",
    "Rollen",
    "Engagement",
    "Actief",
    "Sinds",
    "Tot",
    "Levensdomeinen",
    "Werkingsgebied",
    "Er voor iedereen",
    "Ervaring met participatie",
    "Gedeeld belang",
)
OFFERS_TABLE = (
    "Naam",
    "Aanbieder",
    "Soort",
    "Doelen",
    "Gemeenten",
    "Status",
    "Loopt nu",
    "Start",
    "Einde",
    "Plaatsen per jaar",
    "Uren per traject",
    "Taalniveau",
    "Gratis",
    "Gepubliceerd",
    "Scenario",
    "Kwaliteit (0 tot 3)",
    "Stand van de beoordeling",
)
ITEMS_TABLE = ("Fase", "Stap", "Item", "Stelling", "Stand", "Toelichting", "Hulp")
NO_ANSWER = "zonder antwoord"
WHOLE_REGION = "hele regio"
LISTS = {
    "partners": "Alle partners, ook wie stopte.",
    "offers": "Al het aanbod, ook wat niet meer loopt.",
    "items": "Alle items van de vijf fasen.",
}
SHEET_SAYS = "Blad {sheet}"

MORE_ROWS = "En nog {count}; ze staan allemaal in de Excel."
WHAT_NEXT = "Wat we nog niet weten"


def title(region: str) -> str:
    """The name of the report."""
    return f"{name_of(region)} · {KIND}"


def basis(as_of: date, since: date | None, version: int) -> str:
    """At which date the figures stand, what they are compared to, and the data version."""
    compared = f" · vergeleken met de levering die op {formats.day(since)} gold" if since else ""
    return f"Stand op {formats.day(as_of)}{compared} · versie van de gegevens {formats.number(version)}"


def source(as_of: date, version: int, is_demo: bool) -> str:
    """The last line of a slide."""
    invented = " · voorbeeldgegevens, verzonnen" if is_demo else ""
    return f"Bron: Netwerkmonitor 4de pijler, stand op {formats.day(as_of)}, versie {formats.number(version)}{invented}"


def compared(since: date | None) -> str:
    """What the change in a table is measured from."""
    moved = (
        f" Verandering {changes.against(since)}; leeg: geen nieuwe levering of niet te vergelijken." if since else ""
    )
    return f"De mediaan is geen norm.{moved}"


def file_name(region: str, as_of: date, ending: str) -> str:
    """What a file is called.

    >>> file_name("kempen", date(2026, 6, 30), "html")
    'regiorapport-kempen-2026-06-30.html'
    """
    return f"regiorapport-{region}-{as_of.isoformat()}.{ending}"


def board_name(region: str, as_of: date, ending: str) -> str:
    """What the one page is called.

    >>> board_name("kempen", date(2026, 6, 30), "pptx")
    'a4-kempen-2026-06-30.pptx'
    """
    return f"a4-{region}-{as_of.isoformat()}.{ending}"


def foundation(facts: RegionSheets) -> str:
    """How much of the region's workbook there is."""
    name, count = name_of(facts.region), len(facts.sheets) - len(facts.absent)
    if not count:
        return f"{name} leverde nog niets aan. Dit rapport toont daarom alleen wat publiek bekend is."
    return f"{name} leverde {formats.part(count, len(facts.sheets))} bladen aan."
