"""What newcomers read, in twelve languages: one file that a translator can correct, read here and nowhere else."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_suffix(".csv")
_NO_LANGUAGES = ("key", "about")
_ALSO = {"fa": "prs"}
"""Who asks for Persian reads Dari."""
_MOST_ASKED = 20

Strings = Mapping[str, str]
"""Key -> what it is in one language."""


@cache
def strings() -> Mapping[str, Strings]:
    """Language, a code of survey_language -> its strings; in the order of the file, Dutch first."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    languages = [name for name in rows[0] if name not in _NO_LANGUAGES]
    return {language: {row["key"]: row[language] for row in rows} for language in languages}


def language_of(asked: str) -> str:
    """The language that somebody reads best, from what a browser sends as Accept-Language; empty when we have none.

    >>> language_of("de-DE, ar-SY;q=0.9, nl;q=0.8"), language_of("prs"), language_of("de, *;q=0.1"), language_of("")
    ('ar', 'prs', '', '')
    """
    wishes = [part.partition(";") for part in asked.split(",")[:_MOST_ASKED]]
    ordered = sorted(wishes, key=lambda wish: -_weight(wish[2]))
    names = (known(name.strip()) for name, _, weight in ordered if _weight(weight) > 0)
    return next(filter(None, names), "")


def known(name: str) -> str:
    """A language of the file by its name or that of its family; empty when it is none.

    >>> known("FR-be"), known("fa-AF"), known("xx")
    ('fr', 'prs', '')
    """
    family = name.lower().partition("-")[0]
    language = _ALSO.get(family, family)
    return language if language in strings() else ""


def _weight(parameter: str) -> float:
    """What a browser adds to a wish: 1 without it, 0 for what cannot be read."""
    name, _, value = parameter.strip().partition("=")
    if not name:
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0
