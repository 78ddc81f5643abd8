"""The store: questions to the DuckDB file of this process, writes through the ledger, and the data version."""

import copy
import logging
import threading
import time
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, date, datetime
from functools import lru_cache, partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, NamedTuple, ParamSpec, TypeVar

import duckdb

from data import access, audit, scratch, takeover
from data.access import Act, Action, Principal
from data.ledger import (
    Entry,
    Ledger,
    LedgerBusyError,
    LedgerDamagedError,
    LedgerError,
    LedgerNewerError,
    LedgerUnwritableError,
    Turn,
)
from data.locations import ledger_of, replicas_of
from data.replica import DAMAGE, File, Replica, accept, apply, roll_back, staged
from data.rows import Fact, FactsByFirst, facts_of, frame_of

if TYPE_CHECKING:
    import pandas as pd

RECALLED = 2_000
"""Answers of ``Store.facts`` and ``shared`` questions that are kept: those of some forty dates, 2 MB a date."""
_FOLLOW_SECONDS, _RETRY_SECONDS = 0.5, 5.0
_HEALED_SECONDS = 60.0
"""A file that is damaged again so soon is not helped by making it again."""
_NEWEST = "SELECT coalesce(max(id), 0) FROM delivery"

StoreError = LedgerError
"""The store cannot be used now; which of its kinds says why."""
StoreBusyError, StoreUnwritableError = LedgerBusyError, LedgerUnwritableError
StoreDamagedError, StoreNewerError = LedgerDamagedError, LedgerNewerError

Answer = TypeVar("Answer")
P = ParamSpec("P")


class SupersededError(Exception):
    """Somebody else wrote what this would change, after it was looked at; nothing has changed."""


def shared(question: Callable[Concatenate["Store", P], Answer]) -> Callable[Concatenate["Store", P], Answer]:
    """A question that works out of facts what others rest on: its answer is kept until something is written, as facts.

    It must be frozen; the arguments are given by place, so that one answer is kept once. Raises TypeError otherwise.
    """

    @wraps(question)
    def kept(store: "Store", /, *arguments: P.args, **named: P.kwargs) -> Answer:
        if named:
            raise TypeError(f"{question.__name__} takes no named arguments")
        return store.answer_of(question, *arguments)

    return kept


class Writing(NamedTuple):
    """What a transaction gives to its block.

    ``cursor`` reads the tables as they are and inserts new rows into those of schema ``staging``; ``moment`` is now,
    UTC without a zone, later than that of every earlier write; ``keep`` keeps an original and answers with its digest.
    """

    cursor: duckdb.DuckDBPyConnection
    moment: datetime
    keep: Callable[[bytes], str]


