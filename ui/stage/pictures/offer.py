"""Quality against quantity: one dot per region, and a strip for those whose quality is not known."""

from typing import Any

import pandas as pd

from data import queries, reference
from data.store import Store
from ui import formats
from ui.charts import lines
from ui.figures import table_html
from ui.stage import StagePicture, marks
from ui.stage.asked import Asked
from ui.texts import offer as page_words
from ui.texts import stage as words

_PLOT = marks.Box(96, 10, 1262, 380)
_STRIP = marks.Box(96, 432, 1262, 506)
_UNDER = marks.Box(100, 470, 1258, 506)
"""Where labels of the strip stand: under its dots."""
_RADIUS = 13
_HIGHEST = 3.0


def scatter(asked: Asked, store: Store) -> StagePicture:
    """Each region by how much it offers and how good that is; the own one and the extremes are named."""
    quantity = asked.choice("maat", page_words.QUANTITIES)
    joined = _quantity_and_quality(store, asked)
    found = queries.medians(store, asked.as_of)
    medians = dict(zip(found["measure"], found["median"], strict=True))
    known = [line for line in lines(joined) if not formats.is_missing(getattr(line, quantity))]
    return StagePicture(
        words.scatter_sentence(joined, quantity, medians, asked.region),
        words.scatter_note(asked.as_of),
        marks.drawing(*_drawn(known, quantity, medians, asked.region)) if known else "",
        table_html(_table(joined, quantity)),
    )


def _quantity_and_quality(store: Store, asked: Asked) -> pd.DataFrame:
    quantity = queries.offer_quantity_by_region(store, asked.as_of)
    quality = queries.quality_by_region(store, asked.as_of)
    return quantity.merge(quality.drop(columns="offer_count"), on="region", how="left", sort=False)


def _drawn(known: list[Any], quantity: str, medians: dict[str, Any], own: str | None) -> list[str]:
    top = max([1e-9, *(float(getattr(line, quantity)) for line in known)]) * 1.06

    def across(line: Any) -> float:
        return _PLOT.left + (_PLOT.right - _PLOT.left) * float(getattr(line, quantity)) / top

    scored = [line for line in known if not formats.is_missing(line.quality_median)]
    unscored = [line for line in known if formats.is_missing(line.quality_median)]
    low, high = _range(scored)

    def down(score: float) -> float:
        return _PLOT.bottom - (_PLOT.bottom - _PLOT.top) * (float(score) - low) / (high - low)

    labelled = _labelled(scored, unscored, quantity, own)
    made = _axes(low, high, down, top, quantity)
    taken = [marks.Box(x, y, x + w, y + marks.LINE) for x, y, w in _reserved()]
    if not formats.is_missing(medians[quantity]) and not formats.is_missing(medians["quality_median"]):
        x = _PLOT.left + (_PLOT.right - _PLOT.left) * float(medians[quantity]) / top
        y = down(medians["quality_median"])
        made.append(marks.stroke([(x, _PLOT.top), (x, _PLOT.bottom)], "median"))
        made.append(marks.stroke([(_PLOT.left, y), (_PLOT.right, y)], "median"))
        made.append(marks.text(_PLOT.right, _PLOT.bottom - 10, words.MEDIANS, "quiet end", marks.SMALL))
    at = {line.region: (across(line), down(line.quality_median)) for line in scored}
    at |= {line.region: (across(line), _STRIP.top + 20) for line in unscored}
    hollow = {line.region for line in unscored}
    for code in sorted(at, key=lambda code: (code == own, code in labelled)):
        kind = "own" if code == own else "named" if code in labelled else "dim"
        made.append(marks.dot(*at[code], _RADIUS, f"hollow {kind}" if code in hollow else f"dot {kind}"))
    for part, room in ((set(at) - hollow, _PLOT), (hollow, _UNDER)):
        codes = [code for code in labelled if code in part]
        dots = [
            marks.Box(x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS) for code, (x, y) in at.items() if code in part
        ]
        boxes = marks.places([(*at[code], reference.regions()[code].name) for code in codes], room, [*dots, *taken])
        for code, box in zip(codes, boxes, strict=True):
            kind = "own" if code == own else "named"
            made.append(marks.leader(*at[code], box))
            made.append(marks.beside(at[code], box, code, kind))
    return made


def _reserved() -> list[tuple[float, float, float]]:
    """Where the word for the medians stands: left, top, width."""
    wide = marks.width_of(words.MEDIANS, marks.SMALL)
    return [(_PLOT.right - wide, _PLOT.bottom - 34, wide)]


def _range(scored: list[Any]) -> tuple[float, float]:
    values = [float(line.quality_median) for line in scored]
    if not values:
        return 0.0, _HIGHEST
    return max(0.0, min(values) - 0.3), min(_HIGHEST, max(values) + 0.3)


def _labelled(scored: list[Any], unscored: list[Any], quantity: str, own: str | None) -> list[str]:
    """The own region, the ends of both axes, then the unknown ones with most offer: eight at most."""
    by_quantity = sorted(scored, key=lambda line: float(getattr(line, quantity)))
    by_quality = sorted(scored, key=lambda line: float(line.quality_median))
    by_offer = sorted(unscored, key=lambda line: -float(getattr(line, quantity)))
    ends = [line.region for found in (by_quality, by_quantity) for line in (*found[-1:], *found[:1])]
    return marks.named(own, ends, [line.region for line in by_offer[:2]])


def _axes(low: float, high: float, down: Any, top: float, quantity: str) -> list[str]:
    made = [
        marks.stroke([(_PLOT.left, _PLOT.top), (_PLOT.left, _PLOT.bottom)], "axis"),
        marks.stroke([(_PLOT.left, _PLOT.bottom), (_PLOT.right, _PLOT.bottom)], "axis"),
        marks.rect(_STRIP.left, _STRIP.top, _STRIP.right - _STRIP.left, _STRIP.bottom - _STRIP.top, "strip"),
        marks.text(_STRIP.left, _STRIP.top - 12, page_words.UNKNOWN_STRIP, "quiet", size=marks.SMALL),
        marks.text(_PLOT.right, _STRIP.bottom + 44, words.axis(page_words.AXES[quantity]), "quiet end", marks.SMALL),
        marks.text(
            _PLOT.left, _STRIP.bottom + 44, words.axis(page_words.QUALITY_AXIS, is_up=True), "quiet", size=marks.SMALL
        ),
    ]
    ticks = [score / 2 for score in range(7) if low <= score / 2 <= high]
    made += [marks.text(84, down(score) + 9, formats.number(score, 1), "quiet end", marks.SMALL) for score in ticks]
    del top
    return made


def _table(joined: pd.DataFrame, quantity: str) -> pd.DataFrame:
    decimals = 1 if quantity == "offer_per_10000" else 0
    found = [
        (
            reference.regions()[line.region].name,
            formats.number(getattr(line, quantity), decimals),
            formats.number(line.quality_median, 1),
            formats.part(line.assessed_count, line.offer_count),
        )
        for line in lines(joined)
    ]
    return pd.DataFrame(found, columns=[words.REGION, page_words.QUANTITIES[quantity], *words.QUALITY_TABLE])
