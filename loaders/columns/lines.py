"""What a line below the headers is: a row, or something that people write between rows; reads no value.

A line that has all that a row must have is a row, whatever it says. In our template hardly anything else stands between
rows; elsewhere the shape of a line tells.
"""

import re
from collections.abc import Sequence
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from typing import Any

from data.reference import fold
from loaders.columns import line_words
from loaders.columns.layout import CODED, Filled, Layout, is_filled
from loaders.columns.sums import Sums, is_number
from loaders.contract import REGION_WIDE, SHEETS
from loaders.sheet import Kind
from loaders.values.codes import code_of
from loaders.values.outcome import is_blank
from loaders.values.plain_text import as_text


class Line(Enum):
    """What a line is; a SECTION changes what the rows under it mean ("Gestopt"), UNREAD holds nothing of ours.

    DOUBTFUL is a name alone, above a whole row: a heading, or a row of which people know no more.
    """

    BLANK = "blank"
    ROW = "row"
    TOTAL = "total"
    NOTE = "note"
    HEADING = "heading"
    SECTION = "section"
    HEADER = "header"
    UNREAD = "unread"
    DOUBTFUL = "doubtful"


_NUMBERISH = re.compile(r"[€±+-]*\s*\d+(?:[.,\s]\d+)*\s*(?:%|€|[a-z]+)?")
_DAY = re.compile(r"\d{1,2}[./ ]\d{1,2}[./ ](?:\d{4}|\d\d)|\d{4}[./ ]\d{1,2}[./ ]\d{1,2}")  # no amount
_ACRONYM_LENGTH = 7  # "UNIZO" in capitals is a name; longer words in capitals are headings

_LONG_CODED = (Kind.MUNICIPALITY, Kind.AREA, Kind.KBO, Kind.DATE)
_LIST_SIGNS = re.compile(r"\s*[;,\n]\s*")
_LEAST_DIGITS = 4  # a postcode, a year
_LEAST_ALIKE = 3  # cells with one text: a merged area that some readers repeat


def kind_of(
    line: Sequence[Any],
    layout: Layout,
    *,
    follows_blank: bool = False,
    is_first: bool = False,
    sums: Sums | None = None,
) -> Line:
    """What one line is.

    ``follows_blank`` says that a blank line stands above it, ``is_first`` that the headers do; ``sums`` are of the rows
    above.
    """
    if _is_repeated(line, layout):
        return Line.HEADER
    is_whole = is_complete(line, layout)
    if is_whole and layout.proving and _are_proven(line, layout):
        return Line.ROW
    filled = [(index, value) for index, value in enumerate(line) if is_filled(value)]
    if not filled:
        return Line.BLANK
    is_own = any(index in layout.own for index, _ in filled)
    if layout.is_ours or not layout.is_list:
        return _kind_of_ours(filled, layout, is_own=is_own)
    if is_whole and not layout.proving and _are_texts_of_row(filled, is_first=is_first):
        return Line.ROW
    between = _between(filled, layout, follows_blank=follows_blank, sums=sums or Sums())
    return between or (_own(filled) if is_own else _not_own(filled, layout))


def _own(filled: Filled) -> Line:
    """A row, unless it holds nothing but signs around nothing."""
    return Line.BLANK if all(_is_sign(value) for _, value in filled) else Line.ROW


def _is_sign(value: Any) -> bool:
    """True for signs around nothing, such as dots; a ditto mark repeats something."""
    return isinstance(value, str) and not fold(value) and is_blank(value.strip())


def is_complete(line: Sequence[Any], layout: Layout) -> bool:
    """True for a line that fills every column that a row must fill; of a single one that says nothing."""
    return len(layout.required) > 1 and all(index < len(line) and is_filled(line[index]) for index in layout.required)


def _are_texts_of_row(filled: Filled, *, is_first: bool) -> bool:
    """True for any texts in the cells that a row must have, unless they explain the headers or repeat one text."""
    is_merged = len(filled) >= _LEAST_ALIKE and len({value for _, value in filled}) == 1
    return not (is_first and _is_explained(filled)) and not is_merged


def _are_proven(line: Sequence[Any], layout: Layout) -> bool:
    """True when words, or all cells, of those that take no text are such as their columns may hold."""
    values = [line[index] for index in layout.proving]
    columns = [layout.columns[index] for index in layout.proving]
    fits = [_fits(column.kind, column.code_list, value) for column, value in zip(columns, values, strict=True)]
    # A count of each column is a number in each; some numbers are codes as well.
    is_word = any(does and not _is_numberish(value) for does, value in zip(fits, values, strict=True))
    return is_word or all(fits)


