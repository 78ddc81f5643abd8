"""Tables as files: CSV in two forms, JSON, one workbook and one zip of all; knows no address."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from data import reference
from data.deliveries import has_demo_rows
from data.store import Store
from ui import formats
from ui.targets import data_file
from ui.targets.data_tables.catalogue import Catalogue, descriptor
from ui.targets.data_tables.fields import DataTable, Value
from ui.texts import data_tables as words
from ui.texts import figures as figure_words

_FORMULA = re.compile(r"(^|[;,\t])([\s\"']*)(?=[=+\-@])")
"""Where a spreadsheet begins to calculate: in the first place of a cell, also when it cuts cells by the other sign."""
_LINES = re.compile(r"\s*[\r\n]+\s*")
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can say: the same content is the same file."""


class Asked(NamedTuple):
    """Which rows somebody asks, and in which form of CSV: for programs, or for a Belgian Excel."""

    region: str | None
    as_of: date
    version: int
    is_for_excel: bool = False


def table_csv(table: DataTable, store: Store, asked: Asked) -> bytes:
    """A table with a line of names above it; Excel asks for a mark of its encoding, programs stumble over it."""
    write = _for_excel if asked.is_for_excel else _for_programs
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";" if asked.is_for_excel else ",")
    writer.writerow(field.name for field in table.fields)
    writer.writerows([write(value) for value in row] for row in _values(table, store, asked))
    return text.getvalue().encode("utf-8-sig" if asked.is_for_excel else "utf-8")


def table_json(table: DataTable, store: Store, asked: Asked) -> bytes:
    """A list with an object for each row; texts are as they were given."""
    names = [field.name for field in table.fields]
    rows = [dict(zip(names, row, strict=True)) for row in _values(table, store, asked)]
    return json.dumps(rows, ensure_ascii=False, default=str).encode()


def package(catalogue: Catalogue, asked: Asked) -> bytes:
    """The descriptor of the CSV files."""
    tables = catalogue.of_region(asked.region)
    told = descriptor(tables, asked.version, asked.as_of, is_for_excel=asked.is_for_excel)
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def archive(catalogue: Catalogue, store: Store, asked: Asked) -> bytes:
    """A zip with each table as CSV, the descriptor, and a text to begin with."""
    tables = catalogue.of_region(asked.region)
    lines = (f"{label}: {said}" for label, said in _readme(tables, store, asked))
    files = {words.README_NAME: "\r\n".join(lines).encode("utf-8-sig")}
    files[words.DESCRIPTOR_NAME] = package(catalogue, asked)
    files |= {f"{table.code}.csv": table_csv(table, store, asked) for table in tables}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(zipfile.ZipInfo(name, _ZIP_DATE), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def workbook(catalogue: Catalogue, store: Store, asked: Asked) -> bytes:
    """A sheet for each table behind a sheet Leesmij; dates are dates, numbers numbers."""
    import pandas as pd  # noqa: PLC0415 - half a second that no other file asks for

    tables = catalogue.of_region(asked.region)
    sheets = {
        table.title: pd.DataFrame(
            [[_in_cell(value) for value in row] for row in _values(table, store, asked)],
            columns=[field.name for field in table.fields],
            dtype=object,
        )
        for table in tables
    }
    return data_file.book(_readme(tables, store, asked), sheets)


def _values(table: DataTable, store: Store, asked: Asked) -> Iterable[list[Value]]:
    for row in table.rows(store, asked.as_of, asked.region):
        yield [field.read(row) for field in table.fields]


def _readme(tables: Sequence[DataTable], store: Store, asked: Asked) -> list[tuple[str, str]]:
    """What the files are, at which date and version, and what is not in them."""
    region = reference.regions()[asked.region].name if asked.region else words.EVERY_REGION
    demo = [(figure_words.README_ROWS["demo"], figure_words.DEMO_NOTE)] if has_demo_rows(store) else []
    return [
        words.README_KIND,
        *demo,
        (words.README_REGION, region),
        (figure_words.README_ROWS["as_of"], formats.day(asked.as_of)),
        (figure_words.README_ROWS["version"], formats.number(asked.version)),
        (words.README_PRIVACY, words.PRIVACY),
        (words.README_LEFT_OUT, words.LEFT_OUT),
        (words.README_FORM, words.FORMS),
        (words.README_TEXTS, words.TEXTS),
        *((words.README_TABLE.format(title=table.title), _about(table)) for table in tables),
    ]


def _about(table: DataTable) -> str:
    what, row = words.NAMES[table.title]
    return words.README_ABOUT.format(what=what, row=row)


def _for_programs(value: Value) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else _safe(value)


def _for_excel(value: Value) -> Any:
    if isinstance(value, float):
        return str(value).replace(".", ",")
    if isinstance(value, bool):
        return formats.yes_no(value)
    return formats.day(value) if isinstance(value, date) else _safe(value)


def _in_cell(value: Value) -> Value:
    return formats.yes_no(value) if isinstance(value, bool) else value


def _safe(value: Value) -> Value:
    r"""A text on one line that no spreadsheet takes for a formula, whichever sign it cuts cells by; others as they are.

    >>> _safe("=1+1"), _safe("a;=1+1"), _safe("a\nb"), _safe("Sint-Niklaas, -10"), _safe(-5)
    ("'=1+1", "a;'=1+1", 'a b', "Sint-Niklaas, '-10", -5)
    """
    return _FORMULA.sub(r"\1\2'", _LINES.sub(" ", value)) if isinstance(value, str) else value
