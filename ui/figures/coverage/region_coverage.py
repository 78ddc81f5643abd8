"""The kinds of organisation in one region: a table in its report, bars on its slide, a sheet in its workbook."""

from collections.abc import Sequence

from data import reference
from data.questions.region_coverage import KindsOfRegion, RegionKind, region_kinds
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.figures.coverage import region_coverage_nl as words
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html, tag
from ui.texts import coverage
from ui.texts import figures as figure_words

_KEY = Key(
    (
        *((Cell(sign), meaning) for sign, meaning in coverage.LEGEND.items()),
        (Cell("0", "l0"), coverage.ZERO),
        (Cell(coverage.DELIBERATE_SIGN, "deliberate"), figure_words.DELIBERATE),
        (Cell("", "not-looked"), figure_words.NOT_LOOKED),
    )
)


def ask_facts(ask: Ask, setting: Setting) -> KindsOfRegion:
    """The facts of the region in view. Raises LookupError without one."""
    return ask(region_kinds, setting.as_of, setting.own)


def numbers(facts: KindsOfRegion) -> Table:
    """A line per kind."""
    h = words.HEADERS
    columns: Sequence[Column[RegionKind]] = (
        Column("kind", h["kind"], Kind.TEXT, _name),
        Column("partner_count", h["partner_count"], Kind.COUNT, lambda one: one.partner_count),
        Column("engagement", h["engagement"], Kind.TEXT, lambda one: _engagement(one) or None),
        Column("state", h["state"], Kind.TEXT, lambda one: coverage.STATES[one.state]),
        Column("present_count", h["present_count"], Kind.COUNT, lambda one: one.present_count),
        Column("looked_count", h["looked_count"], Kind.COUNT, lambda one: one.looked_count),
    )
    return table(facts.kinds, columns)


def _name(one: RegionKind) -> str:
    return reference.label("organisation_type", one.code)


def _engagement(one: RegionKind) -> str:
    return "" if one.engagement_code is None else reference.label("engagement", one.engagement_code)


def on_page(facts: KindsOfRegion, own: str | None, links: Links) -> Html:
    """Kinds down: active partners, their strongest engagement, in how many of the regions that looked."""
    lines = []
    for one in facts.kinds:
        sign = coverage.SYMBOLS.get(one.engagement_code or "", "")
        elsewhere = formats.part(one.present_count, one.looked_count)
        cells = [_count(one), Cell(f"{sign} {_engagement(one)}".strip(), "margin"), Cell(elsewhere, "margin")]
        lines.append(Row(_name(one), cells))
    return tag("div", matrix.html("", words.COLUMNS, lines, _KEY), class_="kinds")


def _count(one: RegionKind) -> Cell:
    if one.partner_count is not None:
        return Cell(formats.number(one.partner_count), matrix.count_level(one.partner_count))
    if one.state == "deliberate":
        return Cell(coverage.DELIBERATE_SIGN, "deliberate")
    return Cell("", one.state.replace("_", "-"))


def on_slide(facts: KindsOfRegion, own: str | None) -> Bars:
    """A bar per kind that was looked at; under them which were not."""
    counted = [one for one in facts.kinds if one.partner_count is not None]
    values = tuple(one.partner_count for one in counted)
    return Bars(tuple(map(_name, counted)), ((words.AXIS, values),), words.AXIS, words.slide_note(facts))


FIGURE = Figure(
    code="region_coverage",
    page="rapport",
    file_name="soorten-partners",
    is_of_region=True,
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_slide=on_slide,
    indicators=("coverage_cell", "partner_count"),
    is_empty=lambda facts: not facts.own.is_reported,
)
