"""Lines of eighteen squares, one a region from the coast to Limburg; some lines are named, the others dimmed."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from data import reference
from ui.drawing.stage import marks

_LEFT, _COLUMN, _HEAD, _FOOT = 392, 40, 44, 46
PRESENT: Mapping[str, str] = MappingProxyType(
    {"active": "full named", "looked": "open", "not_looked": "unknown", "none": "open", "deliberate": "open deliberate"}
)
"""How each state looks where what is there stands out; any other is silent."""
LACKING: Mapping[str, str] = MappingProxyType({**PRESENT, "active": "half", "looked": "spot"})
"""The same where what lacks stands out, and what is there recedes."""


class Line(NamedTuple):
    """A line: its name, the state of each region, the number at its end, and whether it is named.

    States are active, deliberate, looked (or none: known to be zero), not_looked and not_reported.
    """

    label: str
    states: Mapping[str, str]
    number: str
    is_named: bool


def drawn(
    lines: Sequence[Line], own: str | None, key: Mapping[str, str], looks: Mapping[str, str] = PRESENT
) -> list[str]:
    """All lines, the column of the own region framed, and what each state in ``key`` means."""
    high = (marks.HEIGHT - _HEAD - _FOOT) / len(lines)
    made = []
    for i, line in enumerate(lines):
        y = _HEAD + i * high
        squares = _squares(y, high, line.states, own, looks)
        if line.is_named:
            made += [squares, _words(y + high / 2 + 9, line)]
        else:
            made.append(f'<g class="dimmed">{squares}</g>')
    return [*made, _own_column(own, high * len(lines)) if own else "", _key(key, looks)]


def _squares(y: float, high: float, states: Mapping[str, str], own: str | None, looks: Mapping[str, str]) -> str:
    size = min(high - 6, _COLUMN - 6)
    return "".join(
        _square(_LEFT + i * _COLUMN, y + (high - size) / 2, size, _look(looks, state, is_own=region == own))
        for i, (region, state) in enumerate(states.items())
    )


def _words(base: float, line: Line) -> str:
    after = _LEFT + len(line.states) * _COLUMN + 12
    return marks.text(_LEFT - 14, base, line.label, "label end") + marks.text(after, base, line.number, "number")


def _look(looks: Mapping[str, str], state: str, *, is_own: bool = False) -> str:
    look = looks.get(state, "silent")
    return "full own" if is_own and look == "full named" else look


def _square(x: float, y: float, size: float, look: str) -> str:
    through = [(x + 6, y + size / 2), (x + size - 6, y + size / 2)]
    crossed = marks.stroke(through, "bar-through") if look == "open deliberate" else ""
    return marks.rect(x, y, size, size, look) + crossed


def _own_column(region: str, high: float) -> str:
    place = list(reference.regions()).index(region)
    x = _LEFT + place * _COLUMN
    anchor = "end" if place > len(reference.regions()) / 2 else "start"
    at = x + _COLUMN - 6 if anchor == "end" else x
    frame = marks.rect(x - 4, _HEAD - 2, _COLUMN + 2, high + 4, "frame own")
    return frame + marks.region(at, _HEAD - 14, region, f"own {anchor}")


def _key(meanings: Mapping[str, str], looks: Mapping[str, str]) -> str:
    y, size = marks.HEIGHT - 30, 28
    x, made = 4.0, []
    for state, meaning in meanings.items():
        made.append(_square(x, y, size, _look(looks, state)))
        made.append(marks.text(x + size + 8, y + 23, meaning, "quiet", size=marks.SMALL))
        x += size + 26 + marks.width_of(meaning, marks.SMALL)
    return "".join(made)
