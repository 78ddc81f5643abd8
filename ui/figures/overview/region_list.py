"""All figures of the 18 regions as a list, in geographic order unless the visitor asks for another."""

from collections.abc import Sequence

from data.questions.phase_shares import PhaseShare
from data.questions.region_summaries import RegionSummaries, RegionSummary, region_summaries
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Row
from ui.drawing.stage import matrix as stage_matrix
from ui.drawing.stage.matrix import Cell as StageCell
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.overview import regions
from ui.figures.overview import regions_nl as words
from ui.figures.overview.switches_nl import ORDER, VIEW
from ui.figures.phases import cells
from ui.html import Html, join, tag
from ui.texts import figures as figure_words
from ui.texts import phases as phase_words

_SILENT = Cell("", "not-reported", figure_words.NOT_REPORTED)
_UNKNOWN = Cell("?", "not-looked", figure_words.UNKNOWN)
_ON_STAGE = (
    *("region", "partner_count", "partner_change", "offer_count", "offer_change", "assessed_count"),
    *("quality_median", "government_count", "municipality_count", "blank_spot_count"),
)


def ask_facts(ask: Ask, setting: Setting) -> RegionSummaries:
    """The facts in the order that was chosen."""
    return ask(region_summaries, setting.as_of, setting.since, setting.choice(ORDER))


def numbers(facts: RegionSummaries) -> Table:
    """Every figure of each region, in the order of the list."""
    return table(facts.regions, _columns(), figure_words.ALL_TOGETHER)


def stage_numbers(facts: RegionSummaries) -> Table:
    """Those without which a room cannot follow, as many as are read from the last row; the picture has the phases."""
    return table(facts.regions, [column for column in _columns() if column.name in _ON_STAGE])


def _columns() -> Sequence[Column[RegionSummary]]:
    headers = words.HEADERS
    phase_shares: list[Column[RegionSummary]] = regions.phase_columns()
    return (
        regions.region_column(),
        *phase_shares,
        Column("partner_count", headers["partner_count"], Kind.COUNT, lambda one: one.partner_count, adds_up=False),
        Column("partner_change", headers["partner_change"], Kind.COUNT, lambda one: one.partner_change, adds_up=False),
        Column("offer_count", headers["offer_count"], Kind.COUNT, lambda one: one.offer_count),
        Column("offer_change", headers["offer_change"], Kind.COUNT, lambda one: one.offer_change, adds_up=False),
        Column("assessed_count", headers["assessed_count"], Kind.COUNT, lambda one: one.assessed_count),
        regions.assessed_share(),
        Column("quality_median", headers["quality_median"], Kind.SCORE, lambda one: one.quality_median),
        Column("government_count", headers["government_count"], Kind.COUNT, lambda one: one.government_count),
        Column("municipality_count", headers["municipality_count"], Kind.COUNT, lambda one: one.municipality_count),
        Column(
            "government_share",
            headers["government_share"],
            Kind.SHARE,
            lambda one: one.government_share,
            lambda one: (one.government_count, one.municipality_count),
        ),
        Column("blank_spot_count", headers["blank_spot_count"], Kind.COUNT, lambda one: one.blank_spot_count),
        Column("reference_date", headers["reference_date"], Kind.DATE, lambda one: one.reference_date),
    )


def on_page(facts: RegionSummaries, own: str | None, links: Links) -> Html:
    """A line per region: a cell per phase, then its figures with what changed beside them."""
    rows = [
        Row(
            regions.name(one.region),
            [*map(_phase, one.phases), *_cells(one)],
            one.region == own,
            link=links("regio", regio=regions.name(one.region)),
        )
        for one in facts.regions
    ]
    rows.append(_together(facts))
    columns = [*words.PHASE_COLUMNS.values(), *words.LIST_COLUMNS]
    return tag("div", matrix.html(words.REGION, columns, rows, margins=len(words.LIST_COLUMNS)), class_="region-list")


