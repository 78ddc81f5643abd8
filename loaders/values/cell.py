"""Reads one value as its column asks: tolerant in form, strict in meaning; never guesses.

A column gets one reader; it remembers every value it met, since columns repeat themselves.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.reference import fold
from loaders.choices import NONE, Choices
from loaders.contract import Column, Kind
from loaders.values import dates, numbers, personal_data
from loaders.values.choice_cells import LIST_READS, PLACE_READS, Chosen
from loaders.values.outcome import BLANK, Fault, Note, Reading, is_blank, refuse, remark

_YES = frozenset(["ja", "j", "yes", "y", "oui", "x", "v", "1", "waar", "true", "ok", "✓", "✔", "☑", "✅", "√"])
_NO = frozenset(["nee", "n", "neen", "no", "non", "0", "onwaar", "false", "✗", "✘", "☐", "❌"])
_SPACES = re.compile(r"[^\S\n]+")
_COMPANY_NUMBER = re.compile(r"(?:be|btw|kbo|nr|[\s.:])*(\d[\d\s.\-/]*)")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b\u200e\u200f\ufeff]")
_LONGEST_NONE = len("n. v. t.")  # a longer text says something, so it need not be folded
# How Excel writes its errors, in English, Dutch and French: in a .csv, or pasted as text, they are only words.
_ERRORS = """
#N/A #REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL! #SPILL! #CALC! #N/B #VERW! #WAARDE! #NAAM? #DEEL/0! #GETAL! #LEEG!
#VALEUR! #NOM? #NOMBRE! #NUL!
"""
_ERROR_WORDS = frozenset(_ERRORS.split())
_END_FIELDS = ("until_date", "end_date")


@dataclass(frozen=True)
class Setting:
    """What the cells of one workbook share."""

    region: str
    is_1904: bool = False
    choices: Choices = NONE


Read = Callable[[Any, str], Reading]


class Reader(dict[Any, Reading]):
    """Raw value -> Reading for one column; reads each distinct value once."""

    def __init__(self, column: Column, values: Iterable[Any], setting: Setting, chosen: Chosen | None = None) -> None:
        super().__init__({"": BLANK, None: BLANK})
        self._column = column
        self._read = _read_for(column, values, setting, chosen or {})

    def __missing__(self, raw: Any) -> Reading:
        reading = self[raw] = self._fresh(raw)
        return reading

    def _fresh(self, raw: Any) -> Reading:
        if isinstance(raw, Fault):
            return refuse(raw.code, raw.seen)
        text = as_text(raw)
        if not text:
            return BLANK
        if text.upper() in _ERROR_WORDS:
            return refuse("error-cell", text.upper())
        code = personal_data.personal_code(text)
        # Ten digits may be a mistyped company number as well as a mobile: there that reader decides.
        is_undecided = code == "personal-mobile" and self._column.kind is Kind.KBO
        return self._read(raw, text) if not code or is_undecided else refuse(code, "")


def as_text(raw: Any) -> str:
    """The value as people see it, tidied: no hard or doubled spaces, no control characters."""
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() else repr(raw)
    if isinstance(raw, date):
        return raw.strftime("%d/%m/%Y")
    lines = _CONTROLS.sub("", str(raw).replace("\r\n", "\n").replace("_x000D_", "")).split("\n")
    return "\n".join(_SPACES.sub(" ", line).strip() for line in lines).strip()


def _read_for(column: Column, values: Iterable[Any], setting: Setting, chosen: Chosen) -> Read:
    if column.kind is Kind.DATE:
        return _date_reader(column, dates.order_of(values), setting)
    if column.kind in (Kind.WHOLE, Kind.DECIMAL, Kind.PERCENT):
        return _number_reader(column)
    if column.kind in LIST_READS:
        read_code = LIST_READS[column.kind]
        return lambda _raw, text: read_code(text, column.code_list, chosen)
    if column.kind in PLACE_READS:
        read_place = PLACE_READS[column.kind]
        return lambda _raw, text: read_place(text, setting.region, chosen)
    return _PLAIN_READS[column.kind]


def _read_text(_raw: Any, text: str) -> Reading:
    return BLANK if len(text) <= _LONGEST_NONE and fold(text) in ("", "nvt", "n v t") else Reading(text)


def _read_yes_no(_raw: Any, text: str) -> Reading:
    if text.casefold() in _YES or fold(text) in _YES:
        return Reading(True)
    if text.casefold() in _NO or fold(text) in _NO:
        return Reading(False)
    if is_blank(text):
        return BLANK
    return refuse("yes-no-unreadable", text)


def _read_kbo(_raw: Any, text: str) -> Reading:
    if is_blank(text):
        return BLANK
    match = _COMPANY_NUMBER.fullmatch(text.casefold())
    digits = re.sub(r"\D", "", match[1]) if match else ""
    # Nine digits: the leading zero was lost when the number was typed as a number, or is of before 2005.
    digits = digits.zfill(10) if len(digits) == 9 else digits
    if personal_data.is_company_number(digits):
        return Reading(digits)
    return refuse("kbo-invalid", "" if personal_data.personal_code(text) else text)


def _read_mailbox(_raw: Any, text: str) -> Reading:
    if is_blank(text):
        return BLANK
    bare = text.removeprefix("mailto:").strip("<>")
    # Whatever else stands here may be a person's name: never repeated.
    return Reading(bare.casefold()) if personal_data.is_mailbox(bare) else refuse("mailbox-invalid", "")


def _date_reader(column: Column, order: dates.Order, setting: Setting) -> Read:
    is_end = column.field in _END_FIELDS

    def read(raw: Any, text: str) -> Reading:
        if is_blank(text):
            return BLANK
        value = text if isinstance(raw, str) else raw
        day = dates.read_day(value, order, is_1904=setting.is_1904, is_end=is_end)
        if not day.code:
            return Reading(day.value)
        shown = {"read": day.value.isoformat()} if day.value else {}
        return remark(day.value, day.code, text, **shown)

    return read


def _number_reader(column: Column) -> Read:
    is_percent = column.kind is Kind.PERCENT
    is_whole = column.kind is Kind.WHOLE

    def read(raw: Any, text: str) -> Reading:
        number, note = _number_of(raw, text, column)
        if number is None:
            return Reading(None, note)
        if is_percent and (text.endswith("%") or number > 1):
            number = number / 100
        if is_whole and not float(number).is_integer():
            return refuse("number-not-whole", _shown(raw, text))
        if not numbers.fits(number, column.minimum, column.maximum):
            return refuse("number-out-of-range", _shown(raw, text), **_bounds(column))
        return Reading(int(number) if is_whole else float(number), note)

    return read


def _number_of(raw: Any, text: str, column: Column) -> tuple[float | None, tuple[Note, ...]]:
    """The bare number of a cell, with what there is to say; neither for a blank cell."""
    if isinstance(raw, (int, float)):
        return raw, ()
    if is_blank(text):
        return None, ()
    whole = {"is_whole": "1"} if column.kind is Kind.WHOLE else {}
    if not isinstance(raw, str):
        return None, (Note("number-unreadable", text, whole),)
    is_percent = column.kind is Kind.PERCENT
    high = 100 if is_percent else column.maximum
    bare = text.removesuffix("%").rstrip() if is_percent else text
    number = numbers.read_number(bare, is_whole=column.kind is Kind.WHOLE, low=column.minimum, high=high)
    if number.value is None:
        return None, (Note(number.code, text, whole | _digits_in(text)),)
    return number.value, (Note("number-from-text", text, {}),)


def _digits_in(text: str) -> dict[str, str]:
    found = re.findall(r"\d+(?:[.,]\d+)?", text)
    return {"proposal": found[0]} if len(found) == 1 else {}


def _shown(raw: Any, text: str) -> str:
    return text if isinstance(raw, str) else text.replace(".", ",")


def _bounds(column: Column) -> dict[str, str]:
    scale, sign = (100, "%") if column.kind is Kind.PERCENT else (1, "")
    low, high = (f"{bound * scale:g}{sign}" if bound is not None else "" for bound in (column.minimum, column.maximum))
    return {"low": low, "high": high}


_PLAIN_READS: dict[Kind, Read] = {
    Kind.TEXT: _read_text,
    Kind.YES_NO: _read_yes_no,
    Kind.KBO: _read_kbo,
    Kind.MAILBOX: _read_mailbox,
}
