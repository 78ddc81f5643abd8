"""Words of who seeks help on an item and who can give it."""

from collections.abc import Sequence

from data.questions.question_match import QuestionMatch, RegionMatch, StagedItems
from ui import formats
from ui.figures.learning.shared_nl import item_count, item_name
from ui.html import Html, join
from ui.texts import changes
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HEADERS = {
    "item": "Item",
    "statement": "Stelling",
    "phase": "Fase",
    "seekers": "Zoeken hulp",
    "offerers": "Bieden hulp aan",
    "finishers": "Hebben het klaar",
}
SEEKS_HEADING = "Waar {region} hulp zoekt"
GIVES_HEADING = "Waar {region} anderen kan helpen"
NOBODY, NO_HELP = "niemand", "nog niemand kan helpen"
SEEKS, OFFERS, HAS_DONE = "zoekt", "biedt hulp aan", "heeft het klaar"


def say(facts: QuestionMatch, own: str | None) -> list[str]:
    """On how many items regions seek help, where most often, where nobody can help; or what one asks and gives."""
    region = facts.of(own)
    if region is not None:
        return _of_region(region)
    if not facts.reporting_count:
        return ["Wie waar hulp zoekt, weten we pas als een regio blad Fasen aanlevert"]
    if not facts.sought:
        return ["Nog geen enkele regio duidde aan dat ze hulp zoekt"]
    first = f"Regio’s zoeken hulp bij {formats.some_of(len(facts.sought), len(facts.items), 'items')}"
    often = (
        f", het vaakst bij {_named(facts.most_sought)} ({changes.regions(facts.most_seeker_count)})"
        if len(facts.most_sought) < len(facts.sought)
        else ""
    )
    in_short = _helped_in_short(facts)
    return formats.falling(f"{first}{often}; {_helped(facts)}", f"{first}{often}; {in_short}", f"{first}; {in_short}")


def _helped(facts: QuestionMatch) -> str:
    if facts.lonely_items:
        return f"bij {_named(facts.lonely_items)} kan nog niemand helpen"
    return "bij elk ervan kan minstens één andere regio helpen"


def _named(items: Sequence[str]) -> str:
    return formats.enumerate_names([item_name(code) for code in items], 3)


def _helped_in_short(facts: QuestionMatch) -> str:
    if not facts.answerable_count:
        return "nog geen andere regio kan helpen"
    if facts.lonely_items:
        return f"bij {facts.answerable_count} daarvan kan een andere regio helpen"
    return "telkens kan een andere regio helpen"


def _of_region(region: RegionMatch) -> list[str]:
    own = name_of(region.region)
    if not region.is_reported:
        return [f"{own} leverde blad Fasen nog niet aan, dus waar ze hulp zoekt weten we niet"]
    asks = f"{own} zoekt hulp bij {item_count(len(region.sought_items))}; {_answered(region)}"
    first = asks if region.sought_items else f"{own} zoekt nergens hulp"
    if not region.given_items:
        return formats.falling(f"{first}. Waar anderen zoeken, kan {own} nog niet helpen", first)
    others, items = changes.regions(len(region.given_regions)), item_count(len(region.given_items))
    return formats.falling(f"{first}. Zelf kan {own} {others} helpen, bij {items}", first)


def _answered(region: RegionMatch) -> str:
    count = region.answerable_count
    if not count:
        return "daar kan nog geen andere regio bij helpen"
    if count < len(region.sought_items):
        return f"bij {count} daarvan kan een andere regio helpen"
    return "daar kan een andere regio bij helpen" if count == 1 else "bij elk kan een andere regio helpen"


def note(facts: QuestionMatch, own: str | None) -> list[str]:
    """How to read who can help whom."""
    return reading(facts.as_of)


def reading(as_of: object) -> list[str]:
    """How to read it, of all items or of one."""
    return [
        "Zoeken en bieden zoals de regio’s het zelf aanduiden op blad Fasen.",
        f"Regio’s in vaste volgorde; {frame_words.stand(as_of)}.",
        "Wie een item klaar heeft, kan er ook over vertellen.",
    ]


def signs(staged: StagedItems) -> str:
    """How many of the items are on stage; empty when they all are."""
    return f"{len(staged.items)} van de {staged.item_count} items" if staged.is_cut else ""


def helping(count: int) -> str:
    """How many regions can help."""
    return f"{count} {'kan' if count == 1 else 'kunnen'} helpen" if count else NO_HELP


def enumerated(names: Sequence[Html], count: int) -> Html:
    """Names of regions in a cell, out of so many.

    >>> enumerated([Html("a"), Html("b"), Html("c")], 3), enumerated([Html("a"), Html("b")], 5)
    (Markup('a, b en c'), Markup('a, b en nog 3'))
    """
    if count > len(names):
        return join(Html(", ").join(names), f" {formats.and_more(count - len(names))}")
    first = Html(", ").join(names[:-1])
    return join(first, " en " if first else "", *names[-1:])
