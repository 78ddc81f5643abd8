"""Figures of the page overzicht: three sentences, the tile map, four figures, newest realisations."""

from typing import Any

import pandas as pd

from data import queries, reference
from ui import formats, style
from ui.charts import by_region, lines, tiles
from ui.figures import Picture, facts
from ui.frame import View, ask
from ui.texts import overview as words


def three_sentences(view: View) -> str:
    """What changed, where movement is, what we do not know yet."""
    totals = _totals(view.as_of)
    earlier = _totals(view.since) if view.since else totals
    summary = ask(queries.summary_by_region, view.as_of)
    quality = ask(queries.quality_by_region, view.as_of)
    since = view.since or view.as_of
    phases = ask(queries.phase_change_by_region, view.as_of, since)
    return style.bullets(
        [
            words.changed(totals, earlier, view.since),
            words.movement(phases, view.since),
            words.unknown(summary, quality),
        ]
    )


def _totals(as_of: object) -> dict[str, Any]:
    found: pd.DataFrame = ask(queries.totals, as_of)
    return {str(name): found[name].iloc[0] for name in found.columns}


def tile_map(view: View) -> Picture:
    """The 18 regions as equal tiles."""
    summary = ask(queries.summary_by_region, view.as_of)
    phases = ask(queries.phase_share_by_region, view.as_of)
    medians = ask(queries.medians, view.as_of)
    by_code = {line.region: line for line in lines(summary)}
    columns = ("region", "partner_count", "offer_count", "assessed_count", "assessed_share", "reference_date")
    table = summary[list(columns)].assign(region=[reference.regions()[code].name for code in summary["region"]])
    return Picture(
        words.tiles_sentence(summary, medians[medians["measure"] == "phase_share"]),
        words.tiles_note(view.as_of),
        tiles.region_tiles(by_code, by_region(phases), view.region, view.address_of),
        table.set_axis(list(words.TILE_TABLE), axis=1),
        ("phase_share", "partner_count", "offer_count", "assessed_share"),
        "overzicht-regios",
        facts(view),
    )


def four_figures(view: View) -> Picture:
    """Four figures over all regions, with their change."""
    totals = _totals(view.as_of)
    earlier = _totals(view.since) if view.since else {}
    cards, rows = [], []
    for field, label in words.CARDS.items():
        now, then = totals[field], earlier.get(field)
        is_share = field.endswith("_share")
        is_known = not formats.is_missing(now) and not formats.is_missing(then)
        difference = now - then if is_known else None
        shown = formats.points(difference) if is_share else formats.change(difference)
        value = formats.share(now) if is_share else formats.number(now)
        cards.append((value, label, words.since_earlier(view.since, words.with_unit(shown, is_share))))
        rows.append((label, now, then, difference))
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
    """The newest realisation of each region that has one, newest first, as a table."""
    found = ask(queries.newest_realisation_by_region, view.as_of)
    known = found[found["realised_date"].notna()].sort_values("realised_date", ascending=False, kind="stable")
    rows = [
        [
            formats.day(line.realised_date),
            reference.regions()[line.region].name,
            line.title,
            "" if formats.is_missing(line.what_happened) else line.what_happened,
        ]
        for line in lines(known)
    ]
    told = style.block(style.table(words.STORIES_TABLE, rows)) if rows else style.paragraph(words.NO_STORIES, "note")
    return style.heading(words.STORIES) + told
