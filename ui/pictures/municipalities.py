"""Figures of the page dekking, second view: each municipality of the regions."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd

from data import queries, reference
from data.reference import outlines
from data.rows import lines as lines_of
from ui import formats, style
from ui.answers import ask
from ui.drawing import matrix, outline
from ui.drawing.matrix import Cell, Row
from ui.filters import View
from ui.pictures.phases import percent
from ui.targets.picture import Picture, facts
from ui.texts import figures as figure_words
from ui.texts import municipalities as words

_ENGAGEMENT_KINDS = {"0": "l0", "1": "l1", "2": "l2", "3": "l3", "4": "l4", "bewust_niet": "deliberate"}
_STATE_KINDS = {"local": "l3", "region_wide": "l1", "none": "l0", "not_reported": "not-reported"}
_FILLS = {"local": "full", "region_wide": "dotted", "none": "lined", "not_reported": "hatched"}
_LATE_DAYS = 365
"""From when on a government is a late joiner: more than a year after the first of its region."""


_REGION_FIELDS = (
    "region",
    "local_count",
    "region_wide_count",
    "none_count",
    "blank_spot_count",
    "joining_without_offer_count",
    "government_count",
    "municipality_count",
    "government_percent",
)


def regions(view: View) -> Picture:
    """One line per region: municipalities by state, blank spots, governments taking part."""
    lines = ask(queries.municipality_counts_by_region, view.as_of).copy()
    rows = [
        Row(
            reference.regions()[line.region].name,
            _region_cells(line),
            line.region == view.region,
            link=view.address_of(line.region),
        )
        for line in lines_of(lines)
    ]
    lines["government_percent"] = [percent(share) for share in lines["government_share"]]
    table = pd.DataFrame(
        {
            header: lines[column] if column != "region" else [reference.regions()[code].name for code in lines[column]]
            for header, column in zip(words.GOVERNMENT_TABLE, _REGION_FIELDS, strict=True)
        }
    )
    return Picture(
        words.regions_sentence(lines),
        words.municipality_note(view.as_of),
        str(matrix.html(words.CORNER, words.REGION_COLUMNS, rows))
        + f"<details><summary>{words.SPOT_LIST}</summary>{blank_spot_list(view)}</details>"
        + f"<details><summary>{words.ALL_JOINING}</summary>{joining_list(view)}</details>",
        table,
        ("municipality_state", "blank_spots", "joining_without_offer", "government_share"),
        "gemeenten-per-regio",
        facts(view),
    )


def _region_cells(line: Any) -> list[Cell]:
    if formats.is_missing(line.local_count):
        states = [Cell("", "not-reported", figure_words.NOT_REPORTED)] * 3
    else:
        states = [Cell(formats.number(n)) for n in (line.local_count, line.region_wide_count, line.none_count)]
    without = (
        [Cell("", "not-looked", figure_words.UNKNOWN)] * 2
        if formats.is_missing(line.blank_spot_count)
        else [
            Cell(formats.number(line.blank_spot_count), "l0"),
            _joining_cell(line.joining_without_offer_count),
        ]
    )
    governments = (
        Cell("", "not-reported", figure_words.NOT_REPORTED)
        if formats.is_missing(line.government_count)
        else Cell(
            formats.part(line.government_count, line.municipality_count), matrix.share_level(line.government_share)
        )
    )
    return [*states, *without, governments]


def _joining_cell(count: int) -> Cell:
    shown = f"{words.JOINING_SIGN} {formats.number(count)}" if count else formats.number(count)
    return Cell(shown, "joining" if count else "l0", words.JOINING)


def states(view: View) -> Picture:
    """Every municipality of the region in view: the blank spots first, then the map beside the table."""
    picture = map_of_region(view)
    found = ask(queries.municipality_state, view.as_of, view.region)
    late = _late_joiners(found)
    rows = [Row(line.name, _municipality_cells(line, late)) for line in _by_name(found)]
    table = matrix.html("", words.MUNICIPALITY_COLUMNS, rows)
    parts = (("spots", _spots(found) + _joining(found)), ("drawn", picture.body), ("rows", table))
    body = "".join(f'<div class="{kind}">{part}</div>' for kind, part in parts)
    return replace(picture, body=f'<div class="map-and-table">{body}</div>')


def map_of_region(view: View) -> Picture:
    """The map of the region in view, each municipality with its state and the engagement of its government."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    found = ask(queries.municipality_state, view.as_of, view.region)
    sentence = words.region_sentence(view.region, found)
    drawn = marks(view)
    shown = {mark.fill for mark in drawn.values()}
    legend = outline.key({fill: meaning for fill, meaning in words.MAP_KEY.items() if fill in shown})
    notes = [words.SIGNS, *([words.LATE] if _late_joiners(found) else [])]
    if any(shape.is_approximate for shape in outlines.of_municipalities(view.region)):
        notes.append(words.APPROXIMATE)
    told = "".join(f'<p class="note">{style.text(note)}</p>' for note in notes)
    lines = [
        (
            line.name,
            words.MUNICIPALITY_STATES[line.state_code],
            line.local_partner_count,
            line.offer_count,
            _engagement(line.engagement_code),
            line.since_date,
            formats.yes_no(line.is_blank_spot),
            formats.yes_no(line.is_joining_without_offer),
        )
        for line in _by_name(found)
    ]
    return Picture(
        sentence,
        words.municipality_note(view.as_of),
        legend + outline.municipal(view.region, drawn, sentence) + told,
        pd.DataFrame(lines, columns=list(words.MUNICIPALITY_TABLE)),
        ("municipality_state", "blank_spots", "joining_without_offer", "government_share"),
        f"gemeenten-{view.region}",
        facts(view),
    )


