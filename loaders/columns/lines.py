"""What a line below the headers is: a row, or something that people write between rows; reads no value.

Said of the shape of a line alone: a line that may be a row is one, and its cells are judged as such.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from data import reference
from data.reference import fold
from loaders.contract import SHEETS, Column, Kind, Sheet


class Line(Enum):
    """What a line is; a SECTION changes what the rows under it mean ("Gestopt"), UNREAD holds nothing of ours."""

    BLANK = "blank"
    ROW = "row"
    TOTAL = "total"
    NOTE = "note"
    HEADING = "heading"
    SECTION = "section"
    HEADER = "header"
    UNREAD = "unread"


@dataclass(frozen=True)
class Layout:
    """What lines are judged against: the columns by index, the folded header of each index, words of headings.

    ``own`` are the columns in which a row says something itself; ``is_wide`` says that rows fill more than one
    cell, so that a line with a single one stands out. ``is_list`` is false of a sheet that describes one thing in one
    row: nothing stands between rows there.
    """

    columns: Mapping[int, Column]
    headers: Mapping[int, str]
    own: Collection[int]
    is_wide: bool
    heading_words: Collection[str] = frozenset()
    is_list: bool = True


Filled = Sequence[tuple[int, Any]]


class Sum(NamedTuple):
    """The numbers of one column so far."""

    total: float
    is_of_several: bool


Sums = dict[int, Sum]
"""Index of a column -> the sum of the rows above."""


def added(sums: Sums, line: Sequence[Any]) -> None:
    """Add the numbers of a row to the sums."""
    for index, value in enumerate(line):
        if _is_number(value):
            before = sums.get(index)
            sums[index] = Sum(value + (before.total if before else 0), before is not None)


def word_pattern(kind: str) -> str:
    """The words of one kind between rows, as a pattern for folded text."""
    return rf"(?:{'|'.join(reference.line_words()[kind])})\b"


_TOTAL = re.compile(word_pattern("total"))
_TOTAL_ALONE = re.compile(word_pattern("total_alone"))
_COUNT = re.compile(word_pattern("count"))
_NUMBERISH = re.compile(r"[€±+-]*\s*\d+(?:[.,\s]\d+)*\s*(?:%|€|[a-z]+)?")
_COMPANY_FORM = re.compile(r"\b" + word_pattern("company_form"))
_SECTION = re.compile(r"\b" + word_pattern("section"))
_CURRENT = re.compile(r"\b" + word_pattern("current"))

_NOTE_SIGN = re.compile(r"\s*(?:[*†‡¹²³⁴]|\(\s*[\d*]+\s*\)|\[\s*[\d*]+\s*\]|\d+\)\s|https?://|www\.)")
_NOTE_LABEL = re.compile(word_pattern("note_label"))
_NOTE = re.compile(word_pattern("note"))
_NOTE_LENGTH = 80  # a name is shorter

_HEADING_PREFIX = re.compile(r"(?:de )?" + word_pattern("heading_prefix") + " ")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}|[A-Z]|[IVX]{1,4})\s*[.)]\s+\S|\s*[-–—=_]{2,}")
_PERIOD = re.compile(rf"(?:{word_pattern('season')} )?20\d\d(?: 20\d\d)?")
_ACRONYM_LENGTH = 7  # "UNIZO" in capitals is a name; longer words in capitals are headings

_CODED = (Kind.CODE, Kind.CODES, Kind.MUNICIPALITY, Kind.AREA, Kind.KBO, Kind.DATE, Kind.YES_NO)
_LONG_CODED = (Kind.MUNICIPALITY, Kind.AREA, Kind.KBO, Kind.DATE)
_LEAST_DIGITS = 4  # a postcode, a year
_LEAST_ALIKE = 3  # cells with one text: a merged area that some readers repeat
_WIDE_SHARE = 1 / 3  # with a heading and a note for every row


def layout_of(
    sheet: Sheet, columns: Mapping[int, Column], texts: Sequence[Any], below: Sequence[Sequence[Any]]
) -> Layout:
    """The layout of a table: its columns by index, the texts of its header, the lines under it."""
    filled = [count for line in below if (count := sum(map(is_filled, line)))]
    share = sum(count > 1 for count in filled) / len(filled) if filled else 1
    own = {index for index, column in columns.items() if column.field not in sheet.prefilled}
    headers = {index: fold(text) for index, text in enumerate(texts) if isinstance(text, str) and fold(text)}
    lists = (column.code_list for column in sheet.columns if column.code_list)
    return Layout(
        columns, headers, own, share >= _WIDE_SHARE, frozenset().union(*map(_list_words, lists)), bool(sheet.key)
    )


def kind_of(line: Sequence[Any], layout: Layout, *, follows_blank: bool = False, sums: Sums | None = None) -> Line:
    """What one line is; ``follows_blank`` says that a blank line stands above it; ``sums`` are of the rows above."""
    filled = [(index, value) for index, value in enumerate(line) if is_filled(value)]
    if not filled:
        return Line.BLANK
    if _is_header(filled, layout):
        return Line.HEADER
    texts = [(index, value) for index, value in filled if not _is_numberish(value)]
    is_own = any(index in layout.own for index, _ in filled)
    if is_own and not layout.is_list:
        return Line.ROW
    is_total = _is_total(filled, texts, layout) or (sums and _is_sum(filled, sums))
    if is_total or _is_explained(filled):
        return Line.TOTAL if is_total else Line.NOTE
    text = _single_text(filled, texts, layout)
    is_prefilled = not is_own and all(index in layout.columns for index, _ in filled)
    is_merged = len(filled) >= _LEAST_ALIKE
    between = _between(text, layout, follows_blank=follows_blank, is_merged=is_merged) if text else None
    if between and not (is_prefilled and between is not Line.SECTION):
        return between
    return Line.ROW if is_own else _not_own(filled, layout)


def _not_own(filled: Filled, layout: Layout) -> Line:
    """Unread are several cells, words among them, all in columns that nobody reads."""
    has_words = any(isinstance(value, str) and any(map(str.isalpha, value)) for _, value in filled)
    is_ours = any(index in layout.columns for index, _ in filled)
    return Line.UNREAD if len(filled) > 1 and has_words and not is_ours else Line.BLANK


def _between(text: str, layout: Layout, *, follows_blank: bool, is_merged: bool) -> Line | None:
    """What the only text of a line is when it is no row; a merged area that is repeated holds no name."""
    if _is_section(text):
        return Line.SECTION
    if _is_note(text):
        return Line.NOTE
    return Line.HEADING if is_merged or (layout.is_wide and _is_heading(text, layout, follows_blank)) else None


def ends_section(text: str) -> bool:
    """True for a heading after which ordinary rows come again, such as "Actieve partners"."""
    return bool(_CURRENT.search(fold(text)))


def is_filled(value: Any) -> bool:
    """True for a cell that holds more than spaces."""
    return bool(value.strip()) if isinstance(value, str) else value is not None


@cache
def header_words() -> frozenset[str]:
    """Every header that a sheet of the contract knows, folded."""
    return frozenset(
        fold(name)
        for sheet in SHEETS
        for column in sheet.columns
        for name in (column.header, *column.spellings, *column.likely)
    )


def _is_header(filled: Filled, layout: Layout) -> bool:
    """At least half of its cells are those of the headers, or two thirds are words that are headers elsewhere."""
    same = words = other = 0
    for index, value in filled:
        text = fold(value) if isinstance(value, str) else ""
        is_same, is_word = bool(text) and layout.headers.get(index) == text, text in header_words()
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
    if _TOTAL.fullmatch(word):
        return True
    has_number = len(texts) < len(filled) or any(sign.isdigit() for sign in text)
    if len(texts) > 1 or first > filled[0][0] + 1 or _COMPANY_FORM.search(word):
        return False
    is_said = has_number and (_TOTAL_ALONE.fullmatch(word) or _COUNT.match(word))
    return bool(is_said or _TOTAL.match(word))


def _is_sum(filled: Filled, sums: Sums) -> bool:
    """True for one text or none, whatever it says, beside numbers that are each the sum of the rows above."""
    numbers = [(index, value) for index, value in filled if _is_number(value)]
    if not numbers or len(filled) - len(numbers) > 1:
        return False
    are_sums = all(index in sums and value == sums[index].total for index, value in numbers)
    return are_sums and any(sums[index].is_of_several for index, _ in numbers)


def _is_coded(filled: Filled, layout: Layout) -> bool:
    numbers = [(index, value) for index, value in filled if index in layout.columns and _is_numberish(value)]
    return any(_may_be_code(layout.columns[index].kind, value) for index, value in numbers)


def _may_be_code(kind: Kind, value: Any) -> bool:
    """A small number under places, dates or company numbers is a count of them."""
    return kind in _CODED and (kind not in _LONG_CODED or sum(map(str.isdigit, str(value))) >= _LEAST_DIGITS)


def _is_number(value: Any) -> bool:
    return type(value) in (int, float)  # not bool, which is an int to isinstance


def _is_numberish(value: Any) -> bool:
    if isinstance(value, str):
        return bool(_NUMBERISH.fullmatch(value.strip()))
    return _is_number(value)


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


def _is_section(text: str) -> bool:
    word = fold(text)
    # "Oud-Turnhout" is a place, "Archief vzw" an organisation.
    return bool(_SECTION.search(word)) and not (
        word in _places() or len(text) > _NOTE_LENGTH or _COMPANY_FORM.search(word) or _is_note(text)
    )


def _period(filled: Filled) -> str:
    """The year that stands alone on a line, as lists are grouped by; empty for anything else."""
    if len(filled) > 1:
        return ""
    value = filled[0][1]
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    return text if _PERIOD.fullmatch(text) else ""


def _is_note(text: str) -> bool:
    if len(text) > _NOTE_LENGTH or " = " in text or _NOTE_SIGN.match(text):
        return True
    if _NOTE_LABEL.fullmatch(fold(text.partition(":")[0])):
        return True
    return bool(_NOTE.match(fold(text))) and not _COMPANY_FORM.search(fold(text))


def _is_heading(text: str, layout: Layout, follows_blank: bool) -> bool:
    word = fold(text)
    if _COMPANY_FORM.search(word):
        return False
    bare = _HEADING_PREFIX.sub("", word)
    if text.endswith(":") or _NUMBERED.match(text) or _PERIOD.fullmatch(word):
        return True
    if bare in _places() or word in layout.heading_words or bare in layout.heading_words:
        return True
    is_loud = text.isupper() and (len(word.split()) > 1 or len(word) > _ACRONYM_LENGTH)
    return is_loud or ends_section(text) or (follows_blank and bare != word)


@cache
def _places() -> frozenset[str]:
    """Municipalities, former ones and regions: what lists are grouped by."""
    names = [town.name for town in reference.municipalities().values()]
    names += [town.name for town in reference.former_municipalities()]
    names += [region.name for region in reference.regions().values()]
    return frozenset(map(fold, names))


@cache
def _list_words(code_list: str) -> frozenset[str]:
    """The labels of a list and the plurals of its words: lists are grouped by kind as well.

    Not its words themselves: among them are names of organisations, such as VDAB.
    """
    words = frozenset(fold(one.label) for one in reference.options(code_list))
    spellings = (fold(form) for one in reference.options(code_list) for form in (one.label, *one.spellings))
    return words | {word + plural for word in spellings if len(word) > 2 for plural in ("s", "en")}
