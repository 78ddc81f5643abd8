"""Reads OpenDocument sheets (.ods, .fods) in one streaming pass, behind the same limits as any other file.

The fast reader loses error cells here too, joins lines that a break separates and unrolls a million
blank rows; this pass sees every value anyway. Comments, deleted and linked tables are left.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from xml.parsers import expat

from loaders.files.limits import (
    ERROR_TEXT,
    BookScan,
    Extent,
    Limits,
    RefusedError,
    SheetScan,
    local,
    new_parser,
    opened,
    parsing,
)

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_DURATION = re.compile(r"PT(\d{1,2})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S")
_NUMBERS = ("float", "percentage", "currency")
_CELLS = ("table-cell", "covered-table-cell")
_ERROR = "error"
_LEFT = ("annotation", "shapes", "forms")


def read(path: str, limits: Limits) -> BookScan:
    """Read all sheets. Raises RefusedError with the reason to stop."""
    with opened(path, limits) as archive:
        if _MANIFEST in archive.parts and b"encryption-data" in archive.read(_MANIFEST):
            raise RefusedError("password")
        content = _Content(limits)
        archive.feed(_CONTENT, content.parser())
        for name in archive.parts.keys() - {_CONTENT, _MANIFEST}:
            archive.drain(name)
    return BookScan(content.sheets, content.is_1904)


def read_flat(path: str, limits: Limits) -> BookScan:
    """Read all sheets of a .fods, which is the same in one file of XML. Raises RefusedError with the reason to stop."""
    content = _Content(limits)
    with parsing():
        content.parser().Parse(Path(path).read_bytes(), True)
    return BookScan(content.sheets, content.is_1904)


class _Content:
    """Follows content.xml; a sheet is a table directly in the spreadsheet, its rows may stand in groups."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.sheets: list[SheetScan] = []
        self.is_1904 = False
        self._path: list[str] = []
        self._hidden_styles: set[str] = set()
        self._struck_styles: set[str] = set()
        self._style = ""
        self._table: _Table | None = None
        self._left = 0
        """Depth of what is not read: a comment, a table within a table."""
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "style": self._start_style,
            "table-properties": self._start_properties,
            "text-properties": self._start_text_properties,
            "null-date": self._start_null_date,
            "table": self._start_table,
        }

    def parser(self) -> expat.XMLParserType:
        """A parser that tells what it meets."""
        parser = new_parser()
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.buffer_text = True
        return parser

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = local(name)
        self._path.append(tag)
        if self._left or tag in _LEFT or (tag == "table" and self._table):
            self._left += 1
        elif self._table:
            self._table.start(tag, _plain(attributes))
        elif tag in self._starts:
            self._starts[tag](_plain(attributes))

    def end(self, name: str) -> None:
        tag = self._path.pop()
        if self._left:
            self._left -= 1
        elif self._table and tag == "table":
            self._table.extent.judge()
            self._table = None
        elif self._table:
            self._table.end(tag)

    def text(self, text: str) -> None:
        if self._table and not self._left and "p" in self._path:
            self._table.words.append(text)

    def _start_style(self, attributes: dict[str, str]) -> None:
        self._style = attributes.get("name", "")

    def _start_properties(self, attributes: dict[str, str]) -> None:
        if attributes.get("display") == "false":
            self._hidden_styles.add(self._style)

    def _start_text_properties(self, attributes: dict[str, str]) -> None:
        if {attributes.get("text-line-through-style"), attributes.get("text-line-through-type")} - {None, "none"}:
            self._struck_styles.add(self._style)

    def _start_null_date(self, attributes: dict[str, str]) -> None:
        self.is_1904 = attributes.get("date-value", "").startswith("1904")

    def _start_table(self, attributes: dict[str, str]) -> None:
        if self._path[-2:-1] != ["spreadsheet"]:
            self._left += 1
            return
        sheet = SheetScan(attributes.get("name", ""), attributes.get("style-name") in self._hidden_styles)
        self.sheets.append(sheet)
        self._table = _Table(sheet, self.limits, self._struck_styles)
        if len(self.sheets) > self.limits.sheet_count:
            raise RefusedError("too-many-sheets", allowed=str(self.limits.sheet_count))


