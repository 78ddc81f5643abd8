"""Figures of the page aanbod: quantity against quality, what lies behind the median, the criteria."""

from typing import Any

import pandas as pd

from data import queries, reference
from ui import formats, style
from ui.charts import by_region, lines, matrix
from ui.charts import offer as charts
from ui.charts.matrix import Cell, Key, Row
from ui.figures import Picture, facts
from ui.frame import View, ask
from ui.texts import figures as figure_words
from ui.texts import offer as words
from ui.texts.short import short

_UNKNOWN_FIELD = {"place_count": "place_unknown_count", "hour_count": "hour_unknown_count"}


def scatter(view: View, quantity: str) -> Picture:
    """Quantity against quality, one dot a region."""
    regions = _quantity_and_quality(view.as_of)
    earlier = _quantity_and_quality(view.since) if view.since else None
    medians = _medians(view)
    columns = (
        [reference.regions()[code].name for code in regions["region"]],
        regions[quantity],
        regions[_UNKNOWN_FIELD[quantity]] if quantity in _UNKNOWN_FIELD else [None] * len(regions),
        regions["quality_median"],
        regions["assessed_count"],
        regions["offer_count"],
        regions["stale_count"],
    )
    table = pd.DataFrame(dict(zip(words.SCATTER_TABLE, columns, strict=True)))
    return Picture(
        words.scatter_sentence(regions, quantity, medians, view.region),
        words.scatter_note(quantity, view.as_of, view.since),
        charts.quantity_quality_scatter(regions, earlier, quantity, medians, view.region),
        table,
        (quantity, "quality_score", "assessed_share"),
        f"aanbod-{quantity.replace('_', '-')}",
        facts(view),
    )


def _quantity_and_quality(as_of: object) -> pd.DataFrame:
    quantity = ask(queries.offer_quantity_by_region, as_of)
    quality = ask(queries.quality_by_region, as_of)
    joined: pd.DataFrame = quantity.merge(quality.drop(columns="offer_count"), on="region", how="left", sort=False)
    return joined


def _medians(view: View) -> dict[str, Any]:
    found = ask(queries.medians, view.as_of)
    return dict(zip(found["measure"], found["median"], strict=True))


def distribution(view: View) -> Picture:
    """All assessed offers as dots per region."""
    dots = ask(queries.quality_distribution, view.as_of)
    quality = ask(queries.quality_by_region, view.as_of)
    table = dots.assign(region=[reference.regions()[code].name for code in dots["region"]])
    return Picture(
        words.distribution_sentence(quality, view.region),
        words.distribution_note(view.as_of),
        charts.quality_distribution_dots(dots, quality, view.region),
        table.set_axis(list(words.DISTRIBUTION_TABLE), axis=1),
        ("quality_score", "assessed_share"),
        "kwaliteit-verdeling",
        facts(view),
    )


_CRITERIA_KEY = Key(
    (
        *((Cell("", f"l{level + 1}"), name) for level, name in enumerate(words.LEVELS)),
        (Cell("", "not-reported"), words.UNKNOWN_LEVEL),
    )
)


def criteria(view: View) -> Picture:
    """The levels of the eight criteria per region."""
    levels = ask(queries.criterion_level_by_region, view.as_of)
    totals = ask(queries.criterion_level_totals, view.as_of)
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
        region=[reference.regions()[code].name for code in levels["region"]],
        criterion_code=[reference.label("criterion", code) for code in levels["criterion_code"]],
    )
    return Picture(
        words.criteria_sentence(totals),
        words.criteria_note(view.as_of),
        matrix.html("", [short("criterion", code) for code in codes], rows, _CRITERIA_KEY),
        table.set_axis(list(words.CRITERIA_TABLE), axis=1),
        ("criterion_level",),
        "kwaliteit-criteria",
        facts(view),
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


def offers_of_region(view: View) -> str:
    """The offers of the region in view as a table of plain text."""
    offers = ask(queries.offers_of_region, view.as_of, view.region)
    if offers.empty:
        return style.paragraph(words.NO_OFFERS, "note")
    names = {m.nis: m.name for m in reference.municipalities().values()}
    found = [
        [
            offer.name,
            offer.provider_name,
            reference.label("offer_kind", offer.offer_kind_code),
            reference.label("offer_status", offer.offer_status_code),
            words.WHOLE_REGION if offer.is_region_wide else ", ".join(names[nis] for nis in offer.municipality_codes),
            formats.number(offer.yearly_place_count),
            formats.given(offer.path_hour_count),
            "" if formats.is_missing(offer.language_level_code) else offer.language_level_code,
            _quality(offer),
        ]
        for offer in lines(offers.head(figure_words.SHOWN_ROWS))
    ]
    more = style.paragraph(figure_words.more_rows(len(offers)), "note") if len(offers) > len(found) else ""
    return style.block(style.table(words.OFFERS_TABLE, found, (5, 6))) + more


def _quality(offer: Any) -> str:
    remark = words.QUALITY_STATES.get(offer.quality_state_code)
    if formats.is_missing(offer.quality_score):
        return remark or formats.MISSING
    score = formats.number(offer.quality_score, 1)
    return f"{score} ({remark})" if remark else score
