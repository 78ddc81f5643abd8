"""Looks through an .xlsx or .xlsm before the fast reader opens it, and keeps what that reader drops in silence.

That is: error cells, formulas without a saved value, hidden rows, the true extent. Macros are
bytes like any other here: nothing runs them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from xml.parsers import expat

import python_calamine

from loaders.files.addresses import column_index
from loaders.files.blanks import without_blanks
from loaders.files.limits import (
    ERROR_TEXT,
    Archive,
    BookScan,
    Extent,
    Limits,
    RefusedError,
    SheetScan,
    local,
    new_parser,
    opened,
)
from loaders.files.packages import layout_of, rewritten
from loaders.files.plain_rows import PlainRow, PlainRows
from loaders.files.rich_values import Mark, rich_values

_STYLES = "xl/styles.xml"
_SHARED = ("xl/sharedStrings.xml",)
_AREA = re.compile(r"([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})")
"""The place of a merged area: column and row of its first cell, row of its last."""
_COMMON_ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")
"""Those of Excel since ever; the fast reader gives up on a whole workbook for one cell with any other."""


def read(path: str, limits: Limits) -> BookScan:
    """Look through, then read. Raises RefusedError with the reason to stop."""
    scanned, readable = _scan(path, limits)
    try:
        with python_calamine.CalamineWorkbook.from_path(readable) as book:
            tables = {known.name for known in book.sheets_metadata if "WorkSheet" in str(known.typ)}
            for sheet in scanned.sheets:
                if sheet.name in tables:
                    sheet.rows = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
    except python_calamine.PasswordError as error:
        raise RefusedError("password") from error
    except python_calamine.CalamineError as error:
        raise RefusedError("broken-file") from error
    return scanned


def _scan(path: str, limits: Limits) -> tuple[BookScan, str]:
    """What the fast reader would drop, and the path of the file that it can read."""
    with opened(path, limits) as archive:
        layout = layout_of(archive)
        sheets = [SheetScan(sheet.name, sheet.is_hidden) for sheet in layout.sheets]
        styles = next((name for name, canonical in layout.canonical.items() if canonical == _STYLES), "")
        struck_styles = _struck_styles(archive, styles)
        rich = rich_values(archive)
        odd_errors = {
            known.part: _scan_sheet(archive, known.part, sheet, struck_styles, rich)
            for known, sheet in zip(layout.sheets, sheets, strict=True)
        }
        seen = {styles, layout.main, *(sheet.part for sheet in layout.sheets)}
        for name in archive.parts.keys() - seen:
            archive.feed(name, new_parser()) if layout.canonical.get(name) in _SHARED else archive.drain(name)
        is_readable = layout.is_canonical and not any(odd_errors.values())
        readable = path if is_readable else rewritten(archive, layout, path, odd_errors)
    return BookScan(sheets, layout.is_1904), readable


def _struck_styles(archive: Archive, part: str) -> set[str]:
    """The numbers of the cell styles whose font is struck through; none without a part of styles."""
    if part not in archive.parts:
        return set()
    parser = new_parser()
    styles = _StyleScan()
    parser.StartElementHandler, parser.EndElementHandler = styles.start, styles.end
    archive.feed(part, parser)
    return styles.struck


class _StyleScan:
    """Follows the fonts and the styles of cells; a style names its font by number."""

    def __init__(self) -> None:
        self.struck: set[str] = set()
        self._struck_fonts: set[int] = set()
        self._section = ""
        self._font = self._style = -1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = local(name)
        if tag in ("fonts", "cellXfs"):
            self._section = tag
        elif tag == "font" and self._section == "fonts":
            self._font += 1
        elif tag == "strike" and self._section == "fonts" and attributes.get("val", "1") not in ("0", "false"):
            self._struck_fonts.add(self._font)
        elif tag == "xf" and self._section == "cellXfs":
            self._style += 1
            if int(attributes.get("fontId", "0")) in self._struck_fonts:
                self.struck.add(str(self._style))

    def end(self, name: str) -> None:
        if local(name) == self._section:
            self._section = ""


def _scan_sheet(
    archive: Archive, part: str, sheet: SheetScan, struck_styles: set[str], rich: dict[str, Mark]
) -> set[str]:
    """Look through one sheet; gives the errors in it that the fast reader does not know."""
    parser = new_parser()
    parser.ordered_attributes = True
    cells = _CellScan(sheet, archive.limits, parser)
    cells.struck_styles, cells.rich = struck_styles, rich
    parser.StartElementHandler = cells.root
    archive.feed(part, parser, lambda chunks: cells.skimmed(without_blanks(chunks)))
    cells.finish()
    return cells.odd_errors


class _CellScan:
    """Follows the elements of one sheet. Only starts are listened to: half the calls, half the time."""

    def __init__(self, sheet: SheetScan, limits: Limits, parser: expat.XMLParserType) -> None:
        self.sheet, self.parser = sheet, parser
        self.struck_styles: set[str] = set()
        self.rich: dict[str, Mark] = {}
        self.odd_errors: set[str] = set()
        self.extent = Extent(sheet, limits)
        self.columns: dict[str, int] = {}
        self.row = -1
        self.column = -1
        self.kind = self.rich_value = ""
        self.text: list[str] = []
        self.is_formula = self.is_filled = self.is_watched = self.is_hidden = self.is_unprefixed = False

    def root(self, name: str, _attributes: list[str]) -> None:
        prefix = name[: -len(local(name))]
        self.is_unprefixed = not prefix
        steps: dict[str, Callable[[list[str]], None]] = {
            prefix + "row": self._start_row,
            prefix + "c": self._start_cell,
            prefix + "v": self._start_value,
            prefix + "is": self._start_value,
            prefix + "f": self._start_formula,
            prefix + "mergeCell": self._start_merge,
        }

        def start(name: str, attributes: list[str]) -> None:
            step = steps.get(name)
            if step:
                step(attributes)

        self.parser.StartElementHandler = start

    def skimmed(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The same pieces; while the parser takes rows of plain values it calls nobody, since they are counted here."""
        plain = PlainRows(self.struck_styles)
        for piece in pieces:
            rows = plain.read(piece)
            # elements with a prefix are none that the rows of this sheet are written with
            listener = self.parser.StartElementHandler
            if rows and self.is_unprefixed:
                self._close_cell()
                self._count(rows)
                self.parser.StartElementHandler = None
            yield piece
            if rows and self.is_unprefixed:
                self.parser.StartElementHandler = listener

    def _count(self, rows: list[PlainRow]) -> None:
        for number, is_hidden, runs in rows:
            if number < 0:
                raise RefusedError("broken-file")
            self.row, self.is_hidden = number, is_hidden
            for column, count in runs:
                self.extent.fill(number, column, is_hidden=is_hidden, column_count=count)

    def finish(self) -> None:
        """Close the last cell and hold the extent against the limits."""
        self._close_cell()
        self.extent.judge()

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
        self.kind = self.rich_value = style = ""
        self.is_filled = False
        self.column += 1
        rest = iter(attributes)
        for name, value in zip(rest, rest, strict=True):
            if name == "r":
                letters = value.rstrip("0123456789")
                column = self.columns.get(letters)
                self.column = self._column(letters) if column is None else column
            elif name == "t":
                self.kind = value
            elif name == "s":
                style = value
            elif name == "vm":
                self.rich_value = value
        if style in self.struck_styles and self.extent.holds(self.row, self.column):
            self.sheet.struck_cells.add((self.row, self.column))

    def _start_merge(self, attributes: list[str]) -> None:
        known = dict(zip(attributes[::2], attributes[1::2], strict=True))
        area = _AREA.fullmatch(known.get("ref", ""))
        if area:
            letters, first, last = area.groups()
            self.extent.merge(int(first) - 1, int(last) - 1, self._column(letters))

    def _start_formula(self, _attributes: list[str]) -> None:
        self.is_formula = True
        self._fill()

    def _start_value(self, _attributes: list[str]) -> None:
        if not self.is_filled:
            self._fill()
        if self.is_formula or self.kind in ("e", "b"):
            self.is_watched = True
            self.parser.CharacterDataHandler = self.text.append

    def _fill(self) -> None:
        """Count the cell, once."""
        if not self.is_filled:
            self.is_filled = True
            self.extent.fill(self.row, self.column, is_hidden=self.is_hidden)

    def _close_cell(self) -> None:
        if not (self.is_watched or self.is_formula):
            return
        self.parser.CharacterDataHandler = None
        text = "".join(self.text).strip()
        if self.kind == "e":
            error = text if ERROR_TEXT.fullmatch(text) else ""
            self.sheet.marks[self.row, self.column] = self.rich.get(self.rich_value, ("error-cell", error))
            if error and error not in _COMMON_ERRORS:
                self.odd_errors.add(error)
        elif self.kind == "b":
            self.sheet.marks[self.row, self.column] = ("", "WAAR" if text == "1" else "ONWAAR")
        elif self.is_formula and not text and self.kind != "str":
            self.sheet.marks[self.row, self.column] = ("formula-without-value", "")
        self.is_watched = self.is_formula = False
        self.text.clear()

    def _column(self, letters: str) -> int:
        column = self.columns[letters] = column_index(letters)  # ValueError when it is none
        return column
