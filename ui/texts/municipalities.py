"""Sentences of the page dekking, second view: the municipalities."""

from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words

CORNER = "Regio"
PICK_REGION = "Kies hierboven je regio om elke gemeente te zien. Hieronder staat elke regio in één regel."
MUNICIPALITY_STATES = {
    "local": "lokale partner",
    "region_wide": "alleen regiobreed",
    "none": "geen partner",
    "not_reported": "nog niet aangeleverd",
}
MUNICIPALITY_TABLE = (
    "Gemeente",
    "Stand",
    "Lokale partners",
    "Actief aanbod",
    "Engagement bestuur",
    "Sinds",
    "Witte vlek",
    "Bestuur doet mee, nog geen lokaal aanbod",
)
GOVERNMENT_TABLE = (
    "Regio",
    "Lokale partner",
    "Alleen regiobreed",
    "Geen partner",
    "Witte vlekken",
    "Bestuur doet mee, nog geen lokaal aanbod",
    "Besturen die meewerken",
    "Gemeenten",
    "Besturen die meewerken (%)",
)
MUNICIPALITY_COLUMNS = ("Partners", "Actief aanbod", "Engagement bestuur", "Sinds")
REGION_COLUMNS = (
    "Lokale partner",
    "Alleen regiobreed",
    "Geen partner",
    "Witte vlekken",
    "Bestuur doet mee, nog geen lokaal aanbod",
    "Besturen die meewerken",
)
BLANK_SPOT = "witte vlek"
JOINING = "bestuur doet mee, nog geen lokaal aanbod"
JOINING_SIGN = "△"
JOINING_SHORT = f"{JOINING_SIGN} bestuur doet mee"
IS_BLANK_SPOT = "Een witte vlek heeft geen lokale actieve partner, geen actief aanbod en, voor zover we weten, geen bestuur dat meewerkt"
REGION_WIDE = "regiobreed"
NONE = "geen"
LATE_SIGN = "↳"
NOT_TOLD_SIGN = "?"
DELIBERATE_SIGN = "⊘"
NOT_TOLD = "niet gemeld"
APPROXIMATE = "Gemeentegrenzen bij benadering."
MAP_KEY = {
    "blank": "witte vlek",
    "joining": f"{JOINING_SIGN} {JOINING}",
    "full": "lokale partner",
    "dotted": "alleen regiobrede partners",
    "lined": "geen partner",
    "hatched": "nog niet aangeleverd",
}
SIGNS = (
    "Het cijfer achter een naam is het engagement van het bestuur: 0 niet betrokken, 1 geïnformeerd, 2 klankbord, "
    "3 werkt mee, 4 stuurt mee; ⊘ bewust niet; ? niet gemeld."
)
LATE = "↳ sinds: het bestuur stapte meer dan een jaar na het eerste van de regio in."
SPOT_LIST = "Alle witte vlekken, regio per regio"
JOINING_LIST = f"{JOINING_SIGN} Geen witte vlek: {JOINING}"
ALL_JOINING = f"{JOINING_SIGN} Waar het bestuur meedoet en er nog geen lokaal aanbod is, regio per regio"
NO_SPOTS = "Er is nergens een witte vlek bekend."
NO_JOINING = "Er is nergens een gemeente bekend waar het bestuur meedoet en er nog geen lokaal aanbod is."
PRINTING = "Deze lijst kan je afdrukken met Ctrl+P."


def regions_sentence(lines: pd.DataFrame) -> str:
    """What the municipalities of all regions show together; ``lines`` is queries.municipality_counts_by_region."""
    known = lines[lines["blank_spot_count"].notna()]
    if known.empty:
        return "Van geen enkele regio weten we al waar de witte vlekken zijn"
    total, whole = int(known["blank_spot_count"].sum()), int(known["municipality_count"].sum())
    if not total:
        which = "enige regio" if len(known) == 1 else f"{len(known)} regio’s"
        first = f"In de {which} met gegevens is nergens een witte vlek"
    else:
        first = f"{formats.number(total)} van de {formats.number(whole)} gemeenten {_are_spots(total)}"
    also = joining(int(known["joining_without_offer_count"].sum()))
    silent = figure_words.unknown_in(list(lines[lines["blank_spot_count"].isna()]["region"]))
    return "; ".join(filter(None, [first, also, silent]))


def _are_spots(count: int) -> str:
    return "is een witte vlek" if count == 1 else "zijn een witte vlek"


def joining(count: int) -> str:
    """In how many municipalities the government takes part without anything local; empty: in none."""
    where = "1 gemeente" if count == 1 else f"{formats.number(count)} gemeenten"
    return f"in {where} doet het bestuur mee, maar is er nog geen lokaal aanbod" if count else ""


