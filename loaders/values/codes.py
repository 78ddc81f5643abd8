"""Which code of a list a word means: the code itself, its label or a spelling met in the wild; never a guess."""

import difflib
import re
from collections.abc import Iterable
from functools import cache

from data import reference
from data.reference import Option, fold

_LIKENESS = 0.75
_SHORTEST = 5
"""Letters of the shortest word that is taken for a slip of the pen: "taal" comes close to many a word."""
_BOUND = re.compile(r"[<>≤≥±~]|\d\+")
"""Signs that make more or less of a word: "< A1" is not A1, "B1+" is not B1."""


def written(code_list: str, code: str) -> str:
    """What people write for a code: its label, but the items of the lifecycle by their number."""
    return code if code_list == "phase_item" else reference.label(code_list, code)


def close_to(text: str, code_list: str) -> str:
    """What people write for the code that comes close; empty when none does."""
    known = _spellings(code_list)
    name = fold(text)
    close = difflib.get_close_matches(name, known, 1, _LIKENESS) if len(name) >= _SHORTEST else []
    return written(code_list, known[close[0]]) if close else ""


def code_of(text: str, code_list: str) -> str:
    """The code that a label, a spelling or the code itself means; empty for anything else."""
    known = _spellings(code_list)
    return known.get(text.casefold()) or ("" if _BOUND.search(text) else known.get(fold(text))) or ""


def is_other_scale(texts: Iterable[str], code_list: str) -> bool:
    """True where a number stands that no code has, of a list whose codes are numbers: then 1 to 4 may mean others.

    >>> is_other_scale(["1", "5"], "engagement"), is_other_scale(["1", "4", "7a"], "engagement")
    (True, False)
    """
    numbers = {option.code for option in reference.options(code_list) if option.code.isdecimal()}
    return bool(numbers) and any(text.isdecimal() and text not in numbers for text in texts)


@cache
def _spellings(code_list: str) -> dict[str, str]:
    """Everything that means a code, as it stands and folded; the code's own form wins."""
    known: dict[str, str] = {}
    for forms in (_codes_of, _labels_of, _others_of):
        for option in reference.options(code_list):
            for form in forms(option):
                known.setdefault(form.casefold().strip(), option.code)
                known.setdefault(fold(form), option.code)
    known.pop("", None)
    return known


def _codes_of(option: Option) -> tuple[str, ...]:
    return (option.code,)


def _labels_of(option: Option) -> tuple[str, ...]:
    return (option.label, f"{option.code} {option.label}")


def _others_of(option: Option) -> tuple[str, ...]:
    return option.spellings
