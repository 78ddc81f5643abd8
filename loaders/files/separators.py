"""Which sign stands between the columns of a text; the line of headers decides. It interprets no value."""

import csv
import io
import re
from itertools import islice
from typing import NamedTuple

SEPARATORS = (";", "\t", ",", "|")
"""In the order of likelihood here."""

_NAMED = re.compile(r'\s*"?sep=(.)"?[;,\t|]*(?:\r\n|\r|\n)', re.IGNORECASE)
_QUOTED = re.compile(r'(?<![^;,\t|\r\n])"(?:[^"]|"")*+"(?![^;,\t|\r\n])')
_INSIDE = str.maketrans(dict.fromkeys((*SEPARATORS, "\r", "\n"), " "))
_HEADER_DEPTH = 20
_SAMPLE_ROWS = 100
_SAMPLE_LINES = 1_000
_SAMPLE_LETTERS = 500_000
_HEADER_LENGTH = 200


def named_separator(text: str) -> tuple[str, int]:
    r"""The sign that a first line such as ``sep=;`` names, and where the table begins; empty and 0 without one.

    >>> named_separator("sep=;\nNaam;Soort"), named_separator("Naam;Soort")
    ((';', 6), ('', 0))
    """
    match = _NAMED.match(text)
    return (match[1], match.end()) if match else ("", 0)


def separator_of(text: str) -> str:
    r"""The sign that cuts the line of headers, which is the first that any sign cuts in headers.

    A list within a cell may hold more commas than the table has columns; its line comes later. A sign in a quoted
    cell cuts nothing, whichever sign stands around that cell.

    >>> [separator_of(text) for text in ("Naam;Soort\nA,b;c,d", "Naam,Soort", "Naam\tSoort", "Naam|Soort")]
    [';', ',', '\t', '|']
    >>> separator_of('"Naam, kort";Soort'), separator_of("Lijst, 2026\n\nNaam;Soort;Plaats\nA;b;c")
    (';', ';')
    """
    sample = _QUOTED.sub(lambda match: match[0].translate(_INSIDE), text[:_SAMPLE_LETTERS])
    return min(SEPARATORS, key=lambda sign: (*_rank(_lines(sample, sign), sign), SEPARATORS.index(sign)))


def holds_separator(text: str) -> bool:
    """True for a text that may be a table at all."""
    return any(sign in text for sign in SEPARATORS)


def _rank(lines: list[list[str]], sign: str) -> tuple[int, float]:
    """The place of the line of headers (small is good) and how many headers it holds, times -1."""
    for index, line in enumerate(lines[:_HEADER_DEPTH]):
        count = sum(_is_header(piece, sign) for piece in line)
        below = lines[index + 1 :]
        alike = sum(1 < len(other) <= len(line) for other in below)
        if count > 1 and 2 * alike >= len(below):
            return index, -count
    widths = [len(line) for line in lines]
    # No line looks like headers: then the sign that cuts most lines in as many pieces.
    return _HEADER_DEPTH, -max(((width - 1) * widths.count(width) for width in set(widths)), default=0)


def _is_header(piece: str, sign: str) -> bool:
    """True for a short text of its own; a space in front is that of a comma in a sentence."""
    text = piece.strip()
    others = any(other in text for other in SEPARATORS if other not in (sign, ","))
    is_sentence = sign == "," and piece.startswith(" ")
    return 0 < len(text) <= _HEADER_LENGTH and not is_sentence and not others


def _lines(text: str, sign: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    try:
        lines = [line for line in islice(reader, _SAMPLE_LINES) if any(piece.strip() for piece in line)]
        return lines[:_SAMPLE_ROWS]
    except csv.Error:
        return []


class Written(NamedTuple):
    """How a text is written: its separator, and where in it the table begins."""

    separator: str
    start: int


def written(text: str) -> Written:
    """The separator that the text names, when it cuts anything, else that of its line of headers."""
    sign, start = named_separator(text)
    table = text[start:]
    return Written(sign if sign and sign in table else separator_of(table), start)
