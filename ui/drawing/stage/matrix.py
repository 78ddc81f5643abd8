"""A row per region and a column per thing for a room: every name, every number, in ordered blues."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from ui.drawing.labels import Box
from ui.drawing.matrix import count_level
from ui.drawing.stage import marks, region_rows
from ui.drawing.stage.region_rows import Rows
from ui.html import Html

_HEAD, _HEAD_LINE, _TIER_GAP = 18, 21, 4
_SIZE = 18
"""Of words in heads, feet and legend: 26 pixels at 1920 x 1080."""
_FOOT, _LEGEND, _BOX = 28, 32, 40
_CLOSE, _AIR, _EDGE, _MARGIN = 2, 14, marks.WIDTH - 3, 22
_HEAD_LINES = 2
_THROUGH = "deliberate"


class Cell(NamedTuple):
    """What is printed and how it looks: ``l0`` to ``l5``, unknown, deliberate, silent, spot, or plain: no box.

    ``is_counted``: the sentence counts it. ``is_dotted``: a dot before the number.
    """

    printed: str
    kind: str
    is_counted: bool = False
    is_dotted: bool = False


def count_looks(meaning: str) -> list[tuple[Cell, str]]:
    """Three of the steps of blue that numbers of things have, and what they mean together."""
    steps = [Cell(str(count), count_level(count)) for count in (1, 3, 8)]
    return [*((step, "") for step in steps[:-1]), (steps[-1], meaning)]


class Line(NamedTuple):
    """One region; without cells that say something it handed in nothing. ``margin`` stands at the end of the line."""

    region: str
    cells: Sequence[Cell]
    margin: str = ""

    @property
    def is_silent(self) -> bool:
        """Whether nothing is known of it."""
        return all(cell.kind == "silent" for cell in self.cells)


class Foot(NamedTuple):
    """What stands under the columns: its name, and a number for each."""

    label: str
    numbers: Sequence[str]


class Words(NamedTuple):
    """What stands around: the head of each column, of the margin, what an empty line says, and what looks mean.

    ``looks`` are cells with their meaning; without one, that of the next. Heads may hold soft hyphens.
    """

    heads: Sequence[str]
    silent: str
    looks: Sequence[tuple[Cell, str]]
    margin: str = ""


class _Place(NamedTuple):
    """Where the columns stand."""

    left: float
    step: float
    margin: float

    def x(self, column: int) -> float:
        return self.left + column * self.step

    @property
    def right(self) -> float:
        return self.margin - _AIR


def on_stage(
    lines: Sequence[Line], words: Words, own: str | None, foot: Foot | None = None, framed: Collection[int] = ()
) -> Html:
    """All lines under their heads; the line of the own region and the columns ``framed`` stand out."""
    wide = max([marks.width_of(words.margin, _SIZE), *(marks.width_of(line.margin, _MARGIN) for line in lines)])
    margin = marks.WIDTH - wide if wide else _EDGE + _AIR
    left = region_rows.LEFT
    place = _Place(left, (margin - _AIR - left) / len(words.heads), margin)
    heads, top = _heads(words.heads, place, framed)
    bottom = marks.HEIGHT - (_LEGEND if words.looks else 0) - (_FOOT if foot else 0)
    rows = Rows(top, bottom, len(lines))
    drawn = [*heads, marks.lines(margin, top - 10, [words.margin], "quiet", _SIZE)]
    for i, line in enumerate(lines):
        drawn += _line(rows, i, line, place)
    if foot:
        drawn += _foot(foot, place, bottom + 21)
    drawn += [
        marks.rect(place.x(i) - 1, top - 3, place.step, bottom - top + (_FOOT if foot else 0) + 2, "frame own")
        for i in framed
    ]
    silent = [_whole(rows, i, place) for i, line in enumerate(lines) if line.is_silent]
    drawn += [region_rows.absence(box, words.silent, rows.size) for box in silent if words.silent]
    for i, line in enumerate(lines):
        drawn += [counted(box) for cell, box in _boxes(rows, i, line, place) if cell.is_counted]
    drawn += [rows.frame(i, place.right) for i, line in enumerate(lines) if line.region == own]
    drawn += [rows.name(i, line.region, is_own=line.region == own) for i, line in enumerate(lines)]
    return marks.drawing(*drawn, *legend(words.looks))


def _heads(heads: Sequence[str], place: _Place, framed: Collection[int]) -> tuple[list[str], float]:
    """The heads on one level, or where they are too wide for that on two; and where the rows begin."""
    narrow = [marks.wrapped(head, place.step - 6, _HEAD_LINES, _HEAD) for head in heads]
    if not any(_is_broken(lines) for lines in narrow):
        level = max(map(len, narrow)) * _HEAD_LINE
        return [_head(place, i, lines, level, framed) for i, lines in enumerate(narrow)], level + 8.0
    level = _HEAD_LINES * _HEAD_LINE
    drawn = []
    for i, head in enumerate(heads):
        # the outer ones have no neighbour on one side, but the edge of the drawing
        lines = marks.wrapped(head, 2 * place.step - 10, _HEAD_LINES, _HEAD)
        base = level if i % 2 == 0 else 2 * level + _TIER_GAP
        drawn.append(_head(place, i, lines, base, framed))
        if i % 2 == 0:
            x = place.x(i) + place.step / 2
            drawn.append(marks.stroke([(x, level + 6), (x, 2 * level + _TIER_GAP + 4)], "leader"))
    return drawn, 2 * level + _TIER_GAP + 8.0


def _is_broken(lines: Sequence[str]) -> bool:
    """Whether a word was cut, or split, which costs more reading than a second level."""
    return any(line.endswith(("…", "-")) for line in lines)


def _head(place: _Place, column: int, lines: Sequence[str], base: float, framed: Collection[int]) -> str:
    kind = "head own" if column in framed else "head"
    first = base - (len(lines) - 1) * _HEAD_LINE
    middle = place.x(column) + place.step / 2
    if middle + max(marks.width_of(line, _HEAD) for line in lines) / 2 > marks.WIDTH:
        return marks.lines(marks.WIDTH, first, lines, f"{kind} end", _HEAD)
    return marks.lines(middle, first, lines, f"{kind} middle", _HEAD)


def _whole(rows: Rows, i: int, place: _Place) -> Box:
    """A row from its first cell to its last."""
    top, bottom = _span(rows, i)
    return Box(place.left, top, place.right, bottom)


def _line(rows: Rows, i: int, line: Line, place: _Place) -> Iterator[str]:
    if line.is_silent:
        yield region_rows.silent(_whole(rows, i, place))
    for cell, box in () if line.is_silent else _boxes(rows, i, line, place):
        yield square(box, cell, rows.size)
    if line.margin:
        yield marks.text(place.margin, rows.base(i), line.margin, "number", _MARGIN)


def _boxes(rows: Rows, i: int, line: Line, place: _Place) -> Iterator[tuple[Cell, Box]]:
    top, bottom = _span(rows, i)
    for column, cell in enumerate(line.cells):
        yield cell, Box(place.x(column), top, place.x(column + 1) - _CLOSE - 1, bottom)


def _span(rows: Rows, i: int) -> tuple[float, float]:
    return rows.top_of(i) + _CLOSE / 2, rows.top_of(i + 1) - _CLOSE / 2


def square(box: Box, cell: Cell, size: int) -> str:
    """One cell with its number; the mark of what is counted comes over it and its neighbours."""
    drawn = [] if cell.kind == "plain" else [_rect(box, f"cell {cell.kind}")]
    if cell.kind == _THROUGH:
        drawn.append(marks.stroke([(box.x - 12, box.y), (box.x + 12, box.y)], "bar-through"))
    if cell.is_dotted:
        drawn.append(marks.dot(box.left + 14, box.y, 5, f"dot on-{cell.kind}"))
    drawn.append(
        marks.text(box.x, marks.base(box.y, size), cell.printed, f"on-{cell.kind} middle", size) if cell.printed else ""
    )
    return "".join(drawn)


def counted(box: Box) -> str:
    """The mark of what a sentence counts: yellow inside ink, which a bad projector keeps too."""
    return _rect(box, "counted-edge") + _rect(box, "counted")


def _rect(box: Box, kind: str) -> str:
    return marks.rect(box.left, box.top, box.width, box.height, kind)


def _foot(foot: Foot, place: _Place, base: float) -> Iterator[str]:
    yield marks.text(region_rows.NAMES, base, foot.label, "quiet", _SIZE)
    for column, number in enumerate(foot.numbers):
        yield marks.text(place.x(column) + place.step / 2, base, number, "number strong middle", 20)


def legend(looks: Sequence[tuple[Cell, str]]) -> Iterator[str]:
    """What cells mean, at the bottom of the drawing."""
    y, x = marks.HEIGHT - 28, float(region_rows.NAMES)
    for cell, meaning in looks:
        box = Box(x, y, x + _BOX, y + 24)
        yield square(box, cell, _SIZE) + (counted(box) if cell.is_counted else "")
        x += _BOX + 4
        if meaning:
            yield marks.text(x + 5, y + 19, meaning, "quiet", _SIZE)
            x += 26 + marks.width_of(meaning, _SIZE)
