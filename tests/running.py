"""The app as people run it: a Streamlit server on a free port with a store of its own, and the demo store to copy."""

import asyncio
import fcntl
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Coroutine, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from data.store import Store
from loaders import demo
from ui.texts import frame as frame_words
from ui.texts import template as template_words

ROOT = Path(__file__).parent.parent
PAGES = tuple(frame_words.TITLES)
Answer = TypeVar("Answer")
_START_SECONDS = 60
_STOP_SECONDS = 10


class Server(NamedTuple):
    """A running server: where it answers, its process, its store and what it wrote to its log."""

    url: str
    process_id: int
    database: Path
    log: Path

    def page(self, stem: str, query: str = "") -> str:
        """The address of a page as a link to it reads."""
        return f"{self.url}/{stem}" + (f"?{query}" if query else "")


@cache
def demo_store() -> Path:
    """A store with the demo deliveries, made once for all processes of a test run; copy it before writing."""
    return _made_once("demo", lambda store: demo.build_and_load(store, template_words))


@cache
def empty_store() -> Path:
    """A store without deliveries, made once as well: a copy is there ten times sooner than a new one."""
    return _made_once("empty", lambda store: None)


def _made_once(name: str, fill: Callable[[Store], object]) -> Path:
    folder = run_folder() / name
    folder.mkdir(exist_ok=True)
    path = folder / "monitor.duckdb"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.with_suffix(".sqlite").exists():
            beside = Path(tempfile.mkdtemp(dir=folder)) / path.name
            store = Store(beside)
            fill(store)
            store.close()
            for made in sorted(beside.parent.iterdir(), key=lambda one: one.suffix == ".sqlite"):
                made.rename(folder / made.name)  # the ledger last: it says that all is there
    return path


def run_folder() -> Path:
    """Where the processes of one test run share what is slow to make; conftest takes it away at the end."""
    run = os.environ.get(RUN_FOLDER)
    if run:
        return Path(run)
    folder = tempfile.TemporaryDirectory(prefix="netwerkmonitor-demo-")
    _folders.append(folder)
    return Path(folder.name)


_folders: list["tempfile.TemporaryDirectory[str]"] = []
RUN_FOLDER = "NETWERKMONITOR_TEST_FOLDER"
"""The variable that names that folder to the workers."""


def copied(path: Path, folder: Path) -> Path:
    """A copy of a store that nobody has open, to write in."""
    copy = folder / path.name
    shutil.copy(path.with_suffix(".sqlite"), copy.with_suffix(".sqlite"))
    shutil.copytree(path.with_suffix(".replicas"), copy.with_suffix(".replicas"))
    return copy


@contextmanager
def serving(
    database: Path, script: Path = ROOT / "app.py", port: int = 0, named: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Server]:
    """Run a script with a store until the block ends; ``port`` is that of the server that this one replaces.

    ``named`` are settings of this server alone.
    """
    port = port or _free_port()
    log = database.with_suffix(f".{script.stem}.log")
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    # tests have no processor to spare for what nobody asks; one that is about it says so
    environment = {"MONITOR_WARM": "0"} | os.environ | dict(named) | {"MONITOR_DB": str(database)}
    with log.open("wb") as written:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=written, stderr=subprocess.STDOUT)
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_until_healthy(process, f"{url}/_stcore/health", log)
        yield Server(url, process.pid, database, log)
    finally:
        process.terminate()
        process.wait(_STOP_SECONDS)


def answer_of(coroutine: Coroutine[Any, Any, Answer]) -> Answer:
    """What it answers, asked in a thread of its own: browsers leave a loop running in that of tests."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


def _wait_until_healthy(process: "subprocess.Popen[bytes]", url: str, log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=1):  # noqa: S310 - our own address
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(log.read_text(encoding="utf-8", errors="replace"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
