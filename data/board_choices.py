"""What a region chooses for the one page that its board reads: realisations, actions and a question, kept for good.

A choice names what it shows by its words and not by its row, so that it stays true after a new delivery.
"""

import json
from datetime import date
from typing import NamedTuple

from data.access import Act, Action, Principal
from data.audit import allow
from data.store import Store, SupersededError, shared
from data.typed_text import Judge

MOST_CHOSEN = 3
"""Realisations, and actions: what stands on one page beside the figures."""
MOST_CHARACTERS = 160
"""Of a question: three lines of a page."""


class PersonalDataError(ValueError):
    """The question holds data of a person; nothing is kept."""


class ChosenRealisation(NamedTuple):
    """A realisation by its day and title."""

    realised_date: date
    title: str


class ChosenAction(NamedTuple):
    """An action by the objective it serves and its words."""

    objective: str
    action: str


class BoardChoice(NamedTuple):
    """What one region chose; a part that is empty leaves it to the page."""

    realisations: tuple[ChosenRealisation, ...] = ()
    actions: tuple[ChosenAction, ...] = ()
    question: str = ""


NOTHING_CHOSEN = BoardChoice()


def save(  # noqa: PLR0913, PLR0917 - who, for which region, what, and instead of which choice
    store: Store,
    by: Principal,
    region: str,
    choice: BoardChoice,
    judge: Judge,
    seen: int | None = None,
) -> None:
    """Keep what a region chose instead of what it chose before; ``seen`` is the choice that was looked at.

    ``judge`` says whether a text holds data of a person. Raises RefusedError, PersonalDataError, ValueError for
    more than three, the same twice or a question that is too long, SupersededError when the region chose something
    else meanwhile, StoreError.
    """
    act = Act(by, Action.DELIVER, region)
    allow(store.ledger, act)
    chosen = choice._replace(question=" ".join(choice.question.split()))
    for part in (chosen.realisations, chosen.actions):
        if len(part) > MOST_CHOSEN or len(set(part)) < len(part):
            raise ValueError(part)
    if len(chosen.question) > MOST_CHARACTERS:
        raise ValueError(chosen.question)
    if judge(chosen.question):
        raise PersonalDataError
    with store.transaction(act) as (cursor, moment, _):
        before = store.rows("SELECT max(number) FROM board_choice WHERE region = ?", [region])[0][0] or 0
        if seen not in (None, before):
            raise SupersededError(before)
        if chosen != of(store, region, before):
            written = [json.dumps([_words(one) for one in part]) for part in (chosen.realisations, chosen.actions)]
            key = [region, moment, store.version(), newest_date(store, region)]
            cursor.execute(_INSERT, [*key, *written, chosen.question])


_INSERT = """
    INSERT INTO staging.board_choice
    SELECT (SELECT coalesce(max(number), 0) + 1 FROM board_choice), ?, ?, ?, ?, ?, ?, ?
    """


def _words(one: ChosenRealisation | ChosenAction) -> list[str]:
    return [str(part) for part in one]


def newest_date(store: Store, region: str) -> date | None:
    """The newest date that the sheets of a region describe; None: it handed in nothing."""
    ((newest,),) = store.rows("SELECT max(reference_date) FROM freshness(?) WHERE region = ?", [date.max, region])
    return newest  # type: ignore[no-any-return]


def newest_number(store: Store, as_of: date, region: str) -> int:
    """The choice that counts at a date, and in the past of a store the one of then; 0: the region never chose.

    A choice counts from the date that it chose from, as figures do, and not from the day on which it was made.
    """
    counting = [number for of, number, since in _choices(store) if of == region and (since is None or since <= as_of)]
    return max(counting, default=0)


@shared
def _choices(store: Store) -> tuple[tuple[str, int, date | None], ...]:
    """The region, the number and the date from which it counts, of every choice that is known."""
    asked = """
        SELECT region::VARCHAR, number, from_date
        FROM board_choice
        WHERE data_version <= coalesce(getvariable('known_until'), 2147483647)
        """
    return tuple(store.rows(asked))


def last_number(store: Store) -> int:
    """The last choice of whichever region; 0 before the first."""
    ((number,),) = store.rows("SELECT coalesce(max(number), 0) FROM board_choice")
    return int(number)


def is_of(store: Store, region: str, number: int) -> bool:
    """Whether this is a choice of a region; 0 is that of never choosing, which every region has."""
    counted = "SELECT count(*) FROM board_choice WHERE region = ? AND number = ?"
    return not number or bool(store.rows(counted, [region, number])[0][0])


def of(store: Store, region: str, number: int) -> BoardChoice:
    """One choice of a region; a number that is not one of its choices chose nothing."""
    asked = "SELECT realisations, actions, question FROM board_choice WHERE region = ? AND number = ?"
    # 0 is that of never choosing, as of most regions
    rows = store.rows(asked, [region, number]) if number else ()
    if not rows:
        return NOTHING_CHOSEN
    realisations, actions, question = rows[0]
    return BoardChoice(
        tuple(ChosenRealisation(date.fromisoformat(day), title) for day, title in json.loads(realisations)),
        tuple(ChosenAction(objective, action) for objective, action in json.loads(actions)),
        question,
    )
