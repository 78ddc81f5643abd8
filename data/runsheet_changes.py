"""What differs between two versions of a running order, and how the edits of two people go together."""

from collections.abc import Sequence
from dataclasses import fields, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any, NamedTuple

from data import runsheets
from data.access import Principal
from data.runsheets import Runsheet, Step
from data.store import Store, SupersededError

FIELDS = tuple(field.name for field in fields(Step) if field.compare)
"""What of a step people edit."""
NAME, ORDER, AWAY, GONE = "name", "order", "away", "gone"
"""What a conflict can be about beside a field of a step: the name, the order, a step that I took out and they edited,
or one that they took out and I edited."""


class Kind(StrEnum):
    """What happened to a step, or to the whole running order."""

    RENAMED = "renamed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    EDITED = "edited"


class Change(NamedTuple):
    """One difference; ``step`` as it is after it, or was when it is there no more; None for another name."""

    kind: Kind
    step: Step | None = None


class Conflict(NamedTuple):
    """Two people wanted different things; what stands is what the other one wanted.

    ``field`` is one of FIELDS, NAME, ORDER, AWAY or GONE; ``mine`` what was asked for and is not done yet: a value of
    that field, or for GONE the whole step.
    """

    step_id: str
    field: str
    mine: Any = None
    theirs: Any = None


class Merged(NamedTuple):
    """A running order with the edits of both, and what could not be put together."""

    name: str
    steps: tuple[Step, ...]
    conflicts: list[Conflict]


class Saved(NamedTuple):
    """What became of an edit: the version that stands, what waits for a choice, what others did meanwhile."""

    sheet: Runsheet
    conflicts: list[Conflict]
    others: list[Change]


def save(store: Store, by: Principal, base: Runsheet, mine: Runsheet) -> Saved:
    """Keep what somebody made of ``base``, together with what others made of it meanwhile.

    Raises SupersededError when it was taken off the list meanwhile, ValueError as ``runsheets.save``, and
    StoreUnwritableError; then nothing has changed.
    """
    newest = base
    for _ in range(_MOST_TRIES):
        got = merged(base, mine, newest)
        wanted = replace(newest, name=got.name, steps=got.steps)
        try:
            if not is_same(wanted, newest) or not got.conflicts:
                wanted = runsheets.save(store, by, got.name, got.steps, newest.number, newest.version)
        except SupersededError:
            later = runsheets.find(store, base.number)
            if later is None or later.is_deleted:
                raise
            newest = later
        else:
            return Saved(wanted, got.conflicts, changes(base, newest))
    raise SupersededError(base.number)


_MOST_TRIES = 5
"""Each time somebody else was faster."""


def changes(before: Runsheet, after: Runsheet) -> list[Change]:
    """What was done between two versions: the name, then steps in their order, those that are gone last."""
    old, new = _by_id(before.steps), _by_id(after.steps)
    moved = _moved([key for key in old if key in new], [key for key in new if key in old])
    made = [Change(Kind.RENAMED)] if before.name != after.name else []
    for key, step in new.items():
        if key not in old:
            made.append(Change(Kind.ADDED, step))
        elif step != old[key]:
            made.append(Change(Kind.EDITED, step))
        elif key in moved:
            made.append(Change(Kind.MOVED, step))
    return made + [Change(Kind.REMOVED, step) for key, step in old.items() if key not in new]


def _by_id(steps: Sequence[Step]) -> dict[str, Step]:
    return {step.step_id: step for step in steps}


def _moved(before: list[str], after: list[str]) -> set[str]:
    """The fewest that moved, when the others stay in their order."""
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return set(after) - {key for block in blocks for key in after[block.b : block.b + block.size]}


def is_same(one: Runsheet, other: Runsheet) -> bool:
    """True when both show the same, in the same steps."""
    return _content(one) == _content(other)


def _content(sheet: Runsheet) -> tuple[str, list[tuple[str, Step]]]:
    return sheet.name, [(step.step_id, step) for step in sheet.steps]


def before_last(versions: Sequence[Runsheet]) -> Runsheet | None:
    """What stood there before the last change that was not undone; ``versions`` newest first.

    Undoing is a version like any other, so it is seen by what it holds: A, B, A leads to what was before the first A.
    """
    if not versions:
        return None
    earlier = [place for place, one in enumerate(versions) if place and is_same(one, versions[0])]
    begin = earlier[0] if earlier else 0
    return next((one for one in versions[begin + 1 :] if not is_same(one, versions[0])), None)


def merged(base: Runsheet, mine: Runsheet, theirs: Runsheet) -> Merged:
    """The edits that led from ``base`` to ``mine``, done on ``theirs``: who came second loses nothing.

    What only one of both touched is theirs or mine as it should; of what both touched, that of the other stands, and
    mine is a conflict.
    """
    conflicts = []
    name = theirs.name
    if mine.name not in (base.name, theirs.name):
        if theirs.name == base.name:
            name = mine.name
        else:
            conflicts.append(Conflict("", NAME, mine.name, theirs.name))
    was, own, now = _by_id(base.steps), _by_id(mine.steps), _by_id(theirs.steps)
    steps: dict[str, Step] = {}
    for key, step in now.items():
        if key not in was:
            steps[key] = step
        elif key in own:
            steps[key], refused = _together(was[key], own[key], step)
            conflicts += refused
        elif step != was[key]:
            steps[key] = step
            conflicts.append(Conflict(key, AWAY, theirs=step))
    conflicts += [
        Conflict(key, GONE, step) for key, step in own.items() if key in was and key not in now and step != was[key]
    ]
    order, is_clear = _order(list(was), list(own), list(steps))
    conflicts += [] if is_clear else [Conflict("", ORDER)]
    for key, step in own.items():
        if key not in was:
            order.insert(_place(key, list(own), order), key)
            steps[key] = step
    return Merged(name, tuple(steps[key] for key in order), conflicts)


def _together(was: Step, mine: Step, theirs: Step) -> tuple[Step, list[Conflict]]:
    """A step that both have; field by field."""
    values: dict[str, Any] = {}
    conflicts = []
    for name in FIELDS:
        before, own, other = getattr(was, name), getattr(mine, name), getattr(theirs, name)
        if own in (before, other):
            continue
        if other == before:
            values[name] = own
        else:
            conflicts.append(Conflict(theirs.step_id, name, own, other))
    return replace(theirs, **values), conflicts


def _order(was: list[str], own: list[str], now: list[str]) -> tuple[list[str], bool]:
    """The order of ``now``, with mine for the steps that only I moved; and whether nobody contradicts it."""
    shared = [key for key in now if key in was and key in own]
    asked = [key for key in own if key in shared]
    before = [key for key in was if key in shared]
    if asked in (before, shared):
        return now, True
    if shared != before:
        return now, False
    places = iter(asked)
    return [next(places) if key in shared else key for key in now], True


def _place(key: str, own: list[str], order: list[str]) -> int:
    """After the nearest step before it that is still there."""
    before = [other for other in own[: own.index(key)] if other in order]
    return order.index(before[-1]) + 1 if before else 0
