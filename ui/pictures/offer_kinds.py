"""Figures of the page aanbod: kinds of offer per region and municipality, levels of Dutch, what is published."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import by_region, lines
from ui import formats, style
from ui.answers import ask
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.filters import View
from ui.pictures.offer import address, named, past_year, rests_on
from ui.targets.picture import Picture
from ui.texts import figures as figure_words
from ui.texts import offer as offer_words
from ui.texts import offer_kinds as words
from ui.texts.short import short

_KEY = Key(
    (
        (Cell("3 (2)", "l3"), words.COUNTED),
        (Cell("0", "l0"), words.NO_OFFER),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
    )
)
_WIDE_COUNT = 100
"""From here on a number and its assessed part no longer stand beside each other in a cell."""


def kinds(view: View, scenario: str | None = None) -> Picture:
    """Kinds of offer per region, with how many kinds and goals each region has."""
    cells = ask(queries.offer_kind_by_region, view.as_of, scenario)
    regions = ask(queries.offer_figures_by_region, view.as_of, scenario)
    figures = by_region(regions)
    codes = [option.code for option in reference.options("offer_kind")]
    rows = []
    for region, group in by_region(cells).items():
        (known,) = figures[region]
        margins = [
            Cell(formats.part(known.kind_count, words.KIND_COUNT), "margin"),
            Cell(formats.part(known.goal_count, words.GOAL_COUNT), "margin"),
        ]
        rows.append(
            Row(
                reference.regions()[region].name,
                [
                    *(_kind_cell(cell, address(view, region, scenario, cell.offer_kind_code)) for cell in group),
                    *margins,
                ],
                region == view.region,
                link=view.address_of(region),
            )
        )
    present = cells[cells["offer_count"] > 0].groupby("offer_kind_code").size()
    is_known = cells["offer_count"].notna().any()
    totals = [Cell(formats.number(present.get(code, 0)) if is_known else formats.MISSING, "margin") for code in codes]
    rows.append(Row(words.REGIONS_PRESENT, [*totals, Cell(), Cell()], is_margin=True))
    headers = [*(short("offer_kind", code) for code in codes), words.KINDS, words.GOALS]
    return Picture(
        offer_words.in_scenario(words.kinds_sentence(cells, view.region), scenario),
        words.kinds_note(view.as_of, scenario) + offer_words.assessed_note(regions) + past_year(view),
        _sized(cells, matrix.html("", headers, rows, _KEY, margins=2)),
        _named_kinds(cells.assign(region=named(cells["region"])), words.KINDS_TABLE),
        ("offer_kind", "offer_diversity", "assessed_share", "fresh_share", "scenario"),
        "aanbod-soorten",
        rests_on(view, scenario),
    )


def _named_kinds(cells: pd.DataFrame, headers: Iterable[str]) -> pd.DataFrame:
    kinds_named = [reference.label("offer_kind", code) for code in cells["offer_kind_code"]]
    return cells.assign(offer_kind_code=kinds_named).set_axis(list(headers), axis=1)


def _kind_cell(cell: Any, link: str = "") -> Cell:
    if formats.is_missing(cell.offer_count):
        return Cell("", "not-reported", figure_words.NOT_REPORTED)
    if not cell.offer_count:
        return Cell("0", "l0", reference.label("offer_kind", cell.offer_kind_code))
    title = words.kind_title(cell.offer_kind_code, cell)
    return Cell("", matrix.count_level(cell.offer_count), title, _counted(cell.offer_count, cell.assessed_count), link)


def _counted(offer_count: int, assessed_count: int) -> str:
    """A number of offers with how many of them were assessed, never the one without the other."""
    return f"{formats.number(offer_count)}<small>({formats.number(assessed_count)})</small>"


def _sized(cells: pd.DataFrame, html: str) -> str:
    largest = cells["offer_count"].max()
    is_tall = not formats.is_missing(largest) and largest >= _WIDE_COUNT
    return f'<div class="kinds{" tall" if is_tall else ""}">{html}</div>'


def places(view: View, scenario: str | None = None) -> Picture:
    """Kinds of offer per municipality of the region in view; what is open to the whole region apart."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    cells = ask(queries.offer_kind_by_municipality, view.as_of, view.region, scenario)
    regions = ask(queries.offer_figures_by_region, view.as_of, scenario)
    has_wide = any(line.offer_count for line in lines(cells) if formats.is_missing(line.municipality_nis))
    table = cells.assign(name=[name or words.WHOLE_REGION for name in cells["name"]]).drop(columns="municipality_nis")
    return Picture(
        offer_words.in_scenario(words.places_sentence(view.region, cells), scenario),
        words.places_note(view.as_of, has_wide, scenario)
        + offer_words.assessed_note(regions[regions["region"] == view.region])
        + past_year(view),
        "" if cells.empty else _sized(cells, _places_matrix(cells, has_wide)),
        _named_kinds(table, words.PLACES_TABLE),
        ("offer_kind", "reached_share", "assessed_share", "fresh_share", "scenario"),
        f"aanbod-gemeenten-{view.region}",
        rests_on(view, scenario),
    )


def _places_matrix(cells: pd.DataFrame, has_wide: bool) -> str:
    codes = [option.code for option in reference.options("offer_kind")]
    grouped: dict[str, list[Any]] = {}
    for line in lines(cells):
        grouped.setdefault(line.name or "", []).append(line)
    wide = grouped.pop("")
    rows = [Row(words.WHOLE_REGION, _place_cells(wide), is_margin=True)] if has_wide else []
    for name in sorted(grouped, key=reference.fold):
        rows.append(Row(name, _place_cells(grouped[name])))
    reached = [sum(bool(group[i].offer_count) for group in grouped.values()) for i in range(len(codes))]
    any_offer = sum(any(line.offer_count for line in group) for group in grouped.values())
    totals = [Cell(formats.number(count), "margin") for count in reached]
    rows.append(
        Row(
            words.MUNICIPALITIES_PRESENT,
            [*totals, Cell(formats.part(any_offer, len(grouped)), "margin")],
            is_margin=True,
        )
    )
    headers = [*(short("offer_kind", code) for code in codes), words.TOGETHER]
    return matrix.html("", headers, rows, _PLACES_KEY, margins=1)


