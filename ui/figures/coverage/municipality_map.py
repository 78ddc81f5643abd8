"""The municipalities of one region: a map with its table on a page, squares and names on stage."""

from collections.abc import Sequence

from data.questions.municipality_map import Look, Municipality, MunicipalityMap, municipality_map
from data.reference import outlines
from ui import formats
from ui.drawing import matrix, outline
from ui.drawing.matrix import Cell, Row
from ui.drawing.stage import marks, waffle
from ui.figures.coverage import municipality_map_nl as words
from ui.figures.coverage import places_nl as places
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html, join, tag
from ui.texts import figures as figure_words

_ENGAGEMENT_KINDS = {"0": "l0", "1": "l1", "2": "l2", "3": "l3", "4": "l4", "bewust_niet": "deliberate"}
_CELLS = {"local": "l3", "region_wide": "l1", "none": "l0", "not_reported": "not-reported"}
_FILLS = {
    "blank_spot": "blank",
    "joining": "joining",
    "local": "full",
    "region_wide": "dotted",
    "none": "lined",
    "not_reported": "hatched",
}
_SQUARES: dict[Look, str] = {
    "blank_spot": "spot",
    "joining": "joining",
    "none": "open",
    "region_wide": "half",
    "local": "full dim",
    "not_reported": "silent",
}
"""Per state how a square looks on stage, in the order in which they stand there."""


def ask_facts(ask: Ask, setting: Setting) -> MunicipalityMap:
    """The facts of the region in view. Raises LookupError without one."""
    return ask(municipality_map, setting.as_of, setting.own)


def _columns() -> dict[str, Column[Municipality]]:
    h = words.HEADERS
    columns: Sequence[Column[Municipality]] = (
        Column("name", h["name"], Kind.TEXT, lambda one: one.name),
        Column("state", h["state"], Kind.TEXT, lambda one: places.PARTNER_STATES[one.state]),
        Column("local_partner_count", h["local_partner_count"], Kind.COUNT, lambda one: one.local_partner_count),
        Column("offer_count", h["offer_count"], Kind.COUNT, lambda one: one.offer_count),
        Column("engagement", h["engagement"], Kind.TEXT, lambda one: places.label(one.engagement_code)),
        Column("since_date", h["since_date"], Kind.DATE, lambda one: one.since_date),
        Column("is_blank_spot", h["is_blank_spot"], Kind.YES_NO, lambda one: one.is_blank_spot),
        Column("is_joining", h["is_joining"], Kind.YES_NO, lambda one: one.is_joining),
    )
    return {column.name: column for column in columns}


def numbers(facts: MunicipalityMap) -> Table:
    """A line per municipality."""
    return table(facts.municipalities, tuple(_columns().values()))


def stage_numbers(facts: MunicipalityMap) -> Table:
    """The states alone."""
    columns = _columns()
    return table(facts.municipalities, [columns[name] for name in ("name", "state", "is_blank_spot", "is_joining")])


def on_page(facts: MunicipalityMap, own: str | None, links: Links) -> Html:
    """The blank spots first, then the map beside the table."""
    lines = [Row(one.name, _cells(one)) for one in facts.municipalities]
    parts = (
        ("spots", asking(facts.municipalities)),
        ("drawn", on_map(facts, words.say(facts, own)[0])),
        ("rows", matrix.html("", words.COLUMNS, lines)),
    )
    return tag("div", *(tag("div", part, class_=kind) for kind, part in parts), class_="map-and-table")


def on_map(facts: MunicipalityMap, alternative: str) -> Html:
    """The map, each municipality with its state and the engagement of its government, and how to read it."""
    drawn = {
        one.nis: outline.Mark(
            words.on_map(one),
            _FILLS[one.look],
            words.municipality(one),
            words.since(one),
            is_first=one.look == "blank_spot",
        )
        for one in facts.municipalities
    }
    fills = {_FILLS[look]: words.MAP_KEY[look] for look, _ in facts.counts}
    notes = [words.SIGNS, *([words.LATE] if facts.has_late else [])]
    if any(shape.is_approximate for shape in outlines.of_municipalities(facts.region)):
        notes.append(words.APPROXIMATE)
    return join(
        outline.key(fills),
        outline.municipal(facts.region, drawn, alternative),
        *(tag("p", note, class_="note") for note in notes),
    )


def _cells(one: Municipality) -> list[Cell]:
    day = "" if one.since_date is None else formats.day(one.since_date)
    kind = _ENGAGEMENT_KINDS.get(one.engagement_code or "", "not-looked")
    return [
        _state_cell(one),
        Cell("", "not-reported", figure_words.NOT_REPORTED)
        if one.offer_count is None
        else Cell(formats.number(one.offer_count)),
        Cell(places.engagement(one.engagement_code), kind),
        Cell(f"{words.LATE_SIGN} {day}", "late", words.LATE) if one.is_late else Cell(day),
    ]


def _state_cell(one: Municipality) -> Cell:
    state = places.PARTNER_STATES[one.state]
    if one.look == "blank_spot":
        return Cell(places.BLANK_SPOT, "spot", state)
    if one.look == "joining":
        return Cell(places.JOINING_SHORT, "joining", f"{places.JOINING}, {state}")
    return Cell(words.partners(one), _CELLS[one.state], state)


def asking(municipalities: Sequence[Municipality]) -> Html:
    """What asks attention by name: the blank spots, then those that join."""
    return join(spots(municipalities), joining(municipalities))


def spots(municipalities: Sequence[Municipality], heading: Html | None = None) -> Html:
    """The blank spots among municipalities by name, under a heading; nothing when there are none."""
    listed = [one for one in municipalities if one.look == "blank_spot"]
    return join(heading or "", tag("ul", *map(_item, listed), class_="spots")) if listed else Html()


def joining(municipalities: Sequence[Municipality], heading: Html | None = None) -> Html:
    """Those that join without anything local, by name, under a heading; nothing when there are none."""
    listed = [one for one in municipalities if one.look == "joining"]
    above = heading or tag("p", places.JOINING_LIST, class_="note")
    return join(above, tag("ul", *map(_item, listed), class_="spots joining")) if listed else Html()


def _item(one: Municipality) -> Html:
    return tag("li", tag("b", one.name), " ", places.government(one))


def on_stage(facts: MunicipalityMap, own: str | None) -> Html:
    """A square per municipality, blank spots and those that join first, and by name."""
    looks: dict[str, waffle.Look] = {
        look: waffle.Look(kind, words.STAGE_KEY[look], places.JOINING_SIGN if look == "joining" else "")
        for look, kind in _SQUARES.items()
    }
    counts = dict(facts.counts)
    states = [look for look in _SQUARES for _ in range(counts.get(look, 0))]
    listed = [*facts.blank_spots, *(f"{places.JOINING_SIGN} {name}" for name in facts.joining)]
    if facts.blank_spots:
        beside = waffle.names(listed, places.others(len(listed) - waffle.MOST_NAMES))
    else:
        beside = [waffle.words(words.NO_SPOTS if facts.are_spots_known else words.NO_SPOTS_KNOWN)]
    return marks.drawing(*waffle.squares(states, looks), *beside)


FIGURE = Figure(
    code="municipality_map",
    page="dekking",
    file_name="gemeenten",
    shown_at={"beeld": "municipalities"},
    is_of_region=True,
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    stage_table=stage_numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    indicators=("municipality_state", "blank_spots", "joining_without_offer", "government_share"),
)
