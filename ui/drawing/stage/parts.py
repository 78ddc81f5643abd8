"""Rows of parts on stage: of a whole that is the same in each row, how many are of each kind."""

from collections.abc import Sequence

from ui.drawing.stage import marks
from ui.drawing.stage.legend import legend
from ui.html import Html

_TOP, _HIGH = 40, 84
_LEFT, _RIGHT = 360, 1270


def parts(
    rows: Sequence[tuple[str, Sequence[int]]], kinds: Sequence[tuple[str, str]], total: int, counted: str
) -> Html:
    """Per row its label and a count for each of the kinds (class and words); what is missing to ``total`` stays empty.

    ``counted`` says before the legend what is counted.
    """
    drawn = [
        mark for i, (label, counts) in enumerate(rows) for mark in _row(_TOP + i * _HIGH, label, counts, kinds, total)
    ]
    y = _TOP + len(rows) * _HIGH + 50
    drawn.append(marks.text(_LEFT - 16, y, counted, "quiet end"))
    return marks.drawing(*drawn, legend(_LEFT, y, [("box", kind, meaning) for kind, meaning in kinds]))


def _row(y: float, label: str, counts: Sequence[int], kinds: Sequence[tuple[str, str]], total: int) -> list[str]:
    printed = marks.wrapped(label, _LEFT - 30)
    drawn = [marks.lines(_LEFT - 16, y + _HIGH / 2 + 6 - marks.LINE / 2 * (len(printed) - 1), printed, "label end")]
    x: float = _LEFT
    for (kind, _), count in zip(kinds, counts, strict=True):
        wide = (_RIGHT - _LEFT) * count / total
        if count:
            drawn.append(marks.rect(x, y + 6, wide - 4, _HIGH - 18, kind))
            drawn.append(marks.text(x + (wide - 4) / 2, y + _HIGH / 2 + 8, count, f"on-{kind} middle", 30))
        x += wide
    return drawn
