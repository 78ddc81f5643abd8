"""Bars in parts, a row per region, as a table: the picture and its accessible form are one thing."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui import formats
from ui.html import Html, join, tag


@dataclass(frozen=True)
class Part:
    """One of the parts of every bar: what it means, and its class in css and in stage.css."""

    label: str
    page_kind: str
    stage_kind: str


@dataclass(frozen=True)
class Bar:
    """One row: how much is in each part, or why there is nothing to draw."""

    region: str
    name: str
    counts: tuple[int, ...]
    """In the order of the parts; empty when there is nothing."""
    absence: str
    """Why there is nothing; empty when there is."""
    is_silent: bool
    """Nothing was handed in."""
    beside: str
    """What stands at the end of the row."""
    address: str = ""
    """Where its name leads to; empty: nowhere."""


def on_page(bars: Sequence[Bar], parts: Sequence[Part], legend: Sequence[str], own: str | None) -> Html:
    """The bars on one scale under their legend; ``legend`` says of each part what it is and how much is in it."""
    longest = max([1, *(sum(bar.counts) for bar in bars)])
    entries = [
        tag("span", tag("span", class_=f"box {part.page_kind}"), text, class_="entry")
        for part, text in zip(parts, legend, strict=True)
    ]
    rows = [_row(bar, parts, longest, is_own=bar.region == own) for bar in bars]
    return join(
        tag("p", *entries, class_="note key"),
        tag("table", tag("tbody", *rows, role="rowgroup"), class_="part-bars", role="table"),
    )


def _row(bar: Bar, parts: Sequence[Part], longest: int, *, is_own: bool) -> Html:
    name = tag("a", bar.name, href=bar.address, target="_self") if bar.address else bar.name
    inner: Html = tag("em", bar.absence)
    if bar.counts and not bar.absence:
        pieces = [
            tag(
                "i",
                tag("b", formats.number(count)),
                class_=part.page_kind,
                style=f"width:{100 * count / longest:.2f}%",
                title=f"{part.label}: {formats.part(count, sum(bar.counts))}",
            )
            for part, count in zip(parts, bar.counts, strict=True)
            if count
        ]
        inner = tag("div", *pieces, class_="part-bar")
    return tag(
        "tr",
        tag("th", name, scope="row", role="rowheader"),
        tag("td", inner, role="cell"),
        tag("td", bar.beside, class_="beside", role="cell"),
        class_="own" if is_own else None,
        role="row",
    )
