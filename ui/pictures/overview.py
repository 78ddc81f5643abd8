"""Figures of the page overzicht: three sentences, the regions in three ways, four figures, newest realisations."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import by_region, lines
from ui import formats, style
from ui.answers import ask
from ui.drawing import matrix, outline, tiles
from ui.drawing.matrix import Cell, Row
from ui.filters import View
from ui.targets.picture import Picture, facts
from ui.texts import figures as figure_words
from ui.texts import overview as words


def three_sentences(view: View) -> str:
    """What changed, where movement is, what we do not know yet."""
    summary = ask(queries.summary_by_region, view.as_of)
    quality = ask(queries.quality_by_region, view.as_of)
    since = view.since or view.as_of
    return style.bullets(
        [
            words.changed(ask(queries.total_changes, view.as_of, since), view.since),
            words.movement(ask(queries.phase_change_by_region, view.as_of, since), view.since),
            words.unknown(summary, quality),
        ]
    )


def _totals(as_of: date) -> dict[str, Any]:
    found: pd.DataFrame = ask(queries.totals, as_of)
    return {str(name): found[name].iloc[0] for name in found.columns}


def regions(view: View, shown: str, order: str) -> Picture:
    """The 18 regions as equal tiles, as outlines where they lie, or as a list in a chosen order."""
    return {"tiles": tile_map, "outline": outline_map}[shown](view) if shown != "list" else region_list(view, order)


def tile_map(view: View) -> Picture:
    """The 18 regions as equal tiles."""
    summary = ask(queries.summary_by_region, view.as_of)
    phases = ask(queries.phase_share_by_region, view.as_of)
    by_code = {line.region: line for line in lines(summary)}
    columns = ("region", "partner_count", "offer_count", "assessed_count", "assessed_share", "reference_date")
    table = summary[list(columns)].assign(region=[reference.regions()[code].name for code in summary["region"]])
    table = _with_phases(table.set_axis(list(words.TILE_TABLE), axis=1), by_region(phases), summary["region"])
    return Picture(
        _sentence(view),
        words.tiles_note(view.as_of),
        tiles.region_tiles(by_code, by_region(phases), view.region, view.address_of),
        table,
        ("phase_share", "partner_count", "offer_count", "assessed_share"),
        "overzicht-regios",
        facts(view),
    )


def _with_phases(table: pd.DataFrame, phases: dict[str, list[Any]], regions: Iterable[str]) -> pd.DataFrame:
    """The table with, behind the name of the region, how far it is in each phase, in percent."""
    shares = [[formats.percent(line.phase_share) for line in phases[code]] for code in regions]
    headers = [words.phase_share(option.label) for option in reference.options("phase")]
    return pd.concat([table.iloc[:, :1], pd.DataFrame(shares, columns=headers), table.iloc[:, 1:]], axis=1)


def _sentence(view: View) -> str:
    summary = ask(queries.summary_by_region, view.as_of)
    return words.tiles_sentence(summary, ask(queries.phase_order_by_region, view.as_of))


def outline_map(view: View) -> Picture:
    """The 18 regions where they lie: for finding one's way, so no figure is told by a surface."""
    picture = tile_map(view)
    marks = {
        line.region: _mark(line, line.region == view.region, view.address_of(line.region))
        for line in lines(ask(queries.summary_by_region, view.as_of))
    }
    shown = {mark.fill for mark in marks.values()}
    legend = outline.key({fill: meaning for fill, meaning in words.OUTLINE_KEY.items() if fill in shown})
    drawn = outline.regions(marks, picture.sentence)
    return replace(picture, note=words.outline_note(view.as_of), body=(legend if shown != {"plain"} else "") + drawn)


def _mark(line: Any, is_own: bool, link: str) -> outline.Mark:
    name = reference.regions()[line.region].name
    fill = ("own" if is_own else "plain") if line.is_reported else ("own_hatched" if is_own else "hatched")
    return outline.Mark(name, fill, words.region_title(name, line), link=link)


ORDERS: dict[str, Callable[[Any], Any]] = {
    "partners": lambda line: line.partner_count,
    "offers": lambda line: line.offer_count,
    "assessed": lambda line: line.assessed_share,
    "governments": lambda line: line.government_share,
    "blank_spots": lambda line: line.blank_spot_count,
    "freshness": lambda line: line.reference_date,
}
"""By which figure the list may be sorted, largest first; what is unknown stands last."""


def region_list(view: View, order: str) -> Picture:
    """All figures of the 18 regions, in geographic order unless the visitor asks for another."""
    found = in_order(_figures(view), order)
    phases = by_region(ask(queries.phase_share_by_region, view.as_of))
    rows = [
        Row(
            reference.regions()[line.region].name,
            [*map(_phase_cell, phases[line.region]), *_figure_cells(line)],
            line.region == view.region,
            link=view.address_of(line.region),
        )
        for line in found
    ]
    columns = [words.PHASE_COLUMNS[option.code] for option in reference.options("phase")]
    table = [
        (
            reference.regions()[line.region].name,
            line.partner_count,
            line.partner_change,
            line.offer_count,
            line.offer_change,
            line.assessed_count,
            line.quality_median,
            line.government_count,
            line.municipality_count,
            line.blank_spot_count,
            line.reference_date,
        )
        for line in found
    ]
    return Picture(
        _sentence(view),
        words.list_note(view.as_of, view.since, order),
        f'<div class="region-list">{matrix.html(words.CORNER, [*columns, *words.LIST_COLUMNS], rows, margins=7)}</div>',
        _with_phases(pd.DataFrame(table, columns=list(words.LIST_TABLE)), phases, [line.region for line in found]),
        (
            "phase_share",
            "partner_count",
            "offer_count",
            "assessed_share",
            "quality_score",
            "government_share",
            "blank_spots",
            "freshness",
        ),
        "overzicht-lijst",
        facts(view),
    )


