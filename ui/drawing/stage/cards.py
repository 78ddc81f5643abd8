"""Figures as large cards, three beside each other, for a full room."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.drawing.stage import marks
from ui.html import Html, trusted

_COLUMNS, _WIDE, _HIGH = 3, 404, 262
_GAP, _LINE_GAP, _LINE = 34, 30, 24


@dataclass(frozen=True)
class Card:
    """One figure: its name, its value, and the two lines under it; one that is not known has a dashed edge."""

    label: str
    value: str
    lines: tuple[str, str]
    is_known: bool = True


def on_stage(cards: Sequence[Card], remark: str) -> Html:
    """The cards, and a remark in the place of the next one."""
    drawn = [_card(_corner(place), card) for place, card in enumerate(cards)]
    x, y = _corner(len(cards))
    words = marks.lines(x + 24, y + 48, marks.wrapped(remark, _WIDE - 40, 4), "quiet")
    return trusted(marks.drawing(*drawn, words))


def _corner(place: int) -> tuple[float, float]:
    return place % _COLUMNS * (_WIDE + _GAP), place // _COLUMNS * (_HIGH + _LINE_GAP)


def _card(corner: tuple[float, float], card: Card) -> str:
    x, y = corner
    kind, size = ("number own", 84) if card.is_known else ("quiet", 50)
    return "".join(
        [
            marks.rect(x + 2, y + 2, _WIDE - 4, _HIGH, "card" if card.is_known else "card unknown"),
            marks.text(x + 24, y + 48, card.label, "label", size=30),
            marks.text(x + 24, y + 146, card.value, kind, size=size),
            marks.text(x + 24, y + 200, card.lines[0], "quiet", _LINE),
            marks.text(x + 24, y + 240, card.lines[1], "quiet", _LINE),
        ]
    )
