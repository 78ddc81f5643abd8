"""Sentences about one region by itself: the quality of its offer, its phases, its lists."""

from typing import Any

from ui import formats
from ui.texts import assessed as assessed_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

QUALITY_TABLE = ("Score", "Aanbod in deze regio", "Aanbod in alle regio’s")
SCORES = ("0 tot 0,5", "0,5 tot 1", "1 tot 1,5", "1,5 tot 2", "2 tot 2,5", "2,5 tot 3")
OWN = "Hier"
ALL_REGIONS = "Alle regio’s"
NOT_ASSESSED = tuple(map(formats.first_upper, (assessed_words.LOOKED_AT, assessed_words.STATES["none"])))


def quality_sentence(region: str, quality: Any) -> str:
    """How much of the offer is assessed, and where the scores lie; ``quality`` is a line of queries.quality_by_region."""
    name = name_of(region)
    if formats.is_missing(quality["offer_count"]):
        return f"Van {name} kennen we het aanbod nog niet: blad Aanbod ontbreekt"
    offers, assessed = int(quality["offer_count"]), int(quality["assessed_count"])
    if not offers:
        return f"{name} heeft nog geen actief aanbod om te beoordelen"
    share = f"Van het actieve aanbod in {name} is {assessed_words.assessed(assessed, offers, quality['fresh_count'])}"
    if formats.is_missing(quality["quality_median"]):
        return f"{share}; te weinig voor een mediaan" if assessed else share
    middle, low, high = (formats.number(quality[key], 1) for key in ("quality_median", "quality_q1", "quality_q3"))
    return f"{share}; de mediaan is {middle} op 3, de middelste helft ligt tussen {low} en {high}"


def quality_note(as_of: object) -> str:
    """How to read the scores."""
    return f"Hoeveel aanbod per score, een eigen score van de Netwerkmonitor: er bestaat geen norm; {frame_words.stand(as_of)}."
