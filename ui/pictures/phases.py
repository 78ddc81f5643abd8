"""Figures of the page fasen about all regions: the strip of regions x phases now, and what moved between two dates."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from data import queries, reference
from data.rows import by_region
from data.rows import lines as lines_of
from ui import formats
from ui.answers import ask
from ui.drawing import dots, matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.filters import View
from ui.targets.picture import Picture, facts
from ui.texts import figures as figure_words
from ui.texts import phases as words

_STATE_KEY = Key(
    (
        (Cell("", "main-phase"), words.MAIN_PHASE),
        (Cell("", "hatched"), words.UNANSWERED),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
        (Cell(words.BACK_TO_START.strip()), words.BEGINS_AGAIN),
    )
)
_CHANGE_KEY = Key(
    (
        (Cell("+", "forward"), words.FORWARD),
        (Cell("=", "l0"), words.SAME),
        (Cell("−", "back"), words.BACK),
        (Cell("", "not-looked"), words.NO_COMPARISON),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
    )
)


def address_of(view: View, region: str, phase: str = "") -> str:
    """The address of one region on this page with the same filters, open at a phase; for links that load it anew."""
    chosen = {"regio": reference.regions()[region].name, "beeld": words.PICTURES["regio"]}
    if phase:
        chosen["fase"] = words.phases()[phase]
    return "&".join(filter(None, [f"fasen?{urlencode(chosen)}", view.link]))


def strip(view: View) -> Picture:
    """The strip of 18 regions x 5 phases with the thermometer: how far each is now."""
    shares = ask(queries.phase_share_by_region, view.as_of)
    change = changes_by_cell(view)
    degrees = _degrees_by_region(view)
    rows = _rows(
        view,
        shares,
        lambda cell: share_cell(cell, change.get((cell.region, cell.phase_code))),
        lambda region: [_degrees_cell(degrees[region])],
    )
    middle = words.medians(shares)
    if middle:
        cells = [Cell(formats.share(middle.get(code)), "margin") for code in words.phases()]
        rows.append(Row(words.MEDIAN_ROW, [*cells, Cell("", "margin")], is_margin=True))
    return Picture(
        words.strip_sentence(ask(queries.phase_order_by_region, view.as_of), view.region),
        words.strip_note(view.as_of),
        matrix.html(words.CORNER, [*headers(), words.TEMPERATURE], rows, _STATE_KEY),
        _strip_table(shares, change, degrees),
        ("phase_share", "temperature"),
        "fasen",
        facts(view),
    )


def movement(view: View) -> Picture:
    """The same strip between two dates: where each phase stood then and stands now."""
    shares = ask(queries.phase_share_by_region, view.as_of)
    changes = ask(queries.phase_change_by_region, view.as_of, view.since) if view.since else None
    by_cell = changes_by_cell(view)
    rows = _rows(view, shares, lambda cell: _change_cell(cell, by_cell.get((cell.region, cell.phase_code))))
    lines = [
        (
            reference.regions()[line.region].name,
            words.phases()[line.phase_code],
            line.earlier_date,
            percent(line.earlier_share),
            line.reference_date,
            percent(line.phase_share),
            percent(line.phase_change),
        )
        for line in by_cell.values()
    ]
    return Picture(
        words.change_sentence(changes, view.since, view.region),
        words.change_note(view.as_of, view.since),
        matrix.html(words.CORNER, headers(), rows, _CHANGE_KEY),
        pd.DataFrame(lines, columns=list(words.CHANGE_TABLE)),
        ("phase_change", "phase_share"),
        "fasen-beweging",
        facts(view),
    )


def _rows(
    view: View,
    shares: pd.DataFrame,
    drawn: Callable[[Any], Cell],
    beside: Callable[[str], list[Cell]] = lambda region: [],
) -> list[Row]:
    cells = by_region(shares)
    return [
        Row(region.name, [*map(drawn, cells[code]), *beside(code)], code == view.region, link=address_of(view, code))
        for code, region in reference.regions().items()
    ]


def changes_by_cell(view: View) -> dict[tuple[str, str], Any]:
    """The lines of queries.phase_change_by_region per region and phase; empty without an earlier date."""
    if view.since is None:
        return {}
    return {(c.region, c.phase_code): c for c in lines_of(ask(queries.phase_change_by_region, view.as_of, view.since))}


def _degrees_by_region(view: View) -> dict[str, Any]:
    states = ask(queries.region_state_by_region, view.as_of)
    return {state.region: state.temperature_degrees for state in lines_of(states)}


def headers() -> list[str]:
    """The phases as column headers, the last with the sign that the circle starts again."""
    *first, last = words.phases().values()
    return [*first, last + words.BACK_TO_START]


def share_cell(cell: Any, change: Any) -> Cell:
    """One phase of one region: its share printed, the unanswered part hatched, the main phase marked."""
    title = words.cell_title(cell, change)
    shown, kind = shown_share(cell)
    if kind in {"not-reported", "deliberate"}:
        return Cell(shown, kind, title)
    mark = " main-phase" if cell.is_main_phase is True else ""
    rest = f'<i class="hatched" style="flex-basis:{100 * cell.unanswered_share:.0f}%"></i>'
    inner = f'<div class="split"><span class="{mark}">{shown}</span>{rest if cell.unanswered_share else ""}</div>'
    return Cell("", kind, title, inner)


def shown_share(cell: Any) -> tuple[str, str]:
    """What is printed for one phase of one region, and the class that colours it: four kinds of nothing differ."""
    if not cell.is_reported:
        return "", "not-reported"
    if formats.is_missing(cell.unanswered_share):
        return words.NOT_APPLICABLE, "deliberate"
    if formats.is_missing(cell.phase_share):
        return "?", "not-looked"
    return formats.share(cell.phase_share), matrix.share_level(cell.phase_share)


def _change_cell(cell: Any, change: Any) -> Cell:
    label = words.phases()[cell.phase_code]
    if not cell.is_reported:
        return Cell("", "not-reported", f"{label}: {figure_words.NOT_REPORTED}")
    if change is None or formats.is_missing(change.phase_change):
        return Cell("", "not-looked", f"{label}: {words.not_compared(change)}")
    line = dots.move(0, 1, change.earlier_share, change.phase_share)
    points = formats.points(change.phase_change)
    inner = f'<div class="moved {_direction(change.phase_change)}">{line}<span>{points}</span></div>'
    return Cell("", "", words.change_title(cell.phase_code, change.earlier_share, change.phase_share), inner)


def _direction(moved: float) -> str:
    points = round(moved * 100)
    return "ahead" if points > 0 else "behind" if points < 0 else "still"


def _degrees_cell(degrees: Any) -> Cell:
    if formats.is_missing(degrees):
        return Cell(formats.MISSING, "unknown", words.NO_DEGREES)
    axis = dots.html(words.LOWEST_DEGREES, words.HIGHEST_DEGREES, [float(degrees)], tick=0)
    return Cell(inner=f'<div class="beside">{axis}<span>{formats.degrees(degrees)}</span></div>')


def _strip_table(shares: pd.DataFrame, change: dict[tuple[str, str], Any], degrees: dict[str, Any]) -> pd.DataFrame:
    lines = [
        (
            reference.regions()[cell.region].name,
            words.phases()[cell.phase_code],
            percent(cell.phase_share),
            percent(change[cell.region, cell.phase_code].phase_change) if change else None,
            *counts(cell),
            degrees[cell.region],
        )
        for cell in lines_of(shares)
    ]
    return pd.DataFrame(lines, columns=list(words.STRIP_TABLE))


def counts(cell: Any) -> tuple[Any, ...]:
    """How many items have each status in one phase of one region, and whether it is a main phase; for a table."""
    return (
        cell.done_count,
        cell.busy_count,
        cell.not_yet_count,
        cell.not_applicable_count,
        cell.unanswered_count,
        formats.yes_no(cell.is_main_phase),
    )


def percent(share: Any) -> float | None:
    """A share as a percentage with one decimal, for a table."""
    return None if formats.is_missing(share) else round(100 * float(share), 1)
