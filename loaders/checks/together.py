"""One row for each municipality of the same partner or offer: put together once people say so, never thinned out."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import Any

from data import reference
from data.reference import fold
from loaders.checks.rows import Row, Rows
from loaders.choices import LEAVE, TOGETHER, YES, Choices, Question
from loaders.findings import Finding
from loaders.sheet import Column, Kind

_COMPANY_FORMS = frozenset(reference.line_words()["company_form"])
Blocked = dict[int, list[Finding]]


@dataclass
class Merged:
    """The rows after putting together, those that wait for an answer, what there is to say and to ask."""

    table: Rows
    refused: Blocked = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def put_together(table: Rows, unread: Blocked, choices: Choices) -> Merged:
    """Make one row of those that differ in nothing but their municipalities, or ask whether that is meant."""
    area = next((column for column in table.sheet.columns if column.kind is Kind.AREA), None)
    groups = _groups(table, unread, area) if area else []
    if not area or not groups:
        return Merged(table)
    key = (TOGETHER, table.sheet.name)
    answer = choices.answers.get(key)
    answer = answer if answer in (YES, LEAVE) else None
    code = "rows-together" if answer == YES else "rows-together-asked"
    said = [_finding(code, table, group, area) for group in groups] if answer != LEAVE else []
    cells = tuple(table.finding("rows-together", row, area.field).cell for group in groups for row in group)
    asked = Question(
        key, header=area.header, options={YES: YES}, cells=cells, blocks=answer is None, answer=answer,
        proposals=(YES,),
    )  # fmt: skip
    if answer == LEAVE:
        return Merged(table, questions=[asked])
    dropped = {row.row_number for group in groups for row in group[1:]}
    first = {group[0].row_number: _union(group, area) if answer == YES else group[0] for group in groups}
    rows = [first.get(row.row_number, row) for row in table.rows if row.row_number not in dropped]
    waiting = (
        {}
        if answer == YES
        else {row.row_number: [one] for group, one in zip(groups, said, strict=True) for row in group}
    )
    return Merged(replace(table, rows=rows), waiting, said, [asked])


def _groups(table: Rows, unread: Blocked, area: Column) -> list[list[Row]]:
    """The rows that say the same but for where, by sheet order; a name counts without its company form."""
    names = [field for field in table.sheet.key if table.sheet.column(field).kind is Kind.TEXT]
    groups: dict[Any, list[Row]] = defaultdict(list)
    named = [
        (tuple(_loose(row.values[field]) for field in names), row) for row in table.rows if row.row_number not in unread
    ]
    counts = Counter(own for own, _ in named)
    for own, row in named:
        if counts[own] > 1:
            rest = [value for field, value in row.values.items() if field not in names and field not in area.stored]
            groups[own, repr(rest)].append(row)
    return [group for group in groups.values() if len({_where(row, area) for row in group}) > 1]


def _where(row: Row, area: Column) -> tuple[bool, tuple[str, ...]]:
    return row.values["is_region_wide"], tuple(sorted(row.values[area.field] or []))


def _loose(name: str | None) -> tuple[str, ...]:
    return tuple(sorted(word for word in fold(name or "").split() if word not in _COMPANY_FORMS))


def _union(group: list[Row], area: Column) -> Row:
    is_wide = any(row.values["is_region_wide"] for row in group)
    towns = list(dict.fromkeys(nis for row in group for nis in row.values[area.field] or []))
    union = {"is_region_wide": is_wide, area.field: [] if is_wide else towns}
    return Row(group[0].row_number, group[0].values | union)


def _finding(code: str, table: Rows, group: list[Row], area: Column) -> Finding:
    rows = ", ".join(table.number(row) for row in group)
    return table.finding(code, group[0], area.field, rows=rows, count=str(len(group)))
