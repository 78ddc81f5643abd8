"""Who seeks help on an item and who can give it: of all regions, or of one; on stage the most sought come first."""

from collections.abc import Sequence
from typing import NamedTuple

from data import reference
from data.questions.question_match import ItemMatch, QuestionMatch, question_match
from ui import formats
from ui.drawing import link
from ui.drawing.stage import inline, legend, marks
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.learning import match_nl as words
from ui.figures.learning.switches_nl import ITEM, PICTURE
from ui.html import Html, join, tag
from ui.texts.region import name_of

_NAMES = 4
_MOST_LINES, _ROOM = 3, marks.WIDTH - 130
"""On stage: lines of names under an item, and how wide they are."""


class _Sizes(NamedTuple):
    """How high an item is on stage, its title, its names, and how far their lines are apart."""

    high: float
    title: int
    name: int
    line: float


_FEW, _MANY = _Sizes(230, 30, 30, 40), _Sizes(132, 24, 22, 28)


def ask_facts(ask: Ask, setting: Setting) -> QuestionMatch:
    """All items at a date."""
    return ask(question_match, setting.as_of)


def numbers(facts: QuestionMatch) -> Table:
    """A row per item where a region seeks help."""
    h = words.HEADERS
    columns: Sequence[Column[ItemMatch]] = (
        Column("item", h["item"], Kind.TEXT, lambda one: one.item),
        Column("statement", h["statement"], Kind.TEXT, lambda one: _statement(one.item)),
        Column("phase", h["phase"], Kind.TEXT, lambda one: reference.label("phase", one.phase)),
        Column("seekers", h["seekers"], Kind.TEXT, lambda one: _listed(one.seekers)),
        Column("offerers", h["offerers"], Kind.TEXT, lambda one: _listed(one.offerers)),
        Column("finishers", h["finishers"], Kind.TEXT, lambda one: _listed(one.finishers)),
    )
    return table(facts.sought, columns)


def _statement(item: str) -> str:
    return reference.label("phase_item", item)


def _listed(regions: Sequence[str]) -> str:
    return ", ".join(map(name_of, regions))


def on_page(facts: QuestionMatch, own: str | None, links: Links) -> Html:
    """The items that are sought with their regions; of one region what it seeks, then where it can help."""
    region = facts.of(own)
    if region is None:
        return _items(facts.sought, own, links) if facts.sought else Html("")
    parts = ((words.SEEKS_HEADING, region.sought_items), (words.GIVES_HEADING, region.given_items))
    return join(
        *(
            join(
                tag("h3", heading.format(region=name_of(region.region))),
                _items([one for one in facts.sought if one.item in items], own, links),
            )
            for heading, items in parts
            if items
        )
    )


def _items(items: Sequence[ItemMatch], own: str | None, links: Links) -> Html:
    headers = [words.HEADERS[column] for column in ("item", "seekers", "offerers", "finishers")]
    rows = []
    for phase in reference.options("phase"):
        inside = [one for one in items if one.phase == phase.code]
        if inside:
            title = tag("th", phase.label, scope="rowgroup", colspan=len(headers), role="rowheader")
            rows += [tag("tr", title, class_="phase", role="row"), *(_row(one, own, links) for one in inside)]
    columns = tag("colgroup", tag("col", class_="what"), *[tag("col")] * (len(headers) - 1))
    heads = (tag("th", header, scope="col", role="columnheader") for header in headers)
    head = tag("thead", tag("tr", *heads, role="row"), role="rowgroup")
    # on a phone each line is a block, as of ``tables.stacked``, hence the roles
    return tag("table", columns, head, tag("tbody", *rows, role="rowgroup"), class_="plain match stacked", role="table")


def _row(one: ItemMatch, own: str | None, links: Links) -> Html:
    region = {"regio": name_of(own)} if own else {}
    address = links("lerend_netwerk", beeld=PICTURE.options["match"], item=ITEM.options[one.item], **region)
    title = tag("th", link.to(address, tag("b", one.item), " ", _statement(one.item)), scope="row", role="rowheader")
    told = {"seekers": one.seekers, "offerers": one.offerers, "finishers": one.finishers}
    cells = (
        tag("td", tag("span", names(of, own)), data_label=words.HEADERS[column], role="cell")
        for column, of in told.items()
    )
    return tag("tr", title, *cells, role="row")


def names(regions: Sequence[str], own: str | None) -> Html:
    """Regions in a cell, the own one marked; of many the first few with the own one, and how many more."""
    if not regions:
        return tag("span", words.NOBODY, class_="unknown")
    first = sorted(regions, key=lambda code: code != own)[:_NAMES] if len(regions) > _NAMES else regions
    drawn = [code for code in regions if code in first]
    return words.enumerated([_name(code, own) for code in drawn], len(regions))


def _name(code: str, own: str | None) -> Html:
    return tag("b", name_of(code), class_="own") if code == own else join(name_of(code))


def on_stage(facts: QuestionMatch, own: str | None) -> Html:
    """The items that most regions seek, or those of one region: by name who seeks and who can help."""
    staged = facts.staged(own)
    if not staged.items:
        return Html("")
    sizes = _FEW if len(staged.items) <= 2 else _MANY
    shapes = [shape for i, one in enumerate(staged.items) for shape in _stage_item(one, i * sizes.high, own, sizes)]
    signs = ((_ring, words.SEEKS), (_square, words.OFFERS), (_half, words.HAS_DONE))
    return marks.drawing(*shapes, *legend.line(signs), legend.aside(words.signs(staged)))


def _ring(x: float, y: float) -> str:
    return marks.dot(x, y, 9, "hollow dim")


def _square(x: float, y: float) -> str:
    return marks.rect(x - 10, y - 10, 20, 20, "full dim")


def _half(x: float, y: float) -> str:
    return marks.rect(x - 10, y - 10, 20, 20, "half")


def _stage_item(one: ItemMatch, y: float, own: str | None, sizes: _Sizes) -> list[str]:
    """An item, who seeks help on it, and under them who can help; what three lines cannot hold is counted."""
    title = marks.wrapped(f"{one.item} {_statement(one.item)}", marks.WIDTH - 8, 1, sizes.title, is_bold=True)
    shapes = [marks.lines(4, y + sizes.title + 2, title, "strong", sizes.title)]
    groups = [
        [(code, _ring) for code in one.seekers],
        [(code, _square if code in one.offerers else _half) for code in one.helpers],
    ]
    named = [[inline.Named(code, sign, code == own) for code, sign in group] for group in groups if group]
    lines = [line for group in named for line in inline.broken(group, _ROOM, sizes.name)]
    base = y + sizes.title + 2
    for line in lines[:_MOST_LINES]:
        base += sizes.line
        shapes += inline.drawn(4, base, line, sizes.name)
    rest = sum(map(len, lines[_MOST_LINES:]))
    if rest:
        shapes.append(marks.text(_ROOM + 10, base, formats.and_more(rest), "quiet", sizes.name))
    elif not one.helpers:
        shapes.append(marks.text(8, base + sizes.line, words.NO_HELP, "quiet", sizes.name))
    return shapes


FIGURE = Figure(
    code="question_match",
    page="lerend_netwerk",
    file_name="leervraag-match",
    shown_at={"beeld": "match"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    indicators=("question_match",),
)
