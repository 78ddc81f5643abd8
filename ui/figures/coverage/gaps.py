"""The matrix of coverage by what can lack: gaps and what nobody looked at stand out, what is there recedes."""

from data.questions.coverage_matrix import CoverageCell, CoverageMatrix, RegionCoverage
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key
from ui.drawing.small_bars import Entry
from ui.drawing.stage import matrix as stage_matrix
from ui.figures.coverage import gaps_nl as words
from ui.figures.coverage import kinds, kinds_nl, rows
from ui.figures.coverage.switches_nl import BY
from ui.figures.figure import Figure, Links
from ui.html import Html
from ui.texts import coverage
from ui.texts.region import name_of

_KEY = Key(
    (
        (Cell("0", "lacking"), words.GAP),
        (Cell(f"0 {coverage.SYMBOLS['2']}", "lacking"), words.LISTENS),
        (Cell("3", "recedes"), words.COVERED),
        (Cell("3", "recedes lends"), words.ASK),
        *kinds.NOTHING,
    )
)

_PRESENT = "l1"
"""What is there, on stage: one pale look for all, since how many they are is not what that picture asks."""


def on_page(facts: CoverageMatrix, own: str | None, links: Links) -> Html:
    """Regions down, categories across; beside and under them how many gaps, and how many nobody looked at."""
    lines = []
    for region in facts.regions:
        cells = [_cell(facts, region, cell, links, own) for cell in region.kinds]
        counts = (region.gap_count, region.unseen_count)
        cells += [Cell(formats.number(count), "margin") for count in counts]
        lines.append(rows.region_row(links, region.region, cells, own))
    lines.append(rows.margin_row(words.GAPS_IN, [one.gap_count for one in facts.kinds], 2))
    lines.append(rows.margin_row(words.UNSEEN_IN, [one.unseen_count for one in facts.kinds], 2))
    headers = [*rows.category_headers(facts.by, [one.code for one in facts.kinds]), words.GAPS, words.UNSEEN]
    return rows.framed(matrix.html(kinds_nl.CORNER, headers, lines, _KEY, margins=2))


def _cell(facts: CoverageMatrix, region: RegionCoverage, cell: CoverageCell, links: Links, own: str | None) -> Cell:
    link = rows.cell_link(links, region.region, facts.by, cell.category_code, "gaps")
    whole = kinds.square(cell, facts.by, link)
    if cell.state == "active":
        count = cell.partner_count or 0
        lends = " lends" if _is_asked(facts, region, cell, own) else ""
        return Cell(formats.number(count), f"recedes {rows.width(count)}{lends}", whole.title, link=link)
    return Cell(whole.shown, "lacking" if cell.state == "looked" else whole.kind, whole.title, link=whole.link)


def _is_asked(facts: CoverageMatrix, region: RegionCoverage, cell: CoverageCell, own: str | None) -> bool:
    """Whether the region in view lacks this category, and this region is one of the nearest that has it."""
    if own is None:
        return False
    gaps = facts.of(own).in_state("looked")
    return any(gap.category_code == cell.category_code and region.region in gap.nearest_regions for gap in gaps)


def on_phone(facts: CoverageMatrix, own: str | None) -> Html:
    """Two lists: in how many regions each kind lacks, and of each region what lacks and what nobody looked at."""
    lacking = [
        rows.category_entry(facts.by, one.code, one.gap_share, kinds_nl.on_bar(one.gap_count, one.looked_count))
        for one in facts.kinds
    ]
    regions = [
        Entry(one.region, name_of(one.region), words.beside(one), lines=words.lines(facts, one))
        for one in facts.regions
    ]
    return rows.two_lists(words.note_of_list(facts), lacking, regions, None, own)


def on_stage(facts: CoverageMatrix, own: str | None) -> Html:
    """Gaps stand out by a look of their own; what is there keeps its number."""
    if not facts.reporting_count:
        return Html()
    outer = facts.most_lacking.codes if own is None and facts.most_lacking else ()
    lines = [
        kinds.stage_line(one, one.kinds, words.gaps(one.gap_count), is_own=one.region == own, gap="spot")
        for one in facts.regions
    ]
    looks = [(stage_matrix.Cell("3", _PRESENT), coverage.STATES["active"])]
    lines = [line._replace(cells=[_receding(cell) for cell in line.cells]) for line in lines]
    counts = [formats.number(one.gap_count) for one in facts.kinds]
    return stage_matrix.on_stage(
        lines,
        kinds.stage_words(facts.by, facts.kinds, "", looks, ("spot", words.GAP)),
        own,
        stage_matrix.Foot(words.STAGE_GAPS_IN, counts),
        kinds.columns_of(facts.kinds, outer),
    )


def _receding(cell: stage_matrix.Cell) -> stage_matrix.Cell:
    """What is there, all alike."""
    return cell if cell.kind in {*kinds.STAGE_LOOKS.values(), "spot"} else cell._replace(kind=_PRESENT)


FIGURE = Figure(
    code="coverage_gaps",
    page="dekking",
    file_name="leemten",
    shown_at={"beeld": "organisations", "modus": "gaps"},
    facts=kinds.ask_facts,
    say=words.say,
    note=words.note,
    table=kinds.numbers,
    stage_table=kinds.stage_numbers,
    draw_page=on_page,
    draw_narrow=on_phone,
    draw_stage=on_stage,
    switches=(BY,),
    indicators=("coverage_gap", "coverage_cell"),
)
