"""The matrix of regions by kind of organisation or life domain; on stage too."""

from collections.abc import Collection, Sequence

from data import reference
from data.questions.coverage_cells import Axis
from data.questions.coverage_matrix import (
    CategoryCoverage,
    CoverageCell,
    CoverageMatrix,
    RegionCoverage,
    coverage_matrix,
)
from ui import formats
from ui.drawing import matrix, small_bars
from ui.drawing.matrix import Cell, Key
from ui.drawing.stage import matrix as stage_matrix
from ui.figures.coverage import kinds_nl as words
from ui.figures.coverage import rows
from ui.figures.coverage.extremes_nl import of_lookers
from ui.figures.coverage.switches_nl import BY
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html
from ui.texts import coverage
from ui.texts import figures as figure_words
from ui.texts.region import name_of
from ui.texts.short import short

NOTHING = (
    (Cell(coverage.DELIBERATE_SIGN, "deliberate"), figure_words.DELIBERATE),
    (Cell("", "not-looked"), figure_words.NOT_LOOKED),
    (Cell("", "not-reported"), figure_words.NOT_REPORTED),
)
_KEY = Key(
    (
        *((Cell(symbol), meaning) for symbol, meaning in coverage.LEGEND.items()),
        (Cell("0", "l0"), coverage.ZERO),
        *NOTHING,
    )
)
STAGE_LOOKS = {"looked": "l0", "deliberate": "deliberate", "not_looked": "unknown", "not_reported": "silent"}
"""How each state but active looks on stage."""
_STAGE_SIGNS = {"looked": "0", "not_looked": "?"}
_Line = tuple[RegionCoverage, CoverageCell]


def ask_facts(ask: Ask, setting: Setting) -> CoverageMatrix:
    """The facts at a setting, by kind of organisation or life domain."""
    return ask(coverage_matrix, setting.as_of, by_of(setting))


def by_of(setting: Setting) -> Axis:
    """By what coverage is shown."""
    return "life_domain" if setting.choice(BY) == "life_domain" else "organisation_type"


def numbers(facts: CoverageMatrix) -> Table:
    """A line per region and category."""
    h = words.HEADERS
    columns: Sequence[Column[_Line]] = (
        Column("region", h["region"], Kind.TEXT, lambda one: name_of(one[0].region)),
        Column("category", h["category"], Kind.TEXT, lambda one: reference.label(facts.by, one[1].category_code)),
        Column("partner_count", h["partner_count"], Kind.COUNT, lambda one: one[1].partner_count),
        Column("engagement", h["engagement"], Kind.TEXT, lambda one: _label("engagement", one[1].engagement_code)),
        Column("state", h["state"], Kind.TEXT, lambda one: coverage.STATES[one[1].state]),
        Column(
            "newcomer_voice",
            h["newcomer_voice"],
            Kind.TEXT,
            lambda one: _label("newcomer_voice", one[0].newcomer_voice_code),
        ),
    )
    return table(((region, cell) for region in facts.regions for cell in region.cells), columns)


def stage_numbers(facts: CoverageMatrix) -> Table:
    """A line per category: in how many of the regions that looked it is there, and lacks."""
    h = words.STAGE_HEADERS
    columns: Sequence[Column[CategoryCoverage]] = (
        Column("category", h["category"], Kind.TEXT, lambda one: reference.label(facts.by, one.code)),
        Column("present_count", h["present_count"], Kind.COUNT, lambda one: one.present_count),
        Column("gap_count", h["gap_count"], Kind.COUNT, lambda one: one.gap_count),
        Column("looked_count", h["looked_count"], Kind.COUNT, lambda one: one.looked_count),
    )
    return table(facts.categories, columns)


def _label(code_list: str, code: str | None) -> str | None:
    return None if code is None else reference.label(code_list, code)


def on_page(facts: CoverageMatrix, own: str | None, links: Links) -> Html:
    """Regions down, categories across; beside them how many are there, and the voice of the newcomer."""
    lines = [
        rows.region_row(links, region.region, [*_cells(facts, region, links), *_margins(facts, region)], own)
        for region in facts.regions
    ]
    counts = [one.present_count for one in facts.categories]
    lines.append(rows.margin_row(words.REGIONS_PRESENT, counts, 2, map(_lookers, facts.categories)))
    headers = [*rows.category_headers(facts.by, [one.code for one in facts.categories]), words.PRESENT, words.VOICE]
    return rows.framed(matrix.html(words.CORNER, headers, lines, _KEY, margins=2))


def _cells(facts: CoverageMatrix, region: RegionCoverage, links: Links) -> list[Cell]:
    return [
        square(cell, facts.by, rows.cell_link(links, region.region, facts.by, cell.category_code, "all"))
        for cell in region.cells
    ]


def _margins(facts: CoverageMatrix, region: RegionCoverage) -> list[Cell]:
    voice = region.newcomer_voice_code
    return [
        Cell(formats.part(region.present_count, facts.category_count), "margin"),
        Cell("", "not-looked", figure_words.UNKNOWN)
        if voice is None
        else Cell(words.VOICE_SHORT[voice], "margin", reference.label("newcomer_voice", voice)),
    ]


def _lookers(category: CategoryCoverage) -> str:
    """In how many of the regions that looked a category is present; nothing when nobody did."""
    return of_lookers(category.present_count or 0, category.looked_count) if category.looked_count else ""


