"""How newcomers take part at each level of the networks: regions down, four levels across; on stage too."""

from collections.abc import Sequence
from itertools import starmap

from data import reference
from data.questions.newcomer_place import LEVELS, LevelCounts, NewcomerPlace, RegionPlace, newcomer_place
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key
from ui.drawing.stage import matrix as stage_matrix
from ui.figures.coverage import newcomer_place_nl as words
from ui.figures.coverage import rows
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html
from ui.texts import figures as figure_words
from ui.texts.region import name_of

_LOOKS = {"rechtstreeks": "l4", "via": "l2", "nog_niet": "l0"}
_KEY = Key(
    (
        *((Cell("", _LOOKS[one.code]), formats.lower_first(one.label)) for one in reference.options("newcomer_voice")),
        (Cell("", "not-looked"), words.NOT_SAID),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
    )
)


def ask_facts(ask: Ask, setting: Setting) -> NewcomerPlace:
    """The facts at a setting."""
    return ask(newcomer_place, setting.as_of)


def numbers(facts: NewcomerPlace) -> Table:
    """A line per region."""

    def said(place: int) -> Column[RegionPlace]:
        return Column(LEVELS[place], words.LEVELS[LEVELS[place]], Kind.TEXT, lambda one: _label(one.codes[place]))

    columns: Sequence[Column[RegionPlace]] = (
        Column("region", words.HEADERS["region"], Kind.TEXT, lambda one: name_of(one.region)),
        *map(said, range(len(LEVELS))),
        Column("since", words.HEADERS["since"], Kind.DATE, lambda one: one.since),
    )
    return table(facts.regions, columns)


def stage_numbers(facts: NewcomerPlace) -> Table:
    """A line per level."""
    h = words.LEVEL_HEADERS
    columns: Sequence[Column[LevelCounts]] = (
        Column("level", h["level"], Kind.TEXT, lambda one: words.LEVELS[one.level]),
        Column("direct_count", h["direct"], Kind.COUNT, lambda one: one.direct_count),
        Column("via_count", h["via"], Kind.COUNT, lambda one: one.via_count),
        Column("not_yet_count", h["not_yet"], Kind.COUNT, lambda one: one.not_yet_count),
        Column("known_count", h["known"], Kind.COUNT, lambda one: one.known_count),
    )
    return table(facts.levels, columns)


def _label(code: str | None) -> str | None:
    return None if code is None else reference.label("newcomer_voice", code)


def on_page(facts: NewcomerPlace, own: str | None, links: Links) -> Html:
    """A square for each region and level; since when at the end of the line."""
    lines = [rows.region_row(links, one.region, [*_cells(one), _since(one)], own) for one in facts.regions]
    return rows.framed(matrix.html(words.CORNER, [*words.PAGE_LEVELS, words.SINCE], lines, _KEY, margins=1), "places")


def _cells(one: RegionPlace) -> list[Cell]:
    return list(starmap(_cell, zip(words.LEVELS.values(), one.codes, [one.is_reported] * len(LEVELS), strict=True)))


def _cell(level: str, code: str | None, is_reported: bool) -> Cell:
    if code is None:
        nothing = ("not-looked", words.NOT_SAID) if is_reported else ("not-reported", figure_words.NOT_REPORTED)
        return Cell("", nothing[0], f"{level}: {nothing[1]}")
    return Cell(
        words.SHORT[code], _LOOKS[code], f"{level}: {formats.lower_first(reference.label('newcomer_voice', code))}"
    )


def _since(one: RegionPlace) -> Cell:
    return Cell(formats.day(one.since) if one.since else "", "margin")


def on_stage(facts: NewcomerPlace, own: str | None) -> Html:
    """The same for a room; a region that says nothing is one empty line."""
    if not facts.saying_count:
        return Html()
    lines = [
        stage_matrix.Line(one.region, [_stage_cell(code) for code in one.codes] if not one.is_silent else ())
        for one in facts.regions
    ]
    looks = [(stage_matrix.Cell("", _LOOKS[code]), meaning) for code, meaning in words.STAGE.items()]
    looks.append((stage_matrix.Cell("?", "unknown"), words.NOT_SAID))
    return stage_matrix.on_stage(lines, stage_matrix.Words([*words.LEVELS.values()], words.NOT_SAID, looks), own)


def _stage_cell(code: str | None) -> stage_matrix.Cell:
    return stage_matrix.Cell(words.STAGE[code], _LOOKS[code]) if code else stage_matrix.Cell("?", "unknown")


def on_slide(facts: NewcomerPlace, own: str | None) -> Bars | None:
    """How many regions said what, level by level."""
    if not facts.saying_count:
        return None
    series = (
        (words.LEVEL_HEADERS["direct"], tuple(one.direct_count for one in facts.levels)),
        (words.LEVEL_HEADERS["via"], tuple(one.via_count for one in facts.levels)),
        (words.LEVEL_HEADERS["not_yet"], tuple(one.not_yet_count for one in facts.levels)),
    )
    return Bars(tuple(words.LEVELS.values()), series, words.AXIS, is_stacked=True)


FIGURE = Figure(
    code="newcomer_place",
    page="dekking",
    file_name="plaats-nieuwkomers",
    shown_at={"beeld": "organisations", "modus": "all"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    draw_slide=on_slide,
    indicators=("newcomer_place",),
)