def _figures(view: View) -> list[Any]:
    """One line per region with everything the list shows."""
    # compared with itself, nothing changed, and an unchanged figure shows no change
    changes = ask(queries.change_by_region, view.as_of, view.since or view.as_of)
    sources = [
        ask(queries.summary_by_region, view.as_of),
        ask(queries.quality_by_region, view.as_of)[["quality_median"]],
        ask(queries.municipality_counts_by_region, view.as_of).drop(columns="region"),
        changes[["partner_change", "offer_change"]],
    ]
    return list(lines(pd.concat(sources, axis="columns")))


def in_order(found: Sequence[Any], order: str) -> list[Any]:
    """The regions in another order; ties stay in geographic order, unknown stands last."""
    if order == "name":
        return sorted(found, key=lambda line: reference.fold(reference.regions()[line.region].name))
    if order not in ORDERS:
        return list(found)
    known = [line for line in found if not formats.is_missing(ORDERS[order](line))]
    rest = [line for line in found if formats.is_missing(ORDERS[order](line))]
    return [*sorted(known, key=ORDERS[order], reverse=True), *rest]


def _phase_cell(phase: Any) -> Cell:
    if not phase.is_reported:
        return Cell("", "not-reported", figure_words.NOT_REPORTED)
    if formats.is_missing(phase.phase_share):
        return Cell("?", "not-looked", figure_words.UNKNOWN)
    return Cell(formats.share(phase.phase_share).removesuffix("%").strip(), matrix.share_level(phase.phase_share))


def _figure_cells(line: Any) -> list[Cell]:
    unreported = Cell("", "not-reported", figure_words.NOT_REPORTED)
    is_known = {field: not formats.is_missing(getattr(line, field)) for field in line._fields}
    return [
        _counted(line.partner_count, line.partner_change) if is_known["partner_count"] else unreported,
        _counted(line.offer_count, line.offer_change) if is_known["offer_count"] else unreported,
        Cell(formats.part(line.assessed_count, line.offer_count)) if is_known["offer_count"] else unreported,
        _quality_cell(line) if is_known["offer_count"] else unreported,
        Cell(formats.part(line.government_count, line.municipality_count))
        if is_known["government_count"]
        else unreported,
        Cell(formats.number(line.blank_spot_count))
        if is_known["blank_spot_count"]
        else (Cell("?", "not-looked", figure_words.UNKNOWN) if line.is_reported else unreported),
        Cell(formats.day(line.reference_date)) if line.is_reported else unreported,
    ]


def _counted(count: int, change: int | None) -> Cell:
    moved = f" <small>{formats.change(change)}</small>" if change else ""
    return Cell(inner=formats.number(count) + moved)


def _quality_cell(line: Any) -> Cell:
    if not line.offer_count:
        return Cell(words.NO_OFFER, "unknown")
    if formats.is_missing(line.quality_median):
        return Cell(figure_words.FEW if line.assessed_count else figure_words.NOT_ASSESSED, "not-looked few")
    return Cell(formats.number(line.quality_median, 1))


def _same(value: Any) -> Any:
    return value


def four_figures(view: View) -> Picture:
    """Four figures over all regions, with their change."""
    totals = _totals(view.as_of)
    changes = {change.measure: change for change in ask(queries.total_changes, view.as_of, view.since or view.as_of)}
    cards, rows = [], []
    for field, label in words.CARDS.items():
        now, change = totals[field], changes[field]
        is_share = field.endswith("_share")
        shown = formats.points(change.change) if is_share else formats.change(change.change)
        value = formats.share(now) if is_share else formats.number(now)
        told = words.governments(totals) if field == "government_share" else label
        cards.append((value, told, words.under(change, words.with_unit(shown, is_share), view.since)))
        in_table = formats.percent if is_share else _same
        known_count = len(change.renewed) + len(change.unrenewed) + len(change.first)
        compared = (len(change.renewed), *map(in_table, (change.earlier, change.now, change.change)))
        rows.append((words.in_table(label, is_share), in_table(now), known_count, *compared))
    return Picture(
        words.figures_sentence(totals),
        words.figures_note(view.as_of, view.since),
        tiles.figure_cards(cards),
        pd.DataFrame(rows, columns=list(words.FIGURES_TABLE)),
        ("partner_count", "offer_count", "assessed_share", "government_share"),
        "overzicht-cijfers",
        facts(view),
    )


def newest_realisations(view: View) -> str:
    """The newest realisation of each region that has one, newest first."""
    found = ask(queries.newest_realisation_by_region, view.as_of)
    known = found[found["realised_date"].notna()].sort_values("realised_date", ascending=False, kind="stable")
    told = "".join(_story(line, view) for line in lines(known))
    if not told:
        return style.heading(words.STORIES) + style.paragraph(words.NO_STORIES, "note")
    note = f'<p class="note">{words.STORIES_NOTE}</p>'
    return style.heading(words.STORIES) + style.block(f'{note}<ul class="stories">{told}</ul>')


def _story(line: Any, view: View) -> str:
    name = style.text(reference.regions()[line.region].name)
    region = f'<a href="{style.text(view.address_of(line.region))}" target="_self">{name}</a>'
    more = "" if formats.is_missing(line.what_happened) else f"<p>{style.text(line.what_happened)}</p>"
    kind = ' class="own"' if line.region == view.region else ""
    day = formats.day(line.realised_date)
    return f'<li{kind}><span class="note">{region} · {day}</span><b>{style.text(line.title)}</b>{more}</li>'
