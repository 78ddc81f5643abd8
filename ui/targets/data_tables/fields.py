"""The form of a table to take along: its columns, what they mean, and how a value of one is read from a row."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Literal, Protocol

from data import reference
from data.questions.data_tables import LEFT_OUT, sheet_rows
from data.store import Store
from ui import formats
from ui.texts import assessed as assessed_words
from ui.texts import data_tables as words
from ui.texts.columns import COLUMNS

Kind = Literal["string", "integer", "number", "date", "boolean"]
"""As Frictionless Table Schema calls them."""
Value = str | int | float | bool | date | None
Row = Mapping[str, Any]
_KINDS: Mapping[str, Kind] = {
    "VARCHAR": "string",
    "INTEGER": "integer",
    "DOUBLE": "number",
    "DATE": "date",
    "BOOLEAN": "boolean",
}
_SHARE = "_share"
"""How a column ends that is kept as 0..1 and called a percentage by its header."""


class Column(Protocol):
    """A column of the workbook, as its contract declares it."""

    @property
    def field(self) -> str:
        """The column of the table."""

    @property
    def header(self) -> str:
        """How people call it."""

    @property
    def stored(self) -> Mapping[str, str]:
        """The columns that it is kept in, with their types in SQL."""


class Sheet(Protocol):
    """A sheet of the workbook, as its contract declares it."""

    @property
    def name(self) -> str:
        """What people call it."""

    @property
    def columns(self) -> Sequence[Column]:
        """Its columns, in order."""


@dataclass(frozen=True)
class Field:
    """A column of a file; ``read`` gives its value in a row, None for what is not given, not known or hidden.

    ``options`` are the codes with their words, of a column of codes or of the words of those.
    """

    name: str
    kind: Kind
    title: str
    meaning: str
    read: Callable[[Row], Value]
    options: tuple[reference.Option, ...] = ()


@dataclass(frozen=True)
class DataTable:
    """A table: ``rows`` are those of a date, of all regions or of one.

    ``group`` is one of ui.texts.data_tables.GROUPS.
    """

    title: str
    group: str
    fields: tuple[Field, ...]
    rows: Callable[[Store, date, str | None], Iterable[Row]]

    @property
    def code(self) -> str:
        """What stands in its address."""
        return reference.fold(self.title)

    @property
    def has_regions(self) -> bool:
        """Whether a part of it is of one region; what the learning network keeps is of all."""
        return self.group in {"lists", "results"}


def of_sheets(sheets: Iterable[Sheet], group: str) -> tuple[DataTable, ...]:
    """A table for each of these sheets of the contract."""
    return tuple(
        DataTable(sheet.name, group, tuple(_fields(sheet, has_region=group == "lists")), partial(_rows, sheet.name))
        for sheet in sheets
    )


def _rows(sheet: str, store: Store, as_of: date, region: str | None) -> Iterable[Row]:
    return sheet_rows(store, as_of, sheet, region)


def _fields(sheet: Sheet, *, has_region: bool) -> Iterable[Field]:
    if has_region:
        yield from coded("region", "region_code", *words.COMMON["region"])
    yield plain("reference_date", "date", *words.COMMON["reference_date"])
    yield plain("delivery_id", "integer", *words.COMMON["delivery_id"])
    yield plain("row_number", "integer", *words.COMMON["row_number"])
    for column in sheet.columns:
        meaning = COLUMNS[sheet.name, column.field][0]
        for stored, sql in column.stored.items():
            if stored not in LEFT_OUT:
                yield from _of_column(stored, sql, column.header, meaning)
    for (name, stored), said in words.DERIVED.items():
        if name == sheet.name:
            yield from _derived(stored, said)


def _of_column(stored: str, sql: str, header: str, meaning: str) -> Iterable[Field]:
    kind = _KINDS.get(sql.removesuffix("[]"))
    name = reference.fold(header).replace(" ", "_")
    if stored == "is_region_wide":
        yield plain(stored, "boolean", *words.REGION_WIDE)
    elif kind is None:
        yield from coded(stored, sql.removesuffix("[]"), name, header, meaning, is_list=sql.endswith("[]"))
    elif stored.endswith(_SHARE):
        percent = words.PERCENT_NAME.format(name=name)
        yield Field(percent, "number", header, meaning, lambda row: formats.percent(row[stored]))
    elif stored == "kbo_number":
        yield Field(
            name, "string", header, f"{meaning} {words.COMPANY_NUMBER}", lambda row: _company_number(row[stored])
        )
    else:
        yield plain(stored, kind, name, header, meaning)


def _derived(stored: str, said: tuple[str, str, str]) -> Iterable[Field]:
    if stored == "quality_state_code":
        options = tuple(reference.Option(code, label) for code, label in assessed_words.STATES.items())
        yield from of_options(stored, options, *said)
    else:
        kinds: Mapping[str, Kind] = {"quality_score": "number", "answer_count": "integer"}
        yield plain(stored, kinds.get(stored, "boolean"), *said)


def plain(stored: str, kind: Kind, name: str, title: str, meaning: str) -> Field:
    """A column that holds what is kept under ``stored``; a list of texts is one text."""
    return Field(name, kind, title, meaning, lambda row: _joined(row[stored]))


def coded(  # noqa: PLR0913 - what a column is, and what it is called
    stored: str, code_list: str, name: str, title: str, meaning: str, *, is_list: bool = False
) -> Iterable[Field]:
    """Two columns: the codes of a list, and the words that people read for them."""
    return of_options(stored, reference.options(code_list), name, title, meaning, is_list=is_list)


def of_options(  # noqa: PLR0913 - idem
    stored: str, options: tuple[reference.Option, ...], name: str, title: str, meaning: str, *, is_list: bool = False
) -> Iterable[Field]:
    """The same of codes that have no list in the workbook."""
    labels = {one.code: one.label for one in options}
    ending, code_title = ("codes", words.CODES_TITLE) if is_list else ("code", words.CODE_TITLE)
    several = f"{meaning} {words.SEVERAL}" if is_list else meaning
    code_meaning = words.CODE_MEANING.format(meaning=several)
    base = name.removesuffix("_code")
    yield Field(
        f"{base}_{ending}", "string", code_title.format(title=title), code_meaning, lambda row: _joined(row[stored]),
        options,
    )  # fmt: skip
    yield Field(base, "string", title, several, lambda row: _words(row[stored], labels), options)


def _words(value: Any, labels: Mapping[str, str]) -> str | None:
    """The words for one code or a list of codes."""
    codes = value if isinstance(value, (list, tuple)) else [value]
    return "; ".join(labels[code] for code in codes if code is not None) or None


def _joined(value: Any) -> Value:
    if isinstance(value, (list, tuple)):
        return "; ".join(map(str, value)) or None
    return None if formats.is_missing(value) else value


def _company_number(digits: str | None) -> str | None:
    """As people write it with its country, or spreadsheets take it for a number, with points too, and drop the first 0.

    >>> _company_number("0999123457")
    'BE 0999.123.457'
    """
    return None if digits is None else f"BE {digits[:4]}.{digits[4:7]}.{digits[7:]}"
