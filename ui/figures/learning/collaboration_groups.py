"""How each group of one region rates working together, with what the same group answered before; added up on stage."""

from collections.abc import Sequence

from data import reference
from data.questions.collaboration import Answers, Counts, GroupAnswers, RegionCollaboration, region_collaboration
from ui.drawing import matrix, spread
from ui.drawing.matrix import Cell, Key, Row
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.learning import collaboration_nl as words
from ui.figures.learning import scores
from ui.html import Html, tag

_LEGEND = Key((*scores.SIGNS, scores.NOT_ASKED))


def ask_facts(ask: Ask, setting: Setting) -> RegionCollaboration:
    """The region in view. Raises LookupError without one."""
    return ask(region_collaboration, setting.as_of, setting.since, setting.own)


def numbers(facts: RegionCollaboration) -> Table:
    """A row per condition and group; a small group has no numbers."""
    h = words.GROUP_HEADERS
    columns: Sequence[Column[GroupAnswers]] = (
        Column("condition", h["condition"], Kind.TEXT, lambda one: words.condition(one.condition)),
        Column("group", h["group"], Kind.TEXT, lambda one: reference.label("rater_group", one.group)),
        Column("answered_date", h["answered_date"], Kind.DATE, lambda one: one.answered_date),
        *scores.columns(lambda one: _counts(one.answers)),
        Column("answer_count", h["answer_count"], Kind.COUNT, _answer_count),
        Column("earlier_date", h["earlier_date"], Kind.DATE, lambda one: one.earlier and one.earlier.answered_date),
        *scores.columns(lambda one: _counts(one.earlier), words.EARLIER_SCORES),
    )
    return table(facts.groups, columns)


def _counts(answers: Answers | None) -> Counts | None:
    return None if answers is None else answers.score_counts


def _answer_count(one: GroupAnswers) -> object:
    return words.HIDDEN if one.answers is None else one.answers.answer_count


def on_page(facts: RegionCollaboration, own: str | None, links: Links) -> Html:
    """Groups down, conditions across."""
    cells = {(one.group, one.condition): one for one in facts.groups}
    conditions = reference.options("condition")
    rows = [
        Row(group.label, [_cell(cells.get((group.code, option.code))) for option in conditions])
        for group in reference.options("rater_group")
        if any(one.group == group.code for one in facts.groups)
    ]
    drawn = matrix.html("", [option.label for option in conditions], rows, _LEGEND)
    return tag("div", drawn, class_="groups")


def _cell(one: GroupAnswers | None) -> Cell:
    if one is None:
        return Cell("", "not-looked", words.NOT_ASKED)
    if one.answers is None:
        return Cell(words.HIDDEN, "unknown")
    title = words.spread(one.answers.score_counts, one.answered_date)
    if one.earlier is None:
        return scores.cell(one.answers.score_counts, title)
    was = f"{words.WAS}: {words.spread(one.earlier.score_counts, one.earlier.answered_date)}"
    bar = spread.html(one.earlier.score_counts, was)
    below = tag("div", bar, tag("span", words.was(one.earlier.answer_count)), class_="with-count was")
    return scores.cell(one.answers.score_counts, f"{title}; {was}", below)


def on_stage(facts: RegionCollaboration, own: str | None) -> Html:
    """The answers of all groups that may be shown, together."""
    return scores.on_stage(facts.totals)


FIGURE = Figure(
    code="collaboration_groups",
    page="lerend_netwerk",
    file_name="samenwerking",
    shown_at={"beeld": "samenwerking"},
    is_of_region=True,
    facts=ask_facts,
    say=words.say_of_region,
    note=words.note_of_region,
    table=numbers,
    stage_table=lambda facts: scores.stage_numbers(facts.totals),
    draw_page=on_page,
    draw_stage=on_stage,
    indicators=("collaboration",),
    is_empty=lambda facts: not facts.groups,
)
