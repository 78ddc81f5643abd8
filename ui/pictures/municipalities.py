"""Figures of the page dekking, second view: each municipality of the regions."""

from typing import Any

import pandas as pd

from data import queries, reference
from ui import formats
from ui.charts import lines as lines_of
from ui.charts import matrix
from ui.charts.matrix import Cell, Row
from ui.figures import Picture, facts
from ui.frame import View, ask
from ui.texts import figures as figure_words
from ui.texts import municipalities as words

_ENGAGEMENT_KINDS = {"0": "l0", "1": "l1", "2": "l2", "3": "l3", "4": "l4", "bewust_niet": "deliberate"}

_REGION_FIELDS = (
    "region",
    "local_count",
    "region_wide_count",
    "none_count",
    "blank_spot_count",
    "government_count",
    "government_share",
)


def regions(view: View) -> Picture:
    """One line per region: municipalities by state, blank spots, governments taking part."""
    lines = ask(queries.municipality_counts_by_region, view.as_of)
    rows = [
        Row(
            reference.regions()[line.region].name,
            _region_cells(line),
            line.region == view.region,
            link=view.address_of(line.region),
        )
        for line in lines_of(lines)
    ]
    table = pd.DataFrame(
        {
            header: lines[column] if column != "region" else [reference.regions()[code].name for code in lines[column]]
            for header, column in zip(words.GOVERNMENT_TABLE, _REGION_FIELDS, strict=True)
        }
    )
    return Picture(
        words.regions_sentence(lines),
        words.municipality_note(view.as_of),
        matrix.html(words.CORNER, words.REGION_COLUMNS, rows),
        table,
        ("municipality_state", "blank_spots", "government_share"),
        "gemeenten-per-regio",
        facts(view),
    )


def _region_cells(line: Any) -> list[Cell]:
    if formats.is_missing(line.local_count):
        states = [Cell("", "not-reported", figure_words.NOT_REPORTED)] * 3
    else:
        states = [Cell(formats.number(n)) for n in (line.local_count, line.region_wide_count, line.none_count)]
    blank = (
        Cell("", "not-looked", figure_words.UNKNOWN)
        if formats.is_missing(line.blank_spot_count)
        else Cell(formats.number(line.blank_spot_count), "l0")
    )
    governments = (
        Cell("", "not-reported", figure_words.NOT_REPORTED)
        if formats.is_missing(line.government_count)
        else Cell(
            formats.part(line.government_count, line.municipality_count), matrix.share_level(line.government_share)
        )
    )
    return [*states, blank, governments]


def states(view: View) -> Picture:
    """Every municipality of the region in view."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    found = ask(queries.municipality_state, view.as_of, view.region)
    rows = [Row(line.name, _municipality_cells(line)) for line in _by_name(found)]
    lines = [
        (
            line.name,
            words.MUNICIPALITY_STATES[line.state_code],
            line.local_partner_count,
            line.offer_count,
            _engagement(line.engagement_code),
            line.since_date,
            formats.yes_no(line.is_blank_spot),
        )
        for line in _by_name(found)
    ]
    return Picture(
        words.region_sentence(view.region, found),
        words.municipality_note(view.as_of),
        matrix.html("", words.MUNICIPALITY_COLUMNS, rows),
        pd.DataFrame(lines, columns=list(words.MUNICIPALITY_TABLE)),
        ("municipality_state", "blank_spots", "government_share"),
        f"gemeenten-{view.region}",
        facts(view),
    )


def _by_name(states: pd.DataFrame) -> list[Any]:
    return sorted(lines_of(states), key=lambda line: reference.fold(line.name))


def _municipality_cells(line: Any) -> list[Cell]:
    kinds_of_state = {"local": "l3", "region_wide": "l1", "none": "l0", "not_reported": "not-reported"}
    engagement = _engagement(line.engagement_code)
    return [
        Cell(words.MUNICIPALITY_STATES[line.state_code], kinds_of_state[line.state_code]),
        Cell(formats.number(line.local_partner_count)),
        Cell(formats.number(line.offer_count)),
        Cell(engagement or "", _ENGAGEMENT_KINDS.get(line.engagement_code, "not-looked")),
        Cell(formats.day(line.since_date) if not formats.is_missing(line.since_date) else ""),
        Cell(
            words.BLANK_SPOT if line.is_blank_spot is True else "", "not-looked" if line.is_blank_spot is True else ""
        ),
    ]


def _engagement(code: Any) -> str | None:
    return None if formats.is_missing(code) else reference.label("engagement", code)
