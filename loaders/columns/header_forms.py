"""In which form a header is known: with what stands in brackets behind it, or without; knows no column."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from data import reference
from data.reference import fold

_PLURAL = re.compile(r"(?<=\w)\((n|en|s|['’]s)\)")
_NUMBER = re.compile(r"^\s*(?:vraag|question|q)?\s*\d{1,2}\s*[.):]\s*(?=\D)", re.IGNORECASE)
_SPACED = re.compile(r"\w(?: \w){2,}")
_ASIDES = frozenset(reference.line_words()["header_aside"])
"""What stands in brackets behind a header and says no more than how to fill its column in."""


def known_form(header: Any, known: Mapping[str, tuple[object, ...]]) -> str:
    """The form in which a header is known: as it stands, else with or without the plural or aside in its brackets.

    An aside counts for nothing where it only says how to fill the column in, or what it is called as well. Where no
    form is known it is the first.

    >>> known = {"naam": (1,), "gemeente": (2,), "plaats": (2,), "soort aanbod": (3,)}
    >>> [known_form(one, known) for one in ("2. Naam", "N A A M", "Aanbod soort", "Naam*", "Naam (verplicht)")]
    ['naam', 'naam', 'soort aanbod', 'naam', 'naam']
    >>> [known_form(one, known) for one in ("Gemeente(n)", "Gemeente / Plaats", "Gemeente / Naam", "Gemeente (plaats)")]
    ['gemeente', 'gemeente', 'gemeente naam', 'gemeente']
    >>> known_form("Gemeente (werkingsgebied)", known), known_form("Gemeente (1) 2", known), known_form(None, known)
    ('gemeente werkingsgebied', 'gemeente 1 2', '')
    >>> known_form("Iets", known), known_form("Gemeente (plaats)", {"gemeente": (2,), "plaats": (2,)})
    ('iets', 'gemeente')
    """
    form = fold(header) if isinstance(header, str) else ""
    if form in known or not form:
        return form
    plain = next((one for one in _plain_forms(header, form, known) if one in known), "")
    if plain or not header.strip().endswith((")", "]", "*")):
        return plain or form
    forms = [fold(_PLURAL.sub(letters, header)) for letters in ("", r"\1")]
    bare, aside = without_aside(header)
    says_more = any(map(str.isalpha, aside)) and aside not in _ASIDES and not ({bare, aside} <= set(known))
    return next((one for one in [*forms, *([] if says_more else [bare])] if one in known), form)


def _plain_forms(header: str, form: str, known: Mapping[str, tuple[object, ...]]) -> Iterator[str]:
    """The header without the number of a question, with its letters together, its words turned, or one of two."""
    yield fold(_NUMBER.sub("", header))
    if _SPACED.fullmatch(form):
        yield form.replace(" ", "")
    words = form.split()
    if len(words) == 2:
        yield f"{words[1]} {words[0]}"
    parts = [fold(part) for part in header.split("/")]
    if all(part in known for part in parts) and len({known[part][0] for part in parts}) == 1:
        yield parts[0]


def without_aside(header: str) -> tuple[str, str]:
    """A header without what stands in brackets at its end, and that, both folded.

    >>> without_aside("Gemeente(n) (werkingsgebied)"), without_aside("Sinds")
    (('gemeente', 'werkingsgebied'), ('sinds', ''))
    """
    bare, _, aside = _PLURAL.sub("", header).partition("(")
    return fold(bare), fold(aside)
