"""Words of the kinds of offer that each municipality of a region has of its own."""

from data.questions.extremes import Extreme
from data.questions.offer_places import OfferPlaces
from ui import formats
from ui.figures.offer import phrases_nl as phrases
from ui.figures.offer.kinds_nl import KIND_COUNT, every_kind

_MOST_NAMED = 3
MUNICIPALITIES_PRESENT = "aantal gemeenten"
NO_OWN_OFFER = "geen eigen aanbod"
HEADERS = {
    "municipality": "Gemeente",
    "offer_kind": "Soort",
    "offer_count": "Actief aanbod",
    "assessed_count": "Waarvan beoordeeld",
}


def say(facts: OfferPlaces, own: str | None) -> list[str]:
    """The municipalities without offer of their own, and the kinds that are nowhere or rarest."""
    name = phrases.name(facts.region)
    if facts.rarest is None:
        return [f"{name} {phrases.NOT_HANDED_IN}"]
    if not facts.assessed.offer_count:
        return [f"{name} heeft nog geen actief aanbod"]
    rarest = _rarest(facts, facts.rarest, name)
    if facts.municipality_count == 1:
        return [formats.first_upper(rarest)]
    where, counted = _bare(facts, name)
    return formats.falling(
        *(formats.first_upper(sentence) for sentence in (f"{where}; {rarest}", f"{counted}; {rarest}", where, counted))
    )


def _bare(facts: OfferPlaces, name: str) -> tuple[str, str]:
    """Where there is no own offer: with the names of some municipalities, and without."""
    if not facts.bare_count:
        every = f"elke gemeente van {name} heeft eigen aanbod"
        return every, every
    where = f"in {formats.some_of(facts.bare_count, facts.municipality_count, 'gemeenten')} van {name}"
    if not facts.supplied_count:
        return f"{where} is er nergens eigen aanbod", f"{where} is er nergens eigen aanbod"
    counted = f"{where} is er geen eigen aanbod"
    return f"{counted}: {formats.enumerate_names(facts.bare_places, 3)}", counted


def _rarest(facts: OfferPlaces, rarest: Extreme, name: str) -> str:
    absent = facts.absent_kinds
    if len(absent) > _MOST_NAMED:
        return f"{name} heeft {facts.kind_count} van de {KIND_COUNT} soorten aanbod"
    if absent:
        return f"{phrases.kinds(absent)} {'ontbreekt' if len(absent) == 1 else 'ontbreken'} in heel {name}"
    if facts.municipality_count == 1:
        return f"{name} heeft aanbod van {every_kind(has_rest=facts.has_rest)}"
    verb, each = ("is", "") if len(rarest.codes) == 1 else ("zijn", "telkens ")
    named = f"{phrases.kinds(rarest.codes)} {verb}"
    if not rarest.counts[0]:
        return f"{named} er enkel voor de {phrases.WHOLE_REGION}"
    return f"{named} het minst verspreid, {each}in {rarest.counts[0]} van de {facts.municipality_count}"


def note(facts: OfferPlaces, own: str | None) -> list[str]:
    """What is counted where, and how much of it was assessed."""
    wide = f"Aanbod voor de {phrases.WHOLE_REGION} staat bovenaan en telt niet mee in de gemeenten."
    return [
        f"Actief aanbod per gemeente en soort, {phrases.at(facts.as_of)}; tussen haakjes hoeveel er beoordeeld is.",
        "Aanbod in twee gemeenten telt in beide.",
        *([wide] if facts.wide and facts.wide.offer_count else []),
        *phrases.scenario_note(facts.scenario),
        *phrases.assessed_notes(facts.assessed),
        phrases.past_year(facts.fresh_since),
    ]
