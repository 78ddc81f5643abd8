"""What one region asks of the others and can give them, for its own page, report, slides and workbook."""

from collections.abc import Sequence

from data import reference
from data.questions.question_match import HelpMark, MutualHelp, mutual_help
from ui.drawing import link
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.learning import mutual_help_nl as words
from ui.html import Html, join, tag
from ui.texts.region import name_of


def ask_facts(ask: Ask, setting: Setting) -> MutualHelp:
    """The region in view. Raises LookupError without one."""
    return ask(mutual_help, setting.as_of, setting.own)


def numbers(facts: MutualHelp) -> Table:
    """A row per item at which the region seeks or offers help."""
    h = words.HEADERS
    columns: Sequence[Column[HelpMark]] = (
        Column("help", h["help"], Kind.TEXT, lambda one: reference.label("help", one.help_code)),
        Column("phase", h["phase"], Kind.TEXT, lambda one: reference.label("phase", one.phase)),
        Column("item", h["item"], Kind.TEXT, lambda one: one.item),
        Column("statement", h["statement"], Kind.TEXT, _statement),
        Column("explanation", h["explanation"], Kind.TEXT, lambda one: one.explanation),
        Column("others", h["others"], Kind.TEXT, lambda one: _listed(one.others)),
        Column("finishers", h["finishers"], Kind.TEXT, lambda one: _listed(one.finishers)),
    )
    return table(facts.marks, columns)


def _statement(one: HelpMark) -> str:
    return reference.label("phase_item", one.item)


def _listed(regions: Sequence[str]) -> str | None:
    return ", ".join(map(name_of, regions)) or None


def on_page(facts: MutualHelp, own: str | None, links: Links) -> Html:
    """What it seeks and what it offers beside each other, each item with the regions on the other side."""
    click = tag("p", words.TO_REGION, class_="note screen") if links("regio", regio=name_of(facts.region)) else ""
    sides = tag("div", *(_side(facts, side, links) for side in ("zoeken", "helpen")), class_="pair")
    return join(click, sides)


def _side(facts: MutualHelp, side: str, links: Links) -> Html:
    entries = [_entry(one, links) for one in facts.marks if one.help_code == side]
    listed = tag("ul", *entries) if entries else tag("p", words.NOBODY, class_="note")
    return tag("div", tag("h3", tag("span", reference.label("help", side), class_=f"tag {side}")), listed)


def _entry(one: HelpMark, links: Links) -> Html:
    why = "" if one.explanation is None else tag("span", one.explanation, class_="why")
    who = join(words.OTHERS[one.help_code], _links(one.others, links), words.END)
    if one.finishers:
        who = join(who, " ", words.FINISHERS, _links(one.finishers, links), words.END)
    return tag("li", tag("b", one.item), " ", _statement(one), why, tag("span", who, class_="who"))


def _links(regions: Sequence[str], links: Links) -> Html:
    named = [link.to(links("regio", regio=name_of(code)), name_of(code)) for code in regions]
    return Html(", ").join(named) if named else join(words.NO_REGION)


FIGURE = Figure(
    code="mutual_help",
    page="regio",
    file_name="hulp",
    is_of_region=True,
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    indicators=("question_match",),
    is_empty=lambda facts: not facts.marks,
)
