"""The 18 regions as equal tiles, and the numbers that tiles and list share."""

from collections.abc import Sequence
from typing import TypeVar

from data import reference
from data.questions.phase_shares import PhaseShare
from data.questions.region_tiles import RegionTile, RegionTiles, region_tiles
from ui import formats
from ui.drawing import tiles
from ui.drawing.stage import tiles as stage_tiles
from ui.drawing.stage.matrix import Cell as StageCell
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer.assessment import PARTS
from ui.figures.overview import regions_nl as words
from ui.figures.overview.switches_nl import VIEW
from ui.figures.phases import cells
from ui.html import Html, join
from ui.texts import figures as figure_words
from ui.texts import phases

T = TypeVar("T", bound=RegionTile)
"""A tile, or what a list adds to it."""
_STAGE_COLUMNS = 9
INDICATORS = ("phase_share", "partner_count", "offer_count", "assessed_share")


def ask_facts(ask: Ask, setting: Setting) -> RegionTiles:
    """The facts in geographic order."""
    return ask(region_tiles, setting.as_of)


def region_column() -> Column[T]:
    """The name of the region."""
    return Column("region", words.HEADERS["region"], Kind.TEXT, lambda one: name(one.region))


def phase_columns() -> list[Column[T]]:
    """How far the region is in each phase."""
    return [_phase_column(place, option.code) for place, option in enumerate(reference.options("phase"))]


def _phase_column(place: int, code: str) -> Column[T]:
    return Column(
        f"{code}_share",
        words.phase_header(code),
        Kind.SHARE,
        lambda one: one.phases[place].phase_share,
        lambda one: one.phases[place].counts,
        adds_up=False,
    )


def assessed_share() -> Column[T]:
    """How much of the offer of the region was assessed, of how much."""
    return Column(
        "assessed_share",
        words.HEADERS["assessed_share"],
        Kind.SHARE,
        lambda one: one.assessed_share,
        lambda one: (one.assessed_count, one.offer_count),
    )


def name(region: str) -> str:
    """What a region is called."""
    return reference.regions()[region].name


def _columns() -> Sequence[Column[RegionTile]]:
    headers = words.HEADERS
    phase_shares: list[Column[RegionTile]] = phase_columns()
    return (
        region_column(),
        *phase_shares,
        Column("partner_count", headers["partner_count"], Kind.COUNT, lambda one: one.partner_count, adds_up=False),
        Column("offer_count", headers["offer_count"], Kind.COUNT, lambda one: one.offer_count),
        Column("assessed_count", headers["assessed_count"], Kind.COUNT, lambda one: one.assessed_count),
        assessed_share(),
        Column("reference_date", headers["reference_date"], Kind.DATE, lambda one: one.reference_date),
    )


def numbers(facts: RegionTiles) -> Table:
    """The figures of each region."""
    return table(facts.regions, _columns(), figure_words.ALL_TOGETHER)


def stage_numbers(facts: RegionTiles) -> Table:
    """What a room asks about: phases, partners, offer."""
    return table(facts.regions, _columns()[:_STAGE_COLUMNS])


def on_page(facts: RegionTiles, own: str | None, links: Links) -> Html:
    """The tiles, each a link to the page of its region."""
    inner = {one.region: inner_tile(one) if one.is_reported else None for one in facts.regions}
    legend = tiles.legend(
        tuple(phases.phases().values()), [(part.page_kind, part.label) for part in PARTS], words.LEGEND
    )
    return join(legend, tiles.grid(inner, own, lambda region: links("regio", regio=name(region))))


def inner_tile(one: RegionTile) -> Html:
    """What stands in the tile of one region."""
    shares = one.assessment.shares if one.assessment else ()
    bar = ((part.page_kind, share) for part, share in zip(PARTS, shares, strict=False))
    return tiles.profile([_phase(phase) for phase in one.phases], words.counts(one), bar)


def _phase(phase: PhaseShare) -> tiles.Phase:
    text = "?" if phase.phase_share is None else formats.bare_share(phase.phase_share)
    return tiles.Phase(phase.phase_share, text, words.phase_title(phase))


def on_stage(facts: RegionTiles, own: str | None) -> Html:
    """The tiles with a square per phase, wherever the regions stand in the facts."""
    profiles = [
        stage_tiles.Profile(one.region, [stage_phase(phase, one) for phase in one.phases] if one.is_reported else [])
        for one in facts.regions
    ]
    return stage_tiles.on_stage(profiles, own, words.STAGE_TILES)


def stage_phase(phase: PhaseShare, one: RegionTile) -> StageCell:
    """One phase of one region for a room, marked where it is the later phase that is clearly further."""
    return cells.stage_cell(phase, {(one.region, one.later_phase_code)})._replace(is_dotted=False)


def on_slide(facts: RegionTiles, own: str | None) -> Table:
    """A line per region: its phases, and what a tile counts."""
    columns: Sequence[Column[RegionTile]] = (
        region_column(),
        *map(_slide_phase, range(len(words.PHASE_COLUMNS))),
        Column("partner_count", words.HEADERS["partner_count"], Kind.COUNT, lambda one: one.partner_count),
        Column("assessed", words.SLIDE_ASSESSED, Kind.RATE, words.assessed_of),
        Column("reference_date", words.HEADERS["reference_date"], Kind.DATE, lambda one: one.reference_date),
    )
    return table(facts.regions, columns)


def _slide_phase(place: int) -> Column[RegionTile]:
    header = words.SLIDE_PHASES[place]
    return Column(f"phase_{place}", header, Kind.RATE, lambda one: formats.share(one.phases[place].phase_share))


TILES = Figure(
    code="region_tiles",
    page="overzicht",
    file_name="overzicht-regios",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=INDICATORS,
    draw_stage=on_stage,
    draw_slide=on_slide,
    stage_table=stage_numbers,
    shown_at={VIEW.key: "tiles"},
)
