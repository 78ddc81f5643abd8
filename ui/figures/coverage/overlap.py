"""The matrix of active partners that share a municipality with another of their kind or life domain."""

from collections.abc import Sequence

from data import reference
from data.questions.coverage_overlap import (
    CategoryOverlap,
    CoverageOverlap,
    OverlapCell,
    RegionOverlap,
    coverage_overlap,
)
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key
from ui.drawing.small_bars import Entry, Small
from ui.drawing.stage import marks
from ui.drawing.stage import rows as stage_rows
from ui.figures.coverage import kinds_nl, rows
from ui.figures.coverage import overlap_nl as words
from ui.figures.coverage.kinds import by_of
from ui.figures.coverage.switches_nl import BY
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html
from ui.texts import coverage
from ui.texts import figures as figure_words
from ui.texts.region import name_of

_KEY = Key(
    (
        (Cell("2", "l2"), words.SHARED),
        (Cell("0", "recedes"), words.NONE),
        (Cell(formats.MISSING, "margin"), words.NOBODY),
        (Cell("", "not-looked"), figure_words.NOT_LOOKED),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
    )
)
_KEY_HIGH = 50
_Line = tuple[RegionOverlap, OverlapCell]


def ask_facts(ask: Ask, setting: Setting) -> CoverageOverlap:
    """The facts at a setting, by kind of organisation or life domain."""
    return ask(coverage_overlap, setting.as_of, by_of(setting))


def numbers(facts: CoverageOverlap) -> Table:
    """A line per region and category."""
    h = words.HEADERS
    columns: Sequence[Column[_Line]] = (
        Column("region", h["region"], Kind.TEXT, lambda one: name_of(one[0].region)),
        Column("category", h["category"], Kind.TEXT, lambda one: reference.label(facts.by, one[1].category_code)),
        Column("partner_count", h["partner_count"], Kind.COUNT, lambda one: one[1].partner_count),
        Column("overlap_count", h["overlap_count"], Kind.COUNT, lambda one: one[1].overlap_count),
        Column("municipality_count", h["municipality_count"], Kind.COUNT, lambda one: one[1].municipality_count),
    )
    return table(((region, cell) for region in facts.regions for cell in region.cells), columns)


def stage_numbers(facts: CoverageOverlap) -> Table:
    """A line per category: in how many of the regions that looked partners overlap."""
    h = words.STAGE_HEADERS
    columns: Sequence[Column[CategoryOverlap]] = (
        Column("category", h["category"], Kind.TEXT, lambda one: reference.label(facts.by, one.code)),
        Column("region_count", h["region_count"], Kind.COUNT, lambda one: one.region_count),
        Column("looked_count", h["looked_count"], Kind.COUNT, lambda one: one.looked_count),
    )
    return table(facts.categories, columns)


def on_page(facts: CoverageOverlap, own: str | None, links: Links) -> Html:
    """Regions down, categories across; beside them how many partners overlap, in how many municipalities."""
    lines = []
    for region in facts.regions:
        cells = [_cell(facts, region, cell, links) for cell in region.cells]
        places = formats.part(region.overlap_municipality_count, region.municipality_count)
        kind = f"margin {rows.width(region.partner_count or 0)}".strip()
        cells += [Cell(formats.part(region.overlap_count, region.partner_count), kind), Cell(places, "margin")]
        lines.append(rows.region_row(links, region.region, cells, own))
    lines.append(rows.margin_row(words.REGIONS_WITH, [one.region_count for one in facts.categories], 2))
    headers = [*rows.category_headers(facts.by, [one.code for one in facts.categories]), words.PARTNERS, words.PLACES]
    return rows.framed(matrix.html(kinds_nl.CORNER, headers, lines, _KEY, margins=2))


def _cell(facts: CoverageOverlap, region: RegionOverlap, cell: OverlapCell, links: Links) -> Cell:
    label = reference.label(facts.by, cell.category_code)
    title = f"{label}: {coverage.STATES[cell.state]}"
    if cell.state == "not_reported":
        return Cell("", "not-reported", title)
    link = rows.cell_link(links, region.region, facts.by, cell.category_code, "overlap")
    if cell.state == "not_looked":
        return Cell("", "not-looked", title, link=link)
    if not cell.partner_count:
        return Cell(formats.MISSING, "margin", title, link=link)
    count = cell.overlap_count or 0
    kind = matrix.count_level(count) if count else "recedes"
    return Cell(formats.number(count), f"{kind} {rows.width(count)}".strip(), words.cell_title(label, cell), link=link)


def on_phone(facts: CoverageOverlap, own: str | None) -> Html:
    """Two lists: in how many regions each kind overlaps, and of each region how many partners do, and where."""
    categories = [
        rows.category_entry(facts.by, one.code, one.share, kinds_nl.on_bar(one.region_count, one.looked_count))
        for one in facts.categories
    ]
    return rows.two_lists(words.note_of_list(facts), categories, [_entry(facts, one) for one in facts.regions], 1, own)


def _entry(facts: CoverageOverlap, one: RegionOverlap) -> Entry:
    name = name_of(one.region)
    if one.partner_count is None or one.overlap_count is None:
        return Entry(one.region, name, figure_words.NOT_REPORTED)
    share = one.overlap_count / one.partner_count if one.partner_count else None
    return Entry(one.region, name, "", (Small(share, words.on_bar(one)),), words.lines(facts.by, one))


def on_stage(facts: CoverageOverlap, own: str | None) -> Html:
    """Per category in how many regions partners overlap, most often strong; or how many partners of one region do."""
    region = None if own is None else facts.of(own)
    if not facts.reporting_count or (region and region.partner_count is None):
        return Html()
    if region is None:
        most = facts.most_often.codes if facts.most_often else ()
        return marks.drawing(*stage_rows.kinds([_region_bar(facts, one, one.code in most) for one in facts.categories]))
    bars = [_partner_bar(facts, one) for one in region.cells]
    return marks.drawing(*stage_rows.kinds(bars, _KEY_HIGH), stage_rows.key(words.SHARED, words.OTHERS))


def _region_bar(facts: CoverageOverlap, one: CategoryOverlap, is_named: bool) -> stage_rows.Bar:
    shown = formats.part(one.region_count, one.looked_count)
    return stage_rows.Bar(
        kinds_nl.kind(facts.by, one.code), one.region_count, None, shown, "named" if is_named else "dim"
    )


def _partner_bar(facts: CoverageOverlap, one: OverlapCell) -> stage_rows.Bar:
    shown = formats.part(one.overlap_count, one.partner_count)
    label = kinds_nl.kind(facts.by, one.category_code)
    return stage_rows.Bar(label, one.partner_count, one.overlap_count, shown, "dim")


FIGURE = Figure(
    code="coverage_overlap",
    page="dekking",
    file_name="overlap",
    shown_at={"beeld": "organisations", "modus": "overlap"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_narrow=on_phone,
    draw_stage=on_stage,
    switches=(BY,),
    indicators=("overlap", "partner_count"),
)
