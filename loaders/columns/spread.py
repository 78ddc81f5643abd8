"""What a list says in another shape than a column: crosses under several headers, or headings between its rows.

It is put into one column of ours, so that all that follows reads it as any other. It reads no cell but a cross.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from data import reference
from loaders.choices import Columns
from loaders.columns import line_words
from loaders.columns.header_forms import known_form
from loaders.columns.headers import Cells, Headings, folded, headers
from loaders.columns.layout import is_filled
from loaders.files.book import SheetCells
from loaders.sheet import Column, Kind, Sheet
from loaders.values import codes
from loaders.values.areas import read_area
from loaders.values.cell import NO, YES
from loaders.values.municipalities import ELSEWHERE
from loaders.values.outcome import BLANK
from loaders.values.plain_text import as_text, as_word

_LEAST = 2
_NO_WORDS = ("answer",)
"""Lists of which the words stand above crosses of any question: ja, nee, deels."""
CROSSES, HEADINGS = "crosses-read", "headings-read"


@dataclass(frozen=True)
class Spread:
    """A column of ours that was put together at ``index``: from crosses or headings, of which there are ``count``."""

    code: str
    column: Column
    index: int
    count: int


class Gathered(NamedTuple):
    """A sheet in which such columns stand, its headings with theirs, and which they are."""

    cells: SheetCells
    headings: Headings
    spreads: list[Spread]


def gathered(sheet: Sheet, cells: SheetCells, headings: Headings, chosen: Columns, region: str) -> Gathered:
    """The sheet with what it spreads over columns or headings in one column; without such, the sheet itself."""
    texts, below, known = headings.texts, cells.rows[headings.row + 1 :], headers(sheet)
    there = {known[form][0] for text in texts if (form := known_form(text, known)) in known}
    candidates = [column for column in sheet.columns if column not in there and _may_spread(column)]
    crossing = [
        index
        for index, text in enumerate(texts)
        if _is_free(text, known) and (sheet.name, folded(text)) not in chosen and holds_crosses(below, index, text)
    ]
    groups = list(_crossed(texts, crossing, candidates, below, region))
    by_heading = _headed(candidates, {column for column, _ in groups}, below, texts, region)
    if not groups and not by_heading:
        return Gathered(cells, headings, [])
    gathering = Gathered(
        replace(cells, rows=[list(row) for row in cells.rows]), headings._replace(texts=list(texts)), []
    )
    repeats = [number for number, row in enumerate(below) if _is_header(row, texts)]
    for column, indexes in groups:
        _gather_crosses(gathering, column, indexes, repeats)
    if by_heading:
        _gather_headings(gathering, *by_heading, repeats)
    return gathering


def holds_crosses(below: Cells, index: int, header: str) -> bool:
    """True where nothing else stands below a header but crosses, and itself again."""
    words = YES | NO | {folded(header)}
    return all(as_word(row[index]) in words for row in below if len(row) > index and is_filled(row[index]))


def _gather_crosses(gathering: Gathered, column: Column, indexes: Sequence[int], repeats: Sequence[int]) -> None:
    """Put the headers with a cross into the first of their columns; the others stay behind empty."""
    cells, headings, spreads = gathering
    lines, texts = cells.rows[headings.row + 1 :], list(headings.texts)
    for row in lines:
        _join(row, indexes, texts)
    for number in repeats:
        lines[number][indexes[0]] = column.header
    for index in indexes:
        headings.texts[index] = column.header if index == indexes[0] else ""
    spreads.append(Spread(CROSSES, column, indexes[0], len(indexes)))


def _gather_headings(gathering: Gathered, column: Column, values: Mapping[int, str], repeats: Sequence[int]) -> None:
    """Put the heading above each row into a column of its own behind all others."""
    cells, headings, spreads = gathering
    place = max(map(len, [headings.texts, *cells.rows]))
    headings.texts.extend([""] * (place - len(headings.texts)) + [column.header])
    for number, row in enumerate(cells.rows[headings.row + 1 :]):
        value = column.header if number in repeats else values.get(number, "")
        row.extend([""] * (place - len(row)) + [value] if value else [])
    spreads.append(Spread(HEADINGS, column, place, len(set(values.values()))))


def _may_spread(column: Column) -> bool:
    return column.kind is Kind.AREA or (column.kind in (Kind.CODE, Kind.CODES) and column.code_list not in _NO_WORDS)


def _is_free(text: Any, known: dict[str, Any]) -> bool:
    return bool(folded(text)) and known_form(text, known) not in known


def _crossed(
    texts: Sequence[Any], free: Sequence[int], candidates: Sequence[Column], below: Cells, region: str
) -> Iterator[tuple[Column, list[int]]]:
    """Our columns of which several headers are each a value, with crosses under them; the most headers first."""
    groups = [(column, [index for index in free if _is_value(texts[index], column, region)]) for column in candidates]
    used: set[int] = set()
    for column, indexes in sorted(groups, key=lambda one: (-len(one[1]), not one[0].required)):
        crosses = sum(_is_cross(row, index) for row in below for index in indexes)
        if len(indexes) >= _LEAST and crosses and used.isdisjoint(indexes):
            used.update(indexes)
            yield column, indexes


def _join(row: list[Any], indexes: Sequence[int], texts: Sequence[Any]) -> None:
    said = "; ".join(str(texts[index]).strip() for index in indexes if _is_cross(row, index))
    for index in indexes:
        if len(row) > index:
            row[index] = ""
    if said:
        row[indexes[0]] = said


def _headed(
    candidates: Sequence[Column], others: set[Column], below: Cells, texts: Sequence[Any], region: str
) -> tuple[Column, dict[int, str]] | None:
    """The one required column that headings between the rows tell of every row, by the place of the row below."""
    for column in candidates:
        if column.required and column not in others and column.kind in (Kind.AREA, Kind.CODE):
            values = _under_headings(column, below, texts, region)
            if len(values) >= _LEAST:
                return column, values
    return None


def _under_headings(column: Column, below: Cells, texts: Sequence[Any], region: str) -> dict[int, str]:
    """The heading above each row, by the place of the row; none at all where the first rows stand above every heading.

    A line with one text that is no value ends what the last heading said: the rows below it get none.
    """
    heading, values = "", dict[int, str]()
    for number, row in enumerate(below):
        filled = [(index, value) for index, value in enumerate(row) if is_filled(value)]
        first = filled[0][1] if filled else ""
        if len(filled) == 1 and isinstance(first, str):
            bare = line_words.COUNT_BEHIND.sub("", first.strip().rstrip(" :")).rstrip(" :")
            heading = bare if _is_value(bare, column, region) else ""
        elif len(filled) > 1 and not _is_header(row, texts) and not line_words.TOTAL.match(folded(first)):
            if not heading and not values:
                return {}
            if heading:
                values[number] = heading
    return values


def _is_header(row: Sequence[Any], texts: Sequence[Any]) -> bool:
    """True for a line of which each cell says the header above it."""
    filled = [(index, value) for index, value in enumerate(row) if is_filled(value)]
    return len(filled) > 1 and all(
        index < len(texts) and folded(value) == folded(texts[index]) for index, value in filled
    )


def _is_value(text: Any, column: Column, region: str) -> bool:
    if column.kind is Kind.AREA:
        reading = read_area(as_text(text), region, {}) if region in reference.regions() else BLANK
        return reading.value is not None or any(note.code == ELSEWHERE for note in reading.notes)
    return bool(codes.code_of(as_text(text), column.code_list))


def _is_cross(row: Sequence[Any], index: int) -> bool:
    return len(row) > index and as_word(row[index]) in YES
