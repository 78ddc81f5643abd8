"""A square for each thing, in order of its state, with names beside them: how many stand where, and which."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ui.drawing.stage import marks

_LEFT, _KEY_WIDE, _SIGN = 680, 620, 40
MOST_NAMES = 12
_STEP, _NAME = 44, 32


class Look(NamedTuple):
    """How a state looks: its class, what it means, and a sign in its squares for who sees no colour."""

    kind: str
    meaning: str
    sign: str = ""


def squares(states: Sequence[str], looks: Mapping[str, Look]) -> list[str]:
    """A square per state, in the order given, and what each state that is there means."""
    across = 6 if len(states) > 20 else 5 if len(states) > 12 else 4
    step = min(92.0, 440 / -(-len(states) // across))
    made = []
    for i, state in enumerate(states):
        x, y, look = i % across * step, i // across * step, looks[state]
        made.append(marks.rect(x + 3, y + 3, step - 8, step - 8, look.kind))
        if look.sign:
            size = int(min(step * 0.5, _SIGN))
            made.append(marks.text(x + step / 2 - 1, y + step / 2 + size * 0.3, look.sign, "sign middle", size))
    return [*made, *_key([looks[state] for state in dict.fromkeys(states)])]


def _key(looks: Sequence[Look]) -> list[str]:
    x, y, made = 0.0, marks.HEIGHT - 92.0, []
    for look in looks:
        if x + 36 + marks.width_of(look.meaning, marks.SMALL) > _KEY_WIDE:
            x, y = 0.0, y + 42
        made.append(marks.rect(x + 3, y, 28, 28, look.kind))
        made.append(marks.text(x + 40, y + 23, look.meaning, "quiet", size=marks.SMALL))
        x += 66 + marks.width_of(look.meaning, marks.SMALL)
    return made


def names(listed: Sequence[str], more: str) -> list[str]:
    """The first names, large; ``more`` says how many there are besides."""
    made = [
        marks.text(_LEFT, 34 + i * _STEP, marks.wrapped(name, marks.WIDTH - _LEFT, 1, _NAME)[0], "label", _NAME)
        for i, name in enumerate(listed[:MOST_NAMES])
    ]
    if len(listed) > MOST_NAMES:
        made.append(marks.text(_LEFT, 34 + MOST_NAMES * _STEP, more, "quiet", size=28))
    return made


def words(lines: Sequence[str]) -> str:
    """What is said where there are no names."""
    return marks.lines(_LEFT, 220, lines, "large", size=40)
