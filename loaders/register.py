"""The list of deliveries beside the store: what, with the originals, is enough to build the store again.

A line is on disk before its delivery is; a second one says that the delivery is there. Lines are only
added. Whoever is broken off in between leaves a line without a delivery: the next delivery takes its
number, and the last line with a number holds.
"""

import json
import os
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from data.store import Store


@dataclass(frozen=True)
class Entry:
    """One delivery as table ``delivery`` knows it, with its answers and whether rows were left aside.

    ``is_confirmed`` is False when the register does not say that the delivery was stored.
    """

    id: int
    region: str
    reference_date: date
    received_at: datetime
    user_role: str
    file_name: str
    sha256: str
    is_demo: bool = False
    note: str | None = None
    replaces: int | None = None
    choices: str = ""
    is_partial: bool = False
    is_confirmed: bool = True


def announce(path: Path, entry: Entry) -> None:
    """Write down that this delivery is about to be stored. Raises OSError when the disk refuses."""
    line = asdict(entry)
    del line["is_confirmed"]
    _append(path, line)


def confirm(path: Path, delivery_id: int) -> None:
    """Write down that it is stored. Raises OSError when the disk refuses."""
    _append(path, {"stored": delivery_id})


def _append(path: Path, line: dict[str, Any]) -> None:
    # the line break comes first: a line that was broken off stays a line of its own
    written = "\n" + json.dumps(line, ensure_ascii=False, default=lambda value: value.isoformat())
    with path.open("ab") as file:
        file.write(written.encode())
        file.flush()
        os.fsync(file.fileno())


def read(path: Path) -> list[Entry]:
    """The deliveries in the order of their numbers; empty when there is no register.

    All but the last were stored, because the next one got a higher number.
    """
    entries: dict[int, Entry] = {}
    for line in _lines(path):
        if "stored" in line:
            last = max(entries)
            entries[last] = replace(entries[last], is_confirmed=entries[last].is_confirmed or line["stored"] == last)
        else:
            entry = _entry(line)
            before = {number: replace(one, is_confirmed=True) for number, one in entries.items() if number < entry.id}
            entries = {**before, entry.id: entry}
    return list(entries.values())


def _lines(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    parsed: list[dict[str, Any]] = []
    for line in path.read_bytes().split(b"\n"):
        try:
            parsed.append(json.loads(line))
        except ValueError:  # broken off while it was written, so its delivery was never stored
            continue
    return parsed


def _entry(line: dict[str, Any]) -> Entry:
    days = {
        "reference_date": date.fromisoformat(line["reference_date"]),
        "received_at": datetime.fromisoformat(line["received_at"]),
        "is_confirmed": False,
    }
    return Entry(**line | days)


def stored(store: Store) -> list[Entry]:
    """The deliveries that a store holds, as a register would say them."""
    found = store.ask(
        """
        SELECT
            id, region, reference_date, received_at, user_role, file_name, sha256, is_demo, note, replaces,
            coalesce(choices, '') AS choices,
            id IN (SELECT delivery_id FROM refused_row) AS is_partial
        FROM delivery
        LEFT JOIN delivery_choice ON delivery_choice.delivery_id = delivery.id
        ORDER BY id
        """
    )
    return [Entry(*line) for line in found.itertuples(index=False)]


def set_apart(path: Path, delivery_id: int) -> None:
    """Keep a register that already knows this delivery as stored: it belongs to a store that is gone."""
    known = read(path)
    if known and known[-1].id >= delivery_id and any(one.is_confirmed and one.id >= delivery_id for one in known):
        path.replace(path.with_suffix(f".{datetime.now(UTC):%Y%m%d%H%M%S%f}.jsonl"))
