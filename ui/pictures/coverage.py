"""Figures of the page dekking: the matrix of regions by kind of organisation or life domain, whole or by its gaps."""

from collections.abc import Iterable
from itertools import zip_longest
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from data import queries, reference
from data.rows import by_region
from data.rows import lines as lines_of
from ui import formats, style
from ui.answers import ask
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.filters import View
from ui.targets.picture import Picture, facts
from ui.texts import coverage as words
from ui.texts import figures as figure_words
from ui.texts import gaps as gap_words
from ui.texts import partners as partner_words
from ui.texts.short import short

PICKED = {"organisation_type": "vak", "life_domain": "domein"}
"""What an address calls the kind or life domain whose partners are listed; two names, so that changing from one
to the other leaves no word in the address that the other does not know."""
PARTNERS_PLACE = "vak"
"""Where on the page the list of partners stands; an address that ends in it opens there."""
_NOTHING = (
    (Cell(words.DELIBERATE_SIGN, "deliberate"), figure_words.DELIBERATE),
    (Cell("", "not-looked"), figure_words.NOT_LOOKED),
    (Cell("", "not-reported"), figure_words.NOT_REPORTED),
)
_KEY = Key(
    (*((Cell(symbol), meaning) for symbol, meaning in words.LEGEND.items()), (Cell("0", "l0"), words.ZERO), *_NOTHING)
)
_GAPS_KEY = Key(
    (
        (Cell("0", "lacking"), gap_words.GAP),
        (Cell(f"0 {words.SYMBOLS['2']}", "lacking"), gap_words.LISTENS),
        (Cell("3", "recedes"), gap_words.COVERED),
        (Cell("3", "recedes lends"), gap_words.ASK),
        *_NOTHING,
    )
)


def cell_link(view: View, region: str, by: queries.Axis, code: str, mode: str) -> str:
    """The address that opens the partners behind one square and keeps everything else that was chosen."""
    chosen = {PICKED[by]: reference.label(by, code), "per": words.BY_CHOICES[by], "modus": words.MODES[mode]}
    # a word that holds anyway is taken out of the address, and with it the place that the address ends in
    defaults = {words.BY_CHOICES["organisation_type"], words.MODES["all"], reference.options(by)[0].label}
    named = {"regio": reference.regions()[region].name} | {
        key: word for key, word in chosen.items() if word not in defaults
    }
    return "&".join(filter(None, [f"dekking?{urlencode(named)}", view.link])) + f"#{PARTNERS_PLACE}"


def framed(table: str) -> str:
    """A matrix of this page, in the class that makes 18 regions fit on a screen."""
    return f'<div class="coverage">{table}</div>'


def kinds(view: View, by: queries.Axis) -> Picture:
    """The matrix regions x kinds of organisation, or x life domains."""
    cells = ask(queries.coverage_by_region, view.as_of, by)
    margins = ask(queries.coverage_margins, view.as_of, by)
    voice = ask(queries.newcomer_voice_by_region, view.as_of)
    return Picture(
        words.matrix_sentence(cells, margins, by, view.region),
        words.matrix_note(by, view.as_of),
        framed(_matrix(view, cells, margins, voice, by)),
        _matrix_table(cells, by, voice),
        ("coverage_cell", "partner_count", "newcomer_voice"),
        f"dekking-{formats.file_part(words.BY_CHOICES[by])}",
        facts(view),
    )


def _matrix(view: View, cells: pd.DataFrame, margins: pd.DataFrame, voice: pd.DataFrame, by: queries.Axis) -> str:
    codes = [option.code for option in reference.options(by)]
    present = {(line.axis, line.code): line for line in lines_of(margins)}
    voices = dict(zip(voice["region"], voice["newcomer_voice_code"], strict=True))
    rows = []
    for region, group in by_region(cells).items():
        line = [_coverage_cell(view, cell, by) for cell in group]
        margin = present["region", region]
        is_known = group[0].state_code != "not_reported"
        shown = formats.part(margin.present_count, len(codes)) if is_known else formats.MISSING
        line += [Cell(shown, "margin"), _voice_cell(voices.get(region))]
        rows.append(region_row(view, region, line))
    totals = [present["category", code] for code in codes]
    rows.append(margin_row(words.REGIONS_PRESENT, [total.present_count for total in totals], 2, map(_lookers, totals)))
    headers = [*category_headers(by), words.PRESENT, words.VOICE]
    return matrix.html(words.CORNER, headers, rows, _KEY, margins=2)


