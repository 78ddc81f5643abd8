"""Scores 0..3 as dots for a room, a row per region; a row without dots says why in words."""

from ui.drawing.distribution import HIGHEST, Scores
from ui.drawing.stage import marks
from ui.html import Html

_LEFT, _RIGHT = 300, 1240
_FOOT = 44


def on_stage(rows: tuple[Scores, ...], own: str | None, axis: str) -> Html:
    """The dots and medians; only the own row is named; without one no row stands out."""
    high = (marks.HEIGHT - _FOOT) / len(rows)
    drawn = [
        _stage_row(i * high, high, row, "own" if row.region == own else "dim" if own else "named")
        for i, row in enumerate(rows)
    ]
    return marks.drawing(*drawn, *_ticks(axis))


def _stage_row(y: float, high: float, row: Scores, kind: str) -> str:
    middle = y + high / 2
    drawn = [marks.stroke([(_LEFT, middle), (_RIGHT, middle)], "grid")]
    if row.absence:
        drawn.append(marks.rect(_LEFT, y + 4, 120, high - 8, "silent" if row.is_silent else "unknown"))
        drawn.append(marks.text(_LEFT + 134, middle + 9, row.absence, "quiet halo", marks.SMALL))
    for score, count in row.dots:
        radius = min(high / 2 - 1, 5 + 2 * count**0.5)
        drawn.append(marks.dot(_across(score), middle, radius, f"{'hollow' if row.is_few else 'dot'} {kind}"))
    if row.median is not None:
        x = _across(row.median)
        drawn.append(marks.stroke([(x, y + 2), (x, y + high - 2)], "median strong"))
    if kind == "own":
        drawn.append(marks.region(_LEFT - 14, middle + 9, row.region, f"{kind} end"))
    return "".join(drawn)


def _across(score: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * float(score) / HIGHEST


def _ticks(axis: str) -> list[str]:
    base = marks.HEIGHT - 8
    ticks = [marks.text(_across(score), base, score, "quiet middle", marks.SMALL) for score in range(HIGHEST + 1)]
    return [*ticks, marks.text(_LEFT - 34, base, axis, "quiet end", marks.SMALL)]
