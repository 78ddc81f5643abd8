"""The 18 networks as tiles: each a profile of five columns, one per phase."""

from typing import Any

import pandas as pd

from data import queries, reference
from data.store import Store
from ui import formats
from ui.charts import by_region, lines
from ui.figures import table_html
from ui.stage import StagePicture, marks
from ui.stage.asked import Asked
from ui.texts import overview as page_words
from ui.texts import stage_pages as words
from ui.texts.stage import fitting

_ANCHORS = (
    *("westhoek", "brugge", "gent-stad", "antwerpen-stad", "brussel", "kempen", "limburg", "oost-brabant"),
    *("midwest", "waasland", "halle-vilvoorde", "rivierenland"),
)
"""Regions by which the room finds its place on the map, when nothing else asks for a label."""
_TILE, _GAP = 172, 12
_HIGH = (marks.HEIGHT - 2 * _GAP) / 3
_BARS = (20, 78, 132, 92)
"""The columns of a tile: left, top, width and height of all five together."""


def tiles(asked: Asked, store: Store) -> StagePicture:
    """The 18 tiles, each roughly where its region lies."""
    summary = queries.summary_by_region(store, asked.as_of)
    phases = queries.phase_share_by_region(store, asked.as_of)
    medians = queries.medians(store, asked.as_of)
    told = {line.region: line for line in lines(summary)}
    silent = [code for code, line in told.items() if not line.is_reported]
    labelled = marks.named(asked.region, silent[:2], _ANCHORS)
    profiles = by_region(phases)
    drawn = [
        _tile(region, profiles[code], told[code].is_reported, code == asked.region, code in labelled)
        for code, region in reference.regions().items()
    ]
    return StagePicture(
        fitting(page_words.tiles_sentence(summary, medians[medians["measure"] == "phase_share"])),
        words.tiles_note(asked.as_of),
        marks.drawing(*drawn, _key()),
        table_html(_table(summary, profiles)),
    )


def _corner(column: int, row: int) -> tuple[float, float]:
    return column * (_TILE + _GAP), row * (_HIGH + _GAP)


def _tile(region: reference.Region, phases: list[Any], is_reported: bool, is_own: bool, is_labelled: bool) -> str:
    x, y = _corner(region.tile_column, region.tile_row)
    kind = "own" if is_own else "named" if is_labelled else "dim"
    made = [marks.rect(x + 2, y + 2, _TILE - 4, _HIGH - 4, f"tile {kind}" if is_reported else "tile silent")]
    if is_labelled:
        name = marks.wrapped(region.name, _TILE - 20, is_bold=is_own)
        made.append(marks.region(x + 12, y + 34, region.code, kind, shown=name))
    if is_reported:
        made += _columns(x, y, [phase.phase_share for phase in phases], kind)
    elif is_labelled:
        made.append(marks.text(x + 12, y + _HIGH - 18, words.NOTHING_YET, "quiet"))
    return "".join(made)


def _columns(x: float, y: float, shares: list[Any], kind: str) -> list[str]:
    left, top, width, height = _BARS
    step = width / len(shares)
    base = y + top + height
    made = [marks.stroke([(x + left, base), (x + left + width, base)], "axis")]
    for i, share in enumerate(shares):
        place = x + left + i * step
        if formats.is_missing(share):
            made.append(marks.rect(place, base - height, step - 5, height, "unknown"))
        else:
            made.append(marks.rect(place, base - height * share, step - 5, height * share, f"bar {kind}"))
    return made


def _key() -> str:
    x, y = _corner(6, 2)
    return marks.lines(x + 4, y + 34, words.TILE_KEY, "quiet") + "".join(
        _columns(x, y, [0.9, 0.7, 0.5, 0.4, 0.2], "dim")
    )


def _table(summary: pd.DataFrame, profiles: dict[str, list[Any]]) -> pd.DataFrame:
    rows = [
        (
            reference.regions()[line.region].name,
            *(formats.share(phase.phase_share) for phase in profiles[line.region]),
            line.partner_count,
            line.offer_count,
            line.assessed_count,
        )
        for line in lines(summary)
    ]
    return pd.DataFrame(rows, columns=words.tile_table(), dtype=object)
