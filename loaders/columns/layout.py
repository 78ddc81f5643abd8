"""What the lines of a table are judged against: its columns, its headers, how its rows look; judges none itself."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from data.reference import fold
from loaders.columns import line_words
from loaders.sheet import Column, Kind, Sheet
from loaders.values import organisations
from loaders.values.codes import code_of
from loaders.values.person_names import is_house

CODED = (Kind.CODE, Kind.CODES, Kind.MUNICIPALITY, Kind.AREA, Kind.KBO, Kind.DATE, Kind.YES_NO)
"""Kinds of columns that do not take any text."""
_AMOUNTS = (Kind.WHOLE, Kind.DECIMAL, Kind.PERCENT)
_LINES_A_ROW = 3  # with a heading and a note for every row


@dataclass(frozen=True)
class Layout:
    """What lines are judged against: the columns by index, the folded header of each index, words of headings.

    ``own`` are the columns in which a row says something itself; ``is_wide`` says that rows fill more than one
    cell, so that a line with a single one stands out. ``is_list`` is false of a sheet that describes one thing in one
    row: nothing stands between rows there. ``required`` are the columns that a row must fill, ``amounts`` those that
    may be summed, ``named`` is that of the text that a row is called by. ``is_ours`` says that the sheet is of our
    template, ``is_by_town`` that a row is known by its municipality, which then is no heading. ``lists`` are its code
    lists, of which words stand above rows as well.
    """

    columns: Mapping[int, Column]
    headers: Mapping[int, str]
    own: Collection[int]
    is_wide: bool
    heading_words: Collection[str]
    is_list: bool
    required: Collection[int]
    amounts: Collection[int]
    named: int | None
    is_ours: bool
    is_by_town: bool
    lists: Collection[str]

    def is_kind(self, text: str) -> bool:
        """True for a word of a list of the sheet that no organisation is called by: WELZIJN, and not VDAB."""
        is_listed = any(code_of(text, code_list) for code_list in self.lists)
        return is_listed and not organisations.ORGANISATION.search(fold(text))

    @cached_property
    def proving(self) -> list[int]:
        """The columns that a row must fill and that do not take any text."""
        return [index for index in self.required if self.columns[index].kind in CODED]


Filled = Sequence[tuple[int, Any]]


def layout_of(
    sheet: Sheet,
    columns: Mapping[int, Column],
    texts: Sequence[Any],
    below: Sequence[Sequence[Any]],
    *,
    is_ours: bool = False,
) -> Layout:
    """The layout of a table: its columns by index, the texts of its header, the lines under it."""
    filled = [count for line in below if (count := len(list(islice(filter(is_filled, line), 2))))]
    wide_count = sum(count > 1 for count in filled)
    # Only our template fills cells in by itself.
    prefilled = sheet.prefilled if is_ours else ()
    lists = [column.code_list for column in sheet.columns if column.code_list]
    return Layout(
        columns,
        {index: fold(text) for index, text in enumerate(texts) if isinstance(text, str) and fold(text)},
        {index for index, column in columns.items() if column.field not in prefilled},
        wide_count * _LINES_A_ROW >= len(filled),
        frozenset().union(*map(line_words.list_words, lists)),
        bool(sheet.key),
        [index for index, column in columns.items() if column.required],
        {index for index, column in columns.items() if column.kind in _AMOUNTS},
        next((index for index, one in columns.items() if one.field in sheet.key[:1] and one.kind is Kind.TEXT), None),
        is_ours,
        bool(sheet.key) and sheet.column(sheet.key[0]).kind is Kind.MUNICIPALITY,
        lists,
    )


def is_filled(value: Any) -> bool:
    """True for a cell that holds more than spaces."""
    return bool(value.strip()) if isinstance(value, str) else value is not None


def is_name_alone(line: Sequence[Any], layout: Layout) -> bool:
    """True for a line that holds one text, under what a row is called by, and that no organisation is called by."""
    text = line[layout.named] if layout.named is not None and layout.named < len(line) else None
    if not isinstance(text, str) or any(is_filled(value) for index, value in enumerate(line) if index != layout.named):
        return False
    word = fold(text)
    return bool(word) and not (
        line_words.COMPANY_FORM.search(word) or organisations.ORGANISATION.search(word) or is_house(text)
    )
