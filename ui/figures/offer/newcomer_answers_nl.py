"""Words of what newcomers answered by the cards of offers, region by region."""

from typing import Protocol

from data import reference
from data.questions.newcomer_answers import Answered, NewcomerAnswers, OffersAnswered, RegionAnswers
from ui import formats
from ui.figures.offer import phrases_nl as phrases
from ui.texts import changes
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HEADERS = {
    "region": "Regio",
    "is_asking": "Vraagt nu",
    "offer_count": "Aanbod met antwoorden",
    "answer_count": "Antwoorden via kaart",
    "score": "Score via kaart (1–5)",
    "languages": "Talen (vanaf vijf antwoorden)",
    "since": "Sinds",
    "quality_median": "Mediaan kwaliteitsprofiel (0–3)",
    "newcomers": "Aangeleverd: nieuwkomers (1–5)",
    "providers": "Aangeleverd: aanbieders (1–5)",
}
COLUMNS = (
    "Regio",
    "Via kaart, nu",
    "Talen",
    "Sinds",
    "Aangeleverd: nieuwkomers",
    "Aangeleverd: aanbieders",
    "Kwaliteitsprofiel",
)
OFF = "vraagt het niet"
NO_ANSWERS = "nog geen antwoorden"
WAITING = "nog geen vijf antwoorden over een aanbod"
OTHER_LANGUAGES = "andere"
HIDDEN_LANGUAGES = "te weinig per taal"


class Heard(Protocol):
    """What was handed in of people's opinion: a score with its number of answers; missing: not asked, or hidden."""

    @property
    def score(self) -> float | None:
        """Their mean, 1..5."""

    @property
    def answer_count(self) -> int | None:
        """How many answered."""

    @property
    def is_hidden(self) -> bool:
        """Whether too few answered to tell."""


def say(facts: NewcomerAnswers, own: str | None) -> list[str]:
    """How many answers there are about the offer of how many regions; how the own one stands."""
    if not facts.answering_count:
        if not facts.asking_count:
            everywhere = "Nog geen enkele regio vraagt nieuwkomers met een kaart wat ze vinden"
        else:
            verb = "vraagt" if facts.asking_count == 1 else "vragen"
            asking = formats.counted(facts.asking_count, "regio", "regio’s")
            everywhere = f"{asking} {verb} nieuwkomers met een kaart wat ze vinden; er is nog niets te tonen"
    else:
        count = formats.counted(facts.answer_count, "antwoord", "antwoorden")
        where = formats.counted(facts.answering_count, "regio", "regio’s")
        everywhere = f"Met een kaart gaven nieuwkomers minstens {count} over aanbod in {where}"
    return [everywhere] if own is None else formats.falling(f"{everywhere}; {_own(facts.of(own))}", everywhere)


def _own(one: RegionAnswers) -> str:
    return f"{name_of(one.region)}: {state(one) or scored(one.answered)}"


def state(one: RegionAnswers) -> str:
    """Why there is no score of a region; empty when there is one."""
    if one.offer_count:
        return ""
    if one.waiting_count:
        return WAITING
    return NO_ANSWERS if one.is_asking else OFF


def scored(answered: Answered) -> str:
    """A score with its number of answers.

    >>> scored(Answered(25, 4.24, (), (), None))
    '4,2 (n = 25)'
    """
    return f"{formats.number(answered.score, 1)} (n = {formats.number(answered.answer_count)})"


def said(heard: Heard) -> str:
    """What was handed in: a score with its number of answers, or why there is none."""
    if heard.is_hidden:
        return phrases.TOO_FEW_ANSWERS
    if heard.score is None:
        return phrases.NOT_ASKED
    return f"{formats.number(heard.score, 1)} (n = {formats.number(heard.answer_count)})"


def languages(answered: Answered) -> str:
    """In which languages people answered, and how many in another that may not be told.

    >>> languages(Answered(20, 4.0, (), (("nl", 10), ("ar", 5)), None))
    'Nederlands 10, Arabisch 5, andere 5'
    """
    named = [f"{reference.label('survey_language', code)} {count}" for code, count in answered.languages]
    if answered.answer_count and not named:
        return HIDDEN_LANGUAGES
    rest = answered.answer_count - sum(count for _, count in answered.languages)
    return ", ".join([*named, *([f"{OTHER_LANGUAGES} {rest}"] if rest else [])])


def since(answered: Answered) -> str:
    """The month of the first answer.

    >>> from datetime import date
    >>> since(Answered(5, 4.0, (), (), date(2026, 11, 1)))
    'november 2026'
    """
    first = answered.first_month
    return f"{changes.MONTHS[first.month - 1]} {first.year}" if first else ""


def profile(one: RegionAnswers) -> str:
    """The median of the quality profile with how much was assessed, or why there is none."""
    own = one.handed_in
    if own.offer_count is None:
        return figure_words.NOT_REPORTED
    if own.quality_median is None:
        return figure_words.FEW if own.assessed_count else figure_words.NOT_ASSESSED
    return f"{formats.number(own.quality_median, 1)} (n = {formats.number(own.assessed_count)})"


def note(facts: NewcomerAnswers | OffersAnswered, own: str | None) -> list[str]:
    """Of when the answers are, what is told of them, and what stands beside."""
    return [
        "Antwoorden via kaart zijn van nu, ook op een vaste link; we tonen ze per aanbod, telkens vijf samen.",
        f"Wat een regio aanleverde, staat ernaast, {frame_words.stand(facts.as_of)}. "
        "Antwoorden die ze overnam, staan in beide.",
        "Scores gaan van 1 tot 5, de kwaliteit van 0 tot 3. Via kaart zijn er drie vragen.",
    ]
