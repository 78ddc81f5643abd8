"""Figures of the page fasen: the strip of regions x phases, one region's items, the regions alike."""

from typing import Any

import pandas as pd

from data import queries, reference
from ui import formats, style
from ui.charts import dots, matrix
from ui.charts import lines as lines_of
from ui.charts.matrix import Cell, Key, Row
from ui.figures import Picture, facts
from ui.frame import View, ask
from ui.texts import figures as figure_words
from ui.texts import phases as words

_STATE_KEY = Key(
    (
        (Cell("", "main-phase"), words.MAIN_PHASE),
        (Cell("", "hatched"), words.UNANSWERED),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
    )
)
_CHANGE_KEY = Key(
    (
        (Cell("+", "forward"), words.FORWARD),
        (Cell("=", "l0"), words.SAME),
        (Cell("−", "back"), words.BACK),
        (Cell("", "not-looked"), words.NO_COMPARISON),
    )
)


def strip(view: View, reading: str) -> Picture:
    """The strip of 18 regions x 5 phases with the thermometer: how far, or what moved."""
    shares = ask(queries.phase_share_by_region, view.as_of)
    changes = ask(queries.phase_change_by_region, view.as_of, view.since) if view.since else None
    degrees = _degrees_by_region(view)
    is_state = reading == "stand"
    return Picture(
        words.strip_sentence(shares, view.region)
        if is_state
        else words.change_sentence(changes, view.since, view.region),
        words.strip_note(view.as_of) if is_state else words.change_note(view.as_of, view.since),
        _strip(view, shares, changes, degrees, is_state),
        _strip_table(shares, changes, degrees),
        ("phase_share", "temperature") if is_state else ("phase_change", "phase_share", "temperature"),
        "fasen" if is_state else "fasen-beweging",
        facts(view),
    )


def moves(changes: pd.DataFrame | None) -> dict[tuple[str, str], Any]:
    """The change per region and phase; empty without an earlier date."""
    return {} if changes is None else {(c.region, c.phase_code): c.phase_change for c in lines_of(changes)}


def _degrees_by_region(view: View) -> dict[str, Any]:
    states = ask(queries.region_state_by_region, view.as_of)
    return {state.region: state.temperature_degrees for state in lines_of(states)}


def _strip(
    view: View, shares: pd.DataFrame, changes: pd.DataFrame | None, degrees: dict[str, Any], is_state: bool
) -> str:
    change = moves(changes)
    rows = []
    by_region: dict[str, list[Any]] = {code: [] for code in reference.regions()}
    for line in lines_of(shares):
        by_region[line.region].append(line)
    for code, region in reference.regions().items():
        cells = [
            share_cell(cell, change.get((code, cell.phase_code)), view) if is_state else _change_cell(cell, change)
            for cell in by_region[code]
        ]
        cells.append(_degrees_cell(degrees[code]))
        rows.append(Row(region.name, cells, code == view.region, link=view.address_of(code)))
    key = _STATE_KEY if is_state else _CHANGE_KEY
    return matrix.html(words.CORNER, [*headers(), words.TEMPERATURE], rows, key)


def headers() -> list[str]:
    """The phases as column headers, the last with the sign that the circle starts again."""
    *first, last = words.phases().values()
    return [*first, last + words.BACK_TO_START]


def share_cell(cell: Any, change: Any, view: View) -> Cell:
    """One phase of one region: its share printed, the unanswered part hatched, the main phase marked."""
    title = words.cell_title(cell, change, view.since)
    if not cell.is_reported:
        return Cell("", "not-reported", title)
    if formats.is_missing(cell.unanswered_share):
        return Cell(words.NOT_APPLICABLE, "deliberate", title)
    mark = " main-phase" if cell.is_main_phase is True else ""
    shown = "?" if formats.is_missing(cell.phase_share) else formats.share(cell.phase_share)
    kind = "not-looked" if formats.is_missing(cell.phase_share) else matrix.share_level(cell.phase_share)
    rest = f'<i class="hatched" style="flex-basis:{100 * cell.unanswered_share:.0f}%"></i>'
    inner = f'<div class="split"><span class="{mark}">{shown}</span>{rest if cell.unanswered_share else ""}</div>'
    return Cell("", kind, title, inner)


def _change_cell(cell: Any, change: dict[tuple[str, str], Any]) -> Cell:
    moved: Any = change.get((cell.region, cell.phase_code))
    label = words.phases()[cell.phase_code]
    if not cell.is_reported:
        return Cell("", "not-reported", f"{label}: {figure_words.NOT_REPORTED}")
    if formats.is_missing(moved):
        return Cell("", "not-looked", f"{label}: {words.NO_COMPARISON}")
    return Cell(formats.points(moved), _change_kind(moved), label)


def _change_kind(moved: float) -> str:
    points = round(moved * 100)
    if not points:
        return "l0"
    return f"{'forward' if points > 0 else 'back'}{' far' if abs(points) >= 15 else ''}"


def _degrees_cell(degrees: Any) -> Cell:
    if formats.is_missing(degrees):
        return Cell(formats.MISSING, "unknown", words.NO_DEGREES)
    axis = dots.html(words.LOWEST_DEGREES, words.HIGHEST_DEGREES, [float(degrees)], tick=0)
    return Cell(inner=f'<div class="beside">{axis}<span>{formats.degrees(degrees)}</span></div>')


