"""The questions of a room as its running order is edited: what was answered stays with its step."""

import json
from collections.abc import Sequence
from itertools import count
from typing import Any

from sqlalchemy import Connection, case, insert, select, update

from data import live_answers
from data.ledger.tables import room, room_question
from data.live_questions import State, Step, own_choices
from data.room import settle

_UNASKED = {"state": State.CLOSED.value, "hands": "{}", "settled": "{}", "kept": ""}
_REMOVED = {"state": State.CLOSED.value, "is_removed": True}


def lay_out(connection: Connection, code: str, version: int, steps: Sequence[Step]) -> None:
    """Take the steps of another version; what was answered stays with its step, reworded, moved or taken out."""
    rows = connection.execute(select(room_question).filter_by(code=code).order_by(room_question.c.position)).all()
    known = _Known(rows)
    new_numbers = count(1 + max((row.number for row in rows), default=0))
    for position, step in enumerate(steps, 1):
        if step.kind_code not in live_answers.KINDS:
            continue
        asked = {"position": position, "text": step.question, "step_id": step.step_id, "is_removed": False}
        asked |= {"choices": json.dumps(step.choices), "per_region": step.per_region, "origin": step.origin}
        number = known.take(step)
        if number is not None:
            connection.execute(update(room_question).filter_by(code=code, number=number).values(asked))
        else:
            asked |= {"code": code, "number": next(new_numbers), "kind_code": step.kind_code}
            connection.execute(insert(room_question).values(asked | _UNASKED))
    raised: dict[str, Any] = {"change": room.c.change + 1, "revision": room.c.revision + 1}
    for row in known.left:
        if row.state == State.OPEN:
            settle(connection, code, row.number)
            raised["closes_at"] = None
        connection.execute(update(room_question).filter_by(code=code, number=row.number).values(_REMOVED))
    last = case((room.c.last_question.in_([row.number for row in known.left]), 0), else_=room.c.last_question)
    connection.execute(update(room).filter_by(code=code).values(runsheet_version=version, last_question=last, **raised))


class _Known:
    """The questions of a room that no step has claimed yet."""

    def __init__(self, rows: Sequence[Any]) -> None:
        self.left = list(rows)

    def take(self, step: Step) -> int | None:
        """The number of the question of this step; None for a step that was not there before.

        A room that was opened by an earlier release knows its questions by kind and words only.
        """
        how = (step.kind_code, step.choices, step.per_region)
        for row in self.left:
            is_same = row.step_id == step.step_id if row.step_id else row.text == step.question
            if is_same and (row.kind_code, own_choices(row), row.per_region) == how:
                self.left.remove(row)
                return int(row.number)
        return None
