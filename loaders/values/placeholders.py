"""Recognises texts that stand for something else and say nothing themselves: ditto, an error, a bare number.

It reads no cell and mends nothing.
"""

import re
from collections.abc import Collection

from data.reference import any_phrase, fold, line_words, phrases
from data.reference.company_numbers import company_digits

_DITTO = frozenset(phrases("ditto"))
_DITTO_OPENINGS = frozenset(phrases("ditto_opening"))
_DITTO_REST = frozenset(phrases("ditto_rest"))
_IDEM = "idem"
_SEE = re.compile(rf"{any_phrase('see')} (.+)")
_COMPANY_FORMS = frozenset(line_words()["company_form"])
_NO_NAMES = frozenset(phrases("no_name"))
_TO_COME = re.compile("|".join(line_words()["to_come"]))
# Signs that repeat what stands above: quotation marks, also between dashes (-"-), primes and arrows upwards.
_DITTO_MARKS = re.compile(r"[\s\-–—_.]*(?:[\"'″‶〃„“”‟‘’`´ʺ«»]+|,,|[↑⇑▲^]+)[\s\-–—_.\"'″‶〃„“”‟‘’`´ʺ«»,↑]*")

# How spreadsheets write their errors in English, Dutch, French and German: in a .csv, or pasted, they are only words.
_ERRORS = """
#N/A #N/D #REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #BUSY! #PYTHON!
#EXTERNAL! #TIMEOUT! #ERROR! #GETTING_DATA #MACRO?
#N/B #VERW! #WAARDE! #NAAM? #DEEL/0! #GETAL! #LEEG! #OVERLOOP! #BEREKENEN! #VELD! #GEBLOKKEERD! #VERBINDEN!
#VERBINDING! #ONBEKEND! #BEZET! #BEZIG! #EXTERN! #FOUT! #GEGEVENS_OPHALEN #TIME-OUT!
#VALEUR! #NOM? #NOMBRE! #NUL! #PROPAGATION! #EPARS! #EPARPILLEMENT! #CALCUL! #CHAMP! #BLOQUE! #CONNEXION! #INCONNU!
#OCCUPE! #EXTERNE! #ERREUR! #CHARGEMENT_DONNEES #OBTENTION_DONNEES
#NV #BEZUG! #WERT! #ZAHL! #UEBERLAUF! #KALK! #FELD! #BLOCKIERT! #VERBINDEN! #UNBEKANNT! #BESCHAEFTIGT! #FEHLER!
#DATEN_ABRUFEN #WORD! #WORD?
"""
_ERROR_WORDS = frozenset(word.rstrip("!?") for word in _ERRORS.split())
_ERROR_SHAPE = re.compile(r"#¡?[A-ZÀ-Þ][A-ZÀ-Þ0-9/_.\-]*[!?]|##+|(?:ERR|FOUT|FEHLER|ERREUR) ?: ?\d{3}")
_ENDED = re.compile(rf"ex$|{any_phrase('ended')}(?: \S+){{0,3}}")
_BESIDE_NAME = re.compile(r"[(\[]([^()\[\]]*)[)\]]|(?:\s[-–—]|:)\s*([^-–—:]*)$|[*,]\s*([^*,]*)$")
_DECEASED = "†"
# A number in a list, a day, a mailbox, an address on the web: what belongs in another column.
_NO_NAME_SHAPE = re.compile(
    r"\(?\d{1,3}[.)]|(?:https?://|www\.)\S+|[^@\s]+@[^@\s]+\.[^@\s]+"
    r"|(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:[T ]\S+)?"
)
_BARE_NUMBER = re.compile(r"[+\-]?\d+(?:[.,]\d+)?(?:e[+\-]?\d+)?", re.IGNORECASE)


def is_ditto(text: str) -> bool:
    """True for a word or a sign that repeats the cell above.

    >>> [is_ditto(text) for text in ("Idem", "id.", '-"-', "zie boven", "idem als vorige rij", "Idem Dito vzw", "-")]
    [True, True, True, True, True, False, False]
    >>> is_ditto("idem De Brug"), is_ditto("Idem Kunstencentrum vzw")  # the name that it repeats, or its own
    (True, False)
    """
    words = fold(text)
    if not words:
        return bool(_DITTO_MARKS.fullmatch(text))
    first, _, rest = words.partition(" ")
    if words in _DITTO or first not in _DITTO_OPENINGS:
        return words in _DITTO
    if first == _IDEM:
        return _COMPANY_FORMS.isdisjoint(rest.split())
    return bool(rest) and all(word in _DITTO_REST or word.isdecimal() for word in rest.split())


def refers_to(text: str, names: Collection[str]) -> bool:
    """True for "see" before one of ``names``, which are folded: what stands elsewhere in the same list.

    >>> [refers_to(text, {"de brug vzw"}) for text in ("zie De Brug vzw", "(cfr. de brug vzw)", "Zie ook De Brug vzw")]
    [True, True, True]
    >>> refers_to("Zie Zo vzw", {"de brug vzw"}), refers_to("De Brug vzw", {"de brug vzw"})
    (False, False)
    """
    match = _SEE.fullmatch(fold(text))
    return match is not None and match[1] in names


def error_word(text: str) -> str:
    """The error that the text is, in capitals; empty for anything else, such as the name of a campaign (#samen).

    >>> error_word("#veld!"), error_word("#REF"), error_word("Err:504"), error_word("####"), error_word("#samen")
    ('#VELD!', '#REF', 'ERR:504', '####', '')
    >>> error_word("#")  # for a number
    ''
    """
    if not text.startswith(("#", "E", "e", "F", "f")):
        return ""
    upper = text.upper()
    bare = upper.rstrip("!?").replace("Ü", "UE").replace("Ä", "AE").replace("É", "E")
    is_shape = _ERROR_SHAPE.fullmatch(text if text.startswith("#") else upper)
    return upper if is_shape or bare in _ERROR_WORDS else ""


def is_bare_number(text: str) -> bool:
    """True for a number and nothing else; 11.11.11 is a name."""
    return bool(_BARE_NUMBER.fullmatch(text))


def is_no_name(text: str) -> bool:
    """True for what names nothing: what a program writes for it, what is still to come, what is of another column.

    >>> [is_no_name(text) for text in ("(leeg)", "nog te bepalen", "12/03/2024", "1.", "11.11.11", "Geen Drempels vzw")]
    [True, True, True, True, False, False]
    """
    is_shape = _NO_NAME_SHAPE.fullmatch(text) or len(company_digits(text)) == 10
    name = fold(text)
    return name in _NO_NAMES or bool(is_shape or _TO_COME.fullmatch(name))


def says_ended(name: str) -> bool:
    """True for a name beside which stands that it holds no more, or not yet.

    >>> says_ended("De Brug (gestopt in 2024)"), says_ended("De Brug - inactief"), says_ended("Gestopt met Roken vzw")
    (True, True, False)
    """
    return name.endswith(_DECEASED) or any(
        _ENDED.match(fold("".join(filter(None, match.groups())))) for match in _BESIDE_NAME.finditer(name)
    )
