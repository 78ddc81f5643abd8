"""What newcomers answered about each offer of one region, beside what the region handed in; for reading alone."""

from collections.abc import Sequence

from data.feedback import QUESTIONS
from data.questions.newcomer_answers import OfferAnswers, OffersAnswered, offers_answered
from ui import formats
from ui.drawing import tables
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import newcomer_answers_nl as shared
from ui.figures.offer import offers_answered_nl as words
from ui.html import Html, tag


def ask_facts(ask: Ask, setting: Setting) -> OffersAnswered:
    """The facts of the region in view."""
    return ask(offers_answered, setting.as_of, setting.own)


def numbers(facts: OffersAnswered) -> Table:
    """A line per offer with a card."""
    h = words.HEADERS

    def asked(place: int) -> Column[OfferAnswers]:
        question = QUESTIONS[place]
        return Column(question, h[question], Kind.SCORE, lambda one: one.answered.question_scores[place])

    columns: Sequence[Column[OfferAnswers]] = (
        Column("offer", h["offer"], Kind.TEXT, lambda one: one.name),
        Column("provider", h["provider"], Kind.TEXT, lambda one: one.provider_name),
        Column("answer_count", h["answer_count"], Kind.COUNT, lambda one: one.answered.answer_count or None),
        Column("score", h["score"], Kind.SCORE, lambda one: one.answered.score),
        *map(asked, range(len(QUESTIONS))),
        Column("languages", h["languages"], Kind.TEXT, lambda one: shared.languages(one.answered)),
        Column("since", h["since"], Kind.TEXT, lambda one: shared.since(one.answered)),
        Column("newcomers", h["newcomers"], Kind.SCORE, lambda one: one.newcomers.score),
        Column("providers", h["providers"], Kind.SCORE, lambda one: one.providers.score),
        Column("quality_score", h["quality_score"], Kind.SCORE, lambda one: one.quality_score),
    )
    return table(facts.offers, columns)


def on_page(facts: OffersAnswered, own: str | None, links: Links) -> Html:
    """The same with words where there is no number."""
    return tag("div", tables.stacked(words.COLUMNS, map(_line, facts.offers)), class_="few-columns")


def _line(one: OfferAnswers) -> Sequence[str]:
    return (
        one.name,
        words.heard(one),
        *("" if score is None else formats.number(score, 1) for score in one.answered.question_scores),
        shared.languages(one.answered),
        shared.since(one.answered),
        shared.said(one.newcomers),
        shared.said(one.providers),
        words.profile(one),
    )


FIGURE = Figure(
    code="offers_answered",
    page="regio",
    file_name="antwoorden-nieuwkomers",
    facts=ask_facts,
    say=words.say,
    note=shared.note,
    table=numbers,
    draw_page=on_page,
    indicators=("newcomer_answers", "newcomer_feedback", "provider_feedback", "quality_score"),
    is_of_region=True,
    is_of_now=True,
    is_empty=lambda facts: not facts.offers,
)
