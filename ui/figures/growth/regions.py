"""How all regions grew, small beside each other on one scale."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from data.questions.growth import Delivered, Growth, growth
from ui.drawing import growth_panels, small_bars
from ui.drawing.growth import Course
from ui.drawing.stage import growth as stage_form
from ui.drawing.stage.legend import Entry
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Plot, Setting, Table, table
from ui.figures.growth import courses, measures_nl
from ui.figures.growth import regions_nl as words
from ui.figures.growth.measures_nl import MEASURES
from ui.figures.growth.of_region import INDICATORS
from ui.figures.growth.switches_nl import MEASURE
from ui.html import Html, join, tag
from ui.texts.region import name_of


def ask_facts(ask: Ask, setting: Setting) -> Growth:
    """All regions at once."""
    return ask(growth, setting.as_of, setting.choice(MEASURE), setting.since)


class _Line(NamedTuple):
    region: str
    delivered: Delivered | None


def _lines(facts: Growth) -> Iterator[_Line]:
    for one in facts.regions:
        yield from (_Line(one.region, each) for each in one.deliveries or (None,))


def numbers(facts: Growth) -> Table:
    """A line for each delivery of each region; a region without any has an empty one."""
    columns: Sequence[Column[_Line]] = (
        Column("region", measures_nl.HEADERS["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column(
            "reference_date",
            measures_nl.HEADERS["reference_date"],
            Kind.DATE,
            lambda one: one.delivered and one.delivered.reference_date,
        ),
        *courses.columns(facts.measure, lambda one: one.delivered),
    )
    return table(_lines(facts), columns)


def _courses(facts: Growth) -> list[Course]:
    return [courses.course(facts.measure, one, words.absence(one), is_small=True) for one in facts.regions]


def on_page(facts: Growth, own: str | None, links: Links) -> Plot:
    """Eighteen panels in one figure."""
    return growth_panels.on_page(_courses(facts), courses.all_ground(facts), own, dict(courses.ticks(facts)))


def on_phone(facts: Growth, own: str | None) -> Html:
    """A list with the newest delivery of each region."""
    how = tag("p", " ".join(filter(None, words.note_of_bars(facts))), class_="note")
    entries = [
        small_bars.Entry(
            one.region,
            name_of(one.region),
            words.beside(one),
            courses.bars(facts.measure, one.newest) if one.newest else (),
        )
        for one in facts.regions
    ]
    return join(how, small_bars.on_page(entries, courses.scales(facts.measure, facts.highest), own))


def on_stage(facts: Growth, own: str | None) -> Html:
    """The same for a room: the own region stands out, else those that grew."""
    named = MEASURES[facts.measure]
    part: list[Entry] = [("line", "course part named", named.part)] if named.part else []
    signs: list[Entry] = [("sign", sign, kind) for sign, kind in measures_nl.signs()]
    return stage_form.panels(
        _courses(facts),
        courses.all_ground(facts),
        own,
        () if own else facts.grown,
        courses.ticks(facts),
        [("line", "course named", named.label), *part, *signs],
    )


def on_slide(facts: Growth, own: str | None) -> Bars | None:
    """The two deliveries of each region that are compared."""
    compared = [one for one in facts.regions if one.step is not None and one.earlier and one.latest]
    if not compared:
        return None
    values = [
        tuple(courses.on_slide(each and each.amount, is_share=facts.is_share) for each in pair)
        for pair in zip(*((one.latest, one.earlier) for one in compared), strict=True)
    ]
    axis = measures_nl.PERCENT if facts.is_share else MEASURES[facts.measure].label
    series = tuple(zip((words.LATEST, words.EARLIER), values, strict=True))
    return Bars(tuple(name_of(one.region) for one in compared), series, axis, words.SLIDE_NOTE)


FIGURE = Figure(
    code="growth_regions",
    page="groei",
    file_name="groei-regios",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_narrow=on_phone,
    draw_stage=on_stage,
    draw_slide=on_slide,
    switches=(MEASURE,),
    indicators=INDICATORS,
    is_empty=lambda facts: len(facts.never) == len(facts.regions),
)
