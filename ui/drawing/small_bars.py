"""Regions as a list with small bars, for a screen too narrow for a plot: every name and number stands in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ui.drawing.dots import place
from ui.html import Html, join, tag


@dataclass(frozen=True)
class Scale:
    """What all bars of one kind are drawn on: from ``low`` to ``high``; the tick stands at ``middle``, if any."""

    high: float
    middle: float | None
    low: float = 0


@dataclass(frozen=True)
class Small:
    """One bar and what it says; without a value it is an open one, which is not the same as nothing."""

    value: float | None
    text: str


@dataclass(frozen=True)
class Entry:
    """A region or kind: what stands beside its name and under it, and a bar for each scale, or none at all."""

    region: str
    name: str
    beside: str
    bars: tuple[Small, ...] = ()
    lines: tuple[str, ...] = ()


def on_page(entries: Iterable[Entry], scales: Sequence[Scale], own: str | None) -> Html:
    """The regions under each other; the style sheet puts the own one on top."""
    return tag("ul", *(_entry(one, scales, is_own=one.region == own) for one in entries), class_="small-bars")


def _entry(one: Entry, scales: Sequence[Scale], *, is_own: bool) -> Html:
    bars = (_bar(bar, scale) for bar, scale in zip(one.bars, scales, strict=bool(one.bars)))
    return tag(
        "li",
        tag("b", one.name),
        " ",
        tag("span", one.beside, class_="note"),
        *bars,
        *(tag("p", line) for line in one.lines),
        class_="own" if is_own else None,
    )


def _bar(bar: Small, scale: Scale) -> Html:
    length = None if bar.value is None else f"width:{place(bar.value, scale.low, scale.high)}%"
    tick = "" if scale.middle is None else tag("u", style=f"left:{place(scale.middle, scale.low, scale.high)}%")
    drawn = join(tag("i", class_="l4" if length else "not-looked", style=length), tick)
    return tag("div", tag("span", drawn, class_="length", aria_hidden="true"), tag("span", bar.text))
