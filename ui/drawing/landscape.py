"""A picture of boxes and words in the room of the stage, which a slide draws again with shapes of its own."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from ui.drawing import marks as plain
from ui.drawing.stage import marks
from ui.html import Html

Ink = Literal["", "strong", "quiet"]
Look = Literal["full", "begun", "open", "half", "silent", "blank", "joining", "card"]
"""A full box, one of which half is full, an empty, a pale, a hatched, a yellow, a dashed one, and one to write in."""
_KINDS: dict[Look, str] = {
    "full": "full named",
    "begun": "open",
    "open": "open",
    "half": "cell l2",
    "silent": "silent",
    "blank": "spot",
    "joining": "joining large",
    "card": "card",
}


class Box(NamedTuple):
    """A rectangle from its top left corner, in the units of the stage."""

    x: float
    y: float
    wide: float
    high: float
    look: Look


class Font(NamedTuple):
    """How words look: their size, and whether they are bold or grey."""

    size: int
    ink: Ink = ""

    @property
    def is_bold(self) -> bool:
        """Whether they are bold."""
        return self.ink == "strong"


class Words(NamedTuple):
    """Lines of one text; ``y`` is the base line of the first, ``x`` where they begin."""

    x: float
    y: float
    lines: tuple[str, ...]
    font: Font


Mark = Box | Words


def on_stage(picture: Sequence[Mark]) -> Html:
    """The picture as a drawing of the stage."""
    return marks.drawing(*map(_drawn, picture))


def _drawn(mark: Mark) -> str:
    if isinstance(mark, Words):
        return marks.lines(mark.x, mark.y, mark.lines, mark.font.ink, mark.font.size)
    box = marks.rect(mark.x, mark.y, mark.wide, mark.high, _KINDS[mark.look])
    if mark.look != "begun":
        return box
    corners = ((mark.x, mark.y), (mark.x, mark.y + mark.high), (mark.x + mark.wide, mark.y + mark.high))
    return box + plain.area(corners, plain.kind("full named"))
