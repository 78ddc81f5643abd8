"""Scores 0..3 as dots, a row per region with its median; a row without dots says why in words."""

from dataclasses import dataclass
from typing import Any

from ui import style
from ui.drawing import plot

HIGHEST = 3


@dataclass(frozen=True)
class Scores:
    """One row: its dots as (score, how many), hollow when they are few."""

    region: str
    dots: tuple[tuple[float, int], ...]
    median: float | None
    is_few: bool
    is_silent: bool
    """Nothing was handed in."""
    absence: str
    """Why there is nothing to show; empty when there is."""
    beside: str
    """What stands at the right of the row on a page; empty: nothing."""


def on_page(rows: tuple[Scores, ...], own: str | None, axis: str, header: str) -> dict[str, Any]:
    """The dots as a Plotly figure, larger where more is; ``header`` stands above the remarks at the right."""
    dots = [
        (place, score, count, row.is_few, style.HIGHLIGHT if row.region == own else style.OTHERS)
        for place, row in enumerate(rows)
        for score, count in row.dots
    ]
    medians = [(place, row.median) for place, row in enumerate(rows) if row.median is not None]
    beside_px = 18 + 6.6 * max(map(len, (header, *(row.beside for row in rows))))
    return {
        "data": [
            {
                "type": "scatter",
                "mode": "markers",
                "x": [score for _, score, _, _, _ in dots],
                "y": [place for place, *_ in dots],
                "marker": {
                    "size": [min(7 + 2.2 * count**0.5, 18) for _, _, count, _, _ in dots],
                    "color": ["#FFFFFF" if is_few else colour for *_, is_few, colour in dots],
                    "opacity": 0.75,
                    "line": {"width": 1.5, "color": [colour for *_, colour in dots]},
                },
                "customdata": [count for _, _, count, _, _ in dots],
                "hovertemplate": "%{x:.1f}: %{customdata}<extra></extra>",
            },
            {
                "type": "scatter",
                "mode": "markers",
                "x": [median for _, median in medians],
                "y": [place for place, _ in medians],
                "marker": {"symbol": "line-ns", "size": 17, "line": {"width": 3, "color": style.CATEGORIES[1]}},
                "hoverinfo": "skip",
            },
        ],
        "layout": plot.layout(
            18 * 24 + 60,
            margin={"l": 10, "r": round(beside_px), "t": 20, "b": 44},
            xaxis=plot.axis(axis, range=[-0.08, HIGHEST + 0.08], dtick=1, tickangle=0),
            yaxis=plot.region_axis(own, gridcolor="#F4F4F4"),
            annotations=[
                *(_absence(row.absence, place) for place, row in enumerate(rows) if row.absence),
                *(_beside(row.beside, place) for place, row in enumerate(rows) if row.beside),
                _beside(header, 1) | {"yref": "paper", "yanchor": "bottom"},
            ],
        ),
    }


def _absence(text: str, position: int) -> dict[str, Any]:
    return plot.remark(f"<i>{text}</i>", (0, position), ("x", "y"), ("left", "middle"))


def _beside(text: str, position: float) -> dict[str, Any]:
    """A remark at the right of a row."""
    return plot.remark(text, (1, position), ("paper", "y"), ("left", "middle")) | {"xshift": 8}
