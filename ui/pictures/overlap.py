"""Figures of the page dekking, mode overlap: partners that share a municipality, organisations in many domains."""

from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import by_region
from data.rows import lines as lines_of
from ui import formats
from ui.answers import ask
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.filters import View
from ui.pictures.coverage import category_headers, cell_link, framed, margin_row, region_row, width
from ui.targets.picture import Picture, facts
from ui.texts import coverage as page_words
from ui.texts import figures as figure_words
from ui.texts import overlap as words

_KEY = Key(
    (
        (Cell("2", "l2"), words.SHARED),
        (Cell("0", "recedes"), words.NONE),
        (Cell(formats.MISSING, "margin"), words.NOBODY),
        (Cell("", "not-looked"), figure_words.NOT_LOOKED),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
    )
)
_SEVERAL = 2


def shared(view: View, by: queries.Axis) -> Picture:
    """The matrix of active partners that share a municipality with another one of their kind or life domain."""
    cells = ask(queries.overlap_by_region, view.as_of, by)
    margins = ask(queries.overlap_margins, view.as_of, by)
    table = pd.DataFrame(
        [
            (
                reference.regions()[cell.region].name,
                reference.label(by, cell.category_code),
                cell.partner_count,
                cell.overlap_count,
                cell.overlap_municipality_count,
            )
            for cell in lines_of(cells)
        ],
        columns=list(words.TABLE),
    )
    return Picture(
        words.sentence(cells, margins, by, view.region),
        words.note(by, view.as_of),
        framed(_matrix(view, cells, margins, by)),
        table,
        ("overlap", "partner_count"),
        f"overlap-{formats.file_part(page_words.BY_CHOICES[by])}",
        facts(view),
    )


def _matrix(view: View, cells: pd.DataFrame, margins: pd.DataFrame, by: queries.Axis) -> str:
    found = {(line.axis, line.code): line for line in lines_of(margins)}
    rows = []
    for region, group in by_region(cells).items():
        margin = found["region", region]
        places = formats.part(margin.overlap_municipality_count, reference.regions()[region].municipality_count)
        line = [_cell(view, cell, by) for cell in group]
        partners = formats.part(margin.overlap_count, margin.whole_count)
        line += [Cell(partners, f"margin {width(margin.whole_count or 0)}".strip()), Cell(places, "margin")]
        rows.append(region_row(view, region, line))
    totals = [found["category", option.code].overlap_count for option in reference.options(by)]
    rows.append(margin_row(words.REGIONS_WITH, totals, 2))
    headers = [*category_headers(by), words.PARTNERS, words.PLACES]
    return matrix.html(page_words.CORNER, headers, rows, _KEY, margins=2)


def _cell(view: View, cell: Any, by: queries.Axis) -> Cell:
    label = reference.label(by, cell.category_code)
    title = f"{label}: {page_words.STATES[cell.state_code]}"
    if cell.state_code == "not_reported":
        return Cell("", "not-reported", title)
    link = cell_link(view, cell.region, by, cell.category_code, "overlap")
    if cell.state_code == "not_looked":
        return Cell("", "not-looked", title, link=link)
    if not cell.partner_count:
        return Cell(formats.MISSING, "margin", title, link=link)
    title = words.cell_title(label, cell.overlap_count, cell.partner_count, cell.overlap_municipality_count)
    kind = matrix.count_level(cell.overlap_count) if cell.overlap_count else "recedes"
    return Cell(formats.number(cell.overlap_count), f"{kind} {width(cell.overlap_count)}".strip(), title, link=link)


def several_domains(view: View) -> Picture:
    """The organisations of the region in view that work in two or more life domains."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    counts = ask(queries.numbered_partners_by_region, view.as_of)
    whole = next(line.partner_count for line in lines_of(counts) if line.region == view.region)
    active = [line for line in lines_of(ask(queries.partners_of_region, view.as_of, view.own)) if line.is_active]
    found = [line for line in active if len(line.life_domain_codes or ()) >= _SEVERAL]
    known = None if whole is None else [(line.name, len(line.life_domain_codes)) for line in found]
    unknown = sum(not line.life_domain_codes for line in active)
    lines = [
        (line.name, ", ".join(reference.label("life_domain", code) for code in line.life_domain_codes), count)
        for line in found
        if (count := len(line.life_domain_codes))
    ]
    rows = [_domain_row(line) for line in found[: figure_words.SHOWN_ROWS]]
    more = figure_words.more_rows(len(found)) if len(found) > figure_words.SHOWN_ROWS else ""
    headers = [*category_headers("life_domain"), words.COUNT]
    return Picture(
        words.domains_sentence(view.region, known, whole or 0),
        f"{words.domains_note(unknown, view.as_of)} {more}".strip(),
        f'<div class="coverage listed">{matrix.html(words.DOMAINS_CORNER, headers, rows)}</div>' if rows else "",
        pd.DataFrame(lines, columns=list(words.DOMAINS_TABLE)),
        ("overlap",),
        f"levensdomeinen-{view.region}",
        facts(view),
    )


def _domain_row(partner: Any) -> Row:
    cells = [
        Cell(words.DOMAIN_SIGN, "l2", f"{option.label}: {words.WORKS}")
        if option.code in partner.life_domain_codes
        else Cell()
        for option in reference.options("life_domain")
    ]
    kind = reference.label("organisation_type", partner.organisation_type_code)
    return Row(partner.name, [*cells, Cell(formats.number(len(partner.life_domain_codes)), "margin")], note=kind)
