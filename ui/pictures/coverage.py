"""Figures of the page dekking: the matrix of kinds and the municipalities."""

from typing import Any

import pandas as pd

from data import queries, reference
from ui import formats, style
from ui.charts import by_region, matrix
from ui.charts import lines as lines_of
from ui.charts.matrix import Cell, Key, Row
from ui.figures import Picture, facts
from ui.frame import View, ask
from ui.texts import coverage as words
from ui.texts import figures as figure_words
from ui.texts.short import short

_KEY = Key(
    (
        *((Cell(symbol), meaning) for symbol, meaning in words.LEGEND.items()),
        (Cell("0", "l0"), words.ZERO),
        (Cell(words.DELIBERATE_SIGN, "deliberate"), figure_words.DELIBERATE),
        (Cell("", "not-looked"), figure_words.NOT_LOOKED),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
    )
)


def kinds(view: View, by: str) -> Picture:
    """The matrix regions x kinds of organisation, or x life domains."""
    cells = ask(queries.coverage_by_region, view.as_of, by)
    margins = ask(queries.coverage_margins, view.as_of, by)
    voice = ask(queries.newcomer_voice_by_region, view.as_of)
    return Picture(
        words.matrix_sentence(cells, margins, by, view.region),
        words.matrix_note(by, view.as_of),
        _matrix(view, cells, margins, voice, by),
        _matrix_table(cells, by),
        ("coverage_cell", "partner_count", "newcomer_voice"),
        f"dekking-{by.replace('_', '-')}",
        facts(view),
    )


def _matrix(view: View, cells: pd.DataFrame, margins: pd.DataFrame, voice: pd.DataFrame, by: str) -> str:
    codes = [option.code for option in reference.options(by)]
    present = {(line.axis, line.code): line for line in lines_of(margins)}
    voices = dict(zip(voice["region"], voice["newcomer_voice_code"], strict=True))
    rows = []
    for region, group in by_region(cells).items():
        line = [_coverage_cell(cell, by) for cell in group]
        margin = present["region", region]
        is_known = group[0].state_code != "not_reported"
        shown = formats.part(margin.present_count, len(codes)) if is_known else formats.MISSING
        line += [Cell(shown, "margin"), _voice_cell(voices.get(region))]
        name = reference.regions()[region].name
        rows.append(Row(name, line, region == view.region, link=view.address_of(region)))
    totals = [present["category", code] for code in codes]
    margin_cells = [Cell(formats.number(total.present_count), "margin") for total in totals]
    rows.append(Row(words.REGIONS_PRESENT, [*margin_cells, Cell(), Cell()], is_margin=True))
    headers = [*(short(by, code) for code in codes), words.PRESENT, words.VOICE]
    return matrix.html(words.CORNER, headers, rows, _KEY, margins=2)


def _coverage_cell(cell: Any, by: str) -> Cell:
    title = f"{reference.label(by, cell.category_code)}: {words.STATES[cell.state_code]}"
    symbol = words.SYMBOLS.get(cell.strongest_engagement_code or "", "")
    if cell.state_code == "active":
        return Cell(f"{formats.number(cell.partner_count)} {symbol}", matrix.count_level(cell.partner_count), title)
    if cell.state_code == "looked":
        return Cell(f"0 {symbol}".strip(), "l0", title)
    if cell.state_code == "deliberate":
        return Cell(words.DELIBERATE_SIGN, "deliberate", title)
    return Cell("", cell.state_code.replace("_", "-"), title)


def _voice_cell(code: str | None) -> Cell:
    if formats.is_missing(code):
        return Cell("", "not-looked", figure_words.UNKNOWN)
    return Cell(words.VOICE_SHORT[str(code)], "margin", reference.label("newcomer_voice", str(code)))


def _matrix_table(cells: pd.DataFrame, by: str) -> pd.DataFrame:
    lines = [
        (
            reference.regions()[cell.region].name,
            reference.label(by, cell.category_code),
            cell.partner_count,
            None
            if formats.is_missing(cell.strongest_engagement_code)
            else reference.label("engagement", cell.strongest_engagement_code),
            words.STATES[cell.state_code],
        )
        for cell in lines_of(cells)
    ]
    return pd.DataFrame(lines, columns=list(words.CELL_TABLE))


def partners_behind(view: View, by: str, code: str) -> str:
    """The partners behind one cell of the matrix as a table."""
    partners = ask(queries.partners_of_region, view.as_of, view.region)
    names = {m.nis: m.name for m in reference.municipalities().values()}
    lines = []
    for partner in lines_of(partners):
        domains = partner.life_domain_codes or ()
        if code not in ([partner.organisation_type_code] if by == "organisation_type" else domains):
            continue
        places = [names[nis] for nis in partner.municipality_codes or ()]
        lines.append(
            [
                partner.name,
                reference.label("organisation_type", partner.organisation_type_code),
                words.engagement(partner.engagement_code, partner.is_active),
                formats.day(partner.since_date),
                formats.day(partner.until_date),
                words.WHOLE_REGION if partner.is_region_wide else ", ".join(places),
                ", ".join(reference.label("life_domain", domain) for domain in domains),
                partner.shared_interest or "",
            ]
        )
    if not lines:
        return style.paragraph(words.NO_PARTNERS)
    more = style.paragraph(figure_words.more_rows(len(lines)), "note") if len(lines) > figure_words.SHOWN_ROWS else ""
    return style.block(style.table(words.PARTNERS_TABLE, lines[: figure_words.SHOWN_ROWS])) + more
