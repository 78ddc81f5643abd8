"""Counts the cells of rows that hold nothing but plain values in one go each, instead of element by element.

Most rows of most sheets are such, and calling Python at every element of theirs is half the time of reading a file.
Any other row, say with a formula, an error or a name space of its own, is for the parser.
"""

import re
from typing import NamedTuple

from loaders.files.addresses import column_index

_CELL = (
    rb'<c r="[A-Z]{1,3}+\d++"(?: s="\d++"| t="(?:n|s|str|inlineStr)")*+'
    rb"(?:/>|></c>|><v>[^<]*+</v></c>|><is><t(?: xml:space=\"preserve\")?+>[^<]*+</t></is></c>)"
)
_ROW = re.compile(
    rb'<row r="(\d++)"((?: [\w:]++="[^"<>&]*+")*+)>((?:' + _CELL + rb")*+)</row>\s*+",
)
_FILLED = re.compile(rb'<c r="([A-Z]++)\d++"[^<>]*+><[vi]')
_HIDDEN = re.compile(rb' hidden="(?:1|true)"')
_STYLE = re.compile(rb' s="(\d++)"')

Run = tuple[int, int]
"""The first of some filled cells side by side, and how many they are."""


class PlainRow(NamedTuple):
    """A row of plain values: its number counted from 0, and where it is filled."""

    row: int
    is_hidden: bool
    runs: tuple[Run, ...]


class PlainRows:
    """Takes pieces of the XML of one sheet; ``watched_styles`` are numbers of styles whose cells the parser must meet.

    Comments and the like may hold what looks like rows: after one of them nothing is plain any more.
    """

    def __init__(self, watched_styles: set[str]) -> None:
        self._watched = {style.encode() for style in watched_styles}
        self._runs: dict[tuple[bytes, ...], tuple[Run, ...]] = {}
        self._is_plain = True

    def read(self, piece: bytes) -> list[PlainRow] | None:
        """The rows when the piece holds nothing else; None for any other piece."""
        # a declaration may stand at the very beginning
        self._is_plain = self._is_plain and b"<!" not in piece and piece.rfind(b"<?") <= 0
        if not self._is_plain or not piece.startswith(b"<row "):
            return None
        rows, end = [], 0
        for match in _ROW.finditer(piece):
            if match.start() != end:
                return None
            end = match.end()
            rows.append(self._row(*match.groups()))
        is_watched = self._watched and not self._watched.isdisjoint(_STYLE.findall(piece))
        return rows if end == len(piece) and not is_watched else None

    def _row(self, number: bytes, attributes: bytes, cells: bytes) -> PlainRow:
        letters = tuple(_FILLED.findall(cells))
        if letters not in self._runs:
            self._runs[letters] = _runs(letters)
        is_hidden = b" hidden=" in attributes and bool(_HIDDEN.search(attributes))
        return PlainRow(int(number) - 1, is_hidden, self._runs[letters])


def _runs(letters: tuple[bytes, ...]) -> tuple[Run, ...]:
    """Where filled cells stand side by side, in the order in which they are written.

    >>> _runs((b"A", b"B", b"D")), _runs((b"B", b"A"))
    (((0, 2), (3, 1)), ((1, 1), (0, 1)))
    """
    runs: list[Run] = []
    for column in (column_index(one.decode()) for one in letters):
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return tuple(runs)
