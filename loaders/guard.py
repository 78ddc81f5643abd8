"""Looks through a workbook's zip before anything else opens it: sizes, true extent, error cells.

It counts while inflating, so a lie in a header costs nothing, and it keeps what the fast reader
drops in silence: error cells, formulas without a saved value, hidden rows. It interprets no value.
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from loaders.addresses import address, column_index

MEGABYTE = 1_000_000
_CHUNK_BYTES = 1 << 16
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_ERROR = re.compile(r"#[\w/!?]{1,20}")
_SHARED = ("xl/sharedStrings.xml", "xl/styles.xml")


@dataclass(frozen=True)
class Limits:
    """How much a workbook may hold. Real Flemish files unpack to at most 27 MB; small parts exceed 100:1."""

    upload_bytes: int = 10 * MEGABYTE
    unpacked_bytes: int = 100 * MEGABYTE
    part_bytes: int = 60 * MEGABYTE
    ratio: int = 200
    ratio_from_bytes: int = 20 * MEGABYTE
    part_count: int = 1_500
    sheet_count: int = 100
    row_count: int = 20_000
    column_count: int = 300
    cell_count: int = 1_000_000
    seconds: int = 10
    memory_bytes: int = 1_500 * MEGABYTE


class RefusedError(Exception):
    """The workbook may not be read on; carries the code and place of the finding."""

    def __init__(self, code: str, sheet: str = "", cell: str = "", **details: str) -> None:
        super().__init__(code, sheet, cell, details)


@dataclass
class SheetScan:
    """What one sheet holds that the reader does not tell; places are (row, column), from 0."""

    name: str
    is_hidden: bool
    marks: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)
    hidden_row_count: int = 0


@dataclass
class BookScan:
    """The sheets in order and whether serial dates count from 1904."""

    sheets: list[SheetScan]
    is_1904: bool


def scan(path: str, limits: Limits) -> BookScan:
    """Go through every part of the workbook once. Raises RefusedError with the reason to stop."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _Guard(archive, limits).scan()
    except (zipfile.BadZipFile, zipfile.LargeZipFile, expat.ExpatError, EOFError, NotImplementedError) as error:
        raise RefusedError("broken-file") from error
    except RuntimeError as error:  # zipfile's way to say that a part is encrypted
        raise RefusedError("password") from error
    except (ValueError, OSError, OverflowError, zlib.error) as error:
        raise RefusedError("broken-file") from error


