"""How working together is rated: a matrix of 18 regions x 5 conditions on a page, all answers together on stage."""

from collections.abc import Sequence

from data import reference
from data.questions.collaboration import Collaboration, ConditionCell, RegionConditions, collaboration
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.learning import collaboration_nl as words
from ui.figures.learning import scores
from ui.html import Html
from ui.texts import figures as figure_words
from ui.texts.phases import CORNER
from ui.texts.region import name_of

_LEGEND = Key((*scores.SIGNS, scores.NOT_ASKED, (Cell("", "not-reported"), figure_words.NOT_REPORTED)))


def ask_facts(ask: Ask, setting: Setting) -> Collaboration:
    """All regions at a date."""
    return ask(collaboration, setting.as_of)


def numbers(facts: Collaboration) -> Table:
    """A row per region and condition."""
    h = words.HEADERS
    columns: Sequence[Column[tuple[RegionConditions, ConditionCell]]] = (
        Column("region", h["region"], Kind.TEXT, lambda row: name_of(row[0].region)),
        Column("condition", h["condition"], Kind.TEXT, lambda row: words.condition(row[1].condition)),
        *scores.columns(lambda row: row[1].score_counts),
        Column("answer_count", h["answer_count"], Kind.COUNT, lambda row: row[1].answer_count),
        Column("group_count", h["group_count"], Kind.COUNT, lambda row: row[1].group_count),
        Column("hidden_group_count", h["hidden_group_count"], Kind.COUNT, lambda row: row[1].hidden_group_count),
    )
    return table([(region, cell) for region in facts.regions for cell in region.conditions], columns)


def on_page(facts: Collaboration, own: str | None, links: Links) -> Html:
    """A cell is the distribution of all answers that may be shown."""
    rows = [
        Row(
            name_of(one.region),
            [_cell(cell, is_reported=one.is_reported) for cell in one.conditions],
            one.region == own,
            link=links("regio", regio=name_of(one.region)),
        )
        for one in facts.regions
    ]
    return matrix.html(CORNER, [option.label for option in reference.options("condition")], rows, _LEGEND)


def _cell(one: ConditionCell, *, is_reported: bool) -> Cell:
    label = words.condition(one.condition)
    if not is_reported:
        return Cell("", "not-reported", f"{label}: {figure_words.NOT_REPORTED}")
    if one.score_counts is not None:
        return scores.cell(one.score_counts, f"{label}: {words.spread(one.score_counts)}")
    if one.hidden_group_count:
        return Cell(words.HIDDEN, "unknown", f"{label}: {words.HIDDEN}")
    return Cell("", "not-looked", f"{label}: {words.NOT_ASKED}")


def on_stage(facts: Collaboration, own: str | None) -> Html:
    """All answers together; with a region in view the stage shows that region instead."""
    return scores.on_stage(facts.totals)


FIGURE = Figure(
    code="collaboration",
    page="lerend_netwerk",
    file_name="samenwerking",
    shown_at={"beeld": "samenwerking"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=lambda facts: scores.stage_numbers(facts.totals),
    draw_page=on_page,
    draw_stage=on_stage,
    indicators=("collaboration",),
    is_empty=lambda facts: not facts.reported_count,
)
