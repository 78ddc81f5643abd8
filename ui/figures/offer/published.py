"""How much of the offer of each region can be found on the public site: a bar of parts and its numbers."""

from collections.abc import Sequence

from data import reference
from data.questions.offer_published import OfferPublished, RegionPublished, offer_published
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import cells
from ui.figures.offer import published_nl as words
from ui.figures.offer.switches_nl import SCENARIO, scenario_of
from ui.html import Html, tag
from ui.texts import figures as figure_words

_LEGEND = Key(
    (
        (Cell("", "l4"), words.PUBLISHED),
        (Cell("", "l1"), words.UNPUBLISHED),
        (Cell("", "not-reported"), words.WITHOUT_ANSWER),
    )
)


def _facts(ask: Ask, setting: Setting) -> OfferPublished:
    return ask(offer_published, setting.as_of, scenario_of(setting.choice(SCENARIO)))


def _table(facts: OfferPublished) -> Table:
    columns: Sequence[Column[RegionPublished]] = (
        Column("region", words.HEADERS["region"], Kind.TEXT, lambda one: reference.regions()[one.region].name),
        Column("published_count", words.HEADERS["published_count"], Kind.COUNT, lambda one: one.published_count),
        Column("answer_count", words.HEADERS["answer_count"], Kind.COUNT, lambda one: one.answer_count),
        Column("offer_count", words.HEADERS["offer_count"], Kind.COUNT, lambda one: one.offer_count),
        Column("assessed_count", words.HEADERS["assessed_count"], Kind.COUNT, lambda one: one.assessed_count),
    )
    return table(facts.regions, columns, figure_words.ALL_TOGETHER)


def _page(facts: OfferPublished, own: str | None, links: Links) -> Html:
    rows = [
        Row(
            reference.regions()[one.region].name,
            _cells(one),
            one.region == own,
            link=links("regio", regio=reference.regions()[one.region].name),
        )
        for one in facts.regions
    ]
    if facts.assessed.reporting_count:
        rows.append(Row(figure_words.ALL_TOGETHER, _cells(facts.together), is_total=True))
    return tag("div", matrix.html("", words.COLUMNS, rows, _LEGEND, margins=2), class_="nm parts")


def _cells(one: RegionPublished) -> list[Cell]:
    if one.published_count is None or one.unpublished_count is None or one.silent_count is None:
        return [cells.NOT_REPORTED] * len(words.COLUMNS)
    part = formats.part(one.published_count, one.answer_count) if one.answer_count else formats.MISSING
    counts = (("l4", one.published_count), ("l1", one.unpublished_count), ("unknown-part", one.silent_count))
    return [
        Cell("", "found", "", cells.parts(part, counts)),
        Cell(formats.number(one.silent_count), "margin"),
        Cell("", "margin", "", cells.counted(one.offer_count, one.assessed_count)),
    ]


FIGURE = Figure(
    code="offer_published",
    page="aanbod",
    file_name="aanbod-gepubliceerd",
    facts=_facts,
    say=words.say,
    note=words.note,
    table=_table,
    draw_page=_page,
    indicators=("published_share", "assessed_share", "fresh_share", "scenario"),
    switches=(SCENARIO,),
    shown_at={"beeld": "taal"},
)
