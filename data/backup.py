"""A backup is the ledger as one file that is a ledger itself, whichever engine it came from; made while the app runs.

It gets its name when it was brought back on trial and was the same. Rooms and their votes are not in it: a vote must
not outlive its question. Nor are links, sessions and reading keys, nor which phones of newcomers answered today.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import RowMapping, Table, insert, select

from data import scratch
from data.access import Act, Action, Principal
from data.audit import allow
from data.ledger import Ledger, LedgerDamagedError
from data.ledger.tables import (
    audit,
    entry,
    feedback_count,
    feedback_offer,
    feedback_region,
    figure_question,
    organisation,
    original,
)
from data.retention import MOMENT, moments_in
from data.store import Store

COPIED = (entry, original, audit, organisation, feedback_region, feedback_offer, feedback_count, figure_question)
Digests = dict[str, dict[tuple[object, ...], str]]
"""Table -> key of a row that was copied -> its digest."""
_ROWS_A_TIME = 100
OLD_AFTER_HOURS = 26
"""How old the newest may be where one is made every night, two hours of it to spare."""


class Backup(NamedTuple):
    """A backup that was made: it was read back and compared before it got its name. ``made_at`` is UTC, no zone."""

    name: str
    made_at: datetime
    size_bytes: int

    def is_old(self, now: datetime) -> bool:
        """Whether one should have been made since; ``now`` is UTC without a zone."""
        return now - self.made_at > timedelta(hours=OLD_AFTER_HOURS)


class NotEmptyError(Exception):
    """The ledger to bring a backup back to holds something."""


def backup(store: Store, folder: Path, moment: datetime) -> Path:
    """Make a backup in this folder and return its file: whole, brought back once and compared, or not there.

    Raises OSError when the folder cannot be written, and LedgerDamagedError when what was written is not what was read.
    """
    target = folder / f"{store.path.stem}-{moment:{MOMENT}}.sqlite"
    if target.exists():
        raise FileExistsError(str(target))
    folder.mkdir(parents=True, exist_ok=True)
    incoming = folder / f".{target.name}.incoming"
    try:
        incoming.unlink(missing_ok=True)
        with closing(Ledger(str(incoming))) as copied:
            digests = _copy(store.ledger, copied)
            differing = _differing_in_ledger(copied, digests)
        differing = differing or _differing_when_restored(incoming)
        if differing:
            raise LedgerDamagedError(", ".join(differing))
        _sync(incoming)
        incoming.replace(target)
        _sync(folder)
    finally:
        incoming.unlink(missing_ok=True)
    return target


def newest(store: Store, by: Principal, folder: Path) -> Backup | None:
    """The newest backup of this store in a folder; None without one.

    Raises RefusedError, and OSError when the folder cannot be read.
    """
    allow(store.ledger, Act(by, Action.ADMINISTER))
    moments = moments_in(folder, store.path.stem)
    file = max(moments, key=lambda one: moments[one], default=None)
    if file is None:
        return None
    return Backup(file.name, moments[file].astimezone(UTC).replace(tzinfo=None), file.stat().st_size)


def restore_backup(file: Path, store: Store) -> list[str]:
    """Bring a backup back into a store without entries; the tables that then differ, none when all is well.

    Compared are the tables of the ledger and those of DuckDB. Raises NotEmptyError, LedgerDamagedError when the
    file is no backup, and LedgerNewerError when a newer release made it.
    """
    with _opened(file) as backed_up:
        digests = _copy(backed_up.ledger, store.ledger)
        store.catch_up()
        return [
            *_differing_in_ledger(store.ledger, digests),
            *(name for name in _duckdb_tables(store) if _rows(store, name) != _rows(backed_up, name)),
        ]


def _differing_when_restored(file: Path) -> list[str]:
    with scratch.folder() as folder, closing(Store(folder / "trial.duckdb", str(folder / "trial.sqlite"))) as trial:
        return restore_backup(file, trial)


@contextmanager
def _opened(file: Path) -> Iterator[Store]:
    """A backup as a store, from a copy: SQLite writes beside a file that it reads."""
    with scratch.folder() as folder:
        copy = folder / "copy.sqlite"
        shutil.copyfile(file, copy)
        # an empty file would become an empty ledger
        Ledger(str(copy), must_exist=True).close()
        with closing(Store(folder / "copy.duckdb", str(copy))) as store:
            yield store


def _copy(source: Ledger, target: Ledger) -> Digests:
    """Every row of the ledger, as it stood at one moment, in one turn."""
    digests: Digests = {table.name: {} for table in COPIED}
    with source.reading() as reading, target.writing() as writing:
        if any(writing.execute(select(table).limit(1)).first() for table in COPIED):
            raise NotEmptyError(target.name)
        for table in COPIED:
            for rows in reading.execute(select(table)).mappings().partitions(_ROWS_A_TIME):
                writing.execute(insert(table), [dict(row) for row in rows])
                digests[table.name] |= _digests(table, rows)
    return digests


def _differing_in_ledger(ledger: Ledger, copied: Digests) -> list[str]:
    """The tables that do not hold every row that was copied; others may have come in since."""
    with ledger.reading() as connection:
        held = {table.name: _digests(table, connection.execute(select(table)).mappings()) for table in COPIED}
    return [name for name, digests in copied.items() if not digests.items() <= held[name].items()]


def _digests(table: Table, rows: Iterable[RowMapping]) -> dict[tuple[object, ...], str]:
    """Key -> digest of a row; an original under a wrong key is one that differs."""
    key = [column.name for column in table.primary_key.columns]
    return {
        tuple(row[name] for name in key): hashlib.sha256(repr(tuple(row.values())).encode()).hexdigest() for row in rows
    }


def _duckdb_tables(store: Store) -> list[str]:
    found = store.rows("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND table_name <> 'replica'")
    return [name for (name,) in found]


def _rows(store: Store, table: str) -> list[tuple[object, ...]]:
    return store.rows(f"FROM main.{table} ORDER BY ALL")


def _sync(path: Path) -> None:
    """On disk, also after a power failure; a folder for the names in it."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
