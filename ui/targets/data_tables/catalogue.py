"""All tables to take along, and what describes them: a dictionary, itself a table, and a descriptor for programs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from data.store import Store
from ui.targets.data_tables import results
from ui.targets.data_tables.fields import DataTable, Field, Row, Sheet, of_sheets, plain
from ui.texts import data_tables as words

_DICTIONARY = "Woordenboek"
_TOO_MANY = 50
"""From so many codes on a dictionary does not spell them out: those of the municipalities."""


@dataclass(frozen=True)
class Catalogue:
    """The tables, in the order in which people see them; the last is the dictionary of all of them."""

    tables: tuple[DataTable, ...]

    def table(self, code: str) -> DataTable:
        """One of them by what stands in its address. Raises KeyError."""
        return self._by_code[code]

    @cached_property
    def _by_code(self) -> Mapping[str, DataTable]:
        return {table.code: table for table in self.tables}

    def of_region(self, region: str | None) -> tuple[DataTable, ...]:
        """Those that go in a bundle of all regions (None) or of one."""
        return tuple(one for one in self.tables if region is None or one.group != "learning")


@cache
def catalogue_of(regional: tuple[Sheet, ...], learning: tuple[Sheet, ...]) -> Catalogue:
    """Of the sheets of the workbooks of regions, and of that of the learning network."""
    told = (*of_sheets(regional, "lists"), *of_sheets(learning, "learning"), *results.tables())
    return Catalogue((*told, _dictionary(told)))


def _dictionary(tables: tuple[DataTable, ...]) -> DataTable:
    rows = tuple(_entry(table, field) for table in tables for field in table.fields)

    def ask(_store: Store, _as_of: date, _region: str | None) -> Iterable[Row]:
        return rows

    names = ("tabel", "kolom", "titel", "soort", "betekenis", "waarden")
    fields = tuple(plain(name, "string", name, *words.RESULTS[name]) for name in names)
    return DataTable(_DICTIONARY, "about", fields, ask)


def _entry(table: DataTable, field: Field) -> Row:
    options = field.options if len(field.options) < _TOO_MANY else ()
    return {
        "tabel": table.code,
        "kolom": field.name,
        "titel": field.title,
        "soort": words.KINDS[field.kind],
        "betekenis": field.meaning,
        "waarden": "; ".join(words.VALUES.format(code=one.code, label=one.label) for one in options) or None,
    }


def descriptor(tables: Iterable[DataTable], version: int, as_of: date, *, is_for_excel: bool) -> dict[str, Any]:
    """What Frictionless calls a tabular data package: the CSV files beside it, how they are written, their columns."""
    return {
        "profile": "tabular-data-package",
        "name": "netwerkmonitor",
        "title": words.PACKAGE_TITLE,
        "description": words.PRIVACY,
        "version": str(version),
        "as_of": as_of.isoformat(),
        "resources": [_resource(table, is_for_excel=is_for_excel) for table in tables],
    }


def _resource(table: DataTable, *, is_for_excel: bool) -> dict[str, Any]:
    what, row = words.NAMES[table.title]
    return {
        "profile": "tabular-data-resource",
        "name": table.code,
        "path": f"{table.code}.csv",
        "title": table.title,
        "description": words.README_ABOUT.format(what=what, row=row),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";" if is_for_excel else ",", "lineTerminator": "\r\n", "doubleQuote": True},
        "schema": {
            "fields": [_described(field, is_for_excel=is_for_excel) for field in table.fields],
            "missingValues": [""],
        },
    }


def _described(field: Field, *, is_for_excel: bool) -> dict[str, Any]:
    said = {"name": field.name, "type": field.kind, "title": field.title, "description": field.meaning}
    is_written = is_for_excel and field.kind in _WRITTEN
    return said | (_WRITTEN[field.kind] if is_written else {})


_WRITTEN: Mapping[str, dict[str, Any]] = {
    "number": {"decimalChar": ","},
    "date": {"format": "%d/%m/%Y"},
    "boolean": {"trueValues": ["ja"], "falseValues": ["nee"]},
}
"""How a Belgian Excel reads these kinds."""
