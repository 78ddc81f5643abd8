"""What a run of the app asks its questions of: the one store, or that store as it was known at an earlier version."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

from data import chosen_steps
from data.board_choices import newest_number
from data.feedback import Feedback
from data.live_results import keep_due
from data.locations import default_path
from data.questions.chosen_steps import day_steps
from data.questions.collection import collection
from data.questions.newcomer_answers import newcomer_answers, offers_answered
from data.rooms import Rooms
from data.store import Store, today
from ui.cache import kept

ANSWERS_KEPT = 1_500
"""Some 60 questions times 25 dates, some of which are asked for each region; an answer is some kilobytes."""
ANSWERS_OF_NOW_KEPT = 100
"""Some questions of all regions: an answer is of no use after the next change."""
_WITHOUT_DELIVERY: frozenset[Callable[..., Any]] = frozenset(
    {day_steps, newest_number, newcomer_answers, offers_answered, collection}
)
"""Questions about what changes between deliveries, in the operational tables of the ledger."""
P = ParamSpec("P")
A = TypeVar("A")
_version: ContextVar[int | None] = ContextVar("answers_version", default=None)


class _Opened(NamedTuple):
    store: Store
    rooms: Rooms
    feedback: Feedback


@kept(most=20)
def _open(path: str) -> _Opened:
    opened = Store(Path(path), is_following=True)
    rooms = Rooms(opened.ledger)
    # a process that ended between closing a question and keeping its totals left them; idem of chosen steps
    keep_due(opened, rooms)
    chosen_steps.keep_due(opened, rooms)
    feedback = Feedback(opened.ledger)
    feedback.forget(today())
    return _Opened(opened, rooms, feedback)


def store() -> Store:
    """The one store of this process, which hears what other processes write. Raises StoreError."""
    return _open(str(default_path())).store


def rooms() -> Rooms:
    """The live rooms of that store. Raises StoreError."""
    return _open(str(default_path())).rooms


def feedback() -> Feedback:
    """What newcomers answer, of that store. Raises StoreError."""
    return _open(str(default_path())).feedback


@contextmanager
def known_at(version: int | None) -> Iterator[None]:
    """Inside, questions are answered as they were when the delivery with this id was the newest; None: now."""
    before = _version.set(version)
    try:
        yield
    finally:
        _version.reset(before)


def reader() -> Store:
    """What questions are put to here and now: the store, or its past inside known_at()."""
    opened, version = store(), _version.get()
    return opened if version in (None, opened.version()) else _past(opened, version)


@kept(most=20)
def _past(opened: Store, version: int) -> Store:
    return opened.at(version)


def ask(question: Callable[Concatenate[Store, P], A], /, *args: P.args, **named: P.kwargs) -> A:
    """The answer of a question, kept until the data change.

    The data version is part of the key, so every session sees a new delivery at its next run. So is the number of the
    last change, for what changes without a delivery.
    """
    opened = reader()
    asked = (question, args, tuple(named.items()))
    answer: A
    if question in _WITHOUT_DELIVERY:
        answer = _answer_of_now(opened, opened.version(), opened.ledger.change, *asked)
    else:
        answer = _answer(opened, opened.version(), *asked)
    return answer


def _question_key(opened: Store, *asked: object) -> tuple[object, ...]:
    return str(opened.path), *asked


@kept(ANSWERS_KEPT, _question_key)
def _answer(opened: Store, _version: int, question: Callable[..., Any], args: Any, named: Any) -> Any:
    return question(opened, *args, **dict(named))


@kept(ANSWERS_OF_NOW_KEPT, _question_key)
def _answer_of_now(
    opened: Store, _version: int, _change: int, question: Callable[..., Any], args: Any, named: Any
) -> Any:
    return question(opened, *args, **dict(named))
