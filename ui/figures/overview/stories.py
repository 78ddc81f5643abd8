"""The newest realisation of each region, all together in one list: for what all regions take along."""

from collections.abc import Sequence

from data.questions.overview_news import Story, newest_stories
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.overview import news
from ui.figures.overview import stories_nl as words
from ui.html import Html
from ui.texts.region import name_of

Stories = tuple[Story, ...]
"""Newest first."""


def ask_facts(ask: Ask, setting: Setting) -> Stories:
    """The facts of all regions."""
    return ask(newest_stories, setting.as_of)


def numbers(facts: Stories) -> Table:
    """A line per region that gave any."""
    headers = words.HEADERS
    columns: Sequence[Column[Story]] = (
        Column("realised_date", headers["realised_date"], Kind.DATE, lambda one: one.realised_date),
        Column("region", headers["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column("title", headers["title"], Kind.TEXT, lambda one: one.title),
        Column("what_happened", headers["what_happened"], Kind.TEXT, lambda one: one.what_happened),
    )
    return table(facts, columns)


def on_page(facts: Stories, own: str | None, links: Links) -> Html:
    """In the words of the regions."""
    return news.listed(facts, own, links)


def on_slide(facts: Stories, own: str | None) -> Table:
    """The same as a table."""
    return numbers(facts)


FIGURE = Figure(
    code="newest_stories",
    page="rapport",
    file_name="realisaties-regios",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_slide=on_slide,
    indicators=(),
    is_empty=lambda facts: not facts,
)
