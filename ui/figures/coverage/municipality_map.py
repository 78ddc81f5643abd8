"""The municipalities of one region: a mark each on a map, on page, paper and stage; beside it a list by state."""

from collections.abc import Iterator, Sequence

from data.questions.municipality_map import Look, Municipality, MunicipalityMap, municipality_map
from ui import formats
from ui.drawing import place_marks
from ui.drawing.stage import marks
from ui.drawing.stage import places as stage_places
from ui.figures.coverage import municipality_map_nl as words
from ui.figures.coverage import places_nl as places
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.html import Html, join, tag
from ui.texts import figures as figure_words

_LOOKS: dict[Look, str] = {
    "blank_spot": "blank",
    "joining": "joining",
    "none": "open",
    "region_wide": "half",
    "local": "full",
    "not_reported": "silent",
}
"""How each state looks, in the order in which they are listed: first what asks for attention."""
_STAGE_LOOKS: dict[Look, stage_places.Look] = {
    "blank_spot": stage_places.Look("spot", "on-spot", "square"),
    "joining": stage_places.Look("joining large", "strong"),
    "none": stage_places.Look("open", "strong"),
    "region_wide": stage_places.Look("cell l2", "on-l2"),
    "local": stage_places.Look("cell l4", "on-l4"),
    "not_reported": stage_places.Look("silent", "strong"),
}
_SHOWN_ROWS, _LEAST_LOCAL = 16, 3
"""So many rows stand in the list, of those that lack nothing at least three; the others unfold."""


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
    """The municipalities by state, what asks for attention first, and beside them the map."""
    listed = tag("div", *_groups(facts), class_="rows")
    beside = tag("div", on_map(facts, words.say(facts, own)[0]), class_="drawn")
    return tag("div", listed, beside, class_="map-and-table")


def on_map(facts: MunicipalityMap, alternative: str) -> Html:
    """The map, each municipality with its state and the engagement of its government, and how to read it."""
    shown = {
        one.nis: place_marks.Mark(
            _LOOKS[one.look],
            places.engagement_sign(one.engagement_code),
            one.name,
            words.municipality(one),
            is_first=one.look in {"blank_spot", "joining"},
        )
        for one in facts.municipalities
    }
    counts = dict(facts.counts)
    legend = [
        tag("span", place_marks.swatch(kind), words.meaning(look, is_offer_known=facts.is_offer_reported))
        for look, kind in _LOOKS.items()
        if look in counts
    ]
    return join(
        tag("p", *legend, class_="note map-key"),
        place_marks.drawn(facts.region, shown, alternative),
        *(tag("p", note, class_="note") for note in (words.SIGNS, words.PLACES)),
    )


def _groups(facts: MunicipalityMap) -> Iterator[Html]:
    """A table of all but the last of those that lack nothing, which unfold."""
    bodies: list[Html] = []
    row_count, more = 0, list[Municipality]()
    for look, kind in _LOOKS.items():
        inside = [one for one in facts.municipalities if one.look == look]
        if not inside:
            continue
        most = max(_SHOWN_ROWS - row_count, _LEAST_LOCAL) if look == "local" else len(inside)
        shown = inside if len(inside) <= most + _LEAST_LOCAL else inside[:most]
        row_count, more = row_count + len(shown), [*more, *inside[len(shown) :]]
        state = words.meaning(look, is_offer_known=facts.is_offer_reported)
        heading = words.group(state, len(inside), len(facts.municipalities))
        title = tag("th", place_marks.swatch(kind), heading, scope="rowgroup", colspan=len(words.COLUMNS))
        bodies.append(tag("tbody", tag("tr", title, class_="group"), *map(_row, shown)))
    yield _table(bodies)
    if more:
        rest = _table([tag("tbody", *map(_row, more))])
        yield tag("details", tag("summary", words.more(len(more))), rest, class_="more")
    if facts.has_late:
        yield tag("p", words.LATE, class_="note")


def _table(bodies: Sequence[Html]) -> Html:
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in words.COLUMNS)))
    return tag("div", tag("table", head, *bodies, class_="plain places"), class_="scroll", tabindex="0")


def _row(one: Municipality) -> Html:
    day = "" if one.since_date is None else formats.day(one.since_date)
    offer = figure_words.NOT_REPORTED if one.offer_count is None else formats.number(one.offer_count)
    cells = (words.partners(one), offer, places.engagement(one.engagement_code))
    since = tag("td", f"{words.LATE_SIGN} {day}", class_="late", title=words.LATE) if one.is_late else tag("td", day)
    return tag("tr", tag("th", one.name, scope="row"), *(tag("td", cell) for cell in cells), since)


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
    """The same map, large; beside it what the marks mean, and by name what asks for attention."""
    states = {
        one.nis: (_STAGE_LOOKS[one.look], places.engagement_sign(one.engagement_code)) for one in facts.municipalities
    }
    first = frozenset(one.nis for one in facts.municipalities if one.look in {"blank_spot", "joining"})
    counts, named = dict(facts.counts), {"blank_spot": facts.blank_spots, "joining": facts.joining}
    legend = [
        (_STAGE_LOOKS[look], f"{words.STAGE_KEY[look]}: {formats.number(counts[look])}", named.get(look, ()))
        for look in _LOOKS
        if look in counts
    ]
    sure = () if facts.blank_spots else words.NO_SPOTS if facts.are_spots_known else words.NO_SPOTS_KNOWN
    return marks.drawing(
        *stage_places.on_map(facts.region, states, first), *stage_places.legend(legend, words.STAGE_SIGNS, sure)
    )


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
