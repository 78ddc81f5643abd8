"""The scores of the offer of one region beside those of all, for its report and its workbook."""

from collections.abc import Sequence
from typing import NamedTuple

from data.questions.offer_assessment import Assessment
from data.questions.region_quality import RegionQuality, region_quality
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Row
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import region_quality_nl as words
from ui.html import Html


def ask_facts(ask: Ask, setting: Setting) -> RegionQuality:
    """The facts of the region in view."""
    return ask(region_quality, setting.as_of, setting.own)


class _Line(NamedTuple):
    score_class: str
    own_count: int
    every_count: int


def numbers(facts: RegionQuality) -> Table:
    """A line for each class of scores."""
    h = words.HEADERS
    columns: Sequence[Column[_Line]] = (
        Column("score_class", h["score_class"], Kind.TEXT, lambda one: one.score_class),
        Column("own_count", h["own_count"], Kind.COUNT, lambda one: one.own_count),
        Column("every_count", h["every_count"], Kind.COUNT, lambda one: one.every_count),
    )
    return table(map(_Line, words.CLASSES, facts.own_counts, facts.every_counts), columns)


def on_page(facts: RegionQuality, own: str | None, links: Links) -> Html:
    """Two rows: this region and all together, with what has no score at their ends."""
    assert facts.own.assessment is not None  # noqa: S101 - else the figure is empty
    rows = [
        Row(
            words.OWN,
            [
                *(Cell(formats.number(count), matrix.count_level(count)) for count in facts.own_counts),
                *(Cell(formats.number(count), "not-looked") for count in _unscored(facts.own.assessment)),
            ],
            is_own=True,
        ),
        Row(
            words.ALL_REGIONS,
            [Cell(formats.number(count)) for count in (*facts.every_counts, *_unscored(facts.total))],
            is_margin=True,
        ),
    ]
    return matrix.html("", [*words.CLASSES, *words.NOT_ASSESSED], rows)


def _unscored(part: Assessment) -> tuple[int, int]:
    return part.unscored_count, part.unassessed_count


FIGURE = Figure(
    code="region_quality",
    page="",  # stands on no page: in the report and the workbook of a region alone
    file_name="kwaliteit-regio",
    is_of_region=True,
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=("quality_score", "assessed_share", "fresh_share"),
    is_empty=lambda facts: facts.own.assessment is None or not facts.own.assessment.offer_count,
)
