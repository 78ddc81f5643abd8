"""Bytes in, sheets of cells out, behind limits; a file that cannot be opened is a finding, not an exception.

It interprets no cell.
"""

import io
import pickle
from dataclasses import dataclass, field
from typing import Any

from data import scratch
from loaders import contract
from loaders.files import sandbox
from loaders.files.detect import kind_of
from loaders.files.limits import Limits, RefusedError
from loaders.findings import Finding, found
from loaders.values.outcome import Fault

LIMITS = Limits()


@dataclass
class SheetCells:
    """One sheet; ``rows[0][0]`` is cell A1, an empty cell is ``""``, a cell without a usable value a Fault.

    ``struck_cells`` are the (row, column), from 0, of cells that are struck through; ``merges`` the (first row, last
    row, column) of cells over several rows. ``of`` is the sheet that holds it, where it is a table of its own on one.
    """

    name: str
    rows: list[list[Any]]
    is_hidden: bool = False
    hidden_row_count: int = 0
    struck_cells: set[tuple[int, int]] = field(default_factory=set)
    merges: list[tuple[int, int, int]] = field(default_factory=list)
    of: str = ""

    @property
    def sheet_name(self) -> str:
        """The name of the sheet in the workbook."""
        return self.of or self.name


@dataclass(frozen=True)
class Stamp:
    """What the template wrote in its hidden sheet: whose workbook it is, and after which contract."""

    region: str
    version: int


@dataclass
class Workbook:
    """The sheets in order; none of them when ``findings`` says why the file cannot be used.

    ``kind`` is what the file is by its bytes: xlsx (also for .xlsm), protected (the same, encrypted), xls, ods, fods,
    xml (of Excel 2003), html, mhtml or csv.
    """

    sheets: list[SheetCells] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    stamp: Stamp | None = None
    is_1904: bool = False
    kind: str = ""


def open_workbook(content: bytes, limits: Limits = LIMITS) -> Workbook:
    """Read all cells of a workbook in a process of its own; whatever is wrong with the file is a finding."""
    try:
        kind = kind_of(content, limits)
    except RefusedError as refusal:
        return _unusable(refusal.args)
    answer = _read_apart(content, kind, limits)
    if "refused" in answer:
        return _unusable(answer["refused"])
    sheets = [_sheet_cells(sheet) for sheet in answer["sheets"]]
    stamp = next((_stamp(sheet) for sheet in sheets if sheet.name == contract.STAMP_SHEET), None)
    filled_in = [sheet for sheet in sheets if sheet.name not in contract.TEMPLATE_SHEETS]
    remarks = [found(code, **details) for code, details in answer["remarks"].items()]
    return Workbook(filled_in, remarks, stamp, answer["is_1904"], kind)


def _unusable(refusal: tuple[Any, ...]) -> Workbook:
    code, sheet, cell, details = refusal
    return Workbook(findings=[found(code, sheet, cell, **details)])


def _read_apart(content: bytes, kind: str, limits: Limits) -> dict[str, Any]:
    with scratch.folder() as folder:
        path = folder / f"book.{kind}"
        path.write_bytes(content)
        try:
            output = sandbox.run("loaders.files.worker", path, limits)
        except sandbox.StoppedError as stopped:
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
    kept = ("name", "is_hidden", "hidden_row_count", "struck_cells", "merges")
    return SheetCells(rows=rows, **{name: answer[name] for name in kept})


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
