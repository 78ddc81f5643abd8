"""Lists whose first line is a row already: how sure that is, what is asked, what their columns are called.

Such a column goes by its letters and by what stands in it, so that an answer about it holds again only where the next
list has the same there. It reads no row.
"""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import islice
from typing import Any, NamedTuple

from data import reference
from data.reference import fold
from loaders.choices import HEADER, NO, YES, Choices, Question
from loaders.columns.first_rows import first_rows
from loaders.columns.headers import Cells, Headings, bare_header, find_headings, has_values
from loaders.columns.layout import is_filled
from loaders.columns.lines import header_words
from loaders.columns.people_headers import is_header_of_people
from loaders.columns.value_forms import LONG, MAYBE_DATA, MIXED, SURE_DATA, TEXT, WORDS, form_of, form_of_column
from loaders.files.addresses import column_letters
from loaders.files.book import SheetCells
from loaders.sheet import Sheet
from loaders.values.outcome import Fault
from loaders.values.plain_text import as_text

_ENOUGH_HEADERS = 3
"""So many of our headers on one line are no chance."""
_WIDE_SHARE = 1 / 3
_UNTYPED = (TEXT, WORDS, LONG, MIXED)
_YEARS = range(1990, 2100)
_OTHER_HEADERS = frozenset(
    word for kind in ("not_ours", "form_field", "says_nothing", "numbering") for word in reference.line_words()[kind]
)


class First(Enum):
    """What the first line of a list is."""

    HEADER = "header"
    ROW = "row"
    DOUBT = "doubt"


class Top(NamedTuple):
    """The headings of a list, none while somebody must say; the question about them, where there is one."""

    headings: Headings | None
    question: Question | None = None


def top_of(sheet: Sheet, cells: SheetCells, choices: Choices, *, is_ours: bool = False) -> Top:
    """Under which headings the rows of a sheet stand; of our template and of a sheet of one row these must be there."""
    rows = cells.rows
    best = find_headings(sheet, rows, choices.columns)
    if is_ours or not sheet.key or _is_certain(best):
        return Top(best)
    first = first_line(rows)
    for candidate in _candidates(rows, best, first):
        kind = _first_kind(rows, candidate.row)
        if kind is First.HEADER:
            return Top(candidate)
        if kind is First.DOUBT:
            return _asked(cells, candidate, choices, ())
    return Top(None) if first is None else _asked(cells, Headings(first, list(rows[first]), 0), choices, (NO,))


def visible_headings(rows: Cells, best: Headings | None) -> Headings | None:
    """The headings above the first rows that people see; the letters of columns where no line is surely one."""
    if _is_certain(best):
        return best
    first = first_line(rows)
    sure = (one for one in _candidates(rows, best, first) if _first_kind(rows, one.row) is First.HEADER)
    return next(sure, None if first is None else lettered(rows, first))


def _is_certain(best: Headings | None) -> bool:
    return best is not None and best.known_count >= _ENOUGH_HEADERS


def _candidates(rows: Cells, best: Headings | None, first: int | None) -> Iterator[Headings]:
    """The lines that may be the headers: the one with some of ours, then the first of the list."""
    if best:
        yield best
    if first is not None:
        yield Headings(first, list(rows[first]), 0)


def people_top(rows: Cells, answer: str | None) -> int:
    """The line of headers of a list none of whose headers is known; -1 where it has none, or nobody said so yet."""
    first = first_line(rows)
    if first is None or answer == NO:
        return -1
    return first if answer == YES or _first_kind(rows, first) is First.HEADER else -1


def is_row(rows: Cells, index: int) -> bool:
    """True for a line that holds what rows hold, and no header."""
    return _first_kind(rows, index) is First.ROW


def first_line(rows: Cells) -> int | None:
    """The first line of a list: titles above it fill one cell; None of an empty sheet."""
    counts = {index: _filled_count(row) for index, row in enumerate(rows)}
    filled = [index for index, count in counts.items() if count]
    wide = [index for index in filled if counts[index] > 1]
    return next(iter(wide if len(wide) > _WIDE_SHARE * len(filled) else filled), None)


