"""Words of where the answers on working together differ most in one region, as its own page says it."""

from data.questions.collaboration import RegionCollaboration
from ui import formats
from ui.figures.learning.collaboration_nl import GROUP_HEADERS, SCORE_HEADERS, condition
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HEADERS = {
    "condition": GROUP_HEADERS["condition"],
    "group": GROUP_HEADERS["group"],
    "answered_date": GROUP_HEADERS["answered_date"],
    **SCORE_HEADERS,
    "answer_count": GROUP_HEADERS["answer_count"],
    "next_steps": "Volgende stappen",
}
ENDS = {1: "helemaal niet", 5: "helemaal wel"}


def say(facts: RegionCollaboration, own: str | None) -> list[str]:
    """On which condition the answers differ most."""
    region = name_of(facts.region)
    if not facts.is_reported:
        return [f"Hoe {region} samenwerkt, weten we nog niet: blad Samenwerking ontbreekt"]
    begin = f"Over de samenwerking in {region}"
    if not facts.totals:
        return [f"{begin} zijn er nog te weinig antwoorden om te tonen"]
    if not facts.widest_span:
        who = "geven de groepen die we tonen," if facts.has_hidden_group else "geeft iedereen"
        return [f"{begin} {who} per voorwaarde dezelfde score"]
    widest = facts.widest_conditions
    labels = formats.enumerate_names([formats.lower_first(condition(code)) for code in widest])
    if len(facts.totals) == 1:
        return [f"{begin} kennen we alleen scores bij {labels}, en die lopen uiteen"]
    if len(widest) == len(facts.totals):
        where = "elke voorwaarde" if facts.is_every_condition else f"de {len(widest)} voorwaarden met antwoorden"
        return [f"{begin} lopen de scores bij {where} even ver uiteen"]
    furthest = f"{begin} lopen de scores het verst uiteen bij"
    return formats.falling(f"{furthest} {labels}", f"{furthest} {len(widest)} voorwaarden")


def note(facts: RegionCollaboration, own: str | None) -> list[str]:
    """How to read the distributions."""
    return [
        "Per groep het aantal antwoorden op score 1 tot 5, bij de jongste bevraging; "
        f"een groep onder 3 antwoorden blijft verborgen; {frame_words.stand(facts.as_of)}."
    ]
