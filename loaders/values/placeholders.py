"""Recognises texts that stand for something else and say nothing themselves: ditto, an error, a bare number.

It reads no cell and mends nothing.
"""

import re

from data.reference import fold

_DITTO = re.compile(
    r"(?:idem|ibidem|ibid|dito|ditto|id|zelfde|hetzelfde|dezelfde|supra|cfr supra|cf supra"
    r"|(?:de |het )?(?:zelfde|hetzelfde|dezelfde) (?:als|van) (?:boven|hierboven|voor|vorige?)"
    r"(?: (?:rij|regel|lijn|cel))?"
    r"|zie (?:hier)?boven|zie (?:de )?(?:vorige?|bovenstaande?)(?: (?:rij|regel|lijn|cel|organisatie|partner))?"
    r"|zie (?:rij|regel|lijn|cel|nr|nummer) \w{1,6}|ci dessus|voir ci dessus|meme|same(?: as above)?|siehe oben)"
)
_DITTO_REST = "id ibid idem dito ditto als zoals aan bij zie hier boven hierboven bovenstaande vorig vorige rij"
_DITTO_REST_WORDS = frozenset([*_DITTO_REST.split(), "regel", "cel", "lijn", "nr", "de", "het", "voor", "supra"])
_DITTO_OPENERS = ("idem", "id", "ibid", "dito", "ditto")
# Signs that repeat what stands above: quotation marks, also between dashes (-"-), primes and arrows upwards.
_DITTO_MARKS = re.compile(r"[\s\-–—_.]*(?:[\"'″‶〃„“”‟‘’`´ʺ«»]+|,,|[↑⇑▲^]+)[\s\-–—_.\"'″‶〃„“”‟‘’`´ʺ«»,↑]*")

# How spreadsheets write their errors in English, Dutch, French and German: in a .csv, or pasted, they are only words.
_ERRORS = """
#N/A #REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #BUSY! #PYTHON!
#EXTERNAL! #TIMEOUT! #ERROR! #GETTING_DATA #MACRO?
#N/B #VERW! #WAARDE! #NAAM? #DEEL/0! #GETAL! #LEEG! #OVERLOOP! #BEREKENEN! #VELD! #GEBLOKKEERD! #VERBINDEN!
#VERBINDING! #ONBEKEND! #BEZET! #BEZIG! #EXTERN! #FOUT! #GEGEVENS_OPHALEN #TIME-OUT!
#VALEUR! #NOM? #NOMBRE! #NUL! #PROPAGATION! #EPARS! #EPARPILLEMENT! #CALCUL! #CHAMP! #BLOQUE! #CONNEXION! #INCONNU!
#OCCUPE! #EXTERNE! #ERREUR! #CHARGEMENT_DONNEES #OBTENTION_DONNEES
#NV #BEZUG! #WERT! #ZAHL! #UEBERLAUF! #KALK! #FELD! #BLOCKIERT! #VERBINDEN! #UNBEKANNT! #BESCHAEFTIGT! #FEHLER!
#DATEN_ABRUFEN #WORD! #WORD?
"""
_ERROR_WORDS = frozenset(word.rstrip("!?") for word in _ERRORS.split())
_ERROR_SHAPE = re.compile(r"#[A-ZÀ-Þ][A-ZÀ-Þ0-9/_.\-]*[!?]|#+|(?:ERR|FOUT|FEHLER|ERREUR) ?: ?\d{3}")
_BARE_NUMBER = re.compile(r"[+\-]?\d+(?:[.,]\d+)?(?:e[+\-]?\d+)?", re.IGNORECASE)


def is_ditto(text: str) -> bool:
    """True for a word or a sign that repeats the cell above.

    >>> [is_ditto(text) for text in ("Idem", "id.", '-"-', "zie boven", "idem als vorige rij", "Idem Dito vzw", "-")]
    [True, True, True, True, True, False, False]
    """
    words = fold(text)
    if not words:
        return bool(_DITTO_MARKS.fullmatch(text))
    if _DITTO.fullmatch(words):
        return True
    first, *rest = words.split()
    return first in _DITTO_OPENERS and all(word in _DITTO_REST_WORDS or word.isdecimal() for word in rest)


def error_word(text: str) -> str:
    """The error that the text is, in capitals; empty for anything else, such as the name of a campaign (#samen).

    >>> error_word("#veld!"), error_word("#REF"), error_word("Err:504"), error_word("####"), error_word("#samen")
    ('#VELD!', '#REF', 'ERR:504', '####', '')
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
