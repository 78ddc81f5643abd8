"""Words of the choice of what stands on the one page for the board."""

from datetime import date

from ui import formats

HEADING = "Kies wat op het A4 voor het bestuur staat"
INTRO = (
    "Kies hoogstens drie realisaties, drie acties en één vraag. Wat je leeg laat, kiest de pagina zelf. "
    "Je keuze blijft staan na een nieuwe levering."
)
REALISATIONS = "Realisaties"
ACTIONS = "Acties"
QUESTION = "Vraag aan het bestuur: kies er een of typ je eigen vraag"
LEFT_TO_PAGE = "De pagina kiest zelf"
SAVE = "Bewaar de keuze"
SAVED = "Bewaard. Het A4, de dia en het podium tonen je keuze."
TOO_MANY = "Kies hoogstens drie realisaties en drie acties. Er is niets bewaard."
TOO_LONG = "De vraag is langer dan {most} tekens. Maak ze korter. Er is niets bewaard."
PERSONAL = (
    "In de vraag staat een naam, een nummer of een e-mailadres van een persoon. Laat het weg: een rol is genoeg. "
    "Er is niets bewaard."
)
OVERTAKEN = "Iemand anders koos net iets voor deze regio. Bekijk die keuze en kies zo nodig opnieuw."
NOT_STORED = "Je keuze kon niet bewaard worden. Probeer het straks opnieuw."


def realisation(day: date, title: str) -> str:
    """A realisation to choose.

    >>> realisation(date(2026, 5, 10), "Stage wordt vaste job")
    'Stage wordt vaste job (10/05/2026)'
    """
    return f"{title} ({formats.day(day)})"
