"""The learning questions with what was learnt on each, of one theme or with certain words; no words of its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from data import reference
from data.questions.change_days import last_change
from data.questions.sessions import list_date
from data.searching import asked_words, is_found
from data.store import Store

_QUESTIONS = """
    SELECT question_theme_code AS theme, question, region_code AS region, item_code AS item, [] AS insights
    FROM current_learning_question($as_of)
    ORDER BY theme, row_number
    """
_INSIGHTS = "SELECT question, insight, source FROM current_insight($as_of) ORDER BY row_number"


@dataclass(frozen=True)
class Insight:
    """What was learnt on a question; ``source`` is None where it was not given."""

    question: str
    insight: str
    source: str | None


@dataclass(frozen=True)
class LearningQuestion:
    """One question with its insights; ``region`` is None for everybody's, ``item`` where none was given."""

    theme: str
    question: str
    region: str | None
    item: str | None
    insights: tuple[Insight, ...]


@dataclass(frozen=True)
class ThemeCount:
    """How many of the questions that were looked for stand under a theme, and how many of those have an insight."""

    theme: str
    question_count: int
    answered_count: int
    insight_count: int


@dataclass(frozen=True)
class LearningQuestions:
    """The questions of a theme (None: all) with every word of ``search``, by theme and then as listed.

    ``loose`` are the insights to a question that is not listed; they belong to no theme. ``listed_count`` and
    ``listed_insight_count`` are of the whole list; ``unanswered_count`` are the questions looked for that have no
    insight, ``insight_count`` the insights looked for, loose ones too. ``list_date`` is the date that sheet
    Leervragen describes; None: never handed in.
    """

    as_of: date
    list_date: date | None
    theme: str | None
    search: str
    listed_count: int
    listed_insight_count: int
    unanswered_count: int
    questions: tuple[LearningQuestion, ...]
    loose: tuple[Insight, ...]
    insight_count: int
    themes: tuple[ThemeCount, ...]
    asked_by: tuple[tuple[str, int], ...]
    """Region and how many of the questions looked for it asks, for those that ask any."""

    @property
    def hit_count(self) -> int:
        """How many questions and insights were looked for, together."""
        return len(self.questions) + self.insight_count

    def asked_count(self, region: str) -> int:
        """How many of the questions looked for one region asks."""
        return dict(self.asked_by).get(region, 0)


def learning_questions(store: Store, as_of: date, theme: str | None, search: str) -> LearningQuestions:
    """The list, narrowed. Words are found in question, region, item and insights.

    Sources: macros ``current_learning_question``, ``current_insight``.
    """
    every, loose = _listed(store, as_of)
    sought = asked_words(search)
    kept = [one for one in every if theme in (None, one.theme) and is_found(sought, *_texts(one))]
    kept_loose = [one for one in loose if theme is None and is_found(sought, one.question, *_insight_texts([one]))]
    asking = [one.region for one in kept if one.region is not None]
    return LearningQuestions(
        as_of,
        list_date(store, as_of, "Leervragen"),
        theme,
        search,
        len(every),
        sum(len(one.insights) for one in every) + len(loose),
        sum(not one.insights for one in kept),
        tuple(kept),
        tuple(kept_loose),
        sum(len(one.insights) for one in kept) + len(kept_loose),
        tuple(
            _count(option.code, [one for one in kept if one.theme == option.code])
            for option in reference.options("question_theme")
            if theme in (None, option.code)
        ),
        tuple((region, asking.count(region)) for region in reference.regions() if region in asking),
    )


def _listed(store: Store, as_of: date) -> tuple[list[LearningQuestion], list[Insight]]:
    """All questions with their insights, and the insights to a question that is not listed.

    A question is found by its words, without case, accents and signs.
    """
    asked = store.facts(LearningQuestion, _QUESTIONS, as_of=last_change(store, as_of))
    places = {reference.fold(one.question): place for place, one in enumerate(asked)}
    learnt: dict[int | None, list[Insight]] = {}
    for one in store.facts(Insight, _INSIGHTS, as_of=last_change(store, as_of)):
        learnt.setdefault(places.get(reference.fold(one.question)), []).append(one)
    every = [replace(one, insights=tuple(learnt.get(place, ()))) for place, one in enumerate(asked)]
    return every, learnt.get(None, [])


def _texts(question: LearningQuestion) -> Iterable[str]:
    asks = reference.regions()[question.region].name if question.region else ""
    return [question.question, asks, question.item or "", *_insight_texts(question.insights)]


def _insight_texts(insights: Sequence[Insight]) -> list[str]:
    return [text for one in insights for text in (one.insight, one.source or "")]


def _count(theme: str, questions: Sequence[LearningQuestion]) -> ThemeCount:
    answered = [one for one in questions if one.insights]
    return ThemeCount(theme, len(questions), len(answered), sum(len(one.insights) for one in answered))