class Store:
    """The ledger and a DuckDB file that follows it; every question gets a cursor of its own.

    With ``is_following`` it hears within a second what other processes write; without, it knows what was there when it
    was opened, and all that was there before its own writes. Without ``takes_over`` a store of release 0.2 stays aside.

    Raises StoreBusyError when the ledger does not answer, StoreUnwritableError when the disk refuses,
    StoreDamagedError when the ledger cannot be read, and StoreNewerError when a newer release wrote in it.
    """

    def __init__(
        self, path: Path, ledger: str | None = None, *, is_following: bool = False, takes_over: bool = True
    ) -> None:
        self.path = path
        # one lock for all that moves the file on; re-entrant, since a question inside a transaction may find damage
        self._writing = threading.RLock()
        self._write_count = 0
        self._version = 0
        self._known_until: int | None = None
        self._cursor: duckdb.DuckDBPyConnection | None = None
        self._remember_nothing()
        self._healed_at = float("-inf")
        self._is_closed = threading.Event()
        self._follower = threading.Thread(target=self._follow, daemon=True, name="ledger-follower")
        scratch.sweep()
        self.ledger = Ledger(ledger or ledger_of(path))
        try:
            self._replica = Replica(replicas_of(path))
        except BaseException:
            self.ledger.close()
            raise
        try:
            if takes_over:
                self._take_over()
            self._version = self._healed(_newest)
            self.catch_up()
        except BaseException:
            self.close()
            raise
        if is_following:
            self._follower.start()

    def ask(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> "pd.DataFrame":
        """The answer to one question as a frame; codes are text, dates are dates, missing is None."""
        names, rows = self._healed(lambda file: self._answer(file, sql, parameters))
        return frame_of(rows, names)

    def original(self, digest: str, by: Principal) -> bytes | None:
        """A workbook as it was handed in; None when it is not kept.

        Raises RefusedError for who may see those of none of its regions, StoreDamagedError when it is another.
        """
        asked = "SELECT region::VARCHAR, max(id) FROM delivery WHERE sha256 = ? GROUP BY 1 ORDER BY 1"
        acts = [Act(by, Action.ORIGINALS, *one) for one in self.rows(asked, [digest])] or [Act(by, Action.ORIGINALS)]
        act = next((one for one in acts if access.may(by, one.action, one.region)), acts[0])
        audit.allow(self.ledger, act)
        content = self.ledger.read_original(digest)
        if content is not None:
            audit.keep(self.ledger, act, audit.DONE)
        return content

    def has_original(self, digest: str) -> bool:
        """True when the workbook with this digest is kept."""
        return digest in self.ledger.original_digests()

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """The same as plain rows."""
        return self._healed(lambda file: self._answer(file, sql, parameters))[1]

    def records(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[dict[str, Any]]:
        """The same as dictionaries by column name: what ``ask`` answers, for who needs no frame."""
        names, rows = self._healed(lambda file: self._answer(file, sql, parameters))
        return [dict(zip(names, row, strict=True)) for row in rows]

    def facts(self, kind: type[Fact], sql: str, /, **parameters: Hashable) -> tuple[Fact, ...]:
        """The answer as frozen facts of one kind, whose fields are the columns in their order; a list is a tuple.

        Kept until something is written, since questions share them. Raises TypeError when the columns are others.
        """
        return self.answer_of(Store._facts_of, kind, sql, tuple(parameters.items()))

    def _facts_of(self, kind: type[Fact], sql: str, parameters: tuple[tuple[str, Hashable], ...]) -> tuple[Fact, ...]:
        names, rows = self._healed(lambda file: self._answer(file, sql, dict(parameters)))
        return facts_of(kind, names, rows)

    def facts_by(self, kind: type[Fact], sql: str, /, **parameters: Hashable) -> Mapping[Any, tuple[Fact, ...]]:
        """The same by a column that stands before the fields, mostly ``region``, in the order of the rows.

        Asked for all regions at once, since planning a question takes longer than answering it for one more region;
        what has no rows is not there.
        """
        return self.answer_of(Store._facts_by, kind, sql, tuple(parameters.items()))

    def _facts_by(
        self, kind: type[Fact], sql: str, parameters: tuple[tuple[str, Hashable], ...]
    ) -> Mapping[Any, tuple[Fact, ...]]:
        return FactsByFirst(kind, *self._healed(lambda file: self._answer(file, sql, dict(parameters))))

    def answer_of(self, question: Callable[..., Answer], *arguments: Hashable) -> Answer:
        """What a question answers to these arguments, kept until something is written; see ``shared``."""
        answer: Answer = self._recalled(self._write_count, question, arguments)
        return answer

    def _ask_at(self, _write_count: int, question: Callable[..., Any], arguments: tuple[Hashable, ...]) -> Any:
        return question(self, *arguments)

    def _remember_nothing(self) -> None:
        self._recalled = lru_cache(maxsize=RECALLED)(self._ask_at)

    def at(self, version: int) -> "Store":
        """The same store as it was known when the delivery with this id was the newest; for questions only."""
        past = copy.copy(self)
        past._known_until = past._version = version
        past._remember_nothing()
        return past

    @contextmanager
    def transaction(self, act: Act) -> Iterator[Writing]:
        """A turn of the ledger: what the block inserts in schema ``staging`` is kept whole, or not when it raises.

        Before the block begins, everything that others wrote is there. One writer at a time, over all processes.
        Raises RefusedError when the act may not be done, StoreUnwritableError when the disk refuses, and TypeError for
        the past.
        """
        if self._known_until is not None:
            raise TypeError("the past cannot be written to")
        audit.allow(self.ledger, act)
        person = audit.who(self.ledger, act)
        with self._turn() as turn, self._replica.file.cursor() as cursor:
            cursor.execute("BEGIN")
            try:
                yield Writing(cursor, turn.moment, turn.keep)
                content = staged(cursor)
                ((delivery,),) = cursor.execute("SELECT max(id) FROM staging.delivery").fetchall()
            finally:
                # schema staging is always empty: what is accepted comes back from the package
                roll_back(cursor)
            if content:
                accept(cursor, turn, [content], act.by.said)
                audit.note(turn.connection, act, person, audit.DONE, delivery)

    @contextmanager
    def imagined(self, insert: Callable[[duckdb.DuckDBPyConnection, datetime], None]) -> Iterator["Store"]:
        """The store as it would be with what ``insert`` puts in schema ``staging``; for questions, inside the block.

        Nothing is kept and nobody else sees it. Raises TypeError for the past.
        """
        if self._known_until is not None:
            raise TypeError("the past cannot be written to")
        moment = datetime.now(UTC).replace(tzinfo=None)
        with self._writing, self._replica.file.cursor() as cursor:
            cursor.execute("BEGIN")
            try:
                insert(cursor, moment)
                content = staged(cursor)
            finally:
                roll_back(cursor)
            cursor.execute("BEGIN")
            try:
                if content:
                    apply(cursor, [Entry(self._replica.file.applied + 1, moment, content)])
                yield self._seen_by(cursor)
            finally:
                roll_back(cursor)

    def _seen_by(self, cursor: duckdb.DuckDBPyConnection) -> "Store":
        """The same store for one cursor, in whose transaction more may stand than others see."""
        seen = copy.copy(self)
        seen._cursor = cursor
        ((seen._version,),) = cursor.execute(_NEWEST).fetchall()
        seen._remember_nothing()
        return seen

    @contextmanager
    def _turn(self) -> Iterator[Turn]:
        """A turn of the ledger with a file that has caught up; afterwards the file follows what was appended."""
        with self._writing:
            with _refusals(self.path), self.ledger.turn() as turn:
                self._leave_other_history()
                self._healed(lambda file: file.catch_up(turn.since(file.applied)))
                self._moved_on()
                yield turn
            try:
                self.catch_up()
            except (StoreError, duckdb.Error):
                # it is accepted, whatever became of this file; the follower and the next turn try again
                logging.getLogger(__name__).exception("the DuckDB file of this process cannot follow the ledger yet")

    def catch_up(self) -> None:
        """Let the file of this process follow what was appended to the ledger, by whichever process."""
        with self._writing, _refusals(self.path):
            is_other = self._leave_other_history()
            if self._healed(lambda file: file.catch_up(self.ledger.since(file.applied))) or is_other:
                self._moved_on()

    def _moved_on(self) -> None:
        # in this order: who sees the new version must not be given an answer recalled from before
        self._write_count += 1
        self._version = self._healed(_newest)

    def _leave_other_history(self) -> bool:
        """A file that followed another ledger, say the one before a backup was brought back, is made again."""
        file = self._replica.file
        is_other = file.applied > 0 and self.ledger.moment_of(file.applied) != file.moment
        if is_other:
            self._replica.replace(file)
        return is_other

    def _take_over(self) -> None:
        """The store of a release without a ledger, at its first start under this one; it stays where it is.

        Once only: were the ledger lost later, years would silently be undone.
        """
        if not self.path.is_file() or takeover.is_done(self.path):
            return
        with self._turn() as turn, self._replica.file.cursor() as cursor:
            if turn.head == 0:
                takeover.keep_originals(self.path, turn.keep)
                tables = takeover.tables_of(self.path)
                is_whole = partial(takeover.compare, tables)
                accept(cursor, turn, takeover.contents(tables), takeover.MADE_BY, is_whole)
        takeover.mark_done(self.path)

    def _follow(self) -> None:
        """Catch up whenever others wrote; a ledger that does not answer is asked again, and questions go on."""
        while not self._is_closed.is_set():
            try:
                self.ledger.wait(_FOLLOW_SECONDS)
                if not self._is_closed.is_set():
                    self.catch_up()
            except Exception:
                if self._is_closed.wait(_RETRY_SECONDS):
                    return
                logging.getLogger(__name__).exception("the ledger cannot be followed")

    def _healed(self, question: Callable[[File], Answer]) -> Answer:
        """What a question to the file answers; a file that is damaged is made again first, without a word."""
        file = self._replica.file
        try:
            return question(file)
        except duckdb.Error as error:
            if file is self._replica.file:
                if not isinstance(error, DAMAGE) or time.monotonic() - self._healed_at < _HEALED_SECONDS:
                    raise
                with self._writing:
                    self._healed_at = time.monotonic()
                    self._replica.replace(file)
                    self._replica.file.catch_up(self.ledger.since(0))
            return question(self._replica.file)

    def _answer(
        self, file: File, sql: str, parameters: Sequence[Any] | dict[str, Any]
    ) -> tuple[list[str], list[tuple[Any, ...]]]:
        with file.cursor() if self._cursor is None else nullcontext(self._cursor) as cursor:
            # a cursor that questions share still has the moment of the question before
            if self._cursor is not None or self._known_until is not None:
                cursor.execute("SET VARIABLE known_until = ?", [self._known_until])
            cursor.execute(sql, parameters)
            return [column[0] for column in cursor.description or []], cursor.fetchall()

    def version(self) -> int:
        """The data version, in memory: the id of the newest delivery, 0 for an empty store; of the past, as asked."""
        return self._version

    def is_current(self) -> bool:
        """Whether the file of this process holds all that stands in the ledger. Raises StoreError."""
        return self._replica.file.applied >= self.ledger.head()

    def close(self) -> None:
        """Give the file free for other processes."""
        self._is_closed.set()
        if self._follower.is_alive():
            # it looks up as often as that: an ending interpreter must not find it halfway
            self._follower.join(2 * _FOLLOW_SECONDS)
        self._replica.close()
        self.ledger.close()


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    """What is written inside fails with one exception, StoreUnwritableError, when the disk refuses."""
    try:
        yield
    except StoreError:
        raise
    except (OSError, duckdb.IOException, duckdb.TransactionException) as error:
        raise StoreUnwritableError(str(path)) from error


def _newest(file: File) -> int:
    with file.cursor() as cursor:
        ((newest,),) = cursor.execute(_NEWEST).fetchall()
        return int(newest)


def today() -> date:
    """The day figures default to; one place, so that a test can move it."""
    return date.today()
