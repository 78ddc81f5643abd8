"""The levels of the eight quality criteria in each region, as a matrix."""

from collections.abc import Sequence

from data import reference
from data.questions.offer_criteria import CriterionLevels, OfferCriteria, offer_criteria
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import criteria_nl as words
from ui.figures.offer.switches_nl import SCENARIO, scenario_of
from ui.html import Html, join, tag
from ui.texts.region import name_of


def ask_facts(ask: Ask, setting: Setting) -> OfferCriteria:
    """The facts at a setting."""
    return ask(offer_criteria, setting.as_of, scenario_of(setting.choice(SCENARIO)))


def _level(level: int) -> Column[CriterionLevels]:
    name = f"level_{level}_count"
    return Column(name, words.HEADERS[name], Kind.COUNT, lambda one: one.level_counts[level])


def numbers(facts: OfferCriteria) -> Table:
    """A line for each region and criterion."""
    h = words.HEADERS
    columns: Sequence[Column[CriterionLevels]] = (
        Column("region", h["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column("criterion", h["criterion"], Kind.TEXT, lambda one: words.label(one.criterion_code)),
        *map(_level, range(4)),
        Column("unknown_count", h["unknown_count"], Kind.COUNT, lambda one: one.unknown_count),
    )
    return table(facts.cells, columns)


_KEY = Key(
    (
        *((Cell("", f"l{level + 1}"), name) for level, name in enumerate(words.LEVELS)),
        (Cell("", "not-reported"), words.UNKNOWN_LEVEL),
    )
)


def on_page(facts: OfferCriteria, own: str | None, links: Links) -> Html:
    """Regions down, criteria across; each square holds a bar of the levels."""
    cells: dict[str, list[Cell]] = {}
    for one in facts.cells:
        cells.setdefault(one.region, []).append(_cell(one))
    rows = [
        Row(name_of(region), squares, region == own, link=links("regio", regio=name_of(region)))
        for region, squares in cells.items()
    ]
    columns = [words.column(option.code) for option in reference.options("criterion")]
    return matrix.html("", columns, rows, _KEY)


def _cell(one: CriterionLevels) -> Cell:
    if one.offer_count is None:
        return Cell("", "not-reported", words.NOT_REPORTED)
    if not one.known_count:
        return Cell("", "not-looked", words.NOT_ASSESSED)
    kinds = (*(f"l{level + 1}" for level in range(4)), "unknown-part")
    bars = [
        tag("i", class_=kind, style=f"flex-grow:{count:.0f}")
        for kind, count in zip(kinds, (*one.level_counts, one.unknown_count), strict=True)
        if count
    ]
    return Cell("", "levels", "", join(words.high(one.high_count, one.known_count), tag("div", *bars, class_="bars")))


FIGURE = Figure(
    code="offer_criteria",
    page="aanbod",
    file_name="kwaliteit-criteria",
    shown_at={"beeld": "score"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    switches=(SCENARIO,),
    indicators=("criterion_level", "scenario"),
)
