"""A row per region on two scales: its quality profile left, what two groups of people say right."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ui import formats
from ui.drawing.stage import marks, region_rows
from ui.drawing.stage.region_rows import Rows
from ui.html import Html

_HEAD, _FOOT = 36, 34
_PROFILE, _FEEDBACK = (region_rows.LEFT + 14, 560, 0, 3), (660, 1110, 1, 5)
"""Left, right, lowest and highest of a scale."""
_VALUES = (576, 1136, 1210)
"""Where the numbers of the three marks stand."""
_SMALL = 20
_Scale = tuple[int, int, int, int]


class Line(NamedTuple):
    """A region: its values (None: not drawn), how its marks look (own, named or dim), and the look of what is missing.

    Named: the sentence counts it. ``missing`` is silent (nothing handed in) or unknown (too little).
    """

    region: str
    profile: float | None
    newcomers: float | None
    providers: float | None
    kind: str
    missing: str


class Words(NamedTuple):
    """The titles of the two scales, of the two signs, and of the two ways to miss."""

    profile: str
    feedback: str
    newcomers: str
    providers: str
    silent: str
    unknown: str


def drawn(lines: Sequence[Line], medians: tuple[float | None, float | None, float | None], words: Words) -> Html:
    """All rows; ``medians`` are those of profile, newcomers and providers."""
    rows = Rows(_HEAD, marks.HEIGHT - _FOOT, len(lines))
    drawn = (_row(rows, i, line) for i, line in enumerate(lines))
    return marks.drawing(*_frame(medians, words), *_legend(words), *drawn)


def _across(value: float, scale: _Scale) -> float:
    left, right, low, high = scale
    return left + (right - left) * (float(value) - low) / (high - low)


def _frame(medians: tuple[float | None, float | None, float | None], words: Words) -> Iterator[str]:
    """Titles, numbers and the medians of both scales."""
    top, bottom = _HEAD, marks.HEIGHT - _FOOT
    for scale, title in ((_PROFILE, words.profile), (_FEEDBACK, words.feedback)):
        yield marks.text(scale[0], 22, title, "strong", _SMALL)
        for value in range(scale[2], scale[3] + 1):
            x = _across(value, scale)
            yield marks.stroke([(x, top), (x, bottom)], "grid")
            yield marks.text(x, marks.HEIGHT - 8, value, "quiet middle", _SMALL)
    looks = ((_PROFILE, "median strong"), (_FEEDBACK, "median strong"), (_FEEDBACK, "median dotted"))
    for median, (scale, look) in zip(medians, looks, strict=True):
        if median is not None:
            x = _across(median, scale)
            yield marks.stroke([(x, top), (x, bottom)], look)


def _legend(words: Words) -> Iterator[str]:
    """What the two signs and the two boxes mean: the signs stand above the numbers of their marks too."""
    x: float = marks.WIDTH - 4
    for sign, meaning in ((_providers, words.providers), (_newcomers, words.newcomers)):
        x -= marks.width_of(meaning, _SMALL)
        yield marks.text(x, 22, meaning, "quiet", _SMALL)
        yield sign(x - 16, 15, 9, "dim")
        x -= 44
    for look, meaning, y in (("silent", words.silent, 4), ("unknown", words.unknown, marks.HEIGHT - 24)):
        yield marks.rect(region_rows.NAMES, y, 30, 20, look)
        yield marks.text(region_rows.NAMES + 38, y + 17, meaning, "quiet", 18)


def _newcomers(x: float, y: float, radius: float, kind: str) -> str:
    return marks.dot(x, y, radius, f"dot {kind}")


def _providers(x: float, y: float, radius: float, kind: str) -> str:
    return marks.diamond(x, y, radius, f"hollow {kind}")


def _row(rows: Rows, place: int, line: Line) -> str:
    y, high, middle = rows.top_of(place), rows.high, rows.middle(place)
    radius = min(10, high / 2 - 2)
    parts = [marks.stroke([(scale[0], middle), (scale[1], middle)], "grid") for scale in (_PROFILE, _FEEDBACK)]
    if line.profile is None:
        parts.append(marks.rect(_PROFILE[0], y + 4, 90, high - 8, line.missing))
    else:
        parts.append(marks.dot(_across(line.profile, _PROFILE), middle, radius, f"dot {line.kind}"))
    if line.newcomers is None and line.providers is None:
        parts.append(marks.rect(_FEEDBACK[0], y + 4, 90, high - 8, line.missing))
    for score, sign in ((line.newcomers, _newcomers), (line.providers, _providers)):
        if score is not None:
            parts.append(sign(_across(score, _FEEDBACK), middle, radius, line.kind))
    for x, score in zip(_VALUES, (line.profile, line.newcomers, line.providers), strict=True):
        if score is not None:
            parts.append(marks.text(x, rows.base(place), formats.number(score, 1), f"number {line.kind}", rows.size))
    return "".join([*parts, rows.name(place, line.region, is_own=line.kind == "own")])
