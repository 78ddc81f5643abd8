"""Words of how much of the offer can be found on the public site."""

from data.questions.offer_published import OfferPublished
from ui import formats
from ui.figures.offer import phrases_nl as phrases

PUBLISHED = "Op ikdoemee"
UNPUBLISHED = "Niet op ikdoemee"
WITHOUT_ANSWER = "Niet ingevuld"
COLUMNS = ("Gepubliceerd, van wie antwoordde", WITHOUT_ANSWER, "Actief (beoordeeld)")
HEADERS = {
    "region": "Regio",
    "published_count": "Gepubliceerd",
    "answer_count": "Met antwoord",
    "offer_count": "Actief aanbod",
    "assessed_count": "Waarvan beoordeeld",
}


def say(facts: OfferPublished, own: str | None) -> list[str]:
    """How much of the offer can be found, and of how much nobody says so."""
    if not facts.assessed.reporting_count:
        return [phrases.NOTHING_KNOWN]
    if not facts.answer_count:
        return ["Van het actieve aanbod weten we nog nergens of het op ikdoemee staat"]
    part = _part(facts.published_count, facts.answer_count)
    of_answers = f"Actief aanbod op ikdoemee: {part} waarvoor het ingevuld is"
    silent = f"; van {formats.number(facts.silent_count)} weten we het niet" if facts.silent_count else ""
    in_own = _of_region(facts, own) if own else ""
    return formats.falling(of_answers + silent + in_own, of_answers + (in_own or silent), of_answers)


def _of_region(facts: OfferPublished, own: str) -> str:
    name, one = phrases.name(own), facts.of(own)
    if one.offer_count is None:
        return f"; {name} {phrases.NOT_HANDED_IN}"
    if not one.answer_count:
        return f"; in {name} is het nergens ingevuld"
    return f"; in {name} {_part(one.published_count, one.answer_count)}"


def _part(count: int | None, whole: int) -> str:
    if whole == 1:
        return "het enige aanbod" if count else "geen enkel aanbod"
    return formats.part(count, whole)


def note(facts: OfferPublished, own: str | None) -> list[str]:
    """What is counted, and how much of it was assessed."""
    return [
        "Actief aanbod dat op ikdoemee te vinden is, van het aanbod waarvoor het ingevuld is, "
        f"{phrases.at(facts.as_of)}.",
        *phrases.scenario_note(facts.scenario),
        *phrases.assessed_notes(facts.assessed),
        phrases.past_year(facts.fresh_since),
    ]
