"""Reads one workbook in a process of its own: ``python -m loaders.child PATH LIMITS``.

The reader aborts its process on some crafted files, which must not take the app along. The answer
goes to standard output, pickled. It knows nothing of the contract.
"""

import pickle
import sys
from typing import Any

import python_calamine

from loaders import apart, guard


def read(path: str, limits: guard.Limits) -> dict[str, Any]:
    """Scan, then read: the sheets as rows of values, or the refusal."""
    try:
        scanned = guard.scan(path, limits)
        with python_calamine.CalamineWorkbook.from_path(path) as book:
            sheets = [_cells(book, sheet) for sheet in scanned.sheets]
    except guard.RefusedError as refusal:
        return {"refused": refusal.args}
    except python_calamine.PasswordError:
        return {"refused": ("password", "", "", {})}
    except python_calamine.CalamineError:
        return {"refused": ("broken-file", "", "", {})}
    return {"sheets": sheets, "is_1904": scanned.is_1904}


def _cells(book: python_calamine.CalamineWorkbook, sheet: guard.SheetScan) -> dict[str, Any]:
    is_table = any(known.name == sheet.name and "WorkSheet" in str(known.typ) for known in book.sheets_metadata)
    rows = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False) if is_table else []
    return {
        "name": sheet.name,
        "is_hidden": sheet.is_hidden,
        "rows": rows,
        "marks": sheet.marks,
        "hidden_row_count": sheet.hidden_row_count,
    }


if __name__ == "__main__":
    chosen = apart.confine(sys.argv[2])
    try:
        answer = pickle.dumps(read(sys.argv[1], chosen), protocol=5)
    except MemoryError:
        answer = pickle.dumps({"refused": ("too-heavy", "", "", {})})
    sys.stdout.buffer.write(answer)
