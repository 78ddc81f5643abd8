"""Questions at a figure of a region, and what its staff answered; they stand beside the ledger, so they can be deleted.

Who asks is shown as a role and a region, never as a person. No text in it is about a person.
"""

import secrets
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from data import audit, reference
from data.access import Act, Action, Mode, Principal, RefusedError
from data.ledger import Ledger
from data.ledger.tables import figure_question
from data.typed_text import Judge

MOST_CHARACTERS = 300
MOST_A_DAY = 20
"""Questions of one person; where nobody signs in, of all together."""
TOLD_DAYS = 31
"""So long an answer is told to the region that asked."""
_NUMBERS = 2**31
Part = Literal["text", "personal", "quota", "region"]


class UnusableQuestionError(ValueError):
    """A question or answer cannot be kept; ``part`` says why."""

    def __init__(self, part: Part) -> None:
        super().__init__(part)
        self.part = part


class AnsweredError(LookupError):
    """Somebody answered, or deleted, the question meanwhile; nothing has changed."""


class Question(NamedTuple):
    """A question at a figure of a region; ``answer`` is None while it is open. Moments are UTC without a zone.

    ``asked_as`` is a role, ``asked_for`` the region of who asks, None for who has none or several.
    """

    number: int
    asked_at: datetime
    region: str
    figure: str
    text: str
    asked_as: str
    asked_for: str | None
    answer: str | None
    answered_at: datetime | None


_COLUMNS = [figure_question.c[name] for name in Question._fields]


def ask(  # noqa: PLR0913, PLR0917 - who, where, what, and as whom
    ledger: Ledger, by: Principal, region: str, figure: str, text: str, judge: Judge, asked_for: str | None = None
) -> int:
    """Put a question to the staff of a region; its number. ``asked_for`` counts only where nobody signs in.

    Raises RefusedError for who is not signed in, UnusableQuestionError, StoreError.
    """
    act = Act(by, Action.ASK, region)
    _allow(ledger, act)
    if region not in reference.regions() or asked_for not in (None, *reference.regions()):
        raise UnusableQuestionError("region")
    tidy = _fitting(text, judge)
    person = audit.who(ledger, act)
    number = secrets.randbelow(_NUMBERS)
    own = asked_for if by.mode is Mode.OPEN else next(iter(by.regions)) if len(by.regions) == 1 else None
    with ledger.writing() as connection:
        if _asked_lately(connection, person) >= MOST_A_DAY:
            raise UnusableQuestionError("quota")
        row = {
            "number": number,
            "asked_at": _now(),
            "region": region,
            "figure": figure,
            "text": tidy,
            "asker": person,
            "asked_as": by.said or ",".join(sorted(by.roles)),
            "asked_for": own,
        }
        # who asked counts for the bound of a day, and is then of no use
        passed = update(figure_question).where(figure_question.c.asked_at <= _now() - timedelta(days=1))
        connection.execute(passed.values(asker=None))
        connection.execute(insert(figure_question).values(row))
        audit.note(connection, act, person, audit.DONE)
    return number


def answer(ledger: Ledger, by: Principal, number: int, text: str, judge: Judge) -> None:
    """Answer an open question; of two who answer at once the first is kept.

    Raises RefusedError for who is not of its region, LookupError for one that is not there, AnsweredError for one that
    has an answer by now, UnusableQuestionError.
    """
    act = Act(by, Action.ANSWER, _region_of(ledger, number))
    audit.allow(ledger, act)
    values = {"answer": _fitting(text, judge), "answered_at": _now()}
    person = audit.who(ledger, act)
    is_open = figure_question.c.answer.is_(None)
    with ledger.writing() as connection:
        given = update(figure_question).filter_by(number=number).where(is_open).values(values)
        if connection.execute(given).rowcount == 0:
            raise AnsweredError(number)
        audit.note(connection, act, person, audit.DONE)


def remove(ledger: Ledger, by: Principal, number: int) -> None:
    """Delete a question with its answer; the audit tells that it was done, not what it said.

    Raises RefusedError, and LookupError for one that is not there.
    """
    audit.allow(ledger, Act(by, Action.ADMINISTER))
    act = Act(by, Action.ADMINISTER, _region_of(ledger, number))
    person = audit.who(ledger, act)
    with ledger.writing() as connection:
        if connection.execute(delete(figure_question).filter_by(number=number)).rowcount == 0:
            raise LookupError(number)
        audit.note(connection, act, person, audit.DONE)


def listed(ledger: Ledger, by: Principal, region: str | None = None, *, is_open: bool = False) -> list[Question]:
    """The questions, of one region where it is named, the oldest open one first and answered ones after them.

    Raises RefusedError for who is not signed in, as ``ask`` does, and StoreError.
    """
    _allow(ledger, Act(by, Action.ASK, region))
    asked = select(*_COLUMNS).order_by(figure_question.c.answer.is_not(None), figure_question.c.asked_at)
    if region is not None:
        asked = asked.filter_by(region=region)
    if is_open:
        asked = asked.where(figure_question.c.answer.is_(None))
    with ledger.reading() as connection:
        return [Question(*row) for row in connection.execute(asked)]


def answered_to(ledger: Ledger, by: Principal, region: str) -> list[Question]:
    """What was answered in the last ``TOLD_DAYS`` days to who asked for a region, the newest answer first.

    Raises as ``listed``.
    """
    _allow(ledger, Act(by, Action.ASK, region))
    lately = figure_question.c.answered_at > _now() - timedelta(days=TOLD_DAYS)
    told = select(*_COLUMNS).filter_by(asked_for=region).where(lately)
    with ledger.reading() as connection:
        return [Question(*row) for row in connection.execute(told.order_by(figure_question.c.answered_at.desc()))]


def _allow(ledger: Ledger, act: Act) -> None:
    """Nothing is asked or read by nobody: who looks without signing in has the rights of a visitor and is none."""
    audit.allow(ledger, act)
    if act.by.person is None and act.by.mode not in (Mode.OPEN, Mode.MACHINE):
        audit.keep(ledger, act, audit.REFUSED)
        raise RefusedError(act.action)


def _region_of(ledger: Ledger, number: int) -> str:
    with ledger.reading() as connection:
        region: str | None = connection.execute(select(figure_question.c.region).filter_by(number=number)).scalar()
    if region is None:
        raise LookupError(number)
    return region


def _asked_lately(connection: Connection, person: str | None) -> int:
    since = figure_question.c.asked_at > _now() - timedelta(days=1)
    mine = figure_question.c.asker.is_(None) if person is None else figure_question.c.asker == person
    return int(connection.execute(select(func.count()).select_from(figure_question).where(since, mine)).scalar_one())


def _fitting(text: str, judge: Judge) -> str:
    tidy = " ".join(text.split())
    if not 0 < len(tidy) <= MOST_CHARACTERS:
        raise UnusableQuestionError("text")
    if judge(tidy):
        raise UnusableQuestionError("personal")
    return tidy


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
