"""The 18 networks for a full room: as tiles, each a profile of five columns, or as outlines where they lie."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data import reference
from ui.drawing import labels, outline
from ui.drawing.stage import marks
from ui.html import Html, trusted

_ANCHORS = (
    *("westhoek", "brugge", "gent-stad", "antwerpen-stad", "brussel", "kempen", "limburg", "oost-brabant"),
    *("midwest", "waasland", "halle-vilvoorde", "rivierenland"),
)
"""Regions by which the room finds its place on the map, when nothing else asks for a label."""
_MOST_SILENT = 2
_TILE, _GAP = 172, 12
_HIGH = (marks.HEIGHT - 2 * _GAP) / 3
_BARS = (20, 78, 132, 92)
"""The columns of a tile: left, top, width and height of all five together."""
_KEY_SHARES = (0.9, 0.7, 0.5, 0.4, 0.2)


@dataclass(frozen=True)
class Profile:
    """One region: a column per share 0..1, hatched where it is missing; one that handed in nothing is hatched.

    ``is_counted``: the sentence counts it, so that it stands out.
    """

    region: str
    shares: Sequence[float | None]
    is_reported: bool
    is_counted: bool


def on_stage(profiles: Sequence[Profile], own: str | None, legend: Sequence[str], nothing: str) -> Html:
    """The tiles, each roughly where its region lies; ``legend`` explains the columns, ``nothing`` a hatched tile."""
    counted = [one.region for one in profiles if one.is_counted]
    labelled = _labelled({one.region: one.is_reported for one in profiles}, own, counted)
    drawn = [_tile(one, _kind(one.region, own, counted), one.region in labelled, nothing) for one in profiles]
    return trusted(marks.drawing(*drawn, _legend(legend)))


def _labelled(reported: Mapping[str, bool], own: str | None, counted: Sequence[str] = ()) -> list[str]:
    silent = [code for code, is_reported in reported.items() if not is_reported]
    return marks.named(own, counted, silent[:_MOST_SILENT], _ANCHORS)


def _kind(region: str, own: str | None, labelled: Sequence[str]) -> str:
    return "own" if region == own else "named" if region in labelled else "dim"


def _corner(column: int, row: int) -> tuple[float, float]:
    return column * (_TILE + _GAP), row * (_HIGH + _GAP)


def _tile(profile: Profile, kind: str, is_labelled: bool, nothing: str) -> str:
    region = reference.regions()[profile.region]
    x, y = _corner(region.tile_column, region.tile_row)
    parts = [marks.rect(x + 2, y + 2, _TILE - 4, _HIGH - 4, f"tile {kind}" if profile.is_reported else "tile silent")]
    if is_labelled:
        name = marks.wrapped(region.name, _TILE - 20, is_bold=kind == "own")
        parts.append(marks.region(x + 12, y + 34, region.code, "own" if kind == "own" else "named", shown=name))
    if profile.is_reported:
        parts += _columns(x, y, profile.shares, kind)
    elif is_labelled:
        parts.append(marks.text(x + 12, y + _HIGH - 18, nothing, "quiet"))
    return "".join(parts)


def _columns(x: float, y: float, shares: Sequence[float | None], kind: str) -> list[str]:
    left, top, width, height = _BARS
    step = width / len(shares)
    base = y + top + height
    parts = [marks.stroke([(x + left, base), (x + left + width, base)], "axis")]
    for place, share in enumerate(shares):
        start = x + left + place * step
        if share is None:
            parts.append(marks.rect(start, base - height, step - 5, height, "unknown"))
        else:
            parts.append(marks.rect(start, base - height * share, step - 5, height * share, f"bar {kind}"))
    return parts


def _legend(legend: Sequence[str]) -> str:
    x, y = _corner(6, 2)
    return marks.lines(x + 4, y + 34, legend, "quiet") + "".join(_columns(x, y, _KEY_SHARES, "dim"))


def outlines(reported: Mapping[str, bool], own: str | None, silent: str) -> Html:
    """The regions where they lie, for finding one's way; hatched where ``reported`` is false, which ``silent`` says."""
    paths, raster = outline.region_shapes()
    labelled = _labelled(reported, own)
    names = [reference.regions()[code].name if code in labelled else "" for code in paths]
    sizes = [(marks.width_of(name, is_bold=True) + 8, marks.LINE + 4) if name else (0, 0) for name in names]
    places = labels.place(raster.labels(sizes), raster.ground, [place for place, name in enumerate(names) if name])
    # the own border last, or a neighbour would be drawn over half of it
    order = sorted(paths, key=lambda code: code == own)
    drawn = [_shape(paths[code], reported[code], code == own) for code in order]
    drawn += [
        _name(code, where, code == own)
        for code, name, where in zip(paths, names, places, strict=True)
        if name and where
    ]
    return trusted(marks.drawing(*drawn, "" if all(reported.values()) else _outline_legend(silent)))


def _shape(path: str, is_reported: bool, is_own: bool) -> str:
    kind = ("tile" if is_reported else "tile silent") + (" own" if is_own else "")
    return f'<path d="{path}" fill-rule="evenodd" stroke-linejoin="round" class="{kind}"/>'


def _name(code: str, where: labels.Placed, is_own: bool) -> str:
    line = marks.stroke(where.leader, "leader") if where.leader else ""
    return line + marks.region(where.box.x, where.box.y + 9, code, f"{'own' if is_own else 'named'} halo middle")


def _outline_legend(silent: str) -> str:
    y = marks.HEIGHT - 36
    return marks.rect(4, y, 28, 28, "silent") + marks.text(44, y + 24, silent, "quiet", marks.SMALL)
