"""A row per region with what it says behind its name, in words that the last row reads; whole texts or none."""

from collections.abc import Mapping, Sequence

from data import reference
from ui import formats
from ui.drawing.stage import marks
from ui.drawing.stage.region_rows import LEFT, NAMES, Rows
from ui.html import Html

_LEFT, _RIGHT = LEFT + 12, marks.WIDTH - 6
_SIZE = 22
"""33 pixels at 1920 x 1080; smaller only where one text alone is longer than its row."""
_SMALLEST = 20
_BETWEEN = " · "


def on_stage(texts: Mapping[str, Sequence[str]], silent: Mapping[str, str], own: str | None) -> Html:
    """All regions, each with as many of its texts as its row holds, and how many it does not.

    ``silent`` says per region why it has none. The own region is framed.
    """
    rows = Rows(0, marks.HEIGHT - 2, len(reference.regions()))
    shapes: list[str] = []
    for place, code in enumerate(reference.regions()):
        bottom = rows.top_of(place + 1)
        shapes.append(marks.stroke([(NAMES, bottom), (_RIGHT, bottom)], "grid"))
        shapes.append(rows.name(place, code, is_own=code == own))
        given = texts.get(code, ())
        shown, size = _fitting(given) if given else (silent[code], _SIZE)
        shapes.append(marks.text(_LEFT, rows.base(place), shown, "" if given else "quiet", size))
        if code == own:
            shapes.append(rows.frame(place, marks.WIDTH - 4))
    return marks.drawing(*shapes)


def _fitting(given: Sequence[str]) -> tuple[str, int]:
    """As many as fit in their order, and the size; of one that is too long, its beginning."""
    for size in (_SIZE, _SMALLEST):
        for count in range(len(given), 0, -1):
            left = len(given) - count
            line = _BETWEEN.join([*given[:count], *([formats.and_more(left)] if left else [])])
            if marks.width_of(line, size) <= _RIGHT - _LEFT:
                return line, size
    after = f"{_BETWEEN}{formats.and_more(len(given) - 1)}" if len(given) > 1 else ""
    room = _RIGHT - _LEFT - marks.width_of(after, _SMALLEST)
    return f"{marks.wrapped(given[0], room, 1, _SMALLEST)[0]}{after}", _SMALLEST
