"""The one font of everything we draw: IBM Plex Sans, in two weights and in pieces by the letters they hold.

Our own server gives the pieces to pages (.streamlit/config.toml lists them); a document that must stand alone carries
those that it needs. The licence (OFL 1.1) stands beside the files; build_widths.py measures them.
"""

from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import NamedTuple

FAMILY = "IBM Plex Sans"
STACK = f"'{FAMILY}', system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif"
"""The font, then what a machine has for a sign that is not in it."""
ADDRESS = "/letters"
"""Where the server gives the pieces."""
_LINE = "ascent-override:90.5%;descent-override:21.2%;line-gap-override:3.3%;"
"""Lines as high as those of Arial, for which the stage was drawn: the font's own are a sixth higher, of air."""
_FOLDER = Path(__file__).parent


class Piece(NamedTuple):
    """One file: its weight, and the characters that are looked up in it, as CSS writes them."""

    name: str
    weight: int
    characters: str

    @property
    def path(self) -> Path:
        """The file itself."""
        return _FOLDER / self.name


_CHARACTERS = {
    "Latin1": "U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2013-2014,U+2018-201A,U+201C-201E,"
    "U+2020-2022,U+2026,U+2030,U+2039-203A,U+2044,U+20AC,U+2122,U+2212",
    "Latin2": "U+0100-0101,U+0104-0130,U+0132-0151,U+0154-017F,U+018F,U+0192,U+01A0-01A1,U+01AF-01B0,U+01FA-01FF,"
    "U+0218-021B,U+0237,U+0259,U+1E80-1E85,U+1E9E,U+20A1,U+20A4,U+20A6,U+20A8-20AA,U+20AD-20AE,U+20B1-20B2,"
    "U+20B4-20B5,U+20B8-20BA,U+20BD,U+20BF",
    "Latin3": "U+0102-0103,U+01CD-01DC,U+1EA0-1EF9,U+20AB",
    "Pi": "U+2000-200D,U+2015,U+202F,U+2032-2033,U+2070,U+2074-2079,U+2080-2089,U+2113,U+2116,U+2150-2151,U+2153-215E,"
    "U+2190-2199,U+21A9-21AA,U+21B0-21B3,U+21B6-21B7,U+21BA-21BB,U+2211,U+2215,U+221A,U+221E,U+2248,U+2260,"
    "U+2264-2265,U+25CA,U+2713",
}
PIECES = tuple(
    Piece(f"IBMPlexSans-{style}-{part}.woff2", weight, characters)
    for weight, style in ((400, "Regular"), (700, "Bold"))
    for part, characters in _CHARACTERS.items()
)
"""What a visitor's browser fetches of these is what a page shows: the first of each weight, seldom another."""


def covers(piece: Piece, sign: str) -> bool:
    """Whether a character is looked up in a piece.

    >>> [covers(piece, "ğ") for piece in PIECES[:3]]
    [False, True, False]
    """
    return any(ord(sign) in span for span in _spans(piece.characters))


@cache
def _spans(characters: str) -> tuple[range, ...]:
    ends = [part.removeprefix("U+").split("-") for part in characters.split(",")]
    return tuple(range(int(first, 16), int(last[-1], 16) + 1) for first, *last in (end * 2 for end in ends))


def embedded(shown: str) -> str:
    """The font as CSS with the files in it, for a document that may ask nothing: the pieces that ``shown`` needs."""
    signs = set(shown)
    return "".join(_face(piece, _content(piece)) for piece in PIECES if any(covers(piece, sign) for sign in signs))


def beside(folder: str) -> str:
    """The font as CSS for a style sheet beside which its files lie in a folder."""
    return "".join(_face(piece, f"{folder}/{piece.name}") for piece in PIECES)


@cache
def _content(piece: Piece) -> str:
    return f"data:font/woff2;base64,{b64encode(piece.path.read_bytes()).decode()}"


def _face(piece: Piece, source: str) -> str:
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{piece.weight};font-display:block;{_LINE}"
        f"src:url({source}) format('woff2');unicode-range:{piece.characters}}}"
    )
