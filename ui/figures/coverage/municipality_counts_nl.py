"""Words of the municipalities of all regions: how many stand in which state, and which nobody reaches."""

from data.questions.municipality_counts import MunicipalityCounts, RegionMunicipalities
from ui import formats
from ui.figures.coverage import places_nl as places
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

CORNER = "Regio"
PICK_REGION = "Kies hierboven je regio om elke gemeente te zien. Hieronder staat elke regio in één regel."
HEADERS = {
    "region": "Regio",
    "local_count": "Lokale partner",
    "region_wide_count": "Alleen regiobreed",
    "none_count": "Geen partner",
    "blank_spot_count": "Witte vlekken",
    "joining_count": "Bestuur doet mee, nog geen lokaal aanbod",
    "government_count": "Besturen die meewerken",
    "municipality_count": "Gemeenten",
    "government_share": "Aandeel besturen (%)",
}
COLUMNS = tuple(
    HEADERS[name]
    for name in (
        "local_count",
        "region_wide_count",
        "none_count",
        "blank_spot_count",
        "joining_count",
        "government_count",
    )
)
SLIDE_AXIS = "gemeenten"
SPOT_LIST = "Alle witte vlekken, regio per regio"
ALL_JOINING = f"{places.JOINING_SIGN} Waar het bestuur meedoet en er nog geen lokaal aanbod is, regio per regio"
NO_SPOTS = "Er is nergens een witte vlek bekend."
NO_JOINING = "Er is nergens een gemeente bekend waar het bestuur meedoet en er nog geen lokaal aanbod is."
JOINING_ON_BAR = f"{places.JOINING_SIGN} wel bestuur, geen lokaal aanbod"
_THE_ONE = "gemeente met gegevens"
PRINTING = "Deze lijst kan je afdrukken met Ctrl+P."


def say(facts: MunicipalityCounts, own: str | None) -> list[str]:
    """How many municipalities nobody reaches, of how many, and of which regions that is not known."""
    if not facts.known_count:
        return ["Van geen enkele regio weten we al waar de witte vlekken zijn"]
    total, whole = facts.blank_spot_count, facts.municipality_count
    if total:
        verb = "is een witte vlek" if total == 1 else "zijn een witte vlek"
        first = formats.first_upper(f"{formats.some_of(total, whole, 'gemeenten', _THE_ONE)} {verb}")
    else:
        which = "enige regio" if facts.known_count == 1 else f"{facts.known_count} regio’s"
        first = f"In de {which} met gegevens is nergens een witte vlek"
    also, silent = places.joining(facts.joining_count), figure_words.unknown_in(facts.silent_regions)
    return formats.falling(places.clauses(first, also, silent), *_shorter(facts))


def _shorter(facts: MunicipalityCounts) -> list[str]:
    spots = f"{facts.blank_spot_count or 'Geen'} {'witte vlek' if facts.blank_spot_count == 1 else 'witte vlekken'}"
    first = f"{spots} in {formats.counted(facts.municipality_count, 'gemeente', 'gemeenten')}"
    silent = facts.silent_regions
    without = [f"; zonder {name_of(silent[0])}", "; zonder 1 regio"] if len(silent) == 1 else []
    without += [f"; zonder {len(silent)} regio’s"] if len(silent) > 1 else []
    without += [] if silent else [""]
    return [f"{first}{also}{end}" for also in [*places.joining_briefly(facts.joining_count), ""] for end in without]


def note(facts: MunicipalityCounts, own: str | None) -> list[str]:
    """What a blank spot is."""
    return [places.IS_BLANK_SPOT, f"Per gemeente, {frame_words.stand(facts.as_of)}."]


def listed(one: RegionMunicipalities, count: int) -> str:
    """The heading of a list of municipalities of one region: how many of its municipalities are on it."""
    return f"{name_of(one.region)}: {formats.part(count, one.figures.municipality_count)}"


def on_bar(meaning: str, count: int, whole: int) -> str:
    """What a bar of a region says.

    >>> on_bar("witte vlek", 1, 38)
    'witte vlek: 1 van 38'
    """
    return f"{meaning}: {formats.part(count, whole)}"
