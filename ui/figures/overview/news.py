"""Parts of the page overzicht that are no figures: three sentences, and the newest realisations of regions."""

from collections.abc import Iterable

from data import reference
from data.questions.overview_news import OverviewNews, Story, newest_stories, overview_news
from ui import formats
from ui.figures.figure import Ask, Links, Piece, Setting
from ui.figures.overview import news_nl as words
from ui.html import Html, join, tag
from ui.texts.region import SUPPORT

_MOST_STORIES = 6


def _ask_news(ask: Ask, setting: Setting) -> OverviewNews:
    return ask(overview_news, setting.as_of, setting.since)


def _sentences(facts: OverviewNews, own: str | None, links: Links) -> Html:
    return tag("div", tag("ul", *(tag("li", sentence) for sentence in words.sentences(facts))), class_="nm")


def _ask_stories(ask: Ask, setting: Setting) -> tuple[Story, ...]:
    return ask(newest_stories, setting.as_of)


def _stories(facts: tuple[Story, ...], own: str | None, links: Links) -> Html:
    heading = tag("div", tag("h3", words.STORIES), class_="nm")
    if not facts:
        return join(heading, tag("div", tag("p", words.NO_STORIES), class_="nm note"))
    newest = listed(facts[:_MOST_STORIES], own, links)
    return join(heading, tag("div", tag("p", words.STORIES_NOTE, class_="note"), newest, class_="nm"))


def listed(stories: Iterable[Story], own: str | None, links: Links) -> Html:
    """Some realisations beside each other, those of the own region marked."""
    return tag("ul", *(_story(one, one.region == own, links) for one in stories), class_="stories")


def _story(story: Story, is_own: bool, links: Links) -> Html:
    name = reference.regions()[story.region].name
    link = links("regio", regio=name)
    region = tag("a", name, href=link, target="_self") if link else name
    return tag(
        "li",
        tag("span", region, f" · {formats.day(story.realised_date)}", class_="note"),
        tag("b", story.title),
        tag("p", story.what_happened) if story.what_happened else "",
        tag("p", f"{SUPPORT} {story.supported_by}", class_="note") if story.supported_by else "",
        class_="own" if is_own else "",
    )


SENTENCES = Piece("overview_sentences", _ask_news, _sentences)
STORIES = Piece("newest_stories", _ask_stories, _stories)
