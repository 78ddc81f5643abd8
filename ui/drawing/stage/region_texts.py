"""A row per region with what it says behind its name, in words that the last row reads; whole texts or none."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from data import reference
from ui import formats
from ui.drawing.stage import marks
from ui.drawing.stage.region_rows import LEFT, NAMES, Rows
from ui.html import Html

_LEFT, _RIGHT = LEFT + 12, marks.WIDTH - 6
_SIZE = 22
"""33 pixels at 1920 x 1080; smaller only where one text alone is longer than its row, or where all is said."""
_SMALLEST = 20
_ALL_SAID = 18, 19
"""The smallest size of words where all is said, and of the names before them: 27 and 28.5 pixels."""
_BETWEEN = " · "


def on_stage(
    texts: Mapping[str, Sequence[str]],
    silent: Mapping[str, str],
    own: str | None,
    full: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Html:
    """All regions, each with as many of its texts as its row holds, and how many it does not.

    ``silent`` says per region why it has none; ``full`` are longer texts, which stand instead where all of them fit,
    over as many lines as they need. The own region is framed.
    """
    regions = reference.regions()
    lines = _all_said(full) or {code: [_fitting(texts[code])] for code in regions if texts.get(code)}
    rows = Rows(0, marks.HEIGHT - 2, sum(len(lines.get(code, "1")) for code in regions))
    shapes: list[str] = []
    place = 0
    for code in regions:
        shapes.append(rows.name(place, code, is_own=code == own))
        said = lines.get(code, [(silent[code], _SIZE)])
        look = "" if code in lines else "quiet"
        shapes += [
            marks.text(_LEFT, rows.base(place + i), line, look, min(size, rows.size))
            for i, (line, size) in enumerate(said)
        ]
        if code == own:
            shapes.append(rows.frame(place, marks.WIDTH - 4, len(said)))
        place += len(said)
        shapes.append(marks.stroke([(NAMES, rows.top_of(place)), (_RIGHT, rows.top_of(place))], "grid"))
    return marks.drawing(*shapes)


def _all_said(full: Mapping[str, Sequence[str]]) -> dict[str, list[tuple[str, int]]]:
    """Each region with whole texts on its lines, and their size; none at all when they need too many lines."""
    smallest, smallest_name = _ALL_SAID
    for size in (_SIZE, _SMALLEST, smallest):
        lines = {code: [(line, size) for line in _lines(given, size)] for code, given in full.items() if given}
        count = sum(len(lines.get(code, "1")) for code in reference.regions())
        is_narrow = all(marks.width_of(line, size) <= _RIGHT - _LEFT for own in lines.values() for line, _ in own)
        if is_narrow and Rows(0, marks.HEIGHT - 2, count).size >= max(size, smallest_name):
            return lines
    return {}


def _lines(given: Sequence[str], size: int) -> list[str]:
    """Texts one after the other, never cut over two lines."""
    lines = [given[0]]
    for one in given[1:]:
        longer = f"{lines[-1]}{_BETWEEN}{one}"
        if marks.width_of(longer, size) <= _RIGHT - _LEFT:
            lines[-1] = longer
        else:
            lines.append(one)
    return lines


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
