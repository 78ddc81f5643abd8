"""Collection rounds: by when core partners ask which sheets of all regions; every change is a new version of one.

At most one runs at a time, so that a region knows what is asked of it. It holds no personal data.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from data.access import Act, Action, Principal
from data.audit import allow
from data.store import Store, SupersededError, today
from data.typed_text import Judge

MOST_NAME_CHARACTERS, MOST_NOTE_CHARACTERS = 60, 300
MOST_DAYS = 366
"""So far ahead the last day lies at most: what is further is a year that was typed wrong."""
Part = Literal["name", "by_date", "sheets", "note", "personal"]
_ROUNDS = """
    SELECT
        number, version, name, by_date, sheets, note,
        min(newest_delivery_id) OVER (PARTITION BY number) AS opened_after,
        min(saved_at) OVER (PARTITION BY number) AS opened_at,
        newest_delivery_id AS saved_after, saved_at, is_closed
    FROM collection_round
    ORDER BY number DESC, version DESC
    """
_INSERT = """
    INSERT INTO staging.collection_round (
        number, version, name, by_date, sheets, note, newest_delivery_id, saved_at, is_closed
    )
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    """


class UnusableRoundError(ValueError):
    """A round cannot be like this; ``part`` says which of its parts cannot."""

    def __init__(self, part: Part) -> None:
        super().__init__(part)
        self.part = part


class RunningError(Exception):
    """Another round runs; nothing has changed."""


@dataclass(frozen=True)
class Plan:
    """What is asked: a name, the last day, sheets in workbook order, and a note or none."""

    name: str
    by_date: date
    sheets: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Round:
    """One version of a round; ``number`` stays over versions.

    ``opened_after`` is the last delivery before the first version, ``saved_after`` before this one, 0 for none. Moments
    are UTC without a zone.
    """

    number: int
    version: int
    name: str
    by_date: date
    sheets: tuple[str, ...]
    note: str
    opened_after: int
    opened_at: datetime
    saved_after: int
    saved_at: datetime
    is_closed: bool

    @property
    def plan(self) -> Plan:
        """What is asked, to be changed."""
        return Plan(self.name, self.by_date, self.sheets, self.note)


def sheets(store: Store) -> tuple[str, ...]:
    """The sheets that can be asked, in workbook order. Source: macro ``sheet_table``."""
    rows = store.rows("SELECT sheet FROM sheet_table() WHERE is_regional ORDER BY position")
    return tuple(name for (name,) in rows)


def every_version(store: Store) -> tuple[Round, ...]:
    """All versions of all rounds, the newest first. Source: table ``collection_round``."""
    return store.facts(Round, _ROUNDS)


def rounds(store: Store) -> tuple[Round, ...]:
    """All rounds as they are now, the newest first."""
    newest: dict[int, Round] = {}
    for one in every_version(store):
        newest.setdefault(one.number, one)
    return tuple(newest.values())


def running(store: Store) -> Round | None:
    """The round that is not closed; None: none runs."""
    return next((one for one in rounds(store) if not one.is_closed), None)


def find(store: Store, number: int, version: int | None = None) -> Round | None:
    """One round, its newest version unless another is asked; None when there is none."""
    return next((one for one in every_version(store) if one.number == number and version in (None, one.version)), None)


def closed_after(store: Store, number: int) -> int | None:
    """The last delivery before a round was closed; None while it runs."""
    newest = find(store, number)
    return newest.saved_after if newest and newest.is_closed else None


def open_round(store: Store, by: Principal, plan: Plan, judge: Judge) -> Round:
    """Ask it from now on.

    Raises RefusedError, UnusableRoundError, RunningError, StoreError; then nothing has changed.
    """
    act = Act(by, Action.COLLECT)
    allow(store.ledger, act)
    fitting = _fitting(store, plan, judge)
    with store.transaction(act) as (cursor, moment, _):
        if running(store):
            raise RunningError
        number = max((one.number for one in rounds(store)), default=0) + 1
        cursor.execute(_INSERT, [number, 1, *_told(store, fitting), moment, False])
    return _kept(store, number)


def change(store: Store, by: Principal, seen: Round, plan: Plan, judge: Judge) -> Round:
    """Ask something else in a round that runs; ``seen`` is the version that was looked at.

    Raises RefusedError, UnusableRoundError, SupersededError when it is another by now, StoreError.
    """
    allow(store.ledger, Act(by, Action.COLLECT))
    return _write(store, by, seen, _fitting(store, plan, judge, seen.plan), is_closed=False)


def close(store: Store, by: Principal, seen: Round) -> Round:
    """End a round that runs. Raises as ``change``."""
    return _write(store, by, seen, seen.plan, is_closed=True)


def _write(store: Store, by: Principal, seen: Round, plan: Plan, *, is_closed: bool) -> Round:
    with store.transaction(Act(by, Action.COLLECT)) as (cursor, moment, _):
        newest = find(store, seen.number)
        if newest != seen or newest.is_closed:
            raise SupersededError(seen.number)
        cursor.execute(_INSERT, [seen.number, seen.version + 1, *_told(store, plan), moment, is_closed])
    return _kept(store, seen.number)


def _kept(store: Store, number: int) -> Round:
    newest = find(store, number)
    if newest is None:
        raise LookupError(number)
    return newest


def _told(store: Store, plan: Plan) -> list[object]:
    return [plan.name, plan.by_date, list(plan.sheets), plan.note, store.version()]


def _fitting(store: Store, plan: Plan, judge: Judge, before: Plan | None = None) -> Plan:
    """The plan as it is kept; the last day of ``before`` may be over. Raises UnusableRoundError."""
    known = sheets(store)
    tidy = replace(
        plan,
        name=" ".join(plan.name.split()),
        note=" ".join(plan.note.split()),
        sheets=tuple(name for name in known if name in plan.sheets),
    )
    if not 0 < len(tidy.name) <= MOST_NAME_CHARACTERS:
        raise UnusableRoundError("name")
    is_as_before = before is not None and tidy.by_date == before.by_date
    if not is_as_before and not today() <= tidy.by_date <= today() + timedelta(days=MOST_DAYS):
        raise UnusableRoundError("by_date")
    if not tidy.sheets or not set(plan.sheets) <= set(known):
        raise UnusableRoundError("sheets")
    if len(tidy.note) > MOST_NOTE_CHARACTERS:
        raise UnusableRoundError("note")
    if judge(tidy.name) or judge(tidy.note):
        raise UnusableRoundError("personal")
    return tidy
