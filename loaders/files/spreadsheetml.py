"""Reads the XML workbooks of Excel 2003 (.xml, often called .xls): what many programs still export.

One streaming pass behind the same limits as any file; document types and entities are refused.
"""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from loaders.files.limits import (
    ERROR_TEXT,
    BookScan,
    Extent,
    Limits,
    RefusedError,
    SheetScan,
    local,
    new_parser,
    parsing,
)

_NO_TIME = time()
_FIRST_DAY = date(1899, 12, 31)
"""What Excel writes in front of a time of the day."""


def read(path: str, limits: Limits) -> BookScan:
    """Read all sheets. Raises RefusedError with the reason to stop."""
    content = _Content(limits)
    parser = new_parser()
    parser.StartElementHandler = content.start
    parser.EndElementHandler = content.end
    parser.CharacterDataHandler = content.words.append
    with parsing():
        parser.Parse(Path(path).read_bytes(), True)
    return BookScan(content.sheets, content.is_1904)


class _Content:
    """Follows the elements; a row and a cell may name their place, else they follow the one before."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.sheets: list[SheetScan] = []
        self.is_1904 = False
        self.words: list[str] = []
        self._extent: Extent | None = None
        self._row = self._column = -1
        self._width = self._skipped = 0
        self._values: list[Any] = []
        self._kind = ""
        self._is_hidden = self._has_value = self._is_formula = self._is_comment = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        step = getattr(self, f"_start_{local(name).lower()}", None)
        if step and not self._is_comment:
            step({local(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        tag = local(name).lower()
        step = getattr(self, f"_end_{tag}", None)
        if step and (not self._is_comment or tag == "comment"):
            step()

    def _start_worksheet(self, attributes: dict[str, str]) -> None:
        sheet = SheetScan(attributes.get("Name", ""))
        self.sheets.append(sheet)
        if len(self.sheets) > self.limits.sheet_count:
            raise RefusedError("too-many-sheets", allowed=str(self.limits.sheet_count))
        self._extent = Extent(sheet, self.limits)
        self._row, self._skipped = -1, 0

    def _end_worksheet(self) -> None:
        if self._extent:
            self._extent.judge()

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row = _place(attributes, self._row + 1 + self._skipped)
        self._skipped = int(attributes.get("Span", "0"))
        self._column, self._width, self._values = -1, 1, []
        self._is_hidden = attributes.get("Hidden") == "1"

    def _end_row(self) -> None:
        if self._values:
            rows = self.sheets[-1].rows
            rows += [[] for _ in range(self._row - len(rows))]
            rows.append(self._values)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._column = _place(attributes, self._column + self._width)
        self._width = 1 + int(attributes.get("MergeAcross", "0"))
        if self._extent:
            self._extent.merge(self._row, self._row + int(attributes.get("MergeDown", "0")), self._column)
        self._is_formula, self._has_value = "Formula" in attributes, False

    def _end_cell(self) -> None:
        if self._is_formula and not self._has_value:
            self._keep("", ("formula-without-value", ""))

    def _start_data(self, attributes: dict[str, str]) -> None:
        self._kind, self._has_value = attributes.get("Type", "String"), True
        self.words.clear()

    def _end_data(self) -> None:
        text = "".join(self.words)
        if self._kind == "Error":
            self._keep("", ("error-cell", text if ERROR_TEXT.fullmatch(text) else ""))
        elif text:
            self._keep(_value(self._kind, text), None)

    def _start_comment(self, _attributes: dict[str, str]) -> None:
        self._is_comment = True

    def _end_comment(self) -> None:
        self._is_comment = False

    def _end_date1904(self) -> None:
        self.is_1904 = True

    def _start_visible(self, _attributes: dict[str, str]) -> None:
        self.words.clear()

    def _end_visible(self) -> None:
        self.sheets[-1].is_hidden = "".join(self.words).strip() in ("SheetHidden", "SheetVeryHidden")

    def _keep(self, value: Any, mark: tuple[str, str] | None) -> None:
        if self._extent is None or self._row < 0 or self._column < 0:
            raise RefusedError("broken-file")
        self._extent.fill(self._row, self._column, is_hidden=self._is_hidden)
        if not self._extent.holds(self._row, self._column):
            return
        self._values += [""] * (self._column + 1 - len(self._values))
        self._values[self._column] = value
        if mark:
            self.sheets[-1].marks[self._row, self._column] = mark


def _place(attributes: dict[str, str], following: int) -> int:
    return int(attributes["Index"]) - 1 if "Index" in attributes else following


def _value(kind: str, text: str) -> Any:
    if kind == "Number":
        return float(text)
    if kind == "Boolean":
        return "WAAR" if text.strip() == "1" else "ONWAAR"
    if kind != "DateTime":
        return text
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return text
    if moment.date() == _FIRST_DAY:
        return moment.time()
    return moment.date() if moment.time() == _NO_TIME else moment
