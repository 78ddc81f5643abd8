"""What moved in the phases between two dates: two dots per phase on a page, numbers on stage."""

from collections.abc import Sequence

from data.questions.phase_movement import MovedCell, PhaseMovement, PhaseMoves, phase_movement
from data.questions.phase_shares import PhaseChange, Way
from ui import formats
from ui.drawing import dots
from ui.drawing.matrix import Cell, Key, Row
from ui.drawing.stage import matrix as stage_matrix
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.phases import cells
from ui.figures.phases import movement_nl as words
from ui.html import Html, join, tag
from ui.texts import figures as figure_words
from ui.texts import phases as phase_words
from ui.texts.region import name_of

_KEY = Key(
    (
        (Cell("+", "forward"), phase_words.FORWARD),
        (Cell("=", "l0"), phase_words.SAME),
        (Cell("−", "back"), phase_words.BACK),
        (Cell("", "not-looked"), words.NO_COMPARISON),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
    )
)
_WAYS: dict[Way, str] = {"forward": "+", "same": "=", "back": "−"}
_LOOKS: dict[Way, str] = {"forward": "ahead", "same": "still", "back": "behind"}
"""Signs of the ways on stage, and how they look on a page."""
_H, _COUNTS = words.HEADERS, words.COUNTS


def ask_facts(ask: Ask, setting: Setting) -> PhaseMovement:
    """All regions between the two dates."""
    return ask(phase_movement, setting.as_of, setting.since)


def numbers(facts: PhaseMovement) -> Table:
    """One row per region and phase; none without an earlier date."""
    columns: Sequence[Column[PhaseChange]] = (
        Column("region", _H["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column("phase", _H["phase"], Kind.TEXT, lambda one: phase_words.phases()[one.phase_code]),
        Column("earlier_date", _H["earlier_date"], Kind.DATE, lambda one: one.earlier_date),
        Column("earlier_share", _H["earlier_share"], Kind.SHARE, lambda one: one.earlier_share),
        Column("reference_date", _H["reference_date"], Kind.DATE, lambda one: one.reference_date),
        Column("phase_share", _H["phase_share"], Kind.SHARE, lambda one: one.phase_share),
        Column("phase_change", _H["phase_change"], Kind.POINTS, lambda one: one.phase_change),
    )
    return table([cell.change for cell in facts.cells if cell.change is not None], columns)


def counts(facts: PhaseMovement) -> Table:
    """Per phase how many regions went which way."""
    columns: Sequence[Column[PhaseMoves]] = (
        Column("phase", _COUNTS["phase"], Kind.TEXT, lambda one: phase_words.phases()[one.phase_code]),
        Column("forward_count", _COUNTS["forward_count"], Kind.COUNT, lambda one: one.forward_count),
        Column("same_count", _COUNTS["same_count"], Kind.COUNT, lambda one: one.same_count),
        Column("back_count", _COUNTS["back_count"], Kind.COUNT, lambda one: one.back_count),
        Column("not_compared_count", _COUNTS["not_compared_count"], Kind.COUNT, lambda one: one.not_compared_count),
    )
    return table(facts.phases, columns)


def on_page(facts: PhaseMovement, own: str | None, links: Links) -> Html:
    """Regions down, phases across: a hollow dot where each stood, a full one where it stands."""
    rows = [
        Row(
            name_of(region),
            [_cell(cell) for cell in facts.cells if cell.share.region == region],
            region == own,
            link=cells.address(links, region),
        )
        for region in cells.region_codes()
    ]
    reading = words.dots(facts)
    return join(
        tag("p", reading, class_="note") if reading else "",
        cells.across(cells.headers(), rows, _KEY),
    )


def _cell(cell: MovedCell) -> Cell:
    title, change = words.cell_title(cell), cell.change
    if not cell.share.is_reported:
        return Cell("", "not-reported", title)
    if change is None or change.way is None or change.earlier_share is None or change.phase_share is None:
        return Cell("", "not-looked", title)
    line = dots.move(0, 1, change.earlier_share, change.phase_share)
    moved = tag("div", line, tag("span", formats.points(change.phase_change)), class_=f"moved {_LOOKS[change.way]}")
    return Cell("", "", title, moved)


def on_stage(facts: PhaseMovement, own: str | None) -> Html:
    """Regions down, phases across, how many points each moved; empty without an earlier date."""
    if facts.since is None:
        return Html()
    lines = [
        stage_matrix.Line(region, [_stage_cell(cell) for cell in facts.cells if cell.share.region == region])
        for region in cells.region_codes()
    ]
    looks = [
        *((stage_matrix.Cell(sign, way), words.WAYS[way]) for way, sign in _WAYS.items()),
        (stage_matrix.Cell("", "unknown"), words.NO_COMPARISON),
    ]
    return stage_matrix.on_stage(
        lines,
        stage_matrix.Words(phase_words.numbered(), figure_words.NOT_REPORTED, looks),
        own,
        stage_matrix.Foot(words.FORWARD_IN, [formats.number(one.forward_count) for one in facts.phases]),
    )


def _stage_cell(cell: MovedCell) -> stage_matrix.Cell:
    if cell.change is None or cell.change.way is None:
        return stage_matrix.Cell("", "unknown" if cell.share.is_reported else "silent")
    way = cell.change.way
    return stage_matrix.Cell(_WAYS[way] if way == "same" else formats.change(cell.change.points), way)


FIGURE = Figure(
    code="phase_movement",
    page="fasen",
    shown_at={"beeld": "beweging"},
    file_name="fasen-beweging",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=counts,
    draw_page=on_page,
    draw_stage=on_stage,
    indicators=("phase_change", "phase_share"),
)
