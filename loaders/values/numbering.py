"""The number of a row that people typed before its name, as in "1. De Spil"; a name that begins with one keeps it."""

import re
from collections.abc import Sequence
from typing import Any

_NUMBERED = re.compile(r"\s*\(?(\d{1,3})\s?(?:[.)]\s+|\s[-–]\s+)(?=\S)")
_LEAST_SHARE = 0.8
_LEAST_COUNT = 3
_MOST_A_ROW = 2
"""How high the numbers go, for each row that has one: those of a list begin at one and hardly leave any out."""


def numbered(values: Sequence[Any]) -> dict[int, str]:
    """Place in a column -> the name without its number; empty where the numbers are not those of the rows.

    >>> numbered(["1. De Spil", "2. Huis vzw", "3. Club"]), numbered(["1. De Spil", "11. November", "Club"])
    ({0: 'De Spil', 1: 'Huis vzw', 2: 'Club'}, {})
    """
    texts = {place: value for place, value in enumerate(values) if value not in ("", None)}
    matches = {
        place: match
        for place, value in texts.items()
        if isinstance(value, str) and (match := _NUMBERED.match(value)) is not None
    }
    numbers = [int(match[1]) for match in matches.values()]
    is_enough = len(matches) >= _LEAST_COUNT or numbers == [1, 2]
    if (
        not is_enough
        or len(matches) < _LEAST_SHARE * len(texts)
        or len(set(numbers)) < len(numbers)
        or max(numbers) > _MOST_A_ROW * len(numbers)
    ):
        return {}
    return {place: texts[place][match.end() :] for place, match in matches.items()}
