"""In which form a header is known: with what stands in brackets behind it, or without; knows no column."""

import re
from collections.abc import Collection
from typing import Any

from data import reference
from data.reference import fold

_PLURAL = re.compile(r"(?<=\w)\((n|en|s|['’]s)\)")
_ASIDES = frozenset(reference.line_words()["header_aside"])
"""What stands in brackets behind a header and says no more than how to fill its column in."""


def known_form(header: Any, known: Collection[str]) -> str:
    """The form in which a header is known: as it stands, else with or without the plural or aside in its brackets.

    An aside counts for nothing where it only says how to fill the column in, or what it is called as well. Where no
    form is known it is the first.
    """
    form = fold(header) if isinstance(header, str) else ""
    if form in known or not form or not header.strip().endswith((")", "]", "*")):
        return form
    forms = [fold(_PLURAL.sub(letters, header)) for letters in ("", r"\1")]
    bare, aside = without_aside(header)
    says_more = any(map(str.isalpha, aside)) and aside not in _ASIDES and not ({bare, aside} <= set(known))
    return next((one for one in [*forms, *([] if says_more else [bare])] if one in known), form)


def without_aside(header: str) -> tuple[str, str]:
    """A header without what stands in brackets at its end, and that, both folded.

    >>> without_aside("Gemeente(n) (werkingsgebied)"), without_aside("Sinds")
    (('gemeente', 'werkingsgebied'), ('sinds', ''))
    """
    bare, _, aside = _PLURAL.sub("", header).partition("(")
    return fold(bare), fold(aside)