def region_row(view: View, region: str, cells: list[Cell]) -> Row:
    """The line of a region; its name leads to its page."""
    return Row(reference.regions()[region].name, cells, region == view.region, link=view.address_of(region))


def margin_row(name: str, counts: list[int | None], blank: int, titles: Iterable[str] = ()) -> Row:
    """A line of counts under the regions, with nothing under the last ``blank`` columns."""
    told = zip_longest(map(formats.number, counts), titles, fillvalue="")
    return Row(name, [*(Cell(count, "margin", title) for count, title in told), *[Cell()] * blank], is_margin=True)


def _lookers(total: Any) -> str:
    """In how many of the regions that looked a kind is present; nothing when nobody did."""
    return words.of_lookers(total.present_count, total.looked_count) if total.looked_count else ""


def category_headers(by: queries.Axis) -> list[str | Cell]:
    """The names above the columns, whole for a pointer."""
    return [Cell(short(by, option.code), title=option.label) for option in reference.options(by)]


def _coverage_cell(view: View, cell: Any, by: queries.Axis) -> Cell:
    title = f"{reference.label(by, cell.category_code)}: {words.STATES[cell.state_code]}"
    if cell.state_code == "not_reported":
        return Cell("", "not-reported", title)
    link = cell_link(view, cell.region, by, cell.category_code, "all")
    if cell.state_code == "active":
        level = matrix.count_level(cell.partner_count)
        return Cell(with_symbol(cell), f"{level} {width(cell.partner_count)}".strip(), title, link=link)
    shown, kind = {
        "looked": (with_symbol(cell), "l0"),
        "deliberate": (words.DELIBERATE_SIGN, "deliberate"),
        "not_looked": ("", "not-looked"),
    }[cell.state_code]
    return Cell(shown, kind, title, link=link)


def with_symbol(cell: Any) -> str:
    """The number of a square with the sign of its strongest engagement."""
    return f"{formats.number(cell.partner_count)} {words.SYMBOLS.get(cell.strongest_engagement_code or '', '')}".strip()


def width(count: int) -> str:
    """The class of a number that is too long for its square."""
    return "long" if count >= 1000 else ""


def _voice_cell(code: str | None) -> Cell:
    if formats.is_missing(code):
        return Cell("", "not-looked", figure_words.UNKNOWN)
    return Cell(words.VOICE_SHORT[str(code)], "margin", reference.label("newcomer_voice", str(code)))


def _matrix_table(cells: pd.DataFrame, by: queries.Axis, voice: pd.DataFrame) -> pd.DataFrame:
    voices = dict(zip(voice["region"], voice["newcomer_voice_code"], strict=True))
    lines = [
        (
            reference.regions()[cell.region].name,
            reference.label(by, cell.category_code),
            cell.partner_count,
            None
            if formats.is_missing(cell.strongest_engagement_code)
            else reference.label("engagement", cell.strongest_engagement_code),
            words.STATES[cell.state_code],
            None
            if formats.is_missing(voices.get(cell.region))
            else reference.label("newcomer_voice", voices[cell.region]),
        )
        for cell in lines_of(cells)
    ]
    return pd.DataFrame(lines, columns=list(words.CELL_TABLE))


