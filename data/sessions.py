"""Personal links and the sessions they open: of a key only its hash is kept, of a person an opaque id."""

import hashlib
import json
import secrets
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, func, insert, select, update

from data import audit, reference
from data.access import GIVEN, Act, Action, Mode, Principal, Role
from data.ledger import Ledger
from data.ledger.tables import invitation, session

LINK_DAYS = 7
"""How long a link that nobody used can be used."""
MOST_LINK_DAYS = 60
IDLE_MINUTES, MOST_HOURS = 30, 8
"""How long a session lasts without a click, and how long at most."""
_LOOKED_SECONDS = 60
"""How far behind the moment of the last click may be kept, so that not every click writes."""
_CODE_CHARACTERS = 12
SIGNED_IN, SIGNED_OUT = "signed-in", "signed-out"
"""Outcomes in the audit beside those of data.audit."""


class UnusableInvitationError(ValueError):
    """A role or regions that cannot be given."""


class Invitation(NamedTuple):
    """One personal link and what became of it; moments are seconds since 1970.

    ``session_count`` are the sessions that it opened and that may still be used.
    """

    number: int
    role: Role
    regions: tuple[str, ...]
    made_at: float
    expires_at: float
    used_at: float | None
    withdrawn_at: float | None
    session_count: int

    def state(self, now: float) -> str:
        """What became of it: ``withdrawn``, ``used``, ``expired`` or ``waiting``; ``now`` in seconds since 1970."""
        if self.withdrawn_at is not None:
            return "withdrawn"
        if self.used_at is not None:
            return "used"
        return "expired" if self.expires_at <= now else "waiting"


class OpenSession(NamedTuple):
    """A session of now; moments are seconds since 1970, that of the last click to the minute.

    ``code`` names it to whoever ends it; ``who`` is how the audit calls somebody.
    """

    code: str
    who: str
    roles: tuple[Role, ...]
    regions: tuple[str, ...]
    opened_at: float
    seen_at: float