@lru_cache(maxsize=1 << 12, typed=True)  # True is no 1
def _fits(kind: Kind, code_list: str, value: Any) -> bool:
    """True for a cell that may well be a value of a column of this kind, judged by its form alone."""
    text = as_text(value)
    if code_list:
        return any(code_of(part, code_list) for part in (text, *_LIST_SIGNS.split(text)))
    if kind in (Kind.MUNICIPALITY, Kind.AREA):
        parts = (text, *_LIST_SIGNS.split(text))
        return any(fold(part) in line_words.places() or fold(part) == REGION_WIDE for part in parts) or (
            sum(map(str.isdigit, text)) >= _LEAST_DIGITS
        )
    return isinstance(value, date) or sum(map(str.isdigit, text)) >= _LEAST_DIGITS


def _kind_of_ours(filled: Filled, layout: Layout, *, is_own: bool) -> Line:
    """In our template a row that is not finished is a row too: what it lacks is asked."""
    if not is_own:
        return _not_own(filled, layout)
    others = [(index, value) for index, value in filled if index not in layout.amounts]
    is_word = len(others) == 1 and isinstance(others[0][1], str) and line_words.TOTAL.fullmatch(fold(others[0][1]))
    is_total = is_word and others[0][0] in layout.required and len(layout.required) > 1
    return Line.TOTAL if is_total else Line.ROW


def _is_repeated(line: Sequence[Any], layout: Layout) -> bool:
    """True for a line of which every cell, of several, says the header above it; of most rows the first one tells."""
    is_same = all(
        isinstance(value, str) and layout.headers.get(index) == fold(value)
        for index, value in enumerate(line)
        if is_filled(value)
    )
    return is_same and sum(map(is_filled, line)) > 1


def _not_own(filled: Filled, layout: Layout) -> Line:
    """Unread are several cells, words among them, all in columns that nobody reads."""
    has_words = any(isinstance(value, str) and any(map(str.isalpha, value)) for _, value in filled)
    is_ours = any(index in layout.columns for index, _ in filled)
    return Line.UNREAD if len(filled) > 1 and has_words and not is_ours else Line.BLANK


def _between(filled: Filled, layout: Layout, *, follows_blank: bool, sums: Sums) -> Line | None:
    """What a line is that people write between the rows of their own list; None when it may be a row."""
    if _is_header(filled, layout):
        return Line.HEADER
    if len(filled) == 1 and _is_numbering(*filled[0], layout):
        return Line.BLANK
    texts = [(index, value) for index, value in filled if not _is_numberish(value)]
    if _is_total(filled, texts, layout) or _is_sum(filled, sums, layout):
        return Line.TOTAL
    if _is_explained(filled):
        return Line.NOTE
    text = _single_text(filled, texts, layout)
    # A merged area that is repeated holds no name.
    return _said_alone(text, layout, follows_blank, is_merged=len(filled) >= _LEAST_ALIKE) if text else None


def _is_numbering(index: int, value: Any, layout: Layout) -> bool:
    """True for the number of a row that is still empty, in a column that nobody reads."""
    is_numbering = line_words.NUMBERING.fullmatch(layout.headers.get(index, "")) and index not in layout.columns
    return bool(is_numbering) and _is_numberish(value)


def _said_alone(text: str, layout: Layout, follows_blank: bool, *, is_merged: bool) -> Line | None:
    """What the only text of a line is when it is no row."""
    is_town = line_words.HEADING_PREFIX.sub("", fold(text)) in line_words.places()
    if layout.is_by_town and is_town and not is_merged:
        return None
    if layout.is_wide and line_words.is_section(text):
        return Line.SECTION
    if line_words.is_note(text):
        return Line.NOTE
    return Line.HEADING if is_merged or (layout.is_wide and _is_heading(text, layout, follows_blank)) else None


@cache
def header_words() -> frozenset[str]:
    """Every header that a sheet of the contract knows, and the sheets themselves, folded."""
    headers = (
        fold(name)
        for sheet in SHEETS
        for column in sheet.columns
        for name in (column.header, *column.spellings, *column.likely)
    )
    return frozenset((*headers, *(fold(sheet.name) for sheet in SHEETS)))


def _is_header(filled: Filled, layout: Layout) -> bool:
    """At least half of its cells are those of the headers, or two thirds are words that are headers elsewhere."""
    same = words = other = 0
    for index, value in filled:
        text = fold(value) if isinstance(value, str) else ""
        is_same, is_word = layout.headers.get(index) == text, text in header_words()
        same, words, other = same + is_same, words + is_word, other + (not is_same and not is_word)
        # most lines are rows, which show that soon
        if other * 2 > len(filled):
            return False
    return (same > 1 and same * 2 >= len(filled)) or (words >= _LEAST_ALIKE and words * 3 >= len(filled) * 2)


