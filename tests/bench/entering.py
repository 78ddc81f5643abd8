"""Run at the start of every process of a test run by ``entered``: writes down which functions are entered.

Imports nothing of the project, nor of pytest: it comes before both.
"""

import mmap
import os
import sys
import threading
from pathlib import Path
from types import CodeType, FrameType

FOLDER = "NETWERKMONITOR_ENTERED"
"""Variable of the environment: where it is written down."""
TURN, ENTRIES = "turn", "entries"
TURN_BYTES = 8
_ROOT = Path(__file__).parents[2]
_WATCHED = tuple(f"{_ROOT / name}{os.sep}" for name in ("data", "loaders", "ui"))


def watch() -> None:
    """From now on this process writes down which functions it enters, each once a test."""
    folder = Path(os.environ[FOLDER])
    entries = os.open(folder / ENTRIES, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    with (folder / TURN).open("rb") as file:
        turn = mmap.mmap(file.fileno(), TURN_BYTES, access=mmap.ACCESS_READ)
    known: dict[int, tuple[CodeType, bytes]] = {}
    last: dict[int, bytes] = {}

    def enter(frame: FrameType, event: str, argument: object) -> None:
        code = frame.f_code
        number = id(code)  # a code object compares by its contents, which takes long
        if number not in known:
            is_watched = code.co_filename.startswith(_WATCHED) and "<" not in code.co_name
            path = os.path.relpath(code.co_filename, _ROOT) if is_watched else ""
            known[number] = (code, f"{code.co_qualname} {path}\n".encode() if is_watched else b"")
        entry = known[number][1]
        if entry and last.get(number) != (now := turn[:]):
            last[number] = now
            os.write(entries, b"%d %s" % (int.from_bytes(now, "big"), entry))

    threading.settrace(enter)
    sys.settrace(enter)


if __name__ == "enter":
    watch()
