"""The items of one phase of one region as a to-do list, with who can help; for reading, not for a room."""

from collections.abc import Sequence

from data import reference
from data.questions.phases_of_region import PhaseItem, PhaseItems, phase_items
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.phases import cells
from ui.figures.phases import items_nl as words
from ui.figures.phases.switches_nl import PHASE
from ui.html import Html, join, tag
from ui.texts.region import name_of

_H = words.HEADERS


def ask_facts(ask: Ask, setting: Setting) -> PhaseItems:
    """The region in view, at the phase that is chosen."""
    return ask(phase_items, setting.as_of, setting.since, setting.own, setting.choice(PHASE))


def numbers(facts: PhaseItems) -> Table:
    """One row per item, in their order."""
    is_compared = facts.earlier_date is not None
    columns: Sequence[Column[PhaseItem]] = (
        Column("item_code", _H["item_code"], Kind.TEXT, lambda one: one.item_code),
        Column("step", _H["step"], Kind.TEXT, lambda one: one.step),
        Column("statement", _H["statement"], Kind.TEXT, lambda one: one.statement),
        Column(
            "guiding_question",
            _H["guiding_question"],
            Kind.TEXT,
            lambda one: reference.guiding_questions()[one.item_code],
        ),
        Column("status", _H["status"], Kind.TEXT, lambda one: words.status(one.status_code)),
        Column(
            "earlier_status",
            _H["earlier_status"],
            Kind.TEXT,
            lambda one: words.status(one.earlier_status_code) if is_compared else None,
        ),
        Column("explanation", _H["explanation"], Kind.TEXT, lambda one: one.explanation),
        Column("help", _H["help"], Kind.TEXT, lambda one: _help(one.help_code)),
        Column("offerers", _H["offerers"], Kind.TEXT, lambda one: _names(one.offerers)),
        Column("finishers", _H["finishers"], Kind.TEXT, lambda one: _names(one.finishers)),
    )
    return table(facts.items, columns)


def _help(code: str | None) -> str | None:
    return None if code is None else reference.label("help", code)


def _names(codes: Sequence[str]) -> str | None:
    return ", ".join(map(name_of, codes)) or None


def on_page(facts: PhaseItems, own: str | None, links: Links) -> Html:
    """The steps of the phase, each with its items and their guiding question, those that are open first."""
    return join(
        *(
            join(tag("h3", step), tag("ul", *(_item(facts, item, links) for item in items), class_="todo narrow"))
            for step, items in facts.steps
        )
    )


def _item(facts: PhaseItems, item: PhaseItem, links: Links) -> Html:
    sign = tag("b", words.STATUS_SIGNS[item.status_code], aria_hidden="true")
    parts = [
        tag("span", sign, " ", words.status(item.status_code), class_=f"status s-{item.status_code or 'open'}"),
        tag("span", tag("b", item.item_code), " ", item.statement, class_="what"),
    ]
    if item.help_code is not None:
        parts.append(tag("span", _help(item.help_code), class_=f"tag {item.help_code}"))
    parts.append(tag("span", reference.guiding_questions()[item.item_code], class_="guiding"))
    if item.is_changed:
        parts.append(tag("span", words.was(item), class_="was"))
    if item.explanation is not None:
        parts.append(tag("span", item.explanation, class_="why"))
    return tag("li", *parts, _helpers(facts, item, links))


def _helpers(facts: PhaseItems, item: PhaseItem, links: Links) -> Html:
    """In one line who can help; opened, all of them, each leading to its own answers in this phase."""
    said = words.helping(item)
    if not item.offerers and not item.finishers:
        return tag("span", said, class_="helpers")
    lists = ((words.HELPS, item.offerers), (words.HAVE_DONE, item.finishers))
    inner = [tag("p", title, " ", _regions(facts, regions, links)) for title, regions in lists if regions]
    return tag("details", tag("summary", said), *inner, class_="helpers")


def _regions(facts: PhaseItems, regions: Sequence[str], links: Links) -> Html:
    named = []
    for region in regions:
        address = cells.address(links, region, facts.phase_code)
        named.append(tag("a", name_of(region), href=address, target="_self") if address else name_of(region))
    return Html(", ").join(named)


FIGURE = Figure(
    code="phase_items",
    page="fasen",
    shown_at={"beeld": "regio"},
    is_of_region=True,
    file_name="fase-items",
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    switches=(PHASE,),
    indicators=("phase_share", "question_match"),
)
