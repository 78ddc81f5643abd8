"""What a word likely means in a code list: proposed in a question, never read by itself."""

from functools import cache

from data import reference
from data.reference import fold
from loaders.sheet import Column


def likely_codes(column: Column, text: str) -> tuple[str, ...]:
    """The codes of a column's list that a word likely means, in the order of the list; none for other columns."""
    return _by_word(column.code_list).get(fold(text), ()) if column.code_list else ()


@cache
def _by_word(code_list: str) -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for option in reference.options(code_list):
        for word in option.proposals:
            words[fold(word)] = (*words.get(fold(word), ()), option.code)
    return words
