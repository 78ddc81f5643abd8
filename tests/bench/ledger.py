"""The store over years: making it again, publishing alone and beside readers, being heard by others, being killed."""

import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

from data.access import anybody
from data.ledger import Ledger
from data.questions.region_summaries import region_summaries
from data.store import Store
from loaders.checks.checking import check
from loaders.deliveries.publish import publish
from tests import postgres
from tests.bench import tables
from tests.ledgers import rows_made_again, rows_of
from tests.running import ROOT, copied, demo_store
from tests.test_durability import HOLD_TURN, LOAD_ON
from tests.workbooks import partner, workbook

REPLAYED = (52, 360, 1100)
READERS, PUBLISHED, KILLS = 30, 10, 100
OFTEN = workbook({"Partners": [partner(f"Voorbeeldvzw {number}") for number in range(150)]})
_CLOCK = time.CLOCK_PROCESS_CPUTIME_ID


def bench() -> None:
    """Print all figures, the engines beside each other."""
    with tempfile.TemporaryDirectory() as name, _engines(Path(name)) as engines:
        lines = [_replay(Path(name), count) for count in REPLAYED]
        headers = ["deliveries", "made again, CPU s", "a delivery, CPU ms", "opened unchanged, CPU s"]
        tables.show("Replay of the demo, again and again", headers, lines)
        lines = [[engine, *_publishing(Path(name) / engine, url())] for engine, url in engines.items()]
        headers = ["ledger", "publish alone, ms", f"beside {READERS} readers, ms", "seen by another process, ms"]
        tables.show("Publishing 150 rows (median, worst)", headers, lines)
        lines = [[engine, *_killing(Path(name) / f"kill-{engine}", url())] for engine, url in engines.items()]
        headers = ["ledger", "kills", "deliveries kept", "half or lost", "next turn after a kill, worst s"]
        tables.show("Kill -9 at random moments of a publish", headers, lines)


@contextmanager
def _engines(folder: Path) -> Iterator[dict[str, Callable[[], str]]]:
    """For each engine what gives the address of a fresh ledger."""
    opened = []

    def fresh_database() -> str:
        opened.append(postgres.database(folder))
        return opened[-1].__enter__()

    numbers = iter(range(1000))
    try:
        yield {"SQLite": lambda: str(folder / f"ledger-{next(numbers)}.sqlite"), "PostgreSQL": fresh_database}
    finally:
        for one in opened:
            one.__exit__(None, None, None)
        postgres.stop(folder)


def _replay(folder: Path, count: int) -> list[str]:
    """The demo's entries appended until there are so many; what making the file again costs."""
    home = folder / f"replay-{count}"
    home.mkdir()
    path = copied(demo_store(), home)
    with closing(Ledger(str(path.with_suffix(".sqlite")))) as ledger:
        entries = list(ledger.since(0))
        with ledger.turn() as turn:
            for number in range(len(entries), count):
                turn.append(entries[number % len(entries)].content, "bench")
    with closing(Store(path)):
        pass
    begin = time.clock_gettime(_CLOCK)
    with closing(Store(home / "again.duckdb", str(path.with_suffix(".sqlite")))):
        made = time.clock_gettime(_CLOCK) - begin
    begin = time.clock_gettime(_CLOCK)
    with closing(Store(path)) as store:
        opened = time.clock_gettime(_CLOCK) - begin
        assert store.ledger.head() == count
    return [str(count), f"{made:.2f}", f"{made / count * 1000:.1f}", f"{opened:.3f}"]


def _publishing(folder: Path, url: str) -> list[str]:
    folder.mkdir()
    checked = check(OFTEN, "midwest")
    with (
        closing(Store(folder / "one.duckdb", url)) as store,
        closing(Store(folder / "other.duckdb", url, is_following=True)) as other,
    ):
        days = iter(date(2000, 1, 1) + timedelta(number) for number in range(10_000))

        def once() -> float:
            begin = time.perf_counter()
            told = {"region": "midwest", "reference_date": next(days), "by": anybody("x"), "file_name": "x.xlsx"}
            publish(store, checked, OFTEN, **told)  # type: ignore[arg-type]
            return (time.perf_counter() - begin) * 1000

        once()
        alone = [once() for _ in range(PUBLISHED)]
        seen = [_seen(store, other, once) for _ in range(PUBLISHED)]
        done = threading.Event()
        readers = [threading.Thread(target=_read, args=(store, done)) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        beside = [once() for _ in range(PUBLISHED)]
        done.set()
        for reader in readers:
            reader.join()
    return [f"{statistics.median(some):.0f}, {max(some):.0f}" for some in (alone, beside, seen)]


def _seen(store: Store, other: Store, once: Callable[[], float]) -> float:
    once()
    begin = time.perf_counter()
    while other.version() < store.version():
        time.sleep(0.001)
    return (time.perf_counter() - begin) * 1000


def _read(store: Store, done: threading.Event) -> None:
    while not done.is_set():
        region_summaries(store, date(2026, 6, 30), None)
        done.wait(0.2)


def _killing(folder: Path, url: str) -> list[str]:
    """Kill a process that publishes; what was confirmed must be there, whole, and the next turn must come soon."""
    folder.mkdir()
    file = folder / "often.xlsx"
    file.write_bytes(OFTEN)
    moments, confirmed, wrong, waits = random.Random(7), 0, 0, []  # noqa: S311 - the same moments each time
    with closing(Store(folder / "watch.duckdb", url)) as store:
        for _ in range(KILLS):
            command = [sys.executable, "-c", LOAD_ON, str(folder / "one.duckdb"), str(file), url]
            with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
                assert process.stdout
                process.stdout.readline()
                time.sleep(moments.uniform(0, 0.3))
                os.kill(process.pid, signal.SIGKILL)
                confirmed = max([confirmed, *map(int, process.communicate()[0].split())])
            begin = time.perf_counter()
            with store.ledger.turn():
                waits.append(time.perf_counter() - begin)
            store.catch_up()
            halves = store.rows(
                "SELECT delivery_id FROM delivery_sheet AS said WHERE row_count <> "
                "(SELECT count(*) FROM partner WHERE partner.delivery_id = said.delivery_id)"
            )
            wrong += len(halves) + (store.version() < confirmed)
        waits.append(_after_kill_in_turn(store, url))
        wrong += rows_made_again(store, folder) != rows_of(store)
        return [str(KILLS), str(store.version()), str(wrong), f"{max(waits):.2f}"]


def _after_kill_in_turn(store: Store, url: str) -> float:
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_TURN, url], cwd=ROOT, stdin=pipe, stdout=pipe, text=True
    ) as process:
        assert process.stdout
        process.stdout.readline()
        os.kill(process.pid, signal.SIGKILL)
        begin = time.perf_counter()
        with store.ledger.turn():
            return time.perf_counter() - begin
