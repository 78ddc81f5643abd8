"""Figures of the page aanbod: quantity against quality, what lies behind the median, the criteria."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from data import queries, reference
from data.margins import Side
from data.rows import by_region, lines
from ui import formats, style
from ui.answers import ask
from ui.drawing import matrix
from ui.drawing import offer as charts
from ui.drawing.distribution import quality_distribution_dots
from ui.drawing.matrix import Cell, Key, Row
from ui.filters import View
from ui.targets.picture import Picture, facts
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import offer as words
from ui.texts.short import short

_UNKNOWN_FIELD = {"place_count": "place_unknown_count", "hour_count": "hour_unknown_count"}


def scatter(view: View, quantity: str, scenario: str | None = None) -> Picture:
    """Quantity against quality, one dot a region."""
    regions = ask(queries.offer_figures_by_region, view.as_of, scenario)
    earlier = ask(queries.offer_figures_by_region, view.since, scenario) if view.since else None
    middles = medians_of(view, scenario)
    medians = {measure: value for measure, (value, _) in middles.items()}
    sides = ask(queries.offer_sides_by_region, view.as_of, scenario)
    columns = (
        named(regions["region"]),
        regions[quantity],
        regions[_UNKNOWN_FIELD[quantity]] if quantity in _UNKNOWN_FIELD else [None] * len(regions),
        regions["quality_median"],
        regions["assessed_count"],
        regions["offer_count"],
        regions["fresh_count"],
    )
    return Picture(
        words.in_scenario(words.scatter_sentence(regions, quantity, sides_of(sides), view.region), scenario),
        words.scatter_note(quantity, view.as_of, view.since, scenario)
        + words.medians_note(quantity, middles)
        + words.absent_note(regions, quantity, view.region)
        + past_year(view),
        charts.quantity_quality_scatter(regions, earlier, quantity, medians, margins(sides, view.region), view.region),
        pd.DataFrame(dict(zip(words.SCATTER_TABLE, columns, strict=True))),
        (quantity, "quality_score", "assessed_share", "fresh_share", "scenario"),
        f"aanbod-{formats.file_part(words.QUANTITIES[quantity])}",
        rests_on(view, scenario),
    )


def medians_of(view: View, scenario: str | None) -> dict[str, tuple[float | None, int]]:
    """By measure its median over the regions (missing: no region has it) and how many regions are behind it."""
    return middles(ask(queries.offer_medians, view.as_of, scenario))


def middles(found: pd.DataFrame) -> dict[str, tuple[float | None, int]]:
    """The lines of queries.offer_medians by measure."""
    return {line.measure: (line.median, line.region_count) for line in lines(found)}


def sides_of(found: pd.DataFrame) -> dict[tuple[str, str], Side]:
    """The lines of queries.offer_sides_by_region by region and measure."""
    return {(line.region, line.measure): line.side for line in lines(found)}


def margins(found: pd.DataFrame, own: str | None) -> dict[str, float | None]:
    """By measure how far the own region must lie from the median to differ from it, or else any region at least."""
    shown = found[found["region"] == own] if own else found
    by_measure = shown[shown["margin"].notna()].groupby("measure")["margin"].min()
    return {measure: by_measure.get(measure) for measure in found["measure"].unique()}


def rests_on(view: View, scenario: str | None) -> dict[str, str]:
    """What a figure of this page rests on, a chosen scenario included."""
    return facts(view) | ({words.SCENARIO: scenario} if scenario else {})


def address(view: View, region: str, scenario: str | None, kind: str | None = None) -> str:
    """Where the offers of a region are listed, of one kind when asked; for links that load the page anew."""
    choices = {"regio": reference.regions()[region].name, "beeld": words.VIEWS["lijst"]}
    if kind:
        choices["soort"] = reference.label("offer_kind", kind)
    if scenario:
        choices["scenario"] = words.SCENARIOS[scenario]
    return "&".join(filter(None, [f"aanbod?{urlencode(choices)}", view.link]))


def past_year(view: View) -> str:
    """From which day on the past year counts, for under a figure."""
    return assessed_words.since_note(ask(queries.fresh_since, view.as_of))


def named(regions: Iterable[str]) -> list[str]:
    """The names of regions."""
    return [reference.regions()[code].name for code in regions]


def distribution(view: View, scenario: str | None = None) -> Picture:
    """All assessed offers as dots per region."""
    dots = ask(queries.quality_distribution, view.as_of, scenario)
    quality = ask(queries.offer_figures_by_region, view.as_of, scenario)
    table = dots.assign(region=named(dots["region"]))
    return Picture(
        words.in_scenario(words.distribution_sentence(quality, view.region), scenario),
        words.distribution_note(view.as_of, scenario) + past_year(view),
        quality_distribution_dots(dots, quality, view.region),
        table.set_axis(list(words.DISTRIBUTION_TABLE), axis=1),
        ("quality_score", "assessed_share", "fresh_share", "scenario"),
        "kwaliteit-verdeling",
        rests_on(view, scenario),
    )


_CRITERIA_KEY = Key(
    (
        *((Cell("", f"l{level + 1}"), name) for level, name in enumerate(words.LEVELS)),
        (Cell("", "not-reported"), words.UNKNOWN_LEVEL),
    )
)


def criteria(view: View, scenario: str | None = None) -> Picture:
    """The levels of the eight criteria per region."""
    levels = ask(queries.criterion_level_by_region, view.as_of, scenario)
    totals = ask(queries.criterion_level_totals, view.as_of, scenario)
    codes = [option.code for option in reference.options("criterion")]
    cells = by_region(levels)
    rows = [
        Row(
            region.name,
            [_criterion_cell(line) for line in cells[region.code]],
            region.code == view.region,
            link=view.address_of(region.code),
        )
        for region in reference.regions().values()
    ]
    table = levels.drop(columns=["offer_count", "known_count", "high_count"]).assign(
        region=named(levels["region"]),
        criterion_code=[reference.label("criterion", code) for code in levels["criterion_code"]],
    )
    return Picture(
        words.in_scenario(words.criteria_sentence(totals), scenario),
        words.criteria_note(view.as_of, scenario),
        matrix.html("", [short("criterion", code) for code in codes], rows, _CRITERIA_KEY),
        table.set_axis(list(words.CRITERIA_TABLE), axis=1),
        ("criterion_level", "scenario"),
        "kwaliteit-criteria",
        rests_on(view, scenario),
    )


def _criterion_cell(line: Any) -> Cell:
    if formats.is_missing(line.offer_count):
        return Cell("", "not-reported", figure_words.NOT_REPORTED)
    if not line.known_count:
        return Cell("", "not-looked", words.NOT_ASSESSED)
    counts = [line.level_0_count, line.level_1_count, line.level_2_count, line.level_3_count]
    bars = "".join(f'<i class="l{level + 1}" style="flex-grow:{n:.0f}"></i>' for level, n in enumerate(counts) if n)
    if line.unknown_count:
        bars += f'<i class="unknown-part" style="flex-grow:{line.unknown_count:.0f}"></i>'
    shown = style.text(formats.part(line.high_count, line.known_count))
    return Cell("", "levels", "", f"{shown}<div class='bars'>{bars}</div>")
