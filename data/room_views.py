"""What is seen of a live room: by one phone, and as a whole by its facilitator; changes nothing."""

import json
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Table, bindparam, select, true

from data.ledger.tables import room, room_phone, room_question, room_vote, room_voter
from data.live_answers import Answer
from data.live_questions import Seen, State, Tally, own_choices

_ANSWERS_KEPT = 1000
TICKET = "ticket-"
"""How the name of a phone with a ticket begins; other names are random and shorter."""


def counts(table: Table, ticket_count: int) -> ColumnElement[bool]:
    """Which phones count: all, or where tickets are asked those that showed one.

    Who answered without one before they were asked would else answer twice, with a new cookie and a ticket.
    """
    return table.c.phone.startswith(TICKET) if ticket_count else true()


def _of_phone(table: Table) -> ColumnElement[bool]:
    return (
        (table.c.code == room.c.code)
        & (table.c.question == room.c.last_question)
        & (table.c.phone == bindparam("phone"))
    )


LOOK: Select[Any] = (
    select(
        *room.c,
        *room_question.c["position", "kind_code", "text", "state", "choices", "per_region"],
        *room_vote.c["options", "region"],
        room_voter.c.phone.is_not(None).label("is_settled"),
        room_phone.c.phone.is_not(None).label("has_joined"),
    )
    .outerjoin_from(
        room, room_question, (room_question.c.code == room.c.code) & (room_question.c.number == room.c.last_question)
    )
    .outerjoin(room_vote, _of_phone(room_vote))
    .outerjoin(room_voter, _of_phone(room_voter))
    .outerjoin(room_phone, (room_phone.c.code == room.c.code) & (room_phone.c.phone == bindparam("phone")))
    .where(room.c.code == bindparam("code"))
)
"""A room, its question that is open or was last, and what one phone did there: all that its page shows.

Every phone asks this every other second, so it finds a few rows by their keys, however many others vote meanwhile.
"""


class Standing(NamedTuple):
    """How a room stands at one moment; ``asked`` are all its questions, also of steps that were taken out since."""

    step: int
    revision: int
    joined_count: int
    asked: list[Tally]
    timers: dict[str, float]
    """Step -> seconds that its timer has left; below zero once it is over."""

    @property
    def tallies(self) -> dict[int, Tally]:
        """The questions of the running order as it is now, by position."""
        return {one.position: one for one in self.asked if not one.is_removed}

    @property
    def due(self) -> list[Tally]:
        """The questions whose totals are to be kept."""
        return [one for one in self.asked if one.is_due]

    @property
    def open_step(self) -> int | None:
        """The position of the question that is open; never more than one is."""
        return next((position for position, one in self.tallies.items() if one.state is State.OPEN), None)

    @property
    def is_asking(self) -> bool:
        """True while a question is open."""
        return self.open_step is not None


def answer_of(vote: Any) -> Answer:
    """The answer that a row of room_vote holds."""
    return _answer(vote.options, vote.region)


@lru_cache(_ANSWERS_KEPT)
def _answer(options: str, region: str) -> Answer:
    """A full room gives the same few answers, which are read anew whenever the stage asks how it stands."""
    return Answer(frozenset(json.loads(options)), region)


def seen(row: Any) -> Seen:
    """What a row of LOOK shows to its phone."""
    if row.position is None:
        return Seen(0, "", "", State.CLOSED, None, is_settled=False, change=row.change)
    answer = None if row.options is None else answer_of(row)
    asked = (row.position, row.kind_code, row.text, State(row.state), answer, row.is_settled, row.change)
    return Seen(*asked, own_choices(row), row.per_region, row.last_question)
