"""Sentences of the end of the page regio: who can help whom, and how working together is rated."""

from collections.abc import Sequence

import pandas as pd

from data import reference
from ui import formats
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HELP_TABLE = ("Hulp", "Fase", "Item", "Stelling", "Toelichting", "Regio’s aan de andere kant", "Hebben dit klaar")
HELPERS = {"zoeken": "Kunnen helpen: {regions}.", "helpen": "Zoeken dit: {regions}."}
FINISHERS = "Hebben dit klaar: {regions}."
NO_REGION = "nog geen andere regio"
NOBODY = "nog niets aangeduid"

COLLABORATION_TABLE = (
    "Voorwaarde",
    "Groep",
    "Datum",
    "Score 1",
    "Score 2",
    "Score 3",
    "Score 4",
    "Score 5",
    "Antwoorden",
    "Volgende stappen",
)
SCORES = {1: "helemaal niet", 5: "helemaal wel"}
HIDDEN = "te weinig antwoorden"
NOT_ASKED = "niet bevraagd"


def help_sentence(region: str, sought: int, offered: int, answered: int, *, is_reported: bool) -> str:
    """Where a region seeks help, where it can give some, and for how much of what it seeks another region offers."""
    name = name_of(region)
    if not is_reported:
        return f"Waar {name} hulp zoekt of biedt, weten we nog niet: blad Fasen ontbreekt"
    if not sought and not offered:
        return f"{name} duidde nog niet aan waar het hulp zoekt of kan bieden"
    seeks = f"zoekt hulp bij {_items(sought)}" if sought else ""
    gives = f"biedt hulp aan bij {_items(offered)}" if offered else ""
    sentence = f"{name} {' en '.join(filter(None, (seeks, gives)))}"
    if not sought:
        return sentence
    if not answered:
        return f"{sentence}; nog geen andere regio biedt aan wat het zoekt"
    if answered == sought:
        return f"{sentence}; {'daarvoor biedt' if sought == 1 else 'voor alles wat het zoekt, biedt'} een andere regio zich aan"
    return f"{sentence}; voor {formats.part(answered, sought)} gezochte items biedt een andere regio zich aan"


def _items(count: int) -> str:
    return f"{count} {'item' if count == 1 else 'items'}"


def help_note(as_of: object) -> str:
    """Where the help comes from."""
    return f"Zoals aangeduid bij de items van de fasen, {frame_words.stand(as_of)}. Klik op een regio om er meer over te weten."


def collaboration_sentence(region: str, answers: pd.DataFrame, *, is_reported: bool) -> str:
    """On which condition the answers differ most; ``answers`` is queries.collaboration_by_region of the region."""
    name = name_of(region)
    if not is_reported:
        return f"Hoe {name} samenwerkt, weten we nog niet: blad Samenwerking ontbreekt"
    shown = answers[~answers["is_hidden"].astype(bool)]
    if shown.empty:
        return f"Over de samenwerking in {name} zijn er nog te weinig antwoorden om te tonen"
    spans = {code: _span(list(rows["score_counts"])) for code, rows in shown.groupby("condition_code", sort=False)}
    widest = max(spans.values())
    if not widest:
        return f"Over de samenwerking in {name} geeft iedereen per voorwaarde dezelfde score"
    codes = [option.code for option in reference.options("condition") if spans.get(option.code) == widest]
    if len(codes) == len(spans) > 1:
        return f"Over de samenwerking in {name} lopen de scores bij elke voorwaarde even ver uiteen"
    labels = formats.enumerate_names([formats.lower_first(reference.label("condition", code)) for code in codes])
    return f"Over de samenwerking in {name} lopen de scores het verst uiteen bij {labels}"


def _span(counts: Sequence[Sequence[int]]) -> int:
    """How far apart the lowest and the highest score stand over all groups."""
    given = {score for group in counts for score, count in enumerate(group, start=1) if count}
    return max(given) - min(given) if given else 0


def collaboration_note(as_of: object) -> str:
    """How to read the distributions."""
    return (
        "Per groep het aantal antwoorden op score 1 tot 5, bij de jongste bevraging; "
        f"een groep onder 3 antwoorden blijft verborgen; {frame_words.stand(as_of)}."
    )


def answers(counts: Sequence[int], day: object) -> str:
    """The answers of one group on one condition in words.

    >>> from datetime import date
    >>> answers([0, 1, 2, 0, 0], date(2026, 5, 5))
    '1 keer score 2, 2 keer score 3 (05/05/2026)'
    """
    given = ", ".join(f"{count} keer score {score}" for score, count in enumerate(counts, start=1) if count)
    return f"{given} ({formats.day(day)})"
