"""Which backups stay: the newest of each of the last days, weeks and months that have one."""

import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

MOMENT = "%Y%m%d-%H%M%S"
"""How the name of a backup says when it was made, after the name of its store."""
_NAME = re.compile(r"(.+)-(\d{8}-\d{6})\.sqlite")
_DAY, _WEEK, _MONTH = "%Y-%m-%d", "%G-%V", "%Y-%m"


class Retention(NamedTuple):
    """How many days, weeks and months that have a backup keep their newest one; none of any: everything stays."""

    daily: int = 0
    weekly: int = 0
    monthly: int = 0


def expired(newest: Path, kept: Retention) -> list[Path]:
    """The backups of the same store beside this one that no period keeps, oldest first; never this one itself.

    Files whose names are not those of a backup are left alone.
    """
    if not any(kept):
        return []
    store = _NAME.fullmatch(newest.name)
    moments = moments_in(newest.parent, store[1]) if store else {}
    files = sorted(moments, key=lambda path: moments[path])
    staying = {newest}
    for period, count in zip((_DAY, _WEEK, _MONTH), kept, strict=True):
        # of one period the newest comes last, and takes the place of the others
        newest_of = {format(moments[path], period): path for path in files}
        staying |= set(list(newest_of.values())[-count:] if count else ())
    return [path for path in files if path not in staying]


def let_go(newest: Path, kept: Retention) -> list[str]:
    """Delete those, and return their names. Raises OSError when the folder does not allow it."""
    old = expired(newest, kept)
    for path in old:
        path.unlink(missing_ok=True)
    return [path.name for path in old]


def moments_in(folder: Path, store: str) -> dict[Path, datetime]:
    """The backups of the store with this name, and when each was made, on the clock of the machine.

    Raises OSError when the folder cannot be read.
    """
    moments = {}
    for path in folder.iterdir():
        name = _NAME.fullmatch(path.name)
        if name and name[1] == store:
            with suppress(ValueError):  # digits that are no date
                moments[path] = datetime.strptime(name[2], MOMENT)
    return moments
