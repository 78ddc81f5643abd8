"""Words of how far the assessment of the offer is."""

from data.questions.offer_assessment import OfferAssessment
from ui import formats
from ui.figures.offer import assessment_nl
from ui.figures.offer import phrases_nl as phrases
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words

STATES = assessed_words.STATES
LOOKED_AT = assessed_words.LOOKED_AT
COLUMNS = (
    assessed_words.COLUMN,
    "Langer geleden",
    "Onvolledig",
    "Nee op voor\u00adwaarde",
    "Nog niet bekeken",
    "Actief",
)
HEADERS = {
    "region": "Regio",
    "offer_count": "Actief aanbod",
    "assessed_count": "Beoordeeld",
    "fresh_count": assessed_words.FRESH_COLUMN,
    "stale_count": "Waarvan langer geleden",
    "incomplete_count": formats.first_upper(STATES["incomplete"]),
    "closed_count": formats.first_upper(STATES["closed"]),
    "unassessed_count": formats.first_upper(STATES["none"]),
}
CHOOSE_REGION = "Klik op een getal of een regio, of kies hierboven je regio, om het aanbod zelf te zien."


def say(facts: OfferAssessment, own: str | None) -> list[str]:
    """How much of the active offer was assessed, how much of that in the past year, and where nothing was."""
    return assessment_nl.say(facts, None) if own is None else _of_region(facts, own)


def _of_region(facts: OfferAssessment, own: str) -> list[str]:
    name, part = phrases.name(own), facts.of(own)
    if part is None:
        return [f"{name} {phrases.NOT_HANDED_IN}"]
    which = f" ({phrases.kind(facts.kind)})" if facts.kind else ""
    if not part.offer_count:
        return [f"{name}: {phrases.NO_ACTIVE_OFFER}{which}"]
    recent = formats.part(part.fresh_count, part.offer_count)
    how_much = assessment_nl.counted(part)
    return formats.falling(f"{name}{which}: {how_much}", f"{name}{which}: {recent} recent beoordeeld")


def note(facts: OfferAssessment, own: str | None) -> list[str]:
    """What is counted, who is missing and what the states mean."""
    missing = figure_words.not_handed_in(facts.silent_regions) if facts.reporting_count else ""
    return [
        f"Actief aanbod naar beoordeling, {phrases.at(facts.as_of)}.",
        *([f"{missing}."] if missing and own is None else []),
        "Zonder score is niet hetzelfde als zwak.",
        assessed_words.MEANING,
        *phrases.scenario_note(facts.scenario),
        phrases.past_year(facts.fresh_since),
    ]
