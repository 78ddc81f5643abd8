"""What the offer is: its kinds, the Dutch it asks, and how far it was assessed; never the offers by name."""

from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import lines
from data.store import Store
from ui import formats
from ui.drawing.stage import marks, rows, squares
from ui.drawing.tables import table_html
from ui.stage import StagePicture
from ui.stage.asked import Asked
from ui.stage.pictures.offer import past_year, scenario_of
from ui.texts import offer as page_words
from ui.texts import offer_list as list_words
from ui.texts import stage_offer as words

_REST = "andere"
"""A rest is never the rarest."""
_KEY_HIGH = 60
_STATES = tuple(list_words.STATES)


def kinds(asked: Asked, store: Store) -> StagePicture:
    """Each kind of offer a line of 18 squares; those that the own region lacks and those in fewest are named."""
    scenario = scenario_of(asked)
    cells = queries.offer_kind_by_region(store, asked.as_of, scenario)
    states = {(line.region, line.offer_kind_code): _state(line.offer_count) for line in lines(cells)}
    codes = [option.code for option in reference.options("offer_kind")]
    found = {code: {region: states[region, code] for region in reference.regions()} for code in codes}
    present = {code: list(line.values()).count("active") for code, line in found.items()}
    lacking = [code for code in codes if asked.region and states[asked.region, code] == "none"]
    ranked = {code: count for code, count in present.items() if code != _REST}
    wanted = dict.fromkeys([*lacking, *sorted(ranked, key=ranked.__getitem__)])
    named = list(wanted)[: marks.MOST_LABELS - (asked.region is not None)]
    reporting = int(cells[cells["offer_count"].notna()]["region"].nunique())
    drawn = [
        squares.Line(reference.label("offer_kind", code), line, formats.part(present[code], reporting), code in named)
        for code, line in found.items()
    ]
    table = [(reference.label("offer_kind", code), present[code], reporting) for code in codes]
    return StagePicture(
        words.kinds_sentence(cells, ranked, asked.region, scenario),
        words.kinds_note(asked.as_of),
        marks.drawing(*squares.drawn(drawn, asked.region, words.KINDS_KEY)) if reporting else "",
        table_html(pd.DataFrame(table, columns=list(words.KINDS_TABLE))),
    )


def _state(count: Any) -> str:
    if formats.is_missing(count):
        return "not_reported"
    return "active" if count else "none"


def languages(asked: Asked, store: Store) -> StagePicture:
    """How much offer asks which level of Dutch, and how much of it was assessed: of one region or of all."""
    scenario = scenario_of(asked)
    cells = queries.offer_language_by_region(store, asked.as_of, scenario)
    own = cells[cells["region"] == asked.region] if asked.region else cells
    figures = queries.offer_figures_by_region(store, asked.as_of, scenario)
    figures = figures[figures["offer_count"].notna() & figures["region"].isin(own["region"])]
    is_known = bool(own["offer_count"].notna().any())
    found = []
    for option in (*reference.options("language_level"), None):
        code = option.code if option else None
        level = own[own["language_level_code"].isna() if code is None else own["language_level_code"] == code]
        found.append((words.level(code), int(level["offer_count"].sum()), int(level["assessed_count"].sum()), code))
    filled = "own" if asked.region else "named"
    drawn = [
        rows.Bar(label, count, assessed, _counted(assessed, count), "unknown" if code is None else filled)
        for label, count, assessed, code in found
    ]
    table = pd.DataFrame([line[:3] for line in found], columns=list(words.LANGUAGE_TABLE))
    return StagePicture(
        words.language_sentence(cells, {code or "": count for _, count, _, code in found}, asked.region, scenario),
        words.language_note(asked.as_of, page_words.assessed_sentence(figures)) + past_year(asked, store),
        marks.drawing(*rows.kinds(drawn, _KEY_HIGH, size=30), rows.key(words.ASSESSED, words.UNASSESSED))
        if is_known
        else "",
        table_html(table) if is_known else "",
    )


def _counted(assessed: int, count: int) -> str:
    """As on the page: the assessed ones between brackets."""
    return f"{formats.number(count)} ({formats.number(assessed)})" if count else formats.number(0)


def states(asked: Asked, store: Store) -> StagePicture:
    """How far the offers were assessed, of one region (and one kind, when asked) or of all."""
    scenario = scenario_of(asked)
    figures = queries.offer_figures_by_region(store, asked.as_of, scenario)
    reported = figures[figures["offer_count"].notna()]
    if asked.region is None:
        kind, counts = "", _of_all(reported)
    else:
        reported = reported[reported["region"] == asked.region]
        kind = asked.choice("soort", list_words.KIND_CHOICES)
        counts = _of_region(queries.offer_states_of_region(store, asked.as_of, asked.region, scenario), kind)
    total = sum(counts.values())
    kinds = {"assessed": "own" if asked.region else "named", "stale": "half", "incomplete": "named", "closed": "named"}
    filled = ("assessed", "stale")
    drawn = [
        rows.Bar(
            words.state(code),
            counts[code],
            counts[code] if code in filled else 0,
            formats.part(counts[code], total),
            kinds.get(code, "unknown"),
        )
        for code in _STATES
    ]
    table = [(list_words.STATES[code], counts[code]) for code in _STATES]
    return StagePicture(
        words.states_sentence(reported, counts, asked.region, kind, scenario),
        words.states_note(asked.as_of) + past_year(asked, store),
        marks.drawing(*rows.kinds(drawn, 80, left=430, size=34)) if total else "",
        "" if reported.empty else table_html(pd.DataFrame(table, columns=list(words.STATES_TABLE))),
    )


def _of_all(reported: pd.DataFrame) -> dict[str, int]:
    fields = {"assessed": "fresh_count", "none": "unassessed_count"}
    return {code: int(reported[fields.get(code, f"{code}_count")].sum()) for code in _STATES}


def _of_region(found: pd.DataFrame, kind: str) -> dict[str, int]:
    active = found[found["is_active"].astype(bool)]
    chosen = active[active["offer_kind_code"] == kind] if kind else active
    return {code: int(chosen[chosen["quality_state_code"] == code]["offer_count"].sum()) for code in _STATES}
