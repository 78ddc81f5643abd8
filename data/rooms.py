"""All live rooms, and how they are found: by running order, by the code that people type, by the pass of a phone."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import Select, delete, insert, select

from data.attempts import Attempts
from data.ledger import Ledger
from data.ledger.tables import room
from data.live_questions import Seen, Step
from data.room import LIFE_HOURS, LOOK, Room
from data.room_layout import lay_out

ALPHABET = "CDFHJKMNPQRTVWXY23456789"
"""No vowels, so that no words appear, and nothing that reads like something else on a screen far away."""
CODE_LENGTH = 6
REMEMBERED_HOURS = 36
"""How long a room that ended is still known, so that a phone hears why it cannot join."""
_HIGHEST_NUMBER = 2**31 - 1
"""Of a running order: a higher one does not fit in the table, and may stand in an address all the same."""


class Phone(NamedTuple):
    """A phone that we let in: a random name, the room it is in, and how it stood there when it was looked up.

    One that only opened the link has not joined: it counts from when it comes back.
    """

    name: str
    room: Room
    seen: Seen
    has_joined: bool


class Rooms:
    """All rooms of a ledger; of those that are not over at most one for each running order."""

    def __init__(self, ledger: Ledger, clock: Callable[[], float] = time.time) -> None:
        self.attempts = Attempts(clock)
        self._ledger = ledger
        self._clock = clock

    def present(self, number: int, version: int, steps: Sequence[Step]) -> Room:
        """The room of a running order, opened now unless it is open already; votes stay when its steps change.

        A process that has not heard of the newest version does not bring an earlier one back.
        """
        shown = self.of(number)
        if shown and shown.version >= version:
            return shown
        current = self._current(number)
        with self._ledger.writing() as connection:
            connection.execute(delete(room).where(room.c.opened_at <= self._clock() - REMEMBERED_HOURS * 3600))
            row = connection.execute(current.with_for_update()).first()
            if row is None:
                connection.execute(insert(room).values(_opened(number, self._clock())))
                row = connection.execute(current).one()
            if row.runsheet_version < version:
                lay_out(connection, row.code, version, steps)
            return Room(self._ledger, self._clock, connection.execute(current).one())

    def of(self, number: int) -> Room | None:
        """The room in which a running order is being presented now."""
        found = self._rooms(self._current(number)) if number <= _HIGHEST_NUMBER else []
        return found[0] if found else None

    def with_code(self, typed: str) -> Room | None:
        """The room of a code, however it was typed, also one that is over."""
        code = as_code(typed)
        found = self._rooms(select(room).filter_by(code=code)) if code else []
        return found[0] if found else None

    def all(self) -> list[Room]:
        """Every room that is remembered."""
        return self._rooms(select(room))

    def pass_for(self, room: Room, old_pass: str = "") -> str:
        """What a phone shows when it comes back; a phone keeps its name, so that joining twice is no second vote."""
        name, _ = self._signed(old_pass) or (secrets.token_urlsafe(12), "")
        return f"{name}.{room.code}.{self._sign(name, room.code)}"

    def phone(self, shown: str) -> Phone | None:
        """The phone that shows this pass, or None when the pass is not ours or its room is gone."""
        name, code = self._signed(shown) or ("", "")
        if not name:
            return None
        with self._ledger.reading() as connection:
            row = connection.execute(LOOK, {"code": code, "phone": name}).first()
        if row is None:
            return None
        room = Room(self._ledger, self._clock, row)
        return Phone(name, room, room.seen_in(row), row.has_joined)

    def _current(self, number: int) -> Select[Any]:
        begun_after = self._clock() - LIFE_HOURS * 3600
        return select(room).where(room.c.runsheet_number == number, room.c.opened_at > begun_after)

    def _rooms(self, which: Select[Any]) -> list[Room]:
        with self._ledger.reading() as connection:
            return [Room(self._ledger, self._clock, row) for row in connection.execute(which)]

    def _signed(self, shown: str) -> tuple[str, str] | None:
        """Name and code on a pass that is ours."""
        name, code, signature = [*shown.split("."), "", "", ""][:3]
        is_ours = secrets.compare_digest(signature.encode(), self._sign(name, code).encode())
        return (name, code) if is_ours else None

    def _sign(self, name: str, code: str) -> str:
        return hmac.new(self._secret, f"{name}.{code}".encode(), hashlib.sha256).hexdigest()[:32]

    @cached_property
    def _secret(self) -> bytes:
        return self._ledger.secret("phones")


def as_code(typed: str) -> str:
    """The code that somebody typed, however that was done; empty when it can be none.

    >>> as_code(" cdf-h2k "), as_code("CDFH2"), as_code("CDFH20")
    ('CDFH2K', '', '')
    """
    code = "".join(sign for sign in typed.upper() if sign.isalnum())
    return code if len(code) == CODE_LENGTH and set(code) <= set(ALPHABET) else ""


def _opened(number: int, now: float) -> dict[str, Any]:
    """The row of a room without questions yet."""
    return {
        "code": "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)),
        "key": secrets.token_urlsafe(24),
        "runsheet_number": number,
        "runsheet_version": 0,
        "opened_at": now,
        "step": 1,
        "last_question": 0,
        "change": 0,
        "revision": 0,
    }
