"""Bars in parts for a room, a row per region, each with its name and its numbers."""

from collections.abc import Collection, Sequence

from ui.drawing.parts import Bar, Part
from ui.drawing.stage import marks, region_rows
from ui.drawing.stage.legend import boxes
from ui.drawing.stage.region_rows import Rows
from ui.html import Html

_LEFT, _RIGHT, _FOOT = region_rows.LEFT, 1080, 44
_SILENT_WIDTH, _AIR = 120, 3


def on_stage(
    bars: Sequence[Bar], parts: Sequence[Part], legend: Sequence[str], own: str | None, counted: Collection[str]
) -> Html:
    """The bars on one scale; the words of the own region and of those ``counted`` stand out."""
    rows = Rows(0, marks.HEIGHT - _FOOT, len(bars))
    longest = max([1, *(sum(bar.counts) for bar in bars)])
    drawn = []
    for i, bar in enumerate(bars):
        drawn.append(_row(bar, parts, rows, i, longest))
        kind = "own" if bar.region == own else "named" if bar.region in counted else ""
        wide = _SILENT_WIDTH if bar.is_silent else _wide(sum(bar.counts), longest)
        drawn.append(rows.name(i, bar.region, is_own=bar.region == own))
        beside = bar.absence or bar.beside
        drawn.append(marks.text(_LEFT + wide + 12, rows.base(i), beside, f"number {kind}", rows.size))
    looks = [part.stage_kind for part in parts]
    return marks.drawing(*drawn, boxes(zip(looks, legend, strict=True)))


def _row(bar: Bar, parts: Sequence[Part], rows: Rows, place: int, longest: int) -> str:
    y, high = rows.top_of(place) + _AIR, rows.high - 2 * _AIR
    if bar.is_silent:
        return marks.rect(_LEFT, y, _SILENT_WIDTH, high, "silent")
    if not sum(bar.counts):
        return marks.stroke([(_LEFT, y), (_LEFT, y + high)], "axis")
    x, drawn = float(_LEFT), []
    for part, count in zip(parts, bar.counts, strict=True):
        wide = _wide(count, longest)
        if count:
            drawn.append(marks.rect(x, y, wide, high, part.stage_kind))
        x += wide
    return "".join(drawn)


def _wide(count: int, longest: int) -> float:
    return (_RIGHT - _LEFT) * count / longest
