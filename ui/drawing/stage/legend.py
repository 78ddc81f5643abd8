"""What lines, signs and fills of a stage picture mean, in one line; knows no figure."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from ui.drawing.stage import marks

Mark = Literal["line", "sign"]
Entry = tuple[Mark, str, str]
"""The form of a mark, its classes (of a sign the sign itself), and what it means."""
_SIGN_UP, _WORDS_UP = 18, 9
Sign = Callable[[float, float], str]
"""Draws a sign of at most 28 wide around a point."""
_GAP, _BESIDE = 36, 12
_LINE, _BOX = 44, 28


def legend(x: float, y: float, entries: Sequence[Entry]) -> str:
    """The entries beside each other from ``x``, on the base line ``y``."""
    drawn = []
    for form, kind, meaning in entries:
        drawn.append(_mark(form, kind, x, y))
        x += (_LINE if form == "line" else marks.width_of(kind)) + _BESIDE
        drawn.append(marks.text(x, y, meaning, "quiet"))
        x += marks.width_of(meaning) + _GAP
    return "".join(drawn)


def _mark(form: Mark, kind: str, x: float, y: float) -> str:
    if form == "line":
        return marks.stroke([(x, y - 9), (x + _LINE, y - 9)], kind)
    return marks.text(x, y, kind, "quiet")


def boxes(entries: Iterable[tuple[str, str]]) -> str:
    """Boxes by their classes, each with what it means, beside each other at the bottom of the drawing."""
    y, x, drawn = marks.HEIGHT - 30, 6.0, []
    for kind, meaning in entries:
        drawn.append(marks.rect(x, y, _BOX, _BOX, kind))
        drawn.append(marks.text(x + 38, y + 23, meaning, "quiet", marks.SMALL))
        x += 62 + marks.width_of(meaning, marks.SMALL)
    return "".join(drawn)


def line(entries: Iterable[tuple[Sign, str]]) -> list[str]:
    """Each sign with what it means, beside each other."""
    x, drawn = 4.0, []
    for sign, meaning in entries:
        drawn.append(sign(x + 14, marks.HEIGHT - _SIGN_UP))
        drawn.append(marks.text(x + 38, marks.HEIGHT - _WORDS_UP, meaning, "quiet", marks.SMALL))
        x += 76 + marks.width_of(meaning, marks.SMALL)
    return drawn


def aside(words: str) -> str:
    """What is not drawn, or which part is, at the end of that line."""
    return marks.text(marks.WIDTH, marks.HEIGHT - _WORDS_UP, words, "quiet end", marks.SMALL)
