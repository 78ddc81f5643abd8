"""Sessions, and the personal links that open them: of a key only its hash is kept, of a person an opaque id.

A session says what somebody may, whether a link gave it or a provider of identities.
"""

import hashlib
import json
import secrets
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select, update

from data import audit, reference
from data.access import GIVEN, MATRIX, Act, Action, Mode, Principal, Role, is_of_regions
from data.identity import Identity, decrypt, encrypt, pseudonym
from data.ledger import Ledger
from data.ledger.tables import invitation, session
from data.organisations import regions_of

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
        is_fine = (
            role in GIVEN and set(regions) <= set(reference.regions()) and is_of_regions(Role(role)) == bool(regions)
        )
        if not is_fine or not 1 <= days <= MOST_LINK_DAYS:
            raise UnusableInvitationError(role)
        key, now = secrets.token_urlsafe(32), self._clock()
        who = audit.who(self._ledger, act)
        with self._ledger.writing() as connection:
            highest = connection.execute(select(func.coalesce(func.max(invitation.c.number), 0))).scalar_one()
            row: dict[str, Any] = {
                "number": int(highest) + 1,
                "key_hash": hashed(key),
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
        counts = select(session.c.person, func.count()).where(~self._is_over(now)).group_by(session.c.person)
        with self._ledger.reading() as connection:
            rows = connection.execute(select(invitation).order_by(invitation.c.number.desc())).all()
            open_now: dict[str, int] = {person: count for person, count in connection.execute(counts)}  # noqa: C416
        return [
            Invitation(
                row.number,
                Role(row.role),
                tuple(json.loads(row.regions)),
                row.made_at,
                row.expires_at,
                row.used_at,
                row.withdrawn_at,
                open_now.get(row.person, 0),
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
            mine = update(invitation).filter_by(number=number).values(withdrawn_at=self._clock())
            person = connection.execute(mine.returning(invitation.c.person)).scalar()
            if person is None:
                raise LookupError(number)
            connection.execute(delete(session).filter_by(person=person))
            audit.note(connection, act, who, audit.DONE)

    def current(self, by: Principal) -> list[OpenSession]:
        """Who is signed in now, the newest click first. Raises RefusedError."""
        audit.allow(self._ledger, Act(by, Action.ADMINISTER))
        now = self._clock()
        order = (session.c.seen_at.desc(), session.c.opened_at.desc(), session.c.key_hash)
        with self._ledger.reading() as connection:
            rows = connection.execute(select(session).where(~self._is_over(now)).order_by(*order)).all()
        return [self._open_session(row) for row in rows]

    def end_other(self, by: Principal, code: str, *, of_person: bool = False) -> int:
        """End a session by its code, or all sessions of whoever has it: how many are over.

        Raises RefusedError, and LookupError when it is over already.
        """
        act = Act(by, Action.ADMINISTER)
        audit.allow(self._ledger, act)
        who = audit.who(self._ledger, act)
        with self._ledger.writing() as connection:
            rows = connection.execute(select(session)).all()
            person = next((row.person for row in rows if _code(row) == code), None)
            if person is None:
                raise LookupError(code)
            ending = [row.key_hash for row in rows if _code(row) == code or (of_person and row.person == person)]
            connection.execute(delete(session).where(session.c.key_hash.in_(ending)))
            audit.note(connection, act, who, audit.DONE)
        return len(ending)

    def _open_session(self, row: Any) -> OpenSession:
        by = self._principal(row)
        who = audit.who(self._ledger, Act(by, Action.LOOK)) or ""
        regions = [one for one in reference.regions() if one in by.regions]
        return OpenSession(_code(row), who, tuple(sorted(by.roles)), tuple(regions), row.opened_at, row.seen_at)

    def enter(self, key: str) -> str | None:
        """Open a session with the key of a link, once: the key of the session; None when the link cannot be used."""
        now = self._clock()
        usable = select(invitation).where(
            invitation.c.key_hash == hashed(key),
            invitation.c.used_at.is_(None),
            invitation.c.withdrawn_at.is_(None),
            invitation.c.expires_at > now,
        )
        with self._ledger.reading() as connection:
            found = connection.execute(usable).first()
        if found is None:
            return None
        given = _Given(Mode.INVITED.value, found.person, found.role, found.regions, "[]")
        act = Act(self._principal(given), Action.LOOK)
        who = audit.who(self._ledger, act)
        with self._ledger.writing() as connection:
            # looked up again where nobody else writes: of two who use it at once, one comes in
            if connection.execute(usable).first() is None:
                return None
            connection.execute(update(invitation).filter_by(number=found.number).values(used_at=now))
            opened = self._open(connection, given)
            audit.note(connection, act, who, SIGNED_IN)
        return opened

    def admit(self, identity: Identity) -> str:
        """Open a session for somebody who came in by a provider: the key of the session."""
        roles = ",".join(sorted(identity.roles))
        person = pseudonym(self._ledger, identity.issuer, "person", identity.person)
        given = _Given(Mode.PROVIDER.value, person, roles, "[]", json.dumps(identity.organisations))
        act = Act(self._principal(given), Action.LOOK)
        who = audit.who(self._ledger, act)
        there = {
            "provider_session": pseudonym(self._ledger, identity.issuer, "session", identity.session) or None,
            "provider_subject": pseudonym(self._ledger, identity.issuer, "subject", identity.subject) or None,
        }
        with self._ledger.writing() as connection:
            opened = self._open(connection, given, there, identity.id_token)
            audit.note(connection, act, who, SIGNED_IN)
        return opened

    def principal(self, key: str) -> Principal | None:
        """Who has this session, whose last click is now; None when it is over, ended or none."""
        if not key:
            return None
        now, mine = self._clock(), hashed(key)
        with self._ledger.reading() as connection:
            row = connection.execute(_LOOK, {"key_hash": mine}).first()
        if row is None or now - row.opened_at >= self._most or now - row.seen_at >= self._idle:
            return None
        if now - row.seen_at >= _LOOKED_SECONDS:
            with self._ledger.updating() as connection:
                connection.execute(update(session).filter_by(key_hash=mine).values(seen_at=now))
        return self._principal(row)

    def end(self, key: str) -> str:
        """Sign out: the session is over in every tab. Its ID token, where a provider gave one."""
        by = self.principal(key)
        if by is None:
            return ""
        act = Act(by, Action.LOOK)
        who = audit.who(self._ledger, act)
        mine = delete(session).filter_by(key_hash=hashed(key)).returning(session.c.id_token)
        with self._ledger.writing() as connection:
            id_token = connection.execute(mine).scalar()
            audit.note(connection, act, who, SIGNED_OUT)
        return decrypt(key, id_token) if id_token else ""

    def end_at_provider(self, issuer: str, subject: str, session_there: str) -> list[str]:
        """End what a provider says is over, all of somebody where it names no session: the hashes of their keys."""
        column = session.c.provider_session if session_there else session.c.provider_subject
        name = pseudonym(self._ledger, issuer, *(("session", session_there) if session_there else ("subject", subject)))
        if not name:
            return []
        with self._ledger.reading() as connection:
            rows = connection.execute(select(session).where(column == name)).all()
        for row in rows:
            act = Act(self._principal(row), Action.LOOK)
            who = audit.who(self._ledger, act)
            with self._ledger.writing() as connection:
                connection.execute(delete(session).filter_by(key_hash=row.key_hash))
                audit.note(connection, act, who, SIGNED_OUT)
        return [row.key_hash for row in rows]

    def _open(
        self, connection: Connection, given: "_Given", there: dict[str, str | None] | None = None, id_token: str = ""
    ) -> str:
        """A session in a transaction; those that are over go, with all that they held."""
        key, now = secrets.token_urlsafe(32), self._clock()
        connection.execute(delete(session).where(self._is_over(now)))
        row: dict[str, Any] = {"key_hash": hashed(key), "opened_at": now, "seen_at": now} | given._asdict()
        row |= (there or {}) | {"id_token": encrypt(key, id_token) if id_token else None}
        connection.execute(insert(session).values(row))
        return key

    def _is_over(self, now: float) -> ColumnElement[bool]:
        return (session.c.opened_at <= now - self._most) | (session.c.seen_at <= now - self._idle)

    def _principal(self, row: Any) -> Principal:
        """Who has what was given; which regions an organisation has, is looked up now."""
        roles = frozenset(map(Role, row.roles.split(",")))
        regions = {*json.loads(row.regions)}
        for code in json.loads(row.organisations):
            regions |= {*regions_of(self._ledger, code)}
        said = max(roles, key=lambda role: (role in MATRIX[Action.DELIVER], GIVEN.index(role)))
        return Principal(roles, frozenset(regions), Mode(row.mode), row.person, said)


class _Given(NamedTuple):
    """What opens a session, as the columns of its table."""

    mode: str
    person: str
    roles: str
    regions: str
    organisations: str


_LOOK = select(session).where(session.c.key_hash == bindparam("key_hash"))


def _code(row: Any) -> str:
    """So much of the hash of a key that no two of now are alike."""
    return str(row.key_hash)[:_CODE_CHARACTERS]


def hashed(key: str) -> str:
    """What is kept of a key."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
