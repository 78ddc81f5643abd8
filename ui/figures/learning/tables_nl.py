"""Words of the tables of the next network day."""

from data import reference
from data.questions.seating import Seating
from ui import formats
from ui.figures.learning.shared_nl import stand
from ui.texts import changes

HEADERS = {
    "table": "Tafel",
    "item": "Item",
    "statement": "Stelling",
    "region": "Regio",
    "province": "Provincie",
    "role": "Rol",
}
FREE_ITEM = "kiest zelf een onderwerp"
ROLES = {"seeks": "zoekt", "helps": "kan helpen", "none": "vrije plaats"}


def say(facts: Seating, own: str | None) -> list[str]:
    """In which round, and at how many tables a region that seeks help meets one that can give it."""
    begin = f"{round_name(facts.round_number)} · " if facts.round_number else ""
    return [f"{begin}{sentence}" for sentence in _seated(facts)]


def _seated(facts: Seating) -> list[str]:
    if not facts.tables:
        return ["Er komt niemand: duid minstens één regio aan die wel komt"]
    tables = formats.counted(len(facts.tables), "tafel", "tafels")
    begin = f"{tables} voor {changes.regions(facts.region_count)}"
    if not facts.is_sought:
        nobody = "nog geen enkele regio duidde aan waar ze hulp zoekt"
        return formats.falling(f"{begin}, gespreid over de provincies: {nobody}", f"{tables}: {nobody}")
    if not facts.matched_count:
        return [f"{begin}: wie hulp zoekt, vindt hier niemand die kan helpen"]
    meets = "zit een regio die hulp zoekt bij een die kan helpen"
    helps = "kan een regio een andere helpen"
    if not facts.free_count:
        where = "daar" if len(facts.tables) == 1 else "aan elke tafel"
        return formats.falling(f"{begin}: {where} {meets}", f"{tables}: {where} {helps}")
    in_short = f"{tables}: aan {facts.matched_count} ervan {helps}"
    free = "1 kiest zelf een" if facts.free_count == 1 else f"{facts.free_count} kiezen zelf hun"
    return formats.falling(f"{begin}: aan {facts.matched_count} ervan {meets}, {free} onderwerp", in_short)


def note(facts: Seating, own: str | None) -> list[str]:
    """How the regions are seated."""
    return [
        f"Indeling {facts.seed}: zo veel mogelijk tafels met een vraag en een antwoord, en provincies door elkaar.",
        *([_met(facts.met_again_count)] if facts.round_number > 1 else []),
        stand(facts.as_of),
        *(["Met zo weinig regio’s zijn minder tafels nodig."] if facts.is_fewer else []),
        "Elke regio zit één keer.",
        "Een rol en een eigen vraag aan tafel gaan voor op de spreiding over provincies, en die op wie hulp aanbiedt.",
    ]


def _met(again: int) -> str:
    if not again:
        return "Niemand zit bij een regio van een eerdere ronde."
    twice = "1 paar regio’s zit" if again == 1 else f"{again} paren regio’s zitten"
    return f"{twice} opnieuw samen: anders kan het niet."


def round_name(number: int) -> str:
    """What a round is called."""
    return f"Ronde {number}"


def title(number: int) -> str:
    """What a table is called."""
    return f"Tafel {number}"


def subject(item: str | None) -> str:
    """What a table talks about."""
    return FREE_ITEM if item is None else f"{item} {reference.label('phase_item', item)}"