def square(cell: CoverageCell, by: str, link: str) -> Cell:
    """One square: its number of active partners with the sign of the strongest engagement, or the kind of nothing."""
    title = f"{reference.label(by, cell.category_code)}: {coverage.STATES[cell.state]}"
    if cell.state == "not_reported":
        return Cell("", "not-reported", title)
    if cell.state == "deliberate":
        return Cell(coverage.DELIBERATE_SIGN, "deliberate", title, link=link)
    if cell.state == "not_looked":
        return Cell("", "not-looked", title, link=link)
    count = cell.partner_count or 0
    sign = coverage.SYMBOLS.get(cell.engagement_code or "", "")
    kind = f"{matrix.count_level(count)} {rows.width(count)}".strip() if cell.state == "active" else "l0"
    return Cell(f"{formats.number(count)} {sign}".strip(), kind, title, link=link)


def on_phone(facts: CoverageMatrix, own: str | None) -> Html:
    """Two lists: in how many regions each kind is there, and of each region how many are and what lacks."""
    kinds = [
        rows.category_entry(facts.by, one.code, one.present_share, words.on_bar(one.present_count, one.looked_count))
        for one in facts.categories
    ]
    regions = [_entry(facts, one) for one in facts.regions]
    return rows.two_lists(words.note_of_list(facts), kinds, regions, facts.category_count, own)


def _entry(facts: CoverageMatrix, one: RegionCoverage) -> small_bars.Entry:
    if not one.is_reported:
        return small_bars.Entry(one.region, name_of(one.region), figure_words.NOT_REPORTED)
    bar = small_bars.Small(one.present_count, formats.part(one.present_count, facts.category_count))
    return small_bars.Entry(one.region, name_of(one.region), "", (bar,), words.lines(facts.by, one))


def on_stage(facts: CoverageMatrix, own: str | None) -> Html:
    """All regions by all categories; what the sentence speaks of stands out: columns, or squares of the own region."""
    if not facts.reporting_count:
        return Html()
    outer = facts.rarest.codes if own is None and facts.rarest and not facts.rarest.is_everywhere else ()
    lines = [
        stage_line(one, one.cells, formats.part(one.present_count, facts.category_count), is_own=one.region == own)
        for one in facts.regions
    ]
    looks = stage_matrix.count_looks(coverage.STATES["active"])
    return stage_matrix.on_stage(
        lines,
        stage_words(facts.by, facts.categories, words.PRESENT_OF, looks, ("l0", coverage.STATES["looked"])),
        own,
        stage_matrix.Foot(words.ACTIVE_IN, [formats.number(one.present_count) for one in facts.categories]),
        columns_of(facts.categories, outer),
    )


def stage_line(
    region: RegionCoverage, cells: Sequence[CoverageCell], margin: str, *, is_own: bool, gap: str = "l0"
) -> stage_matrix.Line:
    """Some squares of one region, none when it handed in no partners.

    Of the own one those are marked that its sentence speaks of: what lacks, or else what nobody looked at.
    """
    looks = STAGE_LOOKS | {"looked": gap}
    counted = (region.in_state("looked") or region.in_state("not_looked")) if is_own else ()
    drawn = [
        stage_matrix.Cell(
            _STAGE_SIGNS.get(cell.state, "") or (formats.number(cell.partner_count) if cell.state == "active" else ""),
            looks.get(cell.state) or matrix.count_level(cell.partner_count or 0),
            cell in counted,
        )
        for cell in cells
    ]
    return stage_matrix.Line(region.region, drawn if region.is_reported else (), margin if region.is_reported else "")


def stage_words(
    by: str,
    categories: Sequence[CategoryCoverage],
    margin: str,
    active: Sequence[tuple[stage_matrix.Cell, str]],
    gap: tuple[str, str],
) -> stage_matrix.Words:
    """The heads and what the looks mean: those of what is ``active``, the look and the word of a ``gap``."""
    looks = [
        *active,
        (stage_matrix.Cell("0", gap[0]), gap[1]),
        (stage_matrix.Cell("?", "unknown"), coverage.STATES["not_looked"]),
        (stage_matrix.Cell("", "deliberate"), coverage.STATES["deliberate"]),
    ]
    return stage_matrix.Words([short(by, one.code) for one in categories], figure_words.NOT_REPORTED, looks, margin)


def columns_of(categories: Sequence[CategoryCoverage], codes: Collection[str]) -> list[int]:
    """Which columns some categories are."""
    return [i for i, one in enumerate(categories) if one.code in codes]


def on_slide(facts: CoverageMatrix, own: str | None) -> Bars | None:
    """A bar per category: in how many of the regions that looked it is there, and in how many it lacks."""
    looked = [one for one in facts.kinds if one.looked_count]
    if not looked:
        return None
    present = tuple(float(one.present_count or 0) for one in looked)
    absent = tuple(float((one.looked_count or 0) - (one.present_count or 0)) for one in looked)
    series = ((words.SLIDE_PRESENT, present), (words.SLIDE_ABSENT, absent))
    labels = tuple(words.kind(facts.by, one.code) for one in looked)
    return Bars(labels, series, words.SLIDE_AXIS, words.SLIDE_NOTE, is_stacked=True)


FIGURE = Figure(
    code="coverage_kinds",
    page="dekking",
    file_name="dekking",
    shown_at={"beeld": "organisations", "modus": "all"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_narrow=on_phone,
    draw_stage=on_stage,
    draw_slide=on_slide,
    switches=(BY,),
    indicators=("coverage_cell", "partner_count", "newcomer_voice"),
)
