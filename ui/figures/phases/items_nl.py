"""Words of the items of one phase of one region: what it answered, and who can help."""

from data import reference
from data.questions.phases_of_region import PhaseItem, PhaseItems
from ui import formats
from ui.texts import frame as frame_words
from ui.texts.phases import phases
from ui.texts.region import name_of

STATUS_SIGNS = {"klaar": "✔", "bezig": "◐", "nog_niet": "○", "nvt": "–", None: "?"}
HELPS = "Bieden hulp aan:"
HAVE_DONE = "Hebben het klaar:"
HEADERS = {
    "item_code": "Item",
    "step": "Stap",
    "statement": "Stelling",
    "guiding_question": "Vraag om samen te bespreken",
    "status": "Status",
    "earlier_status": "Status eerder",
    "explanation": "Toelichting",
    "help": "Hulp",
    "offerers": "Kan helpen",
    "finishers": "Elders klaar",
}


def say(facts: PhaseItems, own: str | None) -> list[str]:
    """How many items of the phase are done, out of those that apply."""
    place = f"{phases()[facts.phase_code]} in {name_of(facts.region)}"
    if facts.unanswered_count == len(facts.items):
        return [f"{place}: nog geen enkel item heeft een antwoord"]
    if not facts.applicable_count:
        return [f"{place}: geen enkel item is van toepassing"]
    of = f"de {facts.applicable_count} items" if facts.applicable_count > 1 else "1 item"
    others = (
        (facts.busy_count, "bezig"),
        (facts.not_yet_count, "nog niet"),
        (facts.unanswered_count, "zonder antwoord"),
    )
    counted = [f"{facts.done_count} van {of} klaar", *(f"{count} {what}" for count, what in others if count)]
    return [f"{place}: {', '.join(counted)}"]


def note(facts: PhaseItems, own: str | None) -> list[str]:
    """How to read the list."""
    first = f"Open items staan bovenaan in hun stap, {frame_words.stand(facts.as_of)}."
    if facts.earlier_date is None:
        return [first]
    return [first, f"Wat veranderde sinds de levering van {formats.day(facts.earlier_date)}, staat erbij."]


def status(code: str | None) -> str:
    """The answer on an item."""
    return "Zonder antwoord" if code is None else reference.label("item_status", code)


def was(item: PhaseItem) -> str:
    """What the answer was before."""
    return f"was: {status(item.earlier_status_code).lower()}"


def helping(item: PhaseItem) -> str:
    """Who can help with an item: names of regions that offer it, and how many others have it done."""
    count = len(item.finishers)
    if item.offerers:
        others = f"; klaar in {count} {'andere' if count > 1 else 'andere regio'}" if count else ""
        who = formats.enumerate_names([name_of(code) for code in item.offerers], 3)
        return f"{who} {'biedt' if len(item.offerers) == 1 else 'bieden'} hulp aan{others}"
    if count:
        return f"klaar in {count} {'andere regio' if count == 1 else 'andere regio’s'}"
    return "nog nergens anders klaar" if item.other_count else "nog geen andere regio leverde blad Fasen aan"
