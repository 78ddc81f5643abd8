"""The page for the board as one sheet of A4: every text is broken and shortened here, so that it stays one sheet."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from data.questions.board_page import BoardPage
from data.questions.municipality_map import Look
from data.questions.phase_shares import PhaseShare
from data.questions.region_plan import Realisation
from ui import formats
from ui.drawing import text_width
from ui.drawing.fitted import fitted
from ui.figures.region import board_page_nl as words
from ui.html import Html, tag
from ui.texts.region import name_of

WIDE_PX, HIGH_PX = 794, 1122
"""A4 at the 96 points an inch of a browser, a pixel less high so that rounding makes no second sheet."""
_ROOM = 698
_CARD, _COLUMN, _WHEN = 163, 333, 100
_LOOKS: dict[Look, str] = {
    "blank_spot": "blank",
    "joining": "joining",
    "none": "open",
    "region_wide": "half",
    "local": "full",
    "not_reported": "silent",
}
"""In the order in which they stand: first what asks for attention."""
_SILENT_NAMES = ("local", "not_reported")
"""States whose municipalities are counted and not named."""
_ITEMS = ("done", "busy", "not_yet", "unanswered")
_PARTS = ("full", "half", "open", "silent")
_MOST_SQUARES = 26
"""From more municipalities on they stand in two rows."""


class Making(NamedTuple):
    """What is known of the making of a document; a page that is kept for all knows nothing of it."""

    version: int | None = None
    made_on: date | None = None
    is_demo: bool = False


PLAIN = Making()


def sheet(facts: BoardPage, making: Making = PLAIN, top: int = 3) -> Html:
    """The sheet; ``top`` is the level of the heading that names the region."""
    parts = (
        _head(facts, making, f"h{top}"),
        _lead(facts),
        _numbers(facts),
        _phases(facts, f"h{top + 1}"),
        tag("div", _realised(facts, f"h{top + 1}"), _doing(facts, f"h{top + 1}"), class_="lists"),
        _places(facts, f"h{top + 1}"),
        _question(facts, f"h{top + 1}"),
        _source(facts, making),
    )
    return tag("div", *parts, class_="board")


def _head(facts: BoardPage, making: Making, heading: str) -> Html:
    left = tag("div", tag("p", fitted(words.network(facts), 380, 13)), tag(heading, name_of(facts.region)))
    room = 300
    age = words.age(facts, making.made_on)
    lines = (
        tag("p", tag("b", words.figures_of(facts)), f" {age}" if age else ""),
        tag("p", fitted(words.leader(facts), room, 12, 2)),
        tag("p", words.size(facts)),
    )
    return tag("div", left, tag("div", *lines, class_="about"), class_="head")


def _lead(facts: BoardPage) -> Html:
    told = [tag("p", fitted(words.lead(facts), _ROOM, 17, 2, is_bold=True, is_balanced=True), class_="lead")]
    if facts.head.why:
        room = _ROOM - 62
        told.append(tag("p", tag("b", words.WHY), tag("span", fitted(facts.head.why, room, 13, 2)), class_="why"))
    if facts.head.network_values:
        values = " · ".join(facts.head.network_values)
        told.append(tag("p", tag("b", words.VALUES), tag("span", fitted(values, _ROOM - 70, 13)), class_="why"))
    return tag("div", *told)


def _numbers(facts: BoardPage) -> Html:
    cards = [
        tag(
            "li",
            tag("p", tag("b", value), f" {whole}" if whole else "", class_="number"),
            tag("p", what, class_="what"),
            _bar(facts) if what == words.ASSESSED else "",
            tag("p", fitted(told, _CARD, 12, 3), class_="small"),
        )
        for value, whole, what, told in words.numbers(facts)
    ]
    return tag("ul", *cards, class_="numbers")


def _bar(facts: BoardPage) -> Html:
    """How much was assessed when; nothing without offers."""
    known = facts.assessment
    if known is None or not known.offer_count:
        return Html()
    parts = zip(known.parts, _PARTS, strict=True)
    return tag("div", *(tag("i", class_=look, style=f"flex-grow:{n}") for n, look in parts if n), class_="bar")


def _phases(facts: BoardPage, heading: str) -> Html:
    shares = [one.share for one in facts.panels.lifecycle.phases]
    rows = [_phase(share) for share in shares]
    legend = [
        tag("span", _square(look), f" {words.ITEM_LOOKS[item]}") for item, look in zip(_ITEMS, _BOX_LOOKS, strict=True)
    ]
    if any(share.is_main_phase for share in shares):
        legend.append(tag("span", words.MAIN, class_="end"))
    title = tag(heading, fitted(words.phases_title(facts), _ROOM, 14, is_bold=True))
    return tag("div", title, tag("ul", *rows, class_="phases"), tag("p", *legend, class_="legend"))


_BOX_LOOKS = ("full", "begun", "open", "silent")


def _phase(share: PhaseShare) -> Html:
    counts = (share.done_count, share.busy_count, share.not_yet_count, share.unanswered_count)
    boxes = [_square(look) for count, look in zip(counts, _BOX_LOOKS, strict=True) for _ in range(count or 0)]
    if not share.is_reported:
        boxes = [tag("i", class_="square silent", style=f"width:{26 * share.item_count - 4}px", aria_hidden="true")]
    done, others = words.phase_counts(share)
    name = tag("b" if share.is_main_phase else "span", words.phase_name(share))
    told = tag("span", tag("b", done), others, class_="counts")
    return tag("li", name, tag("span", *boxes, class_="boxes"), told)


def _square(look: str) -> Html:
    return tag("i", class_=f"square {look}", aria_hidden="true")


def _realised(facts: BoardPage, heading: str) -> Html:
    items = [_item(formats.day(one.realised_date), one.title, _happened(one)) for one in facts.realisations] or [
        tag("li", words.no_realisations(facts), class_="none")
    ]
    return _list(heading, words.realised_title(facts), items)


def _happened(one: Realisation) -> str:
    return one.what_happened or one.what_we_did or ""


def _doing(facts: BoardPage, heading: str) -> Html:
    items = [_item(words.until(one), one.action, words.standing(facts, one)) for one in facts.actions]
    return _list(heading, words.doing_title(facts), items or [tag("li", words.no_actions(facts), class_="none")])


def _list(heading: str, title: tuple[str, str], items: Iterable[Html]) -> Html:
    what, which = title
    return tag("div", tag(heading, what, tag("span", f" {which}" if which else "")), tag("ul", *items, class_="dated"))


def _item(when: str, title: str, told: str) -> Html:
    """Three lines at most: the title takes one or two, what is told the rest."""
    room = _COLUMN - _WHEN
    name = fitted(title, room, 13, 2, is_bold=True)
    rest = 3 - str(name).count("</span>")
    return tag(
        "li",
        tag("span", when, class_="when"),
        tag("span", tag("b", name), fitted(told, room, 13, rest, is_balanced=True)),
    )


def _places(facts: BoardPage, heading: str) -> Html:
    title = tag(heading, fitted(words.places_title(facts), _ROOM, 14, is_bold=True))
    inside = {look: [one.name for one in facts.places.municipalities if one.look == look] for look in _LOOKS}
    squares = [_square(kind) for look, kind in _LOOKS.items() for _ in inside[look]]
    rows = "two" if len(squares) > _MOST_SQUARES else ""
    lines = [_state(look, kind, inside[look]) for look, kind in _LOOKS.items() if inside[look]]
    return tag("div", title, tag("p", *squares, class_=f"squares {rows}".strip()), tag("ul", *lines, class_="states"))


def _state(look: Look, kind: str, names: list[str]) -> Html:
    label = words.place_label(look, len(names))
    if look in _SILENT_NAMES:
        return tag("li", _square(kind), tag("b", label))
    most = _fitting(label, names)
    return tag("li", _square(kind), tag("b", f"{label}:"), " ", formats.enumerate_names(names, most))


def _fitting(label: str, names: list[str]) -> int:
    """How many names stand on one line behind their label."""
    room = _ROOM - 24 - text_width.width(f"{label}: ", 12.5, is_bold=True)
    fit = (
        most for most in range(len(names), 1, -1) if text_width.width(formats.enumerate_names(names, most), 12.5) < room
    )
    return next(fit, 1)


def _question(facts: BoardPage, heading: str) -> Html:
    asked = fitted(words.question(facts), 500, 16, 3, is_bold=True, is_balanced=True)
    return tag("div", tag(heading, words.QUESTION), tag("p", asked), class_="ask")


def _source(facts: BoardPage, making: Making) -> Html:
    return tag("p", fitted(" ".join(_sources(facts, making)), _ROOM, 11, 6), class_="source")


def _sources(facts: BoardPage, making: Making) -> Iterator[str]:
    yield words.source(facts, making.version, making.made_on, is_demo=making.is_demo)
    yield from words.chosen(facts)
    yield from words.definitions(facts)
