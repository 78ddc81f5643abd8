"""The ledger itself: append in a turn that is exclusive over all processes, read in order, keep originals."""

import hashlib
import itertools
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, Engine, func, insert, select

from data.ledger import migrations
from data.ledger.engines import kind_of, turn_options, update_options
from data.ledger.errors import LedgerDamagedError, LedgerNewerError, told_apart
from data.ledger.tables import REVISION, entry, original, secret

FORMAT = 1
"""How the content of an entry is packed (data.ledger.package); a higher one is of a newer release."""
_ROWS_A_TIME = 200
_SECRET_BYTES = 32


class Entry(NamedTuple):
    """One accepted change; ``made_at`` is UTC without a zone, ``content`` is for data.ledger.package."""

    number: int
    made_at: datetime
    content: bytes


class Turn:
    """Inside it nobody else appends; what is appended is there at its end, or nothing is.

    ``head`` is the number of the newest entry; ``moment`` the time of this turn, UTC without a zone, later than that of
    every earlier entry, also when the clock of the machine went back.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        """For what is written along with an entry."""
        self.head: int
        self.head, newest = connection.execute(
            select(func.coalesce(func.max(entry.c.number), 0), func.max(entry.c.made_at))
        ).one()
        now = datetime.now(UTC).replace(tzinfo=None)
        self.moment: datetime = now if newest is None else max(now, newest + timedelta(microseconds=1))

    def since(self, number: int) -> Iterator[Entry]:
        """The entries after this one, in order."""
        return _since(self.connection, number)

    def append(self, content: bytes, made_by: str) -> Entry:
        """Add an entry."""
        self.head += 1
        row = {"number": self.head, "made_at": self.moment, "made_by": made_by, "format": FORMAT, "content": content}
        self.connection.execute(insert(entry).values(row))
        return Entry(self.head, self.moment, content)

    def keep(self, content: bytes) -> str:
        """Keep an original under its digest, which is returned; one that is there already stays."""
        digest = hashlib.sha256(content).hexdigest()
        if self.connection.execute(select(original.c.sha256).where(original.c.sha256 == digest)).first() is None:
            self.connection.execute(insert(original).values(sha256=digest, content=content))
        return digest


class Ledger:
    """The ledger at a path (SQLite) or a URL (PostgreSQL); every method may be called from any thread.

    Raises LedgerBusyError, LedgerUnwritableError, LedgerDamagedError (with ``must_exist`` also when there is none yet),
    and LedgerNewerError when a newer release changed its tables or wrote in it.
    """

    def __init__(self, url: str, *, must_exist: bool = False) -> None:
        self.url = url
        self._changes = itertools.count(1)
        self.change = 0
        """Another number after each write of this process and, while one waits for news, after those of others."""
        with told_apart(url if "://" not in url else "postgresql"):
            self._kind = kind_of(url)
            try:
                self._bring_up_to_date(must_exist=must_exist)
            except BaseException:
                self._kind.close()
                raise

    def _bring_up_to_date(self, *, must_exist: bool) -> None:
        with self.engine.connect() as connection:
            revision = migrations.revision(connection)
        if revision is None and must_exist:
            raise LedgerDamagedError(self.name)
        if revision != REVISION:
            with self._writing() as connection:
                migrations.upgrade(connection)

    @property
    def name(self) -> str:
        """Where it is, without a password."""
        return self._kind.name

    @property
    def engine(self) -> Engine:
        """For the operational tables beside the entries."""
        return self._kind.engine

    def head(self) -> int:
        """The number of the newest entry; 0 when there is none."""
        with told_apart(self.name), self.engine.connect() as connection:
            return int(connection.execute(select(func.coalesce(func.max(entry.c.number), 0))).scalar_one())

    def moment_of(self, number: int) -> datetime | None:
        """When this entry was made; None when there is none."""
        with told_apart(self.name), self.engine.connect() as connection:
            return connection.execute(select(entry.c.made_at).where(entry.c.number == number)).scalar()

    def since(self, number: int) -> Iterator[Entry]:
        """The entries after this one, in order."""
        with told_apart(self.name), self.engine.connect() as connection:
            yield from _since(connection, number)

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        """A turn, written at the end of the block, or not at all when the block raises.

        Who waits longer than engines.TURN_SECONDS hears LedgerBusyError.
        """
        with told_apart(self.name), self._writing() as connection:
            made = Turn(connection)
            before = made.head
            yield made
            if made.head > before:
                self._kind.announce(connection)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that nobody else writes beside, as in a turn."""
        with told_apart(self.name), self._writing() as connection:
            yield connection

    @contextmanager
    def updating(self) -> Iterator[Connection]:
        """A transaction on the operational tables that waits for no turn, except in SQLite, which has one writer.

        Lock the row that guards what is changed (``with_for_update``) before reading it.
        """
        with told_apart(self.name), self.engine.connect() as opened:
            connection = opened.execution_options(**update_options())
            with self._changing(), connection.begin():
                yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads everything as at one moment."""
        with told_apart(self.name), self.engine.connect() as opened:
            yield opened.execution_options(**self._kind.reading_options)

    def secret(self, name: str) -> bytes:
        """Random bytes that all processes share under this name, made when they are first asked for."""
        mine = select(secret.c.value).where(secret.c.name == name)
        with self.reading() as connection:
            value: bytes | None = connection.execute(mine).scalar()
        if value is None:
            with self.writing() as connection:
                value = connection.execute(mine).scalar()
                if value is None:
                    value = secrets.token_bytes(_SECRET_BYTES)
                    connection.execute(insert(secret).values(name=name, value=value))
        return value

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self.engine.connect() as opened:
            connection = opened.execution_options(**turn_options())
            with self._changing(), connection.begin():
                self._kind.take_turn(connection)
                yield connection

    @contextmanager
    def _changing(self) -> Iterator[None]:
        try:
            yield
        finally:
            self.change = next(self._changes)

    def read_original(self, digest: str) -> bytes | None:
        """The original with this digest; None when it is not kept. Raises LedgerDamagedError when it is another."""
        with told_apart(self.name), self.engine.connect() as connection:
            content = connection.execute(select(original.c.content).where(original.c.sha256 == digest)).scalar()
        if content is not None and hashlib.sha256(content).hexdigest() != digest:
            raise LedgerDamagedError(digest)
        return content

    def original_digests(self) -> set[str]:
        """Which originals are kept."""
        with told_apart(self.name), self.engine.connect() as connection:
            return set(connection.execute(select(original.c.sha256)).scalars())

    def wait(self, seconds: float) -> None:
        """Return when something may have been added, at the latest after so many seconds; for one thread."""
        with told_apart(self.name):
            if self._kind.wait(seconds):
                self.change = next(self._changes)

    def close(self) -> None:
        """Give back all connections."""
        self._kind.close()


def _since(connection: Connection, number: int) -> Iterator[Entry]:
    """Read by keyset, so that a long history is never in memory whole."""
    while True:
        found = connection.execute(
            select(entry.c.number, entry.c.made_at, entry.c.format, entry.c.content)
            .where(entry.c.number > number)
            .order_by(entry.c.number)
            .limit(_ROWS_A_TIME)
        ).all()
        for one in found:
            if one.format > FORMAT:
                raise LedgerNewerError(str(one.number))
            yield Entry(one.number, one.made_at, one.content)
            number = one.number
        if len(found) < _ROWS_A_TIME:
            return