def _is_total(filled: Filled, texts: Filled, layout: Layout) -> bool:
    """The word stands first and only numbers beside it, or there is nothing but numbers."""
    if not texts:
        if _period(filled):
            return False
        # A row needs more than numbers, unless the sheet holds nothing else, and a code may be a number.
        needs_text = any(column.required for column in layout.columns.values())
        return needs_text and not _is_coded(filled, layout)
    first, text = texts[0]
    if not isinstance(text, str):
        return False
    word = fold(text)
    if line_words.TOTAL.fullmatch(word):
        return True
    has_number = len(texts) < len(filled) or any(sign.isdigit() for sign in text)
    if len(texts) > 1 or first > filled[0][0] + 1 or line_words.COMPANY_FORM.search(word):
        return False
    is_said = has_number and (line_words.TOTAL_ALONE.fullmatch(word) or line_words.COUNT.match(word))
    return bool(is_said or line_words.TOTAL.match(word))


def _is_sum(filled: Filled, sums: Sums, layout: Layout) -> bool:
    """True for one text or none, whatever it says, beside numbers that are each the sum of the rows above.

    Only amounts that we read are summed; codes, years and columns that nobody reads prove nothing.
    """
    amounts = [(index, value) for index, value in filled if index in layout.amounts and is_number(value)]
    others = [value for _, value in filled if not is_number(value)]
    if not amounts or len(others) > 1 or _is_coded(filled, layout):
        return False
    above = [(value, sums.of(index)) for index, value in amounts]
    are_sums = all(one is not None and value == one.total for value, one in above)
    return are_sums and any(one is not None and one.is_of_several and value > 0 for value, one in above)


def _is_coded(filled: Filled, layout: Layout) -> bool:
    numbers = [(index, value) for index, value in filled if index in layout.columns and _is_numberish(value)]
    return any(_may_be_code(layout.columns[index].kind, value) for index, value in numbers)


def _may_be_code(kind: Kind, value: Any) -> bool:
    """A small number under places, dates or company numbers is a count of them."""
    return kind in CODED and (kind not in _LONG_CODED or sum(map(str.isdigit, str(value))) >= _LEAST_DIGITS)


def _is_numberish(value: Any) -> bool:
    if isinstance(value, str):
        return bool(_NUMBERISH.fullmatch(value.strip())) and not _DAY.fullmatch(value.strip())
    return is_number(value)


def _single_text(filled: Filled, texts: Filled, layout: Layout) -> str:
    """The one text of a line, beside at most one number; also when a merged area repeats it."""
    if _period(filled):
        return _period(filled)
    if not texts or len(filled) - len(texts) > 1:
        return ""
    first = texts[0][1]
    is_alone = len(texts) == 1 or len(texts) >= _LEAST_ALIKE
    if not is_alone or not isinstance(first, str) or any(value != first for _, value in texts):
        return ""
    return "" if _is_coded(filled, layout) else first.strip()


def _is_explained(filled: Filled) -> bool:
    """Words in brackets under the headers say what to fill in."""
    return len(filled) > 1 and all(
        isinstance(value, str) and value.strip()[:1] == "(" and value.strip()[-1:] == ")" for _, value in filled
    )


def _period(filled: Filled) -> str:
    """The year that stands alone on a line, as lists are grouped by; empty for anything else."""
    if len(filled) > 1:
        return ""
    value = filled[0][1]
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    return text if line_words.PERIOD.fullmatch(text) else ""


def _is_heading(text: str, layout: Layout, follows_blank: bool) -> bool:
    word = fold(line_words.COUNT_BEHIND.sub("", text))
    if line_words.COMPANY_FORM.search(word):
        return False
    bare = line_words.HEADING_PREFIX.sub("", word)
    is_numbered = line_words.NUMBERED.match(text) or (bare != word and bare.split()[0].isdecimal())
    if text.endswith(":") or is_numbered or line_words.PERIOD.fullmatch(word):
        return True
    if bare in line_words.places() or any(
        {word, bare}.intersection(ours) for ours in (layout.heading_words, header_words())
    ):
        return True
    is_loud = text.isupper() and (len(word.split()) > 1 or len(word) > _ACRONYM_LENGTH or layout.is_kind(text))
    return is_loud or line_words.ends_section(text) or (follows_blank and bare != word)
