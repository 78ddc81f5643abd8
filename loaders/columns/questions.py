"""What only a person can say: which of our columns a header means, which of our sheets a sheet is.

Nothing here is decided; it gathers what helps to answer, without showing personal data.
"""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from data import reference
from data.reference import fold
from loaders.choices import COLUMN, DEFAULT, FILL, LEAVE, SHEET, Choices, Question
from loaders.columns import evidence
from loaders.columns.headers import (
    EXACT,
    Cells,
    folded,
    has_values,
    headers,
    is_bare,
    is_personal,
    seen_header,
)
from loaders.columns.options import options, whole_default
from loaders.files.addresses import column_letters
from loaders.sheet import Column, Sheet
from loaders.values import personal_data
from loaders.values.outcome import Fault
from loaders.values.person_names import Form, name_form
from loaders.values.plain_text import as_text

MASK = "•••"
_SAMPLE_COUNT = 3
_SAMPLE_LENGTH = 40
_PROPOSAL_COUNT = 3
_LIKENESS = 0.75
_SAME_WORDS = 0.8  # how like a header is that has all the words of ours and some more
_PERSONAL_LIKENESS = 0.85
_NEAREST = 0.85  # "actief" is not "actief in"


_NEVER_OURS = frozenset(reference.line_words()["not_ours"])
"""Headers that real lists have and that hold nothing of ours: asked only where their values fit."""
_FORM_FIELDS = frozenset(reference.line_words()["form_field"])
"""Headers of what a form notes by itself, such as when it was sent: never asked, though they look like ours."""


class Theirs(NamedTuple):
    """A column of the workbook: its header, its place, the rows under the header."""

    header: Any
    place: int
    below: Cells


def uncertain_column(
    sheet: Sheet, theirs: Theirs, missing: Sequence[Column], region: str, *, is_asked: bool = False
) -> Question | None:
    """The question about one column that nobody reads; none when there is nothing to ask.

    ``is_asked`` says that people want to choose it themselves.
    """
    header = theirs.header
    if not folded(header) or not missing or is_personal(header) or not has_values(theirs.below, theirs.place):
        return None
    if folded(header) in _FORM_FIELDS and not is_asked:
        return None
    is_nameless = is_bare(header) or header == column_letters(theirs.place)
    near = [] if is_nameless else _near(header, missing)
    near = [one for one in near if not evidence.contradicts(_values(theirs), one)]
    fitting = evidence.fitting("" if is_nameless else header, _values(theirs), missing, region)
    # The values say more than the header: of the columns that it may mean, those that they fit come first.
    meant = evidence.meant_instead(_values(theirs), near[0], missing) if near else None
    first = [meant.column] if meant else [one for one in fitting if one in near]
    named = [one for one in missing if is_bare(header) and one.required and evidence.may_name(_values(theirs), one)]
    proposals = dict.fromkeys([*first, *near, *fitting, *named])
    is_needed = any(column.required for column in missing) and not is_nameless and not _is_plain(sheet, header, missing)
    if not proposals and not is_needed and not is_asked:
        return None
    return _question(sheet, theirs, missing, list(proposals)[:_PROPOSAL_COUNT])


def _is_plain(sheet: Sheet, header: str, missing: Sequence[Column]) -> bool:
    """True for a header that says of itself that it is none of those missing: nothing of ours, or a column we have."""
    name = folded(header)
    there = (column for column in sheet.columns if column not in missing)
    return name in _NEVER_OURS or any(name in map(fold, _names(column)) for column in there)


def proposed_once(sheet: Sheet, asked: Iterable[Question]) -> list[Question]:
    """The questions, each of our columns proposed for one of theirs only: for the one whose header is most like it."""
    taken: set[str] = set()
    weighed = {one.key: one for one in asked}
    of_ours = [one for one in weighed.values() if one.proposals and one.proposals[0] != FILL]
    for one in sorted(of_ours, key=lambda one: _unlikeness(sheet, one)):
        proposals = tuple(field for field in one.proposals if field not in taken)
        taken.update(proposals[:1])
        blocks = bool(proposals) and sheet.column(proposals[0]).required
        weighed[one.key] = replace(one, proposals=proposals, blocks=blocks)
    return list(weighed.values())


def _unlikeness(sheet: Sheet, one: Question) -> tuple[float, bool, int]:
    """The smaller, the sooner a header means the column; "Soort activiteit" sooner than "Type"."""
    return -_first_likeness(sheet, one), _is_bare_name(sheet, one), -len(one.seen.split())


def _is_bare_name(sheet: Sheet, one: Question) -> bool:
    """True for "Naam", which beside "Organisatie" is often that of a person."""
    return headers(sheet).get(fold(one.seen), (None, ""))[1] == EXACT