class Sessions:
    """All of a ledger; every method may be called from any thread of any process."""

    def __init__(
        self,
        ledger: Ledger,
        idle_seconds: float = IDLE_MINUTES * 60,
        most_seconds: float = MOST_HOURS * 3600,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._ledger = ledger
        self._idle = idle_seconds
        self._most = most_seconds
        self._clock = clock

    def invite(self, by: Principal, role: str, regions: Sequence[str], days: int = LINK_DAYS) -> tuple[int, str]:
        """Make a link: its number, and the key that stands in it, which nobody can ask again.

        Raises RefusedError, and UnusableInvitationError for a role that nobody can have, regions that are none or that
        the role does not need, and a time that is none.
        """
        act = Act(by, Action.ADMINISTER, regions[0] if len(regions) == 1 else None)
        audit.allow(self._ledger, act)
        needs_regions = role == Role.STAFF
        is_fine = role in GIVEN and set(regions) <= set(reference.regions()) and needs_regions == bool(regions)
        if not is_fine or not 1 <= days <= MOST_LINK_DAYS:
            raise UnusableInvitationError(role)
        key, now = secrets.token_urlsafe(32), self._clock()
        who = audit.who(self._ledger, act)
        with self._ledger.writing() as connection:
            highest = connection.execute(select(func.coalesce(func.max(invitation.c.number), 0))).scalar_one()
            row: dict[str, Any] = {
                "number": int(highest) + 1,
                "key_hash": _hashed(key),
                "person": secrets.token_hex(16),
            }
            row |= {"role": str(role), "regions": json.dumps(list(dict.fromkeys(regions)))}
            row |= {"made_at": now, "expires_at": now + days * 24 * 3600}
            connection.execute(insert(invitation).values(row))
            audit.note(connection, act, who, audit.DONE)
        return row["number"], key

    def listed(self, by: Principal) -> list[Invitation]:
        """Every link that was made, newest first. Raises RefusedError."""
        audit.allow(self._ledger, Act(by, Action.ADMINISTER))
        now = self._clock()
        alive = (session.c.opened_at > now - self._most) & (session.c.seen_at > now - self._idle)
        counts = select(session.c.invitation, func.count().label("count")).where(alive).group_by(session.c.invitation)
        with self._ledger.reading() as connection:
            rows = connection.execute(select(invitation).order_by(invitation.c.number.desc())).all()
            open_now: dict[int, int] = {number: count for number, count in connection.execute(counts)}  # noqa: C416
        return [
            Invitation(
                row.number,
                Role(row.role),
                tuple(json.loads(row.regions)),
                row.made_at,
                row.expires_at,
                row.used_at,
                row.withdrawn_at,
                open_now.get(row.number, 0),
            )
            for row in rows
        ]

    def withdraw(self, by: Principal, number: int) -> None:
        """Let a link and every session that it opened count no more.

        Raises RefusedError, and LookupError when there is none.
        """
        act = Act(by, Action.ADMINISTER)
        audit.allow(self._ledger, act)
        who = audit.who(self._ledger, act)
        with self._ledger.writing() as connection:
            mine = update(invitation).filter_by(number=number)
            if connection.execute(mine.values(withdrawn_at=self._clock())).rowcount == 0:
                raise LookupError(number)
            connection.execute(delete(session).filter_by(invitation=number))
            audit.note(connection, act, who, audit.DONE)

    def current(self, by: Principal) -> list[OpenSession]:
        """Who is signed in now, the newest click first. Raises RefusedError."""
        audit.allow(self._ledger, Act(by, Action.ADMINISTER))
        now = self._clock()
        alive = (session.c.opened_at > now - self._most) & (session.c.seen_at > now - self._idle)
        order = (session.c.seen_at.desc(), session.c.opened_at.desc(), session.c.key_hash)
        with self._ledger.reading() as connection:
            rows = connection.execute(_SIGNED_IN.where(alive).order_by(*order)).all()
        return [self._open_session(row) for row in rows]

    def end_other(self, by: Principal, code: str, *, of_person: bool = False) -> int:
        """End a session by its code, or all sessions of whoever has it: how many are over.

        Raises RefusedError, and LookupError when it is over already.
        """
        act = Act(by, Action.ADMINISTER)
        audit.allow(self._ledger, act)
        who = audit.who(self._ledger, act)
        with self._ledger.writing() as connection:
            rows = connection.execute(_SIGNED_IN).all()
            person = next((row.person for row in rows if _code(row) == code), None)
            if person is None:
                raise LookupError(code)
            ending = [row.key_hash for row in rows if _code(row) == code or (of_person and row.person == person)]
            connection.execute(delete(session).where(session.c.key_hash.in_(ending)))
            audit.note(connection, act, who, audit.DONE)
        return len(ending)

    def _open_session(self, row: Any) -> OpenSession:
        by = _principal(row)
        who = audit.who(self._ledger, Act(by, Action.LOOK)) or ""
        regions = [one for one in reference.regions() if one in by.regions]
        return OpenSession(_code(row), who, tuple(sorted(by.roles)), tuple(regions), row.opened_at, row.seen_at)

    def enter(self, key: str) -> str | None:
        """Open a session with the key of a link, once: the key of the session; None when the link cannot be used."""
        now = self._clock()
        usable = select(invitation).where(
            invitation.c.key_hash == _hashed(key),
            invitation.c.used_at.is_(None),
            invitation.c.withdrawn_at.is_(None),
            invitation.c.expires_at > now,
        )
        with self._ledger.reading() as connection:
            found = connection.execute(usable).first()
        if found is None:
            return None
        act = Act(_principal(found), Action.LOOK)
        who = audit.who(self._ledger, act)
        opened = secrets.token_urlsafe(32)
        with self._ledger.writing() as connection:
            # looked up again where nobody else writes: of two who use it at once, one comes in
            if connection.execute(usable).first() is None:
                return None
            connection.execute(update(invitation).filter_by(number=found.number).values(used_at=now))
            connection.execute(delete(session).where(session.c.opened_at <= now - self._most))
            row = {"key_hash": _hashed(opened), "invitation": found.number, "opened_at": now, "seen_at": now}
            connection.execute(insert(session).values(row))
            audit.note(connection, act, who, SIGNED_IN)
        return opened

    def principal(self, key: str) -> Principal | None:
        """Who has this session, whose last click is now; None when it is over, ended or none."""
        if not key:
            return None
        now, mine = self._clock(), _hashed(key)
        with self._ledger.reading() as connection:
            row = connection.execute(_LOOK, {"key_hash": mine}).first()
        if row is None or now - row.opened_at >= self._most or now - row.seen_at >= self._idle:
            return None
        if now - row.seen_at >= _LOOKED_SECONDS:
            with self._ledger.updating() as connection:
                connection.execute(update(session).filter_by(key_hash=mine).values(seen_at=now))
        return _principal(row)

    def end(self, key: str) -> None:
        """Sign out: the session is over in every tab."""
        by = self.principal(key)
        if by is None:
            return
        act = Act(by, Action.LOOK)
        who = audit.who(self._ledger, act)
        with self._ledger.writing() as connection:
            connection.execute(delete(session).filter_by(key_hash=_hashed(key)))
            audit.note(connection, act, who, SIGNED_OUT)


_SIGNED_IN = (
    select(session, invitation.c.person, invitation.c.role, invitation.c.regions)
    .join_from(session, invitation, session.c.invitation == invitation.c.number)
    .where(invitation.c.withdrawn_at.is_(None))
)
_LOOK = _SIGNED_IN.where(session.c.key_hash == bindparam("key_hash"))


def _principal(row: Any) -> Principal:
    regions = frozenset(json.loads(row.regions))
    return Principal(frozenset({Role(row.role)}), regions, Mode.INVITED, row.person, row.role)


def _code(row: Any) -> str:
    """So much of the hash of a key that no two of now are alike."""
    return str(row.key_hash)[:_CODE_CHARACTERS]


def _hashed(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
