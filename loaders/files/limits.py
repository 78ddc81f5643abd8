"""What every reader of files keeps to: how much may be in one, and how a refusal is told.

``Archive`` counts while inflating, so a lie in a header costs nothing; ``Extent`` counts filled
cells wherever they stand. It interprets no value.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from loaders.files.addresses import address

MEGABYTE = 1_000_000
_CHUNK_BYTES = 1 << 14
"""Inflated at once; as much is read ahead of the packed bytes, so it stays small beside ``ratio_from_bytes``."""
ERROR_TEXT = re.compile(r"#[\w/!?]{1,20}|Err:\d{3}")
"""How an error cell looks; anything else in its place may be a person's name and is not repeated."""


@dataclass(frozen=True)
class Limits:
    """How much a workbook may hold. Real Flemish files unpack to at most 27 MB; small parts exceed 100:1."""

    upload_bytes: int = 10 * MEGABYTE
    unpacked_bytes: int = 100 * MEGABYTE
    part_bytes: int = 60 * MEGABYTE
    ratio: int = 200
    ratio_from_bytes: int = 5 * MEGABYTE
    part_count: int = 1_500
    sheet_count: int = 100
    row_count: int = 20_000
    column_count: int = 300
    cell_count: int = 1_000_000
    seconds: int = 10
    """Of the processor."""
    clock_seconds: int = 300
    """Far behind it, for a machine that has other work: only a process that no longer moves meets it."""
    memory_bytes: int = 1_500 * MEGABYTE


class RefusedError(Exception):
    """The workbook may not be read on; carries the code and place of the finding."""

    def __init__(self, code: str, sheet: str = "", cell: str = "", **details: str) -> None:
        super().__init__(code, sheet, cell, details)


@dataclass
class SheetScan:
    """One sheet as it was met; places in ``marks`` are (row, column), from 0.

    A mark replaces a value that the workbook does not really hold: (code of the finding, text), or
    ("", text) for what is shown as text. ``struck_cells`` are the places of cells that are struck through; ``merges``
    the areas of one cell over several rows, as (first row, last row, column of the value).
    """

    name: str
    is_hidden: bool = False
    marks: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)
    hidden_row_count: int = 0
    struck_cells: set[tuple[int, int]] = field(default_factory=set)
    merges: list[tuple[int, int, int]] = field(default_factory=list)
    rows: list[list[Any]] = field(default_factory=list)


@dataclass
class BookScan:
    """The sheets in order, whether serial dates count from 1904, and remarks on the file: code -> details."""

    sheets: list[SheetScan]
    is_1904: bool = False
    remarks: dict[str, dict[str, str]] = field(default_factory=dict)


class Extent:
    """How much of a sheet is filled, and how far it reaches."""

    def __init__(self, sheet: SheetScan, limits: Limits) -> None:
        self.sheet, self.limits = sheet, limits
        self.cell_count = self.filled_row_count = 0
        self._merged_count = 0
        self._filled_row = -1
        self._last_row = self._last_column = (-1, "")

    def fill(
        self, row: int, column: int, *, is_hidden: bool = False, row_count: int = 1, column_count: int = 1
    ) -> None:
        """Count a filled cell, or a block of them; a row's cells come one after the other."""
        last_row, last_column = row + row_count - 1, column + column_count - 1
        self.cell_count += row_count * column_count
        if self.cell_count > self.limits.cell_count:
            raise RefusedError("too-many-cells", self.sheet.name, allowed=str(self.limits.cell_count))
        if row != self._filled_row:
            self._filled_row = row
            self.filled_row_count += row_count
            if self.filled_row_count > self.limits.row_count:
                raise RefusedError("too-many-rows", self.sheet.name, allowed=str(self.limits.row_count))
            self.sheet.hidden_row_count += row_count * is_hidden
            if last_row > self._last_row[0]:
                self._last_row = (last_row, address(last_row, column))
        if last_column > self._last_column[0]:
            self._last_column = (last_column, address(row, last_column))

    def merge(self, first_row: int, last_row: int, column: int) -> None:
        """Keep an area of one cell over several rows, as many as there may be cells."""
        if last_row <= first_row or not self.holds(last_row, column):
            return
        self._merged_count += last_row - first_row
        if self._merged_count <= self.limits.cell_count:
            self.sheet.merges.append((first_row, last_row, column))

    def judge(self) -> None:
        """Hold the whole sheet against the limits. Raises RefusedError."""
        limits, name = self.limits, self.sheet.name
        if self._last_row[0] >= limits.row_count:
            raise RefusedError("stray-cell", name, self._last_row[1])
        if self._last_column[0] >= limits.column_count:
            is_stray = self.cell_count < limits.column_count
            code = "stray-cell" if is_stray else "too-many-columns"
            raise RefusedError(code, name, self._last_column[1], allowed=str(limits.column_count))

    def holds(self, row: int, column: int) -> bool:
        """True for a place where a value may stand at all, so that it is worth keeping."""
        return row < self.limits.row_count and column < self.limits.column_count


