"""The kinds of offer of each region: a matrix of counts on the page and on stage."""

from collections.abc import Collection, Sequence

from data import reference
from data.questions.offer_assessed import OfferCount
from data.questions.offer_kinds import OfferKinds, RegionKinds, offer_kinds
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Row
from ui.drawing.stage import matrix as stage_matrix
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import cells
from ui.figures.offer import kinds_nl as words
from ui.figures.offer.switches_nl import SCENARIO, scenario_of
from ui.html import Html, join, tag
from ui.texts import figures as figure_words
from ui.texts.short import short


def _facts(ask: Ask, setting: Setting) -> OfferKinds:
    return ask(offer_kinds, setting.as_of, scenario_of(setting.choice(SCENARIO)))


def _table(facts: OfferKinds) -> Table:
    columns: Sequence[Column[tuple[str, OfferCount]]] = (
        Column("region", words.HEADERS["region"], Kind.TEXT, lambda row: reference.regions()[row[0]].name),
        Column("offer_kind", words.HEADERS["offer_kind"], Kind.TEXT, lambda row: _label(row[1].code)),
        Column("offer_count", words.HEADERS["offer_count"], Kind.COUNT, lambda row: row[1].offer_count),
        Column("assessed_count", words.HEADERS["assessed_count"], Kind.COUNT, lambda row: row[1].assessed_count),
    )
    return table(((one.region, kind) for one in facts.regions for kind in one.kinds), columns)


def _label(code: str | None) -> str:
    return reference.label("offer_kind", code or reference.REST)


def _page(facts: OfferKinds, own: str | None, links: Links) -> Html:
    codes = [code for code, _ in facts.region_counts]
    rows = [
        Row(
            reference.regions()[one.region].name,
            [
                *(kind_cell(kind, _link(facts, one, kind, links)) for kind in one.kinds),
                Cell(formats.part(one.kind_count, words.KIND_COUNT), "margin"),
                Cell(formats.part(one.goal_count, words.GOAL_COUNT), "margin"),
            ],
            one.region == own,
            link=links("regio", regio=reference.regions()[one.region].name),
        )
        for one in facts.regions
    ]
    is_known = bool(facts.reporting_count)
    totals = [
        Cell(formats.number(count) if is_known else formats.MISSING, "margin") for _, count in facts.region_counts
    ]
    rows.append(Row(words.REGIONS_PRESENT, [*totals, Cell(), Cell()], is_margin=True))
    headers = [*(short("offer_kind", code) for code in codes), words.KINDS, words.GOALS]
    largest = max(kind.offer_count or 0 for one in facts.regions for kind in one.kinds)
    click = tag("p", words.CLICK, class_="note screen") if any(cell.link for row in rows for cell in row.cells) else ""
    return join(click, cells.sized(matrix.html("", headers, rows, cells.LEGEND, margins=2), largest))


def _link(facts: OfferKinds, one: RegionKinds, kind: OfferCount, links: Links) -> str:
    return cells.offers_link(links, one.region, facts.scenario, kind.code) if kind.offer_count else ""


def kind_cell(kind: OfferCount, link: str = "", empty: str = "l0") -> Cell:
    """A number of offers of a kind; ``empty`` is the class of none."""
    if kind.offer_count is None:
        return cells.NOT_REPORTED
    if not kind.offer_count:
        return Cell("0", empty, words.title(kind))
    level = matrix.count_level(kind.offer_count)
    return Cell("", level, words.title(kind), cells.counted(kind.offer_count, kind.assessed_count), link)


def _stage(facts: OfferKinds, own: str | None) -> Html:
    if not facts.reporting_count:
        return Html()
    rarest = facts.rarest.codes if own is None and facts.rarest and not facts.rarest.is_everywhere else ()
    lacking = facts.of(own).missing_kinds if own else ()
    lines = [
        stage_matrix.Line(
            one.region,
            [] if one.offer_count is None else [_stage_cell(kind, one.region == own, lacking) for kind in one.kinds],
            "" if one.kind_count is None else formats.part(one.kind_count, words.KIND_COUNT),
        )
        for one in facts.regions
    ]
    codes = [code for code, _ in facts.region_counts]
    looks = [*stage_matrix.count_looks(words.OFFERS), (stage_matrix.Cell("0", "l0"), words.NONE)]
    return stage_matrix.on_stage(
        lines,
        stage_matrix.Words([short("offer_kind", code) for code in codes], figure_words.NOT_REPORTED, looks),
        own,
        stage_matrix.Foot(words.PRESENT_IN, [formats.number(count) for _, count in facts.region_counts]),
        [i for i, code in enumerate(codes) if code in rarest],
    )


def _stage_cell(kind: OfferCount, is_own: bool, lacking: Collection[str]) -> stage_matrix.Cell:
    count = kind.offer_count or 0
    return stage_matrix.Cell(formats.number(count), matrix.count_level(count), is_own and kind.code in lacking)


def _stage_table(facts: OfferKinds) -> Table:
    columns: Sequence[Column[tuple[str, int]]] = (
        Column("offer_kind", words.HEADERS["offer_kind"], Kind.TEXT, lambda row: _label(row[0])),
        Column("region_count", words.HEADERS["region_count"], Kind.COUNT, lambda row: row[1]),
        Column("reporting_count", words.HEADERS["reporting_count"], Kind.COUNT, lambda row: facts.reporting_count),
    )
    return table(facts.region_counts, columns)


FIGURE = Figure(
    code="offer_kinds",
    page="aanbod",
    file_name="aanbod-soorten",
    facts=_facts,
    say=words.say,
    note=words.note,
    table=_table,
    draw_page=_page,
    draw_stage=_stage,
    stage_table=_stage_table,
    indicators=("offer_kind", "offer_diversity", "assessed_share", "fresh_share", "scenario"),
    switches=(SCENARIO,),
    shown_at={"beeld": "soorten"},
)
