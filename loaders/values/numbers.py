"""Reads a number as people write it in Belgium and elsewhere; says when two readings stay possible."""

import re
from typing import NamedTuple

_SPACES = re.compile(r"(?<=\d)[ '’](?=\d{3})")
_PLAIN = re.compile(r"[+-]?\d+")
# No group of thousands begins with a zero: 0,125 is an eighth.
_GROUPED_DOT = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_GROUPED_COMMA = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_DOUBTFUL = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_FRACTION = re.compile(r"[+-]?\d*[.,]\d+")


class Number(NamedTuple):
    """The number read, or none with a finding code."""

    value: float | None
    code: str = ""


UNREADABLE = Number(None, "number-unreadable")


def read_number(text: str, *, is_whole: bool, low: float | None, high: float | None) -> Number:
    """Read a number stored as text; ``low`` and ``high`` decide where only one reading fits the column.

    >>> read_number("1.250,5", is_whole=False, low=0, high=None)
    Number(value=1250.5, code='')
    >>> read_number("1.250", is_whole=False, low=0, high=2000).code
    'number-ambiguous'
    >>> read_number("4.125", is_whole=False, low=1, high=5).value
    4.125
    """
    bare = _SPACES.sub("", text)
    if _DOUBTFUL.fullmatch(bare):
        return _thousand_or_fraction(bare, is_whole, low, high)
    if _PLAIN.fullmatch(bare):
        return Number(float(bare))
    if _GROUPED_DOT.fullmatch(bare):
        return Number(float(bare.replace(".", "").replace(",", ".")))
    if _GROUPED_COMMA.fullmatch(bare):
        return Number(float(bare.replace(",", "")))
    if _FRACTION.fullmatch(bare):
        return Number(float(bare.replace(",", ".")))
    return UNREADABLE


def _thousand_or_fraction(bare: str, is_whole: bool, low: float | None, high: float | None) -> Number:
    """``1.250`` is a thousand in a column of whole numbers, and 1,25 where only that fits."""
    thousand = float(bare.replace(".", "").replace(",", ""))
    fraction = float(bare.replace(",", "."))
    if is_whole:
        return Number(thousand)
    if "," in bare:  # the Belgian decimal sign; nobody groups thousands with it here
        return Number(fraction)
    fitting = [number for number in (thousand, fraction) if fits(number, low, high)]
    return Number(fitting[0]) if len(fitting) == 1 else Number(None, "number-ambiguous")


def fits(number: float, low: float | None, high: float | None) -> bool:
    """True when the number lies within the bounds, which are part of it."""
    return (low is None or number >= low) and (high is None or number <= high)
