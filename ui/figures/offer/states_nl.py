"""Words of how far the assessment of the offer is."""

from data.questions.offer_states import OfferStates, States
from ui import formats
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
CHOOSE_REGION = "Kies hierboven je regio, of klik op een regio, om het aanbod zelf te zien."


def say(facts: OfferStates, own: str | None) -> list[str]:
    """How much of the active offer was assessed, how much of that in the past year, and where nothing was."""
    if own is not None:
        return _of_region(facts, own)
    sentence, blind = phrases.how_much_assessed(facts.assessed), facts.blind_count
    if not blind:
        return [sentence]
    named = f"{phrases.names(facts.blind_regions)} {'heeft' if blind == 1 else 'hebben'} nog geen score"
    counted = f"{blind} {'regio heeft' if blind == 1 else 'regio’s hebben'} nog geen score"
    return formats.falling(f"{sentence}; {named}", f"{sentence}; {counted}", sentence)


def _of_region(facts: OfferStates, own: str) -> list[str]:
    name, states = phrases.name(own), facts.of(own).of_kind
    if states is None:
        return [f"{name} {phrases.NOT_HANDED_IN}"]
    which = f" ({phrases.kind(facts.kind)})" if facts.kind else ""
    if not states.offer_count:
        return [f"{name}: geen actief aanbod{which}"]
    recent = formats.part(states.fresh_count, states.offer_count)
    return formats.falling(f"{name}{which}: {how_much(states)}", f"{name}{which}: {recent} recent beoordeeld")


def how_much(states: States) -> str:
    """How many of some offers were assessed, and how many of those in the past year."""
    return assessed_words.assessed(states.assessed_count, states.offer_count, states.fresh_count)


def in_figures(states: States) -> str:
    """The same under a header that says what it is."""
    return assessed_words.in_figures(states.assessed_count, states.offer_count, states.fresh_count)


def note(facts: OfferStates, own: str | None) -> list[str]:
    """What is counted, who is missing and what the states mean."""
    missing = figure_words.not_handed_in(facts.assessed.silent_regions) if facts.assessed.reporting_count else ""
    return [
        f"Actief aanbod naar beoordeling, {phrases.at(facts.as_of)}.",
        *([f"{missing}."] if missing and own is None else []),
        "Langer geleden: meer dan 12 maanden, of zonder datum.",
        "Zonder score is niet hetzelfde als zwak.",
        "Onvolledig: minder dan 5 van de 8 criteria.",
        "Nee op een voorwaarde: daarom geen score.",
        *phrases.scenario_note(facts.scenario),
        phrases.past_year(facts.fresh_since),
    ]
