"""Next steps that regions choose on a network day: kept for good, and what phones chose until it is kept.

A region chooses up to three, each with a role and a day. They are no actions of the region: those it hands in itself.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import delete, insert, select, update

from data import reference
from data.access import HALL, Act, Action, Principal
from data.audit import allow
from data.ledger import Ledger
from data.ledger.tables import room, room_steps
from data.months import months_later
from data.room import Room
from data.rooms import Rooms
from data.step_texts import MOST_STEPS
from data.store import Store, StoreError

MOST_CHARACTERS = 120
"""Of a step that somebody types: one line in the hall."""
_MONTHS_AHEAD = (1, 3, 6, 12)


class ChosenStep(NamedTuple):
    """What a region will do, who by role, and by which day."""

    step: str
    role_code: str
    by_date: date


Steps = tuple[ChosenStep, ...]


def menu() -> dict[str, str]:
    """The steps that a phone may choose: code -> what is done."""
    return {row["step"]: row["label"] for row in reference.rows("next_steps")}


def days(day: date) -> tuple[date, ...]:
    """The days that a phone may choose: the last of a month, one, three, six and twelve months ahead.

    >>> [str(one) for one in days(date(2026, 11, 26))]
    ['2026-12-31', '2027-02-28', '2027-05-31', '2027-11-30']
    """
    return tuple(months_later(day.replace(day=1), ahead + 1) - timedelta(days=1) for ahead in _MONTHS_AHEAD)


def save(store: Store, by: Principal, number: int, region: str, steps: Sequence[ChosenStep]) -> None:
    """Keep what a region chose on the day of a running order, instead of what it chose before; none is a choice too.

    Raises RefusedError, ValueError for more than three, a step without words or with too many, StoreError.
    """
    _keep(store, Act(by, Action.RUNSHEETS, region), number, region, steps)


def _keep(store: Store, act: Act, number: int, region: str, steps: Sequence[ChosenStep]) -> None:
    allow(store.ledger, act)
    if len(steps) > MOST_STEPS or not all(0 < len(one.step.strip()) <= MOST_CHARACTERS for one in steps):
        raise ValueError(steps)
    if tuple(steps) == of(store, number).get(region, ()):
        return
    with store.transaction(act) as (cursor, moment, _):
        key = [number, region]
        rows = [[*key, place, moment, *one] for place, one in enumerate(steps, 1)]
        cursor.executemany(_INSERT, rows or [[*key, 1, moment, None, None, None]])


_INSERT = """
    INSERT INTO staging.chosen_step (runsheet_number, region, place, chosen_at, step, role_code, by_date)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""


def of(store: Store, number: int) -> dict[str, Steps]:
    """What each region chose last on the day of a running order; a region that chose nothing is not there."""
    rows = store.rows(
        """
        SELECT region::VARCHAR, step, role_code::VARCHAR, by_date
        FROM chosen_step
        WHERE runsheet_number = ?
        QUALIFY chosen_at = max(chosen_at) OVER (PARTITION BY region)
        ORDER BY region, place
        """,
        [number],
    )
    chosen: dict[str, Steps] = {}
    for region, *step in rows:
        if step[0] is not None:
            chosen[region] = (*chosen.get(region, ()), ChosenStep(*step))
    return chosen


def newest_day(store: Store) -> int | None:
    """The running order for which a region chose last; None when no region ever did."""
    rows = store.rows("SELECT runsheet_number FROM chosen_step ORDER BY chosen_at DESC LIMIT 1")
    return rows[0][0] if rows else None


def choose_by_phone(ledger: Ledger, room_code: str, region: str, steps: Sequence[ChosenStep], day: date) -> None:
    """Take what a phone chose for its region, instead of what one chose before.

    Raises ValueError for what does not stand in the lists: a phone sends no words of its own.
    """
    texts, roles = set(menu().values()), {option.code for option in reference.options("partner_role")}
    are_listed = all(one.step in texts and one.role_code in roles and one.by_date in days(day) for one in steps)
    is_fine = 0 < len(steps) <= MOST_STEPS and len({one.step for one in steps}) == len(steps)
    if not (is_fine and are_listed and region in reference.regions()):
        raise ValueError(steps)
    with ledger.updating() as connection:
        connection.execute(select(room.c.code).filter_by(code=room_code).with_for_update()).close()
        mine = {"code": room_code, "region": region}
        values = {"steps": _written(steps), "is_kept": False}
        if connection.execute(update(room_steps).filter_by(**mine).values(values)).rowcount == 0:
            connection.execute(insert(room_steps).values(mine | values))
        connection.execute(update(room).filter_by(code=room_code).values(revision=room.c.revision + 1))


def by_phone(ledger: Ledger, room_code: str, *, is_kept: bool = False) -> dict[str, Steps]:
    """What phones chose in a room and the store does not have yet; with ``is_kept`` also what it has."""
    rows = select(room_steps).filter_by(code=room_code)
    with ledger.reading() as connection:
        found = connection.execute(rows if is_kept else rows.filter_by(is_kept=False)).all()
    return {row.region: _steps(row.steps) for row in found}


def _written(steps: Sequence[ChosenStep]) -> str:
    return json.dumps([[one.step, one.role_code, one.by_date.isoformat()] for one in steps])


def _steps(told: str) -> Steps:
    return tuple(ChosenStep(step, role, date.fromisoformat(day)) for step, role, day in json.loads(told))


def withdraw(ledger: Ledger, by: Principal, number: int, region: str) -> None:
    """Forget what phones chose for a region in the rooms of a running order: its facilitator chose since.

    Raises RefusedError.
    """
    allow(ledger, Act(by, Action.RUNSHEETS, region))
    with ledger.updating() as connection:
        codes = connection.execute(select(room.c.code).filter_by(runsheet_number=number).with_for_update()).scalars()
        for code in codes.all():
            connection.execute(delete(room_steps).filter_by(code=code, region=region))
            connection.execute(update(room).filter_by(code=code).values(revision=room.c.revision + 1))


def keep_due(store: Store, rooms: Rooms) -> None:
    """Keep what phones chose; a store that refuses must not stop a room, so that it is due again the next time."""
    try:
        for one in rooms.all():
            for region, steps in by_phone(store.ledger, one.code).items():
                _keep(store, Act(HALL, Action.KEEP, region), one.number, region, steps)
                _mark(store.ledger, one, region, steps)
    except StoreError:
        logging.getLogger(__name__).exception("next steps of a room are not kept yet")


def _mark(ledger: Ledger, one: Room, region: str, steps: Steps) -> None:
    """The store has these; what a phone chose meanwhile is due."""
    with ledger.updating() as connection:
        mine = update(room_steps).filter_by(code=one.code, region=region, steps=_written(steps))
        connection.execute(mine.values(is_kept=True))


def now(store: Store, of_room: Room | None, number: int) -> Mapping[str, Steps]:
    """What stands on the stage: what is kept, and what phones chose since."""
    fresh = by_phone(store.ledger, of_room.code) if of_room else {}
    return of(store, number) | fresh
