"""Words around every figure: table, download, definition, and the four kinds of nothing."""

from collections.abc import Mapping
from typing import Any

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
FEW = "weinig gegevens"
NOT_ASSESSED = "nog niet beoordeeld"

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


COUNTED = {
    "partner_count": ("partner", "partners"),
    "offer_count": ("initiatief", "initiatieven"),
    "assessed_count": ("beoordeeld initiatief", "beoordeelde initiatieven"),
}
"""What is counted, and how one and more of it read."""


def more_and_fewer(differences: Mapping[str, Any]) -> list[str]:
    """How much more or fewer there is of what is counted; what is missing is left out.

    >>> more_and_fewer({"partner_count": 1, "offer_count": -2, "assessed_count": None})
    ['1 partner meer', '2 initiatieven minder']
    """
    told = []
    for field, (one, many) in COUNTED.items():
        difference = differences[field]
        if formats.is_missing(difference):
            continue
        noun = one if abs(difference) == 1 else many
        way = "meer" if difference > 0 else "minder"
        told.append(f"{formats.number(abs(difference))} {noun} {way}" if difference else f"evenveel {many}")
    return told


def more_rows(count: int) -> str:
    """A list that is too long to show whole."""
    return (
        f"We tonen er {SHOWN_ROWS} van {formats.number(count)}; ze staan allemaal in je sjabloon op de pagina Opladen."
    )
