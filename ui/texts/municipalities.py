"""Sentences of the page dekking, second view: the municipalities."""

import pandas as pd

from data import reference
from ui import formats
from ui.texts import frame as frame_words

CORNER = "Regio"
HEADING = "Gemeente per gemeente"
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
MUNICIPALITY_COLUMNS = ("Partners", "Lokale partners", "Actief aanbod", "Engagement bestuur", "Sinds", "Witte vlek")
REGION_COLUMNS = ("Lokale partner", "Alleen regiobreed", "Geen partner", "Witte vlekken", "Besturen die meewerken")
BLANK_SPOT = "witte vlek"


def regions_sentence(lines: pd.DataFrame) -> str:
    """What the municipalities of all regions show together; ``lines`` has a row per region."""
    known = lines[lines["blank_spot_count"].notna()]
    if known.empty:
        return "Van geen enkele regio weten we al waar de witte vlekken zijn"
    total = int(known["blank_spot_count"].sum())
    if not total:
        which = "enige regio" if len(known) == 1 else f"{len(known)} regio’s"
        return f"In de {which} met gegevens is nergens een witte vlek"
    with_spots = known[known["blank_spot_count"] > 0]
    most = int(with_spots["blank_spot_count"].max())
    names = [reference.regions()[code].name for code in with_spots[with_spots["blank_spot_count"] == most]["region"]]
    spots = "witte vlek" if total == 1 else "witte vlekken"
    return f"{total} {spots} in {len(with_spots)} van de {len(known)} regio’s; de meeste in {formats.enumerate_names(names)} ({most})"


def region_sentence(region: str, municipalities: pd.DataFrame) -> str:
    """What the municipalities of one region show."""
    name = reference.regions()[region].name
    total = len(municipalities)
    if (municipalities["state_code"] == "not_reported").all():
        return f"{name} leverde nog geen partners aan"
    local = int((municipalities["state_code"] == "local").sum())
    first = f"{name} heeft in {local} van de {total} gemeenten een lokale partner"
    if municipalities["is_blank_spot"].isna().all():
        return f"{first}; witte vlekken zijn nog niet te bepalen"
    blank = list(municipalities[municipalities["is_blank_spot"].eq(True)]["name"])
    if not blank:
        return f"{first} en geen witte vlekken"
    word = "witte vlek" if len(blank) == 1 else "witte vlekken"
    return f"{first}; {word}: {formats.enumerate_names(blank, 5)}"


def municipality_note(as_of: object) -> str:
    """How to read the municipality view."""
    return f"Per gemeente, {frame_words.stand(as_of)}. Een witte vlek heeft geen lokale actieve partner en geen actief aanbod."
