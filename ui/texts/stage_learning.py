"""Sentences of the stage pictures of lerend_netwerk: sessions, learning questions, tables."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from data import reference
from data.table_groups import Table
from ui import formats
from ui.texts import frame as frame_words
from ui.texts import learning as page_words
from ui.texts import learning_match as match_words
from ui.texts.stage import fitting

SESSIONS_TABLE = ("Bijeenkomst", "Thema", "Regio’s aanwezig", "Niemand aanwezig")
QUESTIONS_TABLE = ("Thema", "Vragen", "Met inzicht", "Inzichten")
TABLES_TABLE = ("Tafel", "Item", "Regio", "Rol")
OWN_STATES = {
    "present": "de regio was er",
    "absent": page_words.STATES["absent"],
    "unlisted": page_words.STATES["unlisted"],
}
WITH_INSIGHT, WITHOUT_INSIGHT = "vragen met een inzicht", "nog zonder inzicht"


def _stand(as_of: object) -> str:
    return f"{frame_words.stand(as_of).capitalize()}."


def sessions_sentence(sessions: Sequence[Any], rotation: pd.DataFrame, region: str | None) -> str:
    """How many regions come, or how often one was there; ``sessions`` are lines of queries.sessions."""
    if not sessions:
        return "Het lerend netwerk leverde nog geen bijeenkomsten aan"
    if not any(line.is_held for line in sessions):
        return f"Er was nog geen bijeenkomst; de eerste is gepland op {formats.day(sessions[0].session_date)}"
    counts = [line.present_count for line in sessions if line.is_held and line.present_count + line.absent_count]
    if not counts:
        return "Van geen enkele voorbije bijeenkomst is er een aanwezigheidslijst"
    return _attended(rotation, region) if region else _everybody(counts)


def _everybody(counts: Sequence[int]) -> str:
    low, high, total = min(counts), max(counts), len(reference.regions())
    if len(counts) == 1:
        return f"Op de ene bijeenkomst met een lijst waren {low} van de {total} regio’s"
    span = f"telkens {low}" if low == high else f"{low} tot {high}"
    return f"Op de {len(counts)} bijeenkomsten met een lijst waren {span} van de {total} regio’s"


def _attended(rotation: pd.DataFrame, region: str) -> str:
    (own,) = rotation[rotation["region"] == region].itertuples()
    name = page_words.name(region)
    if formats.is_missing(own.attended_count):
        return f"Of {name} er was, is nog niet aangeleverd"
    if not own.attended_count:
        return f"{name} staat op geen enkele aanwezigheidslijst"
    there, lists = int(str(own.attended_count)), int(str(own.listed_count))
    if there == lists:
        return f"{name} was er telkens bij ({lists} keer)"
    return f"{name} was er {there} van de {lists} keer bij"


def sessions_note(earlier: int, as_of: object) -> str:
    """How to read the columns."""
    older = f" {earlier} oudere staan alleen bij de cijfers." if earlier else ""
    return f"Aantal regio’s dat genoteerd is als aanwezig. Wie niet genoteerd is, was er misschien wel.{older} {_stand(as_of)}"


def question_counts(questions: int, insights: int) -> str:
    """What stands beside the bar of a theme.

    >>> question_counts(1, 1), question_counts(3, 0)
    ('1 vraag, 1 inzicht', '3 vragen, 0 inzichten')
    """
    return f"{questions} {'vraag' if questions == 1 else 'vragen'}, {insights} {'inzicht' if insights == 1 else 'inzichten'}"


def questions_sentence(
    every: pd.DataFrame, learnt: pd.DataFrame, shown: tuple[int, int], asked: str, own: tuple[str | None, int | None]
) -> str:
    """How many questions and insights there are; ``own`` is the region in view and how many it asks."""
    counts = question_counts(*shown)
    region, asking = own
    if region is not None and len(every) and not asked:
        return f"{counts}; {page_words.name(region)} stelt er {asking or 'nog geen'}"
    return fitting(page_words.questions_sentence(every, learnt, shown, asked, None), counts)


def questions_note(loose: int, as_of: object) -> str:
    """How to read the themes."""
    more = (
        f" Niet getekend: {loose} {'inzicht' if loose == 1 else 'inzichten'} zonder vraag in de lijst." if loose else ""
    )
    return f"Leervragen per thema, gevuld waar er al een inzicht bij staat.{more} {_stand(as_of)}"


def tables_sentence(seated: Sequence[Table], *, is_sought: bool) -> str:
    """At how many tables somebody who seeks meets somebody who can help; ``is_sought``: whether anybody seeks."""
    page = match_words.tables_sentence(seated, is_sought=is_sought)
    count = "1 tafel" if len(seated) == 1 else f"{len(seated)} tafels"
    matched = sum(table.item_code is not None for table in seated)
    if matched:
        return fitting(page, f"{count}: aan {matched} ervan kan een regio een andere helpen")
    return fitting(page, f"{count}: nog geen enkele regio duidde aan waar ze hulp zoekt")


def tables_note(seed: int, as_of: object) -> str:
    """How the regions are seated."""
    return f"Indeling {seed}: zo veel mogelijk tafels met een vraag en een antwoord, en provincies door elkaar. {_stand(as_of)}"
