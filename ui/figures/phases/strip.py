"""How far each region is in each phase: a matrix, with its temperature on a page."""

from collections.abc import Sequence

from data.questions.phase_shares import PhaseShare
from data.questions.phase_strip import PhaseStrip, StripCell, phase_strip
from ui import formats
from ui.drawing import dots
from ui.drawing.matrix import Cell, Key, Row
from ui.drawing.stage import matrix as stage_matrix
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.phases import cells
from ui.figures.phases import strip_nl as words
from ui.html import Html, join, tag
from ui.texts import figures as figure_words
from ui.texts import phases as phase_words
from ui.texts.region import name_of

_KEY = Key(
    (
        (Cell("", "main-phase"), phase_words.MAIN_PHASE),
        (Cell("", "hatched"), words.UNANSWERED),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
        (Cell(phase_words.BACK_TO_START.strip()), words.BEGINS_AGAIN),
    )
)
_H = words.HEADERS


def ask_facts(ask: Ask, setting: Setting) -> PhaseStrip:
    """All regions at the date, with what moved since the earlier one."""
    return ask(phase_strip, setting.as_of, setting.since)


def _counted(column: Column[PhaseShare]) -> Column[StripCell]:
    return Column(column.name, column.header, column.kind, lambda cell: column.value(cell.share))


def numbers(facts: PhaseStrip) -> Table:
    """One row per region and phase."""
    listed: Sequence[Column[StripCell]] = (
        Column("region", _H["region"], Kind.TEXT, lambda cell: name_of(cell.share.region)),
        Column("phase", _H["phase"], Kind.TEXT, lambda cell: phase_words.phases()[cell.share.phase_code]),
        Column(
            "phase_share",
            _H["phase_share"],
            Kind.SHARE,
            lambda cell: cell.share.phase_share,
            lambda cell: cell.share.counts,
        ),
        Column("phase_change", _H["phase_change"], Kind.POINTS, lambda c: c.change.phase_change if c.change else None),
        *map(_counted, cells.count_columns()),
        Column("temperature_degrees", _H["temperature_degrees"], Kind.RATE, lambda cell: cell.temperature_degrees),
    )
    return table(facts.cells, listed)


def stage_numbers(facts: PhaseStrip) -> Table:
    """One row per region, the phases beside each other."""
    names = [Column[tuple[StripCell, ...]]("region", _H["region"], Kind.TEXT, lambda own: name_of(own[0].share.region))]
    return table(_by_region(facts), names + [_phase_column(i, code) for i, code in enumerate(phase_words.phases())])


def _phase_column(place: int, code: str) -> Column[tuple[StripCell, ...]]:
    label = phase_words.phases()[code]
    return Column(code, label, Kind.TEXT, lambda own: formats.share(own[place].share.phase_share))


def _by_region(facts: PhaseStrip) -> list[tuple[StripCell, ...]]:
    return [tuple(cell for cell in facts.cells if cell.share.region == code) for code in cells.region_codes()]


def on_page(facts: PhaseStrip, own: str | None, links: Links) -> Html:
    """Regions down, phases across, the medians under them."""
    rows = [
        Row(
            name_of(profile[0].share.region),
            [*map(_share_cell, profile), _degrees_cell(profile[0].temperature_degrees)],
            profile[0].share.region == own,
            link=cells.address(links, profile[0].share.region),
        )
        for profile in _by_region(facts)
    ]
    if any(middle is not None for _, middle in facts.medians):
        middles = [Cell(formats.share(middle), "margin") for _, middle in facts.medians]
        rows.append(Row(words.MEDIAN_ROW, [*middles, Cell("", "margin")], is_margin=True))
    click = tag("p", words.TO_ITEMS, class_="note screen") if rows[0].link else ""
    return join(click, cells.across([*cells.headers(), words.TEMPERATURE], rows, _KEY))


def _share_cell(cell: StripCell) -> Cell:
    return cells.share_cell(cell.share, words.moved_title(cell))


def _degrees_cell(degrees: float | None) -> Cell:
    if degrees is None:
        return Cell(formats.MISSING, "unknown", words.NO_DEGREES)
    axis = dots.html(phase_words.LOWEST_DEGREES, phase_words.HIGHEST_DEGREES, [float(degrees)], tick=0)
    return Cell(inner=tag("div", axis, tag("span", formats.degrees(degrees)), class_="beside"))


def on_stage(facts: PhaseStrip, own: str | None) -> Html:
    """Regions down, numbered phases across; the later phases that the sentence counts are marked."""
    if all(middle is None for _, middle in facts.medians):
        return Html()
    counted = {
        (order.region, order.later_phase_code)
        for order in facts.orders
        if order.later_phase_code and own in (None, order.region)
    }
    lines = [
        stage_matrix.Line(
            profile[0].share.region,
            [cells.stage_cell(cell.share, counted) for cell in profile] if profile[0].share.is_reported else [],
        )
        for profile in _by_region(facts)
    ]
    looks = cells.stage_looks(phase_words.PERCENT_DONE, is_counting=bool(counted))
    looks.append((stage_matrix.Cell("", "l2", is_dotted=True), phase_words.MAIN_PHASE))
    return stage_matrix.on_stage(
        lines,
        stage_matrix.Words(phase_words.numbered(), figure_words.NOT_REPORTED, looks),
        own,
        stage_matrix.Foot(words.MEDIAN_ROW, [formats.bare_share(middle) for _, middle in facts.medians]),
    )


FIGURE = Figure(
    code="phase_strip",
    page="fasen",
    shown_at={"beeld": "nu"},
    file_name="fasen",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    indicators=("phase_share", "temperature"),
)
