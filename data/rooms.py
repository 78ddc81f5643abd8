"""The live rooms: who joined, which question is open and what was voted, in the memory of this one process.

Must not write: votes never reach a disk or a log, and no address is kept. The app runs as one process, so
every page and every phone finds the same rooms; when the process ends, the rooms are gone.
"""

import hashlib
import hmac
import secrets
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from data import live_answers
from data.attempts import Attempts
from data.live_questions import Question, Seen, State, Step, Tally, Vote

ALPHABET = "CDFHJKMNPQRTVWXY23456789"
"""No vowels, so that no words appear, and nothing that reads like something else on a screen far away."""
CODE_LENGTH = 6
LIFE_HOURS = 12
REMEMBERED_HOURS = 36
"""How long a room that ended is still known, so that a phone hears why it cannot join."""
MOST_PHONES = 1000


class Room:
    """One running order that is being presented. Every method may be called from any thread."""

    def __init__(self, number: int, version: int, steps: Sequence[Step], clock: Callable[[], float]) -> None:
        self.number = number
        self.code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        self.key = secrets.token_urlsafe(24)
        self.opened_at = datetime.fromtimestamp(clock(), UTC).replace(tzinfo=None)
        """UTC, as the store keeps times."""
        self._clock = clock
        self._expires = clock() + LIFE_HOURS * 3600
        self._lock = threading.Lock()
        self._phones: set[str] = set()
        self._questions: dict[int, Question] = {}
        self._last = 0
        self._change = 0
        self.revision = 0
        """Rises with everything that can be seen: joining, votes, steps of the facilitator."""
        self.step = 1
        self.version = version
        self.lay_out(version, steps)

    def lay_out(self, version: int, steps: Sequence[Step]) -> None:
        """Take the steps of another version; a question that stays keeps its votes, also at another position."""
        with self._lock:
            known = {(one.kind_code, one.text): one for one in self._questions.values()}
            last = self._questions.get(self._last)
            self._questions = {}
            for position, step in enumerate(steps, 1):
                key = (step.kind_code, step.question)
                if step.kind_code in live_answers.KINDS:
                    self._questions[position] = known.pop(key) if key in known else Question(*key)
            self._last = next((place for place, one in self._questions.items() if one is last), 0)
            self.version = version
            self._changed()

    @property
    def is_over(self) -> bool:
        """True once nobody may join or vote any more."""
        return self._clock() >= self._expires

    @property
    def is_forgotten(self) -> bool:
        """True once not even its code needs to be known."""
        return self._clock() >= self._expires + (REMEMBERED_HOURS - LIFE_HOURS) * 3600

    @property
    def joined_count(self) -> int:
        """Phones that came back after their first page; one that only opened the link is not in the room."""
        return len(self._phones)

    def join(self, phone: str) -> bool:
        """Count a phone that came back; False when the room holds no more phones."""
        with self._lock:
            if phone not in self._phones:
                if len(self._phones) >= MOST_PHONES:
                    return False
                self._phones.add(phone)
                self.revision += 1
            return True

    def vote(self, phone: str, position: int, fields: Mapping[str, Sequence[str]]) -> Vote:
        """Take the answer of a phone to the open question, instead of an earlier one; anything else is refused."""
        if not self.join(phone):
            return Vote.FULL
        with self._lock:
            question = self._questions.get(position)
            if question is None or question.state is not State.OPEN or self.is_over:
                return Vote.NOT_OPEN
            answer = live_answers.read(question.kind_code, fields)
            if answer is None:
                return Vote.NOT_VALID
            question.votes[phone] = answer
            self.revision += 1
            return Vote.COUNTED

    def seen_by(self, phone: str) -> Seen:
        """What the page of this phone shows."""
        with self._lock:
            question = self._questions.get(self._last)
            if question is None:
                return Seen(0, "", "", State.CLOSED, None, self._change)
            answer = question.votes.get(phone)
            return Seen(self._last, question.kind_code, question.text, question.state, answer, self._change)

    def go_to(self, step: int) -> None:
        """The step that the stage shows."""
        with self._lock:
            if step != self.step:
                self.step = step
                self.revision += 1

    def set_state(self, position: int, state: State) -> None:
        """Open, close or reveal one question; opening closes any other. Raises KeyError when there is none."""
        with self._lock:
            question = self._questions[position]
            if state is State.OPEN:
                for other in self._questions.values():
                    if other is not question and other.state is State.OPEN:
                        other.state = State.CLOSED
                self._last = position
            question.state = state
            self._changed()

    def reset(self, position: int) -> None:
        """Forget every answer to one question and close it. Raises KeyError when there is none."""
        with self._lock:
            question = self._questions[position]
            question.votes.clear()
            question.hands.clear()
            question.state = State.CLOSED
            self._changed()

    def raise_hands(self, position: int, option: str, difference: int) -> None:
        """Count hands raised in the room beside the phones, never below zero. Raises KeyError for what is unknown."""
        with self._lock:
            question = self._questions[position]
            if option not in live_answers.options(question.kind_code):
                raise KeyError(option)
            question.hands[option] = min(max(question.hands[option] + difference, 0), MOST_PHONES)
            self.revision += 1

    def to_keep(self) -> list[Tally]:
        """The questions that are not open and whose answers are not kept as they stand."""
        with self._lock:
            found = [(question, question.tally(position)) for position, question in self._questions.items()]
            return [
                tally
                for question, tally in found
                if question.state is not State.OPEN
                and question.kept != tally.told
                and (tally.answer_count or question.kept)
            ]

    def was_kept(self, tally: Tally) -> None:
        """The totals of one question are in the store now."""
        with self._lock:
            if tally.position in self._questions:
                self._questions[tally.position].kept = tally.told

    def tallies(self) -> dict[int, Tally]:
        """How every question stands, by position."""
        with self._lock:
            return {position: question.tally(position) for position, question in self._questions.items()}

    def _changed(self) -> None:
        self._change += 1
        self.revision += 1


