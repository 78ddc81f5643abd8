"""The scores behind the median quality: all assessed offers as dots, a row for each region."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from data.questions.offer_assessment import Assessment
from data.questions.offer_distribution import OfferDistribution, RegionScores, offer_distribution
from ui.drawing import distribution as form
from ui.drawing.distribution import Scores
from ui.drawing.stage import distribution as stage_form
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Plot, Setting, Table, table
from ui.figures.offer import distribution_nl as words
from ui.figures.offer import phrases_nl as phrases
from ui.figures.offer.switches_nl import SCENARIO, scenario_of
from ui.html import Html
from ui.texts import figures as figure_words
from ui.texts.region import name_of


def ask_facts(ask: Ask, setting: Setting) -> OfferDistribution:
    """The facts at a setting."""
    return ask(offer_distribution, setting.as_of, scenario_of(setting.choice(SCENARIO)))


class _Line(NamedTuple):
    region: str
    score: float
    offer_count: int


def _lines(facts: OfferDistribution) -> Iterator[_Line]:
    for one in facts.regions:
        yield from (_Line(one.region, score.score, score.offer_count) for score in one.scores)


def numbers(facts: OfferDistribution) -> Table:
    """A line for each score that occurs in a region."""
    h = words.HEADERS
    columns: Sequence[Column[_Line]] = (
        Column("region", h["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column("quality_score", h["quality_score"], Kind.SCORE, lambda one: one.score),
        Column("offer_count", h["offer_count"], Kind.COUNT, lambda one: one.offer_count),
    )
    return table(_lines(facts), columns)


def _row(one: RegionScores, absence: str) -> Scores:
    return Scores(
        one.region,
        tuple((score.score, score.offer_count) for score in one.scores),
        one.quality_median,
        one.is_few,
        one.assessment is None,
        absence,
        _beside(one.assessment),
    )


def _beside(part: Assessment | None) -> str:
    return phrases.in_figures(part) if part and part.offer_count else ""


def on_page(facts: OfferDistribution, own: str | None, links: Links) -> Plot:
    """Dots and medians, with how much was assessed at the right."""
    rows = tuple(_row(one, words.absence(one.assessment)) for one in facts.regions)
    return form.on_page(rows, own, words.SCORE_AXIS, words.BESIDE)


def on_stage(facts: OfferDistribution, own: str | None) -> Html:
    """The same for a room. Empty without a score."""
    if not any(one.scores for one in facts.regions):
        return Html()
    rows = tuple(_row(one, words.stage_absence(one.assessment)) for one in facts.regions)
    return stage_form.on_stage(rows, own, words.STAGE_AXIS, figure_words.MEDIAN)


FIGURE = Figure(
    code="offer_distribution",
    page="aanbod",
    file_name="kwaliteit-verdeling",
    shown_at={"beeld": "score"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    switches=(SCENARIO,),
    indicators=("quality_score", "assessed_share", "fresh_share", "scenario"),
)
