"""What the parts of this page share: a line of work, a card beside them."""

from collections.abc import Iterable
from typing import NamedTuple

from ui import style
from ui.html import Html, join, tag
from ui.texts import work as words


class Line(NamedTuple):
    """One kind of work: how much, what, why, and where it is done; an empty address: there is nothing to do."""

    amount: str
    what: str
    why: str
    address: str = ""
    label: str = ""


def lines(every: Iterable[Line]) -> Html:
    """What there is to do, in the order given, and below it what needs nothing."""
    listed = list(every)
    parts = [
        (words.TO_DO, [one for one in listed if one.address]),
        (words.DONE, [one for one in listed if not one.address]),
    ]
    return join(*(_part(heading, some) for heading, some in parts if some))


def _part(heading: str, some: Iterable[Line]) -> Html:
    return join(tag("h3", heading), tag("ul", *map(_line, some), class_="work"))


def _line(one: Line) -> Html:
    said = tag("div", tag("b", one.what), tag("span", one.why, class_="why"))
    button = tag("a", one.label, href=one.address, target="_self", class_="button") if one.address else ""
    return tag("li", tag("span", one.amount, class_="count"), said, button, class_="" if one.address else "done")


def card(title: str, *inner: object) -> Html:
    """A frame beside the lines."""
    return tag("section", tag("h3", title), *inner, class_="aside")


def beside(main: Html, cards: Iterable[Html]) -> Html:
    """Lines at the left and cards at the right; below each other where there is no room."""
    return tag("div", tag("div", main), tag("div", *cards), class_="nm work-page")


def letter(title: str, text: str, copying: tuple[str, str, str, str]) -> Html:
    """A text of several lines under a line to unfold, with a button that copies it whole.

    ``copying`` are its words, as ``ui.texts.frame.COPY_LINK`` has them; ``ui/serving/copy.js`` serves it.
    """
    return tag("details", tag("summary", title), tag("div", style.copy_text(text, *copying), class_="letter"))