class Phone(NamedTuple):
    """A phone that we let in: a random name, and the room it is in."""

    name: str
    room: Room


class Rooms:
    """The rooms of this process; at most one for each running order."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.attempts = Attempts(clock)
        self._clock = clock
        self._lock = threading.Lock()
        self._rooms: dict[int, Room] = {}
        self._secret = secrets.token_bytes(32)

    def present(self, number: int, version: int, steps: Sequence[Step]) -> Room:
        """The room of a running order, opened now unless it is open already; votes stay when its steps change."""
        with self._lock:
            self._rooms = {number: room for number, room in self._rooms.items() if not room.is_forgotten}
            room = self._rooms.get(number)
            if room is None or room.is_over:
                room = self._rooms[number] = Room(number, version, steps, self._clock)
            elif room.version != version:
                room.lay_out(version, steps)
            return room

    def of(self, number: int) -> Room | None:
        """The room in which a running order is being presented now."""
        room = self._rooms.get(number)
        return None if room is None or room.is_over else room

    def with_code(self, typed: str) -> Room | None:
        """The room of a code, however it was typed, also one that is over."""
        code = "".join(sign for sign in typed.upper() if sign.isalnum())
        rooms = list(self._rooms.values())
        return next((room for room in rooms if secrets.compare_digest(room.code.encode(), code.encode())), None)

    def pass_for(self, room: Room, old_pass: str = "") -> str:
        """What a phone shows when it comes back; a phone keeps its name, so that joining twice is no second vote."""
        known = self.phone(old_pass)
        name = known.name if known else secrets.token_urlsafe(12)
        return f"{name}.{room.code}.{self._sign(name, room.code)}"

    def phone(self, shown: str) -> Phone | None:
        """The phone that shows this pass, or None when the pass is not ours or its room is gone."""
        name, code, signature = [*shown.split("."), "", "", ""][:3]
        if not secrets.compare_digest(signature.encode(), self._sign(name, code).encode()):
            return None
        room = self.with_code(code)
        return Phone(name, room) if room else None

    def _sign(self, name: str, code: str) -> str:
        return hmac.new(self._secret, f"{name}.{code}".encode(), hashlib.sha256).hexdigest()[:32]


ROOMS = Rooms()
"""The rooms of this process."""
