"""How all regions grew, small on a page: one figure with a panel for each, on one scale and one line of time."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from data import reference
from ui import style
from ui.drawing import growth, plot
from ui.drawing.growth import SYMBOLS, Course, Ground
from ui.drawing.growth_plot import HATCH
from ui.drawing.text_width import balanced, width

COLUMNS = 6
_NAME_PX, _ROW_PX, _BELOW_PX, _TOP_PX = 26, 112, 20, 6
"""Above each row its names, under the last row the months."""
_PANEL_PX, _GAP = 118, 0.012
"""The narrowest panel, and the room between two as a share of the figure."""
_AFTER = 0.3
"""How much room the numbers at the right of the last dot take of the width of a panel."""
_SMALL_PX = 11
_NAME_SIZES = (13, 12, 11)
_NEAR_PX = 17
"""Two numbers closer than this touch: a line of letters with its room."""
_BESIDE = "\N{NO-BREAK SPACE}"
"""Words begin where the mark ends: this is the room between."""
_GREY, _LINE, _AREA, _OWN_AREA = "#555555", "#4D4D4D", "#DDDFE3", "#C9DCF5"


def on_page(courses: Sequence[Course], ground: Ground, own: str | None, ticks: dict[date, str]) -> dict[str, Any]:
    """A panel for each course, in the order given, six beside each other; ``ticks`` are dates at the lowest row."""
    rows = -(-len(courses) // COLUMNS)
    layout: dict[str, Any] = plot.layout(
        _TOP_PX + rows * (_NAME_PX + _ROW_PX) + _BELOW_PX,
        margin={"l": 4, "r": 4, "t": _TOP_PX, "b": _BELOW_PX},
        dragmode="zoom",
        shapes=[],
        annotations=[],
    )
    data: list[dict[str, Any]] = []
    for place, course in enumerate(courses):
        panel = _Panel(place, rows, course, ground, is_own=course.region == own)
        data += panel.traces()
        layout |= panel.axes(ticks)
        layout["shapes"].append(panel.rule())
        layout["annotations"] += panel.words()
    return {"data": data, "layout": layout}


def _that_fit(ticks: dict[date, str], ground: Ground) -> list[date]:
    days = list(ticks)
    wide = _PANEL_PX / (1 + _AFTER)
    rooms = [width(ticks[day], _SMALL_PX) + 6 for day in days]
    return [days[i] for i in growth.apart([ground.at(day) * wide for day in days], rooms)]


class _Panel:
    """One course where it stands in the figure."""

    def __init__(self, place: int, rows: int, course: Course, ground: Ground, *, is_own: bool) -> None:
        self._course, self._ground, self._is_own = course, ground, is_own
        self._number = str(place + 1) if place else ""
        self._is_lowest = place // COLUMNS == rows - 1
        wide = (1 + _GAP) / COLUMNS
        left = place % COLUMNS * wide
        self._across = (left, left + wide - _GAP)
        high = rows * (_NAME_PX + _ROW_PX)
        top = 1 - place // COLUMNS * (_NAME_PX + _ROW_PX) / high
        self._top, self._up = top, (max(0.0, top - (_NAME_PX + _ROW_PX) / high), top - _NAME_PX / high)
        self._ink = style.HIGHLIGHT if is_own else _LINE

    def axes(self, ticks: dict[date, str]) -> dict[str, Any]:
        ground, top = self._ground, self._ground.top
        days = (ground.until - ground.first).days + 1
        span = [ground.first.toordinal() - 0.04 * days, ground.until.toordinal() + _AFTER * days]
        ticked = _that_fit(ticks, ground) if self._is_lowest else []
        return {
            f"xaxis{self._number}": plot.axis(
                range=span,
                minallowed=span[0],
                maxallowed=span[1],
                domain=list(self._across),
                anchor=f"y{self._number}",
                matches="x" if self._number else None,
                fixedrange=False,
                showgrid=False,
                automargin=False,
                tickmode="array",
                tickvals=[day.toordinal() for day in ticked],
                ticktext=[ticks[day] for day in ticked],
                tickangle=0,
                tickfont={"size": _SMALL_PX, "color": _GREY},
            ),
            f"yaxis{self._number}": plot.axis(
                range=[-0.3 * top, top * 1.2],
                domain=list(self._up),
                anchor=f"x{self._number}",
                tickmode="array",
                tickvals=[0, top / 2, top],
                showticklabels=False,
                automargin=False,
            ),
        }

    def traces(self) -> Iterator[dict[str, Any]]:
        if not self._course.dots:
            yield self._silent()
            return
        dots, texts = self._course.dots, self._texts()
        parts = [dot for dot in dots if dot.part is not None]
        if parts:
            yield self._line([dot.day for dot in parts], [dot.part or 0 for dot in parts]) | {
                "mode": "lines+text",
                "fill": "tozeroy",
                "fillcolor": _OWN_AREA if self._is_own else _AREA,
                "line": {"color": self._ink, "width": 1, "dash": "dot"},
                "text": ["" for _ in parts[:-1]] + [f"{_BESIDE}{parts[-1].part_text}"],
                "textposition": "bottom right" if texts == "top right" else "middle right",
                "hoverinfo": "skip",
            }
        first = [dots[0].amount_text] if len(dots) > 1 else []
        yield self._line([dot.day for dot in dots], [dot.amount for dot in dots]) | {
            "mode": "lines+markers+text",
            "line": {"color": self._ink, "width": 1.5},
            "marker": {"size": 7, "color": self._ink},
            "text": [*first, *("" for _ in dots[1:-1]), f"{_BESIDE}<b>{dots[-1].amount_text}</b>"],
            "textposition": ["top center" for _ in dots[:-1]] + [texts],
            "hovertext": [dot.pointer for dot in dots],
            "hovertemplate": "%{hovertext}<extra></extra>",
        }
        if self._course.events:
            yield self._told()

    def _texts(self) -> str:
        """Where the last amount stands beside the last dot: above it where the part would touch it."""
        newest = self._course.dots[-1]
        if newest.part is None:
            return "middle right"
        apart = (newest.amount - newest.part) / (1.5 * self._ground.top) * _ROW_PX
        return "top right" if apart < _NEAR_PX else "middle right"

    def _line(self, days: Sequence[date], heights: Sequence[float]) -> dict[str, Any]:
        return {
            "type": "scatter",
            "x": [day.toordinal() for day in days],
            "y": list(heights),
            "xaxis": f"x{self._number}",
            "yaxis": f"y{self._number}",
            "textfont": {"size": 12, "color": style.HIGHLIGHT if self._is_own else style.INK},
            "cliponaxis": False,
        }

    def _told(self) -> dict[str, Any]:
        events = self._course.events
        return self._line([event.day for event in events], [-0.18 * self._ground.top for _ in events]) | {
            "mode": "markers",
            "marker": {"size": 8, "color": self._ink, "symbol": [SYMBOLS[event.kind] for event in events]},
            "hovertext": [f"<b>{style.text(event.label)}</b><br>{event.small}" for event in events],
            "hovertemplate": "%{hovertext}<extra></extra>",
        }

    def _silent(self) -> dict[str, Any]:
        first, until, top = self._ground.first.toordinal(), self._ground.until.toordinal(), self._ground.top
        return {
            "type": "scatter",
            "mode": "lines",
            "x": [first, until, until, first, first],
            "y": [0, 0, top, top, 0],
            "xaxis": f"x{self._number}",
            "yaxis": f"y{self._number}",
            "fill": "toself",
            "fillpattern": HATCH,
            "fillcolor": "#FFFFFF",
            "line": {"color": "#9A9A9A", "width": 1, "dash": "dash"},
            "hoverinfo": "skip",
        }

    def rule(self) -> dict[str, Any]:
        """The line above a panel."""
        colour, wide = (style.HIGHLIGHT, 2) if self._is_own else ("#C4C8CD", 1.5)
        return {
            "type": "line",
            "xref": "paper",
            "yref": "paper",
            "x0": self._across[0],
            "x1": self._across[1],
            "y0": self._top,
            "y1": self._top,
            "line": {"color": colour, "width": wide},
        }

    def words(self) -> Iterator[dict[str, Any]]:
        """The name of the region, and why there is nothing."""
        name = reference.regions()[self._course.region].name
        size = next((size for size in _NAME_SIZES if width(name, size, is_bold=True) <= _PANEL_PX), _NAME_SIZES[-1])
        font = {"size": size, "color": style.HIGHLIGHT if self._is_own else style.INK}
        at = (self._across[0], self._top)
        yield plot.remark(f"<b>{name}</b>", at, plot.PAPER, ("left", "top")) | {"font": font}
        if not self._course.dots:
            middle = (self._ground.first.toordinal() + self._ground.until.toordinal()) / 2
            refs = (f"x{self._number}", f"y{self._number}")
            lines = balanced(self._course.absence, _PANEL_PX / (1 + _AFTER) - 8, _SMALL_PX, most=3)
            yield plot.remark("<br>".join(lines), (middle, self._ground.top / 2), refs, ("center", "middle")) | {
                "bgcolor": "#FFFFFF",
                "borderpad": 2,
                "font": {"size": _SMALL_PX, "color": _GREY},
            }
