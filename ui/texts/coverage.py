"""Sentences of the page dekking."""

import pandas as pd

from data import reference
from ui import formats
from ui.texts import frame as frame_words

BY = "Toon per"
BY_CHOICES = {"organisation_type": "Soort organisatie", "life_domain": "Levensdomein"}
KINDS = {"organisation_type": "soorten organisaties", "life_domain": "levensdomeinen"}
KIND = {"organisation_type": "soort organisatie", "life_domain": "levensdomein"}

SYMBOLS = {"4": "◆", "3": "●", "2": "○", "1": "", "0": ""}
LEGEND = {"◆": "stuurt mee", "●": "werkt mee", "○": "klankbord"}
DELIBERATE_SIGN = "⊘"
ZERO = "bekeken, niemand werkt mee"
CORNER = "Regio"
PRESENT = "Aan\u00adwezig"
VOICE = "Stem van de nieuw\u00adkomer"
VOICE_SHORT = {"rechtstreeks": "recht\u00adstreeks", "via": "via", "nog_niet": "nog niet"}
REGIONS_PRESENT = "Regio’s"
CELL_TABLE = ("Regio", "Soort of domein", "Actieve partners", "Sterkste engagement", "Toestand")
STATES = {
    "active": "actieve partners",
    "looked": "bekeken, niemand actief",
    "not_looked": "nog niet bekeken",
    "deliberate": "bewust niet",
    "not_reported": "nog niet aangeleverd",
}

PARTNERS_HEADING = "Wie zit achter een vak?"
PICK_KIND = "Kies wat je wil zien"
PARTNERS_TABLE = (
    "Organisatie",
    "Soort",
    "Engagement",
    "Sinds",
    "Tot",
    "Werkingsgebied",
    "Levensdomeinen",
    "Gedeeld belang",
)
WHOLE_REGION = "hele regio"
NO_PARTNERS = "Geen partners bij deze keuze."
CHOOSE_REGION_FIRST = "Kies hierboven je regio om de partners achter de vakken te zien."

NEXT = "Er zijn partners. Is er ook aanbod, en weten we hoe goed het is?"
NEXT_LINK = "Naar het aanbod"


def matrix_sentence(cells: pd.DataFrame, margins: pd.DataFrame, by: str, region: str | None) -> str:
    """What the matrix shows: the kind present in the fewest regions, and what is unseen in one region."""
    # "andere" is a rest, not a kind that a network can lack
    categories = margins[
        (margins["axis"] == "category") & (margins["reporting_count"] > 0) & (margins["code"] != "andere")
    ]
    if categories.empty:
        return f"Van geen enkele regio weten we al welke {KINDS[by]} meewerken"
    least = int(categories["present_count"].min())
    reporting = int(categories["reporting_count"].iloc[0])
    if least == reporting:
        first = f"Alle {KINDS[by]} zijn aanwezig in elke regio die aanleverde"
    else:
        rarest = [_kind(by, code) for code in categories[categories["present_count"] == least]["code"]]
        verb = "zijn" if len(rarest) > 1 else "is"
        where = f"in {least} van de {reporting} regio’s" if least else f"in geen van de {reporting} regio’s"
        names = formats.enumerate_names(rarest, 3)
        first = f"{names[0].upper()}{names[1:]} {verb} het minst aanwezig: {where}"
    return first + (f"; {_own_gap(cells, by, region)}" if region else "")


def _kind(by: str, code: str) -> str:
    return formats.lower_first(reference.label(by, code))


def _own_gap(cells: pd.DataFrame, by: str, region: str) -> str:
    own = cells[cells["region"] == region]
    name = reference.regions()[region].name
    if (own["state_code"] == "not_reported").all():
        return f"{name} leverde nog niet aan"
    unseen = [_kind(by, code) for code in own[own["state_code"] == "not_looked"]["category_code"]]
    if unseen:
        verb = "is" if len(unseen) == 1 else "zijn"
        return f"in {name} {verb} {formats.enumerate_names(unseen, 2)} nog niet bekeken"
    gaps = [_kind(by, code) for code in own[own["state_code"] == "looked"]["category_code"]]
    if gaps:
        verb = "werkt" if len(gaps) == 1 else "werken"
        return f"in {name} {verb} {formats.enumerate_names(gaps, 2)} nog niet mee"
    return f"in {name} zijn alle {KINDS[by]} bekeken"


def matrix_note(by: str, as_of: object) -> str:
    """How to read the matrix."""
    return f"Actieve partners per {KIND[by]}, {frame_words.stand(as_of)}. Hoe donkerder, hoe meer."


def engagement(code: str, is_active: bool) -> str:
    """The engagement of a partner; one whose dates are over or not yet begun says so."""
    label = reference.label("engagement", code)
    return f"{label} (nu niet)" if code in ("3", "4") and not is_active else label
