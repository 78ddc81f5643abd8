"""Copies the store with its originals and its register to a folder of its own; the copy is opened and compared."""

import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from data.store import Store, originals_of, register_of
from loaders.rebuild import different_tables

_COPY = "import shutil, sys; shutil.copyfile(*sys.argv[1:])"


def backup(store: Store, folder: Path, moment: datetime) -> Path:
    """Make a backup in a new folder inside this one and return it: whole, or not there.

    Raises OSError when the folder cannot be written or the copy is not the same.
    """
    target = folder / f"{store.path.stem}-{moment:%Y%m%d-%H%M%S}"
    if target.exists():
        raise FileExistsError(str(target))
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".incoming-") as incoming:
        copy = Path(incoming) / "backup" / store.path.name
        copy.parent.mkdir()
        with store.settled():
            _copy_file(store.path, copy)
            if store.originals.exists():
                shutil.copytree(store.originals, originals_of(copy), ignore=shutil.ignore_patterns(".*"))
            if register_of(store.path).exists():
                shutil.copyfile(register_of(store.path), register_of(copy))
            with closing(Store(copy)) as copied:
                tables = different_tables(store, copied, store.version())
        if tables:
            raise OSError(", ".join(tables))
        copy.parent.replace(target)
    return target


def _copy_file(source: Path, target: Path) -> None:
    """Copy in a process of its own: a process that closes a file it has open elsewhere loses its lock on it."""
    done = subprocess.run(  # noqa: S603 - our own line
        [sys.executable, "-c", _COPY, str(source), str(target)], capture_output=True, check=False
    )
    if done.returncode:
        raise OSError(str(target))
