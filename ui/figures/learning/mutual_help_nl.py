"""Words of what one region asks of the others and can give them, as its own page says it."""

from data.questions.question_match import MutualHelp
from ui import formats
from ui.figures.learning.shared_nl import item_count
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HEADERS = {
    "help": "Hulp",
    "phase": "Fase",
    "item": "Item",
    "statement": "Stelling",
    "explanation": "Toelichting",
    "others": "Regio’s aan de andere kant",
    "finishers": "Hebben dit klaar",
}
OTHERS = {"zoeken": "Kunnen helpen: ", "helpen": "Zoeken dit: "}
FINISHERS = "Hebben dit klaar: "
END = "."
NO_REGION = "nog geen andere regio"
NOBODY = "nog niets aangeduid"
TO_REGION = "Klik op een regio om er meer over te weten."


def say(facts: MutualHelp, own: str | None) -> list[str]:
    """Where the region seeks help, where it can give some, and for how much of what it seeks another offers it."""
    region = name_of(facts.region)
    if not facts.is_reported:
        return [f"Waar {region} hulp zoekt of biedt, weten we nog niet: blad Fasen ontbreekt"]
    if not facts.marks:
        return [f"{region} duidde nog niet aan waar het hulp zoekt of kan bieden"]
    seeks = f"zoekt hulp bij {item_count(facts.sought_count)}" if facts.sought_count else ""
    gives = f"biedt hulp aan bij {item_count(facts.offered_count)}" if facts.offered_count else ""
    first = f"{region} {' en '.join(filter(None, (seeks, gives)))}"
    return formats.falling(f"{first}; {_answered(facts)}", first) if facts.sought_count else [first]


def _answered(facts: MutualHelp) -> str:
    if not facts.answered_count:
        return "nog geen andere regio biedt aan wat het zoekt"
    if facts.answered_count < facts.sought_count:
        part = formats.part(facts.answered_count, facts.sought_count)
        return f"voor {part} gezochte items biedt een andere regio zich aan"
    every = "daarvoor biedt" if facts.sought_count == 1 else "voor alles wat het zoekt, biedt"
    return f"{every} een andere regio zich aan"


def note(facts: MutualHelp, own: str | None) -> list[str]:
    """Where the help comes from."""
    return [
        f"Zoals aangeduid bij de items van de fasen, {frame_words.stand(facts.as_of)}.",
    ]
