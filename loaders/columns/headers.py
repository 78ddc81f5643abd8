"""Which column of a sheet is which: finds the row of headers and matches them to the contract; reads no row."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, NamedTuple

from data.reference import fold
from loaders.choices import ASK, Columns
from loaders.columns import evidence
from loaders.columns.header_forms import known_form, without_aside
from loaders.files.addresses import address, column_letters
from loaders.findings import Finding, found
from loaders.sheet import Column, Kind, Sheet
from loaders.values import personal_data

HEADER_DEPTH = 30
"""Filled rows in which the header is looked for: titles and explanations above it are hardly ever longer."""
DEEPER = 300
"""Filled rows in which it is looked for when those hold none; there it must have several of our headers."""
_LEAST_DEEP = 3
_LONGEST_HEADER = 80

_LIKELY_WEIGHT = 0.5  # a header that may mean one of ours helps to find the row, but less than one that does

_BARE = "headerless"
CHOSEN, EXACT, SPELLING, BY_WORDS = "chosen", "exact", "spelling", "words"
_RANKS = (CHOSEN, EXACT, SPELLING)

Cells = list[list[Any]]
Known = dict[str, tuple[Column, str]]


@dataclass(frozen=True)
class ColumnMatch:
    """A column of the contract found in a sheet: where, the header as it stood there, and how it was understood.

    ``how`` is ``exact``, ``spelling``, ``words`` (those below it are of our list) or ``chosen`` (a person said so);
    ``remarks`` are the findings that hold for the whole column, such as the order in which its dates were read.
    """

    column: Column
    index: int
    header: str
    how: str = EXACT
    remarks: list[Finding] = field(default_factory=list, compare=False)

    @property
    def letters(self) -> str:
        """The letters of the column in the workbook."""
        return column_letters(self.index)

    @property
    def seen(self) -> str:
        """The header as people see it; empty where the list has none."""
        return seen_header(self.header)


class Headings(NamedTuple):
    """The row of headers, counted from 0; its texts, with what the row above adds; how many are known, may be known.

    ``is_bare`` says that there is no such row: ``row`` then is the one above the list, -1 when it is the first, and
    each text is a ``bare_header``.
    """

    row: int
    texts: list[Any]
    known_count: int
    likely_count: int = 0
    is_bare: bool = False

    @property
    def place(self) -> int:
        """The row that stands for the whole of a column: that of the headers, or the first of the list."""
        return self.row + 1 if self.is_bare else self.row


@dataclass
class Matched:
    """The columns of one sheet: found, wanted but not there, and theirs that nobody reads (by index).

    ``asked`` are those of which a person must say which one is meant; they count as missing and as left. ``is_ours``
    says that the sheet is of our template.
    """

    matches: list[ColumnMatch] = field(default_factory=list)
    missing: list[Column] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    asked: list[Column] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    is_ours: bool = False


@cache
def headers(sheet: Sheet) -> Known:
    """Folded header -> column, and ``exact`` for its own name or ``spelling`` for one met in the wild."""
    known: Known = {}
    for column in sheet.columns:
        known[fold(column.header)] = (column, EXACT)
        known[fold(column.field)] = (column, EXACT)
    for column in sheet.columns:
        for spelling in column.spellings:
            known.setdefault(fold(spelling), (column, SPELLING))
    return known


def column_called(sheet: Sheet, header: Any) -> Column | None:
    """The column of which a header is the name or a spelling, whatever people answered; None for any other header."""
    known = headers(sheet)
    return known.get(known_form(header, known), (None, ""))[0]


def bare_header(letters: str, form: str) -> str:
    """What stands for a header in a list without any: the letters of the column and what it holds."""
    return f"{_BARE} {letters} {form}"


def seen_header(header: Any) -> str:
    """A header as people see it; empty where the list has none."""
    return "" if is_bare(header) else str(header).strip()


def is_bare(header: Any) -> bool:
    """True for what stands for a header in a list without any."""
    return isinstance(header, str) and header.startswith(f"{_BARE} ")


def folded(header: Any) -> str:
    """The form in which a header is known and remembered; empty for what is no text."""
    return fold(header) if isinstance(header, str) else ""


def is_personal(header: Any) -> bool:
    """True for a column that holds people: never read, whatever anyone answers."""
    return folded(header) in personal_data.PERSONAL_HEADERS or bool(
        isinstance(header, str) and personal_data.personal_code(header)
    )


def find_headings(sheet: Sheet, rows: Cells, chosen: Columns) -> Headings | None:
    """The first of the rows that hold the most headers; none when no row holds one."""
    known = _known(sheet, chosen)
    likely = _likely(sheet)
    best, most = None, 0.0
    filled = (index for index, row in enumerate(rows) if any(row))
    for place, index in zip(range(DEEPER), filled, strict=False):
        is_deep = place >= HEADER_DEPTH
        if is_deep and ((best and best.known_count > 1) or known_headers(rows[index], known) < _LEAST_DEEP):
            continue
        texts = _texts(rows, index, known)
        names = {known_form(text, known) for text in texts}
        count = len({known[name][0].field for name in names if name in known})
        maybe = names | {without_aside(text)[0] for text in texts if isinstance(text, str) and "(" in text}
        likely_count = len(maybe & likely - known.keys()) + len(maybe & known.keys() - names)
        weight = count + _LIKELY_WEIGHT * likely_count
        if weight > most:
            best, most = Headings(index, texts, count, likely_count), weight
    return best


def known_headers(row: list[Any], known: Collection[str]) -> int:
    """How many different headers among ``known`` a line far below holds; a line with anything but words holds none."""
    filled = [value for value in row if value not in ("", None)]
    if len(filled) < _LEAST_DEEP or not all(isinstance(text, str) and len(text) <= _LONGEST_HEADER for text in filled):
        return 0
    return len(set(map(fold, filled)).intersection(known))


@cache
def _likely(sheet: Sheet) -> frozenset[str]:
    return frozenset(fold(name) for column in sheet.columns for name in column.likely)


def with_letters(headings: Headings, rows: Cells) -> Headings:
    """The headings, where a column holds values under no header at all with its letters in place of one."""
    below = rows[headings.row + 1 :]
    width = max((len(row) for row in below), default=0)
    texts = [*headings.texts, *[""] * (width - len(headings.texts))]
    named = [
        text if folded(text) or not has_values(below, index) else column_letters(index)
        for index, text in enumerate(texts)
    ]
    return headings._replace(texts=named)


def _known(sheet: Sheet, chosen: Columns) -> Known:
    """The headers of the contract, and before those what people chose for this sheet."""
    columns = {column.field: column for column in sheet.columns}
    answered = {
        header: (columns[field], CHOSEN)
        for (name, header), field in chosen.items()
        if name == sheet.name and field in columns and header and not is_personal(header)
    }
    return headers(sheet) | answered


def _texts(rows: Cells, index: int, known: Collection[str]) -> list[Any]:
    """The texts of a row; where they say nothing, the row above may: a header over two rows, or over two columns."""
    own = rows[index]
    above = rows[index - 1] if index else []
    texts: list[Any] = []
    group = ""
    for column in range(max(len(own), len(above))):
        text = own[column] if column < len(own) else ""
        over = above[column] if column < len(above) else ""
        group = over if isinstance(over, str) and over else group
        both = f"{group[:-1]}{text}" if group.endswith("-") else f"{group} {text}"
        is_meant = folded(text) and folded(both) in known and (over or folded(text) not in known)
        if text in ("", None) and folded(over) in known:
            text = over
        elif is_meant:
            text = both
        texts.append(text)
    return texts


def match_columns(sheet: Sheet, rows: Cells, headings: Headings, chosen: Columns, *, is_ours: bool = False) -> Matched:
    """Give every column of the contract its place; a header by its own name goes before a spelling of it.

    ``is_ours`` says that the sheet is of our template, in which the headers mean what we say.
    """
    known = _known(sheet, chosen) | (headers(sheet) if is_ours else {})
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    set_aside: dict[str, list[tuple[int, int]]] = defaultdict(list)
    result = Matched(is_ours=is_ours)
    for index, text in enumerate(headings.texts):
        match = known.get(known_form(text, known))
        answer = "" if is_ours else chosen.get((sheet.name, folded(text)), "")
        if match is None or answer == ASK:
            result.left.append(index)
        elif answer is None:
            set_aside[match[0].field].append((_RANKS.index(match[1]), index))
        else:
            places[match[0].field].append((_RANKS.index(match[1]), index))
    below = rows[headings.row + 1 :]
    has_others = not is_ours and any(has_values(below, index) for index in result.left)
    for column in sheet.columns:
        # What names a row cannot be left out: such an answer was about a list that had it under another header too.
        is_needed = column.required and column.kind is Kind.TEXT and len(set_aside[column.field]) == 1
        if is_needed and not places[column.field]:
            places[column.field] = set_aside.pop(column.field)
        result.left += [index for _, index in set_aside[column.field]]
        candidates = sorted(places[column.field])
        is_left = has_others and _is_left_empty(column, candidates, below)
        best = [] if is_left else _best(candidates, below)
        if best and _say_the_same(best, below):
            candidates = [place for place in candidates if place not in best[1:]]
            best = best[:1]
        if not best:
            result.missing.append(column)
        elif not is_ours and (_are_unlike(best, headings) or _is_doubtful(sheet, column, candidates, headings, below)):
            best = []
            result.missing.append(column)
            result.asked.append(column)
        elif len(best) > 1:
            where = ", ".join(column_letters(index) for _, index in best)
            cell = address(headings.place, best[1][1])
            result.findings.append(found("header-twice", sheet.name, cell, column.header, columns=where))
        else:
            rank, index = best[0]
            result.matches.append(ColumnMatch(column, index, str(headings.texts[index]), _RANKS[rank]))
        result.left += [place[1] for place in candidates if place not in best]
    if not is_ours:
        _judge_words(sheet, result, below)
    result.left.sort()
    return result


def _judge_words(sheet: Sheet, result: Matched, below: Cells) -> None:
    """Give a column whose words are of another list than its header says to that other one, or have it asked."""
    for match in [one for one in result.matches if one.how != CHOSEN]:
        words = (line[match.index] for line in below if len(line) > match.index)
        meant = evidence.meant_instead(words, match.column, result.missing)
        if meant is None:
            continue
        result.matches.remove(match)
        result.missing.append(match.column)
        if meant.is_sure:
            result.missing.remove(meant.column)
            result.matches.append(replace(match, column=meant.column, how=BY_WORDS))
        else:
            result.asked.append(match.column)
            result.left.append(match.index)


def _is_left_empty(column: Column, places: list[tuple[int, int]], below: Cells) -> bool:
    """True for a text that rows must have and none has: forms ask a name that nobody gives, beside their own."""
    needs_text = column.required and column.kind is Kind.TEXT
    return needs_text and not any(has_values(below, index) for _, index in places)


def _are_unlike(places: list[tuple[int, int]], headings: Headings) -> bool:
    """True for several columns that each go by another header: people say which is meant, and need remove none."""
    is_chosen = any(_RANKS[rank] == CHOSEN for rank, _ in places)
    return not is_chosen and len({folded(headings.texts[index]) for _, index in places}) > 1


def _is_doubtful(
    sheet: Sheet, column: Column, candidates: list[tuple[int, int]], headings: Headings, below: Cells
) -> bool:
    """True where two headers that differ may both hold the name of a row: one of them is often that of a person."""
    if column.field not in sheet.key[:1] or column.kind is not Kind.TEXT:
        return False
    filled = [place for place in candidates if has_values(below, place[1])]
    is_chosen = any(_RANKS[rank] == CHOSEN for rank, _ in filled)
    return not is_chosen and len({folded(headings.texts[index]) for _, index in filled}) > 1


def _best(candidates: list[tuple[int, int]], below: Cells) -> list[tuple[int, int]]:
    """The column to read: the surest of those that hold something. More than one: nobody can choose."""
    filled = [place for place in candidates if has_values(below, place[1])] or candidates[:1]
    return [place for place in filled if place[0] == filled[0][0]]


def _say_the_same(places: list[tuple[int, int]], below: Cells) -> bool:
    """True of columns that hold the same in every row."""
    first, *others = ([row[index] if len(row) > index else "" for row in below] for _, index in places)
    return all(one == first for one in others)


def has_values(below: Cells, index: int) -> bool:
    """True when a column holds anything under its header."""
    return any(len(row) > index and row[index] not in ("", None) for row in below)
