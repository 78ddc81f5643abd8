"""Sentences of the page aanbod: the offers of one region, and how far their assessment is."""

from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts import offer as offer_words
from ui.texts.offer import scenario_note

KIND = "Soort"
STATE = "Beoordeling"
STATES = assessed_words.STATES
KIND_CHOICES = {"": "Alle soorten"} | {option.code: option.label for option in reference.options("offer_kind")}
STATE_CHOICES = {"": "Alle beoordelingen"} | STATES
WHOLE_REGION = "hele regio"
NEWCOMERS = "nieuwkomers"
PROVIDERS = "aanbieders"
NOT_ASKED = "niet bevraagd"
TOO_FEW_ANSWERS = "te weinig antwoorden"
HIDDEN_PEOPLE = "1 tot 4"
COLUMNS = (
    *("Aanbod", "Soort", "Gemeenten", "Plaatsen", "Taal", "Gratis", "Op ikdoemee", "Score en beoordeling"),
    "Feedback",
)
TABLE = (
    *("Aanbod", "Aanbieder", "Soort", "Doelen", "Status", "Gemeenten", "Start", "Einde", "Plaatsen per jaar"),
    *("Uren per traject", "Deelnemers per jaar", "Taalniveau", "Gratis", "Op ikdoemee", "Scenario", "Score"),
    *("Beoordeling", *(option.label for option in reference.options("criterion")), "Wie beoordeelde"),
    *("Beoordeeld op", "Feedback nieuwkomers", "Antwoorden nieuwkomers", "Feedback aanbieders"),
    *("Antwoorden aanbieders", "Drempels"),
)
STATE_COLUMNS = (
    assessed_words.COLUMN,
    "Langer geleden",
    "Onvolledig",
    "Nee op voor\u00adwaarde",
    "Nog niet bekeken",
    "Actief",
)
STATES_TABLE = (
    *("Regio", "Actief aanbod", "Beoordeeld", assessed_words.FRESH_COLUMN, "Waarvan langer geleden"),
    *(formats.first_upper(STATES[state]) for state in ("incomplete", "closed", "none")),
)
CHOOSE_REGION = "Kies hierboven je regio, of klik op een regio, om het aanbod zelf te zien."


def list_sentence(
    region: str, counts: pd.DataFrame, kind: str | None, state: str | None, *, is_reported: bool = True
) -> str:
    """How many offers are listed, how many run, and how many of those were assessed.

    ``counts`` is queries.offer_states_of_region; ``kind`` and ``state`` are the codes that were chosen.
    """
    name = reference.regions()[region].name
    if not is_reported:
        return f"{name} leverde nog geen blad Aanbod aan"
    shown = chosen(counts, kind, state)
    which = f" van de soort {formats.lower_first(reference.label('offer_kind', kind))}" if kind else ""
    which += f" met beoordeling “{STATES[state]}”" if state else ""
    count = total(shown)
    if not count:
        return f"{name} heeft geen aanbod{which}"
    active = shown[shown["is_active"].astype(bool)]
    running = total(active)
    fresh, stale = (total(active[active["quality_state_code"] == code]) for code in ("assessed", "stale"))
    sentence = f"Aanbod van {name}{which}: {formats.number(count)}, waarvan {_or_none(running)} actief"
    if state or not running:
        return sentence
    few = ": weinig gegevens" if 0 < fresh + stale < 5 and not kind else ""
    return f"{sentence}; {assessed_words.assessed(fresh + stale, running, fresh)}{few}"


def chosen(counts: pd.DataFrame, kind: str | None, state: str | None) -> pd.DataFrame:
    """The lines of queries.offer_states_of_region that a choice leaves."""
    is_kind = counts["offer_kind_code"] == kind if kind else True
    is_state = counts["quality_state_code"] == state if state else True
    kept: pd.DataFrame = counts[(counts["offer_count"] > 0) & is_kind & is_state]
    return kept


def total(counts: pd.DataFrame) -> int:
    """How many offers some lines of queries.offer_states_of_region count together."""
    return int(counts["offer_count"].sum())


def _or_none(count: int) -> str:
    return formats.number(count) if count else "geen"


def list_note(as_of: object, count: int, scenario: str | None = None, *, is_reported: bool = True) -> str:
    """How to read the list, and what of it is shown; or how to hand it in."""
    if not is_reported:
        return "Haal het sjabloon op bij Opladen en vul het blad Aanbod in."
    cut = f" {figure_words.more_rows(count)}" if count > figure_words.SHOWN_ROWS else ""
    return (
        f"Op naam, {frame_words.stand(as_of)}. Score van 0 tot 3, feedback van 1 tot 5 met het aantal antwoorden; "
        f"minder dan 5 antwoorden tonen we niet.{scenario_note(scenario)}{cut}"
    )


def feedback(score: Any, count: Any, is_hidden: bool) -> str:
    r"""What people say of one offer, with how many.

    >>> feedback(3.6, 8, False), feedback(None, None, True), feedback(None, None, False)
    ('3,6 (n\xa0=\xa08)', 'te weinig antwoorden', '–')
    """
    if is_hidden:
        return TOO_FEW_ANSWERS
    if formats.is_missing(score) or not count:
        return formats.MISSING
    return f"{formats.number(score, 1)} (n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{formats.number(count)})"


def states_sentence(regions: pd.DataFrame) -> str:
    """How much of all active offer was assessed, how much of that in the past year, and where nothing was.

    ``regions`` is queries.offer_figures_by_region.
    """
    known = regions[regions["offer_count"].notna()]
    sentence = offer_words.assessed_sentence(known)
    blind = [line["region"] for _, line in known.iterrows() if line["offer_count"] and not line["assessed_count"]]
    if blind:
        names = formats.enumerate_names([reference.regions()[code].name for code in blind], 3)
        sentence += f"; {names} {'heeft' if len(blind) == 1 else 'hebben'} nog geen score"
    return sentence


def states_note(as_of: object, scenario: str | None = None) -> str:
    """How to read how far the assessment is."""
    return (
        f"Actief aanbod naar beoordeling, {frame_words.stand(as_of)}. {assessed_words.MEANING}{scenario_note(scenario)}"
    )
