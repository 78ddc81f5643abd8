"""Rows with a bar each: eighteen, one a region in geographic order, or one a kind; every row has its name."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from data import reference
from ui import formats
from ui.drawing.stage import marks, region_rows
from ui.drawing.stage.legend import boxes
from ui.drawing.stage.region_rows import Rows

_LEFT, _RIGHT = region_rows.LEFT, 1180
_KEY_HIGH = 46
_AIR = 3
_SILENT = 120


def bars(values: Mapping[str, Any], own: str | None, unknown: str) -> str:
    """A bar per region with its number; missing is hatched.

    ``values`` holds a number or None per region; ``unknown`` says what missing means.
    """
    known = {code: float(value) for code, value in values.items() if not formats.is_missing(value)}
    top = max([1.0, *known.values()])
    rows = Rows(0, marks.HEIGHT, len(values))
    made = []
    for i, code in enumerate(reference.regions()):
        long = (_RIGHT - _LEFT) * known[code] / top if code in known else _SILENT
        look = "silent" if code not in known else "bar own" if code == own else "bar dim"
        made.append(marks.rect(_LEFT, rows.top_of(i) + _AIR, max(long, 2), rows.high - 2 * _AIR, look))
        shown = formats.number(known[code]) if code in known else unknown
        made += [rows.name(i, code, is_own=code == own), _number(rows, i, _LEFT + long, shown, is_own=code == own)]
    return "".join(made)


def _number(rows: Rows, place: int, at: float, shown: str, *, is_own: bool) -> str:
    """What stands behind a bar."""
    return marks.text(at + 12, rows.base(place), shown, "number own" if is_own else "number", rows.size)


class Parts(NamedTuple):
    """Two kinds of one thing in a row, each with its own look, and how both read."""

    first: int
    second: int
    shown: str


def parts(values: Mapping[str, Parts | None], own: str | None, unknown: str, meanings: tuple[str, str]) -> list[str]:
    """A bar of two parts per region with its numbers; None is hatched. ``meanings`` are those of both parts."""
    scale = (_RIGHT - _LEFT) / max([1, *(value.first + value.second for value in values.values() if value)])
    rows = Rows(0, marks.HEIGHT - _KEY_HIGH, len(values))
    made = []
    for i, (code, value) in enumerate(values.items()):
        y, high, at = rows.top_of(i) + _AIR, rows.high - 2 * _AIR, float(_LEFT + _SILENT)
        if value is None:
            made.append(marks.rect(_LEFT, y, _SILENT, high, "silent"))
        else:
            middle = _LEFT + value.first * scale
            at = middle + value.second * scale
            looks = ((_LEFT, middle, "spot"), (middle, at, "joining"))
            made += [marks.rect(x, y, end - x, high, kind) for x, end, kind in looks if end > x]
        shown = unknown if value is None else value.shown
        made += [rows.name(i, code, is_own=code == own), _number(rows, i, at, shown, is_own=code == own)]
    return [*made, boxes(zip(("spot", "joining"), meanings, strict=True))]


class Bar(NamedTuple):
    """A row: its label, how much there is, which part of that is meant, and how both read.

    ``whole`` missing is hatched, ``part`` missing means all of it. ``kind`` is own, named (the sentence counts it), dim
    (any other), half (less sure) or unknown (dashed: what nobody filled in).
    """

    label: str
    whole: float | None
    part: float | None
    shown: str
    kind: str


def kinds(bars: Sequence[Bar], foot: float = 0, left: float = 392, size: int = marks.LABEL) -> list[str]:
    """A row per bar over the height of the drawing but ``foot``; labels stand left of ``left``."""
    high = min((marks.HEIGHT - foot) / len(bars), 124)
    right = _RIGHT - max(marks.width_of(bar.shown, size) for bar in bars) + 80
    top = max([1.0, *(bar.whole for bar in bars if bar.whole is not None)])
    made = []
    for i, bar in enumerate(bars):
        y, thick = i * high, high * 0.72
        at = left + 120 if bar.whole is None else left + (right - left) * bar.whole / top
        made += _parts(bar, left, y + (high - thick) / 2, (right - left) / top, thick)
        label = marks.wrapped(bar.label, left - 24, 2 if high > 2 * marks.LINE else 1, size)
        base = y + high / 2 + 9 - marks.LINE / 2 * (len(label) - 1)
        words = bar.kind if bar.kind in {"own", "named"} else ""
        made.append(marks.lines(left - 14, base, label, f"label {words} end", size))
        made.append(marks.text(at + 14, y + high / 2 + 9, bar.shown, f"number {words}", size))
    return made


def _parts(bar: Bar, x: float, y: float, scale: float, thick: float) -> list[str]:
    if bar.whole is None:
        return [marks.rect(x, y, 106, thick, "silent")]
    if not bar.whole:
        return [marks.stroke([(x, y), (x, y + thick)], "axis")]
    part = bar.whole if bar.part is None else bar.part
    whole = marks.rect(x, y, bar.whole * scale, thick, "unknown" if bar.kind == "unknown" else "open")
    fill = {"unknown": "bar dim", "half": "half"}.get(bar.kind, f"bar {bar.kind}")
    return [whole, marks.rect(x, y, part * scale, thick, fill) if part else ""]


def key(part: str, rest: str) -> str:
    """What the filled and the open part of a bar mean, at the bottom of the drawing."""
    return boxes((("bar dim", part), ("open", rest)))
