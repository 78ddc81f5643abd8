"""The phases of one region beside the median: a matrix on paper, bars on a slide, on stage columns with what was.

Page fasen shows the circle and the items instead, which a room or a report cannot open.
"""

from collections.abc import Sequence

from data.questions.phases_of_region import PhaseOfRegion, PhasesOfRegion, phases_of_region
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Row
from ui.drawing.stage import share_columns
from ui.drawing.stage.legend import Entry
from ui.drawing.stage.share_columns import Bar
from ui.figures.figure import Ask, Bars, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.phases import cells
from ui.figures.phases import of_region_nl as words
from ui.html import Html, join, tag
from ui.texts import phases as phase_words

_H, _BEFORE = words.HEADERS, words.BEFORE


def ask_facts(ask: Ask, setting: Setting) -> PhasesOfRegion:
    """The region in view, with what moved since the earlier date."""
    return ask(phases_of_region, setting.as_of, setting.since, setting.own)


def _label(phase: PhaseOfRegion) -> str:
    return phase_words.phases()[phase.share.phase_code]


def _change(phase: PhaseOfRegion) -> float | None:
    return phase.change.phase_change if phase.change else None


def _earlier(phase: PhaseOfRegion) -> float | None:
    """The share in the delivery before; missing where nothing can be compared."""
    return phase.change.earlier_share if phase.change and phase.change.phase_change is not None else None


def numbers(facts: PhasesOfRegion) -> Table:
    """One row per phase."""
    listed: Sequence[Column[PhaseOfRegion]] = (
        Column("phase", _H["phase"], Kind.TEXT, _label),
        Column(
            "phase_share",
            _H["phase_share"],
            Kind.SHARE,
            lambda one: one.share.phase_share,
            lambda one: one.share.counts,
        ),
        Column("median", _H["median"], Kind.SHARE, lambda one: one.median),
        Column("phase_change", _H["phase_change"], Kind.POINTS, _change),
        Column("unanswered_count", _H["unanswered_count"], Kind.COUNT, lambda one: one.share.unanswered_count),
    )
    return table(facts.phases, listed)


def stage_numbers(facts: PhasesOfRegion) -> Table:
    """Now and before, per phase."""
    listed: Sequence[Column[PhaseOfRegion]] = (
        Column("phase", _BEFORE["phase"], Kind.TEXT, _label),
        Column("phase_share", _BEFORE["phase_share"], Kind.TEXT, lambda one: formats.share(one.share.phase_share)),
        Column("earlier_share", _BEFORE["earlier_share"], Kind.TEXT, lambda one: formats.share(_earlier(one))),
    )
    return table(facts.phases, listed)


def on_page(facts: PhasesOfRegion, own: str | None, links: Links) -> Html:
    """Three lines of a matrix: here, the median, the change; empty without a sheet Fasen."""
    if not facts.is_reported:
        return Html()
    return join(tag("p", words.MATRIX, class_="note"), matrix.html("", headers(facts), rows(facts)))


def headers(facts: PhasesOfRegion) -> list[str]:
    """The phases as narrow headers."""
    return phase_words.short_numbered()


def rows(facts: PhasesOfRegion) -> list[Row]:
    """Here, the median of the regions, the change."""
    return [
        Row(words.OWN, [cells.share_cell(one.share) for one in facts.phases], is_own=True),
        Row(words.MEDIAN, [Cell(formats.share(one.median)) for one in facts.phases], is_margin=True),
        Row(words.CHANGE, [Cell(formats.points(_change(one))) for one in facts.phases], is_margin=True),
    ]


def on_stage(facts: PhasesOfRegion, own: str | None) -> Html:
    """A bar per phase, a line across it where it was, a sign at the region's own main phases."""
    bars = [
        Bar(label, one.share.phase_share, _earlier(one), phase_words.MAIN_SIGN if one.share.is_main_phase else "")
        for label, one in zip(phase_words.numbered(), facts.phases, strict=True)
    ]
    entries: list[Entry] = []
    if any(bar.sign and bar.share is not None for bar in bars):
        entries.append(("sign", phase_words.MAIN_SIGN, phase_words.MAIN_PHASE))
    if facts.compared_date is not None:
        entries.append(("line", "before", words.before(facts)))
    return share_columns.bars(bars, entries)


def on_slide(facts: PhasesOfRegion, own: str | None) -> Bars | None:
    """Upright bars, the median beside them; a phase without an answer has none and is named."""
    if not facts.is_reported:
        return None
    series = (
        (words.OWN, tuple(formats.percent(one.share.phase_share) for one in facts.phases)),
        (words.MEDIAN_SERIES, tuple(formats.percent(one.median) for one in facts.phases)),
    )
    blank = [_label(one) for one in facts.phases if one.share.phase_share is None]
    labels = tuple(map(_label, facts.phases))
    return Bars(labels, series, words.AXIS, words.unanswered(blank), is_upright=True)


FIGURE = Figure(
    code="phases_of_region",
    page="fasen",
    shown_at={"beeld": "regio"},
    is_of_region=True,
    file_name="fasen",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    draw_slide=on_slide,
    indicators=("phase_share", "phase_change"),
)
