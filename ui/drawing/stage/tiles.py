"""The 18 networks for a full room: as tiles, each with a numbered square per phase."""

from collections.abc import Sequence
from dataclasses import dataclass

from data import reference
from ui.drawing.labels import Box
from ui.drawing.stage import marks, matrix
from ui.drawing.stage.matrix import Cell
from ui.html import Html, trusted

_GAP = 6
_TILE = (marks.WIDTH - 6 * _GAP) / 7
_HIGH = (marks.HEIGHT - 2 * _GAP) / 3
_NAME, _NAME_LINE, _NUMBER, _WIDE_NUMBER, _SMALL, _LEGEND = 24, 28, 22, 18, 18, 19
_CELLS = (5, 72, 72)
"""The squares of a tile: left, top and height; under them their numbers."""
_FREE = ((6, 0), (0, 2), (6, 2))
"""Where there is no tile, and so room for what the squares mean."""


@dataclass(frozen=True)
class Profile:
    """One region with a square per phase; without squares it handed in nothing and is hatched."""

    region: str
    cells: Sequence[Cell]


@dataclass(frozen=True)
class Words:
    """The names of the squares under a title, how to read them, what a mark means, and what an empty tile says."""

    title: str
    names: Sequence[str]
    reading: str
    counted: str
    nothing: str


def on_stage(profiles: Sequence[Profile], own: str | None, words: Words) -> Html:
    """The tiles, each roughly where its region lies; the corners without one explain the squares."""
    # the own one last: its frame is wider than the gap
    order = sorted(profiles, key=lambda one: one.region == own)
    drawn = [_tile(one, words.nothing, is_own=one.region == own) for one in order]
    is_counting = any(cell.is_counted for one in profiles for cell in one.cells)
    return trusted(marks.drawing(*drawn, *_legend(words, is_counting=is_counting)))


def _corner(column: int, row: int) -> tuple[float, float]:
    return column * (_TILE + _GAP), row * (_HIGH + _GAP)


def _tile(profile: Profile, nothing: str, *, is_own: bool) -> str:
    region = reference.regions()[profile.region]
    x, y = _corner(region.tile_column, region.tile_row)
    kind = "tile" if profile.cells else "tile silent"
    parts = [marks.rect(x + 2, y + 2, _TILE - 4, _HIGH - 4, f"{kind} own" if is_own else kind)]
    name = marks.wrapped(region.name, _TILE - 16, size=_NAME, is_bold=is_own)
    base = y + (30 if len(name) > 1 else 42)
    if not profile.cells:
        said = marks.wrapped(nothing, _TILE - 24, size=_NAME)
        parts += [_plate(x, base, name), _plate(x, y + 108, said)]
        parts.append(marks.lines(x + 9, y + 108, said, "quiet", _NAME))
    parts.append(marks.region((x + 9, base), region.code, "own" if is_own else "", name, _NAME))
    return "".join([*parts, *_squares(x, y, profile.cells)])


def _plate(x: float, base: float, lines: Sequence[str]) -> str:
    """Open ground under words on a hatched tile."""
    wide = max(marks.width_of(line, _NAME, is_bold=True) for line in lines)
    return marks.rect(x + 5, base - _NAME, wide + 10, len(lines) * _NAME_LINE + 6, "plate")


def _squares(x: float, y: float, cells: Sequence[Cell]) -> list[str]:
    left, top, high = _CELLS
    step = (_TILE - 2 * left) / max(len(cells), 1)
    drawn, over = [], []
    for place, cell in enumerate(cells):
        at = x + left + place * step
        box = Box(at + 0.5, y + top, at + step - 0.5, y + top + high)
        drawn.append(matrix.square(box, cell, _WIDE_NUMBER if len(cell.printed) > 2 else _NUMBER))
        drawn.append(marks.text(at + step / 2, y + top + high + 24, place + 1, "quiet middle", _SMALL))
        over.append(matrix.counted(box) if cell.is_counted else "")
    return [*drawn, *over]


def _legend(words: Words, *, is_counting: bool) -> list[str]:
    first, second, third = (_corner(*free) for free in _FREE)
    names = [f"{place} {name}" for place, name in enumerate(words.names, 1)]
    lines = [line for name in names for line in marks.wrapped(name, _TILE - 8, size=_LEGEND)]
    drawn = [
        marks.text(first[0] + 4, first[1] + 22, words.title, "strong", _LEGEND),
        marks.lines(first[0] + 4, first[1] + 47, lines, "", _LEGEND),
        _said(second, 30, words.reading),
    ]
    if is_counting:
        x, y = third
        box = Box(x + 6, y + 12, x + 40, y + 42)
        drawn += [matrix.square(box, Cell("", "l3"), _SMALL), matrix.counted(box), _said(third, 68, words.counted)]
    return drawn


def _said(corner: tuple[float, float], down: float, words: str) -> str:
    return marks.lines(corner[0] + 4, corner[1] + down, marks.wrapped(words, _TILE - 10, 6, _LEGEND), "", _LEGEND)
