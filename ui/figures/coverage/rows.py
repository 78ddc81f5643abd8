"""Rows and headers that the matrices of coverage share; knows no words but those of its callers."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from data import reference
from data.questions.coverage_cells import Axis
from ui import formats
from ui.drawing.matrix import Cell, Row
from ui.figures.coverage.switches_nl import BY, MODE, PICK
from ui.figures.figure import Links
from ui.html import Html, tag
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
