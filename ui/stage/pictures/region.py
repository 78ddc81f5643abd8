"""One region in five figures, each beside the median of all and its change."""

from collections.abc import Sequence
from statistics import median
from typing import Any

import pandas as pd

from data import queries
from data.store import Store
from ui import formats
from ui.drawing.stage import marks
from ui.drawing.tables import table_html
from ui.stage import StagePicture
from ui.stage.asked import Asked
from ui.stage.pictures.offer import past_year
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import region as page_words
from ui.texts import stage_pages as words
from ui.texts.stage import fitting

_CARDS = ("partner_count", "offer_count", "assessed_count", "quality_median", "temperature_degrees")
_WIDE, _GAP = 404, 34
_HIGH = 262


def five_figures(asked: Asked, store: Store) -> StagePicture:
    """Partners, offer, assessed, quality and temperature of one region."""
    region = asked.region or ""
    now = _measures(store, asked.as_of)
    changes = queries.change_by_region(store, asked.as_of, asked.since or asked.as_of)
    (moves,) = changes[changes["region"] == region].to_dict("records")
    made, table = [], []
    for i, name in enumerate(_CARDS):
        label = page_words.MEASURES[name]
        own = now[name].get(region)
        middle = median(now[name].values()) if now[name] else None
        move = next(move for move, (column, _) in queries.CHANGES.items() if column == name)
        change = moves[f"{move}_change"]
        is_round = all(value is None or float(value).is_integer() for value in (own, middle, change))
        decimals = 1 if name == "quality_median" or not is_round else 0
        shown = figure_words.UNKNOWN if own is None else formats.number(own, decimals)
        compared = f"{figure_words.MEDIAN}: {formats.number(middle, decimals)}"
        if name == "assessed_count" and own:
            compared = assessed_words.of_which(now["fresh_count"][region])
        dates = (moves[f"{move}_comparison_code"], moves[f"{move}_earlier_date"])
        moved = page_words.change_line(formats.change(change, decimals), asked.since, *dates)
        made.append(_card(_corner(i), [label, shown, compared, moved], own is not None))
        table.append((label, shown, formats.number(middle, decimals), formats.change(change, decimals)))
    told = ("partner_count", "offer_count", "assessed_count", "fresh_count", "temperature_degrees")
    owns = [now[name].get(region) for name in told]
    return StagePicture(
        fitting(page_words.panels_sentence(region, *owns)),
        words.region_note(asked.as_of) + past_year(asked, store),
        marks.drawing(*made, _remark()),
        table_html(pd.DataFrame(table, columns=list(words.FIGURES_TABLE))),
    )


def _remark() -> str:
    """In the place of a sixth card: whose score the quality is."""
    x, y = _corner(len(_CARDS))
    return marks.lines(x + 24, y + 48, marks.wrapped(page_words.OWN_SCORE, _WIDE - 40, 4), "quiet")


def _corner(place: int) -> tuple[float, float]:
    return place % 3 * (_WIDE + _GAP), place // 3 * (_HIGH + 30)


def _measures(store: Store, as_of: Any) -> dict[str, dict[str, float]]:
    """Each measure per region that has it."""
    sources = {
        "partner_count": queries.summary_by_region(store, as_of),
        "offer_count": queries.summary_by_region(store, as_of),
        "assessed_count": queries.summary_by_region(store, as_of),
        "fresh_count": queries.quality_by_region(store, as_of),
        "quality_median": queries.quality_by_region(store, as_of),
        "temperature_degrees": queries.region_state_by_region(store, as_of),
    }
    return {
        name: {
            region: float(value)
            for region, value in zip(frame["region"], frame[name], strict=True)
            if not formats.is_missing(value)
        }
        for name, frame in sources.items()
    }


def _card(corner: tuple[float, float], told: Sequence[str], is_known: bool) -> str:
    """A measure: its name, its value, the median and the change."""
    x, y = corner
    label, shown, compared, moved = told
    return "".join(
        [
            marks.rect(x + 2, y + 2, _WIDE - 4, _HIGH, "card" if is_known else "card unknown"),
            marks.text(x + 24, y + 48, label, "label", size=30),
            marks.text(x + 24, y + 146, shown, "number own" if is_known else "quiet", size=84 if is_known else 50),
            marks.text(x + 24, y + 200, compared, "quiet"),
            marks.text(x + 24, y + 240, moved, "quiet"),
        ]
    )
