"""The switches of the page aanbod: which figures, which scenario, which quantity, and what the list is narrowed to."""

from data import reference
from ui.figures.figure import Switch
from ui.texts.assessed import STATES

IMAGE = Switch(
    "beeld",
    "Beeld",
    {
        "kwaliteit": "Kwaliteit en aantal",
        "score": "Achter de score",
        "stemmen": "Stemmen naast elkaar",
        "soorten": "Soorten en spreiding",
        "taal": "Taal en vindbaarheid",
        "lijst": "Het aanbod zelf",
    },
)
EVERY_SCENARIO = "alle"
SCENARIO = Switch(
    "scenario",
    "Scenario",
    {EVERY_SCENARIO: "Alle scenario’s", "S": "S", "M": "M", "L": "L", "onbekend": "onbekend"},
    {name: f"scenario {name}" for name in ("S", "M", "L", "onbekend")},
)
QUANTITY = Switch(
    "maat",
    "Hoeveelheid",
    {
        "offer_per_10000": "Per 10.000 inwoners",
        "offer_count": "Actief aanbod",
        "place_count": "Plaatsen per jaar",
        "hour_count": "Uren per jaar",
    },
)
KIND = Switch("soort", "Soort", {"": "Alle soorten"} | {o.code: o.label for o in reference.options("offer_kind")})
STATE = Switch("beoordeling", "Beoordeling", {"": "Alle beoordelingen"} | STATES)


def scenario_of(chosen: str) -> str | None:
    """The scenario to ask for; None: all of them."""
    return None if chosen == EVERY_SCENARIO else chosen
