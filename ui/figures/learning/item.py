"""The regions with a part in one item: who seeks help, who offers it, who has it done, each with its remark."""

from collections.abc import Sequence

from data import reference
from data.questions.question_match import ItemHelp, Part, PartCode, item_help
from ui.drawing import link
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.learning import item_nl as words
from ui.figures.learning.switches_nl import ITEM
from ui.html import Html, tag
from ui.texts.region import name_of

_PARTS: tuple[PartCode, ...] = ("seeks", "offers", "done")


def ask_facts(ask: Ask, setting: Setting) -> ItemHelp:
    """One item at a date. Raises UnknownChoiceError."""
    return ask(item_help, setting.as_of, setting.choice(ITEM))


def numbers(facts: ItemHelp) -> Table:
    """A row per region with a part in the item."""
    h = words.HEADERS
    columns: Sequence[Column[Part]] = (
        Column("region", h["region"], Kind.TEXT, lambda one: name_of(one.region)),
        Column("province", h["province"], Kind.TEXT, lambda one: reference.regions()[one.region].province),
        Column("part", h["part"], Kind.TEXT, lambda one: words.PARTS[one.part]),
        Column("explanation", h["explanation"], Kind.TEXT, lambda one: one.explanation),
        Column("reference_date", h["reference_date"], Kind.DATE, lambda one: one.reference_date),
    )
    return table(facts.parts, columns)


def on_page(facts: ItemHelp, own: str | None, links: Links) -> Html:
    """Three lists beside each other."""
    return tag("div", *(_list(facts, part, own, links) for part in _PARTS), class_="columns3")


def _list(facts: ItemHelp, part: PartCode, own: str | None, links: Links) -> Html:
    entries = [_entry(one, own, links) for one in facts.parts if one.part == part]
    listed = tag("ul", *entries) if entries else tag("p", words.NOBODY, class_="note")
    return tag("div", tag("h3", words.HEADINGS[part]), listed)


def _entry(one: Part, own: str | None, links: Links) -> Html:
    region = name_of(one.region)
    kind = "own" if one.region == own else None
    return tag(
        "li",
        link.to(links("regio", regio=region), region, class_=kind),
        " ",
        tag("span", one.explanation or "", class_="note"),
    )


FIGURE = Figure(
    code="item_help",
    page="lerend_netwerk",
    file_name="leervraag-match-item",
    shown_at={"beeld": "match"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=("question_match",),
    is_empty=lambda facts: not facts.parts,
)
