"""Rows, headers and lists that the figures of coverage share."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from data import reference
from data.questions.coverage_cells import Axis
from ui import formats
from ui.drawing import small_bars
from ui.drawing.matrix import Cell, Row
from ui.drawing.small_bars import Entry, Scale, Small
from ui.figures.coverage.switches_nl import BY, MODE, PICK
from ui.figures.figure import Links
from ui.html import Html, join, tag
from ui.texts import coverage
from ui.texts.region import name_of
from ui.texts.short import short

PARTNERS_PLACE = "vak"
"""Where on the page the list of partners stands; an address that ends in it opens there."""


def cell_link(links: Links, region: str, by: Axis, code: str, mode: str) -> str:
    """The address that opens the partners behind one square; empty where there are no links."""
    # a word that holds anyway is taken out of the address, and with it the place that the address ends in
    chosen = {one.key: one.options[value] for one, value in ((BY, by), (MODE, mode)) if value != one.default}
    address = links("dekking", regio=name_of(region), **{PICK[by].key: reference.label(by, code)}, **chosen)
    return f"{address}#{PARTNERS_PLACE}" if address else ""


def framed(table: Html, kind: str = "") -> Html:
    """A matrix of this page, in the class that makes 18 regions fit on a screen."""
    return tag("div", table, class_=f"coverage {kind}".strip())


def region_row(links: Links, region: str, cells: Sequence[Cell], own: str | None) -> Row:
    """The line of a region; its name leads to its page."""
    return Row(name_of(region), cells, region == own, link=links("regio", regio=name_of(region)))


def margin_row(name: str, counts: Sequence[int | None], blank: int, titles: Iterable[str] = ()) -> Row:
    """A line of counts under the regions, with nothing under the last ``blank`` columns."""
    cells = [Cell(formats.number(count), "margin", title) for count, title in zip_longest(counts, titles, fillvalue="")]
    return Row(name, [*cells, *[Cell()] * blank], is_margin=True)


def category_headers(by: str, codes: Iterable[str]) -> list[str | Cell]:
    """The names above the columns, whole for a pointer."""
    return [Cell(short(by, code), title=reference.label(by, code)) for code in codes]


def width(count: int) -> str:
    """The class of a number that is too long for its square."""
    return "long" if count >= 1000 else ""


def category_entry(by: str, code: str, share: float | None, text: str) -> Entry:
    """A kind or life domain in a list of a phone: in which share of the regions it is so, and that in words."""
    return Entry(code, reference.label(by, code), "", (Small(share, text),))


def two_lists(
    how: Iterable[str], categories: Iterable[Entry], regions: Iterable[Entry], most: float | None, own: str | None
) -> Html:
    """What a phone shows instead of a matrix: how to read it, then kinds, then regions.

    Bars of regions run to ``most``; None: they have none.
    """
    return join(
        tag("p", " ".join(how), class_="note"),
        small_bars.on_page(categories, (Scale(1, None),), None),
        tag("h3", coverage.PER_REGION),
        small_bars.on_page(regions, () if most is None else (Scale(most, None),), own),
    )