class Archive:
    """The parts of a zipped workbook, inflated in pieces and counted.

    What the package declares is judged before anything is inflated; what it really holds is counted meanwhile,
    against the packed bytes it took so far.
    """

    def __init__(self, archive: zipfile.ZipFile, packed: "PackedFile", limits: Limits) -> None:
        self._archive, self._packed = archive, packed
        self.limits = limits
        self._unpacked_bytes = 0
        self.parts = {slashed(info.filename): info for info in archive.infolist()}
        self._names = {name.lower(): name for name in self.parts}
        if len(archive.infolist()) > limits.part_count:
            raise RefusedError("too-many-parts", allowed=str(limits.part_count))
        if len(self.parts) != len(archive.infolist()):
            raise RefusedError("broken-file")
        for info in archive.infolist():
            self._check_size(info.file_size, info.compress_size)
        if sum(info.file_size for info in archive.infolist()) > limits.unpacked_bytes:
            raise self._too_large()

    def named(self, part: str) -> str:
        """The name under which a part is there: capitals do not count. The name itself when it is not there."""
        return part if part in self.parts else self._names.get(part.lower(), part)

    def elements(self, part: str) -> list[tuple[str, dict[str, str]]]:
        """The elements of a small part in order, names without prefix. Raises RefusedError when it is not there."""
        found: list[tuple[str, dict[str, str]]] = []

        def start(name: str, attributes: dict[str, str]) -> None:
            found.append((local(name), {local(key): value for key, value in attributes.items()}))

        parser = new_parser()
        parser.StartElementHandler = start
        self.feed(part, parser)
        return found

    def feed(
        self, part: str, parser: expat.XMLParserType, through: Callable[[Iterable[bytes]], Iterable[bytes]] = iter
    ) -> None:
        """Send a part through a parser of XML; ``through`` may leave out pieces of it."""
        if part not in self.parts:
            raise RefusedError("broken-file")
        for chunk in through(self._chunks(part)):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def read(self, part: str) -> bytes:
        """The whole of a small part."""
        return b"".join(self._chunks(part))

    def drain(self, part: str) -> None:
        """Inflate a part that nobody reads, for its size and its checksum."""
        for _ in self._chunks(part):
            pass

    def _chunks(self, part: str) -> Iterator[bytes]:
        size, packed_before = 0, self._packed.read_bytes
        with self._archive.open(self.parts[part]) as stream:
            while chunk := stream.read(_CHUNK_BYTES):
                size += len(chunk)
                self._unpacked_bytes += len(chunk)
                self._check_size(size, self._packed.read_bytes - packed_before)
                if self._unpacked_bytes > self.limits.unpacked_bytes:
                    raise self._too_large()
                yield chunk

    def _check_size(self, size: int, packed: int) -> None:
        limits = self.limits
        if size > limits.part_bytes or (size > limits.ratio_from_bytes and size > limits.ratio * packed):
            raise self._too_large()

    def _too_large(self) -> RefusedError:
        return RefusedError("unpacked-too-large", allowed=str(self.limits.unpacked_bytes // MEGABYTE))


class PackedFile(io.FileIO):
    """A file that counts what was read of it."""

    read_bytes = 0

    def read(self, size: int | None = None, /) -> bytes:
        """As any file."""
        piece: bytes = super().read(size)
        self.read_bytes += len(piece)
        return piece


def slashed(name: str, *, keep_root: bool = False) -> str:
    r"""The name of a part as the format writes it; some programs use the slashes of Windows, or begin with one.

    >>> slashed("\\xl\\workbook.xml"), slashed("\\xl\\workbook.xml", keep_root=True)
    ('xl/workbook.xml', '/xl/workbook.xml')
    """
    name = name.replace("\\", "/")
    return name if keep_root else name.lstrip("/")


@contextmanager
def parsing() -> Iterator[None]:
    """Whatever is wrong with what is read here becomes a RefusedError."""
    try:
        yield
    except RuntimeError as error:  # zipfile's way to say that a part is encrypted
        raise RefusedError("broken-file" if isinstance(error, NotImplementedError) else "password") from error
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, expat.ExpatError, EOFError) as error:
        raise RefusedError("broken-file") from error
    except (ValueError, OSError, OverflowError) as error:
        raise RefusedError("broken-file") from error


@contextmanager
def opened(path: str, limits: Limits) -> Iterator[Archive]:
    """The archive of a zipped workbook; whatever is wrong with it becomes a RefusedError."""
    with parsing(), PackedFile(path) as packed, zipfile.ZipFile(packed) as archive:
        yield Archive(archive, packed, limits)


def new_parser() -> expat.XMLParserType:
    """A parser of XML that refuses what a spreadsheet program never writes: a document type, entities."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.EntityDeclHandler = _refuse_doctype
    return parser


def local(name: str) -> str:
    """The name of an element or attribute without its prefix.

    >>> local("table:name"), local("name")
    ('name', 'name')
    """
    return name.rpartition(":")[2]


def _refuse_doctype(*_declaration: object) -> None:
    raise RefusedError("unsafe-xml")
