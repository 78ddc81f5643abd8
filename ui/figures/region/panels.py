"""Five panels of one region beside the other regions: coverage, offer, quality, phases, temperature and check-in."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.margins import Side
from data.questions.region_panels import DEGREES, QUALITY, Measure, RegionPanels, region_panels
from ui import formats
from ui.drawing import panels
from ui.drawing.matrix import Cell, Row
from ui.drawing.panels import Panel
from ui.drawing.stage import cards
from ui.drawing.stage.cards import Card
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.phases import of_region
from ui.figures.region import panels_nl as words
from ui.html import Html, join, tag
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts.phases import HIGHEST_DEGREES, LOWEST_DEGREES

_CARDS = ("partner_count", "offer_count", "assessed_count", QUALITY, DEGREES)


def ask_facts(ask: Ask, setting: Setting) -> RegionPanels:
    """The facts of the region in view."""
    return ask(region_panels, setting.as_of, setting.since, setting.own)


@dataclass(frozen=True)
class _Line:
    """One line of the table; what is a share elsewhere is a percentage here, as its label says."""

    measure: str
    value: float | None
    median: float | None
    change: float | None
    region_count: int
    side: Side


def _lines(facts: RegionPanels) -> Iterator[_Line]:
    yield from map(_measure_line, facts.measures)
    for phase in facts.lifecycle.phases:
        change = formats.percent(phase.change.phase_change if phase.change else None)
        share, middle = formats.percent(phase.share.phase_share), formats.percent(phase.median)
        yield _Line(words.phase_measure(phase.share.phase_code), share, middle, change, phase.median_count, phase.side)


def _measure_line(measure: Measure) -> _Line:
    change = measure.move.change if measure.move else None
    label = words.measure_label(measure.code)
    return _Line(label, measure.value, measure.median, change, measure.region_count, measure.side)


_MEASURE: Column[_Line] = Column("measure", words.HEADERS["measure"], Kind.TEXT, lambda line: line.measure)
_VALUE: Column[_Line] = Column("value", words.HEADERS["value"], Kind.RATE, lambda line: line.value)
_MEDIAN: Column[_Line] = Column("median", words.HEADERS["median"], Kind.RATE, lambda line: line.median)
_COLUMNS: tuple[Column[_Line], ...] = (
    _MEASURE,
    _VALUE,
    _MEDIAN,
    Column("change", words.HEADERS["change"], Kind.RATE, lambda line: line.change),
    Column("region_count", words.HEADERS["region_count"], Kind.COUNT, lambda line: line.region_count),
    Column("side", words.HEADERS["side"], Kind.TEXT, lambda line: words.SIDES[line.side]),
)


def numbers(facts: RegionPanels) -> Table:
    """Every measure, phase and score of the check-in."""
    return table((*_lines(facts), *map(_measure_line, facts.check_in)), _COLUMNS)


def on_slide(facts: RegionPanels, own: str | None) -> Table:
    """The measures and phases that can be read from the last row; the check-in stays in the report."""
    change: Column[_Line] = Column("change", words.HEADERS["change"], Kind.RATE, lambda line: _change(line.change))
    return table(_lines(facts), (_MEASURE, _VALUE, _MEDIAN, change))


def _change(change: float | None) -> str:
    return formats.change(change, words.decimals(change))


def on_page(facts: RegionPanels, own: str | None, links: Links) -> Html:
    """What changed in words, and the panels."""
    changed = words.changed(facts)
    bullets = tag("div", tag("ul", *(tag("li", sentence) for sentence in changed)), class_="nm") if changed else ""
    return join(bullets, panels.html(panel(facts) for panel in (_coverage, _offer, _quality, _phases, _temperature)))


def _compared(measure: Measure, decimals: int = 0) -> list[str]:
    return [
        words.median_line(formats.number(measure.median, decimals)),
        words.change_line(words.change_of(measure, decimals), measure.move),
    ]


def _without(label: str, sheet: str) -> Panel:
    return Panel(label, figure_words.NOT_REPORTED, [words.sheet_missing(sheet)], is_known=False)


def _axis(measure: Measure, low: float = 0, high: float | None = None) -> Html:
    """The dots, up to ``high`` or else the largest value."""
    top = high if high is not None else max([1.0, *measure.others, measure.value or 0.0])
    return panels.axis(low, top, measure.others, measure.value, measure.median)


def _coverage(facts: RegionPanels) -> Panel:
    partners = facts.of("partner_count")
    if partners.value is None:
        return _without(words.PANEL_COVERAGE, "Partners")
    lines = [*_compared(partners), words.kinds_line(facts.present_kind_count, facts.kind_count)]
    return Panel(words.PANEL_COVERAGE, words.partners_value(partners.value), lines, _axis(partners))


def _offer(facts: RegionPanels) -> Panel:
    offers = facts.of("offer_count")
    if offers.value is None:
        return _without(words.PANEL_OFFER, "Aanbod")
    lines = [*_compared(offers), words.assessed_line(facts)]
    return Panel(words.PANEL_OFFER, formats.number(offers.value), lines, _axis(offers))


def _quality(facts: RegionPanels) -> Panel:
    quality = facts.of(QUALITY)
    if facts.value("offer_count") is None:
        return _without(words.PANEL_QUALITY, "Aanbod")
    axis = _axis(quality, high=words.HIGHEST_QUALITY)
    middle, change = _compared(quality, 1)
    if quality.value is None:
        lines = [words.quality_unknown(facts), middle, words.OWN_SCORE]
        return Panel(words.PANEL_QUALITY, words.QUALITY_UNKNOWN, lines, axis, is_known=False)
    lines = [middle, change, words.assessed_line(facts), words.OWN_SCORE]
    return Panel(words.PANEL_QUALITY, words.quality_value(quality.value), lines, axis)


def _phases(facts: RegionPanels) -> Panel:
    if not facts.lifecycle.is_reported:
        return _without(words.PANEL_PHASES, "Fasen")
    main = words.main_phases([one.share.phase_code for one in facts.lifecycle.phases if one.share.is_main_phase])
    grid = panels.grid(of_region.headers(facts.lifecycle), of_region.rows(facts.lifecycle))
    return Panel(words.PANEL_PHASES, main, [words.MEDIAN_LINE], grid, is_wide=True)


def _temperature(facts: RegionPanels) -> Panel:
    degrees = facts.of(DEGREES)
    if facts.state_date is None:
        return _without(words.PANEL_TEMPERATURE, "Regio")
    value, is_known = words.degrees_value(degrees.value), degrees.value is not None
    lines = [
        words.median_line(formats.degrees(degrees.median)),
        words.change_line(words.degrees_change(degrees), degrees.move),
        words.given_by(facts.state_date, facts.state_file_name),
    ]
    axis = _axis(degrees, LOWEST_DEGREES, HIGHEST_DEGREES)
    if all(score.value is None for score in facts.check_in):
        return Panel(words.PANEL_TEMPERATURE, value, [*lines, words.CHECK_IN_NONE], axis, is_known, is_wide=True)
    rows = [
        Row(words.CHECK_IN, [_score(score) for score in facts.check_in], is_own=True),
        Row(words.MEDIAN, [Cell(formats.number(score.median, 1)) for score in facts.check_in], is_margin=True),
    ]
    grid = panels.grid([words.check_in_header(score.code) for score in facts.check_in], rows)
    return Panel(words.PANEL_TEMPERATURE, value, [*lines, words.CHECK_IN_SCALE], join(axis, grid), is_wide=True)


def _score(score: Measure) -> Cell:
    return Cell("?", "not-looked") if score.value is None else Cell(formats.number(score.value), f"l{score.value:.0f}")


@dataclass(frozen=True)
class _Written:
    """A measure as a card writes it: its name, value, median and change."""

    measure: Measure
    label: str
    value: str
    median: str
    change: str


def _written(measure: Measure) -> _Written:
    change = measure.move.change if measure.move else None
    decimals = 1 if measure.code == QUALITY else words.decimals(measure.value, measure.median, change)
    value = figure_words.UNKNOWN if measure.value is None else formats.number(measure.value, decimals)
    middle = formats.number(measure.median, decimals)
    return _Written(measure, words.MEASURES[measure.code], value, middle, formats.change(change, decimals))


def on_stage(facts: RegionPanels, own: str | None) -> Html:
    """Five cards; in the place of a sixth, whose score the quality is."""
    return cards.on_stage([_card(facts, _written(facts.of(code))) for code in _CARDS], words.OWN_SCORE)


def _card(facts: RegionPanels, text: _Written) -> Card:
    measure = text.measure
    is_assessed = measure.code == "assessed_count" and bool(measure.value)
    compared = assessed_words.of_which(facts.value("fresh_count")) if is_assessed else words.median_line(text.median)
    lines = (compared, words.change_line(text.change, measure.move))
    return Card(text.label, text.value, lines, measure.value is not None)


def stage_numbers(facts: RegionPanels) -> Table:
    """What the cards say."""
    columns: tuple[Column[_Written], ...] = (
        Column("measure", words.HEADERS["measure"], Kind.TEXT, lambda text: text.label),
        Column("value", words.HEADERS["value"], Kind.TEXT, lambda text: text.value),
        Column("median", words.HEADERS["median"], Kind.TEXT, lambda text: text.median),
        Column("change", words.HEADERS["change"], Kind.TEXT, lambda text: text.change),
    )
    return table((_written(facts.of(code)) for code in _CARDS), columns)


FIGURE = Figure(
    code="region_panels",
    page="regio",
    file_name="regio",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=(
        *("partner_count", "offer_count", "assessed_share", "fresh_share"),
        *("quality_score", "phase_share", "temperature"),
    ),
    draw_stage=on_stage,
    draw_slide=on_slide,
    stage_table=stage_numbers,
    is_of_region=True,
)
