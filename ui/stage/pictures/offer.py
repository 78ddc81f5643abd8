"""Quality against quantity: one dot per region, and a strip for those whose quality is not known."""

import math
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import by_region, lines
from data.store import Store
from ui import formats
from ui.drawing.plot import Box
from ui.drawing.stage import marks
from ui.drawing.tables import table_html
from ui.pictures.offer import margins, middles, sides_of
from ui.stage import StagePicture
from ui.stage.asked import Asked
from ui.texts import assessed as assessed_words
from ui.texts import offer as page_words
from ui.texts import stage_pages as words
from ui.texts.stage import fitting

_PLOT = Box(96, 10, 1262, 360)
_STRIP = Box(96, 436, 1262, 510)
_UNDER = Box(100, 474, 1258, 510)
"""Where labels of the strip stand: under its dots."""
_RADIUS = 13
_HIGHEST = 3.0
_MOST_TICKS = 5


def scatter(asked: Asked, store: Store) -> StagePicture:
    """Each region by how much it offers and how good that is; the own one and the extremes are named."""
    quantity = asked.choice("maat", page_words.QUANTITIES)
    scenario = scenario_of(asked)
    joined = queries.offer_figures_by_region(store, asked.as_of, scenario)
    medians = {name: value for name, (value, _) in middles(queries.offer_medians(store, asked.as_of, scenario)).items()}
    sides = queries.offer_sides_by_region(store, asked.as_of, scenario)
    known = [line for line in lines(joined) if not formats.is_missing(getattr(line, quantity))]
    return StagePicture(
        words.scatter_sentence(joined, quantity, sides_of(sides), asked.region, scenario),
        words.scatter_note(asked.as_of) + (past_year(asked, store) if asked.region else ""),
        marks.drawing(*_drawn(known, quantity, medians, margins(sides, asked.region), asked.region)) if known else "",
        table_html(_table(joined, quantity)),
    )


def scenario_of(asked: Asked) -> str | None:
    """The scenario that the address asks; None: all of them."""
    chosen = asked.choice("scenario", page_words.SCENARIOS)
    return None if chosen == page_words.EVERY_SCENARIO else chosen


def past_year(asked: Asked, store: Store) -> str:
    """From which day on the past year counts, for under a picture."""
    return assessed_words.since_note(queries.fresh_since(store, asked.as_of))


def _drawn(
    known: list[Any], quantity: str, medians: Mapping[str, Any], near: Mapping[str, Any], own: str | None
) -> list[str]:
    top = max([1e-9, *(float(getattr(line, quantity)) for line in known)]) * 1.06

    def across(line: Any) -> float:
        return _PLOT.left + (_PLOT.right - _PLOT.left) * float(getattr(line, quantity)) / top

    scored = [line for line in known if not formats.is_missing(line.quality_median)]
    unscored = [line for line in known if formats.is_missing(line.quality_median)]
    low, high = _range(scored)

    def down(score: float) -> float:
        return _PLOT.bottom - (_PLOT.bottom - _PLOT.top) * (float(score) - low) / (high - low)

    labelled = _labelled(scored, unscored, quantity, own)
    made = []
    taken = [Box(x, y, x + w, y + marks.LINE) for x, y, w in _reserved()]
    if not formats.is_missing(medians[quantity]) and not formats.is_missing(medians["quality_median"]):
        x = _PLOT.left + (_PLOT.right - _PLOT.left) * float(medians[quantity]) / top
        y = down(medians["quality_median"])
        wide = (_PLOT.right - _PLOT.left) * float(near[quantity]) / top
        tall = (_PLOT.bottom - _PLOT.top) * float(near["quality_median"]) / (high - low)
        made.append(_band(Box(x - wide, _PLOT.top, x + wide, _PLOT.bottom)))
        made.append(_band(Box(_PLOT.left, y - tall, _PLOT.right, y + tall)))
        made.append(marks.stroke([(x, _PLOT.top), (x, _PLOT.bottom)], "median"))
        made.append(marks.stroke([(_PLOT.left, y), (_PLOT.right, y)], "median"))
        taken += [Box(x - 3, _PLOT.top, x + 3, _PLOT.bottom), Box(_PLOT.left, y - 3, _PLOT.right, y + 3)]
        made.append(marks.text(_PLOT.right, _PLOT.bottom - 10, words.MEDIANS, "quiet end", marks.SMALL))
    made += [*_axes(low, high, down, quantity), *_amounts(top)]
    at = {line.region: (across(line), down(line.quality_median)) for line in scored}
    at |= {line.region: (across(line), _STRIP.top + 20) for line in unscored}
    hollow = {line.region for line in unscored}
    for code in sorted(at, key=lambda code: (code == own, code in labelled)):
        kind = "own" if code == own else "named" if code in labelled else "dim"
        made.append(marks.dot(*at[code], _RADIUS, f"hollow {kind}" if code in hollow else f"dot {kind}"))
    for part, room in ((set(at) - hollow, _PLOT), (hollow, _UNDER)):
        codes = [code for code in labelled if code in part]
        dots = [Box(x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS) for code, (x, y) in at.items() if code in part]
        boxes = marks.places([(*at[code], reference.regions()[code].name) for code in codes], room, [*dots, *taken])
        for code, box in zip(codes, boxes, strict=True):
            kind = "own" if code == own else "named"
            made.append(marks.leader(*at[code], box))
            made.append(marks.beside(at[code], box, code, kind))
    return made


