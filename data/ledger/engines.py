"""The two engines behind the ledger, and what they do each in their own way: connect, take a turn, hear news."""

import sqlite3
import time
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url

TURN_SECONDS = 60
"""How long a writer waits for the one before it."""
_POLL_SECONDS = 0.2
_CHANNEL, _LOCK = "netwerkmonitor", 4_200_040
_SYNCHRONOUS = "sqlite_synchronous"
_DISCREET: dict[str, Any] = {"hide_parameters": True}
"""An error that ends up in a log must not tell what somebody voted."""


class Kind(Protocol):
    """What differs between the engines."""

    name: str
    engine: Engine
    reading_options: dict[str, Any]
    """Execution options of a connection that reads everything as at one moment."""

    def take_turn(self, connection: Connection) -> None:
        """Wait until no other process is in a turn; the transaction of this connection is one from here on."""

    def announce(self, connection: Connection) -> None:
        """Let the others hear of what this transaction adds, at its end."""

    def wait(self, seconds: float) -> bool:
        """Return when something may have been written, at the latest after so many seconds; whether it may have been.

        For one thread.
        """

    def close(self) -> None:
        """Give back all connections."""


def kind_of(url: str) -> Kind:
    """The engine of a ledger: a path for SQLite, a URL that begins with ``postgresql://`` for PostgreSQL."""
    return Postgres(url) if url.startswith(("postgresql:", "postgres:")) else Sqlite(Path(url))


class Sqlite:
    """One file, any process on this machine; readers never wait for a writer. Must not lie on a network disk."""

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self.reading_options: dict[str, Any] = {}
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self.engine = create_engine(
            f"sqlite:///{path}", connect_args={"timeout": TURN_SECONDS}, pool_size=5, max_overflow=50, **_DISCREET
        )
        self._watching: sqlite3.Connection | None = None
        self._seen = -1
        event.listen(self.engine, "connect", self._set_up)
        event.listen(self.engine, "begin", self._begin)

    @staticmethod
    def _set_up(connection: Any, _record: Any) -> None:
        # the driver must not begin transactions by itself: a turn begins with the lock
        connection.isolation_level = None
        for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {setting}")

    @staticmethod
    def _begin(connection: Connection) -> None:
        synchronous = connection.get_execution_options().get(_SYNCHRONOUS)
        if synchronous:
            connection.exec_driver_sql(f"PRAGMA synchronous={synchronous}")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if synchronous else "BEGIN")

    def take_turn(self, connection: Connection) -> None:
        """The lock comes with the beginning of the transaction."""

    def announce(self, connection: Connection) -> None:
        """Nothing to do: the file tells."""

    def wait(self, seconds: float) -> bool:
        """Look at the counter of the file until it moves."""
        if self._watching is None:
            self._watching = sqlite3.connect(self._path, check_same_thread=False)
        until = time.monotonic() + seconds
        while True:
            (counter,) = self._watching.execute("PRAGMA data_version").fetchone()
            if counter != self._seen or time.monotonic() >= until:
                before, self._seen = self._seen, int(counter)
                return before != self._seen
            time.sleep(_POLL_SECONDS)

    def close(self) -> None:
        """Give back all connections."""
        if self._watching is not None:
            self._watching.close()
            self._watching = None
        self.engine.dispose()


class Postgres:
    """A database of PostgreSQL, any process that reaches it."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url.replace("postgres://", "postgresql://", 1)).set(drivername="postgresql+psycopg")
        self.name = parsed.render_as_string(hide_password=True)
        self.reading_options: dict[str, Any] = {"isolation_level": "REPEATABLE READ"}
        alive = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3, "connect_timeout": 10}
        given = str(parsed.query.get("options", ""))
        # whoever vanishes without a word, a laptop that is closed, must not hold the others
        limits = f"-c lock_timeout={TURN_SECONDS}s -c idle_in_transaction_session_timeout={TURN_SECONDS}s"
        self._arguments: dict[str, Any] = {**alive, "options": f"{given} {limits}".strip()}
        self.engine = create_engine(
            parsed, connect_args=self._arguments, pool_size=5, max_overflow=10, pool_pre_ping=True, **_DISCREET
        )
        self._listening: Any = None

    def take_turn(self, connection: Connection) -> None:
        """A lock of our own that ends with the transaction."""
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})

    def announce(self, connection: Connection) -> None:
        """Delivered to who listens when the transaction is there."""
        connection.execute(text(f"NOTIFY {_CHANNEL}"))

    def wait(self, seconds: float) -> bool:
        """Listen on a connection of its own: to turns, since of operational tables nothing is told."""
        import psycopg  # noqa: PLC0415 - only where PostgreSQL is used

        if self._listening is None or self._listening.closed:
            url = self.engine.url.set(drivername="postgresql").difference_update_query(["options"])
            address = url.render_as_string(hide_password=False)
            self._listening = psycopg.connect(address, autocommit=True, **self._arguments)
            self._listening.execute(f"LISTEN {_CHANNEL}")
            return True
        for _ in self._listening.notifies(timeout=seconds, stop_after=1):
            break
        return True

    def close(self) -> None:
        """Give back all connections."""
        if self._listening is not None:
            self._listening.close()
            self._listening = None
        self.engine.dispose()


def turn_options() -> dict[str, str]:
    """Execution options of the connection of a turn: what is written outlives power failure."""
    return {_SYNCHRONOUS: "FULL"}


def update_options() -> dict[str, str]:
    """Execution options of a connection that updates operational tables."""
    # in SQLite this outlives the process, kill -9 too, but not power failure; a hall must not wait for the disk
    return {_SYNCHRONOUS: "NORMAL"}
