"""The first rows of a sheet, so that people see which one is meant; nothing of columns that are about people."""

from typing import Any

from loaders.columns.headers import Cells, Headings
from loaders.columns.layout import is_filled
from loaders.columns.people_headers import is_header_of_people
from loaders.columns.people_values import CODES, Looks
from loaders.values.outcome import Fault
from loaders.values.person_names import Form
from loaders.values.personal_data import is_mailbox_of_anybody
from loaders.values.plain_text import as_text

MASK = "•••"
_ROW_COUNT, _COLUMN_COUNT, _LENGTH = 3, 7, 30


def first_rows(rows: Cells, headings: Headings | None) -> tuple[tuple[str, ...], ...]:
    """The headers, empty when there are none, and the first rows below them: the columns that hold anything, as texts.

    A column with a header about people, or with one cell about a person, is masked whole; so is any cell that may name
    somebody.
    """
    below = rows[headings.row + 1 :] if headings else rows
    lines = [line for line in below if any(map(is_filled, line))][:_ROW_COUNT]
    texts = list(headings.texts) if headings else []
    width = max(map(len, [texts, *lines]))
    looks = Looks()
    columns: list[list[str]] = []
    for index in range(width):
        head = texts[index] if index < len(texts) else ""
        column = [line[index] if index < len(line) else "" for line in lines]
        if any(map(is_filled, column)) and len(columns) < _COLUMN_COUNT:
            is_masked = is_header_of_people(head) or any(_is_person(line[index]) for line in below if index < len(line))
            shown = [MASK if is_masked and is_filled(value) else _text(value, looks) for value in column]
            columns.append([_text(head, looks), *shown])
    return tuple(zip(*columns, strict=True))


def _is_person(value: Any) -> bool:
    return isinstance(value, Fault) and value.code in CODES.values()


def _text(value: Any, looks: Looks) -> str:
    if isinstance(value, Fault):
        return MASK if _is_person(value) else value.seen
    text = as_text(value).replace("\n", " ") if value is not None else ""
    is_person = looks.kind(value) in CODES or looks.form(value) is Form.SURE or looks.mentions(value)
    if is_person or is_mailbox_of_anybody(text):
        return MASK
    return text if len(text) <= _LENGTH else text[: _LENGTH - 1] + "…"
