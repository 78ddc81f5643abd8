"""Bytes of a text -> the text, and the encoding it turned out to be in; knows no table and no column.

Nothing in a text says which encoding it has. UTF-8 proves itself; the others are told apart by how well the
letters fit Dutch and French, since a wrong one puts capitals, signs and letters of elsewhere inside words.
"""

import codecs
import re
import unicodedata
from typing import NamedTuple

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF_32_MARKS = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_SINGLE_BYTE = ("cp1252", "iso8859-15", "mac-roman", "cp858", "cp437")
"""In the order of likelihood, which decides between two that fit equally well; cp858 is cp850 with a euro sign."""
_NAMES = {"iso8859-15": "iso-8859-15", "mac-roman": "mac", "cp858": "cp850"}
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SAMPLE_LETTERS = 20_000
_ALONE = re.compile(r"(?<=[\s;,\t(]).(?=[\s;,\t)])")
# How well a letter fits inside a Dutch or French word.
_WEIGHTS = dict.fromkeys("éèëïöüçêôûàâîÉ", 3) | dict.fromkeys("áíóúñäùœÿåøßÈËÏÖÜÇÀÂÊÁÍÓÚŒ", 1)
_SIGNS = frozenset("’‘“”„«»–—…•·€£§°±²³½¼¾×©®µº\u00a0")
_INSIDE_WORDS = frozenset("’‘·\u00a0")
_DASHES = frozenset("–—")
_VOWELS = frozenset("aeiou")
_UNFIT, _IMPOSSIBLE = -3, -8


class Decoded(NamedTuple):
    """A text and the name of its encoding: ``utf-8``, ``utf-16``, ``cp1252``, ``mac``, ``cp850``, ``mixed`` ..."""

    text: str
    encoding: str


def decoded(content: bytes) -> Decoded:
    """The text of these bytes; what belongs to no encoding at all becomes U+FFFD.

    >>> text = "Café België, château"
    >>> [decoded(text.encode(one)) == (text, name) for one, name in (("utf-8", "utf-8"), ("cp1252", "cp1252"))]
    [True, True]
    >>> [decoded(text.encode(one)) == (text, name) for one, name in (("mac_roman", "mac"), ("cp850", "cp850"))]
    [True, True]
    >>> decoded("België".encode("utf-16")).encoding, decoded("Café".encode("utf-16-le")).encoding
    ('utf-16', 'utf-16-le')
    >>> decoded("België één, ".encode() + "België".encode("cp1252"))
    Decoded(text='België één, België', encoding='mixed')
    """
    wide = wide_encoding(content)
    if wide:
        return Decoded(content.decode(wide, "replace").lstrip("\ufeff"), wide)
    try:
        return Decoded(content.decode("utf-8").lstrip("\ufeff"), "utf-8")
    except UnicodeDecodeError:
        return _guessed(content)


def wide_encoding(content: bytes) -> str:
    """The encoding of a text with several bytes a letter, by its mark or its zeros; empty when it is none."""
    if content[:4] in _UTF_32_MARKS:
        return "utf-32"
    if content[:2] in _UTF_16_MARKS:
        return "utf-16"
    if content[1:2] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if content[:1] == b"\0" else ""


def _guessed(content: bytes) -> Decoded:
    """A text that is no UTF-8, or only here and there: lines of two programs pasted together."""
    pieces = [piece for piece in _MULTIBYTE.findall(content) if _is_western(piece)]
    if not pieces:
        single = _best(content)
        return Decoded(content.decode(single, "replace"), _NAMES.get(single, single))
    single = _best(_MULTIBYTE.sub(b"e", content))
    codecs.register_error("netwerkmonitor-mixed", lambda error: _single(error, single))
    text = content.decode("utf-8", "netwerkmonitor-mixed")
    return Decoded(text.lstrip("\ufeff"), "mixed")


def _is_western(piece: bytes) -> bool:
    """True for a sequence of UTF-8 that a text from here may hold: an apostrophe and an é of a Mac look like one."""
    try:
        letter = piece.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return letter in _WEIGHTS or letter in _SIGNS


def _single(error: UnicodeError, encoding: str) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.start + 1].decode(encoding, "replace"), error.start + 1


def _best(content: bytes) -> str:
    # Only the words with such letters count; a long list has more of them than is needed.
    words = re.findall(rb"(?:[ ;,\t(\r\n]|^)?[^\s;,\t]*[\x80-\xff][^\s;,\t]*[ ;,\t)]?", content)
    sample, size = [], 0
    for word in words:
        sample.append(word)
        size += len(word)
        if size > _SAMPLE_LETTERS:
            break
    text = b"\n".join(sample) + b"\n"
    return max(_SINGLE_BYTE, key=lambda encoding: _fitness(text.decode(encoding, "replace")))


def _fitness(text: str) -> float:
    """How well the letters beyond ASCII fit the words they stand in."""
    padded = f"\n{text}\n"
    return sum(
        _fit(padded[index - 1], letter, padded[index + 1])
        for index, letter in enumerate(padded)
        if not letter.isascii()
    )


def _fit(before: str, letter: str, after: str) -> float:
    if letter in _SIGNS:
        return _fit_of_sign(before, letter, after)
    if letter not in _WEIGHTS:
        return _IMPOSSIBLE if letter == "\ufffd" or unicodedata.category(letter) == "Cc" else _UNFIT
    if not before.isalpha() and not after.isalpha():
        return 3 if letter in "àÀ" else _UNFIT
    is_capital_inside = letter.isupper() and before.islower()
    if is_capital_inside or (letter.islower() and after.isupper()):
        return _UNFIT - 1
    if letter.isupper() and not before.isalpha():
        return 3
    end_of_capitals = letter.islower() and before.isupper() and not after.isalpha()
    return _WEIGHTS[letter] + _habit(before.lower(), letter, after) - 3 * end_of_capitals


def _fit_of_sign(before: str, letter: str, after: str) -> float:
    count = before.isalpha() + after.isalpha()
    if letter in "’‘":
        return 3 if count else 1
    if (count == 2 and letter not in _INSIDE_WORDS) or (letter in "½¼¾" and before.isalpha()):
        return _UNFIT
    return 0 if count and letter in _DASHES else 2


def _habit(before: str, letter: str, after: str) -> float:
    """Which of two possible letters is at home: with one for the other, België and château are Belgiâ and chëteau."""
    is_after_vowel = before in _VOWELS
    penalty = 0
    match letter:
        case "à":
            penalty = 3 if after.isalpha() else 0 if before in "ljeç" else 2
        case "ê":
            penalty = 0 if after.isalpha() else 3
        case "ë" | "ï":
            penalty = -1 if is_after_vowel else 2
        case "ö" | "ü":
            penalty = -1 if before == "o" else 0 if before.isalpha() else 2
        case "â":
            penalty = 2 if is_after_vowel else -1
        case "û":
            penalty = 3 if is_after_vowel and before != "o" else 0
        case "ù" if before == "o":
            penalty = -1
        case "î":
            penalty = -1 if before == "a" else 1
    return -penalty
