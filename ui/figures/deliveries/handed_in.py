"""Region by quarter: handed in for its end, for a date of its own, or nothing."""

from data import reference
from data.questions.handed_in import HandedIn, HandedInByQuarter, RegionQuarter, handed_in_by_quarter
from ui import formats
from ui.drawing import matrix
from ui.figures.deliveries import handed_in_nl as words
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html

_LEGEND = matrix.Key(
    tuple(
        zip(
            (matrix.Cell(words.AT_END, "l3"), matrix.Cell("", "l1"), matrix.Cell("", "not-reported")),
            words.LEGEND,
            strict=True,
        )
    )
)
_COLUMNS: tuple[Column[HandedIn], ...] = (
    Column("region", words.HEADERS["region"], Kind.TEXT, lambda one: reference.regions()[one.region].name),
    Column("reference_date", words.HEADERS["reference_date"], Kind.DATE, lambda one: one.reference_date),
    Column("delivery_count", words.HEADERS["delivery_count"], Kind.COUNT, lambda one: one.delivery_count),
)


def _facts(ask: Ask, setting: Setting) -> HandedInByQuarter:
    return ask(handed_in_by_quarter, setting.as_of)


def _table(facts: HandedInByQuarter) -> Table:
    return table(facts.deliveries, _COLUMNS)


def _on_page(facts: HandedInByQuarter, own: str | None, links: Links) -> Html:
    rows = [
        matrix.Row(region.name, [_cell(one) for one in facts.cells if one.region == code], is_own=code == own)
        for code, region in reference.regions().items()
    ]
    return matrix.html(words.CORNER, [words.quarter(quarter) for quarter in facts.quarters], rows, _LEGEND)


def _cell(one: RegionQuarter) -> matrix.Cell:
    if not one.dates:
        return matrix.Cell("", "not-reported", words.LEGEND[2])
    title = ", ".join(map(formats.day, one.dates))
    return (
        matrix.Cell(words.AT_END, "l3", title) if one.is_at_end else matrix.Cell(f"{one.dates[-1]:%d/%m}", "l1", title)
    )


FIGURE = Figure(
    code="handed_in_by_quarter",
    page="versies",
    file_name="versies-kwartalen",
    facts=_facts,
    say=words.say,
    note=words.note,
    table=_table,
    draw_page=_on_page,
    indicators=(),
)
