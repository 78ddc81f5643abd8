"""A full room votes while a delivery is published and the server is killed and started again: what is lost?"""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, suppress
from functools import partial
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urlsplit

from data import runsheets
from data.access import anybody
from data.rooms import Rooms
from data.store import Store
from loaders import contract
from tests.bench import filling, machine, tables
from tests.bench.votes import JOINING_SECONDS, PHONES, VOTING_SECONDS, Plan, kept_totals, plan_of, verdict
from tests.rooms import NAME, NUMBER, STEPS, THERMOMETER, VERSION, Facilitator, Hall, Phone
from tests.running import ROOT, copied, demo_store, serving

KILLED_AFTER_SECONDS = 4
BACK_SECONDS = 3
"""The longest that a stage may stand without an answer."""
_ASKS_EVERY_SECONDS = 0.1
_SENDS_AGAIN_SECONDS = 0.5
_GIVEN_UP_SECONDS = 60
_REGION, _PARTNERS = "midwest", 40
_EMPTY_APP = ROOT / "tests" / "bench" / "empty_app.py"
_LOST = (OSError, HTTPException)
"""What a phone meets while there is no server."""


def bench() -> None:
    """Print whether every confirmed vote counts once, and how long the stage stood without an answer."""
    plans = [plan_of(number) for number in range(PHONES)]
    with tempfile.TemporaryDirectory() as folder:
        database = copied(demo_store(), Path(folder))
        empty_seconds = _start_of_an_empty_app(Path(folder) / "empty.duckdb")
        with _killable(database) as (hall, kill):
            book = Path(folder) / "book.xlsx"
            filling.write(book, _REGION, {contract.PARTNERS.name: _PARTNERS}, is_sparse=False)
            away_seconds, published, shown = _storm(hall, kill, plans, book)
        counted = kept_totals(database)
    expected = Counter(str(one.answers[-1]) for one in plans)
    lines = [
        ["answers counted", str(shown["answers"]), verdict(shown["answers"] == PHONES)],
        ["each as the phone was told last", str(counted == expected).lower(), verdict(counted == expected)],
        ["a delivery of another process meanwhile", str(published).lower(), verdict(published)],
        ["stage without an answer, s", f"{away_seconds:.1f}", verdict(away_seconds <= BACK_SECONDS)],
        ["an empty app that starts, s", f"{empty_seconds:.1f}", ""],
    ]
    limits = f"{PHONES} phones in {VOTING_SECONDS} s, stage back in {BACK_SECONDS} s"
    tables.show(f"Storm: a server dies while a room votes ({machine.load()})", ["what", "measured", limits], lines)


@contextmanager
def _killable(database: Path) -> Iterator[tuple[Hall, Callable[[], None]]]:
    """A room, and a function that kills its server without a word and starts another at the same address."""
    with closing(Store(database)) as store:
        runsheets.save(store, anybody(), NAME, STEPS)
        room = Rooms(store.ledger).present(anybody(), NUMBER, VERSION, STEPS)
    with ExitStack() as servers:
        first = servers.enter_context(serving(database))

        def kill() -> None:
            os.kill(first.process_id, signal.SIGKILL)
            servers.enter_context(serving(database, port=urlsplit(first.url).port or 0))

        yield Hall(first, room.code, room.key), kill


def _storm(
    hall: Hall, kill: Callable[[], None], plans: Sequence[Plan], book: Path
) -> tuple[float, bool, dict[str, int]]:
    """Seconds of the longest silence of the stage, whether the delivery got in, how the question stands after."""
    begun, opened, done = threading.Barrier(PHONES + 1), threading.Event(), threading.Event()
    with ThreadPoolExecutor(PHONES + 2) as pool:
        phones = [pool.submit(_phone, hall, one, begun, opened) for one in plans]
        begun.wait()
        with Facilitator(hall) as facilitator:
            facilitator.do("open", THERMOMETER)
        opened.set()
        stage = pool.submit(_longest_silence, hall, done)
        delivery = pool.submit(_publish, hall.server.database, book)
        try:
            time.sleep(KILLED_AFTER_SECONDS)
            kill()
            for phone in phones:
                phone.result()
        finally:
            done.set()
        away_seconds, published = stage.result(), delivery.result()
    with Facilitator(hall) as facilitator:
        return away_seconds, published, facilitator.do("toon", THERMOMETER)["questions"][str(THERMOMETER)]


def _publish(database: Path, book: Path) -> bool:
    arguments = ["load", str(book), "--region", _REGION, "--date", "2026-06-30", "--db", str(database)]
    command = [sys.executable, "-m", "loaders", *arguments]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False).returncode == 0


def _phone(hall: Hall, one: Plan, begun: threading.Barrier, opened: threading.Event) -> None:
    """Join, and send each answer again until it was taken, as the page does."""
    with Phone(hall.server) as phone:
        time.sleep(one.number / PHONES * JOINING_SECONDS)
        _until_taken(phone, lambda: phone.join(hall.code).status)
        begun.wait()
        opened.wait()
        time.sleep(one.at)
        for degrees in one.answers:
            _until_taken(phone, partial(_vote, phone, degrees))


def _vote(phone: Phone, degrees: int) -> int:
    return phone.vote(THERMOMETER, {"graden": str(degrees)}).status


def _until_taken(phone: Phone, ask: Callable[[], int]) -> None:
    until = time.monotonic() + _GIVEN_UP_SECONDS
    while time.monotonic() < until:
        try:
            status = ask()
        except _LOST:
            phone.hang_up()
            time.sleep(_SENDS_AGAIN_SECONDS)
            continue
        if status != 200:
            raise RuntimeError(f"status {status}")
        return
    raise RuntimeError("no server")


def _longest_silence(hall: Hall, done: threading.Event) -> float:
    """The longest time between two answers to the stage."""
    answered_at, longest = time.monotonic(), 0.0
    while not done.is_set():
        with suppress(*_LOST), Facilitator(hall) as stage:
            if stage.stand().status == 200:
                longest, answered_at = max(longest, time.monotonic() - answered_at), time.monotonic()
        time.sleep(_ASKS_EVERY_SECONDS)
    return longest


def _start_of_an_empty_app(database: Path) -> float:
    begun = time.monotonic()
    with serving(database, _EMPTY_APP):
        return time.monotonic() - begun
