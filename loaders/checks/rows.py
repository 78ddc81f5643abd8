"""One small function per rule: rows -> findings; every rule collects, none stops at the first."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, NamedTuple, TypeVar

from data import step_texts
from data.reference import fold
from loaders.files.addresses import address
from loaders.findings import Finding, found
from loaders.sheet import Kind, Sheet

PERIODS = (("since_date", "until_date"), ("start_date", "end_date"))
FEEDBACKS = (
    ("newcomer_feedback_score", "newcomer_feedback_count"),
    ("provider_feedback_score", "provider_feedback_count"),
)
_KINDS = ("organisation_type", "offer_kind")
"""The lists that say what a thing is: of another kind it may well be another thing of the same name."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row read: its Excel row number and a value per table column (see ``Sheet.stored``)."""

    row_number: int
    values: dict[str, Any]


class Origin(NamedTuple):
    """Where rows stood: after which number they begin, what their numbers run ahead of Excel's, their columns.

    ``part`` is their own name of the sheet where several make up ours.
    """

    after: int
    shift: int
    indexes: dict[str, int]
    part: str = ""

    def cell(self, row_number: int, field: str) -> str:
        """Where a field of a row stood; the first cell of the row when there is no such column."""
        return address(row_number - self.shift - 1, self.indexes.get(field, 0))


def origin_of(origins: Sequence[Origin], row_number: int) -> Origin:
    """Where a row stood. Raises StopIteration for one above all of them."""
    return next(origin for origin in reversed(origins) if origin.after < row_number)


@dataclass(frozen=True)
class Rows:
    """The rows of one sheet that stand after reading, and where each field stood."""

    sheet: Sheet
    rows: list[Row]
    origins: list[Origin]

    def finding(self, code: str, row: Row, field: str, **details: str) -> Finding:
        """A finding on one field of a row; on the row's first cell when the sheet lacks that column."""
        origin = self._origin(row)
        cell = origin.cell(row.row_number, field)
        finding = found(code, self.sheet.name, cell, self.sheet.column(field).header, **details)
        return replace(finding, part=origin.part) if origin.part else finding

    def number(self, row: Row) -> str:
        """What people call a row: its number in Excel, with the sheet where there are several."""
        origin = self._origin(row)
        number = str(row.row_number - origin.shift)
        return f"{number} ({origin.part})" if origin.part else number

    def _origin(self, row: Row) -> Origin:
        return origin_of(self.origins, row.row_number)


Item = TypeVar("Item")
Rule = Callable[[Rows], Iterator[tuple[Row, Finding]]]


def period_is_in_order(table: Rows) -> Iterator[tuple[Row, Finding]]:
    """An end is not before its start."""
    fields = {column.field for column in table.sheet.columns}
    for start, end in PERIODS:
        if end not in fields:
            continue
        for row in table.rows:
            first, last = row.values[start], row.values[end]
            if first and last and last < first:
                yield row, table.finding("end-before-start", row, end, start=first.isoformat(), end=last.isoformat())


def feedback_has_its_count(table: Rows) -> Iterator[tuple[Row, Finding]]:
    """A mean score counts by its number of answers, so both are needed; one alone is kept and remarked."""
    if table.sheet.table != "offer":
        return
    for score, count in FEEDBACKS:
        for row in table.rows:
            has_score, has_count = row.values[score] is not None, bool(row.values[count])
            if has_score and not has_count:
                yield row, table.finding("score-without-count", row, score)
            if has_count and not has_score:
                yield row, table.finding("count-without-score", row, count)


def steps_are_few(table: Rows) -> Iterator[tuple[Row, Finding]]:
    """At most three next steps: more is no choice. Origin: data.md, sheet Samenwerking."""
    if table.sheet.table != "collaboration":
        return
    for row in table.rows:
        count = len(step_texts.written(row.values["next_steps"]))
        if count > step_texts.MOST_STEPS:
            yield row, table.finding("too-many-steps", row, "next_steps", count=str(count))


def sheet_holds_one_row(table: Rows) -> Iterator[tuple[Row, Finding]]:
    """A sheet without a key describes one thing, so it holds one row."""
    if not table.sheet.key:
        for row in table.rows[1:]:
            first = table.number(table.rows[0])
            yield row, table.finding("more-than-one-row", row, table.sheet.columns[0].field, other_row=first)


