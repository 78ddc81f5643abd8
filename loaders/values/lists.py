"""Cuts a cell that holds several values into its parts; knows none of the values."""

import re

_BULLET = re.compile(r"^\s*(?:[•·▪◦●○*✓✔>]|[-–—](?=\s)|\d{1,2}[.)](?=\s)|[a-z]\)(?=\s))\s*")


def without_bullets(text: str) -> str:
    """The text without the sign or number that opens a line of a list.

    >>> without_bullets("• Werk"), without_bullets("2) Wonen"), without_bullets("8800 Roeselare")
    ('Werk', 'Wonen', '8800 Roeselare')
    """
    return _BULLET.sub("", text).strip()


def pieces_between(text: str, separator: re.Pattern[str]) -> list[str]:
    """The parts between separators, blank ones left out; what stands within brackets stays together.

    >>> pieces_between("Roeselare (Rumbeke, Beveren), Tielt", re.compile(","))
    ['Roeselare (Rumbeke, Beveren)', 'Tielt']
    """
    pieces, start = [], 0
    for match in separator.finditer(text):
        before = text[: match.start()]
        if before.count("(") <= before.count(")"):
            pieces.append(text[start : match.start()])
            start = match.end()
    pieces.append(text[start:])
    return [piece.strip() for piece in pieces if piece.strip()]
