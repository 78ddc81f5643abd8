"""Parts of the page regio that are no figures: the choice of a region, and its head."""

from collections.abc import Callable
from functools import partial

from data import reference
from data.questions.region_head import RegionHead, region_head
from data.questions.region_sheets import RegionDates, dates_by_region
from ui.drawing import tiles
from ui.figures.figure import Ask, Links, Piece, Setting
from ui.figures.region import head_nl as words
from ui.html import Html, tag


def _ask_dates(ask: Ask, setting: Setting) -> tuple[RegionDates, ...]:
    return ask(dates_by_region, setting.as_of)


def _choice(facts: tuple[RegionDates, ...], own: str | None, links: Links) -> Html:
    """The 18 regions as tiles that lead to their page."""
    inner = {one.region: tag("span", words.dates(one), class_="when") if one.newest_date else None for one in facts}
    grid = tiles.grid(inner, own, lambda code: links("regio", regio=reference.regions()[code].name), "low")
    return tag("div", tag("h2", words.CHOOSE), tag("p", words.CHOOSE_NOTE, class_="note"), grid, class_="nm")


def _ask_head(ask: Ask, setting: Setting) -> RegionHead:
    return ask(region_head, setting.as_of, setting.own)


def _head(facts: RegionHead, own: str | None, links: Links, heading: Callable[[str], Html]) -> Html:
    """Name, lead, network, governments that joined, and the region's own story."""
    pairs = (tag("div", tag("dt", label), tag("dd", text)) for label, text in words.facts(facts).items())
    story = tag("blockquote", facts.story) if facts.story else ""
    if not facts.story and facts.dates.newest_date:
        story = tag("p", words.NO_STORY, class_="note")
    name = reference.regions()[facts.dates.region].name
    return tag("div", heading(name), tag("dl", *pairs, class_="facts"), story, class_="nm")


CHOICE = Piece("region_choice", _ask_dates, _choice)
HEAD = Piece("region_head", _ask_head, partial(_head, heading=partial(tag, "h2", class_="region")))
TITLE = Piece("region_title", _ask_head, partial(_head, heading=partial(tag, "h1")))
"""The same on top of a document of its own."""