def _first_likeness(sheet: Sheet, one: Question) -> float:
    return max(_likeness(fold(one.seen), fold(name)) for name in _names(sheet.column(one.proposals[0])))


def _values(theirs: Theirs) -> Iterable[Any]:
    return (row[theirs.place] for row in theirs.below if len(row) > theirs.place)


def answered_column(
    sheet: Sheet, theirs: Theirs, missing: Sequence[Column], column: Column | None, answer: str | None
) -> Question:
    """The question about a column that was answered before, so that the answer can be changed."""
    asked = _question(sheet, theirs, [column, *missing] if column else missing, [])
    fills = {FILL: FILL} if answer == FILL else {}
    return replace(asked, options={**fills, **asked.options}, answer=answer or LEAVE)


def _question(sheet: Sheet, theirs: Theirs, free: Sequence[Column], near: Sequence[Column]) -> Question:
    header, place, _ = theirs
    return Question(
        (COLUMN, sheet.name, fold(str(header))),
        seen_header(header),
        column_letters(place),
        samples=_samples(header, _values(theirs)),
        proposals=tuple(column.field for column in near),
        options={column.field: column.header for column in free},
        blocks=bool(near) and near[0].required,
    )


def _near(header: str, columns: Iterable[Column]) -> list[Column]:
    likeness = {column: max(_likeness(fold(header), fold(name)) for name in _names(column)) for column in columns}
    near = sorted(
        (column for column in likeness if likeness[column] >= _LIKENESS),
        key=lambda one: (-likeness[one], not one.required),
    )
    # Where a header is listed as one of some columns, a column that it only resembles is not meant.
    listed = [column for column in near if fold(header) in map(fold, column.likely)]
    return (listed or near)[:_PROPOSAL_COUNT]


def _names(column: Column) -> tuple[str, ...]:
    return (column.header, *column.spellings, *column.likely)


def _likeness(one: str, other: str) -> float:
    ratio = difflib.SequenceMatcher(None, one, other).ratio()
    has_all_words = set(other.split()) < set(one.split())
    return max(ratio, _SAME_WORDS) if has_all_words else ratio


def _samples(header: str, values: Iterable[Any]) -> tuple[str, ...]:
    """The first different values; nothing of them when the header resembles one of a column about people."""
    is_about_people = difflib.get_close_matches(fold(header), personal_data.PERSONAL_HEADERS, 1, _PERSONAL_LIKENESS)
    samples: dict[str, None] = {}
    for value in values:
        # a cell about a person holds a Fault that says nothing
        text = value.seen if isinstance(value, Fault) else as_text(value) if value is not None else ""
        is_person = personal_data.personal_code(text) or personal_data.is_mailbox_of_anybody(text)
        if text:
            samples[MASK if is_about_people or is_person or _is_name(header, text) else _cut(text)] = None
        if len(samples) == _SAMPLE_COUNT:
            break
    return tuple(samples)


def _is_name(header: str, text: str) -> bool:
    """True for what may name somebody where no header says what the column is about."""
    return is_bare(header) and name_form(text) >= Form.LIKELY


def _cut(text: str) -> str:
    line = text.replace("\n", " ")
    return line if len(line) <= _SAMPLE_LENGTH else line[: _SAMPLE_LENGTH - 1] + "…"


def uncertain_sheet(name: str, texts: Iterable[Any], proposals: Iterable[str], free: Iterable[str]) -> Question:
    """The question about one sheet; its samples are the texts of its likely header."""
    samples = tuple(MASK if is_personal(text) else _cut(text) for text in texts if folded(text))
    options = {sheet: sheet for sheet in free}
    return Question((SHEET, name), name, samples=samples, proposals=tuple(proposals), options=options)


def default_questions(sheet: Sheet, lacking: Iterable[Column], choices: Choices, region: str) -> list[Question]:
    """What all rows hold in the required columns that a sheet does not have; not where each row has its own text."""
    asked = []
    for column in lacking:
        possible, default = options(column, region), whole_default(choices, sheet, column, region)
        if not possible and not column.is_shared:
            continue
        one = Question(
            (DEFAULT, sheet.name, column.field),
            header=column.header,
            options=possible,
            is_free=column.is_shared,
            blocks=not default,
        ).answered(choices)
        # a text that cannot be stored is no answer
        asked.append(replace(one, answer=default or None) if one.is_free and one.answer else one)
    return asked


def nearest_header(header: str, sheet: Sheet) -> str:
    """Our header that theirs resembles, also where that column was found already; empty when none does."""
    close = difflib.get_close_matches(fold(header), headers(sheet), 1, _NEAREST)
    return headers(sheet)[close[0]][0].header if close else ""
