"""Reads one workbook in a process of its own: ``python -m loaders.files.worker PATH LIMITS``.

A reader may abort its process on a crafted file, which must not take the app along. The suffix of
the path says which reader. The answer goes to standard output, pickled. It knows nothing of the contract.
"""

import gc
import os
import pickle
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from loaders.files import sandbox, tidying
from loaders.files.limits import BookScan, Limits, RefusedError

_READERS = {
    ".xlsx": "xlsx.read",
    ".protected": "protected.read",
    ".xls": "xls.read",
    ".ods": "ods.read",
    ".fods": "ods.read_flat",
    ".xml": "spreadsheetml.read",
    ".html": "web_page.read",
    ".mhtml": "web_page.read_archive",
    ".csv": "delimited.read",
}
"""Suffix -> module and function; only the one that is needed is imported."""


def read(path: str, limits: Limits) -> dict[str, Any]:
    """The sheets as rows of values, or the refusal."""
    try:
        book = _reader(Path(path).suffix)(path, limits)
    except RefusedError as refusal:
        return {"refused": refusal.args}
    tidying.tidy(book)
    return vars(book) | {"sheets": [vars(sheet) for sheet in book.sheets]}


def _reader(suffix: str) -> Callable[[str, Limits], BookScan]:
    module, _, name = _READERS[suffix].partition(".")
    reader: Callable[[str, Limits], BookScan] = getattr(import_module(f"loaders.files.{module}"), name)
    return reader


def _is_out_of_memory(error: BaseException) -> bool:
    """True also for the way in which the fast reader, written in Rust, meets the end of its memory."""
    return isinstance(error, MemoryError) or "PyObject pointer is null" in str(error)


if __name__ == "__main__":
    os.environ["RUST_BACKTRACE"] = "0"  # out of memory, Rust would wait for ever on its own report
    chosen = sandbox.confine(sys.argv[2])
    gc.disable()  # it only makes cells and ends: a search for cycles frees nothing
    try:
        answer = pickle.dumps(read(sys.argv[1], chosen), protocol=5)
    except BaseException as error:
        if not _is_out_of_memory(error):
            raise
        answer = pickle.dumps({"refused": ("too-heavy", "", "", {})})
    sys.stdout.buffer.write(answer)
