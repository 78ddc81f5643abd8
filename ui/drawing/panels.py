"""Panels beside each other: a name, one large value, what belongs to it, a small picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ui.drawing import dots, matrix
from ui.html import Html, join, tag, trusted

NOTHING = Html()


@dataclass(frozen=True)
class Panel:
    """One panel; ``inner`` stands between the value and the ``lines`` under it.

    A panel that is not known has a dashed edge; a wide one takes the room of two.
    """

    label: str
    value: str
    lines: Sequence[str] = ()
    inner: Html = NOTHING
    is_known: bool = True
    is_wide: bool = False


def axis(low: float, high: float, others: Iterable[float], own: float | None, middle: float | None) -> Html:
    """Where one value stands between others, as dots on a line with a tick at the median."""
    return trusted(dots.html(low, high, others, own, middle))


def grid(columns: Sequence[str], rows: Iterable[matrix.Row]) -> Html:
    """A small matrix without a name in its corner."""
    return trusted(matrix.html("", columns, rows))


def html(panels: Iterable[Panel]) -> Html:
    """The panels as a grid that becomes one column on a narrow screen."""
    return tag("div", *map(_panel, panels), class_="cards panels")


def _panel(panel: Panel) -> Html:
    kinds = [name for name, on in (("wide", panel.is_wide), ("unknown-panel", not panel.is_known)) if on]
    return tag(
        "div",
        tag("span", panel.label, class_="label"),
        tag("span", panel.value, class_="value own" if panel.is_known else "value"),
        panel.inner,
        join(*(tag("span", line, class_="line") for line in panel.lines)),
        class_=" ".join(["card", *kinds]),
    )
