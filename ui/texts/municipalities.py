"""Sentences of the page dekking, second view: the municipalities."""

from typing import Any

import pandas as pd

from data import reference
from ui import formats
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
)
GOVERNMENT_TABLE = (
    "Regio",
    "Lokale partner",
    "Alleen regiobreed",
    "Geen partner",
    "Witte vlekken",
    "Besturen die meewerken",
    "Aandeel",
)
MUNICIPALITY_COLUMNS = ("Partners", "Actief aanbod", "Engagement bestuur", "Sinds")
REGION_COLUMNS = ("Lokale partner", "Alleen regiobreed", "Geen partner", "Witte vlekken", "Besturen die meewerken")
BLANK_SPOT = "witte vlek"
REGION_WIDE = "regiobreed"
NONE = "geen"
LATE_SIGN = "↳"
NOT_TOLD_SIGN = "?"
DELIBERATE_SIGN = "⊘"
NOT_TOLD = "niet gemeld"
APPROXIMATE = "Gemeentegrenzen bij benadering."
MAP_KEY = {
    "blank": "witte vlek",
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
NO_SPOTS = "Er is nergens een witte vlek bekend."
PRINTING = "Deze lijst kan je afdrukken met Ctrl+P."


def regions_sentence(lines: pd.DataFrame) -> str:
    """What the municipalities of all regions show together; ``lines`` has a row per region."""
    known = lines[lines["blank_spot_count"].notna()]
    if known.empty:
        return "Van geen enkele regio weten we al waar de witte vlekken zijn"
    total = int(known["blank_spot_count"].sum())
    if not total:
        which = "enige regio" if len(known) == 1 else f"{len(known)} regio’s"
        return f"In de {which} met gegevens is nergens een witte vlek"
    spots = "1 witte vlek" if total == 1 else f"{total} witte vlekken"
    with_spots = known[known["blank_spot_count"] > 0]
    most = int(with_spots["blank_spot_count"].max())
    names = [reference.regions()[code].name for code in with_spots[with_spots["blank_spot_count"] == most]["region"]]
    if len(known) == 1:
        return f"{spots} in {names[0]}, de enige regio met gegevens"
    first = f"{spots} in {len(with_spots)} van de {len(known)} regio’s"
    if len(with_spots) == 1:
        return f"{first}: in {names[0]}"
    return f"{first}; de meeste in {formats.enumerate_names(names)} ({most})"


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
    if not blank:
        return f"{name} heeft geen witte vlekken; {reached}"
    word = "1 witte vlek" if len(blank) == 1 else f"{len(blank)} witte vlekken"
    return f"{name} heeft {word}: {formats.enumerate_names(blank, 6)}; {reached}"


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
    return f"Per gemeente, {frame_words.stand(as_of)}. Een witte vlek heeft geen lokale actieve partner en geen actief aanbod."


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
    parts.append(MUNICIPALITY_STATES[line.state_code])
    if not formats.is_missing(line.offer_count):
        parts.append(f"actief aanbod: {formats.number(line.offer_count)}")
    parts.append(f"bestuur: {engagement(line.engagement_code)}")
    if not formats.is_missing(line.since_date):
        parts.append(f"sinds {formats.day(line.since_date)}")
    return f"{line.name}: {', '.join(parts)}"


def blank_spot(line: Any) -> str:
    """One blank spot in the list: its name and what could be built on."""
    day = "" if formats.is_missing(line.since_date) else f" sinds {formats.day(line.since_date)}"
    return f"bestuur: {engagement(line.engagement_code)}{day}"


def spots_of(name: str, count: int, total: int) -> str:
    """The heading of the blank spots of one region."""
    return f"{name}: {formats.part(count, total)}"
