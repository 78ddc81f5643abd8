"""The words of a workbook that no list knows and that people may give a meaning at once, everywhere in it."""

from collections import defaultdict
from dataclasses import dataclass

from data import reference
from data.reference import fold
from loaders.checks.checking import Checked
from loaders.contract import Column, Kind
from loaders.findings import SEEN_LENGTH, Finding
from loaders.templates import wording

_OPEN = ("code-unknown", "municipality-unknown", "municipality-ambiguous", "value-as-chosen")
_PLACES = (Kind.MUNICIPALITY, Kind.AREA)


@dataclass(frozen=True)
class OpenWord:
    """A word to give a meaning: where it stands, what it may mean (code -> label), and what was chosen before.

    ``key`` is its place in ``Choices.values``; ``proposal`` the code that comes close; both codes may be empty.
    """

    key: tuple[str, str, str]
    seen: str
    column: str
    cells: tuple[str, ...]
    options: dict[str, str]
    proposal: str
    chosen: str


def open_words(checked: Checked) -> list[OpenWord]:
    """Every such word, the most frequent first; also those chosen already, so that a choice can be taken back."""
    columns = {
        (sheet, match.column.header): match.column for sheet, matches in checked.columns.items() for match in matches
    }
    found: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for finding in checked.findings:
        column = columns.get((finding.sheet, finding.column))
        # A word that was cut cannot be found back in the file.
        if finding.code in _OPEN and column and fold(finding.seen) and len(finding.seen) < SEEN_LENGTH:
            found[finding.sheet, column.field, fold(finding.seen)].append(finding)
    words = [_open_word(key, group, columns[key[0], group[0].column], checked) for key, group in found.items()]
    return sorted(words, key=lambda word: -len(word.cells))


def _open_word(key: tuple[str, str, str], group: list[Finding], column: Column, checked: Checked) -> OpenWord:
    options = _options(column, checked.region or "")
    by_label = {label: code for code, label in options.items()}
    return OpenWord(
        key,
        group[0].seen,
        column.header,
        tuple(dict.fromkeys(finding.cell for finding in group)),
        options,
        by_label.get(group[0].details.get("proposal", ""), ""),
        checked.choices.values.get(key, ""),
    )


def _options(column: Column, region: str) -> dict[str, str]:
    if column.kind in _PLACES:
        return {own.nis: own.name for own in reference.municipalities_of(region)}
    return {option.code: wording.label(column, option.code) for option in reference.options(column.code_list)}
