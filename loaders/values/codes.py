"""Which code of a list a word means: the code itself, its label or a spelling met in the wild; never a guess."""

import difflib
from functools import cache

from data import reference
from data.reference import Option, fold

_LIKENESS = 0.75


def written(code_list: str, code: str) -> str:
    """What people write for a code: its label, but the items of the lifecycle by their number."""
    return code if code_list == "phase_item" else reference.label(code_list, code)


def close_to(text: str, code_list: str) -> str:
    """What people write for the code that comes close; empty when none does."""
    known = _spellings(code_list)
    close = difflib.get_close_matches(fold(text), known, 1, _LIKENESS)
    return written(code_list, known[close[0]]) if close else ""


def code_of(text: str, code_list: str) -> str:
    """The code that a label, a spelling or the code itself means; empty for anything else."""
    known = _spellings(code_list)
    return known.get(text.casefold()) or known.get(fold(text)) or ""


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
