"""Words of the step Kolommen: which of our columns theirs is."""

from collections.abc import Sequence

from loaders.findings import Finding
from ui import formats

TITLE = "Kolommen"
INTRO = (
    "Van deze kolommen weten we niet zeker wat ze betekenen. Kies telkens onze kolom, of laat ze weg. "
    "We onthouden je keuze voor de volgende keer."
)
ANSWERED = "Kolommen die voor jouw regio al gekozen zijn"
UNDECIDED = "Nog niet gekozen"
IGNORE = "Niet lezen"
SUBMIT = "Lees het bestand opnieuw met deze keuzes"
NEEDED = "Zonder keuze kan dit blad niet opgenomen worden."
NO_SAMPLES = "geen voorbeelden"

TABLE = ("Blad", "Kolom in je bestand", "Gelezen als", "Hoe")
HOW = {"exact": "zelfde kop", "spelling": "andere schrijfwijze", "chosen": "gekozen bij Kolommen"}
_REMARKS = {
    "number-from-text": "getallen die er als tekst stonden",
    "date-day-first": "dag/maand/jaar",
    "date-month-first": "maand/dag/jaar",
    "date-from-serial": "volgnummers van Excel als datum",
}


def column_place(sheet: str, letters: str, header: str) -> str:
    """Where their column stands and what it is called."""
    return f'Blad {sheet}, kolom {letters}: "{header}"'


def samples(values: Sequence[str]) -> str:
    """What stands in their column."""
    return f"Voorbeelden: {'; '.join(values) or NO_SAMPLES}."


def column_label(letters: str) -> str:
    """The question about one column."""
    return f"Kolom {letters} lezen we als"


def sheet_place(name: str, headers: Sequence[str]) -> str:
    """A sheet that is not known, and its headers."""
    return f'Blad "{name}"' + (f", met de koppen: {', '.join(headers)}" if headers else "")


SHEET_LABEL = "Dit blad lezen we als"


def how(kind: str, remarks: Sequence[Finding]) -> str:
    """How a column was understood, in a few words."""
    said = [
        f"{_REMARKS[remark.code]} ({formats.number(int(remark.details['count']))})"
        for remark in remarks
        if remark.code in _REMARKS
    ]
    return "; ".join([HOW[kind], *said])
