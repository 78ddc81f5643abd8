"""How much Dutch the offer asks: a matrix of counts per region on the page, a bar per level on stage."""

from collections.abc import Sequence

from data import reference
from data.questions.offer_assessed import OfferCount
from data.questions.offer_languages import NO_DUTCH, Levels, OfferLanguages, offer_languages
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Row
from ui.drawing.stage import marks
from ui.drawing.stage import rows as bars
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import cells
from ui.figures.offer import languages_nl as words
from ui.figures.offer import phrases_nl as phrases
from ui.figures.offer.switches_nl import SCENARIO, scenario_of
from ui.html import Html
from ui.texts import figures as figure_words

_LEGEND_HIGH = 60


def _facts(ask: Ask, setting: Setting) -> OfferLanguages:
    return ask(offer_languages, setting.as_of, scenario_of(setting.choice(SCENARIO)))


def _table(facts: OfferLanguages) -> Table:
    columns: Sequence[Column[tuple[str, OfferCount]]] = (
        Column("region", words.HEADERS["region"], Kind.TEXT, lambda row: reference.regions()[row[0]].name),
        Column("language_level", words.HEADERS["language_level"], Kind.TEXT, lambda row: words.level(row[1].code)),
        Column("offer_count", words.HEADERS["offer_count"], Kind.COUNT, lambda row: row[1].offer_count),
        Column("assessed_count", words.HEADERS["assessed_count"], Kind.COUNT, lambda row: row[1].assessed_count),
    )
    return table(((one.region, level) for one in facts.regions for level in one.levels.levels), columns)


def _page(facts: OfferLanguages, own: str | None, links: Links) -> Html:
    rows = [
        Row(
            reference.regions()[one.region].name,
            [*map(_level_cell, one.levels.levels), _together(one.levels)],
            one.region == own,
            link=links("regio", regio=reference.regions()[one.region].name),
        )
        for one in facts.regions
    ]
    if facts.together.offer_count is not None:
        sums = [Cell("", "", "", cells.counted(one.offer_count, one.assessed_count)) for one in facts.together.levels]
        rows.append(Row(figure_words.ALL_TOGETHER, [*sums, _together(facts.together)], is_total=True))
    headers = [*(words.level(level.code) for level in facts.together.levels), phrases.TOGETHER]
    largest = max(level.offer_count or 0 for one in facts.regions for level in one.levels.levels)
    return cells.sized(matrix.html("", headers, rows, cells.LEGEND, margins=2), largest)


def _level_cell(level: OfferCount) -> Cell:
    if level.offer_count is None:
        return cells.NOT_REPORTED
    if not level.offer_count:
        return Cell("0", "none" if level.code is None else "l0")
    kind = "not-looked" if level.code is None else matrix.count_level(level.offer_count)
    return Cell("", kind, "", cells.counted(level.offer_count, level.assessed_count))


def _together(levels: Levels) -> Cell:
    if levels.offer_count is None:
        return Cell(formats.MISSING, "margin")
    return Cell("", "margin", "", cells.counted(levels.offer_count, levels.assessed_count))


def _stage(facts: OfferLanguages, own: str | None) -> Html:
    levels = facts.of(own).levels if own else facts.together
    if levels.offer_count is None:
        return Html()
    drawn = [
        bars.Bar(
            words.level_asked(level.code),
            level.offer_count,
            level.assessed_count,
            _counted(level),
            "unknown" if level.code is None else "named" if level.code == NO_DUTCH else "dim",
        )
        for level in levels.levels
    ]
    return marks.drawing(*bars.kinds(drawn, _LEGEND_HIGH, size=30), bars.key(words.ASSESSED, words.UNASSESSED))


def _counted(level: OfferCount) -> str:
    """As on the page: the assessed ones between brackets."""
    return f"{formats.number(level.offer_count)} ({formats.number(level.assessed_count)})" if level.offer_count else "0"


def _stage_table(facts: OfferLanguages) -> Table:
    columns: Sequence[Column[tuple[str, Levels]]] = (
        Column("region", words.HEADERS["region"], Kind.TEXT, lambda row: row[0]),
        *(_level_column(place, level.code) for place, level in enumerate(facts.together.levels)),
        Column("assessed_count", words.HEADERS["assessed_count"], Kind.COUNT, lambda row: row[1].assessed_count),
    )
    regions = [(reference.regions()[one.region].name, one.levels) for one in facts.regions]
    return table([(phrases.ALL_REGIONS, facts.together), *regions], columns)


def _level_column(place: int, code: str | None) -> Column[tuple[str, Levels]]:
    name = f"level_{code or 'not_given'}"
    return Column(name, words.level(code), Kind.COUNT, lambda row: row[1].levels[place].offer_count)


FIGURE = Figure(
    code="offer_languages",
    page="aanbod",
    file_name="aanbod-taal",
    facts=_facts,
    say=words.say,
    note=words.note,
    table=_table,
    draw_page=_page,
    draw_stage=_stage,
    stage_table=_stage_table,
    indicators=("language_level", "assessed_share", "fresh_share", "scenario"),
    switches=(SCENARIO,),
    shown_at={"beeld": "taal"},
)
