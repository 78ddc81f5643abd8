"""Who takes part: kinds of organisation by region, and the municipalities that nobody reaches."""

from typing import Any, cast

import pandas as pd

from data import queries, reference
from data.rows import lines
from data.store import Store
from ui import formats
from ui.drawing.stage import marks, rows, squares
from ui.drawing.tables import table_html
from ui.stage import StagePicture
from ui.stage.asked import Asked
from ui.texts import coverage as page_words
from ui.texts import figures as figure_words
from ui.texts import municipalities as municipality_words
from ui.texts import stage_pages as words

_MOST_NAMES = 8


def kinds(asked: Asked, store: Store) -> StagePicture:
    """Each kind a line of 18 squares; those present in the smallest share of the regions that looked are named."""
    by = cast(queries.Axis, asked.choice("per", page_words.BY_CHOICES))
    cells = queries.coverage_by_region(store, asked.as_of, by)
    margins = queries.coverage_margins(store, asked.as_of, by)
    present = margins[margins["axis"] == "category"]
    shares = {line.code: _share(line) for line in lines(present) if line.code != page_words.REST}
    labelled = set(sorted(shares, key=shares.__getitem__)[: marks.MOST_LABELS - (asked.region is not None)])
    states = {(line.region, line.category_code): line.state_code for line in lines(cells)}
    drawn = [
        squares.Line(
            words.kind(by, line.code),
            {region: states[region, line.code] for region in reference.regions()},
            formats.part(line.present_count, line.looked_count),
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


def _share(line: Any) -> float:
    """Of the regions that looked; what nobody looked at stands last."""
    return float(line.present_count / line.looked_count) if line.looked_count else 2


def _key() -> dict[str, str]:
    return {code: page_words.STATES[code] for code in ("active", *words.KEY_STATES)}


def _table(present: pd.DataFrame, by: str) -> pd.DataFrame:
    found = [
        (reference.label(by, line.code), formats.part(line.present_count, line.looked_count)) for line in lines(present)
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
            (
                line.name,
                municipality_words.MUNICIPALITY_STATES[line.state_code],
                formats.yes_no(line.is_blank_spot),
                formats.yes_no(line.is_joining_without_offer),
            )
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
    """A square per municipality: blank spots, those that join, then without, with a region-wide, a local partner."""
    ranks = ["spot", "joining", "none", "region_wide", "local", "not_reported"]
    kinds = {"spot": "spot", "joining": "joining"}
    kinds |= {"none": "open", "region_wide": "half", "local": "full named", "not_reported": "silent"}
    drawn = sorted(map(_state, known), key=ranks.index)
    across = 6 if len(drawn) > 20 else 5 if len(drawn) > 12 else 4
    step = min(92.0, 440 / -(-len(drawn) // across))
    made = []
    for i, state in enumerate(drawn):
        x, y = i % across * step, i // across * step
        made.append(marks.rect(x + 3, y + 3, step - 8, step - 8, kinds[state]))
        if state == "joining":
            sign = int(min(step * 0.5, 40))
            made.append(
                marks.text(x + step / 2 - 1, y + step / 2 + sign * 0.3, words.JOINING_SIGN, "sign middle", sign)
            )
    y = marks.HEIGHT - 92
    x = 0.0
    for state in dict.fromkeys(drawn):
        kind, meaning = kinds[state], _MEANINGS.get(state) or words.state(state)
        if x + 36 + marks.width_of(meaning, marks.SMALL) > 620:
            x, y = 0.0, y + 42
        made.append(marks.rect(x + 3, y, 28, 28, kind))
        made.append(marks.text(x + 40, y + 23, meaning, "quiet", size=marks.SMALL))
        x += 66 + marks.width_of(meaning, marks.SMALL)
    return "".join(made)


_MEANINGS = {"spot": words.BLANK_SPOT, "joining": words.JOINING}


def _state(line: Any) -> str:
    if line.is_blank_spot is True:
        return "spot"
    return "joining" if line.is_joining_without_offer is True else str(line.state_code)


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
            (
                reference.regions()[line.region].name,
                line.blank_spot_count,
                line.joining_without_offer_count,
                line.municipality_count,
            )
            for line in lines(counts)
        ],
        columns=list(words.SPOTS_TABLE),
        dtype=object,
    )
    return StagePicture(
        words.all_blank_spots_sentence(counts),
        words.blank_spots_note(asked.as_of),
        marks.drawing(rows.bars(spots, None, figure_words.UNKNOWN)) if counts["blank_spot_count"].notna().any() else "",
        table_html(table),
    )
