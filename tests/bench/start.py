"""How long a room waits for a server that starts again: from the process to the first answer, beside an empty app."""

import tempfile
import time
import urllib.request
from contextlib import closing
from pathlib import Path
from statistics import median

from data import runsheets
from data.access import anybody
from data.rooms import Rooms
from data.store import Store
from tests.bench import tables
from tests.rooms import NAME, NUMBER, STEPS, VERSION
from tests.running import ROOT, copied, demo_store, serving

_TURNS = 3
_EMPTY = ROOT / "tests" / "bench" / "empty_app.py"


def bench() -> None:
    """Print the table; each turn starts both, so that what else the machine does is in both."""
    with tempfile.TemporaryDirectory() as folder:
        database = copied(demo_store(), Path(folder))
        with closing(Store(database)) as store:
            runsheets.save(store, anybody(), NAME, STEPS)
            key = Rooms(store.ledger).present(anybody(), NUMBER, VERSION, STEPS).key
        places = {
            "page of phones": "/stem",
            "how the room stands": f"/podium/{NUMBER}/stand?sleutel={key}",
            "document of the stage": f"/podium/{NUMBER}?sleutel={key}",
        }
        seconds = {
            name: [(_seconds(database, ROOT / "app.py", place), _seconds(database, _EMPTY, "/")) for _ in range(_TURNS)]
            for name, place in places.items()
        }
    lines = [
        [name, *(f"{median(values):.1f}" for values in zip(*pairs, strict=True)), _ratio(pairs)]
        for name, pairs in seconds.items()
    ]
    tables.show("Start: until the first answer", ["what", "s", "empty app s", "ratio"], lines)


def _ratio(pairs: list[tuple[float, float]]) -> str:
    return f"{median(own / empty for own, empty in pairs):.1f}"


def _seconds(database: Path, script: Path, place: str) -> float:
    """From the process to its first answer; it is healthy a moment before."""
    begun = time.monotonic()
    with serving(database, script) as server, urllib.request.urlopen(f"{server.url}{place}") as answer:  # noqa: S310 - ours
        answer.read()
        return time.monotonic() - begun
