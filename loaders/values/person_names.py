"""Tells the name of a person from that of an organisation, by its words and their order; keeps no name.

Origin: the workbook is about organisations. A person's name has a given name (``data/reference/given_names.csv``)
and at most a family name; an organisation has a word that says what it is, or the name of a place.
"""

import re
from enum import IntEnum
from functools import cache
from itertools import pairwise

from data import reference
from data.reference import fold
from loaders.values.personal_data import is_fixed_phone, is_service_word, personal_code


class Form(IntEnum):
    """How surely a text is the name of a person and nothing else."""

    NONE = 0
    FAINT = 1  # two words with capitals, a given name that is a word too: only where people are expected
    LIKELY = 2  # a given name alone, an initial, the family name first
    SURE = 3  # a given name and a family name, or a title before a name


_LINKS = re.compile(r"\s*(?:[;/\n&+|]|\ben\b|\bet\b|\bof\b|\s[-–]\s)\s*")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*\.?")
_NO_NAME = re.compile(r"\S+@\S+|\([^)]*\)|[\d+][\d ./\-]*")
_LAST_POINT = re.compile(r"(?<!\b[A-Z])[ .,:–-]+$")  # that of an initial belongs to the name: "Voorbeeld P."
_MOST_WORDS = 5
_MOST_FAINT_WORDS = 3
_INITIAL_LENGTH = 3  # "Th."
_HOUSE_ENDINGS = re.compile(
    r"(school|club|kring|vereniging|werking|centrum|straat|steenweg|plein|laan|fonds|stichting|ateliers?|dienst|college"
    r"|instituut|ziekenhuis|kliniek|winkel|moskee|groep|team|academie|raad|gilde|theater|museum|festival|opvang|cafe)$"
)


@cache
def _name_words(kind: str) -> frozenset[str]:
    """The folded words of one kind: ``house`` tells an organisation, ``house_name`` is one called after somebody.

    A ``trigger`` stands before a name; a ``loose_trigger`` says too little before a name that is a word as well.
    """
    return frozenset(fold(row["word"]) for row in reference.rows("name_words") if row["kind"] == kind)


@cache
def _given() -> dict[str, bool]:
    """Folded given name -> True when it is an ordinary word, a place or a house as well."""
    return {fold(row["name"]): row["is_word"] == "ja" for row in reference.rows("given_names")}


@cache
def _places() -> frozenset[str]:
    municipalities = {fold(one.name) for one in reference.municipalities().values()}
    return frozenset(municipalities | {fold(row["name"]) for row in reference.rows("sub_municipalities")})


def name_form(text: str) -> Form:
    """How surely this is the name of one or more persons, as a whole.

    >>> name_form("Piet Voorbeeld").name, name_form("Amina T.").name, name_form("Lien").name
    ('SURE', 'SURE', 'LIKELY')
    >>> name_form("Huis van het Kind").name, name_form("Jan Yperman Ziekenhuis").name
    ('NONE', 'NONE')
    """
    bare = _LAST_POINT.sub("", _NO_NAME.sub(" ", text).lstrip(" ,.-–:").rstrip(" ,-–:"))
    # the other parts may be a role or a house: "Jan Peeters - coördinator"
    return max(map(_part_form, _LINKS.split(bare)))


def _part_form(part: str) -> Form:
    before, comma, after = part.partition(",")
    turned = Form.NONE if is_house(part) else _words_form([*_words(after), *_words(before)])
    return max(turned, *map(_part_form, part.split(","))) if comma else turned


def may_be_of_name(word: str) -> bool:
    """True for a word without which a text is at most faintly a name: a given name, a title, an initial with its point.

    >>> may_be_of_name("Piet"), may_be_of_name("mevr."), may_be_of_name("J."), may_be_of_name("Voorbeeldvzw")
    (True, True, True, False)
    """
    return _given_part(word) or fold(word) in _name_words("title") or (word.endswith(".") and _is_initial(word))


def name_words(text: str) -> list[str]:
    """The words of a text that may be part of a name."""
    return _words(text)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def is_house(part: str) -> bool:
    """True for a name with a word that says what kind of organisation it is, such as "Sportclub Voorbeeld"."""
    folded = " ".join(map(fold, _words(part)))
    return folded in _name_words("house_name") or any(
        piece in _name_words("house") or is_service_word(piece) or _HOUSE_ENDINGS.search(piece)
        for piece in folded.split()
    )


def _words_form(words: list[str]) -> Form:
    names = _without_title(words)
    if not 0 < len(names) <= _MOST_WORDS:
        return Form.NONE
    if not all(map(_may_be_name, names)):
        return Form.LIKELY if _is_in_small_letters(names) else Form.NONE
    if len(names) < len(words):
        return Form.SURE
    if len(names) > 1:
        return _several_form(names)
    word = fold(names[0])
    return Form.NONE if word not in _given() else Form.FAINT if _given()[word] else Form.LIKELY


def _without_title(words: list[str]) -> list[str]:
    """The words after "mevr.", "de heer"."""
    titles = [place for place, word in enumerate(words[:2]) if fold(word) in _name_words("title")]
    is_before_name = bool(titles) and (titles[0] == 0 or fold(words[0]) == "de")
    return words[titles[-1] + 1 :] if is_before_name else words


