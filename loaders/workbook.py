"""Bytes in, sheets of cells out, behind limits; a file that cannot be opened is a finding, not an exception.

It tells what a file is by its bytes, never by its name, and interprets no cell.
"""

import io
import pickle
import re
import tempfile
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from loaders import apart, contract
from loaders.findings import Finding, found
from loaders.guard import MEGABYTE, Limits

LIMITS = Limits()
# An Excel lock file holds one name: its length, then the name padded to 54 bytes, then the same in UTF-16.
_LOCK_FILE_BYTES = (55, 165)
_MIMETYPE_BYTES = 100
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Fault:
    """Stands in the place of a value that the workbook does not really hold."""

    code: str
    seen: str


@dataclass
class SheetCells:
    """One sheet; ``rows[0][0]`` is cell A1, an empty cell is ``""``, a cell without a usable value a Fault."""

    name: str
    rows: list[list[Any]]
    is_hidden: bool = False
    hidden_row_count: int = 0


@dataclass(frozen=True)
class Stamp:
    """What the template wrote in its hidden sheet: whose workbook it is, and after which contract."""

    region: str
    version: int


@dataclass
class Workbook:
    """The sheets in order; none of them when ``findings`` says why the file cannot be used."""

    sheets: list[SheetCells] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    stamp: Stamp | None = None
    is_1904: bool = False


def open_workbook(content: bytes, limits: Limits = LIMITS) -> Workbook:
    """Read all cells of a workbook in a process of its own; whatever is wrong with the file is a finding."""
    code = _refusal(content, limits)
    if code == "file-too-large":
        return Workbook(findings=[found(code, allowed=str(limits.upload_bytes // MEGABYTE))])
    if code:
        return Workbook(findings=[found(code)])
    answer = _read_apart(content, limits)
    if "refused" in answer:
        code, sheet, cell, details = answer["refused"]
        return Workbook(findings=[found(code, sheet, cell, **details)])
    sheets = [_sheet_cells(sheet) for sheet in answer["sheets"]]
    stamp = next((_stamp(sheet) for sheet in sheets if sheet.name == contract.STAMP_SHEET), None)
    filled_in = [sheet for sheet in sheets if sheet.name not in contract.TEMPLATE_SHEETS]
    return Workbook(filled_in, [], stamp, answer["is_1904"])


def _refusal(content: bytes, limits: Limits) -> str:
    """The code of what this is instead of a workbook; empty for what looks like one."""
    if not content:
        return "file-empty"
    if len(content) > limits.upload_bytes:
        return "file-too-large"
    if len(content) in _LOCK_FILE_BYTES and 0 < content[0] <= 54:
        return "lock-file"
    if content.startswith(_OLE):
        return _ole_refusal(content)
    if content.startswith(b"PK"):
        return _zip_refusal(content)
    return _text_refusal(content[:4096])


def _ole_refusal(content: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "password"
    is_book = any(name.encode("utf-16-le") in content for name in ("Workbook", "Book"))
    return "old-excel" if is_book else "not-a-spreadsheet"


def _zip_refusal(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            is_opendocument = names >= {"mimetype", "content.xml"}
            is_sheet = is_opendocument and b"spreadsheet" in archive.open("mimetype").read(_MIMETYPE_BYTES)
    except (zipfile.BadZipFile, ValueError, RuntimeError, NotImplementedError, OSError):
        return "broken-file"
    if "xl/workbook.xml" in names:
        return ""
    if "xl/workbook.bin" in names:
        return "binary-workbook"
    return "opendocument" if is_sheet else "not-a-spreadsheet"


def _text_refusal(head: bytes) -> str:
    encoding = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = head.decode(encoding, "ignore" if encoding == "utf-16" else "strict")
    except UnicodeDecodeError as error:
        is_cut = error.start > len(head) - 4
        text = head[: error.start].decode(encoding) if is_cut else head.decode("cp1252", "replace")
    opening = text.lstrip().lower()
    if re.match(r"<(!doctype html|html|table|head|body|meta|div|style)", opening):
        return "web-page"
    if opening.startswith("<?xml"):
        return "web-page" if "<html" in opening else "xml-file"
    is_text = all(c.isprintable() or c in "\r\n\t" for c in text) and "\ufffd" not in text
    is_table = any(line.count(sign) for line in text.splitlines()[:5] for sign in ";,\t")
    return "text-file" if is_text and is_table else "not-a-spreadsheet"


def _read_apart(content: bytes, limits: Limits) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        path.write_bytes(content)
        try:
            output = apart.run("loaders.child", path, limits)
        except apart.StoppedError as stopped:
            return _refused(*stopped.args)
    answer: dict[str, Any] = _Answer(io.BytesIO(output)).load()
    return answer


def _refused(code: str) -> dict[str, Any]:
    return {"refused": (code, "", "", {})}


class _Answer(pickle.Unpickler):
    """Takes values and dates from the child and nothing that could run."""

    def find_class(self, module: str, name: str) -> Any:
        if module == "datetime" and name in ("date", "datetime", "time", "timedelta"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


def _sheet_cells(answer: dict[str, Any]) -> SheetCells:
    rows: list[list[Any]] = answer["rows"]
    for (row, column), (code, text) in answer["marks"].items():
        _place(rows, row, column, Fault(code, text) if code else text)
    return SheetCells(answer["name"], rows, answer["is_hidden"], answer["hidden_row_count"])


def _place(rows: list[list[Any]], row: int, column: int, value: Any) -> None:
    """Put back what the reader dropped, also past the end of what it returned."""
    while len(rows) <= row:
        rows.append([])
    if len(rows[row]) <= column:
        rows[row].extend([""] * (column + 1 - len(rows[row])))
    rows[row][column] = value


def _stamp(sheet: SheetCells) -> Stamp | None:
    values = [row[0] if row else "" for row in sheet.rows[:3]]
    if len(values) < 3 or values[0] != contract.STAMP_WORD:
        return None
    is_number = isinstance(values[2], (int, float)) or str(values[2]).isdigit()
    return Stamp(str(values[1]), int(values[2]) if is_number else 0)