_PLACES_KEY = Key(((Cell("3 (2)", "l3"), words.COUNTED), (Cell(words.NO_OFFER, "gap"), words.NO_OWN_OFFER)))


def _place_cells(group: list[Any]) -> list[Cell]:
    """The kinds of one place and their sum; a place without any offer is a gap."""
    offers, assessed = sum(line.offer_count for line in group), sum(line.assessed_count for line in group)
    empty = "none" if offers else "gap"
    cells = [
        _kind_cell(line) if line.offer_count else Cell("0", empty, reference.label("offer_kind", line.offer_kind_code))
        for line in group
    ]
    if not offers:
        return [*cells, Cell(words.NO_OFFER, "gap")]
    return [*cells, Cell("", "margin", "", _counted(offers, assessed))]


def languages(view: View, scenario: str | None = None) -> Picture:
    """Levels of Dutch that the offers of each region ask."""
    cells = ask(queries.offer_language_by_region, view.as_of, scenario)
    levels = [option.label for option in reference.options("language_level")]
    rows = []
    for region, group in by_region(cells).items():
        together = formats.MISSING
        if not formats.is_missing(group[0].offer_count):
            together = _counted(sum(line.offer_count for line in group), sum(line.assessed_count for line in group))
        rows.append(
            Row(
                reference.regions()[region].name,
                [*(_level_cell(line) for line in group), Cell("", "margin", "", together)],
                region == view.region,
                link=view.address_of(region),
            )
        )
    table = cells.assign(
        region=named(cells["region"]),
        language_level_code=[
            words.NOT_ASKED if formats.is_missing(code) else reference.label("language_level", code)
            for code in cells["language_level_code"]
        ],
    )
    return Picture(
        offer_words.in_scenario(words.language_sentence(cells, view.region), scenario),
        words.language_note(view.as_of, scenario)
        + offer_words.assessed_note(ask(queries.offer_figures_by_region, view.as_of, scenario))
        + past_year(view),
        _sized(cells, matrix.html("", [*levels, words.NOT_ASKED, words.TOGETHER], rows, _KEY, margins=2)),
        table.set_axis(list(words.LANGUAGE_TABLE), axis=1),
        ("language_level", "assessed_share", "fresh_share", "scenario"),
        "aanbod-taal",
        rests_on(view, scenario),
    )


def _level_cell(line: Any) -> Cell:
    if formats.is_missing(line.offer_count):
        return Cell("", "not-reported", figure_words.NOT_REPORTED)
    is_given = not formats.is_missing(line.language_level_code)
    if not line.offer_count:
        return Cell("0", "l0" if is_given else "none")
    return Cell(
        "",
        matrix.count_level(line.offer_count) if is_given else "not-looked",
        "",
        _counted(line.offer_count, line.assessed_count),
    )


_PUBLISHED_KEY = Key(
    (
        (Cell("", "l4"), words.PUBLISHED),
        (Cell("", "l1"), words.UNPUBLISHED),
        (Cell("", "not-reported"), words.WITHOUT_ANSWER),
    )
)


def published(view: View, scenario: str | None = None) -> Picture:
    """How much of the offer of each region can be found on the public site."""
    regions = ask(queries.offer_figures_by_region, view.as_of, scenario)
    rows = [
        Row(
            reference.regions()[line.region].name,
            _published_cells(line),
            line.region == view.region,
            link=view.address_of(line.region),
        )
        for line in lines(regions)
    ]
    fields = ("region", "published_count", "published_answer_count", "offer_count", "assessed_count")
    table = regions[list(fields)].assign(region=named(regions["region"]))
    headers = [words.PUBLISHED_SHARE, words.WITHOUT_ANSWER, words.ACTIVE]
    return Picture(
        offer_words.in_scenario(words.published_sentence(regions, view.region), scenario),
        words.published_note(view.as_of, scenario) + offer_words.assessed_note(regions) + past_year(view),
        style.block(matrix.html("", headers, rows, _PUBLISHED_KEY, margins=2), "parts"),
        table.set_axis(list(words.PUBLISHED_TABLE), axis=1),
        ("published_share", "assessed_share", "fresh_share", "scenario"),
        "aanbod-gepubliceerd",
        rests_on(view, scenario),
    )


def _published_cells(line: Any) -> list[Cell]:
    if formats.is_missing(line.offer_count):
        return [Cell("", "not-reported", figure_words.NOT_REPORTED)] * 3
    silent = line.offer_count - line.published_answer_count
    kinds_of_part = ("l4", "l1", "unknown-part")
    counts = (line.published_count, line.published_answer_count - line.published_count, silent)
    bars = "".join(
        f'<i class="{kind}" style="flex-grow:{count}"></i>'
        for kind, count in zip(kinds_of_part, counts, strict=True)
        if count
    )
    shown = formats.part(line.published_count, line.published_answer_count) if line.published_answer_count else "–"
    return [
        Cell("", "found", "", f"<span>{style.text(shown)}</span><div class='bars'>{bars}</div>"),
        Cell(formats.number(silent), "margin"),
        Cell("", "margin", "", _counted(line.offer_count, line.assessed_count)),
    ]
