"""The squares of phases that several figures draw, the addresses they lead to, and what counts for nothing."""

from collections.abc import Collection, Sequence

from data import reference
from data.questions.phase_shares import PhaseShare
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.drawing.stage import matrix as stage_matrix
from ui.figures.figure import Column, Kind, Links
from ui.figures.phases import strip_nl
from ui.figures.phases.switches_nl import PHASE, PICTURE
from ui.html import Html, join, tag
from ui.texts import phases as words
from ui.texts.region import name_of

STAGE_KINDS = {"not-reported": "silent", "not-looked": "unknown"}
"""How the looks of a page are called on stage, where they differ."""


def headers() -> list[str]:
    """The phases as column headers, the last with the sign that the circle starts again."""
    *first, last = words.short_numbered()
    return [*first, last + words.BACK_TO_START]


def across(columns: Sequence[str], rows: Sequence[Row], key: Key) -> Html:
    """Regions down, phases across; on a phone all five stand beside each other."""
    return tag("div", matrix.html(words.CORNER, columns, rows, key), class_="phases")


def address(links: Links, region: str, phase: str = "") -> str:
    """The address of one region on page fasen, open at a phase."""
    chosen = {"regio": name_of(region), PICTURE.key: PICTURE.options["regio"]}
    return links("fasen", **chosen, **({PHASE.key: words.phases()[phase]} if phase else {}))


def region_codes() -> tuple[str, ...]:
    """The 18 regions in geographic order."""
    return tuple(reference.regions())


def share_cell(share: PhaseShare, title: str = "") -> Cell:
    """One phase of one region: its share printed, the unanswered part hatched, the main phase marked."""
    title = title or strip_nl.cell_title(share)
    printed, kind = shown_share(share)
    if kind in {"not-reported", "deliberate"}:
        return Cell(printed, kind, title)
    mark = tag("span", printed, class_="main-phase" if share.is_main_phase else None)
    rest = f"flex-basis:{100 * (share.unanswered_share or 0):.0f}%"
    hatched = tag("i", class_="hatched", style=rest) if share.unanswered_share else ""
    return Cell("", kind, title, tag("div", join(mark, hatched), class_="split"))


def shown_share(share: PhaseShare) -> tuple[str, str]:
    """What is printed for one phase of one region, and the class that colours it: four kinds of nothing differ."""
    if not share.is_reported:
        return "", "not-reported"
    if share.unanswered_share is None:
        return words.NOT_APPLICABLE, "deliberate"
    if share.phase_share is None:
        return "?", "not-looked"
    return formats.share(share.phase_share), matrix.share_level(share.phase_share)


def count_columns() -> Sequence[Column[PhaseShare]]:
    """How many items have each status in one phase of one region, and whether it is a main phase."""
    h = strip_nl.HEADERS
    return (
        Column("done_count", h["done_count"], Kind.COUNT, lambda one: one.done_count),
        Column("busy_count", h["busy_count"], Kind.COUNT, lambda one: one.busy_count),
        Column("not_yet_count", h["not_yet_count"], Kind.COUNT, lambda one: one.not_yet_count),
        Column("not_applicable_count", h["not_applicable_count"], Kind.COUNT, lambda one: one.not_applicable_count),
        Column("unanswered_count", h["unanswered_count"], Kind.COUNT, lambda one: one.unanswered_count),
        Column("is_main_phase", h["is_main_phase"], Kind.YES_NO, lambda one: one.is_main_phase),
    )


def stage_cell(share: PhaseShare, counted: Collection[tuple[str, str | None]] = ()) -> stage_matrix.Cell:
    """One phase of one region for a room: its share as a number, a dot at its main phase."""
    printed, kind = shown_share(share)
    if share.phase_share is not None:
        printed = formats.bare_share(share.phase_share)
    return stage_matrix.Cell(
        "" if kind == "deliberate" else printed,
        STAGE_KINDS.get(kind, kind),
        (share.region, share.phase_code) in counted,
        bool(share.is_main_phase),
    )


def stage_looks(steps_mean: str, *, is_counting: bool = False) -> list[tuple[stage_matrix.Cell, str]]:
    """The five steps of blue and what they mean, and the mark of a later phase where any has it."""
    steps = [stage_matrix.Cell(printed, f"l{level}") for level, printed in enumerate(words.STEPS, 1)]
    looks = [*((step, "") for step in steps[:-1]), (steps[-1], steps_mean)]
    return [*looks, (stage_matrix.Cell("", "l2", is_counted=True), words.FURTHER)] if is_counting else looks
