"""The regions with the profile nearest to that of one region, and what each does differently; for reading."""

from collections.abc import Sequence

from data.questions.similar_regions import SimilarRegion, SimilarRegions, similar_regions
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Row
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.phases import cells
from ui.figures.phases import similar_nl as words
from ui.html import Html, join, tag
from ui.texts.phases import CORNER, phases
from ui.texts.region import name_of

_H = words.HEADERS
_SHOWN_DONE = 3


def ask_facts(ask: Ask, setting: Setting) -> SimilarRegions:
    """The regions that resemble the one in view."""
    return ask(similar_regions, setting.as_of, setting.own)


def numbers(facts: SimilarRegions) -> Table:
    """One row per similar region, nearest first."""
    columns: Sequence[Column[SimilarRegion]] = (
        Column("region", _H["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column("phase", _H["phase"], Kind.TEXT, lambda one: phases()[one.phase_code]),
        Column("other_share", _H["other_share"], Kind.SHARE, lambda one: one.other_share),
        Column("own_share", _H["own_share"], Kind.SHARE, lambda one: one.own_share),
        Column("done_items", _H["done_items"], Kind.TEXT, lambda one: ", ".join(code for code, _ in one.done_items)),
    )
    return table(facts.similar, columns)


def on_page(facts: SimilarRegions, own: str | None, links: Links) -> Html:
    """The profiles under each other, then what each similar region has done already."""
    rows = [
        Row(
            name_of(region),
            [cells.share_cell(share) for share in profile],
            region == facts.region,
            link=cells.address(links, region),
        )
        for region, profile in facts.profiles
    ]
    differences = tag("div", *map(_difference, facts.similar), class_="pair")
    return join(matrix.html(CORNER, cells.headers(), rows), differences)


def _difference(other: SimilarRegion) -> Html:
    first = tag("p", tag("b", words.difference(other)))
    if not other.done_items:
        return tag("div", first, tag("p", words.NOTHING_MORE, class_="note"))
    entries = [tag("li", tag("b", code), " ", statement) for code, statement in other.done_items[:_SHOWN_DONE]]
    if len(other.done_items) > _SHOWN_DONE:
        entries.append(tag("li", formats.and_more(len(other.done_items) - _SHOWN_DONE)))
    return tag("div", first, tag("p", words.ALREADY, class_="note"), tag("ul", *entries))


FIGURE = Figure(
    code="similar_regions",
    page="fasen",
    shown_at={"beeld": "regio"},
    is_of_region=True,
    file_name="wie-herkent-dit",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=("similar_regions", "phase_share"),
    is_empty=lambda facts: not facts.similar,
)
