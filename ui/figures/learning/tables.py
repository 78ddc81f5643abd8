"""The tables of the next network day: a card for each on a page, a box on stage, with everybody's name."""

from collections.abc import Sequence

from data import reference
from data.questions.seating import Role, Seat, SeatedTable, Seating, seating
from ui.drawing.stage import boxes, legend, marks
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, UnknownChoiceError, table
from ui.figures.learning import tables_nl as words
from ui.figures.learning.item_nl import PARTS
from ui.figures.learning.switches_nl import ABSENT_KEY, ARRANGEMENT, ROUND, TABLES
from ui.html import Html, tag
from ui.texts.region import name_of

_SIGNS: dict[Role, boxes.Sign] = {"seeks": "ring", "helps": "square", "none": "small"}
"""As in the match: a ring seeks, a square can help."""


def ask_facts(ask: Ask, setting: Setting) -> Seating:
    """The arrangement that was chosen. Raises UnknownChoiceError, also for a region that does not exist."""
    count, seed = int(setting.choice(TABLES)), int(setting.choice(ARRANGEMENT))
    away, round_number = absent(setting.texts(ABSENT_KEY)), int(setting.choice(ROUND))
    return ask(seating, setting.as_of, count, seed, away, round_number)


def absent(typed: Sequence[str]) -> tuple[str, ...]:
    """The regions that do not come, in geographic order, from their codes or names. Raises UnknownChoiceError."""
    codes = {text: one.code for one in reference.regions().values() for text in (one.code, one.name)}
    for text in filter(None, typed):
        if text not in codes:
            raise UnknownChoiceError(text)
    away = {codes[text] for text in typed if text}
    return tuple(code for code in reference.regions() if code in away)


def numbers(facts: Seating) -> Table:
    """A row per region with its table, its part and what the table talks about."""
    h = words.HEADERS
    columns: Sequence[Column[tuple[SeatedTable, Seat]]] = (
        Column("table", h["table"], Kind.COUNT, lambda row: row[0].number),
        Column("item", h["item"], Kind.TEXT, lambda row: row[0].item),
        Column(
            "statement", h["statement"], Kind.TEXT, lambda r: r[0].item and reference.label("phase_item", r[0].item)
        ),
        Column("region", h["region"], Kind.TEXT, lambda row: name_of(row[1].region)),
        Column("province", h["province"], Kind.TEXT, lambda row: reference.regions()[row[1].region].province),
        Column("role", h["role"], Kind.TEXT, lambda row: words.ROLES[row[1].role]),
    )
    return table([(one, seat) for one in facts.tables for seat in one.seats], columns)


def on_page(facts: Seating, own: str | None, links: Links) -> Html:
    """A card for each table."""
    return tag("div", *(_card(one, own) for one in facts.tables), class_="seating")


def _card(one: SeatedTable, own: str | None) -> Html:
    seats = [
        tag(
            "li",
            tag("b", name_of(seat.region)),
            " ",
            tag("span", PARTS[seat.part] if seat.part else words.ROLES["none"]),
            class_=f"{seat.role} own" if seat.region == own else seat.role,
        )
        for seat in one.seats
    ]
    return tag(
        "div",
        tag("h3", words.title(one.number)),
        tag("p", words.subject(one.item)),
        tag("ul", *seats),
        class_="table",
    )


def on_stage(facts: Seating, own: str | None) -> Html:
    """A box for each table."""
    drawn = [
        boxes.Box(
            words.title(one.number),
            words.subject(one.item),
            [(seat.region, _SIGNS[seat.role]) for seat in one.seats],
        )
        for one in facts.tables
    ]
    signs = [(_sign(_SIGNS[role]), meaning) for role, meaning in _ROLES]
    return marks.drawing(*boxes.drawn(drawn, own), *legend.line(signs))


_ROLES: Sequence[tuple[Role, str]] = (
    ("seeks", words.ROLES["seeks"]),
    ("helps", words.ROLES["helps"]),
    ("none", words.ROLES["none"]),
)


def _sign(sort: boxes.Sign) -> legend.Sign:
    return lambda x, y: boxes.sign(x, y, sort)


FIGURE = Figure(
    code="seating",
    page="lerend_netwerk",
    file_name="tafels",
    shown_at={"beeld": "tafels"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    indicators=("question_match",),
    is_empty=lambda facts: not facts.tables,
)
