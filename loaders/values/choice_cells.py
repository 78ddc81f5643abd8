"""Reads the cells that hold a choice: values of a code list, municipalities, a work area; never guesses.

A word that no list knows means what people chose for it in this workbook, and is otherwise a finding.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from data import reference
from data.reference import fold
from loaders import contract
from loaders.contract import Column, Kind
from loaders.values import codes, municipalities
from loaders.values.outcome import BLANK, Note, Reading, is_blank, refuse, remark

_REGION_WIDE = frozenset(
    fold(word)
    for word in (contract.REGION_WIDE, "ganse regio", "heel de regio", "volledige regio", "regio", "alle gemeenten")
)
_LIST_SIGNS = re.compile(r"[;,/\n]")
_AREA_SIGNS = re.compile(r"[;,/\n]|\s(?:en|&|\+)\s")

Chosen = Mapping[str, str]
"""Folded value -> the code that people chose for it in this column."""


class Area(NamedTuple):
    """A work area: the whole region, or its municipalities."""

    is_region_wide: bool
    municipality_codes: list[str]


def _read_code(text: str, code_list: str, chosen: Chosen) -> Reading:
    code = codes.code_of(text, code_list)
    if code:
        return Reading(code)
    return BLANK if is_blank(text) else _unlisted(text, code_list, chosen)


def _read_codes(text: str, code_list: str, chosen: Chosen) -> Reading:
    parts = [text] if codes.code_of(text, code_list) or fold(text) in chosen else _parts(text, _LIST_SIGNS)
    readings = [_read_code(part, code_list, chosen) for part in parts]
    notes = tuple(note for reading in readings for note in reading.notes)
    if any(not reading.value and reading.notes for reading in readings):
        return Reading(None, notes)
    values = [reading.value for reading in readings if reading.value]
    return Reading(list(dict.fromkeys(values)) or None, notes)


def _unlisted(text: str, code_list: str, chosen: Chosen) -> Reading:
    code = chosen.get(fold(text), "")
    if any(option.code == code for option in reference.options(code_list)):
        return remark(code, "value-as-chosen", text, chosen=codes.written(code_list, code))
    return _unknown(text, code_list)


def _unknown(text: str, code_list: str) -> Reading:
    allowed = ", ".join(codes.written(code_list, option.code) for option in reference.options(code_list))
    close = codes.close_to(text, code_list)
    return refuse("code-unknown", text, allowed=allowed, **({"proposal": close} if close else {}))


def _read_municipality(text: str, region: str, chosen: Chosen) -> Reading:
    place = _place(text, region, chosen)
    if place.nis or not is_blank(text):
        return Reading(place.nis or None, _place_notes(place, text))
    return BLANK


def _place(text: str, region: str, chosen: Chosen) -> municipalities.Place:
    place = municipalities.place(text, region)
    town = reference.municipalities().get(chosen.get(fold(text), ""))
    if place.nis or not town or town.region != region:
        return place
    return municipalities.Place(town.nis, "value-as-chosen", {"chosen": town.name})


def _place_notes(place: municipalities.Place, text: str) -> tuple[Note, ...]:
    return (Note(place.code, text, place.details),) if place.code else ()


def _read_area(text: str, region: str, chosen: Chosen) -> Reading:
    parts = [part for part in _parts(text, _AREA_SIGNS) if not is_blank(part)]
    own_name = fold(reference.regions()[region].name) if region in reference.regions() else ""
    is_wide = [
        fold(part) in _REGION_WIDE
        or fold(part) == f"regio {own_name}"
        or chosen.get(fold(part)) == contract.REGION_WIDE
        for part in parts
    ]
    if not parts:
        return BLANK
    if any(is_wide):
        return Reading(Area(True, [])) if all(is_wide) else refuse("area-mixed", text)
    found = [(_place(part, region, chosen), part) for part in parts]
    notes = tuple(note for place, part in found for note in _place_notes(place, part))
    if not all(place.nis for place, _ in found):
        return Reading(None, notes)
    return Reading(Area(False, list(dict.fromkeys(place.nis for place, _ in found))), notes)


def _parts(text: str, signs: re.Pattern[str]) -> list[str]:
    return [part.strip() for part in signs.split(text) if part.strip()]


def default_value(column: Column, code: str) -> Any:
    """The value of a cell for which people chose one code, as the column keeps it."""
    if column.kind is Kind.AREA:
        return Area(True, []) if code == contract.REGION_WIDE else Area(False, [code])
    return [code] if column.kind is Kind.CODES else code


Read = Callable[[str, str, Chosen], Reading]

LIST_READS: dict[Kind, Read] = {Kind.CODE: _read_code, Kind.CODES: _read_codes}
"""(text, code list, chosen) -> Reading"""

PLACE_READS: dict[Kind, Read] = {
    Kind.MUNICIPALITY: _read_municipality,
    Kind.AREA: _read_area,
}
"""(text, region, chosen) -> Reading"""
