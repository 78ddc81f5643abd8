"""Where a store lives: its path, its ledger, and the DuckDB files that follow it; opens none of them."""

import os
from functools import cache
from pathlib import Path

DEFAULT_PATH = Path(__file__).parent.parent / "store" / "monitor.duckdb"


def default_path() -> Path:
    """Where the store lives: ``MONITOR_DB`` or ``store/monitor.duckdb`` beside the project."""
    return _path(os.environ.get("MONITOR_DB") or str(DEFAULT_PATH))


@cache
def _path(named: str) -> Path:
    """Made once: a run asks a few dozen times."""
    return Path(named)


def move_default(path: Path) -> None:
    """From now on the default of this process, for a command whose argument goes before ``MONITOR_DB``."""
    os.environ["MONITOR_DB"] = str(path)


def ledger_of(path: Path) -> str:
    """The ledger of the store at this path: ``MONITOR_LEDGER``, or an SQLite file beside it."""
    return os.environ.get("MONITOR_LEDGER") or str(path.with_suffix(".sqlite"))


def replicas_of(path: Path) -> Path:
    """The folder of the DuckDB files that follow the ledger; may be removed while nothing runs."""
    return path.with_suffix(".replicas")


def exists(path: Path) -> bool:
    """True when there is something at this path, or may be on a server."""
    return bool(os.environ.get("MONITOR_LEDGER")) or Path(ledger_of(path)).exists() or path.exists()
