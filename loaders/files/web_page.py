"""Reads the tables of a web page (.html, .mht), which many programs call .xls; scripts are text that nobody reads.

A page is taken apart by lxml, which fetches nothing.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

from lxml import etree, html

from loaders.files.encodings import decoded
from loaders.files.limits import ERROR_TEXT, BookScan, Extent, Limits, RefusedError, SheetScan

SHEET_NAME = "html"
"""What a table is called, since a page names none."""

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_EXCEL_NAME = re.compile(r"<x:Name>([^<]+)</x:Name>")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BREAKS = ("br", "p", "div", "li")
_UNREAD = ("style", "script", "table")
_NUMBER = re.compile(r"[\d.,\s€%+-]*\d[\d.,\s€%]*")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def read(path: str, limits: Limits) -> BookScan:
    """Read every table of the page as a sheet. Raises RefusedError with the reason to stop."""
    return _book([decoded(Path(path).read_bytes()).text], limits)


def read_archive(path: str, limits: Limits) -> BookScan:
    """Read the tables of a page that was saved in one file (MHTML). Raises RefusedError with the reason to stop."""
    message = message_from_bytes(Path(path).read_bytes(), policy=policy.compat32)
    payloads = (part.get_payload(decode=True) for part in message.walk() if part.get_content_type() == "text/html")
    return _book([decoded(payload).text for payload in payloads if isinstance(payload, bytes)], limits)


def _book(pages: list[str], limits: Limits) -> BookScan:
    tables = [table for page in pages for table in _tables(page)]
    if not tables:
        raise RefusedError("web-page")
    if len(tables) > limits.sheet_count:
        raise RefusedError("too-many-sheets", allowed=str(limits.sheet_count))
    names = [name for page in pages for name in _EXCEL_NAME.findall(page)]
    if len(names) != len(tables):
        names = [SHEET_NAME, *(f"{SHEET_NAME} {number}" for number in range(2, len(tables) + 1))]
    sheets = [_sheet(table, name, limits) for table, name in zip(tables, names, strict=False)]
    return BookScan(sheets, remarks={"web-page-read": {"count": str(len(sheets))}})


def _tables(page: str) -> Iterator[Any]:
    """The tables that hold columns: one of a single column only arranges the page."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(_DECLARATION.sub("", page), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):  # nothing in it
        return
    for table in root.iter("table"):
        if any(len(_cells(row)) > 1 for row in _rows(table)):
            yield table


def _rows(table: Any) -> Iterator[Any]:
    return (row for row in table.iter("tr") if next(row.iterancestors("table")) is table)


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _sheet(table: Any, name: str, limits: Limits) -> SheetScan:
    sheet = SheetScan(name)
    extent = Extent(sheet, limits)
    taken: dict[int, int] = {}
    """Column -> how many rows more a cell above it takes up."""
    for index, row in enumerate(_rows(table)):
        is_hidden = bool(_HIDDEN.search(row.get("style", "")))
        values: list[Any] = []
        for cell in _cells(row):
            while taken.get(len(values)):
                taken[len(values)] -= 1
                values.append("")
            column, width = len(values), _span(cell, "colspan", limits.column_count)
            if column > limits.column_count:
                raise RefusedError("too-many-columns", name, allowed=str(limits.column_count))
            error, text = cell.get("x:err", ""), _text(cell)
            if text or error:
                extent.fill(index, column, is_hidden=is_hidden)
            if error:
                sheet.marks[index, column] = ("error-cell", error if ERROR_TEXT.fullmatch(error) else "")
            values += [_value(cell, text), *[""] * (width - 1)]
            rest = _span(cell, "rowspan", limits.row_count) - 1
            taken |= dict.fromkeys(range(column, column + width), rest) if rest else {}
            extent.merge(index, index + rest, column)
        taken |= {column: max(rest - 1, 0) for column, rest in taken.items() if column >= len(values)}
        sheet.rows.append(values)
    extent.judge()
    return sheet


def _span(cell: Any, name: str, most: int) -> int:
    text = cell.get(name, "1").strip()
    return min(max(int(text), 1), most) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _value(cell: Any, text: str) -> Any:
    """The text as shown; the number behind it where Excel wrote that too."""
    try:
        return float(cell.get("x:num", "")) if _NUMBER.fullmatch(text) else text
    except ValueError:
        return text


def _text(cell: Any) -> str:
    """The text of a cell, with the lines that people see."""
    pieces: list[str] = []

    def walk(node: Any) -> None:
        pieces.append(_BLANKS.sub(" ", node.text or ""))
        for child in node:
            if child.tag in _BREAKS:
                pieces.append("\n")
            if child.tag not in _UNREAD:
                walk(child)
            pieces.append(_BLANKS.sub(" ", child.tail or ""))

    walk(cell)
    return "\n".join(line.strip() for line in "".join(pieces).split("\n")).strip()
