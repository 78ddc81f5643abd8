"""How wide a text stands, by the metrics of the font that is shipped; the only place that knows."""

import json
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from ui import font

_UNKNOWN = 1000
"""A sign that is not in the font comes from another one; none of those that we draw is wider than it is high."""


_SOFT = "\u00ad"


class _Metrics(NamedTuple):
    """Of one weight, in thousandths of the size: each character, and pairs that stand nearer or farther."""

    widths: Mapping[str, int]
    kerning: Mapping[tuple[str, str], int]


@lru_cache(maxsize=20_000)
def width(text: str, size: float, *, is_bold: bool = False) -> float:
    """The width of one line of plain text, in the unit of ``size``.

    >>> round(width("Rivierenland", 13), 1), round(width("Rivierenland", 13, is_bold=True), 1)
    (73.0, 77.8)
    """
    metrics = _metrics()[is_bold]
    signs = unicodedata.normalize("NFC", text)
    total = sum(metrics.widths.get(sign, _UNKNOWN) for sign in signs)
    total += sum(metrics.kerning.get(pair, 0) for pair in pairwise(signs))
    return total * size / 1000


def wrapped(text: str, room: float, size: float, *, most: int = 2, is_bold: bool = False) -> list[str]:
    """A text in lines that fit the room, broken at spaces and hyphens; what does not fit is cut with an ellipsis.

    A soft hyphen is a place to break too, and becomes a hyphen there; elsewhere it goes.

    >>> wrapped("Zuid-West-Vlaanderen", 160, 26), wrapped("een twee drie", 80, 26, most=1), wrapped("kort", 500, 26)
    (['Zuid-West-', 'Vlaanderen'], ['een…'], ['kort'])
    >>> wrapped("Ver\u00adeni\u00adging", 100, 26), wrapped("Ver\u00adeni\u00adging", 800, 26)
    (['Vereni-', 'ging'], ['Vereniging'])
    """
    pieces = text.replace("-", "-\0").replace(" ", " \0").replace(_SOFT, f"{_SOFT}\0").split("\0")
    lines = [""]
    for piece in pieces:
        if lines[-1] and width(_printed(lines[-1] + piece), size, is_bold=is_bold) > room:
            lines.append("")
        lines[-1] += piece
    kept = [_printed(line) for line in lines[:most]]
    if len(lines) > most:
        kept[-1] = cut(f"{kept[-1]}…", room, size, is_bold=is_bold)
    return [*kept[:-1], cut(kept[-1], room, size, is_bold=is_bold)]


def _printed(line: str) -> str:
    """A line as it stands: a soft hyphen only at its end."""
    ended = line.removesuffix(_SOFT) + "-" if line.endswith(_SOFT) else line.rstrip()
    return ended.replace(_SOFT, "")


def cut(text: str, room: float, size: float, *, is_bold: bool = False) -> str:
    """A text no wider than its room; what does not fit gives way to an ellipsis.

    >>> cut("Feest op het plein", 80, 13), cut("Feest", 80, 13)
    ('Feest op he…', 'Feest')
    """
    if width(text, size, is_bold=is_bold) <= room:
        return text
    kept = text.rstrip("…")
    while kept and width(f"{kept}…", size, is_bold=is_bold) > room:
        kept = kept[:-1].rstrip()
    return f"{kept}…"


_NARROWEST_WORD = 0.4
"""A letter and a space, in parts of the size: so no more words than this can stand in a room."""


def shortened(text: str, room: float, size: float, *, most: int, is_bold: bool = False) -> list[str]:
    r"""A text in at most ``most`` lines that fit the room; what is longer ends at a word, with an ellipsis.

    >>> shortened("een twee drie", 80, 26, most=1), shortened("een\ntwee drie", 110, 26, most=2)
    (['een…'], ['een twee', 'drie'])
    >>> shortened("Kruispuntbanken", 100, 26, most=2), shortened("", 100, 26, most=2)
    (['Kruisp…'], [])
    """
    return _lines(_shown(text, room, size, most, is_bold=is_bold), room, size, most, is_bold=is_bold)


def _shown(text: str, room: float, size: float, most: int, *, is_bold: bool) -> str:
    """What stands of a text in so many lines: all of it, or its first words with an ellipsis."""
    every = text.split()
    words = every[: int(most * room / (size * _NARROWEST_WORD)) + 1]

    def first(count: int) -> str:
        if count == len(every):
            return " ".join(words)
        return " ".join(words[:count]).rstrip(" ,;:.·–-(") + "…"

    def line_count(count: int) -> int:
        return len(wrapped(first(count), room, size, most=most + 1, is_bold=is_bold))

    return first(max(bisect_right(range(1, len(words) + 1), most, key=line_count), 1)) if words else ""


def _lines(shown: str, room: float, size: float, most: int, *, is_bold: bool) -> list[str]:
    lines = wrapped(shown, room, size, most=most + 1, is_bold=is_bold) if shown else []
    return [cut(line, room, size, is_bold=is_bold) for line in lines[:most]]


_NARROWER = 0.97


def balanced(text: str, room: float, size: float, *, most: int, is_bold: bool = False) -> list[str]:
    """The same in lines that are about as long as each other, so that no word stands alone on the last.

    >>> shortened("een twee drie vier", 170, 26, most=2), balanced("een twee drie vier", 170, 26, most=2)
    (['een twee drie', 'vier'], ['een twee', 'drie vier'])
    >>> balanced("", 170, 26, most=2), balanced("een", 170, 26, most=2)
    ([], ['een'])
    """
    shown = _shown(text, room, size, most, is_bold=is_bold)
    lines = _lines(shown, room, size, most, is_bold=is_bold)
    while len(lines) > 1:
        room *= _NARROWER
        narrower = _lines(shown, room, size, most, is_bold=is_bold)
        if len(narrower) > len(lines) or " ".join(narrower) != " ".join(lines):
            break
        lines = narrower
    return lines


@cache
def _metrics() -> tuple[_Metrics, _Metrics]:
    """Plain and bold."""
    table = json.loads((Path(font.__file__).parent / "widths.json").read_text(encoding="utf-8"))
    return _read(table["400"]), _read(table["700"])


def _read(table: Mapping[str, Mapping[str, object]]) -> _Metrics:
    kerning = {
        (first, second): moved
        for firsts, after in table["kerning"].items()
        for second, moved in _signs(after).items()
        for first in firsts
    }
    return _Metrics(_signs(table["widths"]), kerning)


def _signs(grouped: object) -> dict[str, int]:
    """Number -> characters, as character -> number."""
    assert isinstance(grouped, dict)  # noqa: S101 - our own table
    return {sign: int(number) for number, signs in grouped.items() for sign in signs}
