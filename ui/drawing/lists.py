"""A list of things that people wrote: how each stands, what it is, what belongs to it, under each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ui.html import Html, join, tag


@dataclass(frozen=True)
class Item:
    """One thing: its state, its name, the lines under it, the class of its state and a mark behind its name."""

    status: Html
    name: str
    lines: tuple[Html, ...]
    kind: str = "status"
    mark: str = ""


def todo(items: Iterable[Item], more: str = "") -> Html:
    """The things under each other; ``more`` says that there are others."""
    listed = tag("ul", *map(_item, items), class_="todo")
    return join(listed, tag("p", more, class_="note") if more else "")


def begun(first: Sequence[Item], others: Sequence[Item], summary: str, more: str = "") -> Html:
    """The first things, and the others folded under ``summary``; nothing folded without others."""
    return join(todo(first) if first else "", fold(summary, todo(others, more)) if others else "")


def fold(summary: str, inner: Html) -> Html:
    """What is read on demand, under a line that says what and how much it is; printed it stands open."""
    return tag("details", tag("summary", summary), inner, class_="fold")


def _item(item: Item) -> Html:
    return tag(
        "li",
        tag("span", item.status, class_=item.kind),
        tag("span", tag("b", item.name), class_="what"),
        tag("span", item.mark, class_="tag") if item.mark else "",
        *(tag("span", line, class_="why") for line in item.lines),
    )
