"""One file on its way in: read with what people answered, now and before, until it is stored."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from data import queries
from data.queries import versions
from data.store import Store
from loaders import contract
from loaders.checks.checking import Checked, Progress, obstacles
from loaders.choices import ADD, DEFAULT, LEAVE, NO, REPLACE, WAY, WORD, YES, Choices, Key, Question
from loaders.deliveries import history
from loaders.deliveries.answers import remember, remembered
from loaders.deliveries.changes import SheetDifference, row_name
from loaders.deliveries.differences import differences
from loaders.deliveries.kept import KeptWords
from loaders.deliveries.matching import confirmation
from loaders.deliveries.merge import Way
from loaders.deliveries.plan import default_way
from loaders.deliveries.publish import Outcome, delivered, preview, publish
from loaders.values.organisations import government_of

Own = Mapping[Key, str | None]
"""What was answered about one file; None asks again what was answered about an earlier one."""


def choices_of(store: Store, region: str, own: Own) -> Choices:
    """All answers a file is read with: those of the region on earlier files, then its own."""
    answers = {**remembered(store, region).answers, **own}
    return Choices({key: answer for key, answer in answers.items() if answer is not None})


def is_loadable(checked: Checked) -> bool:
    """True when it can be stored, if need be with the rows that block left aside."""
    return checked.status == "ok" or (bool(checked.sheets) and not obstacles(checked))


def is_overtaken(store: Store, checked: Checked, day: date, seen: int) -> bool:
    """True when somebody handed in for these sheets of the region after data version ``seen``."""
    return bool(versions.moved_since(store, checked.region or "", day, list(checked.sheets), seen))


def there_already(store: Store, region: str, day: date, content: bytes, choices: Choices) -> int | None:
    """The delivery that this file, so read, already is; None for a new one."""
    digest = hashlib.sha256(content).hexdigest()
    return delivered(store, region, day, digest, choices.to_json() if choices else "")


def line_of(store: Store, region: str, number: int) -> dict[str, Any]:
    """One delivery as a line of queries.deliveries."""
    known = queries.deliveries(store, region)
    return {str(name): value for name, value in known[known["id"] == number].iloc[0].items()}


def undo_of(store: Store, number: int, user_role: str) -> Callable[[], Outcome] | None:
    """What takes a delivery back, raising as ``restore``; None when it is not the newest of its date."""
    delivery = history.known(store, number)
    way = history.way_back(store, delivery)
    return partial(history.put_back, store, delivery, way, store.version(), user_role) if way.is_undo else None


def older_sheets(store: Store, region: str, day: date) -> dict[str, date]:
    """The sheets of a region that were last handed in, or confirmed, for an earlier date than this one."""
    speaking = versions.speaking_sheets(store, region, day)
    return {name: one.reference_date for name, one in speaking.items() if one.reference_date < day}


def way_of(checked: Checked) -> Way:
    """Whether the file is added to what stands or takes its place: as people said, else as the kind of file asks."""
    answer = checked.choices.answers.get((WAY,))
    return ADD if answer == ADD else REPLACE if answer == REPLACE else default_way(checked)


def changes(store: Store, checked: Checked, day: date) -> list[SheetDifference]:
    """What the file changes, sheet by sheet, with what people answered."""
    return differences(store, checked, day, way=way_of(checked), government_of=_governments(checked))


def way_questions(store: Store, checked: Checked, day: date) -> list[Question]:
    """How the file goes with what stands: added or in its place, and which of its rows are rows that stand.

    Nothing is asked of our own template, nor where nothing stands.
    """
    if checked.is_template or not checked.sheets:
        return []
    moved = changes(store, checked, day)
    if not any(one.current_count for one in moved):
        return []
    way = Question((WAY,), options={ADD: ADD, REPLACE: REPLACE}, proposals=(ADD,), blocks=True)
    questions = [replace(way, answer=checked.choices.answers.get((WAY,)))]
    for one in moved:
        sheet = contract.sheet(one.sheet)
        for pair in one.pairs:
            key = confirmation(sheet, pair.row.values, pair.standing.values)
            names = row_name(sheet, pair.row), row_name(sheet, pair.standing)
            options = {YES: YES, NO: NO}
            questions.append(Question(key, names[0], header=names[1], options=options, cells=(pair.cell,), blocks=True))
    return questions


def _governments(checked: Checked) -> Any:
    return partial(government_of, region=checked.region or "")


@contextmanager
def foreseen(store: Store, checked: Checked, day: date) -> Iterator[Store]:
    """The store as it would be with this file in it, for questions only; nothing is kept."""
    handing = {"way": way_of(checked), "government_of": _governments(checked)}
    with preview(store, checked, region=checked.region or "", reference_date=day, **handing) as imagined:
        yield imagined


def hand_in(  # noqa: PLR0913 - what a delivery says of itself, each by name
    store: Store,
    checked: Checked,
    content: bytes,
    *,
    reference_date: date,
    user_role: str,
    file_name: str,
    progress: Progress | None = None,
    seen: int | None = None,
    kept_words: KeptWords | None = None,
) -> Outcome:
    """Store what can be taken of the file, and remember the answers for the region's next one. Raises as ``publish``.

    What somebody did not know yet, and the way of this file, are not remembered.
    """
    region = checked.region or ""
    outcome = publish(
        store,
        checked,
        content,
        region=region,
        reference_date=reference_date,
        user_role=user_role,
        file_name=file_name,
        progress=progress,
        accept_partial=True,
        seen=seen,
        way=way_of(checked),
        government_of=_governments(checked),
        kept_words=kept_words,
    )
    known = checked.choices.answers.items()
    remember(store, region, {key: answer for key, answer in known if _lasts(key, answer)})
    return outcome


def _lasts(key: Key, answer: str) -> bool:
    return key[0] != WAY and not (key[0] in (WORD, DEFAULT) and answer == LEAVE)
