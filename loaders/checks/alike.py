"""Two rows of one list whose names are two spellings of one: asked side by side, never made one or two in silence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from data.reference import fold
from loaders.checks.rows import Row, Rows
from loaders.choices import NO, SAME, YES, Choices, Key, Question
from loaders.findings import Finding
from loaders.sheet import Kind, Sheet
from loaders.values.names import name_form

Values = Mapping[str, Any]
Blocked = dict[int, list[Finding]]

NAMED = ("partner", "offer")
"""The tables whose rows are known by names that people spell in more than one way."""


@dataclass
class Spelled:
    """The rows, those said to be one under one name; those that wait for an answer, what there is to say and to ask."""

    table: Rows
    refused: Blocked = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def spelled_alike(table: Rows, unread: Blocked, choices: Choices, *, is_template: bool) -> Spelled:
    """Ask of each row whose name is another spelling of that of a row before it whether both are one.

    Those that are get one name, so that they are judged as any two rows with one name. Of our own template it is
    remarked only.
    """
    spelled = Spelled(table)
    questions: dict[Key, Question] = {}
    renamed: dict[int, Row] = {}
    for row, first in _pairs(table, unread) if table.sheet.table in NAMED else ():
        finding = _finding("names-alike" if is_template else "names-alike-asked", table, row, first)
        if is_template:
            spelled.findings.append(finding)
            continue
        asked = _question(table, row, first).answered(choices)
        same = questions.get(asked.key, asked)
        questions[asked.key] = replace(same, cells=tuple(dict.fromkeys((*same.cells, *asked.cells))))
        if asked.answer == YES:
            renamed[row.row_number] = replace(
                row, values=row.values | {one: first.values[one] for one in texts(table.sheet)}
            )
        elif asked.answer != NO:
            spelled.findings.append(finding)
            spelled.refused[row.row_number] = [finding]
    spelled.questions = list(questions.values())
    if renamed:
        spelled.table = replace(table, rows=[renamed.get(row.row_number, row) for row in table.rows])
    return spelled


def _pairs(table: Rows, unread: Blocked) -> Iterator[tuple[Row, Row]]:
    """Each row with the first one that it may be: names of one form that differ, in places that meet."""
    firsts: dict[tuple[str, ...], list[Row]] = {}
    names = texts(table.sheet)
    for row in table.rows:
        if row.row_number in unread:
            continue
        before = firsts.setdefault(tuple(name_form(row.values[name] or "") for name in names), [])
        first = next((one for one in before if _may_be_one(table.sheet, row.values, one.values)), None)
        if first is None:
            before.append(row)
        elif fold(title(table.sheet, row.values)) != fold(title(table.sheet, first.values)):
            yield row, first


def _may_be_one(sheet: Sheet, one: Values, other: Values) -> bool:
    return not numbers_differ(sheet, one, other) and areas_fit(one, other)


def _finding(code: str, table: Rows, row: Row, first: Row) -> Finding:
    name, number = title(table.sheet, first.values), table.number(first)
    finding = table.finding(code, row, table.sheet.key[0], name=name, other_row=number)
    return replace(finding, seen=title(table.sheet, row.values))


def _question(table: Rows, row: Row, first: Row) -> Question:
    name = table.sheet.key[0]
    return Question(
        confirmation(table.sheet, row.values, first.values),
        title(table.sheet, row.values),
        header=title(table.sheet, first.values),
        options={YES: YES, NO: NO},
        cells=tuple(table.finding("names-alike", one, name).cell for one in (row, first)),
        blocks=True,
    )


def title(sheet: Sheet, values: Values) -> str:
    """The texts that a row is known by, as people wrote them."""
    return " · ".join(str(values.get(name) or "") for name in texts(sheet))


def texts(sheet: Sheet) -> list[str]:
    """The fields that hold those."""
    return [name for name in sheet.key if sheet.column(name).kind is Kind.TEXT]


def confirmation(sheet: Sheet, theirs: Values, ours: Values) -> Key:
    """The question whether two rows are the same; it stays the same when the file comes again."""
    return SAME, sheet.name, fold(title(sheet, theirs)), fold(title(sheet, ours))


def areas_fit(one: Values, other: Values) -> bool:
    """True unless both name their municipalities and share none.

    >>> tielt, both = {"municipality_codes": ["37022"]}, {"municipality_codes": ["37022", "36015"]}
    >>> areas_fit(tielt, {"municipality_codes": ["36015"]}), areas_fit(tielt, both), areas_fit(tielt, {})
    (False, True, True)
    >>> areas_fit(tielt, {"municipality_codes": ["36015"], "is_region_wide": True})
    True
    """
    own, others = one.get("municipality_codes"), other.get("municipality_codes")
    is_wide = one.get("is_region_wide") or other.get("is_region_wide")
    return bool(is_wide or not own or not others or set(own) & set(others))


def numbers_differ(sheet: Sheet, one: Values, other: Values) -> bool:
    """Two organisations with different numbers may bear one name.

    >>> from loaders.contract import PARTNERS
    >>> [numbers_differ(PARTNERS, {"kbo_number": "1"}, {"kbo_number": other}) for other in ("2", "1", None)]
    [True, False, False]
    """
    own, others = (filled(values.get(name) for name in sheet.alternative_key) for values in (one, other))
    return own is not None and others is not None and own != others


def filled(parts: Iterable[Any]) -> tuple[Any, ...] | None:
    """The parts when there are any and each is filled."""
    every = tuple(parts)
    return every if every and all(part not in (None, "") for part in every) else None
