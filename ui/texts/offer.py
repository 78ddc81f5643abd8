"""Words that the figures of the page aanbod share."""

import pandas as pd

from data import reference
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words

NEXT = "Aanbod groeit in fasen. Waar staat elke regio, en wie herkent dat?"
NEXT_LINK = "Naar de fasen"


def in_scenario(sentence: str, scenario: str | None) -> str:
    """A sentence about the offers of one scenario says so.

    >>> in_scenario("Kempen heeft nog geen aanbod", "S"), in_scenario("Kempen heeft nog geen aanbod", None)
    ('Kempen heeft nog geen aanbod (scenario S)', 'Kempen heeft nog geen aanbod')
    """
    return f"{sentence} (scenario {scenario})" if scenario else sentence


def scenario_note(scenario: str | None) -> str:
    """What a chosen scenario leaves out.

    >>> scenario_note("M")
    ' Enkel aanbod van scenario M: met beperkte middelen.'
    """
    if scenario is None:
        return ""
    if scenario == "onbekend":
        return " Enkel aanbod waarvan het scenario niet ingevuld is."
    means = reference.label("scenario", scenario).partition(": ")[2]
    return f" Enkel aanbod van scenario {scenario}: {means}."


def assessed_sentence(known: pd.DataFrame) -> str:
    """How much of the active offer of some regions was assessed, and how much of that in the past year.

    ``known`` holds the lines of queries.offer_figures_by_region of the regions that handed in.
    """
    if known.empty:
        return "Van geen enkele regio kennen we al het aanbod"
    counts = [int(known[f"{what}_count"].sum()) for what in ("assessed", "offer", "fresh")]
    if not counts[1]:
        return "Er is nog geen actief aanbod om te beoordelen"
    return f"Van het actieve aanbod is {assessed_words.assessed(*counts)}"


def assessed_note(figures: pd.DataFrame) -> str:
    """The same under a figure that counts offers, with who did not hand in."""
    silent = list(figures[figures["offer_count"].isna()]["region"])
    known = figures[figures["offer_count"].notna()]
    missing = figure_words.not_handed_in(silent) if len(known) else ""
    return "".join(f" {told}." for told in (assessed_sentence(known), missing) if told)