def marks(view: View) -> dict[str, outline.Mark]:
    """How each municipality of the region in view looks on a map, by NIS code."""
    found = ask(queries.municipality_state, view.as_of, view.region)
    late = _late_joiners(found)
    return {line.municipality_nis: _mark(line, late) for line in lines_of(found)}


def _mark(line: Any, late: set[str]) -> outline.Mark:
    is_blank = line.is_blank_spot is True
    is_joining = line.is_joining_without_offer is True
    return outline.Mark(
        words.on_map(line),
        "blank" if is_blank else "joining" if is_joining else _FILLS[line.state_code],
        words.municipality(line),
        words.since(line.since_date) if line.municipality_nis in late and not is_blank else "",
        is_first=is_blank,
    )


def _late_joiners(found: pd.DataFrame) -> set[str]:
    """The NIS codes of the municipalities whose government came in much later than the first of the region."""
    joined = {
        line.municipality_nis: line.since_date
        for line in lines_of(found)
        if line.engagement_code in ("3", "4") and not formats.is_missing(line.since_date)
    }
    first = min(joined.values(), default=None)
    return {nis for nis, day in joined.items() if (day - first).days > _LATE_DAYS}


def _by_name(found: pd.DataFrame) -> list[Any]:
    return sorted(lines_of(found), key=lambda line: reference.fold(line.name))


def _municipality_cells(line: Any, late: set[str]) -> list[Cell]:
    is_blank = line.is_blank_spot is True
    state = words.MUNICIPALITY_STATES[line.state_code]
    engagement = words.engagement(line.engagement_code)
    day = "" if formats.is_missing(line.since_date) else formats.day(line.since_date)
    return [
        Cell(words.BLANK_SPOT, "spot", state) if is_blank else _state_cell(line, state),
        Cell("", "not-reported", figure_words.NOT_REPORTED)
        if formats.is_missing(line.offer_count)
        else Cell(formats.number(line.offer_count)),
        Cell(engagement, _ENGAGEMENT_KINDS.get(line.engagement_code, "not-looked")),
        Cell(f"{words.LATE_SIGN} {day}", "late", words.LATE) if line.municipality_nis in late else Cell(day),
    ]


def _state_cell(line: Any, state: str) -> Cell:
    if line.is_joining_without_offer is True:
        return Cell(words.JOINING_SHORT, "joining", f"{words.JOINING}, {state}")
    return Cell(words.partners(line), _STATE_KINDS[line.state_code], state)


def _engagement(code: Any) -> str | None:
    return None if formats.is_missing(code) else reference.label("engagement", code)


def blank_spot_list(view: View) -> str:
    """The blank spots as a list to print: those of the region in view, without one those of all regions."""
    return _list(view, _spots, words.NO_SPOTS)


def joining_list(view: View) -> str:
    """The municipalities that join without anything local as a list of their own, like that of the blank spots."""
    return _list(view, _joining, words.NO_JOINING)


def _list(view: View, listed: Callable[[pd.DataFrame, str], str], nothing: str) -> str:
    found = ask(queries.municipality_state, view.as_of, view.region)
    lists = [listed(group, str(region)) for region, group in found.groupby("region", sort=False)]
    told = "".join(lists) or f"<p>{style.text(nothing)}</p>"
    return style.block(f'{told}<p class="note screen">{style.text(words.PRINTING)}</p>', "spots")


def _spots(found: pd.DataFrame, region: str = "") -> str:
    """The blank spots among the municipalities, by name; nothing when there are none."""
    spots = [line for line in _by_name(found) if line.is_blank_spot is True]
    return f'{_heading(region, spots, found)}<ul class="spots">{_items(spots)}</ul>' if spots else ""


def _joining(found: pd.DataFrame, region: str = "") -> str:
    """Those that join without anything local, by name; nothing when there are none."""
    joining = [line for line in _by_name(found) if line.is_joining_without_offer is True]
    if not joining:
        return ""
    heading = _heading(region, joining, found) or f'<p class="note">{style.text(words.JOINING_LIST)}</p>'
    return f'{heading}<ul class="spots joining">{_items(joining)}</ul>'


def _heading(region: str, listed: list[Any], found: pd.DataFrame) -> str:
    """The region with how many of its municipalities are listed, above a list of several regions."""
    if not region:
        return ""
    told = words.spots_of(reference.regions()[region].name, len(listed), len(found))
    return f"<h4>{style.text(told)}</h4>"


def _items(found: list[Any]) -> str:
    return "".join(f"<li><b>{style.text(line.name)}</b> {style.text(words.spot(line))}</li>" for line in found)
