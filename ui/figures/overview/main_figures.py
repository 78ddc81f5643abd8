"""Four figures of all regions together, each with what changed."""

from collections.abc import Sequence

from data.questions.main_figures import SHARES, MainFigure, MainFigures, main_figures
from ui import formats
from ui.drawing import tiles
from ui.drawing.tiles import Card
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.overview import main_figures_nl as words
from ui.html import Html


def ask_facts(ask: Ask, setting: Setting) -> MainFigures:
    """The facts of all regions."""
    return ask(main_figures, setting.as_of, setting.since)


def numbers(facts: MainFigures) -> Table:
    """Each figure now, and then and now in the regions that are compared."""
    headers = words.HEADERS
    columns: Sequence[Column[MainFigure]] = (
        Column("figure", headers["figure"], Kind.TEXT, words.line_label),
        Column("value", headers["value"], Kind.RATE, lambda one: _given(one, one.value)),
        Column("region_count", headers["region_count"], Kind.COUNT, lambda one: one.region_count),
        Column("compared_count", headers["compared_count"], Kind.COUNT, lambda one: one.compared_count),
        Column("earlier", headers["earlier"], Kind.RATE, lambda one: _given(one, one.change.earlier)),
        Column("now", headers["now"], Kind.RATE, lambda one: _given(one, one.change.now)),
        Column("change", headers["change"], Kind.RATE, lambda one: _given(one, one.change.change)),
    )
    return table(facts.figures, columns)


def _given(figure: MainFigure, value: float | None) -> float | None:
    """A share as a percentage with one decimal, a count as it is."""
    return formats.percent(value) if figure.code in SHARES else value


def on_page(facts: MainFigures, own: str | None, links: Links) -> Html:
    """A card for each."""
    return tiles.cards(
        Card(words.value(one), words.label(one, facts), words.under(one, facts)) for one in facts.figures
    )


def on_slide(facts: MainFigures, own: str | None) -> Table:
    """A line for each as its card has it: the figure, of how many regions, its change."""
    headers = words.SLIDE_HEADERS
    columns: Sequence[Column[MainFigure]] = (
        Column("figure", headers["figure"], Kind.TEXT, lambda one: words.label(one, facts)),
        Column("value", headers["value"], Kind.TEXT, words.value),
        Column("known_in", headers["known_in"], Kind.TEXT, words.known_in),
        Column("change", headers["change"], Kind.TEXT, lambda one: words.change(one, facts)),
    )
    return table(facts.figures, columns)


FIGURE = Figure(
    code="main_figures",
    page="overzicht",
    file_name="overzicht-cijfers",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_slide=on_slide,
    sayings=words.sayings,
    indicators=("partner_count", "offer_count", "assessed_share", "government_share"),
)
