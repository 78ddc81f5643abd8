"""Panels of lines on stage: how shares went over some moments, one line strong before the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui import formats
from ui.drawing.stage import marks
from ui.drawing.stage.legend import Entry, legend
from ui.html import Html

_LEFT, _TOP, _BOTTOM, _GAP = 84, 84, 430, 22
_NUMBERS, _LEGEND = _BOTTOM + 60, _BOTTOM + 120

Line = Sequence[float | None]
"""A share 0..1 at each moment, missing where it is not known."""


@dataclass(frozen=True)
class Panel:
    """One panel: its label, the lines of all, the one that stands out, and the shares 0..1 that are printed under it.

    ``first`` is missing where nothing later can be compared with it, ``last`` where nothing is known.
    """

    label: str
    others: Sequence[Line]
    strong: Line
    first: float | None
    last: float | None


def courses(panels: Sequence[Panel], strong: tuple[str, str], others: tuple[str, str]) -> Html:
    """The panels beside each other; ``strong`` and ``others`` are the class of those lines and what they are."""
    wide = (marks.WIDTH - _LEFT) / len(panels)
    drawn = [
        mark
        for i, panel in enumerate(panels)
        for mark in _panel(_LEFT + i * wide, wide - _GAP, panel, strong[0], others[0])
    ]
    entries: list[Entry] = [("line", f"line {kind}", meaning) for kind, meaning in (strong, others)]
    return marks.drawing(*_shares(), *drawn, legend(_LEFT, _LEGEND, entries))


def _down(share: float) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * share


def _shares() -> list[str]:
    return [
        marks.text(_LEFT - 12, _down(share) + 9, formats.share(share), "quiet end", marks.SMALL)
        for share in (0, 0.5, 1)
    ]


def _panel(x: float, wide: float, panel: Panel, strong: str, dim: str) -> list[str]:
    drawn = [marks.lines(x, 26, marks.wrapped(panel.label, wide), "label phase")]
    for share in (0, 0.5, 1):
        drawn.append(marks.stroke([(x, _down(share)), (x + wide, _down(share))], "grid" if share else "axis"))
    step = wide / max(len(panel.strong) - 1, 1)
    drawn += [mark for line in panel.others for mark in _line(x, step, line, dim, 5)]
    drawn += _line(x, step, panel.strong, strong, 10)
    if panel.last is None:
        return [*drawn, marks.rect(x, _TOP, wide, _BOTTOM - _TOP, "silent")]
    first = "" if panel.first is None else f"{formats.share(panel.first)} → "
    printed = f"{first}{formats.share(panel.last)}"
    return [*drawn, marks.text(x + wide / 2, _NUMBERS, printed, f"number {strong} middle", 30)]


def _line(x: float, step: float, line: Line, kind: str, radius: float) -> list[str]:
    """A line through what is known, broken where nothing is; a dot at its last point, and where it stands alone."""
    drawn: list[str] = []
    run: list[tuple[float, float]] = []
    for i, share in enumerate([*line, None]):
        if share is not None:
            run.append((x + i * step, _down(share)))
            continue
        if len(run) > 1:
            drawn.append(marks.stroke(run, f"line {kind}"))
        if run:
            drawn.append(marks.dot(*run[-1], radius, f"dot {kind}"))
        run = []
    return drawn
