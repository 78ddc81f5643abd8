"""Rows with a bar each: eighteen, one a region in geographic order, or one a kind; at most eight are named."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from data import reference
from ui import formats
from ui.drawing.stage import marks

_LEFT, _RIGHT = 300, 1180
_KEY_HIGH = 46


def bars(values: Mapping[str, Any], own: str | None, unknown: str) -> str:
    """A bar per region with its number where it is named: the own one and the largest; missing is hatched.

    ``values`` holds a number or None per region; ``unknown`` says what missing means.
    """
    known = {code: float(value) for code, value in values.items() if not formats.is_missing(value)}
    largest = sorted((code for code in known if known[code]), key=lambda code: -known[code])
    labelled = marks.named(own, largest)
    top = max([1.0, *known.values()])
    high = marks.HEIGHT / len(values)
    made = []
    for i, code in enumerate(reference.regions()):
        y = i * high
        kind = "own" if code == own else "named" if code in labelled else "dim"
        if code in known:
            long = (_RIGHT - _LEFT) * known[code] / top
            made.append(marks.rect(_LEFT, y + 4, max(long, 2), high - 8, f"bar {kind}"))
        else:
            made.append(marks.rect(_LEFT, y + 4, 120, high - 8, "silent"))
        if code in labelled:
            shown = formats.number(known[code]) if code in known else unknown
            at = _LEFT + (long if code in known else 120) + 12
            made.append(marks.region(_LEFT - 14, y + high / 2 + 9, code, f"{kind} end"))
            made.append(marks.text(at, y + high / 2 + 9, shown, f"number {kind}"))
    return "".join(made)


class Parts(NamedTuple):
    """Two kinds of one thing in a row, each with its own look, and how both read."""

    first: int
    second: int
    shown: str


def parts(values: Mapping[str, Parts | None], own: str | None, unknown: str, meanings: tuple[str, str]) -> list[str]:
    """A bar of two parts per region, the largest first parts and the own region named; None is hatched.

    Every thing that is counted is drawn, also in rows without a name. ``meanings`` are those of both parts.
    """
    counted = {code: value for code, value in values.items() if value is not None}
    largest = sorted((code for code, value in counted.items() if value.first), key=lambda code: -counted[code].first)
    labelled = marks.named(own, largest)
    scale = (_RIGHT - _LEFT) / max([1, *(value.first + value.second for value in counted.values())])
    high = (marks.HEIGHT - _KEY_HIGH) / len(values)
    made = []
    for i, (code, value) in enumerate(values.items()):
        y, at = i * high, _LEFT + 120.0
        if value is None:
            made.append(marks.rect(_LEFT, y + 4, 120, high - 8, "silent"))
        else:
            middle = _LEFT + value.first * scale
            at = middle + value.second * scale
            looks = ((_LEFT, middle, "spot"), (middle, at, "joining"))
            made += [marks.rect(x, y + 4, end - x, high - 8, kind) for x, end, kind in looks if end > x]
        if code in labelled:
            kind, shown = "own" if code == own else "named", unknown if value is None else value.shown
            made.append(marks.region(_LEFT - 14, y + high / 2 + 9, code, f"{kind} end"))
            made.append(marks.text(at + 12, y + high / 2 + 9, shown, f"number {kind}"))
    return [*made, *_legend(("spot", meanings[0]), ("joining", meanings[1]))]


class Bar(NamedTuple):
    """A row: its label, how much there is, which part of that is meant, and how both read.

    ``whole`` missing is hatched, ``part`` missing means all of it. ``kind`` is own, named, dim (without words), half
    (less sure) or unknown (dashed: what nobody filled in).
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
        if bar.kind != "dim":
            label = marks.wrapped(bar.label, left - 24, 2 if high > 2 * marks.LINE else 1, size)
            base = y + high / 2 + 9 - marks.LINE / 2 * (len(label) - 1)
            words = "own" if bar.kind == "own" else "named"
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
    fill = {"unknown": "bar named", "half": "half"}.get(bar.kind, f"bar {bar.kind}")
    return [whole, marks.rect(x, y, part * scale, thick, fill) if part else ""]


def key(part: str, rest: str) -> str:
    """What the filled and the open part of a bar mean, at the bottom of the drawing."""
    return "".join(_legend(("bar named", part), ("open", rest)))


def _legend(*looks: tuple[str, str]) -> list[str]:
    y, x, made = marks.HEIGHT - 30, 4.0, []
    for kind, meaning in looks:
        made.append(marks.rect(x, y, 28, 28, kind))
        made.append(marks.text(x + 38, y + 23, meaning, "quiet", size=marks.SMALL))
        x += 76 + marks.width_of(meaning, marks.SMALL)
    return made
