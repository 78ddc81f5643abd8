"""Who takes part: kinds of organisation by region, and the municipalities that nobody reaches."""

from typing import Any, cast

import pandas as pd

from data import queries, reference
from data.store import Store
from ui import formats
from ui.charts import lines
from ui.figures import table_html
from ui.stage import StagePicture, marks, rows, squares
from ui.stage.asked import Asked
from ui.texts import coverage as page_words
from ui.texts import figures as figure_words
from ui.texts import municipalities as municipality_words
from ui.texts import stage_pages as words
from ui.texts.stage import fitting

_REST = "andere"
"""A rest, not a kind that a network can lack."""
_MOST_NAMES = 8


def kinds(asked: Asked, store: Store) -> StagePicture:
    """Each kind a line of 18 squares; the kinds that are present in the fewest regions are named."""
    by = cast(queries.Axis, asked.choice("per", page_words.BY_CHOICES))
    cells = queries.coverage_by_region(store, asked.as_of, by)
    margins = queries.coverage_margins(store, asked.as_of, by)
    present = margins[(margins["axis"] == "category") & (margins["code"] != _REST)]
    thin = present.sort_values("present_count", kind="stable", na_position="last")["code"]
    labelled = set(list(thin)[: marks.MOST_LABELS - (asked.region is not None)])
    states = {(line.region, line.category_code): line.state_code for line in lines(cells)}
    drawn = [
        squares.Line(
            words.kind(by, line.code),
            {region: states[region, line.code] for region in reference.regions()},
            formats.part(line.present_count, line.reporting_count),
            line.code in labelled,
        )
        for line in lines(present)
    ]
    return StagePicture(
        words.coverage_sentence(cells, margins, by, asked.region),
        words.coverage_note(asked.as_of),
        marks.drawing(*squares.drawn(drawn, asked.region, _key())) if present["reporting_count"].any() else "",
        table_html(_table(present, by)),
    )


def _key() -> dict[str, str]:
    return {code: page_words.STATES[code] for code in ("active", *words.KEY_STATES)}


def _table(present: pd.DataFrame, by: str) -> pd.DataFrame:
    found = [
        (reference.label(by, line.code), formats.part(line.present_count, line.reporting_count))
        for line in lines(present)
    ]
    return pd.DataFrame(found, columns=list(words.COVERAGE_TABLE))


def municipalities(asked: Asked, store: Store) -> StagePicture:
    """The blank spots: by name for one region, else how many each region has."""
    return _of_region(asked, store, asked.region) if asked.region else _of_all(asked, store)


def _of_region(asked: Asked, store: Store, region: str) -> StagePicture:
    states = queries.municipality_state(store, asked.as_of, region)
    known = list(lines(states))
    blank = [line.name for line in known if line.is_blank_spot is True]
    table = pd.DataFrame(
        [
            (line.name, municipality_words.MUNICIPALITY_STATES[line.state_code], formats.yes_no(line.is_blank_spot))
            for line in known
        ],
        columns=list(words.MUNICIPALITY_TABLE),
    )
    return StagePicture(
        words.blank_spots_sentence(region, states),
        words.blank_spots_note(asked.as_of),
        marks.drawing(_waffle(known), _names(blank, bool(states["is_blank_spot"].isna().all()))),
        table_html(table),
    )


def _waffle(known: list[Any]) -> str:
    """A square per municipality: blank spots, then without, with a region-wide and with a local partner."""
    order = {"none": 1, "region_wide": 2, "local": 3, "not_reported": 4}
    kinds = {"none": "open", "region_wide": "half", "local": "full named", "not_reported": "silent"}
    drawn = sorted((0 if line.is_blank_spot is True else order[line.state_code], line.state_code) for line in known)
    across = 6 if len(drawn) > 20 else 5 if len(drawn) > 12 else 4
    step = min(92.0, 440 / -(-len(drawn) // across))
    made = []
    for i, (rank, state) in enumerate(drawn):
        x, y = i % across * step, i // across * step
        made.append(marks.rect(x + 3, y + 3, step - 8, step - 8, "spot" if not rank else kinds[state]))
    y = marks.HEIGHT - 92
    shown = {0: ("spot", words.BLANK_SPOT), **{order[code]: (kinds[code], words.state(code)) for code in kinds}}
    x = 0.0
    for rank in sorted({rank for rank, _ in drawn}):
        kind, meaning = shown[rank]
        if x + 36 + marks.width_of(meaning, marks.SMALL) > 620:
            x, y = 0.0, y + 42
        made.append(marks.rect(x + 3, y, 28, 28, kind))
        made.append(marks.text(x + 40, y + 23, meaning, "quiet", size=marks.SMALL))
        x += 66 + marks.width_of(meaning, marks.SMALL)
    return "".join(made)


def _names(blank: list[str], is_unknown: bool) -> str:
    x = 680
    if is_unknown or not blank:
        return marks.lines(x, 220, words.NO_SPOTS_KNOWN if is_unknown else words.NO_SPOTS, "large", size=40)
    made = [
        marks.text(x, 44 + i * 58, marks.wrapped(name, 560, 1, 38)[0], "label", size=38)
        for i, name in enumerate(blank[:_MOST_NAMES])
    ]
    if len(blank) > _MOST_NAMES:
        made.append(marks.text(x, 44 + _MOST_NAMES * 58, words.and_others(len(blank) - _MOST_NAMES), "quiet", size=34))
    return "".join(made)


def _of_all(asked: Asked, store: Store) -> StagePicture:
    counts = queries.municipality_counts_by_region(store, asked.as_of)
    spots = {line.region: line.blank_spot_count for line in lines(counts)}
    table = pd.DataFrame(
        [
            (reference.regions()[line.region].name, line.blank_spot_count, line.municipality_count)
            for line in lines(counts)
        ],
        columns=list(words.SPOTS_TABLE),
        dtype=object,
    )
    return StagePicture(
        fitting(municipality_words.regions_sentence(counts)),
        words.blank_spots_note(asked.as_of),
        marks.drawing(rows.bars(spots, None, figure_words.UNKNOWN)) if counts["blank_spot_count"].notna().any() else "",
        table_html(table),
    )
