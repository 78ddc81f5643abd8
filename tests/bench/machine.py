"""What the system says of a process and of the machine, from /proc."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

_CPU_CLOCK_OF_PROCESS = 2
"""CPUCLOCK_SCHED of the Linux kernel: the nanoseconds that all threads of a process were running."""
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


def load() -> str:
    """The load of the last minute, for beside a table: a busy machine makes waits longer than they are."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


def family(process_id: int) -> Iterator[int]:
    """The process and all its children, as they are now."""
    yield process_id
    for task in _entries(Path(f"/proc/{process_id}/task")):
        for child in _read(task / "children").split():
            yield from family(int(child))


def resident_bytes(process_id: int) -> int:
    """The memory that a process has in use; 0 when it is gone."""
    fields = _read(Path(f"/proc/{process_id}/statm")).split()
    return int(fields[1]) * _PAGE_BYTES if fields else 0


def cpu_seconds(process_id: int) -> float:
    """The processor time that all threads of a process have had."""
    return time.clock_gettime((~process_id << 3) | _CPU_CLOCK_OF_PROCESS)


def open_file_count(process_id: int) -> int:
    """The files, connections and loops that a process has open."""
    return len(_entries(Path(f"/proc/{process_id}/fd")))


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