def key_is_unique(table: Rows) -> Iterator[tuple[Row, Finding]]:
    """Two rows with one key must be the same row: equal ones are kept once, differing ones refused both."""
    if not table.sheet.key:
        return
    register: Register[Row] = Register(table.sheet)
    field = table.sheet.key[0]
    for row in table.rows:
        keys = register.keys(row.values)
        if not keys.is_known:
            continue
        twin = register.find(keys)
        register.add(keys, row)
        if twin is None:
            continue
        if _say_the_same(table.sheet, row, twin):
            yield row, table.finding("duplicate-same", row, field, other_row=table.number(twin))
        else:
            finding = table.finding(_code(table.sheet, row, twin), row, field, **_difference(table, row, twin))
            yield row, finding
            yield twin, finding


def _say_the_same(sheet: Sheet, row: Row, twin: Row) -> bool:
    """True when two rows differ in nothing, or only in how their name is written: "De Brug" and "de brug"."""
    return all(
        field in sheet.key and _folded(sheet, field, row.values) == _folded(sheet, field, twin.values)
        for field in changed_fields(twin.values, row.values)
    )


def _code(sheet: Sheet, row: Row, twin: Row) -> str:
    """What is the matter with two rows of one key; where "keep one" would lose the other it has another remedy."""
    if _areas(sheet, row) != _areas(sheet, twin):
        return "row-per-municipality"
    kinds = [column.field for column in sheet.columns if column.code_list in _KINDS]
    return "same-name" if any(row.values[kind] != twin.values[kind] for kind in kinds) else "duplicate-differs"


class Keys(NamedTuple):
    """What a row is known by: by its alternative key, empty where that is not all filled, and by its key."""

    alternative: tuple[Any, ...]
    key: tuple[Any, ...]

    @property
    def is_known(self) -> bool:
        """True when the row holds what it is known by."""
        return bool(self.alternative) or (bool(self.key) and all(part is not None for part in self.key))


class Register(Generic[Item]):
    """Rows by what makes a row this row; the first under a key stays.

    The alternative key goes first where all of it is filled. By its key such a row is only met by a
    row without an alternative: two organisations with different numbers may bear one name.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._items: dict[tuple[Any, ...], Item] = {}

    def keys(self, values: dict[str, Any]) -> Keys:
        """What this row is known by; asked once a row, since it folds its names."""
        alternative = tuple(values[field] for field in self._sheet.alternative_key)
        key = tuple(_folded(self._sheet, field, values) for field in self._sheet.key)
        return Keys(alternative if all(alternative) else (), key)

    def add(self, keys: Keys, item: Item) -> None:
        """Remember a row."""
        alternative, key = keys
        names = [("any", *key), ("alternative", *alternative) if alternative else ("bare", *key)]
        for name in names:
            self._items.setdefault(name, item)

    def find(self, keys: Keys) -> Item | None:
        """The row remembered first that is the same row as this one."""
        alternative, key = keys
        if not alternative:
            return self._items.get(("any", *key))
        return self._items.get(("alternative", *alternative)) or self._items.get(("bare", *key))


def changed_fields(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """The fields in which two rows differ, in the order of the new row."""
    return [
        field for field, value in new.items() if value != old.get(field) and _plain(value) != _plain(old.get(field))
    ]


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, (list, tuple)) else value


def _folded(sheet: Sheet, field: str, values: dict[str, Any]) -> Any:
    value = values[field]
    return fold(value) if sheet.column(field).kind is Kind.TEXT and value else value


def _areas(sheet: Sheet, row: Row) -> list[Any]:
    return [_plain(row.values[name]) for column in sheet.columns if column.kind is Kind.AREA for name in column.stored]


def _difference(table: Rows, row: Row, twin: Row) -> dict[str, str]:
    changed = set(changed_fields(twin.values, row.values))
    headers = [column.header for column in table.sheet.columns if changed & column.stored.keys()]
    return {"this_row": table.number(row), "other_row": table.number(twin), "columns": ", ".join(headers)}


RULES: tuple[Rule, ...] = (
    period_is_in_order,
    feedback_has_its_count,
    steps_are_few,
    sheet_holds_one_row,
    key_is_unique,
)


def judge(table: Rows, unread: dict[int, list[Finding]]) -> tuple[list[Row], list[Finding], dict[int, list[Finding]]]:
    """Run every rule, also over the rows with a cell that blocks: which rows stand, what was found, which fell."""
    findings: dict[int, Finding] = {}
    refused = {number: list(blocking) for number, blocking in unread.items()}
    doubled: set[int] = set()
    for rule in RULES:
        for row, finding in rule(table):
            findings[id(finding)] = finding
            if finding.blocks:
                refused.setdefault(row.row_number, []).append(finding)
            elif finding.code == "duplicate-same":
                doubled.add(row.row_number)
    kept = [row for row in table.rows if row.row_number not in refused and row.row_number not in doubled]
    return kept, list(findings.values()), refused
