"""Cells that the matrices of the offer share: a count with its assessed part, parts as a bar, what is missing."""

from collections.abc import Sequence

from data import reference
from ui import formats
from ui.drawing.matrix import Cell, Key
from ui.figures.figure import Links
from ui.figures.offer import phrases_nl as phrases
from ui.figures.offer.switches_nl import IMAGE, KIND, SCENARIO, STATE
from ui.html import Html, join, tag
from ui.texts import figures as figure_words

NOT_REPORTED = Cell("", "not-reported", figure_words.NOT_REPORTED)
LEGEND = Key(
    (
        (Cell("3 (2)", "l3"), phrases.COUNTED),
        (Cell("0", "l0"), phrases.NO_OFFER),
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
    )
)
_WIDE_COUNT = 100
"""From here on a number and its assessed part no longer stand beside each other in a cell."""


def counted(offer_count: int | None, assessed_count: int | None) -> Html:
    """A number of offers with how many of them were assessed, never the one without the other."""
    return join(formats.number(offer_count), tag("small", f"({formats.number(assessed_count)})"))


def parts(remark: str, counts: Sequence[tuple[str, int]]) -> Html:
    """A remark with a bar of parts under it: the class of each and how much it is."""
    bars = (tag("i", class_=kind, style=f"flex-grow:{count}") for kind, count in counts if count)
    return join(tag("span", remark), tag("div", *bars, class_="bars"))


def sized(matrix: Html, largest: int) -> Html:
    """A matrix of counts, its rows taller when the largest count needs it."""
    return tag("div", matrix, class_="kinds tall" if largest >= _WIDE_COUNT else "kinds")


def offers_link(
    links: Links, region: str, scenario: str | None, kind: str | None = None, state: str | None = None
) -> str:
    """Where the offers of a region are listed, of one kind or with one assessment when asked."""
    choices = {"regio": reference.regions()[region].name, IMAGE.key: IMAGE.options["lijst"]}
    if kind:
        choices[KIND.key] = KIND.options[kind]
    if state:
        choices[STATE.key] = STATE.options[state]
    if scenario:
        choices[SCENARIO.key] = SCENARIO.options[scenario]
    return links("aanbod", **choices)
