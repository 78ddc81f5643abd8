"""Columns that nobody reads and that say of each row whether it still holds: "Status", "Actief", "Stopgezet".

What they say changes what a row means, so that those rows are asked, as the rows under a heading that says so are.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from data import reference
from loaders.columns.header_forms import without_aside
from loaders.columns.headers import Cells
from loaders.columns.layout import is_filled
from loaders.columns.line_words import changes_meaning
from loaders.values.cell import NO, YES
from loaders.values.plain_text import as_text, as_word

_STATES = frozenset(reference.line_words()["state"])

Words = dict[str, str]
"""Folded word -> as people see it, with the header of its column."""


def ended_words(texts: Sequence[Any], left: Sequence[int], below: Cells) -> dict[int, Words]:
    """The words, by column of theirs, that say of a row that it does not hold: no more, or not yet."""
    columns: dict[int, Words] = {}
    for index in left:
        ends = _ends(texts[index])
        values = {as_text(row[index]) for row in below if _says(row, index)} if ends else ()
        words = {as_word(value): _seen(str(texts[index]).strip(), value) for value in values if ends and ends(value)}
        if words:
            columns[index] = words
    return columns


def ended_word(line: Sequence[Any], columns: Mapping[int, Words]) -> str:
    """What a line says of itself in such a column, as people see it; empty when it says nothing of the kind."""
    said = (words.get(as_word(line[index])) for index, words in columns.items() if _says(line, index))
    return next(filter(None, said), "")


def _ends(header: Any) -> Callable[[str], bool] | None:
    """Which values under a header say that a row does not hold; None under a header that says nothing of it."""
    if not isinstance(header, str):
        return None
    if changes_meaning(header):
        return lambda value: as_word(value) in YES
    if without_aside(header.rstrip(" ?:*"))[0] in _STATES:
        return lambda value: as_word(value) in NO or changes_meaning(value)
    return None


def _seen(header: str, value: str) -> str:
    return f"{header} {value}" if header.endswith(("?", ":")) else f"{header}: {value}"


def _says(row: Sequence[Any], index: int) -> bool:
    return index < len(row) and is_filled(row[index])
