"""Who seeks help on an item and who can give it: of all regions, or of one; on stage the most sought come first."""

from collections.abc import Sequence

from data import reference
from data.questions.question_match import ItemMatch, QuestionMatch, question_match
from ui import formats
from ui.drawing import link
from ui.drawing.stage import legend, marks
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.learning import match_nl as words
from ui.figures.learning.switches_nl import ITEM, PICTURE
from ui.html import Html, join, tag
from ui.texts.region import name_of

_NAMES = 4
_STAGE_NAMES = 2
_HIGH, _LEFT, _STEP = 126, 590, 34


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
            title = tag("th", phase.label, scope="rowgroup", colspan=len(headers))
            rows += [tag("tr", title, class_="phase"), *(_row(one, own, links) for one in inside)]
    columns = tag("colgroup", tag("col", class_="what"), *[tag("col")] * (len(headers) - 1))
    head = tag("thead", tag("tr", *(tag("th", header, scope="col") for header in headers)))
    listed = tag("table", columns, head, tag("tbody", *rows), class_="plain match")
    return tag("div", listed, class_="scroll", tabindex="0")


def _row(one: ItemMatch, own: str | None, links: Links) -> Html:
    region = {"regio": name_of(own)} if own else {}
    address = links("lerend_netwerk", beeld=PICTURE.options["match"], item=ITEM.options[one.item], **region)
    title = tag("th", link.to(address, tag("b", one.item), " ", _statement(one.item)), scope="row")
    return tag("tr", title, *(tag("td", names(of, own)) for of in (one.seekers, one.offerers, one.finishers)))


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
    """The items that most regions seek, or those of one region: rings that seek, squares that can help."""
    staged = facts.staged(own)
    if not staged.items:
        return Html("")
    shapes = [shape for i, one in enumerate(staged.items) for shape in _stage_item(one, 6 + i * _HIGH, own)]
    return marks.drawing(
        *shapes,
        *legend.line(
            (
                (lambda x, y: marks.dot(x, y, 13, "hollow named"), words.SEEKS),
                (lambda x, y: marks.rect(x - 14, y - 14, 28, 28, "full named"), words.OFFERS),
                (lambda x, y: marks.rect(x - 14, y - 14, 28, 28, "half"), words.HAS_DONE),
            )
        ),
        legend.aside(words.signs(staged)),
    )


def _stage_item(one: ItemMatch, y: float, own: str | None) -> list[str]:
    shapes = [marks.lines(0, y + 28, marks.wrapped(f"{one.item} {_statement(one.item)}", _LEFT - 40, 3), "label")]
    for i, code in enumerate(one.seekers):
        shapes.append(marks.dot(_place(i) + 13, y + 26, 13, "hollow own" if code == own else "hollow named"))
    shapes.append(marks.text(_place(len(one.seekers)) + 8, y + 35, words.seeking(len(one.seekers)), "number"))
    for i, code in enumerate(one.helpers):
        shapes.append(marks.rect(_place(i), y + 58, 26, 26, "full named" if code in one.offerers else "half"))
    return [*shapes, _helping(_place(len(one.helpers)) + 8, y + 81, one.helpers, is_named=own is not None)]


def _place(number: int) -> float:
    return _LEFT + number * _STEP


def _helping(x: float, y: float, helpers: Sequence[str], *, is_named: bool) -> str:
    """How many can help, or who when one region asks: two by name."""
    if not (helpers and is_named):
        return marks.text(x, y, words.helping(len(helpers)), "number" if helpers else "quiet")
    letters = [marks.letter(code) for code in helpers]
    return marks.text(
        x, y, formats.enumerate_names([name_of(code) for code in helpers], _STAGE_NAMES), "label name"
    ) + (marks.text(x, y, formats.enumerate_names(letters, _STAGE_NAMES), "label letter"))


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
