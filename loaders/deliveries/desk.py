"""One place where files are handed in: a region, a date and who does it; compares, asks, stores."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

from data.access import Act, Action, Principal
from data.audit import allow
from data.deliveries import delivery_records, latest_delivery, versions
from data.store import Store
from loaders import contract
from loaders.checks.alike import confirmation
from loaders.checks.checked import Checked, Progress, obstacles
from loaders.choices import ADD, NO, REPLACE, WAY, YES, Choices, Key, Question
from loaders.deliveries import history
from loaders.deliveries.answers import remember, remembered
from loaders.deliveries.changes import SheetDifference, row_name
from loaders.deliveries.confirm import confirm_sheet
from loaders.deliveries.kept import KeptWords
from loaders.deliveries.plan import Handing, Plan, default_way
from loaders.deliveries.publish import Outcome, delivered, preview, publish
from loaders.values.organisations import government_of

Own = Mapping[Key, str | None]
"""What was answered about one file; None asks again what was answered about an earlier one."""


@dataclass(frozen=True)
class Desk:
    """For which region (or the learning network) and date, and who hands in. Raises RefusedError for who may not."""

    store: Store
    region: str
    day: date
    by: Principal
    kept_words: KeptWords
    _plans: list[Plan] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        allow(self.store.ledger, Act(self.by, Action.DELIVER, self.region))

    def choices(self, own: Own) -> Choices:
        """All answers a file is read with: those of the region on earlier files, then its own."""
        answers = {**remembered(self.store, self.region).answers, **own}
        return Choices({key: answer for key, answer in answers.items() if answer is not None})

    def already(self, content: bytes, choices: Choices) -> int | None:
        """The delivery that this file, so read, already is; None for a new one."""
        digest = hashlib.sha256(content).hexdigest()
        return delivered(self.store, self.region, self.day, digest, choices.to_json() if choices else "")

    def stored_as(self, digest: str) -> dict[str, Any] | None:
        """The newest delivery of this date as a line, when it is the file with this digest; None otherwise."""
        newest = latest_delivery(self.store, self.region, self.day)
        return self.line(newest.id) if newest and newest.handed_in_sha256 == digest else None

    def line(self, number: int) -> dict[str, Any]:
        """One delivery as a line of data.deliveries.deliveries."""
        return next(one for one in delivery_records(self.store, self.region) if one["id"] == number)

    def undo(self, number: int) -> Callable[[], Outcome] | None:
        """How to take a delivery back; None when it is not the newest of its date any more."""
        one = history.known(self.store, number)
        way = history.way_back(self.store, one)
        return partial(history.put_back, self.store, one, way, self.store.version(), self.by) if way.is_undo else None

    def older_sheets(self) -> dict[str, date]:
        """The sheets that were last handed in, or confirmed, for an earlier date than this one."""
        return versions.older_dates(self.store, self.region, self.day)

    def confirm(self, sheets: list[str]) -> Outcome:
        """Let these sheets count as right on this date, without a file. Raises as ``confirm_sheet``."""
        version = self.store.version()
        return confirm_sheet(self.store, self.region, sheets, self.day, self.by, seen=version)

    def changes(self, checked: Checked) -> list[SheetDifference]:
        """What a file changes, sheet by sheet, with what people answered."""
        return [one.difference for one in self._plan(checked).sheets()]

    def _plan(self, checked: Checked) -> Plan:
        """How a file is planned; kept, since one run of the page asks it several times and storing once more."""
        if not any(one.checked is checked for one in self._plans):
            self._plans[:] = [Plan(self.store, checked, Handing(self.day, default_way(checked), self._governments))]
        return self._plans[0]

    def way_questions(self, checked: Checked) -> list[Question]:
        """How a file goes with what stands: added or in its place, and which of its rows are rows that stand.

        Nothing is asked of our own template, nor where nothing stands.
        """
        moved = [] if checked.is_template or not checked.sheets else self.changes(checked)
        if not any(one.current_count for one in moved):
            return []
        way = Question((WAY,), options={ADD: ADD, REPLACE: REPLACE}, proposals=(ADD,), blocks=True)
        answer = checked.choices.answers.get((WAY,))
        return [replace(way, answer=answer), *(pair for one in moved for pair in _pair_questions(one))]

    def is_loadable(self, checked: Checked) -> bool:
        """True when it can be stored, if need be with the rows that block left aside."""
        return checked.status == "ok" or (bool(checked.sheets) and not obstacles(checked))

    @contextmanager
    def foreseen(self, checked: Checked) -> Iterator[Store]:
        """The store as it would be with a file in it, for questions only; nothing is kept."""
        sheets, way = self._plan(checked).sheets(), default_way(checked)
        with preview(self.store, sheets, region=self.region, reference_date=self.day, way=way) as imagined:
            yield imagined

    def is_overtaken(self, checked: Checked, seen: int) -> bool:
        """True when somebody handed in for a sheet that the file changes, after data version ``seen``."""
        sheets = [one.sheet for one in self.changes(checked)]
        return bool(versions.moved_since(self.store, self.region, self.day, sheets, seen))

    def store_file(  # noqa: PLR0913 - what and how, each by name
        self,
        checked: Checked,
        content: bytes,
        file_name: str,
        progress: Progress | None = None,
        seen: int | None = None,
        *,
        accept_partial: bool = True,
    ) -> Outcome:
        """Store what can be taken of a file, and remember the answers for the next one. Raises as ``publish``."""
        outcome = publish(
            self.store,
            checked,
            content,
            by=self.by,
            region=self.region,
            reference_date=self.day,
            file_name=file_name,
            progress=progress,
            accept_partial=accept_partial,
            seen=seen,
            government_of=self._governments,
            kept_words=self.kept_words,
            planned=self._plan(checked),
        )
        remember(self.store, self.by, self.region, checked.choices.answers)
        return outcome

    def _governments(self, name: str) -> str | None:
        return government_of(name, self.region)


def _pair_questions(one: SheetDifference) -> Iterator[Question]:
    """Whether a row is one that stands under another name; what was answered is no pair any more.

    Of several rows that may be one row that stands, one is asked at a time.
    """
    sheet = contract.sheet(one.sheet)
    first = {pair.standing.row_number: pair for pair in reversed(one.pairs)}
    for pair in (pair for pair in one.pairs if first[pair.standing.row_number] is pair):
        key = confirmation(sheet, pair.row.values, pair.standing.values)
        theirs, ours = row_name(sheet, pair.row), row_name(sheet, pair.standing)
        yield Question(key, theirs, header=ours, options={YES: YES, NO: NO}, cells=(pair.where,), blocks=True)
