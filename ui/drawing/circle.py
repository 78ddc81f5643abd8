"""A circle of segments as HTML, each a link where it has one: phases in their order, and the arrow back to the start.

Streamlit takes inline SVG out of our HTML, so the shapes are boxes cut out with ``clip-path``; that keeps them
links that a pointer and the tab key find, and colours that come from the style sheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from ui import style
from ui.html import Html, trusted

_OUTER, _INNER, _ARROW = 45, 21, 17
_RIM = (46, 48.5)
"""Radii in percent of the width of the square that the circle stands in; the rim holds what is hatched."""
_EDGE, _CHOSEN_EDGE = 0.35, 1.2
_GAP_DEGREES = 3
_STEP_DEGREES = 6

Point = tuple[float, float]


@dataclass(frozen=True)
class Segment:
    """One segment: its name in one or two lines, the value printed in it, the class that colours it.

    ``rest`` 0..1 is the part of its rim that is hatched; ``words`` tell the segment to who cannot see it.
    """

    lines: Sequence[str]
    shown: str
    kind: str
    link: str
    words: str
    rest: float = 0
    is_marked: bool = False
    is_chosen: bool = False


def html(segments: Sequence[Segment], middle: str, label: str) -> Html:
    """The circle, clockwise from the top; ``middle`` stands in its centre, ``label`` names it as a whole."""
    turn = 360 / len(segments)
    parts = "".join(_segment(segment, -90 + number * turn, turn) for number, segment in enumerate(segments))
    tip = _cut([_place(_ARROW - 2, -42), _place(_ARROW + 2, -42), _place(_ARROW, -24)])
    arc = _ring(_ARROW - 0.4, _ARROW + 0.4, -150, -40)
    back = "".join(f'<i class="arrow" style="{shape}"></i>' for shape in (arc, tip))
    return trusted(
        f'<div class="circle" role="group" aria-label="{style.text(label)}">{parts}{back}'
        f'<span class="middle">{style.text(middle)}</span></div>'
    )


def _segment(segment: Segment, start: float, turn: float) -> str:
    first, last = start + _GAP_DEGREES / 2, start + turn - _GAP_DEGREES / 2
    edge = _CHOSEN_EDGE if segment.is_chosen else _EDGE
    x, y = _place((_OUTER + _INNER) / 2, start + turn / 2)
    mark = " main-phase" if segment.is_marked else ""
    rest = ""
    if segment.rest:
        rest = f'<i class="hatched" style="{_ring(*_RIM, last - segment.rest * (last - first), last)}"></i>'
    kind = f'class="segment{" chosen" if segment.is_chosen else ""}"'
    role = f'href="{style.text(segment.link)}" target="_self"' if segment.link else 'role="img"'
    name = "a" if segment.link else "div"
    return (
        f"<{name} {kind} {role} "
        f'aria-label="{style.text(segment.words)}"{" aria-current=true" if segment.is_chosen else ""}>'
        f'<i class="edge" style="{_ring(_INNER - edge, _OUTER + edge, first - edge, last + edge)}"></i>'
        f'<i class="{segment.kind}" style="{_ring(_INNER, _OUTER, first, last)}"></i>{rest}'
        f'<span class="on-{segment.kind}" style="left:{x:.1f}%;top:{y:.1f}%">'
        f'{"<br>".join(map(style.text, segment.lines))}<b class="{mark}">{style.text(segment.shown)}</b></span>'
        f"</{name}>"
    )


def _ring(inner: float, outer: float, first: float, last: float) -> str:
    """A piece of a ring between two angles, as a clipping of its square."""
    count = max(2, round((last - first) / _STEP_DEGREES))
    angles = [first + (last - first) * number / count for number in range(count + 1)]
    return _cut([*(_place(outer, angle) for angle in angles), *(_place(inner, angle) for angle in reversed(angles))])


def _cut(points: Sequence[Point]) -> str:
    return f"clip-path:polygon({','.join(f'{x:.1f}% {y:.1f}%' for x, y in points)})"


def _place(radius: float, degrees: float) -> Point:
    return 50 + radius * cos(radians(degrees)), 50 + radius * sin(radians(degrees))
