"""Sentences of the page lerend_netwerk: sessions, who was there, learning questions and insights."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from data import reference
from ui import formats
from ui.texts import frame as frame_words

PICTURE = "Wat wil je zien?"
PICTURES = {
    "bijeenkomsten": "bijeenkomsten",
    "vragen": "leervragen en inzichten",
    "match": "leervraag-match",
    "tafels": "tafels",
    "samenwerking": "samenwerking",
}
CORNER = "Regio"

HOST_SIGN, PRESENT_SIGN = "⌂", "●"
HOST = "gastheer"
STATES = {
    "present": "aanwezig",
    "absent": "niemand aanwezig",
    "unlisted": "niet genoteerd",
    "upcoming": "nog te komen",
    "no_list": "geen aanwezigheidslijst",
}
PRESENT_KEY = "aanwezig (1 tot 4 mensen, of zonder aantal)"
NUMBER_KEY = "aanwezig, met aantal mensen vanaf 5"
ATTENDED, HOSTED = "Aanwezig", "Gast\u00adheer"
TIMES = "{count}×"
SESSION_TABLE = ("Datum", "Plaats", "Gastheer", "Thema", "Methodiek", "Regio’s aanwezig")
ATTENDANCE_TABLE = ("Regio", "Bijeenkomst", "Stand", "Mensen (vanaf 5)", "Gastheer")
PLANNED = "gepland"

SEARCH = "Zoek in vragen en inzichten"
SEARCH_HINT = "Zoek een woord, bijvoorbeeld stuurgroep"
THEME = "Thema"
EVERY_THEME = "alle thema’s"
NO_INSIGHT = "Nog geen inzicht genoteerd."
LOOSE = "Inzichten bij een vraag die niet in de lijst staat"
EVERYBODY = "van iedereen"
QUESTION_TABLE = ("Thema", "Vraag", "Regio", "Fase-item", "Inzicht", "Bron")

CHOOSE_ITEM = "Fase-item"
EVERY_ITEM = "alle items waar een regio hulp zoekt"

NEXT = "Hoe ver staan de regio’s die elkaar kunnen helpen?"
NEXT_LINK = "Naar de fasen"


def name(region: str) -> str:
    """A region as people read it."""
    return reference.regions()[region].name


def names(regions: Sequence[str], most: int = 4) -> str:
    """Regions in a sentence."""
    return formats.enumerate_names([name(region) for region in regions], most)


def region_count(count: int) -> str:
    """So many regions.

    >>> region_count(1), region_count(4)
    ('1 regio', '4 regio’s')
    """
    return f"{formats.number(count)} regio" + ("" if count == 1 else "’s")


def item(code: str) -> str:
    """An item with what is true when it is done, or all of them; stands in links too."""
    if not code:
        return EVERY_ITEM
    return f"{code} · {reference.label('phase_item', code)}"


def sessions_sentence(sessions: pd.DataFrame, rotation: pd.DataFrame, region: str | None) -> str:
    """Where people met, and how many regions have not hosted yet."""
    if sessions.empty:
        return "Het lerend netwerk leverde nog geen bijeenkomsten aan"
    held = sessions[sessions["is_held"].astype(bool)]
    if held.empty:
        return f"Er was nog geen bijeenkomst; de eerste is gepland op {formats.day(sessions['session_date'].iloc[0])}"
    hosts = list(dict.fromkeys(held["host_region_code"].dropna()))
    count = len(held)
    begin = "De ene bijeenkomst was" if count == 1 else f"De {count} bijeenkomsten waren"
    if not hosts:
        return f"{begin} er zonder dat we weten welke regio gastheer was"
    where = f"bij {names(hosts)}" if len(hosts) <= 4 else f"bij {len(hosts)} verschillende regio’s"
    waiting = len(reference.regions()) - len(hosts)
    rest = f"; {region_count(waiting)} {'was' if waiting == 1 else 'waren'} nog nooit gastheer" if waiting else ""
    return f"{begin} {where}{rest}{_own_hosting(rotation, region)}"


def _own_hosting(rotation: pd.DataFrame, region: str | None) -> str:
    if region is None:
        return ""
    (own,) = rotation[rotation["region"] == region].itertuples()
    if formats.is_missing(own.hosted_count):
        return ""
    if not own.hosted_count:
        return f", ook {name(region)}"
    return f"; {name(region)} ontving op {formats.day(own.last_hosted_date)}"


def sessions_note(as_of: object, described: object) -> str:
    """Where the sessions come from."""
    return f"Volgens de lijst van het lerend netwerk{_from(described)}, {frame_words.stand(as_of)}."


def _from(described: object) -> str:
    return "" if formats.is_missing(described) else f" van {formats.day(described)}"


def attendance_sentence(rotation: pd.DataFrame, region: str | None) -> str:
    """Who is on no list of those present."""
    listed = rotation["listed_count"].iloc[0]
    if formats.is_missing(listed):
        return "Wie er op de bijeenkomsten was, is nog niet aangeleverd"
    if not listed:
        return "Van geen enkele voorbije bijeenkomst is er een aanwezigheidslijst"
    never = list(rotation[rotation["attended_count"] == 0]["region"])
    lists = "de ene aanwezigheidslijst" if listed == 1 else f"de {listed} aanwezigheidslijsten"
    if never:
        verb = "staat" if len(never) == 1 else "staan"
        first = f"{names(never)} {verb} {'niet op' if listed == 1 else 'op geen van'} {lists}"
    else:
        first = f"Elke regio staat minstens één keer op {lists}"
    if region is None or region in never:
        return first
    (own,) = rotation[rotation["region"] == region].itertuples()
    times = "telkens" if own.attended_count == listed else f"{formats.part(own.attended_count, listed)} keer"
    return f"{first}; {name(region)} was er {times} bij"


def attendance_note(as_of: object, described: object, hidden_earlier: int) -> str:
    """How to read the matrix of sessions."""
    earlier = f" De {hidden_earlier} oudste bijeenkomsten staan alleen in de tabel." if hidden_earlier else ""
    return (
        "Een regio die niet genoteerd is, was er misschien wel. Van 1 tot 4 mensen tonen we alleen dat ze er waren; "
        f"lijst van het lerend netwerk{_from(described)}, {frame_words.stand(as_of)}.{earlier}"
    )


def questions_sentence(
    questions: pd.DataFrame, insights: pd.DataFrame, shown: tuple[int, int], asked: str, region: str | None
) -> str:
    """How many questions there are and how many have an insight; or how many answer to what somebody looks for.

    ``shown`` counts the questions and the insights that remain after theme and search.
    """
    if questions.empty and insights.empty:
        return "Het lerend netwerk leverde nog geen leervragen aan"
    question_count, insight_count = shown
    if asked:
        if not question_count and not insight_count:
            return f"Geen enkele leervraag en geen enkel inzicht gaat over “{asked}”"
        verb = "gaat" if question_count + insight_count == 1 else "gaan"
        return f"{_questions(question_count)} met {_insights(insight_count)} {verb} over “{asked}”"
    answered = questions["row_number"].isin(insights["question_row_number"].dropna()).sum()
    first = f"{_questions(question_count)} met {_insights(insight_count)}"
    open_count = len(questions) - int(answered)
    if question_count == len(questions) and open_count:
        first += f"; bij {open_count} {'vraag' if open_count == 1 else 'vragen'} is er nog geen"
    if region is not None:
        own = int((questions["region_code"] == region).sum())
        first += f"; {name(region)} stelt er {own or 'nog geen'}"
    return first


def _questions(count: int) -> str:
    return "1 leervraag" if count == 1 else f"{formats.number(count)} leervragen"


def _insights(count: int) -> str:
    return "1 inzicht" if count == 1 else f"{formats.number(count)} inzichten"


def questions_note(as_of: object, described: object) -> str:
    """Where the questions come from."""
    return (
        f"Per thema, met wat er al geleerd is; lijst van het lerend netwerk{_from(described)}, {frame_words.stand(as_of)}. "
        "Klik op een fase-item om te zien wie kan helpen."
    )


def themes() -> dict[str, str]:
    """The themes as a choice, with all of them first."""
    return {"alle": EVERY_THEME} | {
        option.code: formats.lower_first(option.label) for option in reference.options("question_theme")
    }


def state(cell: Any) -> str:
    """What a cell of the matrix of sessions says; ``cell`` is a row of queries.attendance_by_session."""
    said = STATES[cell.state_code]
    if not formats.is_missing(cell.attendee_count) and cell.attendee_count:
        said += f", {formats.number(cell.attendee_count)} mensen"
    return f"{said}, {HOST}" if cell.is_host else said
