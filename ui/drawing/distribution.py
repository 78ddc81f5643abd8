"""The distribution behind the median: all assessed offers as dots, a row per region."""

from typing import Any

import pandas as pd

from data import reference
from data.rows import lines
from ui import formats, style
from ui.drawing import plot
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import offer as words


def quality_distribution_dots(distribution: pd.DataFrame, quality: pd.DataFrame, own: str | None) -> dict[str, Any]:
    """All assessed offers as dots per region, with how many were assessed; a region without offers says why in words.

    Needs of ``distribution`` region, quality_score, offer_count; of ``quality`` region, offer_count,
    assessed_count, fresh_count, quality_median.
    """
    place = {code: position for position, code in enumerate(reference.regions())}
    few = {line.region for line in lines(quality) if formats.is_missing(line.quality_median)}
    dots = list(lines(distribution))
    colours = [style.HIGHLIGHT if dot.region == own else style.OTHERS for dot in dots]
    fills = ["#FFFFFF" if dot.region in few else colour for dot, colour in zip(dots, colours, strict=True)]
    medians = [line for line in lines(quality) if line.region not in few]
    assessed = {
        line.region: assessed_words.in_figures(line.assessed_count, line.offer_count, line.fresh_count)
        for line in lines(quality)
        if line.offer_count
    }
    beside_px = 18 + 6.6 * max(map(len, (words.ASSESSED, *assessed.values())))
    return {
        "data": [
            {
                "type": "scatter",
                "mode": "markers",
                "x": [dot.quality_score for dot in dots],
                "y": [place[dot.region] for dot in dots],
                "marker": {
                    "size": [min(7 + 2.2 * dot.offer_count**0.5, 18) for dot in dots],
                    "color": fills,
                    "opacity": 0.75,
                    "line": {"width": 1.5, "color": colours},
                },
                "customdata": [dot.offer_count for dot in dots],
                "hovertemplate": "%{x:.1f}: %{customdata}<extra></extra>",
            },
            {
                "type": "scatter",
                "mode": "markers",
                "x": [line.quality_median for line in medians],
                "y": [place[line.region] for line in medians],
                "marker": {"symbol": "line-ns", "size": 17, "line": {"width": 3, "color": style.CATEGORIES[1]}},
                "hoverinfo": "skip",
            },
        ],
        "layout": plot.layout(
            18 * 24 + 60,
            margin={"l": 10, "r": round(beside_px), "t": 20, "b": 44},
            xaxis=plot.axis(words.SCORE_AXIS, range=[-0.08, 3.08], dtick=1, tickangle=0),
            yaxis=plot.region_axis(own, gridcolor="#F4F4F4"),
            annotations=[
                *(_absence(line, place[line.region]) for line in lines(quality) if not line.offer_count),
                *(_beside(text, place[region]) for region, text in assessed.items()),
                _beside(words.ASSESSED, 1) | {"yref": "paper", "yanchor": "bottom"},
            ],
        ),
    }


def _absence(line: Any, position: int) -> dict[str, Any]:
    text = figure_words.NOT_REPORTED if formats.is_missing(line.offer_count) else words.NO_OFFER
    return {
        "text": f"<i>{text}</i>",
        "x": 0,
        "xref": "x",
        "y": position,
        "xanchor": "left",
        "showarrow": False,
        "font": {"size": 12, "color": "#6B6B6B"},
    }


def _beside(text: str, position: float) -> dict[str, Any]:
    """A remark at the right of a row."""
    return {
        "text": text,
        "x": 1,
        "xref": "paper",
        "y": position,
        "xanchor": "left",
        "xshift": 8,
        "showarrow": False,
        "font": {"size": 12, "color": "#6B6B6B"},
    }
