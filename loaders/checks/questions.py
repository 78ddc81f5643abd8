"""What is still to be said about the cells of a workbook: what a word means, what empty cells hold."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from data.reference import fold
from loaders.checks.many_words import with_many
from loaders.choices import (
    ABOVE,
    DATE_ORDERS,
    DATES,
    DEFAULT,
    FUTURE,
    LEAVE,
    LEAVE_OUT,
    ONE,
    OUTSIDE,
    READ,
    STRUCK,
    WORD,
    Choices,
    Key,
    Question,
)
from loaders.columns.headers import ColumnMatch
from loaders.columns.likely import likely_codes
from loaders.columns.options import options
from loaders.findings import SEEN_LENGTH, Finding
from loaders.sheet import Column, Kind
from loaders.values.municipalities import ELSEWHERE
from loaders.values.organisations import several_in

_WORDS = (
    "code-unknown",
    "municipality-unknown",
    "municipality-ambiguous",
    "several-organisations",
    "value-as-chosen",
    "name-as-chosen",
)
_OF_A_SHEET = {
    STRUCK: ("row-struck", "row-struck-left", "row-struck-read"),
    FUTURE: ("date-in-future", "date-future-read", "date-future-left"),
    DATES: ("date-ambiguous", "date-half-converted", "date-as-chosen", "date-order-chosen"),
}
"""Kind of question -> the findings on cells that one answer settles."""
_EMPTY = ("required-missing", "value-by-default", "value-from-above")
_LEAST_BELOW = 2
"""So many empty cells, each below a filled one, may be a list that was grouped; one is an oversight."""
_OUTSIDE = (ELSEWHERE, "rows-outside", "municipality-left")


def cell_questions(
    findings: Sequence[Finding], matches: Mapping[str, Sequence[ColumnMatch]], choices: Choices, region: str
) -> list[Question]:
    """Every word that no list knows and every required column with empty cells, the most frequent first.

    Those answered already are among them, so that an answer can be taken back.
    """
    columns = {(sheet, match.column.header): match.column for sheet, some in matches.items() for match in some}
    whole = [_whole(kind, codes, findings, choices) for kind, codes in _OF_A_SHEET.items()]
    asked: dict[Key, list[Finding]] = defaultdict(list)
    for finding in findings:
        column = columns.get((finding.sheet, finding.column))
        key = _key(finding, column) if column else None
        if key:
            asked[key].append(finding)
    questions = [
        _question(key, group, columns[key[1], group[0].column], region).answered(choices)
        for key, group in asked.items()
    ]
    questions += _outside(findings, choices)
    most = sorted((one for one in questions if one.options), key=lambda one: -len(one.cells))
    most = with_many(most, findings, columns, choices)
    return [*(one for some in whole for one in some), *most]


def _whole(kind: str, codes: Collection[str], findings: Iterable[Finding], choices: Choices) -> list[Question]:
    """What is asked once of all such cells of a sheet: rows struck through, or the order of day and month."""
    cells: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.code in codes:
            cells[finding.sheet].append(finding)
    return [
        Question(
            (kind, sheet),
            group[0].seen,
            options={answer: answer for answer in _answers(kind, group, choices.answers.get((kind, sheet)))},
            cells=tuple(dict.fromkeys(one.cell for one in group)),
            blocks=any(one.blocks for one in group),
            answer=choices.answers.get((kind, sheet)),
        )
        for sheet, group in cells.items()
    ]


def _answers(kind: str, group: Sequence[Finding], answer: str | None) -> tuple[str, ...]:
    if kind in (STRUCK, FUTURE):
        return READ, LEAVE
    if answer:
        return DATE_ORDERS[2:] if answer in DATE_ORDERS[2:] else DATE_ORDERS[:2]
    is_half = any(one.code == "date-half-converted" for one in group)
    return DATE_ORDERS[2:] if is_half else DATE_ORDERS[:2] if any(one.blocks for one in group) else DATE_ORDERS


def _outside(findings: Iterable[Finding], choices: Choices) -> list[Question]:
    """Whether the rows of other regions stay out: one question for a sheet, however many there are."""
    cells: dict[str, dict[str, str]] = defaultdict(dict)
    for finding in findings:
        if finding.code in _OUTSIDE:
            cells[finding.sheet][finding.cell] = finding.column
    return [
        Question(
            (OUTSIDE, sheet),
            header=next(iter(named.values())),
            proposals=(LEAVE_OUT,),
            options={LEAVE_OUT: LEAVE_OUT},
            cells=tuple(named),
            blocks=choices.answers.get((OUTSIDE, sheet)) != LEAVE_OUT,
            answer=choices.answers.get((OUTSIDE, sheet)),
        )
        for sheet, named in cells.items()
    ]


def _key(finding: Finding, column: Column) -> Key | None:
    if finding.code in _EMPTY:
        return (DEFAULT, finding.sheet, column.field)
    # A word that was cut cannot be found back in the file.
    if finding.code in _WORDS and fold(finding.seen) and len(finding.seen) < SEEN_LENGTH:
        return (WORD, finding.sheet, column.field, fold(finding.seen))
    return None


def _are_below(group: Sequence[Finding]) -> bool:
    """True where each empty cell stands below a filled one, as in a list that names a municipality once."""
    is_said = any(one.code == "value-from-above" for one in group)
    return is_said or (len(group) >= _LEAST_BELOW and all("above" in one.details for one in group))


def _question(key: Key, group: list[Finding], column: Column, region: str) -> Question:
    is_name = key[0] == WORD and column.kind is Kind.TEXT
    possible = {ONE: ONE} if is_name else options(column, region)
    if key[0] == DEFAULT and possible and _are_below(group):
        possible = {ABOVE: ABOVE, **possible}
    by_label = {label: code for code, label in possible.items()}
    near = by_label.get(group[0].details.get("proposal", ""), "")
    proposals = likely_codes(column, group[0].seen) or ((near,) if near else ())
    if is_name and not several_in(group[0].seen).is_sure:
        proposals = (ONE,)
    return Question(
        key,
        group[0].seen,
        header=column.header,
        proposals=proposals,
        options=possible,
        cells=tuple(dict.fromkeys(finding.cell for finding in group)),
        blocks=any(finding.blocks for finding in group),
    )
