"""What newcomers answered by the cards of offers, beside what each region handed in; for reading alone."""

from collections.abc import Sequence

from data.questions.newcomer_answers import NewcomerAnswers, RegionAnswers, newcomer_answers
from ui.drawing import tables
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import newcomer_answers_nl as words
from ui.html import Html, tag
from ui.texts.region import name_of


def ask_facts(ask: Ask, setting: Setting) -> NewcomerAnswers:
    """The facts at a setting."""
    return ask(newcomer_answers, setting.as_of)


def numbers(facts: NewcomerAnswers) -> Table:
    """A line per region."""
    h = words.HEADERS
    columns: Sequence[Column[RegionAnswers]] = (
        Column("region", h["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column("is_asking", h["is_asking"], Kind.YES_NO, lambda one: one.is_asking),
        Column("offer_count", h["offer_count"], Kind.COUNT, lambda one: one.offer_count),
        Column("answer_count", h["answer_count"], Kind.COUNT, _count),
        Column("score", h["score"], Kind.SCORE, lambda one: one.answered.score),
        Column("languages", h["languages"], Kind.TEXT, lambda one: words.languages(one.answered)),
        Column("since", h["since"], Kind.TEXT, lambda one: words.since(one.answered)),
        Column("quality_median", h["quality_median"], Kind.SCORE, lambda one: one.handed_in.quality_median),
        Column("newcomers", h["newcomers"], Kind.SCORE, lambda one: one.handed_in.newcomers.score),
        Column("providers", h["providers"], Kind.SCORE, lambda one: one.handed_in.providers.score),
    )
    return table(facts.regions, columns)


def _count(one: RegionAnswers) -> int | None:
    return one.answered.answer_count if one.offer_count else None


def on_page(facts: NewcomerAnswers, own: str | None, links: Links) -> Html:
    """A line for each region that asks or was answered, and for the own one."""
    lines = [_line(one) for one in facts.regions if not one.is_silent or one.region == own]
    return tag("div", tables.stacked(words.COLUMNS, lines), class_="few-columns")


def _line(one: RegionAnswers) -> Sequence[str]:
    return (
        name_of(one.region),
        words.state(one) or words.scored(one.answered),
        words.languages(one.answered),
        words.since(one.answered),
        words.said(one.handed_in.newcomers),
        words.said(one.handed_in.providers),
        words.profile(one),
    )


FIGURE = Figure(
    code="newcomer_answers",
    page="aanbod",
    file_name="antwoorden-nieuwkomers",
    shown_at={"beeld": "stemmen"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=("newcomer_answers", "newcomer_feedback", "provider_feedback", "quality_score"),
    is_of_now=True,
    is_empty=lambda facts: all(one.is_silent for one in facts.regions),
)
