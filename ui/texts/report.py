"""Words of what a region, or all of them together, take along: report, slides and workbook."""

from collections.abc import Sequence
from datetime import date

from data.questions.region_sheets import RegionDates, RegionSheets
from ui import formats
from ui.texts import changes
from ui.texts import figures as figure_words
from ui.texts.region import name_of

REPORT = "Rapport om af te drukken"
SLIDES = "PowerPoint om te tonen"
WORKBOOK = "Excel om mee te rekenen"
BOARD_SHEET = "Eén A4 voor het bestuur"
BOARD_SLIDE = "Dezelfde pagina als dia"
WAIT = "Het bestand wordt gemaakt zodra je klikt."

KIND = "Regiorapport · Netwerkmonitor 4de pijler"
KIND_OF_ALL = "Alle regio’s samen · Netwerkmonitor 4de pijler"
FLANDERS = "Vlaanderen en Brussel"
TAKE_ALONG = "Heel Vlaanderen om mee te nemen"
TAKE_ALONG_NOTE = "Alle regio’s samen, met dezelfde cijfers als op de pagina’s."
SECTIONS = {
    "flanders": "Waar staan de 18 netwerken?",
    "figures": "Waar staan we?",
    "partners": "Wie werkt mee?",
    "offer": "Wat is er, en hoe goed is het?",
    "phases": "Hoe ver zijn we?",
    "growth": "Wat groeide er?",
    "spots": "Waar is nog niets?",
    "plan": "Wat gaan we doen?",
    "realisations": "Wat is er al gebeurd?",
    "help": "Wie kan wie helpen?",
}
TABLES = "De cijfers bij de figuren"
DEFINITIONS = "Wat betekenen de woorden?"
FOUNDATION = "Waarop dit rapport rust"
SOURCES_TABLE = ("Blad", "Stand op", "Rijen", "Rijen opzij", "Bestand")
SOURCES_OF_REGIONS = ("Regio", "Nieuwste blad", "Oudste blad")
SHEETS_OF_ALL = {
    "main_figures": "Cijfers",
    "region_list": "Regio’s",
    "coverage_kinds": "Dekking",
    "offer_assessment": "Beoordeeld",
    "offer_scatter": "Kwaliteit",
    "phase_strip": "Fasen",
    "growth_regions": "Groei",
    "municipality_counts": "Gemeenten",
    "newest_stories": "Realisaties",
}
"""The sheets of the workbook of all regions, by the figure whose numbers they hold."""
FRESHNESS_SHEET = "Versheid"
FRESHNESS_SAYS = "De datum die de bladen van elke regio beschrijven."
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
    "Actief",
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
TILES_NOTE = "Fasen: hoeveel ervan klaar is, bezig telt half. Streepje: nog niet aangeleverd of onbekend."
WHAT_CHANGED = "Wat veranderde, waar er beweging is en wat we nog niet weten"
WHAT_NEXT = "Wat we nog niet weten"


def kind(region: str | None) -> str:
    """What it is."""
    return KIND if region else KIND_OF_ALL


def title(region: str | None) -> str:
    """The name of the report."""
    return f"{name_of(region) if region else FLANDERS} · {kind(region)}"


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


def file_name(region: str | None, as_of: date, ending: str) -> str:
    """What a file is called.

    >>> file_name("kempen", date(2026, 6, 30), "html"), file_name(None, date(2026, 6, 30), "pptx")
    ('regiorapport-kempen-2026-06-30.html', 'rapport-vlaanderen-2026-06-30.pptx')
    """
    whose = f"regiorapport-{region}" if region else "rapport-vlaanderen"
    return f"{whose}-{as_of.isoformat()}.{ending}"


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


def foundation_of_all(dates: Sequence[RegionDates]) -> str:
    """How many regions handed in, and who did not."""
    silent = [one.region for one in dates if not one.is_reported]
    count = len(dates) - len(silent)
    told = f"{formats.part(count, len(dates))} regio’s {'leverde' if count == 1 else 'leverden'} aan"
    missing = figure_words.not_handed_in(silent)
    return f"{told}; {missing}." if missing else f"{told}."
