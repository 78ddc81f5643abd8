"""Words of what one region realised."""

from data import reference
from data.questions.region_plan import Realisation, Realisations
from ui import formats
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import REALISATION_SIGNS, SUPPORT, name_of

HEADERS = {
    "realised_date": "Datum",
    "kind": "Soort",
    "title": "Titel",
    "what_happened": "Wat gebeurde er",
    "what_we_did": "Wat deden we",
    "advice": "Wat raden we aan",
    "supported_by": SUPPORT,
}
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
WE_DID = "Wat deden we:"
WE_ADVISE = "Wat raden we aan:"
SUPPORTED = f"{SUPPORT}:"


def say(facts: Realisations, own: str | None) -> list[str]:
    """How much was realised, and the newest by its name where that fits."""
    name = name_of(facts.region)
    if not facts.is_reported:
        return [f"Van {name} zijn er nog geen realisaties aangeleverd"]
    if not facts.realisations:
        return [f"{name} noteerde nog geen realisaties"]
    newest, *older = facts.realisations
    day = formats.day(newest.realised_date)
    if not older:
        return [f"{name} noteerde één realisatie: “{newest.title}” ({day})", f"{name} noteerde één realisatie ({day})"]
    first = f"{name} noteerde {formats.number(len(facts.realisations))} realisaties; de nieuwste is"
    return sorted([f"{first} “{newest.title}” ({day})", f"{first} van {day}"], key=len, reverse=True)


def note(facts: Realisations, own: str | None) -> list[str]:
    """In which order they stand, and what the signs mean."""
    kinds = reference.options("realisation_kind")
    signs = ", ".join(f"{REALISATION_SIGNS[option.code]} {option.label.lower()}" for option in kinds)
    return [f"Nieuwste eerst, in de woorden van de regio; {signs}; {frame_words.stand(facts.as_of)}."]


def others(count: int, total: int) -> str:
    """Above the folded realisations: how many they are."""
    return figure_words.others(count, total, "realisaties")


def kind(one: Realisation) -> str | None:
    """The kind of a realisation; missing: not given."""
    return None if one.kind_code is None else reference.label("realisation_kind", one.kind_code)


def signed_kind(one: Realisation) -> str:
    """The kind with its sign; empty when it was not given."""
    return f"{REALISATION_SIGNS[one.kind_code]} {kind(one)}" if one.kind_code else ""


def happened_with_support(one: Realisation) -> str | None:
    """What happened, with whose support when that was given; missing: neither."""
    support = f"{SUPPORTED} {one.supported_by}." if one.supported_by else None
    return " ".join(filter(None, (one.what_happened, support))) or None


def timeline_alternative(facts: Realisations) -> str:
    """What a screen reader says of the line of time; the list under it tells the rest."""
    count = len(facts.realisations)
    amount = "één realisatie" if count == 1 else f"{formats.number(count)} realisaties"
    first, last = formats.day(facts.first_date), formats.day(facts.last_date)
    return f"Tijdlijn van {name_of(facts.region)}: {amount}, van {first} tot {last}."
