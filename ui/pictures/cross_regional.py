"""Figure of the page dekking, mode bovenregionaal: organisations x regions."""

from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import lines as lines_of
from ui import formats, style
from ui.answers import ask
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.filters import View
from ui.pictures.coverage import cell_link
from ui.targets.picture import Picture, facts
from ui.texts import coverage as page_words
from ui.texts import cross_regional as words
from ui.texts import figures as figure_words
from ui.texts.short import short

_KINDS = {"4": "l3", "3": "l2", "2": "l0", page_words.DELIBERATE_SIGN: "deliberate"}
_KEY = Key(
    (
        *(
            (Cell(page_words.SYMBOLS[code], _KINDS[code]), page_words.LEGEND[page_words.SYMBOLS[code]])
            for code in "432"
        ),
        (Cell(words.LISTED_SIGN, "l0"), words.LISTED),
        (Cell(page_words.DELIBERATE_SIGN, "deliberate"), figure_words.DELIBERATE),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
    )
)


def organisations(view: View, order: str) -> Picture:
    """The organisations that are active in two or more regions, each with how it stands in every region."""
    found = list(lines_of(ask(queries.cross_regional_partners, view.as_of)))
    partners = ask(queries.numbered_partners_by_region, view.as_of)
    silent = {line.region for line in lines_of(partners) if line.partner_count is None}
    places: dict[str, dict[str, Any]] = {}
    for line in lines_of(ask(queries.cross_regional_places, view.as_of)):
        places.setdefault(line.kbo_number, {})[line.region] = line
    if order == "name":
        found.sort(key=lambda line: reference.fold(line.name))
    found.sort(key=lambda line: view.region is not None and view.region not in line.regions)
    reporting = len(reference.regions()) - len(silent)
    more = style.paragraph(words.shown_of(len(found)), "note") if len(found) > figure_words.SHOWN_ROWS else ""
    return Picture(
        words.sentence(found, view.region, view.region not in silent, reporting),
        words.note(order, partners, view.as_of),
        more + _matrix(view, found[: figure_words.SHOWN_ROWS], places, silent) if found else "",
        _table(found, places),
        ("cross_regional",),
        "bovenregionaal",
        facts(view),
    )


def _matrix(view: View, found: list[Any], places: dict[str, dict[str, Any]], silent: set[str]) -> str:
    rows: list[Row] = []
    for line in found:
        if view.region and view.region not in silent and (not rows or _starts(view.region, line, rows[-1])):
            heading = words.active_in if view.region in line.regions else words.elsewhere
            rows.append(Row(heading(view.region), [Cell()] * (len(reference.regions()) + 1), is_margin=True))
        rows.append(_row(view, line, places[line.kbo_number], silent))
    headers: list[str | Cell] = [
        Cell(short("region_code", region.code), "own" if region.code == view.region else "", region.name)
        for region in reference.regions().values()
    ]
    table = matrix.html(words.CORNER, [*headers, words.COUNT], rows, _KEY)
    return f'<div class="coverage listed wide">{table}</div>'


def _starts(region: str, line: Any, before: Row) -> bool:
    """Whether this organisation is the first that the region in view has not."""
    return before.is_own and region not in line.regions


def _row(view: View, line: Any, places: dict[str, Any], silent: set[str]) -> Row:
    cells = [_cell(view, places.get(region), region, region in silent) for region in reference.regions()]
    is_own = view.region in line.regions
    return Row(
        line.name,
        [*cells, Cell(formats.number(line.region_count), "margin")],
        is_own,
        note=words.kinds(list(dict.fromkeys(place.organisation_type_code for place in places.values()))),
    )


def _cell(view: View, place: Any, region: str, is_silent: bool) -> Cell:
    name = reference.regions()[region].name
    if is_silent:
        return Cell("", "not-reported", f"{name}: {figure_words.NOT_REPORTED}")
    if place is None:
        return Cell("", "", f"{name}: {words.UNLISTED}")
    title = f"{name}: {words.standing(place.engagement_code, place.is_active)}"
    link = cell_link(view, region, "organisation_type", place.organisation_type_code, "cross_regional")
    if place.engagement_code == "bewust_niet":
        return Cell(page_words.DELIBERATE_SIGN, "deliberate", title, link=link)
    if place.is_active or place.engagement_code == "2":
        return Cell(page_words.SYMBOLS[place.engagement_code], _KINDS[place.engagement_code], title, link=link)
    return Cell(words.LISTED_SIGN, "l0", title, link=link)


def _table(found: list[Any], places: dict[str, dict[str, Any]]) -> pd.DataFrame:
    lines = [
        (
            line.name,
            line.kbo_number,
            words.kinds([line.organisation_type_code]),
            ", ".join(words.in_region(code, places[line.kbo_number][code].engagement_code) for code in line.regions),
            line.region_count,
        )
        for line in found
    ]
    return pd.DataFrame(lines, columns=list(words.TABLE))
