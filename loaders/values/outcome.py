"""What reading one cell gives: a value and what there is to say of it; reads nothing itself."""

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from data.reference import fold

_BLANK_WORDS = frozenset({"nvt", "n v t", "n a", "na", "niet van toepassing", "onbekend", "niet gekend"})
_NO_SIGN = re.compile(r"[\s\-–—_./\\?…()\[\]:,;|~]*")
"""Dashes, question marks and brackets around nothing."""


@dataclass(frozen=True)
class Fault:
    """Stands in the place of a value that the workbook does not really hold."""

    code: str
    seen: str


class Note(NamedTuple):
    """One thing to say about a cell; becomes a finding once its place is known."""

    code: str
    seen: str
    details: dict[str, str]


class Reading(NamedTuple):
    """The value to store and what there is to say; a note that blocks comes with no value."""

    value: Any
    notes: tuple[Note, ...] = ()


BLANK = Reading(None)


def refuse(code: str, seen: str, **details: str) -> Reading:
    """No value, and why."""
    return Reading(None, (Note(code, seen, details),))


def remark(value: Any, code: str, seen: str, **details: str) -> Reading:
    """A value with something to say of it."""
    return Reading(value, (Note(code, seen, details),))


def is_blank(text: str) -> bool:
    """True for a text that says that there is nothing; other signs, such as stars or ++, mean something.

    >>> [is_blank(text) for text in ("-", "n.v.t.", "(?)", "++", "***", "☒")]
    [True, True, True, False, False, False]
    """
    folded = fold(text)
    return folded in _BLANK_WORDS if folded else bool(_NO_SIGN.fullmatch(text))
