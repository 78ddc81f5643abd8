"""Words of the offers of one region themselves."""

from data import reference
from data.questions.offer_list import Feedback, OfferList
from ui import formats
from ui.figures.offer import phrases_nl as phrases
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words

STATES = assessed_words.STATES
NEWCOMERS = "nieuwkomers"
PROVIDERS = "aanbieders"
HIDDEN_PEOPLE = "1 tot 4"
COLUMNS = (
    *("Aanbod", "Soort", "Gemeenten", "Plaatsen", "Taal", "Gratis", "Op ikdoemee", "Score en beoordeling"),
    "Feedback",
)
HEADERS = {
    "name": "Aanbod",
    "provider_name": "Aanbieder",
    "offer_kind": "Soort",
    "goals": "Doelen",
    "offer_status": "Status",
    "municipalities": "Gemeenten",
    "start_date": "Start",
    "end_date": "Einde",
    "yearly_place_count": "Plaatsen per jaar",
    "path_hour_count": "Uren per traject",
    "yearly_participant_count": "Deelnemers per jaar",
    "language_level": "Taalniveau",
    "is_free": "Gratis",
    "is_published": "Op ikdoemee",
    "scenario": "Scenario",
    "quality_score": "Score",
    "quality_state": "Beoordeling",
    "assessor": "Wie beoordeelde",
    "assessed_date": "Beoordeeld op",
    "newcomer_feedback_score": "Feedback nieuwkomers",
    "newcomer_answer_count": "Antwoorden nieuwkomers",
    "provider_feedback_score": "Feedback aanbieders",
    "provider_answer_count": "Antwoorden aanbieders",
    "barriers": "Drempels",
}


def say(facts: OfferList, own: str | None) -> list[str]:
    """How many offers are listed, how many run, and how many of those were assessed."""
    name = phrases.name(facts.region)
    if not facts.is_reported:
        return [f"{name} leverde nog geen blad Aanbod aan"]
    of_kind = f" van de soort {phrases.kind(facts.kind)}" if facts.kind else ""
    in_state = f" met beoordeling “{STATES[facts.state]}”" if facts.state else ""
    if not facts.offer_count:
        return [f"{name} heeft geen aanbod{of_kind}{in_state}"]
    running = formats.number(facts.active_count) if facts.active_count else "geen"
    count = formats.number(facts.offer_count)
    sentence = f"Aanbod van {name}{of_kind}{in_state}: {count}, waarvan {running} actief"
    marks = ", ".join(filter(None, (facts.kind and phrases.kind(facts.kind), facts.state and STATES[facts.state])))
    short = f"Aanbod van {name}{f' ({marks})' if marks else ''}: {count}, waarvan {running} actief"
    if facts.state or not facts.active_count:
        return formats.falling(sentence, short)
    few = f": {figure_words.FEW}" if facts.is_few else ""
    assessed = assessed_words.assessed(facts.assessed_count, facts.active_count, facts.fresh_count)
    return formats.falling(f"{sentence}; {assessed}{few}", sentence, short)


def note(facts: OfferList, own: str | None) -> list[str]:
    """How to read the list, and what of it is shown; or how to hand it in."""
    if not facts.is_reported:
        return ["Haal het sjabloon op bij Opladen en vul het blad Aanbod in.", phrases.past_year(facts.fresh_since)]
    is_cut = facts.offer_count > len(facts.offers)
    return [
        f"Op naam, {phrases.at(facts.as_of)}.",
        *([figure_words.more_rows(facts.offer_count)] if is_cut else []),
        "Score van 0 tot 3, feedback van 1 tot 5 met het aantal antwoorden; minder dan 5 antwoorden tonen we niet.",
        *phrases.scenario_note(facts.scenario),
        phrases.past_year(facts.fresh_since),
    ]


def feedback(voice: Feedback) -> str:
    r"""What people say of one offer, with how many.

    >>> feedback(Feedback(3.6, 8, False)), feedback(Feedback(None, None, True)), feedback(Feedback(None, None, False))
    ('3,6 (n\xa0=\xa08)', 'te weinig antwoorden', '–')
    """
    if voice.is_hidden:
        return phrases.TOO_FEW_ANSWERS
    if voice.score is None or not voice.answer_count:
        return formats.MISSING
    return (
        f"{formats.number(voice.score, 1)} (n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{formats.number(voice.answer_count)})"
    )


def places(is_region_wide: bool, municipality_codes: tuple[str, ...]) -> str:
    """Where an offer is open to people."""
    if is_region_wide:
        return phrases.WHOLE_REGION
    return ", ".join(reference.municipalities()[nis].name for nis in municipality_codes)
