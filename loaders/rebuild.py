"""Makes the store again from the register and the originals, and puts it in place only when it is the same."""

import hashlib
import shutil
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path

from data.store import Store, StoreDamagedError, originals_of, refusals, register_of
from loaders import contract, register
from loaders.answers import remember
from loaders.aside import obstacles
from loaders.checking import Progress, check
from loaders.choices import NONE, Choices
from loaders.record import insert_checked, record
from loaders.register import Entry
from loaders.restore import NOTHING_DIGEST, restore, take_back

TABLES = (
    "delivery",
    "delivery_sheet",
    "delivery_choice",
    "refused_row",
    "withdrawn_sheet",
    *(sheet.table for sheet in contract.SHEETS),
)
"""Everything that comes with deliveries; the reference tables are filled at the start of every store."""
BESIDE = ("column_answer", "live_result", "runsheet", "runsheet_step")
"""What does not; it is copied as it is."""


@dataclass(frozen=True)
class Rebuilt:
    """How it ended; the store is only replaced when ``status`` is ``rebuilt``.

    ``rebuilt``, ``nothing`` (there is neither store nor register), ``uncertain`` (store and register disagree
    on the deliveries in ``entries``: somebody must say which to trust), ``missing`` (the originals of
    ``entries`` are gone), ``refused`` (the first of ``entries`` is no longer accepted) or ``differs``
    (in the tables ``tables``).
    """

    status: str
    count: int = 0
    entries: list[Entry] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)
    is_compared: bool = False


def rebuild(path: Path, *, trust: str | None = None, progress: Progress | None = None) -> Rebuilt:
    """Rebuild the store at this path; row for row the same as the old one, as far as that can be read.

    ``trust`` says what holds when the register knows a delivery that the store does not: ``store`` or
    ``register``. Raises StoreBusyError when another process holds the store, and StoreUnwritableError
    when the disk refuses.
    """
    with ExitStack() as opened, refusals(path):
        live = _opened(path, opened)
        entries, uncertain = _entries(live, register.read(register_of(path)), trust)
        if uncertain:
            return Rebuilt("uncertain", entries=uncertain)
        if not entries:
            return Rebuilt("nothing")
        originals = originals_of(path)
        missing = missing_originals(entries, originals)
        if missing:
            return Rebuilt("missing", entries=missing)
        beside = path.with_name(f"{path.stem}-rebuilding{path.suffix}")
        _remove(beside)
        opened.callback(_remove, beside)
        with closing(Store(beside)) as made:
            for number, entry in enumerate(entries, 1):
                if not _replay(made, entry, originals, answers=live is None):
                    return Rebuilt("refused", entries=[entry])
                if progress:
                    progress(number / len(entries))
            if live:
                _copy_beside(live, made)
            tables = different_tables(live, made, entries[-1].id) if live and trust != "register" else []
        if tables:
            return Rebuilt("differs", len(entries), tables=tables)
        _swap(beside, path, live)
        return Rebuilt("rebuilt", len(entries), is_compared=live is not None and trust != "register")


def _opened(path: Path, opened: ExitStack) -> Store | None:
    """The store as it is, when it is there and can be read."""
    if not path.exists():
        return None
    try:
        return opened.enter_context(closing(Store(path)))
    except StoreDamagedError:
        return None


def _entries(live: Store | None, known: list[Entry], trust: str | None) -> tuple[list[Entry], list[Entry]]:
    """The deliveries to replay, or those of which somebody must say whether they count."""
    if trust == "register":
        return known, []
    held = register.stored(live) if live else [one for one in known if one.is_confirmed]
    last = held[-1].id if held else 0
    by_number = {one.id: one for one in held}
    # beyond what the store holds, a line without a confirmation was broken off: that delivery never was
    uncertain = [
        one
        for one in known
        if (one.id > last and (one.is_confirmed or not live))
        or (one.id in by_number and _differs(one, by_number[one.id]))
    ]
    return held, [] if trust == "store" else uncertain


def _differs(one: Entry, other: Entry) -> bool:
    return (one.region, one.reference_date, one.sha256) != (other.region, other.reference_date, other.sha256)


def missing_originals(entries: list[Entry], originals: Path) -> list[Entry]:
    """The deliveries whose file is not in the folder, or no longer as it was."""
    return [one for one in entries if not _is_kept(one, originals)]


def _is_kept(entry: Entry, originals: Path) -> bool:
    """True when the delivery needs no file, or its file is there as it was."""
    if entry.replaces is not None or entry.sha256 == NOTHING_DIGEST:
        return True
    file = originals / entry.sha256
    return file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == entry.sha256


def _replay(made: Store, entry: Entry, originals: Path, *, answers: bool) -> bool:
    """Store one delivery again as it was, and its answers for a next workbook; False when it is no longer accepted."""
    role, received_at = entry.user_role, entry.received_at
    if entry.replaces is not None:
        restore(made, entry.replaces, user_role=role, received_at=received_at)
    elif entry.sha256 == NOTHING_DIGEST:
        take_back(made, entry.region, entry.reference_date, user_role=role, received_at=received_at)
    else:
        choices = Choices.from_json(entry.choices) if entry.choices else NONE
        checked = check((originals / entry.sha256).read_bytes(), entry.region, choices=choices)
        if not checked.sheets or checked.status == "unreadable" or obstacles(checked):
            return False
        record(made, entry, lambda cursor, number: insert_checked(cursor, number, checked), lambda _store, _entry: None)
        if answers:
            remember(made, entry.region, choices.columns)
    return made.version() == entry.id


def _copy_beside(live: Store, made: Store) -> None:
    """What people made in the browser is kept beside the deliveries, so no delivery gives it back."""
    for table in BESIDE:
        with live.cursor() as cursor:
            rows = cursor.execute(f"FROM {table}").fetchall()
        if rows:
            marks = ", ".join("?" for _ in rows[0])
            with made.transaction() as cursor:
                cursor.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - one of ours


def different_tables(one: Store, other: Store, last_id: int) -> list[str]:
    """The tables that do not hold the same rows, up to a delivery, in both stores."""
    return [table for table in TABLES if _rows(one, table, last_id) != _rows(other, table, last_id)]


def _rows(store: Store, table: str, last_id: int) -> list[tuple[object, ...]]:
    key = "id" if table == "delivery" else "delivery_id"
    with store.cursor() as cursor:
        return cursor.execute(
            f"SELECT * FROM {table} WHERE {key} <= ? ORDER BY ALL",  # noqa: S608 - one of ours
            (last_id,),
        ).fetchall()


def _swap(beside: Path, path: Path, live: Store | None) -> None:
    """Put the new file in place of the old in one step; one that cannot be read is kept beside it."""
    with ExitStack() as still:
        if live:
            still.enter_context(live.settled())
        elif path.exists():
            kept = _free_name(path)
            shutil.copyfile(path, kept)
            if _log_of(path).exists():
                _log_of(path).replace(_log_of(kept))
        beside.replace(path)
        register_of(beside).replace(register_of(path))


def _free_name(path: Path) -> Path:
    number = 1
    while (name := path.with_name(f"{path.stem}-damaged-{number}{path.suffix}")).exists():
        number += 1
    return name


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + ".wal")


def _remove(path: Path) -> None:
    for one in (path, _log_of(path), register_of(path)):
        one.unlink(missing_ok=True)
    shutil.rmtree(originals_of(path), ignore_errors=True)
