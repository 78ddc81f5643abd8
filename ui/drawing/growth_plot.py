"""How one region grew, large on a page: a dot a delivery, hatched after the last, under the axis what it told."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ui import style
from ui.drawing import growth, plot
from ui.drawing.growth import SYMBOLS, Course, Dot, Event, Ground, Names
from ui.drawing.text_width import cut, width

PART, PART_AREA = "#0B3A6B", "#DCE8F8"
HATCH = {"shape": "/", "fgcolor": "#C4C4C4", "bgcolor": "#FFFFFF", "size": 7, "solidity": 0.16}
_LEFT_PX, _RIGHT_PX, _TOP_PX = 46, 160, 26
_WIDE_PX = 554
"""The plot on paper, the narrowest: what does not collide there does not on a screen."""
_MAIN_PX, _TICKS_PX, _LANE_PX, _LANES = 236, 34, 34, 3
_SIGNS_PX, _UNDER_PX = 24, 22
_LABEL_PX = 230
_NARROWEST_SAID = 0.2
"""How much of the width must be hatched for words to stand in it."""


def on_page(course: Course, ground: Ground, names: Names) -> dict[str, Any]:
    """The course of one region as a Plotly figure; without dots there is no figure."""
    if not course.dots:
        return {"data": [], "layout": {}}
    span = [_x(ground.first) - ground.room_days, _x(ground.until) + ground.room_days]
    strip = _LANE_PX * (1 + max((one.lane or 0 for one in _laned(course, ground)), default=0))
    high = _MAIN_PX + _TICKS_PX + _SIGNS_PX + strip
    return {
        "data": [*_hatched(course, ground), *_part(course, ground), _amount(course), _events(course)],
        "layout": plot.layout(
            _TOP_PX + high + 4,
            margin={"l": _LEFT_PX, "r": _RIGHT_PX, "t": _TOP_PX, "b": 4},
            dragmode="zoom",
            xaxis=plot.axis(
                range=span,
                minallowed=span[0],
                maxallowed=span[1],
                fixedrange=False,
                showgrid=False,
                anchor="y",
                automargin=False,
                ticks="outside",
                tickangle=0,
                **_ticks(ground, names),
            ),
            yaxis=plot.axis(
                range=[0, ground.top * 1.16],
                domain=[1 - _MAIN_PX / high, 1],
                tickmode="array",
                tickvals=list(names.amounts),
                ticktext=list(names.amounts.values()),
                automargin=False,
            ),
            yaxis2=plot.axis(
                range=[-strip - 10, _SIGNS_PX - 10],
                domain=[0, (_SIGNS_PX + strip) / high],
                showticklabels=False,
                showgrid=False,
                automargin=False,
                anchor="x",
            ),
            shapes=[*_rules(ground), *_days(ground), *_stems(course, ground)],
            annotations=[
                *_day_names(ground, names),
                *_names(course, ground, names),
                *_told(course, ground, names),
                *_silence(course, ground, names),
            ],
        ),
    }


def _x(day: date) -> int:
    """A day as a number: paper draws numbers alone."""
    return day.toordinal()


def _px(day: date, ground: Ground) -> float:
    return ground.at(day) * _WIDE_PX


def _ticks(ground: Ground, names: Names) -> dict[str, Any]:
    """The dates of the deliveries, and the ends of the axis where there is room."""
    days = list(names.ticks)
    rooms = [width(names.ticks[day], plot.SIZE_PX) + 12 for day in days]
    kept = growth.apart([_px(day, ground) for day in days], rooms)
    return {
        "tickmode": "array",
        "tickvals": [_x(days[i]) for i in kept],
        "ticktext": [names.ticks[days[i]] for i in kept],
    }


def _hatched(course: Course, ground: Ground) -> Iterator[dict[str, Any]]:
    last, end = _x(course.dots[-1].day), _x(ground.until)
    if end > last:
        yield {
            "type": "scatter",
            "mode": "none",
            "x": [last, end, end, last],
            "y": [0, 0, ground.top, ground.top],
            "fill": "toself",
            "fillpattern": HATCH,
            "fillcolor": "#FFFFFF",
            "hoverinfo": "skip",
        }


def _part(course: Course, ground: Ground) -> Iterator[dict[str, Any]]:
    dots = [dot for dot in course.dots if dot.part is not None]
    lowest = ground.top * 1.16 * _UNDER_PX / _MAIN_PX
    if dots:
        yield _line(dots, [dot.part or 0 for dot in dots], [dot.part_text for dot in dots]) | {
            "fill": "tozeroy",
            "fillcolor": PART_AREA,
            "line": {"color": PART, "width": 1.5, "dash": "dash"},
            "marker": {"size": 10, "color": "#FFFFFF", "line": {"color": PART, "width": 2}},
            # a number under a dot on the axis would stand on the dates
            "textposition": ["bottom center" if (dot.part or 0) >= lowest else "top center" for dot in dots],
            "textfont": {"color": PART, "size": plot.SIZE_PX},
        }


def _amount(course: Course) -> dict[str, Any]:
    dots = course.dots
    return _line(dots, [dot.amount for dot in dots], [f"<b>{dot.amount_text}</b>" for dot in dots]) | {
        "line": {"color": style.HIGHLIGHT, "width": 1.5},
        "marker": {"size": 12, "color": style.HIGHLIGHT, "line": {"color": style.HIGHLIGHT, "width": 0}},
        "textposition": "top center",
        "textfont": {"color": style.HIGHLIGHT, "size": 15},
    }


def _line(dots: Sequence[Dot], heights: Sequence[float], texts: Sequence[str]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines+markers+text",
        "x": [_x(dot.day) for dot in dots],
        "y": list(heights),
        "text": list(texts),
        "hovertext": [dot.pointer for dot in dots],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def _events(course: Course) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_x(event.day) for event in course.events],
        "y": [0 for _ in course.events],
        "yaxis": "y2",
        "marker": {
            "size": 12,
            "color": style.INK,
            "symbol": [SYMBOLS[event.kind] for event in course.events],
            "line": {"width": 0},
        },
        "hovertext": [f"<b>{style.text(event.label)}</b><br>{event.small}" for event in course.events],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def _rules(ground: Ground) -> list[dict[str, Any]]:
    """The line on which amounts stand, and the line on which the region tells."""
    return [
        {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "yref": yref, "y0": 0, "y1": 0, "layer": "below"}
        | {"line": {"color": colour, "width": 1}}
        for yref, colour in (("y", "#9A9A9A"), ("y2", "#D5D9DE"))
    ]


def _days(ground: Ground) -> list[dict[str, Any]]:
    return [
        {"type": "line", "x0": _x(day), "x1": _x(day), "y0": 0, "y1": ground.top * 1.14, "layer": "below"}
        | {"line": {"color": "#8A8A8A", "width": 1, "dash": "dot"}}
        for day in ground.network_days
    ]


def _day_names(ground: Ground, names: Names) -> Iterator[dict[str, Any]]:
    days = ground.network_days
    rooms = [width(names.days[day], plot.SMALL_PX) + 10 for day in days]
    for i in growth.apart([_px(day, ground) for day in days], rooms):
        yield plot.remark(names.days[days[i]], (_x(days[i]), 1), ("x", "paper"), ("center", "bottom"))


def _names(course: Course, ground: Ground, names: Names) -> Iterator[dict[str, Any]]:
    """What each line is, at the right of it; the lower one makes way."""
    newest = course.dots[-1]
    scale = _MAIN_PX / (ground.top * 1.16)
    high = newest.amount * scale
    words = {"font": {"size": plot.SIZE_PX, "color": style.HIGHLIGHT}, "xshift": 8}
    yield plot.remark(f"<b>{names.amount}</b>", (1, high / scale), ("paper", "y"), ("left", "middle")) | words
    if newest.part is not None and names.part:
        tall = 17 * (names.part.count("<br>") + 1)
        low = max(tall / 2, min(newest.part * scale, high - 12 - tall / 2))
        words = {"font": {"size": plot.SIZE_PX, "color": PART}, "xshift": 8, "align": "left"}
        yield plot.remark(names.part, (1, low / scale), ("paper", "y"), ("left", "middle")) | words


def _laned(course: Course, ground: Ground) -> list[growth.Laned]:
    starts = [_px(event.day, ground) for event in course.events]
    return growth.lanes(course.events, starts, [_wide(event) + 16 for event in course.events], _LANES)


def _wide(event: Event) -> float:
    title = cut(event.label, _LABEL_PX, plot.SIZE_PX, is_bold=True)
    return max(width(title, plot.SIZE_PX, is_bold=True), width(event.small, plot.SMALL_PX))


def _told(course: Course, ground: Ground, names: Names) -> Iterator[dict[str, Any]]:
    """The words of the region under its signs; one that has no room keeps its sign."""
    if not course.events:
        yield plot.remark(names.no_events, (0, -6), ("paper", "y2"), ("left", "top"))
    for laned in _laned(course, ground):
        if laned.lane is not None:
            event = laned.event
            title = style.text(cut(event.label, _LABEL_PX, plot.SIZE_PX, is_bold=True))
            over = max(0.0, _px(event.day, ground) + _wide(event) - _WIDE_PX - _RIGHT_PX + 12)
            text = f'<b><span style="color:{style.INK}">{title}</span></b><br>{event.small}'
            at = (_x(event.day), -9 - laned.lane * _LANE_PX)
            yield plot.remark(text, at, ("x", "y2"), ("left", "top")) | {"xshift": -6 - round(over)}


def _stems(course: Course, ground: Ground) -> list[dict[str, Any]]:
    return [
        {"type": "line", "x0": _x(one.event.day), "x1": _x(one.event.day), "yref": "y2", "y0": 0}
        | {"y1": -10 - one.lane * _LANE_PX, "layer": "below", "line": {"color": "#B4B9C0", "width": 1}}
        for one in _laned(course, ground)
        if one.lane
    ]


def _silence(course: Course, ground: Ground, names: Names) -> Iterator[dict[str, Any]]:
    last = course.dots[-1].day
    if ground.at(ground.until) - ground.at(last) >= _NARROWEST_SAID:
        middle = (_x(last) + _x(ground.until)) / 2
        yield plot.remark("<br>".join(names.silence), (middle, ground.top / 8), ("x", "y"), ("center", "middle")) | {
            "bgcolor": "#FFFFFF",
            "borderpad": 4,
        }