def lettered(rows: Cells, first: int) -> Headings:
    """The letters of the columns as headings, above the line ``first``."""
    width = max(map(len, rows), default=0)
    return Headings(first - 1, [column_letters(index) for index in range(width)], 0)


def _asked(cells: SheetCells, candidate: Headings, choices: Choices, proposals: Sequence[str]) -> Top:
    rows = cells.rows
    answer = choices.answers.get((HEADER, cells.name))
    answer = answer if answer in (YES, NO) else None
    question = Question(
        (HEADER, cells.name),
        cells.name,
        rows=first_rows(rows, lettered(rows, candidate.row)),
        proposals=tuple(proposals),
        options={NO: NO, YES: YES},
        blocks=answer is None,
        answer=answer,
    )
    if answer is None:
        return Top(None, question)
    return Top(candidate if answer == YES else _without_header(rows), question)


def _without_header(rows: Cells) -> Headings | None:
    first = first_line(rows)
    if first is None:
        return None
    below = rows[first:]
    width = max(map(len, below))
    texts = [
        bare_header(column_letters(index), form_of_column(_column(below, index))) if has_values(below, index) else ""
        for index in range(width)
    ]
    return Headings(first - 1, texts, 0, is_bare=True)


def _first_kind(rows: Cells, index: int) -> First:
    """What a line says of itself, with what stands below each of its cells."""
    line = rows[index]
    others = [row for place, row in enumerate(rows) if place != index and not _repeats(row, line)]
    signs = [_sign(value, _column(others, place)) for place, value in enumerate(line) if is_filled(value)]
    words, unlike, alike = signs.count(_WORD), signs.count(_UNLIKE), signs.count(_ALIKE)
    if not words and not unlike and alike:
        return First.ROW
    is_plain = words * 2 >= len(signs) or words + unlike > 1
    is_above_all = words > 1 or not any(_filled_count(row) > 1 for row in rows[:index])
    return First.HEADER if is_above_all and is_plain and (not alike or 0 < words > alike - unlike) else First.DOUBT


_WORD, _UNLIKE, _ALIKE, _NO_SIGN = "word", "unlike", "alike", ""


def _sign(value: Any, column: Sequence[Any]) -> str:
    """What one cell tells of its line, with the filled cells of its column elsewhere."""
    form = form_of(value)
    text = "" if isinstance(value, Fault) else fold(as_text(value))
    if text and any(fold(as_text(other)) == text for other in column if not isinstance(other, Fault)):
        return _ALIKE
    if (
        not _OTHER_HEADERS.isdisjoint((text, text.rstrip("0123456789 ")))
        or text in header_words()
        or is_header_of_people(value)
    ):
        return _WORD
    if form in SURE_DATA:
        return _ALIKE
    below = form_of_column(column)
    if form in MAYBE_DATA:
        is_year = text.isdecimal() and int(text) in _YEARS
        return _ALIKE if below == form and not is_year else _NO_SIGN
    return _UNLIKE if below not in _UNTYPED and len(column) > 1 else _NO_SIGN


def _repeats(row: Sequence[Any], line: Sequence[Any]) -> bool:
    """True for a line that says the same again in most of its cells, as headers do on every page."""
    pairs = [(one, other) for one, other in zip(row, line, strict=False) if is_filled(one) or is_filled(other)]
    same = [one for one, other in pairs if isinstance(one, str) and one == other]
    return len(same) * 2 > len(pairs)


def _column(rows: Cells, index: int) -> list[Any]:
    return [row[index] for row in rows if len(row) > index and is_filled(row[index])]


def _filled_count(row: Sequence[Any]) -> int:
    """How many cells are filled, at most two."""
    return len(list(islice(filter(is_filled, row), 2)))