def _strip_table(shares: pd.DataFrame, changes: pd.DataFrame | None, degrees: dict[str, Any]) -> pd.DataFrame:
    change = moves(changes)
    lines = [
        (
            reference.regions()[cell.region].name,
            words.phases()[cell.phase_code],
            percent(cell.phase_share),
            percent(change.get((cell.region, cell.phase_code))),
            cell.done_count,
            cell.busy_count,
            cell.not_yet_count,
            cell.not_applicable_count,
            cell.unanswered_count,
            formats.yes_no(cell.is_main_phase),
            degrees[cell.region],
        )
        for cell in lines_of(shares)
    ]
    return pd.DataFrame(lines, columns=list(words.STRIP_TABLE))


def percent(share: Any) -> float | None:
    """A share as a percentage with one decimal, for a table."""
    return None if formats.is_missing(share) else round(100 * float(share), 1)


def is_reported(view: View) -> bool:
    """True when the region in view handed in its items."""
    shares = ask(queries.phase_share_by_region, view.as_of)
    return bool(shares[shares["region"] == view.region]["is_reported"].any())


def items(view: View, phase: str) -> Picture:
    """The items of one phase of the region in view, as a to-do list."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    every = ask(queries.phase_items_of_region, view.as_of, view.region)
    chosen = every[every["phase_code"] == phase]
    earlier = _earlier_statuses(view)
    lines = [
        (
            item.item_code,
            item.step,
            item.statement,
            _status(item.item_status_code),
            _status(earlier[item.item_code]) if item.item_code in earlier else None,
            item.explanation,
            None if formats.is_missing(item.help_code) else reference.label("help", item.help_code),
        )
        for item in lines_of(chosen)
    ]
    return Picture(
        words.items_sentence(chosen, view.region, phase),
        words.items_note(view.as_of, view.since if earlier else None),
        _todo(chosen, earlier),
        pd.DataFrame(lines, columns=list(words.ITEMS_TABLE)),
        ("phase_share",),
        f"fase-{phase}-{view.region}",
        facts(view),
    )


def _earlier_statuses(view: View) -> dict[str, str | None]:
    """Item -> status at the earlier date; empty when nothing was handed in by then."""
    if view.since is None:
        return {}
    found = ask(queries.phase_items_of_region, view.since, view.region)
    if found["item_status_code"].isna().all():
        return {}
    return dict(zip(found["item_code"], found["item_status_code"], strict=True))


def _status(code: Any) -> str:
    return words.NO_ANSWER if formats.is_missing(code) else reference.label("item_status", code)


def _todo(items: pd.DataFrame, earlier: dict[str, str | None]) -> str:
    made = []
    for step in dict.fromkeys(items["step"]):
        entries = "".join(_todo_item(item, earlier) for item in lines_of(items[items["step"] == step]))
        made.append(f'<h3>{style.text(step)}</h3><ul class="todo">{entries}</ul>')
    return "".join(made)


def _todo_item(item: Any, earlier: dict[str, str | None]) -> str:
    code = item.item_status_code
    was = earlier.get(item.item_code, code)
    sign = words.STATUS_SIGNS[code]
    parts = [
        f'<span class="status s-{code or "open"}"><b aria-hidden="true">{sign}</b> {style.text(_status(code))}</span>',
        f'<span class="what"><b>{item.item_code}</b> {style.text(item.statement)}</span>',
    ]
    if not formats.is_missing(item.help_code):
        parts.append(f'<span class="tag {item.help_code}">{style.text(reference.label("help", item.help_code))}</span>')
    if was != code:
        parts.append(f'<span class="was">{style.text(words.WAS.format(status=_status(was).lower()))}</span>')
    if not formats.is_missing(item.explanation):
        parts.append(f'<span class="why">{style.text(item.explanation)}</span>')
    return f"<li>{''.join(parts)}</li>"


def similar(view: View) -> Picture:
    """The regions with the profile nearest to that of the region in view, each with its largest difference."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    found = ask(queries.similar_regions, view.as_of, view.region)
    shares = ask(queries.phase_share_by_region, view.as_of)
    own = shares[shares["region"] == view.region]
    others = list(found["region"])
    rows = [
        Row(
            reference.regions()[code].name,
            [share_cell(cell, None, view) for cell in lines_of(shares[shares["region"] == code])],
            code == view.region,
            link=view.address_of(code),
        )
        for code in ([view.region, *others] if others else [])
    ]
    differences = [
        words.difference(line.region, line.phase_code, line.other_share, line.own_share) for line in lines_of(found)
    ]
    lines = [
        (
            reference.regions()[line.region].name,
            words.phases()[line.phase_code],
            percent(line.other_share),
            percent(line.own_share),
        )
        for line in lines_of(found)
    ]
    listed = "".join(f"<li>{style.text(sentence)}</li>" for sentence in differences)
    return Picture(
        words.similar_sentence(view.region, others, "own" if own["phase_share"].isna().any() else "others"),
        words.similar_note(view.as_of),
        matrix.html(words.CORNER, headers(), rows) + f"<ul class='plain'>{listed}</ul>" if rows else "",
        pd.DataFrame(lines, columns=list(words.SIMILAR_TABLE)),
        ("similar_regions", "phase_share"),
        f"wie-herkent-dit-{view.region}",
        facts(view),
    )
