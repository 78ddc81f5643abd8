"""The 18 networks as tiles, each a profile of five columns, one per phase; or as outlines where they lie."""

from dataclasses import replace
from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import by_region, lines
from data.store import Store
from ui import formats
from ui.drawing import labels, outline
from ui.drawing.stage import marks
from ui.drawing.tables import table_html
from ui.stage import StagePicture
from ui.stage.asked import Asked
from ui.texts import figures as figure_words
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
    order = queries.phase_order_by_region(store, asked.as_of)
    told = {line.region: line for line in lines(summary)}
    labelled = _labelled(told, asked.region)
    profiles = by_region(phases)
    drawn = [
        _tile(region, profiles[code], told[code].is_reported, code == asked.region, code in labelled)
        for code, region in reference.regions().items()
    ]
    return StagePicture(
        fitting(page_words.tiles_sentence(summary, order)),
        words.tiles_note(asked.as_of),
        marks.drawing(*drawn, _key()),
        table_html(_table(summary, profiles)),
    )


def _labelled(told: dict[str, Any], own: str | None) -> list[str]:
    return marks.named(own, [code for code, line in told.items() if not line.is_reported][:2], _ANCHORS)


def outlines(asked: Asked, store: Store) -> StagePicture:
    """The 18 regions where they lie, for finding one's way: no figure is told by a surface."""
    tiled = tiles(asked, store)
    told = {line.region: line for line in lines(queries.summary_by_region(store, asked.as_of))}
    paths, raster = outline.region_shapes()
    labelled = _labelled(told, asked.region)
    names = [reference.regions()[code].name if code in labelled else "" for code in paths]
    sizes = [(marks.width_of(name, is_bold=True) + 8, marks.LINE + 4) if name else (0, 0) for name in names]
    places = labels.place(raster, sizes, [i for i, name in enumerate(names) if name])
    # the own border last, or a neighbour would be drawn over half of it
    order = sorted(paths, key=lambda code: code == asked.region)
    drawn = [_shape(paths[code], told[code].is_reported, code == asked.region) for code in order]
    drawn += [
        _name(code, place, code == asked.region)
        for code, name, place in zip(paths, names, places, strict=True)
        if name and place
    ]
    return replace(
        tiled,
        sentence=words.outlines_sentence(sum(line.is_reported for line in told.values())),
        note=words.outlines_note(asked.as_of),
        svg=marks.drawing(*drawn, _outline_key(told)),
    )


def _shape(path: str, is_reported: bool, is_own: bool) -> str:
    kind = ("tile" if is_reported else "tile silent") + (" own" if is_own else "")
    return f'<path d="{path}" fill-rule="evenodd" stroke-linejoin="round" class="{kind}"/>'


def _name(code: str, place: labels.Placed, is_own: bool) -> str:
    line = marks.stroke(place.leader, "leader") if place.leader else ""
    return line + marks.region(place.box.x, place.box.y + 9, code, f"{'own' if is_own else 'named'} halo middle")


def _outline_key(told: dict[str, Any]) -> str:
    if all(line.is_reported for line in told.values()):
        return ""
    y = marks.HEIGHT - 36
    meaning = marks.text(44, y + 24, figure_words.NOT_REPORTED, "quiet", marks.SMALL)
    return marks.rect(4, y, 28, 28, "silent") + meaning


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
