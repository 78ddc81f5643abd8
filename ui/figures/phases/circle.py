"""The five phases of one region as a circle, each leading to its items; for a page, since a room sees columns."""

from collections.abc import Sequence

from data.questions.phase_shares import PhaseShare
from data.questions.phases_of_region import PhaseCircle, phase_circle
from ui.drawing import circle as circles
from ui.drawing.circle import Segment
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.phases import cells
from ui.figures.phases import circle_nl as words
from ui.figures.phases.switches_nl import PHASE
from ui.html import Html, join, tag
from ui.texts.phases import phases
from ui.texts.region import name_of

_H = words.HEADERS


def ask_facts(ask: Ask, setting: Setting) -> PhaseCircle:
    """The region in view, open at the phase that is chosen."""
    return ask(phase_circle, setting.as_of, setting.own, setting.choice(PHASE))


def numbers(facts: PhaseCircle) -> Table:
    """One row per phase."""
    columns: Sequence[Column[PhaseShare]] = (
        Column("phase", _H["phase"], Kind.TEXT, lambda one: phases()[one.phase_code]),
        Column("phase_share", _H["phase_share"], Kind.SHARE, lambda one: one.phase_share, lambda one: one.counts),
        *cells.count_columns(),
    )
    return table(facts.phases, columns)


def on_page(facts: PhaseCircle, own: str | None, links: Links) -> Html:
    """The circle, clockwise from the top."""
    segments = [_segment(facts, share, links) for share in facts.phases]
    click = tag("p", words.TO_ITEMS, class_="note screen") if segments[0].link else ""
    return join(click, circles.html(segments, name_of(facts.region), words.say(facts, own)[0]))


def _segment(facts: PhaseCircle, share: PhaseShare, links: Links) -> Segment:
    printed, kind = cells.shown_share(share)
    return Segment(
        words.lines(share.phase_code),
        printed,
        kind,
        cells.address(links, facts.region, share.phase_code),
        words.segment(share),
        share.unanswered_share or 0,
        bool(share.is_main_phase),
        share.phase_code == facts.opened_phase,
    )


FIGURE = Figure(
    code="phase_circle",
    page="fasen",
    shown_at={"beeld": "regio"},
    is_of_region=True,
    file_name="fasen",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    switches=(PHASE,),
    indicators=("phase_share",),
)
