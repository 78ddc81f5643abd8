"""Where the answers on working together differ most in one region, for its own page, report and workbook."""

from collections.abc import Sequence

from data import reference
from data.questions.collaboration import GroupAnswers, RegionCollaboration
from ui.drawing import spread
from ui.figures.figure import Column, Figure, Kind, Links, Table, table
from ui.figures.learning import collaboration_nl, scores
from ui.figures.learning import differences_nl as words
from ui.figures.learning.collaboration_groups import ask_facts
from ui.html import Html, join, tag


def numbers(facts: RegionCollaboration) -> Table:
    """A row per condition and group; a small group has no numbers."""
    h = words.HEADERS
    columns: Sequence[Column[GroupAnswers]] = (
        Column("condition", h["condition"], Kind.TEXT, lambda one: collaboration_nl.condition(one.condition)),
        Column("group", h["group"], Kind.TEXT, lambda one: reference.label("rater_group", one.group)),
        Column("answered_date", h["answered_date"], Kind.DATE, lambda one: one.answered_date),
        *scores.columns(lambda one: one.answers and one.answers.score_counts),
        Column("answer_count", h["answer_count"], Kind.COUNT, lambda one: one.answers and one.answers.answer_count),
        Column("next_steps", h["next_steps"], Kind.TEXT, _next_steps),
    )
    return table(facts.groups, columns)


def _next_steps(one: GroupAnswers) -> str | None:
    return collaboration_nl.HIDDEN if one.answers is None else one.next_steps


def on_page(facts: RegionCollaboration, own: str | None, links: Links) -> Html:
    """Conditions down, groups across; in each cell the answers per score as a bar of five parts."""
    codes = [option.code for option in reference.options("rater_group")]
    present = [code for code in codes if any(one.group == code for one in facts.groups)]
    cells = {(one.condition, one.group): one for one in facts.groups}
    head = tag("tr", tag("td"), *(tag("th", reference.label("rater_group", code), scope="col") for code in present))
    rows = [
        tag(
            "tr",
            tag("th", option.label, scope="row"),
            *(_cell(cells.get((option.code, group))) for group in present),
        )
        for option in reference.options("condition")
    ]
    answers = tag("table", tag("thead", head), tag("tbody", *rows), class_="matrix answers")
    return join(_legend(), tag("div", answers, class_="scroll", tabindex="0"))


def _legend() -> Html:
    entries = [
        join(tag("span", score, class_=f"box l{score}"), words.ENDS.get(score, "")) for score in collaboration_nl.SCORES
    ]
    return tag("p", Html(" ").join(entries), class_="note key")


def _cell(one: GroupAnswers | None) -> Html:
    if one is None:
        return tag("td", class_="not-looked", title=collaboration_nl.NOT_ASKED)
    if one.answers is None:
        return tag("td", collaboration_nl.HIDDEN, class_="unknown")
    title = collaboration_nl.spread(one.answers.score_counts, one.answered_date)
    return tag("td", tag("div", *spread.parts(one.answers.score_counts), class_="answer-bar"), title=title)


FIGURE = Figure(
    code="collaboration_differences",
    page="regio",
    file_name="samenwerking",
    is_of_region=True,
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=("collaboration",),
    is_empty=lambda facts: not facts.groups,
)
