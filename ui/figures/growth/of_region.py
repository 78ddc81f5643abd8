"""How one region grew, large: its deliveries, what it told, and the network days."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from data.questions.growth import Delivered, OwnGrowth, region_growth
from ui import formats
from ui.drawing import growth_plot, small_bars
from ui.drawing.growth import Course
from ui.drawing.stage import growth as stage_form
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Plot, Setting, Table, table
from ui.figures.growth import courses, measures_nl
from ui.figures.growth import of_region_nl as words
from ui.figures.growth.measures_nl import MEASURES
from ui.figures.growth.switches_nl import MEASURE
from ui.html import Html, join, tag
from ui.texts import figures as figure_words

INDICATORS = (
    *("growth", "offer_count", "assessed_share", "fresh_share", "partner_count", "government_share"),
    *("phase_share", "turning_point"),
)


def ask_facts(ask: Ask, setting: Setting) -> OwnGrowth:
    """The region in view, out of what is asked for all."""
    return ask(region_growth, setting.as_of, setting.choice(MEASURE), setting.since, setting.own)


class _Line(NamedTuple):
    """What happened on a day; ``delivered`` is missing where nothing was delivered."""

    day: date
    what: str
    delivered: Delivered | None


def _lines(facts: OwnGrowth) -> Iterator[_Line]:
    yield from (_Line(one.reference_date, measures_nl.DELIVERY, one) for one in facts.own.deliveries)
    yield from (_Line(one.realised_date, measures_nl.point(one), None) for one in facts.own.turning_points)
    yield from (_Line(day, measures_nl.NETWORK_DAY, None) for day in facts.network_days)


def numbers(facts: OwnGrowth) -> Table:
    """A line for each delivery, each moment that the region told and each network day, oldest first."""
    columns: Sequence[Column[_Line]] = (
        Column("day", measures_nl.HEADERS["day"], Kind.DATE, lambda one: one.day),
        Column("what", measures_nl.HEADERS["what"], Kind.TEXT, lambda one: one.what),
        *courses.columns(facts.measure, lambda one: one.delivered),
    )
    return table(sorted(_lines(facts), key=lambda one: one.day), columns)


def _itself(one: Delivered) -> Delivered:
    return one


def stage_numbers(facts: OwnGrowth) -> Table:
    """The deliveries alone."""
    columns: Sequence[Column[Delivered]] = (
        Column("reference_date", measures_nl.HEADERS["reference_date"], Kind.DATE, lambda one: one.reference_date),
        *courses.columns(facts.measure, _itself),
    )
    return table(facts.own.deliveries, columns)


def on_page(facts: OwnGrowth, own: str | None, links: Links) -> Plot:
    """A dot a delivery, on a line of time to the date in view."""
    ground = courses.own_ground(facts)
    return growth_plot.on_page(_course(facts), ground, courses.own_names(facts, ground))


def on_phone(facts: OwnGrowth, own: str | None) -> Html:
    """A bar a delivery, then what the region told."""
    entries = [
        small_bars.Entry(
            str(one.reference_date),
            f"{measures_nl.DELIVERY} {formats.day(one.reference_date)}",
            "",
            courses.bars(facts.measure, one),
        )
        for one in facts.own.deliveries
    ]
    highest = max((one.amount for one in facts.own.deliveries if one.amount), default=0.0)
    moments = [
        tag("li", measures_nl.point(one), " ", measures_nl.on(one))
        for one in facts.own.turning_points[-courses.MOST_POINTS :]
    ]
    below = tag("ul", *moments) if moments else tag("p", measures_nl.no_points(facts.own), class_="note")
    how = tag("p", words.PHONE_NOTE, class_="note")
    return join(how, small_bars.on_page(entries, courses.scales(facts.measure, highest), None), below)


def on_stage(facts: OwnGrowth, own: str | None) -> Html:
    """The same for a room."""
    ground = courses.own_ground(facts)
    return stage_form.large(_course(facts), ground, courses.own_names(facts, ground))


def _course(facts: OwnGrowth) -> Course:
    return courses.course(facts.measure, facts.own, figure_words.NOT_REPORTED)


def on_slide(facts: OwnGrowth, own: str | None) -> Bars:
    """A bar a delivery, its part beside it."""
    dated = [one for one in facts.own.deliveries if one.amount is not None]
    named = MEASURES[facts.measure]
    series = [(named.label, tuple(courses.on_slide(one.amount, is_share=facts.is_share) for one in dated))]
    if named.part:
        series.append((named.part, tuple(courses.on_slide(one.part, is_share=facts.is_share) for one in dated)))
    labels = tuple(formats.day(one.reference_date) for one in dated)
    axis = measures_nl.PERCENT if facts.is_share else named.label
    return Bars(labels, tuple(series), axis, words.SLIDE_NOTE, is_upright=True)


FIGURE = Figure(
    code="growth_of_region",
    page="groei",
    file_name="groei",
    is_of_region=True,
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_narrow=on_phone,
    draw_stage=on_stage,
    draw_slide=on_slide,
    switches=(MEASURE,),
    indicators=INDICATORS,
    is_empty=lambda facts: all(one.amount is None for one in facts.own.deliveries),
)
