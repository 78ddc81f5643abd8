"""Personal keys by which a program reads tables on behalf of somebody: of a key only its hash is kept.

A program cannot sign in. A key opens nothing but what somebody with any role may look at, and ends when that right
does: with the link of an invited person, or once a provider gives somebody no role any more.
"""

import secrets
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select, update

from data import audit
from data.access import Act, Action, Mode, Principal, RefusedError, Role, may
from data.identity import Identity, pseudonym
from data.ledger import Ledger
from data.ledger.tables import invitation, reading_key
from data.sessions import hashed

KEY_DAYS = (7, 30, 90)
"""How long a key may count."""
MOST_KEYS = 5
"""Of one person that count at a time."""
KEY_MADE, KEY_WITHDRAWN = "key-made", "key-withdrawn"
"""Outcomes in the audit beside those of data.audit."""
_LOOKED_SECONDS = 3600
"""How far behind the moment of the last use may be kept, so that not every question of a program writes."""


class UnusableKeyError(ValueError):
    """A time that is none, or one key too many."""


class ReadingKey(NamedTuple):
    """A key that counts; moments are seconds since 1970, that of the last use to the hour, None before the first.

    ``who`` is how the audit calls whose it is.
    """

    number: int
    who: str
    made_at: float
    expires_at: float
    seen_at: float | None


class ReadingKeys:
    """All of a ledger; every method may be called from any thread of any process."""

    def __init__(self, ledger: Ledger, clock: Callable[[], float] = time.time) -> None:
        self._ledger = ledger
        self._clock = clock

    def make(self, by: Principal, days: int) -> tuple[int, str]:
        """A key for somebody who is known: its number, and the key, which nobody can ask again.

        Keys that count no more, of whomever, are deleted.

        Raises RefusedError, and UnusableKeyError.
        """
        act = Act(by, Action.LOOK)
        audit.allow(self._ledger, act)
        if by.person is None:
            raise RefusedError(Action.LOOK)
        if days not in KEY_DAYS:
            raise UnusableKeyError(days)
        key, now = secrets.token_urlsafe(32), self._clock()
        who = audit.who(self._ledger, act)
        with self._ledger.writing() as connection:
            mine = self._query().where(reading_key.c.person == by.person)
            if len(connection.execute(mine).all()) >= MOST_KEYS:
                raise UnusableKeyError(days)
            highest = connection.execute(select(func.coalesce(func.max(reading_key.c.number), 0))).scalar_one()
            row = {"number": int(highest) + 1, "key_hash": hashed(key), "mode": by.mode.value, "person": by.person}
            row |= {"made_at": now, "expires_at": now + days * 24 * 3600}
            connection.execute(insert(reading_key).values(row))
            # the newest has the highest number and counts, so no number is given out twice
            connection.execute(delete(reading_key).where(~self._is_counting()))
            audit.note(connection, act, who, KEY_MADE)
        return int(highest) + 1, key

    def own(self, by: Principal) -> list[ReadingKey]:
        """The keys of somebody that count, newest first; none of who is not known."""
        return [] if by.person is None else self._counting(reading_key.c.person == by.person)

    def listed(self, by: Principal) -> list[ReadingKey]:
        """All keys that count, newest first. Raises RefusedError."""
        audit.allow(self._ledger, Act(by, Action.ADMINISTER))
        return self._counting()

    def withdraw(self, by: Principal, number: int) -> None:
        """Let a key count no more: one's own, or any one for who administers.

        Raises RefusedError, and LookupError when there is none that counts.
        """
        is_own = any(one.number == number for one in self.own(by))
        act = Act(by, Action.LOOK if is_own else Action.ADMINISTER)
        audit.allow(self._ledger, act)
        if all(one.number != number for one in self._counting()):
            raise LookupError(number)
        who = audit.who(self._ledger, act)
        with self._ledger.writing() as connection:
            self._end(connection, reading_key.c.number == number)
            audit.note(connection, act, who, KEY_WITHDRAWN)

    def withdraw_all(self, identity: Identity) -> None:
        """Let the keys of somebody count no more to whom a provider gives no role now."""
        person = pseudonym(self._ledger, identity.issuer, "person", identity.person)
        act = Act(Principal(frozenset(), frozenset(), Mode.PROVIDER, person), Action.LOOK)
        if self.own(act.by):
            who = audit.who(self._ledger, act)
            with self._ledger.writing() as connection:
                self._end(connection, reading_key.c.person == person)
                audit.note(connection, act, who, KEY_WITHDRAWN)

    def principal(self, key: str) -> Principal | None:
        """Who reads with a key: somebody who looks and does nothing else; None when it counts no more, or is none."""
        if not key:
            return None
        now, mine = self._clock(), reading_key.c.key_hash == hashed(key)
        with self._ledger.reading() as connection:
            row = connection.execute(self._query().where(mine)).first()
        if row is None:
            return None
        if row.seen_at is None or now - row.seen_at >= _LOOKED_SECONDS:
            with self._ledger.updating() as connection:
                connection.execute(update(reading_key).where(mine).values(seen_at=now))
        by = Principal(frozenset({Role.READER}), frozenset(), Mode(row.mode), row.person)
        return by if may(by, Action.LOOK) else None

    def _query(self) -> Any:
        return select(reading_key).where(self._is_counting())

    def _is_counting(self) -> ColumnElement[bool]:
        """Not over, not withdrawn, and not of a link that was withdrawn."""
        is_withdrawn = and_(invitation.c.person == reading_key.c.person, invitation.c.withdrawn_at.is_not(None))
        return and_(
            reading_key.c.expires_at > self._clock(),
            reading_key.c.withdrawn_at.is_(None),
            ~select(invitation.c.number).where(is_withdrawn).exists(),
        )

    def _counting(self, *which: Any) -> list[ReadingKey]:
        with self._ledger.reading() as connection:
            rows = connection.execute(self._query().where(*which).order_by(reading_key.c.number.desc())).all()
        return [ReadingKey(row.number, self._who(row), row.made_at, row.expires_at, row.seen_at) for row in rows]

    def _who(self, row: Any) -> str:
        by = Principal(frozenset({Role.READER}), frozenset(), Mode(row.mode), row.person)
        return audit.who(self._ledger, Act(by, Action.LOOK)) or ""

    def _end(self, connection: Connection, which: Any) -> None:
        ending = update(reading_key).where(which, reading_key.c.withdrawn_at.is_(None))
        connection.execute(ending.values(withdrawn_at=self._clock()))
