"""A difference in the words that people read and type: row names, headers, old and new values; no sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from data.questions.data_tables import HELD_BACK
from loaders import contract
from loaders.checks.rows import Row
from loaders.deliveries.changes import RowChange, SheetDifference
from loaders.sheet import Column, Sheet
from loaders.templates import wording
from loaders.templates.wording import TemplateWords

Value = str | float | date | None


@dataclass(frozen=True)
class ChangedValue:
    """One cell that changes: the row it belongs to, its column, what stood there and what comes.

    ``is_held_back``: that it changes is all that is told, and not what it was or becomes.
    """

    row: str
    header: str
    old: Value
    new: Value
    is_held_back: bool = False


@dataclass(frozen=True)
class Described:
    """What one sheet changes, for reading; ``new``, ``gone`` and ``waiting`` are names of rows.

    ``waiting`` rows stand although the file says something newer of them, because that blocks; ``kept_count`` ones
    because it says nothing; ``pairs`` are names in the file with the standing one each may be.
    """

    sheet: str
    new: list[str]
    changed: list[ChangedValue]
    changed_row_count: int
    gone: list[str]
    same_count: int
    current_count: int
    is_wipe: bool
    kept_count: int
    waiting: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]


def describe_all(
    differences: Iterable[SheetDifference], words: TemplateWords, *, is_whole: bool = True
) -> list[Described]:
    """The differences of several sheets in plain values; see ``describe``."""
    return [describe(one, words, is_whole=is_whole) for one in differences]


def describe(difference: SheetDifference, words: TemplateWords, *, is_whole: bool = True) -> Described:
    """The difference of one sheet in plain values; unless ``is_whole``, without those that stay with the region."""
    sheet = contract.sheet(difference.sheet)
    return Described(
        sheet.name,
        [_name(sheet, row, words) for row in difference.new],
        [value for change in difference.changed for value in _changed(sheet, change, words, is_whole=is_whole)],
        len(difference.changed),
        [_name(sheet, row, words) for row in difference.gone],
        difference.same_count,
        difference.current_count,
        difference.is_wipe,
        len(difference.kept),
        tuple(_name(sheet, one.row, words) for one in difference.waiting),
        tuple((_name(sheet, one.row, words), _name(sheet, one.standing, words)) for one in difference.pairs),
    )


def _name(sheet: Sheet, row: Row, words: TemplateWords) -> str:
    """What identifies a row, as people read it; a sheet with one row has the name of the sheet."""
    parts = [wording.typed(sheet.column(field), row.values, words) for field in sheet.key]
    return " · ".join(f"{part:%d/%m/%Y}" if isinstance(part, date) else str(part) for part in parts) or sheet.name


def _changed(sheet: Sheet, change: RowChange, words: TemplateWords, *, is_whole: bool) -> Iterator[ChangedValue]:
    """The columns in which a row differs, each once, also where a column is stored in two fields."""
    new = change.row.values
    old = {**new, **{one.field: one.old for one in change.fields}}
    name, held_back = _name(sheet, change.row, words), HELD_BACK.get(sheet.name, frozenset())
    for column in dict.fromkeys(_column(sheet, one.field) for one in change.fields):
        if not is_whole and not held_back.isdisjoint(column.stored):
            yield ChangedValue(name, column.header, None, None, is_held_back=True)
            continue
        before, after = (wording.typed(column, values, words) for values in (old, new))
        yield ChangedValue(name, column.header, before, after)


def _column(sheet: Sheet, field: str) -> Column:
    return next(column for column in sheet.columns if field in column.stored)
