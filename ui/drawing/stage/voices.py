"""A row per region on two scales: its quality profile left, what two groups of people say right."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ui.drawing.stage import marks
from ui.html import Html

_HEAD, _FOOT = 44, 40
_PROFILE, _FEEDBACK = (320, 640, 0, 3), (720, 1250, 1, 5)
"""Left, right, lowest and highest of a scale."""
_NAMES, _SIGNS = 306, 924
_Scale = tuple[int, int, int, int]


class Line(NamedTuple):
    """A region: its values (None: not drawn), how its marks look (own, named or dim), and the look of what is missing.

    ``missing`` is silent (nothing handed in) or unknown (too little).
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
    high = (marks.HEIGHT - _HEAD - _FOOT) / len(lines)
    rows = (_row(_HEAD + i * high, high, line) for i, line in enumerate(lines))
    return marks.drawing(*_frame(medians, words), *_legend(words), *rows)


def _across(value: float, scale: _Scale) -> float:
    left, right, low, high = scale
    return left + (right - left) * (float(value) - low) / (high - low)


def _frame(medians: tuple[float | None, float | None, float | None], words: Words) -> Iterator[str]:
    """Titles, numbers and the medians of both scales."""
    top, bottom = _HEAD, marks.HEIGHT - _FOOT
    for scale, title in ((_PROFILE, words.profile), (_FEEDBACK, words.feedback)):
        yield marks.text(scale[0], 30, title, "strong", marks.SMALL)
        for value in range(scale[2], scale[3] + 1):
            x = _across(value, scale)
            yield marks.stroke([(x, top), (x, bottom)], "grid")
            yield marks.text(x, marks.HEIGHT - 8, value, "quiet middle", marks.SMALL)
    looks = ((_PROFILE, "median strong"), (_FEEDBACK, "median strong"), (_FEEDBACK, "median dotted"))
    for median, (scale, look) in zip(medians, looks, strict=True):
        if median is not None:
            x = _across(median, scale)
            yield marks.stroke([(x, top), (x, bottom)], look)


def _legend(words: Words) -> Iterator[str]:
    """What the two signs and the two boxes mean."""
    x: float = _SIGNS
    for sign, meaning in ((_newcomers, words.newcomers), (_providers, words.providers)):
        yield sign(x, 22, 10, "named")
        yield marks.text(x + 18, 31, meaning, "quiet", marks.SMALL)
        x += 44 + marks.width_of(meaning, marks.SMALL)
    for look, meaning, y in (("silent", words.silent, 8), ("unknown", words.unknown, marks.HEIGHT - 30)):
        yield marks.rect(4, y, 40, 24, look)
        yield marks.text(54, y + 22, meaning, "quiet", marks.SMALL)


def _newcomers(x: float, y: float, radius: float, kind: str) -> str:
    return marks.dot(x, y, radius, f"dot {kind}")


def _providers(x: float, y: float, radius: float, kind: str) -> str:
    return marks.diamond(x, y, radius, f"hollow {kind}")


def _row(y: float, high: float, line: Line) -> str:
    middle, radius = y + high / 2, min(10, high / 2 - 2)
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
    if line.kind != "dim":
        parts.append(marks.region(_NAMES, middle + 9, line.region, f"{line.kind} end"))
    return "".join(parts)
