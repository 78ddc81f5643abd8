"""Three hundred people browse at once: how long do they wait, beside as many on an empty page in the same run?"""

import random
import resource
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

from streamlit import config

from tests.bench import machine, tables
from tests.bench.client import Visitor
from tests.running import ROOT, Server, copied, demo_store, serving

VIEWERS, THINK_SECONDS, COMING_SECONDS, COUNTED_SECONDS = 300, 10.0, 20.0, 40.0
P95_TIMES, MEMORY_MB = 30, 500
SESSIONS, FILES = 330, 1_024
EMPTY_APP = ROOT / "tests" / "bench" / "empty_app.py"
_PAGES = ("overzicht",) * 3 + ("dekking", "aanbod", "fasen", "regio") * 2 + ("lerend_netwerk",)
_CHOICES = ("regio", "regio", "regio", "op")
"""What is changed on a page: mostly another region, sometimes another date of the list."""
_STAYS = 0.6
"""Of what people do, the share that is a choice on the page where they are."""
_MEGABYTE = 1024 * 1024


class Crowd(NamedTuple):
    """What a crowd met: milliseconds of each wait, what went wrong, megabytes of the server, its CPU a rerun."""

    waits_ms: list[float]
    errors: list[str]
    resident_mb: float
    cpu_ms: float

    def cells(self) -> list[str]:
        """Reruns, p50, p95, CPU a rerun, errors, memory."""
        steps = quantiles(self.waits_ms, n=20)
        numbers = (len(self.waits_ms), steps[9], steps[18], self.cpu_ms)
        return [*(f"{number:.0f}" for number in numbers), str(len(self.errors)), f"{self.resident_mb:.0f}"]

    def p95_ms(self) -> float:
        """The wait that one in twenty exceeds."""
        return quantiles(self.waits_ms, n=20)[18]


def bench() -> None:
    """Print the waits of both crowds, and whether a server with few open files serves and gives back."""
    before = machine.load()
    with tempfile.TemporaryDirectory() as folder:
        path = copied(demo_store(), Path(folder))
        with serving(path.with_name("empty.duckdb"), EMPTY_APP) as server:
            empty = _crowd(server, ())
        with serving(path) as server:
            full = _crowd(server, _PAGES)
        with ExitStack() as ending:
            with _few_files():
                server = ending.enter_context(serving(path))
            rooms = _come_and_go(server)
    times = full.p95_ms() / empty.p95_ms()
    headers = ["page", "reruns", "p50 ms", "p95 ms", "CPU ms a rerun", "errors", "server MB", "p95 x empty", "as asked"]
    tables.show(
        f"{VIEWERS} viewers, {THINK_SECONDS:.0f} s think time ({before} before)",
        headers,
        [
            ["(an empty page)", *empty.cells(), "", ""],
            ["the app", *full.cells(), f"{times:.1f}", tables.verdict(_is_fine(full, times))],
        ],
    )
    for error in full.errors[:3]:
        print(error)
    tables.show(f"{SESSIONS} sessions, at most {FILES} open files", ["what", "measured", "as asked"], rooms)


def _is_fine(full: Crowd, times: float) -> bool:
    return times <= P95_TIMES and not full.errors and full.resident_mb <= MEMORY_MB


def _crowd(server: Server, pages: Sequence[str]) -> Crowd:
    """Everybody comes within some seconds; what is waited after that is counted."""
    begin = time.monotonic()
    counted_from, until = begin + COMING_SECONDS, begin + COMING_SECONDS + COUNTED_SECONDS
    waits: list[float] = []
    errors: list[str] = []
    cpu = {"before": 0.0}

    def visit(number: int) -> None:
        chance = random.Random(number)  # noqa: S311 - the same crowd every time
        time.sleep(COMING_SECONDS * number / VIEWERS)
        try:
            with Visitor(server, chance.choice(pages) if pages else "") as visitor:
                while time.monotonic() < until:
                    time.sleep(chance.uniform(0.5, 1.5) * THINK_SECONDS)
                    took = _act(visitor, pages, chance)
                    if time.monotonic() > counted_from:
                        waits.append(took)
        except Exception as error:
            errors.append(f"{type(error).__name__}: {error}")

    clock = threading.Timer(COMING_SECONDS, lambda: cpu.update(before=machine.cpu_seconds(server.process_id)))
    clock.start()
    with ThreadPoolExecutor(VIEWERS) as pool:
        list(pool.map(visit, range(VIEWERS)))
        resident_mb = machine.resident_bytes(server.process_id) / _MEGABYTE
    used = machine.cpu_seconds(server.process_id) - cpu["before"]
    return Crowd(waits, errors, resident_mb, used * 1000 / max(len(waits), 1))


def _act(visitor: Visitor, pages: Sequence[str], chance: random.Random) -> float:
    """Another choice on the same page, or another page; the same again where there is but one."""
    if not pages:
        return visitor.rerun().wall_ms
    key = chance.choice(_CHOICES)
    if chance.random() >= _STAYS or key not in visitor.widgets:
        return visitor.go(chance.choice(pages)).wall_ms
    options = list(visitor.widgets[key].options)
    return visitor.choose(**{key: chance.choice(options[1:-1])}).wall_ms


@contextmanager
def _few_files() -> Iterator[None]:
    """A server that starts in the block may open no more than FILES; this process may as before."""
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)


def _come_and_go(server: Server) -> list[list[str]]:
    """All come, all are served, all leave; the files that the server has open at each moment."""
    at_first = machine.open_file_count(server.process_id)
    with ExitStack() as leaving:
        visitors = [leaving.enter_context(Visitor(server, "uitleg")) for _ in range(SESSIONS)]
        served = sum(visitor.rerun().sent_bytes > 0 for visitor in visitors)
        together = machine.open_file_count(server.process_id)
    time.sleep(2 * float(config.get_option("server.disconnectedSessionTTL")) + 5)
    left = machine.open_file_count(server.process_id)
    log_mb = server.log.stat().st_size / _MEGABYTE
    return [
        ["sessions that were served", f"{served} of {SESSIONS}", tables.verdict(served == SESSIONS)],
        [
            "files open before, with all, after they left",
            f"{at_first}, {together}, {left}",
            tables.verdict(left < together / 2),
        ],
        ["log, MB", f"{log_mb:.2f}", tables.verdict(log_mb < 1)],
    ]