class _Table:
    """The rows of one sheet. Repeated cells and rows are counted before any of them is kept."""

    def __init__(self, sheet: SheetScan, limits: Limits, struck_styles: set[str]) -> None:
        self.sheet = sheet
        self._struck_styles = struck_styles
        self._struck: list[int] = []
        self.extent = Extent(sheet, limits)
        self.words: list[str] = []
        self._row = self._column = 0
        self._row_count = 1
        self._is_hidden = False
        self._values: list[Any] = []
        self._marks: dict[int, tuple[str, str]] = {}
        self._cell: dict[str, str] = {}
        self._paragraph_count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table-row":
            self._row_count = _count(attributes.get("number-rows-repeated"))
            self._is_hidden = attributes.get("visibility", "visible") != "visible"
            self._values, self._marks, self._struck, self._column = [], {}, [], 0
        elif tag in _CELLS:
            self._cell, self._paragraph_count = attributes, 0
            self.words.clear()
        elif tag == "p":
            self._paragraph_count += 1
            if self._paragraph_count > 1:
                self.words.append("\n")
        elif tag == "s":
            self.words.append(" " * min(_count(attributes.get("c")), 100))
        elif tag in ("tab", "line-break"):
            self.words.append("\t" if tag == "tab" else "\n")

    def end(self, tag: str) -> None:
        if tag in _CELLS:
            self._close_cell()
        elif tag == "table-row":
            self._close_row()

    def _close_cell(self) -> None:
        count = _count(self._cell.get("number-columns-repeated"))
        value, mark = self._read_cell("".join(self.words))
        if mark or value not in ("", None):
            self.extent.fill(
                self._row,
                self._column,
                is_hidden=self._is_hidden,
                row_count=self._row_count,
                column_count=count,
            )
            if self.extent.holds(self._row, self._column):
                self._values += [""] * (self._column - len(self._values)) + [value] * count
                spanned = _count(self._cell.get("number-rows-spanned"))
                self.extent.merge(self._row, self._row + spanned - 1, self._column)
                if self._cell.get("style-name") in self._struck_styles:
                    self._struck += range(self._column, self._column + count)
                self._marks |= dict.fromkeys(range(self._column, self._column + count), mark) if mark else {}
        self._column += count

    def _close_row(self) -> None:
        first, last = self._row, self._row + self._row_count
        self._row = last
        if not self._values:
            return
        self.sheet.rows += [[] for _ in range(first - len(self.sheet.rows))]
        self.sheet.rows += [list(self._values) for _ in range(first, last)]
        for column, mark in self._marks.items():
            self.sheet.marks |= {(row, column): mark for row in range(first, last)}
        self.sheet.struck_cells |= {(row, column) for row in range(first, last) for column in self._struck}

    def _read_cell(self, text: str) -> tuple[Any, tuple[str, str] | None]:
        """The value of the cell that ends here, and the mark that replaces it."""
        cell = self._cell
        kind = cell.get("value-type", "")
        if kind == _ERROR:
            return "", ("error-cell", text if ERROR_TEXT.fullmatch(text) else "")
        if "formula" in cell and not kind and not self._paragraph_count:
            return "", ("formula-without-value", "")
        return _value(kind, cell, text), None


def _plain(attributes: dict[str, str]) -> dict[str, str]:
    """Attributes without prefix. Two say the type of a value; only LibreOffice's own of the two knows errors."""
    plain = {local(key): value for key, value in attributes.items()}
    if _ERROR in attributes.values() and any(attributes[key] == _ERROR for key in attributes if "value-type" in key):
        plain["value-type"] = _ERROR
    return plain


def _count(text: str | None) -> int:
    """How often something is repeated. Raises ValueError for what is no number."""
    return max(int(text), 1) if text else 1


def _value(kind: str, cell: dict[str, str], text: str) -> Any:
    if kind in _NUMBERS:
        return float(cell["value"]) if "value" in cell else text
    if kind == "boolean":
        return "WAAR" if cell.get("boolean-value") == "true" else "ONWAAR"
    if kind == "date":
        return _day(cell.get("date-value", text))
    if kind == "time":
        return _moment_of_day(cell.get("time-value", "")) or text
    return text or cell.get("string-value", "")


def _moment_of_day(text: str) -> time | None:
    """The moment after so many hours, minutes and seconds; none past the end of the day."""
    match = _DURATION.fullmatch(text)
    try:
        return time(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _day(text: str) -> date | str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return moment.date() if moment.time() == time() else moment.replace(tzinfo=None)
