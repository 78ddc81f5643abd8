"""The kinds of offer of each municipality of one region: a matrix of counts."""

from collections.abc import Sequence

from data import reference
from data.questions.offer_assessed import OfferCount
from data.questions.offer_places import OfferPlaces, PlaceKinds, offer_places
from ui import formats
from ui.drawing import matrix
from ui.drawing.matrix import Cell, Key, Row
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import cells
from ui.figures.offer import phrases_nl as phrases
from ui.figures.offer import places_nl as words
from ui.figures.offer.kinds import kind_cell
from ui.figures.offer.switches_nl import SCENARIO, scenario_of
from ui.html import Html
from ui.texts.short import short

_LEGEND = Key(((Cell("3 (2)", "l3"), phrases.COUNTED), (Cell(phrases.NO_OFFER, "gap"), words.NO_OWN_OFFER)))


def _facts(ask: Ask, setting: Setting) -> OfferPlaces:
    return ask(offer_places, setting.as_of, setting.own, scenario_of(setting.choice(SCENARIO)))


def _table(facts: OfferPlaces) -> Table:
    columns: Sequence[Column[tuple[str, OfferCount]]] = (
        Column("municipality", words.HEADERS["municipality"], Kind.TEXT, lambda row: row[0]),
        Column("offer_kind", words.HEADERS["offer_kind"], Kind.TEXT, lambda row: _label(row[1])),
        Column("offer_count", words.HEADERS["offer_count"], Kind.COUNT, lambda row: row[1].offer_count),
        Column("assessed_count", words.HEADERS["assessed_count"], Kind.COUNT, lambda row: row[1].assessed_count),
    )
    places = [*([facts.wide] if facts.wide else []), *facts.places]
    return table(((one.name or phrases.WHOLE_REGION, kind) for one in places for kind in one.kinds), columns)


def _label(kind: OfferCount) -> str:
    return reference.label("offer_kind", kind.code or "")


def _page(facts: OfferPlaces, own: str | None, links: Links) -> Html:
    rows = [Row(one.name or "", _cells(one)) for one in facts.places]
    if facts.wide and facts.wide.offer_count:
        rows.insert(0, Row(phrases.WHOLE_REGION, _cells(facts.wide), is_margin=True))
    totals = [Cell(formats.number(count), "margin") for _, count in facts.place_counts]
    supplied = Cell(formats.part(facts.supplied_count, facts.municipality_count), "margin")
    rows.append(Row(words.MUNICIPALITIES_PRESENT, [*totals, supplied], is_margin=True))
    headers = [*(short("offer_kind", code) for code, _ in facts.place_counts), phrases.TOGETHER]
    every = [*facts.places, *([facts.wide] if facts.wide else [])]
    largest = max(kind.offer_count or 0 for one in every for kind in one.kinds)
    return cells.sized(matrix.html("", headers, rows, _LEGEND, margins=1), largest)


def _cells(place: PlaceKinds) -> list[Cell]:
    """The kinds of one place and their sum; a place without any offer is a gap."""
    empty = "none" if place.offer_count else "gap"
    together = Cell("", "margin", "", cells.counted(place.offer_count, place.assessed_count))
    return [
        *(kind_cell(kind, empty=empty) for kind in place.kinds),
        together if place.offer_count else Cell(phrases.NO_OFFER, "gap"),
    ]


FIGURE = Figure(
    code="offer_places",
    page="aanbod",
    file_name="aanbod-gemeenten",
    facts=_facts,
    say=words.say,
    note=words.note,
    table=_table,
    draw_page=_page,
    indicators=("offer_kind", "reached_share", "assessed_share", "fresh_share", "scenario"),
    switches=(SCENARIO,),
    shown_at={"beeld": "soorten"},
    is_of_region=True,
    is_empty=lambda facts: not facts.municipality_count,
)
