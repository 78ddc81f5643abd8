"""Words of the blank spots of one region on its own page, where a map may say nothing."""

from data.questions.municipality_map import MunicipalityMap
from ui import formats
from ui.figures.coverage import municipality_map_nl
from ui.figures.coverage import places_nl as places
from ui.texts.region import name_of

note = municipality_map_nl.note
_SHEETS = {"is_reported": "Partners", "is_offer_reported": "Aanbod"}


def say(facts: MunicipalityMap, own: str | None) -> list[str]:
    """Which municipalities are blank spots, or which sheets are needed to know."""
    if facts.has_map:
        return municipality_map_nl.say(facts, own)
    name = name_of(facts.region)
    missing = [sheet for field, sheet in _SHEETS.items() if not getattr(facts, field)]
    if missing:
        sheets = "blad {} ontbreekt" if len(missing) == 1 else "de bladen {} ontbreken"
        return [f"Witte vlekken van {name} zijn nog niet te bepalen: {sheets.format(formats.enumerate_names(missing))}"]
    if facts.joining:
        return [f"In {name} doet het bestuur mee, maar is er nog geen lokaal aanbod"]
    return [f"{name} is nog een witte vlek" if facts.blank_spots else f"{name} is geen witte vlek"]


def joining(name: str) -> str:
    """A municipality where the government takes part without anything local.

    >>> joining("Geel")
    '△ Geel: bestuur doet mee, nog geen lokaal aanbod'
    """
    return f"{places.JOINING_SIGN} {name}: {places.JOINING}"
