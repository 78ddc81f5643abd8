"""What a delivery moved, how two differ, and what putting one back would change; stores nothing."""

from dataclasses import dataclass
from datetime import date, timedelta

from data.access import Principal
from data.deliveries import Delivery, latest_delivery, versions
from data.store import Store
from loaders import contract
from loaders.checks.rows import Row
from loaders.choices import SAME, Choices
from loaders.deliveries.changes import SheetDifference, compare_rows, rows_of
from loaders.deliveries.matching import Confirmed
from loaders.deliveries.record import Outcome
from loaders.deliveries.restore import restore
from loaders.sheet import Sheet

State = dict[str, int]
"""Sheet -> the delivery that speaks for it, of one region at one date."""

_ONE_DAY = timedelta(days=1)


def known(store: Store, number: int) -> Delivery:
    """The delivery with this id. Raises LookupError when there is none."""
    found = versions.delivery(store, number)
    if found is None:
        raise LookupError(number)
    return found


def after(store: Store, one: Delivery) -> State:
    """What held for the date of a delivery right after it."""
    return versions.speaking(store, one.region, one.reference_date, one.id)


def moved(store: Store, one: Delivery) -> list[SheetDifference]:
    """What a delivery changed for its own date, per sheet; a row that people said to be another is that one."""
    before = versions.speaking(store, one.region, one.reference_date, one.id - 1)
    text = versions.choices_of(store, one.id)
    said = {key: answer for key, answer in Choices.from_json(text).answers.items() if key[0] == SAME} if text else {}
    return between(store, before, after(store, one), said or None)


def compare(store: Store, one: Delivery, other: Delivery) -> list[SheetDifference]:
    """What held right after the second delivery against what held right after the first, each for its date."""
    return between(store, after(store, one), after(store, other))


def between(store: Store, old: State, new: State, confirmed: Confirmed | None = None) -> list[SheetDifference]:
    """The sheets on which two states differ, in workbook order; one that a state lacks has no rows there."""
    differing = [sheet for sheet in contract.SHEETS if old.get(sheet.name) != new.get(sheet.name)]
    return [compare_rows(sheet, _held(store, new, sheet), _held(store, old, sheet), confirmed) for sheet in differing]


def _held(store: Store, state: State, sheet: Sheet) -> list[Row]:
    return rows_of(versions.rows_of_delivery(store, state.get(sheet.name, 0), sheet.table))


@dataclass(frozen=True)
class WayBack:
    """What can be done with a delivery: undo the newest of its date, put an older one back.

    ``changes`` is what would move; ``is_same`` is True when that is how it stands already. ``confirmed_later`` are the
    later dates at which what is undone was confirmed: there it goes on.
    """

    is_undo: bool
    is_same: bool
    changes: list[SheetDifference]
    confirmed_later: list[date]


def way_back(store: Store, one: Delivery) -> WayBack:
    """How to put the date of a delivery back to it; for the newest one, to what held before it."""
    newest = latest_delivery(store, one.region, one.reference_date)
    is_undo = newest is not None and newest.id == one.id
    is_same = newest is not None and newest.replaces == one.id
    now = versions.speaking(store, one.region, one.reference_date, store.version())
    wanted = versions.sheets_known(store, one.region, one.reference_date, _target(store, one, is_undo=is_undo))
    below = versions.speaking(store, one.region, one.reference_date - _ONE_DAY, store.version())
    later = versions.confirmed_later(store, one.region, one.id) if is_undo else []
    return WayBack(is_undo, is_same, between(store, now, below | wanted), later)


def _target(store: Store, one: Delivery, *, is_undo: bool) -> int:
    if not is_undo:
        return one.id
    older = versions.delivery_before(store, one.region, one.reference_date, one.id)
    return older.id if older else 0


def put_back(store: Store, one: Delivery, way: WayBack, seen: int, by: Principal) -> Outcome:
    """Do it, when the region delivered nothing after the data version that was seen; raises as ``restore``."""
    return restore(store, one.id, before=way.is_undo, by=by, seen=seen)
