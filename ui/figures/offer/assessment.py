"""How much of the offer was assessed, and how long ago: a bar in four parts for each region."""

from collections.abc import Sequence

from data.questions.offer_assessment import OfferAssessment, RegionAssessment, offer_assessment
from ui.drawing import parts as form
from ui.drawing.parts import Bar, Part
from ui.drawing.stage import part_bars as stage_form
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Setting, Table, no_links, table
from ui.figures.offer import assessment_nl as words
from ui.figures.offer import phrases_nl as phrases
from ui.figures.offer.switches_nl import IMAGE, SCENARIO, scenario_of
from ui.html import Html
from ui.texts import figures as figure_words
from ui.texts.region import name_of

PARTS = tuple(
    Part(label, page_kind, stage_kind)
    for label, page_kind, stage_kind in zip(
        words.PARTS,
        ("l4", "l2", "not-looked", "unknown-part"),
        ("bar dim", "half", "open", "unknown"),
        strict=True,
    )
)


def ask_facts(ask: Ask, setting: Setting) -> OfferAssessment:
    """The facts at a setting."""
    return ask(offer_assessment, setting.as_of, scenario_of(setting.choice(SCENARIO)))


_COUNTS = ("offer_count", "assessed_count", "fresh_count", "stale_count", "incomplete_count", "closed_count")


def _column(name: str) -> Column[RegionAssessment]:
    return Column(
        name, words.HEADERS[name], Kind.COUNT, lambda one: getattr(one.assessment, name) if one.assessment else None
    )


def numbers(facts: OfferAssessment) -> Table:
    """Every part, with the two reasons for having no score apart."""
    region: Column[RegionAssessment] = Column(
        "region", words.HEADERS["region"], Kind.TEXT, lambda one: name_of(one.region)
    )
    return table(facts.regions, [region, *map(_column, (*_COUNTS, "unassessed_count"))], figure_words.ALL_TOGETHER)


def stage_numbers(facts: OfferAssessment) -> Table:
    """How much was assessed of how much."""
    columns: Sequence[Column[RegionAssessment]] = (
        Column("region", words.HEADERS["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column(
            "assessed",
            words.STAGE_HEADER,
            Kind.TEXT,
            lambda one: phrases.in_figures(one.assessment) if one.assessment else words.NOT_REPORTED,
        ),
        _column("unassessed_count"),
    )
    return table(facts.regions, columns)


def _bars(facts: OfferAssessment, links: Links, *, is_stage: bool) -> list[Bar]:
    scenario = {"scenario": facts.scenario} if facts.scenario else {}
    return [
        Bar(
            one.region,
            name_of(one.region),
            one.assessment.parts if one.assessment else (),
            _absence(one),
            one.assessment is None,
            _beside(one, is_stage=is_stage),
            links("aanbod", regio=name_of(one.region), beeld=IMAGE.options["lijst"], **scenario),
        )
        for one in facts.regions
    ]


def _absence(one: RegionAssessment) -> str:
    if one.assessment is None:
        return words.NOT_REPORTED
    return "" if one.assessment.offer_count else phrases.NO_ACTIVE_OFFER


def _beside(one: RegionAssessment, *, is_stage: bool) -> str:
    if one.assessment is None or not one.assessment.offer_count:
        return ""
    return phrases.in_figures(one.assessment) if is_stage else words.beside(one.assessment)


def on_page(facts: OfferAssessment, own: str | None, links: Links) -> Html:
    """A table of bars; a region leads to its list."""
    legend = [words.with_total(part.label, count) for part, count in zip(PARTS, facts.total.parts, strict=True)]
    return form.on_page(_bars(facts, links, is_stage=False), PARTS, legend, own)


def on_stage(facts: OfferAssessment, own: str | None) -> Html:
    """Bars for a room: the own region stands out, else those that the sentence says have no score."""
    bars = _bars(facts, no_links, is_stage=True)
    return stage_form.on_stage(bars, PARTS, words.STAGE_PARTS, own, () if own else facts.blind_regions)


def on_slide(facts: OfferAssessment, own: str | None) -> Bars | None:
    """A bar a region; of one region only its own, beside all regions together, in percentages to be comparable."""
    if own is None:
        every = [(name_of(one.region), one.assessment) for one in facts.regions if one.assessment]
        counts = tuple(
            (part.label, tuple(float(assessment.parts[i]) for _, assessment in every)) for i, part in enumerate(PARTS)
        )
        return Bars(tuple(name for name, _ in every), counts, words.HEADERS["offer_count"].lower(), is_stacked=True)
    mine = facts.of(own)
    if mine is None or not mine.offer_count:
        return None
    bars = ((name_of(own), mine), (words.ALL_REGIONS, facts.total))
    labels = tuple(words.slide_label(name, one.offer_count) for name, one in bars)
    shares = tuple((part.label, tuple(100 * one.shares[i] for _, one in bars)) for i, part in enumerate(PARTS))
    return Bars(labels, shares, words.SLIDE_AXIS, is_stacked=True)


FIGURE = Figure(
    code="offer_assessment",
    page="aanbod",
    file_name="aanbod-hoeveel-beoordeeld",
    shown_at={"beeld": "kwaliteit"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    draw_slide=on_slide,
    switches=(SCENARIO,),
    indicators=("assessed_share", "fresh_share", "scenario"),
    is_empty=lambda facts: not facts.total.offer_count,
)
