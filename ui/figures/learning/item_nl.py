"""Words of who can help on one item."""

from collections.abc import Sequence

from data import reference
from data.questions.question_match import ItemHelp
from ui import formats
from ui.figures.learning import match_nl
from ui.figures.learning.shared_nl import item_name, names
from ui.figures.learning.switches_nl import ITEM
from ui.texts import changes
from ui.texts.region import name_of

HEADERS = {
    "region": "Regio",
    "province": "Provincie",
    "part": "Rol",
    "explanation": "Toelichting",
    "reference_date": "Blad Fasen van",
}
PARTS = {"seeks": "zoekt hulp", "offers": "biedt hulp aan", "done": "heeft het klaar"}
HEADINGS = {"seeks": "Zoeken hulp", "offers": "Bieden hulp aan", "done": "Hebben het klaar"}
NOBODY = match_nl.NOBODY


def say(facts: ItemHelp, own: str | None) -> list[str]:
    """Who seeks help on the item and who can give it, from the side of one region when it has a part in it."""
    item = item_name(facts.item)
    if not facts.reporting_count:
        return [f"Wie bij {item} hulp zoekt, weten we pas als een regio blad Fasen aanlevert"]
    if not facts.parts:
        return [f"Bij {item} zoekt niemand hulp, en niemand heeft het klaar"]
    seeks = facts.regions("seeks")
    sought = f"{_verb('zoekt', 'zoeken', seeks)} {names(seeks)} hulp" if seeks else "zoekt niemand hulp"
    in_short = f"Bij {item} {_counted_seekers(seeks)}; {_counted_helpers(facts)}"
    part = facts.part_of(own)
    if own is None or part is None:
        return formats.falling(f"Bij {item} {sought}; {_helpers(facts)}", in_short)
    if part == "seeks":
        return formats.falling(f"{name_of(own)} zoekt hulp bij {item}: {_helpers(facts)}", in_short)
    has = f"biedt hulp aan bij {item}" if part == "offers" else f"heeft {item} klaar"
    return formats.falling(f"{name_of(own)} {has}; daar {sought}", in_short)


def _verb(one: str, more: str, regions: Sequence[str]) -> str:
    return one if len(regions) == 1 else more


def _helpers(facts: ItemHelp) -> str:
    offers, done = facts.regions("offers"), facts.regions("done")
    if not offers and not done:
        return "nog geen enkele regio kan helpen"
    sides = []
    if offers:
        sides.append(f"{names(offers)} {_verb('biedt', 'bieden', offers)} hulp aan")
    if done:
        sides.append(f"{names(done)} {_verb('heeft', 'hebben', done)} het klaar")
    return " en ".join(sides)


def _counted_seekers(seeks: Sequence[str]) -> str:
    return f"{_verb('zoekt', 'zoeken', seeks)} {changes.regions(len(seeks))} hulp" if seeks else "zoekt niemand hulp"


def _counted_helpers(facts: ItemHelp) -> str:
    return match_nl.helping(facts.helper_count)


def note(facts: ItemHelp, own: str | None) -> list[str]:
    """What the item is, and how to read it."""
    about = reference.label("phase_item", facts.item)
    return [f"{ITEM.options[facts.item]}{'' if about.endswith('.') else '.'}", *match_nl.reading(facts.as_of)]
