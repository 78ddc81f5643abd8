"""Words of what newcomers answered about each offer of one region."""

from data.questions.newcomer_answers import OfferAnswers, OffersAnswered
from ui import formats
from ui.figures.offer import newcomer_answers_nl as shared
from ui.texts import figures as figure_words
from ui.texts.region import name_of

_QUESTIONS = {"welcome": "Welkom", "dutch": "Nederlands geoefend", "people": "Mensen leren kennen"}
_OF_OFFER = {"offer": "Aanbod", "provider": "Aanbieder", "quality_score": "Kwaliteitsscore (0–3)"}
HEADERS = {**shared.HEADERS, **_QUESTIONS, **_OF_OFFER}
_REGION, _HEARD, *_BESIDE, _PROFILE = shared.COLUMNS
COLUMNS = (_OF_OFFER["offer"], _HEARD, *_QUESTIONS.values(), *_BESIDE, "Kwaliteitsscore")
TOO_FEW = "nog geen vijf antwoorden"
GONE = "niet meer in de lijst"


def say(facts: OffersAnswered, own: str | None) -> list[str]:
    """How many answers about how many offers, and their mean."""
    name = name_of(facts.region)
    if facts.told_count:
        count = formats.counted(facts.answer_count, "antwoord", "antwoorden")
        first = f"{name}: minstens {count} van nieuwkomers via kaarten, gemiddeld {formats.number(facts.score, 1)} op 5"
        return formats.falling(f"{first}, over {facts.told_count} keer aanbod", first)
    if facts.offers:
        return [f"{name}: nog geen vijf antwoorden van nieuwkomers over hetzelfde aanbod"]
    if facts.is_asking:
        return [f"{name} vraagt nieuwkomers met kaarten wat ze vinden; er is nog geen kaart"]
    return [f"{name} vraagt nieuwkomers nog niet met kaarten wat ze vinden"]


def heard(one: OfferAnswers) -> str:
    """The score of an offer with its number of answers, or why there is none."""
    if one.answered.answer_count:
        return shared.scored(one.answered)
    return TOO_FEW if one.is_waiting else shared.NO_ANSWERS


def profile(one: OfferAnswers) -> str:
    """The quality score that its region handed in, or why there is none."""
    if not one.is_listed:
        return GONE
    return figure_words.NOT_ASSESSED if one.quality_score is None else formats.number(one.quality_score, 1)
