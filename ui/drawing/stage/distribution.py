"""Scores 0..3 as dots for a room, a row per region with its name and median; a row without dots says why in words."""

from ui import formats
from ui.drawing.distribution import HIGHEST, Scores
from ui.drawing.stage import marks, region_rows
from ui.drawing.stage.region_rows import Rows
from ui.html import Html

_LEFT, _RIGHT, _MEDIAN = region_rows.LEFT + 14, 1150, 1196
_HEAD, _FOOT = 30, 34
_SMALL = 20


def on_stage(scores: tuple[Scores, ...], own: str | None, axis: str, median: str) -> Html:
    """The dots and medians of all; ``axis`` and ``median`` are the words of the scale and of the numbers beside it."""
    rows = Rows(_HEAD, marks.HEIGHT - _FOOT, len(scores))
    drawn = [_row(rows, i, row, is_own=row.region == own) for i, row in enumerate(scores)]
    head = marks.text(marks.WIDTH, 20, median, "quiet end", _SMALL)
    return marks.drawing(*drawn, head, *_ticks(axis))


def _row(rows: Rows, place: int, row: Scores, *, is_own: bool) -> str:
    middle, high, kind = rows.middle(place), rows.high, "own" if is_own else "dim"
    drawn = [marks.stroke([(_LEFT, middle), (_RIGHT, middle)], "grid")]
    if row.absence:
        drawn.append(marks.rect(_LEFT, middle - high / 2 + 4, 120, high - 8, "silent" if row.is_silent else "unknown"))
        drawn.append(marks.text(_LEFT + 134, rows.base(place), row.absence, "quiet halo", _SMALL))
    for score, count in row.dots:
        radius = min(high / 2 - 1, 5 + 2 * count**0.5)
        drawn.append(marks.dot(_across(score), middle, radius, f"{'hollow' if row.is_few else 'dot'} {kind}"))
    if row.median is not None:
        x = _across(row.median)
        drawn.append(marks.stroke([(x, middle - high / 2 + 2), (x, middle + high / 2 - 2)], "median strong"))
        shown, look = formats.number(row.median, 1), "number own" if is_own else "number"
        drawn.append(marks.text(_MEDIAN, rows.base(place), shown, look, rows.size))
    return "".join([*drawn, rows.name(place, row.region, is_own=is_own)])


def _across(score: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * float(score) / HIGHEST


def _ticks(axis: str) -> list[str]:
    base = marks.HEIGHT - 8
    ticks = [marks.text(_across(score), base, score, "quiet middle", _SMALL) for score in range(HIGHEST + 1)]
    return [*ticks, marks.text(_LEFT - 24, base, axis, "quiet end", _SMALL)]
