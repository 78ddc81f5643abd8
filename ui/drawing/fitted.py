"""Words that stand in a fixed room of a page of paper, broken by the widths of the font; knows no figure."""

from functools import lru_cache

from ui.drawing import text_width
from ui.html import Html, join, tag


@lru_cache(maxsize=10_000, typed=True)  # a page at another date says most of it again; markup is no plain text
def fitted(  # noqa: PLR0913 - what stands in which room, and how it looks
    text: str, room: float, size: float, most: int = 1, *, is_bold: bool = False, is_balanced: bool = False
) -> Html:
    """A text in at most ``most`` lines of ``room`` pixels; a longer one ends at a word, with an ellipsis.

    Balanced lines are about as long as each other.
    On a screen that is narrower the lines run on (``board.css``), so each but a broken word ends with a space.
    """
    broken = text_width.balanced if is_balanced else text_width.shortened
    lines = broken(text, room, size, most=most, is_bold=is_bold)
    return join(*(tag("span", line, "" if line.endswith("-") else " ", class_="l") for line in lines))
