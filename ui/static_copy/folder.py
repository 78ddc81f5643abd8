"""Versions of the copy in a folder: one is there whole or not at all, and a link leads to the newest."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

NEWEST = "huidig"
"""The link to the version that is read now."""
_UNFINISHED = ".new-"
_FOLDER_MODE, _FILE_MODE = 0o755, 0o644
"""Another user gives them out, whatever the mask of who writes them."""


Write = Callable[[Path], None]
"""What puts files in an empty folder."""


class Standing(NamedTuple):
    """What stands in the folder afterwards: where this version is, whether it is new, which ones went."""

    place: Path
    is_new: bool
    removed: tuple[int, ...]


def put(folder: Path, version: int, write: Write, most: int) -> Standing:
    """Let the folder hold a version, which ``write`` puts in an empty one, and let go of all but the ``most`` newest.

    A version that is there stays as it is. Who comes second waits. Raises OSError, and whatever ``write`` raises: what
    was there is there still.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        for left in folder.glob(f"{_UNFINISHED}*"):
            _remove(left)
        place = folder / str(version)
        is_new = not place.exists()
        if is_new:
            with _beside(folder) as beside:
                write(beside)
                _open_to_all(beside)
                # a name that is there after a power cut has what belongs to it
                os.sync()
                beside.rename(place)
        _lead_to(folder, place)
        return Standing(place, is_new, _let_go(folder, version, most))


def replace(path: Path, content: bytes) -> None:
    """Put a file in the place of another at once."""
    beside = path.with_name(f"{_UNFINISHED}{path.name}")
    beside.write_bytes(content)
    beside.chmod(_FILE_MODE)
    beside.replace(path)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield
    finally:
        os.close(opened)


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    beside = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=folder))
    try:
        yield beside
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _open_to_all(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(_FOLDER_MODE if path.is_dir() else _FILE_MODE)


def _lead_to(folder: Path, place: Path) -> None:
    link, beside = folder / NEWEST, folder / f"{_UNFINISHED}{NEWEST}"
    if not link.is_symlink() or link.readlink() != Path(place.name):
        beside.symlink_to(place.name)
        beside.replace(link)


def _let_go(folder: Path, version: int, most: int) -> tuple[int, ...]:
    others = sorted((int(one.name) for one in folder.iterdir() if one.name.isdecimal()), reverse=True)
    others.remove(version)
    for number in others[most - 1 :]:
        # gone at once for readers, and swept when this ends halfway
        left = folder / f"{_UNFINISHED}{number}"
        (folder / str(number)).rename(left)
        _remove(left)
    return tuple(others[most - 1 :])


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
