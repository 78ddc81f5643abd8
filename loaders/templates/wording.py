"""A column of the contract in the words that people read and type; the sentences come from the caller."""

import math
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Protocol

from data import reference
from loaders import contract
from loaders.sheet import Column, Kind, Sheet

SEPARATOR = "; "
_SHOWN_AS_CODE = ("phase_item",)  # the labels are whole statements: the code is what people type


class TemplateWords(Protocol):
    """The Dutch of the template; the module ``ui.texts.template`` is it."""

    TITLE: str
    CREATOR: str
    LEARNING_NETWORK: str
    HOW_TO: tuple[str, ...]
    SECTION_COLUMNS: tuple[str, ...]
    ITEM_TITLE: str
    ITEM_COLUMNS: tuple[str, ...]
    WARNING_TITLE: str
    WARNING: str
    YES_NO: tuple[str, ...]
    ALLOWED: Mapping[str, str]
    SHEET_HELP: Mapping[str, str]
    COLUMN_HELP: Mapping[tuple[str, str], str]
    EXAMPLES: Mapping[tuple[str, str], str | float | date]


def options(column: Column, region: str) -> tuple[str, ...]:
    """The values of a drop-down as people read them; none for a column without a list."""
    if column.kind is Kind.MUNICIPALITY:
        return tuple(own.name for own in reference.municipalities_of(region))
    return tuple(label(column, option.code) for option in _list(column))


def codes(column: Column, region: str) -> tuple[str, ...]:
    """The stored values behind ``options``, in the same order."""
    if column.kind is Kind.MUNICIPALITY:
        return tuple(own.nis for own in reference.municipalities_of(region))
    return tuple(option.code for option in _list(column))


def label(column: Column, code: str) -> str:
    """What people read for a stored code of this column. Raises KeyError for an unknown code."""
    if is_shown_as_code(column):
        return code
    return reference.label(column.code_list or "municipality_nis", code)


def is_shown_as_code(column: Column) -> bool:
    """True where people type the code itself, such as O1."""
    return column.code_list in _SHOWN_AS_CODE


def _list(column: Column) -> tuple[reference.Option, ...]:
    return reference.options(column.code_list) if column.code_list else ()


def allowed(column: Column, words: TemplateWords) -> str:
    """What may stand in a column, as one sentence."""
    values = ", ".join(label(column, option.code) for option in _list(column))
    low, high = (f"{bound:g}" if bound is not None else "" for bound in (column.minimum, column.maximum))
    return words.ALLOWED[column.kind.value].format(values=values, minimum=low, maximum=high)


def example(sheet: Sheet, column: Column, region: str, words: TemplateWords) -> str | float | date:
    """A value that a person of this region could type in a column."""
    own = reference.municipalities_of(region)
    if column.kind is Kind.MUNICIPALITY and own:
        return own[0].name
    if column.kind is Kind.AREA and len(own) > 1:
        return SEPARATOR.join(place.name for place in own[:2])
    return words.EXAMPLES[(sheet.name, column.field)]


def typed(column: Column, row: Mapping[str, Any], words: TemplateWords) -> str | float | date | None:
    """A stored value as a person would type it in a cell; None when nothing is known."""
    if column.kind is Kind.AREA:
        return _typed_area(row.get("is_region_wide"), row.get(column.field))
    value = row.get(column.field)
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    return _typed_value(column, value, words)


def _typed_value(column: Column, value: Any, words: TemplateWords) -> str | float | date | None:
    if column.kind is Kind.YES_NO:
        return words.YES_NO[0] if value else words.YES_NO[1]
    if column.kind is Kind.CODES:
        return SEPARATOR.join(label(column, code) for code in value) or None
    if column.kind in (Kind.CODE, Kind.MUNICIPALITY):
        return label(column, value)
    known: str | float | date = value
    return known


def _typed_area(is_region_wide: bool | None, codes: Iterable[str] | None) -> str | None:
    if is_region_wide:
        return contract.REGION_WIDE
    return SEPARATOR.join(reference.municipalities()[nis].name for nis in codes or ()) or None
