"""Reads the cells of a column of numbers: bare, with a unit that the column itself has, or as hours and minutes."""

import re
from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

from loaders.sheet import Column, Kind
from loaders.values import numbers
from loaders.values.outcome import Note, Reading, is_blank, refuse
from loaders.values.plain_text import as_text

Read = Callable[[Any, str], Reading]

_HOURS = "_hour_"
"""Stands in the field of a column that counts hours."""
_CLOCK = re.compile(r"(\d{1,4})(?::| ?(?:u|h|uur|uren)\.? ?)([0-5]\d)(?::[0-5]\d|m|min|minuten)?", re.IGNORECASE)
_HOUR_UNIT = re.compile(r" ?(?:u|h|uur|uren|uurtjes|hours?|heures?)\.?", re.IGNORECASE)
_DEGREE = "temperature"
_DEGREE_UNIT = re.compile(r" ?(?:[°º] ?C?|graden|celsius)", re.IGNORECASE)
_MINUTES = re.compile(r"(\d{1,4}) ?(?:min|minuten|minuut)\.?", re.IGNORECASE)
_OTHER_MEASURE = re.compile(
    r"(?:\d|\b)(?:min|minuten|minuut|dag|dagen|daagse|week|weken|maand|maanden|keer|sessies?)\b|[%€]|/"
)
"""What is counted is not hours, so the digits in it are no proposal for a column of hours."""
_COUNT_UNIT = re.compile(
    r" (?:plaats(?:en)?|pl|deelnemers?|personen|pers|p|mensen|stuks|antwoorden|keer|maal|x)\.?", re.IGNORECASE
)


def number_reader(column: Column, *, is_template: bool = False) -> Read:
    """The reader of one column. In our template a 1 under "%" is 100 %, since Excel takes a typed 1 for 1 % there.

    >>> from loaders.contract import OFFERS
    >>> def read(field, value):
    ...     reading = number_reader(OFFERS.column(field))(value, str(value))
    ...     return reading.value, *(note.code for note in reading.notes)
    >>> read("yearly_place_count", 40.0), read("yearly_place_count", "40 plaatsen"), read("yearly_place_count", "40-50")
    ((40,), (40, 'number-with-unit'), (None, 'number-unreadable'))
    >>> [read("path_hour_count", text)[0] for text in ("1:30", "2u30", "90 min", "2 uur", "2,5", "3 weken")]
    [1.5, 2.5, 1.5, 2.0, 2.5, None]
    >>> read("yearly_place_count", 40.5)
    (None, 'number-not-whole')
    """
    is_percent = column.kind is Kind.PERCENT
    is_whole = column.kind is Kind.WHOLE
    is_shown_as_percent = is_percent and "%" in column.header and not is_template

    def read(raw: Any, text: str) -> Reading:
        number, notes = _number_of(raw, text, column)
        if number is None:
            return Reading(None, notes)
        if is_shown_as_percent and number == 1 and not text.endswith("%"):
            return refuse("percent-ambiguous", _shown(raw, text))
        if is_percent and (text.endswith("%") or number > 1):
            number = number / 100
        if is_whole and not float(number).is_integer():
            return refuse("number-not-whole", _shown(raw, text))
        if not numbers.fits(number, column.minimum, column.maximum):
            return refuse("number-out-of-range", _shown(raw, text), **_bounds(column))
        return Reading(int(number) if is_whole else float(number), notes)

    return read


def _number_of(raw: Any, text: str, column: Column) -> tuple[float | None, tuple[Note, ...]]:
    """The bare number of a cell, with what there is to say; neither for a blank cell."""
    if isinstance(raw, (int, float)):
        return raw, ()
    if is_blank(text):
        return None, ()
    hours = _hours(raw, text) if _HOURS in column.field else None
    if hours is not None:
        return hours, (Note("number-with-unit", text, {"plain": f"{hours:g}".replace(".", ",")}),)
    whole = {"is_whole": "1"} if column.kind is Kind.WHOLE else {}
    return (
        _from_text(text, column, whole) if isinstance(raw, str) else (None, (Note("number-unreadable", text, whole),))
    )


def _from_text(text: str, column: Column, whole: dict[str, str]) -> tuple[float | None, tuple[Note, ...]]:
    is_percent = column.kind is Kind.PERCENT
    bare = text.removesuffix("%").rstrip() if is_percent else _without_unit(text, column)
    high = 100 if is_percent else column.maximum
    number = numbers.read_number(bare, is_whole=column.kind is Kind.WHOLE, low=column.minimum, high=high)
    if number.value is None:
        is_counted = not (_HOURS in column.field and _OTHER_MEASURE.search(text))
        proposal = _digits_in(text) if is_counted and number.code == "number-unreadable" else {}
        return None, (Note(number.code, text, whole | proposal),)
    if bare != text and not is_percent:
        return number.value, (Note("number-with-unit", text, {"plain": bare}),)
    return number.value, (Note("number-from-text", text, {}),)


def _hours(raw: Any, text: str) -> float | None:
    """Hours and minutes as a number of hours: 30:00, 12u30, a length of time."""
    if isinstance(raw, time):
        return raw.hour + raw.minute / 60
    if isinstance(raw, timedelta):
        return raw.total_seconds() / 3600
    if not isinstance(raw, str):
        return None
    if minutes := _MINUTES.fullmatch(text):
        return int(minutes[1]) / 60
    match = _CLOCK.fullmatch(as_text(text))
    return int(match[1]) + int(match[2]) / 60 if match else None


def _without_unit(text: str, column: Column) -> str:
    """The text without the unit that the column counts in; any other word makes it no number."""
    units = {_HOURS: _HOUR_UNIT, _DEGREE: _DEGREE_UNIT}
    unit = next((unit for part, unit in units.items() if part in column.field), _COUNT_UNIT)
    match = re.fullmatch(rf"(\S.*?\d){unit.pattern}|(\d){unit.pattern}", text, re.IGNORECASE)
    return next(filter(None, match.groups())) if match else text


def _digits_in(text: str) -> dict[str, str]:
    digits = re.findall(r"\d+(?:[.,]\d+)?", text)
    return {"proposal": digits[0]} if len(digits) == 1 else {}


def _shown(raw: Any, text: str) -> str:
    return text if isinstance(raw, str) else text.replace(".", ",")


def _bounds(column: Column) -> dict[str, str]:
    scale, sign = (100, "%") if column.kind is Kind.PERCENT else (1, "")
    low, high = (f"{bound * scale:g}{sign}" if bound is not None else "" for bound in (column.minimum, column.maximum))
    return {"low": low, "high": high}
