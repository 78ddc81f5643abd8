"""What is still to be said about the cells of a workbook: what a word means, what empty cells hold."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from data.reference import fold
from loaders.choices import DEFAULT, WORD, Choices, Key, Question
from loaders.columns.match import ColumnMatch
from loaders.columns.options import options
from loaders.contract import Column
from loaders.findings import SEEN_LENGTH, Finding

_WORDS = ("code-unknown", "municipality-unknown", "municipality-ambiguous", "value-as-chosen")
_EMPTY = ("required-missing", "value-by-default")


def cell_questions(
    findings: Iterable[Finding], matches: Mapping[str, Sequence[ColumnMatch]], choices: Choices, region: str
) -> list[Question]:
    """Every word that no list knows and every required column with empty cells, the most frequent first.

    Those answered already are among them, so that an answer can be taken back.
    """
    columns = {(sheet, match.column.header): match.column for sheet, some in matches.items() for match in some}
    asked: dict[Key, list[Finding]] = defaultdict(list)
    for finding in findings:
        column = columns.get((finding.sheet, finding.column))
        key = _key(finding, column) if column else None
        if key:
            asked[key].append(finding)
    questions = [
        replace(_question(key, group, columns[key[1], group[0].column], region), answer=choices.answers.get(key))
        for key, group in asked.items()
    ]
    return sorted((one for one in questions if one.options), key=lambda one: -len(one.cells))


def _key(finding: Finding, column: Column) -> Key | None:
    if finding.code in _EMPTY:
        return (DEFAULT, finding.sheet, column.field)
    # A word that was cut cannot be found back in the file.
    if finding.code in _WORDS and fold(finding.seen) and len(finding.seen) < SEEN_LENGTH:
        return (WORD, finding.sheet, column.field, fold(finding.seen))
    return None


def _question(key: Key, group: list[Finding], column: Column, region: str) -> Question:
    possible = options(column, region)
    by_label = {label: code for code, label in possible.items()}
    proposal = by_label.get(group[0].details.get("proposal", ""), "")
    return Question(
        key,
        group[0].seen,
        header=column.header,
        proposals=(proposal,) if proposal else (),
        options=possible,
        cells=tuple(dict.fromkeys(finding.cell for finding in group)),
        blocks=any(finding.blocks for finding in group),
    )
