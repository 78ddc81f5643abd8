"""What one region lacks, each with the regions and organisations that could help: a list to read, not for a stage."""

from collections.abc import Sequence

from data import reference
from data.questions.coverage_gaps import Gap, RegionGaps, region_gaps
from ui import formats
from ui.drawing import tables
from ui.figures.coverage import helpers_nl as words
from ui.figures.coverage.kinds import by_of
from ui.figures.coverage.switches_nl import BY
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html, tag

_ALL_REGIONS = len(reference.regions())


def ask_facts(ask: Ask, setting: Setting) -> RegionGaps:
    """The facts of the region in view. Raises LookupError without one."""
    return ask(region_gaps, setting.as_of, setting.own, by_of(setting))


def numbers(facts: RegionGaps) -> Table:
    """A line per gap, with all regions that could help."""
    h = words.HEADERS
    columns: Sequence[Column[Gap]] = (
        Column("category", h["category"], Kind.TEXT, lambda one: reference.label(facts.by, one.category_code)),
        Column("state", h["state"], Kind.TEXT, lambda one: words.STATES[one.state]),
        Column(
            "helpers",
            h["helpers"],
            Kind.TEXT,
            lambda one: words.helpers(one.helpers, facts.other_reporting_count, _ALL_REGIONS),
        ),
        Column("organisations", h["organisations"], Kind.TEXT, lambda one: ", ".join(one.organisation_names)),
    )
    return table(facts.gaps, columns)


def on_page(facts: RegionGaps, own: str | None, links: Links) -> Html:
    """The list, with the nearest three regions of each gap."""
    lines = [
        (
            reference.label(facts.by, one.category_code),
            words.state(one),
            words.helpers(one.helpers, facts.other_reporting_count),
            formats.enumerate_names(one.organisation_names) or formats.MISSING,
        )
        for one in facts.gaps
    ]
    return tag("div", tables.stacked(tuple(words.HEADERS.values()), lines), class_="helpers few-columns")


FIGURE = Figure(
    code="coverage_helpers",
    page="dekking",
    file_name="hulp",
    shown_at={"beeld": "organisations", "modus": "gaps"},
    is_of_region=True,
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    switches=(BY,),
    indicators=("coverage_gap", "cross_regional"),
    is_empty=lambda facts: not facts.gaps,
)
