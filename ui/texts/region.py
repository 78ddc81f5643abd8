"""Sentences of the page regio: one region, to be shown to its board."""

from data import reference
from data.questions.region_sheets import RegionSheets
from ui import formats
from ui.texts import frame as frame_words

LEAD = "Trekker"
NOT_KNOWN = "nog niet bekend"
REALISATION_SIGNS = {"hoogtepunt": "▲", "dieptepunt": "▼", "kantelpunt": "◆"}
SUPPORT = "Met steun van"
TO_UPLOAD = "Naar Opladen"
NEXT_CHOOSE = "Hoe staan de regio’s naast elkaar?"
NEXT_CHOOSE_LINK = "Naar het overzicht"
NEXT = "Welke partners ontbreken nog in deze regio?"
NEXT_LINK = "Naar de dekking"


def name_of(region: str) -> str:
    """What a region is called."""
    return reference.regions()[region].name


def missing_sheets(own: RegionSheets) -> str:
    """Which sheets a region never handed in, and what to do; empty when all are there."""
    if not own.absent:
        return ""
    if not own.is_reported:
        return (
            f"{name_of(own.region)} leverde nog niets aan ({frame_words.stand(own.as_of)}). Haal het sjabloon van de regio op bij Opladen, "
            "vul in wat je al weet en lever het aan: één blad volstaat om te beginnen."
        )
    word = "blad" if len(own.absent) == 1 else "de bladen"
    return (
        f"Nog niet aangeleverd: {word} {formats.enumerate_names(own.absent, len(own.absent))}. Haal het sjabloon op bij Opladen: "
        "wat je al aanleverde, staat erin; vul de rest aan en lever het opnieuw aan."
    )
