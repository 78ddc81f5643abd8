"""Bars in parts for a room, a row per region; at most eight are named, the others dimmed."""

from collections.abc import Sequence

from ui.drawing.parts import Bar, Part
from ui.drawing.stage import marks
from ui.html import Html

_LEFT, _RIGHT, _FOOT = 300, 1100, 48
_SILENT_WIDTH = 120


def on_stage(
    bars: Sequence[Bar], parts: Sequence[Part], legend: Sequence[str], own: str | None, named: Sequence[str]
) -> Html:
    """The bars on one scale; after the own region those of ``named`` get a label, in that order."""
    labelled = marks.named(own, named)
    high = (marks.HEIGHT - _FOOT) / len(bars)
    longest = max([1, *(sum(bar.counts) for bar in bars)])
    drawn = []
    for i, bar in enumerate(bars):
        kind = "own" if bar.region == own else "named"
        row = _row(bar, [part.stage_kind.replace("named", kind) for part in parts], (i * high, high), longest)
        if bar.region in labelled:
            drawn += [row, *_words(bar, kind, i * high + high / 2 + 9, longest)]
        else:
            drawn.append(f'<g class="dimmed">{row}</g>')
    return marks.drawing(*drawn, _legend(parts, legend))


def _row(bar: Bar, kinds: Sequence[str], place: tuple[float, float], longest: int) -> str:
    y, high = place
    if bar.is_silent:
        return marks.rect(_LEFT, y + 4, _SILENT_WIDTH, high - 8, "silent")
    if not sum(bar.counts):
        return marks.stroke([(_LEFT, y + 4), (_LEFT, y + high - 4)], "axis")
    x, drawn = float(_LEFT), []
    for kind, count in zip(kinds, bar.counts, strict=True):
        wide = _wide(count, longest)
        if count:
            drawn.append(marks.rect(x, y + 4, wide, high - 8, kind))
        x += wide
    return "".join(drawn)


def _wide(count: int, longest: int) -> float:
    return (_RIGHT - _LEFT) * count / longest


def _words(bar: Bar, kind: str, base: float, longest: int) -> list[str]:
    wide = _SILENT_WIDTH if bar.is_silent else _wide(sum(bar.counts), longest)
    return [
        marks.region(_LEFT - 14, base, bar.region, f"{kind} end"),
        marks.text(_LEFT + wide + 12, base, bar.absence or bar.beside, f"number {kind}"),
    ]


def _legend(parts: Sequence[Part], legend: Sequence[str]) -> str:
    """What each part means, at the bottom of the drawing."""
    y, x, drawn = marks.HEIGHT - 30, 4.0, []
    for part, text in zip(parts, legend, strict=True):
        drawn.append(marks.rect(x, y, 28, 28, part.stage_kind))
        drawn.append(marks.text(x + 38, y + 23, text, "quiet", size=marks.SMALL))
        x += 62 + marks.width_of(text, marks.SMALL)
    return "".join(drawn)
