"""Events on a line of time as HTML: signs above, on or below the line, labels that never collide.

HTML, not SVG: Streamlit takes SVG out of what a page shows, and words keep their size however wide the screen is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from ui import style
from ui.drawing.text_width import cut, width
from ui.html import Html, trusted

SIGNS = {"up": "▲", "down": "▼", "turn": "◆", "": "●"}
"""How each kind of event is drawn: up above the line, down below it, the others on it."""
_WIDTHS_PX = {"wide": 520, "narrow": 130}
"""The narrowest a line of time is drawn; css/region.css keeps 13 rem free right of it, for the last label."""
_SIZE_PX = 13
_LABEL_PX, _BESIDE_PX = 190, 12
"""The longest label, and the room between two."""
_LANES = 5
_LANE_REM = 1.25
_TICK_ROOM_PX = 70
_FIRST_DAYS = 10


@dataclass(frozen=True)
class Event:
    """What happened on a day; ``kind`` is one of SIGNS."""

    day: date
    label: str
    kind: str = ""


def html(events: Sequence[Event], until: date, months: Sequence[str], alt: str) -> Html:
    """The line of time in two widths, of which the style sheet shows one; nothing without events.

    ``until`` is where the line ends at least, ``months`` are the twelve names of the months. What fits at the
    narrowest width fits at every wider one. An event whose label has no room keeps its sign.
    """
    if not events:
        return Html()
    days = [until, *(event.day for event in events)]
    scale = _Scale(min(days) - timedelta(days=_FIRST_DAYS), max(days))
    return trusted("".join(_drawn(events, scale, kind, months, alt) for kind in _WIDTHS_PX))


@dataclass(frozen=True)
class _Scale:
    first: date
    last: date

    def share(self, day: date) -> float:
        return (day - self.first).days / max((self.last - self.first).days, 1)


def _drawn(events: Sequence[Event], scale: _Scale, kind: str, months: Sequence[str], alt: str) -> str:
    width = _WIDTHS_PX[kind]
    above = _lanes([event for event in events if event.kind != "down"], scale, width)
    below = _lanes([event for event in events if event.kind == "down"], scale, width)
    parts = [
        *_ticks(scale, width, months),
        *(_event(event, lane, scale, "bottom") for event, lane in above),
        *(_event(event, lane, scale, "top") for event, lane in below),
    ]
    room = f"padding:{_height(above):.2f}rem 0 {_height(below) + _LANE_REM + 0.4:.2f}rem"
    return (
        f'<div class="timeline {kind}" role="img" aria-label="{style.text(alt)}" style="{room}">'
        f'<div class="axis">{"".join(parts)}</div></div>'
    )


_Placed = tuple[Event, int | None]
"""An event and the lane of its label, 0 nearest to the line; None: no room."""


def _lanes(events: Sequence[Event], scale: _Scale, wide: float) -> list[_Placed]:
    """From the newest back, so that the stem of a label only passes labels that begin right of it.

    >>> scale = _Scale(date(2026, 1, 1), date(2026, 12, 31))
    >>> [lane for _, lane in _lanes([Event(date(2026, 5, day), "Feest op het plein") for day in (1, 2, 3)], scale, 520)]
    [0, 1, 2]
    """
    ends = [float("inf")] * _LANES
    placed: list[_Placed] = []
    for event in sorted(events, key=lambda event: event.day, reverse=True):
        start = scale.share(event.day) * wide
        end = start + width(_short(event.label), _SIZE_PX) + _BESIDE_PX
        lane = next((number for number in range(_LANES) if end <= ends[number]), None)
        if lane is not None:
            ends[lane] = start
        placed.append((event, lane))
    return placed


def _height(placed: Sequence[_Placed]) -> float:
    lanes = [lane for _, lane in placed if lane is not None]
    return _LANE_REM * (max(lanes, default=-1) + 1) + (1 if placed else 0.6)


def _short(label: str) -> str:
    """A label no longer than its room."""
    return cut(label, _LABEL_PX, _SIZE_PX)


def _event(event: Event, lane: int | None, scale: _Scale, edge: str) -> str:
    place = f"left:{100 * scale.share(event.day):.2f}%"
    name = event.kind or "plain"
    label = ""
    if lane is not None:
        # below the line the words of the ticks come first
        away = lane * _LANE_REM + (0.7 if edge == "bottom" else 1 + _LANE_REM)
        label = f'<span class="stem {edge}" style="{place};height:{away + 0.9:.2f}rem"></span>' + (
            f'<span class="label" style="{place};{edge}:{away:.2f}rem">{style.text(_short(event.label))}</span>'
        )
    return f'{label}<b class="{name}" style="{place}" title="{style.text(event.label)}">{SIGNS[event.kind]}</b>'


def _ticks(scale: _Scale, width: float, months: Sequence[str]) -> Iterator[str]:
    last = -float(_TICK_ROOM_PX)
    for stamp in pd.date_range(scale.first, scale.last, freq="QS"):
        share = scale.share(stamp.date())
        if share * width - last >= _TICK_ROOM_PX:
            yield f'<span class="tick" style="left:{100 * share:.2f}%">{months[stamp.month - 1]} {stamp.year}</span>'
            last = share * width