def _several_form(words: list[str]) -> Form:
    first, last = fold(words[0]), fold(words[-1])
    if first in _name_words("article") and last not in _given():
        return Form.NONE
    if _given_part(words[0]) and not words[0].endswith("."):  # "max. A2" is no Max
        return Form.FAINT if last in _places() else Form.SURE
    if _has_initial(words):
        return Form.LIKELY
    if last in _places() or first in _places():
        return Form.NONE
    if _given_part(words[-1]):
        return Form.FAINT if _given().get(last) else Form.LIKELY
    return Form.FAINT if len(words) <= _MOST_FAINT_WORDS else Form.NONE


def _has_initial(words: list[str]) -> bool:
    """True for an initial with its point before the other names, or behind a few of them."""
    is_before = words[0].endswith(".") and _is_initial(words[0]) and not any(map(_is_initial, words[2:]))
    is_behind = words[-1].endswith(".") and _is_initial(words[-1]) and len(words) <= _MOST_FAINT_WORDS
    return is_before or is_behind


def _given_part(word: str) -> bool:
    """True for a given name, also for one of two with a hyphen."""
    folded = fold(word)
    return folded in _given() or all(piece in _given() for piece in folded.split())


def _may_be_name(word: str) -> bool:
    """A word with a capital, or one that stands between; a name in small letters only counts when it is known."""
    return word[0].isupper() or fold(word) in _name_words("between") or (word.islower() and fold(word) in _given())


def _is_in_small_letters(words: list[str]) -> bool:
    """Two words without a capital, the first a given name that is no word."""
    is_pair = len(words) == len(("given", "family")) and all(map(str.islower, words))
    return is_pair and _given().get(fold(words[0])) is False and fold(words[-1]) not in _places()


def _is_initial(word: str) -> bool:
    is_short = word.endswith(".") and len(word) <= _INITIAL_LENGTH and fold(word) not in _name_words("between")
    return is_short or len(word.rstrip(".")) <= 1


def mentions_person(text: str) -> bool:
    """True when a remark speaks of somebody by name.

    >>> mentions_person("via Jan"), mentions_person("bellen naar An"), mentions_person("nog eens bellen")
    (True, True, False)
    >>> mentions_person("mevrouw An"), mentions_person("bij An"), mentions_person("bij Jan")
    (True, False, True)
    """
    words = _words(text)
    folded = [fold(word) for word in words]
    # most remarks hold no given name at all
    places = [place for place, word in enumerate(folded) if words[place][0].isupper() and _given_part(words[place])]
    return any(_is_mention(words, folded, place, text) for place in places)


def is_about_person(text: str) -> bool:
    """True when a text that somebody types holds a name, a number or a mailbox of a person.

    >>> is_about_person("Kan Piet Voorbeeld trekker worden?"), is_about_person("Wie zit in de stuurgroep?")
    (True, False)
    """
    return bool(personal_code(text)) or is_fixed_phone(text) or names_somebody(text)


def names_somebody(text: str) -> bool:
    """True when two words of a name, such as that of a file, are a given name and a family name.

    >>> names_somebody("lijst Piet Voorbeeld 2026"), names_somebody("Netwerk ZWVL nov 2026")
    (True, False)
    """
    pairs = map(" ".join, pairwise(_words(text)))
    return mentions_person(text) or any(name_form(pair) is Form.SURE for pair in pairs)


def before_name(text: str) -> str:
    """What a title says before it names somebody; empty when that is nothing, or may be the rest of the name.

    >>> before_name("Kookles (Fatima)"), before_name("Babbelgroep met Piet Voorbeeld"), before_name("Piet helpt")
    ('Kookles', 'Babbelgroep', '')
    """
    words = text.split()
    last = next((place for place in range(len(words)) if _names(" ".join(words[: place + 1]))), None)
    if last is None:
        return text
    rest = words[:last]
    while rest and (_is_before_name(rest[-1]) or _given_part(rest[-1].strip("(:"))):
        rest.pop()
    is_by_sign = bool(rest) and (words[len(rest)].startswith("(") or rest[-1].endswith(":"))
    is_told_apart = is_by_sign or len(rest) > 1 or len(rest) < last
    return " ".join(rest).rstrip(" (:,-–") if is_told_apart else ""


def _names(text: str) -> bool:
    return names_somebody(text) or name_form(text) >= Form.LIKELY


def _is_before_name(word: str) -> bool:
    """True for a sign, or a word such as "met" or "mevr."."""
    bare = fold(word)
    return not bare or any(bare in _name_words(kind) for kind in ("trigger", "loose_trigger", "title"))


def _is_mention(words: list[str], folded: list[str], place: int, text: str) -> bool:
    """Whether the given name at this place is that of a person, by the words around it."""
    if _is_part_of_house(words, folded, place):
        return False
    before = folded[place - 1] if place else ""
    after = folded[place + 1] if place + 1 < len(words) else ""
    is_word = _given().get(folded[place], False)
    if before in _name_words("trigger") | _name_words("title") or (
        before in _name_words("loose_trigger") and not is_word
    ):
        return after not in _places()
    if is_word:
        return False
    if re.search(rf"(:\s*|\(){re.escape(words[place])}\b", text):
        return True
    if after and words[place + 1][0].isupper():
        return after not in _places() and (not before or words[place - 1][0].islower())
    return place == 0 and bool(after)


def _is_part_of_house(words: list[str], folded: list[str], place: int) -> bool:
    """True for a given name in the name of an organisation, such as "Jan Yperman Ziekenhuis"."""
    is_first = place == 0 or folded[place - 1] in _name_words("trigger")
    around = words[place if is_first else place - 1 : place + 3]
    called_after = map(str.split, _name_words("house_name"))
    return is_house(" ".join(around)) or any(folded[place : place + len(name)] == name for name in called_after)
