"""Where nothing is yet in one region, on its own page: a map of its municipalities, or names without one."""

from data.questions.municipality_map import MunicipalityMap
from ui.figures.coverage import municipality_map, places_nl
from ui.figures.coverage import municipality_map_nl as map_words
from ui.figures.coverage import region_spots_nl as words
from ui.figures.figure import Bars, Figure, Links, is_paper
from ui.html import Html, tag


def on_page(facts: MunicipalityMap, own: str | None, links: Links) -> Html:
    """The map, on a page beside the names of what asks attention; without a map those names alone."""
    if facts.has_map:
        drawn = municipality_map.on_map(facts, words.say(facts, own)[0])
        if is_paper(links):
            return tag("div", drawn, class_="spot-map")
        return tag("div", municipality_map.asking(facts.municipalities), drawn, class_="spot-map named")
    tags = [tag("span", name, class_="tag spot") for name in facts.blank_spots]
    tags += [tag("span", words.joining(name), class_="tag joining") for name in facts.joining]
    return tag("div", *tags, class_="tags") if tags else Html()


def on_slide(facts: MunicipalityMap, own: str | None) -> Bars | None:
    """How many municipalities stand in each state; the blank spots are named under them."""
    if not facts.is_reported or not (facts.has_map or facts.blank_spots or facts.joining):
        return None
    labels = tuple(places_nl.LOOKS[look] for look, _ in facts.counts)
    counts = tuple(count for _, count in facts.counts)
    return Bars(labels, ((map_words.AXIS, counts),), map_words.AXIS, map_words.slide_note(facts))


FIGURE = Figure(
    code="region_spots",
    page="regio",
    file_name="witte-vlekken",
    is_of_region=True,
    facts=municipality_map.ask_facts,
    say=words.say,
    note=words.note,
    table=municipality_map.numbers,
    draw_page=on_page,
    draw_slide=on_slide,
    indicators=municipality_map.FIGURE.indicators,
)