class _Guard:
    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self.archive = archive
        self.limits = limits
        self.unpacked_bytes = 0
        self.parts = {info.filename: info for info in archive.infolist()}

    def scan(self) -> BookScan:
        if len(self.archive.infolist()) > self.limits.part_count:
            raise RefusedError("too-many-parts", allowed=str(self.limits.part_count))
        if len(self.parts) != len(self.archive.infolist()) or _WORKBOOK not in self.parts:
            raise RefusedError("broken-file")
        sheets, is_1904 = self._sheets()
        seen = {_WORKBOOK, _RELATIONS}
        for part, sheet in sheets:
            seen.add(part)
            self._scan_sheet(part, sheet)
        for name in self.parts.keys() - seen:
            self._drain(name)
        return BookScan([sheet for _, sheet in sheets], is_1904)

    def _sheets(self) -> tuple[list[tuple[str, SheetScan]], bool]:
        targets: dict[str, str] = {}
        for tag, attributes in self._elements(_RELATIONS):
            if tag == "Relationship":
                target = attributes.get("Target", "")
                targets[attributes.get("Id", "")] = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        sheets: list[tuple[str, SheetScan]] = []
        is_1904 = False
        for tag, attributes in self._elements(_WORKBOOK):
            if tag == "workbookPr":
                is_1904 = attributes.get("date1904", "0") in ("1", "true")
            if tag == "sheet":
                part = targets.get(attributes.get("id", ""), "")
                if part not in self.parts:
                    raise RefusedError("broken-file")
                scanned = SheetScan(attributes.get("name", ""), attributes.get("state", "visible") != "visible")
                sheets.append((part, scanned))
        if len(sheets) > self.limits.sheet_count:
            raise RefusedError("too-many-sheets", allowed=str(self.limits.sheet_count))
        return sheets, is_1904

    def _elements(self, part: str) -> list[tuple[str, dict[str, str]]]:
        if part not in self.parts:
            raise RefusedError("broken-file")
        found: list[tuple[str, dict[str, str]]] = []

        def start(name: str, attributes: dict[str, str]) -> None:
            found.append((_local(name), {_local(key): value for key, value in attributes.items()}))

        parser = _parser()
        parser.StartElementHandler = start
        self._feed(part, parser)
        return found

    def _scan_sheet(self, part: str, sheet: SheetScan) -> None:
        parser = _parser()
        parser.ordered_attributes = True
        cells = _CellScan(sheet, self.limits, parser)
        parser.StartElementHandler = cells.root
        self._feed(part, parser)
        cells.finish()

    def _drain(self, part: str) -> None:
        if part in _SHARED:
            self._feed(part, _parser())
        else:
            for _ in self._chunks(part):
                pass

    def _feed(self, part: str, parser: expat.XMLParserType) -> None:
        for chunk in self._chunks(part):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def _chunks(self, part: str) -> Iterator[bytes]:
        info = self.parts[part]
        size = 0
        with self.archive.open(info) as stream:
            while chunk := _read(stream):
                size += len(chunk)
                self.unpacked_bytes += len(chunk)
                self._check_size(size, info.compress_size)
                yield chunk

    def _check_size(self, size: int, packed: int) -> None:
        limits = self.limits
        is_bomb = size > limits.ratio_from_bytes and size > limits.ratio * packed
        if is_bomb or size > limits.part_bytes or self.unpacked_bytes > limits.unpacked_bytes:
            raise RefusedError("unpacked-too-large", allowed=str(limits.unpacked_bytes // MEGABYTE))


def _read(stream: IO[bytes]) -> bytes:
    return stream.read(_CHUNK_BYTES)


class _CellScan:
    """Follows the elements of one sheet. Only starts are listened to: half the calls, half the time."""

    def __init__(self, sheet: SheetScan, limits: Limits, parser: expat.XMLParserType) -> None:
        self.sheet, self.limits, self.parser = sheet, limits, parser
        self.columns: dict[str, int] = {}
        self.row = -1
        self.column = -1
        self.kind = ""
        self.text: list[str] = []
        self.is_formula = self.is_filled = self.is_watched = self.is_hidden = False
        self.cell_count = self.filled_row_count = self.filled_row = 0
        self.last_row = (-1, "")
        self.last_column = (-1, "")

    def root(self, name: str, _attributes: list[str]) -> None:
        prefix = name[: -len(_local(name))]
        steps: dict[str, Callable[[list[str]], None]] = {
            prefix + "row": self._start_row,
            prefix + "c": self._start_cell,
            prefix + "v": self._start_value,
            prefix + "is": self._start_value,
            prefix + "f": self._start_formula,
        }

        def start(name: str, attributes: list[str]) -> None:
            step = steps.get(name)
            if step:
                step(attributes)

        self.parser.StartElementHandler = start

    def finish(self) -> None:
        """Close the last cell and hold the extent against the limits."""
        self._close_cell()
        limits, name = self.limits, self.sheet.name
        if self.cell_count > limits.cell_count:
            raise RefusedError("too-many-cells", name, allowed=str(limits.cell_count))
        if self.filled_row_count > limits.row_count:
            raise RefusedError("too-many-rows", name, allowed=str(limits.row_count))
        if self.last_row[0] >= limits.row_count:
            raise RefusedError("stray-cell", name, self.last_row[1])
        if self.last_column[0] >= limits.column_count:
            is_stray = self.cell_count < limits.column_count
            code = "stray-cell" if is_stray else "too-many-columns"
            raise RefusedError(code, name, self.last_column[1], allowed=str(limits.column_count))

    def _start_row(self, attributes: list[str]) -> None:
        self._close_cell()
        known = dict(zip(attributes[::2], attributes[1::2], strict=True))
        self.row = int(known["r"]) - 1 if "r" in known else self.row + 1
        if self.row < 0:
            raise RefusedError("broken-file")
        self.column = -1
        self.is_hidden = known.get("hidden") in ("1", "true")

    def _start_cell(self, attributes: list[str]) -> None:
        if self.is_watched or self.is_formula:
            self._close_cell()
        self.kind = ""
        self.is_filled = False
        self.column += 1
        for index in range(0, len(attributes), 2):
            if attributes[index] == "r":
                self.column = self._column(attributes[index + 1])
            elif attributes[index] == "t":
                self.kind = attributes[index + 1]

    def _start_formula(self, _attributes: list[str]) -> None:
        self.is_formula = True
        self._fill()

    def _start_value(self, _attributes: list[str]) -> None:
        self._fill()
        if self.is_formula or self.kind in ("e", "b"):
            self.is_watched = True
            self.parser.CharacterDataHandler = self.text.append

    def _fill(self) -> None:
        """Count the cell, once, and stretch the extent to it."""
        if self.is_filled:
            return
        self.is_filled = True
        self.cell_count += 1
        if self.row != self.filled_row or not self.filled_row_count:
            self.filled_row = self.row
            self.filled_row_count += 1
            self.sheet.hidden_row_count += self.is_hidden
            if self.row > self.last_row[0]:
                self.last_row = (self.row, address(self.row, self.column))
        if self.column > self.last_column[0]:
            self.last_column = (self.column, address(self.row, self.column))

    def _close_cell(self) -> None:
        if not (self.is_watched or self.is_formula):
            return
        self.parser.CharacterDataHandler = None
        text = "".join(self.text).strip()
        if self.kind == "e":
            self.sheet.marks[self.row, self.column] = ("error-cell", text if _ERROR.fullmatch(text) else "")
        elif self.kind == "b":
            self.sheet.marks[self.row, self.column] = ("", "WAAR" if text == "1" else "ONWAAR")
        elif self.is_formula and not text and self.kind != "str":
            self.sheet.marks[self.row, self.column] = ("formula-without-value", "")
        self.is_watched = self.is_formula = False
        self.text.clear()

    def _column(self, reference: str) -> int:
        letters = reference.rstrip("0123456789")
        known = self.columns.get(letters)
        if known is None:
            known = self.columns[letters] = column_index(letters)  # ValueError when it is none
        return known


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.EntityDeclHandler = _refuse_doctype
    return parser


def _refuse_doctype(*_declaration: object) -> None:
    raise RefusedError("unsafe-xml")


def _local(name: str) -> str:
    return name.rpartition(":")[2]
