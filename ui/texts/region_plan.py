"""Sentences of the middle of the page regio: action plan, realisations, blank spots."""

from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import frame as frame_words
from ui.texts.region import name_of

ACTION_SIGNS = {"overdue": "!", "past_since": "?", "planned": "○", "running": "◐", "done": "✔", "dropped": "–"}
ACTION_STATES = {
    "overdue": "Over tijd",
    "past_since": "Einddatum voorbij sinds de laatste levering",
    "planned": "Gepland",
    "running": "Bezig",
    "done": "Klaar",
    "dropped": "Geschrapt",
}
ACTIONS_TABLE = (
    "Stand",
    "Doelstelling",
    "Actie",
    "Verantwoordelijke",
    "Partners",
    "Middelen",
    "Scenario",
    "Start",
    "Einde",
    "Snel zichtbaar",
)
QUICK = "snel zichtbaar"

REALISATION_SIGNS = {"hoogtepunt": "▲", "dieptepunt": "▼", "kantelpunt": "◆"}
REALISATION_TABLE = ("Datum", "Soort", "Titel", "Wat gebeurde er", "Wat deden we", "Wat raden we aan")
REALISATION_MARKS = {"hoogtepunt": "up", "dieptepunt": "down", "kantelpunt": "turn"}
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
WE_DID = "Wat deden we:"
WE_ADVISE = "Wat raden we aan:"


def actions_sentence(region: str, actions: pd.DataFrame, is_reported: bool) -> str:
    """How the action plan stands; ``actions`` is queries.actions_of_region.

    Overdue is what was so when the region told; what passed its last day since then stands beside it.
    """
    name = name_of(region)
    if not is_reported:
        return f"Van {name} is het actieplan nog niet aangeleverd"
    if actions.empty:
        return f"Het actieplan van {name} is nog leeg"
    counts = {state: int((actions["action_state_code"] == state).sum()) for state in ACTION_STATES}
    live = len(actions) - counts["dropped"]
    if not live:
        return f"Het actieplan van {name}: alle acties zijn geschrapt"
    parts = [f"{counts['done']} van {'1 actie' if live == 1 else f'de {formats.number(live)} acties'} klaar"]
    parts += [f"{counts['running']} bezig"] if counts["running"] else []
    parts += [f"{counts['planned']} gepland"] if counts["planned"] else []
    parts.append(f"{counts['overdue'] or 'geen enkele'} over tijd op {formats.day(actions['reported_date'].iloc[0])}")
    since = f", {counts['past_since']} sindsdien voorbij de einddatum" if counts["past_since"] else ""
    quick = int(actions[actions["action_state_code"] != "dropped"]["is_quick_visible"].eq(True).sum())
    shown = f"; {quick} snel zichtbaar" if quick else ""
    return f"Het actieplan van {name}: {', '.join(parts)}{since}{shown}"


def objective(text: str) -> str:
    """The objective an action serves."""
    return f"Doelstelling: {text}"


def action_when(start: Any, end: Any) -> str:
    """When an action runs; empty when nothing is known.

    >>> from datetime import date
    >>> action_when(None, date(2026, 6, 30)), action_when(date(2026, 1, 5), None), action_when(None, None)
    ('tegen 30/06/2026', 'vanaf 05/01/2026', '')
    """
    if formats.is_missing(start) and formats.is_missing(end):
        return ""
    if formats.is_missing(start):
        return f"tegen {formats.day(end)}"
    return f"vanaf {formats.day(start)}" if formats.is_missing(end) else f"{formats.day(start)} tot {formats.day(end)}"


def actions_note(as_of: object) -> str:
    """How to read the action plan."""
    return (
        "Acties over tijd eerst (einddatum voorbij op de dag van de levering en niet klaar), dan die waarvan de einddatum "
        f"sindsdien voorbij is, daarna volgens einddatum; {frame_words.stand(as_of)}."
    )


def realisations_sentence(region: str, realisations: pd.DataFrame, is_reported: bool) -> str:
    """What was realised, the newest named; ``realisations`` is queries.realisations_of_region."""
    name = name_of(region)
    if not is_reported:
        return f"Van {name} zijn er nog geen realisaties aangeleverd"
    if realisations.empty:
        return f"{name} noteerde nog geen realisaties"
    newest = realisations.iloc[0]
    shown = f"“{newest['title']}” ({formats.day(newest['realised_date'])})"
    if len(realisations) == 1:
        return f"{name} noteerde één realisatie: {shown}"
    return f"{name} noteerde {formats.number(len(realisations))} realisaties; de nieuwste is {shown}"


def realisations_note(as_of: object) -> str:
    """How to read the realisations."""
    signs = ", ".join(f"{REALISATION_SIGNS[option.code]} {option.label.lower()}" for option in _kinds())
    return f"Nieuwste eerst, in de woorden van de regio; {signs}; {frame_words.stand(as_of)}."


def timeline_alternative(region: str, realisations: pd.DataFrame) -> str:
    """What a screen reader says of the line of time; the list under it tells the rest."""
    days = list(realisations["realised_date"])
    count = "één realisatie" if len(days) == 1 else f"{formats.number(len(days))} realisaties"
    return f"Tijdlijn van {name_of(region)}: {count}, van {formats.day(min(days))} tot {formats.day(max(days))}."


def _kinds() -> tuple[reference.Option, ...]:
    return reference.options("realisation_kind")
