"""A row per region with what it says behind its name, in words that the last row reads; whole texts or none."""

from collections.abc import Callable, Mapping, Sequence

from data import reference
from ui.drawing.stage import marks
from ui.html import Html

_NAME, _LEFT, _RIGHT = 6, 274, 1274
_SIZE = 22
"""33 pixels at 1920 x 1080; smaller only where one text alone is longer than its row."""
_SMALLEST = 20
_BETWEEN = " · "


def on_stage(
    texts: Mapping[str, Sequence[str]], silent: Mapping[str, str], own: str | None, more: Callable[[int], str]
) -> Html:
    """All regions, each with as many of its texts as its row holds; ``more`` says how many it does not.

    ``silent`` says per region why it has none. The own region is framed.
    """
    high = marks.HEIGHT / len(reference.regions())
    shapes: list[str] = []
    for place, code in enumerate(reference.regions()):
        base = (place + 0.5) * high + _SIZE * 0.36
        kind = "own" if code == own else ""
        shapes.append(marks.stroke([(_NAME, (place + 1) * high), (_RIGHT, (place + 1) * high)], "grid"))
        shapes.append(marks.text(_NAME, base, reference.regions()[code].name, f"label name {kind}", _SIZE))
        shapes.append(marks.text(_NAME, base, marks.letter(code), f"label letter {kind}", _SIZE))
        given = texts.get(code, ())
        shown, size = _fitting(given, more) if given else (silent[code], _SIZE)
        shapes.append(marks.text(_LEFT, base, shown, "" if given else "quiet", size))
        if code == own:
            shapes.append(marks.rect(2, place * high + 1, marks.WIDTH - 4, high - 2, "frame own"))
    return marks.drawing(*shapes)


def _fitting(given: Sequence[str], more: Callable[[int], str]) -> tuple[str, int]:
    """As many as fit in their order, and the size; of one that is too long, its beginning."""
    for size in (_SIZE, _SMALLEST):
        for count in range(len(given), 0, -1):
            left = len(given) - count
            line = _BETWEEN.join([*given[:count], *([more(left)] if left else [])])
            if marks.width_of(line, size) <= _RIGHT - _LEFT:
                return line, size
    after = f"{_BETWEEN}{more(len(given) - 1)}" if len(given) > 1 else ""
    room = _RIGHT - _LEFT - marks.width_of(after, _SMALLEST)
    return f"{marks.wrapped(given[0], room, 1, _SMALLEST)[0]}{after}", _SMALLEST
