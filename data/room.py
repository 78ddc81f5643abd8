"""One live room in the tables of the ledger's database: who joined, which question is open and what was voted.

No address is kept and no time of a vote, and a vote itself only while its question is open: then it is added to the
totals and deleted. What a method does is one transaction, so processes see all of it or nothing.
"""

import json
import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, case, cast, delete, func, insert, select, update

from data import live_answers, reference
from data.ledger import Ledger
from data.ledger.tables import room, room_phone, room_question, room_timer, room_vote, room_voter
from data.live_answers import Answer
from data.live_questions import Seen, State, Tally, Vote, counted, own_choices, tally
from data.room_views import LOOK, Standing, answer_of, counts, seen

LIFE_HOURS = 12
MOST_HANDS = 1000
CLOSING_SECONDS = 10
"""How long phones may still send what they filled in, once it is said that the question closes."""


class OtherOpenError(Exception):
    """Another question is open, which somebody may not have seen; its argument is the position of that one."""


class Room:
    """One running order that is being presented. Every method may be called from any thread of any process.

    ``version``, ``step`` and ``revision`` are those of the moment at which the room was looked up; ``revision`` rises
    with everything that can be seen: joining, votes, steps of the facilitator.
    """

    def __init__(self, ledger: Ledger, clock: Callable[[], float], row: Any) -> None:
        self._ledger = ledger
        self._clock = clock
        self._expires: float = row.opened_at + LIFE_HOURS * 3600
        self.code: str = row.code
        self.join_code: str = row.join_code or row.code
        """What phones type; ``code`` stays when they type another one."""
        self.ticket_count: int = row.ticket_count
        """Above zero, who comes in shows a ticket, and there are so many."""
        self.key: str = row.key
        self.number: int = row.runsheet_number
        self.version: int = row.runsheet_version
        self.step: int = row.step
        self.revision: int = row.revision
        self._closes_at: float | None = row.closes_at
        self.opened_at = datetime.fromtimestamp(row.opened_at, UTC).replace(tzinfo=None)
        """UTC, as the store keeps times."""

    @property
    def is_over(self) -> bool:
        """True once nobody may join or vote any more."""
        return self._clock() >= self._expires

    @property
    def seconds_left(self) -> int | None:
        """How long the open question still takes answers, in its last ten seconds; 0 once they are over."""
        left = None if self._closes_at is None else math.ceil(self._closes_at - self._clock())
        return None if left is None or left > CLOSING_SECONDS else max(0, left)

    def join(self, phone: str) -> None:
        """Count a phone that came back; nobody is refused for how many others there are."""
        with self._locked() as connection:
            self._join(connection, phone)

    def type_from_now_on(self, join_code: str) -> None:
        """Another code to join with; who is in stays in, and who types the old one is not let in any more."""
        with self._locked() as connection:
            self._move_on(connection, join_code=join_code)

    def ask_tickets(self, count: int) -> None:
        """Ask a ticket of everybody, and give out so many; 0: ask none. Tickets that were given out stay good.

        What was answered without one to the question that is open counts once its phone shows a ticket.
        """
        with self._locked() as connection:
            self._move_on(connection, ticket_count=count, change=room.c.change + 1)

    def go_on_as(self, phone: str, name: str) -> None:
        """A phone goes on under another name: what both answered is from now on of that one, once for each question."""
        with self._locked() as connection:
            settled = self._questions(connection, room_voter, phone)
            own = self._questions(connection, room_voter, name)
            moved = self._questions(connection, room_vote, phone) - own
            delete_own = delete(room_vote).filter_by(code=self.code, phone=name)
            connection.execute(delete_own.where(room_vote.c.question.in_(moved | settled)))
            for table, questions in ((room_vote, moved), (room_voter, settled - own)):
                mine = update(table).filter_by(code=self.code, phone=phone).where(table.c.question.in_(questions))
                connection.execute(mine.values(phone=name))
            for table in (room_vote, room_voter, room_phone):
                connection.execute(delete(table).filter_by(code=self.code, phone=phone))
            self._join(connection, name)
            self._move_on(connection)

    def _questions(self, connection: Connection, table: Table, phone: str) -> set[int]:
        return set(connection.execute(select(table.c.question).filter_by(code=self.code, phone=phone)).scalars())

    def vote(self, phone: str, position: int, fields: Mapping[str, Sequence[str]], number: int = 0) -> Vote:
        """Take the answer of a phone to the open question, instead of an earlier one; anything else is refused.

        ``number`` is that of the question before the phone, which stays when its step moves meanwhile; 0: the form is
        of a release that did not tell it, and the position decides.
        """
        with self._locked() as connection:
            row = connection.execute(LOOK, {"code": self.code, "phone": phone}).one()
            if not row.has_joined:
                self._join(connection, phone)
            is_meant = row.last_question == number if number else row.position == position
            now = self.seen_in(row)
            if now.is_settled if is_meant else number in self._questions(connection, room_voter, phone):
                return Vote.SETTLED
            if self.is_over or not is_meant or now.state is not State.OPEN:
                return Vote.NOT_OPEN
            answer = live_answers.read(row.kind_code, fields, own_choices(row), row.per_region)
            if answer is None:
                return Vote.NOT_VALID
            mine = {"code": self.code, "question": row.last_question, "phone": phone}
            given = _given(answer)
            if row.options is None:
                connection.execute(insert(room_vote).values(mine | given))
            else:
                connection.execute(update(room_vote).filter_by(**mine).values(given))
            if row.per_region == live_answers.AT_TABLE:
                self._share(connection, row.last_question, given)
            self._move_on(connection)
            return Vote.COUNTED

    def seen_by(self, phone: str) -> Seen:
        """What the page of this phone shows."""
        with self._ledger.reading() as connection:
            return self.seen_in(connection.execute(LOOK, {"code": self.code, "phone": phone}).one())

    def seen_in(self, row: Any) -> Seen:
        """What a row of LOOK shows to its phone; a question whose time is over is closed, also before it is closed."""
        told = seen(row)
        if told.state is State.OPEN and _is_past(row.closes_at, self._clock()):
            return told._replace(state=State.CLOSED, answer=None, is_settled=told.is_settled or told.answer is not None)
        return told

    def go_to(self, step: int) -> None:
        """The step that the stage shows."""
        with self._locked() as connection:
            if connection.execute(select(room.c.step).filter_by(code=self.code)).scalar() != step:
                self._move_on(connection, step=step)

    def set_state(
        self, position: int, state: State, *, closes_other: bool = True, minutes: int = 0, closes_itself: bool = False
    ) -> None:
        """Open, close or reveal one question; opening closes any other, or is refused when that may not be.

        Opening begins a timer of so many ``minutes``, if any; at its end the question closes when it ``closes_itself``.
        The votes of a question that is open no more are added to its totals and deleted. Raises KeyError when there is
        no such question, and OtherOpenError.
        """
        with self._locked() as connection:
            asked = self._question(connection, position)
            is_opening = state is State.OPEN
            if is_opening and not closes_other:
                self._refuse_beside(connection, position)
            if is_opening:
                self._settle(connection, but=asked.number)
            elif asked.state == State.OPEN:
                settle(connection, self.code, asked.number)
            self._set(connection, asked.number, state=state.value)
            moved: dict[str, Any] = {"change": room.c.change + 1}
            if is_opening:
                ends_at = self._time(connection, asked.step_id, minutes)
                moved |= {"last_question": asked.number, "closes_at": ends_at if closes_itself else None}
            elif asked.state == State.OPEN:
                self._time(connection, asked.step_id, 0)
                moved |= {"closes_at": None}
            self._move_on(connection, **moved)

    def start_timer(self, step_id: str, minutes: int, *, closes_itself: bool = False, is_anew: bool = False) -> None:
        """Count down for a step of the stage; a timer that runs goes on, unless it begins ``is_anew``.

        One that is over, as after a rehearsal, begins anew.
        """
        with self._locked() as connection:
            before = self._ends_at(connection, step_id)
            if not is_anew and before is not None and not _is_past(before, self._clock()):
                return
            ends_at = self._time(connection, step_id, minutes)
            is_closing = closes_itself and self._is_open(connection, step_id)
            self._move_on(connection, **({"closes_at": ends_at} if is_closing else {}))

    def extend_timer(self, step_id: str, seconds: float) -> None:
        """Give a timer more time, from now on when it is over already."""
        with self._locked() as connection:
            before = self._ends_at(connection, step_id)
            if before is not None:
                ends_at = max(before, self._clock()) + seconds
                connection.execute(update(room_timer).filter_by(**self._timer(step_id)).values(ends_at=ends_at))
                self._move_end(connection, step_id, ends_at)

    def stop_timer(self, step_id: str) -> None:
        """Count down no more; the question stays open until it is closed."""
        with self._locked() as connection:
            before = self._ends_at(connection, step_id)
            if before is not None:
                self._time(connection, step_id, 0)
                self._move_end(connection, step_id, None)

    def close_overdue(self) -> bool:
        """Close the question whose time is over, if it closes by itself; True when this did so."""
        if not _is_past(self._closes_at, self._clock()):
            return False
        with self._locked() as connection:
            closes_at = connection.execute(select(room.c.closes_at).filter_by(code=self.code)).scalar()
            if not _is_past(closes_at, self._clock()):
                return False
            self._settle(connection)
            self._move_on(connection, change=room.c.change + 1, closes_at=None)
        return True

    def _move_end(self, connection: Connection, step_id: str, ends_at: float | None) -> None:
        """The question of this step, if it is open and closes by itself, does so at another moment or no more."""
        moved = case((room.c.closes_at.is_not(None), cast(ends_at, room.c.closes_at.type)))  # typed when missing too
        self._move_on(connection, **({"closes_at": moved} if self._is_open(connection, step_id) else {}))

    def _is_open(self, connection: Connection, step_id: str) -> bool:
        asked = select(room_question.c.number).filter_by(code=self.code, step_id=step_id, state=State.OPEN.value)
        return connection.execute(asked).first() is not None

    def _timer(self, step_id: str) -> dict[str, str]:
        return {"code": self.code, "step_id": step_id}

    def _ends_at(self, connection: Connection, step_id: str) -> float | None:
        return connection.execute(select(room_timer.c.ends_at).filter_by(**self._timer(step_id))).scalar()

    def _time(self, connection: Connection, step_id: str, minutes: int) -> float | None:
        """Begin the timer of a step anew, or without minutes none; when it ends."""
        connection.execute(delete(room_timer).filter_by(**self._timer(step_id)))
        if not minutes:
            return None
        ends_at = self._clock() + minutes * 60
        connection.execute(insert(room_timer).values(**self._timer(step_id), ends_at=ends_at))
        return ends_at

    def announce_closing(self, position: int) -> None:
        """Let phones know that a question closes in ten seconds. Raises KeyError when it is not open."""
        with self._locked() as connection:
            if self._question(connection, position).state != State.OPEN:
                raise KeyError(position)
            self._move_on(connection, closes_at=self._clock() + CLOSING_SECONDS)

    def close_question(self) -> None:
        """Close the question that is open, if there is one."""
        with self._locked() as connection:
            self._settle(connection)
            self._move_on(connection, change=room.c.change + 1, closes_at=None)

    def reset(self, position: int) -> None:
        """Forget every answer to one question and who gave it, and close it. Raises KeyError when there is none."""
        with self._locked() as connection:
            asked = self._question(connection, position)
            for table in (room_vote, room_voter):
                connection.execute(delete(table).filter_by(code=self.code, question=asked.number))
            self._set(connection, asked.number, state=State.CLOSED.value, hands="{}", settled="{}")
            self._time(connection, asked.step_id, 0)
            self._move_on(
                connection, change=room.c.change + 1, **({"closes_at": None} if asked.state == State.OPEN else {})
            )

    def count_hands(self, position: int, option: str, hand_count: int) -> None:
        """How many hands were raised in the room for an option, beside the phones; the last count is what it is.

        Raises KeyError for what is unknown, and for a count that no room has.
        """
        with self._locked() as connection:
            asked = self._question(connection, position)
            if option not in live_answers.options(asked.kind_code, own_choices(asked)):
                raise KeyError(option)
            if not 0 <= hand_count <= MOST_HANDS:
                raise KeyError(hand_count)
            hands = json.loads(asked.hands) | {option: hand_count}
            self._set(connection, asked.number, hands=json.dumps(hands))
            self._move_on(connection)

    def answer_for(self, position: int, region: str, option: str) -> None:
        """Enter the answer of a region to a question at the tables; an empty option takes it away again.

        Raises KeyError for what is unknown, and for a question that regions do not answer together.
        """
        with self._locked() as connection:
            asked = self._question(connection, position)
            if asked.per_region != live_answers.AT_TABLE or region not in reference.regions():
                raise KeyError(region)
            settled = json.loads(asked.settled)
            settled.pop(region, None)
            if option:
                answer = Answer(live_answers.for_region(asked.kind_code, option, own_choices(asked)), region)
                settled |= live_answers.count([answer])
                self._share(connection, asked.number, _given(answer))
            else:
                connection.execute(delete(room_vote).filter_by(code=self.code, question=asked.number, region=region))
            self._set(connection, asked.number, settled=json.dumps(settled))
            self._move_on(connection)

    def standing(self) -> Standing:
        """How the room and all its questions stand."""
        with self._ledger.reading() as connection:
            now = connection.execute(select(room).filter_by(code=self.code)).one()
            phones = select(func.count()).select_from(room_phone).filter_by(code=self.code)
            joined_count = connection.execute(phones.where(counts(room_phone, now.ticket_count))).scalar_one()
            questions = connection.execute(
                select(room_question).filter_by(code=self.code).order_by(room_question.c.position)
            ).all()
            given = select(room_vote).filter_by(code=self.code).where(counts(room_vote, now.ticket_count))
            votes = connection.execute(given).all()
            timers = connection.execute(select(room_timer).filter_by(code=self.code)).all()
        answers = defaultdict(list)
        for vote in votes:
            answers[vote.question].append(answer_of(vote))
        asked = [tally(one, counted(one, answers[one.number])) for one in questions]
        left = {timer.step_id: timer.ends_at - self._clock() for timer in timers}
        return Standing(now.step, now.revision, joined_count, asked, left)

    def was_kept(self, told: Tally) -> None:
        """The totals of one question are in the store now, as this tally tells them."""
        with self._ledger.updating() as connection:
            question = update(room_question).filter_by(code=self.code, number=told.number)
            connection.execute(question.values(kept=told.told))

    @contextmanager
    def _locked(self) -> Iterator[Connection]:
        """A transaction in which nobody else changes this room."""
        with self._ledger.updating() as connection:
            connection.execute(select(room.c.code).filter_by(code=self.code).with_for_update()).close()
            yield connection

    def _move_on(self, connection: Connection, **values: Any) -> None:
        connection.execute(update(room).filter_by(code=self.code).values(revision=room.c.revision + 1, **values))

    def _share(self, connection: Connection, number: int, given: Mapping[str, str]) -> None:
        """A region at its table has one answer: every phone that spoke for it sees the last one."""
        of_region = update(room_vote).filter_by(code=self.code, question=number, region=given["region"])
        connection.execute(of_region.values(options=given["options"]))

    def _join(self, connection: Connection, phone: str) -> None:
        mine = {"code": self.code, "phone": phone}
        if connection.execute(select(room_phone).filter_by(**mine)).first() is None:
            connection.execute(insert(room_phone).values(mine))
            self._move_on(connection)

    def _question(self, connection: Connection, position: int) -> Any:
        standing = select(room_question).filter_by(code=self.code, position=position, is_removed=False)
        found = connection.execute(standing).first()
        if found is None:
            raise KeyError(position)
        return found

    def _refuse_beside(self, connection: Connection, position: int) -> None:
        is_open = select(room_question.c.position).filter_by(code=self.code, state=State.OPEN.value)
        other = connection.execute(is_open.where(room_question.c.position != position)).scalar()
        if other is not None:
            raise OtherOpenError(other)

    def _set(self, connection: Connection, number: int, **values: Any) -> None:
        connection.execute(update(room_question).filter_by(code=self.code, number=number).values(values))

    def _settle(self, connection: Connection, but: int | None = None) -> None:
        is_open = select(room_question.c.number).filter_by(code=self.code, state=State.OPEN.value)
        for number in connection.execute(is_open).scalars().all():
            if number != but:
                settle(connection, self.code, number)


def settle(connection: Connection, code: str, number: int) -> None:
    """Close a question: its votes become totals, and of who voted only that they did is kept.

    Not even that where a region gives one answer together, which may be given again.
    """
    asked = connection.execute(select(room_question).filter_by(code=code, number=number)).one()
    ticket_count = connection.execute(select(room.c.ticket_count).filter_by(code=code)).scalar_one()
    votes = select(room_vote).filter_by(code=code, question=number).where(counts(room_vote, ticket_count))
    settled = json.dumps(counted(asked, map(answer_of, connection.execute(votes))))
    closed = {"state": State.CLOSED.value, "settled": settled}
    connection.execute(update(room_question).filter_by(code=code, number=number).values(closed))
    if asked.per_region != live_answers.AT_TABLE:
        voters = votes.with_only_columns(*room_vote.c["code", "question", "phone"])
        connection.execute(insert(room_voter).from_select(["code", "question", "phone"], voters))
    connection.execute(delete(room_vote).filter_by(code=code, question=number))


def _given(answer: Answer) -> dict[str, str]:
    return {"options": json.dumps(sorted(answer.options)), "region": answer.region}


def _is_past(moment: float | None, now: float) -> bool:
    return moment is not None and now >= moment
