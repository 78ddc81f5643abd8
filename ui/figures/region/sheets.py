"""How old each sheet of one region is: a date can hide that one list is a year behind the others."""

from collections.abc import Sequence

from data.questions.region_sheets import RegionSheets, Sheet, region_sheets
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.region import sheets_nl as words
from ui.html import Html, tag


def ask_facts(ask: Ask, setting: Setting) -> RegionSheets:
    """The facts of the region in view."""
    return ask(region_sheets, setting.as_of, setting.own)


def numbers(facts: RegionSheets) -> Table:
    """Each sheet with its date, age and rows."""
    headers = words.HEADERS
    columns: Sequence[Column[Sheet]] = (
        Column("sheet", headers["sheet"], Kind.TEXT, lambda one: one.name),
        Column("reference_date", headers["reference_date"], Kind.DATE, lambda one: one.reference_date),
        Column("age_days", headers["age_days"], Kind.COUNT, lambda one: one.age_days),
        Column("row_count", headers["row_count"], Kind.COUNT, lambda one: one.row_count),
        Column("refused_row_count", headers["refused_row_count"], Kind.COUNT, lambda one: one.refused_row_count),
    )
    return table(facts.sheets, columns)


def on_page(facts: RegionSheets, own: str | None, links: Links) -> Html:
    """The sheets beside each other; older ones and those never handed in stand out."""
    return tag("ul", *(_sheet(one, one.name in facts.older) for one in facts.sheets), class_="sheets")


def _sheet(one: Sheet, is_older: bool) -> Html:
    kind = "not-reported" if one.reference_date is None else "older" if is_older else ""
    return tag("li", tag("b", one.name), " ", tag("span", words.state(one, is_older)), class_=kind)


FIGURE = Figure(
    code="sheet_dates",
    page="regio",
    file_name="versheid",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=("freshness",),
    is_of_region=True,
)
