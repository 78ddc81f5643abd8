"""What regions advise others: a list to search on the page, whole texts on stage, a table on a slide."""

from collections.abc import Sequence

from data.questions.advice import Advice, AdviceSearch, advice_search
from data.searching import asked_words
from ui import formats
from ui.drawing import link
from ui.drawing.found_words import marked
from ui.drawing.stage import marks
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.learning import advice_nl as words
from ui.figures.learning.switches_nl import ADVICE_KIND, ADVICE_PHASE, EVERY_KIND, EVERY_PHASE, SEARCH_KEY
from ui.html import Html, join, tag
from ui.texts.figures import SHOWN_ROWS
from ui.texts.region import name_of

_HIGH, _SIZE, _MOST_ON_STAGE = 88, 30, 6
_BEHIND = 290
"""Where the words behind the name of a region begin, with room for the widest."""


def ask_facts(ask: Ask, setting: Setting) -> AdviceSearch:
    """The advice that was looked for."""
    phase, kind = setting.choice(ADVICE_PHASE), setting.choice(ADVICE_KIND)
    return ask(
        advice_search,
        setting.as_of,
        None if phase == EVERY_PHASE else phase,
        None if kind == EVERY_KIND else kind,
        setting.text(SEARCH_KEY),
    )


_H = words.HEADERS
_COLUMNS: Sequence[Column[Advice]] = (
    Column("region", _H["region"], Kind.TEXT, lambda one: name_of(one.region)),
    Column("advice", _H["advice"], Kind.TEXT, lambda one: one.advice),
    Column("title", _H["title"], Kind.TEXT, lambda one: one.title),
    Column("kind", _H["kind"], Kind.TEXT, words.kind),
    Column("realised_date", _H["realised_date"], Kind.DATE, lambda one: one.realised_date),
    Column("phases", _H["phases"], Kind.TEXT, words.phase_names),
    Column("supported_by", _H["supported_by"], Kind.TEXT, lambda one: one.supported_by),
)
_NOT_ON_SLIDE = ("kind", "realised_date")


def numbers(facts: AdviceSearch) -> Table:
    """A row per realisation with advice."""
    return table(facts.advices, _COLUMNS)


def on_slide(facts: AdviceSearch, own: str | None) -> Table:
    """Who advises what, from which realisation, in which phase, with whose support."""
    return table(facts.advices, [one for one in _COLUMNS if one.name not in _NOT_ON_SLIDE])


def on_page(facts: AdviceSearch, own: str | None, links: Links) -> Html:
    """The advice under each other, each with the realisation it comes from."""
    sought = asked_words(facts.search)
    entries = [_entry(one, own, links, sought) for one in facts.advices[:SHOWN_ROWS]]
    more = words.more(len(facts.advices))
    return join(tag("ul", *entries, class_="asked"), tag("p", more, class_="note") if more else "")


def _entry(one: Advice, own: str | None, links: Links, sought: Sequence[str]) -> Html:
    name = link.to(links("regio", regio=name_of(one.region)), marked(name_of(one.region), sought))
    told = tag("span", name, class_="tag own" if one.region == own else "tag")
    comes_from = join(marked(one.title, sought), f": {one.what_happened}" if one.what_happened else "")
    return tag(
        "li",
        tag("p", tag("b", marked(one.advice, sought)), " ", told),
        tag("p", comes_from),
        tag("p", marked(words.about(one), sought), class_="note"),
    )


def on_stage(facts: AdviceSearch, own: str | None) -> Html:
    """The newest pieces of advice, large, each with who gives it; how many do not fit."""
    left = len(facts.advices) - _MOST_ON_STAGE
    shapes = [shape for place, one in enumerate(facts.advices[:_MOST_ON_STAGE]) for shape in _stage_entry(place, one)]
    rest = marks.text(6, marks.HEIGHT - 8, formats.and_more(left), "quiet", marks.SMALL) if left > 0 else ""
    return marks.drawing(*shapes, rest)


def _stage_entry(place: int, one: Advice) -> list[str]:
    y, room = place * _HIGH, marks.WIDTH - 12
    behind = f"{one.title} · {words.phase_names(one)}"
    return [
        marks.text(6, y + 34, marks.wrapped(one.advice, room, 1, _SIZE, is_bold=True)[0], "strong", _SIZE),
        marks.region((6, y + 68), one.region, "quiet", size=marks.SMALL),
        marks.text(_BEHIND, y + 68, marks.wrapped(behind, room - _BEHIND, 1, marks.SMALL)[0], "quiet", marks.SMALL),
        marks.stroke([(6, y + _HIGH - 4), (marks.WIDTH - 6, y + _HIGH - 4)], "grid"),
    ]


FIGURE = Figure(
    code="advice",
    page="lerend_netwerk",
    file_name="raad-uit-realisaties",
    shown_at={"beeld": "raad"},
    facts=ask_facts,
    say=words.say,
    note=words.note,
    table=numbers,
    draw_page=on_page,
    draw_stage=on_stage,
    draw_slide=on_slide,
    switches=(ADVICE_PHASE, ADVICE_KIND),
    indicators=("advice",),
    is_empty=lambda facts: not facts.advices,
)
