"""The 18 regions on a page: as outlines with what their fills mean, and as the lines of a wide matrix."""

from collections.abc import Mapping, Sequence

from ui.drawing import matrix, outline
from ui.html import Html, join, tag


def outlines(marks: Mapping[str, outline.Mark], legend: Mapping[str, str], alternative: str) -> Html:
    """The regions where they lie; ``legend`` gives the meaning of the fills that are not plain, where they occur."""
    drawn = {mark.fill for mark in marks.values()}
    entries = {fill: meaning for fill, meaning in legend.items() if fill in drawn}
    return join(outline.key(entries) if entries else "", outline.regions(marks, alternative))


def lines(corner: str, columns: Sequence[str], rows: Sequence[matrix.Row], margins: int) -> Html:
    """A line per region; the last ``margins`` columns are wider."""
    return tag("div", matrix.html(corner, columns, rows, margins=margins), class_="region-list")
