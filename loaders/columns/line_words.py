"""What the words of a line say by themselves: a total, a note, a section, a place; knows no table."""

import re
from functools import cache

from data import reference
from data.reference import fold


def word_pattern(kind: str) -> str:
    """The words of one kind between rows, as a pattern for folded text."""
    return rf"(?:{'|'.join(reference.line_words()[kind])})\b"


TOTAL = re.compile(word_pattern("total"))
TOTAL_ALONE = re.compile(word_pattern("total_alone"))
COUNT = re.compile(word_pattern("count"))
COUNT_BEHIND = re.compile(r"\s*\(\d{1,3}(?:\s+[a-z]+)?\)$")  # Izegem (2), Sport (3 partners)
NUMBERING = re.compile(word_pattern("numbering"))
COMPANY_FORM = re.compile(r"\b" + word_pattern("company_form"))
_SECTION = re.compile(r"\b" + word_pattern("section"))
_CURRENT = re.compile(r"\b" + word_pattern("current"))

_NOTE_SIGN = re.compile(r"\s*(?:[*†‡¹²³⁴]|\(\s*[\d*]+\s*\)|\[\s*[\d*]+\s*\]|\d+\)\s|https?://|www\.)")
_NOTE_LABEL = re.compile(word_pattern("note_label"))
_NOTE = re.compile(word_pattern("note"))
_NOTE_LENGTH = 80  # a name is shorter

HEADING_PREFIX = re.compile(r"(?:de )?" + word_pattern("heading_prefix") + " ")
NUMBERED = re.compile(r"\s*(?:\d{1,2}|[A-Z]|[IVX]{1,4})\s*[.)]\s+\S|\s*[-–—=_]{2,}")
PERIOD = re.compile(rf"(?:{word_pattern('season')} )?20\d\d(?: 20\d\d)?")


def ends_section(text: str) -> bool:
    """True for a heading after which ordinary rows come again, such as "Actieve partners".

    >>> ends_section("Actieve partners"), ends_section("Gestopte partners"), ends_section("Partners")
    (True, False, False)
    """
    return bool(_CURRENT.search(fold(text)))


def is_section(text: str) -> bool:
    """True for words that change what the rows under them mean, such as "Gestopte partners".

    >>> [is_section(text) for text in ("Gestopte partners", "Ex-partners", "Archief vzw", "Oud-Turnhout")]
    [True, True, False, False]
    """
    word = fold(text)
    # "Oud-Turnhout" is a place, "Archief vzw" an organisation.
    return bool(_SECTION.search(word)) and not (word in places() or COMPANY_FORM.search(word) or is_note(text))


def changes_meaning(title: str) -> bool:
    """True for a title of rows that do not hold today, unless it names those that do as well.

    >>> [changes_meaning(title) for title in ("Ex-partners", "Niet meer actieve leden", "Actieve en oude partners")]
    [True, True, False]
    """
    return is_section(title) and not ends_section(_SECTION.sub(" ", fold(title)))


def is_note(text: str) -> bool:
    """True for a footnote or what explains a list.

    >>> [is_note(text) for text in ("* nog te bevestigen", "Bron: gemeente", "Opmerking: zie blad 2", "De Brug")]
    [True, True, True, False]
    """
    if len(text) > _NOTE_LENGTH or " = " in text or _NOTE_SIGN.match(text):
        return True
    if is_note_label(re.split("[:?]", text)[0]):
        return True
    return bool(_NOTE.match(fold(text))) and not COMPANY_FORM.search(fold(text))


def is_note_label(text: str) -> bool:
    """True for the word above what explains a list, such as "Legende".

    >>> is_note_label("Legende"), is_note_label("Legenda:"), is_note_label("Naam")
    (True, True, False)
    """
    return bool(_NOTE_LABEL.fullmatch(fold(text)))


@cache
def places() -> frozenset[str]:
    """Municipalities, former ones and regions: what lists are grouped by."""
    names = [town.name for town in reference.municipalities().values()]
    names += [town.name for town in reference.former_municipalities()]
    names += [region.name for region in reference.regions().values()]
    return frozenset(map(fold, names))


@cache
def list_words(code_list: str) -> frozenset[str]:
    """The labels of a list and the plurals of its words: lists are grouped by kind as well.

    Not its words themselves: among them are names of organisations, such as VDAB.
    """
    words = frozenset(fold(one.label) for one in reference.options(code_list))
    spellings = (fold(form) for one in reference.options(code_list) for form in (one.label, *one.spellings))
    return words | {word + plural for word in spellings if len(word) > 2 for plural in ("s", "en")}
