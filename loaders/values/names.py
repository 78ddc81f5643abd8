"""How alike two names of organisations or offers are, whatever their company form, word order and signs."""

import re
from functools import cache, lru_cache

from rapidfuzz import fuzz

from data import reference
from data.reference import fold

NEAR = 88.0
"""From this likeness (0..100) on, people are asked; tried on the names of the example and of the own exports."""
EQUAL = 100.0
_COMPANY_FORMS = frozenset(reference.line_words()["company_form"]) | {"sa"}
"""In a name that is compared; in a line "sa" is also short for a day."""
_GOVERNMENT_WORDS = frozenset({"stad", "gemeente", "stadsbestuur", "gemeentebestuur", "bestuur", "lokaal", "ville"})
_LEAST_LETTERS = 3
_NAMES_KEPT = 20_000
_PLACE_WORDS = 5
"""The most words in the name of a place, as in "Sint-Job-in-'t-Goor"."""


@lru_cache(maxsize=_NAMES_KEPT)
def name_form(text: str) -> str:
    """The form in which two spellings of one name are equal.

    >>> name_form("v.z.w. Oranjehuis") == name_form("Oranjehuis vzw")
    True
    >>> name_form("Kortrijk (stad)"), name_form("OCMW Kortrijk"), name_form("Gemeente Samen")
    ('kortrijk', 'kortrijk ocmw', 'gemeente samen')
    """
    words = ["sint" if word == "st" else word for word in _joined_letters(fold(text).split())]
    named = [word for word in words if word not in _COMPANY_FORMS] or words
    place = [word for word in named if word not in _GOVERNMENT_WORDS]
    return " ".join(sorted(place if " ".join(place) in _municipality_names() else named))


def likeness(one: str, other: str) -> float:
    """How alike two names are, 0..100; 0 where they name two places or two numbers.

    >>> likeness("VDAB", "VDAB Kortrijk") >= NEAR > likeness("Bib Kortrijk", "Bib Menen")
    True
    """
    first, second = name_form(one), name_form(other)
    if first == second:
        return EQUAL
    if _differ(_places(one), _places(other)) or _numbers(first) != _numbers(second):
        return 0.0
    if _is_shorter(first, second) or _is_shorter(second, first):
        return NEAR
    # only the words in which they differ: a long word or a place that they share would make all of one town alike
    return max(fuzz.ratio(*rests) for rests in (_rests(first, second), _rests(fold(one), fold(other))))


def clues(text: str) -> set[str]:
    """What two names that are alike nearly always share: a word, or how a word begins."""
    words = name_form(text).split()
    return {word[:4] for word in words}


def _joined_letters(words: list[str]) -> list[str]:
    """Letters with points between them are one word: "v.z.w." is vzw."""
    joined: list[str] = []
    follows = False
    for word in words:
        is_letter = len(word) == 1 and word.isalpha()
        if is_letter and follows:
            joined[-1] += word
        else:
            joined.append(word)
        follows = is_letter
    return joined


def _is_shorter(one: str, other: str) -> bool:
    """True when one name is the other with words left out, and says more than a place."""
    words = set(one.split())
    own = words - {word for place in _places(one) for word in place.split()}
    return words < set(other.split()) and any(len(word) >= _LEAST_LETTERS for word in own)


def _rests(one: str, other: str) -> tuple[str, str]:
    """The words of each name that the other lacks, as one word: "wijk huis" is "wijkhuis"."""
    first, second = one.split(), other.split()
    return "".join(word for word in first if word not in second), "".join(word for word in second if word not in first)


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one - other) and bool(other - one)


def _numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", text))


@lru_cache(maxsize=_NAMES_KEPT)
def _places(text: str) -> frozenset[str]:
    words = fold(text).split()
    spans = (
        " ".join(words[start : start + length]) for start in range(len(words)) for length in range(1, _PLACE_WORDS + 1)
    )
    return frozenset(span for span in spans if span in _place_names())


@cache
def _municipality_names() -> frozenset[str]:
    return frozenset(
        fold(name) for one in reference.municipalities().values() for name in (one.name, one.name_fr) if name
    )


@cache
def _place_names() -> frozenset[str]:
    former = {fold(one.name) for one in reference.former_municipalities()}
    parts = {fold(row["name"]) for row in reference.rows("sub_municipalities")}
    return _municipality_names() | former | parts
