"""Letters that were read in the wrong encoding and saved so, put right: ``cafÃ©`` -> ``café``; knows no table.

Only whole sequences are put right that no one types: a lead sign and exactly the signs that follow it.
"""

import re
import unicodedata
from functools import cache, partial

_READ_AS = ("cp1252", "mac-roman", "cp850")
"""What UTF-8 is mistaken for: on Windows, on a Mac, by an old program."""
_TIMES = 12
"""Some programs do it again at each saving, and each kind of letter takes a turn."""
_BOXES = frozenset(map(chr, range(0x2500, 0x2580)))
_ACCENTS = "\u0300\u0301\u0302\u0303\u0308\u0327"
_MISREAD_TWICE = "ƒˆ"
"""Letters that a misreading itself makes, so that they stand in what was misread once more."""
_LEADS = ((0xF0, 0xF4, 3), (0xE0, 0xEF, 2), (0xC2, 0xDF, 1))
"""First and last byte of a lead, and how many follow; the longest first, since a short one may stand in a long one."""
_LATIN_END = 0x0180


def repaired(text: str) -> str:
    """The text with its letters put right.

    >>> repaired("TaalcafÃ© CoÃ¶peratie"), repaired("Taalcaf√©"), repaired("√ ja")
    ('Taalcafé Coöperatie', 'Taalcafé', '√ ja')
    """
    for _ in range(_TIMES):
        if not _suspicious().search(text):
            break
        better = _once(text)
        if better == text:
            break
        text = better
    return text


def _once(text: str) -> str:
    """The text after the first mistake that explains anything in it: what it leaves may look like another."""
    for first, last, count in _LEADS:
        for encoding in _READ_AS:
            better = _sequences(encoding, first, last, count).sub(partial(_letter, encoding=encoding), text)
            if better != text:
                return better
    return text


def _letter(match: re.Match[str], encoding: str) -> str:
    sequence, signs = match[0], _signs(encoding)
    try:
        letter = bytes(signs[sign] for sign in sequence).decode("utf-8")
    except UnicodeDecodeError:
        return sequence
    category = unicodedata.category(letter)
    if encoding == "cp1252" and letter in _BOXES:
        return sequence
    is_likely = (
        letter < chr(_LATIN_END) or category[0] in "PSZ" or category == "Cf" or letter in _ACCENTS + _MISREAD_TWICE
    )
    return letter if is_likely else sequence


@cache
def _signs(encoding: str) -> dict[str, int]:
    """Sign -> byte; also as a control character, which is what the web makes of it."""
    controls = {chr(byte): byte for byte in range(0x80, 0xA0)} if encoding == "cp1252" else {}
    signs = ((bytes([byte]).decode(encoding, "ignore"), byte) for byte in range(0x80, 0x100))
    return controls | {sign: byte for sign, byte in signs if sign}


@cache
def _suspicious() -> re.Pattern[str]:
    """Anything that may begin a sequence: looked for first, since nearly no text holds any."""
    leads, following = (
        "".join(_one_of(encoding, *bounds)[1:-1] for encoding in _READ_AS) for bounds in ((0xC2, 0xF4), (0x80, 0xBF))
    )
    return re.compile(f"[{leads}][{following}]")


@cache
def _sequences(encoding: str, first: int, last: int, count: int) -> re.Pattern[str]:
    return re.compile(f"{_one_of(encoding, first, last)}{_one_of(encoding, 0x80, 0xBF)}{{{count}}}")


def _one_of(encoding: str, first: int, last: int) -> str:
    return f"[{''.join(re.escape(sign) for sign, byte in _signs(encoding).items() if first <= byte <= last)}]"
