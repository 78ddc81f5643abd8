"""The learning questions of a theme, or with certain words, each with what was learnt on it; bars on stage."""

from collections.abc import Sequence
from dataclasses import dataclass

from data import reference
from data.questions.learning_questions import (
    Insight,
    LearningQuestion,
    LearningQuestions,
    ThemeCount,
    learning_questions,
)
from data.searching import asked_words
from ui.drawing import link
from ui.drawing.found_words import marked
from ui.drawing.stage import marks, rows
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.learning import questions_nl as words
from ui.figures.learning.switches_nl import EVERY_THEME, ITEM, PICTURE, SEARCH_KEY, THEME
from ui.html import Html, join, tag
from ui.texts.figures import SHOWN_ROWS, more_rows
from ui.texts.region import name_of


@dataclass(frozen=True)
class _Line:
    """What is asked, the question of the list if it is in there, and one of its insights if it has any."""

    asked: str
    question: LearningQuestion | None
    insight: Insight | None


def ask_facts(ask: Ask, setting: Setting) -> LearningQuestions:
    """The questions that were looked for."""
    theme = setting.choice(THEME)
    return ask(learning_questions, setting.as_of, None if theme == EVERY_THEME else theme, setting.text(SEARCH_KEY))


def numbers(facts: LearningQuestions) -> Table:
    """A row per insight, and per question without one; insights to a question that is not listed come last."""
    h = words.HEADERS
    columns: Sequence[Column[_Line]] = (
        Column("theme", h["theme"], Kind.TEXT, lambda row: row.question and _theme(row.question.theme)),
        Column("question", h["question"], Kind.TEXT, lambda row: row.asked),
        Column("region", h["region"], Kind.TEXT, _asks),
        Column("item", h["item"], Kind.TEXT, lambda row: row.question and row.question.item),
        Column("insight", h["insight"], Kind.TEXT, lambda row: row.insight and row.insight.insight),
        Column("source", h["source"], Kind.TEXT, lambda row: row.insight and row.insight.source),
    )
    listed = [_Line(one.question, one, insight) for one in facts.questions for insight in one.insights or (None,)]
    return table([*listed, *(_Line(one.question, None, one) for one in facts.loose)], columns)


def _asks(row: _Line) -> str | None:
    return name_of(row.question.region) if row.question and row.question.region else None


def stage_numbers(facts: LearningQuestions) -> Table:
    """A row per theme; none while no question is listed."""
    h = words.STAGE_HEADERS
    columns: Sequence[Column[ThemeCount]] = (
        Column("theme", h["theme"], Kind.TEXT, lambda one: _theme(one.theme)),
        Column("question_count", h["question_count"], Kind.COUNT, lambda one: one.question_count),
        Column("answered_count", h["answered_count"], Kind.COUNT, lambda one: one.answered_count),
        Column("insight_count", h["insight_count"], Kind.COUNT, lambda one: one.insight_count),
    )
    return table(facts.themes if facts.listed_count else (), columns)


def on_page(facts: LearningQuestions, own: str | None, links: Links) -> Html:
    """The questions under their themes, then the insights to questions that are not listed."""
    sought = asked_words(facts.search)
    drawn = facts.questions[:SHOWN_ROWS]
    themes = [
        join(tag("h3", _theme(one.theme)), tag("ul", *entries, class_="asked"))
        for one in facts.themes
        if (entries := [_question(q, own, links, sought) for q in drawn if q.theme == one.theme])
    ]
    count = len(facts.questions)
    more = tag("p", more_rows(count), class_="note") if count > SHOWN_ROWS else ""
    leads = any(one.item and _address(one.item, own, links) for one in drawn)
    hint = tag("p", words.CLICK, class_="note screen") if leads else ""
    return join(hint, *themes, more, _loose(facts.loose[:SHOWN_ROWS], sought))


def _question(one: LearningQuestion, own: str | None, links: Links, sought: Sequence[str]) -> Html:
    is_own = own is not None and one.region == own
    asks = words.EVERYBODY if one.region is None else name_of(one.region)
    tags = tag("span", marked(asks, sought), class_="tag own" if is_own else "tag")
    if one.item is not None:
        tags = join(tags, " ", _item(one.item, own, links, sought))
    learnt = _insights(one.insights, sought) if one.insights else tag("p", words.NO_INSIGHT, class_="note")
    return tag("li", tag("p", tag("b", marked(one.question, sought)), " ", tags), learnt)


def _item(item: str, own: str | None, links: Links, sought: Sequence[str]) -> Html:
    title, address = ITEM.options[item], _address(item, own, links)
    if not address:
        return tag("span", marked(item, sought), class_="tag", title=title)
    return link.to(address, marked(item, sought), class_="tag", title=title)


def _address(item: str, own: str | None, links: Links) -> str:
    """Where one sees who can help with an item."""
    region = {"regio": name_of(own)} if own else {}
    return links("lerend_netwerk", beeld=PICTURE.options["match"], item=ITEM.options[item], **region)


def _insights(insights: Sequence[Insight], sought: Sequence[str]) -> Html:
    entries = [
        tag(
            "li",
            marked(one.insight, sought),
            *([] if one.source is None else [" ", tag("span", marked(one.source, sought), class_="note")]),
        )
        for one in insights
    ]
    return tag("ul", *entries, class_="learnt")


def _loose(insights: Sequence[Insight], sought: Sequence[str]) -> Html:
    if not insights:
        return Html("")
    entries = [
        tag("li", tag("p", tag("b", marked(one.question, sought))), _insights([one], sought)) for one in insights
    ]
    return join(tag("h3", words.LOOSE), tag("ul", *entries, class_="asked"))


def on_stage(facts: LearningQuestions, own: str | None) -> Html:
    """A bar per theme, filled for the questions that have an insight."""
    if not facts.listed_count:
        return Html("")
    kind = "dim" if facts.theme is None else "own"
    bars = [
        rows.Bar(
            _theme(one.theme),
            one.question_count,
            one.answered_count,
            words.theme_counts(one.question_count, one.insight_count),
            kind,
        )
        for one in facts.themes
    ]
    return marks.drawing(*rows.kinds(bars, 60, left=470, size=30), rows.key(words.WITH_INSIGHT, words.WITHOUT_INSIGHT))


def _theme(code: str) -> str:
    return reference.label("question_theme", code)


FIGURE = Figure(
    code="learning_questions",
    page="lerend_netwerk",
    file_name="leervragen",
    shown_at={"beeld": "vragen"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    indicators=(),
    switches=(THEME,),
    is_empty=lambda facts: not facts.listed_count and not facts.listed_insight_count,
)
