"""What one region realised, in its own words: on a line of time and as a list."""

from collections.abc import Iterator, Sequence

from data.questions.region_plan import Realisation, Realisations, realisations
from ui import formats
from ui.drawing import lists, timeline
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, is_paper, table
from ui.figures.region import realisations_nl as words
from ui.figures.region.action_plan_nl import more
from ui.html import Html, join, tag
from ui.texts.figures import SHOWN_ROWS, SHOWN_STORIES

_MARKS = {"hoogtepunt": "up", "dieptepunt": "down", "kantelpunt": "turn"}
_SLIDE_COLUMNS = 3
_NEWEST = 2
"""How many stand open; the line of time names them all."""


def ask_facts(ask: Ask, setting: Setting) -> Realisations:
    """The facts of the region in view."""
    return ask(realisations, setting.as_of, setting.own)


def _columns() -> Sequence[Column[Realisation]]:
    headers = words.HEADERS
    return (
        Column("realised_date", headers["realised_date"], Kind.DATE, lambda one: one.realised_date),
        Column("kind", headers["kind"], Kind.TEXT, words.kind),
        Column("title", headers["title"], Kind.TEXT, lambda one: one.title),
        Column("what_happened", headers["what_happened"], Kind.TEXT, lambda one: one.what_happened),
        Column("what_we_did", headers["what_we_did"], Kind.TEXT, lambda one: one.what_we_did),
        Column("advice", headers["advice"], Kind.TEXT, lambda one: one.advice),
        Column("supported_by", headers["supported_by"], Kind.TEXT, lambda one: one.supported_by),
    )


def numbers(facts: Realisations) -> Table:
    """Every realisation with all that the region gave."""
    return table(facts.realisations, _columns())


def on_slide(facts: Realisations, own: str | None) -> Table:
    """When, what, what happened and who supported it; what was done and advised stays in the report."""
    happened: Column[Realisation] = Column(
        "what_happened", words.HEADERS["what_happened"], Kind.TEXT, words.happened_with_support
    )
    return table(facts.realisations, [*_columns()[:_SLIDE_COLUMNS], happened])


def on_page(facts: Realisations, own: str | None, links: Links) -> Html:
    """The line of time, the newest under it and the older ones folded; on paper all in one list."""
    most, total = SHOWN_ROWS if is_paper(links) else SHOWN_STORIES, len(facts.realisations)
    shown = facts.realisations[:most]
    events = [timeline.Event(one.realised_date, one.title, _MARKS.get(one.kind_code or "", "")) for one in shown]
    line = timeline.html(events, facts.as_of, words.MONTHS, words.timeline_alternative(facts))
    items = [*map(_item, shown)]
    if is_paper(links):
        return join(line, lists.todo(items, more(total, most)))
    newest, older = items[:_NEWEST], items[_NEWEST:]
    return join(line, lists.begun(newest, older, words.others(total - _NEWEST, total), more(total, most)))


def _item(one: Realisation) -> lists.Item:
    status = join(formats.day(one.realised_date), tag("br"), words.signed_kind(one))
    return lists.Item(status, one.title, tuple(_lines(one)))


def _told(one: Realisation) -> Sequence[tuple[str, str | None]]:
    return (words.WE_DID, one.what_we_did), (words.WE_ADVISE, one.advice), (words.SUPPORTED, one.supported_by)


def _lines(one: Realisation) -> Iterator[Html]:
    if one.what_happened:
        yield join(one.what_happened)
    for label, text in _told(one):
        if text:
            yield join(tag("b", label), " ", text)


FIGURE = Figure(
    code="realisations",
    page="regio",
    file_name="realisaties",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=(),
    draw_slide=on_slide,
    is_of_region=True,
    is_empty=lambda facts: not facts.realisations,
)