def region_sentence(region: str, municipalities: pd.DataFrame) -> str:
    """What the municipalities of one region show: first the blank spots, by name."""
    name = reference.regions()[region].name
    if (municipalities["state_code"] == "not_reported").all():
        return f"{name} leverde nog geen partners aan"
    local = int((municipalities["state_code"] == "local").sum())
    if municipalities["is_blank_spot"].isna().all():
        reached = _with_local_partner(local, len(municipalities), f"In {name} ")
        return f"{reached}; zonder blad Aanbod kennen we de witte vlekken nog niet"
    reached = _with_local_partner(local, len(municipalities))
    blank = list(municipalities[municipalities["is_blank_spot"].eq(True)]["name"])
    also = joining(int(municipalities["is_joining_without_offer"].eq(True).sum()))
    if not blank:
        return "; ".join(filter(None, [f"{name} heeft geen witte vlekken", also, reached]))
    word = "1 witte vlek" if len(blank) == 1 else f"{len(blank)} witte vlekken"
    spots = f"{name} heeft {word}: {formats.enumerate_names(blank, 6)}"
    silent = "of de besturen meewerken, weten we nog niet" if municipalities["engagement_code"].isna().all() else ""
    return "; ".join(filter(None, [spots, also, silent, reached]))


def _with_local_partner(local: int, total: int, where: str = "") -> str:
    """How many municipalities have a local partner; with ``where`` in front the verb comes second."""
    if total == 1:
        some, verb = "de enige gemeente", "heeft"
        object_ = "een lokale partner" if local else "geen lokale partner"
    else:
        some = f"alle {total} gemeenten" if local == total else f"{local or 'geen'} van de {total} gemeenten"
        verb, object_ = "heeft" if local in (0, 1) else "hebben", "een lokale partner"
    return f"{where}{verb} {some} {object_}" if where else f"{some} {verb} {object_}"


def municipality_note(as_of: object) -> str:
    """How to read the municipality view."""
    return f"Per gemeente, {frame_words.stand(as_of)}. {IS_BLANK_SPOT}."


ALL_STATES = (BLANK_SPOT, JOINING, *MUNICIPALITY_STATES.values())


def state(line: Any) -> str:
    """The one state of a municipality: one of both kinds of nothing, or that of its partners."""
    if line.is_blank_spot is True:
        return BLANK_SPOT
    return JOINING if line.is_joining_without_offer is True else MUNICIPALITY_STATES[line.state_code]


def partners(line: Any) -> str:
    """The partners of one municipality, for a cell of the table."""
    if line.state_code == "local":
        return f"{formats.number(line.local_partner_count)} lokale"
    return {"region_wide": REGION_WIDE, "none": NONE}.get(line.state_code, "")


def engagement(code: str | None) -> str:
    """The engagement of a government with its step."""
    if code is None:
        return NOT_TOLD
    label = formats.lower_first(reference.label("engagement", code))
    return f"{engagement_sign(code)} {label}"


def engagement_sign(code: str | None) -> str:
    """The step 0..4 of a government, or the sign of one that stays out or did not tell."""
    return {None: NOT_TOLD_SIGN, "bewust_niet": DELIBERATE_SIGN}.get(code) or str(code)


def since(day: Any) -> str:
    """Since when a late joiner takes part, on the map."""
    return f"{LATE_SIGN} {day:%m/%Y}"


def municipality(line: Any) -> str:
    """Everything known of one municipality in one line: what a pointer or a screen reader says of its shape."""
    parts = [BLANK_SPOT] if line.is_blank_spot is True else []
    parts += [JOINING] if line.is_joining_without_offer is True else []
    parts.append(MUNICIPALITY_STATES[line.state_code])
    if not formats.is_missing(line.offer_count):
        parts.append(f"actief aanbod: {formats.number(line.offer_count)}")
    parts.append(f"bestuur: {engagement(line.engagement_code)}")
    if not formats.is_missing(line.since_date):
        parts.append(f"sinds {formats.day(line.since_date)}")
    return f"{line.name}: {', '.join(parts)}"


def on_map(line: Any) -> str:
    """The name of a municipality on the map, with the engagement of its government and the sign of its state."""
    sign = f"{JOINING_SIGN}\N{NO-BREAK SPACE}" if line.is_joining_without_offer is True else ""
    return f"{sign}{line.name}\N{NO-BREAK SPACE}{engagement_sign(line.engagement_code)}"


def spot(line: Any) -> str:
    """One municipality without anything in the list: what could be built on."""
    day = "" if formats.is_missing(line.since_date) else f" sinds {formats.day(line.since_date)}"
    return f"bestuur: {engagement(line.engagement_code)}{day}"


def spots_of(name: str, count: int, total: int) -> str:
    """The heading of the blank spots of one region."""
    return f"{name}: {formats.part(count, total)}"
