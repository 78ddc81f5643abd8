"""Words around every figure: table, download, definition, and the four kinds of nothing."""

from ui import formats

SHOW_TABLE = "Toon als tabel"
DEFINITION = "Wat betekent dit?"
DOWNLOAD = "Download cijfers (Excel)"
README_SHEET = "Leesmij"
FIGURES_SHEET = "Cijfers"

NOT_REPORTED = "nog niet aangeleverd"
NOT_LOOKED = "nog niet bekeken"
DELIBERATE = "bewust niet"
UNKNOWN = "onbekend"
MEDIAN = "mediaan, geen norm"

SHOWN_ROWS = 200

README_ROWS = {
    "sentence": "Wat je ziet",
    "note": "Hoe je het leest",
    "as_of": "Stand op",
    "version": "Versie van de gegevens",
    "demo": "Let op",
    "definition": "Definitie",
}
DEMO_NOTE = "Dit zijn voorbeeldgegevens: organisaties en cijfers zijn verzonnen."


def more_rows(count: int) -> str:
    """A list that is too long to show whole."""
    return (
        f"We tonen er {SHOWN_ROWS} van {formats.number(count)}; ze staan allemaal in je sjabloon op de pagina Opladen."
    )
