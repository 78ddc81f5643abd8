"""Runs a module of this package in a process of its own, behind limits, so that no file can take the app along.

No more of them run at once than there are processors; who waits for a place loses none of its seconds.
"""

import dataclasses
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

from loaders.files.limits import Limits

_ROOT = Path(__file__).parents[2]
_NICENESS = 10  # pages of other people go first
_PLACES = threading.BoundedSemaphore(max(2, os.cpu_count() or 1))


class StoppedError(Exception):
    """The process ended without an answer; its argument is the code of the finding."""


def run(module: str, path: Path, limits: Limits, given: bytes = b"") -> bytes:
    """What ``python -m MODULE PATH LIMITS`` writes, with ``given`` on its standard input.

    Raises StoppedError when it took too much, or broke off.
    """
    command = [sys.executable, "-m", module, str(path), json.dumps(dataclasses.asdict(limits))]
    with _PLACES:
        try:
            done = subprocess.run(  # noqa: S603 - our own module
                command, cwd=_ROOT, input=given, capture_output=True, timeout=limits.clock_seconds, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise StoppedError("too-heavy") from error
    if done.returncode == 0:
        return done.stdout
    # A negative code is a signal: out of time, or out of memory inside the reader.
    raise StoppedError("too-heavy" if done.returncode < 0 else "broken-file")


def confine(argument: str) -> Limits:
    """In the process itself: read the limits from its argument and bind it to them."""
    limits = Limits(**json.loads(argument))
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - does not exist on Windows

        os.nice(_NICENESS)
        resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return limits
