"""Rows with the name of a region before each: where they stand and how large their words are, for all forms."""

from dataclasses import dataclass

from ui.drawing.labels import Box
from ui.drawing.stage import marks

NAMES, LEFT = 6, 262
"""Where names begin, and where what they name begins: wide enough for the longest at the largest size."""
AIR = 14
"""Between a letter, where regions stay unnamed, and what it names."""
_LARGEST = 24
"""35 pixels at 1920 x 1080; 18 rows under two levels of heads still have 20: 29 pixels."""


@dataclass(frozen=True)
class Rows:
    """So many rows from top to bottom."""

    top: float
    bottom: float
    count: int

    @property
    def high(self) -> float:
        """How high one row is."""
        return (self.bottom - self.top) / self.count

    @property
    def size(self) -> int:
        """How large words in a row are."""
        return min(_LARGEST, int(self.high * 0.9))

    def top_of(self, place: int) -> float:
        """Where a row begins."""
        return self.top + place * self.high

    def middle(self, place: int) -> float:
        """The middle of a row."""
        return self.top + (place + 0.5) * self.high

    def base(self, place: int) -> float:
        """The base line of the words in a row."""
        return marks.base(self.middle(place), self.size)

    def name(self, place: int, region: str, *, is_own: bool) -> str:
        """The name before a row."""
        return marks.row_name((NAMES, LEFT - AIR), self.base(place), region, "own" if is_own else "", self.size)

    def frame(self, place: int, right: float, count: int = 1) -> str:
        """What makes the ``count`` rows of the own region stand out, from its name to ``right``."""
        return marks.rect(2, self.top_of(place) - 0.5, right, count * self.high + 1, "frame own")


def silent(box: Box) -> str:
    """A row of which nothing is known: hatched."""
    return marks.rect(box.left, box.top, box.width, box.height, "silent")


def absence(box: Box, words: str, size: int) -> str:
    """What is told of it on open ground in its middle, over whatever frame runs through the row."""
    room = marks.width_of(words, size) + 20
    plate = marks.rect(box.x - room / 2, box.top - 1, room, box.height + 2, "plate")
    return plate + marks.text(box.x, marks.base(box.y, size), words, "quiet middle", size)
