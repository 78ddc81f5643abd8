"""Collection rounds on the command line: open one, ask something else in it, close it, list them."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from data import collection_rounds
from data.access import MACHINE
from data.collection_rounds import Plan, Round, RunningError, UnusableRoundError
from data.questions.collection import collection
from data.store import Store, today
from loaders.answering import FINE, UsageError, give
from loaders.values.person_names import is_about_person

OPEN, CHANGE, CLOSE, LIST = "open", "change", "close", "list"
TASKS = (OPEN, CHANGE, CLOSE, LIST)


class Words(Protocol):
    """What the answers say; the module ui.texts.command is one."""

    UNUSABLE_DATE: str
    UNUSABLE_ROUND: dict[str, str]
    ROUND_RUNS: str
    NO_ROUND_RUNS: str
    NO_ROUNDS: str
    ROUND: str
    ROUND_STATES: dict[bool, str]


def run(store: Store, options: argparse.Namespace, words: Words) -> int:
    """Do it and tell the rounds that it is about.

    Raises UsageError, and data.store.SupersededError when somebody else changed the round meanwhile.
    """
    try:
        rows = _TASKS[options.task](store, options, words)
    except UnusableRoundError as error:
        raise UsageError(words.UNUSABLE_ROUND[error.part]) from error
    except RunningError as error:
        raise UsageError(words.ROUND_RUNS) from error
    lines = (
        words.ROUND.format(**row | {"sheets": ", ".join(row["sheets"]), "state": _state(row, words)}) for row in rows
    )
    give(options, {"status": "ok", "rounds": rows}, "\n".join(lines) or words.NO_ROUNDS)
    return FINE


def _open(store: Store, options: argparse.Namespace, words: Words) -> list[dict[str, Any]]:
    if not options.date:
        raise UnusableRoundError("by_date")
    asked = tuple(options.sheet or collection_rounds.sheets(store))
    plan = Plan(options.name or "", _day(options.date, words), asked, options.note or "")
    return [_row(store, collection_rounds.open_round(store, MACHINE, plan, is_about_person))]


def _change(store: Store, options: argparse.Namespace, words: Words) -> list[dict[str, Any]]:
    seen = _running(store, words)
    given = {
        "name": options.name,
        "by_date": _day(options.date, words) if options.date else None,
        "sheets": tuple(options.sheet) if options.sheet else None,
        "note": options.note,
    }
    plan = replace(seen.plan, **{part: value for part, value in given.items() if value is not None})
    return [_row(store, collection_rounds.change(store, MACHINE, seen, plan, is_about_person))]


def _close(store: Store, _options: argparse.Namespace, words: Words) -> list[dict[str, Any]]:
    return [_row(store, collection_rounds.close(store, MACHINE, _running(store, words)))]


def _list(store: Store, _options: argparse.Namespace, _words: Words) -> list[dict[str, Any]]:
    return [_row(store, one) for one in collection_rounds.rounds(store)]


def _running(store: Store, words: Words) -> Round:
    running = collection_rounds.running(store)
    if running is None:
        raise UsageError(words.NO_ROUND_RUNS)
    return running


def _row(store: Store, one: Round) -> dict[str, Any]:
    facts = collection(store, today(), one.number)
    return {
        "number": one.number,
        "name": one.name,
        "by_date": one.by_date,
        "sheets": list(one.sheets),
        "note": one.note,
        "is_closed": one.is_closed,
        "done": len(facts.done_regions),
        "begun": len(facts.begun_regions),
        "silent": list(facts.silent_regions),
        "silent_count": len(facts.silent_regions),
    }


def _state(row: Mapping[str, Any], words: Words) -> str:
    return words.ROUND_STATES[row["is_closed"]]


def _day(text: str, words: Words) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(words.UNUSABLE_DATE.format(date=text)) from error


_TASKS: Mapping[str, Callable[[Store, argparse.Namespace, Words], list[dict[str, Any]]]] = {
    OPEN: _open,
    CHANGE: _change,
    CLOSE: _close,
    LIST: _list,
}
