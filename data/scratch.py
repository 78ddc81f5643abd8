"""Folders for files that live no longer than a moment; what a killed process left behind is swept by the next one.

What lies in them may be what somebody handed in and nobody accepted, so it must not stay.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LOCK = "lock"


@contextmanager
def folder() -> Iterator[Path]:
    """A folder of its own, gone afterwards. Raises OSError when the disk refuses."""
    root = _root()
    with (root / _LOCK).open("ab") as lock:
        # while it has no lock of its own, nobody may sweep
        fcntl.flock(lock, fcntl.LOCK_EX)
        _sweep(root)
        path = Path(tempfile.mkdtemp(dir=root))
        held = (path / _LOCK).open("ab")
        fcntl.flock(held, fcntl.LOCK_EX)
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)
        held.close()


def sweep() -> None:
    """Take away what processes that are gone left behind."""
    root = _root()
    with (root / _LOCK).open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _sweep(root)


def _sweep(root: Path) -> None:
    for path in root.iterdir():
        if path.is_dir() and not _is_held(path / _LOCK):
            shutil.rmtree(path, ignore_errors=True)


def _is_held(path: Path) -> bool:
    try:
        with path.open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except FileNotFoundError:
        return False
    return False


def _root() -> Path:
    root = Path(tempfile.gettempdir()) / f"netwerkmonitor-{os.getuid()}"
    root.mkdir(mode=0o700, exist_ok=True)
    if root.stat().st_uid != os.getuid():
        raise PermissionError(str(root))
    return root
