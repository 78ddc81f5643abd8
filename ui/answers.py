"""What a run of the app asks its questions of: the one store, or that store as it was known at an earlier version."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

import streamlit as st

from data import chosen_steps
from data.live_results import keep_due
from data.questions.chosen_steps import day_steps
from data.rooms import Rooms
from data.store import Store, default_path

ANSWERS_KEPT = 400
"""About 20 questions times 20 dates; a frame is some kilobytes."""
_WITHOUT_DELIVERY: frozenset[Callable[..., Any]] = frozenset({day_steps})
"""Questions about what changes between deliveries."""
P = ParamSpec("P")
A = TypeVar("A")
_version: ContextVar[int | None] = ContextVar("answers_version", default=None)


class _Opened(NamedTuple):
    store: Store
    rooms: Rooms


@st.cache_resource(show_spinner=False)
def _open(path: str) -> _Opened:
    opened = Store(Path(path), is_following=True)
    rooms = Rooms(opened.ledger)
    # a process that ended between closing a question and keeping its totals left them; idem of chosen steps
    keep_due(opened, rooms)
    chosen_steps.keep_due(opened, rooms)
    return _Opened(opened, rooms)


def store() -> Store:
    """The one store of this process, which hears what other processes write. Raises StoreError."""
    return _open(str(default_path())).store


def rooms() -> Rooms:
    """The live rooms of that store. Raises StoreError."""
    return _open(str(default_path())).rooms


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
    return opened if version in (None, opened.version()) else _past(str(opened.path), version, opened)


@st.cache_resource(show_spinner=False, max_entries=20)
def _past(path: str, version: int, _opened: Store) -> Store:
    return _opened.at(version)


def ask(question: Callable[Concatenate[Store, P], A], /, *args: P.args, **named: P.kwargs) -> A:
    """The answer of a question, kept until the data change.

    The data version is part of the key, so every session sees a new delivery at its next run. What changes without a
    delivery is asked every time.
    """
    opened = reader()
    if question in _WITHOUT_DELIVERY:
        return question(opened, *args, **named)
    name = f"{opened.path}:{question.__module__}.{question.__qualname__}"
    answer: A = _answer(name, opened.version(), args, named, question, opened)
    return answer


@st.cache_data(show_spinner=False, max_entries=ANSWERS_KEPT)
def _answer(name: str, version: int, arguments: Any, named: Any, _question: Callable[..., Any], _store: Store) -> Any:
    return _question(_store, *arguments, **named)