def gaps(view: View, by: queries.Axis) -> Picture:
    """The same matrix by what lacks: gaps and what nobody looked at stand out, what is there recedes."""
    cells = ask(queries.coverage_by_region, view.as_of, by)
    margins = ask(queries.coverage_margins, view.as_of, by)
    own = ask(queries.gaps_of_region, view.as_of, view.own, by) if view.region else None
    return Picture(
        gap_words.sentence(margins, own, by, view.region, is_known=_is_known(cells, view.region)),
        gap_words.note(by, view.as_of),
        framed(_gap_matrix(view, cells, margins, own, by)),
        _matrix_table(cells, by, ask(queries.newcomer_voice_by_region, view.as_of)),
        ("coverage_gap", "coverage_cell"),
        f"leemten-{formats.file_part(words.BY_CHOICES[by])}",
        facts(view),
    )


def _is_known(cells: pd.DataFrame, region: str | None) -> bool:
    """Whether a region handed in its partners."""
    return bool((cells[cells["region"] == region]["state_code"] != "not_reported").all())


def _gap_matrix(
    view: View, cells: pd.DataFrame, margins: pd.DataFrame, own: pd.DataFrame | None, by: queries.Axis
) -> str:
    found = {(line.axis, line.code): line for line in lines_of(margins)}
    asked = {
        (region, line.category_code)
        for line in (lines_of(own) if own is not None else ())
        if line.state_code == "looked"
        for region in line.helper_regions[: gap_words.ASKED_REGIONS]
    }
    rows = []
    for region, group in by_region(cells).items():
        line = [_gap_cell(view, cell, by, is_asked=(region, cell.category_code) in asked) for cell in group]
        margin = found["region", region]
        line += [Cell(formats.number(count), "margin") for count in (margin.gap_count, margin.unseen_count)]
        rows.append(region_row(view, region, line))
    totals = [found["category", option.code] for option in reference.options(by)]
    rows.append(margin_row(gap_words.GAPS_IN, [total.gap_count for total in totals], 2))
    rows.append(margin_row(gap_words.UNSEEN_IN, [total.unseen_count for total in totals], 2))
    headers = [*category_headers(by), gap_words.GAPS, gap_words.UNSEEN]
    return matrix.html(words.CORNER, headers, rows, _GAPS_KEY, margins=2)


def _gap_cell(view: View, cell: Any, by: queries.Axis, *, is_asked: bool) -> Cell:
    whole = _coverage_cell(view, cell, by)
    link = cell_link(view, cell.region, by, cell.category_code, "gaps") if whole.link else ""
    if cell.state_code == "active":
        kind = f"recedes {width(cell.partner_count)}{' lends' if is_asked else ''}"
        return Cell(formats.number(cell.partner_count), kind, whole.title, link=link)
    return Cell(whole.shown, "lacking" if cell.state_code == "looked" else whole.kind, whole.title, link=link)


def helpers(view: View, by: queries.Axis) -> Picture:
    """What the region in view lacks, each with the regions and organisations that could help."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    gaps_found = ask(queries.gaps_of_region, view.as_of, view.own, by)
    cells = ask(queries.coverage_by_region, view.as_of, by)
    found = list(lines_of(gaps_found))
    rows = [
        [
            reference.label(by, line.category_code),
            gap_words.state(line.state_code, line.strongest_engagement_code),
            gap_words.helpers(line),
            formats.enumerate_names(line.organisation_names) or formats.MISSING,
        ]
        for line in found
    ]
    return Picture(
        gap_words.helpers_sentence(view.region, by, gaps_found, is_known=_is_known(cells, view.region)),
        gap_words.helpers_note(view.region, view.as_of),
        f'<div class="helpers">{style.table(gap_words.HELP_TABLE, rows)}</div>' if rows else "",
        pd.DataFrame(
            [
                (
                    reference.label(by, line.category_code),
                    gap_words.STATES[line.state_code],
                    partner_words.regions(list(zip(line.helper_regions, line.helper_counts, strict=True)), 17),
                    ", ".join(line.organisation_names),
                )
                for line in found
            ],
            columns=list(gap_words.HELP_TABLE),
        ),
        ("coverage_gap", "cross_regional"),
        f"hulp-voor-{view.region}",
        facts(view),
    )
