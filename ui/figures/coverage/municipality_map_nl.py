"""Words of the municipalities of one region: on a map, in a table, as squares on stage."""

from data.questions.municipality_map import Look, Municipality, MunicipalityMap
from ui import formats
from ui.figures.coverage import places_nl as places
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HEADERS = {
    "name": "Gemeente",
    "state": "Stand",
    "local_partner_count": "Lokale partners",
    "offer_count": "Actief aanbod",
    "engagement": "Engagement bestuur",
    "since_date": "Sinds",
    "is_blank_spot": "Witte vlek",
    "is_joining": "Bestuur doet mee, nog geen lokaal aanbod",
}
COLUMNS = ("Gemeente", "Partners", "Actief aanbod", "Engagement bestuur", "Sinds")
AXIS = "aantal gemeenten"
REGION_WIDE, NONE = "regiobreed", "geen"
LATE_SIGN = "↳"
PLACES = (
    "Elke gemeente telt even zwaar en staat op haar plaats; waar het druk is, verbindt een streepje teken en naam. "
    "De omtrek van de regio is bij benadering."
)
MAP_KEY = {
    "blank_spot": places.BLANK_SPOT,
    "joining": places.JOINING,
    "local": "lokale partner",
    "region_wide": "alleen regiobrede partners",
    "none": "geen partner",
    "not_reported": "nog niet aangeleverd",
}
STAGE_KEY = {**places.LOOKS, "joining": "bestuur doet mee"}
STAGE_SIGNS = "Cijfer: engagement van het bestuur, van 0 (niet) tot 4 (stuurt mee)"
SIGNS = (
    "Het cijfer in een teken is het engagement van het bestuur: 0 niet betrokken, 1 geïnformeerd, 2 klankbord, "
    "3 werkt mee, 4 stuurt mee; ⊘ bewust niet; ? niet gemeld."
)
LATE = f"{LATE_SIGN} sinds: het bestuur stapte meer dan een jaar na het eerste van de regio in."
NO_SPOTS = ("Geen witte vlekken:", "elke gemeente heeft een", "lokale partner, aanbod of", "een bestuur dat meewerkt.")
NO_SPOTS_KNOWN = ("Witte vlekken zijn nog", "niet te bepalen.")
_MOST_NAMES = 6


def say(facts: MunicipalityMap, own: str | None) -> list[str]:
    """First the blank spots, by name; then where the government takes part, then who has a local partner."""
    name, total = name_of(facts.region), len(facts.municipalities)
    if not facts.is_reported:
        return [f"{name} leverde nog geen partners aan"]
    if not facts.is_offer_reported:
        reached = _with_local_partner(facts.local_count, total, f"In {name} ")
        return formats.falling(
            f"{reached}; zonder blad Aanbod kennen we de witte vlekken nog niet",
            f"{name}: zonder blad Aanbod kennen we de witte vlekken nog niet",
        )
    count, alone = len(facts.blank_spots), len(facts.joining)
    spots = f"{count or 'geen'} {'witte vlek' if count == 1 else 'witte vlekken'}"
    also = places.joining(alone)
    reached = _with_local_partner(facts.local_count, total)
    silent = "" if facts.are_governments_known or not count else "of de besturen meewerken, weten we nog niet"
    first = f"{name} heeft {spots}"
    named = f"{first}: {formats.enumerate_names(facts.blank_spots, _MOST_NAMES)}" if count else first
    short = f"{name}: {spots} in {total} {'gemeente' if total == 1 else 'gemeenten'}"
    return formats.falling(
        places.clauses(named, also, silent, reached),
        places.clauses(named, also),
        *(f"{short}{briefly}" for briefly in places.joining_briefly(alone)),
        short,
    )


def _with_local_partner(local: int, total: int, where: str = "") -> str:
    """How many municipalities have a local partner; with ``where`` in front the verb comes second."""
    if total == 1:
        some, verb = "de enige gemeente", "heeft"
        partner = "een lokale partner" if local else "geen lokale partner"
    else:
        some = formats.some_of(local, total, "gemeenten")
        verb, partner = "heeft" if local in (0, 1) else "hebben", "een lokale partner"
    return f"{where}{verb} {some} {partner}" if where else f"{some} {verb} {partner}"


def note(facts: MunicipalityMap, own: str | None) -> list[str]:
    """What a blank spot is."""
    return [places.IS_BLANK_SPOT, f"Per gemeente, {frame_words.stand(facts.as_of)}."]


def slide_note(facts: MunicipalityMap) -> str:
    """The blank spots by name, under the bars of a slide; empty when there are none."""
    if not facts.blank_spots:
        return ""
    without = "zonder lokale partner, zonder aanbod en zonder bestuur dat meewerkt (voor zover we weten)"
    return f"Witte vlekken, {without}: {formats.enumerate_names(facts.blank_spots, 12)}."


def partners(one: Municipality) -> str:
    """The partners of one municipality, for a cell of the table."""
    if one.state == "local":
        return f"{formats.number(one.local_partner_count)} lokale"
    return {"region_wide": REGION_WIDE, "none": NONE}.get(one.state, "")


def meaning(look: Look, *, is_offer_known: bool) -> str:
    """A state in the legend: what has no local partner and is no blank spot has offer, once offer is known.

    >>> meaning("region_wide", is_offer_known=True), meaning("region_wide", is_offer_known=False)
    ('alleen regiobrede partners, wel aanbod', 'alleen regiobrede partners')
    """
    return MAP_KEY[look] + (", wel aanbod" if is_offer_known and look in {"region_wide", "none"} else "")


def group(state: str, count: int, total: int) -> str:
    """What stands above the municipalities of one state.

    >>> group("witte vlek", 2, 27)
    'Witte vlek · 2 van 27'
    """
    return f"{state.capitalize()} · {formats.part(count, total)}"


def more(count: int) -> str:
    """What unfolds the rest of a list."""
    return f"Toon de andere {formats.number(count)}"


def municipality(one: Municipality) -> str:
    """Everything known of one municipality in one line: what a pointer or a screen reader says of its shape."""
    parts = [] if one.look == one.state else [places.LOOKS[one.look]]
    parts.append(places.PARTNER_STATES[one.state])
    if one.offer_count is not None:
        parts.append(f"actief aanbod: {formats.number(one.offer_count)}")
    parts.append(f"bestuur: {places.engagement(one.engagement_code)}")
    if one.since_date is not None:
        parts.append(f"sinds {formats.day(one.since_date)}")
    return f"{one.name}: {', '.join(parts)}"
