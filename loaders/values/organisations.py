"""What a name of an organisation tells: several organisations in one cell, the government of a municipality."""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from data.reference import any_phrase, fold
from loaders.values import municipalities, place_names
from loaders.values.plain_text import has_markup

_SIGN = re.compile(r"[;,+/\n|•&]| (?:en|et|-|–|i\.?s\.?m\.?|in|samen) ", re.IGNORECASE)
"""Without one of these a name is one name."""
_LIST_SIGN = re.compile(r"\s*;\s*")
_SURE_SIGNS = re.compile(r"\s*[+\n]\s*")
_SIGNS = re.compile(r"\s*[,+/\n|•]\s*|\s+(?:en|&|et|-|–)\s+")
_BETWEEN_TWO = re.compile(r"\s*[+/|•\n]\s*(?!of\b)|\s+(?:i\.?s\.?m\.?|in samenwerking met|samen met)\s+", re.IGNORECASE)
"""Signs that hardly ever stand within one name."""
_AND = re.compile(r"\s*[+/|•\n]\s*|\s+(?:en|&|et)\s+")
_NAMED = re.compile(rf"(?i:{any_phrase('article')})\s+[^\W\d_]|[A-Z]{{2,}}\b")
"""How a part begins that is a name by itself: with an article, or letters alone (KSA)."""
_BESIDE_A_NAME = re.compile(r"[(\[]|.*\d")
"""What stands on a line of its own and is no organisation: a place in brackets, an address."""
ORGANISATION = re.compile(rf"\b{any_phrase('organisation')}\b")
"""Words that only the name of an organisation holds, so that two parts with one each are two organisations."""
_ONE_GOVERNMENT = re.compile(r"\b(?:stad|gemeente|ocmw|sociaal huis|lokaal bestuur)\b")
_BEFORE = re.compile(rf"{any_phrase('government')}(?: van)? (.+)")
_AFTER = re.compile(rf"(.+) {any_phrase('government')}")


class Several(NamedTuple):
    """The organisations that stand together in one cell, and whether that is sure: a comma may stand in a name.

    ``is_asked`` is False where they may as well be one: it is remarked only.
    """

    parts: tuple[str, ...] = ()
    is_sure: bool = False
    is_asked: bool = True


def several_in(name: str, others: Collection[str] = ()) -> Several:
    """The organisations that stand together in one cell; none when the name is that of one.

    ``others`` are all names of the list, folded: a part that is one of them is an organisation.

    >>> several_in("CAW Voorbeeld + OCMW Tielt").is_sure, several_in("CAW Voorbeeld, VDAB").is_sure
    (True, False)
    >>> several_in("Welzijn en Zorg vzw").parts, several_in("Stad en OCMW Tielt").parts
    ((), ())
    >>> several_in("De Ploeg / Taalhuis"), several_in("Bib en Taalhuis", {"taalhuis"}).is_asked
    (Several(parts=('De Ploeg', 'Taalhuis'), is_sure=False, is_asked=False), True)
    """
    if not _SIGN.search(name):
        return Several()
    if has_markup(name):  # which holds semicolons of its own
        return Several()
    parts = _parts(name, _LIST_SIGN)
    if len(parts) > 1:
        return Several(parts, is_sure=True)
    for signs in (_SURE_SIGNS, _SIGNS):
        parts = _parts(name, signs)
        if _are_organisations(parts):
            return Several(parts, signs is _SURE_SIGNS)
    return _maybe_several(name, others)


def _maybe_several(name: str, others: Collection[str]) -> Several:
    """As ``several_in``, of names without a word that only an organisation has."""
    parts = _parts(name, _AND)
    if _are_two(parts) and any(fold(part) in others for part in parts):
        return Several(parts)
    are_named = all(map(_NAMED.match, parts)) or len({fold(part).split()[0] for part in parts if fold(part)}) == 1
    parts = parts if are_named and _are_two(parts) else _parts(name, _BETWEEN_TWO)
    is_beside = any(_is_form(part) or _BESIDE_A_NAME.match(part) for part in parts)
    return Several(parts, is_asked=False) if _are_two(parts) and not is_beside else Several()


def _are_two(parts: Collection[str]) -> bool:
    """True for more than one, unless they are a municipality and its OCMW."""
    return len(parts) > 1 and not all(_ONE_GOVERNMENT.search(fold(part)) for part in parts)


def _are_organisations(parts: tuple[str, ...]) -> bool:
    """True for two or more; a municipality and its OCMW are one government since 2019, often written with both."""
    own = [part for part in parts if ORGANISATION.search(fold(part)) and not _is_form(part)]
    governments = [part for part in own if _ONE_GOVERNMENT.search(fold(part))]
    return len(own) > 1 and len(governments) < len(own)


def _parts(name: str, signs: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(part for part in signs.split(name) if sum(map(str.isalpha, part)) > 1)


def _is_form(part: str) -> bool:
    """True for the legal form alone, as in "De Brug, vzw"."""
    return fold(part) in ("vzw", "asbl", "cv", "cvso", "bv")


@lru_cache(maxsize=1 << 14)  # asked of every partner when a file is judged, planned and stored
def government_of(name: str, region: str) -> str | None:
    """The NIS code of the municipality of a region whose government bears this name; None for any other name.

    A department, an OCMW by itself and a part of a municipality are not its government.

    >>> government_of("Stadsbestuur Tielt", "midwest"), government_of("Tielt (stad)", "midwest")
    ('37022', '37022')
    >>> government_of("OCMW Tielt", "midwest"), government_of("Sportclub Tielt", "midwest")
    (None, None)
    """
    folded = fold(name.replace("&", " en "))
    if place_names.words().isdisjoint(folded.split()):
        return None  # as of most names, without trying all ways to write a place
    match = _BEFORE.fullmatch(folded) or _AFTER.fullmatch(folded)
    read = municipalities.read_place(match[1] if match else folded, region)
    is_whole = bool(read.nis) and read.code in ("", "municipality-merged", "municipality-shortened")
    return read.nis if is_whole else None
