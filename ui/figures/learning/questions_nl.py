"""Words of the learning questions and what was learnt on each."""

from data.questions.learning_questions import LearningQuestions
from ui import formats
from ui.figures.learning.shared_nl import network_list
from ui.texts.region import name_of

HEADERS = {
    "theme": "Thema",
    "question": "Vraag",
    "region": "Regio",
    "item": "Fase-item",
    "insight": "Inzicht",
    "source": "Bron",
}
STAGE_HEADERS = {
    "theme": "Thema",
    "question_count": "Vragen",
    "answered_count": "Met inzicht",
    "insight_count": "Inzichten",
}
CLICK = "Klik op een fase-item om te zien wie kan helpen."
NO_INSIGHT = "Nog geen inzicht genoteerd."
LOOSE = "Inzichten bij een vraag die niet in de lijst staat"
EVERYBODY = "van iedereen"
WITH_INSIGHT, WITHOUT_INSIGHT = "vragen met een inzicht", "nog zonder inzicht"


def say(facts: LearningQuestions, own: str | None) -> list[str]:
    """How many questions there are and how many have no insight yet; or how many hold what somebody looks for."""
    if not facts.listed_count and not facts.listed_insight_count:
        return ["Het lerend netwerk leverde nog geen leervragen aan"]
    first = f"{_questions(len(facts.questions))} met {_insights(facts.insight_count)}"
    if facts.search:
        return _searched(facts, first)
    waiting = facts.unanswered_count
    verb = "vraag" if waiting == 1 else "vragen"
    unanswered = f"; bij {waiting} {verb} is er nog geen" if waiting else ""
    asks = "" if own is None else f"; {name_of(own)} stelt er {facts.asked_count(own) or 'nog geen'}"
    return formats.falling(f"{first}{unanswered}{asks}", f"{first}{asks}", first)


def _searched(facts: LearningQuestions, first: str) -> list[str]:
    quoted = f"“{facts.search}”"
    if not facts.hit_count:
        return formats.falling(
            f"Geen enkele leervraag en geen enkel inzicht gaat over {quoted}",
            "Geen enkele leervraag en geen enkel inzicht gaat daarover",
        )
    verb = "gaat" if facts.hit_count == 1 else "gaan"
    return formats.falling(f"{first} {verb} over {quoted}", f"{first} {verb} daarover")


def _questions(count: int) -> str:
    return "1 leervraag" if count == 1 else f"{formats.number(count)} leervragen"


def _insights(count: int) -> str:
    return "1 inzicht" if count == 1 else f"{formats.number(count)} inzichten"


def note(facts: LearningQuestions, own: str | None) -> list[str]:
    """How to read the questions and where they come from."""
    loose = len(facts.loose)
    return [
        "Per thema, met wat er al geleerd is.",
        f"Volgens {network_list(facts.list_date, facts.as_of)}.",
        *([f"{_insights(loose)} zonder vraag in de lijst, bij geen enkel thema."] if loose else []),
    ]


def theme_counts(questions: int, insights: int) -> str:
    """What stands beside the bar of a theme.

    >>> theme_counts(1, 1), theme_counts(3, 0)
    ('1 vraag, 1 inzicht', '3 vragen, 0 inzichten')
    """
    return f"{questions} {'vraag' if questions == 1 else 'vragen'}, {_insights(insights)}"
