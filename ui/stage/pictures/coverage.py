"""Who takes part: kinds of organisation by region, and the municipalities that nobody reaches."""

from collections.abc import Mapping
from typing import Any, cast

import pandas as pd

from data import queries, reference
from data.store import Store
from ui import formats
from ui.charts import lines
from ui.figures import table_html
from ui.stage import StagePicture, marks, rows
from ui.stage.asked import Asked
from ui.texts import coverage as page_words
from ui.texts import figures as figure_words
from ui.texts import municipalities as municipality_words
from ui.texts import stage_pages as words
from ui.texts.stage import fitting

_REST = "andere"
"""A rest, not a kind that a network can lack."""
_LEFT, _COLUMN, _HEAD, _FOOT = 392, 40, 44, 46
_MOST_NAMES = 8


def kinds(asked: Asked, store: Store) -> StagePicture:
    """Each kind a line of 18 squares; the kinds that are present in the fewest regions are named."""
    by = cast(queries.Axis, asked.choice("per", page_words.BY_CHOICES))
    cells = queries.coverage_by_region(store, asked.as_of, by)
    margins = queries.coverage_margins(store, asked.as_of, by)
    present = margins[(margins["axis"] == "category") & (margins["code"] != _REST)]
    thin = present.sort_values("present_count", kind="stable", na_position="last")["code"]
    room = marks.MOST_LABELS - (asked.region is not None)
    labelled = set(list(thin)[:room])
    states = {(line.region, line.category_code): line.state_code for line in lines(cells)}
    high = (marks.HEIGHT - _HEAD - _FOOT) / len(present)
    drawn = []
    for i, line in enumerate(lines(present)):
        y = _HEAD + i * high
        own_states = {region: states[region, line.code] for region in reference.regions()}
        if line.code in labelled:
            drawn += [_squares(y, high, own_states, asked.region), _words(y + high / 2 + 9, line, by)]
        else:
            drawn.append(f'<g class="dimmed">{_squares(y, high, own_states, asked.region)}</g>')
    own = _own_column(asked.region, high * len(present)) if asked.region else ""
    return StagePicture(
        words.coverage_sentence(cells, margins, by, asked.region),
        words.coverage_note(asked.as_of),
        marks.drawing(*drawn, own, _key()) if present["reporting_count"].any() else "",
        table_html(_table(present, by)),
    )


def _squares(y: float, high: float, states: Mapping[str, str], own: str | None) -> str:
    size = min(high - 6, _COLUMN - 6)
    return "".join(
        _square(_LEFT + i * _COLUMN, y + (high - size) / 2, size, state, region == own)
        for i, (region, state) in enumerate(states.items())
    )


def _words(base: float, line: Any, by: str) -> str:
    after = _LEFT + len(reference.regions()) * _COLUMN + 12
    return marks.text(_LEFT - 14, base, words.kind(by, line.code), "label end") + marks.text(
        after, base, formats.part(line.present_count, line.reporting_count), "number"
    )


def _square(x: float, y: float, size: float, state: str, is_own: bool = False) -> str:
    if state == "deliberate":
        through = [(x + 6, y + size / 2), (x + size - 6, y + size / 2)]
        return marks.rect(x, y, size, size, "open deliberate") + marks.stroke(through, "bar-through")
    kinds = {"active": "full own" if is_own else "full named", "looked": "open", "not_looked": "unknown"}
    return marks.rect(x, y, size, size, kinds.get(state, "silent"))


def _own_column(region: str, high: float) -> str:
    place = list(reference.regions()).index(region)
    x = _LEFT + place * _COLUMN
    anchor = "end" if place > len(reference.regions()) / 2 else "start"
    at = x + _COLUMN - 6 if anchor == "end" else x
    frame = marks.rect(x - 4, _HEAD - 2, _COLUMN + 2, high + 4, "frame own")
    return frame + marks.region(at, _HEAD - 14, region, f"own {anchor}")


def _key() -> str:
    y, size = marks.HEIGHT - 30, 28
    signs = (("active", page_words.STATES["active"]), *((code, page_words.STATES[code]) for code in words.KEY_STATES))
    x, made = 4.0, []
    for state, meaning in signs:
        made.append(_square(x, y, size, state))
        made.append(marks.text(x + size + 8, y + 23, meaning, "quiet", size=marks.SMALL))
        x += size + 26 + marks.width_of(meaning, marks.SMALL)
    return "".join(made)


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
