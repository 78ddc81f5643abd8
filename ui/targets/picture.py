"""One figure with everything that makes it trustworthy, ready for any target."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from data.deliveries import has_demo_rows
from ui import formats
from ui.answers import ask
from ui.figures.table import Table
from ui.filters import View
from ui.texts import figures as words

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Picture:
    """A figure as it is shown.

    ``sentence`` is title, text alternative and slide title; ``note`` says how to read it;
    ``body`` is HTML or the dict of a Plotly figure, with in ``narrow`` what a phone shows in its place; ``numbers``
    are those behind it; ``indicators`` are the codes whose definition belongs to it.
    """

    sentence: str
    note: str
    body: str | dict[str, Any]
    numbers: Table
    indicators: tuple[str, ...]
    file_name: str
    facts: dict[str, str] = field(default_factory=dict)
    narrow: str = ""

    @cached_property
    def table(self) -> "pd.DataFrame":
        """The numbers as a frame, made for who asks: a page never does."""
        return self.numbers.frame()


def facts(view: View) -> dict[str, str]:
    """What a figure rests on, for the sheet Leesmij."""
    lines = {words.README_ROWS["as_of"]: formats.day(view.as_of)}
    if ask(has_demo_rows):
        lines[words.README_ROWS["demo"]] = words.DEMO_NOTE
    return lines
