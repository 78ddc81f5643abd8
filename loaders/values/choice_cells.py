"""Reads the cells that hold a choice: values of a code list, municipalities, a work area; never guesses.

A word that no list knows means what people chose for it in this workbook, and is otherwise a finding.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from data import reference
from data.reference import fold
from loaders import contract
from loaders.sheet import Column, Kind
from loaders.values import codes
from loaders.values.areas import NOTHING_LEFT, Area, Chosen, Left, chosen_place, read_area
from loaders.values.lists import pieces_between, without_bullets
from loaders.values.outcome import BLANK, Reading, is_blank, refuse, remark

_SEPARATORS = tuple(
    map(re.compile, (r"[;\n|•·▪]", r"(?:^|\s)\d{1,2}[.)]\s", r",", r"/", r"\s*[&+]\s*|\s+en\s+", r"\s[-–—]\s"))
)
"""The signs between several values, those that a value itself may hold last."""


def _read_code(text: str, code_list: str, chosen: Chosen) -> Reading:
    code = codes.code_of(text, code_list)
    if code:
        return Reading(code)
    return BLANK if is_blank(text) else unlisted(text, code_list, chosen)


def _read_codes(text: str, code_list: str, chosen: Chosen) -> Reading:
    readings = [_read_code(part, code_list, chosen) for part in _values_in(text, code_list, chosen)]
    notes = tuple(note for reading in readings for note in reading.notes)
    if any(not reading.value and reading.notes for reading in readings):
        return Reading(None, notes)
    values = [reading.value for reading in readings if reading.value]
    return Reading(list(dict.fromkeys(values)) or None, notes)


def _values_in(text: str, code_list: str, chosen: Chosen, level: int = 0) -> Iterator[str]:
    """The values of one cell; a text that has a meaning is not cut, whatever signs it holds."""
    text = without_bullets(text)
    parts: list[str] = []
    if not codes.code_of(text, code_list) and fold(text) not in chosen:
        while level < len(_SEPARATORS) and len(parts) < 2:
            parts = pieces_between(text, _SEPARATORS[level])
            level += 1
    if len(parts) < 2:
        yield text
        return
    for part in parts:
        yield from _values_in(part, code_list, chosen, level)


def unlisted(text: str, code_list: str, chosen: Chosen) -> Reading:
    """A word that the list does not know: what people chose for it, else a finding."""
    code = chosen.get(fold(text), "")
    if any(option.code == code for option in reference.options(code_list)):
        return remark(code, "value-as-chosen", text, chosen=codes.written(code_list, code))
    return _unknown(text, code_list)


def _unknown(text: str, code_list: str) -> Reading:
    allowed = ", ".join(codes.written(code_list, option.code) for option in reference.options(code_list))
    close = codes.close_to(text, code_list)
    return refuse("code-unknown", text, allowed=allowed, **({"proposal": close} if close else {}))


def _read_municipality(text: str, region: str, chosen: Chosen, left: Left = NOTHING_LEFT) -> Reading:
    del left  # of a single one nothing would remain
    place = chosen_place(text, region, chosen)
    if place.nis or not is_blank(text):
        return Reading(place.nis or None, (place.note(text),) if place.code else ())
    return BLANK


def default_value(column: Column, code: str) -> Any:
    """The value of a cell for which people chose one code, as the column keeps it.

    >>> [default_value(contract.PARTNERS.column(name), "x") for name in ("engagement_code", "life_domain_codes")]
    ['x', ['x']]
    >>> default_value(contract.PARTNERS.column("municipality_codes"), contract.REGION_WIDE).is_region_wide
    True
    """
    if column.kind is Kind.AREA:
        return Area(True, []) if code == contract.REGION_WIDE else Area(False, [code])
    return [code] if column.kind is Kind.CODES else code


class PlaceRead(Protocol):
    """Reads the text of a cell as a place in a region."""

    def __call__(self, text: str, region: str, chosen: Chosen, left: Left = NOTHING_LEFT) -> Reading:
        """The place, by what people chose for its words; ``left`` says which places are left out."""


LIST_READS: dict[Kind, Callable[[str, str, Chosen], Reading]] = {Kind.CODE: _read_code, Kind.CODES: _read_codes}
"""(text, code list, chosen) -> Reading"""

PLACE_READS: dict[Kind, PlaceRead] = {
    Kind.MUNICIPALITY: _read_municipality,
    Kind.AREA: read_area,
}
