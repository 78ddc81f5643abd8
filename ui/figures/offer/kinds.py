"""The kinds of offer of each region: a matrix of counts on the page, lines of squares on stage."""

from collections.abc import Sequence

from data import reference
from data.questions.offer_assessed import OfferCount
from data.questions.offer_kinds import REST, OfferKinds, RegionKinds, offer_kinds
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Row
from ui.drawing.stage import marks, squares
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import cells
from ui.figures.offer import kinds_nl as words
from ui.figures.offer.switches_nl import SCENARIO, scenario_of
from ui.html import Html
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
    return reference.label("offer_kind", code or REST)


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
    return cells.sized(matrix.html("", headers, rows, cells.LEGEND, margins=2), largest)


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
    states = {(one.region, kind.code): _state(kind) for one in facts.regions for kind in one.kinds}
    labelled = _labelled(facts, own)
    lines = [
        squares.Line(
            _label(code),
            {region: states[region, code] for region in reference.regions()},
            formats.part(count, facts.reporting_count),
            code in labelled,
        )
        for code, count in facts.region_counts
    ]
    return marks.drawing(*squares.drawn(lines, own, words.LEGEND))


def _labelled(facts: OfferKinds, own: str | None) -> Sequence[str]:
    """The kinds the sentence speaks of: those that the own region lacks, then the rarest; as many as fit."""
    lacking = facts.of(own).missing_kinds if own else ()
    rarest = facts.rarest.codes if facts.rarest and not facts.rarest.is_everywhere else ()
    wanted = dict.fromkeys([*lacking, *rarest])
    return list(wanted)[: marks.MOST_LABELS - (own is not None)]


def _state(kind: OfferCount) -> str:
    if kind.offer_count is None:
        return "not_reported"
    return "active" if kind.offer_count else "none"


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