def _band(box: Box) -> str:
    """What lies near a median, cut where the plot ends."""
    left, right = max(box.left, _PLOT.left), min(box.right, _PLOT.right)
    top, bottom = max(box.top, _PLOT.top), min(box.bottom, _PLOT.bottom)
    return marks.rect(left, top, right - left, bottom - top, "near")


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


def _axes(low: float, high: float, down: Callable[[float], float], quantity: str) -> list[str]:
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
    return made


def _amounts(top: float) -> list[str]:
    """Three to five round numbers along the bottom of the plot."""
    size = 10.0 ** math.floor(math.log10(top))
    step = next(size * times for times in (0.2, 0.25, 0.5, 1, 2, 2.5) if top / (size * times) < _MOST_TICKS)
    made = []
    for i in range(int(top / step) + 1):
        x = _PLOT.left + (_PLOT.right - _PLOT.left) * i * step / top
        made.append(marks.stroke([(x, _PLOT.bottom), (x, _PLOT.bottom + 8)], "axis"))
        made.append(marks.text(x, _PLOT.bottom + 34, _amount(i * step), "quiet middle", marks.SMALL))
    return made


def _amount(value: float) -> str:
    """A round number without needless decimals.

    >>> _amount(2.5), _amount(2000.0)
    ('2,5', '2.000')
    """
    return formats.number(value, 0 if value == round(value) else 1 if value * 10 == round(value * 10) else 2)


def _table(joined: pd.DataFrame, quantity: str) -> pd.DataFrame:
    decimals = 1 if quantity == "offer_per_10000" else 0
    found = [
        (
            reference.regions()[line.region].name,
            formats.number(getattr(line, quantity), decimals),
            formats.number(line.quality_median, 1),
            assessed_words.in_figures(line.assessed_count, line.offer_count, line.fresh_count),
        )
        for line in lines(joined)
    ]
    return pd.DataFrame(found, columns=[words.REGION, page_words.QUANTITIES[quantity], *words.QUALITY_TABLE])


_LEFT, _RIGHT = 300, 1240
_FEWEST = 5
"""Under this number of assessed offers there is no median, and the dots are hollow."""


def distribution(asked: Asked, store: Store) -> StagePicture:
    """All assessed offers as dots, a row per region; the own one and those with the ends of the medians are named."""
    scenario = scenario_of(asked)
    quality = {line.region: line for line in lines(queries.offer_figures_by_region(store, asked.as_of, scenario))}
    scored = [line for line in quality.values() if not formats.is_missing(line.quality_median)]
    by_quality = sorted(scored, key=lambda line: float(line.quality_median))
    ends = [line.region for line in (*by_quality[-3:], *by_quality[:3])]
    labelled = marks.named(asked.region, ends)
    dots = queries.quality_distribution(store, asked.as_of, scenario)
    found = by_region(dots)
    high = (marks.HEIGHT - 44) / len(quality)
    drawn = [
        _row(i * high, high, line, found.get(code, []), _kind(code, asked.region, labelled))
        for i, (code, line) in enumerate(quality.items())
    ]
    names = dots.assign(region=[reference.regions()[code].name for code in dots["region"]])
    frame = queries.offer_figures_by_region(store, asked.as_of, scenario)
    after = page_words.in_scenario("", scenario)
    return StagePicture(
        fitting(page_words.distribution_sentence(frame, asked.region), after=after),
        words.scores_note(asked.as_of) + past_year(asked, store),
        marks.drawing(*drawn, *_scores()) if found else "",
        table_html(names.set_axis(list(page_words.DISTRIBUTION_TABLE), axis=1)),
    )


def _kind(code: str, own: str | None, labelled: list[str]) -> str:
    return "own" if code == own else "named" if code in labelled else "dim"


def _row(y: float, high: float, line: Any, dots: list[Any], kind: str) -> str:
    is_few = (line.assessed_count or 0) < _FEWEST
    made = [marks.stroke([(_LEFT, y + high / 2), (_RIGHT, y + high / 2)], "grid")]
    if not line.assessed_count:
        unknown = "silent" if formats.is_missing(line.offer_count) else "unknown"
        made.append(marks.rect(_LEFT, y + 4, 120, high - 8, unknown))
    for dot in dots:
        radius = min(high / 2 - 1, 5 + 2 * float(dot.offer_count) ** 0.5)
        made.append(
            marks.dot(_across(dot.quality_score), y + high / 2, radius, f"{'hollow' if is_few else 'dot'} {kind}")
        )
    if not formats.is_missing(line.quality_median):
        x = _across(line.quality_median)
        made.append(marks.stroke([(x, y + 2), (x, y + high - 2)], "median strong"))
    if kind != "dim":
        made.append(marks.region(_LEFT - 14, y + high / 2 + 9, line.region, f"{kind} end"))
    return "".join(made)


def _across(score: Any) -> float:
    return _LEFT + (_RIGHT - _LEFT) * float(score) / _HIGHEST


def _scores() -> list[str]:
    base = marks.HEIGHT - 8
    ticks = [marks.text(_across(score), base, score, "quiet middle", marks.SMALL) for score in range(int(_HIGHEST) + 1)]
    return [*ticks, marks.text(_LEFT - 34, base, words.SCORE, "quiet end", marks.SMALL)]