def _phase(phase: PhaseShare) -> Cell:
    if not phase.is_reported:
        return _SILENT
    if phase.phase_share is None:
        return _UNKNOWN
    return Cell(formats.bare_share(phase.phase_share), matrix.share_level(phase.phase_share), words.phase_title(phase))


def _cells(one: RegionSummary) -> list[Cell]:
    has_offers = one.offer_count is not None
    governments = formats.part(one.government_count, one.municipality_count)
    return [
        _SILENT if one.partner_count is None else _counted(one.partner_count, one.partner_change),
        _counted(one.offer_count, one.offer_change) if one.offer_count is not None else _SILENT,
        Cell(formats.part(one.assessed_count, one.offer_count)) if has_offers else _SILENT,
        _quality(one) if has_offers else _SILENT,
        _SILENT if one.government_count is None else Cell(governments),
        _blank_spots(one),
        Cell(formats.day(one.reference_date)) if one.is_reported else _SILENT,
    ]


def _together(facts: RegionSummaries) -> Row:
    """All regions together, where they add up: organisations do not, and a median is none of medians."""
    total = numbers(facts)
    offers, spots = map(total.all_together, ("offer_count", "blank_spot_count"))
    assessed, governments = (
        formats.part(*total.counts_together(name)) for name in ("assessed_share", "government_share")
    )
    none = ""
    shown = [*[none] * len(words.PHASE_COLUMNS), none, offers, assessed, none, governments, spots, none]
    return Row(figure_words.ALL_TOGETHER, list(map(Cell, shown)), is_total=True)


def _counted(count: int, change: int | None) -> Cell:
    moved = join(" ", tag("small", formats.change(change))) if change else ""
    return Cell(inner=join(formats.number(count), moved))


def _quality(one: RegionSummary) -> Cell:
    if not one.offer_count:
        return Cell(words.NO_OFFER, "unknown")
    if one.quality_median is None:
        return Cell(figure_words.FEW if one.assessed_count else figure_words.NOT_ASSESSED, "not-looked few")
    return Cell(formats.number(one.quality_median, 1))


def _blank_spots(one: RegionSummary) -> Cell:
    if one.blank_spot_count is None:
        return _UNKNOWN if one.is_reported else _SILENT
    return Cell(formats.number(one.blank_spot_count))


def on_stage(facts: RegionSummaries, own: str | None) -> Html:
    """A line per region in the order of the list: a square per phase, then its figures."""
    lines = [
        stage_matrix.Line(
            one.region,
            [*(regions.stage_phase(phase, one) for phase in one.phases), *map(_plain, _stage_figures(one))]
            if one.is_reported
            else [],
        )
        for one in facts.regions
    ]
    heads = [*words.PHASE_COLUMNS.values(), *words.STAGE_COLUMNS]
    looks = cells.stage_looks(phase_words.PERCENT_DONE, is_counting=bool(facts.unusual_count))
    return stage_matrix.on_stage(lines, stage_matrix.Words(heads, figure_words.NOT_REPORTED, looks), own)


def _stage_figures(one: RegionSummary) -> Sequence[str]:
    quality = formats.MISSING if one.quality_median is None else formats.number(one.quality_median, 1)
    counts = (one.partner_count, one.offer_count, one.assessed_count)
    return (
        *(formats.MISSING if count is None else formats.number(count) for count in counts),
        quality,
        formats.part(one.government_count, one.municipality_count),
        formats.MISSING if one.blank_spot_count is None else formats.number(one.blank_spot_count),
    )


def _plain(printed: str) -> StageCell:
    return StageCell(printed, "plain")


FIGURE = Figure(
    code="region_list",
    page="overzicht",
    file_name="overzicht-lijst",
    facts=ask_facts,
    say=words.say,
    note=words.note_list,
    table=numbers,
    draw_page=on_page,
    indicators=(*regions.INDICATORS, "quality_score", "government_share", "blank_spots", "freshness"),
    draw_stage=on_stage,
    stage_table=stage_numbers,
    switches=(ORDER,),
    shown_at={VIEW.key: "list"},
)
