"""All live rooms, and how they are found: by running order, by the code that people type, by the pass of a phone."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, delete, func, insert, select

from data import audit
from data.access import Act, Action, Principal
from data.attempts import NEW_PHONES_OF_ONE, WRONG_CODES_OF_ONE, Attempts
from data.ledger import Ledger
from data.ledger.tables import room
from data.live_questions import Seen, Step
from data.room import LIFE_HOURS, Room
from data.room_layout import lay_out
from data.room_seating import Seatings
from data.room_views import LOOK, TICKET

ALPHABET = "CDFHJKMNPQRTVWXY23456789"
"""No vowels, so that no words appear, and nothing that reads like something else on a screen far away."""
CODE_LENGTH, TICKET_LENGTH = 6, 8
MOST_TICKETS = 1000
_ROOMS_KEPT = 20
REMEMBERED_HOURS = 36
"""How long a room that ended is still known, so that a phone hears why it cannot join."""


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
        self.attempts = Attempts(clock, WRONG_CODES_OF_ONE)
        """Wrong codes."""
        self.newcomers = Attempts(clock, NEW_PHONES_OF_ONE)
        """Phones that were let in for the first time."""
        self.seatings = Seatings(ledger)
        self._ledger = ledger
        self._clock = clock

    def present(self, by: Principal, number: int, version: int, steps: Sequence[Step]) -> Room:
        """The room of a running order, opened now unless it is open already; votes stay when its steps change.

        A process that has not heard of the newest version does not bring an earlier one back. Raises RefusedError.
        """
        act = Act(by, Action.RUNSHEETS)
        audit.allow(self._ledger, act)
        shown = self.of(number)
        if shown and shown.version >= version:
            return shown
        current, person = self._current(number), audit.who(self._ledger, act)
        with self._ledger.writing() as connection:
            connection.execute(delete(room).where(room.c.opened_at <= self._clock() - REMEMBERED_HOURS * 3600))
            row = connection.execute(current.with_for_update()).first()
            if row is None:
                # who printed tickets on the day before asks for them on the day itself
                last = select(room.c.ticket_count).filter_by(runsheet_number=number).order_by(room.c.opened_at.desc())
                asked = connection.execute(last).scalar() or 0
                opened = _opened(_free_code(connection), number, self._clock())
                connection.execute(insert(room).values(opened | {"ticket_count": asked}))
                audit.note(connection, act, person, audit.DONE)
                row = connection.execute(current).one()
            if row.runsheet_version < version:
                lay_out(connection, row.code, version, steps)
            return Room(self._ledger, self._clock, connection.execute(current).one())

    def of(self, number: int) -> Room | None:
        """The room in which a running order is being presented now."""
        found = self._rooms(self._current(number))
        return found[0] if found else None

    def with_code(self, typed: str) -> Room | None:
        """The room of a code, however it was typed, also one that is over."""
        code = as_code(typed)
        typed_now = func.coalesce(room.c.join_code, room.c.code)
        found = self._rooms(select(room).where(typed_now == code)) if code else []
        return found[0] if found else None

    def new_code(self, room: Room) -> None:
        """Another code for who is not in yet."""
        with self._ledger.reading() as connection:
            code = _free_code(connection)
        room.type_from_now_on(code)

    def tickets(self, room: Room) -> list[str]:
        """What stands on the tickets that a room gave out, one phone each.

        The same for all rooms of a running order, so that they can be printed on an earlier day.
        """
        return list(_tickets(self._secret, room.number, room.ticket_count))

    def with_ticket(self, typed: str) -> tuple[Room, str] | None:
        """The room that gave out a ticket, and the name of its phone: who shows it on another goes on as the same."""
        ticket = as_code(typed, TICKET_LENGTH)
        if ticket:
            asking = select(room).where(room.c.ticket_count > 0).order_by(room.c.opened_at.desc())
            for one in self._rooms(asking):
                name = _tickets(self._secret, one.number, one.ticket_count).get(ticket)
                if name:
                    return one, name
        return None

    def all(self) -> list[Room]:
        """Every room that is remembered."""
        return self._rooms(select(room))

    def pass_for(self, room: Room, old_pass: str = "", name: str = "") -> str:
        """What a phone shows when it comes back; a phone keeps its name, so that joining twice is no second vote.

        ``name`` is that of a ticket, where one was shown: who was in without one keeps its answers.
        """
        before, code = self._signed(old_pass) or ("", "")
        if name and before and code == room.code and not before.startswith(TICKET):
            room.go_on_as(before, name)
        name = name or before or secrets.token_urlsafe(12)
        return f"{name}.{room.code}.{self._sign(name, room.code)}"

    def phone(self, shown: str) -> Phone | None:
        """The phone that shows this pass, or None when the pass is not ours or its room is gone or asks a ticket."""
        name, code = self._signed(shown) or ("", "")
        if not name:
            return None
        with self._ledger.reading() as connection:
            row = connection.execute(LOOK, {"code": code, "phone": name}).first()
        if row is None or (row.ticket_count and not name.startswith(TICKET)):
            return None
        room = Room(self._ledger, self._clock, row)
        return Phone(name, room, room.seen_in(row), row.has_joined)

    def needs_ticket(self, shown: str) -> bool:
        """Whether a pass is no longer good because its room asks tickets by now."""
        name, code = self._signed(shown) or ("", "")
        asking = select(room).where(room.c.code == code, room.c.ticket_count > 0)
        return bool(name and not name.startswith(TICKET) and self._rooms(asking))

    def waits_for_ticket(self, shown: str) -> bool:
        """Whether a phone without a ticket answered the question that is open, which counts once it shows one."""
        name, code = self._signed(shown) or ("", "")
        with self._ledger.reading() as connection:
            row = connection.execute(LOOK, {"code": code, "phone": name}).first()
        return row is not None and Room(self._ledger, self._clock, row).seen_in(row).answer is not None

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


def as_code(typed: str, length: int = CODE_LENGTH) -> str:
    """The code, or with its ``length`` the ticket, that somebody typed, however that was done; empty when it is none.

    >>> as_code(" cdf-h2k "), as_code("CDFH2"), as_code("CDFH20"), as_code("cdfh-2k34", TICKET_LENGTH)
    ('CDFH2K', '', '', 'CDFH2K34')
    """
    code = "".join(sign for sign in typed.upper() if sign.isalnum())
    return code if len(code) == length and set(code) <= set(ALPHABET) else ""


def free_code(is_taken: Callable[[str], object]) -> str:
    """A code that nobody guesses from another, and by which nothing goes yet."""
    while True:
        drawn = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        if not is_taken(drawn):
            return drawn


def _free_code(connection: Connection) -> str:
    """A code that no room has or had; with two of one code phones would join either."""

    def is_taken(code: str) -> object:
        return connection.execute(select(room.c.code).where((room.c.code == code) | (room.c.join_code == code))).first()

    return free_code(is_taken)


@lru_cache(_ROOMS_KEPT)
def _tickets(secret: bytes, number: int, count: int) -> dict[str, str]:
    """Ticket -> the name of its phone; nothing of them is kept, all processes make the same."""
    made = {}
    for serial in range(count):
        digest = hmac.new(secret, f"ticket.{number}.{serial}".encode(), hashlib.sha256).digest()
        drawn = int.from_bytes(digest[:16], "big")
        signs = (ALPHABET[drawn // len(ALPHABET) ** place % len(ALPHABET)] for place in range(TICKET_LENGTH))
        made["".join(signs)] = f"{TICKET}{digest[16:].hex()[:24]}"
    return made


def _opened(code: str, number: int, now: float) -> dict[str, Any]:
    """The row of a room without questions yet."""
    return {
        "code": code,
        "key": secrets.token_urlsafe(24),
        "runsheet_number": number,
        "runsheet_version": 0,
        "opened_at": now,
        "step": 1,
        "last_question": 0,
        "change": 0,
        "revision": 0,
    }
