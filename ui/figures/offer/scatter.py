"""Quantity against quality of the offer: a dot for each region between both medians."""

from collections.abc import Sequence

from data.questions.offer_scatter import OfferScatter, RegionOffer, offer_scatter
from ui import formats
from ui.drawing import scatter_plot, small_bars
from ui.drawing.scatter import Dot, Middle, Scatter
from ui.drawing.stage import scatter as stage_form
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Plot, Points, Setting, Table, table
from ui.figures.offer import phrases_nl as phrases
from ui.figures.offer import scatter_nl as words
from ui.figures.offer.switches_nl import QUANTITY, SCENARIO, scenario_of
from ui.html import Html, join, tag
from ui.texts import figures as figure_words
from ui.texts.region import name_of


def ask_facts(ask: Ask, setting: Setting) -> OfferScatter:
    """The facts at a setting."""
    scenario = scenario_of(setting.choice(SCENARIO))
    return ask(offer_scatter, setting.as_of, setting.choice(QUANTITY), scenario, setting.since)


def _quantity_kind(facts: OfferScatter) -> Kind:
    return Kind.RATE if facts.quantity == "offer_per_10000" else Kind.COUNT


def numbers(facts: OfferScatter) -> Table:
    """What stands on both axes, and how much of it was assessed."""
    h = words.HEADERS
    columns: Sequence[Column[RegionOffer]] = (
        Column("region", h["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column("quantity", h["quantity"], _quantity_kind(facts), lambda one: one.quantity),
        Column("unfilled_count", h["unfilled_count"], Kind.COUNT, lambda one: one.unfilled_count),
        Column("quality_median", h["quality_median"], Kind.SCORE, lambda one: one.quality_median),
        Column("assessed_count", h["assessed_count"], Kind.COUNT, lambda one: one.assessed_count),
        Column("offer_count", h["offer_count"], Kind.COUNT, lambda one: one.offer_count),
        Column("fresh_count", h["fresh_count"], Kind.COUNT, lambda one: one.fresh_count),
    )
    return table(facts.regions, columns, figure_words.ALL_TOGETHER)


def stage_numbers(facts: OfferScatter) -> Table:
    """The same for a room: rounded, with how much was assessed in one column."""
    decimals = 1 if facts.quantity == "offer_per_10000" else 0
    columns: Sequence[Column[RegionOffer]] = (
        Column("region", words.HEADERS["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column(
            "quantity",
            QUANTITY.options[facts.quantity],
            Kind.TEXT,
            lambda one: formats.number(one.quantity, decimals),
        ),
        Column(
            "quality_median",
            words.STAGE_HEADERS["quality_median"],
            Kind.TEXT,
            lambda one: formats.number(one.quality_median, 1),
        ),
        Column("assessed", words.STAGE_HEADERS["assessed"], Kind.TEXT, phrases.in_figures),
    )
    return table(facts.regions, columns)


def _scatter(facts: OfferScatter, own: str | None) -> Scatter:
    return Scatter(
        tuple(
            Dot(
                one.region,
                one.quantity,
                one.quality_median,
                words.pointer(one, facts.quantity),
                (one.earlier.quantity, one.earlier.quality_median) if one.earlier else None,
            )
            for one in facts.regions
            if one.has_dot and one.quantity is not None
        ),
        (
            Middle(facts.quantity_middle.value, facts.quantity_margin(own)),
            Middle(facts.quality_middle.value, facts.quality_middle.margin),
        ),
        (words.AXES[facts.quantity], words.QUALITY_AXIS),
        figure_words.MEDIAN,
        words.UNKNOWN_STRIP,
        words.CORNERS,
    )


def on_page(facts: OfferScatter, own: str | None, links: Links) -> Plot:
    """Dots with arrows from where they stood."""
    return scatter_plot.on_page(_scatter(facts, own), own)


def on_phone(facts: OfferScatter, own: str | None) -> Html:
    """A bar for the quantity and one for the quality of each region, under how to read them."""
    high = max((one.quantity for one in facts.regions if one.quantity), default=0.0)
    scales = (
        small_bars.Scale(high, facts.quantity_middle.value),
        small_bars.Scale(words.HIGHEST_QUALITY, facts.quality_middle.value),
    )
    entries = [
        small_bars.Entry(one.region, name_of(one.region), phrases.beside(one), _bars(one, facts.quantity))
        for one in facts.regions
    ]
    how = tag("p", " ".join(filter(None, words.note_of_bars(facts))), class_="note")
    return join(how, small_bars.on_page(entries, scales, own))


def _bars(one: RegionOffer, quantity: str) -> tuple[small_bars.Small, ...]:
    """None for a region without offer, of which nothing can be said."""
    if not one.offer_count:
        return ()
    return (
        small_bars.Small(one.quantity, words.amount(one, quantity)),
        small_bars.Small(one.quality_median, words.quality(one)),
    )


def on_stage(facts: OfferScatter, own: str | None) -> Html:
    """Dots of which the own one stands out, or else those that the sentence speaks of."""
    counted = () if own else facts.spoken_regions
    return stage_form.on_stage(_scatter(facts, own), own, counted, words.STAGE_LEGEND)


def on_slide(facts: OfferScatter, own: str | None) -> Points | None:
    """Native points; regions whose quality is unknown are told in the note, never drawn at zero."""
    points = {
        one.region: (name_of(one.region), float(one.quantity), float(one.quality_median))
        for one in facts.regions
        if one.has_dot and one.quantity is not None and one.quality_median is not None
    }
    if not points:
        return None
    others = (words.OTHERS, tuple(point for region, point in points.items() if region != own))
    mine = ((name_of(own), (points[own],) if own in points else ()),) if own else ()
    return Points(
        (others, *mine),
        (words.AXES[facts.quantity], words.SLIDE_QUALITY_AXIS),
        (facts.quantity_middle.value, facts.quality_middle.value),
        words.slide_note(facts, own),
    )


FIGURE = Figure(
    code="offer_scatter",
    page="aanbod",
    file_name="aanbod-kwaliteit-en-aantal",
    shown_at={"beeld": "kwaliteit"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_narrow=on_phone,
    draw_stage=on_stage,
    draw_slide=on_slide,
    switches=(QUANTITY, SCENARIO),
    indicators=(
        "offer_per_10000",
        "offer_count",
        "place_count",
        "hour_count",
        "quality_score",
        "assessed_share",
        "fresh_share",
        "scenario",
    ),
    is_empty=lambda facts: not any(one.has_dot for one in facts.regions),
)
